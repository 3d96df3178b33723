//! A neutral table of typed cells, which CSV and XLSX write.

mod packed;

use crate::Error;
use chrono::NaiveDate;
use kartoteka_domain::decimal::spelt;
pub use packed::PackedTable;
pub(crate) use packed::Rows as PackedRows;
use std::borrow::Cow;

/// What a column holds, which decides how its cells are spelt and guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Telephone numbers as typed: text, never a number.
    Phone,
    /// Amounts and counts.
    Number,
    /// Days of the calendar.
    Date,
}

/// A column's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in the first row.
    pub heading: String,
    /// What stands below.
    pub kind: ColumnKind,
}

/// One cell. Text in a number's or date's column is allowed and stays text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing; an empty text is the same.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// `units` with the last `decimals` digits behind the decimal sign: 1250 and 2 are 12.50.
    Number {
        /// The digits.
        units: i64,
        /// How many of them are behind the decimal sign, 18 at most.
        decimals: u8,
    },
    /// A day.
    Date(NaiveDate),
}

impl Cell {
    /// A text cell, or an empty one.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// The cell's words: a date as `YYYY-MM-DD`, a number with this decimal sign.
    #[must_use]
    pub fn spelt(&self, decimal: char) -> Cow<'_, str> {
        match self {
            Self::Empty => "".into(),
            Self::Text(text) => text.into(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string().into(),
            Self::Number { units, decimals } => {
                spelt(i128::from(*units), u32::from(*decimals), decimal).into()
            }
        }
    }
}

/// Columns and the rows below them. A row may be shorter than the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The first row.
    pub columns: Vec<Column>,
    /// The others.
    pub rows: Vec<Vec<Cell>>,
}

/// A table whose rows are looked at one after another, as often as its writer needs.
pub trait Tabular {
    /// The first row.
    fn columns(&self) -> &[Column];

    /// Shows the other rows in order.
    ///
    /// # Errors
    /// Whatever `see` answers; the rows end there.
    fn each_row(&self, see: &mut dyn FnMut(&[Cell]) -> Result<(), Error>) -> Result<(), Error>;
}

impl Tabular for Table {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn each_row(&self, see: &mut dyn FnMut(&[Cell]) -> Result<(), Error>) -> Result<(), Error> {
        self.rows.iter().try_for_each(|row| see(row))
    }
}
