//! `follow-up draft`: the mail or text message that a follow-up is about.

use crate::session::{Answer, Session};
use kartoteka_app::Result;
use kartoteka_app::api::ById;
use kartoteka_app::api::draft::{Draft, DraftSave, DraftSaved};
use serde_json::json;
use std::path::Path;

pub(crate) fn draft(session: &Session, id: i64, to: Option<&Path>, force: bool) -> Result<Answer> {
    let draft: Draft = session.ask("draft_get", &ById { id })?;
    let path = to.map(|to| {
        let request = DraftSave { id, to: session.file(to), overwrite: force };
        session.ask::<DraftSaved>("draft_save", &request).map(|saved| saved.path)
    });
    let path = path.transpose()?;
    let json = json!({
        "kind": draft.kind, "name": draft.name, "to": draft.to, "subject": draft.subject,
        "text": draft.text, "empty": draft.empty, "link": draft.link, "path": path,
    });
    let mut text = match path {
        Some(path) => format!("{path}\n"),
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
