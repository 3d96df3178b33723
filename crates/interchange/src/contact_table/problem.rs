//! What can be wrong in a contact table, beside its spelling.

use crate::problem::{Severity, Weighed};
use crate::rows;
use serde::{Deserialize, Serialize};

/// One thing that was wrong in a contact table.
pub type Problem = crate::problem::Problem<ProblemKind>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// Something in the spelling of the table.
    Spelling {
        /// What.
        fault: rows::ProblemKind,
    },
    /// Lines before the headings were passed over.
    BeforeHeadings,
    /// Rows that say nothing at all were passed over.
    BlankRows {
        /// How many.
        count: usize,
    },
    /// A row has no name, number, mail or organisation; it is left out.
    NobodyInRow,
    /// A row has cells beyond the last heading; they are kept as own fields.
    MoreCells {
        /// How many.
        count: usize,
    },
    /// A text is longer than `limit` bytes; the rest of it is cut off.
    TextCut {
        /// The column's heading.
        column: String,
        /// Bytes.
        limit: usize,
    },
    /// A spreadsheet has rounded a number (`4.86E+10`); it is kept as text and is no number.
    RoundedNumber {
        /// The column's heading.
        column: String,
    },
    /// A number looks as if a spreadsheet took the plus before its country; kept as it stands.
    LostPlus {
        /// The column's heading.
        column: String,
    },
    /// A number looks as if a spreadsheet took its leading zero; kept as it stands.
    LostZero {
        /// The column's heading.
        column: String,
    },
    /// A spreadsheet has added decimals to a number; they are let go.
    Decimals {
        /// The column's heading.
        column: String,
    },
    /// The birthday is no date; it is kept as an own field.
    BirthdayNotADate,
    /// How often to be in touch is no number of days; it is kept as an own field.
    NoGap,
}

impl Weighed for ProblemKind {
    fn severity(&self) -> Severity {
        match self {
            Self::Spelling { fault } => fault.severity(),
            Self::NobodyInRow | Self::RoundedNumber { .. } | Self::TextCut { .. } => {
                Severity::Error
            }
            _ => Severity::Note,
        }
    }
}
