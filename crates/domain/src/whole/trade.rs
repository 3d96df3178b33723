//! What a box holds of orders and money, as records: products, orders, payments and terms by their
//! UIDs. Owns what of a file can be taken.

use crate::money::MOST_MINOR;
use crate::order::{
    self, Head, Line, MOST_DAYS, MOST_LINES, MOST_QUANTITY, Priced, Totals, totals,
};
use crate::payment;
use crate::tax::WHOLE;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The highest place in a series that is taken from a file: a year has no more orders.
const MOST_PLACE: i64 = 1_000_000;

/// Something that is sold or bought again and again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Product {
    /// UUID.
    pub uid: String,
    /// What it says.
    #[serde(flatten)]
    pub content: order::Product,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// An order with its lines. What it comes to follows from them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// UUID.
    pub uid: String,
    /// Whose card.
    pub contact: String,
    /// The series of its number: a year.
    pub series: String,
    /// Its place there, from 1.
    pub place: i64,
    /// What it says.
    #[serde(flatten)]
    pub head: Head,
    /// Its lines in their order.
    pub lines: Vec<OrderLine>,
    /// Since when it is delivered, UTC milliseconds: when its lines moved stock.
    #[serde(default)]
    pub delivered_at: Option<Timestamp>,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// A row of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderLine {
    /// The UID of its product, where it is one.
    #[serde(default)]
    pub product: Option<String>,
    /// What it says.
    #[serde(flatten)]
    pub line: Line,
    /// Whether it moves stock while its order is delivered; nothing where it never was.
    #[serde(default)]
    pub is_counted: Option<bool>,
}

/// Money that came or went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    /// UUID.
    pub uid: String,
    /// Whose card.
    pub contact: String,
    /// The UID of the order that it was said to be for.
    #[serde(default)]
    pub order: Option<String>,
    /// What it says.
    #[serde(flatten)]
    pub content: payment::Payment,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// On which terms a card pays, or is paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// Whose card.
    pub contact: String,
    /// The terms.
    #[serde(flatten)]
    pub content: order::Terms,
}

fn is_amount(minor: i64) -> bool {
    (0..=MOST_MINOR).contains(&minor)
}

/// Whether a line's figures are such that could have been written down here.
pub(super) fn is_line(line: &Priced) -> bool {
    (1..=MOST_QUANTITY).contains(&line.quantity)
        && is_amount(line.price)
        && line.discount <= WHOLE
        && line.tax_rate <= WHOLE
}

impl Product {
    /// Whether it is one that could have been written down here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let one = &self.content;
        !one.name.trim().is_empty()
            && is_amount(one.price)
            && one.cost.is_none_or(is_amount)
            && one.tax_rate <= WHOLE
            && one.reorder_at.is_none_or(|least| (0..=MOST_QUANTITY).contains(&least))
    }
}

impl Order {
    /// What it comes to; none where it is no order that could have been written down here.
    #[must_use]
    pub fn totals(&self) -> Option<Totals> {
        let lines: Vec<Priced> = self.lines.iter().map(|one| one.line.priced.clone()).collect();
        let is_sound = (1..=MOST_PLACE).contains(&self.place)
            && self.series.len() == 4
            && self.series.bytes().all(|byte| byte.is_ascii_digit())
            && self.head.discount <= WHOLE
            && is_amount(self.head.deposit)
            && (1..=MOST_LINES).contains(&lines.len())
            && lines.iter().all(is_line);
        is_sound.then(|| totals(&lines, self.head.discount, self.head.rounding).ok()).flatten()
    }
}

impl Payment {
    /// Whether it is one that could have been written down here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        (1..=MOST_MINOR).contains(&self.content.amount)
    }
}

impl Terms {
    /// Whether they are such that could have been written down here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.content.days <= MOST_DAYS
            && self.content.credit_limit.is_none_or(|limit| is_amount(limit.minor))
    }
}
