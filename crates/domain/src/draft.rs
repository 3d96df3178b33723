//! Drafts of mails and text messages: what a plan's step writes, with places for the words of a
//! card. Owns which places there are and how they are filled; not how a draft is written as a file
//! or a link.

use crate::contact::{Contact, ContactKind};
use crate::fold::fold;
use crate::follow_up::FollowUpKind;
use serde::{Deserialize, Serialize};

/// The longest subject, in characters.
pub const MOST_SUBJECT: usize = 200;
/// The longest text, in characters.
pub const MOST_TEXT: usize = 5000;

/// A subject and a text with places in braces: `{first name}`. A brace that is meant is doubled.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Of a mail; a text message has none.
    #[serde(default)]
    pub subject: String,
    /// What it says.
    pub text: String,
}

/// A place for words of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The given name; the whole one where the card has no parts.
    FirstName,
    /// The family name; the whole one where the card has no parts.
    LastName,
    /// The name as it is shown.
    Name,
    /// Where a person works, or the firm itself.
    Company,
    /// What they are there.
    Role,
    /// The city of the first address.
    City,
    /// The first number.
    Phone,
    /// The first mail address.
    Email,
}

/// What each place is called; each language's words are understood in any.
const WORDS: &[(Place, &[&str])] = &[
    (Place::FirstName, &["first name", "imię", "Vorname"]),
    (Place::LastName, &["last name", "nazwisko", "Nachname"]),
    (Place::Name, &["name", "imię i nazwisko", "nazwa"]),
    (Place::Company, &["company", "firma"]),
    (Place::Role, &["role", "stanowisko", "Funktion"]),
    (Place::City, &["city", "miasto", "Ort"]),
    (Place::Phone, &["phone", "telefon"]),
    (Place::Email, &["e-mail", "email"]),
];

/// Why a text is none that can be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// No place is called so.
    Unknown(String),
    /// A brace is opened and not closed.
    Open,
    /// The subject or the text is too long.
    TooLong,
}

/// A text with its places filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// What it says.
    pub text: String,
    /// The places, as they are called in it, for which the card has no words.
    pub empty: Vec<String>,
}

enum Piece<'a> {
    Words(&'a str),
    Place(Place, &'a str),
}

impl Draft {
    /// Whether a draft belongs to what is to be done.
    #[must_use]
    pub fn is_of(kind: FollowUpKind) -> bool {
        matches!(kind, FollowUpKind::Mail | FollowUpKind::Message)
    }

    /// The same without blanks around it, the subject on one line; nothing where it says nothing.
    #[must_use]
    pub fn tidy(&self) -> Option<Self> {
        let tidy = Self { subject: one_line(&self.subject), text: self.text.trim().to_owned() };
        (tidy != Self::default()).then_some(tidy)
    }

    /// # Errors
    /// What is wrong with it, where it can't be filled for any card.
    pub fn check(&self) -> Result<(), Fault> {
        let is_longer = |text: &str, most| text.chars().count() > most;
        if is_longer(&self.subject, MOST_SUBJECT) || is_longer(&self.text, MOST_TEXT) {
            return Err(Fault::TooLong);
        }
        pieces(&self.subject)?;
        pieces(&self.text).map(|_| ())
    }

    /// The subject and the text for a card. What can't be read stays as it stands.
    #[must_use]
    pub fn filled(&self, card: &Contact) -> (Filled, Filled) {
        let (mut subject, text) = (filled(&self.subject, card), filled(&self.text, card));
        subject.text = one_line(&subject.text);
        (subject, text)
    }
}

/// A text cut at its places.
fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Fault> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        pieces.push(Piece::Words(before));
        let brace = from.get(..1).unwrap_or_default();
        let behind = from.get(1..).unwrap_or_default();
        rest = match behind.strip_prefix(brace) {
            Some(behind) => {
                pieces.push(Piece::Words(brace));
                behind
            }
            None if brace == "}" => {
                pieces.push(Piece::Words(brace));
                behind
            }
            None => {
                let (name, behind) = behind.split_once('}').ok_or(Fault::Open)?;
                let place = place(name).ok_or_else(|| Fault::Unknown(one_line(name)))?;
                pieces.push(Piece::Place(place, name));
                behind
            }
        };
    }
    pieces.push(Piece::Words(rest));
    Ok(pieces)
}

fn place(name: &str) -> Option<Place> {
    let name = fold(name.trim());
    let known = WORDS.iter().find(|(_, words)| words.iter().any(|word| fold(word) == name));
    known.map(|(place, _)| *place)
}

fn filled(text: &str, card: &Contact) -> Filled {
    let Ok(pieces) = pieces(text) else {
        return Filled { text: text.to_owned(), empty: Vec::new() };
    };
    let mut filled = Filled { text: String::with_capacity(text.len()), empty: Vec::new() };
    for piece in pieces {
        match piece {
            Piece::Words(words) => filled.text.push_str(words),
            Piece::Place(place, name) => {
                let words = words_of(place, card);
                let name = name.trim().to_owned();
                if words.is_empty() && !filled.empty.contains(&name) {
                    filled.empty.push(name);
                }
                filled.text.push_str(&words);
            }
        }
    }
    filled
}

/// What a card says in a place, on one line: a card may come from a stranger.
fn words_of(place: Place, card: &Contact) -> String {
    let or_whole = |part: &str| {
        let part = one_line(part);
        if part.is_empty() { one_line(&card.shown_name()) } else { part }
    };
    let job = card.memberships.first();
    match place {
        Place::FirstName => or_whole(&card.name.given),
        Place::LastName => or_whole(&card.name.family),
        Place::Name => one_line(&card.shown_name()),
        Place::Company if card.kind == ContactKind::Organisation => one_line(&card.shown_name()),
        Place::Company => job.map(|job| one_line(&job.organisation)).unwrap_or_default(),
        Place::Role => job.map(|job| one_line(&job.role)).unwrap_or_default(),
        Place::City => card.addresses.first().map(|one| one_line(&one.city)).unwrap_or_default(),
        Place::Phone => card.phones.first().map(|one| one_line(&one.value)).unwrap_or_default(),
        Place::Email => card.emails.first().map(|one| one_line(&one.value)).unwrap_or_default(),
    }
}

/// A text on one line: whatever breaks a line, and other control characters, become blanks.
#[must_use]
pub fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let parts =
        text.split(|c: char| breaks(c) || c.is_whitespace()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// The first mail address of a card that a draft can be sent to: one that is nothing but an
/// address, whatever stands beside it in the field.
#[must_use]
pub fn mail_address(card: &Contact) -> Option<&str> {
    let addresses = card.emails.iter().map(|email| email.value.trim());
    addresses.into_iter().find(|address| is_address(address))
}

fn is_address(address: &str) -> bool {
    let is_plain = |c: char| {
        !c.is_control() && !c.is_whitespace() && !"<>()[]{}\\,;:\"@\u{2028}\u{2029}".contains(c)
    };
    match address.split_once('@') {
        Some((local, host)) => {
            !local.is_empty() && !host.is_empty() && local.chars().chain(host.chars()).all(is_plain)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Address, Email, Membership, NameParts, Phone};
    use proptest::prelude::*;

    fn jan() -> Contact {
        let name = NameParts {
            given: "Jan".to_owned(),
            family: "Nowak".to_owned(),
            ..NameParts::default()
        };
        let job = Membership {
            organisation: "Stolarnia Łoś".to_owned(),
            role: "Owner".to_owned(),
            ..Membership::default()
        };
        Contact {
            name,
            memberships: vec![job],
            addresses: vec![Address { city: "Łódź".to_owned(), ..Address::default() }],
            phones: vec![Phone { value: "602 123 456".to_owned(), label: String::new() }],
            emails: vec![Email { value: "jan@los.example".to_owned(), label: String::new() }],
            ..Contact::default()
        }
    }

    fn text(template: &str, card: &Contact) -> String {
        let draft = Draft { subject: String::new(), text: template.to_owned() };
        draft.check().unwrap();
        draft.filled(card).1.text
    }

    #[test]
    fn places_are_filled_with_the_words_of_the_card_in_each_language() {
        for (template, filled) in [
            ("Dear {first name},", "Dear Jan,"),
            ("Dear { First  Name },", "Dear Jan,"),
            ("{imię} {NAZWISKO}", "Jan Nowak"),
            ("{imie} {Nachname}", "Jan Nowak"),
            ("{name} / {imię i nazwisko}", "Jan Nowak / Jan Nowak"),
            ("{company}, {role}, {city}", "Stolarnia Łoś, Owner, Łódź"),
            ("{firma}, {Funktion}, {Ort}", "Stolarnia Łoś, Owner, Łódź"),
            ("{phone} {e-mail}", "602 123 456 jan@los.example"),
            ("a {{name}} b } c", "a {name} b } c"),
            ("", ""),
        ] {
            let template = template.replace("  ", " ");
            assert_eq!(text(&template, &jan()), filled, "{template}");
        }
    }

    #[test]
    fn what_no_place_is_called_is_said() {
        for (template, fault) in [
            ("Dear {fist name}", Fault::Unknown("fist name".to_owned())),
            ("{}", Fault::Unknown(String::new())),
            ("Dear {name", Fault::Open),
        ] {
            let of = |subject: &str, text: &str| {
                Draft { subject: subject.to_owned(), text: text.to_owned() }.check()
            };
            assert_eq!(of("", template), Err(fault.clone()));
            assert_eq!(of(template, ""), Err(fault));
        }
    }

    #[test]
    fn a_draft_is_as_long_as_its_limits_and_no_longer() {
        let check = |subject: usize, text: usize| {
            Draft { subject: "ż".repeat(subject), text: "ż".repeat(text) }.check()
        };
        for more in [0, 1] {
            assert_eq!(check(MOST_SUBJECT - 1 + more, MOST_TEXT - 1 + more), Ok(()));
        }
        assert_eq!(check(MOST_SUBJECT + 1, 0), Err(Fault::TooLong));
        assert_eq!(check(0, MOST_TEXT + 1), Err(Fault::TooLong));
    }

    #[test]
    fn a_place_without_words_is_named_and_a_name_without_parts_stands_for_them() {
        let card = Contact { formatted_name: "Huta".to_owned(), ..Contact::default() };
        let draft = Draft {
            subject: "For {company}".to_owned(),
            text: "Dear {first name} of {company} {company}".to_owned(),
        };
        let (subject, text) = draft.filled(&card);
        assert_eq!(subject, Filled { text: "For".to_owned(), empty: vec!["company".to_owned()] });
        assert_eq!(text.text, "Dear Huta of  ");
        assert_eq!(text.empty, ["company"]);
        let firm = Contact { kind: ContactKind::Organisation, ..card };
        assert_eq!(draft.filled(&firm).0.text, "For Huta");
    }

    #[test]
    fn only_what_is_nothing_but_an_address_is_written_to() {
        for (value, is_taken) in [
            ("jan@los.example", true),
            (" jan.nowak+x@los.example ", true),
            ("żółw@łoś.example", true),
            ("jan@a.example\r\nBcc: all@b.example", false),
            ("jan@a.example, eve@b.example", false),
            ("Jan <jan@a.example>", false),
            ("jan@a@b.example", false),
            ("jan", false),
            ("@a.example", false),
            ("", false),
        ] {
            let emails = vec![Email { value: value.to_owned(), label: String::new() }];
            let card = Contact { emails, ..Contact::default() };
            assert_eq!(mail_address(&card).is_some(), is_taken, "{value}");
        }
    }

    proptest! {
        #[test]
        fn no_card_breaks_a_subject_into_lines(name in "\\PC*[\\r\\n\\x0b\\u{2028}\\u{85}]{0,3}\\PC*") {
            let card = Contact { formatted_name: name, ..Contact::default() };
            let draft = Draft { subject: "Offer for {name}".to_owned(), text: "{name}".to_owned() };
            let (subject, text) = draft.filled(&card);
            let breaks = |text: &str| text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
            prop_assert!(!breaks(&subject.text) && !breaks(&text.text));
        }
    }
}
