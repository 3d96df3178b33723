//! The sample corpus and what its manifest expects. The samples stay where they are:
//! `KARTOTEKA_CORPUS` names the folder whose `vcards` they lie in.

pub(crate) mod facts;
pub(crate) mod rewrite;

use std::io::Write;
use std::path::PathBuf;

use kartoteka_interchange::vcard::{Item, Problem, ProblemKind, ReadHint, Record, read};
use serde_json::Value;

/// The vCard samples' folder; `None` after saying that they are not there.
pub(crate) fn vcards() -> Option<PathBuf> {
    let Some(root) = std::env::var_os("KARTOTEKA_CORPUS") else {
        // Straight to the terminal: a captured line would not be seen.
        let said = "KARTOTEKA_CORPUS is not set: the sample corpus was NOT read, only the own \
                    fixtures were\n";
        std::io::stderr().write_all(said.as_bytes()).unwrap();
        return None;
    };
    Some(PathBuf::from(root).join("vcards"))
}

/// One sample: its name, bytes and expected cards.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) has_undeclared_charset: bool,
    pub(crate) expected: Vec<Value>,
}

/// All samples of the corpus.
pub(crate) fn samples() -> Vec<Sample> {
    let Some(folder) = vcards() else {
        return Vec::new();
    };
    let manifest = std::fs::read(folder.join("MANIFEST.json")).unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    let files = manifest["files"].as_array().unwrap();
    files
        .iter()
        .map(|file| {
            let name = file["file"].as_str().unwrap().to_owned();
            Sample {
                bytes: std::fs::read(folder.join(&name)).unwrap(),
                name,
                has_undeclared_charset: file["undeclared_charset"] == Value::Bool(true),
                expected: file["expected"].as_array().unwrap().clone(),
            }
        })
        .collect()
}

/// A card as read, or nothing where it was reported instead, with its problems.
pub(crate) struct Read {
    pub(crate) record: Option<Record>,
    pub(crate) problems: Vec<Problem>,
}

/// All cards of a file, the ones that could not be read included.
pub(crate) fn read_all(bytes: &[u8]) -> Vec<Read> {
    let mut cards: Vec<Read> = Vec::new();
    for item in read(bytes, &ReadHint::default()) {
        match item.unwrap() {
            Item::Record(record) => {
                cards.push(Read { record: Some(*record), problems: Vec::new() });
            }
            Item::Problem(problem) => {
                if matches!(problem.kind, ProblemKind::EmptyCard | ProblemKind::CardTooLarge { .. })
                {
                    cards.push(Read { record: None, problems: Vec::new() });
                }
                if let Some(card) = cards.last_mut() {
                    card.problems.push(problem);
                }
            }
        }
    }
    cards
}
