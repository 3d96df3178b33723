//! What can be wrong inside a file, as data: where, what, and whether something is lost. What can
//! be wrong in which format is said by each format's own kinds.

use serde::{Deserialize, Serialize};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is lost, or nothing that a card shows.
    Note,
    /// A card or a value is lost.
    Error,
}

/// A kind of problem, which knows how much it matters.
pub trait Weighed {
    /// How much it matters.
    fn severity(&self) -> Severity;
}

/// The longest piece of the file quoted in a problem, in characters.
const QUOTED: usize = 200;

/// One thing that was wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem<Kind> {
    /// The 1-based physical line where it begins.
    pub line: usize,
    /// The 1-based number of the record; between records, that of the one before (0 at the start).
    pub record: usize,
    /// How much it matters.
    pub severity: Severity,
    /// What it is.
    pub kind: Kind,
    /// The offending piece, 200 characters at most.
    pub text: String,
}

impl<Kind: Weighed> Problem<Kind> {
    pub(crate) fn new(line: usize, record: usize, kind: Kind, piece: &[u8]) -> Self {
        // Four bytes a character at most: enough to quote, and a huge line is not decoded whole.
        let head = piece.get(..QUOTED * 4).unwrap_or(piece);
        let text = String::from_utf8_lossy(head)
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(QUOTED)
            .collect();
        Self { line, record, severity: kind.severity(), kind, text }
    }
}
