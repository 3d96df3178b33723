//! The product table: what is sold or bought again and again, and what was last asked for it.

use crate::follow_up::stored_day;
use crate::row::word;
use crate::{Error, Reader, Result, Writer};
use chrono::NaiveDate;
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Product, Side};
use kartoteka_domain::time::Timestamp;
use rusqlite::{OptionalExtension, Params, Row, named_params, params};
use std::collections::HashSet;

/// A product as it stands in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductRow {
    /// Its row.
    pub id: ProductId,
    /// UUID.
    pub uid: String,
    /// What it says.
    pub product: Product,
    /// When it was written down.
    pub created_at: Timestamp,
    /// Another one after each change.
    pub revision: i64,
}

const SELECT: &str = include_str!("select.sql");
pub(crate) const IN_ORDERS: &str = "SELECT DISTINCT product_id FROM order_line
    WHERE contact_id = ?1 AND product_id IS NOT NULL";

/// On which orders a last price is looked for: not on those that were cancelled.
#[derive(Debug, Clone, Copy)]
pub struct LastPrice {
    /// The card.
    pub contact: ContactId,
    /// Sold, or bought.
    pub side: Side,
    /// In this currency.
    pub currency: Currency,
    /// Of this day or an earlier one.
    pub until: NaiveDate,
    /// Not on this order: the one that is being changed.
    pub but_of: Option<OrderId>,
}

impl Reader<'_> {
    /// Every product, also those off sale, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn products(&self) -> Result<Vec<ProductRow>> {
        self.products_by(&format!("{SELECT} ORDER BY id"), [])
    }

    /// One product.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn product(&self, id: ProductId) -> Result<ProductRow> {
        let found = self.products_by(&format!("{SELECT} WHERE id = ?1"), [id.0])?;
        found.into_iter().next().ok_or(Error::NotFound { what: "product", id: id.0 })
    }

    fn products_by(&self, sql: &str, params: impl Params) -> Result<Vec<ProductRow>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, product_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// On how many lines of orders and tickets a product stands, how often its stock moved without an
    /// order and how often it is waited for.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn product_uses(&self, id: ProductId) -> Result<u32> {
        let sql = include_str!("uses.sql");
        Ok(self.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get("uses"))?)
    }

    /// The products that stand on a card's orders, of any state.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn products_of(&self, contact: ContactId) -> Result<HashSet<ProductId>> {
        let mut query = self.connection.prepare_cached(IN_ORDERS)?;
        let ids = query.query_map([contact.0], |row| Ok(ProductId(row.get("product_id")?)))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// The price of a product, in minor units, on the last order that is meant; none where there is
    /// none.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn last_price(&self, product: ProductId, of: LastPrice) -> Result<Option<i64>> {
        let mut query = self.connection.prepare_cached(include_str!("last_price.sql"))?;
        let found = query.query_row(
            params![
                of.contact.0,
                product.0,
                of.side.as_str(),
                of.currency.code(),
                stored_day(of.until),
                of.but_of.map(|id| id.0),
            ],
            |row| row.get("price"),
        );
        Ok(found.optional()?)
    }
}

impl Writer<'_> {
    /// Adds a product.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_product(&self, uid: &str, one: &Product, at: Timestamp) -> Result<ProductId> {
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = insert.insert(named_params! {
            ":uid": uid, ":created_at": at.0,
            ":name": one.name, ":code": one.code, ":unit": one.unit,
            ":currency": one.currency.code(), ":price": one.price, ":cost": one.cost,
            ":tax": one.tax, ":tax_rate": one.tax_rate, ":is_stocked": one.is_stocked,
            ":reorder_at": one.reorder_at, ":is_off_sale": one.is_off_sale,
        })?;
        Ok(ProductId(id))
    }

    /// Changes what a product says; orders keep what they say.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Stale`] when `revision` is given and it has another.
    pub fn change_product(
        &self,
        id: ProductId,
        revision: Option<i64>,
        one: &Product,
    ) -> Result<()> {
        let old = self.product(id)?;
        if revision.is_some_and(|revision| revision != old.revision) {
            return Err(Error::Stale { what: "product", id: id.0 });
        }
        if old.product == *one {
            return Ok(());
        }
        let mut update = self.connection.prepare_cached(include_str!("update.sql"))?;
        update.execute(named_params! {
            ":id": id.0, ":revision": self.revision()?,
            ":name": one.name, ":code": one.code, ":unit": one.unit,
            ":currency": one.currency.code(), ":price": one.price, ":cost": one.cost,
            ":tax": one.tax, ":tax_rate": one.tax_rate, ":is_stocked": one.is_stocked,
            ":reorder_at": one.reorder_at, ":is_off_sale": one.is_off_sale,
        })?;
        Ok(())
    }

    /// Takes a product away that is used nowhere ([`Reader::product_uses`]); where it is used, the
    /// operation as a whole is refused when it ends.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_product(&self, id: ProductId) -> Result<()> {
        let sql = "DELETE FROM product WHERE id = ?1";
        match self.connection.prepare_cached(sql)?.execute([id.0])? {
            0 => Err(Error::NotFound { what: "product", id: id.0 }),
            _ => Ok(()),
        }
    }
}

fn product_of(row: &Row<'_>) -> rusqlite::Result<ProductRow> {
    Ok(ProductRow {
        id: ProductId(row.get("id")?),
        uid: row.get("uid")?,
        product: Product {
            name: row.get("name")?,
            code: row.get("code")?,
            unit: row.get("unit")?,
            currency: word(row, "currency", Currency::stored)?,
            price: row.get("price")?,
            cost: row.get("cost")?,
            tax: row.get("tax")?,
            tax_rate: row.get("tax_rate")?,
            is_stocked: row.get("is_stocked")?,
            reorder_at: row.get("reorder_at")?,
            is_off_sale: row.get("is_off_sale")?,
        },
        created_at: Timestamp(row.get("created_at")?),
        revision: row.get("revision")?,
    })
}
