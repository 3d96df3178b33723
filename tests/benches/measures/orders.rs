//! Orders and payments of the box that is measured: one order a card, most of them paid, and what a
//! card with many owes.

use crate::card::Dice;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Head, Line, OrderState, Priced, Side, totals};
use kartoteka_domain::payment::{Payment, PaymentKind, PaymentWay};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::time::Timestamp;
use kartoteka_store::{NewOrder, Result, Writer};

/// Orders of the second card; every other one has one.
pub(crate) const MANY: usize = 500;

/// Gives a card its orders, and payments for nine of ten.
pub(crate) fn orders(
    writer: &Writer<'_>,
    id: ContactId,
    number: usize,
    at: impl Fn(&mut Dice) -> (Timestamp, chrono::NaiveDate),
) -> Result<()> {
    let mut dice = Dice(number as u64 + 77);
    let count = if number == 1 { MANY } else { 1 };
    for place in 0..count {
        let (at, on) = at(&mut dice);
        let head = head(at, on);
        let priced = Priced {
            quantity: 1_000 * (1 + dice.below(5)) as i64,
            price: 100 + dice.below(100_000) as i64,
            discount: 0,
            tax: "standard".to_owned(),
            tax_rate: 2_300,
        };
        let sums = totals(std::slice::from_ref(&priced), 0, Rounding::Total);
        let sums = sums.expect("a sum that can be kept");
        let line = Line { text: "Tap".to_owned(), unit: String::new(), priced };
        let uid = format!("bench-order-{number}-{place}");
        let new = NewOrder { head: &head, lines: &[(None, line)], totals: &sums };
        let order = writer.add_order(id, &uid, ("2026", number as i64 + 1), new, at)?;
        if dice.below(10) > 0 {
            writer.add_payment(id, Some(order), &uid, &payment(&head, sums.gross), at)?;
        }
    }
    Ok(())
}

fn head(at: Timestamp, on: chrono::NaiveDate) -> Head {
    Head {
        side: Side::Sale,
        state: OrderState::Delivered,
        at,
        ordered_on: on,
        due_on: on,
        currency: Currency::EUR,
        discount: 0,
        rounding: Rounding::Total,
        deposit: 0,
        text: String::new(),
    }
}

fn payment(head: &Head, amount: i64) -> Payment {
    Payment {
        side: head.side,
        kind: PaymentKind::Payment,
        way: PaymentWay::Transfer,
        at: head.at,
        paid_on: head.ordered_on,
        currency: head.currency,
        amount,
        text: String::new(),
    }
}
