//! The orders and payments of all cards, a window at a time, with what the orders come to.

use super::open::paid;
use super::order::shown_rows;
use super::payment;
use super::shown::{money, side};
use crate::api::order_table as dto;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::balance::{Due, days_late, settle};
use kartoteka_domain::ids::OrderId;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{OrderState, Side};
use kartoteka_domain::time::Now;
use kartoteka_store::{OrderFilter, OrderInWork, Reader};
use std::collections::{BTreeMap, HashMap};

/// The most rows of a window.
const MOST: u32 = 500;

/// An open order: what it is placed and summed by.
struct Placed {
    id: OrderId,
    side: Side,
    state: OrderState,
    currency: Currency,
    due_on: NaiveDate,
    gross: i64,
    open: i64,
}

/// Gross, what was paid of it and what is open, in minor units, by side and currency.
type Sums = BTreeMap<(Side, Currency), [i64; 3]>;

pub(crate) fn orders(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderTableRequest,
) -> Result<dto::OrderTable> {
    let window = (request.from, request.limit.min(MOST));
    kartoteka.read(|box_| match request.shown {
        dto::OrdersShown::Open => of_open(box_, window, &call.now),
        dto::OrdersShown::All => of_all(box_, window, &call.now),
    })
}

fn of_open(
    box_: &Reader<'_>,
    window: (u32, u32),
    now: &Now,
) -> kartoteka_store::Result<dto::OrderTable> {
    let mut all = open_orders(box_)?;
    let today = now.today();
    all.sort_by_key(|one| {
        let is_late = one.open > 0 && days_late(one.due_on, today) > 0;
        (!is_late, one.due_on, one.id)
    });
    let mut sums = Sums::new();
    for one in all.iter().filter(|one| one.state.is_owed()) {
        let [gross, of_it_paid, open] = sums.entry((one.side, one.currency)).or_default();
        *gross += one.gross;
        *of_it_paid += paid(one.state, one.gross, one.open);
        *open += one.open;
    }
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let ids = windowed(all, window).into_iter().map(|one| one.id.0);
    let rows = shown_rows(box_, box_.orders_of_ids(ids)?, now)?;
    Ok(dto::OrderTable { total, rows, sums: shown_sums(sums) })
}

/// The orders in work and those of which something is not paid.
fn open_orders(box_: &Reader<'_>) -> kartoteka_store::Result<Vec<Placed>> {
    let in_work = box_.orders_in_work()?.into_iter().map(|one| {
        let OrderInWork { id, side, state, currency, due_on, gross } = one;
        (id, Placed { id, side, state, currency, due_on, gross, open: 0 })
    });
    let mut all: HashMap<OrderId, Placed> = in_work.collect();
    for account in box_.owing_accounts(None)? {
        let (side, currency) = (account.side, account.currency);
        let mut open = settle(&account.orders, &account.paid).open.into_iter().peekable();
        for Due { order: id, on: due_on, gross } in account.orders {
            let Some(one) = open.next_if(|one| one.order == id) else { continue };
            // One that is owed for and not in work is delivered.
            let state = OrderState::Delivered;
            let delivered = || Placed { id, side, state, currency, due_on, gross, open: 0 };
            all.entry(id).or_insert_with(delivered).open = one.open;
        }
    }
    Ok(all.into_values().collect())
}

fn of_all(
    box_: &Reader<'_>,
    (from, limit): (u32, u32),
    now: &Now,
) -> kartoteka_store::Result<dto::OrderTable> {
    let total = box_.count_orders(OrderFilter::default())?;
    let rows = box_.orders_of_ids(box_.order_ids(from, limit)?.into_iter())?;
    Ok(dto::OrderTable { total, rows: shown_rows(box_, rows, now)?, sums: Vec::new() })
}

fn windowed<T>(all: Vec<T>, (from, limit): (u32, u32)) -> Vec<T> {
    let place = |number| usize::try_from(number).unwrap_or(usize::MAX);
    all.into_iter().skip(place(from)).take(place(limit)).collect()
}

fn shown_sums(sums: Sums) -> Vec<dto::OrderSum> {
    let shown = |((of_side, currency), sum): (_, [i64; 3])| {
        let [gross, paid, open] = sum.map(|minor| money(minor, currency));
        dto::OrderSum { side: side(of_side), gross, paid, open }
    };
    sums.into_iter().map(shown).collect()
}

pub(crate) fn payments(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::PaymentTableRequest,
) -> Result<dto::PaymentTable> {
    kartoteka.read(|box_| {
        let total = box_.count_payments()?;
        let ids = box_.payment_ids(request.from, request.limit.min(MOST))?;
        let rows = box_.payments_of_ids(ids.into_iter())?.into_iter().map(|row| {
            let names = box_.shown_names(&[row.contact_id])?;
            let contact_name = names.into_iter().next().unwrap_or_default();
            Ok(dto::PaymentRow { contact_name, payment: payment::shown(box_, row)? })
        });
        let rows = rows.collect::<kartoteka_store::Result<_>>()?;
        Ok(dto::PaymentTable { total, rows })
    })
}
