//! The row journal behind undo: which tables it keeps, and how a write's changes are caught.
//! Fresh rows cost nothing while they are written: ids are AUTOINCREMENT, so the numbers handed
//! out between the beginning and the end of a write are its new rows. TEMP triggers catch only
//! what happens to rows that were there before.

mod capture;
mod touched;
mod triggers;

pub(crate) use capture::Capture;
pub(crate) use touched::{Before, Touched, TouchedRows};
pub(crate) use triggers::install;

/// A journaled table: its number in `change.tbl`, never reused, and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) number: i64,
    pub(crate) name: &'static str,
}

macro_rules! tables {
    ($($number:literal $name:literal),+ $(,)?) => {
        &[$(Table { number: $number, name: $name }),+]
    };
}

/// Every journaled table. A new one takes the next number.
pub(crate) const TABLES: &[Table] = tables![
    1 "contact", 2 "phone", 3 "email", 4 "address", 5 "link", 6 "custom_field", 7 "membership",
    8 "tag", 9 "contact_tag", 10 "relation", 11 "source_card", 12 "interaction", 13 "note",
    14 "follow_up",
];

/// The journaled table of a number.
pub(crate) fn table(number: i64) -> Option<Table> {
    TABLES.iter().copied().find(|table| table.number == number)
}
