//! History, undo and redo as the owner sees them: titles in words, kept cards by name.

use crate::api::Nothing;
use crate::api::operation::{History, HistoryRequest, Operation, Origin, UndoRequest, Undone};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::ids::{ContactId, OperationId};
use kartoteka_store::OperationRow;

/// The most cards that a sentence names.
const NAMED: usize = 5;
/// The most operations on one page.
const PAGE: u32 = 200;

pub(crate) fn history(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: HistoryRequest,
) -> Result<History> {
    let before = request.before.map(OperationId);
    let rows = kartoteka.read(|box_| box_.history(before, request.limit.min(PAGE)))?;
    let operations = rows.iter().map(|row| shown(kartoteka, row));
    Ok(History { operations: operations.collect::<Result<_>>()? })
}

pub(crate) fn undo(kartoteka: &Kartoteka, call: &Call<'_>, request: UndoRequest) -> Result<Undone> {
    let which = request.id.map(OperationId);
    let answer = kartoteka.store().undo(which, call.now, call.origin, call.request_id);
    finish(kartoteka, answer)
}

pub(crate) fn redo(kartoteka: &Kartoteka, call: &Call<'_>, _: Nothing) -> Result<Undone> {
    let answer = kartoteka.store().redo(call.now, call.origin, call.request_id);
    if matches!(answer, Err(kartoteka_store::Error::NothingToUndo)) {
        return Err(kartoteka.error(Code::NothingToUndo, "error-nothing-to-redo", &[]));
    }
    finish(kartoteka, answer)
}

fn finish(
    kartoteka: &Kartoteka,
    answer: kartoteka_store::Result<kartoteka_store::Undone>,
) -> Result<Undone> {
    if let Err(kartoteka_store::Error::ChangedSince { operation, cards, loose }) = &answer {
        return Err(changed_since(kartoteka, operation, cards, loose)?);
    }
    let undone = kartoteka.stored(answer)?;
    kartoteka.tell(&undone.changed);
    let mut kept = kartoteka.read(|box_| box_.shown_names(&undone.kept))?;
    kept.extend(undone.kept_loose);
    let operation = shown(kartoteka, &undone.undone)?;
    Ok(Undone { operation, by: undone.by.0, kept })
}

/// Says why nothing of an operation could go back.
fn changed_since(
    kartoteka: &Kartoteka,
    operation: &OperationRow,
    cards: &[ContactId],
    loose: &[String],
) -> Result<Error> {
    let title = title(kartoteka, operation);
    let mut error =
        kartoteka.error(Code::NothingToUndo, "error-changed-since", &[("title", (&title).into())]);
    let mut names = kartoteka.read(|box_| box_.shown_names(cards.get(..NAMED).unwrap_or(cards)))?;
    names.extend(loose.iter().take(NAMED).cloned());
    if cards.len().max(loose.len()) > NAMED {
        names.push("…".to_owned());
    }
    if !names.is_empty() {
        let stays =
            kartoteka.say("error-changed-since-cards", &[("names", (&names.join(", ")).into())]);
        error.message.push(' ');
        error.message.push_str(&stays);
    }
    Ok(error)
}

/// An operation for the owner.
pub(crate) fn shown(kartoteka: &Kartoteka, row: &OperationRow) -> Result<Operation> {
    let meant = meant(kartoteka, row)?;
    let title = match &meant {
        Some(meant) => titled(kartoteka, &row.kind, &title(kartoteka, meant)),
        None => title(kartoteka, row),
    };
    Ok(Operation {
        id: row.id.0,
        kind: row.kind.clone(),
        title,
        at: row.at.0,
        origin: match row.origin {
            kartoteka_store::Origin::Person => Origin::Person,
            kartoteka_store::Origin::Hook => Origin::Hook,
            kartoteka_store::Origin::Clock => Origin::Clock,
            kartoteka_store::Origin::Script => Origin::Script,
        },
        is_undone: row.undone_by.is_some(),
        reverts: row.reverts.map(|id| id.0),
        meant: meant.as_ref().map(|meant| meant.id.0),
        meant_at: meant.map(|meant| meant.at.0),
        can_undo: row.can_undo,
    })
}

/// What an undo, or the undo of one, is about in the end; nothing for any other operation, or
/// where that is no longer known.
fn meant(kartoteka: &Kartoteka, row: &OperationRow) -> Result<Option<OperationRow>> {
    kartoteka.read(|box_| {
        let mut meant = None;
        let mut next = row.reverts;
        while let Some(id) = next {
            let after = OperationId(id.0.saturating_add(1));
            let found = box_.history(Some(after), 1)?.into_iter().find(|found| found.id == id);
            next = found.as_ref().and_then(|found| found.reverts);
            meant = found;
        }
        Ok(meant)
    })
}

/// What an operation did, in words: "Added the card Marguerite Fielding".
pub(crate) fn title(kartoteka: &Kartoteka, row: &OperationRow) -> String {
    titled(kartoteka, &row.kind, &row.subject)
}

fn titled(kartoteka: &Kartoteka, kind: &str, subject: &str) -> String {
    let message = format!("operation-{}", kind.replace('_', "-"));
    kartoteka.say(&message, &[("subject", subject.into())])
}
