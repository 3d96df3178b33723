//! Ten years of promises in one box: five hundred follow-ups that recur, looked for day by day as the
//! program does while it runs, done on their day or late. What comes is what the rules alone give:
//! each time once, none lost.

use crate::desk::{Desk, MORNING};
use chrono::{DateTime, Days, NaiveDate, Weekday};
use kartoteka_domain::holiday::{DaysOff, Skips};
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::recurrence::{Counted, Nth, On, Recurrence, Rule, Unit};
use kartoteka_domain::region::Region;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU16;

const RULES: u16 = 500;
const END: &str = "2036-11-12";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The rules: each unit, each way of counting, each kind of day, days off skipped or not.
fn rule(number: u16) -> (Rule, NaiveDate) {
    let (unit, every) = match number % 4 {
        0 => (Unit::Month, 3 + number % 11),
        1 => (Unit::Week, 12 + number % 40),
        2 => (Unit::Day, 70 + 10 * (number % 30)),
        _ => (Unit::Year, 1 + number % 3),
    };
    let on = match (unit, number % 5) {
        (Unit::Month, 1) => On::LastDay,
        (Unit::Month, 2) => On::Weekday(Nth::Second, Weekday::Tue),
        (Unit::Month, 3) => On::Weekday(Nth::Last, Weekday::Fri),
        _ => On::Date,
    };
    let counted = if number.is_multiple_of(7) { Counted::FromDone } else { Counted::FromDue };
    let skips = [Skips::Nothing, Skips::Weekends, Skips::DaysOff][usize::from(number % 3)];
    let first = match unit {
        Unit::Year if number % 8 == 7 => day("2028-02-29"),
        Unit::Month => day(["2026-12-31", "2026-12-15", "2027-01-29"][usize::from(number % 3)]),
        _ => day(["2026-12-01", "2027-03-01"][usize::from(number % 2)]),
    };
    let every = NonZeroU16::new(every).unwrap();
    (Rule { every, unit, on, counted, skips }, first)
}

/// The same as a request says it.
fn repeat(rule: &Rule) -> Value {
    let unit = match rule.unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
    };
    let on = match rule.on {
        On::Date => Value::Null,
        On::LastDay => json!({ "nth": "last", "weekday": null }),
        On::Weekday(Nth::Second, _) => json!({ "nth": "second", "weekday": "tue" }),
        On::Weekday(..) => json!({ "nth": "last", "weekday": "fri" }),
    };
    json!({
        "every": rule.every, "unit": unit, "on": on, "skips": rule.skips.as_str(),
        "from_done": rule.counted == Counted::FromDone,
    })
}

/// A follow-up as the rules alone have it: which it is in the box, where it stands, when it is due.
struct Promise {
    id: i64,
    recurrence: Recurrence,
    due: NaiveDate,
}

fn text(row: &Value, key: &str) -> String {
    row[key].as_str().unwrap().to_owned()
}

fn make(desk: &Desk, number: u16, days_off: &DaysOff) -> Promise {
    let (rule, first) = rule(number);
    let when = json!({ "contact_id": null, "when": first.to_string(), "text": "x" });
    let id = desk.ask("follow_up_create", when)["follow_up"]["id"].as_i64().unwrap();
    let request = json!({
        "id": id, "text": format!("promise {number}"), "due_on": first.to_string(),
        "due_time": null, "repeat": repeat(&rule),
    });
    let saved = desk.ask("follow_up_save", request)["follow_up"].clone();
    let (recurrence, due) = Recurrence::beginning(rule, first, None, days_off).unwrap();
    assert_eq!(text(&saved, "due_on"), due.to_string(), "{rule:?}");
    Promise { id, recurrence, due }
}

/// What the program shows now; marked as shown.
fn shown(desk: &Desk) -> BTreeSet<i64> {
    let mut ids = BTreeSet::new();
    let look = desk.kartoteka().look_for_reminders(|due| {
        ids.extend(due.follow_ups.iter().map(|one| one.id));
        true
    });
    look.unwrap();
    ids
}

/// How often one that is done late was missed meanwhile, as the box tells it too.
fn missed(desk: &Desk, promise: &Promise, today: NaiveDate, days_off: &DaysOff) -> u32 {
    if promise.due == today {
        return 0;
    }
    let missed = promise.recurrence.missed(today, days_off);
    let told = desk.ask("follow_up_get", json!({ "id": promise.id }));
    assert_eq!(told["missed"], missed, "{today}: {:?}", promise.recurrence);
    missed
}

#[test]
fn five_hundred_rules_fire_each_time_once_for_ten_years() {
    let desk = Desk::new();
    desk.ask("setting_set", json!({ "key": "leap_day", "value": "03-01" }));
    let days_off = DaysOff::of(Region::PL).keeping(LeapDay::March);
    let mut promises: Vec<Promise> =
        (0..RULES).map(|number| make(&desk, number, &days_off)).collect();
    let mut due: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    let mut to_do: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    for (at, promise) in promises.iter().enumerate() {
        due.entry(promise.due).or_default().push(at);
    }
    let mut today = DateTime::parse_from_rfc3339(MORNING).unwrap().date_naive();
    let (mut fired, mut skipped) = (0_usize, 0_u32);
    loop {
        let next = due.keys().chain(to_do.keys()).min().copied().unwrap();
        if next > day(END) {
            break;
        }
        desk.wait_minutes((next - today).num_days() * 24 * 60);
        today = next;
        let coming = due.remove(&today).unwrap_or_default();
        let expected: BTreeSet<i64> = coming.iter().map(|at| promises[*at].id).collect();
        assert_eq!(shown(&desk), expected, "{today}");
        fired += coming.len();
        for at in coming {
            // One in eleven is done late, some so late that times were missed.
            let late = if (fired + at).is_multiple_of(11) { 1 + (at * 37 % 400) as u64 } else { 0 };
            to_do.entry(today + Days::new(late)).or_default().push(at);
        }
        let done = to_do.remove(&today).unwrap_or_default();
        if done.is_empty() {
            continue;
        }
        for at in &done {
            skipped += missed(&desk, &promises[*at], today, &days_off);
        }
        let ids: Vec<i64> = done.iter().map(|at| promises[*at].id).collect();
        let answer = desk.ask("follow_up_done", json!({ "ids": ids }));
        let next = answer["next"].as_array().unwrap();
        assert_eq!(next.len(), done.len(), "each has a next one");
        for (at, row) in done.into_iter().zip(next) {
            let promise = &mut promises[at];
            let (recurrence, on) = promise.recurrence.next(today, &days_off).unwrap();
            assert_eq!(text(row, "due_on"), on.to_string(), "{today}: {recurrence:?}");
            assert_eq!(text(row, "text"), format!("promise {at}"));
            *promise = Promise { id: row["id"].as_i64().unwrap(), recurrence, due: on };
            due.entry(on).or_default().push(at);
        }
    }
    assert_eq!(shown(&desk), BTreeSet::new(), "nothing is shown twice");
    let open = desk.ask("follow_up_list", json!({ "from": 0, "limit": 500 }));
    assert_eq!(open["total"], RULES);
    let stand = |row: &Value| (row["id"].as_i64().unwrap(), text(row, "due_on"));
    let stands: BTreeSet<_> = open["rows"].as_array().unwrap().iter().map(stand).collect();
    let expected = promises.iter().map(|promise| (promise.id, promise.due.to_string()));
    assert_eq!(stands, expected.collect::<BTreeSet<_>>());
    assert!(fired > 5000 && skipped > 0, "{fired} came, {skipped} were missed");
}
