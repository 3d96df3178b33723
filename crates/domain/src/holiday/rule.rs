//! One holiday's rule, as a line of a country's file says it: "11-11: Name", "easter+60: Name",
//! "mon until 05-31: Name". After the day may stand "since 2011", "until 2023", and what happens
//! on a weekend: "moved" (to the next day that is free) or "nearest" (Friday or Monday).

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) name: String,
    when: When,
    since: i32,
    until: i32,
    weekend: OnWeekend,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// A day of the year.
    Date(u32, u32),
    /// Days from Easter Sunday.
    Easter(i64),
    /// The first such weekday from a day of the year on.
    From(Weekday, u32, u32),
    /// The last such weekday up to a day of the year.
    Until(Weekday, u32, u32),
}

/// What a holiday on a weekend does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OnWeekend {
    Lost,
    Moved,
    Nearest,
}

/// The rules of a file; what is no rule is left out, which the tests notice.
pub(super) fn read(text: &str) -> Vec<Rule> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).filter_map(rule).collect()
}

fn rule(line: &str) -> Option<Rule> {
    let (head, name) = line.split_once(": ")?;
    let mut words = head.split(' ');
    let when = when(words.next()?, &mut words)?;
    let mut rule = Rule {
        name: name.trim().to_owned(),
        when,
        since: i32::MIN,
        until: i32::MAX,
        weekend: OnWeekend::Lost,
    };
    while let Some(word) = words.next() {
        match word {
            "since" => rule.since = words.next()?.parse().ok()?,
            "until" => rule.until = words.next()?.parse().ok()?,
            "moved" => rule.weekend = OnWeekend::Moved,
            "nearest" => rule.weekend = OnWeekend::Nearest,
            _ => return None,
        }
    }
    Some(rule)
}

fn when<'t>(first: &str, rest: &mut impl Iterator<Item = &'t str>) -> Option<When> {
    if let Some(days) = first.strip_prefix("easter") {
        return Some(When::Easter(days.parse().ok()?));
    }
    if let Some((month, day)) = month_day(first) {
        return Some(When::Date(month, day));
    }
    let weekday = first.parse::<Weekday>().ok()?;
    let way = rest.next()?;
    let (month, day) = month_day(rest.next()?)?;
    match way {
        "from" => Some(When::From(weekday, month, day)),
        "until" => Some(When::Until(weekday, month, day)),
        _ => None,
    }
}

fn month_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

impl Rule {
    /// The day in a year, where it is a holiday then.
    pub(super) fn day(&self, year: i32) -> Option<NaiveDate> {
        if !(self.since..=self.until).contains(&year) {
            return None;
        }
        match self.when {
            When::Date(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            When::Easter(days) => easter(year)?.checked_add_signed(chrono::TimeDelta::days(days)),
            When::From(weekday, month, day) => {
                let first = NaiveDate::from_ymd_opt(year, month, day)?;
                first.checked_add_days(Days::new(weekday.days_since(first.weekday()).into()))
            }
            When::Until(weekday, month, day) => {
                let last = NaiveDate::from_ymd_opt(year, month, day)?;
                last.checked_sub_days(Days::new(last.weekday().days_since(weekday).into()))
            }
        }
    }

    /// The day that stands in for it where it falls on one that is free anyway.
    pub(super) fn instead(
        &self,
        day: NaiveDate,
        is_free: impl Fn(NaiveDate) -> bool,
    ) -> Option<NaiveDate> {
        match (self.weekend, day.weekday()) {
            (OnWeekend::Moved, Weekday::Sat | Weekday::Sun) => {
                day.iter_days().find(|day| !is_free(*day))
            }
            (OnWeekend::Nearest, Weekday::Sat) => day.pred_opt(),
            (OnWeekend::Nearest, Weekday::Sun) => day.succ_opt(),
            _ => None,
        }
    }
}

/// Easter Sunday of the Gregorian calendar (the method of Meeus, Jones and Butcher).
pub(super) fn easter(year: i32) -> Option<NaiveDate> {
    let (cycle, century, of_century) = (year % 19, year / 100, year % 100);
    let correction = (century + 8) / 25;
    let epact = (19 * cycle + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (cycle + 11 * epact + 22 * to_sunday) / 451;
    let number = epact + to_sunday - 7 * late + 114;
    let (month, day) = (u32::try_from(number / 31).ok()?, u32::try_from(number % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}
