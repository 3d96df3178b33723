//! Reminders: which follow-ups wait to be shown, as one notification. Due is a level, not an
//! edge: what was missed while the program was closed or the machine asleep comes at the next
//! asking, and what was shown for a moment is not shown for it again.

use crate::api::follow_up::FollowUp as Shown;
use crate::api::today::RemindersDue;
use crate::api::{ByIds, Done, Nothing};
use crate::call::{Call, Cancel, Origin};
use crate::error::Result;
use crate::follow_up::{follow_up_ids, shown as shown_follow_up, subject_of};
use crate::host::Kartoteka;
use chrono::{Days, NaiveDate, NaiveTime};
use kartoteka_domain::follow_up::{due_from, is_due};
use kartoteka_domain::ids::FollowUpId;
use kartoteka_domain::time::{Now, Timestamp, parse_time};
use kartoteka_store::Error::NotFound;
use kartoteka_store::{FIRST_DAY, FollowUp, LAST_DAY};
use std::time::Duration;

/// For how long "Later" lets a reminder rest.
const LATER_MS: i64 = 60 * 60 * 1000;

/// The longest time between two looks at the clock: a timer alone would sleep through a suspended
/// computer, and not notice a clock that was set.
const LONGEST: Duration = Duration::from_secs(30);
/// The shortest time between two looks: a moment that the clock has only just not reached.
const SHORTEST: Duration = Duration::from_millis(200);

/// Follow-ups named in one notification; the rest are counted.
const NAMED: usize = 3;

pub(crate) fn due(kartoteka: &Kartoteka, call: &Call<'_>, _: Nothing) -> Result<RemindersDue> {
    let settings = kartoteka.settings()?;
    let start = start_of_day(&settings.start_of_day);
    let (waiting, next_at) = if settings.notifications {
        waiting(kartoteka, start, &call.now)?
    } else {
        (Vec::new(), None)
    };
    let count = waiting.len();
    let follow_ups: Vec<Shown> = waiting.into_iter().map(shown_follow_up).collect();
    let say = |id| kartoteka.say(id, &[]);
    Ok(RemindersDue {
        title: kartoteka.say("reminder-title", &[("count", count.into())]),
        body: body(kartoteka, &follow_ups),
        follow_ups,
        actions: vec![say("reminder-done"), say("reminder-later"), say("reminder-open")],
        next_at: next_at.map(|at| at.0),
    })
}

impl Kartoteka {
    /// Looks for reminders once. What is due is given to `show`, all of it together; when that
    /// answers true it is marked as shown and does not come again. Gives how long to wait before
    /// the next look.
    ///
    /// # Errors
    /// When the box can't be read, or the mark not be kept: then the reminder comes again.
    pub fn look_for_reminders(&self, show: impl FnOnce(&RemindersDue) -> bool) -> Result<Duration> {
        let cancel = Cancel::default();
        let call = Call {
            request_id: None,
            origin: Origin::Clock,
            now: self.now(),
            cancel: &cancel,
            progress: &|_| {},
        };
        let waiting = due(self, &call, Nothing {})?;
        if !waiting.follow_ups.is_empty() && show(&waiting) {
            let ids = waiting.follow_ups.iter().map(|follow_up| follow_up.id).collect();
            shown(self, &call, ByIds { ids })?;
        }
        let left = waiting.next_at.map(|at| at.saturating_sub(self.now().at.0).max(0));
        let left = left.and_then(|ms| u64::try_from(ms).ok()).map(Duration::from_millis);
        Ok(left.map_or(LONGEST, |left| left.clamp(SHORTEST, LONGEST)))
    }
}

/// The local time at which whole-day follow-ups fall due.
fn start_of_day(setting: &str) -> NaiveTime {
    parse_time(setting).unwrap_or(NaiveTime::MIN)
}

/// What is due and was not shown, and the next moment at which something will be.
fn waiting(
    kartoteka: &Kartoteka,
    start: NaiveTime,
    now: &Now,
) -> Result<(Vec<FollowUp>, Option<Timestamp>)> {
    // Where the clock is put back over midnight, tomorrow's first minutes have been already.
    let last = now.today().checked_add_days(Days::new(1)).unwrap_or(LAST_DAY);
    let near = unreminded(kartoteka, FIRST_DAY, last)?;
    let (due, ahead): (Vec<_>, Vec<_>) =
        near.into_iter().partition(|row| is_due(&row.due, row.snoozed_until, start, now));
    if !ahead.is_empty() {
        return Ok((due, soonest(&ahead, start, now)));
    }
    let Some(day) = kartoteka.read(|box_| box_.next_follow_up_day(last))? else {
        return Ok((due, None));
    };
    let ahead = unreminded(kartoteka, day, day)?;
    Ok((due, soonest(&ahead, start, now)))
}

fn unreminded(kartoteka: &Kartoteka, from: NaiveDate, to: NaiveDate) -> Result<Vec<FollowUp>> {
    kartoteka.read(|box_| box_.unreminded_follow_ups(from, to))
}

fn soonest(rows: &[FollowUp], start: NaiveTime, now: &Now) -> Option<Timestamp> {
    rows.iter().map(|row| due_from(&row.due, row.snoozed_until, start, now)).min()
}

/// The notification's lines.
fn body(kartoteka: &Kartoteka, follow_ups: &[Shown]) -> String {
    let mut lines: Vec<String> =
        follow_ups.iter().take(NAMED).map(|row| line(kartoteka, row)).collect();
    let more = follow_ups.len().saturating_sub(NAMED);
    if more > 0 {
        lines.push(kartoteka.say("reminder-more", &[("count", more.into())]));
    }
    lines.join("\n")
}

fn line(kartoteka: &Kartoteka, row: &Shown) -> String {
    if row.contact_name.is_empty() {
        return row.text.clone();
    }
    let args = [("name", (&row.contact_name).into()), ("text", (&row.text).into())];
    kartoteka.say("reminder-line", &args)
}

pub(crate) fn shown(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Nothing> {
    let start = start_of_day(&kartoteka.settings()?.start_of_day);
    // One that was put off or taken back between asking and showing keeps its reminder.
    let still_due = kartoteka.read(|box_| {
        let mut due = Vec::new();
        for id in follow_up_ids(&request.ids) {
            match box_.follow_up(id) {
                Ok(row) if is_due(&row.due, row.snoozed_until, start, &call.now) => due.push(id),
                Ok(_) | Err(NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(due)
    })?;
    kartoteka.stored(kartoteka.store().mark_reminders_shown(&still_due, call.now.at))?;
    Ok(Nothing {})
}

pub(crate) fn later(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Done> {
    let ids: Vec<FollowUpId> = follow_up_ids(&request.ids);
    let until = Timestamp(call.now.at.0.saturating_add(LATER_MS));
    let subject = subject_of(kartoteka, &ids)?;
    let ((), operation) = kartoteka.write(call, "reminders_later", &subject, |box_| {
        ids.iter().try_for_each(|id| box_.rest_reminder(*id, until))
    })?;
    Ok(Done { operation })
}
