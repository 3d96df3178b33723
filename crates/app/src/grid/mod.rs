//! Cards as a table: its columns and how they are laid out, windows of its rows, sums. What is
//! written in cells is `change.rs`, what is laid over them from the clipboard `block.rs`.

mod block;
mod change;
mod column;
mod layout;
mod staying;
mod sum;

pub(crate) use block::paste;
pub(crate) use change::save;
pub(crate) use column::GridColumn;
pub(crate) use layout::{columns, set_layout};
pub(crate) use sum::sums;

use crate::api::grid::{GridPage, GridPageRequest, GridRow, GridWhich};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::list::WINDOW;
use column::Spoken;
use kartoteka_domain::ids::ContactId;
use kartoteka_interchange::csv::Dialect;
use std::sync::Arc;

pub(crate) fn page(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: GridPageRequest,
) -> Result<GridPage> {
    let GridPageRequest { which, columns, from, limit } = request;
    let columns = columns.iter().map(|name| spoken(kartoteka, name)).collect::<Result<Vec<_>>>()?;
    let all = ids(kartoteka, call, &which)?;
    let window = stretch(&all, from, limit.min(WINDOW));
    let rows = kartoteka.read(|box_| box_.contacts(window))?;
    let shown = |row: &kartoteka_store::ContactRow| GridRow {
        id: row.id.0,
        revision: row.revision,
        name: row.content.shown_name(),
        cells: columns.iter().map(|column| column.text(row, &call.now)).collect(),
    };
    Ok(GridPage { total: count(all.len()), rows: rows.iter().map(shown).collect() })
}

/// The cards in the order of their rows; errs where they are asked for no more.
pub(crate) fn ids(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    which: &GridWhich,
) -> Result<Arc<[ContactId]>> {
    kartoteka.go_on(call)?;
    let column = known(kartoteka, &which.sort.column)?;
    let Some(by) = column.sorted_by(which.sort.is_descending) else {
        return Err(unknown(kartoteka, &which.sort.column));
    };
    let decimal = decimal(kartoteka);
    let ids =
        kartoteka.stored(kartoteka.store().sorted_ids(&which.find, &by, decimal, &call.now))?;
    // Others may have been waited for.
    kartoteka.go_on(call)?;
    Ok(ids)
}

/// The ids of some rows.
fn stretch(ids: &[ContactId], from: u32, limit: u32) -> &[ContactId] {
    let from = (from as usize).min(ids.len());
    let end = from.saturating_add(limit as usize).min(ids.len());
    ids.get(from..end).unwrap_or_default()
}

/// The decimal sign of the country.
pub(crate) fn decimal(kartoteka: &Kartoteka) -> char {
    let region = kartoteka.region().map(|region| region.as_str().to_owned()).unwrap_or_default();
    match Dialect::spreadsheet(&region) {
        Dialect::Spreadsheet { decimal, .. } => decimal,
        Dialect::Exact => '.',
    }
}

/// The column of a name.
fn known(kartoteka: &Kartoteka, name: &str) -> Result<GridColumn> {
    GridColumn::of(name).ok_or_else(|| unknown(kartoteka, name))
}

fn spoken(kartoteka: &Kartoteka, name: &str) -> Result<Spoken> {
    Ok(Spoken::of(kartoteka, known(kartoteka, name)?))
}

fn unknown(kartoteka: &Kartoteka, name: &str) -> crate::Error {
    kartoteka.invalid("columns", "error-export-column", &[("name", name.into())])
}
