//! Rows that an undo would leave pointing to nothing: what else has to stay then.

use super::capture::owners;
use super::conflict::Unit;
use super::replay::card_now;
use super::{Belongs, CARD, TABLES, Table};
use crate::error::{Error, Result};
use kartoteka_domain::ids::OperationId;
use rusqlite::{Connection, OptionalExtension};
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
        units.insert(match removed(connection, by, parent, target)? {
            Some(unit) => unit,
            None => unit_of(table, id, row_card(connection, table, id)?),
        });
    }
    Ok(units)
}

/// The unit of a row that the operation deleted.
fn removed(
    connection: &Connection,
    by: OperationId,
    table: Table,
    id: i64,
) -> Result<Option<Unit>> {
    let sql = "SELECT before FROM change
        WHERE operation_id = ?1 AND tbl = ?2 AND row_id = ?3 AND kind = 'D'";
    let mut query = connection.prepare_cached(sql)?;
    let before = query
        .query_row([by.0, table.number, id], |row| row.get::<_, String>("before"))
        .optional()?;
    let Some(before) = before else { return Ok(None) };
    Ok(Some(unit_of(table, id, owners(&before)?.contact_id)))
}

fn row_card(connection: &Connection, table: Table, id: i64) -> Result<Option<i64>> {
    match table.belongs {
        Belongs::ToCard => card_now(connection, table, id),
        Belongs::IsCard | Belongs::ToNone => Ok(None),
    }
}

fn unit_of(table: Table, id: i64, card: Option<i64>) -> Unit {
    card.map_or(Unit { table: table.number, row: id }, |row| Unit { table: CARD, row })
}

fn named(name: &str) -> Result<Table> {
    let known = TABLES.iter().copied().find(|table| table.name == name);
    known.ok_or_else(|| Error::Corrupt { check: format!("a row of {name} points to nothing") })
}
