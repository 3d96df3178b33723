//! Orders: what is sold or bought, where it stands, and what it comes to. Owns the one function that
//! adds discount and tax up; what was paid of it is `balance`'s.

mod totals;

pub use totals::{LineTotal, RateTotal, TooLarge, Totals, totals};

use crate::money::{Currency, Money};
use crate::tax::Rounding;
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The largest quantity, in thousandths: 999,999.999.
pub const MOST_QUANTITY: i64 = 999_999_999;
/// Decimal places of a quantity.
pub const QUANTITY_PLACES: u32 = 3;
/// The most lines of an order.
pub const MOST_LINES: usize = 500;

/// Declares an enum that is stored as words.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every one, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it is stored.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What a stored word means.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    )+};
}
pub(crate) use words;

words! {
    /// Who owes whom for it.
    Side {
        /// Sold: the card owes the owner.
        Sale = "sale",
        /// Bought: the owner owes the card.
        Purchase = "purchase",
    }

    /// Where an order stands.
    OrderState {
        /// Offered, not ordered.
        Quote = "quote",
        /// Ordered.
        Ordered = "ordered",
        /// Being made.
        Making = "making",
        /// Ready to be fetched or sent.
        Ready = "ready",
        /// With the customer.
        Delivered = "delivered",
        /// Will not be.
        Cancelled = "cancelled",
    }
}

impl OrderState {
    /// Whether it is owed for: once it is ordered, unless it was cancelled.
    #[must_use]
    pub fn is_owed(self) -> bool {
        !matches!(self, Self::Quote | Self::Cancelled)
    }
}

/// What is counted of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priced {
    /// How much, in thousandths.
    pub quantity: i64,
    /// The price of one without tax, in minor units.
    pub price: i64,
    /// Discount on it, in hundredths of a per cent.
    pub discount: u32,
    /// What its tax rate is called; empty for one without a word.
    pub tax: String,
    /// The tax rate, in hundredths of a per cent.
    pub tax_rate: u32,
}

/// What an order says beside its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Who owes whom.
    pub side: Side,
    /// Where it stands.
    pub state: OrderState,
    /// When it was given, UTC milliseconds: its place in the timeline.
    pub at: Timestamp,
    /// The day it bears.
    pub ordered_on: NaiveDate,
    /// The day it is to be paid by.
    pub due_on: NaiveDate,
    /// Of all its amounts.
    pub currency: Currency,
    /// Discount on the whole, in hundredths of a per cent.
    pub discount: u32,
    /// Where its tax is rounded.
    pub rounding: Rounding,
    /// What is to be paid in advance, in minor units.
    pub deposit: i64,
    /// What else there is to say.
    pub text: String,
}

/// A row of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub text: String,
    /// What it is counted in.
    pub unit: String,
    /// What is counted.
    #[serde(flatten)]
    pub priced: Priced,
}

/// Something that is sold or bought again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// What it is called.
    pub name: String,
    /// The owner's own number of it.
    pub code: String,
    /// What it is counted in.
    pub unit: String,
    /// Of price and cost.
    pub currency: Currency,
    /// The price of one without tax, in minor units.
    pub price: i64,
    /// What one costs the owner, in minor units.
    pub cost: Option<i64>,
    /// What its tax rate is called; empty where only the rate is known.
    pub tax: String,
    /// The tax rate where it has no word, in hundredths of a per cent.
    pub tax_rate: u32,
    /// Whether its stock is counted.
    pub is_stocked: bool,
    /// Of how few, in thousandths, more is to be ordered.
    pub reorder_at: Option<i64>,
    /// It is offered no more.
    pub is_off_sale: bool,
}

/// On which terms a card pays, or is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Who pays whom.
    pub side: Side,
    /// Within how many days.
    pub days: u32,
    /// How much may be owed at once.
    pub credit_limit: Option<Money>,
}

/// The most days of terms.
pub const MOST_DAYS: u32 = 365;

/// The name of a number in a series: `2026/7`, of what was bought `P2026/7`.
#[must_use]
pub fn number_text(side: Side, series: &str, place: i64) -> String {
    let mark = if side == Side::Purchase { "P" } else { "" };
    format!("{mark}{series}/{place}")
}

/// The series and place that a number names; none when it is no such number.
#[must_use]
pub fn parse_number(text: &str) -> Option<(Side, String, i64)> {
    let text = text.trim();
    let (side, rest) = match text.strip_prefix(['P', 'p']) {
        Some(rest) => (Side::Purchase, rest),
        None => (Side::Sale, text),
    };
    let (series, place) = rest.split_once('/')?;
    let is_series = !series.is_empty() && series.bytes().all(|byte| byte.is_ascii_digit());
    is_series.then_some((side, series.to_owned(), place.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_shown() {
        for (side, series, place) in [(Side::Sale, "2026", 7), (Side::Purchase, "2027", 120)] {
            let text = number_text(side, series, place);
            assert_eq!(parse_number(&text), Some((side, series.to_owned(), place)));
        }
        for wrong in ["", "7", "2026/", "/7", "x2026/7", "2026/x"] {
            assert_eq!(parse_number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn quotes_and_what_was_cancelled_are_not_owed_for() {
        let owed = OrderState::ALL.iter().filter(|state| state.is_owed()).count();
        assert_eq!(owed, OrderState::ALL.len() - 2);
        assert!(
            OrderState::ALL.iter().all(|state| OrderState::parse(state.as_str()) == Some(*state))
        );
    }
}
