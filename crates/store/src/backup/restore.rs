//! Bringing a backup back. The stage's pages go into the open box as one transaction, so readers
//! and other programs go on working, and find it done or not begun.

use super::files::{self, BackupReason, BackupRow};
use super::make::copy_all;
use super::stage;
use crate::error::{Error, Result};
use crate::journal;
use crate::open;
use crate::partial::with_end;
use crate::places::Places;
use crate::store::{OpenOptions, Store};
use crate::watch::Seen;
use kartoteka_domain::time::Now;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// Which backup.
#[derive(Debug, Clone, Copy)]
pub enum BackupSource<'a> {
    /// One of the list, by its name.
    Named(&'a str),
    /// A file from elsewhere: a backup, or a box copied as it is.
    File(&'a Path),
}

impl BackupSource<'_> {
    pub(super) fn path(self, places: &Places) -> Result<PathBuf> {
        match self {
            Self::Named(name) => files::named(&places.backups(), name),
            Self::File(path) => Ok(path.to_owned()),
        }
    }
}

impl Store {
    /// Puts a backup in the place of what is there, of which a backup is made first: the answer.
    ///
    /// # Errors
    /// When the backup is damaged, foreign or too new, or there is no room. The box is as it
    /// was then.
    pub fn restore(&self, from: BackupSource<'_>, now: Now) -> Result<BackupRow> {
        let how = self.how(now);
        let stage = stage::make(&from.path(self.places())?, self.places(), &how)?;
        // Held to the end: what this program wrote between the two would be in neither.
        let mut writer = self.writer()?;
        let before = self.backup(BackupReason::Restore, None, now)?;
        self.adopt(&stage, &mut writer)?;
        Ok(before)
    }

    /// Opens a folder whose box is gone or damaged with a backup instead. A damaged box stays in
    /// the folder under another name.
    ///
    /// # Errors
    /// When the backup is damaged, foreign or too new, or there is no room.
    pub fn open_with_backup(
        folder: &Path,
        from: BackupSource<'_>,
        how: &OpenOptions,
    ) -> Result<Self> {
        let places = Places::prepare(folder)?;
        let stage = stage::make(&from.path(&places)?, &places, how)?;
        set_aside(&places, how)?;
        open::make(&places, how)?;
        let store = Self::open(folder, how)?;
        store.adopt(&stage, &mut *store.writer()?)?;
        Ok(store)
    }

    fn adopt(&self, stage: &stage::Stage, writer: &mut Connection) -> Result<()> {
        let mut source = open::bare(stage.file.path())?;
        stage::finish(&mut source, writer)?;
        copy_all(&source, writer).map_err(|error| error.at(&self.places().card_box()))?;
        journal::install(writer)?;
        *self.seen() = Seen::now(writer)?;
        Ok(())
    }
}

/// Gives a damaged box another name, its unfinished changes with it.
fn set_aside(places: &Places, how: &OpenOptions) -> Result<()> {
    let path = places.card_box();
    let aside = places.folder.join(format!("box-damaged-{}.db", files::stamp(how.now.at)));
    for end in ["-wal", "-shm", ""] {
        let (from, to) = (with_end(&path, end), with_end(&aside, end));
        if from.exists() {
            fs::rename(&from, &to).map_err(|fault| Error::io("moving", &from, fault))?;
        }
    }
    open::sync_folder(&places.folder)
}
