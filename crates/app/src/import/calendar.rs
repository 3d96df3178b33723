//! Calendars coming in: each to-do and event of a file met with the follow-up of its UID, and what
//! becomes of it told. The rule is that of all imports: a field changes only where the file
//! differs from what was last written or brought; where the owner changed it too, theirs stays.

use super::calendar_entry::{Read, reading};
use super::landing::real;
use super::opened::Opened;
use super::plan::Plan;
use super::reach::Whose;
use super::watched::Watched;
use super::{problem_words, report};
use crate::api::exchange::{
    ImportContent, ImportPreviewRequest, ImportedFile, RecordDue, RecordVerdict, Verdict,
};
use crate::call::Call;
use crate::count::count;
use crate::error::{Code, Error, Result};
use crate::follow_up::{Closing, is_appointment};
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_domain::follow_up::FollowUpState;
use kartoteka_domain::ids::{ContactId, FollowUpId};
use kartoteka_domain::recurrence::Recurrence;
use kartoteka_domain::time::{Timestamp, day_text, time_text};
use kartoteka_interchange::ics::{self, EntryState, Limits, Said, SaidField, Todo};
use kartoteka_store::{FollowUp, FollowUpContent, NewFollowUp, Writer};
use std::collections::{HashMap, HashSet};

/// What the import will do with follow-ups.
#[derive(Default)]
pub(super) struct Agenda {
    entries: Vec<PlannedEntry>,
    /// The UIDs met so far.
    seen: HashSet<String>,
    /// Cards by their names; none where several have one.
    names: Option<HashMap<String, Option<ContactId>>>,
}

/// A follow-up that a calendar brings or changes.
pub(super) struct PlannedEntry {
    what: What,
    closed: Option<(FollowUpState, Timestamp)>,
    /// What the file said of it.
    said: String,
}

enum What {
    /// Its card may be one that the import makes, by its place.
    New(Box<NewFollowUp>),
    Changed(FollowUpId, Option<FollowUpContent>),
}

impl Agenda {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn into_entries(self) -> impl Iterator<Item = PlannedEntry> {
        self.entries.into_iter()
    }
}

impl PlannedEntry {
    /// Writes it; cards that were made stand in `made` by their places.
    pub(super) fn write(
        self,
        box_: &Writer<'_>,
        made: &[ContactId],
        closing: &Closing,
    ) -> kartoteka_store::Result<()> {
        let Self { what, closed, said } = self;
        let id = match what {
            What::New(mut new) => {
                new.contact_id = new.contact_id.and_then(|card| real(card, made));
                let id = box_.add_follow_up(&new)?;
                if let Some((state, at)) = closed {
                    box_.close_follow_up_at(id, state, at)?;
                }
                id
            }
            What::Changed(id, content) => {
                if let Some(content) = content {
                    box_.save_follow_up(id, &content)?;
                }
                if let Some(closed) = closed {
                    closing.close(box_, &box_.follow_up(id)?, closed, false)?;
                }
                id
            }
        };
        box_.keep_said(id, &said)
    }
}

/// What becomes of an entry.
struct Decided {
    verdict: Verdict,
    card: Option<ContactId>,
    reason: String,
}

/// Reads the file and decides about each entry.
pub(super) fn read(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    plan: &mut Plan,
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let mut file = report::empty(&opened.name, opened.format.name());
    file.content = ImportContent::FollowUps;
    let input = Watched::new(opened.input(kartoteka)?, opened.bytes(), call);
    let (entries, problems) = match ics::read(input, Limits::default()) {
        Ok(read) => read,
        Err(_) if call.cancel.is_cancelled() => {
            return Err(kartoteka.error(Code::Cancelled, "error-cancelled", &[]));
        }
        Err(fault) => {
            let details = Some(fault.to_string());
            return Err(Error { details, ..opened.refusal(kartoteka, "error-file-unreadable") });
        }
    };
    for problem in &problems {
        file.tell(|| problem_words::of_calendar(kartoteka, problem));
    }
    if entries.is_empty() && problems.is_empty() {
        return Err(opened.refusal(kartoteka, "error-no-entries"));
    }
    let reading = reading(kartoteka, call)?;
    for entry in entries {
        kartoteka.go_on(call)?;
        let read = reading.read(kartoteka, entry, &mut file);
        let decided = plan.meet(kartoteka, &read)?;
        file.records += 1;
        file.count(decided.verdict);
        if report::has_room(&file, request) {
            file.verdicts.push(told(&read, decided));
        }
    }
    Ok(file)
}

fn told(read: &Read, decided: Decided) -> RecordVerdict {
    let Decided { verdict, card, reason } = decided;
    RecordVerdict {
        record: count(read.entry.record),
        verdict,
        contact: card.filter(|card| card.0 > 0).map(|card| card.0),
        name: read.content.text.lines().next().unwrap_or_default().to_owned(),
        phone: String::new(),
        email: String::new(),
        dealing: None,
        due: Some(RecordDue {
            on: day_text(read.content.due.on),
            time: read.content.due.time.map(time_text),
        }),
        reason,
    }
}

impl Plan {
    /// Decides about one entry, and keeps what is to be written.
    fn meet(&mut self, kartoteka: &Kartoteka, read: &Read) -> Result<Decided> {
        let left = |verdict, reason: &str| {
            Ok(Decided { verdict, card: None, reason: kartoteka.say(reason, &[]) })
        };
        if !self.agenda.seen.insert(read.uid.clone()) {
            return left(Verdict::Skipped, "verdict-entry-twice");
        }
        if let Some(card) = read.uid.strip_suffix("-birthday")
            && kartoteka.read(|box_| box_.contact_by_uid(card))?.is_some()
        {
            return left(Verdict::Same, "verdict-entry-birthday");
        }
        let known = kartoteka.read(|box_| box_.follow_up_by_uid(&read.uid))?;
        match known {
            Some((known, brought)) => {
                let base = base(&brought, read.entry.written);
                Ok(self.change(kartoteka, read, known, base))
            }
            None if read.entry.state == EntryState::Cancelled => {
                left(Verdict::Skipped, "verdict-entry-cancelled")
            }
            None => self.add(kartoteka, read),
        }
    }

    fn add(&mut self, kartoteka: &Kartoteka, read: &Read) -> Result<Decided> {
        let card = self.card_of(kartoteka, read)?;
        let name = card.map(|card| self.name_of(kartoteka, card)).transpose()?.unwrap_or_default();
        let reason = match (read.has_passed, card) {
            (true, _) => "verdict-entry-passed",
            (false, Some(_)) => "verdict-dealing-card",
            (false, None) => "verdict-entry-nobody",
        };
        let content = FollowUpContent {
            text: without_name(kartoteka, &read.content.text, &[&name, &read.entry.contact]),
            ..read.content.clone()
        };
        let said = brought(said(read, &content.text), read.entry.written);
        let follow_up =
            NewFollowUp { uid: read.uid.clone(), contact_id: card, content, interaction_id: None };
        let (what, closed) = (What::New(Box::new(follow_up)), read.closed);
        self.agenda.entries.push(PlannedEntry { what, closed, said });
        let reason = kartoteka.say(reason, &[("name", (&name).into())]);
        Ok(Decided { verdict: Verdict::New, card, reason })
    }

    /// What a calendar changes of a follow-up that is here.
    fn change(
        &mut self,
        kartoteka: &Kartoteka,
        read: &Read,
        known: FollowUp,
        base: Option<Said>,
    ) -> Decided {
        let names = [known.contact_name.as_str(), read.entry.contact.as_str()];
        let text = without_name(kartoteka, &read.content.text, &names);
        let (theirs, ours) = (said(read, &text), todo(&known).said());
        let (mut takes, mut stays) = (Vec::new(), Vec::new());
        for field in SaidField::ALL {
            let (file, own) = (theirs.mark(field), ours.mark(field));
            let is_base = |mark| base.is_some_and(|base| base.mark(field) == mark);
            if file == own || is_base(file) {
                continue;
            }
            if is_base(own) && is_taken(field, read, &known) {
                takes.push(field);
            } else {
                stays.push(field);
            }
        }
        let card = known.contact_id;
        let (verdict, reason) = match (takes.as_slice(), stays.as_slice()) {
            ([], []) => (Verdict::Same, kartoteka.say("verdict-dealing-known", &[])),
            (_, []) => (Verdict::Update, changes(kartoteka, "verdict-entry-changes", &takes)),
            (_, _) => (Verdict::Conflict, changes(kartoteka, "verdict-entry-stays", &stays)),
        };
        if verdict != Verdict::Same {
            let closed = read.closed.filter(|_| takes.contains(&SaidField::State));
            let content = taken_over(&known.content, read, text, &takes);
            let content = (content != known.content).then_some(content);
            let said = brought(theirs, read.entry.written);
            let what = What::Changed(known.id, content);
            self.agenda.entries.push(PlannedEntry { what, closed, said });
        }
        Decided { verdict, card, reason }
    }

    /// The one card that is surely meant: by its whole name, or by a mail address.
    fn card_of(&mut self, kartoteka: &Kartoteka, read: &Read) -> Result<Option<ContactId>> {
        if self.agenda.names.is_none() {
            let mut names: HashMap<String, Option<ContactId>> = HashMap::new();
            let mut add = |card: ContactId, name: String| {
                let other = |known: &mut Option<ContactId>| *known = None;
                names.entry(name).and_modify(other).or_insert(Some(card));
            };
            kartoteka
                .read(|box_| box_.card_names())?
                .into_iter()
                .for_each(|(id, name)| add(id, name));
            self.each_planned(None, |card, content| {
                if card.0 < 0 {
                    add(card, content.shown_name());
                }
            })?;
            self.agenda.names = Some(names);
        }
        let named = |name: &str| self.agenda.names.as_ref()?.get(name.trim()).copied().flatten();
        let text = read.content.text.lines().next().unwrap_or_default();
        let head = text.split_once(": ").map_or(text, |(head, _)| head);
        if let Some(card) =
            named(&read.entry.contact).or_else(|| named(text)).or_else(|| named(head))
        {
            return Ok(Some(card));
        }
        for mail in &read.entry.mails {
            if let Whose::Card(card) = self.whose(kartoteka, mail)? {
                return Ok(Some(card));
            }
        }
        Ok(None)
    }
}

/// What is kept of a file that was taken in: what it said, and what we had written into it before.
fn brought(said: Said, written: Option<Said>) -> String {
    written.map_or_else(|| said.text(), |written| format!("{} {}", said.text(), written.text()))
}

/// What both sides last had alike: what we wrote into the file, unless we took something in since
/// from a calendar that keeps carrying what we wrote then.
fn base(brought: &str, written: Option<Said>) -> Option<Said> {
    let (said, beside) = brought.split_once(' ').unwrap_or((brought, ""));
    let is_older = Said::parse(beside) == written;
    let said = Said::parse(said);
    if is_older { said.or(written) } else { written.or(said) }
}

/// Whether a field can be taken over: what is closed is not opened again, and a rule that can't
/// be said stays with the calendar.
fn is_taken(field: SaidField, read: &Read, known: &FollowUp) -> bool {
    match field {
        SaidField::State => known.state == FollowUpState::Open && read.closed.is_some(),
        SaidField::Rule => read.rule.is_some() || read.entry.rule.is_empty(),
        SaidField::Moment => read.due.is_some(),
        SaidField::Text | SaidField::Place | SaidField::Length => true,
    }
}

fn taken_over(
    own: &FollowUpContent,
    read: &Read,
    text: String,
    takes: &[SaidField],
) -> FollowUpContent {
    let mut content = own.clone();
    for field in takes {
        match field {
            SaidField::Moment => content.due = read.due.unwrap_or(own.due),
            SaidField::Text => content.text.clone_from(&text),
            SaidField::Place => content.place.clone_from(&read.content.place),
            SaidField::Length => content.minutes = read.content.minutes,
            SaidField::Rule => {
                let skips = own.recurrence.map(|own| own.rule.skips);
                content.recurrence = read.rule.map(|(mut rule, anchor)| {
                    rule.skips = skips.unwrap_or(rule.skips);
                    let due = read.due.unwrap_or(own.due);
                    Recurrence { rule, anchor, nominal: due.on, time: due.time }
                });
            }
            SaidField::State => {}
        }
    }
    content
}

/// What an entry says, its text without the name of its card.
fn said(read: &Read, text: &str) -> Said {
    let minutes = read.content.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let state = match read.entry.state {
        EntryState::Cancelled => "dropped",
        EntryState::Done(_) if !read.entry.is_appointment => "done",
        EntryState::Done(_) | EntryState::Open => "open",
    };
    let moment = read.due.map(ics::said_moment).unwrap_or_default();
    Said::of([&moment, text, &read.content.place, &minutes, &read.said_rule, state])
}

/// The follow-up as it is written into a calendar.
fn todo(known: &FollowUp) -> Todo {
    let FollowUpContent { due, text, kind, place, minutes, recurrence } = known.content.clone();
    Todo {
        uid: String::new(),
        summary: String::new(),
        text,
        contact: String::new(),
        due,
        is_appointment: is_appointment(kind, minutes),
        place,
        minutes,
        recurrence,
        state: known.state,
        created_at: Timestamp(0),
        closed_at: known.closed_at,
    }
}

/// The words without the name that is written before them.
fn without_name(kartoteka: &Kartoteka, text: &str, names: &[&str]) -> String {
    // Older files have the name without what turns the reading direction.
    let written = names.iter().filter(|name| !name.is_empty());
    let mut written = written.flat_map(|name| [Arg::Verbatim(name), Arg::Text(name)]);
    let named = written.find_map(|name| {
        let args = [("name", name), ("text", "".into())];
        text.strip_prefix(&kartoteka.say("ics-follow-up", &args))
    });
    named.filter(|rest| !rest.trim().is_empty()).unwrap_or(text).trim().to_owned()
}

fn changes(kartoteka: &Kartoteka, id: &str, fields: &[SaidField]) -> String {
    let words = fields.iter().map(|field| {
        let word = match field {
            SaidField::Moment => "entry-field-moment",
            SaidField::Text => "entry-field-text",
            SaidField::Place => "entry-field-place",
            SaidField::Length => "entry-field-length",
            SaidField::Rule => "entry-field-rule",
            SaidField::State => "entry-field-state",
        };
        kartoteka.say(word, &[])
    });
    let words = words.collect::<Vec<_>>().join(", ");
    kartoteka.say(id, &[("fields", (&words).into())])
}
