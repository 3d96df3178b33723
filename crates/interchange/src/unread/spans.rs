//! Pieces of a call log that is no table, copied by their places in it.

use crate::Error;
use crate::call_log::Trimmed;
use std::io::{self, BufRead, Read, Write};
use std::ops::Range;

/// Copies elements of a JSON array as an array; gives how many there are.
///
/// # Errors
/// When the input or `out` fails.
pub fn copy_elements(
    input: impl BufRead,
    spans: &[Range<u64>],
    mut out: impl Write,
) -> Result<usize, Error> {
    out.write_all(b"[\n")?;
    let count = copy(input, spans, b",\n", &mut out, |piece, out| io::copy(piece, out))?;
    out.write_all(b"\n]\n")?;
    Ok(count)
}

/// Copies tags of an XML call log as such a log, in UTF-8 and with no value longer than a value
/// may be; gives how many there are.
///
/// # Errors
/// When the input or `out` fails.
pub fn copy_tags(
    input: impl BufRead,
    value_bytes: usize,
    spans: &[Range<u64>],
    mut out: impl Write,
) -> Result<usize, Error> {
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calls>\n")?;
    let count = copy(Trimmed::new(input, value_bytes), spans, b"\n", &mut out, closed)?;
    out.write_all(b"\n</calls>\n")?;
    Ok(count)
}

/// A tag that stands by itself: what it began and what ended it elsewhere is not with it.
fn closed(piece: &mut dyn Read, out: &mut dyn Write) -> io::Result<u64> {
    let mut tag = Vec::new();
    let read = piece.read_to_end(&mut tag)?;
    if tag.ends_with(b">") && !tag.ends_with(b"/>") {
        tag.pop();
        tag.extend(b"/>");
    }
    out.write_all(&tag)?;
    Ok(u64::try_from(read).unwrap_or(u64::MAX))
}

fn copy(
    mut input: impl Read,
    spans: &[Range<u64>],
    between: &[u8],
    out: &mut dyn Write,
    write: impl Fn(&mut dyn Read, &mut dyn Write) -> io::Result<u64>,
) -> Result<usize, Error> {
    let (mut at, mut count) = (0, 0);
    for span in spans {
        // Calls of one group lie in one element.
        if span.start < at {
            continue;
        }
        at += io::copy(&mut input.by_ref().take(span.start - at), &mut io::sink())?;
        let mut piece = input.by_ref().take(span.end.saturating_sub(span.start));
        let mut first = [0];
        if piece.read(&mut first)? == 0 {
            break;
        }
        if count > 0 {
            out.write_all(between)?;
        }
        out.write_all(&first)?;
        at += 1 + write(&mut piece, out)?;
        count += 1;
    }
    Ok(count)
}
