//! Engagement plans: those that come with the program and the owner's own. Putting cards on them
//! is in `start`, what happens while they are on one in `course`.

pub(crate) mod course;
pub(crate) mod start;

use crate::api::follow_up::FollowUpKind;
use crate::api::plan as dto;
use crate::api::setting::Language;
use crate::api::{Done, Nothing};
use crate::call::Call;
use crate::error::{Code, Result};
use crate::follow_up::{kind_of, shown_kind};
use crate::host::Kartoteka;
use kartoteka_domain::draft::{Draft, Fault, MOST_SUBJECT, MOST_TEXT};
use kartoteka_domain::follow_up as domain;
use kartoteka_domain::plan::{Counted, MOST_DAYS, MOST_STEPS, Plan, Step, fit, read};
use std::collections::BTreeSet;

/// The most characters of a plan's name.
const LONGEST: usize = 80;

pub(crate) fn list(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<dto::PlanList> {
    let (own, counts) = kartoteka.read(|box_| Ok((box_.plans()?, box_.count_on_plans()?)))?;
    let is_free = |plan: &Plan| own.iter().all(|one| one.name != plan.name);
    let built_in = built_in(kartoteka.language()).into_iter().filter(is_free);
    let shown = |plan: Plan, is_built_in| dto::Plan {
        cards: names(&plan.name).iter().filter_map(|name| counts.get(name)).sum(),
        is_built_in,
        steps: shown_steps(&plan.steps),
        name: plan.name,
    };
    let mut plans: Vec<dto::Plan> = built_in.map(|plan| shown(plan, true)).collect();
    plans.extend(own.iter().cloned().map(|plan| shown(plan, false)));
    plans.sort_by_cached_key(|plan| kartoteka_domain::fold::fold(&plan.name));
    Ok(dto::PlanList { plans })
}

pub(crate) fn save(kartoteka: &Kartoteka, call: &Call<'_>, request: dto::PlanSave) -> Result<Done> {
    let name = request.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(kartoteka.invalid("name", "error-plan-name", &[]));
    }
    let steps: Vec<Step> = request.steps.into_iter().map(step).collect();
    if !fit(&steps) {
        let args = [("most", MOST_STEPS.into()), ("days", i64::from(MOST_DAYS).into())];
        return Err(kartoteka.invalid("steps", "error-plan-steps", &args));
    }
    fillable(kartoteka, &steps)?;
    let was: Option<Vec<Step>> = request.was.map(|steps| steps.into_iter().map(step).collect());
    let had = request.before.clone().unwrap_or_else(|| name.clone());
    let before = request.before.filter(|before| *before != name);
    let plan = Plan { name, steps };
    let built_in = built_in(kartoteka.language());
    let (is_as_it_was, operation) = kartoteka.write(call, "plan_save", &plan.name, |box_| {
        let mut all = box_.plans()?.into_iter().chain(built_in);
        let now = all.find(|plan| plan.name == had).map(|plan| plan.steps);
        if was.is_some() && was != now {
            return Ok(false);
        }
        if let Some(before) = &before
            && box_.delete_plan(before)?
        {
            box_.rename_on_plan(before, &plan.name)?;
        }
        box_.keep_plan(&plan)?;
        Ok(true)
    })?;
    if is_as_it_was {
        return Ok(Done { operation });
    }
    Err(kartoteka.error(Code::StaleEdit, "error-stale-plan", &[("name", (&had).into())]))
}

/// Errs where a draft of a step can't be filled for any card.
fn fillable(kartoteka: &Kartoteka, steps: &[Step]) -> Result<()> {
    for step in steps {
        let Some(Err(fault)) = step.draft.as_ref().map(Draft::check) else { continue };
        let places = kartoteka.say("draft-places", &[]);
        let step = ("step", (&step.text).into());
        return Err(match &fault {
            Fault::Unknown(name) => {
                let args = [step, ("name", name.into()), ("places", (&places).into())];
                kartoteka.invalid("draft", "error-draft-place", &args)
            }
            Fault::Open => kartoteka.invalid("draft", "error-draft-brace", &[step]),
            Fault::TooLong => {
                let args = [step, ("subject", MOST_SUBJECT.into()), ("text", MOST_TEXT.into())];
                kartoteka.invalid("draft", "error-draft-long", &args)
            }
        });
    }
    Ok(())
}

pub(crate) fn delete(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::PlanName,
) -> Result<Done> {
    let name = request.name.trim();
    let (was_there, operation) =
        kartoteka.write(call, "plan_delete", name, |box_| box_.delete_plan(name))?;
    if was_there {
        return Ok(Done { operation });
    }
    let is_built_in = built_in(kartoteka.language()).iter().any(|plan| plan.name == name);
    let id = if is_built_in { "error-plan-built-in" } else { "error-no-plan" };
    Err(kartoteka.error(Code::NotFound, id, &[("name", name.into())]))
}

/// The plan of this name: the owner's, else the program's.
pub(crate) fn named(kartoteka: &Kartoteka, name: &str) -> Result<Plan> {
    let name = name.trim();
    let own = kartoteka.read(|box_| box_.plans())?;
    let mut all = own.into_iter().chain(built_in(kartoteka.language()));
    all.find(|plan| plan.name == name)
        .ok_or_else(|| kartoteka.error(Code::NotFound, "error-no-plan", &[("name", name.into())]))
}

/// The plans that come with the program.
fn built_in(language: Language) -> Vec<Plan> {
    let text = match language {
        Language::Pl => include_str!("../../../../assets/plans/pl.txt"),
        Language::De => include_str!("../../../../assets/plans/de.txt"),
        _ => include_str!("../../../../assets/plans/en.txt"),
    };
    read(text)
}

/// What a plan is called in each language: a card stays on it when the owner changes theirs.
pub(crate) fn names(name: &str) -> BTreeSet<String> {
    let languages = [Language::En, Language::Pl, Language::De].map(built_in);
    let place = |plans: &Vec<Plan>| plans.iter().position(|plan| plan.name == name);
    let Some(place) = languages.iter().find_map(place) else {
        return BTreeSet::from([name.to_owned()]);
    };
    let same = languages.into_iter().filter_map(|plans| plans.into_iter().nth(place));
    same.map(|plan| plan.name).collect()
}

fn step(given: dto::PlanStep) -> Step {
    Step {
        kind: kind_of(given.kind),
        days: given.days,
        counted: match given.counted {
            dto::StepCounted::FromStart => Counted::FromStart,
            dto::StepCounted::FromBefore => Counted::FromBefore,
        },
        text: given.text.trim().to_owned(),
        draft: given.draft.and_then(|draft| draft_of(given.kind, draft)),
    }
}

/// The draft of a step that has one: of a text message no subject.
fn draft_of(kind: FollowUpKind, given: dto::StepDraft) -> Option<Draft> {
    let kind = kind_of(kind);
    let has_subject = kind == domain::FollowUpKind::Mail;
    let subject = if has_subject { given.subject } else { String::new() };
    let draft = Draft { subject, text: given.text.replace("\r\n", "\n") };
    draft.tidy().filter(|_| Draft::is_of(kind))
}

/// A step as it is written down: `7 call Any questions?`, and behind it `> subject` and `| a line of
/// the text`. Nothing where it is none.
#[must_use]
pub fn step_read(text: &str) -> Option<dto::PlanStep> {
    Step::read(text).as_ref().map(shown_step)
}

/// A step's line, and those of its draft.
#[must_use]
pub fn step_written(given: &dto::PlanStep) -> (String, Vec<String>) {
    let step = step(given.clone());
    (step.line(), step.draft_lines())
}

/// Steps as responses say them.
pub(crate) fn shown_steps(steps: &[Step]) -> Vec<dto::PlanStep> {
    steps.iter().map(shown_step).collect()
}

pub(crate) fn shown_step(step: &Step) -> dto::PlanStep {
    dto::PlanStep {
        kind: shown_kind(step.kind),
        days: step.days,
        counted: match step.counted {
            Counted::FromStart => dto::StepCounted::FromStart,
            Counted::FromBefore => dto::StepCounted::FromBefore,
        },
        text: step.text.clone(),
        draft: step.draft.as_ref().map(|draft| dto::StepDraft {
            subject: draft.subject.clone(),
            text: draft.text.clone(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plans_of_each_language_are_the_same_four_with_no_line_unread() {
        let english = built_in(Language::En);
        assert_eq!(english.len(), 4);
        for language in [Language::En, Language::Pl, Language::De] {
            let plans = built_in(language);
            assert!(plans.iter().all(|plan| fit(&plan.steps)), "{language:?}");
            for step in plans.iter().flat_map(|plan| &plan.steps) {
                assert_eq!(step.draft.is_some(), Draft::is_of(step.kind), "{language:?}");
                let draft = step.draft.clone().unwrap_or_default();
                assert_eq!(draft.check(), Ok(()), "{language:?}");
            }
            let shape = |plan: &Plan| {
                plan.steps.iter().map(|s| (s.kind, s.days, s.counted)).collect::<Vec<_>>()
            };
            let shapes = |plans: &[Plan]| plans.iter().map(shape).collect::<Vec<_>>();
            assert_eq!(shapes(&plans), shapes(&english), "{language:?}");
        }
        let lines = include_str!("../../../../assets/plans/en.txt").lines();
        let steps =
            lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '>', '|'])).count();
        assert_eq!(steps, english.iter().map(|plan| plan.steps.len()).sum::<usize>());
    }
}
