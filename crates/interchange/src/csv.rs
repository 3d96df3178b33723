//! Tables as CSV, in two dialects: for a spreadsheet of a region, and exact for programs. Owns
//! the spelling; what stands in the table is the caller's. What comes in again is read as any
//! text table is (`rows`, `contact_table`).

use std::borrow::Cow;
use std::io::Write;

use crate::Error;
use crate::guard::guarded;
use crate::table::{Cell, Table};

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// How a table is spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// UTF-8 with a byte-order mark, CRLF, every cell quoted, text guarded against formulas.
    Spreadsheet {
        /// What stands between cells.
        delimiter: Delimiter,
        /// The decimal sign.
        decimal: char,
    },
    /// RFC 4180 in UTF-8 with `,` and `.`, nothing changed: for programs.
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

    fn spelt(self, cell: &Cell) -> Cow<'_, str> {
        match cell {
            Cell::Text(text) if self.is_guarded() => guarded(text),
            _ => cell.spelt(self.decimal()),
        }
    }
}

/// Writes a table, headings first.
///
/// # Errors
/// When `out` fails.
pub fn write(table: &Table, dialect: Dialect, mut out: impl Write) -> Result<(), Error> {
    if dialect.is_guarded() {
        out.write_all(MARK)?;
    }
    let style =
        if dialect.is_guarded() { ::csv::QuoteStyle::Always } else { ::csv::QuoteStyle::Necessary };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(dialect.delimiter())
        .terminator(::csv::Terminator::CRLF)
        .quote_style(style)
        .flexible(true)
        .from_writer(out);
    let headings: Vec<Cell> =
        table.columns.iter().map(|column| Cell::text(&column.heading)).collect();
    for row in std::iter::once(&headings).chain(&table.rows) {
        for cell in row {
            writer.write_field(dialect.spelt(cell).as_bytes())?;
        }
        for _ in row.len()..table.columns.len() {
            writer.write_field("")?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    Ok(())
}
