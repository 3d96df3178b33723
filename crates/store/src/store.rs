//! The open box: one writing connection, a few reading ones, and the door that every write
//! goes through.

use crate::access::{Reader, Writer};
use crate::changed::Changed;
use crate::error::{Error, Result};
use crate::journal::Capture;
use crate::operation::{NewOperation, Written};
use crate::{derived, journal, migrate, open};
use kartoteka_domain::time::Now;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

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
    path: PathBuf,
    app_version: &'static str,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens the box in `folder`, making both when there is none yet.
    ///
    /// # Errors
    /// When the folder can't be written, or the file is damaged, foreign, locked or too new.
    pub fn open(folder: &Path, how: &OpenOptions) -> Result<Self> {
        let path = folder.join("box.db");
        std::fs::create_dir_all(folder)
            .map_err(|source| Error::Io { during: format!("making {}", folder.display()), source })?;
        if !path.exists() {
            let mut fresh = Connection::open(&path)?;
            fresh.pragma_update(None, "application_id", open::APPLICATION_ID)?;
            migrate::apply(&mut fresh, 0, how.now, how.app_version)?;
        }
        let writer = open::writer(&path)?;
        open::check_mark(&writer, &path)?;
        migrate::check(&writer, &path)?;
        journal::install(&writer)?;
        Ok(Self {
            path,
            app_version: how.app_version,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        })
    }

    /// Reads; every query inside sees the same state of the box.
    ///
    /// # Errors
    /// Whatever the closure answers, or when the box can't be read.
    pub fn read<T>(&self, query: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let kept = lock(&self.readers).pop();
        let mut connection = kept.map_or_else(|| open::reader(&self.path), Ok)?;
        let snapshot = connection.transaction()?;
        let answer = query(&Reader { connection: &snapshot });
        snapshot.finish()?;
        let mut readers = lock(&self.readers);
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
        let mut connection = self.writer();
        let transaction = immediate(&mut connection)?;
        let capture = Capture::begin(&transaction)?;
        let mut writer =
            Writer::new(&transaction, operation.now, operation.subject.clone(), operation.cancel);
        let value = change(&mut writer)?;
        writer.go_on()?;
        let subject = writer.into_subject();
        let touched = capture.finish(&transaction)?;
        if touched.is_empty() {
            transaction.commit()?;
            return Ok(Written { value, changed: None });
        }
        derived::refresh(&transaction, &touched, operation.now)?;
        let id = capture.record(&transaction, operation, &subject, self.app_version)?;
        transaction.commit()?;
        Ok(Written { value, changed: Some(Changed::of_touched(id, &touched)) })
    }

    /// Writes what is not journaled: settings, reminders shown, thumbnails.
    pub(crate) fn write_unjournaled<T>(
        &self,
        change: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let mut connection = self.writer();
        let transaction = immediate(&mut connection)?;
        let value = change(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        lock(&self.writer)
    }
}

fn immediate(connection: &mut Connection) -> Result<Transaction<'_>> {
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
        assert_eq!(written.changed.unwrap().rows, [("tag", 1)]);
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
