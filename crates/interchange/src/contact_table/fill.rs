//! A row of a contact table as a card: every cell goes to the field that its column means.

use super::Ground;
use super::damage::Numbers;
use super::draft::Draft;
use super::known::Author;
use super::own_words::untold;
use super::problem::ProblemKind;
use super::sketch::{Column, Sketch};
use super::slots::{Action, Slots};
use crate::birthday::DayOrder;
use crate::columns;
use crate::guard::unguarded;
use crate::organisation::settle_kind;
use kartoteka_domain::contact::{Contact, CustomField};
use kartoteka_domain::region::Region;
use kartoteka_domain::stay_in_touch::StayInTouch;

/// Bytes of a text that is no note, as in a vCard.
const LINE_BYTES: usize = 64 * 1024;

/// Makes cards of rows.
pub(super) struct Filler {
    author: Option<Author>,
    columns: Vec<Column>,
    slots: Slots,
    day_order: DayOrder,
    is_guarded: bool,
    /// Our own table, untouched: cells are the fields, letter by letter.
    is_exact: bool,
    numbers: Numbers,
}

/// What is wrong in a row, and the piece of it.
pub(super) type Fault = (ProblemKind, String);

impl Filler {
    pub(super) fn new(sketch: Sketch, region: Region) -> Self {
        let Sketch { author, columns, day_order, is_guarded, .. } = sketch;
        let is_exact = author == Some(Author::Kartoteka)
            && columns.iter().all(|own| own.ground != Ground::Chosen);
        let slots = Slots::of(&columns);
        let numbers = Numbers::of(region);
        Self { author, columns, slots, day_order, is_guarded, is_exact, numbers }
    }

    /// The card of a row, and what was wrong in it. Cells beyond the last column have their
    /// number for a heading.
    pub(super) fn fill(&mut self, cells: &[String], faults: &mut Vec<Fault>) -> Contact {
        let mut contact = if self.is_exact { self.exact(cells) } else { self.free(cells, faults) };
        let beyond = cells.iter().enumerate().skip(self.columns.len());
        let mut more = beyond.filter(|(_, cell)| !cell.trim().is_empty()).peekable();
        if let Some((_, first)) = more.peek() {
            let piece = (*first).clone();
            let fields = more.map(|(at, cell)| own_field(&(at + 1).to_string(), cell.trim()));
            let before = contact.custom_fields.len();
            contact.custom_fields.extend(fields);
            let count = contact.custom_fields.len() - before;
            faults.push((ProblemKind::MoreCells { count }, piece));
        }
        contact
    }

    /// Whether a row that names nobody is a card all the same.
    pub(super) fn takes_anybody(&self) -> bool {
        self.is_exact
    }

    fn exact(&self, cells: &[String]) -> Contact {
        let mut contact = Contact::default();
        let mut others = Vec::new();
        let mut says_kind = false;
        for (column, cell) in self.columns.iter().zip(cells) {
            let cell = if self.is_guarded { unguarded(cell) } else { cell };
            let key = column.meaning.key;
            let cell = if self.is_guarded { untold(key, cell) } else { cell };
            let is_no_gap = key.field == "stay_in_touch" && StayInTouch::parse(cell).is_none();
            if column.meaning.is_kept() || is_no_gap {
                others.extend((!cell.is_empty()).then(|| own_field(&column.heading, cell)));
                continue;
            }
            says_kind |= key.field == "kind" && !cell.is_empty();
            columns::set(&mut contact, key, cell.to_owned());
        }
        contact.custom_fields.extend(others);
        if !says_kind {
            settle_kind(&mut contact, None);
        }
        contact
    }

    /// A card's line holds no more than any other line that comes in; its note does.
    fn shortened<'c>(&self, at: usize, value: &'c str, faults: &mut Vec<Fault>) -> &'c str {
        if value.len() <= LINE_BYTES || self.slots.action(at) == Action::Note {
            return value;
        }
        let column = self.columns.get(at).map(|own| own.heading.clone()).unwrap_or_default();
        faults.push((ProblemKind::TextCut { column, limit: LINE_BYTES }, value.to_owned()));
        let end = (0..=LINE_BYTES).rev().find(|end| value.is_char_boundary(*end));
        value.get(..end.unwrap_or_default()).unwrap_or_default()
    }

    fn free(&mut self, cells: &[String], faults: &mut Vec<Fault>) -> Contact {
        let mut draft = Draft::new(self.slots.empty());
        for (at, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let value = clean(cell, self.is_guarded);
            let value = self.shortened(at, value, faults);
            let is_silent = self.author.is_some_and(|own| own.says_nothing(&column.heading, value));
            if value.is_empty() || is_silent {
                continue;
            }
            match self.slots.action(at) {
                Action::Skip => {}
                Action::Text("stay_in_touch") if StayInTouch::parse(value).is_none() => {
                    draft.keep_no_gap(&column.heading, value, faults);
                }
                Action::Text(field) => draft.set(field, &one_line(value)),
                Action::Note => draft.notes.push(value.to_owned()),
                Action::Tags => draft.tags(value, self.author),
                Action::Birthday => draft.birthday(value, &column.heading, self.day_order, faults),
                Action::BirthPart(part) => draft.birth_part(part, &column.heading, value),
                Action::Slot { slot, part } => draft.put(slot, part, value),
            }
        }
        draft.finish(self.author, &mut self.numbers, faults)
    }
}

/// A cell without what stands around its value: blanks, our guard against formulas, the `="…"` by
/// which some programs make a spreadsheet keep a text.
fn clean(cell: &str, is_guarded: bool) -> &str {
    let cell = if is_guarded { unguarded(cell) } else { cell };
    let cell = cell.trim();
    let bare = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    bare.map_or(cell, str::trim)
}

/// A value of a field that has one line.
pub(super) fn one_line(value: &str) -> String {
    if !value.contains(['\n', '\r', '\t']) {
        return value.to_owned();
    }
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a value, however they end.
pub(super) fn lines(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\r', "\n")
}

pub(super) fn own_field(label: &str, value: &str) -> CustomField {
    CustomField { label: label.to_owned(), value: lines(value) }
}
