//! Which format a file is in, by its content and never by its name. Every format that comes in
//! has its variant and its test here, in the one [`sniff`]; what a variant means further is the
//! format's own module.

use crate::encoding::Hint;
use crate::rows::{self, Item, Layout, Limits, Row};
use crate::{vcard, whole};

/// How many rows of a table are looked at: some programs write lines of prose before the heads.
const LOOKED_AT_ROWS: usize = 30;

/// A format that comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// vCard of any version and encoding.
    Vcard,
    /// A whole box.
    Whole,
    /// A text table whose columns nothing here knows: it comes in by a mapping.
    Table,
}

impl Format {
    /// All, in the order in which a file is tried for them.
    pub const ALL: [Self; 3] = [Self::Vcard, Self::Whole, Self::Table];

    /// Its name in requests and answers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vcard => "vcard",
            Self::Whole => "json",
            Self::Table => "csv",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The format of a file by its first bytes (64 KB are enough); nothing when it is none that comes
/// in.
#[must_use]
pub fn sniff(first: &[u8]) -> Option<Format> {
    if vcard::sniff(first) {
        return Some(Format::Vcard);
    }
    if whole::sniff(first) {
        return Some(Format::Whole);
    }
    of_table(first)
}

/// A text table by the heads of its columns; else by its rows being equally wide.
fn of_table(first: &[u8]) -> Option<Format> {
    let rows = first_rows(first)?;
    is_even(&rows).then_some(Format::Table)
}

/// The first rows of what may be a text table. Pictures and programs have zero bytes, markup and
/// JSON begin with their brackets.
fn first_rows(first: &[u8]) -> Option<Vec<Row>> {
    let layout = Layout::of_head(first, &Hint::default());
    let is_wide = layout.encoding.name().starts_with("UTF-16");
    if first.contains(&0) && !is_wide {
        return None;
    }
    let rows = rows::read(first, layout, Limits::default()).filter_map(|item| match item {
        Ok(Item::Row(row)) => Some(row),
        _ => None,
    });
    let rows: Vec<Row> = rows.take(LOOKED_AT_ROWS).filter(|row| !row.is_blank()).collect();
    let start = rows.first()?.cells.first()?.trim_start();
    (!start.starts_with(['<', '{', '['])).then_some(rows)
}

/// Whether most rows have two cells or more, and equally many.
fn is_even(rows: &[Row]) -> bool {
    let width = |row: &Row| row.cells.len();
    let most = rows.iter().map(width).max().unwrap_or_default();
    let alike = |wanted: usize| rows.iter().filter(|row| width(row) == wanted).count();
    let best = (2..=most).map(alike).max().unwrap_or_default();
    rows.len() > 1 && best * 2 > rows.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_named_and_found_by_its_name() {
        for format in Format::ALL {
            assert_eq!(Format::named(format.name()), Some(format));
        }
        assert_eq!(Format::named("pdf"), None);
    }

    #[test]
    fn a_file_is_known_by_what_stands_in_it() {
        let rows: [(&[u8], Option<Format>); 10] = [
            (b"BEGIN:VCARD\nEND:VCARD\n", Some(Format::Vcard)),
            (b" {\"format\": \"kartoteka-box\"", Some(Format::Whole)),
            (b"Name;Telefon\nAnna;601\n", Some(Format::Table)),
            (b"1,,3\n4,5,6\n", Some(Format::Table)),
            (b"a\tb\r1\t2\r", Some(Format::Table)),
            (b"Dear Anna,\n\nthank you for the call.\n", None),
            (b"<a>,<b>\n1,2\n", None),
            (b"[1,2]\n[3,4]", None),
            (b"PK\x03\x04\0\0,\n,\n", None),
            (b"\xFF\xD8\xFF\xE0 picture", None),
        ];
        for (bytes, expected) in rows {
            assert_eq!(sniff(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
