//! The note table: dated entries in the owner's own words.

use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, NoteId};
use kartoteka_domain::time::Timestamp;
use rusqlite::OptionalExtension;

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
        let sql = "SELECT id, contact_id, at, text FROM note WHERE id = ?1";
        let found = self.connection.prepare_cached(sql)?.query_row([id.0], |row| {
            Ok(Note {
                id: NoteId(row.get("id")?),
                contact_id: ContactId(row.get("contact_id")?),
                at: Timestamp(row.get("at")?),
                text: row.get("text")?,
            })
        });
        found.optional()?.ok_or_else(|| not_found(id))
    }
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

    /// Takes a note away.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_note(&self, id: NoteId) -> Result<()> {
        let sql = "DELETE FROM note WHERE id = ?1";
        let gone = self.connection.prepare_cached(sql)?.execute([id.0])?;
        if gone == 0 { Err(not_found(id)) } else { Ok(()) }
    }
}

fn not_found(id: NoteId) -> Error {
    Error::NotFound { what: "note", id: id.0 }
}
