//! Plays an operation's changes backwards. What must stay ([`super::conflict`]) is passed over;
//! what the schema refuses (a name taken again since) is answered, for another try without it.

use super::conflict::Unit;
use super::triggers::{columns, whole};
use super::{Belongs, CARD, Table, table};
use crate::error::{Error, Result};
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, params_from_iter};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Old values by column.
type Before = serde_json::Map<String, serde_json::Value>;

/// How a replay went.
#[derive(Debug, Default)]
pub(super) struct Replayed {
    /// What was passed over.
    pub(super) kept: BTreeSet<Unit>,
    /// What the schema refused.
    pub(super) refused: BTreeSet<Unit>,
}

/// A replay under way.
struct Replay<'c> {
    connection: &'c Connection,
    /// Whether anything at all has to be kept.
    is_choosy: bool,
    done: Replayed,
}

/// Undoes the changes of a range of the journal, the last one first.
pub(super) fn backwards(
    connection: &Connection,
    seqs: RangeInclusive<i64>,
    is_choosy: bool,
) -> Result<Replayed> {
    let mut replay = Replay { connection, is_choosy, done: Replayed::default() };
    let sql = "SELECT tbl, row_id, last_row_id, kind, before FROM change
        WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC";
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([seqs.start(), seqs.end()])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get("tbl")?;
        let table = table(number)
            .ok_or_else(|| Error::Corrupt { check: format!("a change of table {number}") })?;
        let before: Option<String> = row.get("before")?;
        let before = before.map(|before| parse(&before)).transpose()?.unwrap_or_default();
        let kind: String = row.get("kind")?;
        let (id, last): (i64, i64) = (row.get("row_id")?, row.get("last_row_id")?);
        match kind.as_str() {
            "I" => replay.remove(table, id, last)?,
            "R" => replay.one(table, id, &before, Replay::take_out)?,
            "U" => replay.one(table, id, &before, Replay::set_back)?,
            _ => replay.one(table, id, &before, Replay::put_back)?,
        }
    }
    Ok(replay.done)
}

impl Replay<'_> {
    /// Removes a run of fresh rows.
    fn remove(&mut self, table: Table, first: i64, last: i64) -> Result<()> {
        if self.is_choosy {
            let kept = kept_of_run(table);
            let mut query = self.connection.prepare_cached(&kept)?;
            let units = query.query_map([first, last, table.number], |row| {
                Ok(Unit { table: row.get("tbl")?, row: row.get("row_id")? })
            })?;
            for unit in units {
                self.done.kept.insert(unit?);
            }
        }
        let by_row = self.is_choosy && table.belongs != Belongs::IsCard;
        let range = [first, last].into_iter().chain(by_row.then_some(table.number));
        let range: Vec<i64> = range.collect();
        let columns = columns(self.connection, table.name)?;
        // The delete trigger would do the same row by row, in twice the time: it looks away.
        let record = record_run(table, &columns, self.is_choosy);
        self.connection.prepare_cached(&record)?.execute(params_from_iter(&range))?;
        let floor = self.set_floor(table, 0)?;
        let sql = remove_run(table, self.is_choosy);
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(&range))?;
        self.set_floor(table, floor)?;
        Ok(())
    }

    /// Says up to which id the triggers capture a table's rows; answers what was said before.
    fn set_floor(&self, table: Table, floor: i64) -> Result<i64> {
        let sql = "SELECT floor FROM temp.journal_floor WHERE tbl = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        let before = query.query_row([table.number], |row| row.get("floor"))?;
        let sql = "UPDATE temp.journal_floor SET floor = ?2 WHERE tbl = ?1";
        self.connection.prepare_cached(sql)?.execute([table.number, floor])?;
        Ok(before)
    }

    /// Undoes the change of one row, unless it is to be kept.
    fn one(
        &mut self,
        table: Table,
        id: i64,
        before: &Before,
        undo: fn(&Self, Table, i64, &Before) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let units = if self.is_choosy { self.units(table, id, before)? } else { Vec::new() };
        for unit in &units {
            if self.is_kept(*unit)? {
                self.done.kept.insert(*unit);
                return Ok(());
            }
        }
        match undo(self, table, id, before) {
            Err(rusqlite::Error::SqliteFailure(code, _))
                if code.code == ErrorCode::ConstraintViolation =>
            {
                let unit = self.units(table, id, before)?.pop();
                self.done.refused.extend(unit);
                Ok(())
            }
            answer => Ok(answer?),
        }
    }

    /// Everything that a row is or was part of, as far as this change tells; the card it belongs
    /// to now comes last.
    fn units(&self, table: Table, id: i64, before: &Before) -> Result<Vec<Unit>> {
        let mut units = vec![Unit { table: table.number, row: id }];
        if table.belongs != Belongs::ToCard {
            return Ok(units);
        }
        let was = before.get("contact_id").and_then(serde_json::Value::as_i64);
        let is = card_now(self.connection, table, id)?;
        units.extend(was.into_iter().chain(is).map(|row| Unit { table: CARD, row }));
        Ok(units)
    }

    fn is_kept(&self, unit: Unit) -> Result<bool> {
        let sql = "SELECT 1 FROM temp.journal_kept WHERE tbl = ?1 AND row_id = ?2";
        Ok(self.connection.prepare_cached(sql)?.exists([unit.table, unit.row])?)
    }

    fn take_out(&self, table: Table, id: i64, _: &Before) -> rusqlite::Result<()> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", table.name);
        self.connection.prepare_cached(&sql)?.execute([id])?;
        Ok(())
    }

    fn set_back(&self, table: Table, id: i64, before: &Before) -> rusqlite::Result<()> {
        let columns: Vec<_> = before.keys().map(|column| format!("\"{column}\" = ?")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?", table.name, columns.join(", "));
        let values = before.values().map(value).chain([Value::Integer(id)]);
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// Columns that were added since take their defaults. That a row came back is the one change
    /// that no trigger captures: nothing else gives a row an old id, and a trigger on inserts
    /// would cost every fresh row of an import a statement journal.
    fn put_back(&self, table: Table, id: i64, before: &Before) -> rusqlite::Result<()> {
        let columns: String = before.keys().map(|column| format!(", \"{column}\"")).collect();
        let places = ", ?".repeat(before.len());
        let sql = format!(
            "INSERT INTO {} (id{columns}) VALUES (?{places}) ON CONFLICT (id) DO NOTHING",
            table.name
        );
        let values = [Value::Integer(id)].into_iter().chain(before.values().map(value));
        match self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))? {
            0 => self.set_back(table, id, before),
            _ => self.record_return(table, id),
        }
    }

    fn record_return(&self, table: Table, id: i64) -> rusqlite::Result<()> {
        let sql = "INSERT INTO change (operation_id, tbl, row_id, last_row_id, kind)
            SELECT id, ?1, ?2, ?2, 'R' FROM temp.journal_operation";
        self.connection.prepare_cached(sql)?.execute([table.number, id])?;
        Ok(())
    }
}

/// The card that a row belongs to now.
pub(super) fn card_now(connection: &Connection, table: Table, id: i64) -> Result<Option<i64>> {
    let sql = format!("SELECT contact_id FROM {} WHERE id = ?1", table.name);
    let mut query = connection.prepare_cached(&sql)?;
    let mut rows = query.query([id])?;
    Ok(rows.next()?.map(|row| row.get("contact_id")).transpose()?.flatten())
}

/// Which rows of a run `?1..?2` stay.
fn stays(table: Table) -> String {
    let kept = "temp.journal_kept WHERE";
    let as_row =
        |number: &str| format!("EXISTS (SELECT 1 FROM {kept} tbl = {number} AND row_id = t.id)");
    match table.belongs {
        Belongs::IsCard => as_row(&CARD.to_string()),
        Belongs::ToNone => as_row("?3"),
        Belongs::ToCard => format!(
            "({} OR EXISTS (SELECT 1 FROM {kept} tbl = {CARD} AND row_id = t.contact_id))",
            as_row("?3")
        ),
    }
}

/// What of a run of fresh rows goes.
fn run(table: Table, is_choosy: bool) -> String {
    let but = if is_choosy { format!("AND NOT {}", stays(table)) } else { String::new() };
    format!("{} AS t WHERE t.id BETWEEN ?1 AND ?2 {but}", table.name)
}

fn remove_run(table: Table, is_choosy: bool) -> String {
    format!("DELETE FROM {}", run(table, is_choosy))
}

fn record_run(table: Table, columns: &[String], is_choosy: bool) -> String {
    let number = table.number;
    format!(
        "INSERT INTO change (operation_id, tbl, row_id, last_row_id, kind, before) \
         SELECT o.id, {number}, t.id, t.id, 'D', {} \
         FROM temp.journal_operation AS o CROSS JOIN {}",
        whole(columns, "t"),
        run(table, is_choosy)
    )
}

fn kept_of_run(table: Table) -> String {
    let unit = match table.belongs {
        Belongs::ToCard => format!(
            "iif(t.contact_id IS NULL, ?3, {CARD}) AS tbl, ifnull(t.contact_id, t.id) AS row_id"
        ),
        _ => "?3 AS tbl, t.id AS row_id".to_owned(),
    };
    format!(
        "SELECT DISTINCT {unit} FROM {} AS t WHERE id BETWEEN ?1 AND ?2 AND {}",
        table.name,
        stays(table)
    )
}

/// A journaled value as SQLite's; the journal holds integers, texts and nulls only.
fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Number(number) => number.as_i64().map_or(Value::Null, Value::Integer),
        _ => Value::Null,
    }
}

/// The old values of a change. The columns become part of statements, and a journal may come
/// from a stranger's backup: so only what can be a column's name is taken.
fn parse(before: &str) -> Result<Before> {
    let corrupt = |fault: &str| Error::Corrupt { check: format!("change.before: {fault}") };
    let before: Before = serde_json::from_str(before).map_err(|f| corrupt(&f.to_string()))?;
    let is_name = |name: &String| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if before.keys().all(is_name) { Ok(before) } else { Err(corrupt("a column's name")) }
}
