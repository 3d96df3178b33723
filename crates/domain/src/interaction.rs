//! What passed between the owner and a contact: calls, visits, meetings, messages, mails, letters.

use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The way the two met or spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InteractionKind {
    /// A telephone call: has a number and a duration.
    Call,
    /// An appointment.
    Meeting,
    /// One came to see the other.
    Visit,
    /// An electronic letter.
    Mail,
    /// A text message of any service.
    Message,
    /// A letter on paper.
    Letter,
}

/// Who began it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The contact did.
    In,
    /// The owner did.
    Out,
    /// The contact called and nobody answered.
    Missed,
}

/// What a file said of an interaction when it brought it: by this it is known when it comes
/// again, whatever the owner has changed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// The way the two met or spoke.
    pub kind: InteractionKind,
    /// Who began it.
    pub direction: Direction,
    /// When.
    pub at: Timestamp,
    /// The file knows whole minutes alone.
    #[serde(default)]
    pub is_to_the_minute: bool,
    /// The number or mail address; empty when withheld.
    pub number: String,
    /// The name beside it.
    #[serde(default)]
    pub name: String,
    /// How long, in seconds.
    #[serde(default)]
    pub seconds: Option<u32>,
    /// What tells apart what number, direction and instant don't: a mail's Message-ID or hash,
    /// the hash of a message's text.
    #[serde(default)]
    pub key: String,
}

impl InteractionKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Call, Self::Visit, Self::Message, Self::Letter, Self::Mail, Self::Meeting];

    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Meeting => "meeting",
            Self::Visit => "visit",
            Self::Mail => "mail",
            Self::Message => "message",
            Self::Letter => "letter",
        }
    }

    /// Whether such a one answers the missed calls before it: the two spoke on the telephone, or
    /// the owner tried to. How long it took need not be known.
    #[must_use]
    pub fn answers_missed_calls(self, direction: Direction) -> bool {
        self == Self::Call && direction != Direction::Missed
    }

    /// The kind named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The outcome of a call or visit that reached nobody.
pub const NO_ANSWER: &str = "no answer";

/// Whether the two were in touch: a missed call, or one that reached nobody, is no contact.
#[must_use]
pub fn is_contact(direction: Direction, outcome: &str) -> bool {
    direction != Direction::Missed && outcome != NO_ANSWER
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 3] = [Self::In, Self::Out, Self::Missed];

    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Missed => "missed",
        }
    }

    /// The direction named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }
}
