//! What is told of one file: counts, problems and verdicts, as many as are shown.

use super::landing::Coming;
use super::plan::{Decided, Plan};
use super::reach::Whose;
use super::words;
use crate::api::exchange::{
    ImportContent, ImportPreviewRequest, ImportProblem, ImportedFile, RecordDealing, RecordVerdict,
    Severity, Verdict,
};
use crate::count::count;
use crate::error::{Error, Result};
use crate::host::Kartoteka;
use crate::interaction::{shown_direction, shown_kind};
use std::path::Path;

/// The most verdicts that a preview gives for one file.
const SHOWN_VERDICTS: usize = 200;
/// The most problems that are listed for one file.
const SHOWN_PROBLEMS: usize = 1000;

/// Nothing yet, of a file of this format.
pub(super) fn empty(path: &str, format: &str) -> ImportedFile {
    ImportedFile {
        path: path.to_owned(),
        format: format.to_owned(),
        table: None,
        has_assumed_columns: false,
        content: ImportContent::Cards,
        encoding: None,
        records: 0,
        added: 0,
        updated: 0,
        unchanged: 0,
        skipped: 0,
        waiting: 0,
        conflicts: 0,
        refusal: None,
        problems: Vec::new(),
        problem_count: 0,
        verdicts: Vec::new(),
    }
}

/// A file that can't be read at all.
pub(super) fn unreadable(path: &Path, error: &Error) -> ImportedFile {
    let mut file = empty(&path.display().to_string(), "unknown");
    let message = error.message.clone();
    file.refusal = Some(message.clone());
    file.tell(|| ImportProblem { line: 0, record: 0, severity: Severity::Error, message });
    file
}

/// Whether one more verdict is shown.
pub(super) fn has_room(file: &ImportedFile, request: &ImportPreviewRequest) -> bool {
    request.all_verdicts || file.verdicts.len() < SHOWN_VERDICTS
}

/// What became of a call, message or mail, as the owner sees it.
pub(super) fn landed(
    kartoteka: &Kartoteka,
    plan: &Plan,
    record: u32,
    one: &Coming,
    whose: Whose,
    is_known: bool,
) -> Result<RecordVerdict> {
    let brought = &one.brought;
    let card = whose.card();
    let owner = card.map(|card| plan.name_of(kartoteka, card)).transpose()?;
    let reason = kartoteka.say(
        match whose {
            _ if is_known => "verdict-dealing-known",
            Whose::Card(_) => "verdict-dealing-card",
            Whose::Shared => "verdict-dealing-shared",
            Whose::Unsure => "verdict-dealing-unsure",
            Whose::Nobody if brought.number.contains('@') => "verdict-dealing-address",
            Whose::Nobody => "verdict-dealing-nobody",
            Whose::Withheld => "verdict-dealing-withheld",
        },
        &[("name", owner.as_deref().unwrap_or_default().into())],
    );
    let (phone, email) = match brought.number.contains('@') {
        true => (String::new(), brought.number.clone()),
        false => (brought.number.clone(), String::new()),
    };
    Ok(RecordVerdict {
        record,
        verdict: if is_known { Verdict::Same } else { Verdict::New },
        contact: card.filter(|card| card.0 > 0).map(|card| card.0),
        name: owner.filter(|name| !name.is_empty()).unwrap_or_else(|| brought.name.clone()),
        phone,
        email,
        dealing: Some(RecordDealing {
            kind: shown_kind(brought.kind),
            direction: shown_direction(brought.direction),
            at: brought.at.0,
            minutes: one.minutes,
            subject: one.subject.clone(),
        }),
        due: None,
        reason,
    })
}

impl ImportedFile {
    /// Tells a problem; its words are only found where it is listed.
    pub(super) fn tell(&mut self, problem: impl FnOnce() -> ImportProblem) {
        self.problem_count += 1;
        if self.problems.len() < SHOWN_PROBLEMS {
            self.problems.push(problem());
        }
    }

    /// Counts the record last read, and tells what becomes of it.
    pub(super) fn decide(
        &mut self,
        kartoteka: &Kartoteka,
        decided: Decided,
        request: &ImportPreviewRequest,
    ) {
        self.count(decided.verdict);
        if request.all_verdicts || self.has_room_for(decided.verdict) {
            self.verdicts.push(words::verdict(kartoteka, self.records, decided));
        }
    }

    /// Whether the verdict last counted is shown: those on known cards, which are decided one by
    /// one, have room of their own behind any number of new ones.
    fn has_room_for(&self, verdict: Verdict) -> bool {
        let known = self.updated as usize;
        match verdict {
            Verdict::Update | Verdict::Conflict => known <= SHOWN_VERDICTS,
            _ => self.verdicts.len() < SHOWN_VERDICTS + known.min(SHOWN_VERDICTS),
        }
    }

    /// Counts a call, message or mail.
    pub(super) fn land(&mut self, verdict: Verdict, whose: Whose) {
        self.count(verdict);
        if verdict == Verdict::New && whose.card().is_none() {
            self.waiting += 1;
        }
    }

    /// Counts the records up to the last, of which so many can be read.
    pub(super) fn count_records(&mut self, last: Option<usize>, readable: usize) {
        let records = last.unwrap_or(0).max(readable);
        self.records = count(records);
        self.skipped += count(records.saturating_sub(readable));
    }

    pub(super) fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::New => self.added += 1,
            Verdict::Same => self.unchanged += 1,
            Verdict::Update => self.updated += 1,
            Verdict::Conflict => {
                self.updated += 1;
                self.conflicts += 1;
            }
            Verdict::Skipped => self.skipped += 1,
        }
    }
}
