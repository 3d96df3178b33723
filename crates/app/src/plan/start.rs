//! Cards that begin a plan: the preview of its days, and the start itself.

use super::{course, named, names, shown_step};
use crate::api::plan as dto;
use crate::call::Call;
use crate::contact::{chosen, subject_of};
use crate::count::count;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use chrono::NaiveDate;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::plan::{Plan, preview as days_of};
use kartoteka_domain::time::{day_text, parse_day};
use kartoteka_store::{FIRST_DAY, LAST_DAY};

/// The most names in a preview.
const NAMES: usize = 50;

/// A start, looked at.
struct Asked {
    plan: Plan,
    on: NaiveDate,
    /// Cards that begin.
    fresh: Vec<ContactId>,
    /// Cards that are on the plan already.
    on_it: Vec<ContactId>,
}

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::PlanStart,
) -> Result<dto::PlanPreview> {
    let asked = asked(kartoteka, call, request)?;
    let days = days_of(&asked.plan.steps, asked.on, &kartoteka.days_off()?);
    let steps = asked.plan.steps.iter().zip(days).map(|(step, placed)| dto::StepDay {
        step: shown_step(step),
        on: day_text(placed.on),
        moved_from: placed.moved_from.map(day_text),
    });
    let names: Vec<ContactId> = asked.on_it.iter().copied().take(NAMES).collect();
    Ok(dto::PlanPreview {
        steps: steps.collect(),
        cards: count(asked.fresh.len()),
        on_it: kartoteka.read(|box_| box_.shown_names(&names))?,
        on_it_more: count(asked.on_it.len() - names.len()),
    })
}

pub(crate) fn start(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::PlanStart,
) -> Result<dto::PlanStarted> {
    let Asked { plan, on, fresh, on_it } = asked(kartoteka, call, request)?;
    if fresh.is_empty() && on_it.is_empty() {
        return Err(kartoteka.error(Code::NotFound, "error-plan-nobody", &[]));
    }
    if fresh.is_empty() {
        let name = subject_of(kartoteka, &on_it)?;
        let args = [("plan", (&plan.name).into()), ("name", (&name).into())];
        return Err(kartoteka.invalid("ids", "error-plan-on-it", &args));
    }
    let name = subject_of(kartoteka, &fresh)?;
    let args = [("text", (&plan.name).into()), ("name", (&name).into())];
    let subject = kartoteka.say("follow-up-subject", &args);
    let days_off = kartoteka.days_off()?;
    let (enrolments, operation) = kartoteka.write(call, "plan_start", &subject, |box_| {
        let begin = |card: &ContactId| {
            box_.go_on()?;
            Ok(course::begin(box_, *card, &plan, on, &days_off)?.0)
        };
        fresh.iter().map(begin).collect::<kartoteka_store::Result<Vec<i64>>>()
    })?;
    Ok(dto::PlanStarted { enrolments, operation })
}

fn asked(kartoteka: &Kartoteka, call: &Call<'_>, request: dto::PlanStart) -> Result<Asked> {
    let plan = named(kartoteka, &request.plan)?;
    let on = match request.on.as_deref() {
        None => call.now.today(),
        Some(given) => {
            let day = parse_day(given).filter(|day| (FIRST_DAY..=LAST_DAY).contains(day));
            let args = [("given", given.into())];
            day.ok_or_else(|| kartoteka.invalid("on", "follow-up-wrong-moment", &args))?
        }
    };
    for id in &request.ids {
        card_at_hand(kartoteka, *id)?;
    }
    let mut ids = chosen(kartoteka, request.ids, request.matching)?;
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    let (mut fresh, mut on_it) = (Vec::new(), Vec::new());
    let names = names(&plan.name);
    kartoteka.read(|box_| {
        for id in ids {
            let mut is_on_it = false;
            for name in &names {
                is_on_it |= box_.is_on_plan(id, name)?;
            }
            let list = if is_on_it { &mut on_it } else { &mut fresh };
            list.push(id);
        }
        Ok(())
    })?;
    Ok(Asked { plan, on, fresh, on_it })
}
