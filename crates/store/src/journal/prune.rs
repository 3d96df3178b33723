//! Forgets how to take old operations back. What an import or another deed on many cards needs
//! for it is kept until it is erased.

use crate::error::Result;
use kartoteka_domain::time::Timestamp;
use rusqlite::Connection;

/// So many days an operation can be taken back at least.
const DAYS: i64 = 90;
/// So many days the answer to a request is kept for one that comes twice: it may name cards.
const ANSWER_DAYS: i64 = 1;

/// Besides what was done to many cards at once, these can be taken back whatever their age.
const KEPT_KINDS: &[&str] = &["import_run", "contact_merge"];

/// The instant so many days ago.
fn ago(now: Timestamp, days: i64) -> i64 {
    now.0 - days * 24 * 60 * 60 * 1000
}

/// Forgets the old values of old operations. The bare rows of their changes stay: they say what
/// was touched since, which the undo of an older import has to leave.
pub(crate) fn prune(connection: &Connection, now: Timestamp) -> Result<()> {
    let kinds = serde_json::json!(KEPT_KINDS).to_string();
    connection
        .execute_batch("CREATE TEMP TABLE IF NOT EXISTS journal_old (id INTEGER PRIMARY KEY)")?;
    connection.execute("DELETE FROM temp.journal_old", [])?;
    connection.execute(include_str!("prune_find.sql"), (ago(now, DAYS), &kinds))?;
    connection.execute(include_str!("prune_changes.sql"), [])?;
    let sql = "UPDATE operation SET is_pruned = 1 WHERE id IN (SELECT id FROM temp.journal_old)";
    connection.execute(sql, [])?;
    let sql = "UPDATE operation SET response = NULL WHERE response IS NOT NULL AND at < ?1";
    connection.execute(sql, [ago(now, ANSWER_DAYS)])?;
    Ok(())
}
