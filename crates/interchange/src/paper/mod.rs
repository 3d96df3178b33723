//! Paper at its exact size: index cards, labels, a phone list, the sheet of a day and the slip of a
//! ticket, laid out in millimetres and written as PDF. Owns where everything stands and what doesn't fit; takes shown
//! texts, and knows neither the box nor a file.
//!
//! A layout is a list of pages of marks, before anything is written: the same marks are counted,
//! shown as a preview and written. The same records give the same bytes.

mod cut;
mod day;
mod fit;
mod font;
mod index_card;
mod label;
mod pdf;
mod phone_list;
mod sheet;
mod slip;

pub use cut::on_sheets;
pub use day::{DayEntry, DaySection, day};
pub use font::Face;
pub use index_card::{CardSize, IndexCard, Line, index_cards};
pub use label::{Label, Placing, labels, outline};
pub use pdf::write;
pub use phone_list::{ListWords, PhoneEntry, phone_list};
pub use sheet::{LabelSheet, Misfit, label_sheet, label_sheets};
pub use slip::{SlipPart, slip};

use std::collections::BTreeSet;

/// Millimetres in a point.
pub const MM_OF_POINT: f32 = 25.4 / 72.0;

/// A width and a height in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
}

impl Size {
    /// A4, upright.
    pub const A4: Self = Self::new(210.0, 297.0);
    /// A5, upright.
    pub const A5: Self = Self::new(148.0, 210.0);
    /// US Letter, upright.
    pub const LETTER: Self = Self::new(215.9, 279.4);

    const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }

    fn turned(self) -> Self {
        Self::new(self.height, self.width)
    }
}

/// What a mark is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Black,
    /// Labels and small print.
    Grey,
    /// The line beneath a card's head.
    Red,
    /// The rules of a card.
    Blue,
}

impl Ink {
    /// Red, green and blue.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Black => [0, 0, 0],
            Self::Grey => [74, 74, 74],
            Self::Red => [200, 115, 95],
            Self::Blue => [183, 198, 206],
        }
    }
}

/// Something drawn on a page; millimetres from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// One line of text.
    Text {
        /// Where it begins.
        x: f32,
        /// Its base line.
        y: f32,
        /// Points.
        size: f32,
        /// In which letters.
        face: Face,
        /// In which colour.
        ink: Ink,
        /// What it says.
        text: String,
    },
    /// A straight line.
    Rule {
        /// From where.
        from: (f32, f32),
        /// To where.
        to: (f32, f32),
        /// How thick.
        width: f32,
        /// In which colour.
        ink: Ink,
    },
    /// An empty box.
    Frame {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Its size.
        size: Size,
    },
}

impl Mark {
    fn rule(from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) -> Self {
        Self::Rule { from, to, width, ink }
    }

    fn text(at: (f32, f32), size: f32, face: Face, text: impl Into<String>) -> Self {
        Self::Text { x: at.0, y: at.1, size, face, ink: Ink::Black, text: text.into() }
    }

    fn grey(at: (f32, f32), size: f32, text: impl Into<String>) -> Self {
        let (face, ink) = (Face::Text, Ink::Grey);
        Self::Text { x: at.0, y: at.1, size, face, ink, text: text.into() }
    }

    /// The same mark elsewhere.
    fn moved(mut self, across: f32, down: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Frame { x, y, .. } => {
                *x += across;
                *y += down;
            }
            Self::Rule { from, to, .. } => {
                for point in [from, to] {
                    point.0 += across;
                    point.1 += down;
                }
            }
        }
        self
    }
}

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// How large.
    pub size: Size,
    /// What stands on it.
    pub marks: Vec<Mark>,
}

impl Page {
    fn new(size: Size) -> Self {
        Self { size, marks: Vec::new() }
    }
}

/// Records laid out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// Places, from 0, of the records that could not be printed whole.
    pub shortened: Vec<usize>,
}

impl Layout {
    /// The letters that the fonts have not; a box stands for each.
    #[must_use]
    pub fn missing(&self) -> BTreeSet<char> {
        let marks = self.pages.iter().flat_map(|page| &page.marks);
        let texts = marks.filter_map(|mark| match mark {
            Mark::Text { face, text, .. } => Some(font::missing(*face, text)),
            Mark::Rule { .. } | Mark::Frame { .. } => None,
        });
        texts.flatten().collect()
    }
}

#[cfg(test)]
mod tests;
