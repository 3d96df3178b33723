//! What an undo must leave: the fields and rows that later operations touched, and whole cards
//! where it would take away one that was used since. Owns the TEMP tables `journal_kept` (an empty
//! field stands for the row) and `journal_going`, by which the replay goes.

use super::{
    Belongs, CARD, FOLLOW_UP, ORDER, ORDER_LINE, PAYMENT, TABLES, TICKET, TICKET_LINE, TICKET_MOVE,
    Table,
};
use crate::error::Result;
use kartoteka_domain::ids::OperationId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A row that stays as a whole. A card that stays where the undo would take it away keeps all its
/// rows.
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
    note_going(connection, target)?;
    for table in TABLES {
        connection.prepare_cached(&touched_units(*table))?.execute([table.number])?;
    }
    connection.prepare_cached(include_str!("keep_series.sql"))?.execute([target.0, FOLLOW_UP])?;
    let sql = "INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field) VALUES (?1, ?2, '')";
    let mut keep = connection.prepare_cached(sql)?;
    for unit in forced {
        keep.execute([unit.table, unit.row])?;
    }
    let orders = [target.0, ORDER, ORDER_LINE, PAYMENT];
    let paid = [target.0, ORDER, PAYMENT];
    connection.prepare_cached(include_str!("keep_orders_paid.sql"))?.execute(paid)?;
    connection.prepare_cached(include_str!("keep_orders_of_rows.sql"))?.execute(orders)?;
    connection.prepare_cached(include_str!("keep_orders.sql"))?.execute(orders)?;
    let tickets = [target.0, TICKET, TICKET_MOVE, TICKET_LINE];
    connection.prepare_cached(include_str!("keep_tickets_of_rows.sql"))?.execute(tickets)?;
    connection.prepare_cached(include_str!("keep_tickets.sql"))?.execute(tickets)?;
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
    connection.prepare_cached(include_str!("keep_again.sql"))?.execute([undo])?;
    Ok(())
}

/// Notes the cards that come and go with `target`: it made them, put them back, or removed them.
fn note_going(connection: &Connection, target: OperationId) -> Result<()> {
    connection.prepare_cached("DELETE FROM temp.journal_going")?.execute([])?;
    connection.prepare_cached(include_str!("going.sql"))?.execute([target.0, CARD])?;
    Ok(())
}

/// Whether the card in this column comes and goes with the operation; false for none.
pub(super) fn is_going(card: &str) -> String {
    format!(
        "coalesce((SELECT g.last >= {card} FROM temp.journal_going AS g \
         WHERE g.first <= {card} ORDER BY g.first DESC LIMIT 1), 0)"
    )
}

/// Fills in what of one table the later operations touched, and the cards that stay for it.
/// Fresh rows count by their card alone: no earlier operation can know them. Of what was pruned
/// nobody knows which fields it were. `+` keeps to the few changes of an operation: the index
/// would go through all changes of the table for each.
pub(super) fn touched_units(table: Table) -> String {
    let name = table.name;
    let changes = "FROM temp.journal_later AS l \
        CROSS JOIN operation AS o ON o.id = l.id \
        CROSS JOIN change AS h ON h.seq BETWEEN o.first_seq AND o.last_seq AND +h.tbl = ?1";
    let rows = format!(
        "SELECT h.tbl, h.row_id, '' {changes} \
           WHERE h.kind <> 'I' AND (h.kind <> 'U' OR o.is_pruned) \
         UNION ALL SELECT h.tbl, h.row_id, f.key {changes} \
           CROSS JOIN json_each(h.before) AS f WHERE +h.kind = 'U'"
    );
    let (card, former) = (table.card_of_row(), table.card(|name| format!("h.before ->> '{name}'")));
    let (now, was) = (is_going(&card), is_going(&former));
    let cards = format!(
        "UNION ALL SELECT {CARD}, {card}, '' {changes} \
           CROSS JOIN {name} AS t ON t.id BETWEEN h.row_id AND h.last_row_id WHERE {now} \
         UNION ALL SELECT {CARD}, {former}, '' {changes} WHERE {was}"
    );
    let has_cards = matches!(table.belongs, Belongs::ToCard | Belongs::ToCardOrEntry);
    let cards = if has_cards { cards.as_str() } else { "" };
    format!("INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field) {rows} {cards}")
}
