//! Relations: two cards, and what each is to the other.

use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::ids::ContactId;
use rusqlite::{OptionalExtension, params};

/// A relation as it reads on one of its two cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The relation.
    pub id: i64,
    /// The other card.
    pub other: ContactId,
    /// The other card's name.
    pub name: String,
    /// What the other is to this one ("mother").
    pub label: String,
}

impl Reader<'_> {
    /// The card's relations from either end, the oldest first; those to cards in the trash are
    /// left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn relations(&self, of: ContactId) -> Result<Vec<Relation>> {
        let mut statement = self.connection.prepare_cached(include_str!("relations.sql"))?;
        let rows = statement.query_map([of.0], |row| {
            Ok(Relation {
                id: row.get("id")?,
                other: ContactId(row.get("contact_id")?),
                name: row.get("shown_name")?,
                label: row.get("label")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The two cards that a relation ties.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such relation.
    pub fn relation_ends(&self, id: i64) -> Result<(ContactId, ContactId)> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT contact_id, other_id FROM relation WHERE id = ?1")?;
        let ends = statement.query_row([id], |row| {
            Ok((ContactId(row.get("contact_id")?), ContactId(row.get("other_id")?)))
        });
        ends.optional()?.ok_or_else(|| not_found(id))
    }
}

impl Writer<'_> {
    /// Ties two cards: `label` says what `other` is to `contact`, `reverse_label` the other way
    /// round. Tying them the same way again changes nothing and answers the relation there is.
    ///
    /// # Errors
    /// When the box refuses: a card can't be tied to itself.
    pub fn insert_relation(
        &self,
        contact: ContactId,
        other: ContactId,
        label: &str,
        reverse_label: &str,
    ) -> Result<i64> {
        let known: Option<i64> = self
            .connection
            .prepare_cached(
                "SELECT id FROM relation WHERE contact_id = ?1 AND other_id = ?2 AND label = ?3
                 AND reverse_label = ?4",
            )?
            .query_row(params![contact.0, other.0, label, reverse_label], |row| row.get("id"))
            .optional()?;
        if let Some(id) = known {
            return Ok(id);
        }
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO relation (contact_id, other_id, label, reverse_label)
            VALUES (?1, ?2, ?3, ?4)",
        )?;
        Ok(statement.insert(params![contact.0, other.0, label, reverse_label])?)
    }

    /// Unties two cards.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such relation.
    pub fn delete_relation(&self, id: i64) -> Result<()> {
        let mut statement = self.connection.prepare_cached("DELETE FROM relation WHERE id = ?1")?;
        match statement.execute([id])? {
            0 => Err(not_found(id)),
            _ => Ok(()),
        }
    }
}

fn not_found(id: i64) -> Error {
    Error::NotFound { what: "relation", id }
}
