//! Contacts as the rows of a table and back: one column a field, repeated details in numbered
//! groups as many as the fullest contact has. A photo and the kept lines of a vCard have no
//! column.

mod edit;
mod gathered;

use kartoteka_domain::contact::text_field::{Form, Section};
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, PartialDate, Phone,
    TextField,
};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use kartoteka_domain::stay_in_touch::StayInTouch;

use crate::table::{Cell, Column, ColumnKind, Table};
pub use edit::{Unfit, gap, is_label, one_line, said, says, usual, write};
pub use gathered::Gathered;

/// How the stable heading of an own field's column begins: `own:Shoe size`.
pub const OWN: &str = "own:";

/// What a column is, for its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The field's stable name: "family", "phone", "phone_label".
    pub field: &'static str,
    /// Which of several it is, from 1; 0 for a field that a contact has once.
    pub number: usize,
}

impl Key {
    /// The stable heading, the same in every language: `family`, `phone_1`, `phone_1_label`.
    #[must_use]
    pub fn stable(self) -> String {
        let Self { field, number } = self;
        match field.split_once('_') {
            _ if number == 0 => field.to_owned(),
            Some((group, part)) if GROUPED.contains(&group) => format!("{group}_{number}_{part}"),
            _ => format!("{field}_{number}"),
        }
    }

    /// The kind of its cells.
    #[must_use]
    pub fn kind(self) -> ColumnKind {
        match self.field {
            "phone" => ColumnKind::Phone,
            "birthday" => ColumnKind::Date,
            _ => ColumnKind::Text,
        }
    }

    /// A number that rises from column to column, however many of each detail there are: the
    /// section, which of several, the field within.
    fn code(self) -> u32 {
        let Self { field, number } = self;
        let within = |fields: &[&str]| fields.iter().position(|one| *one == field);
        let groups = GROUPS.iter().zip(1..).filter(|_| number > 0);
        let of_group = groups.filter_map(|(fields, section)| Some((section, within(fields)?)));
        let name = || within(&NAMES).map(|at| (0, at));
        let rest = || within(&REST).map(|at| (GROUPS.len() + 1, at));
        let (section, at) = of_group.chain(name()).chain(rest()).next().unwrap_or_default();
        let number = number.min(MOST_CODED);
        u32::try_from(section << 28 | number << 8 | at).unwrap_or(u32::MAX)
    }

    /// Every field; those of which a contact has any number as the first of it.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let once = once().iter().map(|field| Self { field, number: 0 });
        once.chain(repeated().into_iter().map(|field| Self { field, number: 1 })).collect()
    }

    /// The key of a stable heading.
    #[must_use]
    pub fn of(heading: &str) -> Option<Self> {
        let number = number_in(heading)?;
        let repeated = repeated();
        let fields = if number == 0 { once() } else { &repeated };
        let mut keys = fields.iter().map(|field| Self { field, number });
        keys.find(|key| key.stable() == heading)
    }
}

/// The most of one detail that a table's headings may name.
const MOST: usize = 512;

/// The most of one detail that are told apart in a row.
const MOST_CODED: usize = 0xF_FFFF;

/// The names, which stand before what a contact has several of.
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let names = ["kind", "formatted_name", "prefix", "given", "additional", "family", "suffix"];
    names.into_iter().chain(texts(Section::Name)).collect()
});
/// What stands behind that.
static REST: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let rest = texts(Section::Facts).chain(["birthday", "tags"]).chain(texts(Section::Story));
    rest.chain(["stay_in_touch", "uid"]).collect()
});
static ONCE: LazyLock<Vec<&str>> = LazyLock::new(|| [NAMES.as_slice(), &REST].concat());
const MEMBERSHIP: &[&str] = &["organisation", "department", "role"];
const PHONE: &[&str] = &["phone", "phone_label"];
const EMAIL: &[&str] = &["email", "email_label"];
const ADDRESS: &[&str] = &[
    "address_label",
    "address_street",
    "address_extended",
    "address_box",
    "address_code",
    "address_city",
    "address_region",
    "address_country",
];
const LINK: &[&str] = &["link", "link_label"];
const FIELD: &[&str] = &["field", "field_label"];
/// The words whose number stands behind them: `phone_1_label`, not `phone_label_1`.
const GROUPED: [&str; 5] = ["phone", "email", "address", "link", "field"];

fn texts(section: Section) -> impl Iterator<Item = &'static str> {
    TextField::in_section(section).map(TextField::key)
}

/// The fields that a contact has once.
pub(crate) fn once() -> &'static [&'static str] {
    &ONCE
}

/// The fields of which a contact has any number.
pub(crate) fn repeated() -> Vec<&'static str> {
    [MEMBERSHIP, PHONE, EMAIL, ADDRESS, LINK, FIELD].concat()
}

/// The number in a heading, 0 where it has none; nothing beyond what a heading may name.
pub(crate) fn number_in(heading: &str) -> Option<usize> {
    let digits: String = heading.chars().filter(char::is_ascii_digit).collect();
    let number = if digits.is_empty() { 0 } else { digits.parse().ok().filter(|n| *n > 0)? };
    (number <= MOST).then_some(number)
}

/// How many of each repeated detail there are, in the order of their columns.
type Counts = [usize; 6];
/// The columns of one of each repeated detail.
const GROUPS: [&[&str]; 6] = [MEMBERSHIP, PHONE, EMAIL, ADDRESS, LINK, FIELD];

fn counts(contact: &Contact) -> Counts {
    [
        contact.memberships.len(),
        contact.phones.len(),
        contact.emails.len(),
        contact.addresses.len(),
        contact.links.len(),
        contact.custom_fields.len(),
    ]
}

fn no_fewer(most: &mut Counts, counts: Counts) {
    for (most, count) in most.iter_mut().zip(counts) {
        *most = count.max(*most);
    }
}

/// The columns for so many details, in order.
fn keys_for(most: Counts) -> impl Iterator<Item = Key> {
    let once = |field: &&'static str| Key { field, number: 0 };
    let of_group = |(fields, count): (&'static [&'static str], usize)| {
        let number = move |number| fields.iter().map(move |field| Key { field, number });
        (1..=count).flat_map(number)
    };
    let groups = GROUPS.into_iter().zip(most).flat_map(of_group);
    NAMES.iter().map(once).chain(groups).chain(REST.iter().map(once))
}

/// The columns that these contacts need, in order; for none those of any one.
#[must_use]
pub fn keys<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Vec<Key> {
    let mut contacts = contacts.into_iter().peekable();
    let mut most = [usize::from(contacts.peek().is_none()); 6];
    contacts.for_each(|contact| no_fewer(&mut most, counts(contact)));
    keys_for(most).collect()
}

/// The contacts as a table; `heading` names the columns ([`Key::stable`] for programs).
#[must_use]
pub fn table(contacts: &[Contact], heading: impl Fn(Key) -> String) -> Table {
    let keys = keys(contacts);
    let columns = keys.iter().map(|key| Column { heading: heading(*key), kind: key.kind() });
    let row = |contact: &Contact| keys.iter().map(|key| cell(contact, *key)).collect();
    Table { columns: columns.collect(), rows: contacts.iter().map(row).collect() }
}

/// The text of a field that is nothing but text, borrowed one way or the other.
macro_rules! text_of {
    ($contact:expr, $key:expr, $text:ident, $get:ident $(, $mutable:tt)?) => {{
        let at = $key.number.wrapping_sub(1);
        Some(match $key.field {
            "uid" => & $($mutable)? $contact.uid,
            "formatted_name" => & $($mutable)? $contact.formatted_name,
            "prefix" => & $($mutable)? $contact.name.prefix,
            "given" => & $($mutable)? $contact.name.given,
            "additional" => & $($mutable)? $contact.name.additional,
            "family" => & $($mutable)? $contact.name.family,
            "suffix" => & $($mutable)? $contact.name.suffix,
            "organisation" => & $($mutable)? $contact.memberships.$get(at)?.organisation,
            "department" => & $($mutable)? $contact.memberships.$get(at)?.department,
            "role" => & $($mutable)? $contact.memberships.$get(at)?.role,
            "phone" => & $($mutable)? $contact.phones.$get(at)?.value,
            "phone_label" => & $($mutable)? $contact.phones.$get(at)?.label,
            "email" => & $($mutable)? $contact.emails.$get(at)?.value,
            "email_label" => & $($mutable)? $contact.emails.$get(at)?.label,
            "address_label" => & $($mutable)? $contact.addresses.$get(at)?.label,
            "address_street" => & $($mutable)? $contact.addresses.$get(at)?.street,
            "address_extended" => & $($mutable)? $contact.addresses.$get(at)?.extended,
            "address_box" => & $($mutable)? $contact.addresses.$get(at)?.po_box,
            "address_code" => & $($mutable)? $contact.addresses.$get(at)?.postal_code,
            "address_city" => & $($mutable)? $contact.addresses.$get(at)?.city,
            "address_region" => & $($mutable)? $contact.addresses.$get(at)?.region,
            "address_country" => & $($mutable)? $contact.addresses.$get(at)?.country,
            "link" => & $($mutable)? $contact.links.$get(at)?.value,
            "link_label" => & $($mutable)? $contact.links.$get(at)?.label,
            "field" => & $($mutable)? $contact.custom_fields.$get(at)?.value,
            "field_label" => & $($mutable)? $contact.custom_fields.$get(at)?.label,
            key => $contact.$text(TextField::of_key(key)?),
        })
    }};
}

fn text(contact: &Contact, key: Key) -> Option<&String> {
    text_of!(contact, key, text, get)
}

fn text_mut(contact: &mut Contact, key: Key) -> Option<&mut String> {
    text_of!(contact, key, text_mut, get_mut, mut)
}

fn cell(contact: &Contact, key: Key) -> Cell {
    match key.field {
        "kind" => Cell::text(contact.kind.as_str()),
        "birthday" => contact.birthday.map_or(Cell::Empty, birthday_cell),
        "tags" => Cell::text(&joined_tags(&contact.tags)),
        "stay_in_touch" => Cell::text(&contact.stay_in_touch.to_string()),
        _ => text(contact, key).map_or(Cell::Empty, |text| Cell::text(text)),
    }
}

pub(crate) fn set(contact: &mut Contact, key: Key, value: String) {
    if value.is_empty() {
        return;
    }
    match key.field {
        "kind" => contact.kind = ContactKind::parse(&value).unwrap_or_default(),
        "birthday" => contact.birthday = birthday(&value),
        "tags" => contact.tags = split_tags(&value),
        "stay_in_touch" => {
            contact.stay_in_touch = StayInTouch::parse(&value).unwrap_or_default();
        }
        field => {
            make_room(contact, field, key.number);
            if let Some(text) = text_mut(contact, key) {
                let own = TextField::of_key(key.field);
                let day = own.filter(|own| own.form() == Form::Day);
                *text = day.map_or_else(|| value.clone(), |day| day.tidy(&value));
            }
        }
    }
}

/// Makes sure that the `number`-th of a repeated field is there.
fn make_room(contact: &mut Contact, field: &str, number: usize) {
    fn grow<T: Clone + Default>(list: &mut Vec<T>, number: usize) {
        list.resize(list.len().max(number), T::default());
    }
    match field.split('_').next() {
        Some("organisation" | "department" | "role") => {
            grow::<Membership>(&mut contact.memberships, number);
        }
        Some("phone") => grow::<Phone>(&mut contact.phones, number),
        Some("email") => grow::<Email>(&mut contact.emails, number),
        Some("address") => grow::<Address>(&mut contact.addresses, number),
        Some("link") => grow::<Link>(&mut contact.links, number),
        Some("field") => grow::<CustomField>(&mut contact.custom_fields, number),
        _ => {}
    }
}

/// A whole date, or text where the year is not known (`--05-17`).
fn birthday_cell(date: PartialDate) -> Cell {
    let PartialDate { year, month, day } = date;
    let whole = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    whole.map_or_else(|| Cell::Text(format!("--{month:02}-{day:02}")), Cell::Date)
}

fn birthday(text: &str) -> Option<PartialDate> {
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-')?;
        return PartialDate::new(None, month.parse().ok()?, day.parse().ok()?);
    }
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    PartialDate::new(Some(date.year()), date.month(), date.day())
}

/// Tags in one cell, `; ` between them; a `;` or `\` within a tag gets a `\` before it.
fn joined_tags(tags: &[String]) -> String {
    let tags: Vec<String> =
        tags.iter().map(|tag| tag.replace('\\', "\\\\").replace(';', "\\;")).collect();
    tags.join("; ")
}

fn split_tags(text: &str) -> Vec<String> {
    let mut tags = vec![String::new()];
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, tags.last_mut()) {
            (';', _) => tags.push(String::new()),
            ('\\', Some(tag)) => tag.extend(chars.next()),
            (c, Some(tag)) => tag.push(c),
            (_, None) => {}
        }
    }
    let tags = tags.iter().map(|tag| tag.trim().to_owned());
    tags.filter(|tag| !tag.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stable_heading_names_its_key_again() {
        let full = Contact {
            memberships: vec![Membership::default(); 2],
            phones: vec![Phone::default(); 11],
            emails: vec![Email::default()],
            addresses: vec![Address::default()],
            links: vec![Link::default()],
            custom_fields: vec![CustomField::default()],
            ..Contact::default()
        };
        let keys = keys([&full]);
        let names: Vec<String> = keys.iter().map(|key| key.stable()).collect();
        assert!(
            names.contains(&"phone_11_label".to_owned()) && names.contains(&"role_2".to_owned())
        );
        for (key, name) in keys.iter().zip(&names) {
            assert_eq!(Key::of(name), Some(*key), "{name}");
        }
    }

    #[test]
    fn a_heading_that_no_contact_can_fill_is_no_key() {
        for name in ["phone_0", "phone", "phone_1000000", "family_1", "colour", "phone_1_2_label"] {
            assert_eq!(Key::of(name), None, "{name}");
        }
    }

    #[test]
    fn tags_with_separators_in_them_stay_apart() {
        let tags = ["a;b", "c\\", "d e"].map(str::to_owned);
        assert_eq!(split_tags(&joined_tags(&tags)), tags);
    }
}
