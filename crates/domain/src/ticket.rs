//! Tickets: things that were brought in to be put right, where they stand and where they may go from
//! there. Owns the one list of allowed changes and when a ticket is late; what its parts and time come
//! to is the function that adds up orders.

use crate::holiday::{DaysOff, Skips};
use crate::money::Currency;
use crate::order::{Line, words};
use crate::tax::Rounding;
use crate::time::{Now, Timestamp};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most lines of parts and time.
pub const MOST_LINES: usize = 200;
/// The most characters of what the item and its serial number are called.
pub const LONGEST_NAME: usize = 200;
/// The most characters of a fault, and of a word to a status.
pub const LONGEST_WORDS: usize = 5_000;
/// The most working days that a promise reaches ahead.
pub const MOST_WORKING_DAYS: u32 = 250;

words! {
    /// Where a ticket stands.
    TicketStatus {
        /// Taken in, not begun.
        New = "new",
        /// Being worked on.
        Open = "open",
        /// Waiting for a part or an answer.
        Waiting = "waiting",
        /// Done, and to be collected.
        Ready = "ready",
        /// Back with the customer.
        Collected = "collected",
        /// Not done, and given back.
        Rejected = "rejected",
    }

    /// How a ticket came in.
    CameBy {
        /// Brought to the counter.
        Counter = "counter",
        /// By telephone.
        Call = "call",
        /// By mail.
        Mail = "mail",
    }

    /// How the customer took it.
    Mood {
        /// Nothing was said of it.
        Unsaid = "unsaid",
        /// Content.
        Pleased = "pleased",
        /// Neither one nor the other.
        Calm = "calm",
        /// Annoyed.
        Upset = "upset",
    }

    /// What a line is of.
    TicketLineKind {
        /// A part.
        Part = "part",
        /// Time that was worked.
        Time = "time",
    }
}

impl TicketStatus {
    /// Where it may go from here, the likeliest first. What was collected or rejected may come back: it
    /// is opened again under its number.
    #[must_use]
    pub fn may_become(self) -> &'static [Self] {
        use TicketStatus::{Collected, New, Open, Ready, Rejected, Waiting};
        match self {
            New => &[Open, Waiting, Ready, Rejected],
            Open => &[Ready, Waiting, Rejected],
            Waiting => &[Open, Ready, Rejected],
            Ready => &[Collected, Open, Waiting, Rejected],
            Collected | Rejected => &[Open],
        }
    }

    /// Whether work is still to be done.
    #[must_use]
    pub fn is_in_work(self) -> bool {
        matches!(self, Self::New | Self::Open | Self::Waiting)
    }

    /// Whether nothing is left to be done or fetched.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Collected | Self::Rejected)
    }
}

/// What a ticket says beside its lines and its moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketHead {
    /// When it was taken in, UTC milliseconds.
    pub at: Timestamp,
    /// What was brought.
    pub item: String,
    /// The item's own number.
    #[serde(default)]
    pub serial: String,
    /// What is wrong with it.
    pub fault: String,
    /// The day it is promised for, where one is.
    #[serde(default)]
    pub promised_on: Option<NaiveDate>,
    /// How the customer took it.
    pub mood: Mood,
    /// How it came in.
    pub came_by: CameBy,
    /// Of the amounts of its lines.
    pub currency: Currency,
    /// Where their tax is rounded.
    pub rounding: Rounding,
}

/// A row of parts or time: what an order's line says, so that it can become one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketLine {
    /// What it is of.
    pub kind: TicketLineKind,
    /// What it says.
    #[serde(flatten)]
    pub line: Line,
}

/// The name of a ticket's number: `12`, of another one of that number from elsewhere `12/2`.
#[must_use]
pub fn number_text(number: i64, copy: i64) -> String {
    if copy == 1 { number.to_string() } else { format!("{number}/{copy}") }
}

/// The number that a text names, as it is shown or with the sign of mails (`#12`, `[#12]`).
#[must_use]
pub fn parse_number(text: &str) -> Option<(i64, i64)> {
    let text = text.trim().trim_start_matches(['[', '#']).trim_end_matches(']');
    let (number, copy) = text.split_once('/').unwrap_or((text, "1"));
    let read = |text: &str| text.parse::<i64>().ok().filter(|number| *number > 0);
    read(number).zip(read(copy))
}

/// By how many days a promise was missed; nothing where work is not what is left to be done.
#[must_use]
pub fn days_late(status: TicketStatus, promised_on: Option<NaiveDate>, today: NaiveDate) -> i64 {
    let late = promised_on.filter(|_| status.is_in_work()).map(|on| (today - on).num_days());
    late.unwrap_or(0).max(0)
}

/// How many midnights have passed since an instant, by the owner's clock.
#[must_use]
pub fn days_since(at: Timestamp, now: &Now) -> i64 {
    let then = Now { at, zone: now.zone };
    (now.today() - then.today()).num_days().max(0)
}

/// How many working days a promise names: a number alone, or with a plus ("5", "+5").
#[must_use]
pub fn working_days(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.strip_prefix('+').unwrap_or(text).trim_start();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(u32::MAX))
}

/// The day after so many working days; with none, today or the next working day.
#[must_use]
pub fn after_working_days(from: NaiveDate, count: u32, days_off: &DaysOff) -> NaiveDate {
    let mut day = days_off.moved(from, Skips::DaysOff).to;
    // Today counts as no day of work, also where it is one.
    let mut left = if day == from { count } else { count.saturating_sub(1) };
    while left > 0 {
        let Some(next) = day.succ_opt() else { return day };
        day = days_off.moved(next, Skips::DaysOff).to;
        left -= 1;
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::Region;
    use crate::time::parse_day;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    #[test]
    fn every_status_but_the_first_can_be_come_to_and_none_is_an_end() {
        for status in TicketStatus::ALL {
            assert!(!status.may_become().is_empty() && !status.may_become().contains(status));
            let reached = TicketStatus::ALL.iter().any(|one| one.may_become().contains(status));
            assert_eq!(reached, *status != TicketStatus::New, "{status:?}");
            assert_eq!(TicketStatus::parse(status.as_str()), Some(*status));
        }
        assert!(!TicketStatus::New.may_become().contains(&TicketStatus::Collected));
        assert!(!TicketStatus::Open.may_become().contains(&TicketStatus::Collected));
    }

    #[test]
    fn a_number_is_read_as_it_is_shown_and_as_mails_say_it() {
        for (number, copy) in [(1, 1), (12, 1), (12, 2), (100_000, 31)] {
            assert_eq!(parse_number(&number_text(number, copy)), Some((number, copy)));
        }
        assert_eq!((parse_number("#12"), parse_number(" [#12] ")), (Some((12, 1)), Some((12, 1))));
        for wrong in ["", "0", "-1", "12/0", "12/", "/2", "x", "2026/x", "1.5"] {
            assert_eq!(parse_number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_promise_is_missed_from_the_day_after_as_long_as_there_is_work() {
        let late = |status, today| days_late(status, Some(day("2026-11-12")), day(today));
        assert_eq!(late(TicketStatus::Open, "2026-11-12"), 0);
        assert_eq!(late(TicketStatus::Open, "2026-11-13"), 1);
        assert_eq!(late(TicketStatus::Waiting, "2026-12-12"), 30);
        assert_eq!(late(TicketStatus::Ready, "2026-11-13"), 0);
        assert_eq!(days_late(TicketStatus::New, None, day("2026-11-13")), 0);
    }

    #[test]
    fn days_are_counted_by_midnights_of_the_owners_clock() {
        let zone = chrono_tz::Europe::Warsaw;
        let at = |text: &str| {
            Timestamp(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
        };
        let now = Now { at: at("2026-11-13T00:30:00+01:00"), zone };
        assert_eq!(days_since(at("2026-11-12T23:30:00+01:00"), &now), 1);
        assert_eq!(days_since(at("2026-11-13T00:10:00+01:00"), &now), 0);
        assert_eq!(days_since(at("2026-11-14T00:10:00+01:00"), &now), 0);
    }

    #[test]
    fn a_number_alone_names_working_days() {
        for (text, count) in [("5", 5), (" +5 ", 5), ("+ 12", 12), ("0", 0), ("005", 5)] {
            assert_eq!(working_days(text), Some(count), "{text}");
        }
        assert_eq!(working_days("99999999999"), Some(u32::MAX));
        for text in ["", "+", "-5", "5.", "5 days", "4.12.", "++5", "fri"] {
            assert_eq!(working_days(text), None, "{text}");
        }
    }

    #[test]
    fn working_days_pass_over_weekends_and_the_holidays_of_the_country() {
        let poland = DaysOff::of(Region::parse("PL").unwrap());
        for (from, count, to) in [
            // A Thursday; Wednesday 11 November is a holiday there.
            ("2026-11-12", 1, "2026-11-13"),
            ("2026-11-12", 2, "2026-11-16"),
            ("2026-11-10", 1, "2026-11-12"),
            ("2026-11-10", 5, "2026-11-18"),
            // From a Saturday, the first working day is one.
            ("2026-11-14", 1, "2026-11-16"),
            ("2026-11-14", 0, "2026-11-16"),
            ("2026-11-12", 0, "2026-11-12"),
            ("2026-12-23", 1, "2026-12-28"),
        ] {
            assert_eq!(after_working_days(day(from), count, &poland), day(to), "{from} {count}");
        }
        let germany = DaysOff::of(Region::parse("DE").unwrap());
        assert_eq!(after_working_days(day("2026-11-10"), 1, &germany), day("2026-11-11"));
    }
}
