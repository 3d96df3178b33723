//! The accounts on which more is owed than was paid. All orders and payments are walked once,
//! side by side in the order of their indices: looking each card up would take longer than both.

use super::Account;
use crate::row::{columns, unreadable_in, word};
use crate::{Reader, Result};
use kartoteka_domain::balance::{Due, Paid};
use kartoteka_domain::ids::{ContactId, OrderId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::Side;
use kartoteka_domain::payment::PaymentKind;
use kartoteka_domain::time::parse_day;
use rusqlite::Row;
use std::cmp::Reverse;

/// An account by card, side and currency, in the order of the indices: there stands `purchase` before
/// `sale`.
type Key = (i64, Reverse<Side>, Currency);

/// An order as it is walked by; its day is read where it is needed.
struct Walked {
    key: Key,
    order: i64,
    due_on: [u8; 10],
    gross: i64,
}

columns!(KeyColumns { contact_id, side, currency });
columns!(OrderColumns { id, due_on, gross });
columns!(PaymentColumns { kind, amount, order_id });

impl Reader<'_> {
    /// The accounts of a side, or of both, on which more is owed than was paid; of cards in the trash
    /// too: a debt does not go with the card.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn owing_accounts(&self, side: Option<Side>) -> Result<Vec<Account>> {
        let (orders, payments) = (self.walked_orders(side)?, self.walked_payments(side)?);
        let mut payments = payments.as_slice();
        let mut owing = Vec::new();
        for group in orders.chunk_by(|one, other| one.key == other.key) {
            let Some(key) = group.first().map(|one| one.key) else { continue };
            let before = payments.iter().take_while(|(of, _)| *of < key).count();
            let (alone, others) = payments.split_at(before);
            owing.extend(refunded(alone));
            payments = others;
            let own = payments.iter().take_while(|(of, _)| *of == key).count();
            let (own, others) = payments.split_at(own);
            payments = others;
            let paid = || own.iter().map(|(_, paid)| *paid);
            let gross: i64 = group.iter().map(|one| one.gross).sum();
            if gross <= paid().map(|paid| paid.minor).sum() {
                continue;
            }
            let due = group.iter().map(due).collect::<rusqlite::Result<_>>()?;
            owing.push(account(key, due, paid().collect()));
        }
        owing.extend(refunded(payments));
        Ok(owing)
    }

    fn walked_orders(&self, side: Option<Side>) -> Result<Vec<Walked>> {
        let mut query = self.connection.prepare_cached(include_str!("walked_orders.sql"))?;
        let (of, at) = (KeyColumns::of(&query)?, OrderColumns::of(&query)?);
        let rows = query.query_map([side.map(Side::as_str)], |row| {
            let due_on = row.get_ref(at.due_on)?.as_bytes()?.try_into().unwrap_or_default();
            Ok(Walked {
                key: of.key(row)?,
                order: row.get(at.id)?,
                due_on,
                gross: row.get(at.gross)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn walked_payments(&self, side: Option<Side>) -> Result<Vec<(Key, Paid)>> {
        let mut query = self.connection.prepare_cached(include_str!("walked_payments.sql"))?;
        let (of, at) = (KeyColumns::of(&query)?, PaymentColumns::of(&query)?);
        let rows = query.query_map([side.map(Side::as_str)], |row| {
            let kind = word(row, at.kind, PaymentKind::parse)?;
            let order = row.get::<_, Option<i64>>(at.order_id)?.map(OrderId);
            let paid = Paid { order, minor: kind.signed(row.get(at.amount)?) };
            Ok((of.key(row)?, paid))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl KeyColumns {
    fn key(&self, row: &Row<'_>) -> rusqlite::Result<Key> {
        let side = word(row, self.side, Side::parse)?;
        let currency = word(row, self.currency, Currency::stored)?;
        Ok((row.get(self.contact_id)?, Reverse(side), currency))
    }
}

fn account((contact, Reverse(side), currency): Key, orders: Vec<Due>, paid: Vec<Paid>) -> Account {
    Account { contact: ContactId(contact), side, currency, orders, paid }
}

/// The accounts without orders on which more was given back than was paid.
fn refunded(payments: &[(Key, Paid)]) -> Vec<Account> {
    let groups = payments.chunk_by(|one, other| one.0 == other.0);
    let owing = groups.filter(|group| group.iter().map(|(_, paid)| paid.minor).sum::<i64>() < 0);
    let account = |group: &[(Key, Paid)]| {
        let paid = group.iter().map(|(_, paid)| *paid).collect();
        Some(account(group.first()?.0, Vec::new(), paid))
    };
    owing.filter_map(account).collect()
}

fn due(one: &Walked) -> rusqlite::Result<Due> {
    let text = String::from_utf8_lossy(&one.due_on);
    let on = parse_day(&text).ok_or_else(|| unreadable_in(0, "due_on", &text))?;
    Ok(Due { order: OrderId(one.order), on, gross: one.gross })
}
