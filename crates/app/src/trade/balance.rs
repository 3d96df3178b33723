//! What cards owe and are owed: balances, who is late, and the account line by line. Each side and
//! each currency stands apart.

use super::shown::{money, of_money, side, side_of};
use super::terms;
use crate::api::ById;
use crate::api::balance as dto;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::balance::{Ageing, OpenOrder, Settled, days_late, settle};
use kartoteka_domain::ids::{ContactId, OrderId, PaymentId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::Side;
use kartoteka_domain::time::day_text;
use kartoteka_store::{Account, OrderFilter, Reader, TermsRow};
use std::collections::BTreeMap;

/// What is owed on an account, in minor units; below zero for a credit.
pub(super) fn owed(account: &Account) -> i64 {
    settle(&account.orders, &account.paid).balance()
}

pub(crate) fn get(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<dto::Balances> {
    let contact = ContactId(request.id);
    let (balances, terms) = kartoteka.read(|box_| {
        box_.expect_contact(contact)?;
        of_card(box_, contact, call.now.today())
    })?;
    let mut notes = Vec::new();
    for one in Side::ALL {
        notes.extend(terms::over_limit(kartoteka, contact, *one)?);
    }
    Ok(dto::Balances { balances, terms, notes })
}

/// What a card and the owner owe each other, and on which terms.
pub(crate) fn of_card(
    box_: &Reader<'_>,
    contact: ContactId,
    today: NaiveDate,
) -> kartoteka_store::Result<(Vec<dto::Balance>, Vec<dto::Terms>)> {
    let accounts = box_.accounts_of(contact)?;
    let balances = accounts.iter().map(|account| shown(box_, account, today));
    let terms = box_.terms_of(contact)?.into_iter().map(shown_terms);
    Ok((balances.collect::<kartoteka_store::Result<_>>()?, terms.collect()))
}

fn shown_terms(TermsRow { terms, revision }: TermsRow) -> dto::Terms {
    dto::Terms {
        side: side(terms.side),
        days: terms.days,
        credit_limit: terms.credit_limit.map(of_money),
        revision,
    }
}

/// An account as a balance.
pub(super) fn shown(
    box_: &Reader<'_>,
    account: &Account,
    today: NaiveDate,
) -> kartoteka_store::Result<dto::Balance> {
    let currency = account.currency;
    let settled = settle(&account.orders, &account.paid);
    let numbers = box_.orders_of_ids(settled.open.iter().map(|one| one.order.0))?;
    let open = settled.open.iter().zip(numbers).map(|(one, row)| dto::OpenOrder {
        id: one.order.0,
        number: row.number(),
        due_on: day_text(one.on),
        open: money(one.open, currency),
        days_late: days_late(one.on, today),
    });
    Ok(dto::Balance {
        side: side(account.side),
        balance: money(settled.balance(), currency),
        late: money(late(&settled, today), currency),
        days_late: latest(&settled.open, today),
        ageing: ageing(&ages(&settled, today), currency),
        open: open.collect(),
    })
}

/// What is owed by how late it is; what was given back beyond what was paid is to be paid today.
fn ages(settled: &Settled, today: NaiveDate) -> Ageing {
    let ages = Ageing::of(&settled.open, today);
    Ageing { to_30: ages.to_30 + (-settled.credit).max(0), ..ages }
}

fn late(settled: &Settled, today: NaiveDate) -> i64 {
    settled.open.iter().filter(|one| one.on < today).map(|one| one.open).sum()
}

fn latest(open: &[OpenOrder], today: NaiveDate) -> i64 {
    open.iter().map(|one| days_late(one.on, today)).max().unwrap_or(0)
}

fn ageing(ages: &Ageing, currency: Currency) -> dto::Ageing {
    let shown = |minor| money(minor, currency);
    dto::Ageing {
        not_due: shown(ages.not_due),
        to_30: shown(ages.to_30),
        to_60: shown(ages.to_60),
        to_90: shown(ages.to_90),
        over: shown(ages.over),
    }
}

/// The most cards that are asked for at once; the window asks for those of the rows it draws.
const MOST_CARDS: usize = 1_000;

/// What each of some cards owes.
pub(crate) fn owed_list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::OwedListRequest,
) -> Result<dto::OwedList> {
    let accounts = kartoteka.read(|box_| {
        let cards = request.ids.iter().take(MOST_CARDS);
        let of_card = |id: &i64| box_.accounts_of(ContactId(*id));
        cards.map(of_card).collect::<kartoteka_store::Result<Vec<_>>>()
    })?;
    let rows = accounts.iter().flatten().filter(|account| account.side == Side::Sale);
    let rows = rows.map(|account| dto::OwedRow {
        contact_id: account.contact.0,
        owed: money(owed(account), account.currency),
    });
    Ok(dto::OwedList { rows: rows.filter(|row| row.owed.minor > 0).collect() })
}

/// Who owes, the latest first.
pub(crate) fn ageing_list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::AgeingListRequest,
) -> Result<dto::AgeingList> {
    let today = call.now.today();
    let accounts = kartoteka.read(|box_| {
        let owing = box_.owing_accounts(Some(side_of(request.side)))?.into_iter().map(|account| {
            let names = box_.shown_names(&[account.contact])?;
            Ok((names.into_iter().next().unwrap_or_default(), account))
        });
        owing.collect::<kartoteka_store::Result<Vec<_>>>()
    })?;
    let mut sums: BTreeMap<Currency, Ageing> = BTreeMap::new();
    let mut rows = Vec::with_capacity(accounts.len());
    for (name, account) in accounts {
        let settled = settle(&account.orders, &account.paid);
        let ages = ages(&settled, today);
        let sum = sums.entry(account.currency).or_default();
        sum.not_due += ages.not_due;
        sum.to_30 += ages.to_30;
        sum.to_60 += ages.to_60;
        sum.to_90 += ages.to_90;
        sum.over += ages.over;
        rows.push(dto::AgeingRow {
            contact_id: account.contact.0,
            name,
            balance: money(settled.balance(), account.currency),
            days_late: latest(&settled.open, today),
            ageing: ageing(&ages, account.currency),
        });
    }
    rows.sort_by_key(|row| (-row.days_late, -row.balance.minor, row.contact_id));
    let totals = sums.iter().map(|(currency, ages)| ageing(ages, *currency)).collect();
    Ok(dto::AgeingList { rows, totals })
}

/// A line of an account before it is added up.
struct Entry {
    on: NaiveDate,
    order: Option<OrderId>,
    payment: Option<PaymentId>,
    text: String,
    amount: i64,
}

/// A card's accounts line by line.
pub(crate) fn ledger(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<dto::Ledgers> {
    let contact = ContactId(request.id);
    let mut accounts: BTreeMap<(Side, Currency), Vec<Entry>> = BTreeMap::new();
    kartoteka.read(|box_| {
        box_.expect_contact(contact)?;
        let filter = OrderFilter { contact: Some(contact), ..OrderFilter::default() };
        for row in box_.order_list(filter, None, u32::MAX)?.0 {
            if row.head.state.is_owed() {
                let entry = Entry {
                    on: row.head.ordered_on,
                    order: Some(row.id),
                    payment: None,
                    text: row.number(),
                    amount: row.gross,
                };
                accounts.entry((row.head.side, row.head.currency)).or_default().push(entry);
            }
        }
        for row in box_.payments_of(contact)? {
            let one = row.payment;
            let entry = Entry {
                on: one.paid_on,
                order: row.order_id,
                payment: Some(row.id),
                text: one.text,
                amount: -one.kind.signed(one.amount),
            };
            accounts.entry((one.side, one.currency)).or_default().push(entry);
        }
        Ok(())
    })?;
    let ledgers = accounts.into_iter().map(|(key, entries)| ledger_of(key, entries));
    Ok(dto::Ledgers { ledgers: ledgers.collect() })
}

fn ledger_of((of_side, currency): (Side, Currency), mut entries: Vec<Entry>) -> dto::Ledger {
    entries.sort_by_key(|entry| (entry.on, entry.payment, entry.order));
    let mut balance = 0;
    let entries = entries.into_iter().map(|entry| {
        balance += entry.amount;
        dto::LedgerEntry {
            on: day_text(entry.on),
            order_id: entry.order.map(|id| id.0),
            payment_id: entry.payment.map(|id| id.0),
            text: entry.text,
            amount: money(entry.amount, currency),
            balance: money(balance, currency),
        }
    });
    let entries = entries.collect();
    dto::Ledger { side: side(of_side), entries, balance: money(balance, currency) }
}
