//! Indexes that are left out while the first cards come in and made when all are there: a row in
//! the middle of a large index costs several times what sorting all of them at the end does. Owns
//! which ones those are: of derived tables, and asked by nothing that is written meanwhile.

use crate::Result;
use rusqlite::Connection;
use std::cell::RefCell;

/// The order of names, and the ends of numbers, both of which come as they come; and which rows
/// are new to a copy in memory: all of them.
const INDEXES: [&str; 3] = ["contact_index_order", "phone_index_tail", "contact_index_version"];

/// The indexes that this write leaves out, by what makes them.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    made_by: RefCell<Vec<String>>,
}

impl LeftOut {
    /// Takes the indexes away where they hold nothing yet.
    pub(super) fn begin(&self, connection: &Connection) -> Result<()> {
        let sql = "SELECT EXISTS (SELECT 1 FROM contact_index)
            OR EXISTS (SELECT 1 FROM phone_index)";
        let has_rows: bool = connection.query_row(sql, [], |row| row.get(0))?;
        if has_rows {
            return Ok(());
        }
        let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND name = ?1";
        for name in INDEXES {
            let made_by = connection.query_row(sql, [name], |row| row.get("sql"))?;
            connection.execute(&format!("DROP INDEX main.{name}"), [])?;
            self.made_by.borrow_mut().push(made_by);
        }
        Ok(())
    }

    /// Makes them again.
    pub(super) fn end(&self, connection: &Connection) -> Result<()> {
        self.made_by
            .take()
            .iter()
            .try_for_each(|sql| Ok(connection.execute(sql, []).map(|_| ())?))
    }
}
