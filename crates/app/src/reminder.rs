//! Reminders: which follow-ups wait to be shown, as one notification. Due is a level, not an
//! edge: what was missed while the program was closed or the machine asleep comes at the next
//! asking, and what was shown for a moment is not shown for it again.

use crate::api::follow_up::FollowUp as Shown;
use crate::api::setting::Settings;
use crate::api::today::{RemindersDue, RemindersLater};
use crate::api::{ByIds, Done, Nothing};
use crate::call::{Call, Origin};
use crate::error::{Error, Result};
use crate::follow_up::{Telling, follow_up_ids, still_there, subject_of};
use crate::host::Kartoteka;
use crate::next_step::some_moment;
use crate::timeline::last_word;
use chrono::{Days, NaiveDate, NaiveTime};
use kartoteka_domain::birthday::age;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::follow_up::{Hours, due_from, is_due};
use kartoteka_domain::ids::{ContactId, FollowUpId};
use kartoteka_domain::time::{Now, Timestamp, instant_of, parse_day, parse_time};
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

/// No country rests for longer.
const LONGEST_REST: Days = Days::new(14);

/// Follow-ups named in one notification; the rest are counted.
const NAMED: usize = 3;

pub(crate) fn due(kartoteka: &Kartoteka, call: &Call<'_>, _: Nothing) -> Result<RemindersDue> {
    let settings = kartoteka.settings()?;
    let hours = hours(kartoteka, &settings)?;
    // A clock that can't be right calls nothing due.
    let (waiting, next_at) = if settings.notifications && call.now.is_plausible() {
        waiting(kartoteka, &hours, &call.now)?
    } else {
        (Vec::new(), None)
    };
    let count = waiting.len();
    let follow_ups = Telling::of(kartoteka)?.follow_ups(waiting);
    let say = |id| kartoteka.say(id, &[]);
    Ok(RemindersDue {
        title: kartoteka.say("reminder-title", &[("count", count.into())]),
        body: body(kartoteka, &follow_ups, &call.now)?,
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
        let waiting = self.unwatched(Origin::Clock, None, |call| {
            let waiting = due(self, call, Nothing {})?;
            if !waiting.follow_ups.is_empty() && show(&waiting) {
                let ids = waiting.follow_ups.iter().map(|follow_up| follow_up.id).collect();
                shown(self, call, ByIds { ids })?;
            }
            Ok::<_, Error>(waiting)
        })?;
        let left = waiting.next_at.map(|at| at.saturating_sub(self.now().at.0).max(0));
        let left = left.and_then(|ms| u64::try_from(ms).ok()).map(Duration::from_millis);
        Ok(left.map_or(LONGEST, |left| left.clamp(SHORTEST, LONGEST)))
    }
}

/// When the owner lets themselves be reminded.
fn hours(kartoteka: &Kartoteka, settings: &Settings) -> Result<Hours> {
    let time = |setting: &str| parse_time(setting).unwrap_or(NaiveTime::MIN);
    let rest = (!settings.remind_on_days_off).then(|| kartoteka.days_off()).transpose()?;
    Ok(Hours { start: time(&settings.start_of_day), end: time(&settings.end_of_day), rest })
}

/// What is due and was not shown, and the next moment at which something will be.
fn waiting(
    kartoteka: &Kartoteka,
    hours: &Hours,
    now: &Now,
) -> Result<(Vec<FollowUp>, Option<Timestamp>)> {
    // Where the clock is put back over midnight, tomorrow's first minutes have been already.
    let last = now.today().checked_add_days(Days::new(1)).unwrap_or(LAST_DAY);
    let near = unreminded(kartoteka, FIRST_DAY, last)?;
    let (due, ahead): (Vec<_>, Vec<_>) =
        near.into_iter().partition(|row| is_due(&row.content.due, row.snoozed_until, hours, now));
    if !ahead.is_empty() {
        return Ok((due, soonest(&ahead, hours, now)));
    }
    let Some(day) = kartoteka.read(|box_| box_.next_follow_up_day(last))? else {
        return Ok((due, None));
    };
    // Whole days off wait for the next working day, behind what has a time on the days between.
    let wait = if hours.rest.is_some() { LONGEST_REST } else { Days::new(0) };
    let ahead = unreminded(kartoteka, day, day.checked_add_days(wait).unwrap_or(LAST_DAY))?;
    Ok((due, soonest(&ahead, hours, now)))
}

fn unreminded(kartoteka: &Kartoteka, from: NaiveDate, to: NaiveDate) -> Result<Vec<FollowUp>> {
    kartoteka.read(|box_| box_.unreminded_follow_ups(from, to))
}

fn soonest(rows: &[FollowUp], hours: &Hours, now: &Now) -> Option<Timestamp> {
    rows.iter().map(|row| due_from(&row.content.due, row.snoozed_until, hours, now)).min()
}

/// The notification's lines. Where it is one follow-up there is room for what was said last.
fn body(kartoteka: &Kartoteka, follow_ups: &[Shown], now: &Now) -> Result<String> {
    let mut lines: Vec<String> =
        follow_ups.iter().take(NAMED).map(|row| line(kartoteka, row, now)).collect();
    if let [Shown { contact_id: Some(card), .. }] = follow_ups {
        lines.extend(about(kartoteka, ContactId(*card), now)?);
        lines.extend(last_word(kartoteka, ContactId(*card))?);
    }
    let more = follow_ups.len().saturating_sub(NAMED);
    if more > 0 {
        lines.push(kartoteka.say("reminder-more", &[("count", more.into())]));
    }
    Ok(lines.join("\n"))
}

/// What somebody is called and how old they are, where that is known.
fn about(kartoteka: &Kartoteka, card: ContactId, now: &Now) -> Result<Option<String>> {
    let Contact { nickname, birthday, died, .. } =
        kartoteka.read(|box_| Ok(box_.contact(card)?.content))?;
    let age = birthday.filter(|_| died.is_empty()).and_then(|born| age(born, now.today()));
    let age = age.map(|age| kartoteka.say("reminder-age", &[("count", age.into())]));
    let facts = Some(nickname).filter(|nickname| !nickname.is_empty()).into_iter().chain(age);
    let facts = facts.collect::<Vec<_>>().join(" · ");
    Ok(Some(facts).filter(|facts| !facts.is_empty()))
}

/// What is to do for whom, the number to call, and how late it is.
fn line(kartoteka: &Kartoteka, row: &Shown, now: &Now) -> String {
    let what = if row.contact_name.is_empty() {
        row.text.clone()
    } else {
        let args = [("name", (&row.contact_name).into()), ("text", (&row.text).into())];
        kartoteka.say("reminder-line", &args)
    };
    let late = parse_day(&row.due_on).map_or(0, |due| (now.today() - due).num_days());
    let late = (late > 0).then(|| kartoteka.say("reminder-late", &[("count", late.into())]));
    let number = (!row.number.is_empty()).then(|| row.number.clone());
    [Some(what), number, late].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub(crate) fn shown(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Nothing> {
    let hours = hours(kartoteka, &kartoteka.settings()?)?;
    // One that was put off or taken back between asking and showing keeps its reminder.
    let still_due = kartoteka.read(|box_| {
        let mut due = Vec::new();
        for id in follow_up_ids(&request.ids) {
            match box_.follow_up(id) {
                Ok(row) if is_due(&row.content.due, row.snoozed_until, &hours, &call.now) => {
                    due.push(id);
                }
                Ok(_) | Err(NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(due)
    })?;
    kartoteka.stored(kartoteka.store().mark_reminders_shown(&still_due, call.now.at))?;
    Ok(Nothing {})
}

pub(crate) fn later(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: RemindersLater,
) -> Result<Done> {
    let ids: Vec<FollowUpId> = follow_up_ids(&request.ids);
    let until = until(kartoteka, &call.now, &request.when)?;
    let subject = subject_of(kartoteka, &ids)?;
    let ((), operation) = kartoteka.write(call, "reminders_later", &subject, |box_| {
        let rows = still_there(box_, &ids)?;
        rows.iter().try_for_each(|row| box_.rest_reminder(row.id, until))
    })?;
    Ok(Done { operation })
}

/// The moment to remind again: what the words say, with a day alone from its beginning on; else
/// in an hour, or when the owner's hours begin again.
fn until(kartoteka: &Kartoteka, now: &Now, words: &str) -> Result<Timestamp> {
    let hours = hours(kartoteka, &kartoteka.settings()?)?;
    if !words.trim().is_empty() {
        let found = some_moment(kartoteka, now, "when", words)?;
        return Ok(found.due.instant(&hours, now));
    }
    let in_an_hour = Now { at: Timestamp(now.at.0.saturating_add(LATER_MS)), zone: now.zone };
    let local = in_an_hour.local();
    let within = hours.within(local);
    // The same wall clock may come twice a night: an hour is an hour.
    Ok(if within == local { in_an_hour.at } else { instant_of(within, now.zone) })
}
