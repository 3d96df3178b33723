//! Call logs in, as phones, routers and exchanges write them. Owns the formats and what a row
//! of them says; whose a call is, and whether it is known already, is decided by the use-cases.
//!
//! | format | who writes it |
//! |---|---|
//! | XML, `<calls>` or `<smses>` | SMS Backup & Restore, Call Logs Backup & Restore |
//! | JSON array | Fossify Phone; SMS Import / Export |
//! | HTML, one a call | Google Voice (Takeout) |
//! | vCards with `X-IRMC-CALL-DATETIME` | telephones, over Bluetooth |
//! | table with heads | iMazing, Logger, the extractor of SMS Backup & Restore, FRITZ!Box |
//! | table without heads | Asterisk |
//! | any other table | whoever; by what its columns are |
//!
//! Counts that a file declares are not believed; names stand beside numbers only as a hint. What
//! can't be read costs its own record alone.

mod android;
mod entity;
mod exchange;
pub(crate) mod irmc;
mod json;
pub mod mapped;
mod table;
mod trim;
mod values;
mod voice;
mod xml;

pub(crate) use trim::Trimmed;

use crate::encoding::Hint;
use crate::problem::{Severity, Weighed};
use crate::rows::{self, Layout, Row};
use chrono::NaiveDateTime;
use kartoteka_domain::region::Region;
use kartoteka_domain::time::Timestamp;
use std::io::BufRead;
use std::ops::Range;

/// What passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// A call.
    Call,
    /// A text message.
    Message,
}

/// Which way it went, and how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// They called and it was answered; they wrote.
    Incoming,
    /// The owner called; the owner wrote.
    Outgoing,
    /// They called and nobody answered.
    Missed,
    /// They called and left a message.
    Voicemail,
    /// They called and the owner declined.
    Rejected,
    /// They called and the telephone declined by itself: the number is on a list of those.
    Blocked,
    /// They called and it was answered on another device.
    Elsewhere,
}

/// When it was, as far as the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// An instant.
    Instant(Timestamp),
    /// What a clock on the wall showed.
    Wall(NaiveDateTime),
}

/// One call or message as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its 1-based number in the file.
    pub record: usize,
    /// What passed.
    pub medium: Medium,
    /// Which way.
    pub way: Way,
    /// The other's number, or address where a service has no numbers; empty when withheld.
    pub number: String,
    /// When it began.
    pub when: When,
    /// True where the file knows whole minutes alone.
    pub is_to_the_minute: bool,
    /// How long, in seconds; nothing where the file does not say.
    pub seconds: Option<u32>,
    /// The name that the file gives the number; empty for none.
    pub name: String,
    /// What was written or, on a voicemail, said.
    pub text: String,
}

/// One thing that was wrong.
pub type Problem = crate::problem::Problem<ProblemKind>;

/// What the reader hands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A call or message.
    Entry(Box<Entry>),
    /// Something that was wrong.
    Problem(Problem),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The record says no instant that could be; it is skipped.
    NoInstant,
    /// The record does not say which way it went; it is skipped.
    NoWay,
    /// The word for the way is not known: the record is taken by its length.
    WayUnknown,
    /// The length is no number; it is left out.
    NoLength,
    /// A value is longer than `limit` bytes; the rest of it is cut off.
    ValueCut {
        /// Bytes.
        limit: usize,
    },
    /// The file is no more what it began as; the rest of it is not read.
    BrokenOff,
    /// A record is not what the file's records are; it is skipped.
    NotARecord,
    /// Elements lie more than `limit` deep; the rest of the file is not read.
    TooDeep {
        /// Levels.
        limit: usize,
    },
    /// The file has more than `limit` records; the rest of it is not read.
    TooMany {
        /// Records.
        limit: usize,
    },
    /// Messages with pictures or to several: not taken.
    PictureMessages {
        /// How many.
        count: usize,
    },
    /// Messages that were never sent: not taken.
    Drafts {
        /// How many.
        count: usize,
    },
    /// A conversation in writing: not taken.
    Conversation {
        /// Its messages.
        count: usize,
    },
    /// The file's own number for a way has had two meanings; which was taken is said.
    TypeThree {
        /// True for calls that were declined, false for calls that the owner made.
        is_declined: bool,
        /// How many.
        count: usize,
    },
    /// The file does not name its columns: these, from 1, were taken for caller, called, start,
    /// length and outcome.
    ColumnsGuessed {
        /// The columns.
        columns: [usize; 5],
    },
    /// A spreadsheet has rounded the number away; the record is skipped.
    RoundedNumber,
    /// Something in the spelling of a table.
    Spelling(rows::ProblemKind),
}

impl Weighed for ProblemKind {
    fn severity(&self) -> Severity {
        match self {
            Self::NoInstant
            | Self::NoWay
            | Self::ValueCut { .. }
            | Self::BrokenOff
            | Self::NotARecord
            | Self::RoundedNumber
            | Self::TooDeep { .. }
            | Self::TooMany { .. } => Severity::Error,
            Self::WayUnknown
            | Self::NoLength
            | Self::PictureMessages { .. }
            | Self::Drafts { .. }
            | Self::Conversation { .. }
            | Self::TypeThree { .. }
            | Self::ColumnsGuessed { .. } => Severity::Note,
            Self::Spelling(kind) => kind.severity(),
        }
    }
}

/// Sizes beyond which something is refused, so that no file can fill the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one value; the rest is cut off and reported.
    pub value_bytes: usize,
    /// Elements within elements; beyond, the rest of the file is not read.
    pub depth: usize,
    /// Records in one file; reading stops there and says so.
    pub records: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { value_bytes: 1024 * 1024, depth: 32, records: 1_000_000 }
    }
}

/// A format recognised by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// SMS Backup & Restore.
    SmsBackup,
    /// Fossify Phone.
    Fossify,
    /// SMS Import / Export.
    SmsImportExport,
    /// Google Voice.
    GoogleVoice,
    /// A telephone, over Bluetooth.
    Telephone,
    /// iMazing.
    Imazing,
    /// Logger.
    Logger,
    /// The extractor of SMS Backup & Restore.
    SmsBackupTable,
    /// The journal of a FRITZ!Box.
    FritzBox,
    /// Asterisk.
    Asterisk,
    /// Any other table, by what its columns are.
    Table,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::SmsBackup,
        Self::Fossify,
        Self::SmsImportExport,
        Self::GoogleVoice,
        Self::Telephone,
        Self::Imazing,
        Self::Logger,
        Self::SmsBackupTable,
        Self::FritzBox,
        Self::Asterisk,
        Self::Table,
    ];

    /// True for those that are text tables.
    #[must_use]
    pub fn is_table(self) -> bool {
        matches!(
            self,
            Self::Imazing
                | Self::Logger
                | Self::SmsBackupTable
                | Self::FritzBox
                | Self::Asterisk
                | Self::Table
        )
    }

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SmsBackup => "sms_backup_restore",
            Self::Fossify => "fossify_calls",
            Self::SmsImportExport => "sms_import_export",
            Self::GoogleVoice => "google_voice",
            Self::Telephone => "telephone_calls",
            Self::Imazing => "imazing_calls",
            Self::Logger => "logger_calls",
            Self::SmsBackupTable => "sms_backup_restore_csv",
            Self::FritzBox => "fritz_box",
            Self::Asterisk => "asterisk",
            Self::Table => "calls_csv",
        }
    }
}

/// The call log of a known program that these first rows of a table belong to.
#[must_use]
pub fn sniff_rows(rows: &[Row]) -> Option<Format> {
    table::of_rows(rows).or_else(|| exchange::is_rows(rows).then_some(Format::Asterisk))
}

/// Whether these first rows of a table that no known program wrote are calls all the same.
#[must_use]
pub fn are_calls(rows: &[Row]) -> bool {
    mapped::are_calls(rows)
}

/// Reads a table of calls by what its columns are; gives what it was taken for. Where that does
/// not tell calls, no row is handed out.
///
/// # Errors
/// When the file can't be read at all; what was handed out before is not to be taken then.
pub fn read_mapped(
    input: &mut dyn BufRead,
    layout: Layout,
    (choice, region): (&mapped::Choice, Region),
    limits: &Limits,
    take: &mut dyn FnMut(Item),
) -> Result<mapped::Sketch, crate::Error> {
    let mut sink = Sink::new(take, limits);
    let rows = table::all_rows(input, layout, &mut sink)?;
    let sketch = mapped::Sketch::of(&rows, choice, region);
    if sketch.tells_calls() {
        mapped::read(&rows, &sketch, &mut sink);
    }
    Ok(sketch)
}

/// The call log that a file's first bytes (some kilobytes are enough) begin, if it is no table.
#[must_use]
pub fn sniff(first_bytes: &[u8]) -> Option<Format> {
    let text = String::from_utf8_lossy(first_bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return if voice::sniff(text) {
            Some(Format::GoogleVoice)
        } else {
            xml::sniff(text).then_some(Format::SmsBackup)
        };
    }
    json::sniff(text)
}

/// Reads a call log and hands out what is in it, in the order of the file. `layout` is that of
/// a table.
///
/// # Errors
/// When the file can't be read at all; what was handed out before is not to be taken then.
pub fn read(
    format: Format,
    input: &mut dyn BufRead,
    layout: Option<Layout>,
    limits: &Limits,
    take: &mut dyn FnMut(Item),
) -> Result<(), crate::Error> {
    let mut sink = Sink::new(take, limits);
    read_into(format, input, layout, &mut sink)
}

/// Whether a row holds the headings of this log.
#[must_use]
pub fn is_heading(format: Format, row: &Row) -> bool {
    table::of_rows(std::slice::from_ref(row)) == Some(format)
}

/// Where the records stand of which something is lost, and what is not read any more: bytes of
/// a log in JSON, and of one in XML as it is trimmed.
///
/// # Errors
/// When the file can't be read at all.
pub fn lost_spans(
    format: Format,
    input: &mut dyn BufRead,
    limits: &Limits,
) -> Result<Vec<Range<u64>>, crate::Error> {
    let mut pass = |_| {};
    let mut sink = Sink::new(&mut pass, limits);
    read_into(format, input, None, &mut sink)?;
    let mut lost = sink.lost;
    lost.dedup();
    Ok(lost)
}

fn read_into(
    format: Format,
    input: &mut dyn BufRead,
    layout: Option<Layout>,
    sink: &mut Sink<'_>,
) -> Result<(), crate::Error> {
    match format {
        Format::SmsBackup => xml::read(input, sink),
        Format::Fossify => json::read(input, json::fossify, sink),
        Format::SmsImportExport => json::read(input, json::sms_import_export, sink),
        Format::GoogleVoice => voice::read(input, sink),
        Format::Telephone => irmc::read(input, sink),
        Format::Asterisk => exchange::read(input, layout.unwrap_or_else(usual), sink),
        Format::Table => {
            let rows = table::all_rows(input, layout.unwrap_or_else(usual), sink)?;
            let sketch = mapped::Sketch::of(&rows, &mapped::Choice::default(), Region::PL);
            mapped::read(&rows, &sketch, sink);
            Ok(())
        }
        tables => table::read(tables, input, layout.unwrap_or_else(usual), sink),
    }
}

/// The layout of a table of which nothing is known.
fn usual() -> Layout {
    Layout::of_head(&[], &Hint::default())
}

/// Where records and problems go; counts the records.
struct Sink<'s> {
    take: &'s mut dyn FnMut(Item),
    records: usize,
    limits: Limits,
    /// The bytes that are being read.
    at: Range<u64>,
    /// Those of which something is lost.
    lost: Vec<Range<u64>>,
}

impl<'s> Sink<'s> {
    fn new(take: &'s mut dyn FnMut(Item), limits: &Limits) -> Self {
        Self { take, records: 0, limits: *limits, at: 0..0, lost: Vec::new() }
    }

    /// Begins a record; false when there are too many, which is said.
    fn begin(&mut self, line: usize) -> bool {
        if self.records == self.limits.records {
            self.problem(line, 0, ProblemKind::TooMany { limit: self.limits.records }, "");
            return false;
        }
        self.records += 1;
        true
    }

    /// Hands out the record begun last, or says why there is none.
    fn finish(&mut self, line: usize, draft: values::Draft<'_>) {
        let record = self.records;
        match draft.entry() {
            Ok((mut entry, remarks)) => {
                entry.record = record;
                (self.take)(Item::Entry(Box::new(entry)));
                for (kind, text) in remarks {
                    self.problem(line, record, kind, &text);
                }
            }
            Err((kind, text)) => self.problem(line, record, kind, &text),
        }
    }

    fn problem(&mut self, line: usize, record: usize, kind: ProblemKind, text: &str) {
        let problem = Problem::new(line, record, kind, text.as_bytes());
        if problem.severity == Severity::Error {
            // What belongs to no record ends the reading.
            let end = if record == 0 { u64::MAX } else { self.at.end };
            self.lost.push(self.at.start..end);
        }
        (self.take)(Item::Problem(problem));
    }
}
