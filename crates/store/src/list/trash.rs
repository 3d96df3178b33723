//! The cards in the trash, a window of them at a time: all, or those that words find.

use crate::Reader;
use crate::error::Result;
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;

/// A card in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrashRow {
    /// The card.
    pub id: ContactId,
    /// Its name.
    pub shown_name: String,
    /// When it was put there.
    pub trashed_at: Timestamp,
}

impl Reader<'_> {
    /// How many cards in the trash have all words of `find`, and a window of them, the last one put
    /// there first. No words find all.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn trash(&self, find: &str, from: u32, limit: u32) -> Result<(u32, Vec<TrashRow>)> {
        let words = words(find);
        let sql = include_str!("trash_count.sql");
        let count = |row: &rusqlite::Row<'_>| row.get("cards");
        let total = self.connection.prepare_cached(sql)?.query_row([&words], count)?;
        let mut statement = self.connection.prepare_cached(include_str!("trash.sql"))?;
        let rows = statement.query_map((&words, from, limit), |row| {
            Ok(TrashRow {
                id: ContactId(row.get("id")?),
                shown_name: row.get("shown_name")?,
                trashed_at: Timestamp(row.get("trashed_at")?),
            })
        })?;
        Ok((total, rows.collect::<rusqlite::Result<_>>()?))
    }

    /// All cards in the trash that have all words of `find`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn trash_ids(&self, find: &str) -> Result<Vec<ContactId>> {
        let (_, rows) = self.trash(find, 0, u32::MAX)?;
        Ok(rows.into_iter().map(|row| row.id).collect())
    }
}

/// The words as the box folds them, as a JSON list.
fn words(find: &str) -> String {
    let folded = fold(find);
    serde_json::Value::from_iter(folded.split_whitespace()).to_string()
}
