//! Where the box, its backups and the window's lock lie in the owner's data folder.

use crate::error::{Error, Result};
use crate::system;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of a data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The owner's data folder.
    pub folder: PathBuf,
}

impl Places {
    /// The places of a folder, which is made for its owner alone where it is not there yet.
    ///
    /// # Errors
    /// When the folder can't be made or kept private.
    pub fn prepare(folder: &Path) -> Result<Self> {
        private_folder(folder)?;
        // SQLite is told not to follow links, which the way to the folder may well have.
        let folder = fs::canonicalize(folder).map_err(|f| Error::io("looking at", folder, f))?;
        Ok(Self { folder })
    }

    /// The card box itself.
    #[must_use]
    pub fn card_box(&self) -> PathBuf {
        self.folder.join("box.db")
    }

    /// The folder of the backups.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Where files that are kept are laid out to be shown; emptied at each start of the window.
    #[must_use]
    pub fn opened(&self) -> PathBuf {
        self.folder.join("opened")
    }

    /// A fresh folder in there for one file, which only the owner may enter.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn fresh_opened(&self) -> Result<PathBuf> {
        let opened = self.opened();
        private_folder(&opened)?;
        // Two windows may ask at once: the one that makes a folder has it.
        for number in 1_u32.. {
            let folder = opened.join(number.to_string());
            match fs::create_dir(&folder) {
                Ok(()) => return private_folder(&folder).map(|()| folder),
                Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
                Err(source) => return Err(Error::io("making", &folder, source)),
            }
        }
        Ok(opened)
    }

    /// Lets a file that is laid out be looked at and no more.
    ///
    /// # Errors
    /// When its rights can't be changed.
    pub fn close_to_writing(path: &Path) -> Result<()> {
        system::close_to_writing(path).map_err(|source| Error::io("protecting", path, source))
    }

    /// Locked by the one window program that has the folder open.
    #[must_use]
    pub fn window_lock(&self) -> PathBuf {
        self.folder.join("window.lock")
    }
}

/// Makes a folder that only its owner may enter; takes others' rights from one that is there.
pub(crate) fn private_folder(folder: &Path) -> Result<()> {
    system::make_folder(folder).map_err(|source| Error::io("making", folder, source))?;
    keep_private(folder, 0o700)
}

/// Takes the rights of others from a file or folder.
pub(crate) fn keep_private(path: &Path, mode: u32) -> Result<()> {
    let closed = system::close_to_others(path, mode);
    closed.map_err(|source| Error::io("protecting", path, source))
}
