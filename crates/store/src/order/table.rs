//! What the table of all orders is made of: which orders there are, and those in work.

use super::{OrderRow, SELECT};
use crate::{Reader, Result};

impl Reader<'_> {
    /// Whether there is an order, a payment or a product.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn has_orders(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM trade_order) OR EXISTS (SELECT 1 FROM payment)
            OR EXISTS (SELECT 1 FROM product) AS has";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("has"))?)
    }

    /// Every order's id, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn order_ids(&self) -> Result<Vec<i64>> {
        let sql = "SELECT id FROM trade_order ORDER BY at DESC, id DESC";
        let mut query = self.connection.prepare_cached(sql)?;
        let ids = query.query_map([], |row| row.get("id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// The orders with which something is still to be done, by id.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn orders_in_work(&self) -> Result<Vec<OrderRow>> {
        let sql = format!("{SELECT} WHERE state NOT IN ('delivered', 'cancelled') ORDER BY id");
        self.orders_by(&sql, [])
    }
}
