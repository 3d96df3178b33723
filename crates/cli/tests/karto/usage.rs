//! Arguments: languages, clocks, folders, wrong usage, and readers that go away.

use crate::desk::{Desk, answer, text};
use serde_json::Value;
use std::process::Stdio;

#[test]
fn wrong_usage_ends_in_2() {
    let desk = Desk::new();
    let usages: [&[&str]; 6] = [
        &[],
        &["merge", "1", "2"],
        &["duplicates"],
        &["show"],
        &["import"],
        &["find", "x", "--no"],
    ];
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
    for field in ["name", "given", "phone", "birthday", "how_met", "+="] {
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

#[test]
fn a_number_with_a_plus_or_a_word_with_a_dash_is_no_flag() {
    let desk = Desk::new();
    assert_eq!(answer(&mut desk.karto(&["pop", "+48601234567"]))["withheld"], false);
    let output = desk.karto(&["show", "--", "-x"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}
