//! Birthdays: when the next one is, with or without a known year. Owns no list of cards.

use crate::contact::PartialDate;
use crate::leap_day::LeapDay;
use chrono::{Datelike, NaiveDate};

/// A birthday to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birthday {
    /// The day it is kept on.
    pub on: NaiveDate,
    /// Days from the day asked; zero is today.
    pub days: u32,
    /// The age reached, where the year of birth is known and not after that day.
    pub turning: Option<u32>,
}

/// The first keeping of a birthday on or after `from`. None only beyond the end of the calendar.
#[must_use]
pub fn next_birthday(born: PartialDate, from: NaiveDate, leap_day: LeapDay) -> Option<Birthday> {
    let on = [from.year(), from.year().checked_add(1)?]
        .into_iter()
        .filter_map(|year| kept_in(born, year, leap_day))
        .find(|day| *day >= from)?;
    let days = u32::try_from(on.signed_duration_since(from).num_days()).ok()?;
    let turning = born.year.and_then(|year| u32::try_from(on.year() - year).ok());
    Some(Birthday { on, days, turning })
}

/// How many years old somebody is, where the year of birth is known and not to come.
#[must_use]
pub fn age(born: PartialDate, today: NaiveDate) -> Option<u32> {
    let is_to_come = (today.month(), today.day()) < (born.month, born.day);
    u32::try_from(today.year() - born.year? - i32::from(is_to_come)).ok()
}

/// The birthdays within `days` of `from`, both ends included, soonest first; equal days keep
/// their order.
#[must_use]
pub fn upcoming<T>(
    born: impl IntoIterator<Item = (T, PartialDate)>,
    from: NaiveDate,
    days: u32,
    leap_day: LeapDay,
) -> Vec<(T, Birthday)> {
    let mut soon: Vec<(T, Birthday)> = born
        .into_iter()
        .filter_map(|(who, date)| Some((who, next_birthday(date, from, leap_day)?)))
        .filter(|(_, birthday)| birthday.days <= days)
        .collect();
    soon.sort_by_key(|(_, birthday)| birthday.days);
    soon
}

/// The day on which a birthday is kept in a year.
fn kept_in(born: PartialDate, year: i32, leap_day: LeapDay) -> Option<NaiveDate> {
    match (born.month, born.day) {
        (2, 29) => leap_day.kept_in(year),
        (month, day) => NaiveDate::from_ymd_opt(year, month, day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_birthday_is_on_or_after_the_day() {
        let rows = [
            (Some(1980), 5, 17, "2026-05-17", "2026-05-17", 0, Some(46)),
            (Some(1980), 5, 17, "2026-05-18", "2027-05-17", 364, Some(47)),
            (Some(1980), 5, 17, "2026-05-01", "2026-05-17", 16, Some(46)),
            (None, 5, 17, "2026-05-01", "2026-05-17", 16, None),
            (Some(1980), 1, 1, "2026-12-31", "2027-01-01", 1, Some(47)),
            (None, 12, 31, "2026-12-31", "2026-12-31", 0, None),
            (Some(2000), 2, 29, "2026-02-27", "2026-02-28", 1, Some(26)),
            (Some(2000), 2, 29, "2026-03-01", "2027-02-28", 364, Some(27)),
            (Some(2000), 2, 29, "2028-02-28", "2028-02-29", 1, Some(28)),
            (None, 2, 29, "2027-12-01", "2028-02-29", 90, None),
            (Some(2026), 5, 17, "2026-01-01", "2026-05-17", 136, Some(0)),
            (Some(2050), 5, 17, "2026-01-01", "2026-05-17", 136, None),
        ];
        for (year, month, date, from, on, days, turning) in rows {
            let born = PartialDate::new(year, month, date).unwrap();
            let expected = Some(Birthday { on: day(on), days, turning });
            assert_eq!(
                next_birthday(born, day(from), LeapDay::February),
                expected,
                "{born:?} from {from}"
            );
        }
    }

    #[test]
    fn one_of_29_february_is_kept_on_the_day_the_owner_chose() {
        let born = PartialDate::new(Some(2000), 2, 29).unwrap();
        for (from, february, march) in [
            ("2027-02-01", "2027-02-28", "2027-03-01"),
            ("2027-03-01", "2028-02-29", "2027-03-01"),
            ("2027-03-02", "2028-02-29", "2028-02-29"),
            ("2028-02-29", "2028-02-29", "2028-02-29"),
            ("2028-03-01", "2029-02-28", "2029-03-01"),
        ] {
            let next = |leap_day| next_birthday(born, day(from), leap_day).unwrap();
            assert_eq!(next(LeapDay::February).on, day(february), "{from}");
            assert_eq!(next(LeapDay::March).on, day(march), "{from}");
            assert_eq!(next(LeapDay::March).turning, u32::try_from(day(march).year() - 2000).ok());
        }
    }

    #[test]
    fn upcoming_ones_are_listed_across_the_end_of_the_year() {
        let born = [
            ("far", PartialDate::new(None, 2, 1).unwrap()),
            ("new year", PartialDate::new(None, 1, 1).unwrap()),
            ("today", PartialDate::new(Some(1990), 12, 28).unwrap()),
            ("yesterday", PartialDate::new(None, 12, 27).unwrap()),
            ("edge", PartialDate::new(None, 1, 4).unwrap()),
        ];
        let soon = upcoming(born, day("2026-12-28"), 7, LeapDay::default());
        let names: Vec<_> = soon.iter().map(|(who, birthday)| (*who, birthday.days)).collect();
        assert_eq!(names, [("today", 0), ("new year", 4), ("edge", 7)]);
    }
}
