//! What balances are reckoned from: the orders that are owed for and the payments, by card, side and
//! currency; and the terms of cards. Owns the reading; who owes what is the domain's. Nothing of a
//! balance is stored.

use crate::row::{day, word};
use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::balance::{Due, Paid};
use kartoteka_domain::ids::{ContactId, OrderId};
use kartoteka_domain::money::{Currency, Money};
use kartoteka_domain::order::{Side, Terms};
use kartoteka_domain::payment::PaymentKind;
use rusqlite::{Params, Row, params};
use std::collections::BTreeMap;

mod owing;
#[cfg(test)]
mod tests;

/// What one card and the owner owe each other on one side in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose.
    pub contact: ContactId,
    /// Who owes whom.
    pub side: Side,
    /// In which currency.
    pub currency: Currency,
    /// The orders that are owed for, the oldest first.
    pub orders: Vec<Due>,
    /// What was paid.
    pub paid: Vec<Paid>,
}

/// A card's terms as they stand in the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermsRow {
    /// What is agreed.
    pub terms: Terms,
    /// Another one after each change; never 0, which stands for no terms.
    pub revision: i64,
}

type Key = (ContactId, Side, Currency);

impl Reader<'_> {
    /// A card's accounts: none where there is neither an order that is owed for nor a payment.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn accounts_of(&self, contact: ContactId) -> Result<Vec<Account>> {
        let mut accounts = Accounts::default();
        let sql =
            concat!(include_str!("orders.sql"), " AND contact_id = ?1 ORDER BY ordered_on, id");
        self.add_orders(sql, [contact.0], &mut accounts)?;
        let sql = concat!(include_str!("payments.sql"), " WHERE contact_id = ?1");
        self.add_payments(sql, [contact.0], &mut accounts)?;
        Ok(accounts.into_list())
    }

    /// A card's terms; none on a side where nothing is agreed.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn terms_of(&self, contact: ContactId) -> Result<Vec<TermsRow>> {
        let sql = "SELECT side, days, credit_limit, currency, revision FROM terms
            WHERE contact_id = ?1 ORDER BY side";
        let mut query = self.connection.prepare_cached(sql)?;
        let row = |row: &Row<'_>| {
            Ok(TermsRow { terms: terms_of_row(row)?, revision: row.get("revision")? })
        };
        let rows = query.query_map([contact.0], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All terms with the cards whose they are.
    pub(crate) fn all_terms(&self) -> Result<Vec<(ContactId, Terms)>> {
        let sql = "SELECT contact_id, side, days, credit_limit, currency FROM terms ORDER BY id";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query
            .query_map([], |row| Ok((ContactId(row.get("contact_id")?), terms_of_row(row)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn add_orders(&self, sql: &str, of: impl Params, to: &mut Accounts) -> Result<()> {
        let mut query = self.connection.prepare_cached(sql)?;
        let mut rows = query.query(of)?;
        while let Some(row) = rows.next()? {
            let due = Due {
                order: OrderId(row.get("id")?),
                on: day(row, "due_on")?,
                gross: row.get("gross")?,
            };
            to.of(key(row)?).orders.push(due);
        }
        Ok(())
    }

    fn add_payments(&self, sql: &str, of: impl Params, to: &mut Accounts) -> Result<()> {
        let mut query = self.connection.prepare_cached(sql)?;
        let mut rows = query.query(of)?;
        while let Some(row) = rows.next()? {
            let order: Option<i64> = row.get("order_id")?;
            let kind = word(row, "kind", PaymentKind::parse)?;
            let paid = Paid { order: order.map(OrderId), minor: kind.signed(row.get("amount")?) };
            to.of(key(row)?).paid.push(paid);
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Sets a card's terms on their side; without any, takes them away.
    ///
    /// # Errors
    /// [`Error::Stale`] when `revision` is given, 0 for none, and they have another.
    pub fn set_terms(
        &self,
        contact: ContactId,
        side: Side,
        revision: Option<i64>,
        terms: Option<Terms>,
    ) -> Result<()> {
        let old = self.terms_of(contact)?.into_iter().find(|old| old.terms.side == side);
        let is = old.map_or(0, |old| old.revision);
        if revision.is_some_and(|revision| revision != is) {
            return Err(Error::Stale { what: "terms", id: contact.0 });
        }
        if old.map(|old| old.terms) == terms {
            return Ok(());
        }
        let Some(terms) = terms else {
            let sql = "DELETE FROM terms WHERE contact_id = ?1 AND side = ?2";
            self.connection.prepare_cached(sql)?.execute(params![contact.0, side.as_str()])?;
            return Ok(());
        };
        let sql = include_str!("terms_set.sql");
        let limit = terms.credit_limit;
        self.connection.prepare_cached(sql)?.execute(params![
            contact.0,
            side.as_str(),
            terms.days,
            limit.map(|limit| limit.minor),
            limit.map(|limit| limit.currency.code().to_owned()),
            self.revision()?,
        ])?;
        Ok(())
    }
}

#[derive(Default)]
struct Accounts(BTreeMap<Key, Account>);

impl Accounts {
    fn of(&mut self, key: Key) -> &mut Account {
        let (contact, side, currency) = key;
        let new = || Account { contact, side, currency, orders: Vec::new(), paid: Vec::new() };
        self.0.entry(key).or_insert_with(new)
    }

    fn into_list(self) -> Vec<Account> {
        self.0.into_values().collect()
    }
}

fn key(row: &Row<'_>) -> rusqlite::Result<Key> {
    let side = word(row, "side", Side::parse)?;
    Ok((ContactId(row.get("contact_id")?), side, word(row, "currency", Currency::stored)?))
}

fn terms_of_row(row: &Row<'_>) -> rusqlite::Result<Terms> {
    let limit: Option<i64> = row.get("credit_limit")?;
    let credit_limit = match limit {
        Some(minor) => Some(Money { minor, currency: word(row, "currency", Currency::stored)? }),
        None => None,
    };
    Ok(Terms { side: word(row, "side", Side::parse)?, days: row.get("days")?, credit_limit })
}
