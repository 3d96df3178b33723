//! The month of follow-ups: what each day holds, and a follow-up moved to another day and back.

use crate::desk::Desk;
use serde_json::{Value, json};

/// Six weeks from the Monday before November, without what is said of each follow-up.
fn month(desk: &Desk) -> Value {
    desk.ask("follow_up_month", json!({ "from": "2026-10-26", "days": 42 }))
}

fn day(month: &Value, on: &str) -> Value {
    let days = month["days"].as_array().unwrap();
    days.iter().find(|day| day["on"] == on).unwrap().clone()
}

fn texts(day: &Value) -> Vec<&str> {
    day["rows"].as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap()).collect()
}

fn add(desk: &Desk, contact: Option<i64>, when: &str, text: &str) -> i64 {
    let request = json!({ "contact_id": contact, "when": when, "text": text });
    desk.ask("follow_up_create", request)["follow_up"]["id"].as_i64().unwrap()
}

fn card(desk: &Desk, line: &str, birthday: Value) -> i64 {
    let mut draft = desk.ask("contact_guess", json!({ "text": line }));
    draft["birthday"] = birthday;
    desk.ask("contact_create", json!({ "draft": draft }))["id"].as_i64().unwrap()
}

#[test]
fn each_day_of_a_month_says_what_it_holds() {
    let desk = Desk::new();
    let ewa = card(&desk, "Ewa Głowacka", json!({ "year": 1980, "month": 11, "day": 20 }));
    let gone = card(&desk, "Jan Kot", json!({ "year": null, "month": 11, "day": 20 }));
    for (when, text) in
        [("2026-11-26 16:00", "four"), ("2026-11-26 9:00", "two"), ("2026-11-26", "one")]
    {
        add(&desk, Some(ewa), when, text);
    }
    add(&desk, None, "2026-11-26 10:00", "three");
    add(&desk, Some(gone), "2026-11-26 8:00", "of one in the trash");
    add(&desk, None, "2026-12-07", "after the six weeks");
    desk.ask("contact_trash", json!({ "ids": [gone] }));
    let month = month(&desk);
    assert_eq!(month["days"].as_array().unwrap().len(), 42);
    assert_eq!(month["days"][41]["on"], "2026-12-06");
    let busy = day(&month, "2026-11-26");
    assert_eq!((texts(&busy), &busy["total"]), (vec!["one", "two", "three"], &json!(4)));
    assert_eq!(busy["rows"][0]["contact_name"], "Ewa Głowacka");
    let born = &day(&month, "2026-11-20")["birthdays"];
    let shown =
        json!([{ "contact_id": ewa, "name": "Ewa Głowacka", "on": "2026-11-20", "turns": 46 }]);
    assert_eq!(*born, shown);
    assert_eq!(day(&month, "2026-11-11")["holiday"], "Narodowe Święto Niepodległości");
    assert_eq!(day(&month, "2026-11-12")["holiday"], Value::Null);
    let one = desk.ask("follow_up_list", json!({ "on": "2026-11-26", "from": 1, "limit": 2 }));
    assert_eq!((texts(&one), &one["total"]), (vec!["two", "three"], &json!(4)));
}

#[test]
fn one_of_a_series_moved_to_another_day_leaves_the_series_and_comes_back_whole() {
    let desk = Desk::new();
    let id = add(&desk, None, "every week on friday at 15:00", "fetch the glass");
    let before = month(&desk);
    let moved = desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "2026-11-18" }));
    let row = day(&month(&desk), "2026-11-18")["rows"][0].clone();
    assert_eq!((&row["due_time"], &row["repeat_text"]), (&json!("15:00"), &json!("every week")));
    assert_eq!(day(&month(&desk), "2026-11-13")["total"], 0);
    desk.ask("operation_undo", json!({ "id": moved["operation"] }));
    assert_eq!(month(&desk), before);
    desk.ask("operation_redo", json!({}));
    let next = desk.ask("follow_up_done", json!({ "ids": [id] }))["next"][0].clone();
    assert_eq!(next["due_on"], "2026-11-20", "where the series would have had it");
}

#[test]
fn a_month_that_is_none_is_refused_in_a_sentence() {
    let desk = Desk::new();
    for request in
        [json!({ "from": "2026-02-30", "days": 42 }), json!({ "from": "soon", "days": 42 })]
    {
        let refusal = desk.refusal("follow_up_month", request);
        assert!(refusal.message.contains("is no day"), "{}", refusal.message);
    }
    let last = desk.ask("follow_up_month", json!({ "from": "9999-12-31", "days": 4_000_000 }));
    assert!(last["days"].as_array().unwrap().len() <= 42, "{last}");
}
