//! Stock: what moved it beside orders, and how much there is by that and by the lines of delivered
//! orders. How much there is stands nowhere. Who waits for what is `want`'s.

mod want;

#[cfg(test)]
mod random_tests;
#[cfg(test)]
pub(crate) mod tests;

use crate::place::{self, NotAPlace};
use crate::row::{by_id, word};
use crate::{Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::stock::{Movement, MovementKind, Stock};
use kartoteka_domain::time::Timestamp;
use rusqlite::{Params, Row, Statement, named_params};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

pub use want::{Waiting, WantFilter, WantKey, WantPage, WantRow};

/// Stock that moved without an order, as it stands in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovementRow {
    /// Its row.
    pub id: i64,
    /// UUID.
    pub uid: String,
    /// Of what.
    pub product_id: ProductId,
    /// Of whom it came, or who brought it back.
    pub contact_id: Option<ContactId>,
    /// What it says.
    pub movement: Movement,
    /// When it was written down.
    pub created_at: Timestamp,
}

/// Anything that moved the stock of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    /// When.
    pub at: Timestamp,
    /// By what; nothing for a line of a delivered order.
    pub kind: Option<MovementKind>,
    /// How much came in, in thousandths; below none for what went out.
    pub quantity: i64,
    /// Why, or what the line says.
    pub text: String,
    /// The card it came of or went to, where that is known.
    pub contact_id: Option<ContactId>,
    /// The order, for a line of one.
    pub order_id: Option<OrderId>,
    id: i64,
    source: i64,
}

/// A movement's place in the list; a page begins after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovingKey {
    at: i64,
    id: i64,
    source: i64,
}

impl MovingKey {
    const NEWEST: Self = Self { at: i64::MAX, id: i64::MAX, source: i64::MAX };

    fn of(one: &Moving) -> Self {
        Self { at: one.at.0, id: one.id, source: one.source }
    }
}

impl fmt::Display for MovingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&place::written([self.at, self.id, self.source]))
    }
}

impl FromStr for MovingKey {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let [at, id, source] = place::read(text)?;
        Ok(Self { at, id, source })
    }
}

/// A page of movements, and where the page after it begins; nothing at the end.
pub type MovingPage = (Vec<Moving>, Option<MovingKey>);

const STOCK: &str = include_str!("stock.sql");
const MOVEMENT: &str = include_str!("movement_select.sql");

impl Reader<'_> {
    /// How much there is of every product whose stock is kept.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn stocks(&self) -> Result<HashMap<ProductId, Stock>> {
        self.stocks_by(&format!("{STOCK} GROUP BY p.id"), [])
    }

    /// How much there is of a product; nothing where its stock is not kept.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn stock(&self, product: ProductId) -> Result<Option<Stock>> {
        let sql = format!("{STOCK} AND p.id = ?1 GROUP BY p.id");
        Ok(self.stocks_by(&sql, [product.0])?.remove(&product))
    }

    fn stocks_by(&self, sql: &str, params: impl Params) -> Result<HashMap<ProductId, Stock>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, |row| {
            let (on_hand, promised) = (row.get("on_hand")?, row.get("promised")?);
            let stock = Stock { on_hand, promised, coming: row.get("coming")? };
            Ok((ProductId(row.get("product_id")?), stock))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether the stock of any product is kept, or anything is waited for.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn has_stock(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM product WHERE is_stocked = 1)
            OR EXISTS (SELECT 1 FROM want) AS has";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("has"))?)
    }

    /// What moved the stock of a product, the newest first, or what stands after `after`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn stock_moved(
        &self,
        product: ProductId,
        after: Option<MovingKey>,
        limit: u32,
    ) -> Result<MovingPage> {
        let after = after.unwrap_or(MovingKey::NEWEST);
        let mut query = self.connection.prepare_cached(include_str!("movements.sql"))?;
        let rows = query.query_map(
            named_params! {
                ":product": product.0, ":at": after.at, ":id": after.id, ":source": after.source,
                ":limit": limit.saturating_add(1),
            },
            moving_of,
        )?;
        let mut rows: Vec<Moving> = rows.collect::<rusqlite::Result<_>>()?;
        let has_more = place::leave_a_page(&mut rows, limit);
        let next = rows.last().map(MovingKey::of).filter(|_| has_more);
        Ok((rows, next))
    }

    /// The movements of these ids in their order; ids without one are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn movements_of_ids(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<MovementRow>> {
        let sql = format!("{MOVEMENT} WHERE id = ?1");
        let none = |_: &Statement<'_>| Ok(());
        Ok(by_id(self.connection, &sql, ids, none, |row, ()| movement_of(row))?)
    }

    /// Every movement, the oldest first.
    pub(crate) fn all_movements(&self) -> Result<Vec<MovementRow>> {
        let mut query = self.connection.prepare_cached(&format!("{MOVEMENT} ORDER BY id"))?;
        let rows = query.query_map([], movement_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Writes down that stock moved; the id of the movement.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_movement(
        &self,
        product: ProductId,
        contact: Option<ContactId>,
        uid: &str,
        one: &Movement,
        created_at: Timestamp,
    ) -> Result<i64> {
        let mut insert = self.connection.prepare_cached(include_str!("movement_insert.sql"))?;
        Ok(insert.insert(named_params! {
            ":uid": uid, ":product_id": product.0, ":contact_id": contact.map(|id| id.0),
            ":kind": one.kind.as_str(), ":quantity": one.quantity, ":at": one.at.0,
            ":text": one.text, ":created_at": created_at.0,
        })?)
    }
}

fn movement_of(row: &Row<'_>) -> rusqlite::Result<MovementRow> {
    Ok(MovementRow {
        id: row.get("id")?,
        uid: row.get("uid")?,
        product_id: ProductId(row.get("product_id")?),
        contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
        movement: Movement {
            kind: word(row, "kind", MovementKind::parse)?,
            quantity: row.get("quantity")?,
            at: Timestamp(row.get("at")?),
            text: row.get("text")?,
        },
        created_at: Timestamp(row.get("created_at")?),
    })
}

fn moving_of(row: &Row<'_>) -> rusqlite::Result<Moving> {
    let order_id = row.get::<_, Option<i64>>("order_id")?.map(OrderId);
    let kind = match order_id {
        Some(_) => None,
        None => Some(word(row, "kind", MovementKind::parse)?),
    };
    Ok(Moving {
        at: Timestamp(row.get("at")?),
        kind,
        quantity: row.get("quantity")?,
        text: row.get("text")?,
        contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
        order_id,
        id: row.get("id")?,
        source: row.get("source")?,
    })
}
