//! Writing down calls, visits and messages.

use crate::desk::{Desk, ids, int};
use kartoteka_app::Code;
use serde_json::{Value, json};

fn call(direction: &str, whose: Value, more: Value) -> Value {
    let mut request = json!({ "kind": "call", "direction": direction });
    for given in [whose, more] {
        request.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
    }
    request
}

fn log(desk: &Desk, direction: &str, whose: Value, more: Value) -> Value {
    desk.ask("interaction_log", call(direction, whose, more))
}

fn to_return(desk: &Desk) -> Vec<i64> {
    ids(&desk.today()["call_back"])
}

#[test]
fn a_call_to_an_unknown_number_makes_a_card_of_its_number_in_one_operation() {
    let desk = Desk::new();
    let more = json!({ "text": "wants a quote", "next": "fri 10 call back" });
    let logged = log(&desk, "in", json!({ "number": "602 123 456" }), more);
    let card = int(&logged["contact"]);
    let shown = desk.ask("contact_get", json!({ "id": card }));
    assert_eq!(shown["shown_name"], "602 123 456");
    assert_eq!(shown["phones"][0]["e164"], "+48602123456");
    assert_eq!(shown["follow_ups"][0]["text"], "call back");
    assert_eq!(logged["follow_up"]["contact_name"], "602 123 456");
    desk.undo();
    assert_eq!(desk.ask("contact_list", json!({ "from": 0, "limit": 9 }))["total"], 0);
    assert_eq!(desk.ask("follow_up_list", json!({ "limit": 9 }))["total"], 0);
    assert_eq!(desk.today()["recent_calls"], json!([]));
}

#[test]
fn a_call_to_the_number_of_one_card_lands_on_it() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["+48 602 123 456"]);
    desk.card("Bob", &["+48 602 123 457"]);
    let logged = log(&desk, "out", json!({ "number": "602123456" }), json!({ "minutes": 4 }));
    assert_eq!(logged["contact"], ada);
    let entry = &desk.timeline(ada)[0];
    assert_eq!(entry["kind"], "call");
    assert_eq!((entry["minutes"].clone(), entry["number"].clone()), (json!(4), json!("602123456")));
    assert_eq!(entry["at"], desk.now());
}

#[test]
fn a_number_exact_on_one_card_and_alike_on_another_is_not_shared() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["+48 22 628 12 34"]);
    desk.card("Bob", &["6281234"]);
    let logged = log(&desk, "in", json!({ "number": "+48226281234" }), json!({}));
    assert_eq!(logged["contact"], ada);
}

#[test]
fn a_number_that_is_only_the_end_of_a_cards_waits_for_the_owner_to_say_whose_it_is() {
    let desk = Desk::new();
    desk.card("Bob", &["6281234"]);
    let logged = log(&desk, "in", json!({ "number": "+48226281234" }), json!({ "text": "who" }));
    assert_eq!(logged["contact"], Value::Null);
    assert_eq!(desk.ask("contact_list", json!({ "from": 0, "limit": 9 }))["total"], 1);
    let waiting = desk.ask("inbox_list", json!({ "limit": 9 }));
    assert_eq!(waiting["numbers"][0]["number"], "+48226281234", "{waiting}");
}

#[test]
fn a_call_back_strikes_what_it_returns_in_the_same_operation() {
    let desk = Desk::new();
    let (ada, bob) = (desk.card("Ada", &["602123456"]), desk.card("Bob", &["602123457"]));
    let missed = log(&desk, "missed", json!({ "contact_id": ada }), json!({}));
    let gone = log(&desk, "missed", json!({ "contact_id": ada }), json!({}));
    desk.ask("interaction_delete", json!({ "id": gone["interaction"] }));
    assert_eq!(to_return(&desk), [int(&missed["interaction"])]);
    // By the other's number: nothing but the owner's word says what is returned.
    let returns = json!({ "returns": [gone["interaction"], missed["interaction"]] });
    log(&desk, "out", json!({ "contact_id": bob }), returns);
    assert!(to_return(&desk).is_empty());
    desk.undo();
    assert_eq!(to_return(&desk), [int(&missed["interaction"])]);
    assert!(desk.timeline(bob).is_empty());
}

#[test]
fn a_call_to_a_shared_number_waits_until_a_card_is_chosen_and_its_next_step_goes_with_it() {
    let desk = Desk::new();
    let (ada, bob) = (desk.card("Ada", &["602123456"]), desk.card("Bob", &["602123456"]));
    let more = json!({ "text": "who was it", "next": "tomorrow call back" });
    let logged = log(&desk, "in", json!({ "number": "602123456" }), more);
    assert_eq!(logged["contact"], Value::Null);
    assert_eq!(logged["follow_up"]["contact_id"], Value::Null);
    let save = json!({
        "id": logged["interaction"], "contact_id": bob, "direction": "in", "at": desk.now(),
        "minutes": 3, "text": "it was Bob", "outcome": "",
    });
    desk.ask("interaction_save", save);
    assert_eq!(desk.timeline(bob)[0]["text"], "it was Bob");
    assert!(desk.timeline(ada).is_empty());
    let list = desk.ask("follow_up_list", json!({ "limit": 9 }));
    assert_eq!(list["rows"][0]["contact_name"], "Bob");
    desk.undo();
    assert!(desk.timeline(bob).is_empty());
    let list = desk.ask("follow_up_list", json!({ "limit": 9 }));
    assert_eq!(list["rows"][0]["contact_id"], Value::Null);
}

#[test]
fn lines_that_begin_with_an_angle_become_follow_ups_and_leave_the_text() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let text = "the boiler drips\n> fri 10 call back\nsecond floor > in 2 weeks send the quote";
    let logged = log(&desk, "in", json!({ "contact_id": ada }), json!({ "text": text }));
    assert_eq!(desk.timeline(ada)[0]["text"], "the boiler drips\nsecond floor");
    let follow_up = &logged["follow_up"];
    assert_eq!(follow_up["text"], "call back");
    assert_eq!(follow_up["due_on"], "2026-11-20");
    assert_eq!(follow_up["due_time"], "10:00");
    let card = desk.ask("contact_get", json!({ "id": ada }));
    let texts: Vec<_> = card["follow_ups"].as_array().unwrap().iter().map(|f| &f["text"]).collect();
    assert_eq!(texts, ["call back", "send the quote"]);
}

#[test]
fn an_angle_within_a_line_that_says_no_moment_is_plain_text() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let text = "7 > 5 pieces, Jan->fri 10";
    let logged = log(&desk, "in", json!({ "contact_id": ada }), json!({ "text": text }));
    assert_eq!(logged["follow_up"], Value::Null);
    assert_eq!(desk.timeline(ada)[0]["text"], text);
}

#[test]
fn a_next_step_of_a_moment_alone_still_says_what_to_do() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let logged = log(&desk, "in", json!({ "contact_id": ada }), json!({ "next": "tomorrow" }));
    assert_eq!(logged["follow_up"]["text"], "Get in touch");
}

#[test]
fn a_next_step_without_a_moment_is_refused_with_an_example() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let whose = json!({ "contact_id": ada });
    for (field, more) in [
        ("next", json!({ "next": "call back" })),
        ("text", json!({ "text": "boiler\n> call back" })),
    ] {
        let error = desk.refusal("interaction_log", call("in", whose.clone(), more));
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some(field)));
        assert!(error.message.contains("fri 10:00 call back"), "{}", error.message);
    }
    assert!(desk.timeline(ada).is_empty());
}

#[test]
fn a_later_call_strikes_the_missed_ones_of_the_same_card() {
    let desk = Desk::new();
    let (ada, bob) = (desk.card("Ada", &["602123456"]), desk.card("Bob", &[]));
    for card in [ada, ada, bob] {
        log(&desk, "missed", json!({ "contact_id": card }), json!({}));
    }
    assert_eq!(to_return(&desk).len(), 3);
    desk.set_clock("2026-11-19 10:00");
    log(&desk, "in", json!({ "contact_id": ada }), json!({}));
    assert_eq!(to_return(&desk).len(), 1, "nobody need say how long it took");
    desk.undo();
    assert_eq!(to_return(&desk).len(), 3);
    log(&desk, "out", json!({ "contact_id": ada }), json!({}));
    assert_eq!(desk.today()["call_back"][0]["name"], "Bob");
}

#[test]
fn a_call_back_to_a_shared_number_strikes_the_unassigned_missed_ones() {
    let desk = Desk::new();
    desk.card("Ada", &["602123456", "602999999"]);
    desk.card("Bob", &["602123456", "602999999"]);
    for number in ["+48 602 123 456", "602 123 456 ext. 7", "602 999 999"] {
        log(&desk, "missed", json!({ "number": number }), json!({}));
    }
    log(&desk, "out", json!({ "number": "602-123-456" }), json!({}));
    let left = desk.today()["call_back"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["number"], "602 999 999");
}

#[test]
fn a_call_strikes_no_missed_one_of_a_number_that_only_ends_alike() {
    let desk = Desk::new();
    desk.card("Ada", &["602123456"]);
    desk.card("Petr", &["+420602123456"]);
    for number in ["+420602123456", "602123456"] {
        log(&desk, "missed", json!({ "number": number }), json!({}));
    }
    log(&desk, "out", json!({ "number": "602123456" }), json!({}));
    let left = desk.today()["call_back"].clone();
    let names: Vec<_> = left.as_array().unwrap().iter().map(|row| &row["name"]).collect();
    assert_eq!(names, ["Petr"]);
}

#[test]
fn a_missed_call_written_down_after_it_was_returned_needs_no_call() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    log(&desk, "out", json!({ "contact_id": ada }), json!({}));
    let earlier = json!({ "at": desk.now() - 60_000 });
    log(&desk, "missed", json!({ "contact_id": ada }), earlier);
    assert!(to_return(&desk).is_empty());
    log(&desk, "missed", json!({ "contact_id": ada }), json!({ "at": desk.now() + 60_000 }));
    assert_eq!(to_return(&desk).len(), 1);
}

#[test]
fn only_later_calls_return_a_missed_one() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    log(&desk, "missed", json!({ "contact_id": ada }), json!({}));
    log(&desk, "out", json!({ "contact_id": ada }), json!({ "at": desk.now() - 60_000 }));
    let visit = json!({ "kind": "visit", "direction": "out", "contact_id": ada });
    desk.ask("interaction_log", visit);
    assert_eq!(to_return(&desk).len(), 1);
}

#[test]
fn missed_calls_can_be_struck_by_hand() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    for _ in 0..2 {
        log(&desk, "missed", json!({ "contact_id": ada }), json!({}));
    }
    let both = to_return(&desk);
    let answer = desk.ask("call_returned", json!({ "ids": both }));
    assert!(answer["operation"].is_i64());
    assert!(to_return(&desk).is_empty());
    let again = desk.ask("call_returned", json!({ "ids": both }));
    assert_eq!(again["operation"], Value::Null);
    assert_eq!(desk.refusal("call_returned", json!({ "ids": [99] })).code, Code::NotFound);
}

#[test]
fn what_cannot_be_is_refused_by_field() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let day = 24 * 60 * 60 * 1000;
    let whose = json!({ "contact_id": ada });
    let cases = [
        ("contact_id", call("in", json!({}), json!({}))),
        ("contact_id", json!({ "kind": "visit", "direction": "in" })),
        ("number", call("in", json!({ "number": "the plumber" }), json!({}))),
        ("at", call("in", whose.clone(), json!({ "at": desk.now() + day + 1 }))),
        ("direction", json!({ "kind": "letter", "direction": "missed", "contact_id": ada })),
    ];
    for (field, request) in cases {
        let error = desk.refusal("interaction_log", request.clone());
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some(field)), "{request}");
    }
    log(&desk, "in", whose, json!({ "at": desk.now() + day }));
}

#[test]
fn nothing_is_written_on_a_card_that_is_not_there_or_in_the_trash() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602123456"]);
    let missing = call("in", json!({ "contact_id": 99 }), json!({}));
    assert_eq!(desk.refusal("interaction_log", missing).code, Code::NotFound);
    desk.ask("contact_trash", json!({ "ids": [ada] }));
    let trashed = call("in", json!({ "contact_id": ada }), json!({}));
    let error = desk.refusal("interaction_log", trashed);
    assert_eq!(error.code, Code::NotFound);
    assert!(error.message.contains("Ada") && error.message.contains("trash"), "{}", error.message);
}

#[test]
fn a_missed_call_has_no_length() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    log(&desk, "missed", json!({ "contact_id": ada }), json!({ "minutes": 5 }));
    assert_eq!(desk.timeline(ada)[0]["minutes"], Value::Null);
}

#[test]
fn saving_what_is_already_so_is_no_operation() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let visit = json!({ "kind": "visit", "direction": "in", "contact_id": ada, "text": "tea" });
    let id = desk.ask("interaction_log", visit)["interaction"].clone();
    let mut save = json!({
        "id": id, "contact_id": ada, "direction": "in", "at": desk.now(), "minutes": null,
        "text": "tea", "outcome": "",
    });
    assert_eq!(desk.ask("interaction_save", save.clone())["operation"], Value::Null);
    save["text"] = json!("coffee");
    assert!(desk.ask("interaction_save", save.clone())["operation"].is_i64());
    save["id"] = json!(99);
    assert_eq!(desk.refusal("interaction_save", save).code, Code::NotFound);
}

#[test]
fn an_entry_changed_elsewhere_meanwhile_is_not_written_over_unseen() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    log(&desk, "in", json!({ "contact_id": ada }), json!({ "text": "tea", "minutes": 3 }));
    let seen = desk.timeline(ada)[0].clone();
    let save = |text: &str, before: &Value| {
        json!({
            "id": seen["id"], "contact_id": ada, "direction": "in", "at": desk.now(),
            "minutes": 3, "text": text, "outcome": "", "before": before,
        })
    };
    desk.ask("interaction_save", save("coffee", &seen));
    assert_eq!(desk.refusal("interaction_save", save("water", &seen)).code, Code::StaleEdit);
    assert_eq!(desk.timeline(ada)[0]["text"], "coffee");
    assert!(desk.ask("interaction_save", save("water", &Value::Null))["operation"].is_i64());
}

#[test]
fn an_interaction_taken_away_leaves_its_next_step() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let logged = log(&desk, "in", json!({ "contact_id": ada }), json!({ "next": "fri call back" }));
    desk.ask("interaction_delete", json!({ "id": logged["interaction"] }));
    assert!(desk.timeline(ada).is_empty());
    assert_eq!(desk.ask("follow_up_list", json!({ "limit": 9 }))["total"], 1);
    let again = json!({ "id": logged["interaction"] });
    assert_eq!(desk.refusal("interaction_delete", again).code, Code::NotFound);
}

#[test]
fn missed_calls_from_one_number_are_one_row_however_it_was_spelled() {
    let desk = Desk::new();
    let missed = |number: &str| {
        let call = json!({ "kind": "call", "direction": "missed", "number": number });
        let logged = desk.ask("interaction_log", call);
        desk.move_clock(60_000);
        int(&logged["interaction"])
    };
    let first = missed("602 123 456");
    let second = missed("+48 602123456");
    let other = missed("602 123 457");
    let third = missed("0048602123456");
    let rows = desk.today()["call_back"].clone();
    let shown: Vec<_> = rows.as_array().unwrap().iter().map(|row| int(&row["id"])).collect();
    assert_eq!(shown, [third, other]);
    assert_eq!(rows[0]["others"], json!([second, first]));
    desk.ask("call_returned", json!({ "ids": [third, second, first] }));
    assert_eq!(ids(&desk.today()["call_back"]), [other]);
}
