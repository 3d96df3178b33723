//! What happens while a card is on a plan: steps come up, rest, are skipped, and the whole ends.

use super::shown_steps;
use crate::api::ById;
use crate::api::plan as dto;
use crate::call::Call;
use crate::contact::{new_uid, subject_of};
use crate::count::count;
use crate::error::{Code, Result};
use crate::follow_up::Telling;
use crate::host::Kartoteka;
use crate::text::said_in;
use chrono::{Days, NaiveDate};
use kartoteka_domain::fold::fold;
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::holiday::{DaysOff, Skips};
use kartoteka_domain::ids::{ContactId, EnrolmentId};
use kartoteka_domain::plan::{Counted, EnrolmentState, Plan, Progress, coming_up, ended_by};
use kartoteka_domain::time::{Now, Timestamp, day_text};
use kartoteka_store::{Enrolment, FollowUp, FollowUpContent, NewFollowUp, Reader, Writer};

/// The steps that have become follow-ups, each with its place.
type Steps = Vec<(usize, FollowUp)>;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::EnrolmentListRequest,
) -> Result<dto::EnrolmentList> {
    let telling = Telling::of(kartoteka)?;
    kartoteka.read(|box_| {
        let all = box_.enrolments_of(ContactId(request.contact_id))?;
        let shown = |one| shown(box_, &telling, one);
        let enrolments = all.into_iter().map(shown).collect::<kartoteka_store::Result<_>>()?;
        Ok(dto::EnrolmentList { enrolments })
    })
}

pub(crate) fn pause(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ById,
) -> Result<dto::EnrolmentSaved> {
    let running = [EnrolmentState::Running];
    change(kartoteka, call, "enrolment_pause", request, &running, |box_, one| {
        end(box_, one.id, EnrolmentState::Paused)
    })
}

/// The steps that rested come up again, as many days later as they rested.
pub(crate) fn resume(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ById,
) -> Result<dto::EnrolmentSaved> {
    let (days_off, now) = (kartoteka.days_off()?, call.now);
    let paused = [EnrolmentState::Paused];
    change(kartoteka, call, "enrolment_resume", request, &paused, |box_, one| {
        let Some(paused_at) = one.paused_at else { return Ok(()) };
        let rested = now.today() - Now { at: paused_at, ..now }.today();
        let rested = Days::new(u64::try_from(rested.num_days()).unwrap_or(0));
        for (_, row) in box_.steps_of(one.id)? {
            if rests(&one, &row) {
                let on = row.content.due.on;
                let on = on.checked_add_days(rested).unwrap_or(on);
                box_.reopen_follow_up(row.id, days_off.moved(on, Skips::DaysOff).to)?;
            }
        }
        box_.set_enrolment(one.id, EnrolmentState::Running)?;
        advance(box_, one.id, now.today(), &days_off)
    })
}

/// The next step will not be done.
pub(crate) fn skip(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ById,
) -> Result<dto::EnrolmentSaved> {
    let (days_off, today) = (kartoteka.days_off()?, call.now.today());
    let running = [EnrolmentState::Running];
    change(kartoteka, call, "enrolment_skip", request, &running, |box_, one| {
        if let Some((_, row)) = next_of(&box_.steps_of(one.id)?) {
            box_.close_follow_up(row.id, FollowUpState::Dropped)?;
        }
        advance(box_, one.id, today, &days_off)
    })
}

pub(crate) fn stop(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ById,
) -> Result<dto::EnrolmentSaved> {
    let on = [EnrolmentState::Running, EnrolmentState::Paused];
    change(kartoteka, call, "enrolment_stop", request, &on, |box_, one| {
        end(box_, one.id, EnrolmentState::Stopped)
    })
}

fn change(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    kind: &'static str,
    request: ById,
    from: &[EnrolmentState],
    how: impl FnOnce(&Writer<'_>, Enrolment) -> kartoteka_store::Result<()>,
) -> Result<dto::EnrolmentSaved> {
    let id = EnrolmentId(request.id);
    let before = kartoteka.read(|box_| box_.enrolment(id))?;
    let name = subject_of(kartoteka, &[before.contact_id])?;
    if !from.contains(&before.state) {
        let args = [("plan", (&before.plan).into()), ("name", (&name).into())];
        return Err(kartoteka.error(Code::Invalid, "error-plan-not-on", &args));
    }
    let args = [("text", (&before.plan).into()), ("name", (&name).into())];
    let subject = kartoteka.say("follow-up-subject", &args);
    let ((), operation) = kartoteka.write(call, kind, &subject, |box_| {
        let now = box_.enrolment(id)?;
        if from.contains(&now.state) { how(box_, now) } else { Ok(()) }
    })?;
    let telling = Telling::of(kartoteka)?;
    let enrolment = kartoteka.read(|box_| shown(box_, &telling, box_.enrolment(id)?))?;
    Ok(dto::EnrolmentSaved { enrolment, operation })
}

/// Puts a card on a plan from that day on.
pub(crate) fn begin(
    box_: &Writer<'_>,
    card: ContactId,
    plan: &Plan,
    on: NaiveDate,
    days_off: &DaysOff,
) -> kartoteka_store::Result<EnrolmentId> {
    let id = box_.add_enrolment(card, plan, on)?;
    advance(box_, id, on, days_off)?;
    Ok(id)
}

/// Lets the steps come up whose turn it is, and ends the plan with its last.
fn advance(
    box_: &Writer<'_>,
    id: EnrolmentId,
    today: NaiveDate,
    days_off: &DaysOff,
) -> kartoteka_store::Result<()> {
    let one = box_.enrolment(id)?;
    if one.state != EnrolmentState::Running {
        return Ok(());
    }
    let progress = progress(&one, &box_.steps_of(id)?);
    let coming = coming_up(&one.steps, &progress);
    if coming.is_empty() && !progress.contains(&Progress::Open) {
        return box_.set_enrolment(id, EnrolmentState::Done);
    }
    for at in coming {
        let Some(step) = one.steps.get(at) else { continue };
        let is_later = step.counted == Counted::FromBefore && at > 0;
        let on = step.placed(if is_later { today } else { one.started_on }, days_off).on;
        let due = Due { on, time: None };
        let content =
            FollowUpContent { kind: step.kind, ..FollowUpContent::task(due, step.text.clone()) };
        let contact_id = Some(one.contact_id);
        let new = NewFollowUp { uid: new_uid(), contact_id, content, interaction_id: None };
        box_.add_step(id, at, &new)?;
    }
    Ok(())
}

/// To be told of a follow-up that was closed: if it is a step, the next may come up.
pub(crate) fn closed(
    box_: &Writer<'_>,
    follow_up: &FollowUp,
    today: NaiveDate,
    days_off: &DaysOff,
) -> kartoteka_store::Result<()> {
    match box_.enrolment_of_step(follow_up.id)? {
        Some(id) => advance(box_, id, today, days_off),
        None => Ok(()),
    }
}

/// How an outcome ends plans, in the words that are kept or in the owner's own.
pub(crate) fn outcome(kartoteka: &Kartoteka, outcome: &str) -> Option<EnrolmentState> {
    let outcome = outcome.trim();
    let known = [("order", "log-outcome-order"), ("not interested", "log-outcome-not-interested")];
    let is_said = |(word, message): &&(&str, &str)| {
        let own = said_in(kartoteka.language(), message);
        fold(word) == fold(outcome) || own.is_some_and(|own| fold(&own) == fold(outcome))
    };
    known.iter().find(is_said).and_then(|(word, _)| ended_by(word))
}

/// Ends the plans that a card was on at that instant.
pub(crate) fn end_all(
    box_: &Writer<'_>,
    card: ContactId,
    at: Timestamp,
    state: EnrolmentState,
) -> kartoteka_store::Result<()> {
    let all = box_.enrolments_of(card)?.into_iter();
    let on = all.filter(|one| one.state.is_on() && one.created_at <= at);
    on.into_iter().try_for_each(|one| end(box_, one.id, state))
}

/// Closes what is open of a plan.
fn end(box_: &Writer<'_>, id: EnrolmentId, state: EnrolmentState) -> kartoteka_store::Result<()> {
    for (_, row) in box_.steps_of(id)? {
        if row.state == FollowUpState::Open {
            box_.close_follow_up(row.id, FollowUpState::Dropped)?;
        }
    }
    box_.set_enrolment(id, state)
}

fn progress(one: &Enrolment, rows: &Steps) -> Vec<Progress> {
    let stands = |at: usize| match rows.iter().find(|(step, _)| *step == at) {
        None => Progress::Waiting,
        Some((_, row)) if row.state == FollowUpState::Open => Progress::Open,
        Some(_) => Progress::Closed,
    };
    (0..one.steps.len()).map(stands).collect()
}

/// Whether a step was open when its plan was paused, and comes up again with it.
fn rests(one: &Enrolment, row: &FollowUp) -> bool {
    let is_dropped = row.state == FollowUpState::Dropped;
    one.state == EnrolmentState::Paused && is_dropped && row.closed_at == one.paused_at
}

fn next_of(rows: &Steps) -> Option<&(usize, FollowUp)> {
    let open = rows.iter().filter(|(_, row)| row.state == FollowUpState::Open);
    open.min_by_key(|(step, row)| (row.content.due.on, *step))
}

fn shown(
    box_: &Reader<'_>,
    telling: &Telling,
    one: Enrolment,
) -> kartoteka_store::Result<dto::Enrolment> {
    let rows = box_.steps_of(one.id)?;
    let closed = progress(&one, &rows).iter().filter(|step| **step == Progress::Closed).count();
    let resting: Vec<usize> =
        rows.iter().filter(|(_, row)| rests(&one, row)).map(|(step, _)| *step).collect();
    let next = next_of(&rows);
    let next_step = next.map(|(step, _)| *step).or(resting.iter().copied().min());
    Ok(dto::Enrolment {
        id: one.id.0,
        contact_id: one.contact_id.0,
        started_on: day_text(one.started_on),
        state: shown_state(one.state),
        ended_at: one.ended_at.map(|at| at.0),
        steps: shown_steps(&one.steps),
        closed: count(closed.saturating_sub(resting.len())),
        next_step: next_step.map(count),
        next: next.map(|(_, row)| telling.follow_up(row.clone())),
        plan: one.plan,
    })
}

fn shown_state(state: EnrolmentState) -> dto::EnrolmentState {
    match state {
        EnrolmentState::Running => dto::EnrolmentState::Running,
        EnrolmentState::Paused => dto::EnrolmentState::Paused,
        EnrolmentState::Done => dto::EnrolmentState::Done,
        EnrolmentState::Stopped => dto::EnrolmentState::Stopped,
        EnrolmentState::Won => dto::EnrolmentState::Won,
        EnrolmentState::Lost => dto::EnrolmentState::Lost,
    }
}
