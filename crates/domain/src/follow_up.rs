//! Follow-ups: a thing to do by a local day, with an optional local time. Whether one is due is
//! a level, not an edge: it is asked of the clock as it stands, so what fell due while the
//! program was closed or the machine asleep is due when asked next. Owns no notifications.

use crate::time::{Now, Timestamp, instant_of};
use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// Where a follow-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpState {
    /// Still to do.
    Open,
    /// Done.
    Done,
    /// Will not be done.
    Dropped,
}

impl FollowUpState {
    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The state named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Open, Self::Done, Self::Dropped].into_iter().find(|state| state.as_str() == word)
    }
}

/// The moment a follow-up is for, as the owner's wall clock will show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// The local day.
    pub on: NaiveDate,
    /// The local time; without one it is for the whole day.
    pub time: Option<NaiveTime>,
}

impl Due {
    /// The instant from which the follow-up counts as due: its time, else `start_of_day`.
    #[must_use]
    pub fn instant(&self, start_of_day: NaiveTime, now: &Now) -> Timestamp {
        instant_of(self.on.and_time(self.time.unwrap_or(start_of_day)), now.zone)
    }
}

/// Whether an open follow-up is due: its moment has come, and so has the moment it was put off
/// to. A whole day is due from `start_of_day` on.
#[must_use]
pub fn is_due(
    due: &Due,
    snoozed_until: Option<Timestamp>,
    start_of_day: NaiveTime,
    now: &Now,
) -> bool {
    due_from(due, snoozed_until, start_of_day, now) <= now.at
}

/// The instant from which an open follow-up counts as due: its own moment or the one it was put
/// off to, whichever is later.
#[must_use]
pub fn due_from(
    due: &Due,
    snoozed_until: Option<Timestamp>,
    start_of_day: NaiveTime,
    now: &Now,
) -> Timestamp {
    let own = due.instant(start_of_day, now);
    snoozed_until.map_or(own, |until| until.max(own))
}

/// The next instant at which one of the open follow-ups becomes due; none when none will. What is
/// due already does not wake anybody again.
#[must_use]
pub fn next_wake(
    now: &Now,
    start_of_day: NaiveTime,
    open: impl IntoIterator<Item = (Due, Option<Timestamp>)>,
) -> Option<Timestamp> {
    open.into_iter()
        .map(|(due, snoozed_until)| due_from(&due, snoozed_until, start_of_day, now))
        .filter(|from| *from > now.at)
        .min()
}

/// Under which heading an open follow-up is listed; in the order of the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueGroup {
    /// For a day that has passed.
    Late,
    /// For today, its time past or to come.
    Today,
    /// For tomorrow.
    Tomorrow,
    /// For a day of this week after tomorrow.
    ThisWeek,
    /// For any day after this week.
    Later,
}

impl DueGroup {
    /// The heading for a follow-up, by the owner's calendar and the day on which weeks begin. One
    /// that was put off is listed on the day it was put off to.
    #[must_use]
    pub fn of(due: &Due, snoozed_until: Option<Timestamp>, week_start: Weekday, now: &Now) -> Self {
        let snoozed_to = snoozed_until.map(|at| Now { at, zone: now.zone }.today());
        let day = snoozed_to.map_or(due.on, |to| to.max(due.on));
        let today = now.today();
        let days = day.signed_duration_since(today).num_days();
        let week_end = today.week(week_start).checked_last_day().unwrap_or(today);
        match days {
            ..=-1 => Self::Late,
            0 => Self::Today,
            1 => Self::Tomorrow,
            _ if day <= week_end => Self::ThisWeek,
            _ => Self::Later,
        }
    }
}

/// Whole days by which a follow-up is late; zero when it is not.
#[must_use]
pub fn days_late(due: &Due, now: &Now) -> u32 {
    let days = now.today().signed_duration_since(due.on).num_days();
    u32::try_from(days.max(0)).unwrap_or(u32::MAX)
}

/// A follow-up put off by whole days, counted from today or from its own day where that is still
/// to come; its time stays. None beyond the end of the calendar.
#[must_use]
pub fn put_off(due: &Due, days: u64, now: &Now) -> Option<Due> {
    let from = due.on.max(now.today());
    Some(Due { on: from.checked_add_days(Days::new(days))?, time: due.time })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Europe::Warsaw, Tz};

    const MORNING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();

    fn now_in(wall: &str, zone: Tz) -> Now {
        let local = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
        Now { at: instant_of(local, zone), zone }
    }

    fn now(wall: &str) -> Now {
        now_in(wall, Warsaw)
    }

    fn due(text: &str) -> Due {
        let (day, time) = text.split_once(' ').unwrap_or((text, ""));
        Due { on: day.parse().unwrap(), time: NaiveTime::parse_from_str(time, "%H:%M").ok() }
    }

    #[test]
    fn a_follow_up_is_due_from_its_moment_on() {
        let rows = [
            ("2026-11-12", "2026-11-12 08:59", false),
            ("2026-11-12", "2026-11-12 09:00", true),
            ("2026-11-12", "2026-11-30 03:00", true),
            ("2026-11-12 10:00", "2026-11-12 09:59", false),
            ("2026-11-12 10:00", "2026-11-12 10:00", true),
            ("2026-11-12 07:00", "2026-11-12 07:30", true),
            ("2026-11-13", "2026-11-12 23:59", false),
            ("2026-03-29 02:30", "2026-03-29 01:59", false),
            ("2026-03-29 02:30", "2026-03-29 03:00", true),
            ("2026-10-25 02:30", "2026-10-25 02:30", true),
        ];
        for (text, wall, expected) in rows {
            assert_eq!(is_due(&due(text), None, MORNING, &now(wall)), expected, "{text} at {wall}");
        }
    }

    #[test]
    fn one_put_off_is_due_again_when_its_new_moment_comes() {
        let at_ten = due("2026-11-12 10:00");
        let until = Some(now("2026-11-12 12:00").at);
        assert!(!is_due(&at_ten, until, MORNING, &now("2026-11-12 11:59")));
        assert!(is_due(&at_ten, until, MORNING, &now("2026-11-12 12:00")));
        let earlier = Some(now("2026-11-12 08:00").at);
        assert!(!is_due(&at_ten, earlier, MORNING, &now("2026-11-12 09:00")));
    }

    #[test]
    fn headings_follow_the_calendar_and_the_start_of_the_week() {
        let thursday = now("2026-11-12 11:00");
        let rows = [
            ("2026-11-11", Weekday::Mon, DueGroup::Late),
            ("2020-01-01", Weekday::Mon, DueGroup::Late),
            ("2026-11-12", Weekday::Mon, DueGroup::Today),
            ("2026-11-12 10:00", Weekday::Mon, DueGroup::Today),
            ("2026-11-13", Weekday::Mon, DueGroup::Tomorrow),
            ("2026-11-14", Weekday::Mon, DueGroup::ThisWeek),
            ("2026-11-15", Weekday::Mon, DueGroup::ThisWeek),
            ("2026-11-16", Weekday::Mon, DueGroup::Later),
            ("2026-11-14", Weekday::Sun, DueGroup::ThisWeek),
            ("2026-11-15", Weekday::Sun, DueGroup::Later),
        ];
        for (text, week_start, expected) in rows {
            let group = DueGroup::of(&due(text), None, week_start, &thursday);
            assert_eq!(group, expected, "{text} {week_start}");
        }
        let sunday = now("2026-11-15 11:00");
        let monday = due("2026-11-16");
        assert_eq!(DueGroup::of(&monday, None, Weekday::Mon, &sunday), DueGroup::Tomorrow);
        let late = due("2026-11-10");
        let until = Some(now("2026-11-13 08:00").at);
        assert_eq!(DueGroup::of(&late, until, Weekday::Mon, &thursday), DueGroup::Tomorrow);
        let past = Some(now("2026-11-11 08:00").at);
        assert_eq!(DueGroup::of(&late, past, Weekday::Mon, &thursday), DueGroup::Late);
    }

    #[test]
    fn the_next_wake_is_the_first_moment_still_to_come() {
        let at = now("2026-11-12 11:00");
        let open = [
            (due("2026-11-12 10:00"), None),
            (due("2026-11-12 15:00"), None),
            (due("2026-11-13"), None),
            (due("2026-11-12 10:00"), Some(now("2026-11-12 14:00").at)),
        ];
        assert_eq!(next_wake(&at, MORNING, open), Some(now("2026-11-12 14:00").at));
        assert_eq!(next_wake(&at, MORNING, [(due("2026-11-11"), None)]), None);
        assert_eq!(next_wake(&at, MORNING, []), None);
    }

    #[test]
    fn late_days_are_counted_by_the_calendar() {
        let at = now("2026-11-12 00:01");
        assert_eq!(days_late(&due("2026-11-11 23:59"), &at), 1);
        assert_eq!(days_late(&due("2026-11-12"), &at), 0);
        assert_eq!(days_late(&due("2026-12-01"), &at), 0);
    }

    #[test]
    fn putting_off_counts_from_today_or_from_a_day_to_come() {
        let at = now("2026-11-12 11:00");
        assert_eq!(put_off(&due("2026-11-01 10:00"), 1, &at), Some(due("2026-11-13 10:00")));
        assert_eq!(put_off(&due("2026-11-20"), 7, &at), Some(due("2026-11-27")));
    }

    #[test]
    fn a_promise_stays_on_its_day_through_every_change_of_the_clocks() {
        let zones = [
            Warsaw,
            chrono_tz::Europe::London,
            chrono_tz::America::New_York,
            chrono_tz::America::Sao_Paulo,
            chrono_tz::Australia::Lord_Howe,
            chrono_tz::Africa::Cairo,
            chrono_tz::Africa::Casablanca,
            chrono_tz::Asia::Tehran,
            chrono_tz::Pacific::Auckland,
            chrono_tz::UTC,
        ];
        for zone in zones {
            let mut day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
            while day < NaiveDate::from_ymd_opt(2028, 1, 1).unwrap() {
                for (hour, minute) in [(0, 0), (2, 30), (9, 0), (23, 59)] {
                    let time = NaiveTime::from_hms_opt(hour, minute, 0);
                    let from =
                        Due { on: day, time }.instant(MORNING, &Now { at: Timestamp(0), zone });
                    assert_eq!(Now { at: from, zone }.today(), day, "{zone} {day} {time:?}");
                }
                day = day.succ_opt().unwrap();
            }
        }
    }
}
