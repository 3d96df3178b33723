//! The days of a month, each with the first of its follow-ups, its birthdays and its holiday.

use super::{Telling, day_of};
use crate::api::follow_up::{FollowUpDay, FollowUpMonth, FollowUpMonthRequest};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::today::birthdays;
use chrono::{Datelike, NaiveDate};
use kartoteka_domain::holiday::DaysOff;
use kartoteka_domain::time::day_text;
use std::collections::HashMap;

/// The most days at once: the six weeks that a month lies in.
const DAYS: u32 = 42;

/// Follow-ups shown of each day.
const SHOWN: u32 = 3;

pub(crate) fn month(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: FollowUpMonthRequest,
) -> Result<FollowUpMonth> {
    let from = day_of(kartoteka, "from", &request.from)?;
    let days: Vec<NaiveDate> = from.iter_days().take(request.days.min(DAYS) as usize).collect();
    let Some(&last) = days.last() else { return Ok(FollowUpMonth { days: Vec::new() }) };
    let telling = Telling::of(kartoteka)?;
    let days_off = kartoteka.days_off()?;
    let mut held: HashMap<NaiveDate, FollowUpDay> =
        days.iter().map(|on| (*on, empty(*on))).collect();
    kartoteka.read(|box_| {
        for day in box_.open_follow_ups_by_day(from, last, SHOWN)? {
            if let Some(shown) = held.get_mut(&day.on) {
                shown.total = day.open;
                shown.rows = telling.follow_ups(day.first);
            }
        }
        for (on, birthday) in birthdays(box_, from, last, days_off.leap_day())? {
            if let Some(shown) = held.get_mut(&on) {
                shown.birthdays.push(birthday);
            }
        }
        Ok(())
    })?;
    for (on, name) in holidays(&days_off, from, last) {
        if let Some(shown) = held.get_mut(&on) {
            shown.holiday = Some(name);
        }
    }
    Ok(FollowUpMonth { days: days.iter().filter_map(|on| held.remove(on)).collect() })
}

fn empty(on: NaiveDate) -> FollowUpDay {
    FollowUpDay {
        on: day_text(on),
        total: 0,
        rows: Vec::new(),
        holiday: None,
        birthdays: Vec::new(),
    }
}

/// The holidays of the years that the days lie in.
fn holidays(days_off: &DaysOff, from: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, String)> {
    let years = from.year()..=last.year();
    years.flat_map(|year| days_off.holidays(year)).map(|(on, name)| (on, name.to_owned())).collect()
}
