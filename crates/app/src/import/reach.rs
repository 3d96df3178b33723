//! Whose a number or mail address is: by the cards of the box, and by those that the import makes
//! or changes. Owns what is remembered of them; how sure is sure enough is in `whose`.

use super::making::Making;
use super::plan::Plan;
use crate::caller::cards_with_number;
use crate::error::Result;
use crate::host::Kartoteka;
pub(super) use crate::whose::Whose;
use crate::whose::settle;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone::{Certainty, PhoneForm, compare, end_of, parse_phone};
use kartoteka_domain::recognition::email_key;
use kartoteka_domain::region::Region;
use std::collections::{HashMap, HashSet};

/// What is asked for each number, remembered.
pub(super) struct Reaches {
    region: Region,
    /// Numbers of cards that the import makes or changes.
    planned: Vec<(ContactId, PhoneForm)>,
    by_tail: HashMap<i64, Vec<usize>>,
    by_digits: HashMap<String, Vec<usize>>,
    mails: HashMap<String, Vec<ContactId>>,
    cards: HashSet<ContactId>,
    answers: HashMap<String, Whose>,
    lines: HashMap<String, String>,
}

impl Reaches {
    /// The numbers and addresses of the plan's cards, and the addresses of the box's.
    pub(super) fn of(
        kartoteka: &Kartoteka,
        making: Option<&Making<'_>>,
        plan: &Plan,
    ) -> Result<Self> {
        let mut reaches = Self {
            region: plan.region,
            planned: Vec::new(),
            by_tail: HashMap::new(),
            by_digits: HashMap::new(),
            mails: HashMap::new(),
            cards: HashSet::new(),
            answers: HashMap::new(),
            lines: HashMap::new(),
        };
        for (card, address) in kartoteka.read(|box_| box_.addresses())? {
            reaches.mails.entry(email_key(&address)).or_default().push(card);
        }
        plan.each_planned(making, |card, content| reaches.add(card, content))?;
        Ok(reaches)
    }

    fn add(&mut self, card: ContactId, content: &Contact) {
        self.cards.insert(card);
        for phone in &content.phones {
            let form = parse_phone(&phone.value, self.region);
            let place = self.planned.len();
            match form.tail {
                Some(tail) => self.by_tail.entry(tail).or_default().push(place),
                None => self.by_digits.entry(form.digits.clone()).or_default().push(place),
            }
            self.planned.push((card, form));
        }
        for email in &content.emails {
            let owners = self.mails.entry(email_key(&email.value)).or_default();
            if !owners.contains(&card) {
                owners.push(card);
            }
        }
    }

    /// Whether the import makes or changes the card.
    pub(super) fn is_planned(&self, card: ContactId) -> bool {
        self.cards.contains(&card)
    }

    /// What a number is compared by; the same for every spelling of it.
    pub(super) fn line(&mut self, number: &str) -> String {
        if let Some(line) = self.lines.get(number) {
            return line.clone();
        }
        let line = line_of(number);
        self.lines.insert(number.to_owned(), line.clone());
        line
    }

    /// Whose a number or address is.
    pub(super) fn whose(&mut self, kartoteka: &Kartoteka, number: &str) -> Result<Whose> {
        if let Some(known) = self.answers.get(number) {
            return Ok(*known);
        }
        let whose = if number.is_empty() {
            Whose::Withheld
        } else if number.contains('@') {
            settle(
                self.mails
                    .get(&email_key(number))
                    .into_iter()
                    .flatten()
                    .map(|card| (*card, Certainty::Exact)),
            )
        } else {
            let in_box = kartoteka.read(|box_| cards_with_number(box_, number, self.region))?;
            let in_box = in_box.into_iter().map(|found| (found.card, found.certainty));
            settle(in_box.chain(self.of_planned(number)))
        };
        self.answers.insert(number.to_owned(), whose);
        Ok(whose)
    }

    fn of_planned(&self, number: &str) -> Vec<(ContactId, Certainty)> {
        let asked = parse_phone(number, self.region);
        let places = match asked.tail {
            Some(tail) => self.by_tail.get(&tail),
            None => self.by_digits.get(&asked.digits),
        };
        let planned = places.into_iter().flatten().filter_map(|place| self.planned.get(*place));
        planned.filter_map(|(card, form)| Some((*card, compare(&asked, form)?))).collect()
    }
}

/// What a number is compared by when it comes again: the last seven digits, or all where there
/// are fewer; a mail address as it is known by. Who calls with the same last digits in the same
/// second is the same.
pub(super) fn line_of(number: &str) -> String {
    if number.contains('@') {
        return email_key(number);
    }
    let end = end_of(number);
    if end.is_empty() { number.trim().to_lowercase() } else { end }
}
