//! Each write of this area is one operation that goes back whole and comes again whole.

use crate::desk::{Desk, int};
use serde_json::{Value, json};

/// Everything that the owner sees of calls, notes and follow-ups.
fn sight(desk: &Desk, card: i64) -> Value {
    json!({
        "today": desk.today(),
        "timeline": desk.timeline(card),
        "open": desk.ask("follow_up_list", json!({ "limit": 500 })),
        "cards": desk.ask("contact_list", json!({ "from": 0, "limit": 500 })),
        "reminders": desk.ask("reminders_due", json!({})),
    })
}

#[test]
fn every_write_goes_back_and_comes_again() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602123456"]);
    let missed = json!({ "kind": "call", "direction": "missed", "contact_id": ada });
    let call = int(&desk.ask("interaction_log", missed)["interaction"]);
    let note = int(&desk.ask("note_create", json!({ "contact_id": ada, "text": "x" }))["note"]);
    let task = desk.follow_up(Some(ada), "today 8:00");
    let next = json!({ "kind": "call", "direction": "out", "number": "602123456",
        "text": "y\n> fri write", "next": "tomorrow 9 call" });
    let saved = json!({ "id": call, "contact_id": null, "direction": "out", "at": 5,
        "minutes": 7, "text": "z", "outcome": "order" });
    let stranger = json!({ "kind": "message", "direction": "in", "number": "799 888 777" });
    let writes = [
        ("interaction_log", next),
        ("interaction_log", stranger),
        ("interaction_save", saved),
        ("interaction_delete", json!({ "id": call })),
        ("call_returned", json!({ "ids": [call] })),
        ("note_create", json!({ "contact_id": ada, "text": "n\n> fri write" })),
        ("note_save", json!({ "id": note, "text": "changed" })),
        ("note_delete", json!({ "id": note })),
        ("follow_up_create", json!({ "contact_id": ada, "when": "tomorrow write" })),
        (
            "follow_up_save",
            json!({ "id": task, "text": "w", "due_on": "2026-12-24", "due_time": "18:00" }),
        ),
        ("follow_up_done", json!({ "ids": [task] })),
        ("follow_up_drop", json!({ "ids": [task] })),
        ("follow_up_snooze", json!({ "ids": [task], "when": "tomorrow" })),
        ("reminders_later", json!({ "ids": [task] })),
    ];
    for (command, request) in writes {
        let before = sight(&desk, ada);
        let answer = desk.ask(command, request);
        assert!(answer["operation"].is_i64(), "{command} is no operation");
        let after = sight(&desk, ada);
        assert_ne!(before, after, "{command} shows nowhere");
        let newest = desk.operations()["operations"][0].clone();
        assert_eq!((&newest["kind"], &newest["id"]), (&json!(command), &answer["operation"]));
        assert!(!newest["title"].as_str().unwrap().contains("operation-"), "{newest}");
        desk.undo();
        assert_eq!(sight(&desk, ada), before, "{command} does not go back");
        desk.ask("operation_redo", json!({}));
        assert_eq!(sight(&desk, ada), after, "{command} does not come again");
        desk.undo();
    }
}
