//! What came in and belongs to no card yet, and calls on cards that wait for a word.

use super::{
    data,
    interaction::{Direction, ListedCall},
};

data! {
    /// How much of the inbox to show.
    pub struct InboxRequest {
        /// Calls, numbers, and mails, at most 500 of each; 100 if nothing is said.
        #[serde(default)]
        pub limit: Option<u32>,
    }

    /// A card that something may belong to.
    pub struct InboxCard {
        /// The card.
        pub id: i64,
        /// Its name.
        pub name: String,
        /// Where they work.
        pub organisation: String,
    }

    /// A number that no card surely has, with all its calls and messages.
    pub struct InboxNumber {
        /// The number as it came last.
        pub number: String,
        /// The same as it is shown: in groups, where it came as digits alone.
        pub shown_number: String,
        /// The name that a file gave it; empty for none.
        pub name: String,
        /// Calls, missed ones included.
        pub calls: u32,
        /// Missed calls.
        pub missed: u32,
        /// Text messages.
        pub messages: u32,
        /// When the last of them came.
        pub last_at: i64,
        /// How the last that was written of them begins; empty for nothing.
        pub said: String,
        /// Cards that share the number, or have one that ends like it; the likeliest first.
        pub cards: Vec<InboxCard>,
    }

    /// A mail whose sender no card has the address of.
    pub struct InboxMail {
        /// The interaction.
        pub id: i64,
        /// When it was written.
        pub at: i64,
        /// The sender's address; empty where none is named.
        pub address: String,
        /// The sender's name; empty for none.
        pub name: String,
        /// The subject.
        pub subject: String,
        /// How its text begins.
        pub text: String,
        /// The names of what came with it.
        pub attachments: Vec<String>,
        /// The card it may belong to, guessed by the name or by where the sender works.
        pub guess: Option<InboxCard>,
    }

    /// A call of a withheld number that something is written of.
    pub struct InboxCall {
        /// The interaction.
        pub id: i64,
        /// Who began it.
        pub direction: Direction,
        /// When.
        pub at: i64,
        /// How long, in minutes.
        pub minutes: Option<u32>,
        /// How what is written begins.
        pub text: String,
    }

    /// A card that is known by a number alone.
    pub struct InboxUnnamed {
        /// The card.
        pub id: i64,
        /// Its number.
        pub number: String,
        /// The same as it is shown: in groups, where it came as digits alone.
        pub shown_number: String,
        /// How many calls lie on it.
        pub calls: u32,
        /// When the last of them was had.
        pub last_at: Option<i64>,
        /// How the last that was said begins; empty for nothing.
        pub said: String,
        /// The card's revision, for joining it to another.
        pub revision: i64,
    }

    /// The inbox, the newest first.
    pub struct Inbox {
        /// Numbers.
        pub numbers: Vec<InboxNumber>,
        /// How many numbers there are.
        pub number_count: u32,
        /// Mails.
        pub mails: Vec<InboxMail>,
        /// How many mails there are.
        pub mail_count: u32,
        /// Calls on cards, told of by a hook or a file within two weeks, that wait for a word: no
        /// text, no outcome and no next step is written of them. The newest first.
        pub calls: Vec<ListedCall>,
        /// How many of them there are.
        pub call_count: u32,
        /// Cards that have no name but a number.
        pub unnamed: Vec<InboxUnnamed>,
        /// How many of them there are.
        pub unnamed_count: u32,
        /// Calls of withheld numbers that something is written of: only the owner knows whose they
        /// are.
        pub withheld_calls: Vec<InboxCall>,
        /// How many of them there are.
        pub withheld_call_count: u32,
        /// Calls whose number was withheld, those with words among them.
        pub withheld: u32,
    }

    /// What is to be written of a call that nothing is written of.
    pub struct InboxWord {
        /// The call.
        pub id: i64,
        /// What it was about. A line that begins with `>` becomes the next step.
        #[serde(default)]
        pub text: String,
        /// How it went ("order", "question", or the owner's word).
        #[serde(default)]
        pub outcome: String,
        /// The next step in words: "fri 10:00 call back".
        #[serde(default)]
        pub next: String,
    }

    /// A card to be made for a number or address of the inbox.
    pub struct InboxMakeCard {
        /// The number or address, in any spelling.
        pub number: String,
        /// The card's name; empty for one that is known by its number alone.
        #[serde(default)]
        pub name: String,
    }

    /// The card that a number or address of the inbox belongs to.
    pub struct InboxAssign {
        /// The number or address, in any spelling.
        pub number: String,
        /// The card.
        pub contact_id: i64,
        /// Write the number or address on the card, where it lacks it, so that what comes next
        /// finds it.
        #[serde(default)]
        pub adds_number: bool,
    }

    /// A mail that is to be a note on a card.
    pub struct InboxNote {
        /// The mail.
        pub id: i64,
        /// The card.
        pub contact_id: i64,
    }

    /// The name of a card that had none.
    pub struct InboxName {
        /// The card.
        pub id: i64,
        /// Its name.
        pub name: String,
    }

    /// A call of a withheld number, and the card that it belongs to.
    pub struct InboxCallAssign {
        /// The call.
        pub id: i64,
        /// The card.
        pub contact_id: i64,
    }

    /// What was assigned.
    pub struct InboxAssigned {
        /// The card.
        pub contact_id: i64,
        /// Calls, messages and mails that lie on it now.
        pub count: u32,
        /// The operation, for undo.
        pub operation: Option<i64>,
    }
}
