//! The `follow_up_day` rows: how many open follow-ups each day has, without those of cards in the
//! trash. Counted anew for the days that a write touched.

use super::affected::rows;
use super::lists;
use crate::Result;
use crate::journal::{Owners, Touched, TouchedRows};
use rusqlite::{Connection, Params};
use std::collections::BTreeSet;

type Days = BTreeSet<String>;

/// Counts the days anew whose count may differ after a write.
pub(super) fn refresh(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut days = Days::new();
    if let Some(follow_ups) = touched.of("follow_up") {
        days.extend(before(follow_ups, |owners| owners.due_on.as_deref()).map(str::to_owned));
        let sql = "SELECT DISTINCT due_on FROM follow_up
            WHERE id IN (SELECT value FROM json_each(?1))";
        for list in lists(&rows(touched, "follow_up").ids) {
            add(connection, sql, [list], &mut days)?;
        }
    }
    // A card that goes to the trash or comes back takes its follow-ups with it.
    let cards = touched.of("contact").map(|cards| cards.updated.iter().map(|(id, _)| *id));
    let cards: Vec<i64> = cards.into_iter().flatten().collect();
    let sql = "SELECT DISTINCT due_on FROM follow_up
        WHERE contact_id IN (SELECT value FROM json_each(?1)) AND state = 'open'";
    for list in lists(&cards) {
        add(connection, sql, [list], &mut days)?;
    }
    count(connection, &days)
}

/// Counts every day.
pub(super) fn refresh_all(connection: &Connection) -> Result<()> {
    let mut days = Days::new();
    add(connection, "SELECT DISTINCT due_on FROM follow_up WHERE state = 'open'", [], &mut days)?;
    count(connection, &days)
}

fn add(connection: &Connection, sql: &str, params: impl Params, days: &mut Days) -> Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map(params, |row| row.get::<_, String>("due_on"))?;
    for day in found {
        days.insert(day?);
    }
    Ok(())
}

fn count(connection: &Connection, days: &Days) -> Result<()> {
    if days.is_empty() {
        return Ok(());
    }
    let list = serde_json::json!(days).to_string();
    let sql = "DELETE FROM follow_up_day WHERE due_on IN (SELECT value FROM json_each(?1))";
    connection.prepare_cached(sql)?.execute([&list])?;
    connection.prepare_cached(include_str!("count_days.sql"))?.execute([&list])?;
    Ok(())
}

/// What the touched rows said before.
fn before<'t, T: 't>(
    rows: &'t TouchedRows,
    of: impl Fn(&'t Owners) -> Option<T> + 't,
) -> impl Iterator<Item = T> + 't {
    rows.updated.iter().chain(&rows.deleted).filter_map(move |(_, owners)| of(owners))
}
