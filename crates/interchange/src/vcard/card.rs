//! One card's logical lines into a [`Record`]: which property fills which field.

use kartoteka_domain::contact::{
    Address, ContactKind, Email, Link, Membership, NameParts, Phone, TextField,
};
use kartoteka_domain::stay_in_touch::StayInTouch;
use sha2::{Digest, Sha256};

use super::compose::DERIVED;
use super::draft::{Draft, Grouped, Ranked, custom_field};
use super::labels::label_of;
use super::normal::{Charsets, Raw, normal_line};
use super::problem::{Problem, ProblemKind};
use super::property::Property;
use super::values::{PhotoValue, photo};
use super::{Limits, Record, Version};
use crate::birthday::birthday;
use crate::text_field::{Value, in_files, of_property};

/// A logical line's place in [`RawCard::bytes`].
pub(super) struct RawLine {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its first physical line, 1-based.
    pub(super) number: usize,
    /// Its escapes are 3.0's, whatever the card's version.
    pub(super) has_new_escapes: bool,
}

/// A card's logical lines between BEGIN and END.
#[derive(Default)]
pub(super) struct RawCard {
    pub(super) bytes: Vec<u8>,
    pub(super) lines: Vec<RawLine>,
    /// The physical line of BEGIN, 1-based.
    pub(super) line: usize,
    /// The card's number in the file, 1-based.
    pub(super) number: usize,
}

impl RawCard {
    pub(super) fn text(&self, line: &RawLine) -> &[u8] {
        self.bytes.get(line.start..line.end).unwrap_or_default()
    }

    fn version(&self) -> Option<Version> {
        let value = self.lines.iter().find_map(|line| {
            let text = self.text(line);
            let end = text.iter().position(|byte| matches!(byte, b':' | b';'))?;
            let (name, rest) = text.split_at_checked(end)?;
            let is_version = name.trim_ascii().eq_ignore_ascii_case(b"VERSION");
            let colon = rest.iter().position(|byte| *byte == b':')?;
            is_version.then(|| rest.get(colon + 1..).unwrap_or_default().trim_ascii())
        });
        match value {
            Some(b"2.1") => Some(Version::V2),
            Some(b"3.0") => Some(Version::V3),
            Some(b"4.0") => Some(Version::V4),
            _ => None,
        }
    }
}

/// Reads a card; nothing where it says nothing at all. What was wrong goes to `problems`.
pub(super) fn read_card(
    raw: &RawCard,
    charsets: &mut Charsets,
    limits: &Limits,
    problems: &mut Vec<Problem>,
) -> Option<Record> {
    let version = raw.version();
    let mut reading =
        Reading { draft: Draft::default(), photo_bytes: limits.photo_bytes, found: Vec::new() };
    let mut hashed = Vec::with_capacity(raw.lines.len());
    for line in &raw.lines {
        let bytes = raw.text(line);
        let source = Raw { bytes, has_new_escapes: line.has_new_escapes };
        let text = normal_line(&source, version, charsets, &mut reading.found);
        match text.as_deref().and_then(Property::parse) {
            Some(property) => {
                if !matches!(property.name.as_str(), "REV" | "PRODID" | "UID") {
                    hashed.push(hashed_line(&property));
                }
                reading.take(&property);
            }
            None => reading.found.push(ProblemKind::NotALine),
        }
        for kind in reading.found.drain(..) {
            problems.push(Problem::new(line.number, raw.number, kind, bytes));
        }
    }
    let contact = reading.draft.finish();
    if contact == kartoteka_domain::contact::Contact::default() {
        problems.push(Problem::new(raw.line, raw.number, ProblemKind::EmptyCard, b""));
        return None;
    }
    let source_hash = digest(hashed);
    Some(Record { contact, version, line: raw.line, source_hash, is_whole: true })
}

/// A normal line with its name and parameters in capitals.
fn hashed_line(property: &Property<'_>) -> String {
    let value = property.raw_value();
    let head = property.text.len() - value.len();
    let mut line = property.text.get(..head).unwrap_or_default().to_ascii_uppercase();
    line.push_str(value.trim_end());
    line
}

fn digest(mut lines: Vec<String>) -> [u8; 32] {
    lines.sort_unstable();
    let mut hash = Sha256::new();
    for line in &lines {
        hash.update(line);
        hash.update(b"\n");
    }
    hash.finalize().into()
}

/// The line being read and what is wrong with it.
struct Reading {
    draft: Draft,
    photo_bytes: usize,
    found: Vec<ProblemKind>,
}

impl Reading {
    fn take(&mut self, property: &Property<'_>) {
        match property.name.as_str() {
            "VERSION" | "PRODID" | "REV" => {}
            "FN" | "UID" | "N" => self.take_identity(property),
            "TEL" | "EMAIL" | "URL" | "ADR" => self.take_detail(property),
            "ORG" => self.take_organisation(property),
            "TITLE" | "ROLE" => self.take_role(property),
            "CATEGORIES" => self.take_tags(property),
            "BDAY" => self.take_birthday(property),
            "PHOTO" => self.take_photo(property),
            "X-ABLABEL" => self.take_label(property),
            "KIND" | "X-ABSHOWAS" | "X-KARTOTEKA-KIND" => self.take_kind(property),
            "X-KARTOTEKA-STAY-IN-TOUCH" => self.take_stay_in_touch(property),
            "X-KARTOTEKA-FIELD" => {
                self.draft.contact.custom_fields.push(custom_field(property.parts()));
            }
            name => match of_property(name) {
                Some(field) => self.take_text(field, property),
                None => self.draft.keep(property.kept_line()),
            },
        }
    }

    /// A wish that is none, and a second one, stay as they came.
    fn take_stay_in_touch(&mut self, property: &Property<'_>) {
        let own = &mut self.draft.contact.stay_in_touch;
        match StayInTouch::parse(&property.parts().join(";")) {
            Some(said) if *own == StayInTouch::ByTags => *own = said,
            Some(said) if said == *own => {}
            _ => self.draft.keep(property.kept_line()),
        }
    }

    fn take_identity(&mut self, property: &Property<'_>) {
        let contact = &mut self.draft.contact;
        if property.name == "N" {
            let name = name_parts(property.parts());
            if contact.name.is_empty() {
                contact.name = name;
            } else if !name.is_empty() && name != contact.name {
                self.draft.keep(property.kept_line());
            }
            return;
        }
        if property.param(DERIVED).is_some() {
            return;
        }
        let value = property.trimmed();
        let own =
            if property.name == "FN" { &mut contact.formatted_name } else { &mut contact.uid };
        if own.is_empty() {
            *own = value;
        } else if !value.is_empty() && value != *own {
            self.draft.keep(property.kept_line());
        }
    }

    fn take_detail(&mut self, property: &Property<'_>) {
        let types = property.types();
        let rank = property.rank(&types);
        let label = label_of(&types);
        let group = property.group.clone();
        let draft = &mut self.draft;
        if property.name == "ADR" {
            let value = address(property, label);
            if value != (Address { label: value.label.clone(), ..Address::default() }) {
                draft.addresses.push(Ranked { rank, group, value });
            }
            return;
        }
        let value = property.trimmed();
        if value.is_empty() {
            return;
        }
        match property.name.as_str() {
            "TEL" => {
                let value = without_scheme(&value, "tel:");
                draft.phones.push(Ranked { rank, group, value: Phone { value, label } });
            }
            "EMAIL" => {
                let value = without_scheme(&value, "mailto:");
                draft.emails.push(Ranked { rank, group, value: Email { value, label } });
            }
            _ => draft.links.push(Ranked { rank, group, value: Link { value, label } }),
        }
    }

    fn take_organisation(&mut self, property: &Property<'_>) {
        let mut parts = property.parts().into_iter();
        let organisation = parts.next().unwrap_or_default();
        let units: Vec<String> = parts.filter(|unit| !unit.is_empty()).collect();
        let department = units.join(", ");
        let value = Membership { organisation, department, role: String::new() };
        let group = property.group.clone();
        if value != Membership::default() || !group.is_empty() {
            self.draft.organisations.push(Grouped { group, value });
        }
    }

    fn take_role(&mut self, property: &Property<'_>) {
        let value = property.trimmed();
        let group = property.group.clone();
        if value.is_empty() {
            return;
        }
        if property.name == "TITLE" {
            self.draft.titles.push(Grouped { group, value });
        } else {
            self.draft.roles.push(Grouped { group, value: (value, property.kept_line()) });
        }
    }

    fn take_text(&mut self, field: TextField, property: &Property<'_>) {
        match in_files(field).value {
            Value::Items => self.take_items(field, property),
            Value::Paragraph => self.take_paragraph(field, property),
            Value::Text | Value::Day => self.take_one_text(field, property),
        }
    }

    fn take_items(&mut self, field: TextField, property: &Property<'_>) {
        let own = self.draft.contact.text_mut(field);
        for item in property.items() {
            if !own.is_empty() {
                own.push_str(", ");
            }
            own.push_str(&item);
        }
    }

    fn take_paragraph(&mut self, field: TextField, property: &Property<'_>) {
        let paragraph = (field, property.value().into_owned());
        if !paragraph.1.trim().is_empty() && !self.draft.paragraphs.contains(&paragraph) {
            self.draft.paragraphs.push(paragraph);
        }
    }

    /// The first that says something stands; another stays as it came.
    fn take_one_text(&mut self, field: TextField, property: &Property<'_>) {
        let said = if field.is_long() {
            property.value().into_owned()
        } else {
            field.tidy(&property.value())
        };
        let own = self.draft.contact.text_mut(field);
        if own.is_empty() {
            *own = said;
        } else if !said.is_empty() && said != *own {
            self.draft.keep(property.kept_line());
        }
    }

    fn take_tags(&mut self, property: &Property<'_>) {
        for tag in property.items() {
            let tags = &mut self.draft.contact.tags;
            if tag == GOOGLE_EVERYONE {
                self.draft.keep(format!("CATEGORIES:{GOOGLE_EVERYONE}"));
            } else if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }

    fn take_birthday(&mut self, property: &Property<'_>) {
        let value = property.trimmed();
        let omitted = property.param("X-APPLE-OMIT-YEAR").and_then(|year| year.parse().ok());
        match birthday(&value, omitted) {
            Some(found) if self.draft.contact.birthday.is_none() => {
                self.draft.contact.birthday = Some(found.date);
                if found.has_time {
                    self.found.push(ProblemKind::BirthdayTime);
                }
            }
            Some(found) if self.draft.contact.birthday == Some(found.date) => {}
            Some(_) => self.draft.keep(property.kept_line()),
            None if value.is_empty() => {}
            None => {
                self.found.push(ProblemKind::BirthdayNotADate);
                self.draft.keep(property.kept_line());
            }
        }
    }

    fn take_photo(&mut self, property: &Property<'_>) {
        let is_first = self.draft.contact.photo.is_none();
        match photo(&property.value(), property.is_base64(), self.photo_bytes) {
            PhotoValue::Nothing => return,
            PhotoValue::Picture(picture) if is_first => {
                self.draft.contact.photo = Some(picture);
                return;
            }
            PhotoValue::Picture(_) => {}
            PhotoValue::TooLarge => {
                self.found.push(ProblemKind::PhotoTooLarge { limit: self.photo_bytes });
                return;
            }
            PhotoValue::Address => self.found.push(ProblemKind::PhotoByAddress),
            PhotoValue::NotShown => self.found.push(ProblemKind::PhotoNotShown),
        }
        self.draft.keep(property.kept_line());
    }

    fn take_label(&mut self, property: &Property<'_>) {
        let place = self.draft.unknown.len();
        self.draft.keep(property.kept_line());
        if !property.group.is_empty() {
            let value = (property.value().into_owned(), place);
            self.draft.labels.push(Grouped { group: property.group.clone(), value });
        }
    }

    fn take_kind(&mut self, property: &Property<'_>) {
        let value = property.trimmed().to_ascii_lowercase();
        let kind = match value.as_str() {
            "org" | "organization" | "organisation" | "company" => ContactKind::Organisation,
            "individual" | "person" => ContactKind::Person,
            _ => return self.draft.keep(property.kept_line()),
        };
        self.draft.kind.get_or_insert(kind);
    }
}

/// The group Google puts every contact in; no tag of the owner's.
const GOOGLE_EVERYONE: &str = "myContacts";

/// N's five parts; more than five go to the suffix.
fn name_parts(parts: Vec<String>) -> NameParts {
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (family, given, additional, prefix) = (next(), next(), next(), next());
    let rest: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    NameParts { prefix, given, additional, family, suffix: rest.join(" ") }
}

/// ADR's seven parts or, where they are empty, the text of its LABEL parameter as the street; more
/// than seven go to the country.
fn address(property: &Property<'_>, label: String) -> Address {
    let mut parts = property.parts().into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let mut address = Address {
        label,
        po_box: next(),
        extended: next(),
        street: next(),
        city: next(),
        region: next(),
        postal_code: next(),
        country: String::new(),
    };
    address.country = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let is_empty = address == Address { label: address.label.clone(), ..Address::default() };
    if is_empty && let Some(text) = property.param("LABEL") {
        address.street = text.replace("\\n", "\n").replace("^n", "\n").trim().to_owned();
    }
    address
}

fn without_scheme(value: &str, scheme: &str) -> String {
    match value.split_at_checked(scheme.len()) {
        Some((head, rest)) if head.eq_ignore_ascii_case(scheme) => rest.trim().to_owned(),
        _ => value.to_owned(),
    }
}
