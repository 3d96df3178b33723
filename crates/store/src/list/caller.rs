//! Cards that a number may belong to: candidates by index. How sure each is, is decided by
//! `domain::phone`.

use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use rusqlite::ToSql;
use std::ops::RangeInclusive;

/// More numbers of one block than this are no list to look through.
const BLOCK: u32 = 40;

/// A number on a card that may be the one asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The card.
    pub contact: ContactId,
    /// The number as typed.
    pub value: String,
    /// Its E.164 form when valid.
    pub e164: Option<String>,
}

/// A number on a card that may lie behind the same switchboard as the one asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The card.
    pub contact: ContactId,
    /// The number as typed.
    pub value: String,
    /// The card is an organisation's, or that of somebody who works at one.
    pub is_firm: bool,
}

impl Reader<'_> {
    /// The E.164 forms of a card's numbers, in their order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn e164_of_phones(&self, contact: ContactId) -> Result<Vec<Option<String>>> {
        let mut statement = self.connection.prepare_cached(include_str!("e164.sql"))?;
        let rows = statement.query_map([contact.0], |row| row.get("e164"))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

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

    /// Numbers whose last seven digits lie in a range, on cards outside the trash; organisations
    /// first, then the last dealt-with.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn phones_in_block(&self, tails: &RangeInclusive<i64>) -> Result<Vec<Neighbour>> {
        let mut statement = self.connection.prepare_cached(include_str!("callers_in_block.sql"))?;
        let rows = statement.query_map((tails.start(), tails.end(), BLOCK), |row| {
            Ok(Neighbour {
                contact: ContactId(row.get("contact_id")?),
                value: row.get("value")?,
                is_firm: row.get("is_firm")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn candidates(&self, sql: &str, key: &dyn ToSql) -> Result<Vec<Candidate>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([key], |row| {
            let (value, e164) = (row.get("value")?, row.get("e164")?);
            Ok(Candidate { contact: ContactId(row.get("contact_id")?), value, e164 })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
