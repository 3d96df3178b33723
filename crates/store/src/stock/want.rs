//! The want table: what cards wait for, until it comes in and a follow-up stands for it.

use crate::place::{self, NotAPlace};
use crate::row::by_id;
use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::ids::{ContactId, FollowUpId, ProductId, WantId};
use kartoteka_domain::stock::Want;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Params, Row, Statement, named_params};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

/// Something that a card waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantRow {
    /// Its row.
    pub id: WantId,
    /// UUID.
    pub uid: String,
    /// Whose.
    pub contact_id: ContactId,
    /// What.
    pub product_id: ProductId,
    /// What it says.
    pub want: Want,
    /// The follow-up that was made when it came in; nothing as long as it is waited for.
    pub follow_up_id: Option<FollowUpId>,
}

/// How many wait for a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// How many cards.
    pub cards: u32,
    /// For how much in all, in thousandths.
    pub quantity: i64,
}

/// Which wants are listed; those of cards in the trash are not.
#[derive(Debug, Clone, Copy, Default)]
pub struct WantFilter {
    /// Of one card.
    pub contact: Option<ContactId>,
    /// For one product.
    pub product: Option<ProductId>,
    /// Those too for which what they waited for came in.
    pub with_arrived: bool,
}

/// A want's place in the list; a page begins after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WantKey {
    at: i64,
    id: i64,
}

impl WantKey {
    const OLDEST: Self = Self { at: i64::MIN, id: i64::MIN };

    fn of(row: &WantRow) -> Self {
        Self { at: row.want.at.0, id: row.id.0 }
    }
}

impl fmt::Display for WantKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&place::written([self.at, self.id]))
    }
}

impl FromStr for WantKey {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let [at, id] = place::read(text)?;
        Ok(Self { at, id })
    }
}

/// A page of wants, and where the page after it begins; nothing at the end.
pub type WantPage = (Vec<WantRow>, Option<WantKey>);

const SELECT: &str = include_str!("want_select.sql");

impl WantFilter {
    /// As a condition. Card and product are spoken of in any case, so that they can always be handed over.
    fn condition(self) -> String {
        let contact = self.contact.map_or(":contact IS :contact", |_| "contact_id = :contact");
        let product = self.product.map_or(":product IS :product", |_| "product_id = :product");
        let waiting = if self.with_arrived { "" } else { " AND follow_up_id IS NULL" };
        let there =
            "EXISTS (SELECT 1 FROM contact WHERE contact.id = contact_id AND trashed_at IS NULL)";
        format!("{contact} AND {product}{waiting} AND {there}")
    }
}

/// The statement that gives a page.
pub(super) fn page_sql(filter: WantFilter) -> String {
    let condition = filter.condition();
    format!(
        "{SELECT} WHERE {condition} AND at >= :at AND (at, id) > (:at, :id) ORDER BY at, id LIMIT :limit"
    )
}

impl Reader<'_> {
    /// One want.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn want(&self, id: WantId) -> Result<WantRow> {
        let found = self.wants_of_ids([id.0].into_iter())?;
        found.into_iter().next().ok_or(Error::NotFound { what: "want", id: id.0 })
    }

    /// The wants of these ids in their order; ids without one are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn wants_of_ids(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<WantRow>> {
        let sql = format!("{SELECT} WHERE id = ?1");
        let none = |_: &Statement<'_>| Ok(());
        Ok(by_id(self.connection, &sql, ids, none, |row, ()| want_of(row))?)
    }

    /// The wants that have waited longest, or those after `after`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn want_list(
        &self,
        filter: WantFilter,
        after: Option<WantKey>,
        limit: u32,
    ) -> Result<WantPage> {
        let after = after.unwrap_or(WantKey::OLDEST);
        let mut rows = self.wants_by(
            &page_sql(filter),
            named_params! {
                ":contact": filter.contact.map_or(0, |id| id.0),
                ":product": filter.product.map_or(0, |id| id.0),
                ":at": after.at, ":id": after.id, ":limit": limit.saturating_add(1),
            },
        )?;
        let has_more = place::leave_a_page(&mut rows, limit);
        let next = rows.last().map(WantKey::of).filter(|_| has_more);
        Ok((rows, next))
    }

    /// How many wants are listed in all.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_wants(&self, filter: WantFilter) -> Result<u32> {
        let sql = format!("SELECT count(*) AS total FROM want WHERE {}", filter.condition());
        let mut query = self.connection.prepare_cached(&sql)?;
        let total = query.query_row(
            named_params! {
                ":contact": filter.contact.map_or(0, |id| id.0),
                ":product": filter.product.map_or(0, |id| id.0),
            },
            |row| row.get("total"),
        );
        Ok(total?)
    }

    /// How many wait for each product for which any do.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn waiting(&self) -> Result<HashMap<ProductId, Waiting>> {
        let mut query = self.connection.prepare_cached(include_str!("waiting.sql"))?;
        let rows = query.query_map([], |row| {
            let waiting = Waiting { cards: row.get("cards")?, quantity: row.get("quantity")? };
            Ok((ProductId(row.get("product_id")?), waiting))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every want, the oldest first.
    pub(crate) fn all_wants(&self) -> Result<Vec<WantRow>> {
        self.wants_by(&format!("{SELECT} ORDER BY id"), [])
    }

    fn wants_by(&self, sql: &str, params: impl Params) -> Result<Vec<WantRow>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, want_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Writes down that a card waits for something.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_want(
        &self,
        (contact, product): (ContactId, ProductId),
        uid: &str,
        one: &Want,
        follow_up: Option<FollowUpId>,
    ) -> Result<WantId> {
        let mut insert = self.connection.prepare_cached(include_str!("want_insert.sql"))?;
        Ok(WantId(insert.insert(named_params! {
            ":uid": uid, ":contact_id": contact.0, ":product_id": product.0,
            ":quantity": one.quantity, ":at": one.at.0, ":text": one.text, ":note": one.note,
            ":follow_up_id": follow_up.map(|id| id.0),
        })?))
    }

    /// Says which follow-up stands for a want now.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn want_arrived(&self, id: WantId, follow_up: FollowUpId) -> Result<()> {
        let sql = "UPDATE want SET follow_up_id = ?2 WHERE id = ?1";
        match self.connection.prepare_cached(sql)?.execute([id.0, follow_up.0])? {
            0 => Err(Error::NotFound { what: "want", id: id.0 }),
            _ => Ok(()),
        }
    }

    /// Takes a want away.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_want(&self, id: WantId) -> Result<()> {
        let sql = "DELETE FROM want WHERE id = ?1";
        match self.connection.prepare_cached(sql)?.execute([id.0])? {
            0 => Err(Error::NotFound { what: "want", id: id.0 }),
            _ => Ok(()),
        }
    }
}

fn want_of(row: &Row<'_>) -> rusqlite::Result<WantRow> {
    Ok(WantRow {
        id: WantId(row.get("id")?),
        uid: row.get("uid")?,
        contact_id: ContactId(row.get("contact_id")?),
        product_id: ProductId(row.get("product_id")?),
        want: Want {
            quantity: row.get("quantity")?,
            at: Timestamp(row.get("at")?),
            text: row.get("text")?,
            note: row.get("note")?,
        },
        follow_up_id: row.get::<_, Option<i64>>("follow_up_id")?.map(FollowUpId),
    })
}
