//! The statements by which a replay takes away runs of fresh rows, all at once, but for what
//! stays.

use super::conflict::is_going;
use super::triggers::whole;
use super::{Belongs, CARD, Table};

/// Whether the card in this column stays with all its rows.
pub(super) fn stays_whole(card: &str) -> String {
    let kept = format!(
        "EXISTS (SELECT 1 FROM temp.journal_kept AS k WHERE k.tbl = {CARD} AND k.row_id = {card})"
    );
    format!("({kept} AND {})", is_going(card))
}

/// Which rows of a run `?1..?2` stay.
fn stays(table: Table) -> String {
    let row = "EXISTS (SELECT 1 FROM temp.journal_kept AS r WHERE r.tbl = ?3 AND r.row_id = t.id)";
    match table.belongs {
        Belongs::IsCard | Belongs::ToNone => row.to_owned(),
        Belongs::ToCard | Belongs::ToCardOrEntry => {
            format!("({row} OR {})", stays_whole(&table.card_of_row()))
        }
    }
}

/// What of a run of fresh rows goes.
fn run(table: Table, is_choosy: bool) -> String {
    let but = if is_choosy { format!("AND NOT {}", stays(table)) } else { String::new() };
    format!("{} AS t WHERE t.id BETWEEN ?1 AND ?2 {but}", table.name)
}

/// Takes the rest of a run away.
pub(super) fn remove_run(table: Table, is_choosy: bool) -> String {
    format!("DELETE FROM {}", run(table, is_choosy))
}

/// Journals the rest of a run as taken away.
pub(super) fn record_run(table: Table, columns: &[String], is_choosy: bool) -> String {
    let number = table.number;
    format!(
        "INSERT INTO change (operation_id, tbl, row_id, last_row_id, kind, before) \
         SELECT o.id, {number}, t.id, t.id, 'D', {} \
         FROM temp.journal_operation AS o CROSS JOIN {}",
        whole(columns, "t"),
        run(table, is_choosy)
    )
}

/// The rows of a run that stay, with their cards; those of a card that stays whole as one.
pub(super) fn kept_of_run(table: Table) -> String {
    let (row, card) = match table.belongs {
        Belongs::IsCard => ("t.id".to_owned(), "t.id".to_owned()),
        Belongs::ToNone => ("t.id".to_owned(), "NULL".to_owned()),
        Belongs::ToCard | Belongs::ToCardOrEntry => {
            let card = table.card_of_row();
            (format!("iif({}, NULL, t.id)", stays_whole(&card)), card)
        }
    };
    format!(
        "SELECT DISTINCT {row} AS row_id, {card} AS card FROM {} AS t \
         WHERE t.id BETWEEN ?1 AND ?2 AND {}",
        table.name,
        stays(table)
    )
}
