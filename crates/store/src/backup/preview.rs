//! What bringing a backup back would change, row by row, without doing it.

use super::files;
use super::restore::BackupSource;
use super::stage;
use crate::bounds;
use crate::error::Result;
use crate::open;
use crate::store::Store;
use kartoteka_domain::time::{Now, Timestamp};
use rusqlite::Connection;

/// The tables that mean something to the owner.
const TABLES: &[&str] = &["contact", "interaction", "note", "follow_up"];

/// A table's rows in the box and in the backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoreCount {
    /// The table.
    pub table: &'static str,
    /// Rows now.
    pub now: u32,
    /// Rows after.
    pub then: u32,
    /// Rows that would come back, or get back other values.
    pub comes_back: u32,
    /// Rows that would go.
    pub goes: u32,
}

/// What bringing a backup back would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePreview {
    /// When the backup was made, where its name says it.
    pub at: Option<Timestamp>,
    /// True when its checksum lies beside it and agrees.
    pub is_verified: bool,
    /// Table by table.
    pub counts: Vec<RestoreCount>,
}

impl Store {
    /// What bringing a backup back would change.
    ///
    /// # Errors
    /// When the backup is damaged, foreign or too new: [`Store::restore`] would answer the same.
    pub fn restore_preview(&self, from: BackupSource<'_>, now: Now) -> Result<RestorePreview> {
        let path = from.path(self.places())?;
        let stage = stage::make(&path, self.places(), &self.how(now))?;
        let connection = open::reader(&self.places().card_box())?;
        bounds::allow_another(&connection)?;
        connection.execute("ATTACH ?1 AS stage", [stage.file.path().to_string_lossy()])?;
        let counts = TABLES.iter().map(|table| count(&connection, table)).collect::<Result<_>>()?;
        let at = files::row(&path).map(|backup| backup.at);
        Ok(RestorePreview { at, is_verified: stage.is_verified, counts })
    }
}

fn count(connection: &Connection, table: &'static str) -> Result<RestoreCount> {
    let rows = |from: String| -> Result<u32> {
        let sql = format!("SELECT count(*) AS rows FROM {from}");
        Ok(connection.prepare(&sql)?.query_row([], |row| row.get("rows"))?)
    };
    let other = format!("SELECT * FROM stage.{table} EXCEPT SELECT * FROM main.{table}");
    Ok(RestoreCount {
        table,
        now: rows(format!("main.{table}"))?,
        then: rows(format!("stage.{table}"))?,
        comes_back: rows(format!("({other})"))?,
        goes: rows(format!("main.{table} WHERE id NOT IN (SELECT id FROM stage.{table})"))?,
    })
}
