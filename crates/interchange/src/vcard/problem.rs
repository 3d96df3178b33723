//! What can be wrong inside a vCard file, as data: where, what, and whether something is lost.

use crate::problem::{Severity, Weighed};
use serde::{Deserialize, Serialize};

/// One thing that was wrong in a vCard file.
pub type Problem = crate::problem::Problem<ProblemKind>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// Text stands outside any card.
    OutsideCard,
    /// A line has no colon; it is skipped.
    NotALine,
    /// The file or the next card begins before this card's END.
    MissingEnd,
    /// A card says nothing at all; it is skipped.
    EmptyCard,
    /// A card is larger than `limit` bytes; it is skipped.
    CardTooLarge {
        /// Bytes.
        limit: usize,
    },
    /// The file has more than `limit` cards; the rest is not read.
    TooManyCards {
        /// Cards.
        limit: usize,
    },
    /// A line is longer than `limit` bytes; it is skipped.
    LineTooLong {
        /// The property's name.
        name: String,
        /// Bytes.
        limit: usize,
    },
    /// A text is longer than `limit` bytes; the rest of it is cut off.
    TextCut {
        /// The property's name.
        name: String,
        /// Bytes.
        limit: usize,
    },
    /// Control characters were taken out of a line.
    ControlCharacters,
    /// A line holds characters that turn the reading direction round; they are kept.
    DirectionMarks,
    /// No charset was given and the bytes are not UTF-8; this one was guessed.
    CharsetGuessed {
        /// The charset's name.
        charset: String,
    },
    /// A few bytes are no characters of the line's charset; they are left out.
    BrokenCharacters,
    /// The charset named in the file is not known; another was used.
    CharsetUnknown {
        /// What the file calls it.
        named: String,
    },
    /// The photo is an address; it is kept as text and never opened.
    PhotoByAddress,
    /// The photo is larger than `limit` bytes; it is skipped.
    PhotoTooLarge {
        /// Bytes, decoded.
        limit: usize,
    },
    /// The photo is no JPEG, PNG, GIF or WebP; it is kept as text and not shown.
    PhotoNotShown,
    /// The birthday is no date; it is kept as text.
    BirthdayNotADate,
    /// The birthday had a time of day, which is left out.
    BirthdayTime,
    /// A card lies within this card; it is kept as text.
    NestedCard,
    /// Cards lie more than `limit` deep within this card; the deeper ones are skipped.
    NestedTooDeep {
        /// Levels.
        limit: usize,
    },
}

impl Weighed for ProblemKind {
    fn severity(&self) -> Severity {
        match self {
            Self::NotALine
            | Self::CardTooLarge { .. }
            | Self::TooManyCards { .. }
            | Self::LineTooLong { .. }
            | Self::TextCut { .. }
            | Self::PhotoTooLarge { .. }
            | Self::NestedTooDeep { .. } => Severity::Error,
            _ => Severity::Note,
        }
    }
}
