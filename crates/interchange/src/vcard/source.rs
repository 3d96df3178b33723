//! A file's bytes as physical lines: byte-order marks, UTF-16 and all three line ends are dealt
//! with here, in bounded memory. What charset a line is in is decided later, line by line.

use std::io::{self, BufRead, Read};

use crate::encoding::UTF8_MARK;
use crate::encoding::{decode, wide_encoding};
use encoding_rs::Decoder;
use memchr::memchr2;

/// How much of a file is looked at before the first card, to learn its charset.
const HEAD_BYTES: u64 = 256 * 1024;
/// The size of one transcoding step.
const CHUNK: usize = 64 * 1024;

/// Physical lines out of a byte stream.
pub(crate) struct Source<R> {
    input: R,
    /// Bytes in an ASCII-compatible charset, not yet handed out from `at` on.
    buffer: Vec<u8>,
    at: usize,
    /// Set for UTF-16, whose bytes are turned into UTF-8 on the way.
    decoder: Option<Decoder>,
    bytes_read: u64,
    /// The last line ended in CR: an LF right after belongs to it.
    after_cr: bool,
    ended: bool,
    /// Physical lines handed out so far.
    pub(super) lines: usize,
}

impl<R: BufRead> Source<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            buffer: Vec::new(),
            at: 0,
            decoder: None,
            bytes_read: 0,
            after_cr: false,
            ended: false,
            lines: 0,
        }
    }

    /// Bytes of the file taken so far.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Reads the file's head, settles UTF-16 or not, and shows the head for charset guessing.
    /// Once, before the first line.
    pub(crate) fn open(&mut self) -> io::Result<&[u8]> {
        let mut head = Vec::new();
        self.input.by_ref().take(HEAD_BYTES).read_to_end(&mut head)?;
        self.bytes_read = head.len() as u64;
        match wide_encoding(&head) {
            Some(encoding) => {
                let mut decoder = encoding.new_decoder_with_bom_removal();
                decode(&mut decoder, &head, &mut self.buffer, false);
                self.decoder = Some(decoder);
            }
            None => {
                self.at = if head.starts_with(UTF8_MARK) { 3 } else { 0 };
                self.buffer = head;
            }
        }
        Ok(self.buffer.get(self.at..).unwrap_or_default())
    }

    /// Appends the next physical line, without its end, to `line`, but no more than leaves it
    /// `most` bytes long; the rest of a longer line is passed over. False at the end.
    pub(super) fn next_line(&mut self, line: &mut Vec<u8>, most: usize) -> io::Result<bool> {
        let mut any = false;
        loop {
            if self.at >= self.buffer.len() && !self.refill()? {
                self.lines += usize::from(any);
                return Ok(any);
            }
            if self.after_cr {
                self.after_cr = false;
                if self.buffer.get(self.at) == Some(&b'\n') {
                    self.at += 1;
                    continue;
                }
            }
            any = true;
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            let end = memchr2(b'\r', b'\n', rest);
            let piece = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
            let room = most.saturating_sub(line.len()).min(piece.len());
            line.extend_from_slice(piece.get(..room).unwrap_or(piece));
            self.at += piece.len();
            if let Some(end) = end {
                self.after_cr = rest.get(end) == Some(&b'\r');
                self.at += 1;
                self.lines += 1;
                return Ok(true);
            }
        }
    }

    fn refill(&mut self) -> io::Result<bool> {
        self.buffer.clear();
        self.at = 0;
        while self.buffer.is_empty() && !self.ended {
            let chunk = self.input.fill_buf()?;
            let chunk = chunk.get(..CHUNK).unwrap_or(chunk);
            let taken = chunk.len();
            self.ended = taken == 0;
            match &mut self.decoder {
                Some(decoder) => {
                    decode(decoder, chunk, &mut self.buffer, self.ended);
                }
                None => self.buffer.extend_from_slice(chunk),
            }
            self.input.consume(taken);
            self.bytes_read += taken as u64;
        }
        Ok(!self.buffer.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8], chunk: usize) -> Vec<String> {
        let mut source = Source::new(std::io::BufReader::with_capacity(chunk, bytes));
        source.open().unwrap();
        let mut all = Vec::new();
        let mut line = Vec::new();
        while source.next_line(&mut line, 1000).unwrap() {
            all.push(String::from_utf8(std::mem::take(&mut line)).unwrap());
        }
        assert_eq!(source.bytes_read(), bytes.len() as u64);
        all
    }

    #[test]
    fn all_three_line_ends_end_a_line_once() {
        assert_eq!(lines(b"a\r\nb\nc\rd\n\ne", 1), ["a", "b", "c", "d", "", "e"]);
    }

    #[test]
    fn a_last_line_without_an_end_is_a_line_and_an_end_begins_no_line() {
        assert_eq!(lines(b"a\nb", 8), ["a", "b"]);
        assert_eq!(lines(b"a\r\n", 8), ["a"]);
    }

    #[test]
    fn utf_16_is_read_in_both_orders_with_and_without_a_mark() {
        let text = "BEGIN:VCARD\r\nFN:Łęcki 🙂\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: [u8; 2], rest: &[u8]| [&mark, rest].concat();
        for bytes in
            [marked([0xFF, 0xFE], &little), marked([0xFE, 0xFF], &big), little.clone(), big]
        {
            assert_eq!(lines(&bytes, 3), ["BEGIN:VCARD", "FN:Łęcki 🙂"]);
        }
    }

    #[test]
    fn a_line_is_cut_at_its_limit_and_the_next_one_is_whole() {
        let mut source = Source::new(&b"abcdef\nxy\n"[..]);
        source.open().unwrap();
        let mut line = Vec::new();
        assert!(source.next_line(&mut line, 4).unwrap());
        assert_eq!(line, b"abcd");
        line.clear();
        assert!(source.next_line(&mut line, 4).unwrap());
        assert_eq!((line.as_slice(), source.lines), (&b"xy"[..], 2));
    }
}
