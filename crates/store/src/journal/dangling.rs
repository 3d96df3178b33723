//! Rows that an undo would leave pointing to nothing: what else has to stay then.

use super::conflict::Unit;
use super::{TABLES, Table};
use crate::error::{Error, Result};
use kartoteka_domain::ids::OperationId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// True for a commit refused because a row points to one that is not there.
pub(super) fn points_to_nothing(error: &rusqlite::Error) -> bool {
    const CONSTRAINT_FOREIGNKEY: i32 = 787;
    matches!(error, rusqlite::Error::SqliteFailure(code, _)
        if code.extended_code == CONSTRAINT_FOREIGNKEY)
}

/// What has to stay so that no row points to nothing: where the undo `by` removed what is
/// pointed to, that; else the pointing row, which it brought back.
pub(super) fn dangling(connection: &Connection, by: OperationId) -> Result<BTreeSet<Unit>> {
    let mut query = connection.prepare(include_str!("dangling.sql"))?;
    let mut rows = query.query([])?;
    let mut units = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let table = named(&row.get::<_, String>("child")?)?;
        let parent = named(&row.get::<_, String>("parent")?)?;
        let (id, column): (i64, String) = (row.get("row_id")?, row.get("pointer")?);
        let sql = format!("SELECT \"{column}\" AS target FROM {} WHERE id = ?1", table.name);
        let target: i64 = connection.query_row(&sql, [id], |row| row.get("target"))?;
        units.insert(match is_removed(connection, by, parent, target)? {
            true => Unit { table: parent.number, row: target },
            false => Unit { table: table.number, row: id },
        });
    }
    Ok(units)
}

/// Whether the operation deleted the row.
fn is_removed(connection: &Connection, by: OperationId, table: Table, id: i64) -> Result<bool> {
    let sql = "SELECT 1 FROM change
        WHERE operation_id = ?1 AND tbl = ?2 AND row_id = ?3 AND kind = 'D'";
    Ok(connection.prepare_cached(sql)?.exists([by.0, table.number, id])?)
}

fn named(name: &str) -> Result<Table> {
    let known = TABLES.iter().copied().find(|table| table.name == name);
    known.ok_or_else(|| Error::Corrupt { check: format!("a row of {name} points to nothing") })
}
