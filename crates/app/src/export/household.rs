//! Cards as a table of households: one row a letter, with the name for its envelope and whom it
//! greets. Who belongs together is the domain's.

use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::household::households;
use kartoteka_interchange::columns::{Gathered, Key};
use kartoteka_interchange::table::{Cell, PackedTable};

/// The column that says whom the letter greets.
const SALUTATION: &str = "salutation";

/// True for the name of such a column.
pub(super) fn is_column(name: &str) -> bool {
    name == SALUTATION || Key::of(name).is_some()
}

/// A row a household.
pub(super) fn table(kartoteka: &Kartoteka, contacts: Vec<Contact>) -> PackedTable {
    let and = |first: &str, last: &str| {
        kartoteka
            .say("household-and", &[("first", Arg::Verbatim(first)), ("last", Arg::Verbatim(last))])
    };
    let mut rows = Gathered::default();
    for household in households(contacts) {
        rows.add(&household.card(and), [Cell::text(&household.salutation(and))]);
    }
    rows.table([SALUTATION.into()])
}
