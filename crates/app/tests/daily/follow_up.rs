//! Follow-ups by words.

use crate::desk::{Desk, ids, int};
use chrono_tz::Europe::Warsaw;
use kartoteka_app::Code;
use serde_json::{Value, json};

fn moment(follow_up: &Value) -> (&str, Option<&str>) {
    (follow_up["due_on"].as_str().unwrap(), follow_up["due_time"].as_str())
}

fn only(desk: &Desk) -> Value {
    let list = desk.ask("follow_up_list", json!({ "limit": 9 }));
    assert_eq!(list["total"], 1);
    list["rows"][0].clone()
}

#[test]
fn words_say_when_and_the_rest_says_what() {
    let desk = Desk::new();
    let guess = desk.ask("when_guess", json!({ "text": "fri 10:00 call back" }));
    let expected = json!({
        "due_on": "2026-11-20", "due_time": "10:00", "repeat": null, "repeat_text": "",
        "rest": "call back", "problem": null, "day_off": "", "other": null, "is_without_year": false,
    });
    assert_eq!(guess, expected);
    let none = desk.ask("when_guess", json!({ "text": "call back" }));
    let expected = json!({
        "due_on": null, "due_time": null, "repeat": null, "repeat_text": "",
        "rest": "call back", "problem": null, "day_off": "", "other": null, "is_without_year": false,
    });
    assert_eq!(none, expected);
    let wrong = desk.ask("when_guess", json!({ "text": "fri 25:00 call back" }));
    let problem = wrong["problem"].as_str().unwrap();
    assert!(problem.starts_with("“25:00” is no day or time"), "{problem}");
}

#[test]
fn polish_words_are_understood() {
    let desk = Desk::new();
    let saved = desk.ask("follow_up_create", json!({ "when": "za 2 tygodnie wysłać ofertę" }));
    assert_eq!(saved["follow_up"]["text"], "wysłać ofertę");
    assert_eq!(moment(&saved["follow_up"]), ("2026-12-03", None));
}

#[test]
fn a_follow_up_may_stand_without_a_card_and_its_text_wins_over_the_rest() {
    let desk = Desk::new();
    let request = json!({ "when": "tomorrow 15:00 x", "text": "pay the rent" });
    let saved = desk.ask("follow_up_create", request)["follow_up"].clone();
    assert_eq!(saved["text"], "pay the rent");
    assert_eq!((&saved["contact_id"], &saved["contact_name"]), (&Value::Null, &json!("")));
    assert_eq!(moment(&saved), ("2026-11-20", Some("15:00")));
}

#[test]
fn words_without_a_moment_are_refused_with_an_example() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "tomorrow");
    for (command, request) in [
        ("follow_up_create", json!({ "when": "call back" })),
        ("follow_up_snooze", json!({ "ids": [id], "when": "some day" })),
    ] {
        let error = desk.refusal(command, request);
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("when")));
        assert!(error.message.contains("fri 10:00"), "{}", error.message);
    }
}

#[test]
fn the_year_ends_and_friday_is_in_the_next_one() {
    let desk = Desk::at("2026-12-31 15:00", Warsaw);
    let id = desk.follow_up(None, "fri 10:00");
    assert_eq!(moment(&only(&desk)), ("2027-01-01", Some("10:00")));
    desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "in 2 months" }));
    assert_eq!(only(&desk)["due_on"], "2027-02-28");
}

#[test]
fn later_by_a_day_keeps_the_time_and_later_by_a_time_changes_it() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "fri 10:00");
    desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "2026-12-01" }));
    assert_eq!(moment(&only(&desk)), ("2026-12-01", Some("10:00")));
    desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "2026-12-02 16:30" }));
    assert_eq!(moment(&only(&desk)), ("2026-12-02", Some("16:30")));
}

#[test]
fn many_are_put_off_in_one_operation() {
    let desk = Desk::new();
    let all = [desk.follow_up(None, "today"), desk.follow_up(None, "tomorrow")];
    desk.ask("follow_up_snooze", json!({ "ids": all, "when": "2026-12-01" }));
    let title = desk.operations()["operations"][0]["title"].clone();
    assert_eq!(title, "Follow-up put off: call back and 1 more");
    desk.undo();
    let rows = desk.ask("follow_up_list", json!({ "limit": 9 }))["rows"].clone();
    assert_eq!(rows[0]["due_on"], "2026-11-19");
    assert_eq!(rows[1]["due_on"], "2026-11-20");
}

#[test]
fn done_ones_leave_the_list_and_stand_on_the_timeline() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let (did, dropped) = (desk.follow_up(Some(ada), "fri"), desk.follow_up(Some(ada), "fri"));
    desk.ask("follow_up_done", json!({ "ids": [did] }));
    desk.set_clock("2026-11-19 09:05");
    desk.ask("follow_up_drop", json!({ "ids": [dropped] }));
    assert_eq!(desk.ask("follow_up_list", json!({ "limit": 9 }))["total"], 0);
    let line = desk.timeline(ada);
    let kinds: Vec<_> = line.iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["follow_up_dropped", "follow_up_done"]);
    assert_eq!(line[0]["at"], desk.now());
}

#[test]
fn closing_again_or_putting_off_what_is_closed_changes_nothing() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "fri");
    desk.ask("follow_up_done", json!({ "ids": [id] }));
    for (command, request) in [
        ("follow_up_done", json!({ "ids": [id] })),
        ("follow_up_drop", json!({ "ids": [id] })),
        ("reminders_later", json!({ "ids": [id] })),
        ("follow_up_snooze", json!({ "ids": [id], "when": "2026-12-01" })),
    ] {
        assert_eq!(desk.ask(command, request)["operation"], Value::Null, "{command}");
    }
}

#[test]
fn what_is_not_there_is_said_and_nothing_is_written() {
    let desk = Desk::new();
    desk.follow_up(None, "fri");
    for (command, request) in [
        ("follow_up_done", json!({ "ids": [98, 99] })),
        ("follow_up_snooze", json!({ "ids": [99], "when": "tomorrow" })),
        ("reminders_later", json!({ "ids": [99] })),
        ("follow_up_create", json!({ "contact_id": 99, "when": "tomorrow" })),
        ("follow_up_save", json!({ "id": 99, "text": "x", "due_on": "2026-12-01" })),
    ] {
        assert_eq!(desk.refusal(command, request).code, Code::NotFound, "{command}");
    }
    assert_eq!(moment(&only(&desk)), ("2026-11-20", None));
}

#[test]
fn saving_takes_days_and_times_of_the_calendar_only() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "fri");
    let save = |text: &str, on: &str, time: Value| json!({ "id": id, "text": text, "due_on": on, "due_time": time });
    for (field, request) in [
        ("text", save(" ", "2026-12-01", Value::Null)),
        ("due_on", save("x", "2026-02-29", Value::Null)),
        ("due_on", save("x", "10000-01-01", Value::Null)),
        ("due_on", save("x", "soon", Value::Null)),
        ("due_time", save("x", "2026-12-01", json!("24:00"))),
    ] {
        let error = desk.refusal("follow_up_save", request);
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some(field)));
    }
    let saved = desk.ask("follow_up_save", save("write", "2028-02-29", json!("07:05")));
    assert_eq!(moment(&saved["follow_up"]), ("2028-02-29", Some("07:05")));
    let again = desk.ask("follow_up_save", save("write", "2028-02-29", json!("07:05")));
    assert_eq!(again["operation"], Value::Null);
}

#[test]
fn the_list_is_windowed_soonest_first_without_the_trash() {
    let desk = Desk::new();
    let gone = desk.card("Gone", &[]);
    desk.follow_up(Some(gone), "today");
    let later = desk.follow_up(None, "2026-12-01");
    let sooner = desk.follow_up(None, "tomorrow");
    desk.ask("contact_trash", json!({ "ids": [gone] }));
    let list = desk.ask("follow_up_list", json!({ "from": 0, "limit": 9 }));
    assert_eq!((int(&list["total"]), ids(&list["rows"])), (2, vec![sooner, later]));
    let second = desk.ask("follow_up_list", json!({ "from": 1, "limit": 1 }));
    assert_eq!((int(&second["total"]), ids(&second["rows"])), (2, vec![later]));
}

#[test]
fn one_of_several_that_is_gone_does_not_stand_in_the_way_of_the_others() {
    for (command, more) in [
        ("follow_up_done", json!({})),
        ("follow_up_drop", json!({ "ends": false })),
        ("follow_up_snooze", json!({ "when": "tomorrow" })),
        ("reminders_later", json!({ "when": "tomorrow" })),
    ] {
        let desk = Desk::new();
        let kept = desk.follow_up(None, "today");
        let gone = desk.follow_up(None, "today");
        desk.ask("operation_undo", json!({}));
        let request = |ids: &[i64]| {
            let mut request = more.clone();
            request["ids"] = json!(ids);
            request
        };
        let done = desk.ask(command, request(&[gone, kept]));
        assert!(done["operation"].is_i64(), "{command}: {done}");
        assert_eq!(desk.refusal(command, request(&[gone])).code, Code::NotFound, "{command}");
    }
}

#[test]
fn a_follow_up_changed_or_done_elsewhere_meanwhile_is_not_written_over_unseen() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "tomorrow 10:00");
    let seen = only(&desk);
    let save = |text: &str, before: &Value| json!({ "id": id, "text": text, "due_on": "2026-12-01", "before": before });
    // What the clock alone makes of it is no change.
    desk.set_clock("2026-11-25 09:00");
    let saved = desk.ask("follow_up_save", save("ring", &seen))["follow_up"].clone();
    assert_eq!(desk.refusal("follow_up_save", save("write", &seen)).code, Code::StaleEdit);
    desk.ask("follow_up_done", json!({ "ids": [id] }));
    assert_eq!(desk.refusal("follow_up_save", save("write", &saved)).code, Code::StaleEdit);
    assert!(desk.ask("follow_up_save", save("write", &Value::Null))["operation"].is_i64());
}

#[test]
fn a_chosen_day_off_is_said_and_stays() {
    let desk = Desk::new();
    let off = |text: &str| desk.ask("when_guess", json!({ "text": text }))["day_off"].clone();
    assert_eq!(off("sat call back"), "weekend");
    assert_eq!(off("25.12.2026"), "Boże Narodzenie");
    assert_eq!(off("mon call back"), "");
    assert_eq!(off("call back"), "");
    desk.set_clock("2026-11-21 09:00");
    assert_eq!(off("in 2 weeks"), "weekend");
}
