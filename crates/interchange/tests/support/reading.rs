//! Reads whole files for tests: cards in order, each with what was wrong in it.

use kartoteka_domain::contact::Contact;
use kartoteka_interchange::vcard::{Item, Limits, Problem, ProblemKind, ReadHint, Record, read};

/// A card as read, or nothing where it was reported instead, with its problems.
pub(crate) struct Read {
    pub(crate) record: Option<Record>,
    pub(crate) problems: Vec<Problem>,
}

/// All cards of a file, the ones that could not be read included.
pub(crate) fn read_all(bytes: &[u8]) -> Vec<Read> {
    read_within(bytes, Limits::default())
}

/// All cards of a file under these limits. Problems before the first card are left out.
pub(crate) fn read_within(bytes: &[u8], limits: Limits) -> Vec<Read> {
    let mut cards: Vec<Read> = Vec::new();
    for item in read(bytes, &ReadHint { limits, ..ReadHint::default() }) {
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

/// The contacts of a file.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn contacts(bytes: &[u8]) -> Vec<Contact> {
    read_all(bytes).into_iter().filter_map(|card| card.record).map(|own| own.contact).collect()
}
