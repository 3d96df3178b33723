//! Cards as a table of households: one row a letter, with the name for its envelope and whom it
//! greets. Who belongs together is the domain's.

use crate::host::Kartoteka;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::household::households;
use kartoteka_interchange::columns::{self, Key};
use kartoteka_interchange::table::{Cell, Column, ColumnKind, Table};

/// The column that says whom the letter greets.
const SALUTATION: &str = "salutation";

/// True for the name of such a column.
pub(super) fn is_column(name: &str) -> bool {
    name == SALUTATION || Key::of(name).is_some()
}

/// A row a household.
pub(super) fn table(kartoteka: &Kartoteka, contacts: Vec<Contact>) -> Table {
    let and = |first: &str, last: &str| {
        kartoteka.say("household-and", &[("first", first.into()), ("last", last.into())])
    };
    let households = households(contacts);
    let cards: Vec<Contact> = households.iter().map(|one| one.card(and)).collect();
    let mut table = columns::table(&cards, Key::stable);
    let width = table.columns.len();
    table.columns.push(Column { heading: SALUTATION.to_owned(), kind: ColumnKind::Text });
    for (row, household) in table.rows.iter_mut().zip(&households) {
        row.resize(width, Cell::Empty);
        row.push(Cell::text(&household.salutation(and)));
    }
    table
}
