//! What passed between the owner and a contact: calls, visits, meetings, messages, mails, letters.

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

    /// The kind named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl Direction {
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
        [Self::In, Self::Out, Self::Missed].into_iter().find(|way| way.as_str() == word)
    }
}
