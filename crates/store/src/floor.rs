//! The least that a page of the table of cards takes: its cells by one plain statement. The floor of
//! a measurement: no program that is given away calls it.

use crate::derived::json_list;
use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;

/// What stands in a row, bare: the shown name, the first number, the city of the first address, and
/// all tags, `; ` between them.
pub type BareCells = [String; 4];

impl Reader<'_> {
    /// The cells of these cards, in the order asked for; ids without a card are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn bare_cells(&self, ids: &[ContactId]) -> Result<Vec<BareCells>> {
        let mut statement = self.connection.prepare_cached(include_str!("floor.sql"))?;
        let rows = statement.query_map([json_list(ids)], |row| {
            Ok([row.get("name")?, row.get("phone")?, row.get("city")?, row.get("tags")?])
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
