//! Which lines of orders move stock. It is settled once, when an order is delivered for the first time: a
//! line moves stock where its product's stock is kept by then. So it stays for that product on that order,
//! whatever is kept later, and an order of before the counting never changes what was counted.

use crate::{Reader, Result, Writer};
use kartoteka_domain::ids::{OrderId, ProductId};
use kartoteka_domain::order::OrderState;
use rusqlite::params;
use std::collections::HashMap;

impl Reader<'_> {
    /// Of each order, whether its lines in their order move stock; nothing where that is not settled.
    pub(crate) fn all_counted(&self) -> Result<HashMap<OrderId, Vec<Option<bool>>>> {
        let sql = "SELECT order_id, is_counted FROM order_line ORDER BY order_id, position, id";
        let mut query = self.connection.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        let mut counted: HashMap<OrderId, Vec<Option<bool>>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let order = OrderId(row.get("order_id")?);
            counted.entry(order).or_default().push(row.get("is_counted")?);
        }
        Ok(counted)
    }

    /// What is settled of an order, by product.
    pub(super) fn settled(&self, id: OrderId) -> Result<HashMap<ProductId, bool>> {
        let sql = "SELECT product_id, is_counted FROM order_line
            WHERE order_id = ?1 AND product_id IS NOT NULL AND is_counted IS NOT NULL";
        let mut query = self.connection.prepare_cached(sql)?;
        let of_product = query.query_map([id.0], |row| {
            Ok((ProductId(row.get("product_id")?), row.get("is_counted")?))
        })?;
        Ok(of_product.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Settles which lines of an order that stands there move stock, by what was settled before.
    pub(super) fn settle(
        &self,
        id: OrderId,
        state: OrderState,
        before: &HashMap<ProductId, bool>,
    ) -> Result<()> {
        let sql = "UPDATE order_line SET is_counted = ?3 WHERE order_id = ?1 AND product_id = ?2";
        for (product, is_counted) in before {
            let mut keep = self.connection.prepare_cached(sql)?;
            keep.execute(params![id.0, product.0, is_counted])?;
        }
        if state == OrderState::Delivered {
            self.connection.prepare_cached(include_str!("counted.sql"))?.execute([id.0])?;
        }
        Ok(())
    }

    /// Settles, before an order is changed, that it moves nothing where it was delivered before stock was
    /// counted: such a one also comes back by the undo of something of that time, not settled yet.
    pub(super) fn settle_former(&self, id: OrderId) -> Result<()> {
        let sql = "UPDATE order_line SET is_counted = 0
            WHERE order_id = ?1 AND is_counted IS NULL AND (SELECT state = 'delivered'
              AND delivered_at IS NULL FROM trade_order WHERE trade_order.id = ?1)";
        self.connection.prepare_cached(sql)?.execute([id.0])?;
        Ok(())
    }

    /// Says of an order that was brought since when it is delivered, and of its lines in their order
    /// whether they move stock.
    pub(crate) fn put_counted(
        &self,
        id: OrderId,
        delivered_at: Option<i64>,
        lines: &[Option<bool>],
    ) -> Result<()> {
        let sql = "UPDATE trade_order SET delivered_at = ?2 WHERE id = ?1 AND state = 'delivered'";
        self.connection.prepare_cached(sql)?.execute(params![id.0, delivered_at])?;
        let sql = "UPDATE order_line SET is_counted = ?3 WHERE order_id = ?1 AND position = ?2";
        let mut count = self.connection.prepare_cached(sql)?;
        for (position, is_counted) in (0_i64..).zip(lines) {
            count.execute(params![id.0, position, is_counted])?;
        }
        Ok(())
    }
}
