//! The note table: dated entries in the owner's own words.

use crate::row::{by_id, columns};
use crate::{AttachedTo, Error, Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, NoteId};
use kartoteka_domain::time::Timestamp;
use rusqlite::Row;

#[cfg(test)]
mod tests;

/// A note as it stands in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its row.
    pub id: NoteId,
    /// Whose card.
    pub contact_id: ContactId,
    /// When it was made.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
}

impl Reader<'_> {
    /// One note.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn note(&self, id: NoteId) -> Result<Note> {
        let found = self.notes([id.0].into_iter())?;
        found.into_iter().next().ok_or_else(|| not_found(id))
    }

    /// The notes of these ids in their order; ids without one are left out.
    pub(crate) fn notes(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<Note>> {
        let sql = "SELECT id, contact_id, at, text FROM note WHERE id = ?1";
        Ok(by_id(self.connection, sql, ids, Columns::of, note_of)?)
    }
}

columns!(Columns { id, contact_id, at, text });

fn note_of(row: &Row<'_>, at: &Columns) -> rusqlite::Result<Note> {
    Ok(Note {
        id: NoteId(row.get(at.id)?),
        contact_id: ContactId(row.get(at.contact_id)?),
        at: Timestamp(row.get(at.at)?),
        text: row.get(at.text)?,
    })
}

impl Writer<'_> {
    /// Adds a note to a card, dated `at`.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_note(&self, contact: ContactId, at: Timestamp, text: &str) -> Result<NoteId> {
        let sql = "INSERT INTO note (contact_id, at, text) VALUES (?1, ?2, ?3)";
        let id = self.connection.prepare_cached(sql)?.insert((contact.0, at.0, text))?;
        Ok(NoteId(id))
    }

    /// Changes what a note says; its date stays.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn save_note(&self, id: NoteId, text: &str) -> Result<()> {
        let sql = "UPDATE note SET text = ?2 WHERE id = ?1";
        let changed = self.connection.prepare_cached(sql)?.execute((id.0, text))?;
        if changed == 0 { Err(not_found(id)) } else { Ok(()) }
    }

    /// Takes a note away with the files kept with it.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_note(&self, id: NoteId) -> Result<()> {
        self.delete_attachments_of(AttachedTo::Note(id))?;
        let sql = "DELETE FROM note WHERE id = ?1";
        let gone = self.connection.prepare_cached(sql)?.execute([id.0])?;
        if gone == 0 { Err(not_found(id)) } else { Ok(()) }
    }
}

fn not_found(id: NoteId) -> Error {
    Error::NotFound { what: "note", id: id.0 }
}
