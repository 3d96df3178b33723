//! `follow-up draft`: the mail or text message that a follow-up is about.

use crate::session::{Answer, Session};
use crate::transfer::{not_written, replaced};
use kartoteka_app::Result;
use kartoteka_app::api::ById;
use kartoteka_app::api::draft::{Draft, DraftSave, DraftSaved};
use serde_json::json;
use std::path::Path;

pub(crate) fn draft(session: &Session, id: i64, to: Option<&Path>, force: bool) -> Result<Answer> {
    let draft: Draft = session.ask("draft_get", &ById { id })?;
    let saved = to.map(|to| {
        let request = DraftSave { id, to: session.file(to), overwrite: force };
        let saved = session.ask::<DraftSaved>("draft_save", &request);
        saved.map_err(|error| not_written(session, to, error))
    });
    let saved = saved.transpose()?;
    let json = json!({
        "kind": draft.kind, "name": draft.name, "to": draft.to, "subject": draft.subject,
        "text": draft.text, "empty": draft.empty, "link": draft.link,
        "path": saved.as_ref().map(|saved| &saved.path),
        "kept": saved.as_ref().and_then(|saved| saved.kept.as_ref()),
    });
    let mut text = match &saved {
        Some(DraftSaved { path, kept }) => {
            format!("{path}{}\n", replaced(session, kept.as_deref()))
        }
        None => shown(&draft),
    };
    if !draft.empty.is_empty() {
        let places = draft.empty.join(", ");
        let said = session.say("draft-empty", &[("places", (&places).into())]);
        text.push_str(&format!("({said})\n"));
    }
    Ok(Answer::new(json, text))
}

fn shown(draft: &Draft) -> String {
    let subject = if draft.subject.is_empty() { "" } else { "\n" };
    let Draft { name, to, text, link, .. } = draft;
    format!("{name}  {to}\n{}{subject}\n{text}\n\n{link}\n", draft.subject)
}
