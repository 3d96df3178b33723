//! Follow-ups: a thing to do by a local day, with an optional local time. Whether one is due is
//! a level, not an edge: it is asked of the clock as it stands, so what fell due while the
//! program was closed or the machine asleep is due when asked next. Owns no notifications; how one
//! recurs is in `recurrence`.

use crate::holiday::{DaysOff, Skips};
use crate::time::{Now, Timestamp, instant_of};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
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

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpKind {
    /// Anything.
    #[default]
    Task,
    /// To call.
    Call,
    /// To go there, or to be visited.
    Visit,
    /// An appointment.
    Meeting,
    /// To write a text message.
    Message,
    /// To write an electronic letter.
    Mail,
    /// To write a letter on paper.
    Letter,
}

impl FollowUpKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Task,
        Self::Call,
        Self::Visit,
        Self::Meeting,
        Self::Message,
        Self::Mail,
        Self::Letter,
    ];

    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Call => "call",
            Self::Visit => "visit",
            Self::Meeting => "meeting",
            Self::Message => "message",
            Self::Mail => "mail",
            Self::Letter => "letter",
        }
    }

    /// The kind named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
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
    /// The instant from which the follow-up counts as due: its time, else that of a whole day.
    #[must_use]
    pub fn instant(&self, hours: &Hours, now: &Now) -> Timestamp {
        let local = match self.time {
            Some(time) => self.on.and_time(time),
            None => hours.of_day(self.on),
        };
        instant_of(local, now.zone)
    }
}

/// When the owner lets themselves be reminded of what has no time of its own.
#[derive(Debug, Clone)]
pub struct Hours {
    /// From then on.
    pub start: NaiveTime,
    /// Until then; not after `start` means that no hour is too late.
    pub end: NaiveTime,
    /// The days on which they are not reminded; none rests on no day.
    pub rest: Option<DaysOff>,
}

impl Hours {
    /// Every day from a time on, to its end.
    #[must_use]
    pub fn from(start: NaiveTime) -> Self {
        Self { start, end: NaiveTime::MIN, rest: None }
    }

    /// The moment for what is for a whole day: its beginning, or that of the next working day.
    #[must_use]
    pub fn of_day(&self, day: NaiveDate) -> NaiveDateTime {
        self.working(day).and_time(self.start)
    }

    /// The first moment within the hours from `wanted` on.
    #[must_use]
    pub fn within(&self, wanted: NaiveDateTime) -> NaiveDateTime {
        let (day, time) = (wanted.date(), wanted.time());
        let is_late = self.start < self.end && time >= self.end;
        if is_late {
            return self.of_day(day.succ_opt().unwrap_or(day));
        }
        let working = self.working(day);
        if working == day && time >= self.start { wanted } else { working.and_time(self.start) }
    }

    fn working(&self, day: NaiveDate) -> NaiveDate {
        self.rest.as_ref().map_or(day, |rest| rest.moved(day, Skips::DaysOff).to)
    }
}

/// Whether an open follow-up is due: its moment has come, and so has the moment it was put off
/// to.
#[must_use]
pub fn is_due(due: &Due, snoozed_until: Option<Timestamp>, hours: &Hours, now: &Now) -> bool {
    due_from(due, snoozed_until, hours, now) <= now.at
}

/// The instant from which an open follow-up counts as due: its own moment or the one it was put
/// off to, whichever is later.
#[must_use]
pub fn due_from(
    due: &Due,
    snoozed_until: Option<Timestamp>,
    hours: &Hours,
    now: &Now,
) -> Timestamp {
    let own = due.instant(hours, now);
    snoozed_until.map_or(own, |until| until.max(own))
}

#[cfg(test)]
mod zones;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::Region;
    use chrono_tz::{Europe::Warsaw, Tz};

    fn morning() -> Hours {
        Hours::from(NaiveTime::from_hms_opt(9, 0, 0).unwrap())
    }

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
            assert_eq!(
                is_due(&due(text), None, &morning(), &now(wall)),
                expected,
                "{text} at {wall}"
            );
        }
    }

    #[test]
    fn one_put_off_is_due_again_when_its_new_moment_comes() {
        let at_ten = due("2026-11-12 10:00");
        let until = Some(now("2026-11-12 12:00").at);
        assert!(!is_due(&at_ten, until, &morning(), &now("2026-11-12 11:59")));
        assert!(is_due(&at_ten, until, &morning(), &now("2026-11-12 12:00")));
        let earlier = Some(now("2026-11-12 08:00").at);
        assert!(!is_due(&at_ten, earlier, &morning(), &now("2026-11-12 09:00")));
    }

    #[test]
    fn a_whole_day_off_reminds_on_the_next_working_day_where_the_owner_rests() {
        let hours = Hours { rest: Some(DaysOff::of(Region::PL)), ..morning() };
        let rows = [
            ("2026-11-14", "2026-11-15 12:00", false),
            ("2026-11-14", "2026-11-16 09:00", true),
            ("2026-11-14 10:00", "2026-11-14 10:00", true),
            ("2026-11-11", "2026-11-12 08:59", false),
            ("2026-11-11", "2026-11-12 09:00", true),
        ];
        for (text, wall, expected) in rows {
            assert_eq!(is_due(&due(text), None, &hours, &now(wall)), expected, "{text} at {wall}");
        }
    }

    #[test]
    fn a_moment_outside_the_hours_waits_for_them() {
        let end = NaiveTime::from_hms_opt(18, 0, 0).unwrap();
        let week = Hours { end, rest: Some(DaysOff::of(Region::PL)), ..morning() };
        let open = morning();
        let rows = [
            (&week, "2026-11-12 12:00", "2026-11-12 12:00"),
            (&week, "2026-11-12 07:00", "2026-11-12 09:00"),
            (&week, "2026-11-12 18:00", "2026-11-13 09:00"),
            (&week, "2026-11-13 18:30", "2026-11-16 09:00"),
            (&week, "2026-11-14 12:00", "2026-11-16 09:00"),
            (&open, "2026-11-14 23:00", "2026-11-14 23:00"),
            (&open, "2026-11-15 01:00", "2026-11-15 09:00"),
        ];
        for (hours, wanted, expected) in rows {
            let local =
                |wall| chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
            assert_eq!(hours.within(local(wanted)), local(expected), "{wanted}");
        }
    }
}
