//! Payments: money that came or went, and by which way. Owns their words and their sign.

use crate::money::Currency;
use crate::order::{Side, words};
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// By which way money came.
    PaymentWay {
        /// In coins and notes.
        Cash = "cash",
        /// By the bank.
        Transfer = "transfer",
        /// By a card or a telephone.
        Card = "card",
        /// Some other way.
        Other = "other",
    }

    /// Which way it went.
    PaymentKind {
        /// What was owed was paid.
        Payment = "payment",
        /// What was paid came back.
        Refund = "refund",
    }
}

impl PaymentKind {
    /// What an amount takes off the balance: a refund adds to it.
    #[must_use]
    pub fn signed(self, amount: i64) -> i64 {
        match self {
            Self::Payment => amount,
            Self::Refund => -amount,
        }
    }
}

/// Money that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// For what was sold, or for what was bought.
    pub side: Side,
    /// Which way it went.
    pub kind: PaymentKind,
    /// By which way.
    pub way: PaymentWay,
    /// When, UTC milliseconds: its place in the timeline.
    pub at: Timestamp,
    /// The day it bears.
    pub paid_on: NaiveDate,
    /// Of which currency.
    pub currency: Currency,
    /// How much, in minor units; above zero.
    pub amount: i64,
    /// What else there is to say.
    pub text: String,
}
