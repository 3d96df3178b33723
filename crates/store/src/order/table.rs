//! What the table of all orders is made of: whether there are any, a window of them, and those in work.

use crate::row::{columns, day, word};
use crate::{Reader, Result};
use chrono::NaiveDate;
use kartoteka_domain::ids::OrderId;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{OrderState, Side};

/// An order with which something is still to be done: what it is placed and summed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderInWork {
    /// Its row.
    pub id: OrderId,
    /// Who owes whom for it.
    pub side: Side,
    /// Where it stands.
    pub state: OrderState,
    /// In which currency.
    pub currency: Currency,
    /// The day it is to be paid by.
    pub due_on: NaiveDate,
    /// What is to be paid, in minor units.
    pub gross: i64,
}

columns!(Columns { id, side, state, currency, due_on, gross });

pub(super) const IDS: &str =
    "SELECT id FROM trade_order ORDER BY at DESC, id DESC LIMIT ?1 OFFSET ?2";

impl Reader<'_> {
    /// Whether there is an order or a payment.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn has_orders(&self) -> Result<bool> {
        let sql =
            "SELECT EXISTS (SELECT 1 FROM trade_order) OR EXISTS (SELECT 1 FROM payment) AS has";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("has"))?)
    }

    /// The ids of `limit` orders from a place on, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn order_ids(&self, from: u32, limit: u32) -> Result<Vec<i64>> {
        let mut query = self.connection.prepare_cached(IDS)?;
        let ids = query.query_map([limit, from], |row| row.get("id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// The orders with which something is still to be done, in no order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn orders_in_work(&self) -> Result<Vec<OrderInWork>> {
        let sql = "SELECT id, side, state, currency, due_on, gross FROM trade_order
            WHERE state NOT IN ('delivered', 'cancelled')";
        let mut query = self.connection.prepare_cached(sql)?;
        let at = Columns::of(&query)?;
        let rows = query.query_map([], |row| {
            Ok(OrderInWork {
                id: OrderId(row.get(at.id)?),
                side: word(row, at.side, Side::parse)?,
                state: word(row, at.state, OrderState::parse)?,
                currency: word(row, at.currency, Currency::stored)?,
                due_on: day(row, at.due_on)?,
                gross: row.get(at.gross)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
