//! Bringing a backup back. The stage's pages go into the open box as one transaction, so readers
//! and other programs go on working, and find it done or not begun. From before the backup of
//! what is there until the end every other write is held off: it would be in neither.

use super::files::{self, BackupReason, BackupRow};
use super::make::{copy_pages, make};
use super::stage;
use crate::access::Reader;
use crate::error::{Error, Result};
use crate::open;
use crate::partial::with_end;
use crate::places::{Places, private_folder};
use crate::store::{OpenOptions, Store};
use crate::watch::Seen;
use kartoteka_domain::time::Now;
use rusqlite::backup::Backup;
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
        self.restore_after(from, now, || {})
    }

    /// The same; `ready` is called between the backup of what is there and its going.
    pub(super) fn restore_after(
        &self,
        from: BackupSource<'_>,
        now: Now,
        ready: impl FnOnce(),
    ) -> Result<BackupRow> {
        let how = self.how(now);
        let stage = stage::make(&from.path(self.places())?, self.places(), &how)?;
        let backups = self.places().backups();
        private_folder(&backups)?;
        self.adopt(&stage, |live| {
            let before = make(live.connection, &backups, BackupReason::Restore, now)
                .map_err(|error| error.at(&backups))?;
            ready();
            Ok(before)
        })
    }

    /// Opens a folder whose box is gone or damaged with a backup instead. A damaged box stays in
    /// the folder under another name.
    ///
    /// # Errors
    /// When the backup is damaged, foreign or too new, or there is no room. The folder is as it
    /// was then.
    pub fn open_with_backup(
        folder: &Path,
        from: BackupSource<'_>,
        how: &OpenOptions,
    ) -> Result<Self> {
        Self::open_with_backup_after(folder, from, how, || Ok(()))
    }

    /// The same; `ready` is called once the damaged box has gone out of the way. At no moment
    /// does anything but the whole backup bear the box's name: an empty one would open as if
    /// nothing had ever been there.
    pub(super) fn open_with_backup_after(
        folder: &Path,
        from: BackupSource<'_>,
        how: &OpenOptions,
        ready: impl FnOnce() -> Result<()>,
    ) -> Result<Self> {
        let places = Places::prepare(folder)?;
        let stage = stage::make(&from.path(&places)?, &places, how)?;
        let derived = open::bare(stage.file.path())?;
        stage::derive(&derived)?;
        derived.close().map_err(|(_, fault)| fault)?;
        stage.file.sync()?;
        let aside = Aside::put(&places, how)?;
        let path = places.card_box();
        let named = ready().and_then(|()| {
            stage.file.keep_as(&path).map_err(|fault| Error::io("naming", &path, fault))
        });
        named.inspect_err(|_| aside.put_back())?;
        // Its lock on the file goes now: later it would take SQLite's own with it.
        drop(stage);
        open::sync_folder(&places.folder)?;
        Self::open(folder, how)
    }

    /// Puts the stage in the place of what is there. `before` looks at that once no program can
    /// write any more, and its error stops everything.
    fn adopt<T>(
        &self,
        stage: &stage::Stage,
        before: impl FnOnce(&Reader<'_>) -> Result<T>,
    ) -> Result<T> {
        let source = open::bare(stage.file.path())?;
        stage::derive(&source)?;
        let mut writer = self.writer()?;
        let replacing = Backup::new(&source, &mut writer)?;
        // The first step takes the write lock, and the copying keeps it to its end; only another
        // connection can read meanwhile.
        let value = copy_pages(&replacing, 0)
            .and_then(|()| {
                self.read(|live| {
                    let value = before(live)?;
                    stage::move_on(&source, live.connection)?;
                    Ok(value)
                })
            })
            .and_then(|value| copy_pages(&replacing, -1).map(|()| value))
            .map_err(|error| error.at(&self.places().card_box()))?;
        drop(replacing);
        *self.seen() = Seen::now(&writer)?;
        Ok(value)
    }
}

/// A damaged box under another name, its unfinished changes with it.
struct Aside(Vec<(PathBuf, PathBuf)>);

impl Aside {
    fn put(places: &Places, how: &OpenOptions) -> Result<Self> {
        let path = places.card_box();
        let aside = places.folder.join(format!("box-damaged-{}.db", files::stamp(how.now.at)));
        let mut moved = Self(Vec::new());
        for end in ["-wal", "-shm", ""] {
            let (from, to) = (with_end(&path, end), with_end(&aside, end));
            if from.exists() {
                fs::rename(&from, &to).map_err(|fault| {
                    moved.put_back();
                    Error::io("moving", &from, fault)
                })?;
                moved.0.push((from, to));
            }
        }
        open::sync_folder(&places.folder).inspect_err(|_| moved.put_back())?;
        Ok(moved)
    }

    /// Gives it back its name, unless another program has made a box meanwhile.
    fn put_back(&self) {
        if self.0.iter().any(|(from, _)| from.exists()) {
            return;
        }
        for (from, to) in self.0.iter().rev() {
            let _ = fs::rename(to, from);
        }
    }
}
