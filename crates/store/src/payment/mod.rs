//! The payment table: money that came or went. Owns its rows; which order a payment is for, where
//! nothing is said, the domain reckons.

use crate::follow_up::stored_day;
use crate::row::{by_id, day, word};
use crate::{Error, Reader, Result, Writer};
use chrono::NaiveDate;
use kartoteka_domain::ids::{ContactId, OrderId, PaymentId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::Side;
use kartoteka_domain::payment::{Payment, PaymentKind, PaymentWay};
use kartoteka_domain::time::Timestamp;
use rusqlite::{Params, Row, Statement, named_params};

/// A payment as it stands in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentRow {
    /// Its row.
    pub id: PaymentId,
    /// UUID.
    pub uid: String,
    /// Whose.
    pub contact_id: ContactId,
    /// The order it was said to be for.
    pub order_id: Option<OrderId>,
    /// What it says.
    pub payment: Payment,
    /// When it was written down.
    pub created_at: Timestamp,
}

const SELECT: &str = include_str!("select.sql");
pub(crate) const IDS: &str =
    "SELECT id FROM payment ORDER BY paid_on DESC, id DESC LIMIT ?1 OFFSET ?2";

impl Reader<'_> {
    /// One payment.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn payment(&self, id: PaymentId) -> Result<PaymentRow> {
        let found = self.payments_by(&format!("{SELECT} WHERE id = ?1"), [id.0])?;
        found.into_iter().next().ok_or(Error::NotFound { what: "payment", id: id.0 })
    }

    /// A card's payments, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn payments_of(&self, contact: ContactId) -> Result<Vec<PaymentRow>> {
        let sql = format!("{SELECT} WHERE contact_id = ?1 ORDER BY at DESC, id DESC");
        self.payments_by(&sql, [contact.0])
    }

    /// The payments that bear a day of this stretch, by their days.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn payments_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<PaymentRow>> {
        let sql = format!("{SELECT} WHERE paid_on BETWEEN ?1 AND ?2 ORDER BY paid_on, id");
        self.payments_by(&sql, [from, to].map(stored_day))
    }

    /// How many payments there are.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_payments(&self) -> Result<u32> {
        let sql = "SELECT count(*) AS total FROM payment";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("total"))?)
    }

    /// The ids of `limit` payments from a place on, the newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn payment_ids(&self, from: u32, limit: u32) -> Result<Vec<i64>> {
        let mut query = self.connection.prepare_cached(IDS)?;
        let ids = query.query_map([limit, from], |row| row.get("id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// The payments of these ids in their order; ids without one are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn payments_of_ids(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<PaymentRow>> {
        let sql = format!("{SELECT} WHERE id = ?1");
        let none = |_: &Statement<'_>| Ok(());
        Ok(by_id(self.connection, &sql, ids, none, |row, ()| payment_of(row))?)
    }

    /// Every payment, the oldest first.
    pub(crate) fn all_payments(&self) -> Result<Vec<PaymentRow>> {
        self.payments_by(&format!("{SELECT} ORDER BY id"), [])
    }

    fn payments_by(&self, sql: &str, params: impl Params) -> Result<Vec<PaymentRow>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, payment_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Adds a payment.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_payment(
        &self,
        contact: ContactId,
        order: Option<OrderId>,
        uid: &str,
        one: &Payment,
        created_at: Timestamp,
    ) -> Result<PaymentId> {
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = insert.insert(named_params! {
            ":uid": uid, ":contact_id": contact.0, ":order_id": order.map(|id| id.0),
            ":side": one.side.as_str(), ":kind": one.kind.as_str(), ":way": one.way.as_str(),
            ":at": one.at.0, ":paid_on": stored_day(one.paid_on),
            ":currency": one.currency.code(), ":amount": one.amount, ":text": one.text,
            ":created_at": created_at.0,
        })?;
        Ok(PaymentId(id))
    }

    /// Takes a payment away.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_payment(&self, id: PaymentId) -> Result<PaymentRow> {
        let old = self.payment(id)?;
        self.connection.prepare_cached("DELETE FROM payment WHERE id = ?1")?.execute([id.0])?;
        Ok(old)
    }
}

fn payment_of(row: &Row<'_>) -> rusqlite::Result<PaymentRow> {
    Ok(PaymentRow {
        id: PaymentId(row.get("id")?),
        uid: row.get("uid")?,
        contact_id: ContactId(row.get("contact_id")?),
        order_id: row.get::<_, Option<i64>>("order_id")?.map(OrderId),
        payment: Payment {
            side: word(row, "side", Side::parse)?,
            kind: word(row, "kind", PaymentKind::parse)?,
            way: word(row, "way", PaymentWay::parse)?,
            at: Timestamp(row.get("at")?),
            paid_on: day(row, "paid_on")?,
            currency: word(row, "currency", Currency::stored)?,
            amount: row.get("amount")?,
            text: row.get("text")?,
        },
        created_at: Timestamp(row.get("created_at")?),
    })
}
