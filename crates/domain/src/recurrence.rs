//! Follow-ups that recur: every so many days, weeks, months or years, on the same day of the
//! month, its last one or an n-th weekday, counted from when the one before was due or from when
//! it was done. Owns the reckoning of days; how a rule is said or typed is not decided here.
//!
//! An occurrence has a **nominal** day, which the rule alone gives, and the day it is **due**,
//! which differs where the nominal one is off. Months are counted from the anchor, never from the
//! occurrence before: from the 31st of January it is the 28th or 29th of February, then the 31st
//! of March; from 29 February it is in common years, counted in years, the day that the owner
//! chose, in months the 28th.

use crate::holiday::{DaysOff, Skips};
use crate::leap_day::LeapDay;
use crate::time::last_of_month;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

/// What the distance between two occurrences is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// Which weekday of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nth {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last.
    Last,
}

/// Which day of its month an occurrence is on; weeks and days have their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum On {
    /// The anchor's day of the month, or the month's last where it is shorter.
    Date,
    /// The last day of the month.
    LastDay,
    /// A weekday of the month.
    Weekday(Nth, Weekday),
}

/// What the next occurrence is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// From when the one before was due: the rent.
    FromDue,
    /// From the day on which the one before was done: the service of a boiler.
    FromDone,
}

/// How a follow-up recurs, whenever it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rule {
    /// Units from one occurrence to the next.
    pub every: NonZeroU16,
    /// The unit.
    pub unit: Unit,
    /// The day of the month, where months or years are counted.
    pub on: On,
    /// What it is counted from.
    pub counted: Counted,
    /// The days it is not put on.
    pub skips: Skips,
}

/// One time of a follow-up that recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The day by the rule alone.
    pub nominal: NaiveDate,
    /// The day it is put on.
    pub due: NaiveDate,
}

/// A rule with where it begins, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// How it recurs.
    pub rule: Rule,
    /// The day that months are counted from.
    pub anchor: NaiveDate,
    /// The nominal day of the occurrence at hand.
    pub nominal: NaiveDate,
    /// The time of day of every occurrence, whatever one of them was moved to.
    pub time: Option<NaiveTime>,
}

/// More missed occurrences than this are not counted.
const MOST_MISSED: usize = 999;

/// The last year of an occurrence.
const LAST_YEAR: i32 = 9999;

impl Rule {
    /// Every so many units, on the anchor's day, counted from when it was due.
    #[must_use]
    pub const fn every(every: NonZeroU16, unit: Unit) -> Self {
        Self { every, unit, on: On::Date, counted: Counted::FromDue, skips: Skips::Nothing }
    }

    /// The nominal day `steps` occurrences after the anchor; none beyond the calendar.
    fn nominal(&self, anchor: NaiveDate, steps: u64, leap_day: LeapDay) -> Option<NaiveDate> {
        let units = steps.checked_mul(u64::from(self.every.get()))?;
        let day = match self.unit {
            Unit::Day => anchor.checked_add_days(Days::new(units)),
            Unit::Week => anchor.checked_add_days(Days::new(units.checked_mul(7)?)),
            Unit::Month => self.in_month(anchor, units),
            Unit::Year if self.on == On::Date && (anchor.month(), anchor.day()) == (2, 29) => {
                leap_day.kept_in(anchor.year().checked_add(i32::try_from(units).ok()?)?)
            }
            Unit::Year => self.in_month(anchor, units.checked_mul(12)?),
        };
        day.filter(|day| day.year() <= LAST_YEAR)
    }

    fn in_month(&self, anchor: NaiveDate, months: u64) -> Option<NaiveDate> {
        let months = Months::new(u32::try_from(months).ok()?);
        let first = anchor.with_day(1)?.checked_add_months(months)?;
        let last = last_of_month(first)?;
        match self.on {
            On::Date => first.with_day(anchor.day().min(last.day())),
            On::LastDay => Some(last),
            On::Weekday(Nth::Last, weekday) => {
                last.checked_sub_days(Days::new(last.weekday().days_since(weekday).into()))
            }
            On::Weekday(nth, weekday) => {
                let days = weekday.days_since(first.weekday()) + 7 * nth.weeks();
                first.checked_add_days(Days::new(days.into()))
            }
        }
    }

    /// So many steps from the anchor that every later occurrence than `day` has more.
    fn steps_before(&self, anchor: NaiveDate, day: NaiveDate) -> u64 {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let units = match self.unit {
            Unit::Day => (day - anchor).num_days(),
            Unit::Week => (day - anchor).num_days() / 7,
            Unit::Month => months(day) - months(anchor),
            Unit::Year => (months(day) - months(anchor)) / 12,
        };
        let steps = u64::try_from(units).unwrap_or(0) / u64::from(self.every.get());
        steps.saturating_sub(1)
    }
}

impl Nth {
    /// Weeks after the first of its kind.
    fn weeks(self) -> u32 {
        match self {
            Self::First => 0,
            Self::Second => 1,
            Self::Third => 2,
            Self::Fourth | Self::Last => 3,
        }
    }
}

impl Recurrence {
    /// A rule that begins on `first` or on the first day after it that is one of the rule's, and
    /// the day that this is due.
    #[must_use]
    pub fn beginning(
        rule: Rule,
        first: NaiveDate,
        time: Option<NaiveTime>,
        days_off: &DaysOff,
    ) -> Option<(Self, NaiveDate)> {
        // The month's own day may have gone by; then the next month has the first one.
        let next_month = first.with_day(1)?.checked_add_months(Months::new(1))?;
        let mut begun = [first, next_month].into_iter().filter_map(|anchor| {
            Some(Self {
                rule,
                anchor,
                nominal: rule.nominal(anchor, 0, days_off.leap_day())?,
                time,
            })
        });
        let begun = begun.find(|begun| begun.nominal >= first)?;
        Some((begun, begun.put_on(begun.nominal, days_off)))
    }

    /// The day that the occurrence of a nominal day is put on.
    fn put_on(&self, nominal: NaiveDate, days_off: &DaysOff) -> NaiveDate {
        days_off.moved(nominal, self.rule.skips).to
    }

    /// The occurrences after the one at hand, each due on a later day than the one before: of
    /// several that are put on one day only the first is left.
    pub fn after<'r>(&'r self, days_off: &'r DaysOff) -> impl Iterator<Item = Occurrence> + 'r {
        let mut last = self.put_on(self.nominal, days_off);
        let nominal = |steps, leap_day| self.rule.nominal(self.anchor, steps, leap_day);
        // A year that has had its day in February has not another in March since the owner keeps
        // 29 February there.
        let has_been = move |steps: &u64| {
            nominal(*steps, LeapDay::February).is_some_and(|nominal| nominal <= self.nominal)
        };
        (self.rule.steps_before(self.anchor, self.nominal)..)
            .skip_while(has_been)
            .map_while(move |steps| nominal(steps, days_off.leap_day()))
            .map(|nominal| Occurrence { nominal, due: self.put_on(nominal, days_off) })
            .filter(move |one| {
                let is_later = one.due > last;
                last = last.max(one.due);
                is_later
            })
    }

    /// What comes once the occurrence at hand is done (or skipped) on `today`: the first that is
    /// due after today, however many were missed, and the day it is due. None at the end of the
    /// calendar.
    #[must_use]
    pub fn next(&self, today: NaiveDate, days_off: &DaysOff) -> Option<(Self, NaiveDate)> {
        match self.rule.counted {
            Counted::FromDue => {
                let next = self.after(days_off).find(|one| one.due > today)?;
                Some((Self { nominal: next.nominal, ..*self }, next.due))
            }
            Counted::FromDone => {
                let leap_day = days_off.leap_day();
                let mut days =
                    (1..=2).filter_map(|steps| self.rule.nominal(today, steps, leap_day));
                let nominal = days.find(|day| *day > today)?;
                let next = Self { anchor: today, nominal, ..*self };
                Some((next, next.put_on(nominal, days_off)))
            }
        }
    }

    /// How many occurrences after the one at hand have come up to today, while that one was still
    /// to be done; at most 999. What is counted from when it is done misses none.
    #[must_use]
    pub fn missed(&self, today: NaiveDate, days_off: &DaysOff) -> u32 {
        if self.rule.counted == Counted::FromDone {
            return 0;
        }
        let come = self.after(days_off).take_while(|one| one.due <= today);
        u32::try_from(come.take(MOST_MISSED).count()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests;
