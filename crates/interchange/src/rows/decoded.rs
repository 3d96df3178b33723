//! A text's bytes in UTF-8, one after the other, with the line each stands on; what was taken can
//! be put back. Memory: one chunk, and what is put back.

use std::io::{self, BufRead};

use encoding_rs::{Decoder, Encoding};

use crate::encoding::decode;

/// The size of one decoding step.
const CHUNK: usize = 64 * 1024;

/// A place to which the text can be wound back.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) line: usize,
    after_cr: bool,
}

pub(super) struct Decoded<R> {
    input: R,
    decoder: Decoder,
    /// UTF-8, not yet handed out from `at` on.
    buffer: Vec<u8>,
    at: usize,
    place: Place,
    ended: bool,
    /// Some bytes were no characters so far.
    pub(super) had_errors: bool,
    /// Bytes of the file taken so far.
    pub(super) bytes_read: u64,
}

impl<R: BufRead> Decoded<R> {
    pub(super) fn new(input: R, encoding: &'static Encoding) -> Self {
        Self {
            input,
            decoder: encoding.new_decoder_with_bom_removal(),
            buffer: Vec::new(),
            at: 0,
            place: Place { line: 1, after_cr: false },
            ended: false,
            had_errors: false,
            bytes_read: 0,
        }
    }

    /// The line of the next byte, and how to come back to it.
    pub(super) fn place(&mut self) -> io::Result<Place> {
        // An LF right after a CR still belongs to the line before.
        if self.place.after_cr && self.peek()? == Some(b'\n') {
            self.at += 1;
            self.place.after_cr = false;
        }
        Ok(self.place)
    }

    pub(super) fn peek(&mut self) -> io::Result<Option<u8>> {
        while self.at >= self.buffer.len() && !self.ended {
            self.refill()?;
        }
        Ok(self.buffer.get(self.at).copied())
    }

    pub(super) fn next(&mut self) -> io::Result<Option<u8>> {
        let byte = self.peek()?;
        match byte {
            Some(b'\r') => {
                self.place.line += 1;
                self.place.after_cr = true;
            }
            Some(b'\n') => {
                self.place.line += usize::from(!self.place.after_cr);
                self.place.after_cr = false;
            }
            _ => self.place.after_cr = false,
        }
        self.at += usize::from(byte.is_some());
        Ok(byte)
    }

    /// Puts back what was taken since `place`.
    pub(super) fn wind_back(&mut self, place: Place, taken: &[u8]) {
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        self.buffer = [taken, rest].concat();
        self.at = 0;
        self.place = place;
    }

    fn refill(&mut self) -> io::Result<()> {
        self.buffer.clear();
        self.at = 0;
        let chunk = self.input.fill_buf()?;
        let chunk = chunk.get(..CHUNK).unwrap_or(chunk);
        let taken = chunk.len();
        self.ended = taken == 0;
        self.had_errors |= decode(&mut self.decoder, chunk, &mut self.buffer, self.ended);
        self.input.consume(taken);
        self.bytes_read += taken as u64;
        Ok(())
    }
}
