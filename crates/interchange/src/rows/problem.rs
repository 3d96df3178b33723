//! What can be wrong in the spelling of a text table.

use crate::problem::{Severity, Weighed};
use serde::{Deserialize, Serialize};

/// One thing that was wrong in a text table.
pub type Problem = crate::problem::Problem<ProblemKind>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// A quote opens a cell on this line and nothing closes it; it was taken as a letter.
    UnclosedQuote,
    /// A cell is longer than `limit` bytes; the rest of it is cut off.
    CellCut {
        /// Bytes.
        limit: usize,
    },
    /// A row has more than `limit` cells; `more` of them are left out.
    TooManyColumns {
        /// Cells taken.
        limit: usize,
        /// Cells left out.
        more: usize,
    },
    /// The file has more than `limit` rows; the rest is not read.
    TooManyRows {
        /// Rows.
        limit: usize,
    },
    /// Some bytes are no characters of the file's encoding; "\u{FFFD}" stands for them.
    BrokenCharacters,
    /// Control characters were taken out of a row.
    ControlCharacters,
    /// A row holds characters that turn the reading direction round; they are kept.
    DirectionMarks,
    /// Days like `1/2/2026` could be read both ways and none in the table shows which.
    DayOrderOpen {
        /// How they were read.
        is_day_first: bool,
    },
}

impl Weighed for ProblemKind {
    fn severity(&self) -> Severity {
        match self {
            Self::UnclosedQuote
            | Self::CellCut { .. }
            | Self::TooManyColumns { .. }
            | Self::TooManyRows { .. } => Severity::Error,
            Self::BrokenCharacters
            | Self::ControlCharacters
            | Self::DirectionMarks
            | Self::DayOrderOpen { .. } => Severity::Note,
        }
    }
}
