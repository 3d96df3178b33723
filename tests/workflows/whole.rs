//! A whole box goes out as one file and comes into another box without loss.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::undo::anything;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Boxes tried.
const SEEDS: u64 = 40;
/// Commands that fill each.
const COMMANDS: usize = 25;

/// The whole box as its file.
fn exported(desk: &Desk, what: Value) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole");
    let to = desk.kartoteka().offer_file(&path).handle;
    desk.ask("export_run", json!({ "what": what, "to": to }));
    std::fs::read(path).unwrap()
}

fn imported(desk: &Desk, bytes: &[u8]) -> Value {
    let file = desk.file("whole.txt", bytes);
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

#[test]
fn whatever_is_in_a_box_is_in_the_box_that_takes_it_in() {
    for seed in 1000..1000 + SEEDS {
        let (desk, mut dice) = (Desk::new(), Dice(seed));
        for _ in 0..COMMANDS {
            desk.wait_minutes(3);
            anything(&desk, &mut dice);
        }
        let first = exported(&desk, json!({ "format": "json" }));
        let other = Desk::new();
        let file = imported(&other, &first);
        assert_eq!(file["format"], "json");
        let second = exported(&other, json!({ "format": "json" }));
        assert!(first == second, "seed {seed}:\n{}\n{}", text(&first), text(&second));
        assert_eq!(other.ask("box_check", json!({}))["ok"], true);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn bringing_a_box_into_itself_changes_nothing_and_is_undone_from_an_empty_one() {
    let (desk, mut dice) = (Desk::new(), Dice(7));
    (0..COMMANDS).for_each(|_| anything(&desk, &mut dice));
    let before = desk.dump();
    let file = exported(&desk, json!({ "format": "json" }));
    imported(&desk, &file);
    assert_eq!(desk.dump(), before);
    let other = Desk::new();
    let empty = other.dump();
    imported(&other, &file);
    other.ask("operation_undo", json!({}));
    assert_eq!(other.dump()["contact"], empty["contact"]);
    assert_eq!(other.dump()["interaction"], empty["interaction"]);
}

#[test]
fn a_part_of_a_box_takes_along_what_is_about_its_cards() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let jan = desk.card("Jan Nowak 602 345 678");
    for card in [ewa, jan] {
        desk.ask("note_create", json!({ "contact_id": card, "text": "likes ivory" }));
    }
    let part = exported(&desk, json!({ "format": "json", "find": "głowacka" }));
    let whole: Value = serde_json::from_slice(&part).unwrap();
    assert_eq!(whole["contacts"].as_array().unwrap().len(), 1);
    assert_eq!(whole["notes"].as_array().unwrap().len(), 1);
}

#[test]
fn two_cards_of_the_file_that_are_one_here_both_say_what_they_know() {
    let (desk, other) = (Desk::new(), Desk::new());
    desk.card("Ewa Głowacka 601 234 567 ewa@mail.example");
    desk.card("Ewa Głowacka 601 234 567 shop@mail.example");
    let here = other.card("Ewa Głowacka 601 234 567");
    let file = imported(&other, &exported(&desk, json!({ "format": "json" })));
    assert_eq!((&file["added"], &file["updated"]), (&json!(0), &json!(2)), "{file}");
    let card = other.ask("contact_get", json!({ "id": here }));
    assert_eq!(card["draft"]["emails"].as_array().unwrap().len(), 2, "{card}");
}

#[test]
fn a_box_comes_in_beside_other_files_in_any_order() {
    let desk = Desk::new();
    desk.card("Ewa Głowacka 601 234 567");
    let cards = exported(&desk, json!({ "format": "vcf" }));
    let whole = exported(&desk, json!({ "format": "json" }));
    for is_whole_first in [true, false] {
        let other = Desk::new();
        let files = [other.file("ewa.vcf", &cards), other.file("whole.json", &whole)];
        let files = if is_whole_first { [files[1], files[0]] } else { files };
        let result = other.ask("import_run", json!({ "files": files }));
        let added: i64 = (0..2).filter_map(|at| result["files"][at]["added"].as_i64()).sum();
        assert_eq!(added, 2, "{result}");
        assert_eq!(result["files"][0]["format"] == "json", is_whole_first, "{result}");
        assert_eq!(other.ask("box_check", json!({}))["ok"], true);
    }
}

#[test]
fn a_box_of_a_later_version_and_a_broken_one_are_refused() {
    let desk = Desk::new();
    let later = br#"{ "format": "kartoteka-box", "schema": 99 }"#;
    for (bytes, word) in
        [(later.as_slice(), "newer"), (b"{\"format\":\"kartoteka-box\",", "broken")]
    {
        let file = desk.file("whole.json", bytes);
        let error = desk.refusal("import_run", json!({ "files": [file] }));
        assert_eq!(error.code, kartoteka_app::Code::FileUnreadable);
        assert!(error.message.contains(word), "{}", error.message);
    }
}

/// A box of two cards with a history, as its file.
fn two_cards() -> Value {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let jan = desk.card("Jan Nowak 602 345 678");
    let tie = json!({ "contact_id": ewa, "other_id": jan, "label": "husband" });
    desk.ask("relation_create", tie);
    desk.ask("interaction_log", json!({
        "kind": "call", "direction": "in", "contact_id": ewa, "text": "mounts", "next": "fri call back",
    }));
    desk.ask("note_create", json!({ "contact_id": ewa, "text": "likes ivory" }));
    desk.ask("duplicate_dismiss", json!({ "ids": [ewa, jan] }));
    serde_json::from_slice(&exported(&desk, json!({ "format": "json" }))).unwrap()
}

/// A photo's name and its bytes as they stand in a file.
fn named_picture(bytes: &[u8]) -> (String, String) {
    (format!("{:x}", Sha256::digest(bytes)), STANDARD.encode(bytes))
}

/// The messages about a file.
fn problems(whole: &Value) -> Vec<String> {
    let other = Desk::new();
    // The head comes first, to be recognised by.
    let head = r#"{"format":"kartoteka-box","schema":1,"#;
    let mut rest = whole.as_object().unwrap().clone();
    rest.retain(|key, _| key != "format" && key != "schema");
    let rest = Value::Object(rest).to_string();
    let file = imported(&other, format!("{head}{}", rest.strip_prefix('{').unwrap()).as_bytes());
    assert_eq!(other.ask("box_check", json!({}))["ok"], true);
    let problems = file["problems"].as_array().unwrap();
    assert_eq!(file["problem_count"], problems.len());
    problems.iter().map(|one| one["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn rows_of_cards_that_are_not_in_the_file_are_said_one_by_one() {
    let whole = two_cards();
    assert_eq!(problems(&whole), Vec::<String>::new());
    let rows = [
        ("/relations/0/other", "Relation 1"),
        ("/interactions/0/contact", "Call or visit 1"),
        ("/notes/0/contact", "Note 1"),
        ("/follow_ups/0/contact", "Follow-up 1"),
        ("/distinct_pairs/0/1", "“Not the same” 1"),
    ];
    for (place, row) in rows {
        let mut edited = whole.clone();
        *edited.pointer_mut(place).unwrap() = json!("nobody");
        let told =
            format!("{row} is of a card that is not in the file, “nobody”, and was left out.");
        assert_eq!(problems(&edited), [told]);
    }
    let mut edited = whole.clone();
    edited["relations"][0]["other"] = edited["relations"][0]["contact"].clone();
    edited["distinct_pairs"][0][0] = edited["distinct_pairs"][0][1].clone();
    edited["follow_ups"][0]["interaction"] = json!(7);
    let told = problems(&edited);
    assert!(told[0].starts_with("Relation 1 is of a card with itself"), "{told:?}");
    assert!(told[1].starts_with("Follow-up 1 came of a call or visit that is not"), "{told:?}");
    assert!(told[2].starts_with("“Not the same” 1 is of a card with itself"), "{told:?}");
    assert_eq!(told.len(), 3);
}

#[test]
fn an_order_under_a_number_that_none_can_have_is_left_out_and_said() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let line = json!([{ "text": "tap", "price": "1", "tax": "0" }]);
    desk.ask("order_save", json!({ "contact_id": ewa, "lines": line }));
    let file = exported(&desk, json!({ "format": "json" }));
    let whole: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(problems(&whole), Vec::<String>::new());
    for (field, wrong) in [("place", json!(9_000_000_000_000_i64)), ("series", json!("20265"))] {
        let mut edited = whole.clone();
        edited["orders"][0][field] = wrong;
        assert_eq!(problems(&edited).len(), 1, "{field}");
    }
}

#[test]
fn a_birthday_and_photos_that_are_none_are_said_with_their_card() {
    let mut whole = two_cards();
    whole["contacts"][1]["birthday"] = json!({ "year": 1980, "month": 2, "day": 31 });
    let named = whole["contacts"][1]["formatted_name"].as_str().unwrap();
    let told =
        format!("The birthday “1980-02-31” of {named} (card 2) is not a date and was left out.");
    assert_eq!(problems(&whole), [told]);
    whole["contacts"][1]["birthday"] = Value::Null;
    let large = vec![0; 8 * 1024 * 1024 + 1];
    let (text_hash, text_base64) = named_picture(b"no picture");
    let (large_hash, large_base64) = named_picture(&large);
    let photos = [
        (&text_hash, Some("%%%"), "is broken in the file and was left out."),
        (
            &text_hash,
            Some(text_base64.as_str()),
            "is of a kind that can’t be shown and was left out.",
        ),
        (&large_hash, Some(large_base64.as_str()), "is larger than 8 MB and was left out."),
        (&text_hash, None, "is not in the file; the card was taken without it."),
    ];
    for (hash, base64, words) in photos {
        whole["contacts"][0]["photo"] = json!(hash);
        whole["photos"] = base64.map_or(json!({}), |base64| json!({ hash.as_str(): base64 }));
        let told = problems(&whole);
        assert!(told.len() == 1 && told[0].contains("(card 1)"), "{told:?}");
        assert!(told[0].ends_with(words), "{told:?}");
    }
    whole["contacts"][0]["photo"] = Value::Null;
    whole["photos"] = json!({ "abc": "%%%" });
    let told = problems(&whole);
    assert_eq!(told, ["A photo that no card has can’t be used and was left out: “abc”."]);
}

#[test]
fn a_box_beyond_the_limit_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let file = desk.file("whole.json", br#"{"format":"kartoteka-box","schema":1}"#);
    let large = std::fs::File::options().write(true).open(desk.path("whole.json")).unwrap();
    large.set_len(512 * 1024 * 1024 + 1).unwrap();
    let error = desk.refusal("import_run", json!({ "files": [file] }));
    assert_eq!(error.code, kartoteka_app::Code::FileUnreadable);
    assert!(error.message.contains("is larger than 512 MB."), "{}", error.message);
}

#[test]
fn follow_ups_and_birthdays_go_to_a_calendar_under_names_that_stay() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let card = desk.ask("contact_get", json!({ "id": ewa }));
    let mut draft = card["draft"].clone();
    draft["birthday"] = json!({ "year": null, "month": 2, "day": 29 });
    desk.ask("contact_save", json!({ "id": ewa, "revision": card["revision"], "draft": draft }));
    desk.ask(
        "follow_up_create",
        json!({ "contact_id": ewa, "when": "fri 10:00", "text": "call back, please" }),
    );
    let calendar = || text(&exported(&desk, json!({ "format": "ics" })));
    let first = calendar();
    assert!(
        first.contains("BEGIN:VTODO\r\n") && first.contains("DUE:20261113T100000\r\n"),
        "{first}"
    );
    assert!(first.contains("SUMMARY:Ewa Głowacka: call back\\, please\r\n"), "{first}");
    assert!(first.contains("BEGIN:VEVENT\r\n"), "{first}");
    assert!(first.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"), "{first}");
    assert!(first.contains("SUMMARY:Birthday: Ewa Głowacka\r\n"), "{first}");
    assert_eq!(calendar(), first);
}
