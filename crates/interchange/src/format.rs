//! Which format a file is in, by its content and never by its name. Every format that comes in
//! has its variant and its test here, in the one [`sniff`]; what a variant means further is the
//! format's own module.

use crate::contact_table::{self, Author};
use crate::encoding::Hint;
use crate::rows::{self, Item, Layout, Limits, Row};
use crate::{call_log, ics, mail, vcard, whole};

/// How many rows of a table are looked at: some programs write lines of prose before the heads.
const LOOKED_AT_ROWS: usize = 30;

/// A format that comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// vCard of any version and encoding.
    Vcard,
    /// A whole box.
    Whole,
    /// A table of contacts that a known program wrote.
    Contacts(Author),
    /// Calls, as a telephone or an exchange writes them.
    CallLog(call_log::Format),
    /// Mail.
    Mail(mail::Format),
    /// To-dos and events.
    Calendar,
    /// Any other text table: it comes in by what its columns are taken for.
    Table,
}

impl Format {
    /// All.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Vcard, Self::Whole, Self::Calendar, Self::Table];
        all.extend(Author::ALL.map(Self::Contacts));
        all.extend(call_log::Format::ALL.map(Self::CallLog));
        all.extend(mail::Format::ALL.map(Self::Mail));
        all
    }

    /// Its name in requests and answers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vcard => "vcard",
            Self::Whole => "json",
            Self::Contacts(author) => author.format(),
            Self::CallLog(calls) => calls.as_str(),
            Self::Mail(mails) => mails.as_str(),
            Self::Calendar => "ics",
            Self::Table => "csv",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|format| format.name() == name)
    }
}

/// The format of a file by its first bytes (64 KB are enough); nothing when it is none that comes
/// in.
#[must_use]
pub fn sniff(first: &[u8]) -> Option<Format> {
    if vcard::sniff(first) {
        let are_calls = call_log::irmc::sniff(first);
        let calls = Format::CallLog(call_log::Format::Telephone);
        return Some(if are_calls { calls } else { Format::Vcard });
    }
    if ics::sniff(first) {
        return Some(Format::Calendar);
    }
    if whole::sniff(first) {
        return Some(Format::Whole);
    }
    if let Some(calls) = call_log::sniff(first) {
        return Some(Format::CallLog(calls));
    }
    if let Some(mails) = mail::sniff(first) {
        return Some(Format::Mail(mails));
    }
    of_table(first)
}

/// A text table by the headings of its columns; else by its rows being equally wide, or of one
/// column that says what it is.
fn of_table(first: &[u8]) -> Option<Format> {
    let rows = first_rows(first)?;
    if let Some(calls) = call_log::sniff_rows(&rows) {
        return Some(Format::CallLog(calls));
    }
    if let Some(author) = rows.iter().find_map(|row| Author::of(&row.cells)) {
        return Some(Format::Contacts(author));
    }
    if call_log::are_calls(&rows) {
        return Some(Format::CallLog(call_log::Format::Table));
    }
    let is_headed = || rows.iter().any(|row| contact_table::are_headings(&row.cells));
    (is_headed() || is_even(&rows) || is_list(&rows)).then_some(Format::Table)
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

/// Whether the rows are numbers or mails one below the other, with a heading or without.
fn is_list(rows: &[Row]) -> bool {
    let first = |row: &Row| row.cells.first().cloned().unwrap_or_default();
    let is_single = rows.iter().all(|row| row.cells.len() == 1);
    is_single && contact_table::is_list(&rows.iter().map(first).collect::<Vec<String>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_named_and_found_by_its_name() {
        for format in Format::all() {
            assert_eq!(Format::named(format.name()), Some(format));
        }
        assert_eq!(Format::named("pdf"), None);
    }

    #[test]
    fn a_file_is_known_by_what_stands_in_it() {
        let rows: [(&[u8], Option<Format>); 15] = [
            (b"BEGIN:VCARD\nEND:VCARD\n", Some(Format::Vcard)),
            (b"\xEF\xBB\xBFBEGIN:VCALENDAR\r\n", Some(Format::Calendar)),
            (b" {\"format\": \"kartoteka-box\"", Some(Format::Whole)),
            (b"Name;Telefon\nAnna;601\n", Some(Format::Table)),
            (b"Primary Email\na@b.example\n", Some(Format::Table)),
            (b"a@b.example\nc@d.example\n", Some(Format::Table)),
            (
                b"Notes:\n\"one, two\"\n\nFirst Name,Last Name,URL,Connected On\nA,B,,1 May 2023\n",
                Some(Format::Contacts(Author::LinkedIn)),
            ),
            (b"Name,Given Name,Phone 1 - Value\n", Some(Format::Contacts(Author::Google))),
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
