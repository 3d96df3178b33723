//! Makes the TEMP triggers and the TEMP tables they use, from the schema as it is.

use super::{TABLES, Table};
use crate::error::Result;
use rusqlite::Connection;

/// Prepares a connection for capturing, unless it is: before its first write, since many a program
/// only reads, and understanding all these triggers takes longer than most answers.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    if TABLES.last().is_some_and(|last| is_installed(connection, last)) {
        return Ok(());
    }
    connection.execute_batch(include_str!("state.sql"))?;
    for table in TABLES {
        let columns = columns(connection, table.name)?;
        connection.execute_batch(&triggers(*table, &columns))?;
    }
    Ok(())
}

/// Whether the trigger that is made last is there.
fn is_installed(connection: &Connection, last: &Table) -> bool {
    let sql = "SELECT 1 FROM temp.sqlite_schema WHERE name = 'journal_' || ?1 || '_delete'";
    let found = connection.prepare_cached(sql).and_then(|mut query| query.exists([last.name]));
    found.unwrap_or(false)
}

/// The columns of a table but its id.
pub(crate) fn columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut query = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let names = query.query_map([table], |row| row.get::<_, String>("name"))?;
    let mut names = names.collect::<Result<Vec<_>, _>>()?;
    names.retain(|name| name != "id");
    Ok(names)
}

fn triggers(table: Table, columns: &[String]) -> String {
    let Table { number, name, .. } = table;
    let is_old = format!("(SELECT floor FROM temp.journal_floor WHERE tbl = {number})");
    let differs = joined(columns, " OR ", |c| format!("OLD.\"{c}\" IS NOT NEW.\"{c}\""));
    let changed = joined(columns, " || ", |c| {
        format!(
            "CASE WHEN OLD.\"{c}\" IS NOT NEW.\"{c}\" \
             THEN ',\"{c}\":' || json_quote(OLD.\"{c}\") ELSE '' END"
        )
    });
    let record = |kind: &str, before: &str| {
        format!(
            "INSERT INTO change (operation_id, tbl, row_id, last_row_id, kind, before) \
             SELECT id, {number}, OLD.id, OLD.id, '{kind}', {before} FROM temp.journal_operation;"
        )
    };
    let updated = record("U", &format!("'{{' || substr({changed}, 2) || '}}'"));
    let deleted = record("D", &whole(columns, "OLD"));
    format!(
        "CREATE TEMP TRIGGER IF NOT EXISTS journal_{name}_fixed BEFORE UPDATE OF id ON main.{name} \
           WHEN OLD.id <> NEW.id BEGIN SELECT RAISE(ABORT, 'an id never changes'); END;
         CREATE TEMP TRIGGER IF NOT EXISTS journal_{name}_update AFTER UPDATE ON main.{name} \
           WHEN OLD.id <= {is_old} AND ({differs}) BEGIN {updated} END;
         CREATE TEMP TRIGGER IF NOT EXISTS journal_{name}_delete AFTER DELETE ON main.{name} \
           WHEN OLD.id <= {is_old} BEGIN {deleted} END;"
    )
}

/// All values of a row but its id, as a `D` change keeps them.
pub(super) fn whole(columns: &[String], row: &str) -> String {
    let values = joined(columns, ", ", |column| format!("'{column}', {row}.\"{column}\""));
    format!("json_object({values})")
}

fn joined(columns: &[String], between: &str, each: impl Fn(&str) -> String) -> String {
    columns.iter().map(|column| each(column)).collect::<Vec<_>>().join(between)
}
