//! Undo and redo: which operation they take, and the one way of taking an operation back, which
//! is an operation itself. Redo is taking the undo back.

use super::capture::Capture;
use super::conflict::{self, Unit};
use super::dangling::{dangling, points_to_nothing};
use super::fields::Marks;
use super::history::operation;
use super::loose;
use super::replay::{Replayed, backwards};
use crate::access::Reader;
use crate::changed::Changed;
use crate::derived;
use crate::error::{Error, Result};
use crate::operation::{NewOperation, OperationRow, Origin};
use crate::store::{Store, immediate};
use kartoteka_domain::ids::{ContactId, OperationId};
use kartoteka_domain::time::Now;
use rusqlite::{Connection, Transaction};
use std::collections::BTreeSet;

/// What was taken back, or brought back.
#[derive(Debug)]
pub struct Undone {
    /// The operation that was taken back or, by a redo, brought back.
    pub undone: OperationRow,
    /// The operation that did it.
    pub by: OperationId,
    /// Cards of which a later operation had touched something: that stays as it is.
    pub kept: Vec<ContactId>,
    /// The names of what stays and belongs to no card: tags, presets, calls of nobody.
    pub kept_loose: Vec<String>,
    /// What changed.
    pub changed: Changed,
}

/// What undo and redo would take now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoState {
    /// What undo would take back.
    pub undo: Option<OperationRow>,
    /// What redo would bring back.
    pub redo: Option<OperationRow>,
}

impl Reader<'_> {
    /// What undo and redo would take now.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn undo_state(&self) -> Result<UndoState> {
        let undo = newest_of_person(self.connection)?;
        let redo = newest_undo(self.connection)?.and_then(|undo| undo.reverts);
        let redo = redo.map(|id| operation(self.connection, id)).transpose()?;
        Ok(UndoState { undo, redo })
    }
}

impl Store {
    /// Takes an operation back: the one named, else the newest of the owner's not yet undone.
    /// What a later operation has touched stays; the rest goes back.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`] when there is none, or it is undone already or too old;
    /// [`Error::ChangedSince`] when nothing of it can go back; [`Error::NotFound`] for an unknown
    /// one.
    pub fn undo(
        &self,
        which: Option<OperationId>,
        now: Now,
        origin: Origin,
        request_id: Option<&str>,
    ) -> Result<Undone> {
        let how = NewOperation { request_id, ..reverting("undo", now, origin) };
        self.revert(&how, |connection| match which {
            Some(id) => Ok(Some(operation(connection, id)?)),
            None => newest_of_person(connection),
        })
    }

    /// Brings back what was undone last. Only directly after an undo: not once the owner has
    /// done anything else since.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`] when there is nothing to bring back; [`Error::ChangedSince`] when
    /// nothing of it can come.
    pub fn redo(&self, now: Now, origin: Origin, request_id: Option<&str>) -> Result<Undone> {
        let how = NewOperation { request_id, ..reverting("redo", now, origin) };
        self.revert(&how, newest_undo)
    }

    /// What undo and redo would take now.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn undo_state(&self) -> Result<UndoState> {
        self.read(|reader| reader.undo_state())
    }

    fn revert(
        &self,
        how: &NewOperation<'_>,
        choose: impl Fn(&Connection) -> Result<Option<OperationRow>>,
    ) -> Result<Undone> {
        self.revert_what_can_be(how, choose).map_err(|error| error.at(&self.places().card_box()))
    }

    fn revert_what_can_be(
        &self,
        how: &NewOperation<'_>,
        choose: impl Fn(&Connection) -> Result<Option<OperationRow>>,
    ) -> Result<Undone> {
        let mut connection = self.writer()?;
        let mut forced = BTreeSet::new();
        loop {
            let transaction = immediate(&mut connection)?;
            let target = choose(&transaction)?.filter(|target| target.can_undo);
            let target = target.ok_or(Error::NothingToUndo)?;
            match self.try_revert(transaction, how, &target, &forced)? {
                Attempt::Done(undone) => {
                    self.note_own(undone.by);
                    return Ok(*undone);
                }
                Attempt::Without(units) => {
                    let known = forced.len();
                    forced.extend(units);
                    if forced.len() == known {
                        return Err(Error::Corrupt { check: format!("undo of {}", target.id) });
                    }
                }
            }
        }
    }

    fn try_revert(
        &self,
        transaction: Transaction<'_>,
        how: &NewOperation<'_>,
        target: &OperationRow,
        forced: &BTreeSet<Unit>,
    ) -> Result<Attempt> {
        let capture = Capture::begin(&transaction)?;
        let is_choosy = conflict::find(&transaction, target.id, forced)?;
        let marks = Marks { revision: capture.operation().0, changed_at: how.now.at.0 };
        let seqs = seqs(&transaction, target.id)?;
        let replayed = backwards(&transaction, seqs, is_choosy.then_some(marks))?;
        let Replayed { kept, kept_cards, loose, refused, has_effect } = replayed;
        if !refused.is_empty() {
            return Ok(Attempt::Without(refused));
        }
        let kept_cards = kept_cards.into_iter().map(ContactId).collect();
        let meant = target.reverts.unwrap_or(target.id);
        if !has_effect {
            let operation = Box::new(operation(&transaction, meant)?);
            let loose = loose::names(&transaction, &loose)?;
            return Err(Error::ChangedSince { operation, cards: kept_cards, loose });
        }
        let touched = capture.finish(&transaction)?;
        derived::refresh(&transaction, &touched, &derived::Born::default())?;
        // Undoing an undo is a redo, whatever it was asked as.
        let kind = if target.reverts.is_some() { "redo" } else { "undo" };
        let how = NewOperation { kind, ..how.clone() };
        let by =
            capture.record(&transaction, &how, &target.subject, self.app_version(), &touched)?;
        link(&transaction, target, by, &kept)?;
        let kept_loose = loose::names(&transaction, &loose)?;
        let undone = operation(&transaction, meant)?;
        if let Err(error) = transaction.execute_batch("COMMIT") {
            if !points_to_nothing(&error) {
                return Err(error.into());
            }
            return Ok(Attempt::Without(dangling(&transaction, by)?));
        }
        Ok(Attempt::Done(Box::new(Undone {
            undone,
            by,
            kept: kept_cards,
            kept_loose,
            changed: Changed::of_touched(by, &touched),
        })))
    }
}

/// How a try went.
enum Attempt {
    Done(Box<Undone>),
    /// It can only be done when these stay, too.
    Without(BTreeSet<Unit>),
}

fn reverting(kind: &'static str, now: Now, origin: Origin) -> NewOperation<'static> {
    NewOperation { kind, subject: String::new(), origin, now, request_id: None, cancel: None }
}

/// What Ctrl+Z takes.
fn newest_of_person(connection: &Connection) -> Result<Option<OperationRow>> {
    first_id(connection, include_str!("undo_candidate.sql"))
}

/// The undo that a redo takes back.
fn newest_undo(connection: &Connection) -> Result<Option<OperationRow>> {
    first_id(connection, include_str!("redo_candidate.sql"))
}

fn first_id(connection: &Connection, sql: &str) -> Result<Option<OperationRow>> {
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([])?;
    let id = rows.next()?.map(|row| row.get("id")).transpose()?;
    id.map(|id| operation(connection, OperationId(id))).transpose()
}

/// Where an operation's changes lie in the journal.
fn seqs(connection: &Connection, id: OperationId) -> Result<std::ops::RangeInclusive<i64>> {
    let sql = "SELECT first_seq, last_seq FROM operation WHERE id = ?1";
    let mut query = connection.prepare_cached(sql)?;
    Ok(query.query_row([id.0], |row| Ok(row.get("first_seq")?..=row.get("last_seq")?))?)
}

/// Says on either operation that the other took it back.
fn link(
    connection: &Connection,
    target: &OperationRow,
    by: OperationId,
    kept: &BTreeSet<Unit>,
) -> Result<()> {
    let sql = "UPDATE operation SET reverts = ?2 WHERE id = ?1";
    connection.prepare_cached(sql)?.execute([by.0, target.id.0])?;
    let sql = "UPDATE operation SET undone_by = ?2 WHERE id = ?1";
    let mut undone_by = connection.prepare_cached(sql)?;
    undone_by.execute([target.id.0, by.0])?;
    if let Some(brought_back) = target.reverts {
        undone_by.execute((brought_back.0, None::<i64>))?;
    }
    let sql = "INSERT INTO kept (operation_id, tbl, row_id) VALUES (?1, ?2, ?3)";
    let mut keep = connection.prepare_cached(sql)?;
    for unit in kept {
        keep.execute([by.0, unit.table, unit.row])?;
    }
    Ok(())
}
