//! Tickets as records, with their moves and lines. Owns what of a file can be taken.

use super::trade::is_line;
use crate::order::{Priced, Totals, totals};
use crate::ticket::{self, LONGEST_NAME, LONGEST_WORDS, MOST_LINES, TicketHead, TicketStatus};
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The highest number and copy that are taken: far beyond what a box comes to, which goes on from the highest
/// it has, so that what goes out can come in again.
const MOST_NUMBER: i64 = 1_000_000_000_000;

/// A ticket with its moves and lines. Where it stands and what it comes to follow from them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ticket {
    /// UUID.
    pub uid: String,
    /// Whose card.
    pub contact: String,
    /// Its number, from 1.
    pub number: i64,
    /// Which of the tickets of that number it is, from 1.
    #[serde(default = "first")]
    pub copy: i64,
    /// What it says.
    #[serde(flatten)]
    pub head: TicketHead,
    /// The interaction it came of: its place in the list of interactions, from 1.
    #[serde(default)]
    pub interaction: Option<usize>,
    /// The statuses it came to, in their order; the last is that of now.
    pub moves: Vec<TicketMove>,
    /// Its lines in their order.
    #[serde(default)]
    pub lines: Vec<TicketLine>,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// A status that a ticket came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TicketMove {
    /// Where it stood.
    pub status: TicketStatus,
    /// When, UTC milliseconds.
    pub at: Timestamp,
    /// What was said of it.
    #[serde(default)]
    pub text: String,
}

/// A row of parts or time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TicketLine {
    /// The UID of its product, where it is one.
    #[serde(default)]
    pub product: Option<String>,
    /// What it says.
    #[serde(flatten)]
    pub content: ticket::TicketLine,
}

fn first() -> i64 {
    1
}

impl Ticket {
    /// What it comes to; none where it is no ticket that could have been written down here.
    #[must_use]
    pub fn totals(&self) -> Option<Totals> {
        let lines: Vec<Priced> =
            self.lines.iter().map(|one| one.content.line.priced.clone()).collect();
        let fits = |text: &str, most: usize| text.chars().count() <= most;
        let begins_new = |one: &TicketMove| one.status == TicketStatus::New;
        let is_said = |text: &String| !text.trim().is_empty();
        let is_sound = (1..=MOST_NUMBER).contains(&self.number)
            && (1..=MOST_NUMBER).contains(&self.copy)
            && self.moves.first().is_some_and(begins_new)
            && [&self.head.item, &self.head.fault].into_iter().any(is_said)
            && fits(&self.head.item, LONGEST_NAME)
            && fits(&self.head.serial, LONGEST_NAME)
            && fits(&self.head.fault, LONGEST_WORDS)
            && self.moves.iter().all(|one| fits(&one.text, LONGEST_WORDS))
            && lines.len() <= MOST_LINES
            && lines.iter().all(is_line);
        is_sound.then(|| totals(&lines, 0, self.head.rounding).ok()).flatten()
    }
}
