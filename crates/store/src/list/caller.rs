//! Cards that a number may belong to: candidates by index. How sure each is, is decided by
//! `domain::phone`.

use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use rusqlite::ToSql;

/// A number on a card that may be the one asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The card.
    pub contact: ContactId,
    /// The number as typed.
    pub value: String,
}

impl Reader<'_> {
    /// Numbers with these last seven digits, on cards outside the trash; the last dealt-with
    /// first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn phones_by_tail(&self, tail: i64) -> Result<Vec<Candidate>> {
        self.candidates(include_str!("callers_by_tail.sql"), &tail)
    }

    /// Numbers too short for a tail (112, an extension) with exactly these digits.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn phones_by_digits(&self, digits: &str) -> Result<Vec<Candidate>> {
        self.candidates(include_str!("callers_by_digits.sql"), &digits)
    }

    fn candidates(&self, sql: &str, key: &dyn ToSql) -> Result<Vec<Candidate>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([key], |row| {
            Ok(Candidate { contact: ContactId(row.get("contact_id")?), value: row.get("value")? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
