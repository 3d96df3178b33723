//! Verbs of the inbox: what came in and belongs to no card yet, and calls that wait for a word.

use crate::session::{Answer, Session};
use crate::shapes;
use crate::talk;
use clap::Subcommand;
use kartoteka_app::Result;
use kartoteka_app::api::contact::ContactCard;
use kartoteka_app::api::inbox::{
    Inbox, InboxAssign, InboxAssigned, InboxCall, InboxCallAssign, InboxMail, InboxMakeCard,
    InboxName, InboxNote, InboxNumber, InboxRequest, InboxUnnamed, InboxWord,
};
use kartoteka_app::api::interaction::InteractionLogged;
use kartoteka_app::api::{ByIds, Done};
use serde_json::{Value, json};

/// Verbs of `inbox`.
#[derive(Debug, Subcommand)]
pub(crate) enum InboxVerb {
    /// Makes a card for a number or address, and puts on it what came from there
    MakeCard {
        /// The number or address, in any spelling
        #[arg(allow_hyphen_values = true)]
        number: String,
        /// The name on the card; without it only the number stands there
        name: Vec<String>,
    },
    /// Puts what came from a number or address on a card
    Assign {
        /// The number or address, in any spelling
        #[arg(allow_hyphen_values = true)]
        number: String,
        /// The card's id or uid
        id: String,
        /// Writes the number or address on the card, too
        #[arg(long)]
        add_number: bool,
    },
    /// Names a card that is known by a number alone
    Name {
        /// The card's id or uid
        id: String,
        /// Its name
        #[arg(required = true)]
        name: Vec<String>,
    },
    /// Puts a call of a withheld number on a card
    AssignCall {
        /// The call's number in the list
        call: i64,
        /// The card's id or uid
        id: String,
    },
    /// Writes what a call was about that nothing is written of, and the next step
    Word {
        /// The call's number in the list
        call: i64,
        /// What it was about; a line that begins with > becomes the next step
        text: Vec<String>,
        /// How it went: order, question, complaint, "no answer", or a word of yours
        #[arg(long, default_value = "")]
        outcome: String,
        /// The next step: "fri 10:00 call back"
        #[arg(long, default_value = "")]
        next: String,
    },
    /// Says of calls that there is nothing to write of them
    NoWord {
        /// The calls' numbers in the list
        #[arg(required_unless_present = "all")]
        calls: Vec<i64>,
        /// All calls in the list
        #[arg(long, conflicts_with = "calls")]
        all: bool,
    },
    /// Keeps a mail as a note on a card
    Note {
        /// The mail's number in the list
        mail: i64,
        /// The card's id or uid
        id: String,
    },
}

pub(crate) fn inbox(session: &Session, verb: Option<InboxVerb>) -> Result<Answer> {
    match verb {
        None => list(session),
        Some(InboxVerb::MakeCard { number, name }) => {
            let request = InboxMakeCard { number, name: name.join(" ") };
            put(session, &session.ask("inbox_make_card", &request)?)
        }
        Some(InboxVerb::Assign { number, id, add_number }) => {
            let contact_id = session.contact(&id)?;
            let request = InboxAssign { number, contact_id, adds_number: add_number };
            put(session, &session.ask("inbox_assign", &request)?)
        }
        Some(InboxVerb::Name { id, name }) => {
            let contact = session.contact(&id)?;
            let request = InboxName { id: contact, name: name.join(" ") };
            let done: Done = session.ask("inbox_name", &request)?;
            let json = json!({ "contact": contact, "operation": done.operation });
            Ok(Answer::new(json, session.say("inbox-named", &[("name", (&request.name).into())])))
        }
        Some(InboxVerb::AssignCall { call, id }) => {
            let contact_id = session.contact(&id)?;
            let request = InboxCallAssign { id: call, contact_id };
            put(session, &session.ask("inbox_assign_call", &request)?)
        }
        Some(InboxVerb::Word { call, text, outcome, next }) => {
            word(session, &InboxWord { id: call, text: text.join(" "), outcome, next })
        }
        Some(InboxVerb::NoWord { calls, all }) => no_word(session, calls, all),
        Some(InboxVerb::Note { mail, id }) => {
            let contact_id = session.contact(&id)?;
            let done: Done = session.ask("inbox_note", &InboxNote { id: mail, contact_id })?;
            let json = json!({ "contact": contact_id, "operation": done.operation });
            Ok(Answer::new(json, said(session, contact_id, 1)?))
        }
    }
}

/// All that waits, of each kind as much as is given at once.
fn waiting(session: &Session) -> Result<Inbox> {
    session.ask("inbox_list", &InboxRequest { limit: Some(500) })
}

fn word(session: &Session, request: &InboxWord) -> Result<Answer> {
    let written: InteractionLogged = session.ask("inbox_word", request)?;
    let json = json!({
        "interaction": written.interaction,
        "contact": written.contact,
        "follow_up": written.follow_up.as_ref().map(shapes::follow_up),
        "operation": written.operation,
    });
    let mut text = format!("{}\n", session.say("log-saved", &[]));
    text.extend(written.follow_up.as_ref().map(talk::line));
    Ok(Answer::new(json, text))
}

fn no_word(session: &Session, calls: Vec<i64>, all: bool) -> Result<Answer> {
    let calls =
        if all { waiting(session)?.calls.iter().map(|call| call.id).collect() } else { calls };
    let request = ByIds { ids: calls };
    let done: Done = session.ask("inbox_no_word", &request)?;
    let json = json!({ "count": request.ids.len(), "operation": done.operation });
    let args = [("count", request.ids.len().into())];
    Ok(Answer::new(json, session.say("inbox-no-word-done", &args)))
}

fn list(session: &Session) -> Result<Answer> {
    let inbox = waiting(session)?;
    let mut text: String = inbox.calls.iter().map(|call| talk::call_line(session, call)).collect();
    for one in &inbox.numbers {
        let counts = [
            ("calls", one.calls.into()),
            ("missed", one.missed.into()),
            ("messages", one.messages.into()),
        ];
        let counts = session.say("karto-inbox-number", &counts);
        text.push_str(&format!("{:<18}  {}  {counts}\n", one.shown_number, one.name));
        text.extend((!one.said.is_empty()).then(|| format!("{:<18}  {}\n", "", one.said)));
    }
    for one in &inbox.unnamed {
        let calls = session.say("inbox-calls", &[("count", one.calls.into())]);
        text.push_str(&format!("{:>6}  {}  {calls}  {}\n", one.id, one.shown_number, one.said));
    }
    for one in &inbox.mails {
        text.push_str(&format!("{:>6}  {}  {}\n", one.id, one.address, one.subject));
    }
    for one in &inbox.withheld_calls {
        let who = session.say("today-withheld", &[]);
        text.push_str(&format!("{:>6}  {}  {who}  {}\n", one.id, session.wall(one.at), one.text));
    }
    if inbox.withheld > 0 {
        text.push_str(&session.say("karto-inbox-withheld", &[("count", inbox.withheld.into())]));
    }
    if text.is_empty() {
        text = session.say("karto-inbox-empty", &[]);
    }
    let zone = session.kartoteka.now().zone;
    let numbers = inbox.numbers.iter().map(|one| number(one, zone));
    let mails = inbox.mails.iter().map(|one| mail(one, zone));
    let calls = inbox.calls.iter().map(|call| shapes::call(call, zone));
    let unnamed = inbox.unnamed.iter().map(|one| unnamed(one, zone));
    let withheld = inbox.withheld_calls.iter().map(|one| withheld_call(one, zone));
    let json = json!({
        "calls": calls.collect::<Vec<Value>>(),
        "call_count": inbox.call_count,
        "numbers": numbers.collect::<Vec<Value>>(),
        "number_count": inbox.number_count,
        "unnamed": unnamed.collect::<Vec<Value>>(),
        "unnamed_count": inbox.unnamed_count,
        "mails": mails.collect::<Vec<Value>>(),
        "mail_count": inbox.mail_count,
        "withheld_calls": withheld.collect::<Vec<Value>>(),
        "withheld": inbox.withheld,
    });
    Ok(Answer::new(json, text))
}

fn number(one: &InboxNumber, zone: chrono_tz::Tz) -> Value {
    json!({
        "number": one.number,
        "name": one.name,
        "calls": one.calls,
        "missed": one.missed,
        "messages": one.messages,
        "last_at": shapes::instant(one.last_at, zone),
        "said": one.said,
        "contacts": one.cards,
    })
}

fn unnamed(one: &InboxUnnamed, zone: chrono_tz::Tz) -> Value {
    json!({
        "contact": one.id,
        "number": one.number,
        "calls": one.calls,
        "last_at": one.last_at.map(|at| shapes::instant(at, zone)),
        "said": one.said,
    })
}

fn withheld_call(one: &InboxCall, zone: chrono_tz::Tz) -> Value {
    json!({
        "interaction": one.id,
        "direction": one.direction,
        "at": shapes::instant(one.at, zone),
        "minutes": one.minutes,
        "text": one.text,
    })
}

fn mail(one: &InboxMail, zone: chrono_tz::Tz) -> Value {
    json!({
        "interaction": one.id,
        "at": shapes::instant(one.at, zone),
        "address": one.address,
        "name": one.name,
        "subject": one.subject,
        "text": one.text,
        "attachments": one.attachments,
        "guess": one.guess,
    })
}

fn put(session: &Session, assigned: &InboxAssigned) -> Result<Answer> {
    let json = json!({
        "contact": assigned.contact_id,
        "count": assigned.count,
        "operation": assigned.operation,
    });
    Ok(Answer::new(json, said(session, assigned.contact_id, assigned.count)?))
}

fn said(session: &Session, contact: i64, count: u32) -> Result<String> {
    let card: ContactCard = session.ask("contact_get", &json!({ "id": contact }))?;
    let args = [("who", (&card.shown_name).into()), ("count", count.into())];
    Ok(session.say("karto-inbox-put", &args))
}
