//! A file that appears whole or not at all: written beside its place, synced, then moved there.

use super::failed;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A file on its way.
pub(super) struct NewFile {
    partial: PathBuf,
    path: PathBuf,
    out: Option<BufWriter<File>>,
    is_placed: bool,
}

impl NewFile {
    /// Begins a file. One that is there stays unless `overwrite`; folders, links and the box's
    /// own folder are refused.
    pub(super) fn create(kartoteka: &Kartoteka, path: &Path, overwrite: bool) -> Result<Self> {
        let refuse = |code, id| refusal(kartoteka, path, code, id);
        if is_inside(path, kartoteka.folder()) {
            return Err(refuse(Code::Invalid, "error-export-into-box"));
        }
        match fs::symlink_metadata(path) {
            Ok(there) if !there.is_file() => {
                return Err(refuse(Code::Invalid, "error-export-not-a-file"));
            }
            Ok(_) if !overwrite => return Err(refuse(Code::FileExists, "error-file-exists")),
            _ => {}
        }
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".partial");
        let partial = path.with_file_name(name);
        let file = private().write(true).create_new(true).open(&partial);
        let file = file.or_else(|fault| match fault.kind() {
            // Left by a program that was stopped: nobody else writes names like this.
            io::ErrorKind::AlreadyExists => {
                fs::remove_file(&partial)?;
                private().write(true).create_new(true).open(&partial)
            }
            _ => Err(fault),
        });
        let file = file.map_err(|fault| failed(kartoteka, path, &fault))?;
        Ok(Self {
            partial,
            path: path.to_owned(),
            out: Some(BufWriter::new(file)),
            is_placed: false,
        })
    }

    /// Puts the file in its place.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let out = self.out.take().ok_or_else(|| io::Error::other("written twice"))?;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        fs::rename(&self.partial, &self.path)?;
        self.is_placed = true;
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            // Not every file system can sync a folder; the file itself is synced.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }

    fn out(&mut self) -> &mut BufWriter<File> {
        self.out.as_mut().expect("only `finish`, which ends the file, takes it")
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.is_placed {
            // It never got its place; if it can't be removed, the next export does.
            let _ = fs::remove_file(&self.partial);
        }
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out().flush()
    }
}

impl Seek for NewFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.out().seek(to)
    }
}

/// Readable by the owner alone, where the system knows such a thing.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn is_inside(path: &Path, folder: &Path) -> bool {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    match (parent.canonicalize(), folder.canonicalize()) {
        (Ok(parent), Ok(folder)) => parent.starts_with(folder),
        _ => false,
    }
}

fn refusal(kartoteka: &Kartoteka, path: &Path, code: Code, id: &str) -> Error {
    let path = path.display().to_string();
    kartoteka.error(code, id, &[("path", (&path).into())])
}
