//! Rows out of a text table, whoever wrote it: encoding, delimiter, quotes and line ends are
//! dealt with here, a row at a time in bounded memory, each with the line it begins on. Owns no
//! meaning: what stands in a column is the caller's to know.
//!
//! [`Layout::guess`] looks through a file for how it is spelt; [`read`] reads it so. A `sep=;`
//! line at the start is a layout and no row. Blank rows are handed out: who counts them knows
//! what to do with them.

mod decoded;
mod layout;
mod problem;
mod reader;

pub use layout::{Layout, Quotes};
pub use problem::{Problem, ProblemKind};
pub use reader::{Reader, read};

/// Sizes up to which something is still accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one cell in UTF-8. A longer one is cut and reported; one between quotes that is
    /// longer is taken for one whose closing quote is missing.
    pub cell_bytes: usize,
    /// Cells of one row; what stands beyond is left out and reported.
    pub columns: usize,
    /// Rows that say something; reading stops there and says so.
    pub rows: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { cell_bytes: 1024 * 1024, columns: 512, rows: 200_000 }
    }
}

/// One row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The 1-based physical line on which it begins.
    pub line: usize,
    /// Its cells without their quotes, nothing else changed.
    pub cells: Vec<String>,
}

impl Row {
    /// Whether no cell says anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// What the reader hands out next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A row. What was wrong in it stands before it.
    Row(Row),
    /// Something that was wrong; its `record` is that of the row that follows, counted from 1
    /// and blank rows included.
    Problem(Problem),
}
