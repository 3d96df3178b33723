//! CSV for older programs and for spreadsheets of a region: its signs, its letters, and what is said
//! of both.

use crate::desk::Desk;
use serde_json::{Value, json};

/// Two cards: one in Polish letters and one whose name no encoding of Windows has.
fn desk() -> Desk {
    let desk = Desk::new();
    for (name, note) in
        [("Zażółć Gęślą", "=1+1"), ("漢字 Ltd. 漢", "+48 601 234 567"), ("Søren", "")]
    {
        let draft = json!({ "formatted_name": name, "note": note });
        desk.ask("contact_create", json!({ "draft": draft }));
    }
    desk
}

fn what(more: Value) -> Value {
    let mut what = json!({ "format": "csv", "columns": ["formatted_name", "note"] });
    what.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    what
}

/// What was written, and the answer.
fn written(desk: &Desk, what: &Value) -> (Vec<u8>, Value) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let to = desk.kartoteka().offer_file(&path).handle;
    let answer = desk.ask("export_run", json!({ "what": what, "to": to }));
    (std::fs::read(path).unwrap(), answer)
}

fn places(lost: &Value) -> Vec<(i64, String, String, String, i64)> {
    let text = |place: &Value, key: &str| place[key].as_str().unwrap().to_owned();
    let number = |place: &Value, key: &str| place[key].as_i64().unwrap();
    let places = lost["places"].as_array().unwrap().iter();
    let told = places.map(|place| {
        (
            number(place, "row"),
            text(place, "column"),
            text(place, "character"),
            text(place, "instead"),
            number(place, "times"),
        )
    });
    told.collect()
}

#[test]
fn letters_of_windows_1250_go_out_as_they_are_and_others_are_told_before_and_after() {
    let desk = desk();
    let what = what(json!({ "encoding": "windows-1250" }));
    let preview = desk.ask("export_preview", what.clone());
    let (bytes, answer) = written(&desk, &what);
    let polish = b"\"Za\xBF\xF3\xB3\xE6 G\xEA\x9Cl\xB9\"";
    assert!(bytes.windows(polish.len()).any(|part| part == polish), "{bytes:?}");
    assert!(bytes.starts_with(b"\"Name\";\"Note\"\r\n"), "no mark stands before: {bytes:?}");
    assert_eq!(preview["bytes"], bytes.len(), "the size is that of the file");
    assert_eq!(preview["csv"], answer["csv"]);
    let lost = &answer["csv"]["lost"];
    assert_eq!(lost["count"], 4);
    let rows = preview["rows"].as_array().unwrap();
    let place = |name: &str| 1 + rows.iter().position(|row| row[0] == name).unwrap();
    let (firm, soren) = (place("?? Ltd. ?"), place("Soren"));
    let mut expected = vec![
        (i64::try_from(firm).unwrap(), "Name", "漢", "?", 2),
        (i64::try_from(firm).unwrap(), "Name", "字", "?", 1),
        (i64::try_from(soren).unwrap(), "Name", "ø", "o", 1),
    ];
    expected.sort_by_key(|one| one.0);
    let owned = expected.into_iter().map(|(row, column, character, instead, times)| {
        (row, column.to_owned(), character.to_owned(), instead.to_owned(), times)
    });
    assert_eq!(places(lost), owned.collect::<Vec<_>>());
}

#[test]
fn what_is_lost_is_counted_to_the_end_and_listed_to_a_hundred() {
    let desk = Desk::new();
    for number in 0..120 {
        desk.ask(
            "contact_create",
            json!({ "draft": { "formatted_name": format!("字 {number}") } }),
        );
    }
    let what = what(json!({ "encoding": "windows-1252" }));
    let lost = desk.ask("export_preview", what)["csv"]["lost"].clone();
    assert_eq!((&lost["count"], lost["places"].as_array().unwrap().len()), (&json!(120), 100));
}

#[test]
fn headings_in_the_owners_words_lose_their_letters_too_and_say_so() {
    let desk = desk();
    desk.ask("setting_set", json!({ "key": "language", "value": "pl" }));
    let what = json!({ "format": "csv", "columns": ["phone_1_label", "given"], "encoding": "windows-1252" });
    let preview = desk.ask("export_preview", what.clone());
    let told = places(&preview["csv"]["lost"]);
    assert_eq!((told[0].0, told[0].2.as_str(), told[0].3.as_str()), (0, "ę", "e"), "{told:?}");
    let (bytes, _) = written(&desk, &what);
    assert!(String::from_utf8_lossy(&bytes).contains("\"Imie\""), "{bytes:?}");
}

#[test]
fn utf_8_loses_nothing_and_exact_csv_changes_nothing() {
    let desk = desk();
    for format in ["csv", "csv_exact"] {
        let (bytes, answer) = written(&desk, &what(json!({ "format": format })));
        assert_eq!(answer["csv"]["lost"]["count"], 0);
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("Zażółć Gęślą") && text.contains("漢字 Ltd. 漢"), "{text}");
        let told = (answer["csv"]["formulas"].clone(), answer["csv"]["numbers"].clone());
        let is_safe = format == "csv";
        assert_eq!(told, (json!(u8::from(is_safe)), json!(u8::from(is_safe))));
        assert_eq!(text.contains("\"'=1+1\""), is_safe, "{text}");
        assert_eq!(text.contains("\"\t+48 601 234 567\""), is_safe, "{text}");
    }
}

#[test]
fn a_spreadsheets_signs_are_the_regions_unless_they_are_said() {
    let desk = desk();
    let spelt = |more: Value| {
        let what = what(more);
        let (bytes, answer) = written(&desk, &what);
        let text = String::from_utf8(bytes).unwrap();
        let head = text.trim_start_matches('\u{FEFF}').lines().next().unwrap().to_owned();
        (head, answer["csv"]["delimiter"].clone(), answer["csv"]["decimal"].clone())
    };
    let told = |head: &str, delimiter: &str, decimal: &str| {
        (head.to_owned(), json!(delimiter), json!(decimal))
    };
    assert_eq!(spelt(json!({})), told("\"Name\";\"Note\"", ";", ","));
    assert_eq!(spelt(json!({ "delimiter": "tab" })), told("\"Name\"\t\"Note\"", "tab", ","));
    let both = json!({ "delimiter": "|", "decimal": "." });
    assert_eq!(spelt(both), told("\"Name\"|\"Note\"", "|", "."));
    desk.ask("setting_set", json!({ "key": "region", "value": "GB" }));
    assert_eq!(spelt(json!({})), told("\"Name\",\"Note\"", ",", "."));
}

#[test]
fn what_a_spreadsheet_would_run_is_shown_as_it_will_stand() {
    let desk = desk();
    let preview = desk.ask("export_preview", what(json!({})));
    let notes: Vec<&str> =
        preview["rows"].as_array().unwrap().iter().map(|row| row[1].as_str().unwrap()).collect();
    assert!(notes.contains(&"'=1+1") && notes.contains(&"\t+48 601 234 567"), "{notes:?}");
    let sheet = desk.ask("export_preview", what(json!({ "format": "xlsx" })));
    assert_eq!((&sheet["csv"], &sheet["bytes"]), (&Value::Null, &Value::Null));
}

#[test]
fn the_old_encodings_come_in_again_as_what_they_were() {
    let desk = Desk::new();
    let draft = json!({ "name": { "given": "Świętosława", "family": "Źdźbło" }, "note": "łąka" });
    desk.ask("contact_create", json!({ "draft": draft }));
    for format in ["csv", "csv_exact"] {
        let all = json!({ "format": format, "encoding": "windows-1250" });
        let (bytes, _) = written(&desk, &all);
        let file = desk.file("back.csv", &bytes);
        let request = json!({ "files": [file], "encoding": "windows-1250" });
        let told = desk.ask("import_preview", request)["files"][0].clone();
        assert_eq!(told["unchanged"], 1, "{told}");
    }
}
