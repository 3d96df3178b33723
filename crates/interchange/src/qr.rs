//! A card as a QR code that a phone's camera takes into its contacts. Owns what goes into it and
//! what has to stay out, so that it can be read.

use crate::vcard::{Version, write_card};
use kartoteka_domain::contact::{Contact, Membership};
use kartoteka_domain::household::address_of;
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

/// The most squares across: what a phone reads from a screen at arm's length (version 15).
const MOST: usize = 77;

/// What may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The postal address.
    Address,
    /// All mail addresses but the first.
    Emails,
    /// All numbers but the first.
    Phones,
    /// Where they work.
    Organisation,
}

/// A code, and what is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardCode {
    /// Row by row, true where it is dark; without the white around it.
    pub rows: Vec<Vec<bool>>,
    /// What was left out.
    pub left_out: Vec<Part>,
}

/// What is left out first, where all is too much.
const ORDER: [Part; 4] = [Part::Address, Part::Emails, Part::Phones, Part::Organisation];

/// The code of a card: its name, organisation, numbers, mail addresses and one address, as vCard
/// 3.0. Nothing where even the name and one number are too much.
#[must_use]
pub fn card_code(card: &Contact) -> Option<CardCode> {
    let mut short = shortened(card);
    let mut left_out = Vec::new();
    let mut parts = ORDER.into_iter();
    loop {
        if let Some(rows) = code(&short) {
            return Some(CardCode { rows, left_out });
        }
        let part = parts.next()?;
        if leave_out(&mut short, part) {
            left_out.push(part);
        }
    }
}

/// What of a card a telephone has a use for.
fn shortened(card: &Contact) -> Contact {
    let job = card.memberships.first().map(|job| Membership {
        organisation: job.organisation.clone(),
        role: job.role.clone(),
        ..Membership::default()
    });
    Contact {
        kind: card.kind,
        formatted_name: card.shown_name(),
        name: card.name.clone(),
        memberships: job.into_iter().collect(),
        phones: card.phones.clone(),
        emails: card.emails.clone(),
        addresses: address_of(card).cloned().into_iter().collect(),
        ..Contact::default()
    }
}

/// Leaves a part out; false where there was none.
fn leave_out(card: &mut Contact, part: Part) -> bool {
    match part {
        Part::Address => !std::mem::take(&mut card.addresses).is_empty(),
        Part::Organisation => !std::mem::take(&mut card.memberships).is_empty(),
        Part::Emails => {
            let more = card.emails.len() > 1;
            card.emails.truncate(1);
            more
        }
        Part::Phones => {
            let more = card.phones.len() > 1;
            card.phones.truncate(1);
            more
        }
    }
}

/// The code of a card as it is, if it can be read: with what makes up for damage, else with less.
fn code(card: &Contact) -> Option<Vec<Vec<bool>>> {
    let mut text = Vec::new();
    write_card(card, Version::V3, &mut text).ok()?;
    let levels = [EcLevel::M, EcLevel::L].into_iter();
    let made = levels.filter_map(|level| QrCode::with_error_correction_level(&text, level).ok());
    let code = made.into_iter().find(|code| code.width() <= MOST)?;
    let colours = code.to_colors();
    let rows = colours.chunks(code.width());
    Some(rows.map(|row| row.iter().map(|one| *one == Color::Dark).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kartoteka_domain::contact::{Address, Email, NameParts, Phone};

    /// What a reader of codes makes of it, with the white around it that the screen draws.
    fn read(code: &CardCode) -> String {
        let (scale, quiet) = (4, 4);
        let size = (code.rows.len() + 2 * quiet) * scale;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| {
            let at = |pixel: usize| (pixel / scale).checked_sub(quiet);
            let square = at(y).and_then(|row| code.rows.get(row)).zip(at(x));
            let is_dark = square.and_then(|(row, column)| row.get(column)).copied();
            if is_dark == Some(true) { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    fn card() -> Contact {
        let phone = |value: &str| Phone { value: value.to_owned(), label: "mobile".to_owned() };
        Contact {
            uid: "u-1".to_owned(),
            name: NameParts {
                given: "Zażółć".to_owned(),
                family: "Gęśla-Jäger".to_owned(),
                ..NameParts::default()
            },
            memberships: vec![Membership {
                organisation: "Bäckerei Größe".to_owned(),
                ..Membership::default()
            }],
            phones: vec![phone("+48 601 234 567"), phone("+48 61 852 10 20")],
            emails: vec![Email { value: "z@example.com".to_owned(), label: String::new() }],
            addresses: vec![Address { city: "Poznań".to_owned(), ..Address::default() }],
            note: "Not for others".to_owned(),
            ..Contact::default()
        }
    }

    #[test]
    fn a_reader_of_codes_finds_the_card_and_nothing_private() {
        let code = card_code(&card()).unwrap();
        let text = read(&code);
        for part in ["BEGIN:VCARD", "VERSION:3.0", "N:Gęśla-Jäger;Zażółć", "Bäckerei Größe", "+48"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(text.contains("z@example.com") && text.contains("Poznań"), "{text}");
        assert!(!text.contains("Not for others") && !text.contains("u-1"), "{text}");
        assert_eq!(code.left_out, []);
    }

    #[test]
    fn what_is_too_much_is_left_out_and_said() {
        let mut long = card();
        long.addresses[0].street = "Aleja Bardzo Długiej Nazwy ".repeat(12);
        let code = card_code(&long).unwrap();
        assert_eq!(code.left_out, [Part::Address]);
        assert!(!read(&code).contains("Aleja") && read(&code).contains("z@example.com"));
        long.phones = (0..40).map(|_| long.phones[0].clone()).collect();
        assert_eq!(card_code(&long).unwrap().left_out, [Part::Address, Part::Phones]);
        long.name.family = "a".repeat(600);
        assert_eq!(card_code(&long), None);
    }

    #[test]
    fn a_code_grows_with_the_card_until_a_phone_could_not_read_it() {
        let of_length = |length: usize| {
            let mut one = card();
            one.addresses[0].street = "x".repeat(length);
            card_code(&one).unwrap()
        };
        let codes: Vec<CardCode> = (0..400).step_by(4).map(of_length).collect();
        let (whole, short): (Vec<&CardCode>, Vec<&CardCode>) =
            codes.iter().partition(|code| code.left_out.is_empty());
        // The finest that can be read is used, and what would be finer leaves something out.
        assert_eq!(whole.iter().map(|code| code.rows.len()).max(), Some(MOST));
        assert!(whole.len() > 10 && short.len() > 10, "{} whole, {} not", whole.len(), short.len());
        assert!(short.iter().all(|code| code.left_out == [Part::Address]));
        assert!(short.iter().all(|code| code.rows.len() < MOST));
    }
}
