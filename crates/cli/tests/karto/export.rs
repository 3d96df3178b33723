//! Tables for older programs, for spreadsheets elsewhere, and of a period.

use crate::desk::Desk;
use serde_json::json;
use std::fs;

#[test]
fn what_an_old_encoding_lacks_is_said_in_a_sentence_and_by_cell() {
    let desk = Desk::new();
    let id = desk.add("Zażółć Gęślą 601 234 567");
    desk.ask(&["edit", &id, "note=漢 and 漢"]);
    let (to, again) = (desk.argument("old.csv"), desk.argument("again.csv"));
    let export = ["export", "--columns", "formatted_name,note", "--encoding", "cp1250", "--to"];
    let told = desk.ask(&[&export[..], &[&to]].concat());
    let place =
        json!({ "row": 1, "column": "Note", "character": "漢", "instead": "?", "times": 2 });
    assert_eq!(told["csv"]["lost"], json!({ "count": 2, "places": [place] }));
    let bytes = fs::read(&to).unwrap();
    let row = b"\"Za\xBF\xF3\xB3\xE6 G\xEA\x9Cl\xB9\",\"? and ?\"\r\n";
    assert!(bytes.ends_with(row), "{bytes:?}");
    let said = desk.say(&[&export[..], &[&again]].concat());
    for words in [
        "Saved",
        "2 characters that Windows-1250 does not have are replaced.",
        "Row 1, Note: “漢” becomes “?”",
    ] {
        assert!(said.contains(words), "{said}");
    }
    let plain = ["export", "--columns", "formatted_name", "--encoding", "windows-1250", "--to"];
    let said = desk.say(&[&plain[..], &[&desk.argument("plain.csv")]].concat());
    assert!(!said.contains("replaced"), "nothing was lost: {said}");
}

#[test]
fn the_encoding_is_kept_with_a_preset_and_the_command_line_wins_over_it() {
    let desk = Desk::new();
    desk.add("Świt 601 234 567");
    let export = |more: &[&str]| {
        let to = desk.argument("out.csv");
        desk.ask(&[&["export", "--force", "--to", &to], more].concat());
        fs::read(to).unwrap()
    };
    let old = ["--columns", "formatted_name", "--encoding", "windows-1250", "--save-preset", "Old"];
    let kept = export(&old);
    assert_eq!(kept, b"\"Name\"\r\n\"\x8Cwit\"\r\n");
    assert_eq!(export(&["--preset", "Old"]), kept);
    let newer = export(&["--preset", "Old", "--encoding", "utf-8"]);
    assert_eq!(newer, "\u{FEFF}\"Name\"\r\n\"Świt\"\r\n".as_bytes());
}

#[test]
fn a_spreadsheet_elsewhere_gets_its_signs() {
    let desk = Desk::new();
    desk.add("Jan Nowak 601 234 567");
    let to = desk.argument("out.csv");
    let export = ["export", "--to", &to, "--columns", "family,given", "--delimiter", "tab"];
    let told = desk.ask(&[&export[..], &["--decimal", "."]].concat());
    assert_eq!((&told["csv"]["delimiter"], &told["csv"]["decimal"]), (&json!("tab"), &json!(".")));
    let text = fs::read_to_string(&to).unwrap();
    assert_eq!(text, "\u{FEFF}\"Last name\"\t\"First name\"\r\n\"Nowak\"\t\"Jan\"\r\n");
    let wrong = desk.karto(&["export", "--to", &to, "--delimiter", "x"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn the_calls_of_a_period_go_out_without_a_preset() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 601 234 567");
    for (at, note) in [("2026-09-30T09:00:00Z", "september"), ("2026-10-01T09:00:00Z", "october")] {
        desk.ask(&["call", &id, "--in", "--at", at, "--note", note]);
    }
    let to = desk.argument("out.csv");
    let of = ["export", "--to", &to, "--force", "--format", "csv-exact", "--rows", "interactions"];
    let month = ["--columns", "date,text", "--period", "last-month"];
    desk.ask(&[&of[..], &month].concat());
    assert_eq!(fs::read_to_string(&to).unwrap(), "date,text\r\n2026-10-01,october\r\n");
    assert_eq!(desk.ask(&of)["records"], 2);
    let said = desk.say(&of);
    assert!(said.contains("2 rows"), "{said}");
}
