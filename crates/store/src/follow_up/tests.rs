//! The follow-up table and the marks of reminders shown.

use super::*;
use crate::fixture::{card, empty_box, plan, read, write};
use crate::migrate;
use crate::testing::options;
use kartoteka_domain::holiday::DaysOff;
use kartoteka_domain::recurrence::{Rule, Unit};
use std::num::NonZeroU16;

fn due(on: &str, time: Option<&str>) -> Due {
    let time = time.map(|time| NaiveTime::parse_from_str(time, "%H:%M").unwrap());
    Due { on: on.parse().unwrap(), time }
}

fn add(writer: &Writer<'_>, contact_id: Option<ContactId>, due: Due) -> FollowUpId {
    let uid = format!("{contact_id:?} {due:?}");
    let content = to_call(due);
    writer.add_follow_up(&NewFollowUp { uid, contact_id, content, interaction_id: None }).unwrap()
}

fn to_call(due: Due) -> FollowUpContent {
    FollowUpContent::task(due, "call back".to_owned())
}

fn ids(rows: &[FollowUp]) -> Vec<FollowUpId> {
    rows.iter().map(|row| row.id).collect()
}

#[test]
fn a_follow_up_reads_back_with_its_cards_name() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let id = add(&write(&connection), Some(ada), due("2026-12-01", Some("10:00")));
    let found = read(&connection).follow_up(id).unwrap();
    assert_eq!(found.contact_name, "Ada");
    assert_eq!(found.content.due, due("2026-12-01", Some("10:00")));
    assert_eq!((found.state, found.closed_at), (FollowUpState::Open, None));
}

#[test]
fn what_it_says_reads_back_in_full() {
    let connection = empty_box();
    let rule = Rule::every(NonZeroU16::new(3).unwrap(), Unit::Month);
    let time = due("2026-12-01", Some("10:00"));
    let days_off = DaysOff::weekends();
    let (recurrence, _) = Recurrence::beginning(rule, time.on, time.time, &days_off).unwrap();
    let content = FollowUpContent {
        kind: FollowUpKind::Meeting,
        place: "Łódź, Piotrkowska 1".to_owned(),
        minutes: Some(45),
        recurrence: Some(recurrence),
        ..to_call(time)
    };
    let uid = "u".to_owned();
    let new = NewFollowUp { uid, contact_id: None, content, interaction_id: None };
    let id = write(&connection).add_follow_up(&new).unwrap();
    assert_eq!(read(&connection).follow_up(id).unwrap().content, new.content);
    let other = FollowUpContent { minutes: None, ..to_call(due("2026-12-02", None)) };
    write(&connection).save_follow_up(id, &other).unwrap();
    assert_eq!(read(&connection).follow_up(id).unwrap().content, other);
}

#[test]
fn open_ones_come_by_day_then_time_the_whole_day_first() {
    let connection = empty_box();
    let gone = card(&connection, "Gone", true);
    let writer = write(&connection);
    let late = add(&writer, None, due("2026-12-02", None));
    let ten = add(&writer, None, due("2026-12-01", Some("10:00")));
    let day = add(&writer, None, due("2026-12-01", None));
    add(&writer, Some(gone), due("2026-12-01", None));
    let closed = add(&writer, None, due("2026-12-01", Some("08:00")));
    writer.close_follow_up(closed, FollowUpState::Dropped).unwrap();
    let all = read(&connection).open_follow_ups(FIRST_DAY, LAST_DAY, 0, 50).unwrap();
    assert_eq!(ids(&all), [day, ten, late]);
    let window = read(&connection).open_follow_ups(FIRST_DAY, LAST_DAY, 1, 1).unwrap();
    assert_eq!(ids(&window), [ten]);
    let first = due("2026-12-01", None).on;
    assert_eq!(read(&connection).next_follow_up_day(first).unwrap(), Some(late_day()));
    assert_eq!(read(&connection).next_follow_up_day(late_day()).unwrap(), None);
}

fn late_day() -> NaiveDate {
    due("2026-12-02", None).on
}

#[test]
fn a_new_moment_ends_the_rest_of_the_reminder_and_new_words_do_not() {
    let connection = empty_box();
    let writer = write(&connection);
    let ten = due("2026-12-01", Some("10:00"));
    let id = add(&writer, None, ten);
    writer.rest_reminder(id, Timestamp(77)).unwrap();
    let to_write = |due| FollowUpContent::task(due, "write".to_owned());
    writer.save_follow_up(id, &to_write(ten)).unwrap();
    let kept = read(&connection).follow_up(id).unwrap();
    assert_eq!((kept.content.text.as_str(), kept.snoozed_until), ("write", Some(Timestamp(77))));
    writer.save_follow_up(id, &to_write(due("2026-12-01", None))).unwrap();
    assert_eq!(read(&connection).follow_up(id).unwrap().snoozed_until, None);
}

#[test]
fn a_closed_one_stays_as_it_was_closed() {
    let connection = empty_box();
    let writer = write(&connection);
    let id = add(&writer, None, due("2026-12-01", None));
    writer.close_follow_up(id, FollowUpState::Done).unwrap();
    writer.close_follow_up(id, FollowUpState::Dropped).unwrap();
    writer.rest_reminder(id, Timestamp(77)).unwrap();
    let found = read(&connection).follow_up(id).unwrap();
    assert_eq!(found.state, FollowUpState::Done);
    assert_eq!((found.closed_at, found.snoozed_until), (Some(Timestamp(1_000)), None));
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let connection = empty_box();
    let (writer, id) = (write(&connection), FollowUpId(9));
    let answers = [
        writer.save_follow_up(id, &to_call(due("2026-12-01", None))),
        writer.close_follow_up(id, FollowUpState::Done),
        writer.rest_reminder(id, Timestamp(1)),
    ];
    for answer in answers {
        assert!(matches!(answer, Err(Error::NotFound { what: "follow_up", id: 9 })));
    }
}

#[test]
fn a_shown_reminder_counts_for_its_moment_only() {
    let connection = empty_box();
    let writer = write(&connection);
    let id = add(&writer, None, due("2026-12-01", None));
    let waiting = || read(&connection).unreminded_follow_ups(FIRST_DAY, LAST_DAY).unwrap().len();
    let shown = || connection.execute(include_str!("mark_shown.sql"), (id.0, 5)).unwrap();
    assert_eq!((shown(), waiting()), (1, 0));
    assert_eq!(shown(), 0, "a second mark for the same moment is none");
    writer.rest_reminder(id, Timestamp(77)).unwrap();
    assert_eq!(waiting(), 1);
    assert_eq!((shown(), waiting()), (1, 0));
    writer.save_follow_up(id, &to_call(due("2026-12-01", Some("09:00")))).unwrap();
    assert_eq!(waiting(), 1);
    writer.save_follow_up(id, &to_call(due("2026-12-01", None))).unwrap();
    assert_eq!(waiting(), 0, "the whole day was shown before");
}

#[test]
fn a_cards_open_follow_ups_are_its_own() {
    let connection = empty_box();
    let (ada, bob) = (card(&connection, "Ada", false), card(&connection, "Bob", false));
    let writer = write(&connection);
    let hers = add(&writer, Some(ada), due("2026-12-01", None));
    add(&writer, Some(bob), due("2026-12-01", None));
    assert_eq!(ids(&read(&connection).open_follow_ups_of(ada).unwrap()), [hers]);
}

#[test]
fn what_came_of_an_interaction_is_first_what_is_open_then_what_is_soonest() {
    let connection = empty_box();
    let writer = write(&connection);
    let of = |call: i64, on: &str| {
        let (uid, content) = (format!("{call} {on}"), to_call(due(on, None)));
        let interaction_id = Some(InteractionId(call));
        let new = NewFollowUp { uid, contact_id: None, content, interaction_id };
        writer.add_follow_up(&new).unwrap()
    };
    connection
        .execute_batch(
            "INSERT INTO interaction (id, kind, direction, at, created_at) VALUES
            (1, 'call', 'in', 0, 0), (2, 'call', 'in', 0, 0), (3, 'call', 'in', 0, 0)",
        )
        .unwrap();
    let done = of(1, "2026-12-01");
    writer.close_follow_up(done, FollowUpState::Done).unwrap();
    let (later, sooner) = (of(1, "2026-12-05"), of(1, "2026-12-03"));
    let only = of(2, "2026-12-04");
    let asked = [1, 2, 3].map(InteractionId);
    let found = read(&connection).next_steps(&asked).unwrap();
    let step = |call: i64| found.get(&InteractionId(call)).map(|row| row.id);
    assert_eq!([1, 2, 3].map(step), [Some(sooner), Some(only), None]);
    for open in [later, sooner] {
        writer.close_follow_up(open, FollowUpState::Done).unwrap();
    }
    let found = read(&connection).next_steps(&asked).unwrap();
    assert_eq!(found.get(&InteractionId(1)).map(|row| row.id), Some(done));
}

#[test]
fn lists_walk_the_index_of_open_follow_ups() {
    let connection = empty_box();
    let plan_of = |sql: &str| plan(&connection, sql);
    let unreminded = plan_of(include_str!("unreminded.sql"));
    assert!(unreminded.contains("INDEX follow_up_open (due_on>? AND due_on<?)"), "{unreminded}");
    assert!(!unreminded.contains("TEMP B-TREE") && !unreminded.contains("SCAN f"), "{unreminded}");
    let next = plan_of(NEXT_STEPS);
    assert!(next.contains("SEARCH f USING INDEX follow_up_interaction"), "{next}");
    let month = plan_of(include_str!("month.sql"));
    for step in [
        "SEARCH d USING PRIMARY KEY (due_on>? AND due_on<?)",
        "SEARCH o USING INDEX follow_up_open (due_on=?)",
        "SEARCH f USING INTEGER PRIMARY KEY",
    ] {
        assert!(month.contains(step), "{step} in: {month}");
    }
    assert!(!month.contains("SCAN"), "{month}");
    let count = plan_of(include_str!("count_open.sql"));
    assert_eq!(count, "SEARCH follow_up_day USING PRIMARY KEY (due_on>? AND due_on<?)");
}

#[test]
fn a_month_shows_the_first_of_each_day_and_counts_the_rest() {
    let connection = empty_box();
    let (ada, gone) = (card(&connection, "Ada", false), card(&connection, "Gone", true));
    let writer = write(&connection);
    let times = ["16:00", "09:00", "12:00", "10:00"];
    let busy = times.map(|time| add(&writer, Some(ada), due("2026-12-24", Some(time))));
    let whole = add(&writer, None, due("2026-12-24", None));
    let trashed = add(&writer, Some(gone), due("2026-12-24", None));
    let last = add(&writer, None, due("2026-12-31", None));
    let outside = add(&writer, None, due("2027-01-01", None));
    for day in ["2026-12-24", "2026-12-31", "2027-01-01"] {
        let sql = "INSERT INTO follow_up_day (due_on, open) VALUES (?1, ?2)";
        let open = if day == "2026-12-24" { 5 } else { 1 };
        connection.execute(sql, (day, open)).unwrap();
    }
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let reader = read(&connection);
    let days = reader.open_follow_ups_by_day(day("2026-12-01"), day("2026-12-31"), 3).unwrap();
    let shown: Vec<_> = days.iter().map(|day| (day.on, day.open, ids(&day.first))).collect();
    assert_eq!(
        shown,
        [(day("2026-12-24"), 5, vec![whole, busy[1], busy[3]]), (day("2026-12-31"), 1, vec![last]),]
    );
    assert_eq!(days[0].first[1].contact_name, "Ada");
    assert!(ids(&days[0].first).iter().all(|id| ![trashed, outside].contains(id)));
}

#[test]
fn follow_ups_of_before_calendars_came_in_were_brought_by_none() {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    migrate::apply(&mut connection, 8, &options()).unwrap();
    let sql = "INSERT INTO follow_up (uid, due_on, text, created_at)
        VALUES ('a', '2026-12-01', 'call back', 0)";
    connection.execute(sql, []).unwrap();
    migrate::apply(&mut connection, 9, &options()).unwrap();
    let (kept, brought) = read(&connection).follow_up_by_uid("a").unwrap().unwrap();
    assert_eq!((kept.content.text.as_str(), brought.as_str()), ("call back", ""));
    write(&connection).keep_said(kept.id, "marks").unwrap();
    write(&connection).close_follow_up_at(kept.id, FollowUpState::Done, Timestamp(77)).unwrap();
    let (closed, brought) = read(&connection).follow_up_by_uid("a").unwrap().unwrap();
    assert_eq!((closed.closed_at, brought.as_str()), (Some(Timestamp(77)), "marks"));
    assert_eq!(read(&connection).follow_up_by_uid("b").unwrap(), None);
}
