//! The stream of cards: one row in memory at a time.

use super::fill::{Fault, Filler};
use super::problem::{Problem, ProblemKind};
use super::{Choice, Item, Known, Record, Sketch};
use crate::Error;
use crate::csv::Delimiter;
use crate::rows::{self, Layout, Limits, Row};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::region::Region;
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::io::BufRead;

/// How many rows are looked at.
const LOOKED_AT_ROWS: usize = 100;

/// What a file's beginning (some hundred kilobytes) shows of a table that is spelt so. Where the
/// delimiter was guessed, `layout` is set right by what headings are understood.
#[must_use]
pub fn look(
    head: &[u8],
    layout: &mut Layout,
    is_delimiter_open: bool,
    known: &Known<'_>,
    choice: &Choice,
) -> Sketch {
    let sketch = |layout: Layout| {
        let rows = first_rows(head, layout);
        let sketch = Sketch::of(&rows, known, choice);
        (sketch.fit(&rows), sketch)
    };
    let (mut fit, mut best) = sketch(*layout);
    let is_open = is_delimiter_open && best.author.is_none();
    let others = Delimiter::ALL.into_iter().filter(|_| is_open);
    let guessed = *layout;
    for delimiter in others.filter(|other| *other != guessed.delimiter) {
        let other = Layout { delimiter, ..guessed };
        let (other_fit, other_sketch) = sketch(other);
        if other_fit > fit {
            (fit, best, *layout) = (other_fit, other_sketch, other);
        }
    }
    best
}

/// The first rows of a table; one that the head cuts short is not among them, unless it is the
/// only one.
fn first_rows(head: &[u8], layout: Layout) -> Vec<Row> {
    let rows = rows::read(head, layout, Limits::default()).filter_map(|item| match item {
        Ok(rows::Item::Row(row)) => Some(row),
        _ => None,
    });
    rows.take(LOOKED_AT_ROWS).collect()
}

/// Reads a contact table as its sketch has it, a row at a time.
pub fn read<R: BufRead>(
    input: R,
    layout: Layout,
    limits: Limits,
    sketch: Sketch,
    region: Region,
) -> Reader<R> {
    Reader {
        rows: rows::read(input, layout, limits),
        heading_line: sketch.heading_line,
        filler: Filler::new(sketch, region),
        ready: VecDeque::new(),
        waiting: Vec::new(),
        records: 0,
        blank: None,
        before: None,
        ended: false,
    }
}

/// Cards and problems in file order; made by [`read`]. After an error it ends.
pub struct Reader<R> {
    rows: rows::Reader<R>,
    heading_line: Option<usize>,
    filler: Filler,
    ready: VecDeque<Item>,
    /// What was wrong in the spelling of the row to come.
    waiting: Vec<rows::Problem>,
    records: usize,
    /// Blank rows: the line of the first, and how many.
    blank: Option<(usize, usize)>,
    /// What stands before the headings: its line and its beginning.
    before: Option<(usize, String)>,
    ended: bool,
}

impl<R: BufRead> Reader<R> {
    /// Bytes of the file read so far, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }

    /// Blank rows so far.
    pub fn blank_rows(&self) -> usize {
        self.blank.map_or(0, |(_, count)| count)
    }

    fn take(&mut self, row: &Row) {
        if self.heading_line.is_some_and(|line| row.line <= line) {
            self.pass_over(row);
        } else if row.is_blank() {
            let (line, count) = self.blank.unwrap_or((row.line, 0));
            self.blank = Some((line, count + 1));
        } else {
            self.record(row);
        }
        for waiting in std::mem::take(&mut self.waiting) {
            self.tell_of_spelling(waiting);
        }
    }

    /// Lines of prose before the headings, and the headings themselves.
    fn pass_over(&mut self, row: &Row) {
        let is_heading = self.heading_line == Some(row.line);
        if !is_heading && !row.is_blank() {
            self.before.get_or_insert_with(|| (row.line, row.cells.join(" ").trim().to_owned()));
        }
        if let Some((line, text)) = self.before.take_if(|_| is_heading) {
            self.tell(line, ProblemKind::BeforeHeadings, &text);
        }
    }

    fn record(&mut self, row: &Row) {
        self.records += 1;
        let mut faults: Vec<Fault> = Vec::new();
        let contact = self.filler.fill(&row.cells, &mut faults);
        if contact.shown_name().is_empty() && !self.filler.takes_anybody() {
            self.tell(row.line, ProblemKind::NobodyInRow, row.cells.join(" ").trim());
            return;
        }
        let source_hash = hash(&contact);
        let record = Record { contact, line: row.line, source_hash };
        self.ready.push_back(Item::Record(Box::new(record)));
        for (kind, text) in faults {
            self.tell(row.line, kind, &text);
        }
    }

    fn end(&mut self) {
        self.ended = true;
        for waiting in std::mem::take(&mut self.waiting) {
            self.tell_of_spelling(waiting);
        }
        if let Some((line, count)) = self.blank {
            let problem = Problem::new(line, 0, ProblemKind::BlankRows { count }, b"");
            self.ready.push_back(Item::Problem(problem));
        }
    }

    fn tell_of_spelling(&mut self, problem: rows::Problem) {
        let rows::Problem { line, severity, kind, text, .. } = problem;
        let kind = ProblemKind::Spelling { fault: kind };
        let problem = Problem { line, record: self.records, severity, kind, text };
        self.ready.push_back(Item::Problem(problem));
    }

    fn tell(&mut self, line: usize, kind: ProblemKind, text: &str) {
        let problem = Problem::new(line, self.records, kind, text.as_bytes());
        self.ready.push_back(Item::Problem(problem));
    }
}

/// SHA-256 over what a card says, whatever its UID.
fn hash(contact: &Contact) -> [u8; 32] {
    let bare = Contact { uid: String::new(), ..contact.clone() };
    let text = serde_json::to_vec(&bare).expect("texts, numbers and lists of them are always JSON");
    Sha256::digest(text).into()
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
            match self.rows.next() {
                None => self.end(),
                Some(Ok(rows::Item::Row(row))) => self.take(&row),
                Some(Ok(rows::Item::Problem(problem))) => self.waiting.push(problem),
                Some(Err(error)) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
    }
}
