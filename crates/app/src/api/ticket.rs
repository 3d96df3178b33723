//! Tickets. Amounts that the owner types are texts, read by their language; amounts that are shown are
//! minor units with their currency.

use super::data;
use super::order::{Money, RateTotal};

data! {
    /// Where a ticket stands.
    #[derive(Copy, Eq)]
    pub enum TicketStatus {
        /// Taken in, not begun.
        New,
        /// Being worked on.
        Open,
        /// Waiting for a part or an answer.
        Waiting,
        /// Done, and to be collected.
        Ready,
        /// Back with the customer.
        Collected,
        /// Not done, and given back.
        Rejected,
    }

    /// How a ticket came in.
    #[derive(Copy, Eq)]
    pub enum CameBy {
        /// Brought to the counter.
        Counter,
        /// By telephone.
        Call,
        /// By mail.
        Mail,
    }

    /// How the customer took it.
    #[derive(Copy, Eq)]
    pub enum Mood {
        /// Nothing was said of it.
        Unsaid,
        /// Content.
        Pleased,
        /// Neither one nor the other.
        Calm,
        /// Annoyed.
        Upset,
    }

    /// What a line is of.
    #[derive(Copy, Eq, Default)]
    pub enum TicketLineKind {
        /// A part.
        #[default]
        Part,
        /// Time that was worked.
        Time,
    }

    /// A line of parts or time to be written.
    #[derive(Default)]
    pub struct TicketLineDraft {
        /// What it is of.
        #[serde(default)]
        pub kind: TicketLineKind,
        /// Its product; where it is one, all that is not said is taken from there.
        #[serde(default)]
        pub product_id: Option<i64>,
        /// What it is.
        #[serde(default)]
        pub text: String,
        /// What it is counted in; hours, of time, where nothing is said.
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
    }

    /// A ticket to be written or changed. What is not said of one that is changed stays as it was.
    pub struct TicketSave {
        /// The ticket that is changed; a new one where nothing is said.
        #[serde(default)]
        pub id: Option<i64>,
        /// Its revision when the change began: where it was changed since, nothing is saved.
        #[serde(default)]
        pub revision: Option<i64>,
        /// Whose. A ticket stays on its card.
        pub contact_id: i64,
        /// What was brought.
        #[serde(default)]
        pub item: Option<String>,
        /// The item's own number.
        #[serde(default)]
        pub serial: Option<String>,
        /// What is wrong with it.
        #[serde(default)]
        pub fault: Option<String>,
        /// The local day it is promised for: a day, words for one ("fri"), or a number alone ("5", "+5")
        /// for so many working days from today; empty for none.
        #[serde(default)]
        pub promised_on: Option<String>,
        /// How the customer took it.
        #[serde(default)]
        pub mood: Option<Mood>,
        /// How it came in; of a new one as its interaction tells, else to the counter.
        #[serde(default)]
        pub came_by: Option<CameBy>,
        /// The call or mail it came of, one of the card's.
        #[serde(default)]
        pub interaction_id: Option<i64>,
        /// ISO 4217; the owner's currency where nothing is said of a new one.
        #[serde(default)]
        pub currency: Option<String>,
        /// Its lines in their order; none of a new one where nothing is said.
        #[serde(default)]
        pub lines: Option<Vec<TicketLineDraft>>,
    }

    /// The words of a promise that is being typed.
    pub struct TicketPromise {
        /// The ticket that is changed; a new one where nothing is said.
        #[serde(default)]
        pub id: Option<i64>,
        /// What is typed.
        pub promised_on: String,
    }

    /// Where a ticket shall stand.
    pub struct TicketStatusSet {
        /// The ticket.
        pub id: i64,
        /// Its revision when it was read: where it was changed since, nothing is saved.
        #[serde(default)]
        pub revision: Option<i64>,
        /// Where; where it stands already, the word alone is written down.
        pub status: TicketStatus,
        /// What is to be said of it.
        #[serde(default)]
        pub text: String,
    }

    /// A line of parts or time.
    pub struct TicketLine {
        /// What it is of.
        pub kind: TicketLineKind,
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

    /// A status that a ticket moved to, or a word that was said of it there.
    pub struct TicketMove {
        /// Where it stood.
        pub status: TicketStatus,
        /// When.
        pub at: i64,
        /// What was said of it.
        pub text: String,
    }

    /// A ticket.
    pub struct Ticket {
        /// The ticket.
        pub id: i64,
        /// Its number: "12"; of one from another box whose number was taken "12/2".
        pub number: String,
        /// Whose.
        pub contact_id: i64,
        /// That card's name.
        pub contact_name: String,
        /// That card's first number; empty where it has none.
        pub phone: String,
        /// Where it stands.
        pub status: TicketStatus,
        /// Since when.
        pub moved_at: i64,
        /// How many days it has stood there.
        pub days: i64,
        /// Where it may go from there, the likeliest first.
        pub may_become: Vec<TicketStatus>,
        /// What was brought.
        pub item: String,
        /// The item's own number.
        pub serial: String,
        /// What is wrong with it.
        pub fault: String,
        /// When it was taken in.
        pub at: i64,
        /// How many days ago that was.
        pub age: i64,
        /// The local day it is promised for.
        pub promised_on: Option<String>,
        /// How many days it is late.
        pub days_late: i64,
        /// How the customer took it.
        pub mood: Mood,
        /// How it came in.
        pub came_by: CameBy,
        /// The call or mail it came of.
        pub interaction_id: Option<i64>,
        /// It is ready, and the customer, or one of a firm's people, was not told since.
        pub is_untold: bool,
        /// Its lines in their order.
        pub lines: Vec<TicketLine>,
        /// By tax rate, the highest first.
        pub rates: Vec<RateTotal>,
        /// Without tax.
        pub net: Money,
        /// The tax.
        pub tax: Money,
        /// What is to be paid.
        pub gross: Money,
        /// Where it stood, the first first.
        pub moves: Vec<TicketMove>,
        /// Another one after each change.
        pub revision: i64,
    }

    /// A ticket as it stands now.
    pub struct TicketSaved {
        /// The ticket.
        pub ticket: Ticket,
        /// What the owner should know of the change, a sentence each.
        pub notes: Vec<String>,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// A ticket by its number.
    pub struct TicketNumber {
        /// "12", "#12" or "12/2".
        pub number: String,
    }

    /// Which tickets, and in which order.
    #[derive(Copy, Eq, Default)]
    pub enum TicketGroup {
        /// All, the newest first.
        #[default]
        All,
        /// With which something is still to be done or to be fetched, by the day they are promised for.
        Undone,
        /// New or open, by that day.
        Working,
        /// Waiting, by that day.
        Waiting,
        /// Late, by that day.
        Late,
        /// Ready, not collected: those that lie the longest first.
        Ready,
        /// Ready, and the customer, or one of a firm's people, was not told since.
        Untold,
        /// Collected or rejected, the latest first.
        Done,
    }

    /// Which tickets.
    pub struct TicketListRequest {
        /// Of one card.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// Of which group.
        #[serde(default)]
        pub group: TicketGroup,
        /// The `next` of the page before; nothing for the first.
        #[serde(default)]
        pub after: Option<String>,
        /// How many, at most 500.
        pub limit: u32,
    }

    /// A ticket in a list.
    pub struct TicketRow {
        /// The ticket.
        pub id: i64,
        /// Its number.
        pub number: String,
        /// Whose.
        pub contact_id: i64,
        /// That card's name.
        pub contact_name: String,
        /// Where it stands.
        pub status: TicketStatus,
        /// Since when.
        pub moved_at: i64,
        /// How many days it has stood there.
        pub days: i64,
        /// When it was taken in.
        pub at: i64,
        /// How many days ago that was.
        pub age: i64,
        /// What was brought.
        pub item: String,
        /// What is wrong with it, in brief.
        pub fault: String,
        /// Both in one line, in brief.
        pub what: String,
        /// What was last said of it, in brief; empty where nothing was.
        pub last_word: String,
        /// The local day it is promised for.
        pub promised_on: Option<String>,
        /// How many days it is late.
        pub days_late: i64,
        /// How the customer took it.
        pub mood: Mood,
        /// It is ready, and the customer, or one of a firm's people, was not told since.
        pub is_untold: bool,
        /// What is to be paid.
        pub gross: Money,
        /// Its revision, for moving it on.
        pub revision: i64,
        /// Where it may go from there, the likeliest first.
        pub may_become: Vec<TicketStatus>,
    }

    /// A page of tickets.
    pub struct TicketList {
        /// How many there are in all.
        pub total: u32,
        /// In the order of the group.
        pub rows: Vec<TicketRow>,
        /// Asks for the page after; nothing at the end.
        pub next: Option<String>,
    }

    /// A window of the tickets of a group.
    pub struct TicketTableRequest {
        /// Which.
        #[serde(default)]
        pub group: TicketGroup,
        /// The place of the first row.
        #[serde(default)]
        pub from: u32,
        /// How many rows at most, up to 500.
        pub limit: u32,
    }

    /// A window of the tickets of a group.
    pub struct TicketTable {
        /// How many there are in all.
        pub total: u32,
        /// Those of the window, in the order of the group.
        pub rows: Vec<TicketRow>,
    }

    /// How many tickets there are.
    pub struct TicketCounts {
        /// New or open.
        pub working: u32,
        /// Waiting.
        pub waiting: u32,
        /// Of those two, late.
        pub late: u32,
        /// Ready, not collected.
        pub ready: u32,
        /// Of those, the ones whose customer was not told since.
        pub untold: u32,
        /// Collected or rejected.
        pub done: u32,
    }
}
