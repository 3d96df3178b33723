//! Backups of the box: made by SQLite's backup API under another name, read back, counted and
//! given their name only then, with a SHA-256 beside them (`sha256sum -c` reads it). Owns the
//! folder `backups/`; what to keep is the domain's decision.

mod files;
mod make;
mod preview;
mod restore;
#[cfg(test)]
mod restored_tests;
mod stage;
#[cfg(test)]
mod tests;

pub use files::{BackupReason, BackupRow};
pub(crate) use make::check_whole as file_is_whole;
pub(crate) use make::copy;
pub use preview::{RestoreCount, RestorePreview};
pub use restore::BackupSource;

use crate::error::{Error, Result};
use crate::journal::{days_of_use, newest_operation};
use crate::places::{Places, private_folder};
use crate::store::Store;
use kartoteka_domain::backup_plan;
use kartoteka_domain::ids::OperationId;
use kartoteka_domain::time::Now;
use rusqlite::Connection;
use std::fs;
use std::path::Path;

impl Store {
    /// Makes a verified backup in the usual folder, or in `to`.
    ///
    /// # Errors
    /// When the folder can't be written, or what was written reads back otherwise; no file is
    /// left then.
    pub fn backup(&self, reason: BackupReason, to: Option<&Path>, now: Now) -> Result<BackupRow> {
        let usual = self.places().backups();
        if to.is_none() {
            private_folder(&usual)?;
        }
        let folder = to.unwrap_or(&usual);
        self.read(|reader| {
            make::make(reader.connection, folder, reason, now).map_err(|error| error.at(folder))
        })
    }

    /// The backups beside a box that may not be there or can't be opened, newest first.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn backups_beside(folder: &Path) -> Result<Vec<BackupRow>> {
        files::list(&Places { folder: folder.to_owned() }.backups())
    }

    /// The backups in the usual folder, newest first.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn backups(&self) -> Result<Vec<BackupRow>> {
        files::list(&self.places().backups())
    }

    /// Whether the backup of the day is to be made now: something was done since the last one,
    /// and none was made today.
    ///
    /// # Errors
    /// When the folder or the box can't be read.
    pub fn is_backup_due(&self, now: &Now) -> Result<bool> {
        let made: Vec<_> = self.backups()?.iter().map(|backup| backup.at).collect();
        Ok(backup_plan::is_backup_due(&made, now, self.is_changed_since_backup()?))
    }

    /// Whether anything was done that is in no backup of the list. Goes by the operations
    /// themselves, since the clock may have been wrong at either.
    ///
    /// # Errors
    /// When the folder or the box can't be read.
    pub fn is_changed_since_backup(&self) -> Result<bool> {
        let newest = self.read(|reader| newest_operation(reader.connection))?;
        let is_kept = |backup: &BackupRow| backup.operation == Some(newest);
        Ok(newest != OperationId(0) && !self.backups()?.iter().any(is_kept))
    }

    /// Errs unless the backup agrees with its checksum and is whole.
    ///
    /// # Errors
    /// [`Error::BadBackup`] says what is wrong with it.
    pub fn verify_backup(&self, name: &str) -> Result<()> {
        let path = files::named(&self.places().backups(), name)?;
        files::check_sum(&path)?;
        make::read_back(&path).map(|_| ())
    }

    /// Deletes the backups that the plan has no place for; gives their names. What bears no
    /// checksum was not made here, or not whole: it takes no place from those that are good, and
    /// is not ours to delete.
    ///
    /// # Errors
    /// When the folder can't be read or written.
    pub fn thin_backups(&self, now: &Now) -> Result<Vec<String>> {
        let mut backups = self.backups()?;
        backups.retain(|backup| backup.is_verified);
        let made: Vec<_> = backups.iter().map(|backup| backup.at).collect();
        let used = self.read(|reader| days_of_use(reader.connection))?;
        let going = backup_plan::to_delete(&made, &used, now);
        let mut gone = Vec::new();
        for backup in backups.into_iter().filter(|backup| going.contains(&backup.at)) {
            let path = self.places().backups().join(&backup.name);
            let deleted = fs::remove_file(&path);
            deleted.map_err(|fault| Error::io("deleting", &path, fault))?;
            let _ = fs::remove_file(files::sum_path(&path));
            gone.push(backup.name);
        }
        Ok(gone)
    }
}

/// Errs when the folder holds backups: then a missing box is a loss, not a beginning.
pub(crate) fn refuse_if_any(places: &Places) -> Result<()> {
    match files::list(&places.backups())?.len() {
        0 => Ok(()),
        backups => Err(Error::BoxMissing { path: places.card_box(), backups }),
    }
}

/// Makes the backup that a migration needs.
pub(crate) fn before_migration(connection: &Connection, places: &Places, now: Now) -> Result<()> {
    let folder = places.backups();
    private_folder(&folder)?;
    let made = make::make(connection, &folder, BackupReason::Migration, now);
    made.map(|_| ()).map_err(|error| error.at(&folder))
}
