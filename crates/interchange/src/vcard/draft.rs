//! A card while its lines are coming in: what belongs together (groups, organisations and
//! titles, preferred values) is only settled when all of them are there.

use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, Phone, TextField,
};

use super::labels::plain_label;
use crate::organisation::settle_kind;

/// A value with what decides its place and label.
pub(super) struct Ranked<T> {
    pub(super) rank: u8,
    pub(super) group: String,
    pub(super) value: T,
}

/// A text with the group it stands in.
pub(super) struct Grouped<T> {
    pub(super) group: String,
    pub(super) value: T,
}

/// Everything read of a card so far.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) contact: Contact,
    pub(super) phones: Vec<Ranked<Phone>>,
    pub(super) emails: Vec<Ranked<Email>>,
    pub(super) addresses: Vec<Ranked<Address>>,
    pub(super) links: Vec<Ranked<Link>>,
    pub(super) organisations: Vec<Grouped<Membership>>,
    pub(super) titles: Vec<Grouped<String>>,
    /// ROLE lines: titles where the card has no TITLE.
    pub(super) roles: Vec<Grouped<(String, String)>>,
    /// Paragraphs of texts that several lines say.
    pub(super) paragraphs: Vec<(TextField, String)>,
    /// `X-ABLabel` lines by group, with their place in `unknown` should nothing take them.
    pub(super) labels: Vec<Grouped<(String, usize)>>,
    /// Lines to keep; nothing where a label found its value.
    pub(super) unknown: Vec<Option<String>>,
    /// What the card says it is.
    pub(super) kind: Option<ContactKind>,
}

impl Draft {
    /// Keeps a line that goes out again as it came.
    pub(super) fn keep(&mut self, line: String) {
        self.unknown.push(Some(line));
    }

    /// The finished contact.
    pub(super) fn finish(mut self) -> Contact {
        self.apply_labels();
        self.contact.phones = ordered(self.phones);
        self.contact.emails = ordered(self.emails);
        self.contact.addresses = ordered(self.addresses);
        self.contact.links = ordered(self.links);
        for field in TextField::ALL.iter().copied() {
            let own = self.paragraphs.extract_if(.., |(of, _)| *of == field);
            let own: Vec<String> = own.map(|(_, text)| text).collect();
            if !own.is_empty() {
                *self.contact.text_mut(field) = joined(own);
            }
        }
        if self.titles.is_empty() {
            let roles = std::mem::take(&mut self.roles).into_iter();
            self.titles = roles.map(|r| Grouped { group: r.group, value: r.value.0 }).collect();
        } else {
            self.unknown.extend(self.roles.drain(..).map(|role| Some(role.value.1)));
        }
        self.contact.memberships = paired(self.organisations, self.titles);
        settle_kind(&mut self.contact, self.kind);
        self.contact.unknown = self.unknown.into_iter().flatten().collect();
        self.contact
    }

    fn apply_labels(&mut self) {
        for Grouped { group, value: (text, place) } in &self.labels {
            let label = plain_label(text);
            let mut taken = false;
            let mut set = |own: &str, target: &mut String| {
                if own == group {
                    taken = true;
                    if !label.is_empty() {
                        target.clone_from(&label);
                    }
                }
            };
            self.phones.iter_mut().for_each(|own| set(&own.group, &mut own.value.label));
            self.emails.iter_mut().for_each(|own| set(&own.group, &mut own.value.label));
            self.addresses.iter_mut().for_each(|own| set(&own.group, &mut own.value.label));
            self.links.iter_mut().for_each(|own| set(&own.group, &mut own.value.label));
            if taken && let Some(line) = self.unknown.get_mut(*place) {
                *line = None;
            }
        }
    }
}

/// One note as it is; several with a blank line between them.
fn joined(notes: Vec<String>) -> String {
    match <[String; 1]>::try_from(notes) {
        Ok([note]) => note,
        Err(notes) => {
            let notes: Vec<&str> = notes.iter().map(|note| note.trim()).collect();
            notes.join("\n\n")
        }
    }
}

fn ordered<T>(mut values: Vec<Ranked<T>>) -> Vec<T> {
    values.sort_by_key(|own| own.rank);
    values.into_iter().map(|own| own.value).collect()
}

/// Gives each title to the organisation of its group, else to the first that has none yet.
fn paired(
    mut organisations: Vec<Grouped<Membership>>,
    titles: Vec<Grouped<String>>,
) -> Vec<Membership> {
    for Grouped { group, value: role } in titles {
        let is_free = |own: &Grouped<Membership>| own.value.role.is_empty();
        let same = |own: &Grouped<Membership>| !group.is_empty() && own.group == group;
        let place = organisations
            .iter()
            .position(|own| same(own) && is_free(own))
            .or_else(|| organisations.iter().position(|own| own.group.is_empty() && is_free(own)))
            .or_else(|| organisations.iter().position(is_free));
        match place.and_then(|at| organisations.get_mut(at)) {
            Some(own) => own.value.role = role,
            None => {
                let value = Membership { role, ..Membership::default() };
                organisations.push(Grouped { group, value });
            }
        }
    }
    let mut memberships: Vec<Membership> = Vec::new();
    for Grouped { value, .. } in organisations {
        if value != Membership::default() && !memberships.contains(&value) {
            memberships.push(value);
        }
    }
    memberships
}

/// An own field as `X-KARTOTEKA-FIELD` spells it.
pub(super) fn custom_field(parts: Vec<String>) -> CustomField {
    let mut parts = parts.into_iter();
    CustomField {
        label: parts.next().unwrap_or_default(),
        value: parts.collect::<Vec<_>>().join(";"),
    }
}
