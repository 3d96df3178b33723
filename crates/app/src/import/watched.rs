//! A file read from its beginning to its end under the owner's eye: told how far it is, and ended
//! when asked.

use super::opened::progress;
use crate::call::Call;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// The file, as its reader sees it. Once stopping was asked for it fails.
pub(super) struct Watched<'c> {
    input: BufReader<File>,
    call: &'c Call<'c>,
    read: u64,
    bytes: u64,
}

impl<'c> Watched<'c> {
    pub(super) fn new(input: BufReader<File>, bytes: u64, call: &'c Call<'c>) -> Self {
        (call.progress)(progress(0, bytes));
        Self { input, call, read: 0, bytes }
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let is_empty = self.input.buffer().is_empty();
        if is_empty {
            if self.call.cancel.is_cancelled() {
                return Err(io::Error::other("stopped"));
            }
            (self.call.progress)(progress(self.read, self.bytes));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.read = self.read.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
        self.input.consume(count);
    }
}
