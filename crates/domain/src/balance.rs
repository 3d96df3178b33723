//! What is owed: orders less payments, derived each time. Owns which payment is for which order, how
//! late an order is, and how old a debt. One currency and one side at a time: nothing is netted.

use crate::ids::OrderId;
use chrono::NaiveDate;
use std::collections::HashMap;

/// An order that is owed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Which.
    pub order: OrderId,
    /// The day it is to be paid by.
    pub on: NaiveDate,
    /// What it comes to, in minor units.
    pub gross: i64,
}

/// Money that was paid; below zero for what was given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// The order it was said to be for.
    pub order: Option<OrderId>,
    /// How much, in minor units.
    pub minor: i64,
}

/// An order with what is open of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenOrder {
    /// Which.
    pub order: OrderId,
    /// The day it is to be paid by.
    pub on: NaiveDate,
    /// What is not paid of it, in minor units.
    pub open: i64,
}

/// How payments and orders stand to each other. `open` less `credit` is orders less payments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// The orders of which something is open, in the order in which they came.
    pub open: Vec<OpenOrder>,
    /// What was paid beyond all orders; below zero for what was given back beyond all payments.
    pub credit: i64,
}

impl Settled {
    /// What is owed altogether; below zero for a credit.
    #[must_use]
    pub fn balance(&self) -> i64 {
        self.open.iter().map(|order| order.open).sum::<i64>() - self.credit
    }
}

/// Matches payments with orders: those said to be for an order with that one, all else, and what is
/// beyond an order, with the oldest. `orders` come oldest first.
#[must_use]
pub fn settle(orders: &[Due], paid: &[Paid]) -> Settled {
    let mut chosen: HashMap<OrderId, i64> = HashMap::new();
    let mut rest = 0;
    for one in paid {
        match one.order {
            Some(order) => *chosen.entry(order).or_default() += one.minor,
            None => rest += one.minor,
        }
    }
    let mut open: Vec<OpenOrder> = Vec::new();
    for due in orders {
        let own = chosen.remove(&due.order).unwrap_or_default();
        let taken = own.clamp(0, due.gross);
        rest += own - taken;
        open.push(OpenOrder { order: due.order, on: due.on, open: due.gross - taken });
    }
    // What was for orders that are owed for no more.
    rest += chosen.values().sum::<i64>();
    for order in &mut open {
        let taken = rest.clamp(0, order.open);
        order.open -= taken;
        rest -= taken;
    }
    open.retain(|order| order.open > 0);
    Settled { open, credit: rest }
}

/// How many days an order is late: none before its day and on it.
#[must_use]
pub fn days_late(on: NaiveDate, today: NaiveDate) -> i64 {
    today.signed_duration_since(on).num_days().max(0)
}

/// Debts by how late they are, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ageing {
    /// Not to be paid before tomorrow.
    pub not_due: i64,
    /// To be paid today, or up to 30 days late.
    pub to_30: i64,
    /// 31 to 60 days late.
    pub to_60: i64,
    /// 61 to 90 days late.
    pub to_90: i64,
    /// More than 90 days late.
    pub over: i64,
}

impl Ageing {
    /// The open orders by how late they are.
    #[must_use]
    pub fn of(open: &[OpenOrder], today: NaiveDate) -> Self {
        let mut ages = Self::default();
        for order in open {
            *ages.place(order.on, today) += order.open;
        }
        ages
    }

    /// All of it.
    #[must_use]
    pub fn sum(&self) -> i64 {
        self.not_due + self.to_30 + self.to_60 + self.to_90 + self.over
    }

    fn place(&mut self, on: NaiveDate, today: NaiveDate) -> &mut i64 {
        match today.signed_duration_since(on).num_days() {
            ..0 => &mut self.not_due,
            0..=30 => &mut self.to_30,
            31..=60 => &mut self.to_60,
            61..=90 => &mut self.to_90,
            _ => &mut self.over,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use proptest::prelude::*;

    fn due(order: i64, on: &str, gross: i64) -> Due {
        Due { order: OrderId(order), on: parse_day(on).unwrap(), gross }
    }

    fn paid(order: Option<i64>, minor: i64) -> Paid {
        Paid { order: order.map(OrderId), minor }
    }

    /// What is open of which order, and the credit.
    fn settled(orders: &[Due], payments: &[Paid]) -> (Vec<(i64, i64)>, i64) {
        let settled = settle(orders, payments);
        (settled.open.iter().map(|one| (one.order.0, one.open)).collect(), settled.credit)
    }

    #[test]
    fn payments_go_to_the_chosen_order_and_else_to_the_oldest() {
        let orders = [due(1, "2026-11-01", 100), due(2, "2026-11-02", 50)];
        for (payments, open, credit) in [
            (vec![], vec![(1, 100), (2, 50)], 0),
            (vec![paid(None, 20)], vec![(1, 80), (2, 50)], 0),
            (vec![paid(None, 120)], vec![(2, 30)], 0),
            (vec![paid(Some(2), 20)], vec![(1, 100), (2, 30)], 0),
            // What is beyond the chosen order goes to the oldest.
            (vec![paid(Some(2), 70)], vec![(1, 80)], 0),
            // More than all: a credit.
            (vec![paid(None, 200)], vec![], 50),
            // For an order that is owed for no more.
            (vec![paid(Some(9), 30)], vec![(1, 70), (2, 50)], 0),
            // Given back of what was paid.
            (vec![paid(Some(1), 100), paid(Some(1), -40)], vec![(1, 40), (2, 50)], 0),
            (vec![paid(None, 200), paid(None, -50)], vec![], 0),
            // Given back though nothing was paid: that is owed too.
            (vec![paid(None, -10)], vec![(1, 100), (2, 50)], -10),
        ] {
            assert_eq!(settled(&orders, &payments), (open, credit), "{payments:?}");
        }
    }

    #[test]
    fn ages_change_at_their_days() {
        let today = parse_day("2026-11-28").unwrap();
        for (on, late, ages) in [
            ("2026-11-29", 0, [7, 0, 0, 0, 0]),
            ("2026-11-28", 0, [0, 7, 0, 0, 0]),
            ("2026-10-29", 30, [0, 7, 0, 0, 0]),
            ("2026-10-28", 31, [0, 0, 7, 0, 0]),
            ("2026-09-29", 60, [0, 0, 7, 0, 0]),
            ("2026-09-28", 61, [0, 0, 0, 7, 0]),
            ("2026-08-30", 90, [0, 0, 0, 7, 0]),
            ("2026-08-29", 91, [0, 0, 0, 0, 7]),
        ] {
            let on = parse_day(on).unwrap();
            let age = Ageing::of(&[OpenOrder { order: OrderId(1), on, open: 7 }], today);
            let found = [age.not_due, age.to_30, age.to_60, age.to_90, age.over];
            assert_eq!((days_late(on, today), found), (late, ages), "{on}");
            assert_eq!(age.sum(), 7);
        }
    }

    proptest! {
        #[test]
        fn what_is_open_less_the_credit_is_orders_less_payments(
            gross in prop::collection::vec(0..10_000_i64, 0..8),
            payments in prop::collection::vec((prop::option::of(0..10_i64), -3_000..9_000_i64), 0..12),
        ) {
            let orders: Vec<Due> = (0_i64..).zip(&gross).map(|(id, gross)| due(id, "2026-11-01", *gross)).collect();
            let payments: Vec<Paid> = payments.into_iter().map(|(order, minor)| paid(order, minor)).collect();
            let owed = gross.iter().sum::<i64>() - payments.iter().map(|one| one.minor).sum::<i64>();
            let settled = settle(&orders, &payments);
            prop_assert_eq!(settled.balance(), owed);
            prop_assert!(settled.open.iter().all(|one| one.open > 0));
            // Never a debt and a credit side by side.
            prop_assert!(settled.credit <= 0 || settled.open.is_empty());
        }
    }
}
