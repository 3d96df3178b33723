//! A contact table read as the program reads it: looked at, then row by row.

#![allow(dead_code, reason = "no test program looks at all of it")]

use kartoteka_domain::contact::{Address, Contact};
use kartoteka_domain::region::Region;
use kartoteka_interchange::columns::Key;
use kartoteka_interchange::contact_table::{self, Author, Choice, Item, Known, Problem, Sketch};
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

/// What a card says, a line each.
pub(crate) fn said(contact: &Contact) -> Vec<String> {
    let mut all = Vec::new();
    let mut say = |what: &str, label: &str, value: &str| {
        if !value.is_empty() {
            let words = [what, label, value].into_iter().filter(|word| !word.is_empty());
            all.push(words.collect::<Vec<_>>().join(" "));
        }
    };
    let name = &contact.name;
    say("display", "", &contact.formatted_name);
    let parts = [&name.prefix, &name.given, &name.additional, &name.family, &name.suffix];
    say("name", "", parts.map(String::as_str).join("|").trim_matches('|'));
    say("nick", "", &contact.nickname);
    for own in &contact.memberships {
        say(
            "works",
            "",
            [&own.organisation, &own.department, &own.role]
                .map(String::as_str)
                .join("|")
                .trim_matches('|'),
        );
    }
    contact.phones.iter().for_each(|own| say("phone", &own.label, &own.value));
    contact.emails.iter().for_each(|own| say("mail", &own.label, &own.value));
    for Address { label, po_box, extended, street, city, region, postal_code, country } in
        &contact.addresses
    {
        let parts =
            [street, extended, po_box, postal_code, city, region, country].map(String::as_str);
        say("at", label, parts.join("|").trim_matches('|'));
    }
    contact.links.iter().for_each(|own| say("link", &own.label, &own.value));
    if let Some(date) = contact.birthday {
        say("born", "", &format!("{}-{}-{}", date.year.unwrap_or(0), date.month, date.day));
    }
    say("tags", "", &contact.tags.join(", "));
    say("tax", "", &contact.tax_number);
    say("note", "", &contact.note);
    contact.custom_fields.iter().for_each(|own| say("own", &format!("{}:", own.label), &own.value));
    all
}

/// Whether a table gives these cards, as whose.
#[track_caller]
pub(crate) fn is(read: &Read, author: Option<Author>, expected: &[&[&str]]) {
    assert_eq!(read.sketch.author, author);
    let all: Vec<Vec<String>> = read.contacts.iter().map(said).collect();
    assert_eq!(all, expected);
}
