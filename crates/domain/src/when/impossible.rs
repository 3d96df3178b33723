//! What is written like a day or time, stands where one belongs, and is none: "fri 25:00",
//! "32.01. call". Elsewhere in a line the same signs are a price, a scale or a number of an order
//! and are left alone.

use super::grammar::Reader;
use super::vocabulary as say;
use chrono::NaiveDate;
use std::ops::Range;

impl Reader<'_> {
    /// The first words that name no day or time where one belongs.
    pub(super) fn impossible(&self) -> Option<Range<usize>> {
        (0..self.tokens.len()).find_map(|at| {
            let end = self.no_time(at).or_else(|| self.no_date(at))?;
            Some(at..end)
        })
    }

    /// The end of a time that no clock shows.
    fn no_time(&self, at: usize) -> Option<usize> {
        let text = self.tokens.get(at)?.text.trim_end_matches('.');
        let glued = self.tokens.get(at)?.number_and_word();
        let (end, is_clock) = match (self.number(at), self.word(at + 1), glued) {
            (Some(_), "pm" | "uhr", _) => (at + 2, true),
            (_, _, Some((_, "am" | "pm" | "uhr"))) => (at + 1, true),
            (Some(25..), "", _) => (at + 1, false),
            _ if is_clock(text) => (at + 1, true),
            _ => return None,
        };
        let led = at.checked_sub(1).is_some_and(|before| say::before_time(self.word(before)));
        let belongs = match is_clock {
            true => led || self.begins(at) || self.follows_day(at) || self.precedes_day(end),
            false => led && self.follows_day(at),
        };
        (belongs && self.time(at, true).is_none()).then_some(end)
    }

    /// The end of a date that no calendar has. Those with a day up to 31 and a month up to 12
    /// are read, and found out when they are worked out.
    fn no_date(&self, at: usize) -> Option<usize> {
        let led = at.checked_sub(1).is_some_and(|before| say::makes_a_date(self.word(before)));
        let text = self.tokens.get(at)?.text.as_str();
        let named = self.number(at).is_some_and(|day| !(1..=31).contains(&day) && day < 100);
        let end = match say::month(self.word(at + 1)) {
            Some(_) if named => at + 2,
            _ if is_no_date(text) => at + 1,
            _ => return None,
        };
        (led || self.begins(at)).then_some(end)
    }

    /// Nothing but "on", "at" and their like stands before it.
    fn begins(&self, at: usize) -> bool {
        let lead = self.after_time_words(self.after_day_words(0));
        at == 0 || at == lead
    }

    fn follows_day(&self, at: usize) -> bool {
        (0..at).any(|start| {
            let end = self.day(start).map(|(_, end)| end);
            end.is_some_and(|end| end == at || self.after_time_words(self.after_joint(end)) == at)
        })
    }

    fn precedes_day(&self, end: usize) -> bool {
        self.day(self.after_day_words(end)).is_some()
    }
}

/// Whether `text` is digits with colons between them.
fn is_clock(text: &str) -> bool {
    let parts = text.split(':');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.contains(':') && parts.into_iter().all(digits)
}

/// Whether `text` has the shape of a numeric date ("32.01.", "2026-13-01") and is none.
fn is_no_date(text: &str) -> bool {
    let Some(sign) = ['-', '.', '/'].into_iter().find(|sign| text.contains(*sign)) else {
        return false;
    };
    let closed = sign == '.' && text.ends_with('.');
    let text = if closed { text.trim_end_matches('.') } else { text };
    let parts: Vec<(u32, usize)> =
        text.split(sign).filter_map(|part| Some((part.parse().ok()?, part.len()))).collect();
    if parts.len() != text.split(sign).count() {
        return false;
    }
    let exists = |year: u32, month: u32, day: u32| {
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        NaiveDate::from_ymd_opt(year, month, day).is_some()
    };
    match *parts.as_slice() {
        [(year, 4), (month, 1..=2), (day, 1..=2)] => !exists(year, month, day),
        [(day, 1..=2), (month, 1..=2), (year, 4)] => {
            !exists(year, month, day) && !exists(year, day, month)
        }
        // Any leap year: whether this one is, shows when the date is worked out.
        [(day, 1..=2), (month, 1..=2)] if closed => {
            !exists(2000, month, day) && !exists(2000, day, month)
        }
        _ => false,
    }
}
