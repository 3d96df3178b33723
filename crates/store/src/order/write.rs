//! Orders written: each with its lines and sums at once, or not at all.

use super::{OrderLine, OrderRow};
use crate::follow_up::stored_day;
use crate::{Error, Result, Writer};
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::order::{Head, Line, OrderState, Side, Totals};
use kartoteka_domain::time::Timestamp;
use rusqlite::{named_params, params};
use std::collections::HashMap;

/// An order to be written: what it says and what that comes to.
#[derive(Debug, Clone, Copy)]
pub struct NewOrder<'a> {
    /// What it says.
    pub head: &'a Head,
    /// Its lines, each with its product.
    pub lines: &'a [(Option<ProductId>, Line)],
    /// What it comes to, by line.
    pub totals: &'a Totals,
}

impl Writer<'_> {
    /// The next place in a series.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn next_place(&self, side: Side, series: &str) -> Result<i64> {
        let sql = "SELECT ifnull(max(place), 0) + 1 AS next FROM trade_order
            WHERE side = ?1 AND series = ?2";
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row(params![side.as_str(), series], |row| row.get("next"))?)
    }

    /// Adds an order under a number.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_order(
        &self,
        contact: ContactId,
        uid: &str,
        (series, place): (&str, i64),
        new: NewOrder<'_>,
        created_at: Timestamp,
    ) -> Result<OrderId> {
        let NewOrder { head, totals, .. } = new;
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = OrderId(insert.insert(named_params! {
            ":uid": uid, ":contact_id": contact.0, ":side": head.side.as_str(),
            ":series": series, ":place": place, ":state": head.state.as_str(), ":at": head.at.0,
            ":ordered_on": stored_day(head.ordered_on), ":due_on": stored_day(head.due_on),
            ":currency": head.currency.code(), ":discount": head.discount,
            ":rounding": head.rounding.as_str(), ":deposit": head.deposit, ":net": totals.net,
            ":tax": totals.tax, ":gross": totals.gross, ":text": head.text,
            ":created_at": created_at.0,
        })?);
        self.add_lines(id, contact, new)?;
        self.settle(id, head.state, &HashMap::new())?;
        Ok(id)
    }

    /// Changes what an order says. Its lines are written anew where one of them is another.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Stale`] when it was changed since `revision`.
    pub fn change_order(
        &self,
        id: OrderId,
        revision: Option<i64>,
        new: NewOrder<'_>,
    ) -> Result<()> {
        let NewOrder { head, totals, .. } = new;
        let old = self.order(id)?;
        if revision.is_some_and(|revision| revision != old.revision) {
            return Err(Error::Stale { what: "order", id: id.0 });
        }
        let has_lines = is_same(&self.order_lines(id)?, new);
        if has_lines && old.head == *head && old.gross == totals.gross && old.tax == totals.tax {
            return Ok(());
        }
        self.settle_former(id)?;
        let mut update = self.connection.prepare_cached(include_str!("update.sql"))?;
        update.execute(named_params! {
            ":id": id.0, ":revision": self.revision()?, ":state": head.state.as_str(), ":at": head.at.0,
            ":ordered_on": stored_day(head.ordered_on), ":due_on": stored_day(head.due_on),
            ":currency": head.currency.code(), ":discount": head.discount,
            ":rounding": head.rounding.as_str(), ":deposit": head.deposit, ":net": totals.net,
            ":tax": totals.tax, ":gross": totals.gross, ":text": head.text, ":now": self.now.at.0,
        })?;
        if has_lines && old.head.at == head.at {
            return self.settle(id, head.state, &HashMap::new());
        }
        let before = self.settled(id)?;
        let sql = "DELETE FROM order_line WHERE order_id = ?1";
        self.connection.prepare_cached(sql)?.execute([id.0])?;
        self.add_lines(id, old.contact_id, new)?;
        self.settle(id, head.state, &before)
    }

    /// Says where an order stands now.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn set_order_state(&self, id: OrderId, state: OrderState) -> Result<OrderRow> {
        let old = self.order(id)?;
        if old.head.state != state {
            self.settle_former(id)?;
        }
        let sql = "UPDATE trade_order SET state = ?2, revision = ?3,
              delivered_at = iif(?2 = 'delivered', ?4, NULL)
            WHERE id = ?1 AND state <> ?2";
        let (revision, now) = (self.revision()?, self.now.at.0);
        let values = params![id.0, state.as_str(), revision, now];
        if self.connection.prepare_cached(sql)?.execute(values)? > 0 {
            self.settle(id, state, &HashMap::new())?;
        }
        Ok(old)
    }

    /// Takes an order with its lines away, for which no payment is ([`crate::Reader::payments_for`]); where one
    /// is, the operation as a whole is refused when it ends.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_order(&self, id: OrderId) -> Result<()> {
        self.order(id)?;
        for sql in
            ["DELETE FROM order_line WHERE order_id = ?1", "DELETE FROM trade_order WHERE id = ?1"]
        {
            self.connection.prepare_cached(sql)?.execute([id.0])?;
        }
        Ok(())
    }

    fn add_lines(&self, id: OrderId, contact: ContactId, new: NewOrder<'_>) -> Result<()> {
        let mut insert = self.connection.prepare_cached(include_str!("line_insert.sql"))?;
        let sums = new.totals.lines.iter();
        for (position, ((product, line), sum)) in (0_i64..).zip(new.lines.iter().zip(sums)) {
            let priced = &line.priced;
            insert.execute(named_params! {
                ":contact_id": contact.0, ":order_id": id.0, ":position": position,
                ":product_id": product.map(|id| id.0), ":text": line.text, ":unit": line.unit,
                ":quantity": priced.quantity, ":price": priced.price,
                ":discount": priced.discount, ":tax": priced.tax, ":tax_rate": priced.tax_rate,
                ":net": sum.net, ":at": new.head.at.0,
            })?;
        }
        Ok(())
    }
}

/// Whether the lines are those that stand there.
fn is_same(old: &[OrderLine], new: NewOrder<'_>) -> bool {
    let sums = new.totals.lines.iter();
    let of_new = new.lines.iter().zip(sums);
    old.len() == new.lines.len()
        && old.iter().zip(of_new).all(|(old, ((product, line), sum))| {
            old.product_id == *product && old.line == *line && old.net == sum.net
        })
}
