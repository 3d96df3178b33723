//! Cards that are known by a number alone: somebody called, and who it was is still to be said.

use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;

/// A card without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnnamedCard {
    /// The card.
    pub id: ContactId,
    /// The number that it is known by.
    pub number: String,
    /// How many calls lie on it.
    pub calls: u32,
    /// The newest of them that was had; none for a card that came without any.
    pub last_at: Option<Timestamp>,
}

impl Reader<'_> {
    /// The first cards that have no name but a number, those last spoken to first, and how many
    /// there are.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn unnamed_cards(&self, limit: u32) -> Result<(Vec<UnnamedCard>, u32)> {
        let mut query = self.connection.prepare_cached(include_str!("unnamed.sql"))?;
        let mut total = 0;
        let cards = query.query_map([limit], |row| {
            total = row.get("total")?;
            Ok(UnnamedCard {
                id: ContactId(row.get("id")?),
                number: row.get("number")?,
                calls: row.get("calls")?,
                last_at: row.get::<_, Option<i64>>("last_at")?.map(Timestamp),
            })
        })?;
        let cards = cards.collect::<rusqlite::Result<_>>()?;
        Ok((cards, total))
    }

    /// How many cards have no name but a number.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_unnamed(&self) -> Result<u32> {
        let (first, total) = self.unnamed_cards(1)?;
        Ok(if first.is_empty() { 0 } else { total })
    }
}
