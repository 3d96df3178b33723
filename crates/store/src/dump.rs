//! The whole content of the box as text, for comparing two states of it. Leaves out the journal
//! itself, settings and whatever is not the owner's data or made from it.

use crate::access::Reader;
use crate::error::Result;
use crate::journal;
use std::collections::BTreeMap;

/// Tables made from the journaled ones.
const DERIVED: [&str; 5] =
    ["contact_index", "phone_index", "number_index", "history_text", "follow_up_day"];

impl Reader<'_> {
    /// Each row of each journaled and derived table, as SQL literals; equal dumps mean equal
    /// boxes. What only ties derived rows to memory or to the search index is left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn dump(&self) -> Result<BTreeMap<&'static str, Vec<String>>> {
        let journaled = journal::TABLES.iter().map(|table| table.name);
        journaled.chain(DERIVED).map(|table| Ok((table, self.dump_table(table)?))).collect()
    }

    fn dump_table(&self, table: &str) -> Result<Vec<String>> {
        let columns = "SELECT 'quote(' || name || ')' AS literal FROM pragma_table_info(?1)
            WHERE (?1, name) NOT IN (('history_text', 'id'), ('contact_index', 'version'))";
        let mut query = self.connection.prepare_cached(columns)?;
        let literals = query.query_map([table], |row| row.get::<_, String>("literal"))?;
        let row = literals.collect::<Result<Vec<_>, _>>()?.join(" || ',' || ");
        let mut query =
            self.connection.prepare(&format!("SELECT {row} AS row FROM {table} ORDER BY row"))?;
        let rows = query.query_map([], |row| row.get("row"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
