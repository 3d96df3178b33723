//! One file to be read: looked at, recognised by content, read with progress, stopped when asked.

use crate::ahead::ahead;
use crate::api::exchange::{Progress, ProgressStage};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_interchange::Error as Fault;
use kartoteka_interchange::format::{self, Format};
use kartoteka_interchange::vcard;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;

/// How much of a file is looked at to recognise it, in bytes.
const LOOK: usize = 64 * 1024;
/// Records and problems between two reports of progress, and between two looks whether to stop.
const STRIDE: usize = 200;
/// The same in bytes of the file: what lies ready must not grow with the photos in it.
const MOST: u64 = 1024 * 1024;

/// A file that was recognised.
pub(super) struct Opened {
    /// By which the host names it.
    pub(super) handle: u32,
    /// The file's own name, for sentences.
    pub(super) name: String,
    /// What it is.
    pub(super) format: Format,
    path: PathBuf,
    bytes: u64,
}

/// A reader that tells how far it is.
pub(super) trait Tracked: Iterator + Send {
    /// Bytes of the file read so far.
    fn bytes_read(&self) -> u64;
}

impl Tracked for vcard::Reader<BufReader<File>> {
    fn bytes_read(&self) -> u64 {
        self.bytes_read()
    }
}

impl Opened {
    /// Whether a path leads to this very file, by whatever name.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        real(path).is_some_and(|path| real(&self.path) == Some(path))
    }

    /// Looks into a file and recognises it; `asked` is what the owner says it is.
    pub(super) fn look(
        kartoteka: &Kartoteka,
        handle: u32,
        path: &Path,
        asked: Option<Format>,
    ) -> Result<Self> {
        let name = path.display().to_string();
        let refuse = |id: &str| refusal(kartoteka, &name, id);
        let data = path.metadata().map_err(|_| refuse("error-file-unreadable"))?;
        if data.is_dir() {
            return Err(refuse("error-file-is-folder"));
        }
        // A pipe would wait for a writer that may never come.
        if !data.is_file() {
            return Err(refuse("error-file-unreadable"));
        }
        let file = File::open(path).map_err(|_| refuse("error-file-unreadable"))?;
        let mut input = BufReader::with_capacity(LOOK, file);
        let first = input.fill_buf().map_err(|_| refuse("error-file-unreadable"))?;
        if first.is_empty() {
            return Err(refuse("error-file-empty"));
        }
        if asked.is_none() && is_ldif(first) {
            return Err(refuse("error-file-is-ldif"));
        }
        let format = asked.or_else(|| format::sniff(first));
        let unknown =
            if is_workbook(first) { "error-file-is-workbook" } else { "error-unknown-format" };
        let format = format.ok_or_else(|| refuse(unknown))?;
        Ok(Self { handle, format, path: path.to_owned(), bytes: data.len(), name })
    }

    /// The same file, taken for another format.
    pub(super) fn taken_for(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// The file from its beginning.
    pub(super) fn input(&self, kartoteka: &Kartoteka) -> Result<BufReader<File>> {
        let file = File::open(&self.path).map_err(|fault| self.broken(kartoteka, &fault.into()))?;
        Ok(BufReader::with_capacity(LOOK, file))
    }

    /// Its size in bytes.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Hands out what `prepare` makes of everything that a reader of this file gives: reading and
    /// preparing are done ahead, each on a thread, while what came before is dealt with.
    pub(super) fn each<T: Send, U: Send>(
        &self,
        kartoteka: &Kartoteka,
        call: &Call<'_>,
        mut reader: impl Tracked<Item = std::result::Result<T, Fault>>,
        prepare: impl Fn(T) -> U + Send,
        mut take: impl FnMut(U) -> Result<()>,
    ) -> Result<()> {
        (call.progress)(progress(0, self.bytes));
        let prepared = move |batch: Batch<std::result::Result<T, Fault>>| Batch {
            items: batch.items.into_iter().map(|item| item.map(&prepare)).collect(),
            bytes_read: batch.bytes_read,
        };
        let take_all = |batches: Receiver<Batch<std::result::Result<U, Fault>>>| {
            for Batch { items, bytes_read } in batches {
                kartoteka.go_on(call)?;
                for item in items {
                    take(item.map_err(|fault| self.broken(kartoteka, &fault))?)?;
                }
                (call.progress)(progress(bytes_read, self.bytes));
            }
            Ok(())
        };
        ahead(batches(&mut reader), |read| ahead(read.into_iter().map(prepared), take_all))
    }

    /// An error about this file.
    pub(super) fn refusal(&self, kartoteka: &Kartoteka, id: &str) -> Error {
        refusal(kartoteka, &self.name, id)
    }

    /// An error about this file, which failed while it was read.
    pub(super) fn broken(&self, kartoteka: &Kartoteka, fault: &Fault) -> Error {
        let details = Some(fault.to_string());
        Error { details, ..self.refusal(kartoteka, "error-file-unreadable") }
    }
}

/// A spreadsheet's own file, new or old (the magic numbers of ZIP and of compound files).
fn is_workbook(first: &[u8]) -> bool {
    first.starts_with(b"PK\x03\x04") || first.starts_with(b"\xD0\xCF\x11\xE0")
}

/// An address book as LDIF, which begins with a name in a directory (RFC 2849); what it holds looks
/// like a table of commas.
fn is_ldif(first: &[u8]) -> bool {
    let text = String::from_utf8_lossy(first);
    let lines = text.trim_start_matches('\u{feff}').lines();
    let mut said = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let is_name = |line: &str| line.to_ascii_lowercase().starts_with("dn:");
    match said.next() {
        Some(line) if line.to_ascii_lowercase().starts_with("version:") => {
            said.next().is_some_and(is_name)
        }
        line => line.is_some_and(is_name),
    }
}

/// Some items, and how far the file is read by then.
struct Batch<T> {
    items: Vec<T>,
    bytes_read: u64,
}

fn batches<R: Tracked>(reader: &mut R) -> impl Iterator<Item = Batch<R::Item>> + Send {
    std::iter::from_fn(move || {
        let until = reader.bytes_read().saturating_add(MOST);
        let mut items = Vec::new();
        while items.len() < STRIDE && reader.bytes_read() < until {
            let Some(item) = reader.next() else { break };
            items.push(item);
        }
        let bytes_read = reader.bytes_read();
        (!items.is_empty()).then_some(Batch { items, bytes_read })
    })
}

/// Bytes read of bytes in all; in kilobytes, so that large files fit.
pub(super) fn progress(read: u64, bytes: u64) -> Progress {
    let kilobytes = |bytes: u64| u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
    Progress {
        done: kilobytes(read.min(bytes)),
        total: kilobytes(bytes),
        stage: ProgressStage::Reading,
    }
}

fn refusal(kartoteka: &Kartoteka, name: &str, id: &str) -> Error {
    kartoteka.error(Code::FileUnreadable, id, &[("name", name.into())])
}
