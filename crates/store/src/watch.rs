//! Notices what other programs commit to the same file.

use crate::changed::Changed;
use crate::error::Result;
use crate::journal::{newest_operation, touched_by};
use crate::store::Store;
use kartoteka_domain::ids::OperationId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What of the file's history is known to this program.
#[derive(Debug)]
pub(crate) struct Seen {
    /// SQLite's count of others' commits.
    data_version: i64,
    /// Every operation up to this one is known.
    operation: OperationId,
    /// Later ones that this program did itself.
    own: BTreeSet<OperationId>,
}

impl Seen {
    /// Takes the file as it is now for known.
    pub(crate) fn now(connection: &Connection) -> Result<Self> {
        Ok(Self {
            data_version: data_version(connection)?,
            operation: newest_operation(connection)?,
            own: BTreeSet::new(),
        })
    }

    /// Notes an operation of this program.
    pub(crate) fn note_own(&mut self, operation: OperationId) {
        self.own.insert(operation);
    }

    /// What others have committed since the last look.
    fn look(&mut self, connection: &Connection) -> Result<Option<Changed>> {
        let data_version = data_version(connection)?;
        if data_version == self.data_version {
            return Ok(None);
        }
        let newest = newest_operation(connection)?;
        let changed = self.others(connection)?;
        *self = Self { data_version, operation: newest, own: BTreeSet::new() };
        Ok(Some(changed))
    }

    fn others(&self, connection: &Connection) -> Result<Changed> {
        let sql = "SELECT id, first_seq, last_seq FROM operation WHERE id > ?1 ORDER BY id";
        let mut query = connection.prepare_cached(sql)?;
        let mut rows = query.query([self.operation.0])?;
        // A commit without an operation is a setting or a reminder shown.
        let mut changed = Changed::of_tables(&["setting", "notified"]);
        while let Some(row) = rows.next()? {
            let id = OperationId(row.get("id")?);
            if !self.own.contains(&id) {
                let touched = touched_by(connection, row.get("first_seq")?, row.get("last_seq")?)?;
                changed.add(Changed::of_touched(id, &touched));
            }
        }
        Ok(changed)
    }
}

impl Store {
    /// What other programs have committed since the last call; nothing while this program is
    /// itself in the middle of a write: ask again.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn poll_foreign_changes(&self) -> Result<Option<Changed>> {
        let Some(mut connection) = self.idle_writer() else { return Ok(None) };
        let snapshot = connection.transaction()?;
        let changed = self.seen().look(&snapshot)?;
        snapshot.finish()?;
        Ok(changed)
    }
}

fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}
