//! A call of which a softphone tells each moment is one record with its length; one of which a
//! program tells a moment alone rests, and nothing is made up of it.

use crate::desk::{Desk, int};
use kartoteka_app::api::caller::CallPhase::{self, Ended, Missed, Ringing, Talking};
use kartoteka_app::api::interaction::Direction;
use kartoteka_app::{CallEvent, CallSource, Heard};
use serde_json::{Value, json};

const NUMBER: &str = "+48602123456";
const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const IN: Option<Direction> = Some(Direction::In);
const OUT: Option<Direction> = Some(Direction::Out);

/// A desk on which what commands tell is written down.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.ask("setting_set", json!({ "key": "record_calls", "value": "true" }));
    desk
}

fn tell(desk: &Desk, source: CallSource, phase: CallPhase, way: Option<Direction>) -> Heard {
    let (number, name) = (NUMBER.to_owned(), String::new());
    let event =
        CallEvent { source, phase, number, name, direction: way, at: desk.now(), seconds: None };
    desk.kartoteka().hear_call(&event).unwrap()
}

/// `kartoteka pop NUMBER --event ...`
fn softphone(desk: &Desk, phase: CallPhase, way: Option<Direction>) -> Heard {
    tell(desk, CallSource::Softphone, phase, way)
}

/// `kartoteka pop NUMBER --dir ...`
fn command(desk: &Desk, way: Option<Direction>) -> Heard {
    tell(desk, CallSource::Command, Ringing, way)
}

fn held(desk: &Desk) -> Vec<Value> {
    desk.ask("pop_get", json!({}))["calls"].as_array().unwrap().clone()
}

/// All calls of the box, newest first: direction and minutes.
fn records(desk: &Desk) -> Vec<(String, Option<i64>)> {
    let calls = desk.today()["recent_calls"].as_array().unwrap().clone();
    let way = |call: &Value| call["direction"].as_str().unwrap().to_owned();
    calls.iter().map(|call| (way(call), call["minutes"].as_i64())).collect()
}

fn record(way: &str, minutes: Option<i64>) -> (String, Option<i64>) {
    (way.to_owned(), minutes)
}

#[test]
fn a_softphone_tells_each_moment_and_it_is_one_record_with_its_length() {
    let desk = desk();
    let rings = softphone(&desk, Ringing, IN);
    desk.move_clock(9 * SECOND);
    assert_eq!(softphone(&desk, Talking, None), Heard { is_new: false, ..rings });
    // Answered and connected are told in one breath.
    desk.move_clock(SECOND);
    assert_eq!(softphone(&desk, Talking, None), Heard { is_new: false, ..rings });
    desk.move_clock(24 * MINUTE);
    softphone(&desk, Ended, None);
    assert_eq!((held(&desk).len(), &held(&desk)[0]["phase"]), (1, &json!("ended")));
    assert_eq!(records(&desk), [record("in", Some(25))]);
}

#[test]
fn a_call_out_is_as_long_as_it_was_answered_and_has_no_length_where_nobody_did() {
    let desk = desk();
    softphone(&desk, Ringing, OUT);
    desk.move_clock(50 * SECOND);
    softphone(&desk, Talking, None);
    desk.move_clock(59 * SECOND);
    softphone(&desk, Ended, None);
    assert_eq!(records(&desk), [record("out", Some(1))]);
    desk.move_clock(HOUR);
    softphone(&desk, Ringing, OUT);
    desk.move_clock(40 * SECOND);
    softphone(&desk, Ended, None);
    assert_eq!(held(&desk)[0]["phase"], "ended");
    assert_eq!(records(&desk)[0], record("out", None));
}

#[test]
fn a_call_that_a_softphone_never_told_answered_was_missed_unless_something_was_said() {
    let desk = desk();
    softphone(&desk, Ringing, IN);
    desk.move_clock(30 * SECOND);
    softphone(&desk, Ended, None);
    assert_eq!(held(&desk)[0]["phase"], "missed");
    assert_eq!(records(&desk), [record("missed", None)]);
    assert_eq!(desk.today()["call_back"][0]["number"], NUMBER);

    for saves in [true, false] {
        desk.move_clock(HOUR);
        let id = softphone(&desk, Ringing, IN).id.unwrap();
        let words = json!({ "id": id, "contact_id": null, "text": "40 mounts", "who": "" });
        desk.ask(if saves { "pop_save" } else { "pop_keep" }, words);
        desk.move_clock(30 * SECOND);
        softphone(&desk, Ended, None);
        assert_eq!(records(&desk)[0], record("in", None), "saves: {saves}");
    }
}

#[test]
fn a_program_that_tells_no_answers_makes_no_call_a_missed_one() {
    let desk = desk();
    command(&desk, IN);
    desk.move_clock(30 * SECOND);
    softphone(&desk, Ended, None);
    assert_eq!(records(&desk), [record("in", None)]);
    // Nor one that says that it tells them, and whose telephone would have rung for an hour.
    desk.move_clock(HOUR);
    softphone(&desk, Ringing, IN);
    desk.move_clock(HOUR);
    softphone(&desk, Ended, None);
    assert_eq!(records(&desk)[0], record("in", None));
}

#[test]
fn moments_of_other_numbers_and_of_calls_long_ago_are_other_calls() {
    let desk = desk();
    softphone(&desk, Ringing, IN);
    let other = CallEvent {
        source: CallSource::Softphone,
        phase: Ended,
        number: "+48601000111".to_owned(),
        name: String::new(),
        direction: None,
        at: desk.now(),
        seconds: None,
    };
    let heard = desk.kartoteka().hear_call(&other).unwrap();
    assert_eq!(heard, Heard { id: None, is_new: false });
    assert_eq!(held(&desk)[0]["phase"], "ringing");
    desk.move_clock(30 * MINUTE);
    assert!(softphone(&desk, Talking, IN).is_new, "it does not ring for half an hour");
    desk.move_clock(5 * MINUTE);
    assert!(softphone(&desk, Talking, IN).is_new, "answered once more: another call");
    desk.move_clock(2 * MINUTE);
    softphone(&desk, Ended, None);
    let expected = [record("in", Some(2)), record("in", None), record("in", None)];
    assert_eq!(records(&desk), expected);
}

#[test]
fn a_call_saved_while_it_goes_on_learns_its_length_from_the_softphone() {
    let desk = desk();
    let id = softphone(&desk, Ringing, IN).id.unwrap();
    desk.move_clock(5 * SECOND);
    softphone(&desk, Talking, None);
    desk.ask("pop_save", json!({ "id": id, "text": "40 mounts" }));
    assert_eq!(held(&desk), Vec::<Value>::new());
    desk.move_clock(90 * SECOND);
    assert_eq!(softphone(&desk, Ended, None), Heard { id: None, is_new: false });
    assert_eq!(records(&desk), [record("in", Some(2))]);
}

#[test]
fn a_talk_without_words_does_not_make_room_for_the_next_call_while_it_goes_on() {
    let desk = desk();
    let talk = softphone(&desk, Ringing, IN).id.unwrap();
    desk.move_clock(5 * SECOND);
    softphone(&desk, Talking, None);
    desk.move_clock(40 * MINUTE);
    let next = CallEvent {
        source: CallSource::Softphone,
        phase: Ringing,
        number: "+48601000111".to_owned(),
        name: String::new(),
        direction: IN,
        at: desk.now(),
        seconds: None,
    };
    desk.kartoteka().hear_call(&next).unwrap();
    softphone(&desk, Ended, None);
    assert_eq!((int(&held(&desk)[0]["id"]), held(&desk).len()), (talk, 2));
    assert_eq!(records(&desk)[1], record("in", Some(40)));
}

/// How long after it began the call that is shown rests.
fn rests_after(desk: &Desk) -> Option<i64> {
    let call = held(desk).last().unwrap().clone();
    call["rests_at"].as_i64().map(|at| at - int(&call["at"]))
}

#[test]
fn a_call_of_which_nothing_more_is_told_rests_and_its_record_and_words_stay() {
    let desk = desk();
    let id = command(&desk, IN).id.unwrap();
    assert_eq!(rests_after(&desk), Some(90 * SECOND));
    let words = json!({ "id": id, "contact_id": null, "text": "40 mou", "who": "" });
    desk.ask("pop_keep", words);
    desk.move_clock(3 * HOUR);
    let desk = desk.restarted();
    let call = held(&desk)[0].clone();
    assert!(int(&call["rests_at"]) < desk.now());
    assert_eq!((&call["text"], &call["ended_at"]), (&json!("40 mou"), &Value::Null));
    desk.ask("pop_save", json!({ "id": id, "text": "40 mounts" }));
    assert_eq!(records(&desk), [record("in", None)]);
}

#[test]
fn how_long_a_call_may_go_on_depends_on_what_was_told_of_it() {
    let desk = desk();
    command(&desk, OUT);
    assert_eq!(rests_after(&desk), Some(90 * SECOND), "a command tells no answer");
    desk.move_clock(HOUR);
    softphone(&desk, Talking, IN);
    assert_eq!(rests_after(&desk), Some(10 * MINUTE), "answered is all that was told");
    desk.move_clock(HOUR);
    softphone(&desk, Ended, None);
    assert_eq!((rests_after(&desk), records(&desk)[0].1), (None, Some(60)), "told late, but told");
    softphone(&desk, Ringing, IN);
    desk.move_clock(4 * SECOND);
    softphone(&desk, Talking, IN);
    assert_eq!(rests_after(&desk), Some(3 * HOUR + 4 * SECOND), "its end is told, too");
    tell(&desk, CallSource::Command, Missed, Some(Direction::Missed));
    tell(&desk, CallSource::Link, Ringing, None);
    assert_eq!(rests_after(&desk), None, "looked up, not calling");
}

#[test]
fn a_softphone_writes_nothing_down_before_the_owner_has_said_so() {
    let desk = Desk::new();
    for phase in [Ringing, Talking, Ended] {
        softphone(&desk, phase, IN);
        desk.move_clock(9 * SECOND);
    }
    assert_eq!((held(&desk).len(), records(&desk)), (1, vec![]));
}
