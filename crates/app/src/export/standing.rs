//! Columns that a table has whatever its rows say, by their stable names.

use kartoteka_interchange::table::{Column, ColumnKind};

/// The columns of such a table, in their order.
pub(super) struct Standing(pub(super) &'static [(&'static str, ColumnKind)]);

impl Standing {
    /// True for the name of one of them.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| *known == name)
    }

    /// The columns themselves.
    pub(super) fn columns(&self) -> Vec<Column> {
        let column =
            |(name, kind): &(&str, ColumnKind)| Column { heading: (*name).to_owned(), kind: *kind };
        self.0.iter().map(column).collect()
    }
}
