//! The names of rows that belong to no card, for saying which of them an undo left.

use super::conflict::Unit;
use super::table;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// What names a row of the table; none where the owner never sees one.
fn label(table: &str) -> Option<&'static str> {
    match table {
        "tag" | "export_preset" | "import_profile" | "plan" => Some("name"),
        "attachment" | "product" => Some("name"),
        "interaction" => Some("coalesce(nullif(number, ''), subject)"),
        "follow_up" => Some("text"),
        "stock_movement" => Some("(SELECT name FROM product WHERE product.id = product_id)"),
        _ => None,
    }
}

/// The names of the rows that are there and have one.
pub(super) fn names(connection: &Connection, rows: &BTreeSet<Unit>) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for unit in rows {
        let Some(table) = table(unit.table).map(|table| table.name) else { continue };
        let Some(label) = label(table) else { continue };
        let sql = format!("SELECT {label} AS name FROM {table} WHERE id = ?1");
        let mut query = connection.prepare_cached(&sql)?;
        let name = query.query_row([unit.row], |row| row.get::<_, String>("name")).optional()?;
        names.extend(name.filter(|name| !name.is_empty()));
    }
    Ok(names)
}
