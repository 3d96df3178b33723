//! Contacts gathered one by one as the rows of a table, none of them kept whole.

use super::{Counts, GROUPS, Key, cell, counts, keys_for, no_fewer, text};
use crate::table::{Cell, Column, ColumnKind, PackedRows, PackedTable};
use kartoteka_domain::contact::Contact;

/// The code of the first column behind those of the contact: no key's is as high.
const BEHIND: u32 = u32::MAX - 4096;

/// The rows so far.
#[derive(Debug, Default)]
pub struct Gathered {
    most: Counts,
    rows: PackedRows,
}

impl Gathered {
    /// Rows of a table that has these columns whether or not a contact fills them.
    #[must_use]
    pub fn with(columns: &[Key]) -> Self {
        let mut most = Counts::default();
        for key in columns {
            let mut groups = GROUPS.iter().zip(&mut most);
            if let Some((_, most)) = groups.find(|(fields, _)| fields.contains(&key.field)) {
                *most = key.number.max(*most);
            }
        }
        Self { most, rows: PackedRows::default() }
    }

    /// Adds a row, with what stands in the columns behind those of the contact.
    pub fn add(&mut self, contact: &Contact, more: impl IntoIterator<Item = Cell>) {
        let counts = counts(contact);
        no_fewer(&mut self.most, counts);
        for key in keys_for(counts) {
            match text(contact, key) {
                Some(text) => self.rows.text(key.code(), text),
                None => self.rows.cell(key.code(), cell(contact, key)),
            }
        }
        for (code, cell) in (BEHIND..).zip(more) {
            self.rows.cell(code, cell);
        }
        self.rows.end_row();
    }

    /// The table, its columns under stable names; of no row the columns of any contact. `more`
    /// names the columns behind them.
    #[must_use]
    pub fn table(mut self, more: impl IntoIterator<Item = Column>) -> PackedTable {
        if self.rows.is_empty() {
            no_fewer(&mut self.most, [1; 6]);
        }
        let column = |key: Key| (key.code(), Column { heading: key.stable(), kind: key.kind() });
        let columns = keys_for(self.most).map(column).chain((BEHIND..).zip(more));
        PackedTable::new(columns.collect(), self.rows)
    }
}

/// A column of words by its stable name.
impl From<&str> for Column {
    fn from(name: &str) -> Self {
        Self { heading: name.to_owned(), kind: ColumnKind::Text }
    }
}
