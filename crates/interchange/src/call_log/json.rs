//! Call logs as a JSON array of objects: Fossify Phone, and SMS Import / Export, which writes
//! every value as a string. The array is cut into its elements byte by byte, so that a broken
//! element costs itself alone and a long file is never held whole.

use super::values::{Draft, in_milliseconds, milliseconds, seconds};
use super::{Format, ProblemKind, Sink, android};
use crate::Error;
use serde_json::{Map, Value};
use std::io::BufRead;
use std::ops::Range;

/// The call log that a text begins, if it is a JSON array of one of these.
pub(super) fn sniff(text: &str) -> Option<Format> {
    let inner = text.strip_prefix('[')?.trim_start();
    let has = |key: &str| inner.contains(&format!("\"{key}\""));
    match () {
        () if !inner.starts_with('{') => None,
        () if has("phoneNumber") && has("startTS") => Some(Format::Fossify),
        () if has("type") && has("date") && (has("number") || has("duration")) => {
            Some(Format::SmsImportExport)
        }
        () => None,
    }
}

/// One element as a record, and the records within it.
type Element = fn(&Map<String, Value>, usize, &mut Sink<'_>) -> bool;

pub(super) fn read(
    input: &mut dyn BufRead,
    element: Element,
    sink: &mut Sink<'_>,
) -> Result<(), Error> {
    let mut cutter = Cutter::new(sink.limits.value_bytes);
    loop {
        let chunk = input.fill_buf()?.to_vec();
        if chunk.is_empty() {
            break;
        }
        input.consume(chunk.len());
        for byte in chunk {
            let Some(piece) = cutter.step(byte) else { continue };
            sink.at = piece.at.clone();
            if !take(&piece, element, sink) {
                return Ok(());
            }
        }
    }
    if !cutter.is_closed {
        let begun = cutter.end().map_or(cutter.count, |piece| piece.at.start);
        sink.at = begun..u64::MAX;
        sink.problem(cutter.line, 0, ProblemKind::BrokenOff, "");
    }
    Ok(())
}

fn take(piece: &Piece, element: Element, sink: &mut Sink<'_>) -> bool {
    let read = if piece.is_cut { None } else { serde_json::from_slice(&piece.bytes).ok() };
    if let Some(Value::Object(fields)) = read {
        return element(&fields, piece.line, sink);
    }
    if !sink.begin(piece.line) {
        return false;
    }
    let text = String::from_utf8_lossy(piece.bytes.get(..800).unwrap_or(&piece.bytes)).into_owned();
    sink.problem(piece.line, sink.records, ProblemKind::NotARecord, &text);
    true
}

/// Fossify Phone; a call may hold those before it from the same number.
pub(super) fn fossify(call: &Map<String, Value>, line: usize, sink: &mut Sink<'_>) -> bool {
    if !sink.begin(line) {
        return false;
    }
    let words = |key: &str| words(call.get(key));
    let is_unknown = call.get("isUnknownNumber").and_then(Value::as_bool).unwrap_or(false);
    let (kind, started, length) = (words("type"), words("startTS"), words("duration"));
    let (number, name) = (words("phoneNumber"), words("name"));
    let draft = Draft {
        way: android::way(&kind),
        way_word: &kind,
        number: if is_unknown { "" } else { &number },
        when: milliseconds(&in_milliseconds(&started)),
        when_words: &started,
        seconds: seconds(&length),
        length_words: &length,
        name: if is_unknown { "" } else { &name },
        ..Draft::default()
    };
    sink.finish(line, draft);
    let grouped = call.get("groupedCalls").and_then(Value::as_array);
    let others = grouped.into_iter().flatten().filter_map(Value::as_object);
    others.into_iter().all(|other| *other == *call || single(other, line, sink))
}

/// One of a group, which holds no further ones.
fn single(call: &Map<String, Value>, line: usize, sink: &mut Sink<'_>) -> bool {
    let mut alone = call.clone();
    alone.remove("groupedCalls");
    fossify(&alone, line, sink)
}

/// SMS Import / Export: the columns of Android's call log.
pub(super) fn sms_import_export(
    call: &Map<String, Value>,
    line: usize,
    sink: &mut Sink<'_>,
) -> bool {
    if !sink.begin(line) {
        return false;
    }
    let words = |key: &str| words(call.get(key));
    let (kind, date, length) = (words("type"), words("date"), words("duration"));
    let (number, own, newer) = (words("number"), words("name"), words("display_name"));
    let draft = Draft {
        way: android::way(&kind),
        way_word: &kind,
        number: if android::is_withheld(&words("presentation")) { "" } else { &number },
        when: milliseconds(&date),
        when_words: &date,
        seconds: seconds(&length),
        length_words: &length,
        name: if newer.trim().is_empty() { &own } else { &newer },
        ..Draft::default()
    };
    sink.finish(line, draft);
    true
}

/// A value as words, whether it is a string or a number.
fn words(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// An element of the array as it is written.
struct Piece {
    bytes: Vec<u8>,
    line: usize,
    /// Where it stands in the file.
    at: Range<u64>,
    /// It is longer than it may be.
    is_cut: bool,
}

/// Cuts an array into its elements.
struct Cutter {
    most: usize,
    line: usize,
    /// Bytes so far.
    count: u64,
    /// Brackets open, that of the array included.
    depth: usize,
    in_string: bool,
    after_backslash: bool,
    piece: Piece,
    is_closed: bool,
}

impl Cutter {
    fn new(most: usize) -> Self {
        let piece = Piece { bytes: Vec::new(), line: 0, at: 0..0, is_cut: false };
        Self {
            most,
            line: 1,
            count: 0,
            depth: 0,
            in_string: false,
            after_backslash: false,
            piece,
            is_closed: false,
        }
    }

    /// The element that ends with this byte, if one does.
    fn step(&mut self, byte: u8) -> Option<Piece> {
        self.count += 1;
        if byte == b'\n' {
            self.line += 1;
        }
        if self.in_string {
            self.put(byte);
            let escapes = byte == b'\\' && !self.after_backslash;
            self.in_string = byte != b'"' || self.after_backslash;
            self.after_backslash = escapes;
            return None;
        }
        match byte {
            b'[' if self.depth == 0 => self.depth = 1,
            _ if self.depth == 0 => {}
            b'[' | b'{' => {
                self.depth = self.depth.saturating_add(1);
                self.put(byte);
            }
            b']' if self.depth == 1 => {
                (self.depth, self.is_closed) = (0, true);
                return self.end();
            }
            b',' if self.depth == 1 => return self.end(),
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1).max(1);
                self.put(byte);
            }
            _ => {
                self.in_string = byte == b'"';
                self.put(byte);
            }
        }
        None
    }

    fn put(&mut self, byte: u8) {
        if self.piece.bytes.is_empty() {
            if byte.is_ascii_whitespace() {
                return;
            }
            self.piece.line = self.line;
            self.piece.at.start = self.count - 1;
        }
        if !byte.is_ascii_whitespace() {
            self.piece.at.end = self.count;
        }
        if self.piece.bytes.len() < self.most {
            self.piece.bytes.push(byte);
        } else {
            self.piece.is_cut |= !byte.is_ascii_whitespace();
        }
    }

    fn end(&mut self) -> Option<Piece> {
        let empty = Piece { bytes: Vec::new(), line: 0, at: 0..0, is_cut: false };
        let piece = std::mem::replace(&mut self.piece, empty);
        (!piece.bytes.is_empty()).then_some(piece)
    }
}
