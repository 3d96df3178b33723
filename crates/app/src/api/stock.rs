//! Stock, what moved it, and who waits for what. Quantities that the owner types are texts, read by
//! their language; quantities that are shown are thousandths.

use super::data;
use super::follow_up::FollowUp;
use super::order::Money;

data! {
    /// What moved stock, beside orders.
    #[derive(Copy, Eq)]
    pub enum MovementKind {
        /// Goods came in.
        Receipt,
        /// The owner counted, or something broke.
        Correction,
        /// A customer brought something back.
        Return,
    }

    /// How much there is of a product whose stock is kept.
    pub struct StockRow {
        /// The product.
        pub product_id: i64,
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
        /// What lies there; below none where more went out than was known to be there.
        pub on_hand: i64,
        /// What is sold and not delivered yet.
        pub promised: i64,
        /// What can still be sold: what lies there less what is promised.
        pub free: i64,
        /// What is bought and not delivered yet.
        pub coming: i64,
        /// Of how few more is to be ordered.
        pub reorder_at: Option<i64>,
        /// More is to be ordered: what is free is at or under that, or, where nothing is said, below none.
        pub is_low: bool,
        /// It is offered no more.
        pub is_off_sale: bool,
        /// How many cards wait for it.
        pub waiting: u32,
        /// For how much in all.
        pub wanted: i64,
    }

    /// Which products.
    #[derive(Default)]
    pub struct StockListRequest {
        /// Words that name or number hold.
        #[serde(default)]
        pub text: String,
        /// Only those of which more is to be ordered; of those off sale none.
        #[serde(default)]
        pub only_low: bool,
        /// Those off sale, too.
        #[serde(default)]
        pub off_sale: bool,
    }

    /// By name.
    pub struct StockList {
        /// The products.
        pub rows: Vec<StockRow>,
    }

    /// A movement to be written down.
    pub struct StockMove {
        /// The product.
        pub product_id: i64,
        /// By what it moved.
        pub kind: MovementKind,
        /// How much came in, as typed; what a correction takes away has a minus before it.
        pub quantity: String,
        /// For a correction: `quantity` is what was counted to lie there now.
        #[serde(default)]
        pub is_counted: bool,
        /// What else there is to say; a correction needs a reason.
        #[serde(default)]
        pub text: String,
        /// Of whom it came, or who brought it back.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// The day, `YYYY-MM-DD`; today where nothing is said.
        #[serde(default)]
        pub on: Option<String>,
    }

    /// A movement that was written down.
    pub struct StockMoved {
        /// How much there is now.
        pub stock: StockRow,
        /// How much came in; nothing where as much was counted as was known.
        pub quantity: i64,
        /// What is to be done for those who waited for it.
        pub follow_ups: Vec<FollowUp>,
        /// What the owner should know.
        pub notes: Vec<String>,
        /// The operation; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// Which page of what moved a product.
    pub struct StockHistoryRequest {
        /// The product.
        pub product_id: i64,
        /// The `next` of the page before; nothing for the newest.
        #[serde(default)]
        pub after: Option<String>,
        /// How many, at most 500.
        pub limit: u32,
    }

    /// Anything that moved the stock of a product.
    pub struct StockMovement {
        /// When.
        pub at: i64,
        /// By what; nothing for a delivered order.
        pub kind: Option<MovementKind>,
        /// How much came in; below none for what went out.
        pub quantity: i64,
        /// Why, or what the order's line says.
        pub text: String,
        /// The card it came of or went to.
        pub contact_id: Option<i64>,
        /// That card's name.
        pub contact_name: String,
        /// The order.
        pub order_id: Option<i64>,
        /// Its number.
        pub order_number: String,
    }

    /// The newest first.
    pub struct StockHistory {
        /// How much there is; nothing where the product's stock is not kept.
        pub stock: Option<StockRow>,
        /// What moved it.
        pub rows: Vec<StockMovement>,
        /// Asks for the page after; nothing at the end.
        pub next: Option<String>,
    }

    /// A product as it was named.
    pub struct ProductNamed {
        /// Its id, name or number.
        pub text: String,
    }

    /// Something that a card is to wait for.
    pub struct WantAdd {
        /// The card.
        pub contact_id: i64,
        /// What it waits for.
        pub product_id: i64,
        /// How much, as typed; one where nothing is said.
        #[serde(default)]
        pub quantity: String,
        /// What else there is to say.
        #[serde(default)]
        pub note: String,
    }

    /// Something that a card waits for.
    pub struct Want {
        /// Its own id.
        pub id: i64,
        /// The card.
        pub contact_id: i64,
        /// Its name.
        pub contact_name: String,
        /// What it waits for.
        pub product_id: i64,
        /// What that was called when it began to wait.
        pub text: String,
        /// What it is counted in.
        pub unit: String,
        /// How much.
        pub quantity: i64,
        /// Since when.
        pub at: i64,
        /// What else there is to say.
        pub note: String,
        /// The follow-up that was made when it came in; nothing as long as it is waited for.
        pub follow_up_id: Option<i64>,
    }

    /// A want that was written down.
    pub struct WantSaved {
        /// The want.
        pub want: Want,
        /// What the owner should know.
        pub notes: Vec<String>,
        /// The operation.
        pub operation: Option<i64>,
    }

    /// Which wants; those of cards in the trash are not listed.
    pub struct WantListRequest {
        /// Of one card.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// For one product.
        #[serde(default)]
        pub product_id: Option<i64>,
        /// Those too for which what they waited for came in.
        #[serde(default)]
        pub with_arrived: bool,
        /// The `next` of the page before; nothing for the first.
        #[serde(default)]
        pub after: Option<String>,
        /// How many, at most 500.
        pub limit: u32,
    }

    /// Who waited longest stands first.
    pub struct WantList {
        /// How many there are in all.
        pub total: u32,
        /// The wants.
        pub rows: Vec<Want>,
        /// Asks for the page after; nothing at the end.
        pub next: Option<String>,
    }
}
