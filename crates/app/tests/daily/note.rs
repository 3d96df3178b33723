//! Notes.

use crate::desk::{Desk, int};
use kartoteka_app::Code;
use serde_json::{Value, json};

#[test]
fn a_note_stands_on_the_timeline_with_its_moment() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    desk.ask("note_create", json!({ "contact_id": ada, "text": "  likes tulips\n" }));
    let entry = &desk.timeline(ada)[0];
    assert_eq!((&entry["kind"], &entry["text"]), (&json!("note"), &json!("likes tulips")));
    assert_eq!(entry["at"], desk.now());
}

#[test]
fn a_note_of_nothing_but_a_next_step_makes_only_the_follow_up() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let made =
        desk.ask("note_create", json!({ "contact_id": ada, "text": "> fri 10 send samples" }));
    assert_eq!(made["note"], Value::Null);
    assert_eq!(made["follow_up"]["text"], "send samples");
    assert!(desk.timeline(ada).is_empty());
    desk.undo();
    assert_eq!(desk.ask("follow_up_list", json!({ "limit": 9 }))["total"], 0);
}

#[test]
fn an_empty_note_is_refused() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let made = desk.ask("note_create", json!({ "contact_id": ada, "text": "x" }));
    for (command, request) in [
        ("note_create", json!({ "contact_id": ada, "text": " \n" })),
        ("note_save", json!({ "id": made["note"], "text": "" })),
    ] {
        let error = desk.refusal(command, request);
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("text")));
    }
}

#[test]
fn a_note_is_changed_in_place_and_taken_away() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let id = int(&desk.ask("note_create", json!({ "contact_id": ada, "text": "tulips" }))["note"]);
    let save = json!({ "id": id, "text": "roses" });
    assert!(desk.ask("note_save", save.clone())["operation"].is_i64());
    assert_eq!(desk.ask("note_save", save.clone())["operation"], Value::Null);
    assert_eq!(desk.timeline(ada)[0]["text"], "roses");
    desk.ask("note_delete", json!({ "id": id }));
    assert!(desk.timeline(ada).is_empty());
    assert_eq!(desk.refusal("note_delete", json!({ "id": id })).code, Code::NotFound);
    assert_eq!(desk.refusal("note_save", save).code, Code::NotFound);
}

#[test]
fn a_note_needs_a_card_at_hand() {
    let desk = Desk::new();
    let request = json!({ "contact_id": 7, "text": "x" });
    assert_eq!(desk.refusal("note_create", request).code, Code::NotFound);
}

#[test]
fn a_note_changed_elsewhere_meanwhile_is_not_written_over_unseen() {
    let desk = Desk::new();
    let card = desk.card("Ada Wilk", &[]);
    let note =
        desk.ask("note_create", json!({ "contact_id": card, "text": "likes tea" }))["note"].clone();
    let save = |text: &str, before: Value| json!({ "id": note, "text": text, "before": before });
    desk.ask("note_save", save("likes coffee", json!("likes tea")));
    let stale = desk.refusal("note_save", save("likes water", json!("likes tea")));
    assert_eq!(stale.code, Code::StaleEdit);
    assert!(stale.message.contains("save again"), "{}", stale.message);
    assert!(desk.ask("note_save", save("likes water", Value::Null))["operation"].is_i64());
}
