//! One typed line as a card: "Jan Nowak 602 123 456 jan@firm.example boiler quote". Numbers,
//! mails, links, an address and a tax number are known by their shape; what stands before them is
//! the name, what stands after them is the note. It is a guess the owner sees and corrects, so
//! nothing of the line is ever dropped. Several lines are a mail signature (`signature`).

mod address;
mod pieces;
mod signature;

use crate::contact::{Contact, ContactKind, CustomField, Membership};
use crate::fold::fold;
use crate::name::{PARTICLES, parts_of_name};
use crate::region::Region;
use address::take_addresses;
use pieces::{Item, Piece, pieces};

/// The card that a typed line or a pasted signature makes; numbers are read by the customs of
/// `region`.
#[must_use]
pub fn contact_of_text(text: &str, region: Region) -> Contact {
    match text.trim().contains('\n') {
        true => signature::contact_of_signature(text, region),
        false => contact_of_line(text, region),
    }
}

/// The name is the text before the first number or mail: its words with a capital, or all of it
/// when it has none. A part with a legal form ("sp. z o.o.", "GmbH", "Ltd", "s.c.") or a trade
/// word ("Hotel", "PHU") is an organisation: alone it is the card's name, beside a person,
/// behind a comma, it is where the person works. "Kowalska, Anna" puts the last name first; so
/// does "Kowalska Anna", by the rule of [`parts_of_name`].
fn contact_of_line(text: &str, region: Region) -> Contact {
    let mut parts = vec![text.to_owned()];
    let mut contact = Contact { addresses: take_addresses(&mut parts), ..Contact::default() };
    let mut note: Vec<String> = Vec::new();
    let mut named = false;
    for piece in parts.iter().flat_map(|part| pieces(part, region)) {
        match piece {
            Piece::Item(item) => add(&mut contact, item),
            Piece::Words(words) if named => note.push(words),
            Piece::Words(words) => {
                named = true;
                note.extend(Some(name(&mut contact, &words)).filter(|left| !left.is_empty()));
            }
        }
    }
    contact.note = note.join(" ");
    contact
}

fn add(contact: &mut Contact, item: Item) {
    match item {
        Item::Phone(phone) => contact.phones.push(phone),
        Item::Email(email) => contact.emails.push(email),
        Item::Link(link) => contact.links.push(link),
        Item::TaxNumber(number) if contact.tax_number.is_empty() => contact.tax_number = number,
        Item::TaxNumber(number) => {
            contact.custom_fields.push(CustomField { label: "NIP".to_owned(), value: number })
        }
    }
}

/// Names the card from the first words of the line; gives back those that are no name.
fn name(contact: &mut Contact, words: &str) -> String {
    let parts: Vec<&str> =
        words.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [family, given, left @ ..] if is_family_first(family, given) => {
            let (given, more) = leading_name(given);
            person(contact, &format!("{family}, {given}"));
            rest(&more, left)
        }
        [first, left @ ..] => {
            if let Some((organisation, more)) = organisation_in(first) {
                contact.kind = ContactKind::Organisation;
                contact.formatted_name = organisation;
                return rest(&more, left);
            }
            let (own, more) = leading_name(first);
            person(contact, &own);
            match left {
                [firm, left @ ..] => employed(contact, firm, more, left),
                [] => more,
            }
        }
        [] => String::new(),
    }
}

/// The part after a person's name: where they work, or a remark.
fn employed(contact: &mut Contact, firm: &str, more: String, left: &[&str]) -> String {
    let mut remarks = vec![more];
    match organisation_in(firm) {
        Some((organisation, after)) => {
            contact.memberships.push(Membership { organisation, ..Membership::default() });
            remarks.push(after);
        }
        None => remarks.push(firm.to_owned()),
    }
    remarks.retain(|remark| !remark.is_empty());
    rest(&remarks.join(", "), left)
}

fn rest(first: &str, left: &[&str]) -> String {
    let all = std::iter::once(first).chain(left.iter().copied());
    all.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn person(contact: &mut Contact, typed: &str) {
    let words: Vec<&str> = typed.split_whitespace().collect();
    if (0..words.len()).any(|at| joins_names(&words, at)) {
        // Two people, or a firm of two: it has no first and last name to be taken apart into.
        typed.clone_into(&mut contact.formatted_name);
        return;
    }
    contact.name = parts_of_name(typed);
    contact.formatted_name = contact.name.joined();
}

/// "Kowalska, Anna": one word or a double name before the comma, capitals on both sides.
fn is_family_first(family: &str, given: &str) -> bool {
    !family.contains(' ')
        && is_capital(family)
        && is_capital(given)
        && organisation_in(given).is_none()
        && organisation_in(family).is_none()
}

fn is_capital(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word) || SMALL_TITLES.contains(&word)
}

/// The words with a capital at the start of a part, and what follows; without any capital, short
/// parts are a name whole and long ones for two words.
fn leading_name(part: &str) -> (String, String) {
    let words: Vec<&str> = part.split_whitespace().collect();
    let named = |(at, word): &(usize, &&str)| {
        is_capital(word) || is_particle(word) || joins_names(&words, *at)
    };
    let mut count = words.iter().enumerate().take_while(named).count();
    if count == 0 {
        count = if words.len() <= 3 { words.len() } else { 2 };
    }
    while count > 0
        && words.get(count - 1).is_some_and(|word| is_particle(word))
        && count < words.len()
    {
        count -= 1;
    }
    let (name, left) = words.split_at_checked(count).unwrap_or((&words, &[]));
    (name.join(" "), left.join(" "))
}

/// Whether the word at `at` is an "and" between words of a name: a capital follows.
fn joins_names(words: &[&str], at: usize) -> bool {
    words.get(at).is_some_and(|word| ANDS.contains(word))
        && words.get(at + 1).is_some_and(|next| is_capital(next))
}

/// "And", as firms and couples write it.
const ANDS: [&str; 7] = ["i", "oraz", "und", "and", "et", "&", "+"];

/// Titles that are written small.
const SMALL_TITLES: [&str; 2] = ["dr", "mgr"];

/// The organisation a part names, up to the last word of its legal form or of its capitals, and
/// what follows; none when nothing in the part says organisation.
fn organisation_in(part: &str) -> Option<(String, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let ends: Vec<usize> = (0..words.len()).filter_map(|at| legal_form(&words, at)).collect();
    let end = match ends.last() {
        Some(end) => *end,
        None => {
            let first = fold(words.first()?);
            TRADES.contains(&first.replace('.', "").as_str()).then_some(())?;
            let small = |word: &str| !is_capital(word) && word.chars().all(char::is_alphabetic);
            let is_after = |at: &usize| {
                !joins_names(&words, *at) && words.get(*at).is_some_and(|word| small(word))
            };
            (1..words.len()).find(is_after).unwrap_or(words.len())
        }
    };
    let (name, left) = words.split_at_checked(end)?;
    Some((name.join(" "), left.join(" ")))
}

/// The index after a legal form that begins at `at`, which some name must precede.
fn legal_form(words: &[&str], at: usize) -> Option<usize> {
    let plain = |word: &&str| fold(word).replace('.', "");
    let ahead: Vec<String> = words.get(at..)?.iter().take(4).map(plain).collect();
    let fits = |form: &&&[&str]| {
        ahead.len() >= form.len() && ahead.iter().zip(**form).all(|(a, b)| a == b)
    };
    let length = FORMS.iter().find(fits)?.len();
    let short_word =
        matches!(ahead.first().map(String::as_str), Some("sa" | "ag" | "sc" | "co" | "inc"));
    let marked = words.get(at).is_some_and(|word| word.contains('.') || is_capital(word));
    (at > 0 && (!short_word || marked)).then_some(at + length)
}

/// Legal forms, folded, without dots; the longest first.
const FORMS: [&[&str]; 27] = [
    &["sp", "z", "o", "o"],
    &["spolka", "z", "o", "o"],
    &["sp", "z", "oo"],
    &["sp", "zoo"],
    &["spolka", "zoo"],
    &["spolka", "z", "oo"],
    &["spolka", "cywilna"],
    &["spolka", "jawna"],
    &["sp", "j"],
    &["sp", "k"],
    &["s", "c"],
    &["s", "a"],
    &["spzoo"],
    &["spj"],
    &["spk"],
    &["sc"],
    &["sa"],
    &["gmbh"],
    &["mbh"],
    &["ag"],
    &["kg"],
    &["ltd"],
    &["limited"],
    &["llc"],
    &["inc"],
    &["plc"],
    &["sro"],
];

/// Words that begin an organisation's name, folded.
const TRADES: [&str; 33] = [
    "phu",
    "fhu",
    "ppuh",
    "pphu",
    "phup",
    "puh",
    "firma",
    "zaklad",
    "zaklady",
    "przedsiebiorstwo",
    "hotel",
    "restauracja",
    "restaurant",
    "sklep",
    "hurtownia",
    "szkola",
    "przedszkole",
    "urzad",
    "fundacja",
    "stowarzyszenie",
    "spoldzielnia",
    "parafia",
    "apteka",
    "przychodnia",
    "szpital",
    "biuro",
    "kancelaria",
    "warsztat",
    "cukiernia",
    "piekarnia",
    "the",
    "klub",
    "muzeum",
];

#[cfg(test)]
mod tests;
