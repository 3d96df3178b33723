//! What the day asks for.

use super::{data, follow_up::FollowUp, interaction::ListedCall};

data! {
    /// A birthday soon.
    pub struct BirthdaySoon {
        /// The card.
        pub contact_id: i64,
        /// Their name.
        pub name: String,
        /// The day it falls on this time.
        pub on: String,
        /// The age they turn, when the year is known.
        pub turns: Option<u32>,
    }

    /// The day's page.
    pub struct Today {
        /// The owner's day.
        pub on: String,
        /// Follow-ups of days gone by, oldest first; the first 50.
        pub overdue: Vec<FollowUp>,
        /// All of them.
        pub overdue_count: u32,
        /// Follow-ups of today; the first 50.
        pub due: Vec<FollowUp>,
        /// All of them.
        pub due_count: u32,
        /// Follow-ups of the next 7 days; the first 50.
        pub upcoming: Vec<FollowUp>,
        /// All of them.
        pub upcoming_count: u32,
        /// Birthdays of today and the next 7 days, soonest first; at most 50.
        pub birthdays: Vec<BirthdaySoon>,
        /// Missed calls not yet returned, newest first; at most 50.
        pub call_back: Vec<ListedCall>,
        /// Cards that have gone quiet, the longest first; at most 50.
        pub quiet: Vec<super::stay_in_touch::QuietCard>,
        /// All of them.
        pub quiet_count: u32,
        /// The last calls, newest first; at most 8.
        pub recent_calls: Vec<ListedCall>,
    }

    /// How many of the late follow-ups to show.
    pub struct TodayRequest {
        /// Late ones to give, 50 if nothing is said, at most 500.
        #[serde(default)]
        pub overdue_limit: Option<u32>,
    }

    /// What the frame of the window shows at all times.
    pub struct Status {
        /// Cards outside the trash.
        pub contacts: u32,
        /// Follow-ups late or due today.
        pub due: u32,
        /// Of these, late.
        pub overdue: u32,
        /// Calls, messages and mails that wait in the inbox for a card.
        pub waiting: u32,
        /// Calls on cards that wait in the inbox for a word.
        pub wordless: u32,
        /// What else is in the inbox: cards that have no name but a number, and calls of withheld
        /// numbers that something is written of.
        pub unknown: u32,
        /// Whether there is an order or a payment.
        pub has_orders: bool,
        /// Whether there is a ticket.
        pub has_tickets: bool,
        /// Whether the stock of any product is kept, or anything is waited for.
        pub has_stock: bool,
        /// When the last verified backup was made.
        pub backup_at: Option<i64>,
        /// Why the last try at a backup failed, in a sentence; nothing when it went well.
        pub backup_problem: Option<String>,
        /// What Ctrl+Z would take back, in words.
        pub undo: Option<String>,
        /// What Ctrl+Shift+Z would bring back, in words.
        pub redo: Option<String>,
        /// Why the computer's clock can't be right, in a sentence: nothing is reminded of until it is.
        pub clock_problem: Option<String>,
        /// The operation that put demo cards in and that can still be taken back.
        pub demo: Option<i64>,
    }

    /// Reminders to be shown again.
    pub struct RemindersLater {
        /// The follow-ups.
        pub ids: Vec<i64>,
        /// When, in words; in an hour if nothing is said, within the owner's hours.
        #[serde(default)]
        pub when: String,
    }

    /// Reminders that wait to be shown.
    pub struct RemindersDue {
        /// Due now and not yet shown for this moment.
        pub follow_ups: Vec<FollowUp>,
        /// The notification's title, in the owner's language.
        pub title: String,
        /// Its text.
        pub body: String,
        /// The buttons' words: done, later, open.
        pub actions: Vec<String>,
        /// The next moment at which one falls due, UTC ms.
        pub next_at: Option<i64>,
    }
}
