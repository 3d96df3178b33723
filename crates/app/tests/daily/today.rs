//! The day's page and the window's frame.

use crate::desk::{Desk, MORNING, ids, int};
use chrono_tz::Europe::Warsaw;
use serde_json::{Value, json};

fn born(desk: &Desk, name: &str, year: Value, month: u32, day: u32) -> i64 {
    let birthday = json!({ "year": year, "month": month, "day": day });
    let draft = json!({ "formatted_name": name, "birthday": birthday });
    int(&desk.ask("contact_create", json!({ "draft": draft }))["id"])
}

fn birthdays(desk: &Desk) -> Vec<(String, String, Option<i64>)> {
    let today = desk.today();
    let rows = today["birthdays"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    rows.iter().map(|row| (text(&row["name"]), text(&row["on"]), row["turns"].as_i64())).collect()
}

#[test]
fn follow_ups_stand_under_late_today_and_soon() {
    let desk = Desk::new();
    let on = |when: &str| desk.follow_up(None, when);
    let (late, old) = (on("2026-11-18"), on("2026-11-01 10:00"));
    let (time, day) = (on("today 7:00"), on("today"));
    let (last, soon) = (on("2026-11-26"), on("tomorrow"));
    on("2026-11-27");
    let today = desk.today();
    assert_eq!(today["on"], "2026-11-19");
    assert_eq!(ids(&today["overdue"]), [old, late]);
    assert_eq!(ids(&today["due"]), [day, time], "what was for seven this morning is of today");
    assert_eq!(ids(&today["upcoming"]), [soon, last]);
    for (count, number) in [("overdue_count", 2), ("due_count", 2), ("upcoming_count", 2)] {
        assert_eq!(today[count], number);
    }
    let status = desk.ask("status_get", json!({}));
    assert_eq!((int(&status["due"]), int(&status["overdue"])), (4, 2));
}

#[test]
fn many_late_ones_are_counted_and_the_first_fifty_shown() {
    let desk = Desk::at("2026-11-19 00:05", Warsaw);
    for _ in 0..53 {
        desk.follow_up(None, "2026-11-01");
    }
    let today = desk.today();
    assert_eq!(today["overdue"].as_array().unwrap().len(), 50);
    assert_eq!(today["overdue_count"], 53);
    let more = desk.ask("today_get", json!({ "overdue_limit": 500 }));
    assert_eq!(more["overdue"].as_array().unwrap().len(), 53);
}

#[test]
fn birthdays_of_the_week_come_soonest_first_with_the_age_they_turn() {
    let desk = Desk::new();
    born(&desk, "Next week", json!(1990), 11, 27);
    born(&desk, "Last", json!(null), 11, 26);
    born(&desk, "Today", json!(1986), 11, 19);
    born(&desk, "Gone by", json!(1986), 11, 18);
    let trashed = born(&desk, "Trashed", json!(1986), 11, 20);
    desk.ask("contact_trash", json!({ "ids": [trashed] }));
    let expected = [
        ("Today".to_owned(), "2026-11-19".to_owned(), Some(40)),
        ("Last".to_owned(), "2026-11-26".to_owned(), None),
    ];
    assert_eq!(birthdays(&desk), expected);
}

#[test]
fn the_week_of_birthdays_runs_over_the_year_end() {
    let desk = Desk::at("2026-12-29 09:00", Warsaw);
    born(&desk, "Ada", json!(2000), 1, 2);
    assert_eq!(birthdays(&desk), [("Ada".to_owned(), "2027-01-02".to_owned(), Some(27))]);
}

#[test]
fn a_birthday_of_29_february_is_kept_on_the_28th_in_common_years() {
    let desk = Desk::at("2027-02-25 09:00", Warsaw);
    born(&desk, "Ada", json!(2000), 2, 29);
    assert_eq!(birthdays(&desk), [("Ada".to_owned(), "2027-02-28".to_owned(), Some(27))]);
    desk.set_clock("2028-02-25 09:00");
    assert_eq!(birthdays(&desk), [("Ada".to_owned(), "2028-02-29".to_owned(), Some(28))]);
}

#[test]
fn calls_are_listed_newest_first_with_their_names() {
    let desk = Desk::new();
    let (ada, bob) = (desk.card("Ada", &[]), desk.card("Bob", &[]));
    for hour in 0..10 {
        desk.set_clock(&MORNING.replace("09", &format!("{:02}", 9 + hour)));
        let (direction, who) = if hour % 2 == 0 { ("missed", ada) } else { ("in", bob) };
        let call = json!({ "kind": "call", "direction": direction, "contact_id": who });
        desk.ask("interaction_log", call);
    }
    let today = desk.today();
    let recent = today["recent_calls"].as_array().unwrap();
    assert_eq!((recent.len(), &recent[0]["at"]), (8, &json!(desk.now())));
    assert_eq!((&recent[0]["name"], &recent[1]["name"]), (&json!("Bob"), &json!("Ada")));
    assert_eq!(today["call_back"].as_array().unwrap().len(), 5);
}

#[test]
fn the_frame_says_what_undo_and_redo_would_take() {
    let desk = Desk::new();
    let status = || desk.ask("status_get", json!({}));
    assert_eq!((&status()["contacts"], &status()["undo"]), (&json!(0), &Value::Null));
    desk.card("Ada", &[]);
    assert_eq!((&status()["contacts"], &status()["undo"]), (&json!(1), &json!("Card added: Ada")));
    desk.undo();
    assert_eq!(status()["redo"], "Card added: Ada");
    assert_eq!(status()["contacts"], 0);
}

#[test]
fn a_birthday_of_29_february_is_kept_on_1_march_where_the_owner_says_so() {
    let desk = Desk::at("2027-02-25 09:00", Warsaw);
    born(&desk, "Ada", json!(2000), 2, 29);
    desk.ask("setting_set", json!({ "key": "leap_day", "value": "03-01" }));
    assert_eq!(birthdays(&desk), [("Ada".to_owned(), "2027-03-01".to_owned(), Some(27))]);
    desk.set_clock("2028-02-25 09:00");
    assert_eq!(birthdays(&desk), [("Ada".to_owned(), "2028-02-29".to_owned(), Some(28))]);
    desk.refusal("setting_set", json!({ "key": "leap_day", "value": "02-30" }));
}
