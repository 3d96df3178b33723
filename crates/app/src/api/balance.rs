//! Payments, terms, balances, and sales by period.

use super::data;
use super::order::{Money, RateTotal, Side};

data! {
    /// By which way money came.
    #[derive(Copy, Eq, Default)]
    pub enum PaymentWay {
        /// In coins and notes.
        Cash,
        /// By the bank.
        #[default]
        Transfer,
        /// By a card or a telephone.
        Card,
        /// Some other way.
        Other,
    }

    /// Which way it went.
    #[derive(Copy, Eq, Default)]
    pub enum PaymentKind {
        /// What was owed was paid.
        #[default]
        Payment,
        /// What was paid came back.
        Refund,
    }

    /// A payment to be written down.
    pub struct PaymentAdd {
        /// Whose.
        pub contact_id: i64,
        /// For what was sold or bought.
        #[serde(default)]
        pub side: Side,
        /// Which way it went.
        #[serde(default)]
        pub kind: PaymentKind,
        /// By which way.
        #[serde(default)]
        pub way: PaymentWay,
        /// How much, as typed; where nothing is said what is open of the order, else of the card.
        #[serde(default)]
        pub amount: String,
        /// ISO 4217; that of the order, else the owner's where nothing is said.
        #[serde(default)]
        pub currency: Option<String>,
        /// The order it is for; the oldest where nothing is said.
        #[serde(default)]
        pub order_id: Option<i64>,
        /// The local day it bears; today where nothing is said.
        #[serde(default)]
        pub on: Option<String>,
        /// What else there is to say.
        #[serde(default)]
        pub text: String,
    }

    /// A payment.
    pub struct Payment {
        /// The payment.
        pub id: i64,
        /// Whose.
        pub contact_id: i64,
        /// For what was sold or bought.
        pub side: Side,
        /// Which way it went.
        pub kind: PaymentKind,
        /// By which way.
        pub way: PaymentWay,
        /// How much; above zero, also of a refund.
        pub amount: Money,
        /// The order it was said to be for.
        pub order_id: Option<i64>,
        /// That order's number.
        pub order_number: String,
        /// The local day it bears.
        pub on: String,
        /// What else there is to say.
        pub text: String,
    }

    /// A payment that was written down.
    pub struct PaymentSaved {
        /// The payment.
        pub payment: Payment,
        /// What is owed now, on its side in its currency.
        pub balance: Balance,
        /// What the owner should know, a sentence each.
        pub notes: Vec<String>,
        /// The operation, for undo.
        pub operation: Option<i64>,
    }

    /// A card's payments.
    pub struct PaymentList {
        /// The newest first.
        pub payments: Vec<Payment>,
    }

    /// Debts by how late they are.
    pub struct Ageing {
        /// Not to be paid before tomorrow.
        pub not_due: Money,
        /// To be paid today, or up to 30 days late.
        pub to_30: Money,
        /// 31 to 60 days late.
        pub to_60: Money,
        /// 61 to 90 days late.
        pub to_90: Money,
        /// More than 90 days late.
        pub over: Money,
    }

    /// An order of which something is open.
    pub struct OpenOrder {
        /// The order.
        pub id: i64,
        /// Its number.
        pub number: String,
        /// The local day it is to be paid by.
        pub due_on: String,
        /// What is not paid of it.
        pub open: Money,
        /// How many days it is late.
        pub days_late: i64,
    }

    /// What is owed on one side in one currency.
    pub struct Balance {
        /// Who owes whom.
        pub side: Side,
        /// Orders less payments; below zero for a credit.
        pub balance: Money,
        /// What of it is late.
        pub late: Money,
        /// How many days the latest is late.
        pub days_late: i64,
        /// By how late it is.
        pub ageing: Ageing,
        /// The orders of which something is open, the oldest first.
        pub open: Vec<OpenOrder>,
    }

    /// On which terms a card pays, or is paid.
    pub struct Terms {
        /// Who pays whom.
        pub side: Side,
        /// Within how many days.
        pub days: u32,
        /// How much may be owed at once.
        pub credit_limit: Option<Money>,
        /// Another one after each change.
        pub revision: i64,
    }

    /// What a card and the owner owe each other; nothing is set off against anything.
    pub struct Balances {
        /// One for each side and currency of which there are orders or payments.
        pub balances: Vec<Balance>,
        /// What is agreed.
        pub terms: Vec<Terms>,
        /// What the owner should know, a sentence each.
        pub notes: Vec<String>,
    }

    /// Terms to be set.
    pub struct TermsSet {
        /// The card.
        pub contact_id: i64,
        /// Who pays whom.
        #[serde(default)]
        pub side: Side,
        /// Their revision when the change began, 0 where there were none: where they were changed
        /// since, nothing is set.
        #[serde(default)]
        pub revision: Option<i64>,
        /// Within how many days; nothing takes the terms away.
        #[serde(default)]
        pub days: Option<u32>,
        /// How much may be owed at once, as typed; empty for no limit.
        #[serde(default)]
        pub credit_limit: String,
        /// ISO 4217, of the limit; the owner's where nothing is said.
        #[serde(default)]
        pub currency: Option<String>,
    }

    /// Of which cards.
    pub struct OwedListRequest {
        /// The cards, those of a page at most.
        pub ids: Vec<i64>,
    }

    /// What a card owes in one currency.
    pub struct OwedRow {
        /// The card.
        pub contact_id: i64,
        /// How much; always above zero.
        pub owed: Money,
    }

    /// What cards owe.
    pub struct OwedList {
        /// One a card and currency.
        pub rows: Vec<OwedRow>,
    }

    /// Which debts.
    pub struct AgeingListRequest {
        /// What customers owe, or what the owner owes.
        #[serde(default)]
        pub side: Side,
    }

    /// Who owes, by how late it is.
    pub struct AgeingRow {
        /// The card.
        pub contact_id: i64,
        /// Its name.
        pub name: String,
        /// What it owes.
        pub balance: Money,
        /// How many days the latest is late.
        pub days_late: i64,
        /// By how late it is.
        pub ageing: Ageing,
    }

    /// All debts of a side.
    pub struct AgeingList {
        /// The latest first.
        pub rows: Vec<AgeingRow>,
        /// Their sums, one a currency.
        pub totals: Vec<Ageing>,
    }

    /// A line of a card's account.
    pub struct LedgerEntry {
        /// The local day it bears.
        pub on: String,
        /// The order, where it is one.
        pub order_id: Option<i64>,
        /// The payment, where it is one.
        pub payment_id: Option<i64>,
        /// In words.
        pub text: String,
        /// What is owed more by it; below zero for what is owed less.
        pub amount: Money,
        /// What is owed after it.
        pub balance: Money,
    }

    /// A card's account on one side in one currency.
    pub struct Ledger {
        /// Who owes whom.
        pub side: Side,
        /// By day, the oldest first.
        pub entries: Vec<LedgerEntry>,
        /// What is owed at the end.
        pub balance: Money,
    }

    /// A card's accounts.
    pub struct Ledgers {
        /// One for each side and currency.
        pub ledgers: Vec<Ledger>,
    }

    /// Which days.
    pub struct SalesRequest {
        /// The first local day.
        pub from: String,
        /// The last local day.
        pub to: String,
        /// What was sold, or what was bought.
        #[serde(default)]
        pub side: Side,
    }

    /// An order in the register.
    pub struct SalesOrder {
        /// The order.
        pub id: i64,
        /// Its number.
        pub number: String,
        /// The local day it bears.
        pub on: String,
        /// Whose.
        pub contact_id: i64,
        /// That card's name.
        pub name: String,
        /// Its tax number.
        pub tax_number: String,
        /// By tax rate, the highest first.
        pub rates: Vec<RateTotal>,
        /// Without tax.
        pub net: Money,
        /// The tax.
        pub tax: Money,
        /// What is to be paid.
        pub gross: Money,
    }

    /// A payment in the register.
    pub struct SalesPayment {
        /// That card's name.
        pub name: String,
        /// The payment.
        pub payment: Payment,
    }

    /// The sums of the register in one currency.
    pub struct SalesTotal {
        /// By tax rate, the highest first.
        pub rates: Vec<RateTotal>,
        /// Without tax.
        pub net: Money,
        /// The tax.
        pub tax: Money,
        /// What is to be paid.
        pub gross: Money,
        /// What was paid, less what came back.
        pub paid: Money,
    }

    /// What was sold, or bought, and paid within some days.
    pub struct Sales {
        /// Orders by day; no quotes, nothing that was cancelled.
        pub orders: Vec<SalesOrder>,
        /// Payments by day.
        pub payments: Vec<SalesPayment>,
        /// The sums, one a currency.
        pub totals: Vec<SalesTotal>,
        /// Numbers that are missing in the series of these years; a stretch of them as its ends.
        pub missing: Vec<String>,
        /// Numbers that are there more than once.
        pub twice: Vec<String>,
    }
}
