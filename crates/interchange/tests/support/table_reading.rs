//! A contact table read as the program reads it: looked at, then row by row.

#![allow(dead_code, reason = "no test program looks at all of it")]

use kartoteka_domain::contact::Contact;
use kartoteka_domain::region::Region;
use kartoteka_interchange::columns::Key;
use kartoteka_interchange::contact_table::{self, Choice, Item, Known, Problem, Sketch};
use kartoteka_interchange::encoding::Hint;
use kartoteka_interchange::rows::{Layout, Limits};

/// All that a table gives.
pub(crate) struct Read {
    pub(crate) layout: Layout,
    pub(crate) sketch: Sketch,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) lines: Vec<usize>,
    pub(crate) hashes: Vec<[u8; 32]>,
    pub(crate) problems: Vec<Problem>,
}

/// Reads with what the owner says of the table.
pub(crate) fn read_chosen(
    bytes: &[u8],
    own_word: &dyn Fn(&str) -> Option<Key>,
    choice: &Choice,
) -> Read {
    let hint = Hint { top_level_domain: Some("de".to_owned()), chosen: None };
    let mut layout = Layout::guess(bytes, &hint).unwrap();
    let region = Region::PL;
    let known = Known { own_word, region, is_our_spelling: bytes.starts_with(b"\xEF\xBB\xBF\"") };
    let sketch = contact_table::look(bytes, &mut layout, true, &known, choice);
    let items = contact_table::read(bytes, layout, Limits::default(), sketch.clone(), region);
    let mut read = Read {
        layout,
        sketch,
        contacts: Vec::new(),
        lines: Vec::new(),
        hashes: Vec::new(),
        problems: Vec::new(),
    };
    for item in items {
        match item.unwrap() {
            Item::Record(record) => {
                read.lines.push(record.line);
                read.hashes.push(record.source_hash);
                read.contacts.push(record.contact);
            }
            Item::Problem(problem) => read.problems.push(problem),
        }
    }
    read
}

/// Reads as it is guessed.
pub(crate) fn read_table(bytes: &[u8]) -> Read {
    read_chosen(bytes, &|_| None, &Choice::default())
}
