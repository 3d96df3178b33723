//! Making one backup.

use super::files::{self, BackupReason, BackupRow, Content};
use crate::error::{Error, Result};
use crate::journal::newest_operation;
use crate::open;
use crate::partial::Partial;
use kartoteka_domain::time::{Now, Timestamp};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Makes a backup of the open box in `folder`.
pub(super) fn make(
    connection: &Connection,
    folder: &Path,
    reason: BackupReason,
    now: Now,
) -> Result<BackupRow> {
    let path = free_name(folder, reason, now.at);
    let partial = Partial::create(folder, "box")?;
    let mut made = Connection::open(partial.path())?;
    copy(connection, &mut made)?;
    // Without this it could not be read from a folder that can't be written.
    made.pragma_update(None, "journal_mode", "DELETE")?;
    made.close().map_err(|(_, fault)| fault)?;
    partial.sync()?;
    let (content, sum) = read_through(partial.path())?;
    write_sum(&sum, &path, content)?;
    partial.keep_as(&path).map_err(|fault| {
        let _ = std::fs::remove_file(files::sum_path(&path));
        Error::io("naming", &path, fault)
    })?;
    open::sync_folder(folder)?;
    let row = files::row(&path);
    row.ok_or_else(|| Error::BadBackup { path, check: "it is gone".to_owned() })
}

/// The first name not taken, from this second on.
fn free_name(folder: &Path, reason: BackupReason, at: Timestamp) -> PathBuf {
    let seconds = (0..).map(|second| Timestamp(at.0 + second * 1000));
    let mut paths = seconds.map(|at| folder.join(files::name(at, reason)));
    let free = paths.find(|path| !path.exists() && !files::sum_path(path).exists());
    free.expect("a folder holds fewer files than there are seconds")
}

/// Copies every page of one database over another.
pub(crate) fn copy(from: &Connection, to: &mut Connection) -> Result<()> {
    copy_pages(&Backup::new(from, to)?, -1)
}

/// Goes on copying by so many pages, by all of them when negative. For a lock that another
/// program holds SQLite waits as long as the connection's patience says.
pub(super) fn copy_pages(backup: &Backup<'_, '_>, pages: i32) -> Result<()> {
    match backup.step(pages)? {
        StepResult::Done => Ok(()),
        StepResult::More if pages >= 0 => Ok(()),
        _ => Err(Error::Locked),
    }
}

/// Checks a finished backup and sums it up, which go through the whole file each and don't change it.
fn read_through(path: &Path) -> Result<(Content, String)> {
    std::thread::scope(|scope| {
        let sum = scope.spawn(|| files::sum(path));
        let content = read_back(path);
        let sum = sum.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        Ok((content?, sum?))
    })
}

/// Room for the pages that the check goes back to, KiB: with SQLite's own 2 MiB it reads many of them
/// again and again.
const CHECK_CACHE: i64 = 16 * 1024;

/// Reads a finished backup from the first page to the last; gives what is in it.
pub(super) fn read_back(path: &Path) -> Result<Content> {
    let bad = |check: String| Error::BadBackup { path: path.to_owned(), check };
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    open::guard(&connection)?;
    connection.pragma_update(None, "cache_size", -CHECK_CACHE)?;
    open::check_mark(&connection, path)?;
    check_whole(&connection)?.map_or(Ok(()), |finding| Err(bad(finding)))?;
    let sql = "SELECT count(*) AS cards FROM contact WHERE trashed_at IS NULL";
    let counted = connection.query_row(sql, [], |row| row.get("cards"));
    let contacts = counted.map_err(|fault| bad(fault.to_string()))?;
    Ok(Content { contacts, operation: newest_operation(&connection)? })
}

/// The first thing that SQLite's own check finds wrong.
pub(crate) fn check_whole(connection: &Connection) -> Result<Option<String>> {
    let sql = "PRAGMA integrity_check(1)";
    let finding: String = connection.query_row(sql, [], |row| row.get("integrity_check"))?;
    Ok((finding != "ok").then_some(finding))
}

fn write_sum(sum: &str, path: &Path, content: Content) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = files::sum_text(sum, &name, content);
    let sum_path = files::sum_path(path);
    let mut file = open::create_private(&sum_path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|fault| {
        let _ = std::fs::remove_file(&sum_path);
        Error::io("saving", &sum_path, fault)
    })
}
