//! Plays an operation's changes backwards. What must stay ([`super::conflict`]) is passed over;
//! what the schema refuses (a name taken again since) is answered, for another try without it.

use super::conflict::Unit;
use super::fields::{Before, Marks, group};
use super::runs::{kept_of_run, record_run, remove_run, stays_whole};
use super::triggers::columns;
use super::{Belongs, CARD, Table, table};
use crate::error::{Error, Result};
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, params_from_iter};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How a replay went.
#[derive(Debug, Default)]
pub(super) struct Replayed {
    /// Rows that were passed over; of cards that stay whole only what was there before.
    pub(super) kept: BTreeSet<Unit>,
    /// The cards that they belong to.
    pub(super) kept_cards: BTreeSet<i64>,
    /// Those of them that belong to none.
    pub(super) loose: BTreeSet<Unit>,
    /// Whether anything went back, marks aside; also where there was nothing to go.
    pub(super) has_effect: bool,
    /// What the schema refused.
    pub(super) refused: BTreeSet<Unit>,
}

/// What happened to a row that was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    CameBack,
    Changed,
    Went,
}

/// A replay under way.
struct Replay<'c> {
    connection: &'c Connection,
    /// The marks for cards of which only a part goes back; none where nothing has to be kept.
    choosy: Option<Marks>,
    done: Replayed,
}

/// Undoes the changes of a range of the journal, the last one first.
pub(super) fn backwards(
    connection: &Connection,
    seqs: RangeInclusive<i64>,
    choosy: Option<Marks>,
) -> Result<Replayed> {
    let mut replay = Replay { connection, choosy, done: Replayed::default() };
    let mut is_empty = true;
    let sql = "SELECT tbl, row_id, last_row_id, kind, before FROM change
        WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC";
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([seqs.start(), seqs.end()])?;
    while let Some(row) = rows.next()? {
        is_empty = false;
        let number: i64 = row.get("tbl")?;
        let table = table(number)
            .ok_or_else(|| Error::Corrupt { check: format!("a change of table {number}") })?;
        let before: Option<String> = row.get("before")?;
        let before = before.map(|before| parse(&before)).transpose()?.unwrap_or_default();
        let kind: String = row.get("kind")?;
        let (id, last): (i64, i64) = (row.get("row_id")?, row.get("last_row_id")?);
        match kind.as_str() {
            "I" => replay.remove(table, id, last)?,
            "R" => replay.one(table, id, Kind::CameBack, before)?,
            "U" => replay.one(table, id, Kind::Changed, before)?,
            _ => replay.one(table, id, Kind::Went, before)?,
        }
    }
    replay.done.has_effect |= is_empty;
    Ok(replay.done)
}

impl Replay<'_> {
    /// Removes a run of fresh rows.
    fn remove(&mut self, table: Table, first: i64, last: i64) -> Result<()> {
        if self.choosy.is_some() {
            self.keep_of_run(table, first, last)?;
        }
        let range = [first, last].into_iter().chain(self.choosy.map(|_| table.number));
        let range: Vec<i64> = range.collect();
        let columns = columns(self.connection, table.name)?;
        // The delete trigger would do the same row by row, in twice the time: it looks away.
        let record = record_run(table, &columns, self.choosy.is_some());
        self.connection.prepare_cached(&record)?.execute(params_from_iter(&range))?;
        let floor = self.set_floor(table, 0)?;
        let sql = remove_run(table, self.choosy.is_some());
        let removed = self.connection.prepare_cached(&sql)?.execute(params_from_iter(&range))?;
        self.done.has_effect |= removed > 0;
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

    /// Undoes the change of one row, but for what of it is to be kept.
    fn one(&mut self, table: Table, id: i64, kind: Kind, mut before: Before) -> Result<()> {
        let has_effect = match self.choosy {
            Some(marks) => match self.choose(table, id, kind, &mut before, marks)? {
                Some(has_effect) => has_effect,
                None => return Ok(()),
            },
            None => true,
        };
        let undone = match kind {
            Kind::CameBack => self.take_out(table, id),
            Kind::Changed => self.set_back(table, id, &before),
            Kind::Went => self.put_back(table, id, &before),
        };
        match undone {
            Err(rusqlite::Error::SqliteFailure(code, _))
                if code.code == ErrorCode::ConstraintViolation =>
            {
                self.done.refused.insert(Unit { table: table.number, row: id });
                Ok(())
            }
            answer => {
                self.done.has_effect |= has_effect;
                Ok(answer?)
            }
        }
    }

    /// Leaves of a change what goes back, with new marks on a card; answers whether that is more
    /// than the marks, or none where nothing is to be done.
    fn choose(
        &mut self,
        table: Table,
        id: i64,
        kind: Kind,
        before: &mut Before,
        marks: Marks,
    ) -> Result<Option<bool>> {
        let row = Unit { table: table.number, row: id };
        let (was, is) = self.cards(table, id, before)?;
        let touched = self.touched_fields(row)?;
        let has_marks = table.number == CARD && Marks::leave(before);
        // A card's own row goes back by groups of fields, any other as a whole.
        let by_group = table.number == CARD && kind == Kind::Changed;
        let is_touched = if by_group { touched.contains("") } else { !touched.is_empty() };
        let is_of_whole = self.is_any_whole([was, is])?;
        let stays = is_of_whole || is_touched;
        let fields = before.len();
        if stays {
            before.clear();
        } else if by_group {
            let groups: BTreeSet<&str> = touched.iter().map(|field| group(field)).collect();
            before.retain(|field, _| !groups.contains(group(field)));
        }
        if before.len() < fields || (stays && !by_group) {
            self.keep(row, is.or(was));
        }
        if is_of_whole || (stays && !by_group) {
            return Ok(None);
        }
        let has_effect = !by_group || !before.is_empty();
        if has_marks {
            marks.put(before);
        }
        Ok((has_effect || has_marks).then_some(has_effect))
    }

    /// The fields of a row that were touched since.
    fn touched_fields(&self, row: Unit) -> Result<BTreeSet<String>> {
        let sql = "SELECT field FROM temp.journal_kept WHERE tbl = ?1 AND row_id = ?2";
        let mut query = self.connection.prepare_cached(sql)?;
        let fields = query.query_map([row.table, row.row], |row| row.get("field"))?;
        Ok(fields.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether any of these cards stays with all its rows.
    fn is_any_whole(&self, cards: [Option<i64>; 2]) -> Result<bool> {
        let sql = format!("SELECT 1 WHERE {} OR {}", stays_whole("?1"), stays_whole("?2"));
        Ok(self.connection.prepare_cached(&sql)?.exists(cards)?)
    }

    /// The card that a row was part of, as far as this change tells, and that of now.
    fn cards(&self, table: Table, id: i64, before: &Before) -> Result<(Option<i64>, Option<i64>)> {
        match table.belongs {
            Belongs::IsCard => Ok((None, Some(id))),
            Belongs::ToNone => Ok((None, None)),
            Belongs::ToCard | Belongs::ToCardOrEntry => {
                let was = before.get("contact_id").and_then(serde_json::Value::as_i64);
                Ok((was, card_now(self.connection, table, id)?))
            }
        }
    }

    /// Notes what of a run of fresh rows stays.
    fn keep_of_run(&mut self, table: Table, first: i64, last: i64) -> Result<()> {
        let sql = kept_of_run(table);
        let mut query = self.connection.prepare_cached(&sql)?;
        let mut rows = query.query([first, last, table.number])?;
        while let Some(row) = rows.next()? {
            let (id, card): (Option<i64>, Option<i64>) = (row.get("row_id")?, row.get("card")?);
            match id {
                Some(row) => self.keep(Unit { table: table.number, row }, card),
                None => self.done.kept_cards.extend(card),
            }
        }
        Ok(())
    }

    fn keep(&mut self, row: Unit, card: Option<i64>) {
        self.done.kept.insert(row);
        match card {
            Some(card) => self.done.kept_cards.insert(card),
            None => self.done.loose.insert(row),
        };
    }

    fn take_out(&self, table: Table, id: i64) -> rusqlite::Result<()> {
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
    let card = table.card_of_row();
    let sql = format!("SELECT {card} AS card FROM {} AS t WHERE t.id = ?1", table.name);
    let mut query = connection.prepare_cached(&sql)?;
    let mut rows = query.query([id])?;
    Ok(rows.next()?.map(|row| row.get("card")).transpose()?.flatten())
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
