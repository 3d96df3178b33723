//! The orders and payments of all cards as a table, and what an order that is being typed comes to.

use super::balance::Payment;
use super::data;
use super::order::{Money, OrderLine, OrderRow, RateTotal, Side};

data! {
    /// Which orders stand in the table.
    #[derive(Copy, Eq, Default)]
    pub enum OrdersShown {
        /// Those with which something is still to be done, or of which something is not paid: the late
        /// ones first, the others by the day they are to be paid by.
        #[default]
        Open,
        /// All, the newest first.
        All,
    }

    /// A window of the table of orders.
    pub struct OrderTableRequest {
        /// Which.
        #[serde(default)]
        pub shown: OrdersShown,
        /// The place of the first row.
        #[serde(default)]
        pub from: u32,
        /// How many rows at most.
        pub limit: u32,
    }

    /// What the open orders of a side come to in one currency, quotes aside.
    pub struct OrderSum {
        /// Sold or bought.
        pub side: Side,
        /// What is to be paid.
        pub gross: Money,
        /// What of it was paid.
        pub paid: Money,
        /// What of it is not paid.
        pub open: Money,
    }

    /// A window of the table of orders.
    pub struct OrderTable {
        /// How many orders there are in all.
        pub total: u32,
        /// Those of the window.
        pub rows: Vec<OrderRow>,
        /// The sums of what is open, one a side and currency; none where all orders are shown.
        pub sums: Vec<OrderSum>,
    }

    /// A window of the table of payments.
    pub struct PaymentTableRequest {
        /// The place of the first row.
        #[serde(default)]
        pub from: u32,
        /// How many rows at most.
        pub limit: u32,
    }

    /// A payment with its card's name.
    pub struct PaymentRow {
        /// That card's name.
        pub contact_name: String,
        /// The payment.
        pub payment: Payment,
    }

    /// A window of the table of payments.
    pub struct PaymentTable {
        /// How many payments there are in all.
        pub total: u32,
        /// Those of the window, the newest first.
        pub rows: Vec<PaymentRow>,
    }

    /// Something typed that can't be taken.
    pub struct FieldProblem {
        /// The field.
        pub field: String,
        /// What is wrong, in a sentence.
        pub message: String,
    }

    /// A line of an order as it would be written.
    pub struct LineReckoned {
        /// The line; nothing where it can't be taken.
        pub line: Option<OrderLine>,
        /// Why it can't be taken.
        pub problem: Option<FieldProblem>,
        /// What the owner should know of it: that its price is the one last asked, how much it would leave
        /// where that is below none.
        pub note: Option<String>,
    }

    /// What an order as typed comes to; nothing is written.
    pub struct OrderReckoned {
        /// Its lines, those that can't be taken too.
        pub lines: Vec<LineReckoned>,
        /// Why it can't be taken, its lines aside.
        pub problem: Option<FieldProblem>,
        /// The local day it would be to be paid by.
        pub due_on: Option<String>,
        /// By tax rate, the highest first.
        pub rates: Vec<RateTotal>,
        /// Without tax; this and what follows of those lines that can be taken.
        pub net: Money,
        /// The tax.
        pub tax: Money,
        /// What is to be paid.
        pub gross: Money,
    }
}
