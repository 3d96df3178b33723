//! The day and time that a phrase means, seen from now.

use super::Other;
use super::grammar::{Day, Phrase};
use super::vocabulary::Unit;
use crate::follow_up::Due;
use crate::time::{Now, Timestamp, instant_of, last_of_month};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Timelike, Weekday};

/// What the phrase means; none for days that do not exist.
pub(super) fn due(phrase: &Phrase, now: &Now) -> Option<Due> {
    let (today, time) = (now.today(), phrase.time);
    let on = match phrase.day {
        Some(Day::In(count, Unit::Minutes(minutes))) => return after(count, minutes, now),
        Some(Day::In(count, Unit::Days(days))) => {
            today.checked_add_days(Days::new(u64::from(count) * days))?
        }
        Some(Day::In(count, Unit::Months(months))) => {
            today.checked_add_months(Months::new(count.checked_mul(months)?))?
        }
        Some(Day::Ahead(days)) => today.checked_add_days(Days::new(days))?,
        Some(Day::Tonight) => {
            return Some(Due { on: today, time: Some(tonight(time)?) });
        }
        Some(Day::Coming(weekday)) => coming(weekday, time, now)?,
        Some(Day::OfWeek(weeks, weekday)) => of_week(weeks, weekday, today)?,
        Some(Day::Date { year, month, day, weekday }) => date((year, month, day), time, now)
            .filter(|on| weekday.is_none_or(|weekday| on.weekday() == weekday))?,
        Some(Day::Either { year, month, day }) => date((year, month, day), time, now)?,
        Some(Day::OfMonth(day)) => {
            first_ahead(months_from(today).filter_map(|first| first.with_day(day)), time, now)?
        }
        Some(Day::EndOfMonth) => {
            first_ahead(months_from(today).filter_map(last_of_month), time, now)?
        }
        Some(Day::NextMonth) => months_from(today).nth(1)?,
        None => first_ahead([today, today.succ_opt()?].into_iter(), time, now)?,
    };
    Some(Due { on, time })
}

/// Which other day the phrase could mean, of which `on` was taken.
pub(super) fn other(phrase: &Phrase, on: NaiveDate, now: &Now) -> Option<Other> {
    let today = now.today();
    match phrase.day? {
        Day::Coming(weekday) if weekday == today.weekday() => {
            today_or(on, today.checked_add_days(Days::new(7)), today)
        }
        Day::OfMonth(day) if day == today.day() => {
            let next = months_from(today).skip(1).find_map(|first| first.with_day(day));
            today_or(on, next, today)
        }
        Day::OfMonth(day) => today.with_day(day).filter(|this| *this < today).map(Other::Passed),
        Day::Either { year, month, day } => {
            date((year, day, month), phrase.time, now).map(Other::MonthFirst)
        }
        _ => None,
    }
}

/// Today is such a day: it was taken, or else the next one was.
fn today_or(on: NaiveDate, next: Option<NaiveDate>, today: NaiveDate) -> Option<Other> {
    if on == today { next.map(Other::Later) } else { Some(Other::Today) }
}

/// A date of the calendar, as year, month and day; without a year the next one.
fn date(
    (year, month, day): (Option<i32>, u32, u32),
    time: Option<NaiveTime>,
    now: &Now,
) -> Option<NaiveDate> {
    let this = now.today().year();
    let years = year.map_or(this..=this + 8, |year| year..=year);
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    if year.is_some() { days.next() } else { first_ahead(days, time, now) }
}

/// Real minutes from now, on the owner's clock.
fn after(count: u32, minutes: i64, now: &Now) -> Option<Due> {
    let ahead = i64::from(count).checked_mul(minutes)?.checked_mul(60_000)?;
    let then = Now { at: Timestamp(now.at.0.checked_add(ahead)?), zone: now.zone }.local();
    let time = NaiveTime::from_hms_opt(then.hour(), then.minute(), 0);
    Some(Due { on: then.date(), time })
}

fn tonight(said: Option<NaiveTime>) -> Option<NaiveTime> {
    match said {
        Some(time) if time.hour() < 12 => time.with_hour(time.hour() + 12),
        Some(time) => Some(time),
        None => NaiveTime::from_hms_opt(20, 0, 0),
    }
}

fn coming(weekday: Weekday, time: Option<NaiveTime>, now: &Now) -> Option<NaiveDate> {
    let today = now.today();
    let days = u64::from(weekday.days_since(today.weekday()));
    if days == 0 && time.is_some_and(|time| is_ahead(today, Some(time), now)) {
        return Some(today);
    }
    today.checked_add_days(Days::new(if days == 0 { 7 } else { days }))
}

fn of_week(weeks: u64, weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let monday = today.week(Weekday::Mon).checked_first_day()?;
    let days = weeks.checked_mul(7)?.checked_add(u64::from(weekday.num_days_from_monday()))?;
    monday.checked_add_days(Days::new(days))
}

/// First days of this month and the twelve that follow.
fn months_from(today: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = today.with_day(1);
    (0..=12).filter_map(move |months| first?.checked_add_months(Months::new(months)))
}

fn first_ahead(
    mut days: impl Iterator<Item = NaiveDate>,
    time: Option<NaiveTime>,
    now: &Now,
) -> Option<NaiveDate> {
    days.find(|day| is_ahead(*day, time, now))
}

/// Not past: a day from today on, a time of today only while it is still to come.
fn is_ahead(day: NaiveDate, time: Option<NaiveTime>, now: &Now) -> bool {
    match time {
        Some(time) => instant_of(day.and_time(time), now.zone) > now.at,
        None => day >= now.today(),
    }
}
