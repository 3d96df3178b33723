//! Follow-ups: making them by words, doing, dropping and putting them off.

use crate::api::follow_up as dto;
use crate::api::{ById, ByIds, Done};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::{self, card_at_hand, moment, some_moment};
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::ids::{ContactId, FollowUpId};
use kartoteka_domain::time::{day_text, parse_day, parse_time, time_text};
use kartoteka_store::{FIRST_DAY, FollowUp, LAST_DAY, Reader};

/// The most follow-ups in one window of the list.
const WINDOW: u32 = 500;

pub(crate) fn guess(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::WhenText,
) -> Result<dto::WhenGuess> {
    let (found, problem) = match moment(kartoteka, &call.now, "text", &request.text) {
        Ok(found) => (found, None),
        Err(refusal) => (None, Some(refusal.message)),
    };
    let due = found.as_ref().map(|found| found.due);
    Ok(dto::WhenGuess {
        due_on: due.map(|due| day_text(due.on)),
        due_time: due.and_then(|due| due.time).map(time_text),
        rest: found.map_or(request.text, |found| found.rest),
        problem,
    })
}

pub(crate) fn create(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::FollowUpCreate,
) -> Result<dto::FollowUpSaved> {
    let card = request.contact_id.map(|id| card_at_hand(kartoteka, id)).transpose()?;
    let mut step = next_step::of_words(kartoteka, &call.now, "when", &request.when)?;
    if !request.text.trim().is_empty() {
        step.text = request.text.trim().to_owned();
    }
    let name = match card {
        Some(card) => crate::contact::subject_of(kartoteka, &[card])?,
        None => String::new(),
    };
    let subject = about(kartoteka, &step.text, &name);
    let (id, operation) = kartoteka.write(call, "follow_up_create", &subject, |box_| {
        next_step::add(box_, &[step], card, None)
    })?;
    let id = id.expect("one step makes one follow-up");
    Ok(dto::FollowUpSaved { follow_up: stored(kartoteka, id)?, operation })
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
    let due = due_of(kartoteka, &request)?;
    let subject = about(kartoteka, text, &before.contact_name);
    let ((), operation) = kartoteka
        .write(call, "follow_up_save", &subject, |box_| box_.save_follow_up(id, text, due))?;
    Ok(dto::FollowUpSaved { follow_up: stored(kartoteka, id)?, operation })
}

/// The moment of a request that gives day and time as such.
fn due_of(kartoteka: &Kartoteka, request: &dto::FollowUpSave) -> Result<Due> {
    let on = parse_day(&request.due_on);
    let on = on.filter(|on| (FIRST_DAY..=LAST_DAY).contains(on));
    let wrong = |field, given: &str| {
        kartoteka.invalid(field, "follow-up-wrong-moment", &[("given", given.into())])
    };
    let on = on.ok_or_else(|| wrong("due_on", &request.due_on))?;
    let given = request.due_time.as_deref();
    let time = given.map(|given| parse_time(given).ok_or_else(|| wrong("due_time", given)));
    Ok(Due { on, time: time.transpose()? })
}

pub(crate) fn done(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Done> {
    close(kartoteka, call, "follow_up_done", &request, FollowUpState::Done)
}

pub(crate) fn drop_them(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Done> {
    close(kartoteka, call, "follow_up_drop", &request, FollowUpState::Dropped)
}

fn close(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    kind: &'static str,
    request: &ByIds,
    state: FollowUpState,
) -> Result<Done> {
    let ids = follow_up_ids(&request.ids);
    let subject = subject_of(kartoteka, &ids)?;
    let ((), operation) = kartoteka.write(call, kind, &subject, |box_| {
        ids.iter().try_for_each(|id| box_.close_follow_up(*id, state))
    })?;
    Ok(Done { operation })
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
        ids.iter().try_for_each(|id| {
            let FollowUp { due, text, state, .. } = box_.follow_up(*id)?;
            if state != FollowUpState::Open {
                return Ok(());
            }
            // Words that say only a day keep the time: a call at 10:00 stays one at 10:00.
            let due = Due { on: found.due.on, time: found.due.time.or(due.time) };
            box_.save_follow_up(*id, &text, due)
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
    kartoteka.read(|box_| {
        let rows = box_.open_follow_ups(FIRST_DAY, LAST_DAY, request.from, limit)?;
        Ok(dto::FollowUpList {
            total: box_.count_open_follow_ups(FIRST_DAY, LAST_DAY)?,
            rows: rows.into_iter().map(shown).collect(),
        })
    })
}

/// A card's open follow-ups, the soonest first.
pub(crate) fn open_of(
    box_: &Reader<'_>,
    card: ContactId,
) -> kartoteka_store::Result<Vec<dto::FollowUp>> {
    Ok(box_.open_follow_ups_of(card)?.into_iter().map(shown).collect())
}

fn stored(kartoteka: &Kartoteka, id: FollowUpId) -> Result<dto::FollowUp> {
    kartoteka.read(|box_| box_.follow_up(id)).map(shown)
}

/// A follow-up as responses say it.
pub(crate) fn shown(row: FollowUp) -> dto::FollowUp {
    dto::FollowUp {
        id: row.id.0,
        contact_id: row.contact_id.map(|id| id.0),
        contact_name: row.contact_name,
        due_on: day_text(row.due.on),
        due_time: row.due.time.map(time_text),
        text: row.text,
        state: match row.state {
            FollowUpState::Open => dto::FollowUpState::Open,
            FollowUpState::Done => dto::FollowUpState::Done,
            FollowUpState::Dropped => dto::FollowUpState::Dropped,
        },
        closed_at: row.closed_at.map(|at| at.0),
    }
}

/// The requested follow-ups.
pub(crate) fn follow_up_ids(ids: &[i64]) -> Vec<FollowUpId> {
    ids.iter().copied().map(FollowUpId).collect()
}

/// What an operation on follow-ups is about: the first one, and how many more.
pub(crate) fn subject_of(kartoteka: &Kartoteka, ids: &[FollowUpId]) -> Result<String> {
    let Some(first) = ids.first() else { return Ok(String::new()) };
    let first = kartoteka.read(|box_| box_.follow_up(*first))?;
    let subject = about(kartoteka, &first.text, &first.contact_name);
    Ok(several(kartoteka, subject, ids.len()))
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
