//! Contacts out of text tables: those of known programs by their headings, any other by what each
//! column means, guessed or chosen by the owner. Owns the meaning of columns; how a table is spelt
//! is `rows`'s.
//!
//! # What is kept
//! - A column that no field of a card is made for goes to an own field under its heading, and out
//!   again with the card. So do cells beyond the last heading, under their number.
//! - A rounded number (`4.86E+10`) and a birthday that is no date are kept as own fields, and said.
//! - Blank rows and lines before the headings are passed over, and said. So is a row that names
//!   nobody: no name, number, mail or organisation.
//! - What a program writes on every card and says nothing by (Outlook's `Priority` "Normal",
//!   `Private` "False", the mail type "SMTP"; Google's group of all contacts) is let go, as an
//!   address written out whole is where its parts stand beside it.
//!
//! # Our own tables
//! The exact one comes back as it was, letter by letter. The one for spreadsheets does too: its
//! guard against formulas is taken off (`guard`).

mod damage;
mod draft;
mod fill;
mod guess;
mod known;
mod meaning;
mod outlook;
mod own_words;
mod problem;
mod reader;
mod sketch;
mod slots;
mod words;

pub(crate) use damage::is_rounded;
pub(crate) use guess::{are_headings, is_list, is_value, words_of};
pub use known::Author;
pub use meaning::Meaning;
pub use own_words::told_words;
pub(crate) use own_words::untold;
pub use problem::{Problem, ProblemKind};
pub use reader::{Reader, look, read};
pub use sketch::{Column, Ground, Sketch};

pub use crate::birthday::DayOrder;
use crate::columns::Key;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::region::Region;

/// What is known beside the table itself.
pub struct Known<'a> {
    /// The field of a heading of our own tables, in any language that the owner may have.
    pub own_word: &'a dyn Fn(&str) -> Option<Key>,
    /// Where numbers without a country are from.
    pub region: Region,
    /// True where the file begins as our own tables for spreadsheets do: a mark, then a quote.
    pub is_our_spelling: bool,
}

impl Known<'_> {
    fn own_word(&self, heading: &str) -> Option<Key> {
        (self.own_word)(heading)
    }
}

/// What the owner says of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Who wrote the table; within, nothing for nobody known.
    pub author: Option<Option<Author>>,
    /// Whether the first row are headings.
    pub has_headings: Option<bool>,
    /// What columns mean, by heading or number; of several of one heading in their order.
    pub columns: Vec<(String, Meaning)>,
    /// Which number of `1/2/1980` is the day.
    pub day_order: Option<DayOrder>,
}

/// One row as a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its content.
    pub contact: Contact,
    /// The 1-based physical line on which its row begins.
    pub line: usize,
    /// SHA-256 over its content without the UID: equal for the same values in any spelling.
    pub source_hash: [u8; 32],
}

/// What the reader hands out next.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A card. What was wrong in its row follows as problems with the same record number.
    Record(Box<Record>),
    /// Something that was wrong.
    Problem(Problem),
}
