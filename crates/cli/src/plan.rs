//! Verbs about plans and the cards on them.

use crate::session::{Answer, Session};
use crate::shapes;
use clap::Subcommand;
use kartoteka_app::api::contact::MatchingCards;
use kartoteka_app::api::plan::{
    Enrolment, EnrolmentList, EnrolmentSaved, EnrolmentState, Plan, PlanList, PlanName,
    PlanPreview, PlanSave, PlanStart, PlanStarted, PlanStep, StepDay,
};
use kartoteka_app::api::{ById, Done};
use kartoteka_app::{Code, Error, Result, step_read, step_written};
use serde_json::{Value, json};

/// Verbs of `plan`.
#[derive(Debug, Subcommand)]
pub(crate) enum PlanVerb {
    /// Lists the plans and how many cards are on each
    List,
    /// Keeps a plan under a name, in place of the one there was
    Save {
        /// Its name
        name: String,
        /// Its steps in order: "7 call Any questions?"; +3 counts from when the one before was done; lines
        /// behind a mail or message say its draft: "> subject", "| text for {first name}"
        #[arg(required = true, value_name = "STEP")]
        steps: Vec<String>,
    },
    /// Takes a plan away; who is on it goes on
    Delete {
        /// Its name
        name: String,
    },
    /// Puts cards on a plan: its steps become follow-ups
    Start {
        /// The plan's name
        name: String,
        /// The cards, by id or uid
        #[arg(value_name = "ID")]
        ids: Vec<String>,
        /// And all that this finds
        #[arg(long)]
        find: Option<String>,
        /// The day it begins, 2026-11-06; today when not said
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// Says on which days the steps would fall; changes nothing
        #[arg(long)]
        preview: bool,
    },
    /// A card's plans, ended ones too
    Show {
        /// The card's id or uid
        id: String,
    },
    /// Lets a card's plan rest
    Pause {
        /// The plan's number on the card, as `show` says it
        enrolment: i64,
    },
    /// Lets it go on, as many days later as it rested
    Resume {
        /// The plan's number on the card, as `show` says it
        enrolment: i64,
    },
    /// Leaves the next step out
    Skip {
        /// The plan's number on the card, as `show` says it
        enrolment: i64,
    },
    /// Ends a card's plan
    Stop {
        /// The plan's number on the card, as `show` says it
        enrolment: i64,
    },
}

pub(crate) fn plan(session: &Session, verb: Option<PlanVerb>) -> Result<Answer> {
    match verb.unwrap_or(PlanVerb::List) {
        PlanVerb::List => list(session),
        PlanVerb::Save { name, steps } => save(session, name, &steps),
        PlanVerb::Delete { name } => {
            let done: Done = session.ask("plan_delete", &PlanName { name: name.clone() })?;
            Ok(Answer::new(json!({ "plan": name, "operation": done.operation }), name))
        }
        PlanVerb::Start { name, ids, find, on, preview } => {
            let ids = ids.iter().map(|id| session.contact(id)).collect::<Result<_>>()?;
            let matching = find.map(|find| MatchingCards { find, except: Vec::new() });
            let request = PlanStart { plan: name, ids, matching, on };
            if preview { show_days(session, &request) } else { start(session, &request) }
        }
        PlanVerb::Show { id } => {
            let contact_id = session.contact(&id)?;
            let list: EnrolmentList =
                session.ask("enrolment_list", &json!({ "contact_id": contact_id }))?;
            let text = list.enrolments.iter().map(|one| line(session, one));
            let json = list.enrolments.iter().map(enrolment_json).collect::<Vec<_>>();
            Ok(Answer::new(json!({ "plans": json }), text.collect::<String>()))
        }
        PlanVerb::Pause { enrolment } => change(session, "enrolment_pause", enrolment),
        PlanVerb::Resume { enrolment } => change(session, "enrolment_resume", enrolment),
        PlanVerb::Skip { enrolment } => change(session, "enrolment_skip", enrolment),
        PlanVerb::Stop { enrolment } => change(session, "enrolment_stop", enrolment),
    }
}

fn list(session: &Session) -> Result<Answer> {
    let list: PlanList = session.ask("plan_list", &json!({}))?;
    let json = list.plans.iter().map(|plan| {
        json!({
            "name": plan.name, "built_in": plan.is_built_in, "cards": plan.cards,
            "steps": plan.steps.iter().map(step_json).collect::<Vec<_>>(),
        })
    });
    let text: String = list.plans.iter().map(|plan| plan_lines(session, plan)).collect();
    Ok(Answer::new(json!({ "plans": json.collect::<Vec<_>>() }), text))
}

fn plan_lines(session: &Session, plan: &Plan) -> String {
    let cards = session.say("karto-plan-cards", &[("count", plan.cards.into())]);
    let steps = plan.steps.iter().map(step_lines);
    format!("{}  ({cards})\n{}", plan.name, steps.collect::<String>())
}

fn save(session: &Session, name: String, steps: &[String]) -> Result<Answer> {
    let steps = steps.iter().map(|line| step(session, line)).collect::<Result<Vec<_>>>()?;
    let done: Done = session
        .ask("plan_save", &PlanSave { name: name.clone(), before: None, steps, was: None })?;
    Ok(Answer::new(json!({ "plan": name, "operation": done.operation }), name))
}

/// "7 call Any questions?", "+3 letter Price list"; behind it the lines of its draft.
fn step(session: &Session, text: &str) -> Result<PlanStep> {
    step_read(text).ok_or_else(|| Error {
        code: Code::Invalid,
        field: Some("steps".to_owned()),
        ..session.refusal("karto-no-step", text)
    })
}

/// A step in the words that `plan save` takes, its draft's lines set in below it.
fn step_lines(step: &PlanStep) -> String {
    let (line, draft) = step_written(step);
    let draft = draft.iter().map(|line| format!("    {line}\n"));
    format!("  {line}\n{}", draft.collect::<String>())
}

fn step_json(step: &PlanStep) -> Value {
    json!({
        "days": step.days, "counted": step.counted, "kind": step.kind, "text": step.text,
        "draft": step.draft,
    })
}

fn show_days(session: &Session, request: &PlanStart) -> Result<Answer> {
    let preview: PlanPreview = session.ask("plan_preview", request)?;
    let line = |day: &StepDay| {
        let moved = day
            .moved_from
            .as_ref()
            .map(|from| format!("  ({})", session.say("plan-moved", &[("day", from.into())])));
        format!("  {}  {}{}\n", day.on, step_written(&day.step).0, moved.unwrap_or_default())
    };
    let cards = session.say("karto-plan-cards", &[("count", preview.cards.into())]);
    let mut text = format!("{cards}\n{}", preview.steps.iter().map(line).collect::<String>());
    if !preview.on_it.is_empty() {
        let mut names = preview.on_it.join(", ");
        if preview.on_it_more > 0 {
            let more = session.say("reminder-more", &[("count", preview.on_it_more.into())]);
            names = format!("{names} {more}");
        }
        text.push_str(&session.say("karto-plan-on-it", &[("names", (&names).into())]));
    }
    let steps = preview.steps.iter().map(day_json);
    let json = json!({
        "steps": steps.collect::<Vec<_>>(), "cards": preview.cards, "on_it": preview.on_it,
        "on_it_more": preview.on_it_more,
    });
    Ok(Answer::new(json, text))
}

fn day_json(day: &StepDay) -> Value {
    let step = &day.step;
    json!({
        "on": day.on, "moved_from": day.moved_from, "days": step.days, "counted": step.counted,
        "kind": step.kind, "text": step.text,
    })
}

fn start(session: &Session, request: &PlanStart) -> Result<Answer> {
    let started: PlanStarted = session.ask("plan_start", request)?;
    let count = u32::try_from(started.enrolments.len()).unwrap_or(u32::MAX);
    let cards = session.say("karto-plan-cards", &[("count", count.into())]);
    let json = json!({ "enrolments": started.enrolments, "operation": started.operation });
    Ok(Answer::new(json, format!("{}  ({cards})", request.plan)))
}

fn change(session: &Session, command: &str, id: i64) -> Result<Answer> {
    let saved: EnrolmentSaved = session.ask(command, &ById { id })?;
    let json = json!({
        "enrolment": enrolment_json(&saved.enrolment), "operation": saved.operation,
    });
    Ok(Answer::new(json, line(session, &saved.enrolment)))
}

fn line(session: &Session, one: &Enrolment) -> String {
    let state = session.say(state_message(one.state), &[]);
    let count = u32::try_from(one.steps.len()).unwrap_or(u32::MAX);
    let step = one.next_step.map_or(one.closed, |step| step + 1);
    let args = [
        ("plan", (&one.plan).into()),
        ("step", step.into()),
        ("count", count.into()),
        ("state", (&state).into()),
    ];
    let mut text = format!("{:>6}  {}\n", one.id, session.say("karto-plan-line", &args));
    if let Some(next) = &one.next {
        text.push_str(&format!("        {}  {}\n", next.due_on, next.text));
    }
    text
}

fn state_message(state: EnrolmentState) -> &'static str {
    match state {
        EnrolmentState::Running => "plan-running",
        EnrolmentState::Paused => "plan-paused",
        EnrolmentState::Done => "plan-done",
        EnrolmentState::Stopped => "plan-stopped",
        EnrolmentState::Won => "plan-won",
        EnrolmentState::Lost => "plan-lost",
    }
}

fn enrolment_json(one: &Enrolment) -> Value {
    json!({
        "id": one.id,
        "contact": one.contact_id,
        "plan": one.plan,
        "started_on": one.started_on,
        "state": one.state,
        "steps": one.steps.iter().map(step_json).collect::<Vec<_>>(),
        "closed": one.closed,
        "next_step": one.next_step,
        "next": one.next.as_ref().map(shapes::follow_up),
    })
}
