//! Backups as files: their names, their list, their checksums.

use crate::digest::hex;
use crate::error::{Error, Result};
use crate::partial::with_end;
use chrono::NaiveDateTime;
use kartoteka_domain::ids::OperationId;
use kartoteka_domain::time::Timestamp;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How an instant stands in a name.
const STAMP: &str = "%Y-%m-%dT%H-%M-%SZ";

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupReason {
    /// The program was left.
    Quit,
    /// The day's.
    Daily,
    /// Before an import.
    Import,
    /// Before many cards are merged at once.
    Merge,
    /// Before a change of the schema.
    Migration,
    /// Before another backup was brought back.
    Restore,
    /// The owner asked for it.
    Asked,
}

impl BackupReason {
    const ALL: [Self; 7] = [
        Self::Quit,
        Self::Daily,
        Self::Import,
        Self::Merge,
        Self::Migration,
        Self::Restore,
        Self::Asked,
    ];

    /// The word in the file's name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Quit => "quit",
            Self::Daily => "daily",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Migration => "migration",
            Self::Restore => "restore",
            Self::Asked => "asked",
        }
    }
}

/// A backup file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRow {
    /// Its file name.
    pub name: String,
    /// The whole path.
    pub path: PathBuf,
    /// When it was made, to the second.
    pub at: Timestamp,
    /// Why.
    pub reason: BackupReason,
    /// Its size in bytes.
    pub bytes: u64,
    /// True when its checksum lies beside it, which is so once it was read back whole.
    pub is_verified: bool,
    /// Cards in it, as counted when it was made; nothing without a checksum file.
    pub contacts: Option<u32>,
    /// The newest operation in it, 0 when there was none; nothing without a checksum file.
    pub operation: Option<OperationId>,
}

/// `box-2026-11-22T10-15-30Z-quit.db`
pub(super) fn name(at: Timestamp, reason: BackupReason) -> String {
    format!("box-{}-{}.db", stamp(at), reason.word())
}

/// An instant as it stands in a file's name.
pub(super) fn stamp(at: Timestamp) -> String {
    at.to_utc().format(STAMP).to_string()
}

/// When and why, from the name; nothing for other files.
fn parse(name: &str) -> Option<(Timestamp, BackupReason)> {
    let (stamp, reason) = name.strip_prefix("box-")?.strip_suffix(".db")?.rsplit_once('-')?;
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    let reason = BackupReason::ALL.into_iter().find(|known| known.word() == reason)?;
    Some((at.into(), reason))
}

/// The backups of a folder, newest first; none when there is no folder.
pub(super) fn list(folder: &Path) -> Result<Vec<BackupRow>> {
    let fault = |fault| Error::io("reading", folder, fault);
    let entries = match fs::read_dir(folder) {
        Err(missing) if missing.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(fault)?,
    };
    let mut backups = Vec::new();
    for entry in entries {
        let entry = entry.map_err(fault)?;
        backups.extend(row(&entry.path()));
    }
    backups.sort_by(|one, other| (other.at, &other.name).cmp(&(one.at, &one.name)));
    Ok(backups)
}

/// A backup as listed; nothing for other files.
pub(super) fn row(path: &Path) -> Option<BackupRow> {
    let name = path.file_name()?.to_str()?.to_owned();
    let (at, reason) = parse(&name)?;
    let told = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let sum = fs::read_to_string(sum_path(path)).ok();
    let told_of = |what| sum.as_deref().and_then(|text| noted(text, what));
    let contacts = told_of("contacts").and_then(|count| u32::try_from(count).ok());
    let operation = told_of("operation").map(OperationId);
    let is_verified = sum.is_some();
    Some(BackupRow {
        name,
        path: path.to_owned(),
        at,
        reason,
        bytes: told.len(),
        is_verified,
        contacts,
        operation,
    })
}

/// The file of a backup in the list.
pub(super) fn named(folder: &Path, name: &str) -> Result<PathBuf> {
    let found = list(folder)?.into_iter().find(|backup| backup.name == name);
    found.map(|backup| backup.path).ok_or_else(|| {
        let source = io::Error::from(ErrorKind::NotFound);
        Error::io("reading", &folder.join(name), source)
    })
}

/// The checksum's place beside a file.
pub(super) fn sum_path(path: &Path) -> PathBuf {
    with_end(path, ".sha256")
}

/// What is in a backup, as noted beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Content {
    /// Its cards, but for those in the trash.
    pub(super) contacts: u32,
    /// Its newest operation; 0 when there was none.
    pub(super) operation: OperationId,
}

/// The text of a checksum file: `sha256sum -c` passes over the lines with the content.
pub(super) fn sum_text(sum: &str, name: &str, content: Content) -> String {
    let Content { contacts, operation } = content;
    format!("# contacts: {contacts}\n# operation: {}\n{sum}  {name}\n", operation.0)
}

fn noted(text: &str, what: &str) -> Option<i64> {
    let rest =
        |line: &str| line.strip_prefix("# ")?.strip_prefix(what)?.strip_prefix(": ")?.parse().ok();
    text.lines().find_map(rest)
}

/// Compares a file with the checksum beside it; true when there is one.
pub(super) fn check_sum(path: &Path) -> Result<bool> {
    let text = match fs::read_to_string(sum_path(path)) {
        Err(missing) if missing.kind() == ErrorKind::NotFound => return Ok(false),
        text => text.map_err(|fault| Error::io("reading", &sum_path(path), fault))?,
    };
    let kept = text.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    if kept.split_whitespace().next() == Some(&sum(path)?) {
        return Ok(true);
    }
    let check = "its content does not agree with its checksum".to_owned();
    Err(Error::BadBackup { path: path.to_owned(), check })
}

/// The SHA-256 of a file, in hexadecimal.
pub(super) fn sum(path: &Path) -> Result<String> {
    let mut digest = Sha256::new();
    let copied = File::open(path).and_then(|mut file| io::copy(&mut file, &mut digest));
    copied.map_err(|fault| Error::io("reading", path, fault))?;
    Ok(hex(&digest.finalize()))
}
