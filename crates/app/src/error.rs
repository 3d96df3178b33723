//! What crosses to a host when something can't be done: a code that the host acts on, one plain
//! sentence, and the field it is about.

use crate::api::setting::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A code exists only if a host acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A value can't be taken; `field` says which.
    Invalid,
    /// The thing asked for is not there (any more).
    NotFound,
    /// The card was changed elsewhere since it was read.
    StaleEdit,
    /// Nothing to undo or redo.
    NothingToUndo,
    /// The box was written by a newer version of the program.
    FileTooNew,
    /// Another program holds the box.
    FileLocked,
    /// The box is damaged, empty or not a card box.
    FileCorrupt,
    /// No room to save.
    DiskFull,
    /// The box or its folder can't be written.
    ReadOnly,
    /// A file can't be read as what it claims to be.
    FileUnreadable,
    /// A file of this name is already there.
    FileExists,
    /// The owner cancelled.
    Cancelled,
    /// A fault of the program; the details are in the log.
    Internal,
}

/// What went wrong, for the owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    /// What the host acts on.
    pub code: Code,
    /// One plain sentence: what, where, what to do.
    pub message: String,
    /// The request's field it is about.
    pub field: Option<String>,
    /// The technical text, shown behind "Details".
    pub details: Option<String>,
}

/// The answer of every use-case.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A fault of the program itself, with its technical text.
    #[must_use]
    pub fn internal(details: &str) -> Self {
        let message = crate::text::say(Language::default(), "error-internal", &[]);
        Self { code: Code::Internal, message, field: None, details: Some(details.to_owned()) }
    }

    /// What a log may keep of it: the code, and details only where they are about files and the
    /// disk. What a parser, SQLite or a panic says can quote the owner's texts.
    #[must_use]
    pub fn for_log(&self) -> String {
        use Code::{DiskFull, FileLocked, FileTooNew, ReadOnly};
        let code = format!("{:?}", self.code);
        match &self.details {
            Some(details) if [DiskFull, FileLocked, FileTooNew, ReadOnly].contains(&self.code) => {
                format!("{code}: {details}")
            }
            _ => code,
        }
    }

    /// The store's error in the owner's language, with its technical text as details.
    pub(crate) fn of_store(language: Language, error: &kartoteka_store::Error) -> Self {
        use kartoteka_store::Error as Store;
        let path = |path: &std::path::Path| path.display().to_string();
        let (code, id, place) = match error {
            Store::FileTooNew { path: file, .. } => {
                (Code::FileTooNew, "error-file-too-new", path(file))
            }
            Store::NotACardBox { path: file } => {
                (Code::FileCorrupt, "error-not-a-card-box", path(file))
            }
            Store::NotABackup { path: file } => {
                (Code::FileUnreadable, "error-not-a-backup", path(file))
            }
            Store::BoxMissing { path: file, .. } => {
                (Code::FileCorrupt, "error-box-missing", path(file))
            }
            Store::BadBackup { path: file, .. } => {
                (Code::FileUnreadable, "error-bad-backup", path(file))
            }
            Store::ReadOnly { path: file } => (Code::ReadOnly, "error-read-only", path(file)),
            Store::MigrationEdited { name } => {
                (Code::FileCorrupt, "error-migration-edited", name.clone())
            }
            Store::Corrupt { .. } => (Code::FileCorrupt, "error-corrupt", String::new()),
            Store::Locked => (Code::FileLocked, "error-locked", String::new()),
            Store::DiskFull => (Code::DiskFull, "error-disk-full", String::new()),
            Store::NotFound { .. } => (Code::NotFound, "error-not-found", String::new()),
            Store::Stale { what: "contact", .. } => {
                (Code::StaleEdit, "error-stale-edit", String::new())
            }
            Store::Stale { .. } => (Code::StaleEdit, "error-stale-entry", String::new()),
            Store::Cancelled => (Code::Cancelled, "error-cancelled", String::new()),
            Store::NothingToUndo | Store::ChangedSince { .. } => {
                (Code::NothingToUndo, "error-nothing-to-undo", String::new())
            }
            Store::Io { .. } => (Code::Internal, "error-io", String::new()),
            Store::Sqlite(_) => (Code::Internal, "error-internal", String::new()),
        };
        let message = crate::text::say(language, id, &[("path", (&place).into())]);
        Self { code, message, field: None, details: Some(error.to_string()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_tells_of_files_and_never_what_stands_on_a_card() {
        let error = |code, details: &str| {
            let details = Some(details.to_owned());
            Error { code, message: "Anna Kowalska is no day.".to_owned(), field: None, details }
        };
        let quoted = "invalid type: string \"Anna Kowalska\", expected i64";
        assert_eq!(error(Code::Invalid, quoted).for_log(), "Invalid");
        assert_eq!(error(Code::Internal, quoted).for_log(), "Internal");
        assert_eq!(error(Code::FileCorrupt, quoted).for_log(), "FileCorrupt");
        let told = error(Code::ReadOnly, "/home/x/box.db can't be written").for_log();
        assert_eq!(told, "ReadOnly: /home/x/box.db can't be written");
    }
}
