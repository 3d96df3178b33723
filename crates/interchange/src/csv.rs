//! Tables as CSV, in two dialects: for a spreadsheet of a region, and exact for programs; in UTF-8
//! or in an encoding of older programs. Owns the spelling; what stands in the table is the caller's.
//! What comes in again is read as any text table is (`rows`, `contact_table`).

use std::borrow::Cow;
use std::io::Write;

use crate::Error;
use crate::charset::{Charset, Losses};
use crate::encoding::UTF8_MARK;
use crate::guard::guarded;
use crate::table::{Cell, Tabular};

/// How a table is spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// With a byte-order mark in UTF-8, CRLF, every cell quoted, text guarded against formulas.
    Spreadsheet {
        /// What stands between cells.
        delimiter: Delimiter,
        /// The decimal sign.
        decimal: char,
    },
    /// RFC 4180 with `,` and `.`, nothing changed: for programs.
    Exact,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

impl Delimiter {
    /// All, the most usual first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The byte that stands in the file.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The delimiter of this byte.
    #[must_use]
    pub fn of(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|delimiter| delimiter.byte() == byte)
    }
}

impl Dialect {
    /// What spreadsheets of a region (ISO 3166, "PL") expect: a semicolon and a decimal comma
    /// in most of the world, comma and point where the point is the decimal sign.
    #[must_use]
    pub fn spreadsheet(region: &str) -> Self {
        const POINT: [&str; 22] = [
            "US", "GB", "IE", "AU", "NZ", "CA", "IN", "IL", "JP", "CN", "KR", "TW", "TH", "MX",
            "SG", "MY", "PH", "HK", "MT", "NG", "KE", "EG",
        ];
        let region = region.to_ascii_uppercase();
        match region.as_str() {
            "CH" | "LI" => Self::Spreadsheet { delimiter: Delimiter::Semicolon, decimal: '.' },
            known if POINT.contains(&known) => {
                Self::Spreadsheet { delimiter: Delimiter::Comma, decimal: '.' }
            }
            _ => Self::Spreadsheet { delimiter: Delimiter::Semicolon, decimal: ',' },
        }
    }

    fn delimiter(self) -> u8 {
        match self {
            Self::Spreadsheet { delimiter, .. } => delimiter.byte(),
            Self::Exact => b',',
        }
    }

    fn decimal(self) -> char {
        match self {
            Self::Spreadsheet { decimal, .. } => decimal,
            Self::Exact => '.',
        }
    }

    fn is_guarded(self) -> bool {
        matches!(self, Self::Spreadsheet { .. })
    }
}

/// How a table is spelt, and in which bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelling {
    /// Signs and quotes.
    pub dialect: Dialect,
    /// The encoding.
    pub charset: Charset,
}

/// What was done to a table on its way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// Texts that a spreadsheet would have run as formulas, and which an apostrophe keeps from it.
    pub formulas: usize,
    /// Texts of digits that a spreadsheet would have computed or rounded, and which a TAB keeps.
    pub numbers: usize,
    /// Characters that the encoding lacks.
    pub losses: Losses,
}

impl Spelling {
    /// A cell as it will stand in the file, quotes aside.
    #[must_use]
    pub fn spelt(self, cell: &Cell) -> Cow<'_, str> {
        self.told(cell, 0, 0, &mut Told::default())
    }

    fn told<'a>(self, cell: &'a Cell, row: usize, column: usize, told: &mut Told) -> Cow<'a, str> {
        let Cell::Text(text) = cell else { return cell.spelt(self.dialect.decimal()) };
        let (fitted, lost) = self.charset.fitted(text);
        if !lost.is_empty() {
            told.losses.add(row, column, lost);
        }
        if !self.dialect.is_guarded() {
            return fitted;
        }
        let safe = match guarded(&fitted) {
            Cow::Owned(safe) => safe,
            Cow::Borrowed(_) => return fitted,
        };
        let is_number = safe.starts_with('\t');
        *if is_number { &mut told.numbers } else { &mut told.formulas } += 1;
        safe.into()
    }
}

/// Writes a table, headings first, and tells what was done to it.
///
/// # Errors
/// When `out` fails.
pub fn write(table: &impl Tabular, spelling: Spelling, mut out: impl Write) -> Result<Told, Error> {
    let Spelling { dialect, charset } = spelling;
    if dialect.is_guarded() && charset == Charset::Utf8 {
        out.write_all(UTF8_MARK)?;
    }
    let style =
        if dialect.is_guarded() { ::csv::QuoteStyle::Always } else { ::csv::QuoteStyle::Necessary };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(dialect.delimiter())
        .terminator(::csv::Terminator::CRLF)
        .quote_style(style)
        .flexible(true)
        .from_writer(out);
    let mut told = Told::default();
    let headings: Vec<Cell> =
        table.columns().iter().map(|column| Cell::text(&column.heading)).collect();
    let mut number = 0;
    let mut row = |row: &[Cell]| -> Result<(), Error> {
        for (column, cell) in row.iter().enumerate() {
            let text = spelling.told(cell, number, column, &mut told);
            writer.write_field(charset.bytes(&text))?;
        }
        for _ in row.len()..headings.len() {
            writer.write_field("")?;
        }
        writer.write_record(None::<&[u8]>)?;
        number += 1;
        Ok(())
    };
    row(&headings)?;
    table.each_row(&mut row)?;
    writer.flush()?;
    Ok(told)
}
