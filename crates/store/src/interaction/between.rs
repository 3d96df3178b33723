//! The interactions of a span of time, for lists that go out.

use super::InteractionContent;
use crate::{Reader, Result, row};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::interaction::{Direction, InteractionKind};
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
        let rows = query.query_map([from.0, to.0], |row| {
            Ok(InteractionEntry {
                content: InteractionContent {
                    contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
                    kind: row::word(row, "kind", InteractionKind::parse)?,
                    direction: row::word(row, "direction", Direction::parse)?,
                    at: Timestamp(row.get("at")?),
                    number: row.get("number")?,
                    minutes: row.get("minutes")?,
                    text: row.get("text")?,
                    outcome: row.get("outcome")?,
                    subject: row.get("subject")?,
                    attachments: super::attachments_of(row, "attachments")?,
                },
                name: row.get("name")?,
                organisation: row.get("organisation")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
