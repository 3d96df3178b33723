//! The list of operations, newest first.

use crate::access::Reader;
use crate::error::{Error, Result};
use crate::migrate;
use crate::operation::{OperationRow, Origin};
use kartoteka_domain::ids::OperationId;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Connection, Row, named_params};

impl Reader<'_> {
    /// Up to `limit` operations older than `before`, newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn history(&self, before: Option<OperationId>, limit: u32) -> Result<Vec<OperationRow>> {
        let before = before.map_or(i64::MAX, |id| id.0);
        let mut query = self.connection.prepare_cached(include_str!("operation_list.sql"))?;
        let mut rows =
            query.query(named_params! { ":first": 0, ":before": before, ":limit": limit })?;
        let mut operations = Vec::new();
        while let Some(row) = rows.next()? {
            operations.push(row_to_operation(row)?);
        }
        Ok(operations)
    }

    /// The newest operation of a kind that is in effect and whose changes are still kept.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn newest_in_effect(&self, kind: &str) -> Result<Option<OperationId>> {
        let mut query = self.connection.prepare_cached(include_str!("newest_in_effect.sql"))?;
        let mut rows = query.query(named_params! { ":kind": kind })?;
        Ok(rows.next()?.map(|row| row.get("id")).transpose()?.map(OperationId))
    }
}

/// One operation.
pub(crate) fn operation(connection: &Connection, id: OperationId) -> Result<OperationRow> {
    let mut query = connection.prepare_cached(include_str!("operation_list.sql"))?;
    let mut rows =
        query.query(named_params! { ":first": id.0, ":before": id.0 + 1, ":limit": 1 })?;
    match rows.next()? {
        Some(row) => row_to_operation(row),
        None => Err(Error::NotFound { what: "operation", id: id.0 }),
    }
}

/// The newest operation's id; 0 when there was none yet.
pub(crate) fn newest_operation(connection: &Connection) -> Result<OperationId> {
    let sql = "SELECT ifnull(max(id), 0) AS id FROM operation";
    let id = connection.prepare_cached(sql)?.query_row([], |row| row.get("id"))?;
    Ok(OperationId(id))
}

fn row_to_operation(row: &Row<'_>) -> Result<OperationRow> {
    let origin: String = row.get("origin")?;
    let schema: i64 = row.get("schema")?;
    let is_open: bool = row.get("is_open")?;
    Ok(OperationRow {
        id: OperationId(row.get("id")?),
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        origin: Origin::from_word(&origin)?,
        at: Timestamp(row.get("at")?),
        reverts: row.get::<_, Option<i64>>("reverts")?.map(OperationId),
        undone_by: row.get::<_, Option<i64>>("undone_by")?.map(OperationId),
        can_undo: is_open && schema >= migrate::oldest_undoable(),
    })
}
