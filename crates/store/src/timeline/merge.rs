//! The merges by which cards were joined to a card, as entries of its timeline: few, so they are read
//! all at once and put between what is paged.

use super::TimelineKey;
use crate::journal::{CARD, FORMER_UID, operation};
use crate::{OperationRow, Reader, Result};
use kartoteka_domain::ids::{ContactId, OperationId};
use rusqlite::named_params;

/// What tells a merge from the other entries, in keys.
pub(super) const SOURCE: i64 = 9;

/// One or more cards joined to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeRow {
    /// The operation that joined them.
    pub operation: OperationRow,
    /// The names of the cards that went into this one.
    pub names: Vec<String>,
    /// How many cards that operation joined at once, those of other cards too.
    pub cards: u32,
    /// True when it can be taken back now and it was this card that stayed.
    pub can_undo: bool,
}

impl MergeRow {
    pub(super) fn key(&self) -> TimelineKey {
        TimelineKey { at: self.operation.at.0, id: self.operation.id.0, source: SOURCE }
    }
}

impl Reader<'_> {
    /// The merges in effect by which cards came to this one, also by way of a card that came to it since.
    pub(super) fn merges_of(&self, contact: ContactId) -> Result<Vec<MergeRow>> {
        let mut query = self.connection.prepare_cached(include_str!("merges.sql"))?;
        let mut rows = query.query(named_params! {
            ":contact": contact.0,
            ":card": CARD,
            ":former_uid": FORMER_UID,
        })?;
        let mut merges: Vec<MergeRow> = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, name) = (OperationId(row.get("id")?), row.get("name")?);
            if let Some(known) = merges.iter_mut().find(|merge| merge.operation.id == id) {
                known.names.push(name);
                continue;
            }
            let operation = operation(self.connection, id)?;
            let can_undo = operation.can_undo && row.get("is_own")?;
            let cards = row.get("cards")?;
            merges.push(MergeRow { operation, names: vec![name], cards, can_undo });
        }
        Ok(merges)
    }
}
