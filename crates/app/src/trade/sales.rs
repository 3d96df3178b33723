//! The register: what was sold, or bought, and paid between two days, with its sums. They are those of
//! the accounts, to the cent.

use super::Typed;
use super::order::rates_of;
use super::shown::{money, side_of};
use super::{payment, shown};
use crate::api::balance as dto;
use crate::api::order::RateTotal;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::{Datelike as _, NaiveDate};
use kartoteka_domain::contact::TextField;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Side, number_text};
use kartoteka_domain::time::day_text;
use kartoteka_store::Reader;
use std::collections::{BTreeMap, HashMap};

/// What a register sums in one currency, in minor units.
#[derive(Default)]
struct Sum {
    rates: BTreeMap<(u32, String), (i64, i64)>,
    net: i64,
    tax: i64,
    gross: i64,
    paid: i64,
}

pub(crate) fn list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::SalesRequest,
) -> Result<dto::Sales> {
    let typed = Typed::new(kartoteka)?;
    let today = call.now.today();
    let from = typed.day("from", Some(&request.from), today, call)?;
    let to = typed.day("to", Some(&request.to), today, call)?;
    if to < from {
        return Err(kartoteka.invalid("to", "error-period", &[]));
    }
    let of_side = side_of(request.side);
    kartoteka.read(|box_| register(box_, of_side, from, to))
}

fn register(
    box_: &Reader<'_>,
    side: Side,
    from: NaiveDate,
    to: NaiveDate,
) -> kartoteka_store::Result<dto::Sales> {
    let mut sums: BTreeMap<Currency, Sum> = BTreeMap::new();
    let mut cards = Cards::new(box_);
    let mut orders = Vec::new();
    for row in box_.orders_between(from, to)?.into_iter().filter(|row| row.head.side == side) {
        let currency = row.head.currency;
        let rates = rates_of(&box_.order_lines(row.id)?, &row.head);
        sums.entry(currency).or_default().add(&rates, [row.net, row.tax, row.gross]);
        let (name, tax_number) = cards.of(row.contact_id)?;
        orders.push(dto::SalesOrder {
            id: row.id.0,
            number: row.number(),
            on: day_text(row.head.ordered_on),
            contact_id: row.contact_id.0,
            name,
            tax_number,
            rates,
            net: money(row.net, currency),
            tax: money(row.tax, currency),
            gross: money(row.gross, currency),
        });
    }
    let mut payments = Vec::new();
    for row in box_.payments_between(from, to)?.into_iter().filter(|row| row.payment.side == side) {
        let one = &row.payment;
        sums.entry(one.currency).or_default().paid += one.kind.signed(one.amount);
        let (name, _) = cards.of(row.contact_id)?;
        payments.push(dto::SalesPayment { name, payment: payment::shown(box_, row)? });
    }
    let (missing, twice) = number_faults(box_, side, from, to)?;
    let totals = sums.into_iter().map(|(currency, sum)| sum.shown(currency)).collect();
    Ok(dto::Sales { orders, payments, totals, missing, twice })
}

impl Sum {
    fn add(&mut self, rates: &[RateTotal], [net, tax, gross]: [i64; 3]) {
        for rate in rates {
            let (nets, taxes) = self.rates.entry((rate.tax_rate, rate.tax.clone())).or_default();
            *nets += rate.net.minor;
            *taxes += rate.amount.minor;
        }
        self.net += net;
        self.tax += tax;
        self.gross += gross;
    }

    fn shown(self, currency: Currency) -> dto::SalesTotal {
        let rates =
            self.rates.into_iter().rev().map(|((tax_rate, tax), (net, amount))| RateTotal {
                tax,
                tax_rate,
                net: shown::money(net, currency),
                amount: shown::money(amount, currency),
            });
        dto::SalesTotal {
            rates: rates.collect(),
            net: money(self.net, currency),
            tax: money(self.tax, currency),
            gross: money(self.gross, currency),
            paid: money(self.paid, currency),
        }
    }
}

/// Names and tax numbers of cards, each read once.
pub(crate) struct Cards<'a, 'c> {
    box_: &'a Reader<'c>,
    known: HashMap<ContactId, (String, String)>,
}

impl<'a, 'c> Cards<'a, 'c> {
    pub(crate) fn new(box_: &'a Reader<'c>) -> Self {
        Self { box_, known: HashMap::new() }
    }

    pub(crate) fn of(&mut self, id: ContactId) -> kartoteka_store::Result<(String, String)> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let content = self.box_.contact(id)?.content;
        let facts = (content.shown_name(), content.text(TextField::TaxNumber).to_owned());
        self.known.insert(id, facts.clone());
        Ok(facts)
    }
}

/// Numbers that are missing in the series of these years, and those that are there more than once.
fn number_faults(
    box_: &Reader<'_>,
    side: Side,
    from: NaiveDate,
    to: NaiveDate,
) -> kartoteka_store::Result<(Vec<String>, Vec<String>)> {
    let (mut missing, mut twice) = (Vec::new(), Vec::new());
    for year in from.year()..=to.year() {
        let series = year.to_string();
        let faults = box_.number_faults(side, &series)?;
        let shown = |place: i64| number_text(side, &series, place);
        missing.extend(faults.0.into_iter().map(|gap| match gap.into_inner() {
            (first, last) if first == last => shown(first),
            (first, last) => format!("{}–{}", shown(first), shown(last)),
        }));
        twice.extend(faults.1.into_iter().map(shown));
    }
    Ok((missing, twice))
}
