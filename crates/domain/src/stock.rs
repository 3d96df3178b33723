//! Stock: what there is of a product, what is promised and what is on its way. Owns when there is too
//! little of it. It is always reckoned from what moved it: lines of delivered orders, receipts,
//! corrections and returns; quantities are thousandths.

use crate::order::{MOST_QUANTITY, OrderState, Side, words};
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The most characters of a reason and of what a want says besides.
pub const LONGEST_TEXT: usize = 500;

words! {
    /// What moved stock, beside orders.
    MovementKind {
        /// Goods came in.
        Receipt = "receipt",
        /// The owner counted, or something broke: there is more or less than was known.
        Correction = "correction",
        /// A customer brought something back.
        Return = "return",
    }
}

/// Stock that moved without an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    /// By what.
    pub kind: MovementKind,
    /// How much came in, in thousandths; below none for what a correction takes away.
    pub quantity: i64,
    /// When, UTC milliseconds.
    pub at: Timestamp,
    /// Why, or what else there is to say; a correction always says why.
    pub text: String,
}

impl Movement {
    /// Whether it is one that could have been written down here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let is_correction = self.kind == MovementKind::Correction;
        let fits = self.text.chars().count() <= LONGEST_TEXT;
        let is_said = !is_correction || !self.text.trim().is_empty();
        let can_be = self.quantity > 0 || (is_correction && self.quantity < 0);
        can_be && fits && is_said && self.quantity.unsigned_abs() <= MOST_QUANTITY.unsigned_abs()
    }
}

/// Something that a card waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Want {
    /// How much, in thousandths.
    pub quantity: i64,
    /// Since when, UTC milliseconds.
    pub at: Timestamp,
    /// What the product was called then.
    pub text: String,
    /// What else there is to say.
    #[serde(default)]
    pub note: String,
}

impl Want {
    /// Whether it is one that could have been written down here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let fits = |text: &str| text.chars().count() <= LONGEST_TEXT;
        (1..=MOST_QUANTITY).contains(&self.quantity) && fits(&self.text) && fits(&self.note)
    }
}

/// What there is of a product, in thousandths. Each may be below none but the last two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stock {
    /// What lies there: all that moved it, added up.
    pub on_hand: i64,
    /// What is sold and not delivered yet.
    pub promised: i64,
    /// What is bought and not delivered yet.
    pub coming: i64,
}

impl Stock {
    /// What can still be sold: below none where more is promised than there is.
    #[must_use]
    pub fn free(self) -> i64 {
        self.on_hand.saturating_sub(self.promised)
    }

    /// Whether more is to be ordered: what is free is at or under the level that was set, or, where none
    /// was, below none.
    #[must_use]
    pub fn is_low(self, reorder_at: Option<i64>) -> bool {
        self.free() <= reorder_at.unwrap_or(-1)
    }

    /// Adds a line of an order that stands there.
    pub fn add_line(&mut self, side: Side, state: OrderState, quantity: i64, is_counted: bool) {
        match (state, side) {
            (OrderState::Quote | OrderState::Cancelled, _) => {}
            (OrderState::Delivered, _) if !is_counted => {}
            (OrderState::Delivered, Side::Sale) => self.on_hand -= quantity,
            (OrderState::Delivered, Side::Purchase) => self.on_hand += quantity,
            (_, Side::Sale) => self.promised += quantity,
            (_, Side::Purchase) => self.coming += quantity,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_promised_is_not_free_and_is_there_again_when_it_is_cancelled() {
        let with = |state| {
            let mut stock = Stock { on_hand: 2_000, ..Stock::default() };
            stock.add_line(Side::Sale, state, 3_000, true);
            (stock.on_hand, stock.free(), stock.is_low(None))
        };
        assert_eq!(with(OrderState::Quote), (2_000, 2_000, false));
        for promised in [OrderState::Ordered, OrderState::Making, OrderState::Ready] {
            assert_eq!(with(promised), (2_000, -1_000, true), "{promised:?}");
        }
        assert_eq!(with(OrderState::Delivered), (-1_000, -1_000, true));
        assert_eq!(with(OrderState::Cancelled), (2_000, 2_000, false));
    }

    #[test]
    fn what_was_bought_is_on_its_way_until_it_is_there() {
        let with = |state| {
            let mut stock = Stock::default();
            stock.add_line(Side::Purchase, state, 5_000, true);
            (stock.on_hand, stock.coming)
        };
        assert_eq!(with(OrderState::Ordered), (0, 5_000));
        assert_eq!(with(OrderState::Delivered), (5_000, 0));
        assert_eq!(with(OrderState::Cancelled), (0, 0));
    }

    #[test]
    fn what_was_delivered_before_it_was_counted_moves_nothing() {
        let mut stock = Stock::default();
        stock.add_line(Side::Sale, OrderState::Delivered, 3_000, false);
        assert_eq!(stock, Stock::default());
    }

    #[test]
    fn a_product_is_low_at_its_level_and_without_one_below_none() {
        let low = |free, level| Stock { on_hand: free, ..Stock::default() }.is_low(level);
        assert!(low(2_000, Some(2_000)) && low(1_999, Some(2_000)) && !low(2_001, Some(2_000)));
        assert!(low(0, Some(0)) && !low(1, Some(0)));
        assert!(low(-1, None) && !low(0, None));
    }

    #[test]
    fn only_a_correction_takes_away_and_it_says_why() {
        let sound = |kind, quantity, text: &str| {
            Movement { kind, quantity, at: Timestamp(1), text: text.to_owned() }.is_sound()
        };
        use MovementKind::{Correction, Receipt, Return};
        assert!(sound(Receipt, 1, "") && sound(Return, 1, "") && sound(Correction, -1, "broken"));
        for (kind, quantity, text) in [
            (Receipt, 0, ""),
            (Receipt, -1, "broken"),
            (Return, -1, "broken"),
            (Correction, 0, "counted"),
            (Correction, 1, " "),
            (Receipt, MOST_QUANTITY + 1, ""),
            (Correction, -MOST_QUANTITY - 1, "counted"),
        ] {
            assert!(!sound(kind, quantity, text), "{kind:?} {quantity} {text}");
        }
        assert!(!sound(Receipt, 1, &"x".repeat(LONGEST_TEXT + 1)));
        for kind in MovementKind::ALL {
            assert_eq!(MovementKind::parse(kind.as_str()), Some(*kind));
        }
    }
}
