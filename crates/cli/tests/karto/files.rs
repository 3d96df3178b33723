//! Files coming in and going out.

use crate::desk::{Desk, cards, text};
use serde_json::json;
use std::fs;
use std::os::unix::fs::PermissionsExt;

#[test]
fn several_files_come_in_as_one_operation() {
    let desk = Desk::new();
    let (one, two) = (desk.file("one.vcf", cards(3)), desk.file("two.vcf", cards(5)));
    let told = desk.ask(&["import", &one, &two]);
    assert!(told["operation"].is_i64());
    let counts = |place: usize, key: &str| told["files"][place][key].clone();
    assert_eq!((counts(0, "path"), counts(0, "format")), (json!(one), json!("vcard")));
    assert_eq!((counts(0, "records"), counts(0, "added")), (json!(3), json!(3)));
    assert_eq!((counts(1, "added"), counts(1, "unchanged")), (json!(2), json!(3)));
    assert_eq!(counts(0, "problems"), json!([]));
    assert_eq!(told["files"][0].get("verdicts"), None);
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["find", ""])["total"], 0);
}

#[test]
fn a_file_that_can_not_be_read_is_an_error_and_the_others_come_in() {
    let desk = Desk::new();
    let (good, bad) = (desk.file("good.vcf", cards(3)), desk.file("bad.vcf", "Dear Sir"));
    let output = desk.karto(&["import", &good, &bad]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let (told, refused) = (text(&output.stdout), text(&output.stderr));
    assert!(told.contains("good.vcf") && !told.contains("bad.vcf"), "{told}");
    let error = refused.lines().find(|line| line.starts_with("error: ")).unwrap();
    assert!(error.contains("bad.vcf"), "{error}");

    let output = desk.karto(&["import", &good, &bad, "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["files"][0]["unchanged"], 3);
    assert_eq!(told["files"][1]["problems"][0]["severity"], "error");
    let error: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["error"]["code"], "file_unreadable");
    assert!(error["error"]["message"].as_str().unwrap().contains("bad.vcf"));
}

#[test]
fn the_same_file_again_changes_nothing() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", cards(4));
    desk.ask(&["import", &file]);
    let again = desk.ask(&["import", &file]);
    assert_eq!(again["operation"], json!(null));
    assert_eq!(again["files"][0]["unchanged"], 4);
}

#[test]
fn a_rehearsal_gives_every_verdict_and_writes_nothing() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", cards(300));
    let told = desk.ask(&["import", &file, "--dry-run"]);
    assert_eq!(told["operation"], json!(null));
    let verdicts = told["files"][0]["verdicts"].as_array().unwrap();
    assert_eq!(verdicts.len(), 300);
    assert_eq!((&verdicts[0]["record"], &verdicts[0]["verdict"]), (&json!(1), &json!("new")));
    assert!(verdicts[0]["reason"].is_string());
    assert_eq!(desk.ask(&["find", ""])["total"], 0);
    assert_eq!(desk.ask(&["backups"])["backups"], json!([]));
}

#[test]
fn a_rehearsal_says_of_each_record_what_would_happen_and_why() {
    let desk = Desk::new();
    desk.ask(&["import", &desk.file("two.vcf", cards(2))]);
    let file = desk.file("three.vcf", cards(3).replacen("walnut", "oak", 1));
    let said = desk.say(&["import", &file, "--dry-run"]);
    let line = |number: usize| said.lines().nth(number).unwrap_or_default();
    assert!(
        line(1).starts_with("     1  Changed: Ada Maker") && line(1).ends_with("Changes: note"),
        "{said}"
    );
    assert!(line(2).starts_with("     2  Already here: Ada Maker"), "{said}");
    assert!(line(3).starts_with("     3  New: Ada Maker"), "{said}");
    assert!(line(3).ends_with("Not in the box yet"), "{said}");
    assert_eq!(said.lines().count(), 4, "{said}");
    assert_eq!(desk.say(&["import", &file]).lines().count(), 1, "what was done is counted");
    let many = desk.file("many.vcf", cards(60));
    let said = desk.say(&["import", &many, "--dry-run"]);
    assert!(!said.contains("Already here"), "{said}");
    assert_eq!(said.matches("Not in the box yet").count(), 57, "{said}");
}

#[test]
fn known_cards_are_updated_left_alone_or_made_again() {
    let desk = Desk::new();
    desk.ask(&["import", &desk.file("one.vcf", cards(1))]);
    let changed = desk.file("two.vcf", cards(1).replace("walnut", "oak"));
    let told = desk.ask(&["import", &changed, "--on-match", "skip"]);
    assert_eq!(told["files"][0]["skipped"], 1);
    let told = desk.ask(&["import", &changed]);
    assert_eq!(told["files"][0]["updated"], 1);
    let told = desk.ask(&["import", &changed, "--on-match", "new"]);
    assert_eq!(told["files"][0]["added"], 1);
    assert_eq!(desk.ask(&["find", "ada"])["total"], 2);
}

#[test]
fn a_broken_card_is_told_by_its_line_and_the_rest_comes_in() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", format!("{}BEGIN:VCARD\r\nFN:Cut Off\r\n", cards(2)));
    let told = desk.ask(&["import", &file]);
    assert_eq!(told["files"][0]["added"], 3);
    let problem = &told["files"][0]["problems"][0];
    assert!(problem["line"].as_u64().unwrap() > 20, "{problem}");
    assert!(problem["severity"].is_string() && problem["message"].is_string());
    assert!(desk.say(&["import", &file]).contains("Line "));
}

#[test]
fn what_is_no_card_file_is_refused_in_a_sentence() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder.vcf")).unwrap();
    let files = [
        desk.file("letter.vcf", "Dear Sir"),
        desk.file("empty.vcf", ""),
        desk.argument("folder.vcf"),
        desk.argument("missing.vcf"),
    ];
    for file in &files {
        let (code, message) = desk.refusal(&["import", file]);
        assert_eq!(code, "file_unreadable");
        assert!(message.contains(file.as_str()), "{message}");
    }
}

#[test]
fn cards_go_out_in_every_format() {
    let desk = Desk::new();
    desk.ask(&["import", &desk.file("cards.vcf", cards(3))]);
    for (name, more, beginning) in [
        ("a.csv", vec![], "\u{feff}"),
        ("exact.csv", vec!["--format", "csv-exact"], ""),
        ("a.xlsx", vec![], "PK"),
        ("a.vcf", vec![], "BEGIN:VCARD\r\nVERSION:3.0"),
        ("b.vcf", vec!["--vcard", "4.0"], "BEGIN:VCARD\r\nVERSION:4.0"),
        ("a.json", vec![], "{\n  \"format\": \"kartoteka-box\""),
    ] {
        let to = desk.argument(name);
        let told = desk.ask(&[vec!["export", "--to", &to], more].concat());
        assert_eq!((&told["path"], &told["records"]), (&json!(to), &json!(3)), "{name}");
        let written = fs::read(&to).unwrap();
        assert!(written.starts_with(beginning.as_bytes()), "{name}");
        let mode = fs::metadata(&to).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} is its owner's alone");
    }
    let back = Desk::new();
    let told = back.ask(&["import", &desk.argument("b.vcf")]);
    assert_eq!(told["files"][0]["added"], 3);
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_told_to() {
    let desk = Desk::new();
    desk.add("Jan Nowak");
    let to = desk.file("a.csv", "theirs");
    let (code, message) = desk.refusal(&["export", "--to", &to]);
    assert_eq!(code, "file_exists");
    assert!(message.contains(&to) && message.contains("--force"), "says how: {message}");
    assert_eq!(fs::read(&to).unwrap(), b"theirs");
    assert_eq!(desk.ask(&["export", "--to", &to, "--force"])["kept"], "a.csv.bak");
    assert!(text(&fs::read(&to).unwrap()).contains("Jan Nowak"));
    let left: Vec<_> = fs::read_dir(desk.path("")).unwrap().flatten().collect();
    assert_eq!(left.len(), 3, "the box's folder, the file, and what it replaced: {left:?}");
    assert_eq!(fs::read(format!("{to}.bak")).unwrap(), b"theirs");
    for verb in [vec!["export", "--to"], vec!["print", "cards", "--out"]] {
        let said = desk.say(&[verb, vec![&to, "--force"]].concat());
        assert!(said.contains("kept as a.csv.bak"), "{said}");
    }
}

#[test]
fn only_the_cards_and_columns_asked_for_go_out() {
    let desk = Desk::new();
    desk.ask(&["import", &desk.file("cards.vcf", cards(9))]);
    let to = desk.argument("a.csv");
    let told = desk.ask(&[
        "export",
        "--to",
        &to,
        "--format",
        "csv-exact",
        "--find",
        "maker7",
        "--columns",
        "email_1,formatted_name",
    ]);
    assert_eq!(told["records"], 1);
    let written = text(&fs::read(&to).unwrap());
    let row = written.lines().nth(1).unwrap();
    assert_eq!(row, "ada7@mail.example,Ada Maker7");
}

#[test]
fn an_export_that_can_not_be_meant_is_refused() {
    let desk = Desk::new();
    let to = desk.argument("cards.txt");
    let (code, message) = desk.refusal(&["export", "--to", &to]);
    assert_eq!(code, "invalid");
    assert!(message.contains("--format"), "{message}");
    let to = desk.argument("a.csv");
    let (_, message) = desk.refusal(&["export", "--to", &to, "--columns", "family,colour"]);
    assert!(message.contains("colour"), "{message}");
    let inside = desk.data().join("a.csv");
    let inside = inside.to_str().unwrap();
    assert_eq!(desk.refusal(&["export", "--to", inside]).0, "invalid", "the box's own folder");
}

#[test]
fn twenty_thousand_cards_come_in_go_out_and_are_taken_back() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", cards(20_000));
    assert_eq!(desk.ask(&["import", &file])["files"][0]["added"], 20_000);
    assert_eq!(desk.ask(&["find", "19999 walnut"])["total"], 1);
    for name in ["a.csv", "a.vcf"] {
        assert_eq!(desk.ask(&["export", "--to", &desk.argument(name)])["records"], 20_000);
    }
    let keeper = desk.add("Jan Nowak collects walnut frames");
    let import = desk.ask(&["history"])["operations"][1]["id"].to_string();
    desk.ask(&["undo", &import]);
    let found = desk.ask(&["find", "walnut"]);
    assert_eq!(found["total"], 1, "the words of cards that went are gone, others stay");
    assert_eq!(found["contacts"][0]["id"].to_string(), keeper);
    assert_eq!(desk.ask(&["check"])["ok"], true);
}

#[test]
fn a_list_is_as_long_as_was_asked_for() {
    let desk = Desk::new();
    desk.ask(&["import", &desk.file("cards.vcf", cards(1_200))]);
    let ids = |limit: &str| {
        let found = desk.ask(&["find", "ada", "--limit", limit]);
        assert_eq!(found["total"], 1_200);
        let rows = found["contacts"].as_array().unwrap().clone();
        rows.iter().map(|row| row["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    for (limit, count) in [("0", 0), ("499", 499), ("501", 501), ("1100", 1_100), ("5000", 1_200)] {
        let mut ids = ids(limit);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "each once, of {limit}");
    }
    let text = desk.say(&["find", "ada", "--limit", "1100"]);
    assert_eq!(text.lines().count(), 1_101);
}

#[test]
fn a_file_without_rows_still_has_its_headings() {
    let desk = Desk::new();
    let to = desk.argument("none.csv");
    for (find, columns) in [("nobody", ""), ("", ""), ("", "family,phone_1")] {
        let mut arguments = vec!["export", "--to", &to, "--force", "--find", find];
        arguments.extend(["--format", "csv-exact"]);
        if !columns.is_empty() {
            arguments.extend(["--columns", columns]);
        }
        assert_eq!(desk.ask(&arguments)["records"], 0);
        let text = fs::read_to_string(&to).unwrap();
        assert_eq!(text.lines().count(), 1, "{arguments:?}: {text}");
        let expected = if columns.is_empty() { "formatted_name" } else { columns };
        assert!(text.contains(expected) && text.contains("phone_1"), "{text}");
    }
}

#[test]
fn bad_records_are_saved_apart_and_never_over_a_file_unless_told() {
    let desk = Desk::new();
    let file = desk.file("list.csv", "Name;Phone\nAnna;601 555 010\nJan;4.86E+10\n");
    let before = std::fs::read(&file).unwrap();
    let out = desk.path("mend.csv");
    let out = out.to_str().unwrap();
    let told = desk.ask(&["import", &file, "--bad-records", out]);
    assert_eq!(told["bad_records"], serde_json::json!({ "path": out, "kept": null, "records": 1 }));
    let saved = std::fs::read_to_string(out).unwrap();
    assert!(saved.starts_with("\u{feff}Name;Phone;kartoteka_problem\r\nJan;4.86E+10;"), "{saved}");
    assert_eq!(saved.lines().count(), 2);
    let (code, sentence) = desk.refusal(&["import", &file, "--bad-records", out, "--dry-run"]);
    assert_eq!(code, "file_exists");
    assert!(sentence.contains("--force"), "{sentence}");
    let said = desk.say(&["import", &file, "--bad-records", out, "--force", "--dry-run"]);
    assert!(said.contains("kept as mend.csv.bak"), "{said}");
    let good = desk.file("good.csv", "Name;Phone\nEwa;601 555 020\n");
    let none = desk.path("none.csv");
    let (code, sentence) = desk.refusal(&["import", &file, "--bad-records", &file, "--force"]);
    assert_eq!(code, "invalid", "{sentence}");
    assert_eq!(std::fs::read(&file).unwrap(), before, "what is good in it has not come in yet");
    let told = desk.ask(&["import", &good, "--bad-records", none.to_str().unwrap()]);
    assert!(told["bad_records"].is_null() && !none.exists());
}
