//! A pasted mail signature as a card: what stands on lines of its own is told by its shape, its
//! place and the mail address beside it. Owns the order in which lines are understood.

use super::address::take_addresses;
use super::pieces::{Piece, pieces};
use super::{add, is_capital, is_particle, name, organisation_in, person};
use crate::contact::{Contact, ContactKind, Membership};
use crate::fold::fold;
use crate::region::Region;

/// Most words of a name, of what somebody is in a firm, and of a way to say goodbye.
const NAME_WORDS: usize = 5;
const ROLE_WORDS: usize = 6;
const CLOSING_WORDS: usize = 3;

/// What the lines of a signature say who it is.
#[derive(Default)]
struct Said {
    person: String,
    organisation: String,
    role: String,
    /// What is none of these, a line each.
    note: Vec<String>,
    /// The line of the person's name, or of the firm right under it.
    named_at: Option<usize>,
}

/// The card that the lines of a signature make: the person is the first line of capitals without a
/// digit, what they are is the line under it, the firm is known by its legal form, its trade or
/// its name in the mail address. A firm without a person is the card itself. Ways to say goodbye
/// and lines that only rule off go; everything else is kept as the note.
pub(super) fn contact_of_signature(text: &str, region: Region) -> Contact {
    let mut lines = lines(text);
    let mut contact = Contact { addresses: take_addresses(&mut lines), ..Contact::default() };
    let mut left = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        for piece in pieces(line, region) {
            match piece {
                Piece::Item(item) => add(&mut contact, item),
                Piece::Words(words) => left.push((at, words)),
            }
        }
    }
    let hosts = hosts(&contact);
    let mut said = Said::default();
    for (at, words) in left {
        said.line(at, &words, &hosts);
    }
    said.write(&mut contact);
    contact
}

impl Said {
    fn line(&mut self, at: usize, words: &str, hosts: &[String]) {
        let mut parts = vec![words];
        if !is_family_first(words) {
            parts = words.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        }
        let mut rest = Vec::new();
        for part in parts {
            rest.extend(self.part(at, part, hosts).filter(|left| !left.is_empty()));
        }
        if !rest.is_empty() {
            self.note.push(rest.join(", "));
        }
    }

    /// Takes a part for what it is, and gives back what of it is nothing.
    fn part(&mut self, at: usize, part: &str, hosts: &[String]) -> Option<String> {
        let was_named = self.named_at.is_some_and(|named| at - named <= 1);
        if self.organisation.is_empty() {
            if let Some((organisation, left)) = organisation_in(part) {
                self.organisation = organisation;
                self.named_at = was_named.then_some(at);
                return Some(left);
            }
            if hosts.contains(&letters(part)) {
                part.clone_into(&mut self.organisation);
                // What somebody is may stand under the firm, too.
                self.named_at = was_named.then_some(at);
                return None;
            }
        }
        if self.person.is_empty() && is_name(part) {
            part.clone_into(&mut self.person);
            self.named_at = Some(at);
            return None;
        }
        if was_named && self.role.is_empty() && is_role(part) {
            part.clone_into(&mut self.role);
            return None;
        }
        Some(part.to_owned())
    }

    fn write(mut self, contact: &mut Contact) {
        if !self.person.is_empty() {
            person(contact, &self.person);
            if !self.organisation.is_empty() || !self.role.is_empty() {
                let (organisation, role) = (self.organisation, self.role);
                let membership = Membership { organisation, role, ..Membership::default() };
                contact.memberships.push(membership);
            }
        } else if !self.organisation.is_empty() {
            contact.kind = ContactKind::Organisation;
            contact.formatted_name = self.organisation;
        } else if !self.note.is_empty() {
            let first = self.note.remove(0);
            let left = name(contact, &first);
            self.note.splice(0..0, Some(left).filter(|left| !left.is_empty()));
        }
        contact.note = self.note.join("\n");
    }
}

/// The lines that say something, without ways to say goodbye; parts that a stroke or a dot divides
/// are lines too.
fn lines(text: &str) -> Vec<String> {
    let divided = text.replace(['|', '•', '·', '●'], "\n");
    let lines = divided.lines().filter(|line| !is_of_telephone(line)).map(without_closing);
    lines.filter(|line| line.chars().any(char::is_alphanumeric)).collect()
}

/// What telephones put under a mail ("Sent from my iPhone").
fn is_of_telephone(line: &str) -> bool {
    let folded = fold(line);
    folded.split_whitespace().count() <= ROLE_WORDS
        && OF_TELEPHONES.iter().any(|start| folded.starts_with(start))
}

/// A line without "Kind regards," at its start, in the three languages: a name may follow. Small words
/// after it go with it ("Pozdrawiam serdecznie").
fn without_closing(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_closing = |count: &usize| {
        let start = fold(&words.get(..*count).unwrap_or_default().join(" "));
        CLOSINGS.contains(&start.trim_matches(|c: char| !c.is_alphanumeric()))
    };
    let closing = (1..=words.len().min(CLOSING_WORDS)).rev().find(is_closing);
    let rest = words.get(closing.unwrap_or_default()..).unwrap_or_default();
    let is_more =
        |word: &&str| is_capital(word) || word.contains(|c: char| c.is_ascii_digit() || c == '@');
    let says_more = closing.is_none() || rest.iter().any(is_more);
    if says_more { rest.join(" ") } else { String::new() }
}

/// The names of the hosts of mails and links, as letters alone ("nowak-okna.pl": "nowakokna").
fn hosts(contact: &Contact) -> Vec<String> {
    let mails =
        contact.emails.iter().filter_map(|email| email.value.split_once('@')).map(|at| at.1);
    let links = contact.links.iter().map(|link| {
        let bare = link.value.trim_start_matches("https://").trim_start_matches("http://");
        bare.trim_start_matches("www.").split('/').next().unwrap_or_default()
    });
    mails.chain(links).filter_map(|host| host.split('.').next()).map(letters).collect()
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// "Kowalska, Anna".
fn is_family_first(words: &str) -> bool {
    words.split_once(", ").is_some_and(|(family, given)| super::is_family_first(family, given))
        && !words.split_once(", ").is_some_and(|(_, given)| given.contains([' ', ',']))
}

fn is_name(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_of_name = |word: &&str| is_capital(word) || is_particle(word) || word.ends_with('.');
    (1..=NAME_WORDS).contains(&words.len())
        && words.iter().all(is_of_name)
        && words.iter().any(|word| is_capital(word))
        && !part.chars().any(|c| c.is_ascii_digit() || ":!?@".contains(c))
}

fn is_role(part: &str) -> bool {
    part.split_whitespace().count() <= ROLE_WORDS
        && !part.chars().any(|c| c.is_ascii_digit() || ":!?@".contains(c))
}

/// Ways to say goodbye, folded.
const CLOSINGS: [&str; 29] = [
    "pozdrawiam",
    "pozdrowienia",
    "serdecznie pozdrawiam",
    "serdeczne pozdrowienia",
    "z powazaniem",
    "z wyrazami szacunku",
    "lacze pozdrowienia",
    "lacze wyrazy szacunku",
    "dziekuje",
    "best regards",
    "kind regards",
    "kindest regards",
    "warm regards",
    "regards",
    "best wishes",
    "many thanks",
    "thanks",
    "thank you",
    "yours sincerely",
    "yours faithfully",
    "sincerely",
    "cheers",
    "mit freundlichen grussen",
    "mit freundlichem gruss",
    "freundliche grusse",
    "viele grusse",
    "beste grusse",
    "herzliche grusse",
    "mfg",
];

/// What telephones sign with, folded.
const OF_TELEPHONES: [&str; 4] = ["sent from my ", "wyslano z ", "wyslane z ", "von meinem "];

#[cfg(test)]
#[path = "signature_tests.rs"]
mod tests;
