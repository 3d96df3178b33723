//! Instants, days and the injected present.
//!
//! What happened is an instant ([`Timestamp`], UTC milliseconds). What shall happen is a local
//! day with an optional local time: a promise for Friday stays on Friday wherever the owner is.

use chrono::{DateTime, Datelike as _, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A day of 24 hours, in milliseconds.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Milliseconds since 1970-01-01T00:00:00 UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The same instant as a chrono date-time; instants outside chrono's range become the epoch.
    #[must_use]
    pub fn to_utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at.timestamp_millis())
    }
}

/// The present moment and the zone in which the owner's clock shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub at: Timestamp,
    /// The owner's time zone.
    pub zone: Tz,
}

impl Now {
    /// What the owner's wall clock shows.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        self.zone.from_utc_datetime(&self.at.to_utc().naive_utc()).naive_local()
    }

    /// The owner's calendar day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }
}

/// The first year that a clock can show while this program runs, and how many years it may last.
const RELEASED: i32 = 2026;
const LASTING: i32 = 20;

impl Now {
    /// Whether the clock can be right: an empty battery brings back an old year, and a slip of the
    /// hand a far one. Where it can't, nothing is reminded of.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        (RELEASED..=RELEASED + LASTING).contains(&self.today().year())
    }
}

/// The instant of a wall-clock time in `zone`: the first valid minute after a gap, the earlier
/// of two in a fold.
#[must_use]
pub fn instant_of(local: NaiveDateTime, zone: Tz) -> Timestamp {
    let mut wall = local;
    // The longest gap on record is a whole day (Samoa, 30 December 2011).
    for _ in 0..=24 * 60 {
        if let Some(found) = zone.from_local_datetime(&wall).earliest() {
            return found.with_timezone(&Utc).into();
        }
        let minute_start = wall.and_utc().timestamp().div_euclid(60) * 60 + 60;
        match DateTime::from_timestamp(minute_start, 0) {
            Some(next) => wall = next.naive_utc(),
            None => break,
        }
    }
    local.and_utc().into()
}

/// The last day of the month that begins on `first`.
#[must_use]
pub fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// How a day is written wherever programs read it: tables, requests, files (ISO 8601).
const DAY: &str = "%Y-%m-%d";
/// How a time of day is written there; seconds are left out.
const TIME: &str = "%H:%M";

/// A day as `YYYY-MM-DD`.
#[must_use]
pub fn day_text(day: NaiveDate) -> String {
    day.format(DAY).to_string()
}

/// The day that `YYYY-MM-DD` names.
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, DAY).ok()
}

/// A time of day as `HH:MM`.
#[must_use]
pub fn time_text(time: NaiveTime) -> String {
    time.format(TIME).to_string()
}

/// The time of day that `HH:MM` names.
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, TIME).ok()
}
