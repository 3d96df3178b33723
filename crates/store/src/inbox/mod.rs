//! What came in and belongs to no card yet: calls and messages by their number, mails one by one.
//! Owns the queries and the assigning; which card it may be is the use-cases' guess. Calls on cards
//! that wait for a word are in `wordless`, cards that wait for a name in `unnamed`.

mod unnamed;
mod wordless;

pub use unnamed::UnnamedCard;
pub use wordless::WordlessSpan;

#[cfg(test)]
mod tests;

use crate::interaction::{Columns, Interaction, interaction_of};
use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::time::Timestamp;
use rusqlite::{OptionalExtension, Row, ToSql};

/// A number or address as it is spelt, and what came from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingNumber {
    /// The number or address.
    pub number: String,
    /// Calls, missed ones included.
    pub calls: u32,
    /// Missed calls.
    pub missed: u32,
    /// Text messages.
    pub messages: u32,
    /// Mails.
    pub mails: u32,
    /// The newest of all.
    pub last_at: Timestamp,
    /// The name that a file gave it last; empty for none.
    pub name: String,
    /// What was last written of a call or message; empty for nothing.
    pub said: String,
}

impl Reader<'_> {
    /// The numbers and addresses of what belongs to no card, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn waiting_numbers(&self) -> Result<Vec<WaitingNumber>> {
        let mut query = self.connection.prepare_cached(include_str!("numbers.sql"))?;
        let rows = query.query_map([], waiting)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Mails that belong to no card, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn waiting_mails(&self, limit: u32) -> Result<Vec<Interaction>> {
        self.interactions_of(include_str!("mails.sql"), limit)
    }

    /// Calls and messages of withheld numbers of which something is written, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn said_of_nobody(&self, limit: u32) -> Result<Vec<Interaction>> {
        self.interactions_of(include_str!("said_of_nobody.sql"), limit)
    }

    /// How many of them there are.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_said_of_nobody(&self) -> Result<u32> {
        let sql = "SELECT count(*) AS said FROM interaction INDEXED BY interaction_waiting
            WHERE contact_id IS NULL AND number = '' AND kind <> 'mail' AND text <> ''";
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row([], |row| row.get("said"))?)
    }

    /// How many mails, and how many calls and messages of withheld numbers, belong to no card.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn waiting_counts(&self) -> Result<(u32, u32)> {
        let mut query = self.connection.prepare_cached(include_str!("counts.sql"))?;
        Ok(query.query_row([], |row| Ok((row.get("mails")?, row.get("withheld")?)))?)
    }

    /// How many calls, messages and mails wait for a card; those of withheld numbers wait in vain.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_waiting(&self) -> Result<u32> {
        let sql = "SELECT count(*) AS waiting FROM interaction INDEXED BY interaction_waiting
            WHERE contact_id IS NULL AND (number <> '' OR kind = 'mail')";
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row([], |row| row.get("waiting"))?)
    }

    /// What came from a number or address in exactly this spelling and belongs to no card, the
    /// oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn waiting_of(&self, number: &str) -> Result<Vec<Interaction>> {
        self.interactions_of(include_str!("of_number.sql"), number)
    }

    /// The interactions of a statement with one parameter.
    fn interactions_of(&self, sql: &str, parameter: impl ToSql) -> Result<Vec<Interaction>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let at = Columns::of(&query)?;
        let rows = query.query_map([parameter], |row| interaction_of(row, &at))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The name that a file last gave with an interaction; empty for none.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn brought_name(&self, id: InteractionId) -> Result<String> {
        let sql = "SELECT name FROM source_interaction WHERE interaction_id = ?1 AND name <> ''
            ORDER BY id DESC LIMIT 1";
        let mut query = self.connection.prepare_cached(sql)?;
        let name = query.query_row([id.0], |row| row.get("name")).optional()?;
        Ok(name.unwrap_or_default())
    }

    /// Every mail address of the cards outside the trash, with its card.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn addresses(&self) -> Result<Vec<(ContactId, String)>> {
        let sql = "SELECT e.contact_id, e.value FROM email AS e
            JOIN contact_index AS c ON c.contact_id = e.contact_id AND c.is_trashed = 0";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query
            .query_map([], |row| Ok((ContactId(row.get("contact_id")?), row.get("value")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<WaitingNumber> {
    Ok(WaitingNumber {
        number: row.get("number")?,
        calls: row.get("calls")?,
        missed: row.get("missed")?,
        messages: row.get("messages")?,
        mails: row.get("mails")?,
        last_at: Timestamp(row.get("last_at")?),
        name: row.get("name")?,
        said: row.get("said")?,
    })
}

impl Writer<'_> {
    /// Puts an interaction that belongs to no card on one.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none that belongs to no card.
    pub fn assign_interaction(&self, id: InteractionId, contact: ContactId) -> Result<()> {
        let sql = "UPDATE interaction SET contact_id = ?2 WHERE id = ?1 AND contact_id IS NULL";
        match self.connection.prepare_cached(sql)?.execute([id.0, contact.0])? {
            0 => Err(Error::NotFound { what: "interaction", id: id.0 }),
            _ => self.move_follow_ups(id, None, Some(contact)),
        }
    }
}
