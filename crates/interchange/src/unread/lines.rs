//! Lines of a file copied with their ends, and the blocks that they make.

use super::Lost;
use crate::Error;
use crate::encoding::UTF8_MARK;
use crate::encoding::{decode, wide_encoding};
use crate::mail::begins_message;
use encoding_rs::Decoder;
use std::io::{self, BufRead, Write};
use std::ops::RangeInclusive;

/// How much of a line is looked at to know whether it begins or ends a block.
const HEAD: usize = 1024;

/// What a file's lines make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocks {
    /// vCards.
    Cards,
    /// To-dos and events of a calendar.
    Entries,
    /// Messages of a mailbox.
    Messages,
}

impl Blocks {
    fn begins(self, line: &[u8], is_first: bool) -> bool {
        match self {
            Self::Cards => is(line, "BEGIN:VCARD"),
            Self::Entries => is(line, "BEGIN:VTODO") || is(line, "BEGIN:VEVENT"),
            Self::Messages => begins_message(line, is_first),
        }
    }

    fn ends(self, line: &[u8]) -> bool {
        match self {
            Self::Cards => is(line, "END:VCARD"),
            Self::Entries => is(line, "END:VTODO") || is(line, "END:VEVENT"),
            Self::Messages => false,
        }
    }

    /// Whether a CR alone ends a line.
    fn ends_at_cr(self) -> bool {
        self != Self::Messages
    }
}

fn is(line: &[u8], word: &str) -> bool {
    line.trim_ascii().eq_ignore_ascii_case(word.as_bytes())
}

/// The lines of the blocks of which something was lost, or of all others.
///
/// # Errors
/// When the input fails.
pub fn block_ranges(
    input: impl BufRead,
    blocks: Blocks,
    lost: &Lost,
    is_lost: bool,
) -> Result<Vec<RangeInclusive<usize>>, Error> {
    let mut lines = Lines::new(input, blocks.ends_at_cr());
    let (mut found, mut begun, mut head) = (Vec::new(), None, Vec::new());
    let mut close = |first: usize, end: usize| {
        if lost.reason(first, end).is_some() == is_lost {
            found.push(first..=end - 1);
        }
    };
    loop {
        head.clear();
        let any = lines.next(&mut |piece| {
            let room = HEAD.saturating_sub(head.len()).min(piece.len());
            head.extend_from_slice(piece.get(..room).unwrap_or(piece));
            Ok(())
        })?;
        if !any {
            break;
        }
        if blocks.begins(&head, begun.is_none()) {
            if let Some(first) = begun.replace(lines.number) {
                close(first, lines.number);
            }
        } else if blocks.ends(&head)
            && let Some(first) = begun.take()
        {
            close(first, lines.number + 1);
        }
    }
    if let Some(first) = begun {
        close(first, lines.number + 1);
    }
    Ok(found)
}

/// Copies these lines (in their order), or all others.
///
/// # Errors
/// When the input or `out` fails.
pub fn copy_lines(
    input: impl BufRead,
    blocks: Blocks,
    ranges: &[RangeInclusive<usize>],
    are_kept: bool,
    mut out: impl Write,
) -> Result<(), Error> {
    let mut lines = Lines::new(input, blocks.ends_at_cr());
    let mut ranges = ranges.iter().peekable();
    let mut last = b'\n';
    loop {
        let number = lines.number + 1;
        while ranges.peek().is_some_and(|range| *range.end() < number) {
            ranges.next();
        }
        let is_kept = ranges.peek().is_some_and(|range| range.contains(&number)) == are_kept;
        let any = lines.next(&mut |piece| {
            if is_kept {
                last = piece.last().copied().unwrap_or(last);
                out.write_all(piece)?;
            }
            Ok(())
        })?;
        if !any {
            break;
        }
    }
    // The last line of a file may lack its end.
    if !matches!(last, b'\n' | b'\r') {
        out.write_all(b"\r\n")?;
    }
    Ok(())
}

/// Physical lines with their ends, handed out in pieces.
struct Lines<R> {
    input: R,
    decoder: Option<Decoder>,
    buffer: Vec<u8>,
    at: usize,
    is_opened: bool,
    is_ended: bool,
    ends_at_cr: bool,
    /// Lines so far.
    number: usize,
}

impl<R: BufRead> Lines<R> {
    fn new(input: R, ends_at_cr: bool) -> Self {
        Self {
            input,
            decoder: None,
            buffer: Vec::new(),
            at: 0,
            is_opened: false,
            is_ended: false,
            ends_at_cr,
            number: 0,
        }
    }

    /// Hands out the next line; false at the end.
    fn next(&mut self, take: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<bool> {
        let mut any = false;
        while self.fill()? {
            if !any {
                any = true;
                self.number += 1;
            }
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            let end = match self.ends_at_cr {
                true => memchr::memchr2(b'\r', b'\n', rest),
                false => memchr::memchr(b'\n', rest),
            };
            let count = end.map_or(rest.len(), |end| end + 1);
            let piece = rest.get(..count).unwrap_or(rest);
            let is_cr = piece.last() == Some(&b'\r');
            take(piece)?;
            self.at += count;
            if end.is_none() {
                continue;
            }
            if is_cr && self.fill()? && self.buffer.get(self.at) == Some(&b'\n') {
                take(b"\n")?;
                self.at += 1;
            }
            break;
        }
        Ok(any)
    }

    /// Makes sure that something lies ready; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        while self.at >= self.buffer.len() && !self.is_ended {
            self.buffer.clear();
            self.at = 0;
            let chunk = self.input.fill_buf()?;
            let count = chunk.len();
            self.is_ended = count == 0;
            if !self.is_opened {
                self.is_opened = true;
                self.decoder =
                    wide_encoding(chunk).map(|encoding| encoding.new_decoder_with_bom_removal());
                self.at = if chunk.starts_with(UTF8_MARK) { 3 } else { 0 };
            }
            match &mut self.decoder {
                Some(decoder) => {
                    decode(decoder, chunk, &mut self.buffer, self.is_ended);
                }
                None => self.buffer.extend_from_slice(chunk),
            }
            self.input.consume(count);
        }
        Ok(self.at < self.buffer.len())
    }
}
