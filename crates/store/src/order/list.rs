//! Orders listed, the newest first, page by page. Owns the paging by key over their indexes.

use super::{OrderRow, SELECT};
use crate::place::{self, NotAPlace};
use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::order::Side;
use rusqlite::named_params;
use std::fmt;
use std::str::FromStr;

/// Which orders are listed.
#[derive(Debug, Clone, Copy, Default)]
pub struct OrderFilter {
    /// Of one card.
    pub contact: Option<ContactId>,
    /// Sold, or bought.
    pub side: Option<Side>,
    /// Only those with which something is still to be done.
    pub only_open: bool,
}

/// An order's place in the list; a page begins after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderKey {
    at: i64,
    id: i64,
}

impl OrderKey {
    const NEWEST: Self = Self { at: i64::MAX, id: i64::MAX };

    fn of(row: &OrderRow) -> Self {
        Self { at: row.head.at.0, id: row.id.0 }
    }
}

impl fmt::Display for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&place::written([self.at, self.id]))
    }
}

impl FromStr for OrderKey {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let [at, id] = place::read(text)?;
        Ok(Self { at, id })
    }
}

/// A page of orders, and where the page after it begins; nothing at the end.
pub type OrderPage = (Vec<OrderRow>, Option<OrderKey>);

impl Reader<'_> {
    /// The newest orders, or those after `after`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn order_list(
        &self,
        filter: OrderFilter,
        after: Option<OrderKey>,
        limit: u32,
    ) -> Result<OrderPage> {
        let after = after.unwrap_or(OrderKey::NEWEST);
        let mut rows = self.orders_by(
            &page_sql(filter),
            named_params! {
                ":contact": filter.contact.map_or(0, |id| id.0),
                ":side": filter.side.map_or("", Side::as_str),
                ":at": after.at, ":id": after.id, ":limit": limit.saturating_add(1),
            },
        )?;
        let has_more = place::leave_a_page(&mut rows, limit);
        let next = rows.last().map(OrderKey::of).filter(|_| has_more);
        Ok((rows, next))
    }

    /// How many orders are listed in all.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_orders(&self, filter: OrderFilter) -> Result<u32> {
        let sql = format!("SELECT count(*) AS total FROM trade_order WHERE {}", filter.condition());
        let mut query = self.connection.prepare_cached(&sql)?;
        let total = query.query_row(
            named_params! {
                ":contact": filter.contact.map_or(0, |id| id.0),
                ":side": filter.side.map_or("", Side::as_str),
            },
            |row| row.get("total"),
        );
        Ok(total?)
    }
}

impl OrderFilter {
    /// As a condition. Card and side are spoken of in any case, so that they can always be handed over.
    fn condition(self) -> String {
        let contact = self.contact.map_or(":contact IS :contact", |_| "contact_id = :contact");
        let side = self.side.map_or(":side IS :side", |_| "side = :side");
        let open = if self.only_open { " AND state NOT IN ('delivered', 'cancelled')" } else { "" };
        format!("{contact} AND {side}{open}")
    }
}

/// The statement that gives a page.
pub(super) fn page_sql(filter: OrderFilter) -> String {
    let condition = filter.condition();
    format!(
        "{SELECT} WHERE {condition} AND at <= :at AND (at, id) < (:at, :id)
        ORDER BY at DESC, id DESC LIMIT :limit"
    )
}
