//! Sales of a period as a table: a row an order that is owed for, by its day, with what was paid of it
//! by now. The register (`trade/sales.rs`) gives the same sums.

use super::period;
use super::standing::Standing;
use crate::api::export::ExportWhat;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::trade::open::{Open, paid};
use crate::trade::sales::Cards;
use chrono::NaiveDate;
use kartoteka_domain::order::Side;
use kartoteka_interchange::table::{Cell, ColumnKind, PackedTable};
use kartoteka_store::{OrderRow, Reader};

/// The columns by their stable names.
pub(super) const COLUMNS: Standing = Standing(&[
    ("number", ColumnKind::Text),
    ("date", ColumnKind::Date),
    ("name", ColumnKind::Text),
    ("tax_number", ColumnKind::Text),
    ("net", ColumnKind::Number),
    ("tax", ColumnKind::Number),
    ("gross", ColumnKind::Number),
    ("paid", ColumnKind::Number),
    ("currency", ColumnKind::Text),
]);

/// The sales of the period asked for, by day; those of all times without one.
pub(super) fn table(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: &ExportWhat,
) -> Result<PackedTable> {
    let all = NaiveDate::MIN..=NaiveDate::MAX;
    let days = period::days(what.period, &call.now).unwrap_or(all);
    let only = super::OfCards::of(kartoteka, call, what)?;
    let is_wanted = |row: &OrderRow| row.head.side == Side::Sale && only.has(Some(row.contact_id));
    let rows = kartoteka.read(|box_| {
        let mut shown = Shown { cards: Cards::new(box_), open: Open::default() };
        let orders = box_.orders_between(*days.start(), *days.end())?;
        let rows = orders.into_iter().filter(is_wanted).map(|row| shown.row(box_, &row));
        rows.collect::<kartoteka_store::Result<Vec<_>>>()
    })?;
    Ok(PackedTable::of(COLUMNS.columns(), rows))
}

/// What is known of the cards, each read once.
struct Shown<'a, 'c> {
    cards: Cards<'a, 'c>,
    open: Open,
}

impl Shown<'_, '_> {
    fn row(&mut self, box_: &Reader<'_>, row: &OrderRow) -> kartoteka_store::Result<Vec<Cell>> {
        let decimals = u8::try_from(row.head.currency.places()).unwrap_or_default();
        let amount = |minor| Cell::Number { units: minor, decimals };
        let (name, tax_number) = self.cards.of(row.contact_id)?;
        let open = self.open.of(box_, row)?.map_or(0, |one| one.open);
        let paid = paid(row.head.state, row.gross, open);
        Ok(vec![
            Cell::text(&row.number()),
            Cell::Date(row.head.ordered_on),
            Cell::text(&name),
            Cell::text(&tax_number),
            amount(row.net),
            amount(row.tax),
            amount(row.gross),
            amount(paid),
            Cell::text(row.head.currency.code()),
        ])
    }
}
