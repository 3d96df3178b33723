//! Files under way: they bear another name until they are whole, and go away when they never
//! become so, at the next opening of the box if the program was killed.

use crate::error::{Error, Result};
use crate::open;
use crate::system;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// How the name of a file under way ends.
const END: &str = ".partial";

/// A file under way.
pub(crate) struct Partial {
    path: PathBuf,
    /// Locked as long as somebody is at work on it.
    _lock: File,
}

impl Partial {
    /// Makes an empty file in `folder` for its owner alone, under a name that begins so.
    pub(crate) fn create(folder: &Path, begin: &str) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = folder.join(format!("{begin}-{process}-{count}{END}"));
        // A killed program of the same number may have left it.
        match fs::remove_file(&path) {
            Err(fault) if fault.kind() != ErrorKind::NotFound => {
                return Err(Error::io("making", &path, fault));
            }
            _ => {}
        }
        let file = open::create_private(&path)?;
        file.lock().map_err(|fault| Error::io("making", &path, fault))?;
        Ok(Self { path, _lock: file })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Saves the file through a power cut.
    pub(crate) fn sync(&self) -> Result<()> {
        let saved = system::save_content(&self.path);
        saved.map_err(|fault| Error::io("saving", &self.path, fault))
    }

    /// Gives the file its name, over nothing that is there.
    pub(crate) fn keep_as(&self, path: &Path) -> std::io::Result<()> {
        fs::hard_link(&self.path, path).or_else(|fault| match fault.kind() {
            // Memory sticks know no second name for a file.
            ErrorKind::Unsupported | ErrorKind::PermissionDenied if !path.exists() => {
                fs::rename(&self.path, path)
            }
            _ => Err(fault),
        })
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

/// Removes what killed programs have left in a folder.
pub(crate) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let is_partial = path.to_string_lossy().ends_with(END);
        if is_partial && File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            remove(&path);
        }
    }
}

/// Removes a file and what SQLite may have put beside it.
fn remove(path: &Path) {
    for end in ["", "-journal", "-wal", "-shm"] {
        let _ = fs::remove_file(with_end(path, end));
    }
}

/// A path with something more at its end.
pub(crate) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_works_on_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let working = Partial::create(folder.path(), "box").unwrap();
        let left = folder.path().join("box-1-1.partial");
        fs::write(&left, "").unwrap();
        fs::write(with_end(&left, "-journal"), "").unwrap();
        fs::write(folder.path().join("box.db"), "").unwrap();
        sweep(folder.path());
        assert!(working.path().exists());
        assert!(!left.exists() && !with_end(&left, "-journal").exists());
        assert!(folder.path().join("box.db").exists());
    }

    #[test]
    fn a_name_that_is_taken_stays_with_who_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("box.db");
        fs::write(&taken, "theirs").unwrap();
        let partial = Partial::create(folder.path(), "box").unwrap();
        assert!(partial.keep_as(&taken).is_err());
        assert_eq!(fs::read(&taken).unwrap(), b"theirs");
    }
}
