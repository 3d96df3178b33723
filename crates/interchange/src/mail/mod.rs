//! Mail in: single messages (`.eml`, RFC 5322 and MIME) and mailboxes (mbox, in either way of
//! quoting `From `). Owns what a message says: sender, recipients, date, subject, text, names of
//! attachments. Whose it is, and whether it is known already, is decided by the use-cases.
//!
//! Headers, charsets and transfer encodings are read by the `mail-parser` crate; the walk through
//! the parts is ours, so that depth and number have an end. HTML becomes text here and is shown
//! nowhere as HTML. Attachments are known by name alone; attached messages are not looked into.

mod head;
mod mailbox;
mod message;
mod parts;
mod text;

use crate::problem::{Severity, Weighed};
use kartoteka_domain::time::Timestamp;
use std::io::BufRead;

/// A person or place that mail comes from or goes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The name beside the address; empty for none.
    pub name: String,
    /// The address.
    pub address: String,
}

/// One message as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its 1-based number in the file.
    pub record: usize,
    /// Who wrote it; empty where nobody is named.
    pub from: Address,
    /// Whom it went to, copies included.
    pub to: Vec<Address>,
    /// When it was written; nothing where it says no date that could be.
    pub at: Option<Timestamp>,
    /// The subject, on one line.
    pub subject: String,
    /// What identifies it, without its angle brackets; empty for none.
    pub message_id: String,
    /// SHA-256 of its bytes with line ends made alike.
    pub hash: [u8; 32],
    /// What it says.
    pub text: String,
    /// The attachments' names, without folders; the type of one that has no name.
    pub attachments: Vec<String>,
}

/// One thing that was wrong.
pub type Problem = crate::problem::Problem<ProblemKind>;

/// What the reader hands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A message. What was wrong in it follows as problems with the same `record` number.
    Mail(Box<Mail>),
    /// Something that was wrong.
    Problem(Problem),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// There is no message: nothing that reads as a header.
    NoHeaders,
    /// The headers are longer than `limit` bytes; the message is skipped.
    HeadersTooLong {
        /// Bytes.
        limit: usize,
    },
    /// The message is longer than `limit` bytes; it is skipped.
    MessageTooLong {
        /// Bytes.
        limit: usize,
    },
    /// The message has more than `limit` parts; the others are left out.
    TooManyParts {
        /// Parts.
        limit: usize,
    },
    /// Parts lie more than `limit` deep; the deeper ones are left out.
    TooDeep {
        /// Levels.
        limit: usize,
    },
    /// The text is longer than `limit` characters; the rest of it is cut off.
    TextCut {
        /// Characters.
        limit: usize,
    },
    /// The message says no date that could be.
    NoDate,
    /// No charset was given and the bytes are not UTF-8; this one was guessed.
    CharsetGuessed {
        /// The charset's name.
        charset: String,
    },
    /// The file has more than `limit` messages; the rest of it is not read.
    TooMany {
        /// Messages.
        limit: usize,
    },
}

impl Weighed for ProblemKind {
    fn severity(&self) -> Severity {
        match self {
            Self::NoDate | Self::CharsetGuessed { .. } => Severity::Note,
            _ => Severity::Error,
        }
    }
}

/// Sizes beyond which something is refused, so that no file can fill the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one message's headers.
    pub header_bytes: usize,
    /// Bytes of one message.
    pub message_bytes: usize,
    /// Parts of one message.
    pub parts: usize,
    /// Parts within parts.
    pub depth: usize,
    /// Characters of text kept.
    pub text_chars: usize,
    /// Messages in one file.
    pub messages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_bytes: 1024 * 1024,
            message_bytes: 64 * 1024 * 1024,
            parts: 500,
            depth: 16,
            text_chars: 256 * 1024,
            messages: 200_000,
        }
    }
}

/// What the caller knows about a file beforehand.
#[derive(Debug, Clone, Default)]
pub struct ReadHint {
    /// The country's top-level domain, lower-case ("pl"), to guess an undeclared charset by.
    pub top_level_domain: Option<String>,
    /// Sizes beyond which something is refused.
    pub limits: Limits,
}

/// A format recognised by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One message.
    Eml,
    /// A mailbox.
    Mbox,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Eml, Self::Mbox];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Eml => "eml",
            Self::Mbox => "mbox",
        }
    }
}

/// Headers of which a message has at least one.
const USUAL: [&str; 12] = [
    "from",
    "to",
    "subject",
    "date",
    "sender",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "content-type",
    "delivered-to",
    "reply-to",
];

/// The kind of mail that a file's first bytes (some kilobytes are enough) begin.
#[must_use]
pub fn sniff(first_bytes: &[u8]) -> Option<Format> {
    let text = String::from_utf8_lossy(first_bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start_matches(['\r', '\n']);
    let first = text.lines().next().unwrap_or_default();
    if mailbox::begins_file(first.as_bytes()) {
        return Some(Format::Mbox);
    }
    let header = |line: &str| {
        let name = line.split_once(':')?.0.trim_end();
        let fits = |c: char| c.is_ascii_graphic();
        (!name.is_empty() && name.chars().all(fits)).then(|| name.to_ascii_lowercase())
    };
    header(first)?;
    let head = text.lines().take_while(|line| !line.is_empty());
    let mut names = head.filter_map(header);
    names.any(|name| USUAL.contains(&name.as_str())).then_some(Format::Eml)
}

/// Reads messages and hands them out in the order of the file.
///
/// # Errors
/// When the file can't be read at all; what was handed out before is not to be taken then.
pub fn read(
    format: Format,
    input: &mut dyn BufRead,
    hint: &ReadHint,
    take: &mut dyn FnMut(Item),
) -> Result<(), crate::Error> {
    let mut sink = Sink { take, hint, records: 0 };
    match format {
        Format::Eml => mailbox::single(input, &mut sink),
        Format::Mbox => mailbox::several(input, &mut sink),
    }
}

/// Whether a line of a mailbox begins a message; the first line of the first may lack the date.
pub(crate) fn begins_message(line: &[u8], is_first: bool) -> bool {
    mailbox::begins_message(line) || (is_first && mailbox::begins_file(line))
}

/// Where messages and problems go; counts the messages.
struct Sink<'s> {
    take: &'s mut dyn FnMut(Item),
    hint: &'s ReadHint,
    records: usize,
}

impl Sink<'_> {
    /// Takes the bytes of one message; false when there are too many.
    fn message(&mut self, raw: &mailbox::Raw) -> bool {
        let limits = self.hint.limits;
        if self.records == limits.messages {
            self.problem(raw.line, 0, ProblemKind::TooMany { limit: limits.messages });
            return false;
        }
        self.records += 1;
        let record = self.records;
        if raw.is_cut {
            let kind = ProblemKind::MessageTooLong { limit: limits.message_bytes };
            self.problem(raw.line, record, kind);
            return true;
        }
        let (mail, problems) = message::read(&raw.bytes, raw.posted, self.hint);
        if let Some(mut mail) = mail {
            mail.record = record;
            (self.take)(Item::Mail(Box::new(mail)));
        }
        for kind in problems {
            self.problem(raw.line, record, kind);
        }
        true
    }

    fn problem(&mut self, line: usize, record: usize, kind: ProblemKind) {
        (self.take)(Item::Problem(Problem::new(line, record, kind, b"")));
    }
}
