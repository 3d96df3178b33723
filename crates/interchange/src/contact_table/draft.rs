//! A card while its cells are coming in: what belongs together is only settled when all of them
//! are there.

use super::damage::{Damage, Numbers};
use super::fill::{Fault, lines, one_line, own_field};
use super::known::Author;
use super::outlook;
use super::problem::ProblemKind;
use super::slots::{Part, Slot, address, membership, whole_address};
use crate::birthday::{DayOrder, table_day};
use crate::columns;
use crate::organisation::settle_kind;
use kartoteka_domain::contact::{Contact, ContactKind, Email, Link, PartialDate, Phone};

/// A card while its cells are coming in.
pub(super) struct Draft {
    contact: Contact,
    slots: Vec<Slot>,
    pub(super) notes: Vec<String>,
    kind: Option<ContactKind>,
    /// Year, month and day with their headings.
    birth: [Option<(String, String)>; 3],
}

impl Draft {
    pub(super) fn new(slots: Vec<Slot>) -> Self {
        Self {
            contact: Contact::default(),
            slots,
            notes: Vec::new(),
            kind: None,
            birth: [const { None }; 3],
        }
    }

    pub(super) fn set(&mut self, field: &'static str, value: &str) {
        match field {
            "kind" => self.kind = ContactKind::parse(&value.to_lowercase()),
            _ => {
                columns::set(&mut self.contact, columns::Key { field, number: 0 }, value.to_owned())
            }
        }
    }

    pub(super) fn tags(&mut self, value: &str, author: Option<Author>) {
        let joint = author.and_then(Author::joint);
        let parts: Vec<&str> = match joint {
            Some(joint) => value.split(joint).collect(),
            None => value.split([';', ',', '\n']).collect(),
        };
        for part in parts {
            let tag = part.trim().trim_start_matches("* ").trim();
            let is_everybody =
                author.is_some() && tag.replace(' ', "").eq_ignore_ascii_case("mycontacts");
            if !tag.is_empty() && !is_everybody && self.contact.tags.iter().all(|own| own != tag) {
                self.contact.tags.push(one_line(tag));
            }
        }
    }

    pub(super) fn birthday(
        &mut self,
        value: &str,
        heading: &str,
        order: DayOrder,
        faults: &mut Vec<Fault>,
    ) {
        match table_day(value, order) {
            Some(date) => self.contact.birthday = Some(date),
            None => {
                faults.push((ProblemKind::BirthdayNotADate, value.to_owned()));
                self.contact.custom_fields.push(own_field(heading, value));
            }
        }
    }

    pub(super) fn keep_no_gap(&mut self, heading: &str, value: &str, faults: &mut Vec<Fault>) {
        faults.push((ProblemKind::NoGap, value.to_owned()));
        self.contact.custom_fields.push(own_field(heading, value));
    }

    pub(super) fn birth_part(&mut self, part: usize, heading: &str, value: &str) {
        if let Some(place) = self.birth.get_mut(part) {
            *place = Some((heading.to_owned(), value.to_owned()));
        }
    }

    pub(super) fn put(&mut self, slot: usize, part: Part, value: &str) {
        if let Some(slot) = self.slots.get_mut(slot) {
            slot.put(part, value);
        }
    }

    pub(super) fn finish(
        mut self,
        author: Option<Author>,
        numbers: &mut Numbers,
        faults: &mut Vec<Fault>,
    ) -> Contact {
        self.settle_birthday(faults);
        let mut slots = std::mem::take(&mut self.slots);
        slots.sort_by_key(|slot| !slot.is_preferred);
        for slot in slots {
            self.take(&slot, author, numbers, faults);
        }
        if author == Some(Author::Outlook) {
            self.let_go_of_mail_names();
        }
        self.contact.note = lines(&self.notes.join("\n"));
        settle_kind(&mut self.contact, self.kind);
        self.contact
    }

    /// Outlook gives each mail address a name that is mostly the card's own, or the address.
    fn let_go_of_mail_names(&mut self) {
        let Contact { name, emails, custom_fields, .. } = &mut self.contact;
        let own = name.joined();
        custom_fields.retain(|field| {
            let says_more = emails.iter().all(|email| !field.value.contains(&email.value))
                && field.value != own;
            !outlook::is_mail_name(&field.label) || says_more
        });
    }

    fn settle_birthday(&mut self, faults: &mut Vec<Fault>) {
        let [year, month, day] = std::mem::take(&mut self.birth);
        let number = |part: &Option<(String, String)>| part.as_ref()?.1.parse::<u32>().ok();
        let date = number(&month).zip(number(&day)).and_then(|(month, day)| {
            let year = number(&year).and_then(|year| i32::try_from(year).ok());
            PartialDate::new(year.filter(|year| *year > 0), month, day)
        });
        if date.is_some() {
            self.contact.birthday = date;
            return;
        }
        let said: Vec<(String, String)> = [year, month, day].into_iter().flatten().collect();
        if !said.is_empty() {
            let values: Vec<&str> = said.iter().map(|(_, value)| value.as_str()).collect();
            faults.push((ProblemKind::BirthdayNotADate, values.join("-")));
            let fields = said.iter().map(|(heading, value)| own_field(heading, value));
            self.contact.custom_fields.extend(fields);
        }
    }

    /// Makes the details of a slot.
    fn take(
        &mut self,
        slot: &Slot,
        author: Option<Author>,
        numbers: &mut Numbers,
        faults: &mut Vec<Fault>,
    ) {
        let joint = author.and_then(Author::joint);
        match slot.group {
            "phone" => {
                for (value, label) in slot.values(joint, split_numbers) {
                    self.phone(slot, &value, label, numbers, faults);
                }
            }
            "email" => {
                let values = slot.values(joint, split_mails).into_iter();
                let emails = values.map(|(value, label)| Email { value: one_line(&value), label });
                push_new(&mut self.contact.emails, emails);
            }
            "link" => {
                let values = slot.values(joint, |text| vec![text]).into_iter();
                let links = values.map(|(value, label)| Link { value: one_line(&value), label });
                push_new(&mut self.contact.links, links);
            }
            "field" => {
                let values = slot.values(joint, |text| vec![text]).into_iter();
                let named =
                    |label: String| if label.is_empty() { slot.heading.clone() } else { label };
                let fields = values.map(|(value, label)| own_field(&named(label), &value));
                self.contact.custom_fields.extend(fields);
            }
            "address" => {
                self.contact.addresses.extend(address(slot));
                let more = whole_address(slot).map(|whole| own_field(&slot.heading, &whole));
                self.contact.custom_fields.extend(more);
            }
            _ => self.contact.memberships.extend(membership(slot)),
        }
    }

    fn phone(
        &mut self,
        slot: &Slot,
        value: &str,
        label: String,
        numbers: &mut Numbers,
        faults: &mut Vec<Fault>,
    ) {
        let value = one_line(value);
        let column = slot.heading.clone();
        let mut value_now = value.clone();
        match numbers.look(&value) {
            Damage::None => {}
            Damage::Rounded => {
                faults.push((ProblemKind::RoundedNumber { column }, value.clone()));
                self.contact.custom_fields.push(own_field(&slot.heading, &value));
                return;
            }
            Damage::Decimals(bare) => {
                faults.push((ProblemKind::Decimals { column }, value));
                value_now = bare;
            }
            Damage::LostPlus => faults.push((ProblemKind::LostPlus { column }, value)),
            Damage::LostZero => faults.push((ProblemKind::LostZero { column }, value)),
        }
        push_new(&mut self.contact.phones, [Phone { value: value_now, label }].into_iter());
    }
}

/// Adds what does not stand there already.
fn push_new<T: PartialEq>(all: &mut Vec<T>, more: impl Iterator<Item = T>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}

/// Several numbers in one cell: a line each, or apart by `;` or `,` where each is long enough to
/// be one.
fn split_numbers(text: &str) -> Vec<&str> {
    let is_number = |part: &&str| part.chars().filter(char::is_ascii_digit).count() >= 7;
    split_where(text, &['\n', ';', ','], |part| is_number(&part))
}

/// Several mail addresses in one cell.
fn split_mails(text: &str) -> Vec<&str> {
    split_where(text, &['\n', ';', ',', ' '], |part| part.contains('@'))
}

/// The parts of a text, where each of them passes the test; else the whole of it.
fn split_where<'t>(text: &'t str, signs: &[char], test: impl Fn(&str) -> bool) -> Vec<&'t str> {
    let parts: Vec<&str> =
        text.split(signs).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.iter().all(|part| test(part)) { parts } else { vec![text] }
}
