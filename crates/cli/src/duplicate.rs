//! Verbs of cards that may be one: `duplicates` and `merge`.

use crate::contact::told;
use crate::session::{Answer, Session, pages};
use kartoteka_app::Result;
use kartoteka_app::api::duplicate::{
    ContactMerge, DuplicateCertainty, DuplicateGroup, DuplicateList, DuplicateListRequest,
    MergeChoice, SureMerged,
};
use kartoteka_app::api::{ByIds, Done, Nothing};
use serde_json::{Value, json};

pub(crate) fn list(session: &Session, limit: u32) -> Result<Answer> {
    let (mut sure, mut likely) = (0, 0);
    let groups = pages(limit, |from, limit| {
        let request = DuplicateListRequest { from, limit };
        let list: DuplicateList = session.ask("duplicate_list", &request)?;
        (sure, likely) = (list.sure, list.likely);
        Ok(list.groups)
    })?;
    let count = [("sure", sure.into()), ("likely", likely.into())];
    let count = session.say("duplicate-count", &count);
    let lines: String = groups.iter().map(|group| lines(session, group)).collect();
    let groups: Vec<Value> = groups.iter().map(shape).collect();
    let json = json!({
        "total": sure + likely, "sure": sure, "likely": likely, "groups": groups,
    });
    Ok(Answer::new(json, format!("{lines}{count}")))
}

pub(crate) fn dismiss(session: &Session, ids: &[String]) -> Result<Answer> {
    let ids = ids.iter().map(|id| session.contact(id)).collect::<Result<Vec<i64>>>()?;
    let done: Done = session.ask("duplicate_dismiss", &ByIds { ids: ids.clone() })?;
    let json = json!({ "contacts": ids, "operation": done.operation });
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let subject = ids.join(", ");
    let text = session.say("operation-duplicate-dismiss", &[("subject", (&subject).into())]);
    Ok(Answer::new(json, text))
}

pub(crate) fn merge_sure(session: &Session) -> Result<Answer> {
    let merged: SureMerged = session.ask("duplicate_merge_sure", &Nothing {})?;
    let text = session.say("duplicate-merged-sure", &[("count", merged.groups.into())]);
    Ok(Answer::new(json!(merged), text))
}

pub(crate) fn merge(
    session: &Session,
    kept: &str,
    merged: &[String],
    take: &[String],
) -> Result<Answer> {
    let choices = take.iter().map(|choice| chosen(session, choice));
    let request = ContactMerge {
        kept: session.contact(kept)?,
        merged: merged.iter().map(|id| session.contact(id)).collect::<Result<_>>()?,
        choices: choices.collect::<Result<_>>()?,
        left_out: Vec::new(),
        keeps_rest: false,
        revisions: Vec::new(),
    };
    told(session, &session.ask("contact_merge", &request)?)
}

/// `FIELD=ID` as whose value stands.
fn chosen(session: &Session, choice: &str) -> Result<MergeChoice> {
    let refused = || session.refusal("karto-no-choice", choice);
    let (field, id) = choice.split_once('=').ok_or_else(refused)?;
    let field = match field {
        "name" => "formatted_name",
        field => field,
    };
    let field = serde_json::from_value(json!(field)).map_err(|_| refused())?;
    Ok(MergeChoice { field, contact_id: session.contact(id)? })
}

fn shape(group: &DuplicateGroup) -> Value {
    let contacts = group.contacts.iter().map(|contact| {
        json!({
            "id": contact.id,
            "name": contact.shown_name,
            "organisation": contact.organisation,
            "phones": contact.phones,
            "emails": contact.emails,
        })
    });
    json!({
        "certainty": group.certainty,
        "reason": group.reason,
        "reasons": group.reasons,
        "contacts": contacts.collect::<Vec<_>>(),
    })
}

fn lines(session: &Session, group: &DuplicateGroup) -> String {
    let certainty = match group.certainty {
        DuplicateCertainty::Sure => session.say("duplicate-sure", &[]),
        DuplicateCertainty::Likely => session.say("duplicate-likely", &[]),
    };
    let mut text = format!("{certainty}: {}\n", group.reason);
    for contact in &group.contacts {
        let phone = contact.phones.first().map_or("", String::as_str);
        let row = format!("{:>6}  {}  {}", contact.id, contact.shown_name, contact.organisation);
        text.push_str(&format!("{row}  {phone}\n"));
    }
    text
}
