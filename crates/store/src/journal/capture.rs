//! One write's capture: where ids and the journal stood when it began, and what it changed.

use super::bulk::touches_many;
use super::touched::{Owners, Touched};
use super::triggers::install;
use super::{TABLES, Table};
use crate::error::{Error, Result};
use crate::migrate;
use crate::operation::NewOperation;
use kartoteka_domain::ids::OperationId;
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

/// A write under way.
pub(crate) struct Capture {
    operation: OperationId,
    first_seq: i64,
    /// The highest id handed out before, table by table.
    floors: Vec<(Table, i64)>,
}

impl Capture {
    /// Notes where ids and the journal stand.
    pub(crate) fn begin(connection: &Connection) -> Result<Self> {
        install(connection)?;
        let counted = Counted::read(connection)?;
        let operation = OperationId(counted.of("operation") + 1);
        let first_seq = counted.of("change") + 1;
        connection.prepare_cached("DELETE FROM temp.journal_operation")?.execute([])?;
        connection
            .prepare_cached("INSERT INTO temp.journal_operation (id) VALUES (?1)")?
            .execute([operation.0])?;
        let floor = |table: &Table| (*table, counted.of(table.name));
        let floors: Vec<(Table, i64)> = TABLES.iter().map(floor).collect();
        set_floors(connection, &floors)?;
        Ok(Self { operation, first_seq, floors })
    }

    /// The number that the operation gets.
    pub(super) fn operation(&self) -> OperationId {
        self.operation
    }

    /// Adds the ranges of fresh ids to the journal and reads back all that changed.
    pub(crate) fn finish(&self, connection: &Connection) -> Result<Touched> {
        let counted = Counted::read(connection)?;
        for (table, floor) in &self.floors {
            if counted.of(table.name) <= *floor {
                continue;
            }
            let sql = format!("SELECT max(id) AS last FROM {} WHERE id > ?1", table.name);
            let last: Option<i64> =
                connection.prepare_cached(&sql)?.query_row([floor], |row| row.get("last"))?;
            if let Some(last) = last {
                self.record_fresh(connection, *table, floor + 1, last)?;
            }
        }
        touched_by(connection, self.first_seq, i64::MAX)
    }

    /// Keeps the operation itself.
    pub(crate) fn record(
        &self,
        connection: &Connection,
        operation: &NewOperation<'_>,
        subject: &str,
        app_version: &str,
        touched: &Touched,
    ) -> Result<OperationId> {
        let sql = include_str!("operation_insert.sql");
        connection.prepare_cached(sql)?.execute(named_params! {
            ":id": self.operation.0,
            ":kind": operation.kind,
            ":subject": subject,
            ":origin": operation.origin.word(),
            ":at": operation.now.at.0,
            ":request_id": operation.request_id,
            ":app_version": app_version,
            ":schema": migrate::newest(),
            ":first_seq": self.first_seq,
            ":last_seq": Counted::read(connection)?.of("change"),
            ":is_bulk": touches_many(connection, touched)?,
        })?;
        Ok(self.operation)
    }

    fn record_fresh(
        &self,
        connection: &Connection,
        table: Table,
        first: i64,
        last: i64,
    ) -> Result<()> {
        let sql = "INSERT INTO change (operation_id, tbl, row_id, last_row_id, kind)
            VALUES (?1, ?2, ?3, ?4, 'I')";
        let values = [self.operation.0, table.number, first, last];
        connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

/// The highest id that each AUTOINCREMENT table has ever handed out.
struct Counted(HashMap<String, i64>);

impl Counted {
    fn read(connection: &Connection) -> Result<Self> {
        let sql = "SELECT name, seq FROM main.sqlite_sequence";
        let mut query = connection.prepare_cached(sql)?;
        let rows = query.query_map([], |row| Ok((row.get("name")?, row.get("seq")?)))?;
        Ok(Self(rows.collect::<rusqlite::Result<_>>()?))
    }

    /// 0 for a table that has handed out none.
    fn of(&self, table: &str) -> i64 {
        self.0.get(table).copied().unwrap_or(0)
    }
}

/// Tells the triggers where ids stood; most stand where they did at the write before.
fn set_floors(connection: &Connection, floors: &[(Table, i64)]) -> Result<()> {
    let mut query = connection.prepare_cached("SELECT tbl, floor FROM temp.journal_floor")?;
    let rows = query.query_map([], |row| Ok((row.get("tbl")?, row.get("floor")?)))?;
    let known: HashMap<i64, i64> = rows.collect::<rusqlite::Result<_>>()?;
    let sql = "INSERT OR REPLACE INTO temp.journal_floor (tbl, floor) VALUES (?1, ?2)";
    let mut set = connection.prepare_cached(sql)?;
    for (table, floor) in floors {
        if known.get(&table.number) != Some(floor) {
            set.execute([table.number, *floor])?;
        }
    }
    Ok(())
}

/// Everything journaled from `first` to `last`.
pub(crate) fn touched_by(connection: &Connection, first: i64, last: i64) -> Result<Touched> {
    let sql = "SELECT tbl, row_id, last_row_id, kind, before FROM change
        WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([first, last])?;
    let mut touched = Touched::default();
    while let Some(row) = rows.next()? {
        let of_table = touched.0.entry(row.get("tbl")?).or_default();
        let (id, last): (i64, i64) = (row.get("row_id")?, row.get("last_row_id")?);
        let before: Option<String> = row.get("before")?;
        let kind: String = row.get("kind")?;
        match (kind.as_str(), before) {
            ("U", Some(before)) => of_table.updated.push((id, owners(&before)?)),
            ("D", Some(before)) => of_table.deleted.push((id, owners(&before)?)),
            ("R", None) => of_table.put_back.push(id),
            ("I", None) => of_table.fresh.push(id..=last),
            _ => return Err(Error::Corrupt { check: format!("a change of kind {kind}") }),
        }
    }
    Ok(touched)
}

/// Whom a row belonged to, by what its change keeps.
pub(super) fn owners(before: &str) -> Result<Owners> {
    let fault = |fault| Error::Corrupt { check: format!("change.before: {fault}") };
    serde_json::from_str(before).map_err(fault)
}
