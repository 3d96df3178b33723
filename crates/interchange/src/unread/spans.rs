//! Pieces of a call log that is no table, copied by their places in it.

use crate::Error;
use crate::call_log::Trimmed;
use std::io::{BufRead, Read, Write};
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
    let count = copy(input, spans, b",\n", &mut out)?;
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
    let count = copy(Trimmed::new(input, value_bytes), spans, b"\n", &mut out)?;
    out.write_all(b"\n</calls>\n")?;
    Ok(count)
}

fn copy(
    mut input: impl Read,
    spans: &[Range<u64>],
    between: &[u8],
    out: &mut impl Write,
) -> Result<usize, Error> {
    let (mut at, mut count) = (0, 0);
    for span in spans {
        // Calls of one group lie in one element.
        if span.start < at {
            continue;
        }
        at += std::io::copy(&mut input.by_ref().take(span.start - at), &mut std::io::sink())?;
        let mut piece = input.by_ref().take(span.end.saturating_sub(span.start));
        let mut first = [0];
        if piece.read(&mut first)? == 0 {
            break;
        }
        if count > 0 {
            out.write_all(between)?;
        }
        out.write_all(&first)?;
        at += 1 + std::io::copy(&mut piece, out)?;
        count += 1;
    }
    Ok(count)
}
