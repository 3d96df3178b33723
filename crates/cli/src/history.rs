//! Verbs of history, undo and redo.

use crate::session::{Answer, Session};
use crate::shapes;
use kartoteka_app::Result;
use kartoteka_app::api::operation::{History, HistoryRequest, Operation, UndoRequest, Undone};
use serde_json::json;

pub(crate) fn history(session: &Session, limit: u32) -> Result<Answer> {
    let done = newest(session, limit)?;
    let zone = session.kartoteka.now().zone;
    let operations: Vec<_> =
        done.iter().map(|operation| shapes::operation(operation, zone)).collect();
    let lines = done.iter().map(|operation| {
        let mark = match operation.is_undone {
            true => format!("  ({})", session.say("history-undone", &[])),
            false => String::new(),
        };
        let of = match (operation.meant, operation.meant_at) {
            (Some(id), Some(at)) => format!("  ({id}, {})", session.wall(at)),
            _ => String::new(),
        };
        let at = session.wall(operation.at);
        format!("{:>6}  {at}  {}{of}{mark}\n", operation.id, operation.title)
    });
    let mut text = lines.collect::<String>();
    if text.is_empty() {
        text = session.say("history-none", &[]);
    }
    Ok(Answer::new(json!({ "operations": operations }), text))
}

/// The newest operations, however few the box gives at once.
fn newest(session: &Session, limit: u32) -> Result<Vec<Operation>> {
    let mut done: Vec<Operation> = Vec::new();
    loop {
        let limit = limit.saturating_sub(u32::try_from(done.len()).unwrap_or(u32::MAX));
        let before = done.last().map(|operation| operation.id);
        let page: History = session.ask("history_page", &HistoryRequest { before, limit })?;
        if page.operations.is_empty() {
            return Ok(done);
        }
        done.extend(page.operations);
    }
}

pub(crate) fn undo(session: &Session, id: Option<i64>) -> Result<Answer> {
    told(session, "karto-undone", &session.ask("operation_undo", &UndoRequest { id })?)
}

pub(crate) fn redo(session: &Session) -> Result<Answer> {
    told(session, "karto-redone", &session.ask("operation_redo", &json!({}))?)
}

fn told(session: &Session, id: &str, undone: &Undone) -> Result<Answer> {
    let zone = session.kartoteka.now().zone;
    let mut text = session.say(id, &[("title", (&undone.operation.title).into())]);
    for name in &undone.kept {
        text.push_str(&format!("\n  {}", session.say("karto-kept", &[("name", name.into())])));
    }
    let json = json!({
        "operation": shapes::operation(&undone.operation, zone),
        "by": undone.by,
        "kept": undone.kept,
    });
    Ok(Answer::new(json, text))
}
