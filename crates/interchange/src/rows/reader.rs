//! The stream of rows: one row in memory at a time, whatever the file's size.

use std::collections::VecDeque;
use std::io::BufRead;

use super::decoded::{Decoded, Place};
use super::layout::separator_line;
use super::problem::{Problem, ProblemKind};
use super::{Item, Layout, Limits, Quotes, Row};
use crate::Error;
use kartoteka_domain::direction::turns;

/// Reads a text table of this layout, a row at a time.
pub fn read<R: BufRead>(input: R, layout: Layout, limits: Limits) -> Reader<R> {
    Reader {
        text: Decoded::new(input, layout.encoding),
        delimiter: layout.delimiter.byte(),
        quotes: layout.quotes,
        limits,
        ready: VecDeque::new(),
        records: 0,
        full_rows: 0,
        had_errors: false,
        ended: false,
    }
}

/// Rows and problems in file order; made by [`read`]. After an error it ends.
pub struct Reader<R> {
    text: Decoded<R>,
    delimiter: u8,
    quotes: Quotes,
    limits: Limits,
    ready: VecDeque<Item>,
    /// Rows so far, blank ones too.
    records: usize,
    full_rows: usize,
    /// The text had broken bytes before this row.
    had_errors: bool,
    ended: bool,
}

/// What ended a cell.
#[derive(PartialEq, Eq)]
enum End {
    Cell,
    Row,
}

impl<R: BufRead> Reader<R> {
    /// Bytes of the file read so far, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.text.bytes_read
    }

    fn advance(&mut self) -> Result<(), Error> {
        let place = self.text.place()?;
        if self.text.peek()?.is_none() {
            self.ended = true;
            return Ok(());
        }
        let mut row = self.row(place)?;
        if self.records == 0 && self.is_separator_line(&row) {
            return Ok(());
        }
        self.records += 1;
        if !row.is_blank() {
            if self.full_rows == self.limits.rows {
                self.ended = true;
                let kind = ProblemKind::TooManyRows { limit: self.limits.rows };
                self.ready.clear();
                self.ready.push_back(Item::Problem(Problem::new(
                    row.line,
                    self.records,
                    kind,
                    b"",
                )));
                return Ok(());
            }
            self.full_rows += 1;
        }
        self.look_for_odd_characters(&mut row);
        self.ready.push_back(Item::Row(row));
        Ok(())
    }

    /// `sep=;` comes as one cell where the delimiter is another, else as two of which the second
    /// is empty.
    fn is_separator_line(&self, row: &Row) -> bool {
        let (Some(first), true) = (row.cells.first(), row.cells.len() <= 2) else { return false };
        let mut line = first.clone();
        if row.cells.len() == 2 {
            line.push(char::from(self.delimiter));
        }
        row.line == 1 && separator_line(&line).is_some()
    }

    fn row(&mut self, place: Place) -> Result<Row, Error> {
        let mut row = Row { line: place.line, cells: Vec::new() };
        let mut more = 0;
        loop {
            let (cell, end) = self.cell()?;
            if row.cells.len() < self.limits.columns {
                row.cells.push(cell);
            } else {
                more += 1;
            }
            if end == End::Row {
                break;
            }
        }
        if more > 0 {
            let limit = self.limits.columns;
            self.report(row.line, ProblemKind::TooManyColumns { limit, more }, "");
        }
        Ok(row)
    }

    fn cell(&mut self) -> Result<(String, End), Error> {
        let mut cell = Vec::new();
        if self.quotes != Quotes::Literal && self.text.peek()? == Some(b'"') {
            self.enclosed(&mut cell)?;
        }
        let line = self.text.place()?.line;
        let end = self.plain(&mut cell)?;
        if cell.len() > self.limits.cell_bytes {
            cut(&mut cell, self.limits.cell_bytes);
            let limit = self.limits.cell_bytes;
            let text = text(cell);
            self.report(line, ProblemKind::CellCut { limit }, &text);
            return Ok((text, end));
        }
        Ok((text(cell), end))
    }

    /// Takes what stands up to the next delimiter or the line's end, no more than one byte beyond
    /// the limit.
    fn plain(&mut self, cell: &mut Vec<u8>) -> Result<End, Error> {
        loop {
            match self.text.next()? {
                None | Some(b'\r' | b'\n') => return Ok(End::Row),
                Some(byte) if byte == self.delimiter => return Ok(End::Cell),
                Some(byte) => {
                    if cell.len() <= self.limits.cell_bytes {
                        cell.push(byte);
                    }
                }
            }
        }
    }

    /// Takes what stands between quotes. Where nothing closes them they are letters like others,
    /// and what follows is read on as the cells and rows that it is.
    fn enclosed(&mut self, cell: &mut Vec<u8>) -> Result<(), Error> {
        let start = self.text.place()?;
        let mut taken = Vec::new();
        taken.extend(self.text.next()?);
        while let Some(byte) = self.text.next()? {
            taken.push(byte);
            if byte == b'"' {
                let next = self.text.peek()?;
                if next != Some(b'"') && self.may_close(next) {
                    return Ok(());
                }
                if next != Some(b'"') {
                    break;
                }
                taken.extend(self.text.next()?);
            }
            if cell.len() == self.limits.cell_bytes {
                break;
            }
            cell.push(byte);
        }
        cell.clear();
        self.report(start.line, ProblemKind::UnclosedQuote, &String::from_utf8_lossy(&taken));
        self.text.wind_back(start, &taken);
        cell.extend(self.text.next()?);
        Ok(())
    }

    /// Whether a quote before this byte may close a cell.
    fn may_close(&self, next: Option<u8>) -> bool {
        let is_end =
            next.is_none_or(|byte| byte == self.delimiter || byte == b'\r' || byte == b'\n');
        is_end || self.quotes != Quotes::EncloseAll
    }

    fn look_for_odd_characters(&mut self, row: &mut Row) {
        // Only a text with broken bytes is searched for the sign that stands for them.
        let has_errors = self.text.had_errors || self.had_errors;
        self.had_errors |= self.text.had_errors;
        let (line, mut found) = (row.line, Vec::new());
        for cell in &mut row.cells {
            if has_errors && cell.contains('\u{FFFD}') {
                found.push((ProblemKind::BrokenCharacters, cell.clone()));
            }
            if cell.contains(is_stray_control) {
                cell.retain(|c| !is_stray_control(c));
                found.push((ProblemKind::ControlCharacters, cell.clone()));
            }
            if cell.contains(turns) {
                found.push((ProblemKind::DirectionMarks, cell.clone()));
            }
        }
        let mut said: Vec<ProblemKind> = Vec::new();
        for (kind, text) in found {
            if !said.contains(&kind) {
                said.push(kind.clone());
                let problem = Problem::new(line, self.records, kind, text.as_bytes());
                self.ready.push_back(Item::Problem(problem));
            }
        }
    }

    /// Says what is wrong in the row being read.
    fn report(&mut self, line: usize, kind: ProblemKind, piece: &str) {
        let problem = Problem::new(line, self.records + 1, kind, piece.as_bytes());
        self.ready.push_back(Item::Problem(problem));
    }
}

fn is_stray_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// Shortens to at most `most` bytes without cutting a character.
fn cut(text: &mut Vec<u8>, most: usize) {
    let mut end = most;
    while end > 0 && text.get(end).is_some_and(|byte| byte & 0xC0 == 0x80) {
        end -= 1;
    }
    text.truncate(end);
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|fault| String::from_utf8_lossy(fault.as_bytes()).into_owned())
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(Ok(item));
            }
            if self.ended {
                return None;
            }
            if let Err(error) = self.advance() {
                self.ended = true;
                return Some(Err(error));
            }
        }
    }
}
