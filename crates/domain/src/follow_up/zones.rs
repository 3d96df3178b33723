//! When follow-ups fall due around every change of the clocks, found by walking the minutes.

use super::{Due, Hours};
use crate::time::{Now, Timestamp, instant_of};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeDelta, TimeZone as _};
use chrono_tz::Tz;

const MORNING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
const MINUTE: i64 = 60_000;

/// Zones with what is odd about them, and the years of theirs to go through.
const ZONES: [(Tz, i32, i32); 12] = [
    (chrono_tz::Europe::Warsaw, 2024, 2037),
    (chrono_tz::Europe::London, 2024, 2037),
    (chrono_tz::America::New_York, 2024, 2037),
    // At midnight, so that the day begins at one.
    (chrono_tz::America::Santiago, 2024, 2037),
    (chrono_tz::Africa::Cairo, 2024, 2037),
    // Around Ramadan, the hour of summer being the usual one.
    (chrono_tz::Africa::Casablanca, 2024, 2037),
    (chrono_tz::Asia::Jerusalem, 2024, 2037),
    // By half an hour.
    (chrono_tz::Australia::Lord_Howe, 2024, 2037),
    (chrono_tz::Pacific::Auckland, 2024, 2037),
    // From an offset with three quarters of an hour.
    (chrono_tz::Pacific::Chatham, 2024, 2037),
    (chrono_tz::America::Sao_Paulo, 2005, 2019),
    // Without 30 December 2011.
    (chrono_tz::Pacific::Apia, 2010, 2021),
];

fn offset(zone: Tz, day: NaiveDate) -> i32 {
    let midnight = day.and_time(NaiveTime::MIN);
    zone.offset_from_utc_datetime(&midnight).fix().local_minus_utc()
}

/// The days in which the zone's clocks change.
fn switches(zone: Tz, from: i32, to: i32) -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(from, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(to, 12, 31).unwrap();
    let days = first.iter_days().take_while(|day| *day < last);
    days.filter(|day| offset(zone, *day) != offset(zone, day.succ_opt().unwrap())).collect()
}

/// The first minute at which the zone's clocks show `wanted` or have just passed over it.
fn walked(wanted: NaiveDateTime, zone: Tz) -> Timestamp {
    let shown = |at: i64| Now { at: Timestamp(at), zone }.local();
    let offsets = [-2, 2].map(|days| {
        let day = wanted.date().checked_add_signed(TimeDelta::days(days)).unwrap();
        i64::from(offset(zone, day)) * 1000
    });
    let start = wanted.and_utc().timestamp_millis() - offsets.into_iter().max().unwrap();
    let mut at = start - 5 * MINUTE;
    assert!(shown(at) < wanted, "{zone} {wanted}");
    while shown(at) < wanted {
        at += MINUTE;
    }
    Timestamp(at)
}

#[test]
fn what_is_due_around_a_change_of_the_clocks_is_due_once_and_at_its_time() {
    let times = [None, Some((0, 0)), Some((2, 30)), Some((23, 59))];
    let times = times.map(|time| time.map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap()));
    let mut changes = 0;
    for (zone, from, to) in ZONES {
        let found = switches(zone, from, to);
        assert!(found.len() >= 20, "{zone}: {}", found.len());
        changes += found.len();
        for on in found.into_iter().flat_map(around) {
            for time in times {
                hold(zone, Due { on, time });
            }
        }
    }
    assert!(changes > 280, "{changes} changes of the clocks");
}

/// The day before, the day itself and the two after.
fn around(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (day - Days::new(1)).iter_days().take(4)
}

fn hold(zone: Tz, due: Due) {
    let wanted = due.on.and_time(due.time.unwrap_or(MORNING));
    let expected = walked(wanted, zone);
    let now = Now { at: Timestamp(0), zone };
    assert_eq!(due.instant(&Hours::from(MORNING), &now), expected, "{zone} {due:?}");
    assert_eq!(instant_of(wanted, zone), expected, "{zone} {due:?}");
    let skipped = NaiveDate::from_ymd_opt(2011, 12, 30).unwrap();
    if (zone, due.on) != (chrono_tz::Pacific::Apia, skipped) {
        assert_eq!(Now { at: expected, zone }.today(), due.on, "{zone} {due:?}");
    }
}
