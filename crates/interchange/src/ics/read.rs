//! iCalendar in (RFC 5545): to-dos and events as a file says them, a line at a time in bounded
//! memory. Lines are joined and split as those of vCards are, which have the same grammar. What
//! becomes of an entry is decided by the use-cases.

use super::moment::{When, between, minutes_of, of_day, when_of};
use super::said::Said;
use crate::Error;
use crate::problem::{Severity, Weighed};
use crate::vcard::property::Property;
use crate::vcard::unfold::Unfolder;
use chrono::NaiveTime;
use kartoteka_domain::time::Timestamp;
use std::collections::HashMap;
use std::io::BufRead;

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// To be done, or to take place.
    Open,
    /// Done, and when.
    Done(Option<Timestamp>),
    /// Called off.
    Cancelled,
}

/// A to-do or an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its 1-based number in the file.
    pub record: usize,
    /// The line on which it begins.
    pub line: usize,
    /// True for an event.
    pub is_appointment: bool,
    /// Its UID; empty where it has none.
    pub uid: String,
    /// What it is, and what is said of it.
    pub text: String,
    /// Whom it is about, in words; empty when nobody is named.
    pub contact: String,
    /// Mail addresses of who takes part.
    pub mails: Vec<String>,
    /// Where.
    pub place: String,
    /// When it is due or begins.
    pub when: Option<When>,
    /// The moment from which its rule counts, where it has one.
    pub begins: Option<When>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Its rule; empty for none.
    pub rule: String,
    /// Where it stands.
    pub state: EntryState,
    /// What it said when this program wrote it.
    pub written: Option<Said>,
}

/// One thing that was wrong.
pub type Problem = crate::problem::Problem<ProblemKind>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The entry has no end; what stood before is taken.
    MissingEnd,
    /// A line is longer than `limit` bytes; its rest is left out.
    LineCut {
        /// Bytes.
        limit: usize,
    },
    /// A line has broken characters.
    BrokenCharacters,
    /// A day or time that the calendar does not have.
    NoMoment,
    /// One time of a series that differs from the others; the series is taken without it.
    OneOfSeries,
    /// Dates that a series leaves out, or has besides its rule; the series is taken without them.
    DatesOfSeries {
        /// True for dates left out.
        are_left_out: bool,
    },
    /// The file has more than `limit` entries; the rest of it is not read.
    TooMany {
        /// Entries.
        limit: usize,
    },
}

impl Weighed for ProblemKind {
    fn severity(&self) -> Severity {
        match self {
            Self::MissingEnd
            | Self::BrokenCharacters
            | Self::OneOfSeries
            | Self::DatesOfSeries { .. } => Severity::Note,
            Self::LineCut { .. } | Self::NoMoment | Self::TooMany { .. } => Severity::Error,
        }
    }
}

/// Sizes up to which something is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one unfolded line.
    pub line_bytes: usize,
    /// Entries in one file.
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { line_bytes: 64 * 1024, entries: 200_000 }
    }
}

/// Of so many people it is looked whose card is meant; the rest are a crowd.
const MOST_MAILS: usize = 20;
/// So many problems are told; a file with more is no calendar.
const MOST_PROBLEMS: usize = 10_000;

/// Whether a file begins as a calendar does.
#[must_use]
pub fn sniff(first: &[u8]) -> bool {
    let (start, _, _) = encoding_rs::UTF_8.decode(first.get(..256).unwrap_or(first));
    let start = start.trim_start_matches('\u{FEFF}').trim_start();
    start.get(..15).is_some_and(|word| word.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Reads a calendar.
///
/// # Errors
/// When the input fails.
pub fn read(input: impl BufRead, limits: Limits) -> Result<(Vec<Entry>, Vec<Problem>), Error> {
    let mut lines = Unfolder::new(input, limits.line_bytes);
    lines.source.open()?;
    let mut reader = Reader { limits, ..Reader::default() };
    let mut line = Vec::new();
    while let Some(taken) = lines.next_line(&mut line)? {
        if taken.is_cut {
            reader.tell(taken.number, ProblemKind::LineCut { limit: limits.line_bytes }, &line);
        }
        let text = String::from_utf8_lossy(&line);
        if matches!(text, std::borrow::Cow::Owned(_)) {
            reader.tell(taken.number, ProblemKind::BrokenCharacters, &line);
        }
        if !reader.take(taken.number, &text) {
            break;
        }
        line.clear();
    }
    reader.finish();
    Ok((reader.entries, reader.problems))
}

#[derive(Default)]
struct Reader {
    limits: Limits,
    entries: Vec<Entry>,
    problems: Vec<Problem>,
    /// The entry at hand.
    open: Option<Draft>,
    /// Components within it, which say nothing of it.
    nested: usize,
    records: usize,
    is_cancelled: bool,
    /// Where the series of each UID stands, and the moment it counts from.
    series: HashMap<String, usize>,
    apart: Vec<(Draft, When)>,
}

/// What was read of an entry so far.
struct Draft {
    entry: Entry,
    summary: String,
    description: String,
    start: Option<When>,
    due: Option<When>,
    end: Option<When>,
    instead_of: Option<When>,
}

impl Reader {
    fn tell(&mut self, line: usize, kind: ProblemKind, piece: &[u8]) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem::new(line, self.records, kind, piece));
        }
    }

    /// Takes a logical line; false once there are too many entries.
    fn take(&mut self, number: usize, text: &str) -> bool {
        let Some(property) = Property::parse(text) else { return true };
        let value = property.trimmed();
        let begun = ["VTODO", "VEVENT"].iter().any(|name| value.eq_ignore_ascii_case(name));
        match property.name.as_str() {
            "BEGIN" if begun => return self.begin(number, value.eq_ignore_ascii_case("VEVENT")),
            "BEGIN" if self.open.is_some() => self.nested += 1,
            "END" if begun || value.eq_ignore_ascii_case("VCALENDAR") => {
                self.close(number, begun);
            }
            "END" => self.nested = self.nested.saturating_sub(1),
            "METHOD" if self.open.is_none() => {
                self.is_cancelled = value.eq_ignore_ascii_case("CANCEL");
            }
            _ if self.nested == 0 => {
                if let Some(wrong) = self.open.as_mut().and_then(|draft| draft.take(&property)) {
                    self.tell(number, wrong, text.as_bytes());
                }
            }
            _ => {}
        }
        true
    }

    fn begin(&mut self, number: usize, is_appointment: bool) -> bool {
        self.close(number, false);
        if self.records == self.limits.entries {
            let limit = self.limits.entries;
            self.tell(number, ProblemKind::TooMany { limit }, b"");
            return false;
        }
        self.records += 1;
        self.open = Some(Draft::new(self.records, number, is_appointment));
        true
    }

    fn close(&mut self, number: usize, is_whole: bool) {
        self.nested = 0;
        let Some(mut draft) = self.open.take() else { return };
        if !is_whole {
            self.tell(number, ProblemKind::MissingEnd, b"");
        }
        if self.is_cancelled {
            draft.entry.state = EntryState::Cancelled;
        }
        draft.settle();
        match draft.instead_of.take() {
            Some(moment) => self.apart.push((draft, moment)),
            None => {
                let place = self.entries.len();
                self.series.entry(draft.entry.uid.clone()).or_insert(place);
                self.entries.push(draft.entry);
            }
        }
    }

    /// Ends the last entry, and puts what stands for one time of a series in its place.
    fn finish(&mut self) {
        self.close(0, false);
        for (draft, moment) in std::mem::take(&mut self.apart) {
            let place = self.series.get(&draft.entry.uid).copied();
            let series = place.and_then(|place| self.entries.get_mut(place));
            match series {
                None => self.entries.push(draft.entry),
                Some(series) if series.begins == Some(moment) => {
                    series.when = draft.entry.when;
                    series.state = draft.entry.state;
                }
                Some(_) => {
                    let (line, record) = (draft.entry.line, draft.entry.record);
                    let mut problem = Problem::new(line, record, ProblemKind::OneOfSeries, b"");
                    problem.text = draft.entry.text.chars().take(80).collect();
                    self.problems.push(problem);
                }
            }
        }
    }
}

impl Draft {
    fn new(record: usize, line: usize, is_appointment: bool) -> Self {
        let entry = Entry {
            record,
            line,
            is_appointment,
            uid: String::new(),
            text: String::new(),
            contact: String::new(),
            mails: Vec::new(),
            place: String::new(),
            when: None,
            begins: None,
            minutes: None,
            rule: String::new(),
            state: EntryState::Open,
            written: None,
        };
        let (summary, description) = (String::new(), String::new());
        Self { entry, summary, description, start: None, due: None, end: None, instead_of: None }
    }

    /// Takes a property, and says what of it could not be taken.
    fn take(&mut self, property: &Property<'_>) -> Option<ProblemKind> {
        let entry = &mut self.entry;
        match property.name.as_str() {
            "UID" => entry.uid = property.trimmed(),
            "SUMMARY" => self.summary = property.trimmed(),
            "DESCRIPTION" => self.description = property.trimmed(),
            "LOCATION" => entry.place = property.trimmed(),
            "CONTACT" => entry.contact = property.trimmed(),
            "ATTENDEE" | "ORGANIZER" if entry.mails.len() < MOST_MAILS => {
                entry.mails.extend(mail_of(property));
            }
            "RRULE" => property.raw_value().trim().clone_into(&mut entry.rule),
            "DURATION" => entry.minutes = minutes_of(property.raw_value()).or(entry.minutes),
            "STATUS" => entry.state = state_of(&property.trimmed(), entry.state),
            "COMPLETED" => {
                if let Some(When::Instant(at)) = when_of(property) {
                    entry.state = EntryState::Done(Some(at));
                }
            }
            "X-KARTOTEKA-SAID" => entry.written = Said::parse(property.raw_value().trim()),
            "DTSTART" => return moment(&mut self.start, property),
            "DUE" => return moment(&mut self.due, property),
            "DTEND" => return moment(&mut self.end, property),
            "RECURRENCE-ID" => return moment(&mut self.instead_of, property),
            "EXDATE" | "RDATE" if !property.trimmed().is_empty() => {
                return Some(ProblemKind::DatesOfSeries {
                    are_left_out: property.name == "EXDATE",
                });
            }
            _ => {}
        }
        None
    }

    /// What the properties say together.
    fn settle(&mut self) {
        let entry = &mut self.entry;
        let words = [self.summary.as_str(), self.description.as_str()];
        let said: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
        entry.text = said.join("\n");
        let recurs = !entry.rule.is_empty() || self.instead_of.is_some();
        let due = self.due.take().filter(|_| !entry.is_appointment);
        entry.begins = self.start.clone().or_else(|| due.clone());
        entry.when = match (due, &self.start) {
            (Some(due), Some(When::Wall(start))) if recurs && start.time() == NaiveTime::MIN => {
                Some(of_day(due))
            }
            (Some(due), _) => Some(due),
            (None, start) => start.clone(),
        };
        if entry.minutes.is_none()
            && let (Some(from), Some(to)) = (&self.start, &self.end)
        {
            entry.minutes = between(from, to);
        }
        let has_time = !matches!(entry.when, Some(When::Day(_)) | None);
        entry.minutes = entry.minutes.filter(|_| has_time && entry.is_appointment);
    }
}

fn moment(place: &mut Option<When>, property: &Property<'_>) -> Option<ProblemKind> {
    *place = when_of(property);
    place.is_none().then_some(ProblemKind::NoMoment)
}

fn state_of(word: &str, before: EntryState) -> EntryState {
    match word.to_ascii_uppercase().as_str() {
        "COMPLETED" if matches!(before, EntryState::Done(_)) => before,
        "COMPLETED" => EntryState::Done(None),
        "CANCELLED" => EntryState::Cancelled,
        _ => before,
    }
}

fn mail_of(property: &Property<'_>) -> Option<String> {
    let value = property.trimmed();
    let head = value.get(..7)?;
    let mail = head.eq_ignore_ascii_case("mailto:").then(|| value.get(7..)).flatten()?;
    mail.contains('@').then(|| mail.to_owned())
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
