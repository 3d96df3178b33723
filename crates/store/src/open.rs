//! Opens the file: its mark, its PRAGMAs. A file that is empty, foreign or too new is refused
//! untouched; only a missing one is made, and it gets its name when it is whole.

use crate::bounds;
use crate::error::{Error, Result};
use crate::migrate;
use crate::partial::Partial;
use crate::places::{Places, keep_private};
use crate::store::OpenOptions;
use crate::system;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// "KRTK": what `file(1)` and our opener know a card box by.
pub(crate) const APPLICATION_ID: u32 = 0x4b52_544b;

/// How long a write waits for another program's.
pub(crate) const WRITER_PATIENCE: Duration = Duration::from_secs(30);
/// Readers wait only for the moments when WAL has to be set up or recovered.
const READER_PATIENCE: Duration = Duration::from_secs(5);
/// In KiB, as negative `cache_size` counts.
const CACHE: i64 = -32 * 1024;
/// An import's changes may take more room for a while; so many bytes of it stay.
const WAL_LEFT: i64 = 64 * 1024 * 1024;
/// Prepared statements kept by a connection.
const STATEMENTS: usize = 256;

/// The connection that writes.
pub(crate) fn writer(path: &Path) -> Result<Connection> {
    let connection = connect(path, WRITER_PATIENCE)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "recursive_triggers", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "journal_size_limit", WAL_LEFT)?;
    Ok(connection)
}

/// A connection that can only read.
pub(crate) fn reader(path: &Path) -> Result<Connection> {
    let connection = connect(path, READER_PATIENCE)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// A connection to a file of ours that nobody else knows.
pub(crate) fn bare(path: &Path) -> Result<Connection> {
    connect(path, READER_PATIENCE)
}

/// The one reading connection for a disk without a free byte: WAL needs no -shm file when the
/// connection has the box for itself.
pub(crate) fn rescue(path: &Path) -> Result<Connection> {
    let connection = touch(path, READER_PATIENCE)?;
    // Before anything else: the first look at the file decides.
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    settle(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    check_mark(&connection, path)?;
    Ok(connection)
}

fn connect(path: &Path, patience: Duration) -> Result<Connection> {
    let connection = touch(path, patience)?;
    settle(&connection)?;
    Ok(connection)
}

/// Opens the file without a look at it.
fn touch(path: &Path, patience: Duration) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(patience)?;
    Ok(connection)
}

/// What every connection of ours has in common.
fn settle(connection: &Connection) -> Result<()> {
    guard(connection)?;
    // Plans stay as they were made. Otherwise SQLite plans most statements anew for each value
    // they are asked with, which takes longer than the answer, and at times for the worse.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", CACHE)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// What keeps a hostile file from doing harm through its schema and its sizes.
pub(crate) fn guard(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    bounds::set(connection)
}

/// Errs unless the open file bears our mark.
pub(crate) fn check_mark(connection: &Connection, path: &Path) -> Result<()> {
    let mark: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if mark == APPLICATION_ID {
        return Ok(());
    }
    Err(Error::NotACardBox { path: path.to_owned() })
}

/// Looks at the file's first bytes, as SQLite's file format has them (sqlite.org/fileformat2.html,
/// 1.3), before SQLite itself touches it.
pub(crate) fn check_header(path: &Path) -> Result<()> {
    let not_a_box = || Error::NotACardBox { path: path.to_owned() };
    let told = fs::symlink_metadata(path).map_err(|fault| Error::io("looking at", path, fault))?;
    if !told.is_file() {
        return Err(not_a_box());
    }
    let mut header = Vec::with_capacity(100);
    let file = File::open(path).map_err(|fault| Error::io("reading", path, fault))?;
    file.take(100).read_to_end(&mut header).map_err(|fault| Error::io("reading", path, fault))?;
    let number = |place: usize| {
        let bytes = header.get(place..place + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    if !header.starts_with(b"SQLite format 3\0") || number(68) != Some(APPLICATION_ID) {
        return Err(not_a_box());
    }
    let schema = i64::from(number(60).unwrap_or(0));
    if schema == 0 {
        return Err(not_a_box());
    }
    if schema > migrate::newest() {
        return Err(Error::FileTooNew { path: path.to_owned(), needs: schema });
    }
    Ok(())
}

/// Makes a new box. It comes into being whole under another name and is then given its own,
/// unless another program has made one meanwhile: then that one counts.
pub(crate) fn make(places: &Places, how: &OpenOptions) -> Result<()> {
    let path = places.card_box();
    let partial = Partial::create(&places.folder, "box")?;
    let connection = fresh(partial.path(), migrate::newest(), how)?;
    connection.close().map_err(|(_, fault)| fault)?;
    match partial.keep_as(&path) {
        Err(fault) if fault.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(Error::io("making", &path, fault))
        }
        _ => sync_folder(&places.folder),
    }
}

/// Makes a box of this schema in an empty file.
pub(crate) fn fresh(path: &Path, schema: i64, how: &OpenOptions) -> Result<Connection> {
    let mut connection = bare(path)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate::apply(&mut connection, schema, how)?;
    Ok(connection)
}

/// Makes an empty file that only its owner may read.
pub(crate) fn create_private(path: &Path) -> Result<File> {
    let made = system::private_file().create_new(true).open(path);
    made.map_err(|fault| Error::io("making", path, fault))
}

/// Makes a folder's new and changed names survive a power cut.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    system::save_names(folder).map_err(|fault| Error::io("saving", folder, fault))
}

/// Takes others' rights from the box.
pub(crate) fn protect(path: &Path) -> Result<()> {
    keep_private(path, 0o600)
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
