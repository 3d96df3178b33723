//! Households: people of one home, who get one letter. Owns who belongs together, what stands on the
//! envelope and whom the letter greets; which cards go out is the export's.
//!
//! - One home is one address, whatever its capitals, marks, signs and gaps. It has to name a street
//!   or a box, and a town or a code.
//! - Only people make a household, and never by an address of work: a firm, and everyone who is
//!   written to at one, gets a letter of their own.
//! - Of several addresses the one of the home counts, else the first.

use crate::contact::{Address, Contact, ContactKind};
use crate::fold::fold;
use std::collections::HashMap;

/// Who gets one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    /// Their cards, in the order they came in; never none.
    people: Vec<Contact>,
    /// Where the letter goes.
    address: Option<Address>,
}

/// The cards as those who get one letter each, in the order of their first.
#[must_use]
pub fn households(cards: Vec<Contact>) -> Vec<Household> {
    let mut homes: HashMap<String, usize> = HashMap::new();
    let mut households: Vec<Household> = Vec::new();
    for card in cards {
        let address = address_of(&card).cloned();
        let home = address.as_ref().and_then(|address| home_of(&card, address));
        let known = home.as_ref().and_then(|home| homes.get(home)).copied();
        match known.and_then(|place| households.get_mut(place)) {
            Some(household) => household.people.push(card),
            None => {
                homes.extend(home.map(|home| (home, households.len())));
                households.push(Household { people: vec![card], address });
            }
        }
    }
    households
}

/// The address a letter goes to.
#[must_use]
pub fn address_of(card: &Contact) -> Option<&Address> {
    let is_home = |address: &&Address| address.label == "home";
    card.addresses.iter().find(is_home).or_else(|| card.addresses.first())
}

/// What is equal for all who live there; nothing where no household can be made.
fn home_of(card: &Contact, address: &Address) -> Option<String> {
    let house = [&address.street, &address.extended, &address.po_box];
    let town = [&address.city, &address.postal_code];
    let says = |parts: &[&String]| parts.iter().any(|part| !part.trim().is_empty());
    let is_home = card.kind == ContactKind::Person && address.label != "work";
    let names_it = says(&[&address.street, &address.po_box]) && says(&town);
    let all = house.into_iter().chain(town).chain([&address.country]);
    let bare = |part: &String| fold(part).chars().filter(|c| c.is_alphanumeric()).collect();
    (is_home && names_it).then(|| all.map(bare).collect::<Vec<String>>().join("|"))
}

impl Household {
    /// How many they are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.people.len()
    }

    /// What stands on the envelope: "Ewa and Jan Kowalczyk", "Ewa Nowak and Jan Kos". `and` joins
    /// all but the last with the last.
    pub fn name(&self, and: impl Fn(&str, &str) -> String) -> String {
        let family = self.people.first().map(|one| one.name.family.as_str()).unwrap_or_default();
        let shares =
            |one: &Contact| !one.name.given.is_empty() && fold(&one.name.family) == fold(family);
        if self.size() > 1 && !family.is_empty() && self.people.iter().all(shares) {
            let given = self.people.iter().map(|one| one.name.given.clone()).collect();
            return format!("{} {family}", listed(given, and));
        }
        listed(self.people.iter().map(Contact::shown_name).collect(), and)
    }

    /// Whom the letter greets: "Ewa and Jan".
    pub fn salutation(&self, and: impl Fn(&str, &str) -> String) -> String {
        let called = |one: &Contact| match one.name.given.as_str() {
            "" => one.shown_name(),
            given => given.to_owned(),
        };
        listed(self.people.iter().map(called).collect(), and)
    }

    /// One card for all of them: the name of the envelope, the one address, everyone's numbers and
    /// mails; of who is alone also where they work.
    pub fn card(&self, and: impl Fn(&str, &str) -> String) -> Contact {
        let first = self.people.first().cloned().unwrap_or_default();
        let all = || self.people.iter();
        Contact {
            kind: first.kind,
            formatted_name: self.name(and),
            memberships: if self.size() == 1 { first.memberships } else { Vec::new() },
            addresses: self.address.iter().cloned().collect(),
            phones: each_once(all().flat_map(|one| one.phones.clone())),
            emails: each_once(all().flat_map(|one| one.emails.clone())),
            ..Contact::default()
        }
    }
}

fn each_once<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.fold(Vec::new(), |mut known, value| {
        if !known.contains(&value) {
            known.push(value);
        }
        known
    })
}

/// "Ewa, Jan and Ola".
fn listed(mut names: Vec<String>, and: impl Fn(&str, &str) -> String) -> String {
    match names.pop() {
        Some(last) if names.is_empty() => last,
        Some(last) => and(&names.join(", "), &last),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests;
