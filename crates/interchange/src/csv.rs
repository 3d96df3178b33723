//! Tables as CSV, in two dialects: for a spreadsheet of a region, and exact for programs. Owns
//! the spelling; what stands in the table is the caller's. The reader undoes exactly what the
//! writer of the same dialect did.

use std::io::{Read, Write};

use crate::Error;
use crate::guard::{guarded, unguarded};
use crate::table::{Cell, Column, ColumnKind, Table};

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

    fn spelt(self, cell: &Cell) -> String {
        let text = cell.spelt(self.decimal());
        match cell {
            Cell::Text(_) if self.is_guarded() => guarded(&text).into_owned(),
            _ => text,
        }
    }

    fn parsed(self, text: &str, kind: ColumnKind) -> Cell {
        let bare = if self.is_guarded() { unguarded(text) } else { text };
        if bare.len() < text.len() {
            // It was guarded, so it was text, whatever its column.
            return Cell::text(bare);
        }
        Cell::parse(text, kind, self.decimal())
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
    let heading = |column: &Column| dialect.spelt(&Cell::text(&column.heading));
    writer.write_record(table.columns.iter().map(heading))?;
    for row in &table.rows {
        let cells = row.iter().map(|cell| dialect.spelt(cell));
        let missing = table.columns.len().saturating_sub(row.len());
        writer.write_record(cells.chain(std::iter::repeat_n(String::new(), missing)))?;
    }
    writer.flush()?;
    Ok(())
}

/// Reads what [`write`] wrote in the same dialect. `kind_of` tells a column's kind by heading.
///
/// # Errors
/// When `input` fails or is no UTF-8.
pub fn read(
    mut input: impl Read,
    dialect: Dialect,
    kind_of: impl Fn(&str) -> ColumnKind,
) -> Result<Table, Error> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let bytes = bytes.strip_prefix(MARK).unwrap_or(&bytes);
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter())
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut table = Table::default();
    for (at, record) in reader.records().enumerate() {
        let record = record?;
        if at == 0 {
            let headings = record.iter().map(|text| dialect.parsed(text, ColumnKind::Text));
            table.columns = headings
                .map(|cell| {
                    let heading = cell.spelt(dialect.decimal());
                    Column { kind: kind_of(&heading), heading }
                })
                .collect();
            continue;
        }
        let kinds = table.columns.iter().map(|column| column.kind);
        let kinds = kinds.chain(std::iter::repeat(ColumnKind::Text));
        let cells = record.iter().zip(kinds).map(|(text, kind)| dialect.parsed(text, kind));
        table.rows.push(cells.collect());
    }
    Ok(table)
}
