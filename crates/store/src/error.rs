//! What can go wrong with the box, and the one place where SQLite's codes become these words.

use crate::operation::OperationRow;
use kartoteka_domain::ids::ContactId;
use std::path::PathBuf;

/// The answer of everything here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong with the box.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Written by a newer version of the program.
    #[error("{path} was written by a newer version ({needs}) of the program")]
    FileTooNew {
        /// The file.
        path: PathBuf,
        /// The schema it needs.
        needs: i64,
    },
    /// Empty, foreign or without our mark.
    #[error("{path} is not a card box")]
    NotACardBox {
        /// The file.
        path: PathBuf,
    },
    /// A file that was to be brought back is no card box, nor a backup of one.
    #[error("{path} is no backup of a card box")]
    NotABackup {
        /// The file.
        path: PathBuf,
    },
    /// The file is gone, but backups of it are there.
    #[error("{path} is missing, but there are {backups} backups of it")]
    BoxMissing {
        /// The file.
        path: PathBuf,
        /// How many backups lie in the folder.
        backups: usize,
    },
    /// A backup does not agree with its checksum, or can't be read.
    #[error("{path} is not whole: {check}")]
    BadBackup {
        /// The backup.
        path: PathBuf,
        /// What is wrong with it.
        check: String,
    },
    /// SQLite says the file is damaged.
    #[error("the card box is damaged: {check}")]
    Corrupt {
        /// What SQLite said.
        check: String,
    },
    /// Another program holds the box longer than we wait.
    #[error("another program holds the card box")]
    Locked,
    /// No room.
    #[error("no room to save")]
    DiskFull,
    /// The file or its folder can't be written.
    #[error("{path} can't be written")]
    ReadOnly {
        /// The file or folder.
        path: PathBuf,
    },
    /// A row that is asked for is not there.
    #[error("there is no {what} {id}")]
    NotFound {
        /// The table.
        what: &'static str,
        /// The row; 0 where it is known by a name.
        id: i64,
    },
    /// What is to be saved was saved elsewhere since it was read.
    #[error("{what} {id} was changed since it was read")]
    Stale {
        /// The table.
        what: &'static str,
        /// The row.
        id: i64,
    },
    /// The work was cancelled; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// Nothing to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// All that an operation did was changed since, so nothing of it can be taken back.
    #[error("all that operation {} did was changed since", operation.id)]
    ChangedSince {
        /// The operation.
        operation: Box<OperationRow>,
        /// The cards that were changed.
        cards: Vec<ContactId>,
        /// The names of what was changed and belongs to no card.
        loose: Vec<String>,
    },
    /// A migration that was applied to this box reads differently in this program.
    #[error("migration {name} was changed after it was applied")]
    MigrationEdited {
        /// The migration.
        name: String,
    },
    /// A file operation failed.
    #[error("{during}: {source}")]
    Io {
        /// What was being done.
        during: String,
        /// The system's word.
        source: std::io::Error,
    },
    /// Anything else SQLite refuses.
    #[error("{0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            CannotOpen, DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase,
            OperationInterrupted, PermissionDenied, ReadOnly,
        };
        // RLIMIT_FSIZE and some file systems answer a full disk with IOERR_WRITE; without room
        // for its -shm file WAL answers IOERR_SHMSIZE or IOERR_SHMOPEN.
        const IOERR_WRITE: i32 = 778;
        const IOERR_SHMSIZE: i32 = 4874;
        const IOERR_SHMOPEN: i32 = 4618;
        match &error {
            rusqlite::Error::SqliteFailure(code, message) => match code.code {
                DatabaseBusy | DatabaseLocked => Self::Locked,
                DiskFull => Self::DiskFull,
                _ if [IOERR_WRITE, IOERR_SHMSIZE, IOERR_SHMOPEN].contains(&code.extended_code) => {
                    Self::DiskFull
                }
                DatabaseCorrupt | NotADatabase => {
                    Self::Corrupt { check: message.clone().unwrap_or_else(|| code.to_string()) }
                }
                OperationInterrupted => Self::Cancelled,
                ReadOnly | CannotOpen | PermissionDenied => Self::ReadOnly { path: PathBuf::new() },
                _ => Self::Sqlite(error),
            },
            _ => Self::Sqlite(error),
        }
    }
}

impl Error {
    /// The same, naming the file where SQLite did not.
    pub(crate) fn at(self, file: &std::path::Path) -> Self {
        match self {
            Self::ReadOnly { path } if path.as_os_str().is_empty() => {
                Self::ReadOnly { path: file.to_owned() }
            }
            other => other,
        }
    }

    /// A failed file operation; the causes that the owner can do something about by name.
    pub(crate) fn io(during: &str, path: &std::path::Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind::{
            FileTooLarge, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        match source.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => Self::DiskFull,
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnly { path: path.to_owned() },
            _ => Self::Io { during: format!("{during} {}", path.display()), source },
        }
    }
}
