//! iCalendar out (RFC 5545): follow-ups as to-dos, birthdays as events that come back each year.
//! Owns the format; the words of the summaries are the caller's.
//!
//! A follow-up is for a day on the owner's wall clock wherever that is, so `DUE` is a day or a
//! floating time (RFC 5545 §3.3.5, form 1). UIDs are those of the box: the same file again
//! changes the same entries in a calendar.

use crate::Error;
use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component as _, Event, Property, Todo as Entry, TodoStatus};
use kartoteka_domain::contact::PartialDate;
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::time::Timestamp;
use std::io::Write;

/// A follow-up as a to-do.
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
    for todo in todos {
        calendar.push(entry(todo, stamp));
    }
    for birthday in birthdays {
        if let Some(event) = event(birthday, stamp) {
            calendar.push(event);
        }
    }
    out.write_all(calendar.to_string().as_bytes())?;
    Ok(())
}

fn entry(todo: &Todo, stamp: DateTime<Utc>) -> Entry {
    let mut entry = Entry::new();
    entry.uid(&plain(&todo.uid)).timestamp(stamp).summary(&plain(&todo.summary));
    entry.created(todo.created_at.to_utc());
    let due = match todo.due.time {
        Some(time) => {
            Property::new("DUE", todo.due.on.and_time(time).format("%Y%m%dT%H%M%S").to_string())
        }
        None => day("DUE", todo.due.on),
    };
    entry.append_property(due);
    if !todo.contact.is_empty() {
        entry.add_property("CONTACT", plain(&todo.contact));
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
            state: FollowUpState::Open,
            created_at: Timestamp(1_795_000_000_000),
            closed_at: None,
        }
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
}
