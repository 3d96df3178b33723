//! Follow-ups: making, doing, putting off.

use super::data;

data! {
    /// Where a follow-up stands.
    #[derive(Copy, Eq)]
    pub enum FollowUpState {
        /// Still to do.
        Open,
        /// Done.
        Done,
        /// Will not be done.
        Dropped,
    }

    /// A thing to do by a day.
    pub struct FollowUp {
        /// The follow-up.
        pub id: i64,
        /// Whose, if anyone's.
        pub contact_id: Option<i64>,
        /// The card's name; empty without a card.
        pub contact_name: String,
        /// The local day.
        pub due_on: String,
        /// The local time.
        pub due_time: Option<String>,
        /// What to do.
        pub text: String,
        /// Where it stands.
        pub state: FollowUpState,
        /// When it was done or dropped.
        pub closed_at: Option<i64>,
    }

    /// Words that hold a moment.
    pub struct WhenText {
        /// "fri 10:00 call back", "za 2 tygodnie".
        pub text: String,
    }

    /// What the words were understood to mean.
    pub struct WhenGuess {
        /// The local day; nothing when no moment was found.
        pub due_on: Option<String>,
        /// The local time.
        pub due_time: Option<String>,
        /// What remains beside the moment.
        pub rest: String,
        /// Why words that look like a day or time are none, as a sentence.
        pub problem: Option<String>,
    }

    /// A new follow-up.
    pub struct FollowUpCreate {
        /// Whose, if anyone's.
        pub contact_id: Option<i64>,
        /// The moment in words; may also hold the text.
        pub when: String,
        /// What to do; empty takes what remains of `when`.
        #[serde(default)]
        pub text: String,
    }

    /// A follow-up put off.
    pub struct FollowUpSnooze {
        /// The follow-ups.
        pub ids: Vec<i64>,
        /// The new moment in words.
        pub when: String,
    }

    /// A follow-up's new wording and moment.
    pub struct FollowUpSave {
        /// The follow-up.
        pub id: i64,
        /// What to do.
        pub text: String,
        /// The local day.
        pub due_on: String,
        /// The local time.
        pub due_time: Option<String>,
    }

    /// The follow-up as it now stands.
    pub struct FollowUpSaved {
        /// It.
        pub follow_up: FollowUp,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// Open follow-ups from a day on.
    pub struct FollowUpListRequest {
        /// Skip so many.
        #[serde(default)]
        pub from: u32,
        /// How many, at most 500.
        pub limit: u32,
    }

    /// Open follow-ups, the soonest first.
    pub struct FollowUpList {
        /// All open ones.
        pub total: u32,
        /// The window asked for.
        pub rows: Vec<FollowUp>,
    }
}
