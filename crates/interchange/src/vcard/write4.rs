//! The adapter to `vcard_parser`, which builds and validates 4.0 properties. It writes newlines
//! and backslashes so that other programs misread them; what it would misspell is therefore put
//! into private-use characters before and taken out after. It never reads a file.

use kartoteka_domain::contact::Contact;
use vcard_parser::vcard::Vcard;
use vcard_parser::vcard::property::Property;

use super::Version;
use super::compose::compose;
use crate::text_field::{is_day, of_property};

/// What is hidden from `vcard_parser`, and as what.
const HIDDEN: [(&str, char); 5] = [
    ("\\n", '\u{F0001}'),
    ("\\\\", '\u{F0002}'),
    ("\\,", '\u{F0003}'),
    ("\\;", '\u{F0004}'),
    ("\t", '\u{F0005}'),
];

/// The contact's 4.0 lines as `vcard_parser` builds them, not folded; nothing where it refuses
/// one.
pub(super) fn checked(contact: &Contact) -> Option<Vec<String>> {
    let lines = compose(contact, Version::V4);
    let properties: Option<Vec<Property>> = lines
        .iter()
        .map(|line| Property::try_from(format!("{}\n", hidden(&line.text())?).as_str()).ok())
        .collect();
    let card = Vcard::try_from((None, properties?)).ok()?;
    let text = card.export();
    let mut built: Vec<String> = text.lines().map(shown).collect();
    let end = built.pop()?;
    if end != "END:VCARD" || built.len() != lines.len() + 2 {
        return None;
    }
    let built = built.split_off(2).into_iter().zip(&lines);
    // An address that it accepts it also respells (a slash after the host), as it does a day, with
    // dashes that RFC 6350 §4.3.1 doesn't know: ours stays.
    let is_ours = |name: &str| name == "URL" || of_property(name).is_some_and(is_day);
    Some(built.map(|(text, own)| if is_ours(own.name) { own.text() } else { text }).collect())
}

/// Replaces escapes one by one from the left, so that `\\n` is a backslash and an n.
fn hidden(line: &str) -> Option<String> {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if HIDDEN.iter().any(|(_, mark)| *mark == c) {
            return None;
        }
        match HIDDEN.iter().find(|(escape, _)| rest.starts_with(escape)) {
            Some((escape, mark)) => {
                out.push(*mark);
                rest = rest.get(escape.len()..)?;
            }
            None => {
                out.push(c);
                rest = rest.get(c.len_utf8()..)?;
            }
        }
    }
    Some(out)
}

fn shown(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match HIDDEN.iter().find(|(_, mark)| *mark == c) {
            Some((escape, _)) => out.push_str(escape),
            None => out.push(c),
        }
    }
    out
}
