//! iCalendar out (RFC 5545): follow-ups as to-dos, appointments as events, birthdays as events that come back each year.
//! Owns the format; the words of the summaries are the caller's.
//!
//! A follow-up is for a day on the owner's wall clock wherever that is, so `DUE` is a day or a
//! floating time (RFC 5545 §3.3.5, form 1). UIDs are those of the box: the same file again
//! changes the same entries in a calendar.

use crate::Error;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc, Weekday};
use icalendar::{Calendar, Component, Event, EventStatus, Property, Todo as Entry, TodoStatus};
use kartoteka_domain::contact::PartialDate;
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::recurrence::{Counted, Nth, On, Recurrence, Unit};
use kartoteka_domain::time::Timestamp;
use std::io::Write;

/// A follow-up: a to-do, or an event where it is an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// Its UUID.
    pub uid: String,
    /// What to do, and for whom.
    pub summary: String,
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

/// Writes a calendar; `stamp` is the moment of writing.
///
/// # Errors
/// When `out` fails.
pub fn write(
    todos: &[Todo],
    birthdays: &[Birthday],
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
    for one in todos.iter().flat_map(Part::of) {
        if one.todo.is_appointment {
            calendar.push(appointment(&one, stamp));
        } else {
            calendar.push(entry(&one, stamp));
        }
    }
    for birthday in birthdays {
        if let Some(event) = event(birthday, stamp) {
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
    fn of(todo: &'a Todo) -> Vec<Self> {
        let once = Self { todo, due: todo.due, rule: None, instead_of: None };
        let (Some(rule), Some(recurrence)) = (recurrence_rule(todo), todo.recurrence) else {
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

fn entry(part: &Part<'_>, stamp: DateTime<Utc>) -> Entry {
    let Part { todo, due, .. } = *part;
    let mut entry = Entry::new();
    describe(&mut entry, part, stamp);
    entry.append_property(moment("DUE", due));
    if part.rule.is_some() {
        // A rule counts from a beginning (RFC 5545 §3.8.5.3).
        entry.append_property(moment("DTSTART", due));
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
    if let Some(moved) = part.instead_of {
        component.append_property(moment("RECURRENCE-ID", moved));
    }
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

/// The rule as calendars write it (RFC 5545 §3.3.10); none for what comes once, is closed, or is
/// counted from when it is done, which calendars can't say.
fn recurrence_rule(todo: &Todo) -> Option<String> {
    let Recurrence { rule, anchor, .. } = todo.recurrence?;
    if todo.state != FollowUpState::Open || rule.counted == Counted::FromDone {
        return None;
    }
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
        (Unit::Year, On::Date) if (anchor.month(), anchor.day()) == (2, 29) => {
            format!("{month}{}", day_of_month(29))
        }
        (Unit::Year, On::Date) => String::new(),
    };
    Some(format!("FREQ={frequency};INTERVAL={}{day}", rule.every))
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

/// A birthday on 29 February is kept on the last day of February in common years.
fn event(birthday: &Birthday, stamp: DateTime<Utc>) -> Option<Event> {
    let PartialDate { year, month, day: number } = birthday.date;
    let first = NaiveDate::from_ymd_opt(year.unwrap_or(SOME_YEAR), month, number)?;
    let rule = match (month, number) {
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
mod tests {
    use super::*;
    use kartoteka_domain::recurrence::Rule;
    use std::num::NonZeroU16;

    fn written(todos: &[Todo], birthdays: &[Birthday]) -> String {
        let mut out = Vec::new();
        write(todos, birthdays, Timestamp(1_795_000_000_000), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn todo(summary: &str, time: Option<&str>) -> Todo {
        Todo {
            uid: "f-1".to_owned(),
            summary: summary.to_owned(),
            contact: "Ewa Łoś".to_owned(),
            due: Due {
                on: "2026-11-27".parse().unwrap(),
                time: time.map(|time| time.parse().unwrap()),
            },
            is_appointment: false,
            place: String::new(),
            minutes: None,
            recurrence: None,
            state: FollowUpState::Open,
            created_at: Timestamp(1_795_000_000_000),
            closed_at: None,
        }
    }

    fn recurring(unit: Unit, on: On, anchor: &str) -> Todo {
        let rule = Rule { on, ..Rule::every(NonZeroU16::new(2).unwrap(), unit) };
        let anchor = anchor.parse().unwrap();
        let recurrence = Recurrence { rule, anchor, nominal: anchor, time: None };
        let due = Due { on: anchor, time: None };
        Todo { due, recurrence: Some(recurrence), ..todo("ring", None) }
    }

    fn birthday(year: Option<i32>, month: u32, day: u32) -> Birthday {
        let date = PartialDate::new(year, month, day).unwrap();
        Birthday { uid: "c-1".to_owned(), summary: "Birthday: Ewa".to_owned(), date }
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn a_follow_up_is_due_on_a_day_or_at_a_time_without_a_zone() {
        let text = written(&[todo("ring", None)], &[]);
        assert!(text.contains("\r\nDUE;VALUE=DATE:20261127\r\n"), "{text}");
        assert!(text.contains("\r\nUID:f-1\r\n") && text.contains("\r\nSTATUS:NEEDS-ACTION\r\n"));
        let text = written(&[todo("ring", Some("10:30:00"))], &[]);
        assert!(text.contains("\r\nDUE:20261127T103000\r\n"), "{text}");
        let done = Todo {
            state: FollowUpState::Done,
            closed_at: Some(Timestamp(1_795_000_000_000)),
            ..todo("ring", None)
        };
        let text = written(&[done], &[]);
        assert!(
            text.contains("\r\nCOMPLETED:20261118T") && text.contains("\r\nSTATUS:COMPLETED\r\n"),
            "{text}"
        );
    }

    #[test]
    fn a_birthday_comes_back_each_year_also_without_a_year_and_on_the_29th() {
        let rows = [
            (birthday(Some(1980), 5, 17), "19800517", "FREQ=YEARLY"),
            (birthday(None, 5, 17), "20000517", "FREQ=YEARLY"),
            (birthday(None, 2, 29), "20000229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
            (birthday(Some(1996), 2, 29), "19960229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        ];
        for (birthday, start, rule) in rows {
            let text = written(&[], &[birthday]);
            assert!(text.contains(&format!("\r\nDTSTART;VALUE=DATE:{start}\r\n")), "{text}");
            assert!(text.contains(&format!("\r\nRRULE:{rule}\r\n")), "{text}");
            assert!(text.contains("\r\nUID:c-1-birthday\r\n"), "{text}");
        }
    }

    #[test]
    fn texts_are_escaped_and_lines_folded_at_75_octets_between_letters() {
        let summary = format!("a,b;c\\d\r\ne\u{7} {}", "łóżko ".repeat(40));
        let text = written(&[todo(&summary, None)], &[]);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let line = unfolded(&text);
        let expected = format!("\r\nSUMMARY:a\\,b\\;c\\\\d\\ne {}\r\n", "łóżko ".repeat(40));
        assert!(line.contains(&expected), "{line}");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(text.ends_with("END:VTODO\r\nEND:VCALENDAR\r\n"), "{text}");
    }

    #[test]
    fn a_rule_is_written_as_calendars_read_it_with_a_beginning() {
        let second = On::Weekday(Nth::Second, Weekday::Tue);
        let rows = [
            (Unit::Day, On::Date, "2026-11-27", "FREQ=DAILY;INTERVAL=2"),
            (Unit::Week, On::Date, "2026-11-27", "FREQ=WEEKLY;INTERVAL=2"),
            (Unit::Month, On::Date, "2026-11-27", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=27"),
            (
                Unit::Month,
                On::Date,
                "2026-12-30",
                "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            ),
            (Unit::Month, On::LastDay, "2026-11-30", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"),
            (Unit::Month, second, "2026-12-08", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU"),
            (Unit::Year, On::Date, "2026-11-27", "FREQ=YEARLY;INTERVAL=2"),
            (
                Unit::Year,
                On::LastDay,
                "2026-11-30",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYMONTHDAY=-1",
            ),
            (Unit::Year, second, "2026-12-08", "FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYDAY=2TU"),
            (
                Unit::Year,
                On::Date,
                "2028-02-29",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
            ),
        ];
        for (unit, on, anchor, rule) in rows {
            let text = unfolded(&written(&[recurring(unit, on, anchor)], &[]));
            assert!(text.contains(&format!("\r\nRRULE:{rule}\r\n")), "{rule}: {text}");
            let start = format!("\r\nDTSTART;VALUE=DATE:{}\r\n", anchor.replace('-', ""));
            assert!(text.contains(&start), "{text}");
        }
    }

    #[test]
    fn one_that_was_moved_leaves_the_others_on_their_days() {
        let weekly = recurring(Unit::Week, On::Date, "2026-11-27");
        let moved = Due { on: "2026-11-30".parse().unwrap(), time: None };
        let text = unfolded(&written(&[Todo { due: moved, ..weekly.clone() }], &[]));
        let (series, rest) = text.split_once("END:VTODO").unwrap();
        for line in ["DTSTART;VALUE=DATE:20261127", "DUE;VALUE=DATE:20261127", "UID:f-1"] {
            assert!(series.contains(&format!("\r\n{line}\r\n")), "{line}: {series}");
        }
        assert!(series.contains("\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n"), "{series}");
        for line in ["RECURRENCE-ID;VALUE=DATE:20261127", "DUE;VALUE=DATE:20261130", "UID:f-1"] {
            assert!(rest.contains(&format!("\r\n{line}\r\n")), "{line}: {rest}");
        }
        assert!(!rest.contains("RRULE"), "{rest}");
        // At its own time of day alone.
        let at = |time: &str| Some(time.parse().unwrap());
        let mut visit = Todo { is_appointment: true, ..weekly };
        visit.recurrence.as_mut().unwrap().time = at("10:00:00");
        visit.due.time = at("12:30:00");
        let text = unfolded(&written(std::slice::from_ref(&visit), &[]));
        assert!(text.contains("\r\nDTSTART:20261127T100000\r\n"), "{text}");
        assert!(text.contains("\r\nRECURRENCE-ID:20261127T100000\r\n"), "{text}");
        assert!(text.contains("\r\nDTSTART:20261127T123000\r\n"), "{text}");
        visit.due.time = at("10:00:00");
        assert_eq!(written(&[visit], &[]).matches("BEGIN:VEVENT").count(), 1);
    }

    #[test]
    fn what_is_closed_or_counted_from_when_it_is_done_has_no_rule() {
        let open = recurring(Unit::Week, On::Date, "2026-11-27");
        let mut from_done = open.clone();
        from_done.recurrence.as_mut().unwrap().rule.counted = Counted::FromDone;
        let done = Todo { state: FollowUpState::Done, ..open };
        assert!(!written(&[from_done, done], &[]).contains("RRULE"));
    }

    #[test]
    fn an_appointment_is_an_event_with_its_place_and_length() {
        let visit = Todo {
            is_appointment: true,
            place: "Łódź, Piotrkowska 1".to_owned(),
            minutes: Some(45),
            ..todo("measure", Some("14:00:00"))
        };
        let text = unfolded(&written(std::slice::from_ref(&visit), &[]));
        for line in [
            "BEGIN:VEVENT",
            "DTSTART:20261127T140000",
            "DURATION:PT45M",
            "LOCATION:Łódź\\, Piotrkowska 1",
            "STATUS:CONFIRMED",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}: {text}");
        }
        let dropped = Todo { state: FollowUpState::Dropped, ..visit };
        assert!(written(&[dropped], &[]).contains("\r\nSTATUS:CANCELLED\r\n"));
    }
}
