//! Orders and their lines. Owns their rows and numbers; what they come to is reckoned by the domain
//! and stored with them, what was paid of them is not.

mod counted;
mod list;
mod table;
mod write;

#[cfg(test)]
pub(crate) mod tests;

use crate::row::{by_id, day, word};
use crate::{Error, Reader, Result};
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Head, Line, OrderState, Priced, Side, number_text};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Params, Row, Statement, params};
use std::collections::HashMap;
use std::ops::RangeInclusive;

pub use list::{OrderFilter, OrderKey, OrderPage};
pub use table::OrderInWork;
pub use write::NewOrder;

/// An order as it stands in the box, without its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRow {
    /// Its row.
    pub id: OrderId,
    /// UUID.
    pub uid: String,
    /// Whose.
    pub contact_id: ContactId,
    /// The series of its number: a year.
    pub series: String,
    /// Its place in that series.
    pub place: i64,
    /// What it says.
    pub head: Head,
    /// Without tax, in minor units.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// What is to be paid.
    pub gross: i64,
    /// When it was written down.
    pub created_at: Timestamp,
    /// Since when it is delivered; nothing where it is not, or where that was not known yet.
    pub delivered_at: Option<Timestamp>,
    /// Another one after each change: what an undo brings back has the one it had, and none that comes
    /// after is the same.
    pub revision: i64,
}

impl OrderRow {
    /// Its number as it is shown.
    #[must_use]
    pub fn number(&self) -> String {
        number_text(self.head.side, &self.series, self.place)
    }
}

/// A row of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderLine {
    /// What product, where it is one.
    pub product_id: Option<ProductId>,
    /// What it says.
    pub line: Line,
    /// What it comes to without tax, in minor units.
    pub net: i64,
}

/// Stretches of numbers that are missing, and numbers that are there more than once.
pub type NumberFaults = (Vec<RangeInclusive<i64>>, Vec<i64>);

pub(crate) const SELECT: &str = include_str!("select.sql");

impl Reader<'_> {
    /// One order.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn order(&self, id: OrderId) -> Result<OrderRow> {
        let found = self.orders_by(&format!("{SELECT} WHERE id = ?1"), [id.0])?;
        found.into_iter().next().ok_or(Error::NotFound { what: "order", id: id.0 })
    }

    /// The orders of these ids in their order; ids without one are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn orders_of_ids(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<OrderRow>> {
        let sql = format!("{SELECT} WHERE id = ?1");
        let none = |_: &Statement<'_>| Ok(());
        Ok(by_id(self.connection, &sql, ids, none, |row, ()| order_of(row))?)
    }

    /// The orders of this number: one, as long as nothing was brought from another box.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn orders_of_number(&self, side: Side, series: &str, place: i64) -> Result<Vec<OrderRow>> {
        let sql = format!("{SELECT} WHERE side = ?1 AND series = ?2 AND place = ?3 ORDER BY id");
        self.orders_by(&sql, params![side.as_str(), series, place])
    }

    /// Every order, the oldest first.
    pub(crate) fn all_orders(&self) -> Result<Vec<OrderRow>> {
        self.orders_by(&format!("{SELECT} ORDER BY id"), [])
    }

    /// The orders that bear a day of this stretch and are owed for, by their days.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn orders_between(
        &self,
        from: chrono::NaiveDate,
        to: chrono::NaiveDate,
    ) -> Result<Vec<OrderRow>> {
        let sql = format!(
            "{SELECT} WHERE ordered_on BETWEEN ?1 AND ?2 AND state NOT IN ('quote', 'cancelled')
            ORDER BY ordered_on, id"
        );
        let days = [from, to].map(crate::follow_up::stored_day);
        self.orders_by(&sql, days)
    }

    pub(crate) fn orders_by(&self, sql: &str, params: impl Params) -> Result<Vec<OrderRow>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, order_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The lines of an order in their order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn order_lines(&self, id: OrderId) -> Result<Vec<OrderLine>> {
        let sql = include_str!("lines.sql");
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([id.0], line_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The lines of every order in their order, by order.
    pub(crate) fn all_order_lines(&self) -> Result<HashMap<OrderId, Vec<OrderLine>>> {
        let mut query = self.connection.prepare_cached(include_str!("all_lines.sql"))?;
        let mut rows = query.query([])?;
        let mut lines: HashMap<OrderId, Vec<OrderLine>> = HashMap::new();
        while let Some(row) = rows.next()? {
            lines.entry(OrderId(row.get("order_id")?)).or_default().push(line_of(row)?);
        }
        Ok(lines)
    }

    /// How many payments were said to be for an order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn payments_for(&self, id: OrderId) -> Result<u32> {
        let sql = "SELECT count(*) AS number FROM payment WHERE order_id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get("number"))?)
    }

    /// The stretches of a series' numbers that are missing, and the numbers that are there more than
    /// once, as far as it goes.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn number_faults(&self, side: Side, series: &str) -> Result<NumberFaults> {
        let sql = "SELECT place FROM trade_order WHERE side = ?1 AND series = ?2 ORDER BY place";
        let mut query = self.connection.prepare_cached(sql)?;
        let places = query.query_map(params![side.as_str(), series], |row| row.get("place"))?;
        let (mut missing, mut twice, mut next) = (Vec::new(), Vec::new(), 1);
        for place in places {
            let place: i64 = place?;
            if place < next {
                twice.push(place);
            }
            if place > next {
                missing.push(next..=place - 1);
            }
            next = next.max(place + 1);
        }
        twice.dedup();
        Ok((missing, twice))
    }
}

fn order_of(row: &Row<'_>) -> rusqlite::Result<OrderRow> {
    Ok(OrderRow {
        id: OrderId(row.get("id")?),
        uid: row.get("uid")?,
        contact_id: ContactId(row.get("contact_id")?),
        series: row.get("series")?,
        place: row.get("place")?,
        head: Head {
            side: word(row, "side", Side::parse)?,
            state: word(row, "state", OrderState::parse)?,
            at: Timestamp(row.get("at")?),
            ordered_on: day(row, "ordered_on")?,
            due_on: day(row, "due_on")?,
            currency: word(row, "currency", Currency::stored)?,
            discount: row.get("discount")?,
            rounding: word(row, "rounding", Rounding::parse)?,
            deposit: row.get("deposit")?,
            text: row.get("text")?,
        },
        net: row.get("net")?,
        tax: row.get("tax")?,
        gross: row.get("gross")?,
        created_at: Timestamp(row.get("created_at")?),
        delivered_at: row.get::<_, Option<i64>>("delivered_at")?.map(Timestamp),
        revision: row.get("revision")?,
    })
}

pub(crate) fn line_of(row: &Row<'_>) -> rusqlite::Result<OrderLine> {
    Ok(OrderLine {
        product_id: row.get::<_, Option<i64>>("product_id")?.map(ProductId),
        line: Line {
            text: row.get("text")?,
            unit: row.get("unit")?,
            priced: Priced {
                quantity: row.get("quantity")?,
                price: row.get("price")?,
                discount: row.get("discount")?,
                tax: row.get("tax")?,
                tax_rate: row.get("tax_rate")?,
            },
        },
        net: row.get("net")?,
    })
}
