//! The owner's own fields across all cards: which there are, and what each card says in one.

use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;

/// The most own fields that are named.
const MOST: u32 = 200;

impl Reader<'_> {
    /// The names of own fields on cards outside the trash, those that most cards have first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn own_field_labels(&self) -> Result<Vec<String>> {
        let sql = include_str!("own_field_labels.sql");
        let mut query = self.connection.prepare_cached(sql)?;
        let labels = query.query_map([MOST], |row| row.get("label"))?;
        Ok(labels.collect::<rusqlite::Result<_>>()?)
    }

    /// What each card that has it says in the own field of this name, the first of several.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn own_field_values(&self, label: &str) -> Result<Vec<(ContactId, String)>> {
        let sql = "SELECT contact_id, value, min(position) AS first FROM custom_field
            WHERE label = ?1 GROUP BY contact_id";
        let mut query = self.connection.prepare_cached(sql)?;
        let values = query
            .query_map([label], |row| Ok((ContactId(row.get("contact_id")?), row.get("value")?)))?;
        Ok(values.collect::<rusqlite::Result<_>>()?)
    }
}
