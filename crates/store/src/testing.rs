//! A box in a folder of its own, for the tests of this crate.

use crate::operation::{NewOperation, Origin, Written};
use crate::store::{OpenOptions, Store};
use crate::{Result, Writer};
use kartoteka_domain::time::{Now, Timestamp};
use std::path::PathBuf;

/// 18 November 2026, in the morning.
pub(crate) const NOW: Now = Now { at: Timestamp(1_795_000_000_000), zone: chrono_tz::UTC };

/// An open box; its folder goes with it.
pub(crate) struct TestBox {
    pub(crate) store: Store,
    pub(crate) folder: tempfile::TempDir,
}

pub(crate) fn options() -> OpenOptions {
    OpenOptions { app_version: "0.0.0", now: NOW }
}

impl TestBox {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), &options()).unwrap();
        Self { store, folder }
    }

    /// Closes the box and opens it again.
    pub(crate) fn reopened(self) -> Self {
        let Self { store, folder } = self;
        drop(store);
        let store = Store::open(folder.path(), &options()).unwrap();
        Self { store, folder }
    }

    pub(crate) fn operation(&self, kind: &'static str) -> NewOperation<'static> {
        NewOperation {
            kind,
            subject: String::new(),
            origin: Origin::Person,
            now: NOW,
            request_id: None,
            cancel: None,
        }
    }

    pub(crate) fn write<T>(
        &self,
        kind: &'static str,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Written<T> {
        self.store.write(&self.operation(kind), change).unwrap()
    }

    pub(crate) fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.store.read(|r| Ok(r.connection.query_row(&sql, [], |row| row.get(0))?)).unwrap()
    }

    pub(crate) fn ids(&self, table: &str) -> Vec<i64> {
        self.column(&format!("SELECT id FROM {table} ORDER BY id"))
    }

    pub(crate) fn texts(&self, sql: &str) -> Vec<String> {
        self.column(sql)
    }

    fn column<T: rusqlite::types::FromSql>(&self, sql: &str) -> Vec<T> {
        let rows = self.store.read(|r| {
            let mut query = r.connection.prepare(sql)?;
            let rows = query.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        });
        rows.unwrap()
    }

    /// Every row of every journaled table.
    pub(crate) fn dump(&self) -> Vec<String> {
        self.store.read(|r| dump(r.connection)).unwrap()
    }

    /// Closes the box and opens it again so many days after [`NOW`].
    pub(crate) fn reopened_after(self, days: i64) -> Self {
        let Self { store, folder } = self;
        drop(store);
        let at = Timestamp(NOW.at.0 + days * 86_400_000);
        let how = OpenOptions { now: Now { at, ..NOW }, ..options() };
        let store = Store::open(folder.path(), &how).unwrap();
        Self { store, folder }
    }

    /// Does something on each of these days after [`NOW`]: what is forgotten by its age goes by
    /// the days of use.
    pub(crate) fn used_on(&self, days: std::ops::Range<i64>) {
        for day in days {
            let at = Timestamp(NOW.at.0 + day * 86_400_000);
            let operation = NewOperation { now: Now { at, ..NOW }, ..self.operation("tag_add") };
            let name = format!("day {day}");
            let add = |w: &mut Writer<'_>| {
                Ok(w.connection.execute("INSERT INTO tag (name) VALUES (?1)", [name])?)
            };
            self.store.write(&operation, add).unwrap();
        }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("box.db")
    }
}

/// Every row of every journaled table, as text.
pub(crate) fn dump(connection: &rusqlite::Connection) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for table in crate::journal::TABLES {
        let mut query = connection.prepare(&format!("SELECT * FROM {} ORDER BY id", table.name))?;
        let width = query.column_count();
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let values: Vec<rusqlite::types::Value> =
                (0..width).map(|place| row.get(place)).collect::<rusqlite::Result<_>>()?;
            lines.push(format!("{} {values:?}", table.name));
        }
    }
    Ok(lines)
}
