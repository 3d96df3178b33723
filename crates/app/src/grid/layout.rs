//! Which columns the table has, and which of them are shown in which order. Kept with the settings.

use super::column::{Derived, GridColumn};
use super::known;
use crate::api::Nothing;
use crate::api::grid::{self as api, GridColumns, GridLayout, GridSort};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_interchange::columns::usual;
use kartoteka_store::Changed;

/// The setting that keeps the layout.
const KEPT_AS: &str = "grid_layout";
/// The columns of a table that nobody has laid out yet.
const AT_FIRST: [&str; 7] = [
    "formatted_name",
    "organisation_1",
    "phone_1",
    "email_1",
    "address_1_city",
    "tags",
    "last_contact_on",
];

pub(crate) fn columns(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<GridColumns> {
    let (kept, labels) =
        kartoteka.read(|box_| Ok((box_.setting(KEPT_AS)?, box_.own_field_labels()?)))?;
    let kept = kept.and_then(|kept| serde_json::from_str(&kept).ok());
    let layout: GridLayout = kept.unwrap_or_else(at_first);
    let fields = usual().into_iter().map(GridColumn::Field);
    let own = labels.into_iter().map(GridColumn::Own);
    let derived = Derived::ALL.into_iter().map(GridColumn::Derived);
    let mut all: Vec<GridColumn> = fields.chain(own).chain(derived).collect();
    // An own field that no card has today keeps its place.
    for column in layout.columns.iter().filter_map(|name| GridColumn::of(name)) {
        if !all.contains(&column) {
            all.push(column);
        }
    }
    let shown = |column: &GridColumn| api::GridColumn {
        name: column.name(),
        heading: column.heading(kartoteka),
        kind: column.kind(),
    };
    Ok(GridColumns { columns: all.iter().map(shown).collect(), layout })
}

fn at_first() -> GridLayout {
    let columns = AT_FIRST.iter().map(|name| (*name).to_owned()).collect();
    let sort = GridSort { column: "formatted_name".to_owned(), is_descending: false };
    GridLayout { columns, sort }
}

pub(crate) fn set_layout(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    mut layout: GridLayout,
) -> Result<GridColumns> {
    let mut names: Vec<String> = Vec::with_capacity(layout.columns.len());
    for name in layout.columns {
        known(kartoteka, &name)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    layout.columns = names;
    known(kartoteka, &layout.sort.column)?;
    if layout.columns.is_empty() {
        return Err(kartoteka.invalid("columns", "export-columns-none-chosen", &[]));
    }
    let kept = serde_json::to_string(&layout).unwrap_or_default();
    kartoteka.stored(kartoteka.store().set_setting(KEPT_AS, &kept))?;
    kartoteka.tell(&Changed::of_tables(&["setting"]));
    columns(kartoteka, call, Nothing {})
}
