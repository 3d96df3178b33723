//! A card's timeline.

use crate::desk::{Desk, int};
use kartoteka_app::Code;
use serde_json::{Value, json};

fn log(desk: &Desk, card: i64, text: &str) {
    let call = json!({ "kind": "call", "direction": "in", "contact_id": card, "text": text });
    desk.ask("interaction_log", call);
}

fn texts(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["text"].as_str().unwrap()).collect()
}

#[test]
fn a_timeline_pages_by_key_while_it_grows() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    for text in ["one", "two", "three", "four"] {
        log(&desk, ada, text);
    }
    let ask = |after: &Value| {
        let request = json!({ "contact_id": ada, "limit": 2, "after": after });
        desk.ask("timeline_page", request)
    };
    let first = ask(&Value::Null);
    assert_eq!(texts(first["items"].as_array().unwrap()), ["four", "three"]);
    log(&desk, ada, "five");
    let second = ask(&first["next"]);
    assert_eq!(texts(second["items"].as_array().unwrap()), ["two", "one"]);
    assert_eq!(second["next"], Value::Null);
}

#[test]
fn the_filter_shows_calls_or_notes_alone() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    log(&desk, ada, "a call");
    let visit = json!({ "kind": "visit", "direction": "in", "contact_id": ada, "text": "a visit" });
    desk.ask("interaction_log", visit);
    desk.ask("note_create", json!({ "contact_id": ada, "text": "a note" }));
    let shown = |filter: &str| {
        let request = json!({ "contact_id": ada, "limit": 9, "filter": filter });
        let page = desk.ask("timeline_page", request);
        texts(page["items"].as_array().unwrap()).join(", ")
    };
    assert_eq!(shown("calls"), "a call");
    assert_eq!(shown("notes"), "a note");
    assert_eq!(shown("everything").split(", ").count(), 3);
}

#[test]
fn an_organisation_shows_its_peoples_calls_by_name() {
    let desk = Desk::new();
    let draft = json!({ "kind": "organisation", "formatted_name": "Tin Chapel" });
    let firm = int(&desk.ask("contact_create", json!({ "draft": draft }))["id"]);
    let draft = json!({
        "formatted_name": "Ada", "memberships": [{ "organisation": "Tin Chapel" }],
    });
    let ada = int(&desk.ask("contact_create", json!({ "draft": draft }))["id"]);
    log(&desk, ada, "hers");
    desk.ask("note_create", json!({ "contact_id": ada, "text": "a note of hers" }));
    log(&desk, firm, "its own");
    let line = desk.timeline(firm);
    assert_eq!(texts(&line), ["its own", "hers"]);
    assert_eq!(line[0]["contact_name"], "");
    assert_eq!((&line[1]["contact_name"], &line[1]["contact_id"]), (&json!("Ada"), &json!(ada)));
}

#[test]
fn no_card_and_no_such_page_are_said() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let missing = json!({ "contact_id": 99, "limit": 9 });
    assert_eq!(desk.refusal("timeline_page", missing).code, Code::NotFound);
    let nowhere = json!({ "contact_id": ada, "limit": 9, "after": "nowhere" });
    let error = desk.refusal("timeline_page", nowhere);
    assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("after")));
}

#[test]
fn numbers_that_came_as_digits_alone_are_shown_in_groups_and_kept_as_they_came() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["+48 602 123 456"]);
    let numbers = [
        ("0048221234567", "0048 22 123 45 67"),
        ("602123456", "602 123 456"),
        ("22 123 45 67 w. 12", ""),
        ("", ""),
    ];
    for (number, _) in numbers {
        let call =
            json!({ "kind": "call", "direction": "in", "contact_id": ada, "number": number });
        desk.ask("interaction_log", call);
    }
    let shown = |items: &[Value]| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        items.iter().map(|item| (text(&item["number"]), text(&item["shown_number"]))).collect()
    };
    let mut expected =
        numbers.map(|(number, shown)| (number.to_owned(), shown.to_owned())).to_vec();
    let mut entries = shown(&desk.timeline(ada));
    expected.sort();
    entries.sort();
    assert_eq!(entries, expected);
    let caller = desk.ask("caller_get", json!({ "number": "602123456" }));
    let recent = shown(caller["matches"][0]["recent"].as_array().unwrap());
    assert!(recent.contains(&("0048221234567".to_owned(), "0048 22 123 45 67".to_owned())));
    assert!(recent.contains(&("602123456".to_owned(), String::new())), "it is the one that rings");
}

#[test]
fn calls_and_follow_ups_say_number_length_and_what_came_of_them() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602123456", "221234567"]);
    let log = |text: &str, number: &str| {
        desk.ask(
            "interaction_log",
            json!({
                "kind": "call", "direction": "in", "contact_id": ada, "number": number,
                "minutes": 6, "text": text,
            }),
        )
    };
    log("wants a quote > fri 10:00 call back", "221234567");
    let today = desk.today();
    let call = &today["recent_calls"][0];
    assert_eq!((&call["shown_number"], &call["minutes"]), (&json!("22 123 45 67"), &json!(6)));
    assert_eq!(
        (&call["next"]["text"], &call["next"]["state"]),
        (&json!("call back"), &json!("open"))
    );
    let entry = &desk.timeline(ada)[0];
    assert_eq!(
        (&entry["next"]["due_on"], &entry["next"]["due_time"]),
        (&json!("2026-11-20"), &json!("10:00"))
    );
    let step = &today["upcoming"][0];
    assert_eq!(step["number"], "22 123 45 67", "the number of the call it came of");
    desk.ask("follow_up_done", json!({ "ids": [step["id"]] }));
    assert_eq!(desk.today()["recent_calls"][0]["next"]["state"], "done");

    desk.follow_up(Some(ada), "tomorrow");
    let list = desk.ask("follow_up_list", json!({ "from": 0, "limit": 9 }));
    assert_eq!(list["rows"][0]["number"], "602 123 456", "else the card's first");
    let nobody = desk.follow_up(None, "tomorrow");
    let list = desk.ask("follow_up_list", json!({ "from": 0, "limit": 9 }));
    let row = list["rows"].as_array().unwrap().iter().find(|row| row["id"] == nobody).unwrap();
    assert_eq!(row["number"], "");
}

#[test]
fn a_card_known_by_its_number_alone_says_it_once() {
    let desk = Desk::new();
    desk.ask(
        "interaction_log",
        json!({ "kind": "call", "direction": "in", "number": "602123456" }),
    );
    let call = desk.today()["recent_calls"][0].clone();
    assert_eq!((&call["name"], &call["shown_number"]), (&json!("602123456"), &json!("")));
}
