//! Verbs of files kept with cards: `attach`, `attachments` and `attachment`.

use crate::session::{Answer, Session};
use crate::transfer::{not_written, replaced};
use clap::Subcommand;
use kartoteka_app::Result;
use kartoteka_app::api::attachment::{
    AttachedTo, Attachment, AttachmentAdd, AttachmentList, AttachmentListRequest, AttachmentSave,
    AttachmentSaved, AttachmentsAdded,
};
use kartoteka_app::api::interaction::{
    TimelineFilter, TimelineKind, TimelinePage, TimelineRequest,
};
use kartoteka_app::api::{ById, Done};
use kartoteka_app::{Code, Error};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Entries read at a time.
const PAGE: u32 = 500;

/// Verbs of `attachment`.
#[derive(Debug, Subcommand)]
pub(crate) enum AttachmentVerb {
    /// Writes a file that is kept to another one
    Save {
        /// The file's number in the list
        id: i64,
        /// Where to
        out: PathBuf,
        /// Replaces OUT if it is there
        #[arg(long)]
        force: bool,
    },
    /// Takes a file away
    Remove {
        /// The file's number in the list
        id: i64,
    },
}

pub(crate) fn attach(
    session: &Session,
    card: &str,
    files: &[PathBuf],
    to: Option<i64>,
) -> Result<Answer> {
    let contact = session.contact(card)?;
    let to = to.map_or(Ok(AttachedTo::Contact(contact)), |id| entry(session, contact, id))?;
    let files = files.iter().map(|path| session.file(path)).collect();
    let added: AttachmentsAdded = session.ask("attachment_add", &AttachmentAdd { to, files })?;
    let taken = of_card(session, contact)?;
    let taken: Vec<Attachment> =
        taken.into_iter().filter(|one| added.ids.contains(&one.id)).collect();
    let text = taken.iter().map(|one| line(session, one)).collect::<String>();
    let shapes: Vec<Value> = taken.iter().map(|one| shape(session, one)).collect();
    let json = json!({ "attachments": shapes, "operation": added.operation });
    let (code, message) = (Code::Invalid, added.refused.join("\n"));
    let refused = Error { code, message, field: Some("files".to_owned()), details: None };
    Ok(Answer {
        refused: (!added.refused.is_empty()).then_some(refused),
        ..Answer::new(json, text)
    })
}

pub(crate) fn list(session: &Session, card: &str) -> Result<Answer> {
    let files = of_card(session, session.contact(card)?)?;
    let text = match files.is_empty() {
        true => session.say("attachment-list-empty", &[]),
        false => files.iter().map(|one| line(session, one)).collect(),
    };
    let files: Vec<Value> = files.iter().map(|one| shape(session, one)).collect();
    Ok(Answer::new(json!({ "attachments": files }), text))
}

pub(crate) fn attachment(session: &Session, verb: AttachmentVerb) -> Result<Answer> {
    match verb {
        AttachmentVerb::Save { id, out, force } => save(session, id, &out, force),
        AttachmentVerb::Remove { id } => {
            let done: Done = session.ask("attachment_remove", &ById { id })?;
            let text = session.say("operation-attachment-remove", &[("subject", id.into())]);
            Ok(Answer::new(json!({ "id": id, "operation": done.operation }), text))
        }
    }
}

fn save(session: &Session, id: i64, out: &Path, overwrite: bool) -> Result<Answer> {
    let request = AttachmentSave { id, to: session.file(out), overwrite };
    let saved = session.ask::<AttachmentSaved>("attachment_save", &request);
    let saved = saved.map_err(|error| not_written(session, out, error))?;
    let text = format!("{}{}", saved.path, replaced(session, saved.kept.as_deref()));
    Ok(Answer::new(json!(saved), text))
}

fn of_card(session: &Session, contact_id: i64) -> Result<Vec<Attachment>> {
    let request = AttachmentListRequest { contact_id };
    Ok(session.ask::<AttachmentList>("attachment_list", &request)?.attachments)
}

/// The call, mail or note of the card's history that has this number; where an interaction and a note
/// both have it, the interaction.
fn entry(session: &Session, contact_id: i64, id: i64) -> Result<AttachedTo> {
    let (mut after, mut note) = (None, None);
    loop {
        let filter = TimelineFilter::Everything;
        let request = TimelineRequest { contact_id, filter, after, limit: PAGE };
        let page: TimelinePage = session.ask("timeline_page", &request)?;
        for item in page.items.iter().filter(|item| item.id == id) {
            match item.kind {
                TimelineKind::Note => note = Some(AttachedTo::Note(id)),
                TimelineKind::FollowUpDone
                | TimelineKind::FollowUpDropped
                | TimelineKind::StepPaused
                | TimelineKind::Order
                | TimelineKind::Payment
                | TimelineKind::Ticket
                | TimelineKind::Want
                | TimelineKind::StockMovement
                | TimelineKind::Merge => {}
                _ => return Ok(AttachedTo::Interaction(id)),
            }
        }
        if page.next.is_none() {
            return note.ok_or_else(|| session.refusal("karto-no-entry", &id.to_string()));
        }
        after = page.next;
    }
}

fn shape(session: &Session, one: &Attachment) -> Value {
    let (kind, id) = match one.to {
        AttachedTo::Contact(id) => ("contact", id),
        AttachedTo::Interaction(id) => ("interaction", id),
        AttachedTo::Note(id) => ("note", id),
    };
    json!({
        "id": one.id,
        "name": one.name,
        "type": one.ending,
        "size": one.size,
        "at": session.instant(one.at),
        "to": { "kind": kind, "id": id },
    })
}

fn line(session: &Session, one: &Attachment) -> String {
    let at = session.wall(one.at);
    format!("{:>6}  {at}  {:>10}  {}\n", one.id, one.size, one.name)
}
