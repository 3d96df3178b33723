//! Whether the derived tables say what the tables they are made from say.

use super::rebuild_all;
use crate::Result;
use rusqlite::Connection;

/// Each derived table with the columns that are compared: a rebuild numbers texts anew, and
/// versions only say when a row was last made.
const COMPARED: [(&str, &str); 5] = [
    (
        "contact_index",
        "contact_id, shown_name, list_name, organisation, sort_key, letter, folded, is_trashed,
         last_contact_at, interaction_count, call_count, quiet_at, too_long_at",
    ),
    ("phone_index", "phone_id, contact_id, digits, e164, tail"),
    ("number_index", "interaction_id, ending, at"),
    ("history_text", "source, row_id, contact_id, at, folded"),
    ("follow_up_day", "due_on, open"),
];

/// Recomputes every derived row in a transaction that is then rolled back, and answers the
/// tables that differ: none when all is well. Needs a connection that may write.
///
/// # Errors
/// When the box can't be read.
pub(crate) fn check(connection: &mut Connection) -> Result<Vec<&'static str>> {
    let transaction = connection.transaction()?;
    let mut differing = Vec::new();
    let full_text = "INSERT INTO history_fts (history_fts, rank) VALUES ('integrity-check', 1)";
    if transaction.execute(full_text, []).is_err() {
        differing.push("history_fts");
    }
    for (table, columns) in COMPARED {
        let sql = format!("CREATE TEMP TABLE made_{table} AS SELECT {columns} FROM {table}");
        transaction.execute(&sql, [])?;
    }
    rebuild_all(&transaction)?;
    for (table, columns) in COMPARED {
        let (kept, made) = (format!("temp.made_{table}"), format!("main.{table}"));
        if has_more(&transaction, &kept, &made, columns)?
            || has_more(&transaction, &made, &kept, columns)?
        {
            differing.push(table);
        }
    }
    transaction.rollback()?;
    Ok(differing)
}

/// Whether one table has a row that the other has not.
fn has_more(connection: &Connection, one: &str, other: &str, columns: &str) -> Result<bool> {
    let sql =
        format!("SELECT EXISTS (SELECT {columns} FROM {one} EXCEPT SELECT {columns} FROM {other})");
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}
