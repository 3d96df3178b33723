//! iCalendar out (RFC 5545), and in by `read`: follow-ups as to-dos, appointments as events, birthdays as events that come back each year.
//! Owns the format; the words of the summaries are the caller's.
//!
//! A follow-up is for a day on the owner's wall clock wherever that is, so `DUE` is a day or a
//! floating time (RFC 5545 §3.3.5, form 1). A rule counts from a beginning (§3.8.5.3), and `DUE`
//! must be later than that and of its kind (§3.8.2.3): a to-do that recurs begins with its day, and
//! is due at its time, or when the day ends. UIDs are those of the box: the same file again
//! changes the same entries in a calendar.

mod moment;
mod read;
mod rule;
mod said;

pub use moment::{When, zone_named};
pub use read::{Entry, EntryState, Limits, Problem, ProblemKind, read, sniff};
pub use rule::read_rule;
pub use said::{Said, SaidField};

use crate::Error;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc, Weekday};
use icalendar::{Calendar, Component, Event, EventStatus, Property, Todo as TodoOut, TodoStatus};
use kartoteka_domain::contact::PartialDate;
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::recurrence::{Counted, Nth, On, Recurrence, Rule, Unit};
use kartoteka_domain::time::Timestamp;
use std::io::Write;

/// A follow-up: a to-do, or an event where it is an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// Its UUID.
    pub uid: String,
    /// What to do, and for whom.
    pub summary: String,
    /// What to do.
    pub text: String,
    /// Whom it is about; empty when nobody.
    pub contact: String,
    /// The moment it is for.
    pub due: Due,
    /// True for an appointment: an event, not a to-do.
    pub is_appointment: bool,
    /// Where; empty when that doesn't matter.
    pub place: String,
    /// How long it will take, in minutes.
    pub minutes: Option<u32>,
    /// How it recurs.
    pub recurrence: Option<Recurrence>,
    /// Where it stands.
    pub state: FollowUpState,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

impl Todo {
    /// What it says of itself when it is written: what comes back is compared with this.
    #[must_use]
    pub fn said(&self) -> Said {
        let minutes = self.minutes.filter(|_| self.due.time.is_some());
        Said::of([
            &said_moment(self.due),
            &plain(&self.text),
            &plain(&self.place),
            &minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            &recurrence_rule(self, LeapDay::default()).unwrap_or_default(),
            match self.state {
                FollowUpState::Dropped => "dropped",
                FollowUpState::Done if !self.is_appointment => "done",
                // An event does not say that it took place.
                FollowUpState::Done | FollowUpState::Open => "open",
            },
        ])
    }
}

/// A moment as [`Said`] marks it.
#[must_use]
pub fn said_moment(due: Due) -> String {
    let time = due.time.map(|time| time.format(" %H:%M").to_string());
    format!("{}{}", due.on, time.unwrap_or_default())
}

/// A birthday as an event of each year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Birthday {
    /// The card's UID.
    pub uid: String,
    /// Whose it is, in words.
    pub summary: String,
    /// The day.
    pub date: PartialDate,
}

/// The year from which a birthday of an unknown year is kept: one with a 29 February.
const SOME_YEAR: i32 = 2000;

/// Writes a calendar; `stamp` is the moment of writing. What is kept on 29 February goes out as the
/// owner keeps it in common years.
///
/// # Errors
/// When `out` fails.
pub fn write(
    todos: &[Todo],
    birthdays: &[Birthday],
    leap_day: LeapDay,
    stamp: Timestamp,
    mut out: impl Write,
) -> Result<(), Error> {
    let stamp = stamp.to_utc();
    let mut calendar = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Kartoteka//Kartoteka//EN"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(Property::new(name, value));
    }
    for one in todos.iter().flat_map(|todo| Part::of(todo, leap_day)) {
        if one.todo.is_appointment {
            calendar.push(appointment(&one, stamp));
        } else {
            calendar.push(entry(&one, stamp));
        }
    }
    for birthday in birthdays {
        if let Some(event) = event(birthday, leap_day, stamp) {
            calendar.push(event);
        }
    }
    out.write_all(calendar.to_string().as_bytes())?;
    Ok(())
}

/// One component of the calendar: a follow-up that comes once, all times of one that recurs, or
/// the one time of such that was moved.
struct Part<'a> {
    todo: &'a Todo,
    due: Due,
    rule: Option<String>,
    /// The moment of the series in whose place it is.
    instead_of: Option<Due>,
}

impl<'a> Part<'a> {
    /// A series counts from the moment that its rule gives. Where this occurrence is for another
    /// one, that stands beside it as the exception it is (RFC 5545 §3.8.4.4).
    fn of(todo: &'a Todo, leap_day: LeapDay) -> Vec<Self> {
        let once = Self { todo, due: todo.due, rule: None, instead_of: None };
        let (Some(rule), Some(recurrence)) = (recurrence_rule(todo, leap_day), todo.recurrence)
        else {
            return vec![once];
        };
        let nominal = Due { on: recurrence.nominal, time: recurrence.time };
        let series = Self { due: nominal, rule: Some(rule), ..once };
        if nominal == todo.due {
            return vec![series];
        }
        let moved = Self { todo, due: todo.due, rule: None, instead_of: Some(nominal) };
        vec![series, moved]
    }
}

fn entry(part: &Part<'_>, stamp: DateTime<Utc>) -> TodoOut {
    let Part { todo, due, .. } = *part;
    let mut entry = TodoOut::new();
    describe(&mut entry, part, stamp);
    if part.rule.is_some() {
        entry.append_property(moment("DTSTART", beginning(due)));
        entry.append_property(moment("DUE", end(due)));
    } else {
        entry.append_property(moment("DUE", due));
    }
    match (todo.state, todo.closed_at) {
        (FollowUpState::Open, _) => entry.status(TodoStatus::NeedsAction),
        (FollowUpState::Dropped, _) => entry.status(TodoStatus::Cancelled),
        (FollowUpState::Done, None) => entry.status(TodoStatus::Completed),
        (FollowUpState::Done, Some(at)) => {
            entry.status(TodoStatus::Completed).completed(at.to_utc())
        }
    };
    entry.done()
}

/// An event with its length: to its end where it has a time, else for the whole day.
fn appointment(part: &Part<'_>, stamp: DateTime<Utc>) -> Event {
    let Part { todo, due, .. } = *part;
    let mut event = Event::new();
    describe(&mut event, part, stamp);
    event.append_property(moment("DTSTART", due));
    if let (Some(_), Some(minutes)) = (due.time, todo.minutes) {
        event.add_property("DURATION", format!("PT{minutes}M"));
    }
    let status = match todo.state {
        FollowUpState::Dropped => EventStatus::Cancelled,
        FollowUpState::Open | FollowUpState::Done => EventStatus::Confirmed,
    };
    event.status(status).done()
}

/// What to-dos and events say alike.
fn describe(component: &mut impl Component, part: &Part<'_>, stamp: DateTime<Utc>) {
    let todo = part.todo;
    component.uid(&plain(&todo.uid)).timestamp(stamp).summary(&plain(&todo.summary));
    component.created(todo.created_at.to_utc());
    if !todo.contact.is_empty() {
        component.add_property("CONTACT", plain(&todo.contact));
    }
    if !todo.place.is_empty() {
        component.add_property("LOCATION", plain(&todo.place));
    }
    if let Some(rule) = &part.rule {
        component.add_property("RRULE", rule);
    }
    component.add_property("X-KARTOTEKA-SAID", todo.said().text());
    if let Some(moved) = part.instead_of {
        let begun = if todo.is_appointment { moved } else { beginning(moved) };
        component.append_property(moment("RECURRENCE-ID", begun));
    }
}

/// Where the day of a to-do that recurs begins.
fn beginning(due: Due) -> Due {
    Due { time: Some(NaiveTime::MIN), ..due }
}

/// When such a to-do is due: at its time, else with the last second of its day; never with the
/// first.
fn end(due: Due) -> Due {
    let (first, last) = (NaiveTime::from_hms_opt(0, 0, 1), NaiveTime::from_hms_opt(23, 59, 59));
    Due { time: due.time.max(first).filter(|_| due.time.is_some()).or(last), ..due }
}

/// A day, or a time on the owner's wall clock.
fn moment(name: &str, due: Due) -> Property {
    match due.time {
        Some(time) => {
            Property::new(name, due.on.and_time(time).format("%Y%m%dT%H%M%S").to_string())
        }
        None => day(name, due.on),
    }
}

/// The rule of a follow-up; none for what comes once, is closed, or is counted from when it is
/// done, which calendars can't say.
fn recurrence_rule(todo: &Todo, leap_day: LeapDay) -> Option<String> {
    let Recurrence { rule, anchor, nominal, .. } = todo.recurrence?;
    let is_said = todo.state == FollowUpState::Open && rule.counted == Counted::FromDue;
    // The time at hand was reckoned before the owner chose otherwise, and begins the series.
    let kept = match (nominal.month(), nominal.day()) {
        (2, 28) => LeapDay::February,
        (3, 1) => LeapDay::March,
        _ => leap_day,
    };
    is_said.then(|| rule_text(&rule, anchor, kept))
}

/// A rule as calendars write it (RFC 5545 §3.3.10), counted from the anchor.
#[must_use]
pub fn rule_text(rule: &Rule, anchor: NaiveDate, leap_day: LeapDay) -> String {
    let frequency = match rule.unit {
        Unit::Day => "DAILY",
        Unit::Week => "WEEKLY",
        Unit::Month => "MONTHLY",
        Unit::Year => "YEARLY",
    };
    // Without its month a day of a year's rule is that of every month, or the year's n-th weekday.
    let month = match rule.unit {
        Unit::Year => format!(";BYMONTH={}", anchor.month()),
        _ => String::new(),
    };
    let day = match (rule.unit, rule.on) {
        (Unit::Day | Unit::Week, _) => String::new(),
        (_, On::LastDay) => format!("{month};BYMONTHDAY=-1"),
        (_, On::Weekday(nth, weekday)) => {
            format!("{month};BYDAY={}{}", place_of(nth), two_letters(weekday))
        }
        (Unit::Month, On::Date) => day_of_month(anchor.day()),
        (Unit::Year, On::Date) if (anchor.month(), anchor.day()) == (2, 29) => match leap_day {
            LeapDay::February => format!("{month}{}", day_of_month(29)),
            LeapDay::March => ";BYYEARDAY=60".to_owned(),
        },
        (Unit::Year, On::Date) => String::new(),
    };
    format!("FREQ={frequency};INTERVAL={}{day}", rule.every)
}

/// A day that a shorter month has its last for: of the days from the 28th on the latest there is.
fn day_of_month(day: u32) -> String {
    if day <= 28 {
        return format!(";BYMONTHDAY={day}");
    }
    let days: Vec<String> = (28..=day).map(|day| day.to_string()).collect();
    format!(";BYMONTHDAY={};BYSETPOS=-1", days.join(","))
}

fn place_of(nth: Nth) -> i8 {
    match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => -1,
    }
}

fn two_letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

/// The 60th day of a year is 29 February or, in common years, 1 March.
const DAY_60: &str = "FREQ=YEARLY;BYYEARDAY=60";

/// A birthday on 29 February is kept in common years where the owner keeps it.
fn event(birthday: &Birthday, leap_day: LeapDay, stamp: DateTime<Utc>) -> Option<Event> {
    let PartialDate { year, month, day: number } = birthday.date;
    let first = NaiveDate::from_ymd_opt(year.unwrap_or(SOME_YEAR), month, number)?;
    let rule = match (month, number) {
        (2, 29) if leap_day == LeapDay::March => DAY_60,
        (2, 29) => "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        _ => "FREQ=YEARLY",
    };
    let mut event = Event::new();
    event
        .uid(&format!("{}-birthday", plain(&birthday.uid)))
        .timestamp(stamp)
        .summary(&plain(&birthday.summary))
        .append_property(day("DTSTART", first))
        .add_property("RRULE", rule)
        .add_property("TRANSP", "TRANSPARENT");
    Some(event.done())
}

fn day(name: &str, day: NaiveDate) -> Property {
    let mut property = Property::new(name, day.format("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property
}

/// Without the control characters that no value may hold; line breaks stay.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests;
