//! A whole box goes out as one file and comes into another box without loss.

use crate::desk::Desk;
use crate::undo::{Dice, something};
use serde_json::{Value, json};

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
            something(&desk, &mut dice);
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
    (0..COMMANDS).for_each(|_| something(&desk, &mut dice));
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
