//! Operations as their callers see them: what a write is told, and what it answers.

use crate::changed::Changed;
use crate::error::{Error, Result};
use kartoteka_domain::ids::OperationId;
use kartoteka_domain::time::{Now, Timestamp};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

impl Origin {
    /// The word in the table.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Hook => "hook",
            Self::Clock => "clock",
            Self::Script => "script",
        }
    }

    pub(crate) fn from_word(word: &str) -> Result<Self> {
        let all = [Self::Person, Self::Hook, Self::Clock, Self::Script];
        all.into_iter()
            .find(|origin| origin.word() == word)
            .ok_or_else(|| Error::Corrupt { check: format!("operation.origin is {word:?}") })
    }
}

/// An operation about to be carried out.
#[derive(Clone)]
pub struct NewOperation<'a> {
    /// The command's name; the title is composed from it when shown.
    pub kind: &'static str,
    /// What it is about: a card's name, a file's name. [`crate::Writer::set_subject`] can still
    /// change it.
    pub subject: String,
    /// Who does it.
    pub origin: Origin,
    /// The present moment.
    pub now: Now,
    /// Unique to the call; [`crate::Store::replay`] finds its answer again.
    pub request_id: Option<&'a str>,
    /// Answers true once stopping was asked for.
    pub cancel: Option<&'a dyn Fn() -> bool>,
}

/// What a write gave.
#[derive(Debug)]
pub struct Written<T> {
    /// The closure's answer.
    pub value: T,
    /// What changed; nothing when no row did, and then no operation is kept either.
    pub changed: Option<Changed>,
}

/// An operation of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    /// The operation.
    pub id: OperationId,
    /// The command that did it; `undo` or `redo` for one that takes another back.
    pub kind: String,
    /// What it is about.
    pub subject: String,
    /// Who did it.
    pub origin: Origin,
    /// When.
    pub at: Timestamp,
    /// The operation that it takes back.
    pub reverts: Option<OperationId>,
    /// The operation that took it back.
    pub undone_by: Option<OperationId>,
    /// True when it can be taken back now.
    pub can_undo: bool,
}
