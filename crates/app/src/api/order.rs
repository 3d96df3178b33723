//! Products and orders. Amounts that the owner types are texts, read by their language; amounts that
//! are shown are minor units with their currency.

use super::data;

data! {
    /// An amount.
    #[derive(Eq)]
    pub struct Money {
        /// In minor units: 4426 is 44.26 where the currency has two places.
        pub minor: i64,
        /// ISO 4217.
        pub currency: String,
    }

    /// Who owes whom.
    #[derive(Copy, Eq, Default)]
    pub enum Side {
        /// Sold: the card owes the owner.
        #[default]
        Sale,
        /// Bought: the owner owes the card.
        Purchase,
    }

    /// Where an order stands.
    #[derive(Copy, Eq)]
    pub enum OrderState {
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

    /// Something that is sold or bought again and again.
    pub struct Product {
        /// The product.
        pub id: i64,
        /// What it is called.
        pub name: String,
        /// The owner's own number of it.
        pub code: String,
        /// What it is counted in.
        pub unit: String,
        /// The price of one without tax.
        pub price: Money,
        /// What one costs the owner.
        pub cost: Option<Money>,
        /// What its tax rate is called; empty where only the rate is known.
        pub tax: String,
        /// The rate today, in hundredths of a per cent.
        pub tax_rate: u32,
        /// Its stock is counted.
        pub is_stocked: bool,
        /// Of how few, in thousandths, more is to be ordered.
        pub reorder_at: Option<i64>,
        /// It is offered no more.
        pub is_off_sale: bool,
        /// What was last asked for it of the card that the list is for.
        pub last_price: Option<Money>,
        /// Another one after each change.
        pub revision: i64,
    }

    /// A product to be kept.
    pub struct ProductSave {
        /// The product that is changed; a new one where nothing is said.
        #[serde(default)]
        pub id: Option<i64>,
        /// Its revision when the change began: where it was changed since, nothing is saved.
        #[serde(default)]
        pub revision: Option<i64>,
        /// What it is called.
        pub name: String,
        /// The owner's own number of it.
        #[serde(default)]
        pub code: String,
        /// What it is counted in.
        #[serde(default)]
        pub unit: String,
        /// The price of one without tax, as typed.
        pub price: String,
        /// What one costs the owner, as typed; empty where that is not known.
        #[serde(default)]
        pub cost: String,
        /// ISO 4217; the owner's currency where nothing is said.
        #[serde(default)]
        pub currency: Option<String>,
        /// A rate's word or per cent; the standard rate where nothing is said.
        #[serde(default)]
        pub tax: String,
        /// Its stock is counted.
        #[serde(default)]
        pub is_stocked: bool,
        /// Of how few more is to be ordered, as typed.
        #[serde(default)]
        pub reorder_at: String,
        /// It is offered no more.
        #[serde(default)]
        pub is_off_sale: bool,
    }

    /// A product as it stands now.
    pub struct ProductSaved {
        /// The product.
        pub product: Product,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// Which products.
    pub struct ProductListRequest {
        /// Words that name or number hold; all where nothing is said.
        #[serde(default)]
        pub text: String,
        /// The card that it is for: with what was last asked of it.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// Those off sale, too.
        #[serde(default)]
        pub off_sale: bool,
        /// How many at most, the first of the list; all where nothing is said.
        #[serde(default)]
        pub limit: Option<u32>,
    }

    /// Products.
    pub struct ProductList {
        /// By name; for a card those first that something was asked of it for.
        pub products: Vec<Product>,
    }

    /// What became of a product that was to go.
    pub struct ProductDeleted {
        /// On how many lines of orders it stands: then it stays, off sale.
        pub uses: u32,
        /// What was done, in a sentence, where it stays.
        pub note: Option<String>,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// A line of an order to be written.
    #[derive(Default)]
    pub struct OrderLineDraft {
        /// Its product; where it is one, all that is not said is taken from there.
        #[serde(default)]
        pub product_id: Option<i64>,
        /// What it is.
        #[serde(default)]
        pub text: String,
        /// What it is counted in.
        #[serde(default)]
        pub unit: String,
        /// How much, as typed; one where nothing is said.
        #[serde(default)]
        pub quantity: String,
        /// The price of one without tax, as typed; where nothing is said what was last asked of the
        /// card, else the product's.
        #[serde(default)]
        pub price: String,
        /// Discount in per cent, as typed.
        #[serde(default)]
        pub discount: String,
        /// A rate's word or per cent; the product's, else the standard rate, where nothing is said.
        #[serde(default)]
        pub tax: String,
        /// Its text becomes a product at its price, unit and tax, once for several lines of one text.
        /// Nothing comes of it where it is a product already or the order is a purchase.
        #[serde(default)]
        pub is_kept: bool,
    }

    /// An order to be written or changed.
    pub struct OrderSave {
        /// The order that is changed; a new one where nothing is said.
        #[serde(default)]
        pub id: Option<i64>,
        /// Its revision when the change began: where it was changed since, nothing is saved.
        #[serde(default)]
        pub revision: Option<i64>,
        /// Whose. An order stays on its card.
        pub contact_id: i64,
        /// Sold or bought.
        #[serde(default)]
        pub side: Side,
        /// Where it stands; ordered where nothing is said of a new one.
        #[serde(default)]
        pub state: Option<OrderState>,
        /// The local day it bears; today where nothing is said.
        #[serde(default)]
        pub on: Option<String>,
        /// The local day it is to be paid by; where nothing is said by the card's terms, of one that is
        /// changed as it was.
        #[serde(default)]
        pub due_on: Option<String>,
        /// ISO 4217; the owner's currency where nothing is said.
        #[serde(default)]
        pub currency: Option<String>,
        /// Discount on the whole in per cent, as typed; as it was where nothing is said of one that is
        /// changed.
        #[serde(default)]
        pub discount: Option<String>,
        /// What is to be paid in advance, as typed; as it was where nothing is said.
        #[serde(default)]
        pub deposit: Option<String>,
        /// What else there is to say; as it was where nothing is said.
        #[serde(default)]
        pub text: Option<String>,
        /// Its lines in their order.
        pub lines: Vec<OrderLineDraft>,
    }

    /// Where an order shall stand.
    pub struct OrderStateSet {
        /// The order.
        pub id: i64,
        /// Where.
        pub state: OrderState,
    }

    /// An order to be written once more.
    pub struct OrderRepeat {
        /// The order.
        pub id: i64,
        /// The local day that the new one bears; today where nothing is said.
        #[serde(default)]
        pub on: Option<String>,
    }

    /// A line of an order.
    pub struct OrderLine {
        /// Its product, where it is one.
        pub product_id: Option<i64>,
        /// What it is.
        pub text: String,
        /// What it is counted in.
        pub unit: String,
        /// How much, in thousandths.
        pub quantity: i64,
        /// The price of one without tax.
        pub price: Money,
        /// Discount, in hundredths of a per cent.
        pub discount: u32,
        /// What its tax rate is called; empty where only the rate is known.
        pub tax: String,
        /// The tax rate, in hundredths of a per cent.
        pub tax_rate: u32,
        /// What it comes to without tax.
        pub net: Money,
    }

    /// What the lines of a tax rate come to.
    pub struct RateTotal {
        /// What the rate is called.
        pub tax: String,
        /// The rate, in hundredths of a per cent.
        pub tax_rate: u32,
        /// Without tax.
        pub net: Money,
        /// The tax.
        pub amount: Money,
    }

    /// An order.
    pub struct Order {
        /// The order.
        pub id: i64,
        /// Its number: "2026/7".
        pub number: String,
        /// Whose.
        pub contact_id: i64,
        /// That card's name.
        pub contact_name: String,
        /// Sold or bought.
        pub side: Side,
        /// Where it stands.
        pub state: OrderState,
        /// The local day it bears.
        pub on: String,
        /// The local day it is to be paid by.
        pub due_on: String,
        /// Discount on the whole, in hundredths of a per cent.
        pub discount: u32,
        /// What is to be paid in advance.
        pub deposit: Money,
        /// What else there is to say.
        pub text: String,
        /// Its lines in their order.
        pub lines: Vec<OrderLine>,
        /// By tax rate, the highest first.
        pub rates: Vec<RateTotal>,
        /// Without tax.
        pub net: Money,
        /// The tax.
        pub tax: Money,
        /// What is to be paid.
        pub gross: Money,
        /// What of it was paid; nothing of a quote or what was cancelled.
        pub paid: Money,
        /// What of it is not paid; nothing of a quote or what was cancelled.
        pub open: Money,
        /// How many days it is late.
        pub days_late: i64,
        /// Another one after each change.
        pub revision: i64,
    }

    /// An order as it stands now.
    pub struct OrderSaved {
        /// The order.
        pub order: Order,
        /// What the owner should know of the change, a sentence each.
        pub notes: Vec<String>,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// An order by its number.
    pub struct OrderNumber {
        /// "2026/7"; of what was bought "P2026/7".
        pub number: String,
    }

    /// Which orders.
    pub struct OrderListRequest {
        /// Of one card.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// Sold or bought; both where nothing is said.
        #[serde(default)]
        pub side: Option<Side>,
        /// Only those with which something is still to be done.
        #[serde(default)]
        pub only_open: bool,
        /// The `next` of the page before; nothing for the newest.
        #[serde(default)]
        pub after: Option<String>,
        /// How many, at most 500.
        pub limit: u32,
    }

    /// An order in a list.
    pub struct OrderRow {
        /// The order.
        pub id: i64,
        /// Its number.
        pub number: String,
        /// Whose.
        pub contact_id: i64,
        /// That card's name.
        pub contact_name: String,
        /// Sold or bought.
        pub side: Side,
        /// Where it stands.
        pub state: OrderState,
        /// The local day it bears.
        pub on: String,
        /// The local day it is to be paid by.
        pub due_on: String,
        /// Its lines in brief.
        pub what: String,
        /// What is to be paid.
        pub gross: Money,
        /// What of it was paid.
        pub paid: Money,
        /// What of it is not paid.
        pub open: Money,
        /// How many days it is late.
        pub days_late: i64,
    }

    /// A page of orders.
    pub struct OrderList {
        /// How many there are in all.
        pub total: u32,
        /// The newest first.
        pub rows: Vec<OrderRow>,
        /// Asks for the page after; nothing at the end.
        pub next: Option<String>,
    }
}
