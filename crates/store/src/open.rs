//! Opens the file: its place, its mark, its PRAGMAs. A file that is empty, foreign or too new
//! is refused untouched; only a missing one is made.

use crate::error::{Error, Result};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// "KRTK": what `file(1)` and our opener know a card box by.
pub(crate) const APPLICATION_ID: i32 = 0x4b52_544b;

/// How long a write waits for another program's.
const WRITER_PATIENCE: Duration = Duration::from_secs(30);
/// Readers wait only for the moments when WAL has to be set up or recovered.
const READER_PATIENCE: Duration = Duration::from_secs(5);
/// In KiB, as negative `cache_size` counts.
const CACHE: i64 = -32 * 1024;
/// Prepared statements kept by a connection.
const STATEMENTS: usize = 256;

/// The connection that writes.
pub(crate) fn writer(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
    connection.busy_timeout(WRITER_PATIENCE)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    common(&connection)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "recursive_triggers", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(connection)
}

/// A connection that can only read.
pub(crate) fn reader(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
    connection.busy_timeout(READER_PATIENCE)?;
    common(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn flags(access: OpenFlags) -> OpenFlags {
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW
}

fn common(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "cache_size", CACHE)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// Errs unless the file bears our mark.
pub(crate) fn check_mark(connection: &Connection, path: &Path) -> Result<()> {
    let mark: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if mark == APPLICATION_ID {
        return Ok(());
    }
    Err(Error::NotACardBox { path: path.to_owned() })
}
