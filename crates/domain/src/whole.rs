//! Everything that a box holds of the owner's, as records without row ids: what an export of
//! everything writes and its import reads. Cards are named by their UIDs. Owns the shape; how it
//! is spelt and how it is stored is others'.

mod stock;
mod ticket;
mod trade;

pub use stock::{StockMovement, Want};
pub use ticket::{Ticket, TicketLine, TicketMove};
pub use trade::{Order, OrderLine, Payment, Product, Terms};

use crate::contact::Contact;
use crate::follow_up::{Due, FollowUpKind, FollowUpState};
use crate::interaction::{Brought, Direction, InteractionKind};
use crate::plan::{EnrolmentState, Plan, Step};
use crate::recurrence::Recurrence;
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The whole content of a box. Lists are in the order in which their rows came into being.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Whole {
    /// Cards, those in the trash too.
    pub contacts: Vec<Card>,
    /// What cards are to each other.
    pub relations: Vec<Relation>,
    /// Calls, visits, messages.
    pub interactions: Vec<Interaction>,
    /// What files said of those that they brought.
    pub brought: Vec<BroughtInteraction>,
    /// Notes.
    pub notes: Vec<Note>,
    /// Follow-ups, closed ones too.
    pub follow_ups: Vec<FollowUp>,
    /// Pairs of cards that the owner said are two.
    pub distinct_pairs: Vec<(String, String)>,
    /// Export presets of the owner's: names, and what goes out (JSON).
    pub export_presets: Vec<Named>,
    /// How often to be in touch with those who wear a tag: "14;30" by tag.
    pub tag_gaps: Vec<Named>,
    /// Plans of the owner's.
    pub plans: Vec<Plan>,
    /// Cards on plans.
    pub enrolments: Vec<Enrolment>,
    /// Import profiles of the owner's: names, and how a table is read (JSON).
    pub import_profiles: Vec<Named>,
    /// Files kept with cards and entries.
    pub attachments: Vec<Attachment>,
    /// Products of the owner's.
    pub products: Vec<Product>,
    /// Orders with their lines.
    pub orders: Vec<Order>,
    /// Payments.
    pub payments: Vec<Payment>,
    /// On which terms cards pay.
    pub terms: Vec<Terms>,
    /// Tickets with their moves and lines.
    pub tickets: Vec<Ticket>,
    /// Stock that moved without an order.
    pub stock_movements: Vec<StockMovement>,
    /// What cards wait for.
    pub wants: Vec<Want>,
}

/// A card with what it came from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// What it says, without the photo.
    #[serde(flatten)]
    pub content: Contact,
    /// SHA-256 of its photo.
    pub photo: Option<String>,
    /// The UIDs of the organisations' own cards, in the order of the memberships.
    pub organisation_cards: Vec<Option<String>>,
    /// When it was made, UTC milliseconds.
    pub created_at: Timestamp,
    /// When it last changed, UTC milliseconds.
    pub changed_at: Timestamp,
    /// When it was put in the trash, UTC milliseconds.
    pub trashed_at: Option<Timestamp>,
    /// What imports last brought for it.
    pub sources: Vec<Source>,
    /// What cards that were joined to it were known by.
    pub former: Vec<Former>,
}

/// A record as an import last brought it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The record's own UID.
    pub uid: String,
    /// SHA-256 of its lines.
    pub hash: String,
    /// For a row of a table: which kind of table.
    pub table: String,
    /// SHA-256 of its photo.
    pub photo: Option<String>,
    /// What it said.
    pub content: Contact,
}

/// What a joined card was known by.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Former {
    /// Its UID.
    pub uid: String,
    /// Its name.
    pub name: String,
}

/// A relation of two cards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// One card.
    pub contact: String,
    /// The other.
    pub other: String,
    /// What the other is to the one.
    pub label: String,
    /// What the one is to the other.
    pub reverse_label: String,
}

/// A call, visit or message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Interaction {
    /// Whose card, if anyone's.
    pub contact: Option<String>,
    /// The way the two met or spoke.
    pub kind: InteractionKind,
    /// Who began it.
    pub direction: Direction,
    /// When, UTC milliseconds.
    pub at: Timestamp,
    /// The number as it arrived.
    pub number: String,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// What it was about.
    pub text: String,
    /// How it went.
    pub outcome: String,
    /// A mail's subject.
    #[serde(default)]
    pub subject: String,
    /// The names of what came with a mail.
    #[serde(default)]
    pub attachments: Vec<String>,
    /// For a missed call: it needs no calling back.
    pub is_returned: bool,
    /// For a call that was had: the owner may still say what was said.
    #[serde(default)]
    pub is_awaiting_word: bool,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// What a file once said of an interaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BroughtInteraction {
    /// The interaction: its place in the list of interactions, from 1; none for one that was
    /// taken away since.
    #[serde(default)]
    pub interaction: Option<usize>,
    /// What it said.
    #[serde(flatten)]
    pub content: Brought,
}

/// A card on a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// Whose card.
    pub contact: String,
    /// The plan's name when it began.
    pub plan: String,
    /// The plan's steps then.
    pub steps: Vec<Step>,
    /// The day it began on.
    pub started_on: NaiveDate,
    /// Where it stands.
    pub state: EnrolmentState,
    /// Since when it rests, UTC milliseconds.
    pub paused_at: Option<Timestamp>,
    /// When it ended, UTC milliseconds.
    pub ended_at: Option<Timestamp>,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// A dated entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Whose card.
    pub contact: String,
    /// When, UTC milliseconds.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
}

/// A file kept with a card, an interaction or a note: one of the three is named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Whose card, where it is on the card itself.
    #[serde(default)]
    pub contact: Option<String>,
    /// The interaction: its place in the list of interactions, from 1.
    #[serde(default)]
    pub interaction: Option<usize>,
    /// The note: its place in the list of notes, from 1.
    #[serde(default)]
    pub note: Option<usize>,
    /// Its name.
    pub name: String,
    /// How many bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// When it was added, UTC milliseconds.
    pub at: Timestamp,
}

/// A thing to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// UUID.
    pub uid: String,
    /// Whose card, if anyone's.
    pub contact: Option<String>,
    /// The moment it is for.
    #[serde(flatten)]
    pub due: Due,
    /// Its reminder rests until then, UTC milliseconds.
    pub snoozed_until: Option<Timestamp>,
    /// What to do.
    pub text: String,
    /// What that is.
    #[serde(default)]
    pub kind: FollowUpKind,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// How long it will take, in minutes.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// How it recurs.
    #[serde(default)]
    pub recurrence: Option<Recurrence>,
    /// Where it stands.
    pub state: FollowUpState,
    /// The interaction it came of: its place in the list of interactions, from 1.
    pub interaction: Option<usize>,
    /// The enrolment that it is a step of: its place in the list of enrolments, from 1.
    #[serde(default)]
    pub enrolment: Option<usize>,
    /// Which step, from 0.
    #[serde(default)]
    pub step: Option<usize>,
    /// What a calendar file last said of it: a mark for each field; empty where none brought it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub brought: String,
    /// When it was made, UTC milliseconds.
    pub created_at: Timestamp,
    /// When it was closed, UTC milliseconds.
    pub closed_at: Option<Timestamp>,
}

/// Something that the owner keeps under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What is kept, as JSON text.
    pub value: String,
}
