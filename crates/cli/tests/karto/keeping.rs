//! History, undo and redo; backups, bringing one back, checks; the demo box and settings.

use crate::desk::Desk;
use kartoteka_app::{Kartoteka, NoSink, Opening, SystemClock};
use serde_json::{Value, json};
use std::fs;

#[test]
fn what_was_done_is_listed_taken_back_and_brought_back() {
    let desk = Desk::new();
    desk.add("Jan Nowak");
    desk.add("Ewa Nowak");
    let history = desk.ask(&["history"]);
    let newest = &history["operations"][0];
    assert_eq!(newest["title"], "Card added: Ewa Nowak");
    assert_eq!(newest["kind"], "contact_create");
    assert_eq!(newest["at"], "2026-11-12T09:00:00+01:00");
    let undone = desk.ask(&["undo"]);
    assert_eq!(undone["operation"]["id"], newest["id"]);
    assert_eq!(desk.ask(&["find", "nowak"])["total"], 1);
    let redone = desk.ask(&["redo"]);
    assert_eq!(redone["operation"]["id"], newest["id"]);
    assert_eq!(desk.ask(&["find", "nowak"])["total"], 2);
    assert_eq!(desk.say(&["undo"]).trim(), "Undone: Card added: Ewa Nowak");
    assert_eq!(desk.say(&["redo", "--lang", "pl"]).lines().count(), 1);
}

#[test]
fn what_was_taken_back_says_of_which_kind_when_and_under_which_number_it_was_done() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let at = |time: &str| format!("2026-11-12T{time}:00+01:00");
    desk.ask(&["call", &id, "--now", &at("09:10")]);
    desk.ask(&["note", &id, "tall", "--now", &at("09:20")]);
    for later in ["10:00", "10:01"] {
        desk.ask(&["undo", "--now", &at(later)]);
    }
    let listed = desk.ask(&["history"])["operations"].clone();
    let meant = [&listed[0], &listed[1]].map(|undo| undo["meant"].clone());
    assert_eq!(meant, [listed[3]["id"].clone(), listed[2]["id"].clone()]);
    for (undo, of) in [(&listed[0], &listed[3]), (&listed[1], &listed[2])] {
        assert_eq!(undo["title"], format!("Taken back: “{}”", of["title"].as_str().unwrap()));
    }
    let words = desk.say(&["history"]);
    let lines: Vec<&str> = words.lines().collect();
    for (line, meant, time) in [(lines[0], &meant[0], "09:10"), (lines[1], &meant[1], "09:20")] {
        assert!(line.contains(&format!("({meant}, 2026-11-12 {time})")), "{words}");
    }
    desk.ask(&["redo", "--now", &at("11:00")]);
    let redo = desk.ask(&["history"])["operations"][0].clone();
    assert_eq!((&redo["meant"], &redo["kind"]), (&meant[0], &json!("redo")));
    assert_eq!(redo["title"], "Brought back: “Written down: Jan Nowak”");
}

#[test]
fn any_operation_is_taken_back_by_its_number_and_what_came_after_stays() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let made = desk.ask(&["history"])["operations"][0]["id"].to_string();
    desk.ask(&["call", &id, "--note", "asked", "--next", "tomorrow call back"]);
    let call = desk.ask(&["history"])["operations"][0]["id"].to_string();
    desk.ask(&["edit", &id, "note=tall"]);
    let undone = desk.ask(&["undo", &call]);
    assert_eq!((&undone["kept"], &undone["operation"]["is_undone"]), (&json!([]), &json!(true)));
    let shown = desk.show(&id);
    assert_eq!(shown["note"], "tall");
    assert_eq!((&shown["timeline"], &shown["follow_ups"]), (&json!([]), &json!([])), "{shown}");

    let (code, message) = desk.refusal(&["undo", &made]);
    assert_eq!(code, "nothing_to_undo");
    assert!(
        message.starts_with("Nothing was taken back: what “Card added: Jan Nowak” did"),
        "{message}"
    );
    assert!(message.ends_with("What was changed: Jan Nowak."), "{message}");
    let operations = desk.ask(&["history"])["operations"].clone();
    let oldest = operations.as_array().unwrap().last().unwrap();
    assert_eq!((oldest["id"].to_string(), &oldest["is_undone"]), (made, &json!(false)));
    assert_eq!(desk.show(&id)["note"], "tall");
}

#[test]
fn with_nothing_to_take_back_that_is_said() {
    let desk = Desk::new();
    assert_eq!(desk.refusal(&["undo"]).0, "nothing_to_undo");
    assert_eq!(desk.refusal(&["redo"]).0, "nothing_to_undo");
    assert_eq!(desk.refusal(&["undo", "77"]).0, "not_found");
}

#[test]
fn a_backup_is_made_listed_and_brought_back() {
    let desk = Desk::new();
    desk.add("Jan Nowak");
    let made = desk.ask(&["backup"]);
    let path = made["path"].as_str().unwrap();
    assert!(fs::metadata(path).unwrap().len() > 0);
    let listed = desk.ask(&["backups"]);
    let backup = &listed["backups"][0];
    assert_eq!((&backup["contacts"], &backup["verified"]), (&json!(1), &json!(true)));
    let elsewhere = desk.argument("stick");
    fs::create_dir(&elsewhere).unwrap();
    let copied = desk.ask(&["backup", &elsewhere]);
    assert!(copied["path"].as_str().unwrap().starts_with(&elsewhere));
    for from in [path, backup["name"].as_str().unwrap(), copied["path"].as_str().unwrap()] {
        desk.add("Ewa Nowak");
        let restored = desk.ask(&["restore", from]);
        assert!(restored["path"].is_string(), "what was there is backed up first");
        assert_eq!(desk.ask(&["find", ""])["total"], 1, "{from}");
    }
    assert_eq!(desk.ask(&["check"]), json!({ "ok": true, "findings": [] }));
}

/// A box with one card and a backup of it.
fn backed_up() -> (Desk, String) {
    let desk = Desk::new();
    desk.add("Jan Nowak");
    let made = desk.ask(&["backup"]);
    let path = made["path"].as_str().unwrap().to_owned();
    (desk, path)
}

#[test]
fn a_box_that_is_gone_comes_back_from_a_backup() {
    let (desk, backup) = backed_up();
    fs::remove_file(desk.data().join("box.db")).unwrap();
    let (code, message) = desk.refusal(&["find", ""]);
    assert_eq!(code, "file_corrupt", "{message}");
    assert!(!desk.data().join("box.db").exists(), "no empty box in its place");
    assert_eq!(desk.ask(&["restore", &backup])["path"], json!(null));
    assert_eq!(desk.ask(&["find", ""])["total"], 1);
}

#[test]
fn a_damaged_box_comes_back_and_the_damaged_file_is_kept() {
    let (desk, backup) = backed_up();
    let name = backup.rsplit('/').next().unwrap().to_owned();
    let file = desk.data().join("box.db");
    let whole = fs::read(&file).unwrap();
    let half = &whole[..whole.len() / 2];
    let mut zeroed = whole.clone();
    zeroed[4096..].fill(0);
    for damaged in [b"not a box".as_slice(), b"", half, &zeroed] {
        fs::write(&file, damaged).unwrap();
        let from = if damaged.is_empty() { &name } else { &backup };
        desk.ask(&["restore", from]);
        assert_eq!(desk.ask(&["find", ""])["total"], 1);
        assert_eq!(desk.ask(&["check"])["ok"], true);
        let aside = fs::read_dir(desk.data()).unwrap().flatten().find(|entry| {
            let name = entry.file_name().into_string().unwrap();
            name.starts_with("box-damaged-") && name.ends_with(".db")
        });
        let aside = aside.unwrap().path();
        assert_eq!(fs::read(&aside).unwrap(), damaged);
        fs::remove_file(aside).unwrap();
    }
}

#[test]
fn what_is_no_whole_backup_is_refused_and_the_box_stays() {
    let (desk, backup) = backed_up();
    let bytes = fs::read(&backup).unwrap();
    let cut = desk.file("cut.db", &bytes[..bytes.len() / 2]);
    let text = desk.file("text.db", "not a backup");
    let before = fs::read(desk.data().join("box.db")).unwrap();
    for from in [&cut, &text, &desk.argument("missing.db")] {
        desk.refusal(&["restore", from]);
        assert_eq!(fs::read(desk.data().join("box.db")).unwrap(), before, "{from}");
    }
    assert_eq!(desk.ask(&["find", ""])["total"], 1);
}

#[test]
fn a_restore_waits_for_no_window_and_speaks_of_the_file_first() {
    let (desk, backup) = backed_up();
    desk.add("Ewa Nowak");
    let text = desk.file("text.db", "not a backup");
    let window = Kartoteka::open(Opening {
        folder: desk.data(),
        clock: Box::new(SystemClock),
        sink: Box::new(NoSink),
        language: None,
        as_window: true,
    });
    let window = window.unwrap();
    let (code, message) = desk.refusal(&["restore", &text]);
    assert_eq!(code, "file_unreadable");
    assert!(message.contains("text.db") && message.contains("no backup"), "{message}");
    let (code, message) = desk.refusal(&["restore", &backup]);
    assert_eq!(code, "file_locked");
    assert!(message.contains("already open"), "{message}");
    assert_eq!(desk.ask(&["find", ""])["total"], 2, "nothing was changed");
    drop(window);
    desk.ask(&["restore", &backup]);
    assert_eq!(desk.ask(&["find", ""])["total"], 1);
}

#[test]
fn a_check_that_finds_something_ends_in_1() {
    let (desk, backup) = backed_up();
    let mut bytes = fs::read(&backup).unwrap();
    bytes[5000] ^= 1;
    fs::write(&backup, bytes).unwrap();
    let output = desk.karto(&["check", "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["ok"], false);
    assert_eq!(report["findings"].as_array().unwrap().len(), 1);
}

#[test]
fn the_same_seed_makes_the_same_demo_cards() {
    let sheet = |seed: &str| {
        let desk = Desk::new();
        let filled = desk.ask(&["demo", "--contacts", "30", "--seed", seed]);
        assert_eq!(filled["contacts"], 30);
        assert!(filled["calls"].is_u64() && filled["notes"].is_u64());
        assert!(filled["follow_ups"].is_u64());
        let to = desk.argument("a.csv");
        desk.ask(&["export", "--to", &to, "--format", "csv-exact"]);
        assert_eq!(desk.refusal(&["demo"]).0, "invalid", "only into an empty box");
        fs::read(to).unwrap()
    };
    assert!(sheet("7") == sheet("7"), "the same cards");
    assert!(sheet("7") != sheet("8"), "other cards");
}

#[test]
fn the_demo_cards_speak_the_owners_language() {
    let sheet = |language: &str| {
        let desk = Desk::new();
        desk.ask(&["settings", "language", language]);
        desk.ask(&["demo", "--contacts", "60", "--seed", "7"]);
        let to = desk.argument("a.csv");
        desk.ask(&["export", "--to", &to, "--format", "csv-exact"]);
        fs::read_to_string(to).unwrap()
    };
    let own = [("en", "Neighbour"), ("pl", "Sąsiedztwo"), ("de", "Nachbarschaft")];
    for (language, _) in own {
        let words = sheet(language);
        for (of, tag) in own {
            assert_eq!(words.contains(tag), of == language, "{tag} in {language}");
        }
    }
}

#[test]
fn settings_are_shown_and_changed() {
    let desk = Desk::new();
    assert_eq!(desk.ask(&["settings"])["region"], "GB");
    assert_eq!(
        desk.ask(&["settings", "start_of_day", "07:30"]),
        json!({ "start_of_day": "07:30" })
    );
    assert_eq!(desk.ask(&["settings", "start_of_day"]), json!({ "start_of_day": "07:30" }));
    assert_eq!(desk.refusal(&["settings", "start_of_day", "early"]).0, "invalid");
    assert_eq!(desk.refusal(&["settings", "colour"]).0, "invalid");
}

#[test]
fn the_home_country_is_kept() {
    let desk = Desk::new();
    let id = desk.ask(&["add", "Jan Nowak 602 123 456", "--region", "PL"])["contact"].to_string();
    assert_eq!(desk.show(&id)["phones"][0]["e164"], "+48602123456");
    assert_eq!(desk.ask(&["settings"])["region"], "PL");
    assert_eq!(desk.refusal(&["find", "", "--region", "Poland"]).0, "invalid");
}

#[test]
fn a_home_country_that_nobody_named_is_said_once_with_the_way_to_change_it() {
    let told = |locale: &str, arguments: &[&str]| {
        let desk = Desk::new();
        let say = || {
            let output = desk.karto(arguments).env("LC_ALL", locale).output().unwrap();
            crate::desk::text(&output.stderr).contains("karto settings region")
        };
        (say(), say())
    };
    for locale in ["C", "POSIX", "C.UTF-8"] {
        assert_eq!(told(locale, &["find", ""]), (true, false), "{locale}");
        assert_eq!(told(locale, &["find", "", "--region", "US"]), (false, false), "{locale}");
    }
    assert_eq!(told("pl_PL.UTF-8", &["find", ""]), (false, false));
}
