//! What is told of one file: counts, problems and verdicts, as many as are shown.

use super::plan::Decided;
use super::words;
use crate::api::exchange::{ImportPreviewRequest, ImportProblem, ImportedFile, Severity, Verdict};
use crate::error::Error;
use crate::host::Kartoteka;
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
        encoding: None,
        records: 0,
        added: 0,
        updated: 0,
        unchanged: 0,
        skipped: 0,
        conflicts: 0,
        problems: Vec::new(),
        problem_count: 0,
        verdicts: Vec::new(),
    }
}

/// A file that can't be read at all.
pub(super) fn unreadable(path: &Path, error: &Error) -> ImportedFile {
    let mut file = empty(&path.display().to_string(), "unknown");
    let message = error.message.clone();
    file.tell(|| ImportProblem { line: 0, record: 0, severity: Severity::Error, message });
    file
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
        if request.all_verdicts || self.verdicts.len() < SHOWN_VERDICTS {
            self.verdicts.push(words::verdict(kartoteka, self.records, decided));
        }
    }

    fn count(&mut self, verdict: Verdict) {
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
