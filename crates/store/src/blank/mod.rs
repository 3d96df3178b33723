//! Cards that say nothing: no name, no number, no mail, no history. Owns what counts as nothing;
//! putting such cards away is done as with any other.

use crate::contact::texts::with_texts;
use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;
use std::sync::LazyLock;

static BLANK: LazyLock<String> = LazyLock::new(|| with_texts(include_str!("blank.sql")));

#[cfg(test)]
mod tests;

impl Reader<'_> {
    /// The blank cards outside the trash with when each was made, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn blank_cards(&self) -> Result<Vec<(ContactId, Timestamp)>> {
        let mut query = self.connection.prepare_cached(&BLANK)?;
        let cards = query.query_map([], |row| {
            Ok((ContactId(row.get("id")?), Timestamp(row.get("created_at")?)))
        })?;
        Ok(cards.collect::<rusqlite::Result<_>>()?)
    }
}
