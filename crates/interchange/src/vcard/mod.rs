//! vCard 2.1, 3.0 and 4.0 in; 3.0 and 4.0 out. Owns the wire format (RFC 2426, RFC 6350 and the
//! versit 2.1 specification); what the words mean is `kartoteka_domain::contact`.
//!
//! # How a card is read
//! `source` turns any encoding's bytes into physical lines, `unfold` joins them into logical
//! lines and cards, `normal` decodes a line to UTF-8 in 3.0 spelling, vcard-rs splits it into
//! name, parameters and value, and `card` fills a [`Contact`].
//!
//! # What is kept
//! - A property that [`Contact`] models gives its value, its label and its place in the order
//!   (the preferred one first). Its further parameters (`PID`, `ALTID`, `LANGUAGE`, `MEDIATYPE`,
//!   `GEO`, `TZ`, `waid`, capabilities such as `voice`, `text`, `msg`) say nothing that a card
//!   shows; they are let go. So is an address's `LABEL`, unless the address has nothing else.
//! - Where `X-ABLabel` and TYPE both name a value, `X-ABLabel` is its label.
//! - Whatever is not modelled, a second value of something a card has once (a further `FN`,
//!   `UID`, `BDAY` or photo), a birthday that is no date and a photo that is an address or no
//!   picture stay in [`Contact::unknown`], one unfolded line each, and go out again. Such a line
//!   is verbatim for 3.0 and 4.0; what is 2.1 or declares a charset or quoted-printable is
//!   respelt in UTF-8 and 3.0 escapes, so that it may stand in any later card.
//! - `VERSION`, `PRODID` and `REV` speak of the file, not of the contact, and are let go.
//! - An address in `PHOTO` is never opened.
//!
//! # Our own fields
//! The plain texts are spelt by the table in `crate::text_field`; beside them there are
//! `X-KARTOTEKA-FIELD:label;value`,
//! `X-KARTOTEKA-STAY-IN-TOUCH:14\;30` (ideal and longest days) or `never`, and, where a
//! card without a name would be taken for an organisation, `X-KARTOTEKA-KIND:person`. An FN that
//! is made up from the rest of the card (both versions demand one) is marked
//! `X-KARTOTEKA-DERIVED=1` and not taken for a name when it comes back.

mod card;
mod compose;
mod draft;
mod labels;
mod limits;
mod normal;
mod problem;
pub(crate) mod property;
mod reader;
pub(crate) mod source;
pub(crate) mod unfold;
mod values;
mod write;
mod write4;

pub use limits::Limits;
pub use problem::{Problem, ProblemKind};
pub use reader::{Reader, read};
pub use write::{Written, write_card};

use crate::encoding;
use crate::encoding::UTF8_MARK;
use kartoteka_domain::contact::Contact;

/// The version a card says it is, or shall be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Version {
    /// versit vCard 2.1; read only.
    V2,
    /// RFC 2426.
    V3,
    /// RFC 6350.
    V4,
}

/// One card as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its content.
    pub contact: Contact,
    /// What its VERSION line says; nothing when that is missing or unknown.
    pub version: Option<Version>,
    /// The 1-based physical line of its BEGIN.
    pub line: usize,
    /// SHA-256 over its normal lines (UTF-8, unfolded, names in capitals, sorted) without REV,
    /// PRODID and UID: equal for the same card shuffled, refolded or without UID.
    pub source_hash: [u8; 32],
    /// It came to its END: what it does not say it did not want to say.
    pub is_whole: bool,
}

/// What the reader hands out next.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A card. What was wrong in it follows as problems with the same `record` number.
    Record(Box<Record>),
    /// Something that was wrong: in the card just handed out, with a card that could not be
    /// read at all, or between cards.
    Problem(Problem),
}

/// What the caller knows about a file beforehand.
#[derive(Debug, Clone, Default)]
pub struct ReadHint {
    /// The country's top-level domain, lower-case ("pl"), to guess an undeclared charset by.
    pub top_level_domain: Option<String>,
    /// The charset that the owner chose for bytes that declare none and are not UTF-8, by any
    /// of its labels ("windows-1250"); guessed when nothing or unknown.
    pub encoding: Option<String>,
    /// Sizes beyond which something is refused.
    pub limits: Limits,
}

impl ReadHint {
    /// The hint for an owner of this language ("pl", "de-AT").
    #[must_use]
    pub fn for_language(language: &str) -> Self {
        Self { top_level_domain: encoding::top_level_domain(language), ..Self::default() }
    }
}

/// Whether a file's first bytes (a few kilobytes are enough) are a vCard: a `BEGIN:VCARD` line
/// is among them, in any case, in UTF-8, UTF-16 or a single-byte charset, with or without a
/// group prefix or text before it.
#[must_use]
pub fn sniff(first_bytes: &[u8]) -> bool {
    let without_nul: Vec<u8> = first_bytes.iter().copied().filter(|byte| *byte != 0).collect();
    without_nul.split(|byte| matches!(byte, b'\r' | b'\n')).any(|line| {
        let line = line.strip_prefix(UTF8_MARK).unwrap_or(line);
        let line = line.strip_prefix(b"\xFF\xFE").unwrap_or(line);
        let line = line.strip_prefix(b"\xFE\xFF").unwrap_or(line);
        unfold::is_begin(line)
    })
}
