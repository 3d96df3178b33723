//! What was begun in the window and not saved yet: notes, calls, new cards.

use super::data;

data! {
    /// Forms of one kind with what is typed in them, as the window writes it down.
    pub struct BegunKeep {
        /// The kind.
        pub name: String,
        /// The forms; empty when none is begun any more.
        pub text: String,
    }

    /// All that is begun.
    pub struct Begun {
        /// Each kind once.
        pub kinds: Vec<BegunKeep>,
    }
}
