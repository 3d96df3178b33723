//! Calls, visits, messages, letters and notes; and the timeline that shows them.

use super::{data, follow_up::NextStep, order::Money};

data! {
    /// The way the two met or spoke.
    #[derive(Copy, Eq)]
    pub enum InteractionKind {
        /// A telephone call.
        Call,
        /// An appointment.
        Meeting,
        /// One came to the other.
        Visit,
        /// An electronic letter.
        Mail,
        /// A text message.
        Message,
        /// A letter on paper.
        Letter,
    }

    /// Who began it.
    #[derive(Copy, Eq)]
    pub enum Direction {
        /// The contact.
        In,
        /// The owner.
        Out,
        /// The contact, and nobody answered.
        Missed,
    }

    /// A call in a list of calls.
    pub struct ListedCall {
        /// The interaction.
        pub id: i64,
        /// Whose card, if known.
        pub contact_id: Option<i64>,
        /// Their name; empty when unknown.
        pub name: String,
        /// The number.
        pub number: String,
        /// The same as it is shown: in groups; empty where the name says it already.
        pub shown_number: String,
        /// Who began it.
        pub direction: Direction,
        /// When.
        pub at: i64,
        /// How long, in minutes.
        pub minutes: Option<u32>,
        /// What came of it.
        pub next: Option<NextStep>,
        /// Earlier calls from the same that stand in this row; only among calls to return.
        #[serde(default)]
        pub others: Vec<i64>,
    }

    /// A call, visit, message, letter to write down.
    pub struct InteractionLog {
        /// What it was.
        pub kind: InteractionKind,
        /// Who began it.
        pub direction: Direction,
        /// Whose card; without one a call needs a number.
        #[serde(default)]
        pub contact_id: Option<i64>,
        /// The number, for calls; an unknown one makes a number-only card, one shared by several
        /// stays unassigned.
        #[serde(default)]
        pub number: String,
        /// When; now if nothing is said.
        #[serde(default)]
        pub at: Option<i64>,
        /// How long, in minutes.
        #[serde(default)]
        pub minutes: Option<u32>,
        /// What it was about. A line that begins with `>` becomes the next step.
        #[serde(default)]
        pub text: String,
        /// How it went ("order", "question", or the owner's word).
        #[serde(default)]
        pub outcome: String,
        /// The next step in words: "fri 10:00 call back".
        #[serde(default)]
        pub next: String,
        /// Missed calls that this one returns; ids that are gone are left out.
        #[serde(default)]
        pub returns: Vec<i64>,
    }

    /// What was written down.
    pub struct InteractionLogged {
        /// The interaction.
        pub interaction: i64,
        /// The card it landed on; nothing for a number shared by several.
        pub contact: Option<i64>,
        /// The next step.
        pub follow_up: Option<super::follow_up::FollowUp>,
        /// The operation, for undo.
        pub operation: Option<i64>,
    }

    /// An interaction's new content.
    pub struct InteractionSave {
        /// The interaction.
        pub id: i64,
        /// Whose card.
        pub contact_id: Option<i64>,
        /// Who began it.
        pub direction: Direction,
        /// When.
        pub at: i64,
        /// How long, in minutes.
        pub minutes: Option<u32>,
        /// What it was about.
        pub text: String,
        /// How it went.
        pub outcome: String,
        /// What the owner saw when they began to change it: the save is refused as stale when it
        /// says something else by now.
        #[serde(default)]
        pub before: Option<TimelineItem>,
    }

    /// A new note on a card.
    pub struct NoteCreate {
        /// The card.
        pub contact_id: i64,
        /// What it says. A line that begins with `>` becomes the next step.
        pub text: String,
    }

    /// What was noted.
    pub struct NoteCreated {
        /// The note; nothing when every line was a next step.
        pub note: Option<i64>,
        /// The next step.
        pub follow_up: Option<super::follow_up::FollowUp>,
        /// The operation, for undo.
        pub operation: Option<i64>,
    }

    /// A note's new text.
    pub struct NoteSave {
        /// The note.
        pub id: i64,
        /// What it says.
        pub text: String,
        /// What it said when the owner began to change it: the save is refused as stale when it
        /// says something else by now.
        #[serde(default)]
        pub before: Option<String>,
    }

    /// What the timeline shows.
    #[derive(Copy, Eq, Default)]
    pub enum TimelineFilter {
        /// All.
        #[default]
        Everything,
        /// Calls only.
        Calls,
        /// Notes only.
        Notes,
        /// Orders and payments, what the card waits for and what stock came of it.
        Orders,
        /// Tickets only.
        Tickets,
    }

    /// A page of a card's timeline.
    pub struct TimelineRequest {
        /// The card; an organisation's shows its people's calls too.
        pub contact_id: i64,
        /// What to show.
        #[serde(default)]
        pub filter: TimelineFilter,
        /// The `next` of the page before; nothing for the newest.
        #[serde(default)]
        pub after: Option<String>,
        /// How many, at most 200.
        pub limit: u32,
    }

    /// What a timeline item is.
    #[derive(Copy, Eq)]
    pub enum TimelineKind {
        /// A telephone call.
        Call,
        /// An appointment.
        Meeting,
        /// One came to the other.
        Visit,
        /// An electronic letter.
        Mail,
        /// A text message.
        Message,
        /// A letter on paper.
        Letter,
        /// A dated note.
        Note,
        /// A follow-up done.
        FollowUpDone,
        /// A follow-up dropped.
        FollowUpDropped,
        /// A step of a plan that rests.
        StepPaused,
        /// An order.
        Order,
        /// A payment.
        Payment,
        /// A status that a ticket moved to.
        Ticket,
        /// Something that the card waits for.
        Want,
        /// Stock that came of the card.
        StockMovement,
        /// Cards joined to this one.
        Merge,
    }

    /// One entry.
    pub struct TimelineItem {
        /// What it is.
        pub kind: TimelineKind,
        /// The row in its own table; of a merge the operation.
        pub id: i64,
        /// When.
        pub at: i64,
        /// The card it belongs to (another one on an organisation's timeline).
        pub contact_id: Option<i64>,
        /// That card's name, when it is not the one asked for.
        pub contact_name: String,
        /// Who began it, for interactions.
        pub direction: Option<Direction>,
        /// The number, for calls and tickets; the address, for mail that came in.
        pub number: String,
        /// A telephone number that came as digits alone, in the groups of its country; else empty.
        #[serde(default)]
        pub shown_number: String,
        /// How long, in minutes.
        pub minutes: Option<u32>,
        /// How it went; of a ticket its status (`ready`).
        pub outcome: String,
        /// A mail's subject; of an order its number and amount, of a ticket its number and status, of a want
        /// and of stock how much of what.
        pub subject: String,
        /// The names of what came with a mail.
        pub attachments: Vec<String>,
        /// What it says; of a merge the names of the cards that went into this one.
        pub text: String,
        /// Of an order what it comes to, of a payment how much; below zero for what came back.
        #[serde(default)]
        pub amount: Option<Money>,
        /// What came of it, for interactions.
        #[serde(default)]
        pub next: Option<NextStep>,
        /// Of a merge that can be taken back now, how many cards come back by that, those of other cards too.
        #[serde(default)]
        pub undoes: Option<u32>,
    }

    /// Newest first.
    pub struct TimelinePage {
        /// The entries.
        pub items: Vec<TimelineItem>,
        /// Asks for the page after; nothing at the end.
        pub next: Option<String>,
    }

    /// How many calls there were, by who called.
    #[derive(Copy, Eq, Default)]
    pub struct CallCounts {
        /// They called, and were answered.
        pub incoming: u32,
        /// The owner called.
        pub outgoing: u32,
        /// They called, and were not answered.
        pub missed: u32,
    }
}
