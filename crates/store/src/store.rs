//! The open box: one writing connection, a few reading ones, and the door that every write
//! goes through.

use crate::access::{Reader, Writer};
use crate::changed::Changed;
use crate::error::{Error, Result};
use crate::journal::Capture;
use crate::memory::Memory;
use crate::operation::{NewOperation, Written};
use crate::partial::sweep;
use crate::places::Places;
use crate::watch::Seen;
use crate::{backup, blob, derived, journal, migrate, open, turn};
use kartoteka_domain::ids::OperationId;
use kartoteka_domain::time::Now;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

/// Reading connections kept for the next read.
const READERS: usize = 4;

/// How to open a box.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions {
    /// The program's version, kept with each operation and migration.
    pub app_version: &'static str,
    /// The present moment.
    pub now: Now,
}

/// The open box.
pub struct Store {
    places: Places,
    path: PathBuf,
    app_version: &'static str,
    access: Access,
    seen: Mutex<Seen>,
    /// Copies of the index, for lists and find.
    pub(crate) memory: Memory,
}

/// The connections.
enum Access {
    /// As it should be.
    Full { writer: Mutex<Connection>, readers: Mutex<Vec<Connection>> },
    /// The disk is full to the last byte: what is there can be read, and nothing else.
    Rescue(Mutex<Connection>),
}

impl Store {
    /// Opens the box in `folder`, making both when there is none yet. On a disk without a free
    /// byte the box opens for reading alone; every write answers [`Error::DiskFull`].
    ///
    /// # Errors
    /// When the folder can't be written, or the file is damaged, foreign, locked or too new, or
    /// gone while its backups are there. The file is never changed then.
    pub fn open(folder: &Path, how: &OpenOptions) -> Result<Self> {
        let places = Places::prepare(folder)?;
        let path = places.card_box();
        sweep(&places.folder);
        sweep(&places.backups());
        if !path.try_exists().map_err(|fault| Error::io("looking at", &path, fault))? {
            backup::refuse_if_any(&places)?;
            open::make(&places, how)?;
        }
        open::check_header(&path)?;
        open::protect(&path)?;
        let opened = Self::connect(&places, how).map_err(|error| error.at(&path));
        let (access, seen) = match opened {
            Err(Error::DiskFull) => rescue(&path)?,
            opened => opened?,
        };
        let seen = Mutex::new(seen);
        let memory = Memory::default();
        Ok(Self { places, path, app_version: how.app_version, access, seen, memory })
    }

    fn connect(places: &Places, how: &OpenOptions) -> Result<(Access, Seen)> {
        let path = places.card_box();
        let mut writer = open::writer(&path)?;
        // A file that is refused must stay as it is, so closing it must not tidy up.
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        open::check_mark(&writer, &path)?;
        let schema = migrate::check(&writer, &path)?;
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        if schema < migrate::newest() {
            backup::before_migration(&writer, places, how.now)?;
            migrate::apply(&mut writer, migrate::newest(), how)?;
            migrate::check(&writer, &path)?;
        }
        keep_house(&writer, how.now)?;
        let seen = Seen::now(&writer)?;
        Ok((Access::Full { writer: Mutex::new(writer), readers: Mutex::default() }, seen))
    }

    /// Where the box and its company lie.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Reads; every query inside sees the same state of the box.
    ///
    /// # Errors
    /// Whatever the closure answers, or when the box can't be read.
    pub fn read<T>(&self, query: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        self.try_read(query).map_err(|error| error.at(&self.path))
    }

    fn try_read<T>(&self, query: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let readers = match &self.access {
            Access::Full { readers, .. } => readers,
            Access::Rescue(connection) => return snapshot(&lock(connection), query),
        };
        let kept = lock(readers).pop();
        let connection = kept.map_or_else(|| open::reader(&self.path), Ok)?;
        let answer = snapshot(&connection, query);
        let mut readers = lock(readers);
        if readers.len() < READERS {
            readers.push(connection);
        }
        answer
    }

    /// Writes as one operation: all of it or, on an error, nothing. Waits up to 30 s for
    /// another program's write.
    ///
    /// # Errors
    /// Whatever the closure answers, or when the box can't be written.
    pub fn write<T>(
        &self,
        operation: &NewOperation<'_>,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        self.try_write(operation, change).map_err(|error| error.at(&self.path))
    }

    fn try_write<T>(
        &self,
        operation: &NewOperation<'_>,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        let mut connection = self.writer()?;
        let transaction = turn::take(&mut connection, operation.cancel)?;
        let capture = Capture::begin(&transaction)?;
        let mut writer =
            Writer::new(&transaction, operation.now, operation.subject.clone(), operation.cancel);
        let value = change(&mut writer)?;
        writer.go_on()?;
        let (subject, born) = writer.into_parts();
        let touched = capture.finish(&transaction)?;
        if touched.is_empty() {
            transaction.commit()?;
            return Ok(Written { value, changed: None });
        }
        derived::refresh(&transaction, &touched, &born)?;
        let id = capture.record(&transaction, operation, &subject, self.app_version, &touched)?;
        transaction.commit()?;
        self.note_own(id);
        Ok(Written { value, changed: Some(Changed::of_touched(id, &touched)) })
    }

    /// Writes what is not journaled: settings, reminders shown, thumbnails, words typed in the
    /// caller window, the answers kept for repeated requests.
    pub(crate) fn write_unjournaled<T>(
        &self,
        change: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let mut connection = self.writer()?;
        let written = immediate(&mut connection).and_then(|transaction| {
            let value = change(&transaction)?;
            Ok(transaction.commit().map(|()| value)?)
        });
        written.map_err(|error| error.at(&self.path))
    }

    /// The operation that a request was carried out as, and the answer kept for it: none when
    /// the program was stopped before it was kept, or it is forgotten by now.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn replay(&self, request_id: &str) -> Result<Option<(OperationId, Option<String>)>> {
        self.read(|reader| {
            let sql = "SELECT id, response FROM operation WHERE request_id = ?1";
            let mut query = reader.connection.prepare_cached(sql)?;
            let found = query.query_row([request_id], |row| {
                Ok((OperationId(row.get("id")?), row.get("response")?))
            });
            Ok(found.optional()?)
        })
    }

    /// Keeps the answer to a request for [`Store::replay`]; does nothing for a request that was
    /// no operation.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_response(&self, request_id: &str, response: &str) -> Result<()> {
        self.write_unjournaled(|connection| {
            let sql = "UPDATE operation SET response = ?2 WHERE request_id = ?1";
            connection.prepare_cached(sql)?.execute([request_id, response])?;
            Ok(())
        })
    }

    /// Brings what stands beside the box in SQLite's log into the box's own file, so that this file
    /// alone has all of it.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn checkpoint(&self) -> Result<()> {
        let done = self.writer()?.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
        done.map_err(|fault| Error::from(fault).at(&self.path))
    }

    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Connection>> {
        match &self.access {
            Access::Full { writer, .. } => Ok(lock(writer)),
            Access::Rescue(_) => Err(Error::DiskFull),
        }
    }

    /// The writing connection, unless a write is under way.
    pub(crate) fn idle_writer(&self) -> Option<MutexGuard<'_, Connection>> {
        let Access::Full { writer, .. } = &self.access else { return None };
        match writer.try_lock() {
            Ok(connection) => Some(connection),
            Err(TryLockError::Poisoned(connection)) => Some(connection.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        lock(&self.seen)
    }

    pub(crate) fn note_own(&self, operation: OperationId) {
        self.seen().note_own(operation);
    }

    pub(crate) fn how(&self, now: Now) -> OpenOptions {
        OpenOptions { app_version: self.app_version, now }
    }

    pub(crate) fn app_version(&self) -> &'static str {
        self.app_version
    }
}

/// Forgets what has become old, and makes the derived tables anew where they are outdated. While
/// another program writes, the one is left to another opening; only the other is waited for.
fn keep_house(writer: &Connection, now: Now) -> Result<()> {
    let transaction = match turn::at_once(writer) {
        Err(Error::Locked) if !derived::is_outdated(writer)? => return Ok(()),
        Err(Error::Locked) => turn::begin(writer)?,
        taken => taken?,
    };
    if journal::prune(&transaction, now.at)? {
        blob::collect(&transaction)?;
    }
    derived::rebuild_if_outdated(&transaction)?;
    Ok(transaction.commit()?)
}

fn rescue(path: &Path) -> Result<(Access, Seen)> {
    let connection = open::rescue(path)?;
    migrate::check(&connection, path)?;
    let seen = Seen::now(&connection)?;
    Ok((Access::Rescue(Mutex::new(connection)), seen))
}

fn snapshot<T>(connection: &Connection, query: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
    let _snapshot = Snapshot::begin(connection)?;
    query(&Reader { connection })
}

/// One state of the box, looked at until this is dropped. Its two statements are prepared once: a
/// lookup takes hardly longer than understanding them.
struct Snapshot<'c>(&'c Connection);

impl<'c> Snapshot<'c> {
    fn begin(connection: &'c Connection) -> Result<Self> {
        connection.prepare_cached("BEGIN")?.execute([])?;
        Ok(Self(connection))
    }
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        // Nothing was written that could be lost; should it fail, the next beginning says so.
        let _ = self.0.prepare_cached("ROLLBACK").and_then(|mut end| end.execute([]));
    }
}

/// Begins a write, waiting for another program's.
pub(crate) fn immediate(connection: &mut Connection) -> Result<Transaction<'_>> {
    Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// A panic in a closure rolls its transaction back, so what the lock guards stays whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{NOW, TestBox};

    #[test]
    fn a_write_that_changes_nothing_keeps_no_operation() {
        let test = TestBox::new();
        let written = test.store.write(&test.operation("nothing"), |_| Ok(())).unwrap();
        assert_eq!(written.changed, None);
        assert_eq!(test.count("operation"), 0);
    }

    #[test]
    fn a_write_says_which_rows_it_changed() {
        let test = TestBox::new();
        let written = test.write("tag_add", |w| {
            w.connection.execute("INSERT INTO tag (name) VALUES ('friend')", [])?;
            Ok(())
        });
        let changed = written.changed.unwrap();
        assert_eq!(changed.rows, [("tag", 1)]);
        assert_eq!(changed.tables, ["tag", "operation"], "what was done is told too");
        let written = test.write("tag_rename", |w| {
            w.connection.execute("UPDATE tag SET name = 'foe'", [])?;
            Ok(())
        });
        assert_eq!(written.changed.unwrap().rows, [("tag", 1)]);
        assert_eq!(test.count("operation"), 2);
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let test = TestBox::new();
        let failed = test.store.write(&test.operation("tag_add"), |w| {
            w.connection.execute("INSERT INTO tag (name) VALUES ('friend')", [])?;
            Err::<(), _>(Error::Cancelled)
        });
        assert!(matches!(failed, Err(Error::Cancelled)));
        assert_eq!(test.count("tag") + test.count("change") + test.count("operation"), 0);
    }

    #[test]
    fn whatever_cannot_be_written_is_named() {
        let test = TestBox::new();
        test.write("tag_add", |w| {
            Ok(w.connection.execute("INSERT INTO tag (name) VALUES ('friend')", [])?)
        });
        test.store.writer().unwrap().pragma_update(None, "query_only", true).unwrap();
        let refused = [
            test.store.write(&test.operation("tag_add"), |_| Ok(())).map(|_| ()),
            test.store.set_setting("theme", "dark"),
            test.store.undo(None, NOW, crate::Origin::Person, None).map(|_| ()),
            test.store.redo(NOW, crate::Origin::Person, None).map(|_| ()),
        ];
        std::fs::remove_file(test.file()).unwrap();
        let unread = test.store.read(|_| Ok(()));
        for refused in refused.into_iter().chain([unread]) {
            assert!(
                matches!(&refused, Err(Error::ReadOnly { path }) if *path == test.file()),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn what_was_written_is_there_after_opening_again() {
        let test = TestBox::new();
        test.write("tag_add", |w| {
            w.connection.execute("INSERT INTO tag (name) VALUES ('friend')", [])?;
            Ok(())
        });
        let test = test.reopened();
        assert_eq!(test.count("tag"), 1);
        assert_eq!(NOW.at.0, 1_795_000_000_000);
    }
}
