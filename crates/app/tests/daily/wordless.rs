//! Calls on cards that nothing is written of: they wait for a word, are given one, or are said to need
//! none.

use crate::desk::{Desk, ids, int};
use kartoteka_app::api::caller::CallPhase::{self, Ended, Missed, Ringing, Talking};
use kartoteka_app::api::interaction::Direction;
use kartoteka_app::{CallEvent, CallSource, Code};
use serde_json::{Value, json};

const NUMBER: &str = "602123456";
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn told(desk: &Desk, phase: CallPhase) -> i64 {
    let (number, name, direction) = (NUMBER.to_owned(), String::new(), Some(Direction::In));
    let source = CallSource::KdeConnect;
    let event = CallEvent { source, phase, number, name, direction, at: desk.now(), seconds: None };
    desk.kartoteka().hear_call(&event).unwrap().id.unwrap()
}

/// The telephone rang, the two spoke, and Esc put the caller window away.
fn spoken(desk: &Desk) -> i64 {
    let held = told(desk, Ringing);
    told(desk, Talking);
    desk.move_clock(3 * MINUTE);
    told(desk, Ended);
    desk.ask("pop_dismiss", json!({ "id": held, "contact_id": null, "text": "", "who": "" }));
    let call = int(&desk.today()["recent_calls"][0]["id"]);
    desk.move_clock(MINUTE);
    call
}

fn waiting(desk: &Desk) -> Vec<i64> {
    let inbox = desk.ask("inbox_list", json!({}));
    let calls = ids(&inbox["calls"]);
    let counted = desk.ask("status_get", json!({}))["wordless"].clone();
    assert_eq!((&counted, &inbox["call_count"]), (&json!(calls.len()), &json!(calls.len())));
    calls
}

fn word(desk: &Desk, call: i64, text: &str, outcome: &str) -> Value {
    desk.ask("inbox_word", json!({ "id": call, "text": text, "outcome": outcome }))
}

#[test]
fn a_call_put_away_without_a_word_waits_with_its_number_and_length() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[NUMBER]);
    let held = told(&desk, Ringing);
    told(&desk, Talking);
    assert_eq!(waiting(&desk), Vec::<i64>::new(), "the caller window has it in hand");
    desk.move_clock(3 * MINUTE);
    told(&desk, Ended);
    desk.ask("pop_dismiss", json!({ "id": held, "contact_id": null, "text": "", "who": "" }));
    let calls = desk.ask("inbox_list", json!({}))["calls"].clone();
    let call = &calls[0];
    assert_eq!((&call["contact_id"], &call["name"]), (&json!(ada), &json!("Ada")));
    assert_eq!((&call["number"], &call["minutes"]), (&json!(NUMBER), &json!(3)));
    assert_eq!(waiting(&desk).len(), 1);
}

#[test]
fn a_call_that_the_caller_window_still_holds_an_hour_later_waits() {
    let desk = Desk::new();
    desk.card("Ada", &[NUMBER]);
    told(&desk, Ringing);
    told(&desk, Talking);
    told(&desk, Ended);
    assert_eq!(waiting(&desk), Vec::<i64>::new());
    desk.move_clock(61 * MINUTE);
    assert_eq!(waiting(&desk).len(), 1, "nobody looks at that window any more");
}

#[test]
fn what_has_no_card_was_missed_or_was_written_by_hand_waits_for_no_word() {
    let desk = Desk::new();
    spoken(&desk);
    assert_eq!(waiting(&desk), Vec::<i64>::new(), "an unknown number waits for a card");
    let ada = desk.card("Ada", &["700100200"]);
    desk.ask("interaction_log", json!({ "kind": "call", "direction": "in", "contact_id": ada }));
    assert_eq!(waiting(&desk), Vec::<i64>::new(), "the owner wrote all they wished");
    desk.ask("inbox_assign", json!({ "number": NUMBER, "contact_id": ada, "adds_number": true }));
    assert_eq!(waiting(&desk).len(), 1, "the unknown caller has a card now");
    let held = told(&desk, Ringing);
    told(&desk, Missed);
    desk.ask("pop_dismiss", json!({ "id": held, "contact_id": null, "text": "", "who": "" }));
    assert_eq!(waiting(&desk).len(), 1, "a missed call is one to return");
    assert_eq!(desk.today()["call_back"].as_array().unwrap().len(), 1);
}

#[test]
fn the_word_is_written_with_its_next_step_in_one_operation() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[NUMBER]);
    let call = spoken(&desk);
    let written = word(&desk, call, "Wants a quote\n> fri 10:00 call back", "question");
    assert_eq!(written["contact"], ada);
    assert_eq!(written["follow_up"]["due_on"], "2026-11-20");
    let entry = &desk.timeline(ada)[0];
    assert_eq!((&entry["text"], &entry["outcome"]), (&json!("Wants a quote"), &json!("question")));
    assert_eq!((&entry["minutes"], &entry["number"]), (&json!(3), &json!(NUMBER)));
    assert_eq!(waiting(&desk), Vec::<i64>::new());
    desk.undo();
    assert_eq!(waiting(&desk), [call]);
    assert_eq!(desk.timeline(ada)[0]["text"], "");
    assert_eq!(desk.today()["upcoming"], json!([]), "the step went with the word");
    desk.ask("operation_redo", json!({}));
    assert_eq!(waiting(&desk), Vec::<i64>::new());
    assert_eq!(desk.today()["upcoming"].as_array().unwrap().len(), 1);
}

#[test]
fn a_next_step_or_an_outcome_alone_is_a_word_and_nothing_is_none() {
    let desk = Desk::new();
    desk.card("Ada", &[NUMBER]);
    let (one, other) = (spoken(&desk), spoken(&desk));
    word(&desk, one, "> fri call back", "");
    word(&desk, other, "", "order");
    assert_eq!(waiting(&desk), Vec::<i64>::new());
    let third = spoken(&desk);
    let refused = desk.refusal("inbox_word", json!({ "id": third, "text": " " }));
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("text")));
    let refused = desk.refusal("inbox_word", json!({ "id": other, "text": "Again" }));
    assert_eq!(refused.code, Code::StaleEdit, "it has a word by now");
}

#[test]
fn several_calls_are_said_to_need_no_word_at_once_and_for_good() {
    let desk = Desk::new();
    desk.card("Ada", &[NUMBER]);
    let calls = [spoken(&desk), spoken(&desk), spoken(&desk)];
    desk.ask("inbox_no_word", json!({ "ids": [calls[0], calls[1]] }));
    assert_eq!(waiting(&desk), [calls[2]]);
    let title = desk.operations()["operations"][0]["title"].clone();
    assert_eq!(title, "Nothing to say about a call: Ada and 1 more");
    let desk = desk.restarted();
    assert_eq!(waiting(&desk), [calls[2]]);
    desk.undo();
    assert_eq!(waiting(&desk), [calls[2], calls[1], calls[0]]);
    desk.ask("operation_redo", json!({}));
    assert_eq!(waiting(&desk), [calls[2]]);
    desk.ask("interaction_delete", json!({ "id": calls[2] }));
    let none = desk.ask("inbox_no_word", json!({ "ids": [calls[1], calls[2]] }));
    assert_eq!(none["operation"], Value::Null, "neither waits, and one is gone");
}

#[test]
fn after_two_weeks_a_call_waits_no_more() {
    let desk = Desk::new();
    desk.card("Ada", &[NUMBER]);
    let call = spoken(&desk);
    desk.move_clock(13 * DAY);
    assert_eq!(waiting(&desk), [call]);
    desk.move_clock(DAY);
    assert_eq!(waiting(&desk), Vec::<i64>::new());
}
