//! The orders and payments of all cards, a window at a time, with what the orders come to.

use super::order::{paid, shown_row};
use super::payment;
use super::shown::{money, side};
use crate::api::order_table as dto;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::balance::{OpenOrder, days_late, settle};
use kartoteka_domain::ids::OrderId;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::Side;
use kartoteka_domain::time::Now;
use kartoteka_store::{OrderRow, Reader};
use std::collections::{BTreeMap, HashMap};

/// The most rows of a window.
const MOST: u32 = 500;

/// What is open of all orders.
type Open = HashMap<OrderId, OpenOrder>;
/// Gross and what was paid of it, in minor units, by side and currency.
type Sums = BTreeMap<(Side, Currency), (i64, i64)>;

pub(crate) fn orders(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderTableRequest,
) -> Result<dto::OrderTable> {
    let window = (request.from, request.limit.min(MOST));
    kartoteka.read(|box_| {
        let mut owing = box_.owing_accounts(Side::Sale)?;
        owing.extend(box_.owing_accounts(Side::Purchase)?);
        let accounts = owing.iter().map(|(_, account)| account);
        let open = accounts.flat_map(|one| settle(&one.orders, &one.paid).open);
        let open: Open = open.map(|one| (one.order, one)).collect();
        match request.shown {
            dto::OrdersShown::Open => of_open(box_, &open, window, &call.now),
            dto::OrdersShown::All => of_all(box_, &open, window, &call.now),
        }
    })
}

fn of_open(
    box_: &Reader<'_>,
    open: &Open,
    window: (u32, u32),
    now: &Now,
) -> kartoteka_store::Result<dto::OrderTable> {
    let mut rows = box_.orders_in_work()?;
    let at_work: Vec<OrderId> = rows.iter().map(|row| row.id).collect();
    let mut others: Vec<i64> = open.keys().map(|id| id.0).collect();
    others.retain(|id| at_work.binary_search(&OrderId(*id)).is_err());
    rows.extend(box_.orders_of_ids(others.into_iter())?);
    let today = now.today();
    rows.sort_by_key(|row| {
        let late = open.get(&row.id).map_or(0, |one| days_late(one.on, today));
        (late == 0, row.head.due_on, row.id)
    });
    let mut sums = Sums::new();
    for row in rows.iter().filter(|row| row.head.state.is_owed()) {
        let due = open.get(&row.id).map_or(0, |one| one.open);
        let sum = sums.entry((row.head.side, row.head.currency)).or_default();
        sum.0 += row.gross;
        sum.1 += paid(row, due);
    }
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let rows = shown(box_, windowed(rows, window), open, now)?;
    Ok(dto::OrderTable { total, rows, sums: shown_sums(sums) })
}

fn of_all(
    box_: &Reader<'_>,
    open: &Open,
    window: (u32, u32),
    now: &Now,
) -> kartoteka_store::Result<dto::OrderTable> {
    let ids = box_.order_ids()?;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let rows = box_.orders_of_ids(windowed(ids, window).into_iter())?;
    Ok(dto::OrderTable { total, rows: shown(box_, rows, open, now)?, sums: Vec::new() })
}

fn windowed<T>(all: Vec<T>, (from, limit): (u32, u32)) -> Vec<T> {
    let place = |number| usize::try_from(number).unwrap_or(usize::MAX);
    all.into_iter().skip(place(from)).take(place(limit)).collect()
}

fn shown(
    box_: &Reader<'_>,
    rows: Vec<OrderRow>,
    open: &Open,
    now: &Now,
) -> kartoteka_store::Result<Vec<crate::api::order::OrderRow>> {
    let shown = rows.into_iter().map(|row| {
        let own = open.get(&row.id);
        shown_row(box_, row, own, now)
    });
    shown.collect()
}

fn shown_sums(sums: Sums) -> Vec<dto::OrderSum> {
    let shown =
        |((of_side, currency), (gross, paid)): ((Side, Currency), (i64, i64))| dto::OrderSum {
            side: side(of_side),
            gross: money(gross, currency),
            paid: money(paid, currency),
            open: money(gross - paid, currency),
        };
    sums.into_iter().map(shown).collect()
}

pub(crate) fn payments(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::PaymentTableRequest,
) -> Result<dto::PaymentTable> {
    kartoteka.read(|box_| {
        let ids = box_.payment_ids()?;
        let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let ids = windowed(ids, (request.from, request.limit.min(MOST)));
        let rows = box_.payments_of_ids(ids.into_iter())?.into_iter().map(|row| {
            let names = box_.shown_names(&[row.contact_id])?;
            let contact_name = names.into_iter().next().unwrap_or_default();
            Ok(dto::PaymentRow { contact_name, payment: payment::shown(box_, row)? })
        });
        let rows = rows.collect::<kartoteka_store::Result<_>>()?;
        Ok(dto::PaymentTable { total, rows })
    })
}
