//! Follow-ups: making them by words, editing, putting them off, listing. Doing and dropping is in
//! `closing`, the days of a month in `month`, how they are said in `telling`.

mod closing;
mod month;
mod telling;

pub(crate) use closing::{Closing, done, drop_them};
pub(crate) use month::month;
pub(crate) use telling::{Telling, kind_of, next_steps, shown_kind};

use crate::api::follow_up as dto;
use crate::api::{ById, Done};
use crate::call::Call;
use crate::error::{Error, Result};
use crate::host::Kartoteka;
use crate::next_step::{self, Begun, card_at_hand, moment, some_moment};
use crate::repeat;
use chrono::NaiveDate;
use kartoteka_domain::follow_up::{Due, FollowUpKind, FollowUpState};
use kartoteka_domain::holiday::{Off, Skips};
use kartoteka_domain::ids::FollowUpId;
use kartoteka_domain::time::{day_text, parse_day, parse_time, time_text};
use kartoteka_domain::when::Other;
use kartoteka_store::Error::{NotFound, Stale};
use kartoteka_store::{FIRST_DAY, FollowUp, FollowUpContent, LAST_DAY, Reader};

/// The most follow-ups in one window of the list.
const WINDOW: u32 = 500;

/// The longest an appointment lasts, in minutes: ten days.
const LONGEST: u32 = 14_400;

pub(crate) fn guess(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::WhenText,
) -> Result<dto::WhenGuess> {
    let (found, problem) = match moment(kartoteka, &call.now, "text", &request.text) {
        Ok(found) => (found, None),
        Err(refusal) => (None, Some(refusal.message)),
    };
    let is_without_year = found.as_ref().is_some_and(|found| found.is_without_year);
    let begun = found.as_ref().map(|found| Begun::of(kartoteka, found)).transpose()?;
    let due = begun.as_ref().map(|begun| begun.due);
    let other = found.as_ref().and_then(|found| found.other).map(|other| other_day(other, call));
    let rule = begun.and_then(|begun| begun.recurrence).map(|recurrence| recurrence.rule);
    Ok(dto::WhenGuess {
        due_on: due.map(|due| day_text(due.on)),
        due_time: due.and_then(|due| due.time).map(time_text),
        repeat: rule.as_ref().map(repeat::shown),
        repeat_text: rule
            .map(|rule| repeat::words(kartoteka.language(), &rule))
            .unwrap_or_default(),
        rest: found.map_or(request.text, |found| found.rest),
        problem,
        day_off: due.map(|due| day_off(kartoteka, due.on)).transpose()?.unwrap_or_default(),
        other,
        is_without_year,
    })
}

pub(crate) fn other_day(other: Other, call: &Call<'_>) -> dto::OtherDay {
    let (why, on) = match other {
        Other::Today => (dto::OtherDayWhy::Today, call.now.today()),
        Other::Later(on) => (dto::OtherDayWhy::Later, on),
        Other::Passed(on) => (dto::OtherDayWhy::Passed, on),
        Other::MonthFirst(on) => (dto::OtherDayWhy::MonthFirst, on),
    };
    dto::OtherDay { why, on: day_text(on) }
}

/// Why a day is off, in words; empty for a working day. The owner chose it, so it stays and is said.
pub(crate) fn day_off(kartoteka: &Kartoteka, on: NaiveDate) -> Result<String> {
    Ok(match kartoteka.days_off()?.off(on, Skips::DaysOff) {
        None => String::new(),
        Some(Off::Weekend) => kartoteka.say("when-weekend", &[]),
        Some(Off::Holiday(name)) => name,
    })
}

pub(crate) fn create(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::FollowUpCreate,
) -> Result<dto::FollowUpSaved> {
    let card = request.contact_id.map(|id| card_at_hand(kartoteka, id)).transpose()?;
    let mut content = next_step::of_words(kartoteka, &call.now, "when", &request.when)?;
    if !request.text.trim().is_empty() {
        content.text = request.text.trim().to_owned();
    }
    content.kind = telling::kind_of(request.kind);
    content.place = request.place.trim().to_owned();
    content.minutes = length(kartoteka, request.minutes)?;
    let name = match card {
        Some(card) => crate::contact::subject_of(kartoteka, &[card])?,
        None => String::new(),
    };
    let subject = about(kartoteka, &content.text, &name);
    let (id, operation) = kartoteka.write(call, "follow_up_create", &subject, |box_| {
        next_step::add(box_, &[content], card, None)
    })?;
    let id = id.expect("one step makes one follow-up");
    Ok(dto::FollowUpSaved { follow_up: stored(kartoteka, id)?, operation })
}

/// How long an appointment lasts; errs on a length that none has.
fn length(kartoteka: &Kartoteka, minutes: Option<u32>) -> Result<Option<u32>> {
    match minutes {
        Some(minutes) if !(1..=LONGEST).contains(&minutes) => {
            let args = [("limit", LONGEST.into())];
            Err(kartoteka.invalid("minutes", "follow-up-length", &args))
        }
        given => Ok(given),
    }
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::FollowUpSave,
) -> Result<dto::FollowUpSaved> {
    let id = FollowUpId(request.id);
    let before = kartoteka.read(|box_| box_.follow_up(id))?;
    let text = request.text.trim();
    if text.is_empty() {
        return Err(kartoteka.invalid("text", "follow-up-text", &[]));
    }
    let Begun { due, recurrence } = begun(kartoteka, &request, &before.content)?;
    let content = FollowUpContent {
        due,
        text: text.to_owned(),
        kind: telling::kind_of(request.kind),
        place: request.place.trim().to_owned(),
        minutes: length(kartoteka, request.minutes)?,
        recurrence,
    };
    let subject = about(kartoteka, text, &before.contact_name);
    let telling = Telling::of(kartoteka)?;
    let ((), operation) = kartoteka.write(call, "follow_up_save", &subject, |box_| {
        let now = box_.follow_up(id)?;
        if request.before.as_ref().is_some_and(|seen| !telling.is_as_seen(seen, now)) {
            return Err(Stale { what: "follow_up", id: id.0 });
        }
        box_.save_follow_up(id, &content)
    })?;
    Ok(dto::FollowUpSaved { follow_up: stored(kartoteka, id)?, operation })
}

/// The moment of a request that gives day and time as such, and how it recurs from then on: one
/// that was moved alone leaves those behind it where they are.
fn begun(
    kartoteka: &Kartoteka,
    request: &dto::FollowUpSave,
    before: &FollowUpContent,
) -> Result<Begun> {
    let due = due_of(kartoteka, request)?;
    let Some(repeat) = request.repeat else {
        return Ok(Begun { due, recurrence: None });
    };
    let rule = repeat::rule_of(repeat)
        .ok_or_else(|| kartoteka.invalid("repeat", "follow-up-repeat", &[]))?;
    let kept = before.recurrence.filter(|recurrence| recurrence.rule == rule);
    match kept {
        Some(kept) if !request.moves_all || due == before.due => {
            Ok(Begun { due, recurrence: Some(kept) })
        }
        _ => Begun::with_rule(kartoteka, due, Some(rule)),
    }
}

/// The moment of a request that gives day and time as such.
fn due_of(kartoteka: &Kartoteka, request: &dto::FollowUpSave) -> Result<Due> {
    let on = day_of(kartoteka, "due_on", &request.due_on)?;
    let given = request.due_time.as_deref();
    let time = given
        .map(|given| parse_time(given).ok_or_else(|| wrong_moment(kartoteka, "due_time", given)));
    Ok(Due { on, time: time.transpose()? })
}

/// The day that a field gives as such; errs where a follow-up can't be for it.
fn day_of(kartoteka: &Kartoteka, field: &str, given: &str) -> Result<NaiveDate> {
    let on = parse_day(given).filter(|on| (FIRST_DAY..=LAST_DAY).contains(on));
    on.ok_or_else(|| wrong_moment(kartoteka, field, given))
}

fn wrong_moment(kartoteka: &Kartoteka, field: &str, given: &str) -> Error {
    kartoteka.invalid(field, "follow-up-wrong-moment", &[("given", given.into())])
}

pub(crate) fn snooze(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::FollowUpSnooze,
) -> Result<Done> {
    let ids = follow_up_ids(&request.ids);
    let found = some_moment(kartoteka, &call.now, "when", &request.when)?;
    let subject = subject_of(kartoteka, &ids)?;
    let ((), operation) = kartoteka.write(call, "follow_up_snooze", &subject, |box_| {
        still_there(box_, &ids)?.into_iter().try_for_each(|row| {
            let FollowUp { id, mut content, state, .. } = row;
            if state != FollowUpState::Open {
                return Ok(());
            }
            // Words that say only a day keep the time: a call at 10:00 stays one at 10:00.
            content.due = Due { on: found.due.on, time: found.due.time.or(content.due.time) };
            box_.save_follow_up(id, &content)
        })
    })?;
    Ok(Done { operation })
}

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<dto::FollowUp> {
    stored(kartoteka, FollowUpId(request.id))
}

pub(crate) fn list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::FollowUpListRequest,
) -> Result<dto::FollowUpList> {
    let limit = request.limit.min(WINDOW);
    let telling = Telling::of(kartoteka)?;
    let on = request.on.map(|given| day_of(kartoteka, "on", &given)).transpose()?;
    let (first, last) = on.map_or((FIRST_DAY, LAST_DAY), |on| (on, on));
    kartoteka.read(|box_| {
        let rows = box_.open_follow_ups(first, last, request.from, limit)?;
        Ok(dto::FollowUpList {
            total: box_.count_open_follow_ups(first, last)?,
            rows: telling.follow_ups(rows),
        })
    })
}

/// The follow-up as it now stands.
pub(crate) fn stored(kartoteka: &Kartoteka, id: FollowUpId) -> Result<dto::FollowUp> {
    let row = kartoteka.read(|box_| box_.follow_up(id))?;
    Ok(Telling::of(kartoteka)?.follow_up(row))
}

/// Whether a follow-up stands in a calendar as an event, not as something to do.
pub(crate) fn is_appointment(kind: FollowUpKind, minutes: Option<u32>) -> bool {
    kind == FollowUpKind::Meeting || minutes.is_some()
}

/// The requested follow-ups.
pub(crate) fn follow_up_ids(ids: &[i64]) -> Vec<FollowUpId> {
    ids.iter().copied().map(FollowUpId).collect()
}

/// The follow-ups among several that are there: one that was taken back since it was shown does
/// not stand in the way of the others. Errs when all are gone.
pub(crate) fn still_there(
    box_: &Reader<'_>,
    ids: &[FollowUpId],
) -> kartoteka_store::Result<Vec<FollowUp>> {
    let (mut rows, mut gone) = (Vec::new(), None);
    for id in ids {
        match box_.follow_up(*id) {
            Ok(row) => rows.push(row),
            Err(error @ NotFound { .. }) => gone = gone.or(Some(error)),
            Err(error) => return Err(error),
        }
    }
    gone.filter(|_| rows.is_empty()).map_or(Ok(rows), Err)
}

/// What an operation on follow-ups is about: the first one, and how many more.
pub(crate) fn subject_of(kartoteka: &Kartoteka, ids: &[FollowUpId]) -> Result<String> {
    let rows = kartoteka.read(|box_| still_there(box_, ids))?;
    let Some(first) = rows.first() else { return Ok(String::new()) };
    let subject = about(kartoteka, &first.content.text, &first.contact_name);
    Ok(several(kartoteka, subject, rows.len()))
}

/// One follow-up in an operation's title: what to do, and for whom.
fn about(kartoteka: &Kartoteka, text: &str, name: &str) -> String {
    if name.is_empty() {
        return text.to_owned();
    }
    kartoteka.say("follow-up-subject", &[("text", text.into()), ("name", name.into())])
}

/// The first of `count` things, and how many more.
pub(crate) fn several(kartoteka: &Kartoteka, first: String, count: usize) -> String {
    match count.checked_sub(1) {
        None | Some(0) => first,
        Some(more) => {
            let args = [("subject", (&first).into()), ("count", more.into())];
            kartoteka.say("operation-several", &args)
        }
    }
}
