//! Which words in a row say a time of day.

use super::grammar::{Read, Reader, longest};
use super::vocabulary as say;
use chrono::{NaiveTime, Timelike};

impl Reader<'_> {
    /// A time; with `bare` also an hour alone or with a dot, which only a day or "at" makes one.
    pub(super) fn time(&self, at: usize, bare: bool) -> Read<NaiveTime> {
        let start = self.after_time_words(at);
        let bare = bare || start > at || self.tokens.get(at)?.at_sign;
        let part = self.part_of_day(start, bare);
        longest([
            part,
            self.clock(start, bare),
            self.part_and_hour(start, bare),
            self.half_hour(start),
        ])
    }

    /// "half past nine", "wpół do dziesiątej", "halb zehn", "Viertel nach neun".
    fn half_hour(&self, at: usize) -> Read<NaiveTime> {
        let (minutes, named) = (1..=2)
            .rev()
            .find_map(|len| Some((say::minutes_from_hour(&self.words(at, len))?, at + len)))?;
        let hour = self.number(named).or_else(|| say::count(self.word(named)));
        let hour = hour.or_else(|| say::polish_hour(self.word(named)))?;
        let (half, end) = self.half_of_day(named + 1);
        let whole = time_of(hour, None, half, false)?;
        let (time, _) = whole.overflowing_add_signed(chrono::TimeDelta::minutes(minutes));
        Some((time, end))
    }

    /// "rano o 8", "evening at 8:30": the part of the day says which half the hour is in.
    fn part_and_hour(&self, at: usize, bare: bool) -> Read<NaiveTime> {
        let (part, end) = self.part_of_day(at, bare)?;
        let start = self.after_time_words(end);
        let (time, end) = self.clock(start, true).filter(|_| start > end)?;
        let hour = match (part.hour(), time.hour()) {
            (..12, hour @ 13..) => hour - 12,
            (12.., hour @ ..12) => hour + 12,
            (_, hour) => hour,
        };
        Some((time.with_hour(hour)?, end))
    }

    fn clock(&self, at: usize, bare: bool) -> Read<NaiveTime> {
        let token = self.tokens.get(at)?;
        let (head, glued) = token.number_and_word().unwrap_or((&token.text, ""));
        // The full stop of a sentence; "1.12." is a date and keeps its dot.
        let head = head.strip_suffix('.').filter(|head| head.contains(':')).unwrap_or(head);
        let (half, end) = if glued.is_empty() {
            self.half_of_day(at + 1)
        } else {
            (say::after_noon(glued), at + 1)
        };
        let spoken_glued = half.is_some() || matches!(glued, "h" | "uhr");
        if !glued.is_empty() && !spoken_glued {
            return self.polish_hour(at, bare);
        }
        let clock_word = usize::from(matches!(self.word(end), "uhr" | "h"));
        let (half, end) = match half {
            None if clock_word > 0 => self.half_of_day(end + clock_word),
            _ => (half, end + clock_word),
        };
        let marked = spoken_glued || clock_word > 0;
        let (hour, minute) = match head.split_once([':', '.']) {
            Some((hour, minute)) if head.contains(':') || bare || marked => {
                (two_digits(hour)?, Some(two_digits(minute).filter(|_| minute.len() == 2)?))
            }
            None if bare || marked => (two_digits(head)?, None),
            _ => return None,
        };
        let leading_zero = head.starts_with('0');
        Some((time_of(hour, minute, half, leading_zero)?, end))
    }

    fn polish_hour(&self, at: usize, bare: bool) -> Read<NaiveTime> {
        let hour = say::polish_hour(self.word(at)).filter(|_| bare)?;
        let (half, end) = self.half_of_day(at + 1);
        Some((time_of(hour, None, half, false)?, end))
    }

    fn half_of_day(&self, at: usize) -> (Option<bool>, usize) {
        let found = |len: usize| Some((say::after_noon(&self.words(at, len))?, at + len));
        match (1..=3).rev().find_map(found) {
            Some((half, end)) => (Some(half), end),
            None => (None, at),
        }
    }

    pub(super) fn dotted_time(&self, at: usize) -> Option<NaiveTime> {
        let (hour, minute) = self.tokens.get(at)?.text.split_once('.')?;
        let minute = two_digits(minute).filter(|_| minute.len() == 2)?;
        NaiveTime::from_hms_opt(two_digits(hour)?, minute, 0)
    }

    fn part_of_day(&self, at: usize, with_day: bool) -> Read<NaiveTime> {
        if let Some((time, end)) = self.polish_hour(at, with_day) {
            return Some((time, end));
        }
        (1..=3).rev().find_map(|len| {
            let (time, alone) = say::part_of_day(&self.words(at, len))?;
            (alone || with_day).then_some((time, at + len))
        })
    }
}

fn two_digits(text: &str) -> Option<u32> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// The time of day; an hour alone from 1 to 6 is taken as after noon.
fn time_of(
    hour: u32,
    minute: Option<u32>,
    after_noon: Option<bool>,
    leading_zero: bool,
) -> Option<NaiveTime> {
    let hour = match (after_noon, hour) {
        (Some(_), 13..) => return None,
        (None, _) if minute.is_some() || leading_zero => hour,
        (Some(false), 12) => 0,
        (Some(true), 1..=11) => hour + 12,
        (None, 1..=6) => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute.unwrap_or(0), 0)
}
