//! Verbs about what is sold and bought: products, orders, payments, balances and sales. Owns their
//! arguments and the lines of an order as they are typed here.

mod dated;
mod money;
mod order;
mod product;
mod sales;

pub(crate) use dated::dated;
pub(crate) use money::{balance, pay, terms};
pub(crate) use order::order;
pub(crate) use product::product;
pub(crate) use sales::sales;

use crate::session::Session;
use clap::{Args, Subcommand, ValueEnum};
use kartoteka_app::api::order::{Money, OrderLineDraft, OrderState, Side};
use kartoteka_app::{Result, shown_amount};
use serde::Serialize;
use serde_json::Value;

/// Verbs of `product`.
#[derive(Debug, Subcommand)]
pub(crate) enum ProductVerb {
    /// Lists the products by name
    List {
        /// Words that name or number hold
        text: Vec<String>,
        /// With what was last asked of this card, by id or uid
        #[arg(long = "for", value_name = "ID")]
        card: Option<String>,
        /// Those off sale, too
        #[arg(long)]
        all: bool,
    },
    /// Keeps a product; with --id changes that one, and what is not named stays
    Save(ProductSaved),
    /// Takes a product away; one that is used anywhere goes off sale
    Delete {
        /// The product's id
        id: i64,
    },
}

/// A product to be kept.
#[derive(Debug, Args)]
pub(crate) struct ProductSaved {
    /// What it is called
    pub(crate) name: String,
    /// The price of one without tax
    pub(crate) price: String,
    /// The product that is changed
    #[arg(long)]
    pub(crate) id: Option<i64>,
    /// Your own number of it
    #[arg(long)]
    pub(crate) code: Option<String>,
    /// What it is counted in
    #[arg(long)]
    pub(crate) unit: Option<String>,
    /// What one costs you
    #[arg(long)]
    pub(crate) cost: Option<String>,
    /// Three letters; your own currency when not said
    #[arg(long, value_name = "PLN")]
    pub(crate) currency: Option<String>,
    /// Per cent, or standard, reduced, low, zero, exempt
    #[arg(long)]
    pub(crate) tax: Option<String>,
    /// Its stock is counted; with false no more
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub(crate) stocked: Option<bool>,
    /// Of how few more is to be ordered
    #[arg(long, value_name = "QUANTITY")]
    pub(crate) reorder_at: Option<String>,
    /// It is offered no more; with false it is again
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub(crate) off_sale: Option<bool>,
}

/// Verbs of `order`.
#[derive(Debug, Subcommand)]
pub(crate) enum OrderVerb {
    /// Writes an order on a card
    Add {
        /// The card's id or uid
        id: String,
        /// What the order says.
        #[command(flatten)]
        says: OrderSays,
    },
    /// Changes an order: its lines, and what is said besides; the rest stays
    Change {
        /// The order's number, 2026/7
        number: String,
        /// What the order says.
        #[command(flatten)]
        says: OrderSays,
    },
    /// Moves an order on
    State {
        /// The order's number, 2026/7
        number: String,
        /// Where it stands now
        state: State,
    },
    /// Writes the same lines once more
    Repeat {
        /// The order's number, 2026/7
        number: String,
        /// The day it bears, 2026-11-28; today when not said
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// Takes an order away for which nothing was paid
    Delete {
        /// The order's number, 2026/7
        number: String,
    },
    /// The whole order
    Show {
        /// The order's number, 2026/7
        number: String,
    },
    /// Lists orders, the newest first
    List {
        /// Of one card, by id or uid
        id: Option<String>,
        /// Only those with which something is still to be done
        #[arg(long)]
        open: bool,
        /// Only what was bought
        #[arg(long)]
        bought: bool,
        /// The most orders to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
}

/// What an order says.
#[derive(Debug, Args)]
pub(crate) struct OrderSays {
    /// "2 x Tap @ 19.99 -10% +23%": quantity, product or words, price without tax, discount, tax; all but
    /// the words may be left out
    #[arg(required = true, value_name = "LINE")]
    pub(crate) lines: Vec<String>,
    /// Where it stands
    #[arg(long)]
    pub(crate) state: Option<State>,
    /// The day it bears, 2026-11-28; today when not said
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// The day it is to be paid by; by the card's terms when not said
    #[arg(long, value_name = "DAY")]
    pub(crate) due: Option<String>,
    /// Three letters; your own currency when not said
    #[arg(long, value_name = "PLN")]
    pub(crate) currency: Option<String>,
    /// Discount on the whole, in per cent
    #[arg(long, value_name = "PERCENT")]
    pub(crate) discount: Option<String>,
    /// What is to be paid in advance
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) deposit: Option<String>,
    /// What else there is to say
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// It is bought of the card, not sold to it
    #[arg(long)]
    pub(crate) bought: bool,
}

/// A payment to be written down.
#[derive(Debug, Args)]
pub(crate) struct Pay {
    /// The card's id or uid
    pub(crate) id: String,
    /// How much; all that is open when not said
    #[arg(allow_negative_numbers = true)]
    pub(crate) amount: Option<String>,
    /// The order it is for; the oldest when not said
    #[arg(long, value_name = "NUMBER")]
    pub(crate) order: Option<String>,
    /// The money came back
    #[arg(long)]
    pub(crate) refund: bool,
    /// By which way
    #[arg(long, default_value = "transfer")]
    pub(crate) way: Way,
    /// The day it bears, 2026-11-28; today when not said
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// Three letters; your own currency when not said
    #[arg(long, value_name = "PLN")]
    pub(crate) currency: Option<String>,
    /// What else there is to say
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub(crate) note: String,
    /// For what was bought of the card
    #[arg(long)]
    pub(crate) bought: bool,
    /// Takes the payment of this number away
    #[arg(long, value_name = "PAYMENT", conflicts_with_all = ["order", "refund", "amount"])]
    pub(crate) delete: Option<i64>,
}

/// Which sales.
#[derive(Debug, Args)]
pub(crate) struct Sold {
    /// The first day, 2026-11-01
    #[arg(long, value_name = "DAY")]
    pub(crate) from: String,
    /// The last day, 2026-11-30
    #[arg(long, value_name = "DAY")]
    pub(crate) to: String,
    /// What was bought, not what was sold
    #[arg(long)]
    pub(crate) bought: bool,
    /// As CSV for programs: a row for each order and tax rate
    #[arg(long)]
    pub(crate) csv: bool,
    /// The payments, not the orders
    #[arg(long)]
    pub(crate) payments: bool,
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum State {
    /// Offered, not ordered.
    Quote,
    /// Ordered.
    Ordered,
    /// Being made.
    Making,
    /// Ready to be fetched or sent.
    Ready,
    /// With the customer.
    Delivered,
    /// Will not be.
    Cancelled,
}

/// By which way money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Way {
    /// Coins and notes.
    Cash,
    /// By the bank.
    Transfer,
    /// By a card.
    Card,
    /// Some other way.
    Other,
}

impl From<State> for OrderState {
    fn from(state: State) -> Self {
        match state {
            State::Quote => Self::Quote,
            State::Ordered => Self::Ordered,
            State::Making => Self::Making,
            State::Ready => Self::Ready,
            State::Delivered => Self::Delivered,
            State::Cancelled => Self::Cancelled,
        }
    }
}

fn side(is_bought: bool) -> Side {
    if is_bought { Side::Purchase } else { Side::Sale }
}

/// "2 x Tap @ 19.99 -10% +23%".
pub(crate) fn line(text: &str) -> OrderLineDraft {
    let mut draft = OrderLineDraft::default();
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while let Some(last) = words.last().copied() {
        let discount = last.strip_prefix('-').filter(|rest| rest.ends_with('%'));
        // A number without its sign is the name's own: "Battery +12".
        let is_rate = |rest: &&str| rest.ends_with('%') || rest.chars().all(char::is_alphabetic);
        let tax = last.strip_prefix('+').filter(|rest| !rest.is_empty()).filter(is_rate);
        match (discount, tax) {
            (Some(discount), _) => draft.discount = discount.to_owned(),
            (None, Some(tax)) => draft.tax = tax.to_owned(),
            _ => break,
        }
        words.pop();
    }
    if let Some(at) = words.iter().rposition(|word| word.starts_with('@')) {
        let price = words.split_off(at).join(" ");
        draft.price = price.trim_start_matches('@').trim().to_owned();
    }
    if let [quantity, "x" | "×" | "*", rest @ ..] = words.as_slice() {
        draft.quantity = (*quantity).to_owned();
        words = rest.to_vec();
    }
    draft.text = words.join(" ");
    draft
}

/// An amount in the owner's words.
pub(crate) fn said(session: &Session, amount: &Money) -> String {
    shown_amount(session.kartoteka.language(), amount)
}

/// A value as the contract spells it: what other rows are named by has no `_id`, a card's name beside
/// its id is `name`.
pub(crate) fn contract(value: &impl Serialize) -> Result<Value> {
    let value = serde_json::to_value(value)
        .map_err(|fault| kartoteka_app::Error::internal(&fault.to_string()))?;
    Ok(spelt(value))
}

fn spelt(value: Value) -> Value {
    let key_of = |key: String| match key.as_str() {
        "contact_name" => "name".to_owned(),
        other => other.strip_suffix("_id").unwrap_or(other).to_owned(),
    };
    match value {
        Value::Array(values) => values.into_iter().map(spelt).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (key_of(key), spelt(value))).collect()
        }
        value => value,
    }
}

/// The notes of an answer as lines.
pub(crate) fn told(notes: &[String]) -> String {
    notes.iter().map(|note| format!("{note}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_piece_by_piece() {
        let draft = |quantity: &str, text: &str, price: &str, discount: &str, tax: &str| {
            let own = str::to_owned;
            OrderLineDraft {
                quantity: own(quantity),
                text: own(text),
                price: own(price),
                discount: own(discount),
                tax: own(tax),
                ..OrderLineDraft::default()
            }
        };
        for (text, read) in [
            ("2 x Tap @ 19.99 -10% +23%", draft("2", "Tap", "19.99", "10%", "23%")),
            ("Tap", draft("", "Tap", "", "", "")),
            ("1,5 × garden hose @1 234,50 zł", draft("1,5", "garden hose", "1 234,50 zł", "", "")),
            ("Repair +exempt", draft("", "Repair", "", "", "exempt")),
            ("10 x Pipe -3 bar @ 7", draft("10", "Pipe -3 bar", "7", "", "")),
            ("", draft("", "", "", "", "")),
            ("x", draft("", "x", "", "", "")),
        ] {
            assert_eq!(line(text), read, "{text}");
        }
    }
}
