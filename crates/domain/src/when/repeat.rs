//! Which words in a row say that a thing recurs: "every 2 weeks", "co miesiąc w ostatni dzień",
//! "jeden zweiten Freitag", and what may stand behind them.

use super::grammar::{Day, Read, Reader};
use super::repeat_words as say;
use super::vocabulary::{self, Unit as Length};
use crate::holiday::Skips;
use crate::recurrence::{Counted, Nth, On, Rule, Unit};
use chrono::Weekday;
use std::num::NonZeroU16;
use std::ops::Range;

/// A rule as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repeat {
    pub(super) rule: Rule,
    /// The day that the words themselves name, where no other is said.
    pub(super) day: Option<Day>,
    /// The tokens that say it; some stand apart ("…, counted from when it was done").
    pub(super) places: Vec<Range<usize>>,
    /// "monthly" may be the name of a thing ("monthly report"): it counts only where nothing but
    /// a day and a time stands beside it.
    pub(super) weak: bool,
}

/// A rule without what may stand behind it.
struct Core {
    every: u32,
    unit: Unit,
    on: On,
    day: Option<Day>,
    skips: Skips,
}

impl Core {
    fn every(every: u32, unit: Unit) -> Self {
        Self { every, unit, on: On::Date, day: None, skips: Skips::Nothing }
    }
}

impl Reader<'_> {
    /// The first words that say that something recurs.
    pub(super) fn repeat(&self) -> Option<Repeat> {
        (0..self.tokens.len()).find_map(|at| {
            let strong = self.recurring(at).map(|read| (read, false));
            let ((core, end), weak) =
                strong.or_else(|| self.recurring_adverb(at).map(|read| (read, true)))?;
            let rule = Rule {
                on: core.on,
                skips: core.skips,
                ..Rule::every(NonZeroU16::new(u16::try_from(core.every).ok()?)?, core.unit)
            };
            let mut repeat = Repeat { rule, day: core.day, places: Vec::new(), weak };
            repeat.places.push(at..end);
            self.add_conditions(end, &mut repeat);
            Some(repeat)
        })
    }

    /// What stands behind it, also after a day and a time: from when it is counted, and the days
    /// it is not put on.
    fn add_conditions(&self, from: usize, repeat: &mut Repeat) {
        let mut at = from;
        while at < self.tokens.len() {
            let condition =
                (2..=6).rev().find_map(|len| Some((say::condition(&self.words(at, len))?, len)));
            let Some((condition, len)) = condition else {
                at += 1;
                continue;
            };
            match condition {
                say::Condition::FromDone => repeat.rule.counted = Counted::FromDone,
                say::Condition::Skips(skips) => repeat.rule.skips = skips,
            }
            repeat.places.push(at..at + len);
            at += len;
        }
    }

    fn recurring_adverb(&self, at: usize) -> Read<Core> {
        let (every, unit) = say::adverb(self.word(at))?;
        Some((Core::every(every, unit), at + 1))
    }

    fn recurring(&self, at: usize) -> Read<Core> {
        if self.word(at) == "codziennie" {
            return Some((Core::every(1, Unit::Day), at + 1));
        }
        let led = usize::from(say::before_each(self.word(at)));
        let from = [at + led, at].into_iter().find(|from| say::is_each(self.word(*from)))? + 1;
        let readings = [
            self.each_working_day(from),
            self.each_half_year(from),
            self.each_of_month(from),
            self.each_unit(from),
            self.each_weekday(from),
        ];
        super::grammar::longest(readings)
    }

    /// "every weekday", "w każdy dzień roboczy", "jeden Werktag".
    fn each_working_day(&self, at: usize) -> Read<Core> {
        let end = (1..=2).rev().find(|len| say::is_working_day(&self.words(at, *len)))?;
        Some((Core { skips: Skips::DaysOff, ..Core::every(1, Unit::Day) }, at + end))
    }

    fn each_half_year(&self, at: usize) -> Read<Core> {
        let end = (2..=3).rev().find(|len| say::is_half_year(&self.words(at, *len)))?;
        Some((Core::every(6, Unit::Month), at + end))
    }

    /// "every 2 weeks", "every other month on the last day".
    fn each_unit(&self, at: usize) -> Read<Core> {
        let (count, next) = self.each_count(at);
        let (times, unit) = match vocabulary::unit(self.word(next))? {
            Length::Days(1) => (1, Unit::Day),
            Length::Days(7) => (1, Unit::Week),
            Length::Days(14) => (2, Unit::Week),
            Length::Months(12) => (1, Unit::Year),
            Length::Months(months) => (months, Unit::Month),
            Length::Days(_) | Length::Minutes(_) => return None,
        };
        let core = Core::every(count.checked_mul(times)?, unit);
        if unit != Unit::Month {
            return Some((core, next + 1));
        }
        let start = self.after_on(next + 1);
        match self.day_of_month(start) {
            Some((on, end)) => Some((Core { on, ..core }, end)),
            None => Some(self.with_number_of_day(core, next + 1)),
        }
    }

    /// "every month on the 15th", "co miesiąc 15.": only a number written as a day's.
    fn with_number_of_day(&self, core: Core, at: usize) -> (Core, usize) {
        let start = self.after_on(at);
        let token = self.tokens.get(start);
        let dotted = || token?.number().filter(|_| token.is_some_and(|t| t.text.ends_with('.')));
        let day = token.and_then(|token| token.ordinal()).or_else(dotted);
        let is_date = vocabulary::month(self.word(start + 1)).is_some();
        match day.filter(|day| (1..=31).contains(day) && !is_date) {
            Some(day) => (Core { day: Some(Day::OfMonth(day)), ..core }, start + 1),
            None => (core, at),
        }
    }

    /// "every Friday", "co drugi piątek", "jeden zweiten Freitag": every so many weeks.
    fn each_weekday(&self, at: usize) -> Read<Core> {
        let (count, next) = self.each_count(at);
        let weekday = self.recurring_weekday(next)?;
        let core = Core { day: Some(Day::Coming(weekday)), ..Core::every(count, Unit::Week) };
        Some((core, next + 1))
    }

    /// "every last Friday", "w każdy drugi wtorek miesiąca", "jeden letzten Tag im Monat": an
    /// ordinal but the first and the last is an n-th one only where the month is named.
    fn each_of_month(&self, at: usize) -> Read<Core> {
        let (on, end) = self.day_of_month(at)?;
        let of_month = (2..=3).rev().find(|len| say::is_of_month(&self.words(end, *len)));
        let of_month = of_month.or_else(|| say::is_of_month(self.word(end)).then_some(1));
        let alone = matches!(on, On::LastDay | On::Weekday(Nth::First | Nth::Last, _));
        if of_month.is_none() && !alone {
            return None;
        }
        let core = Core { on, day: Some(Day::Ahead(0)), ..Core::every(1, Unit::Month) };
        Some((core, end + of_month.unwrap_or(0)))
    }

    /// "last day", "second Tuesday", and the month where it is named behind them.
    fn day_of_month(&self, at: usize) -> Read<On> {
        let nth = say::nth(self.word(at))?;
        if let Some(weekday) = self.recurring_weekday(at + 1) {
            return Some((On::Weekday(nth, weekday), at + 2));
        }
        let is_day = vocabulary::unit(self.word(at + 1)) == Some(Length::Days(1))
            || self.word(at + 1) == "dnia";
        (nth == Nth::Last && is_day).then_some((On::LastDay, at + 2))
    }

    fn recurring_weekday(&self, at: usize) -> Option<Weekday> {
        let word = self.word(at);
        let plain = || vocabulary::weekday(word, self.language).map(|(weekday, _)| weekday);
        plain().or_else(|| vocabulary::weekday(word.strip_suffix('s')?, self.language).map(|w| w.0))
    }

    /// How many units: "2", "two", "other", "drugi"; one where none is said.
    fn each_count(&self, at: usize) -> (u32, usize) {
        let word = self.word(at);
        let count =
            self.number(at).or_else(|| vocabulary::count(word)).or_else(|| say::other(word));
        count.map_or((1, at), |count| (count, at + 1))
    }

    /// Past "on the", "w", "am".
    fn after_on(&self, at: usize) -> usize {
        let leads = |at: &usize| say::before_day_of_month(self.word(*at));
        (at..at + 2).find(|at| !leads(at)).unwrap_or(at + 2)
    }
}

impl Repeat {
    /// The first day, where the words say none: the one they name, or the end of one distance
    /// from today. With a time alone a daily one begins with the first such time ahead.
    pub(super) fn first_day(&self, is_timed: bool) -> Option<Day> {
        let Rule { every, unit, on, .. } = self.rule;
        let count = u32::from(every.get());
        match (self.day, on) {
            (Some(day), _) => Some(day),
            (None, On::LastDay | On::Weekday(..)) => Some(Day::Ahead(0)),
            (None, On::Date) => match unit {
                Unit::Day if is_timed && count == 1 => None,
                Unit::Day => Some(Day::In(count, Length::Days(1))),
                Unit::Week => Some(Day::In(count, Length::Days(7))),
                Unit::Month => Some(Day::In(count, Length::Months(1))),
                Unit::Year => Some(Day::In(count, Length::Months(12))),
            },
        }
    }
}
