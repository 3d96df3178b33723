//! History, undo and redo.

use super::data;

data! {
    /// Who did it.
    #[derive(Copy, Eq)]
    pub enum Origin {
        /// The owner, in the window or on the command line.
        Person,
        /// A live hook.
        Hook,
        /// The clock.
        Clock,
        /// A script.
        Script,
    }

    /// One undoable action.
    pub struct Operation {
        /// The operation.
        pub id: i64,
        /// The command that did it.
        pub kind: String,
        /// What it did, in the owner's language.
        pub title: String,
        /// When.
        pub at: i64,
        /// Who.
        pub origin: Origin,
        /// True when it has been taken back.
        pub is_undone: bool,
        /// The operation that it takes back, for an undo.
        pub reverts: Option<i64>,
        /// Of an undo or redo, the operation that it takes back or brings back in the end.
        pub meant: Option<i64>,
        /// When that was done.
        pub meant_at: Option<i64>,
        /// True when it can be taken back now.
        pub can_undo: bool,
    }

    /// A page of the history.
    pub struct HistoryRequest {
        /// Only operations older than this one.
        #[serde(default)]
        pub before: Option<i64>,
        /// How many, at most 200.
        pub limit: u32,
    }

    /// Newest first.
    pub struct History {
        /// The operations.
        pub operations: Vec<Operation>,
    }

    /// What to take back.
    pub struct UndoRequest {
        /// An operation; nothing means the newest of the owner's not yet undone.
        #[serde(default)]
        pub id: Option<i64>,
    }

    /// What was taken back or brought back.
    pub struct Undone {
        /// The operation that was taken back or brought back.
        pub operation: Operation,
        /// The operation that did it; undoing this one is the other way.
        pub by: i64,
        /// Cards of which something was changed since and stays as it is, by name; what belongs to
        /// none by its own.
        pub kept: Vec<String>,
    }
}
