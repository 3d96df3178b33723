//! The verb that writes down a call: its arguments, whose it is, and what is said where more than one
//! card may have its number.

use crate::session::{Answer, Session};
use crate::shapes;
use crate::talk::{caller_line, doubt, line, other_day};
use chrono::DateTime;
use clap::Args;
use kartoteka_app::Result;
use kartoteka_app::api::caller::{Caller, CallerAsked, CallerMatch};
use kartoteka_app::api::contact::ContactCard;
use kartoteka_app::api::interaction::{
    Direction, InteractionKind, InteractionLog, InteractionLogged,
};
use serde_json::{Value, json};

/// An argument of at most so many digits may be a card's id; a longer one is a number.
const LONGEST_ID: usize = 6;
/// A number of at most so many digits was more likely meant as a card's id.
const LONGEST_SHORT: usize = 3;

/// Arguments of `call`.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Call {
    /// A number, or a card's id or uid
    #[arg(allow_hyphen_values = true)]
    pub(crate) who: String,
    /// They called (the default)
    #[arg(long = "in", conflicts_with_all = ["out", "missed"])]
    pub(crate) incoming: bool,
    /// You called
    #[arg(long, conflicts_with = "missed")]
    pub(crate) out: bool,
    /// They called and nobody answered
    #[arg(long)]
    pub(crate) missed: bool,
    /// Whose the number is, by id or uid, where more than one card has it
    #[arg(long, value_name = "ID")]
    pub(crate) card: Option<String>,
    /// When, RFC 3339; now when not said
    #[arg(long, value_name = "T")]
    pub(crate) at: Option<String>,
    /// How long, in minutes
    #[arg(long)]
    pub(crate) minutes: Option<u32>,
    /// What it was about
    #[arg(long, default_value = "")]
    pub(crate) note: String,
    /// How it went: order, question, complaint, "no answer", "not interested", or a word of yours;
    /// an order or no interest ends the card's plans
    #[arg(long, default_value = "")]
    pub(crate) outcome: String,
    /// The next step: "fri 10:00 call back"
    #[arg(long, default_value = "")]
    pub(crate) next: String,
}

pub(crate) fn call(session: &Session, call: Call) -> Result<Answer> {
    let at = call.at.as_deref().map(|text| instant(session, text)).transpose()?;
    let (contact_id, number) = whose(session, &call)?;
    let request = InteractionLog {
        kind: InteractionKind::Call,
        direction: match (call.out, call.missed) {
            (true, _) => Direction::Out,
            (_, true) => Direction::Missed,
            _ => Direction::In,
        },
        contact_id,
        number,
        at,
        minutes: call.minutes,
        text: call.note,
        outcome: call.outcome,
        next: call.next,
        returns: Vec::new(),
    };
    let other = other_day(session, &request.next);
    let logged: InteractionLogged = session.ask("interaction_log", &request)?;
    let may_be = may_be(session, &logged, &request.number)?;
    let mut text = told(session, &logged, &may_be, &request.number)?;
    if let Some(follow_up) = &logged.follow_up {
        text.push_str(&line(follow_up));
        text.push_str(&doubt(session, other.as_ref()));
    }
    let json = json!({
        "interaction": logged.interaction,
        "contact": logged.contact,
        "may_be": may_be.iter().map(candidate).collect::<Vec<_>>(),
        "follow_up": logged.follow_up.as_ref().map(shapes::follow_up),
        "other_day": other,
        "operation": logged.operation,
    });
    Ok(Answer::new(json, text))
}

/// The cards that may have the number of a call that went on none.
fn may_be(session: &Session, logged: &InteractionLogged, number: &str) -> Result<Vec<CallerMatch>> {
    if logged.contact.is_some() {
        return Ok(Vec::new());
    }
    let asked = CallerAsked { number: number.to_owned(), contact_id: None };
    Ok(session.ask::<Caller>("caller_get", &asked)?.matches)
}

fn candidate(found: &CallerMatch) -> Value {
    let row = &found.row;
    json!({
        "id": row.id,
        "name": row.shown_name,
        "organisation": row.organisation,
        "certainty": found.certainty,
    })
}

/// On whose card the call was written; where it is on none, whose it may be and how to say so.
fn told(
    session: &Session,
    logged: &InteractionLogged,
    may_be: &[CallerMatch],
    number: &str,
) -> Result<String> {
    if let Some(id) = logged.contact {
        let card: ContactCard = session.ask("contact_get", &json!({ "id": id }))?;
        let who = [("who", (&card.shown_name).into())];
        return Ok(format!("{}\n", session.say("karto-call-logged", &who)));
    }
    let lines: String = may_be.iter().map(|found| caller_line(session, found)).collect();
    let first = may_be.first().map(|found| found.row.id.to_string()).unwrap_or_default();
    let said = session.say("karto-call-on-no-card", &[("number", number.into())]);
    let args = [("number", number.into()), ("card", (&first).into())];
    Ok(format!("{said}\n{lines}{}\n", session.say("karto-call-choose", &args)))
}

/// The card and the number of a call: `--card` says whose a number is.
fn whose(session: &Session, call: &Call) -> Result<(Option<i64>, String)> {
    match &call.card {
        Some(card) => Ok((Some(session.contact(card)?), call.who.clone())),
        None => who(session, &call.who),
    }
}

/// A few digits that are a card's id, or a uid, mean the card; anything else is a number.
fn who(session: &Session, text: &str) -> Result<(Option<i64>, String)> {
    let is_number = text.chars().any(|c| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || " +()-./*#".contains(c));
    let may_be_id = text.len() <= LONGEST_ID && text.chars().all(|c| c.is_ascii_digit());
    if is_number && !may_be_id {
        return Ok((None, text.to_owned()));
    }
    let id = session.contact(text);
    let id = id.and_then(|id| session.ask::<ContactCard>("contact_get", &json!({ "id": id })));
    match id {
        Ok(card) => Ok((Some(card.id), String::new())),
        Err(_) if text.len() <= LONGEST_SHORT => {
            Err(session.refusal("karto-no-card-nor-number", text))
        }
        Err(_) if is_number => Ok((None, text.to_owned())),
        Err(error) => Err(error),
    }
}

fn instant(session: &Session, text: &str) -> Result<i64> {
    let at = DateTime::parse_from_rfc3339(text);
    at.map(|at| at.timestamp_millis()).map_err(|_| session.refusal("karto-no-instant", text))
}
