//! Moments and lengths as calendars write them.

use crate::vcard::property::Property;
use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use kartoteka_domain::time::{Timestamp, instant_of};

/// The longest appointment that is taken over, in minutes: ten days.
const LONGEST: i64 = 14_400;

/// A moment as a calendar writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(NaiveDate),
    /// A time on the wall clock wherever the owner is.
    Wall(NaiveDateTime),
    /// A time on the wall clock of this zone.
    Zone(NaiveDateTime, String),
    /// An instant.
    Instant(Timestamp),
}

/// The moment that a property names; nothing for one that no calendar has.
pub(super) fn when_of(property: &Property<'_>) -> Option<When> {
    let value = property.raw_value().trim();
    let is_utc = value.ends_with(['Z', 'z']);
    let digits = value.trim_end_matches(['Z', 'z']);
    if digits.len() == 8 {
        return NaiveDate::parse_from_str(digits, "%Y%m%d").ok().filter(in_reach).map(When::Day);
    }
    let wall = NaiveDateTime::parse_from_str(digits, "%Y%m%dT%H%M%S").ok()?;
    in_reach(&wall.date()).then_some(())?;
    Some(match property.param("TZID") {
        _ if is_utc => When::Instant(Timestamp(wall.and_utc().timestamp_millis())),
        Some(zone) => When::Zone(wall, zone),
        None => When::Wall(wall),
    })
}

fn in_reach(day: &NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// When a to-do that recurs is due: with the last second of a day, all day.
pub(super) fn of_day(due: When) -> When {
    match due {
        When::Wall(at) if Some(at.time()) == NaiveTime::from_hms_opt(23, 59, 59) => {
            When::Day(at.date())
        }
        When::Wall(at) if Some(at.time()) == NaiveTime::from_hms_opt(0, 0, 1) => {
            When::Wall(at.date().and_time(NaiveTime::MIN))
        }
        other => other,
    }
}

/// The whole minutes of a length such as "PT45M", "PT1H30M", "P1DT2H", "PT5400S".
pub(super) fn minutes_of(text: &str) -> Option<u32> {
    let mut seconds = 0_i64;
    let mut number = String::new();
    for letter in text.trim().trim_start_matches('+').to_ascii_uppercase().chars() {
        if letter.is_ascii_digit() {
            number.push(letter);
            continue;
        }
        let unit = match letter {
            'P' | 'T' => continue,
            'W' => 7 * 24 * 60 * 60,
            'D' => 24 * 60 * 60,
            'H' => 60 * 60,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let count: i64 = std::mem::take(&mut number).parse().ok()?;
        seconds = count.checked_mul(unit)?.checked_add(seconds)?;
    }
    in_length(seconds / 60)
}

/// The minutes from one moment to another: on the clock that both stand on, else by the zones that
/// they name, as of a flight.
pub(super) fn between(from: &When, to: &When) -> Option<u32> {
    let on_clock = wall(to)?.signed_duration_since(wall(from)?);
    let passed = || Some(instant(to)?.to_utc().signed_duration_since(instant(from)?.to_utc()));
    let is_elsewhere = zone(from) != zone(to);
    in_length(passed().filter(|_| is_elsewhere).unwrap_or(on_clock).num_minutes())
}

fn wall(when: &When) -> Option<NaiveDateTime> {
    match when {
        When::Day(_) => None,
        When::Wall(at) | When::Zone(at, _) => Some(*at),
        When::Instant(at) => Some(at.to_utc().naive_utc()),
    }
}

fn zone(when: &When) -> Option<&str> {
    if let When::Zone(_, zone) = when { Some(zone) } else { None }
}

/// The instant of a moment that names one.
fn instant(when: &When) -> Option<Timestamp> {
    match when {
        When::Day(_) | When::Wall(_) => None,
        When::Zone(at, zone) => Some(instant_of(*at, zone_named(zone)?)),
        When::Instant(at) => Some(*at),
    }
}

/// The zone that a calendar names; nothing for a name of its program's own.
#[must_use]
pub fn zone_named(name: &str) -> Option<Tz> {
    name.trim_start_matches('/').parse().ok()
}

fn in_length(minutes: i64) -> Option<u32> {
    u32::try_from(minutes).ok().filter(|_| (1..=LONGEST).contains(&minutes))
}
