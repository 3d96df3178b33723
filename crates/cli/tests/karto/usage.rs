//! Arguments: languages, clocks, folders, wrong usage, and readers that go away.

use crate::desk::{Desk, answer, cards, text};
use kartoteka_app::TextField;
use serde_json::Value;
use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Stdio;

#[test]
fn wrong_usage_ends_in_2() {
    let desk = Desk::new();
    let usages: [&[&str]; 6] =
        [&[], &["merge", "1"], &["pop"], &["show"], &["import"], &["find", "x", "--no"]];
    for arguments in usages {
        let output = desk.karto(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "");
        assert!(!output.stderr.is_empty());
    }
    let output = desk.karto(&["import", "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(told["error"]["code"], "usage");
    assert!(!desk.data().exists(), "wrong usage makes no box");
}

#[test]
fn help_tells_the_fields_of_a_card() {
    let desk = Desk::new();
    let help = desk.say(&["edit", "--help"]);
    let texts = TextField::ALL.iter().map(|field| field.key());
    for field in ["name", "given", "phone", "birthday", "+="].into_iter().chain(texts) {
        assert!(help.contains(field), "{field}");
    }
    assert!(desk.say(&["--version"]).starts_with("karto "));
}

#[test]
fn errors_are_a_sentence_on_standard_error() {
    let desk = Desk::new();
    let output = desk.karto(&["show", "x-77"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).starts_with("error: There is no card “x-77”"));
}

#[test]
fn words_come_in_the_language_asked_for() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    desk.ask(&["follow-up", "add", &id, "2026-11-12", "oddzwonić"]);
    assert!(desk.say(&["today", "--lang", "pl"]).contains("Na dziś"));
    assert!(desk.say(&["today"]).contains("Today"));
    assert!(desk.say(&["undo", "--lang", "pl"]).starts_with("Cofnięto: "));
    let output = desk.karto(&["show", "x-77", "--lang", "pl"]).output().unwrap();
    assert!(text(&output.stderr).contains("karty"), "{}", text(&output.stderr));
    assert!(desk.say(&["redo", "--lang", "de"]).starts_with("Wiederholt: "));
    assert!(desk.say(&["today", "--lang", "de"]).contains("Heute"));
    let output = desk.karto(&["show", "x-77", "--lang", "de"]).output().unwrap();
    assert!(text(&output.stderr).contains("keine Karte „x-77“"), "{}", text(&output.stderr));
    let (code, message) = desk.refusal(&["today", "--lang", "fr"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("en, pl or de"), "{message}");
}

#[test]
fn the_clock_is_given_by_flag_or_environment() {
    let desk = Desk::new();
    assert_eq!(desk.ask(&["today"])["on"], "2026-11-12");
    let other = ["today", "--now", "2027-02-01T00:30:00+01:00"];
    assert_eq!(desk.ask(&other)["on"], "2027-02-01");
    assert_eq!(desk.refusal(&["today", "--now", "noon"]).0, "invalid");
}

#[test]
fn the_flag_for_the_folder_wins_over_the_environment() {
    let desk = Desk::new();
    let other = desk.argument("other");
    desk.add("Jan Nowak");
    desk.ask(&["add", "Ewa Nowak", "--data", &other]);
    assert_eq!(desk.ask(&["find", "ewa"])["total"], 0);
    assert_eq!(desk.ask(&["find", "ewa", "--data", &other])["total"], 1);
}

#[test]
fn a_reader_that_went_away_is_no_panic() {
    let desk = Desk::new();
    desk.ask(&["demo", "--contacts", "300"]);
    for arguments in [&["find", "", "--limit", "300"][..], &["find", "", "--json"], &["--help"]] {
        let mut karto = desk.karto(arguments);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = karto.stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        assert_eq!(text(&output.stderr), "");
    }
}

/// The device is always full.
#[test]
fn an_answer_that_can_not_be_written_is_an_error() {
    let desk = Desk::new();
    desk.ask(&["demo", "--contacts", "300"]);
    let full = || File::options().write(true).open("/dev/full").unwrap();
    for arguments in [&["find", "", "--limit", "300"][..], &["add", "Jan Nowak"]] {
        let output = desk.karto(arguments).stdout(full()).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = text(&output.stderr);
        assert!(said.starts_with("error: The answer could not be written whole: "), "{said}");
    }
    let mut karto = desk.karto(&["find", "", "--json"]);
    let output = karto.stdout(full()).stderr(Stdio::piped()).output().unwrap();
    let told: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!((output.status.code(), &told["error"]["code"]), (Some(1), &"disk_full".into()));
}

#[test]
fn a_name_that_is_not_utf_8_is_a_name_too() {
    let desk = Desk::new();
    let name = OsStr::from_bytes(b"M\xFCller.vcf");
    let file = desk.path("").join(name);
    std::fs::write(&file, cards(1)).unwrap();
    let mut karto = desk.karto(&["import"]);
    let told = answer(karto.arg(&file));
    assert_eq!(told["files"][0]["added"], 1);
    assert!(told["files"][0]["path"].as_str().unwrap().ends_with("M\u{FFFD}ller.vcf"), "{told}");
    let output = desk.karto(&["import"]).arg(&file).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn a_number_with_a_plus_or_a_word_with_a_dash_is_no_flag() {
    let desk = Desk::new();
    assert_eq!(answer(&mut desk.karto(&["pop", "+48601234567"]))["withheld"], false);
    let output = desk.karto(&["show", "--", "-x"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn help_speaks_the_language_asked_for() {
    let desk = Desk::new();
    for (language, words) in
        [("en", "What the day asks for"), ("pl", "Co jest na dziś"), ("de", "Was heute zu tun ist")]
    {
        let output = desk.karto(&["--help", "--lang", language]).output().unwrap();
        assert!(text(&output.stdout).contains(words), "{language}: {}", text(&output.stdout));
    }
    let output = desk.karto(&["show", "--help"]).output().unwrap();
    assert!(text(&output.stdout).contains("karto show [OPTIONS] <ID>"), "{}", text(&output.stdout));
}

#[test]
fn what_a_newcomer_gets_wrong_is_answered_in_a_sentence() {
    let desk = Desk::new();
    let output = desk.karto(&["today"]).output().unwrap();
    assert!(text(&output.stderr).starts_with("Made a new box in "), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("Nothing due"), "{}", text(&output.stdout));
    let said = |arguments: &[&str]| {
        let output = desk.karto(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        text(&output.stderr).to_owned()
    };
    assert!(said(&["show", "999"]).contains("no card “999”"));
    assert!(said(&["call", "999"]).contains("There is no card 999, and it is too short"));
    assert!(said(&["restore", "nosuch.db"]).contains("There is no backup nosuch.db"));
    assert!(said(&["backup", "/no/such/folder"]).contains("There is no folder /no/such/folder"));
    assert!(said(&["settings", "region", "XX"]).contains("“XX” can’t be taken"));
    assert!(said(&["settings", "currency", "XXX"]).contains("“XXX” can’t be taken"));
    assert_eq!(desk.say(&["settings", "currency", "CHF"]).trim(), "CHF");
    assert_eq!(desk.say(&["history"]).trim(), "Nothing was done yet.");
}

#[test]
fn people_read_the_wall_clock_and_straight_columns() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 602 333 444");
    desk.add("Marguerite Fielding-Ashworth 602 111 222");
    let call = ["call", &id, "--at", "2026-11-11T16:40:00+01:00", "--note", "Ramki"];
    assert_eq!(desk.say(&call).trim(), "Call written down: Jan Nowak");
    assert!(desk.say(&["show", &id]).contains("2026-11-11 16:40  Called you"));
    let found = desk.say(&["find", ""]);
    let at: Vec<_> = found.lines().filter_map(|line| line.find("602")).collect();
    assert_eq!(at.len(), 2, "{found}");
    assert_eq!(at[0], at[1], "{found}");
}
