//! The interactions of a span of time, for lists that go out.

use super::{ContentColumns, InteractionContent, content_of};
use crate::{Reader, Result};
use kartoteka_domain::time::Timestamp;

/// An interaction with the names of whose card it is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InteractionEntry {
    /// What it says.
    pub content: InteractionContent,
    /// The card's name; empty without a card.
    pub name: String,
    /// Where they work.
    pub organisation: String,
}

impl Reader<'_> {
    /// Everything between two instants, the second left out, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn interactions_between(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<InteractionEntry>> {
        let mut query = self.connection.prepare_cached(include_str!("between.sql"))?;
        let at = ContentColumns::of(&query)?;
        let rows = query.query_map([from.0, to.0], |row| {
            Ok(InteractionEntry {
                content: content_of(row, &at)?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
