//! Verbs of the inbox: what came in and belongs to no card yet.

use crate::arguments::InboxVerb;
use crate::session::{Answer, Session};
use crate::shapes;
use kartoteka_app::Result;
use kartoteka_app::api::Done;
use kartoteka_app::api::contact::ContactCard;
use kartoteka_app::api::inbox::{
    Inbox, InboxAssign, InboxAssigned, InboxMail, InboxMakeCard, InboxNote, InboxNumber,
    InboxRequest,
};
use serde_json::{Value, json};

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
        Some(InboxVerb::Note { mail, id }) => {
            let contact_id = session.contact(&id)?;
            let done: Done = session.ask("inbox_note", &InboxNote { id: mail, contact_id })?;
            let json = json!({ "contact": contact_id, "operation": done.operation });
            Ok(Answer::new(json, said(session, contact_id, 1)?))
        }
    }
}

fn list(session: &Session) -> Result<Answer> {
    let inbox: Inbox = session.ask("inbox_list", &InboxRequest { limit: Some(500) })?;
    let mut text = String::new();
    for one in &inbox.numbers {
        let counts = [
            ("calls", one.calls.into()),
            ("missed", one.missed.into()),
            ("messages", one.messages.into()),
        ];
        let counts = session.say("karto-inbox-number", &counts);
        text.push_str(&format!("{:<18}  {}  {counts}\n", one.shown_number, one.name));
    }
    for one in &inbox.mails {
        text.push_str(&format!("{:>6}  {}  {}\n", one.id, one.address, one.subject));
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
    let json = json!({
        "numbers": numbers.collect::<Vec<Value>>(),
        "number_count": inbox.number_count,
        "mails": mails.collect::<Vec<Value>>(),
        "mail_count": inbox.mail_count,
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
        "contacts": one.cards,
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
