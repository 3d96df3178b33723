//! Which backups are kept and when the next one is due. Owns no files: it decides over the
//! instants at which backups were made.

use crate::elapsed::Elapsed;
use crate::time::{Now, Timestamp};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::HashSet;

/// Every backup of so many hours is kept.
const ALL_HOURS: i64 = 48;
/// The last backup of a day is kept for so many days.
const DAILY_DAYS: i64 = 30;
/// The last backup of a week is kept for so many weeks.
const WEEKLY_WEEKS: i64 = 26;
/// The last backup of a month is kept for so many months.
const MONTHLY_MONTHS: i32 = 24;
/// So many newest ones are kept however old they are.
const AT_LEAST: usize = 3;

/// The backups that may go, oldest first: all of the last 48 hours stay, the newest of each day
/// for 30 days, of each week (Monday to Sunday) for 26 weeks, of each month for 24 months, days
/// as the owner's calendar has them; the three newest stay whatever their age. One from the future
/// stays too, since the clock was wrong then or is now, and takes no other's place. What the box
/// did not see pass makes none older; `used` are the instants at which it is known to have been
/// in use. Thinning what is left takes nothing more.
#[must_use]
pub fn to_delete(made: &[Timestamp], used: &[Timestamp], now: &Now) -> Vec<Timestamp> {
    let elapsed = Elapsed::new(made.iter().chain(used).copied(), now.at);
    let mut newest_first: Vec<_> = made.iter().copied().filter(|at| *at <= now.at).collect();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    newest_first.dedup();
    let mut taken = HashSet::new();
    let mut delete: Vec<Timestamp> = newest_first
        .into_iter()
        .enumerate()
        .filter(|(rank, at)| {
            let slots = slots(*at, elapsed.since(*at), now);
            let all = slots.contains(&Slot::Recent);
            let first = slots.into_iter().filter(|slot| taken.insert(*slot)).count() > 0;
            !(all || first || *rank < AT_LEAST)
        })
        .map(|(_, at)| at)
        .collect();
    delete.reverse();
    delete
}

/// Whether a backup should be made: something changed since the last one, and none was made
/// today by the owner's calendar. One from the future does not count.
#[must_use]
pub fn is_backup_due(made: &[Timestamp], now: &Now, changed: bool) -> bool {
    let today = |at: Timestamp| Now { at, zone: now.zone }.today() == now.today();
    changed && !last_made(made, now).is_some_and(today)
}

/// The newest backup that is not from the future; nothing when there is none. Files are named by
/// whole seconds, and a later second is taken where a name is: a minute ahead is no wrong clock.
#[must_use]
pub fn last_made(made: &[Timestamp], now: &Now) -> Option<Timestamp> {
    let latest = now.at.0.saturating_add(60_000);
    made.iter().copied().filter(|at| at.0 <= latest).max()
}

/// A place that keeps one backup, or, for the recent, any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Slot {
    Recent,
    Day(NaiveDate),
    Week(NaiveDate),
    Month(i32),
}

/// The places a backup may take, by its age in milliseconds.
fn slots(at: Timestamp, age: i64, now: &Now) -> Vec<Slot> {
    let day_of = |at: Timestamp| Now { at, zone: now.zone }.today();
    // As old as it is, it would be of this day, had the clock never jumped.
    let (today, as_if) = (now.today(), day_of(Timestamp(now.at.0 - age)));
    let day = day_of(at);
    let age_days = today.signed_duration_since(as_if).num_days();
    let monday = |day: NaiveDate| day.week(Weekday::Mon).first_day();
    let age_weeks = monday(today).signed_duration_since(monday(as_if)).num_weeks();
    let month = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    [
        (age <= ALL_HOURS * 3_600_000, Slot::Recent),
        (age_days < DAILY_DAYS, Slot::Day(day)),
        (age_weeks < WEEKLY_WEEKS, Slot::Week(monday(day))),
        (month(today) - month(as_if) < MONTHLY_MONTHS, Slot::Month(month(day))),
    ]
    .into_iter()
    .filter_map(|(kept, slot)| kept.then_some(slot))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::instant_of;
    use chrono_tz::Europe::Warsaw;
    use proptest::prelude::*;

    const HOUR: i64 = 3_600_000;

    fn now(wall: &str) -> Now {
        let local = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
        Now { at: instant_of(local, Warsaw), zone: Warsaw }
    }

    fn kept(made: &[Timestamp], now: &Now) -> Vec<Timestamp> {
        let gone = to_delete(made, &[], now);
        made.iter().copied().filter(|at| !gone.contains(at)).collect()
    }

    #[test]
    fn hourly_backups_of_three_years_thin_to_a_known_number() {
        let now = now("2026-11-12 12:30");
        let made: Vec<_> =
            (0..3 * 365 * 24).map(|hours| Timestamp(now.at.0 - hours * HOUR)).collect();
        let kept = kept(&made, &now);
        // 49 within 48 hours, 27 more days, 22 more weeks, 18 more months.
        let in_hours = |from: i64, to: i64| {
            kept.iter().filter(|at| (from..=to).contains(&((now.at.0 - at.0) / HOUR))).count()
        };
        assert_eq!(in_hours(0, 48), 49);
        assert_eq!(in_hours(49, 29 * 24 + 12), 27);
        let oldest = kept.iter().min().unwrap();
        assert_eq!(Now { at: *oldest, zone: Warsaw }.today().to_string(), "2024-12-31");
        assert!((100..130).contains(&kept.len()), "{}", kept.len());
    }

    #[test]
    fn the_newest_three_stay_whatever_their_age() {
        let now = now("2026-11-12 12:30");
        let year = 365 * 24 * HOUR;
        let made: Vec<_> = (5..15).map(|years| Timestamp(now.at.0 - years * year)).collect();
        let used: Vec<_> =
            (0..15 * 365).map(|days| Timestamp(now.at.0 - days * 24 * HOUR)).collect();
        let gone: Vec<_> = made[3..].iter().copied().rev().collect();
        assert_eq!(to_delete(&made, &used, &now), gone);
        assert_eq!(to_delete(&made[..3], &[], &now), []);
        assert_eq!(to_delete(&[], &[], &now), []);
    }

    #[test]
    fn the_last_backup_of_a_day_is_the_one_kept() {
        let today = now("2026-11-12 12:30");
        let morning = now("2026-11-05 08:00").at;
        let evening = now("2026-11-05 20:00").at;
        let newer: Vec<_> = (0..3).map(|hours| Timestamp(today.at.0 - hours * HOUR)).collect();
        let made = [newer.as_slice(), &[morning, evening]].concat();
        assert_eq!(to_delete(&made, &[], &today), [morning]);
    }

    #[test]
    fn a_backup_from_the_future_stays() {
        let today = now("2026-11-12 12:30");
        let made: Vec<_> = (1..9).map(|days| Timestamp(today.at.0 + days * HOUR)).collect();
        assert_eq!(to_delete(&made, &[], &today), []);
    }

    #[test]
    fn a_clock_five_years_ahead_thins_no_more_than_a_long_weekend_would() {
        let today = now("2026-11-12 12:30");
        let used: Vec<_> = (0..700).map(|days| Timestamp(today.at.0 - days * 24 * HOUR)).collect();
        let gone = to_delete(&used, &[], &today);
        let mut made: Vec<_> = used.iter().copied().filter(|at| !gone.contains(at)).collect();
        let before = made.len();
        assert!(before > 60, "{before}");
        // A week of work goes by under the wrong clock, with a backup each day.
        for day in 0..7 {
            let wrong = now("2031-11-12 12:30");
            let wrong = Now { at: Timestamp(wrong.at.0 + day * 24 * HOUR), ..wrong };
            made.push(wrong.at);
            let gone = to_delete(&made, &used, &wrong);
            made.retain(|at| !gone.contains(at));
        }
        assert!(made.len() + 4 > before, "{} of {before} are left", made.len());
        // Where the box tells of no use, the backups alone do.
        let ahead = now("2031-11-12 12:30");
        assert!(to_delete(&used, &[], &ahead).len() <= gone.len() + 5);
    }

    #[test]
    fn a_backup_is_due_once_a_day_when_something_changed() {
        let noon = now("2026-11-12 12:00");
        let rows = [
            (None, true, true),
            (None, false, false),
            (Some("2026-11-11 23:59"), true, true),
            (Some("2026-11-11 23:59"), false, false),
            (Some("2026-11-12 00:00"), true, false),
            (Some("2026-11-12 13:00"), true, true),
            (Some("2027-01-01 00:00"), true, true),
        ];
        for (last, changed, expected) in rows {
            let made: Vec<_> = last.iter().map(|wall| now(wall).at).collect();
            assert_eq!(is_backup_due(&made, &noon, changed), expected, "{last:?} {changed}");
        }
    }

    #[test]
    fn a_backup_from_the_future_neither_hides_the_days_nor_takes_an_old_ones_place() {
        let noon = now("2026-11-12 12:00");
        let (morning, future) = (now("2026-11-12 08:00").at, now("2031-01-01 08:00").at);
        assert!(!is_backup_due(&[future, morning], &noon, true));
        assert_eq!(last_made(&[future, morning], &noon), Some(morning));
        assert_eq!(last_made(&[future], &noon), None);
        let year = 365 * 24 * HOUR;
        let old: Vec<_> = (5..8).map(|years| Timestamp(noon.at.0 - years * year)).collect();
        let ahead: Vec<_> = (1..9).map(|years| Timestamp(noon.at.0 + years * year)).collect();
        assert_eq!(to_delete(&[ahead, old].concat(), &[], &noon), []);
    }

    proptest! {
        #[test]
        fn thinning_twice_takes_nothing_more(ages in prop::collection::vec(0_i64..1_500 * 24, 0..200)) {
            let now = now("2026-11-12 12:30");
            let made: Vec<_> = ages.iter().map(|hours| Timestamp(now.at.0 - hours * HOUR)).collect();
            let left = kept(&made, &now);
            prop_assert!(to_delete(&left, &[], &now).is_empty());
            let distinct: HashSet<_> = made.iter().collect();
            prop_assert!(left.iter().collect::<HashSet<_>>().len() >= distinct.len().min(AT_LEAST));
            prop_assert_eq!(left.iter().max(), made.iter().max());
        }
    }
}
