//! Forgets how to take old operations back. What an import or another deed on many cards needs
//! for it is kept until it is erased.

use crate::error::Result;
use kartoteka_domain::elapsed::Elapsed;
use kartoteka_domain::time::{DAY_MS, Timestamp};
use rusqlite::Connection;

/// So long an operation can be taken back at least.
const UNDO: i64 = 90 * DAY_MS;
/// So long the answer to a request is kept for one that comes twice: it may name cards.
const ANSWER: i64 = DAY_MS;

/// Besides what was done to many cards at once, these can be taken back whatever their age.
const KEPT_KINDS: &[&str] = &["import_run", "contact_merge"];

/// When the last operation of each day was done.
pub(crate) fn days_of_use(connection: &Connection) -> Result<Vec<Timestamp>> {
    let sql = "SELECT max(at) AS last FROM operation GROUP BY at / ?1";
    let mut query = connection.prepare_cached(sql)?;
    let days = query.query_map([DAY_MS], |row| Ok(Timestamp(row.get("last")?)))?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}

/// Forgets the old values of old operations. The bare rows of their changes stay: they say what
/// was touched since, which the undo of an older import has to leave. Answers whether it forgot any.
pub(crate) fn prune(connection: &Connection, now: Timestamp) -> Result<bool> {
    let kinds = serde_json::json!(KEPT_KINDS).to_string();
    connection
        .execute_batch("CREATE TEMP TABLE IF NOT EXISTS journal_old (id INTEGER PRIMARY KEY)")?;
    connection.execute("DELETE FROM temp.journal_old", [])?;
    let old = Elapsed::new(days_of_use(connection)?, now).ago(UNDO);
    connection.execute(include_str!("prune_find.sql"), (old.0, &kinds))?;
    connection.execute(include_str!("prune_changes.sql"), [])?;
    let sql = "UPDATE operation SET is_pruned = 1 WHERE id IN (SELECT id FROM temp.journal_old)";
    let forgotten = connection.execute(sql, [])?;
    let sql = "UPDATE operation SET response = NULL WHERE response IS NOT NULL AND at < ?1";
    connection.execute(sql, [now.0 - ANSWER])?;
    Ok(forgotten > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{NOW, empty_box, plan};

    #[test]
    fn what_is_forgotten_is_found_by_its_own_changes() {
        let connection = empty_box();
        prune(&connection, NOW.at).unwrap();
        let plan = plan(&connection, include_str!("prune_changes.sql"));
        assert!(!plan.contains("SCAN change") && !plan.contains("SCAN c"), "{plan}");
        assert!(
            plan.contains("SEARCH c USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"),
            "{plan}"
        );
    }
}
