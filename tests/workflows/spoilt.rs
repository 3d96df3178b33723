//! Numbers that a spreadsheet has spoilt before the list came here: each is said with its line, and
//! nothing is made up of it.

use crate::desk::Desk;
use serde_json::{Value, json};

/// A list of two people, of whom the first has this number.
fn list(number: &str) -> String {
    format!("Name;Phone;City\nAnna Lis;{number};Lodz\nJan Kos;+48 602 555 020;Lodz\n")
}

fn card(desk: &Desk, text: &str) -> Value {
    let found = desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 10 }));
    assert_eq!(found["total"], 1, "{text}");
    desk.ask("contact_get", json!({ "id": found["rows"][0]["row"]["id"] }))["draft"].clone()
}

#[test]
fn a_number_without_its_zero_or_plus_is_said_and_kept_as_it_stands() {
    for (region, number, words) in [
        ("DE", "1711234567", "lost its leading zero"),
        ("GB", "7700900142", "lost its leading zero"),
        ("PL", "48601555010", "lost its plus"),
    ] {
        let desk = Desk::new();
        desk.ask("setting_set", json!({ "key": "region", "value": region }));
        let file = desk.file("list.csv", list(number).as_bytes());
        let request = json!({ "files": [file] });
        let told = desk.ask("import_preview", request.clone())["files"][0].clone();
        assert_eq!((&told["problem_count"], &told["added"]), (&json!(1), &json!(2)), "{told}");
        let problem = &told["problems"][0];
        assert_eq!((&problem["line"], &problem["record"]), (&json!(2), &json!(1)), "{problem}");
        let message = problem["message"].as_str().unwrap();
        assert!(message.contains(words) && message.contains(number), "{region}: {message}");
        // What is shown beside the record is what comes in: its number as it stands.
        assert_eq!(told["verdicts"][0]["phone"], number);
        let result = desk.ask("import_run", request)["files"][0].clone();
        assert_eq!(result, told, "{region} {number}");
        assert_eq!(card(&desk, "anna")["phones"][0]["value"], number);
    }
}

#[test]
fn a_rounded_number_is_said_and_is_no_telephone_number_of_the_card() {
    for number in ["4.86E+10", "4,86E+10", "4.86016E+10"] {
        let desk = Desk::new();
        let file = desk.file("list.csv", list(number).as_bytes());
        let told = desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone();
        assert_eq!((&told["problem_count"], &told["added"]), (&json!(1), &json!(2)), "{told}");
        let message = told["problems"][0]["message"].as_str().unwrap();
        assert!(message.contains("rounded") && message.contains(number), "{message}");
        assert_eq!(told["problems"][0]["line"], 2);
        assert_eq!(told["verdicts"][0]["phone"], "");
        let anna = card(&desk, "anna");
        assert_eq!(anna["phones"], json!([]));
        // Its words are not lost.
        assert_eq!(anna["custom_fields"], json!([{ "label": "Phone", "value": number }]));
        let caller = desk.ask("number_lookup", json!({ "number": "48600000000" }));
        assert_eq!(caller["matches"], json!([]));
    }
}

#[test]
fn whole_numbers_are_not_said_to_be_spoilt() {
    for (region, number) in
        [("PL", "601555010"), ("DE", "01711234567"), ("PL", "+48601555010"), ("US", "2025550123")]
    {
        let desk = Desk::new();
        desk.ask("setting_set", json!({ "key": "region", "value": region }));
        let file = desk.file("list.csv", list(number).as_bytes());
        let told = desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone();
        assert_eq!(told["problems"], json!([]), "{region} {number}");
    }
}
