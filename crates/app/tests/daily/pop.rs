//! The calls that the caller window holds: told by a hook, typed about, saved, put away; one
//! record each, and nothing typed ever lost.

use crate::desk::{Desk, int};
use kartoteka_app::api::caller::CallPhase::{self, Ended, Missed, Ringing, Talking};
use kartoteka_app::api::interaction::Direction;
use kartoteka_app::{CallEvent, CallSource, Code, Heard};
use serde_json::{Value, json};

const NUMBER: &str = "+48602123456";
const SECOND: i64 = 1_000;

fn told(desk: &Desk, source: CallSource, phase: CallPhase, dir: Option<Direction>) -> Heard {
    told_of(desk, source, phase, dir, NUMBER)
}

fn told_of(
    desk: &Desk,
    source: CallSource,
    phase: CallPhase,
    direction: Option<Direction>,
    number: &str,
) -> Heard {
    let (number, name) = (number.to_owned(), String::new());
    let event = CallEvent { source, phase, number, name, direction, at: desk.now(), seconds: None };
    desk.kartoteka().hear_call(&event).unwrap()
}

fn mobile(desk: &Desk, phase: CallPhase) -> Heard {
    told(desk, CallSource::KdeConnect, phase, Some(Direction::In))
}

/// The owner lets what commands tell be written down.
fn record_commands(desk: &Desk) {
    desk.ask("setting_set", json!({ "key": "record_calls", "value": "true" }));
}

fn command(desk: &Desk, number: &str) -> i64 {
    record_commands(desk);
    let heard = told_of(desk, CallSource::Command, Ringing, Some(Direction::In), number);
    heard.id.unwrap()
}

fn held(desk: &Desk) -> Vec<Value> {
    desk.ask("pop_get", json!({}))["calls"].as_array().unwrap().clone()
}

/// All calls of the box, newest first: direction, card, minutes, text.
fn records(desk: &Desk) -> Vec<(String, Option<i64>, Option<i64>, String)> {
    let calls = desk.today()["recent_calls"].as_array().unwrap().clone();
    let record = |call: &Value| {
        let direction = call["direction"].as_str().unwrap().to_owned();
        let text = text_of(desk, int(&call["id"]));
        (direction, call["contact_id"].as_i64(), call["minutes"].as_i64(), text)
    };
    calls.iter().map(record).collect()
}

fn text_of(desk: &Desk, id: i64) -> String {
    let dump = desk.kartoteka().dump().unwrap();
    let rows = dump["interaction"].as_array().unwrap();
    let row = rows.iter().map(|row| row.as_str().unwrap());
    let row = row.into_iter().find(|row| row.starts_with(&format!("{id},"))).unwrap();
    row.split('\'').nth(7).unwrap_or_default().to_owned()
}

#[test]
fn a_call_rings_is_answered_and_ends_in_one_record() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let rings = mobile(&desk, Ringing);
    assert!(rings.is_new);
    assert_eq!(held(&desk)[0]["phase"], "ringing");
    assert_eq!(held(&desk)[0]["caller"]["matches"][0]["row"]["id"], ada);
    desk.move_clock(8 * SECOND);
    assert_eq!(mobile(&desk, Talking), Heard { is_new: false, ..rings });
    assert_eq!(held(&desk)[0]["talking_at"], desk.now());
    desk.move_clock(125 * SECOND);
    mobile(&desk, Ended);
    assert_eq!(held(&desk)[0]["phase"], "ended");
    assert_eq!(records(&desk), [("in".into(), Some(ada), Some(3), String::new())]);
}

#[test]
fn what_was_said_last_is_what_was_said_before_this_call() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let before = desk.now();
    let text = "Wants the blue one";
    let spoken = json!({ "contact_id": ada, "kind": "call", "direction": "in", "text": text });
    desk.ask("interaction_log", spoken);
    desk.move_clock(3_600 * SECOND);
    mobile(&desk, Ringing);
    let told = &held(&desk)[0]["caller"]["matches"][0];
    assert_eq!(told["row"]["last_contact_at"], before);
    assert_eq!(told["recent"][0]["text"], text);
    assert_eq!(told["recent"].as_array().map(Vec::len), Some(1));
    command(&desk, "+48603111222");
    assert_eq!(held(&desk)[1]["caller"]["earlier"], json!([]), "nor is an unknown one's own");
}

#[test]
fn a_call_that_nobody_answers_is_to_be_returned() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    mobile(&desk, Ringing);
    desk.move_clock(20 * SECOND);
    mobile(&desk, Missed);
    assert_eq!(records(&desk), [("missed".into(), Some(ada), None, String::new())]);
    assert_eq!(desk.today()["call_back"][0]["contact_id"], ada);
}

#[test]
fn a_call_that_only_rings_answers_no_missed_one_and_one_that_is_had_does() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    let missed = || desk.today()["call_back"].as_array().unwrap().len();
    for phase in [Ringing, Missed] {
        mobile(&desk, phase);
        desk.move_clock(60 * SECOND);
    }
    let id = command(&desk, NUMBER);
    assert_eq!(missed(), 1, "it rings, and may not be answered");
    desk.ask("pop_save", json!({ "id": id, "text": "wants a quote" }));
    assert_eq!(missed(), 0, "the two spoke");
    desk.undo();
    mobile(&desk, Ringing);
    assert_eq!(missed(), 1);
    mobile(&desk, Talking);
    assert_eq!(missed(), 0);
}

#[test]
fn the_records_of_hooks_are_their_own_and_what_the_owner_does_is_taken_back_first() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let id = command(&desk, NUMBER);
    let newest = desk.operations()["operations"][0].clone();
    assert_eq!((&newest["origin"], &newest["title"]), (&json!("hook"), &json!("A call: Ada")));
    desk.ask("pop_save", json!({ "id": id, "text": "wants a quote > fri 10 call back" }));
    assert_eq!(records(&desk), [("in".into(), Some(ada), None, "wants a quote".into())]);
    desk.undo();
    assert_eq!(records(&desk), [("in".into(), Some(ada), None, String::new())]);
    assert_eq!(desk.ask("follow_up_list", json!({ "limit": 9 }))["total"], 0);
}

#[test]
fn without_a_direction_a_call_is_only_shown() {
    let desk = Desk::new();
    for source in [CallSource::Command, CallSource::Link] {
        told(&desk, source, Ringing, None);
    }
    assert_eq!(held(&desk).len(), 2);
    assert_eq!(records(&desk), []);
    let id = int(&held(&desk)[0]["id"]);
    desk.ask("pop_dismiss", json!({ "id": id, "contact_id": null, "text": "", "who": "" }));
    assert_eq!((held(&desk).len(), records(&desk)), (1, vec![]));
}

#[test]
fn what_a_command_tells_is_written_down_only_once_the_owner_has_said_so() {
    let desk = Desk::new();
    told(&desk, CallSource::Command, Missed, Some(Direction::Missed));
    assert_eq!((held(&desk).len(), records(&desk).len()), (1, 0), "shown, not written");
    desk.move_clock(60 * SECOND);
    command(&desk, NUMBER);
    assert_eq!(records(&desk).len(), 1);
}

#[test]
fn a_call_told_twice_is_one_and_a_call_told_again_later_is_another() {
    let desk = Desk::new();
    command(&desk, NUMBER);
    desk.move_clock(3 * SECOND);
    command(&desk, NUMBER);
    assert_eq!((held(&desk).len(), records(&desk).len()), (1, 1));
    desk.move_clock(30 * SECOND);
    command(&desk, NUMBER);
    assert_eq!((held(&desk).len(), records(&desk).len()), (2, 2));
    desk.move_clock(3_600 * SECOND);
    told(&desk, CallSource::Command, Missed, Some(Direction::Missed));
    assert_eq!(records(&desk)[0].0, "missed");
    assert_eq!(records(&desk).len(), 3);
}

#[test]
fn a_call_shown_first_and_then_told_with_its_direction_has_one_record() {
    let desk = Desk::new();
    record_commands(&desk);
    told(&desk, CallSource::Command, Ringing, None);
    desk.move_clock(5 * SECOND);
    told(&desk, CallSource::Command, Talking, Some(Direction::In));
    assert_eq!((held(&desk).len(), records(&desk).len()), (1, 1));
}

#[test]
fn saving_writes_the_words_the_next_step_and_the_card_in_one_operation() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let id = command(&desk, NUMBER);
    let words = json!({ "id": id, "text": "40 mounts", "next": "monday" });
    let saved = desk.ask("pop_save", words);
    assert_eq!(saved["contact"], ada);
    assert_eq!(saved["follow_up"]["contact_id"], ada);
    assert_eq!(saved["follow_up"]["due_on"], "2026-11-23");
    assert_eq!(held(&desk), Vec::<Value>::new());
    assert_eq!(records(&desk), [("in".into(), Some(ada), None, "40 mounts".into())]);
    let gone = desk.refusal("pop_save", json!({ "id": id }));
    assert_eq!(gone.code, Code::NotFound);
}

#[test]
fn how_it_went_is_saved_with_the_call() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let outcomes = |desk: &Desk| -> Vec<Value> {
        desk.timeline(ada).iter().map(|item| item["outcome"].clone()).collect()
    };
    let id = command(&desk, NUMBER);
    desk.ask("pop_save", json!({ "id": id, "text": "40 mounts", "outcome": "order" }));
    assert_eq!(outcomes(&desk), ["order"]);
    desk.move_clock(3_600 * SECOND);
    let id = command(&desk, NUMBER);
    desk.ask("pop_save", json!({ "id": id, "text": "a word" }));
    assert_eq!(outcomes(&desk), ["", "order"]);
}

#[test]
fn an_unknown_caller_gets_a_card_of_the_number_that_can_be_named_later() {
    let desk = Desk::new();
    command(&desk, "602 123 456");
    desk.move_clock(60 * SECOND);
    let id = command(&desk, NUMBER);
    assert_eq!(held(&desk)[1]["caller"]["earlier"].as_array().unwrap().len(), 1);
    let saved = desk.ask("pop_save", json!({ "id": id, "text": "boiler" }));
    let card = int(&saved["contact"]);
    let shown = desk.ask("contact_get", json!({ "id": card }));
    assert_eq!(shown["shown_name"], NUMBER);
    assert_eq!(desk.timeline(card).len(), 2, "the earlier call came along");

    desk.move_clock(3_600 * SECOND);
    let id = command(&desk, NUMBER);
    let found = held(&desk).last().unwrap()["caller"]["matches"][0].clone();
    assert_eq!(found["is_unnamed"], true);
    desk.ask("pop_save", json!({ "id": id, "contact_id": card, "who": "Ewa Głowacka" }));
    let shown = desk.ask("contact_get", json!({ "id": card }));
    assert_eq!(shown["shown_name"], "Ewa Głowacka");
    assert_eq!(desk.timeline(card).len(), 3);
    desk.undo();
    assert_eq!(desk.ask("contact_get", json!({ "id": card }))["shown_name"], NUMBER);
}

#[test]
fn an_unknown_caller_may_be_named_at_once_or_stay_without_a_card() {
    let desk = Desk::new();
    let id = command(&desk, NUMBER);
    let saved = desk.ask("pop_save", json!({ "id": id, "who": "Ewa", "text": "tap" }));
    let shown = desk.ask("contact_get", json!({ "id": saved["contact"] }));
    assert_eq!(
        (&shown["shown_name"], &shown["phones"][0]["value"]),
        (&json!("Ewa"), &json!(NUMBER))
    );

    let id = command(&desk, "+48 601 000 111");
    let saved = desk.ask("pop_save", json!({ "id": id, "text": "ad", "is_cardless": true }));
    assert_eq!(saved["contact"], Value::Null);
    assert_eq!(records(&desk)[0].3, "ad");
}

#[test]
fn an_unknown_number_goes_onto_the_card_that_is_chosen_for_it() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["22 123 45 17"]);
    let id = command(&desk, NUMBER);
    let words = json!({ "id": id, "contact_id": ada, "is_number_added": true });
    desk.ask("pop_save", words);
    let shown = desk.ask("contact_get", json!({ "id": ada }));
    let values: Vec<&Value> =
        shown["phones"].as_array().unwrap().iter().map(|phone| &phone["value"]).collect();
    assert_eq!(values, [&json!("22 123 45 17"), &json!(NUMBER)]);
    desk.undo();
    assert_eq!(
        desk.ask("contact_get", json!({ "id": ada }))["phones"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_withheld_call_can_be_written_down_all_the_same() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let id = command(&desk, "anonymous");
    assert_eq!(held(&desk)[0]["caller"]["is_withheld"], true);
    desk.ask("pop_save", json!({ "id": id, "text": "sounded like Ada", "contact_id": ada }));
    assert_eq!(records(&desk), [("in".into(), Some(ada), None, "sounded like Ada".into())]);
    let id = command(&desk, "");
    desk.ask("pop_save", json!({ "id": id, "text": "wrong number" }));
    assert_eq!(records(&desk)[0], ("in".into(), None, None, "wrong number".into()));
}

#[test]
fn the_history_says_whose_call_it_was() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    for (number, who) in [(NUMBER, "Ada"), ("701", "701"), ("", "Number withheld")] {
        command(&desk, number);
        let newest = desk.ask("history_page", json!({ "limit": 1 }))["operations"][0].clone();
        assert_eq!(newest["title"], format!("A call: {who}"));
    }
}

#[test]
fn a_caller_without_a_name_waits_in_the_inbox_until_there_is_one() {
    let desk = Desk::new();
    let id = command(&desk, NUMBER);
    desk.ask("pop_save", json!({ "id": id, "text": "asks for oak frames" }));
    let inbox = || desk.ask("inbox_list", json!({}));
    let waiting = inbox();
    let card = &waiting["unnamed"][0];
    assert_eq!((&waiting["unnamed_count"], &card["calls"]), (&json!(1), &json!(1)));
    assert_eq!(
        (&card["shown_number"], &card["said"]),
        (&json!("+48 602 123 456"), &json!("asks for oak frames"))
    );
    let named = |name: &str| json!({ "id": card["id"], "name": name });
    assert_eq!(desk.refusal("inbox_name", named("  ")).code, Code::Invalid);
    desk.ask("inbox_name", named(" Ida Forsberg "));
    assert_eq!((&inbox()["unnamed"], &inbox()["unnamed_count"]), (&json!([]), &json!(0)));
    let shown = desk.ask("contact_get", json!({ "id": card["id"] }));
    assert_eq!(shown["shown_name"], "Ida Forsberg");
    assert_eq!(desk.refusal("inbox_name", named("Ola")).code, Code::StaleEdit);
    desk.ask("operation_undo", json!({}));
    assert_eq!(inbox(), waiting);
}

#[test]
fn what_was_said_by_nobody_known_stands_in_the_inbox() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    for (number, text) in [("", "wants a quote"), (NUMBER, "oak frames"), ("602 123 456", "")] {
        let id = command(&desk, number);
        desk.ask("pop_save", json!({ "id": id, "text": text, "is_cardless": true }));
    }
    let inbox = || desk.ask("inbox_list", json!({}));
    let said = inbox();
    let number = &said["numbers"][0];
    assert_eq!((&number["calls"], &number["said"]), (&json!(2), &json!("oak frames")));
    let call = &said["withheld_calls"][0];
    assert_eq!((&call["text"], &call["direction"]), (&json!("wants a quote"), &json!("in")));

    let put = desk.ask("inbox_assign_call", json!({ "id": call["id"], "contact_id": ada }));
    assert_eq!((&put["contact_id"], &put["count"]), (&json!(ada), &json!(1)));
    assert_eq!(inbox()["withheld_calls"], json!([]));
    let again = json!({ "id": call["id"], "contact_id": ada });
    assert_eq!(desk.refusal("inbox_assign_call", again).code, Code::NotFound);
    desk.ask("operation_undo", json!({}));
    assert_eq!(inbox(), said);
}

#[test]
fn a_shared_number_stays_on_no_card_until_one_is_chosen() {
    let desk = Desk::new();
    let (_, bob) = (desk.card("Ada", &["602123456"]), desk.card("Bob", &["602123456"]));
    let id = command(&desk, NUMBER);
    assert_eq!(records(&desk)[0].1, None);
    let saved =
        desk.ask("pop_save", json!({ "id": id, "contact_id": bob, "next": "tomorrow ring" }));
    assert_eq!(saved["follow_up"]["contact_id"], bob);
    assert_eq!(records(&desk)[0].1, Some(bob));
    let id = command(&desk, NUMBER);
    let first = &held(&desk)[0]["caller"]["matches"][0];
    assert_eq!(
        (first["row"]["id"].as_i64(), first["was_chosen"].as_bool()),
        (Some(bob), Some(true))
    );
    desk.ask("pop_dismiss", json!({ "id": id, "contact_id": null, "text": "", "who": "" }));
}

#[test]
fn putting_a_call_away_keeps_its_record_with_the_text_as_it_was_typed() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let id = command(&desk, NUMBER);
    let words = json!({ "id": id, "contact_id": null, "text": "40 mounts\n> fri", "who": "" });
    desk.ask("pop_dismiss", words);
    assert_eq!(held(&desk), Vec::<Value>::new());
    assert_eq!(records(&desk), [("in".into(), Some(ada), None, "40 mounts\n> fri".into())]);
    desk.undo();
    assert_eq!(records(&desk)[0].3, "");

    let id = command(&desk, NUMBER);
    desk.ask("pop_dismiss", json!({ "id": id, "contact_id": null, "text": " ", "who": "" }));
    assert_eq!(records(&desk).len(), 2, "the record stays, without a note");
}

#[test]
fn words_are_kept_over_a_crash_and_a_second_call_moves_none_of_them() {
    let desk = Desk::new();
    let first = command(&desk, NUMBER);
    let words = json!({ "id": first, "contact_id": null, "text": "40 mou", "who": "Ew" });
    desk.ask("pop_keep", words);
    let second = command(&desk, "+48 601 000 111");
    let desk = desk.restarted();
    let calls = held(&desk);
    assert_eq!((&calls[0]["text"], &calls[0]["who"]), (&json!("40 mou"), &json!("Ew")));
    assert_eq!((&calls[1]["id"], &calls[1]["text"]), (&json!(second), &json!("")));
}

#[test]
fn a_new_call_makes_room_for_itself_but_never_of_words() {
    let desk = Desk::new();
    mobile(&desk, Ringing);
    mobile(&desk, Missed);
    let typed = command(&desk, "+48 601 000 111");
    let words = json!({ "id": typed, "contact_id": null, "text": "x", "who": "" });
    desk.ask("pop_keep", words);
    desk.move_clock(3_600 * SECOND);
    command(&desk, "+48 601 000 222");
    let ids: Vec<i64> = held(&desk).iter().map(|call| int(&call["id"])).collect();
    assert_eq!((ids.len(), ids[0]), (2, typed));
    for number in 0..40 {
        command(&desk, &format!("+48 601 000 3{number:02}"));
    }
    assert_eq!(held(&desk).len(), 20);
    assert_eq!(held(&desk)[0]["text"], "x");
    assert_eq!(held(&desk)[19]["caller"]["number"], "+48 601 000 339");
}

#[test]
fn a_call_saved_while_it_goes_on_still_learns_its_length() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    let id = mobile(&desk, Ringing).id.unwrap();
    mobile(&desk, Talking);
    desk.ask("pop_save", json!({ "id": id, "text": "40 mounts" }));
    assert_eq!(held(&desk), Vec::<Value>::new());
    desk.move_clock(61 * SECOND);
    assert_eq!(mobile(&desk, Ended), Heard { id: None, is_new: false });
    assert_eq!((records(&desk)[0].2, &*records(&desk)[0].3), (Some(2), "40 mounts"));
    assert_eq!(records(&desk).len(), 1);
}

#[test]
fn the_end_of_a_call_that_nobody_told_of_is_nothing_and_a_record_taken_away_stays_away() {
    let desk = Desk::new();
    assert_eq!(mobile(&desk, Ended), Heard { id: None, is_new: false });
    mobile(&desk, Ringing);
    let record = desk.today()["recent_calls"][0]["id"].clone();
    desk.ask("interaction_delete", json!({ "id": record }));
    mobile(&desk, Talking);
    mobile(&desk, Ended);
    assert_eq!(records(&desk), []);
}

#[test]
fn the_words_of_a_hook_are_cleaned_and_nonsense_is_refused() {
    let desk = Desk::new();
    let event = CallEvent {
        source: CallSource::Command,
        phase: Ringing,
        number: "sip:602123456@pbx.example".to_owned(),
        name: "Ewa\u{202E}\n Głowacka".to_owned(),
        direction: None,
        at: desk.now(),
        seconds: None,
    };
    desk.kartoteka().hear_call(&event).unwrap();
    let call = &held(&desk)[0];
    assert_eq!(
        (&call["caller"]["number"], &call["name"]),
        (&json!("602123456"), &json!("Ewa Głowacka"))
    );
    let hostile = CallEvent { number: "602;$(reboot)".to_owned(), ..event };
    assert_eq!(desk.kartoteka().hear_call(&hostile).unwrap_err().code, Code::Invalid);
    assert_eq!(held(&desk).len(), 1);
}

#[test]
fn the_owner_may_ask_for_a_number_or_a_card_and_write_the_call_down() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    let shown = desk.ask("pop_show", json!({ "number": "602123456", "contact_id": ada }));
    assert_eq!(records(&desk), []);
    let saved = desk.ask("pop_save", json!({ "id": shown["id"], "text": "by hand" }));
    assert_eq!(saved["contact"], ada);
    let shown = desk.ask("pop_show", json!({ "contact_id": ada }));
    assert_eq!(held(&desk)[0]["caller"]["matches"][0]["row"]["id"], ada);
    desk.ask("pop_save", json!({ "id": shown["id"], "contact_id": ada, "text": "again" }));
    assert_eq!(desk.timeline(ada).len(), 2);
}

#[test]
fn a_next_step_that_says_no_moment_is_refused_and_the_words_stay() {
    let desk = Desk::new();
    let id = command(&desk, NUMBER);
    let refused = desk.refusal("pop_save", json!({ "id": id, "text": "> soon ring" }));
    assert_eq!(refused.field.as_deref(), Some("text"));
    assert_eq!(held(&desk).len(), 1);
}
