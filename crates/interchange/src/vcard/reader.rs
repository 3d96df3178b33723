//! The stream of cards: one card in memory at a time, whatever the file's size.

use std::collections::VecDeque;
use std::io::BufRead;
use std::ops::RangeInclusive;

use super::card::{RawCard, RawLine, read_card};
use super::normal::Charsets;
use super::problem::{Problem, ProblemKind};
use super::unfold::{Coding, Taken, Unfolder, coding_of, head_end, is_begin, is_end};
use super::{Item, Limits, ReadHint, Record};
use crate::Error;
use crate::problem::Severity;
use crate::text_field::in_files;
use kartoteka_domain::contact::TextField;

/// Reads a vCard file of any version and encoding, a card at a time.
pub fn read<R: BufRead>(input: R, hint: &ReadHint) -> Reader<R> {
    Reader {
        lines: Unfolder::new(input, hint.limits.binary_line_bytes),
        charsets: Charsets::new(hint),
        limits: hint.limits,
        card: RawCard::default(),
        ready: VecDeque::new(),
        state: State::Unopened,
        begun: None,
        is_outside: false,
    }
}

/// Cards and problems in file order; made by [`read`]. After an error it ends.
pub struct Reader<R> {
    lines: Unfolder<R>,
    charsets: Charsets,
    limits: Limits,
    card: RawCard,
    ready: VecDeque<Item>,
    state: State,
    /// The line of a BEGIN that cut the card before it short.
    begun: Option<usize>,
    /// The line before was outside any card, and said so.
    is_outside: bool,
}

#[derive(PartialEq, Eq)]
enum State {
    Unopened,
    Open,
    Done,
}

/// How a card's lines came to their end.
enum End {
    Properly,
    CutShort,
    TooLarge,
}

impl<R: BufRead> Reader<R> {
    /// Bytes of the file read so far, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.lines.source.bytes_read()
    }

    /// The lines of each card of which something is lost, and of all that is not read any more.
    ///
    /// # Errors
    /// When the input fails.
    pub fn lost(mut self) -> Result<Vec<RangeInclusive<usize>>, Error> {
        let mut lost = Vec::new();
        while self.state != State::Done {
            self.advance()?;
            let last = self.begun.map_or(self.lines.last, |begun| begun - 1);
            let card = self.card.line..=last;
            let errors = self.ready.drain(..).filter_map(|item| match item {
                Item::Problem(problem) if problem.severity == Severity::Error => Some(problem),
                _ => None,
            });
            lost.extend(errors.take(1).map(|problem| match problem.kind {
                ProblemKind::TooManyCards { .. } => problem.line..=usize::MAX,
                _ => card.clone(),
            }));
        }
        Ok(lost)
    }

    fn advance(&mut self) -> Result<(), Error> {
        if self.state == State::Unopened {
            let head = self.lines.source.open()?;
            self.charsets.learn(head);
            self.state = State::Open;
        }
        let Some(line) = self.find_begin()? else {
            self.state = State::Done;
            return Ok(());
        };
        if self.card.number == self.limits.cards {
            self.state = State::Done;
            self.report(line, ProblemKind::TooManyCards { limit: self.limits.cards }, b"");
            return Ok(());
        }
        self.card.bytes.clear();
        self.card.lines.clear();
        self.card.line = line;
        self.card.number += 1;
        let before = self.ready.len();
        let mut is_whole = true;
        match self.collect()? {
            End::TooLarge => {
                let limit = self.limits.card_bytes;
                self.report(line, ProblemKind::CardTooLarge { limit }, b"");
                return Ok(());
            }
            End::CutShort => {
                is_whole = false;
                self.report(line, ProblemKind::MissingEnd, b"END:VCARD");
            }
            End::Properly => {}
        }
        let mut problems = Vec::new();
        let record = read_card(&self.card, &mut self.charsets, &self.limits, &mut problems);
        if let Some(record) = record {
            let record = Record { is_whole, ..record };
            self.ready.insert(before, Item::Record(Box::new(record)));
        }
        self.ready.extend(problems.into_iter().map(Item::Problem));
        Ok(())
    }

    fn find_begin(&mut self) -> Result<Option<usize>, Error> {
        if let Some(line) = self.begun.take() {
            return Ok(Some(line));
        }
        let mut text = std::mem::take(&mut self.card.bytes);
        let found = loop {
            text.clear();
            let Some(taken) = self.lines.next_line(&mut text)? else {
                break None;
            };
            if is_begin(&text) {
                self.is_outside = false;
                break Some(taken.number);
            }
            if !self.is_outside {
                self.is_outside = true;
                self.report(taken.number, ProblemKind::OutsideCard, &text);
            }
        };
        self.card.bytes = text;
        Ok(found)
    }

    /// Takes the lines up to the card's END, nested cards as one line.
    fn collect(&mut self) -> Result<End, Error> {
        let mut is_too_large = false;
        loop {
            let start = self.card.bytes.len();
            let Some(taken) = self.lines.next_line(&mut self.card.bytes)? else {
                return Ok(if is_too_large { End::TooLarge } else { End::CutShort });
            };
            let text = self.card.bytes.get(start..).unwrap_or_default();
            if is_end(text) {
                return Ok(if is_too_large { End::TooLarge } else { End::Properly });
            }
            if is_begin(text) {
                if !self.continues_agent() {
                    self.card.bytes.truncate(start);
                    self.begun = Some(taken.number);
                    return Ok(if is_too_large { End::TooLarge } else { End::CutShort });
                }
                self.nest(start)?;
                continue;
            }
            if is_too_large {
                self.card.bytes.truncate(start);
                continue;
            }
            self.keep(start, &taken);
            if self.card.bytes.len() > self.limits.card_bytes {
                is_too_large = true;
                self.card.bytes.clear();
                self.card.lines.clear();
            }
        }
    }

    /// Keeps the line that begins at `start`, or says why not.
    fn keep(&mut self, start: usize, taken: &Taken) {
        let text = self.card.bytes.get(start..).unwrap_or_default();
        let head = text.get(..head_end(text).unwrap_or(text.len())).unwrap_or_default();
        let shape = Shape::of(head);
        let limit = if shape == Shape::Binary {
            self.limits.binary_line_bytes
        } else {
            self.limits.text_line_bytes
        };
        let mut end = self.card.bytes.len();
        let is_long = taken.is_cut || end - start > limit;
        let overfills = end > self.limits.card_bytes && shape == Shape::Binary;
        if is_long || overfills {
            let name = String::from_utf8_lossy(head.split(|b| *b == b';').next().unwrap_or(head));
            let name: String = name.chars().take(40).collect();
            let piece = text.get(..text.len().min(1000)).unwrap_or(text).to_vec();
            if shape != Shape::Text {
                self.card.bytes.truncate(start);
                self.report(taken.number, ProblemKind::LineTooLong { name, limit }, &piece);
                return;
            }
            end = start + whole_characters(text, limit);
            self.card.bytes.truncate(end);
            self.report(taken.number, ProblemKind::TextCut { name, limit }, &piece);
        }
        let line = RawLine { start, end, number: taken.number, has_new_escapes: false };
        self.card.lines.push(line);
    }

    /// Whether the line before is an `AGENT:` whose card follows on lines of its own (2.1).
    fn continues_agent(&self) -> bool {
        let Some(line) = self.card.lines.last() else {
            return false;
        };
        let text = self.card.text(line).trim_ascii();
        let head = text.strip_suffix(b":").unwrap_or_default();
        head.split(|byte| *byte == b';')
            .next()
            .and_then(|name| name.rsplit(|byte| *byte == b'.').next())
            .is_some_and(|name| name.eq_ignore_ascii_case(b"AGENT"))
    }

    /// Takes a nested card, whose BEGIN stands at `start`, into the AGENT line before it,
    /// escaped as RFC 2426 §3.5.4 has it.
    fn nest(&mut self, start: usize) -> Result<(), Error> {
        let number = self.card.lines.last().map_or(self.card.line, |line| line.number);
        let mut depth = 1;
        let mut deepest = 1;
        let mut nested = self.card.bytes.split_off(start);
        let mut line = Vec::new();
        let most = self.limits.binary_line_bytes;
        while depth > 0 && self.lines.next_line(&mut line)?.is_some() {
            if is_begin(&line) {
                depth += 1;
                deepest = deepest.max(depth);
            }
            if depth <= self.limits.nesting && nested.len() + line.len() < most {
                nested.push(b'\n');
                nested.extend_from_slice(&line);
            }
            depth -= usize::from(is_end(&line));
            line.clear();
        }
        for byte in nested {
            match byte {
                b'\n' => self.card.bytes.extend(b"\\n"),
                b'\\' | b',' | b';' => self.card.bytes.extend([b'\\', byte]),
                _ => self.card.bytes.push(byte),
            }
        }
        let end = self.card.bytes.len();
        if let Some(agent) = self.card.lines.last_mut() {
            agent.end = end;
            agent.has_new_escapes = true;
        }
        let limit = self.limits.nesting;
        let kind = if deepest > limit {
            ProblemKind::NestedTooDeep { limit }
        } else {
            ProblemKind::NestedCard
        };
        self.report(number, kind, b"AGENT");
        Ok(())
    }

    fn report(&mut self, line: usize, kind: ProblemKind, piece: &[u8]) {
        let problem = Problem::new(line, self.card.number, kind, piece);
        self.ready.push_back(Item::Problem(problem));
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(Ok(item));
            }
            if self.state == State::Done {
                return None;
            }
            if let Err(error) = self.advance() {
                self.state = State::Done;
                return Some(Err(error));
            }
        }
    }
}

/// What a line may hold, which decides how long it may be and what becomes of a longer one.
#[derive(PartialEq, Eq)]
enum Shape {
    /// A picture, sound, key or card.
    Binary,
    /// Text that a card shows: its beginning is worth keeping.
    Text,
    /// Anything else.
    Other,
}

impl Shape {
    fn of(head: &[u8]) -> Self {
        const BINARY: [&[u8]; 6] =
            [b"PHOTO", b"LOGO", b"SOUND", b"KEY", b"AGENT", b"X-MS-CARDPICTURE"];
        const TEXT: [&[u8]; 8] =
            [b"FN", b"N", b"ORG", b"TITLE", b"ROLE", b"ADR", b"CATEGORIES", b"X-KARTOTEKA-FIELD"];
        let name = head.split(|byte| *byte == b';').next().unwrap_or(head);
        let name = name.rsplit(|byte| *byte == b'.').next().unwrap_or(name);
        let is = |known: &&[u8]| name.eq_ignore_ascii_case(known);
        let says = |field: &TextField| is(&in_files(*field).property.as_bytes());
        if BINARY.iter().any(is) || coding_of(head) == Coding::Base64 {
            Self::Binary
        } else if TEXT.iter().any(is) || TextField::ALL.iter().any(says) {
            Self::Text
        } else {
            Self::Other
        }
    }
}

/// The longest beginning of at most `most` bytes that cuts no UTF-8 character and no escape.
fn whole_characters(text: &[u8], most: usize) -> usize {
    let mut end = most.min(text.len());
    while end > 0 && text.get(end).is_some_and(|byte| byte & 0xC0 == 0x80) {
        end -= 1;
    }
    let kept = text.get(..end).unwrap_or_default();
    let backslashes = kept.iter().rev().take_while(|byte| **byte == b'\\').count();
    end - backslashes % 2
}
