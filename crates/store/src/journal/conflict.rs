//! What an undo must leave: the cards that later operations touched, and the rows that belong
//! to no card. Owns the TEMP table `journal_kept`, where they stand for the replay.

use super::{Belongs, CARD, TABLES, Table};
use crate::error::Result;
use kartoteka_domain::ids::OperationId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What stays or goes back as one: a card (under [`CARD`]), or a row that belongs to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unit {
    pub(super) table: i64,
    pub(super) row: i64,
}

/// Finds what taking back `target` must leave, `forced` included. True when there is any.
pub(super) fn find(
    connection: &Connection,
    target: OperationId,
    forced: &BTreeSet<Unit>,
) -> Result<bool> {
    connection.prepare_cached("DELETE FROM temp.journal_kept")?.execute([])?;
    connection.prepare_cached("DELETE FROM temp.journal_later")?.execute([])?;
    let mut later = connection.prepare_cached("INSERT INTO temp.journal_later (id) VALUES (?1)")?;
    for id in in_effect_after(connection, target)? {
        later.execute([id])?;
    }
    for table in TABLES {
        connection.prepare_cached(&touched_units(*table))?.execute([table.number])?;
    }
    let sql = "INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id) VALUES (?1, ?2)";
    let mut keep = connection.prepare_cached(sql)?;
    for unit in forced {
        keep.execute([unit.table, unit.row])?;
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM temp.journal_kept) AS is_any";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get("is_any"))?)
}

/// The operations after `target` whose effect is still there. An operation and its undo cancel
/// out, but for what that undo kept.
fn in_effect_after(connection: &Connection, target: OperationId) -> Result<Vec<i64>> {
    let sql = "SELECT id, reverts FROM operation WHERE id > ?1 ORDER BY id DESC";
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([target.0])?;
    let mut cancelled = BTreeSet::new();
    let mut in_effect = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, reverts): (i64, Option<i64>) = (row.get("id")?, row.get("reverts")?);
        if cancelled.contains(&id) {
            continue;
        }
        match reverts {
            Some(reverted) if reverted > target.0 => {
                cancelled.insert(reverted);
                keep_again(connection, id)?;
            }
            _ => in_effect.push(id),
        }
    }
    Ok(in_effect)
}

/// What an undo kept back then is still touched by the operation that it took back elsewhere.
fn keep_again(connection: &Connection, undo: i64) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id)
        SELECT tbl, row_id FROM kept WHERE operation_id = ?1";
    connection.prepare_cached(sql)?.execute([undo])?;
    Ok(())
}

/// Fills in the units of one table that the later operations touched. Fresh rows count by their
/// card alone: no earlier operation can know them.
fn touched_units(table: Table) -> String {
    let name = table.name;
    let changes = "FROM temp.journal_later AS l \
        CROSS JOIN operation AS o ON o.id = l.id \
        CROSS JOIN change AS h ON h.seq BETWEEN o.first_seq AND o.last_seq AND h.tbl = ?1";
    let rows = format!("SELECT h.tbl, h.row_id {changes} WHERE h.kind <> 'I'");
    let cards = format!(
        "UNION SELECT {CARD}, t.contact_id {changes} \
           CROSS JOIN {name} AS t ON t.id BETWEEN h.row_id AND h.last_row_id \
           WHERE t.contact_id IS NOT NULL \
         UNION SELECT {CARD}, h.before ->> 'contact_id' {changes} \
           WHERE h.before ->> 'contact_id' IS NOT NULL"
    );
    let cards = if table.belongs == Belongs::ToCard { cards.as_str() } else { "" };
    format!("INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id) {rows} {cards}")
}
