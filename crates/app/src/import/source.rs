//! One file as a stream of records: opened, recognised by content, read with progress, stopped
//! when asked.

use crate::ahead::ahead;
use crate::api::exchange::{Progress, ProgressStage};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_interchange::vcard::{self, Item, ReadHint, Reader};
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

/// How much of a file is looked at to recognise it, in bytes.
const LOOK: usize = 64 * 1024;
/// Records and problems between two reports of progress, and between two looks whether to stop.
const STRIDE: usize = 200;

/// An open file of cards.
pub(super) struct Source {
    /// The file's own name, for sentences.
    pub(super) name: String,
    reader: Reader<BufReader<File>>,
    bytes: u64,
}

impl Source {
    /// Opens a file that must be a vCard by its content.
    pub(super) fn open(kartoteka: &Kartoteka, path: &Path, encoding: Option<&str>) -> Result<Self> {
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
        if vcard::sniff(first).is_none() {
            return Err(refuse("error-not-a-vcard"));
        }
        let language = crate::setting::spoken(kartoteka.language());
        let mut hint = ReadHint::for_language(language.as_str());
        hint.encoding = encoding.map(str::to_owned);
        Ok(Self { name, reader: vcard::read(input, &hint), bytes: data.len() })
    }

    /// Hands out every record and problem, read ahead while the ones before are dealt with.
    pub(super) fn each(
        &mut self,
        kartoteka: &Kartoteka,
        call: &Call<'_>,
        mut take: impl FnMut(Item) -> Result<()>,
    ) -> Result<()> {
        let Self { name, reader, bytes } = self;
        (call.progress)(progress(0, *bytes));
        ahead(batches(reader), |batches| {
            for Batch { items, bytes_read } in batches {
                if call.cancel.is_cancelled() {
                    return Err(kartoteka.error(Code::Cancelled, "error-cancelled", &[]));
                }
                for item in items {
                    take(item.map_err(|fault| Error {
                        details: Some(fault.to_string()),
                        ..refusal(kartoteka, name, "error-file-unreadable")
                    })?)?;
                }
                (call.progress)(progress(bytes_read, *bytes));
            }
            Ok(())
        })
    }

    /// An error about this file.
    pub(super) fn refusal(&self, kartoteka: &Kartoteka, id: &str) -> Error {
        refusal(kartoteka, &self.name, id)
    }
}

/// Some items, and how far the file is read by then.
struct Batch {
    items: Vec<std::result::Result<Item, kartoteka_interchange::Error>>,
    bytes_read: u64,
}

fn batches(reader: &mut Reader<BufReader<File>>) -> impl Iterator<Item = Batch> + Send {
    std::iter::from_fn(move || {
        let items: Vec<_> = reader.by_ref().take(STRIDE).collect();
        let bytes_read = reader.bytes_read();
        (!items.is_empty()).then_some(Batch { items, bytes_read })
    })
}

/// Bytes read of bytes in all; in kilobytes, so that large files fit.
fn progress(read: u64, bytes: u64) -> Progress {
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
