//! Reminders: a level, not an edge; once for a moment.

use crate::desk::{Desk, ids, int};
use chrono_tz::{Africa::Cairo, Europe::Warsaw};
use serde_json::{Value, json};

fn due(desk: &Desk) -> Value {
    desk.ask("reminders_due", json!({}))
}

fn due_ids(desk: &Desk) -> Vec<i64> {
    ids(&due(desk)["follow_ups"])
}

fn show(desk: &Desk) -> Vec<i64> {
    let waiting = due_ids(desk);
    desk.ask("reminders_shown", json!({ "ids": waiting }));
    waiting
}

#[test]
fn a_follow_up_waits_from_its_time_on_until_it_is_shown() {
    let desk = Desk::new();
    let ten = desk.follow_up(None, "today 10:00");
    assert!(due_ids(&desk).is_empty());
    desk.set_clock("2026-11-19 09:59");
    assert!(due_ids(&desk).is_empty());
    desk.set_clock("2026-11-19 10:00");
    assert_eq!(due_ids(&desk), [ten]);
    assert_eq!(show(&desk), [ten], "asking alone shows nothing");
    assert!(due_ids(&desk).is_empty());
}

#[test]
fn a_whole_day_is_due_from_the_start_of_the_owners_day() {
    let desk = Desk::new();
    let day = desk.follow_up(None, "tomorrow");
    desk.set_clock("2026-11-20 07:59");
    assert!(due_ids(&desk).is_empty());
    desk.set_clock("2026-11-20 08:00");
    assert_eq!(due_ids(&desk), [day]);
    desk.ask("setting_set", json!({ "key": "start_of_day", "value": "08:30" }));
    assert!(due_ids(&desk).is_empty());
}

#[test]
fn the_next_moment_is_told_across_days() {
    let desk = Desk::new();
    let at = |desk: &Desk| int(&due(desk)["next_at"]) - desk.now();
    assert_eq!(due(&desk)["next_at"], Value::Null);
    let hour = 60 * 60 * 1000;
    desk.follow_up(None, "2027-03-01");
    desk.follow_up(None, "2027-03-01 07:00");
    assert_eq!(at(&desk), (102 * 24 - 2) * hour);
    desk.follow_up(None, "tomorrow");
    assert_eq!(at(&desk), 23 * hour);
    desk.follow_up(None, "today 11:00");
    assert_eq!(at(&desk), 2 * hour);
}

#[test]
fn a_reminder_says_the_number_how_late_it_is_and_what_was_said_last() {
    let desk = Desk::new();
    let ada = desk.card("Ada Wilk", &["602 123 456"]);
    desk.ask("note_create", json!({ "contact_id": ada, "text": "wants forty\nivory mounts" }));
    desk.follow_up(Some(ada), "today 10:00");
    desk.set_clock("2026-11-20 10:00");
    let said =
        "Ada Wilk: call back · 602 123 456 · 1 day late\nLast time: wants forty ivory mounts";
    assert_eq!(due(&desk)["body"], said);

    let card = desk.ask("contact_get", json!({ "id": ada }));
    let mut draft = card["draft"].clone();
    draft["nickname"] = json!("Adi");
    draft["birthday"] = json!({ "year": 1980, "month": 11, "day": 21 });
    let save = json!({ "id": ada, "revision": card["revision"], "draft": draft });
    desk.ask("contact_save", save);
    let said = said.replace("\n", "\nAdi · 45 years old\n");
    assert_eq!(due(&desk)["body"], said, "the birthday is tomorrow");
}

#[test]
fn a_clock_that_cannot_be_right_reminds_of_nothing_and_that_is_said() {
    let desk = Desk::new();
    desk.follow_up(None, "today 10:00");
    let problem = |desk: &Desk| desk.ask("status_get", json!({}))["clock_problem"].clone();
    for (wrong, year) in [("2025-12-31 23:59", "2025"), ("2047-01-01 00:00", "2047")] {
        desk.set_clock(wrong);
        assert!(due_ids(&desk).is_empty());
        assert!(problem(&desk).as_str().unwrap().contains(year));
    }
    for right in ["2026-11-19 10:00", "2046-12-31 23:59"] {
        desk.set_clock(right);
        assert_eq!((due_ids(&desk).len(), problem(&desk)), (1, Value::Null), "{right}");
    }
}

#[test]
fn what_was_missed_while_closed_comes_once_and_together() {
    let desk = Desk::new();
    let ada = desk.card("Ada Wilk", &[]);
    let mut all = vec![desk.follow_up(Some(ada), "today 10:00")];
    all.extend(
        ["tomorrow", "2026-11-21", "2026-11-22", "2026-12-30"].map(|w| desk.follow_up(None, w)),
    );
    desk.set_clock("2026-12-01 12:00");
    let desk = desk.restarted();
    let waiting = due(&desk);
    assert_eq!(ids(&waiting["follow_ups"]), all[..4]);
    assert_eq!(waiting["title"], "4 follow-ups are due");
    assert_eq!(
        waiting["body"],
        "Ada Wilk: call back · 12 days late\ncall back · 11 days late\ncall back · 10 days late\nand 1 more"
    );
    assert_eq!(waiting["actions"], json!(["Done", "Later", "Open"]));
    show(&desk);
    let desk = desk.restarted();
    assert!(due_ids(&desk).is_empty(), "the mark outlives the program");
    assert_eq!(desk.today()["overdue_count"], 4, "Today stays the truth");
}

#[test]
fn one_alone_has_a_title_of_its_own() {
    let desk = Desk::new();
    desk.follow_up(None, "today 9:00");
    assert_eq!(due(&desk)["title"], "A follow-up is due");
}

#[test]
fn later_rests_an_hour_and_leaves_the_moment() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "today 9:00");
    show(&desk);
    desk.ask("reminders_later", json!({ "ids": [id] }));
    assert!(due_ids(&desk).is_empty());
    let hour = 60 * 60 * 1000;
    assert_eq!(int(&due(&desk)["next_at"]), desk.now() + hour);
    let row = &desk.today()["due"][0];
    assert_eq!((&row["due_on"], &row["due_time"]), (&json!("2026-11-19"), &json!("09:00")));
    desk.set_clock("2026-11-19 10:00");
    assert_eq!(show(&desk), [id]);
    assert!(due_ids(&desk).is_empty());
}

#[test]
fn a_new_moment_is_reminded_of_anew_and_the_old_one_is_not() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "today 9:00");
    show(&desk);
    desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "tomorrow" }));
    desk.set_clock("2026-11-20 09:00");
    assert_eq!(show(&desk), [id]);
    desk.undo();
    assert!(due_ids(&desk).is_empty(), "taking it back is no reason to ring again");
}

#[test]
fn a_clock_put_back_rings_no_second_time() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "today 10:00");
    desk.set_clock("2026-11-19 10:00");
    assert_eq!(show(&desk), [id]);
    desk.set_clock("2026-11-18 10:00");
    assert!(due_ids(&desk).is_empty());
    desk.set_clock("2026-11-19 10:00");
    assert!(due_ids(&desk).is_empty());
}

#[test]
fn a_mark_for_what_was_put_off_meanwhile_does_not_silence_its_new_moment() {
    let desk = Desk::new();
    let id = desk.follow_up(None, "today 9:00");
    let waiting = due_ids(&desk);
    desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "tomorrow" }));
    desk.ask("reminders_shown", json!({ "ids": [waiting[0], 99] }));
    desk.set_clock("2026-11-20 09:00");
    assert_eq!(due_ids(&desk), [id]);
}

#[test]
fn closed_and_trashed_ones_are_silent() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    let id = desk.follow_up(None, "today 9:00");
    desk.follow_up(Some(ada), "today 9:00");
    desk.ask("follow_up_done", json!({ "ids": [id] }));
    desk.ask("contact_trash", json!({ "ids": [ada] }));
    assert!(due_ids(&desk).is_empty());
    desk.ask("contact_put_back", json!({ "ids": [ada] }));
    assert_eq!(due_ids(&desk).len(), 1);
}

#[test]
fn notifications_that_are_off_are_made_up_for_together_when_on_again() {
    let desk = Desk::new();
    desk.follow_up(None, "today 9:00");
    desk.follow_up(None, "tomorrow");
    desk.ask("setting_set", json!({ "key": "notifications", "value": "false" }));
    let silent = due(&desk);
    assert_eq!((&silent["follow_ups"], &silent["next_at"]), (&json!([]), &Value::Null));
    desk.ask("setting_set", json!({ "key": "notifications", "value": "true" }));
    assert_eq!(due_ids(&desk).len(), 1);
}

#[test]
fn a_time_that_the_spring_clock_skips_is_due_at_the_first_minute_after() {
    let desk = Desk::at("2027-03-28 01:00", Warsaw);
    let id = desk.follow_up(None, "2027-03-28 02:30");
    desk.set_instant("2027-03-28T00:59:59Z");
    assert!(due_ids(&desk).is_empty());
    assert_eq!(due(&desk)["next_at"], desk.now() + 1_000);
    desk.set_instant("2027-03-28T01:00:00Z");
    assert_eq!(due_ids(&desk), [id]);
}

#[test]
fn a_time_that_the_autumn_clock_repeats_is_due_once_the_first_time() {
    let desk = Desk::at("2026-10-25 01:00", Warsaw);
    let id = desk.follow_up(None, "2026-10-25 02:30");
    desk.set_instant("2026-10-25T00:29:59Z");
    assert!(due_ids(&desk).is_empty());
    desk.set_instant("2026-10-25T00:30:00Z");
    assert_eq!(show(&desk), [id]);
    desk.set_instant("2026-10-25T01:30:00Z");
    assert!(due_ids(&desk).is_empty(), "half past two comes a second time, the toast does not");
}

#[test]
fn what_is_due_stays_due_while_the_clock_goes_through_the_hour_again() {
    let desk = Desk::at("2026-10-25 01:00", Warsaw);
    let id = desk.follow_up(None, "2026-10-25 02:30");
    // 02:10 for the second time: the wall clock is before the moment, the moment is past.
    desk.set_instant("2026-10-25T01:10:00Z");
    assert_eq!(due_ids(&desk), [id]);
}

#[test]
fn midnight_that_is_repeated_still_counts_from_the_first() {
    // Cairo puts its clocks back at midnight, from Friday 30 October to Thursday 23:00.
    let desk = Desk::at("2026-10-29 22:00", Cairo);
    let id = desk.follow_up(None, "2026-10-29 23:15");
    desk.set_instant("2026-10-29T20:15:00Z");
    assert_eq!(show(&desk), [id]);
    desk.set_instant("2026-10-29T21:15:00Z");
    assert!(due_ids(&desk).is_empty());
}

#[test]
fn the_last_day_of_the_year_gives_way_to_the_first() {
    let desk = Desk::at("2026-12-31 23:00", Warsaw);
    let id = desk.follow_up(None, "tomorrow 0:30");
    desk.set_clock("2026-12-31 23:59");
    assert_eq!(due(&desk)["next_at"], desk.now() + 31 * 60 * 1000);
    desk.set_clock("2027-01-01 00:30");
    assert_eq!(due_ids(&desk), [id]);
}

#[test]
fn a_reminder_put_off_late_waits_for_the_owners_next_day() {
    let desk = Desk::new();
    let rests_until = |desk: &Desk, id: i64| {
        int(&desk.ask("follow_up_get", json!({ "id": id }))["snoozed_until"]) - desk.now()
    };
    let hour = 60 * 60 * 1000;
    let id = desk.follow_up(None, "today 10:00");
    desk.set_clock("2026-11-19 10:00");
    desk.ask("reminders_later", json!({ "ids": [id] }));
    assert_eq!(rests_until(&desk, id), hour);
    desk.set_clock("2026-11-19 19:30");
    desk.ask("reminders_later", json!({ "ids": [id] }));
    assert_eq!(rests_until(&desk, id), 12 * hour + hour / 2);
    desk.ask("reminders_later", json!({ "ids": [id], "when": "mon" }));
    assert_eq!(rests_until(&desk, id), (4 * 24 - 12) * hour + hour / 2);
    let kept = desk.ask("follow_up_get", json!({ "id": id }));
    assert_eq!(kept["due_on"], "2026-11-19", "what it is for stays");
}

#[test]
fn whole_days_remind_on_working_days_where_the_owner_rests() {
    let desk = Desk::new();
    desk.ask("setting_set", json!({ "key": "remind_on_days_off", "value": "false" }));
    let saturday = desk.follow_up(None, "2026-11-21");
    let sunday_at_ten = desk.follow_up(None, "2026-11-22 10:00");
    assert_eq!(int(&due(&desk)["next_at"]) - desk.now(), (3 * 24 + 1) * 60 * 60 * 1000);
    desk.set_clock("2026-11-22 10:00");
    assert_eq!(show(&desk), [sunday_at_ten]);
    desk.set_clock("2026-11-23 07:59");
    assert!(due_ids(&desk).is_empty());
    desk.set_clock("2026-11-23 08:00");
    assert_eq!(show(&desk), [saturday]);
}
