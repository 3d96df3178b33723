//! The three-way rule for lists: each entry for itself, known by what it means.

use crate::contact::{Address, CustomField, Email, Link, Membership, Phone};
use crate::fold::fold;
use crate::recognition::{email_key, phone_key};
use crate::region::Region;
use std::collections::HashMap;

/// An entry of a list of a card.
pub(crate) trait Entry: Clone + PartialEq {
    /// What makes two entries the same one, however they are spelled.
    fn key(&self, region: Region) -> String;

    /// The entry with what it leaves empty filled from `other`, which has the same key; and
    /// whether the two contradict each other.
    fn filled(&self, other: &Self) -> (Self, bool);
}

/// The merged list, and whether an entry is in conflict.
pub(super) fn merged_list<T: Entry>(
    base: Option<&[T]>,
    current: &[T],
    file: &[T],
    region: Region,
) -> (Vec<T>, bool) {
    match base {
        Some(base) if file == base => (current.to_vec(), false),
        _ if file == current => (current.to_vec(), false),
        Some(base) if current == base => (file.to_vec(), false),
        Some(base) => three_way(base, current, file, region),
        None => first_time(current, file, region),
    }
}

/// An entry's key, and how many with the same key stood before it: two equal entries are two.
type Place = (String, usize);

fn places<T: Entry>(list: &[T], region: Region) -> Vec<(Place, &T)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let place = |entry: &T| {
        let key = entry.key(region);
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        (key, *count)
    };
    let keys: Vec<Place> = list.iter().map(place).collect();
    keys.into_iter().zip(list).collect()
}

/// The entries of a row, and those of the row before that are not among them, where the row has
/// fewer than it had.
pub(super) fn completed<T: Entry>(row: Vec<T>, before: &[T], region: Region) -> Vec<T> {
    if row.len() >= before.len() {
        return row;
    }
    let known: HashMap<Place, &T> = places(&row, region).into_iter().collect();
    let left_out = places(before, region).into_iter();
    let left_out: Vec<T> = left_out
        .filter(|(place, _)| !known.contains_key(place))
        .map(|(_, entry)| entry.clone())
        .collect();
    [row, left_out].concat()
}

/// Nothing is known of before: new entries are added, empty parts filled, nothing goes.
fn first_time<T: Entry>(current: &[T], file: &[T], region: Region) -> (Vec<T>, bool) {
    let theirs: HashMap<Place, &T> = places(file, region).into_iter().collect();
    let own = places(current, region);
    let mut conflict = false;
    let mut result = Vec::with_capacity(current.len() + file.len());
    for (place, entry) in &own {
        match theirs.get(place) {
            Some(other) => {
                let (filled, contradicts) = entry.filled(other);
                conflict |= contradicts;
                result.push(filled);
            }
            None => result.push((*entry).clone()),
        }
    }
    let known: HashMap<Place, &T> = own.into_iter().collect();
    let new = places(file, region).into_iter().filter(|(place, _)| !known.contains_key(place));
    result.extend(new.map(|(_, entry)| entry.clone()));
    (result, conflict)
}

fn three_way<T: Entry>(base: &[T], current: &[T], file: &[T], region: Region) -> (Vec<T>, bool) {
    let last: HashMap<Place, &T> = places(base, region).into_iter().collect();
    let now: HashMap<Place, &T> = places(file, region).into_iter().collect();
    let own = places(current, region);
    let mut conflict = false;
    let mut result = Vec::with_capacity(current.len() + file.len());
    for (place, entry) in &own {
        let (kept, contradicts) = weighed(last.get(place).copied(), entry, now.get(place).copied());
        conflict |= contradicts;
        result.extend(kept);
    }
    let known: HashMap<Place, &T> = own.into_iter().collect();
    for (place, entry) in places(file, region) {
        match last.get(&place) {
            _ if known.contains_key(&place) => {}
            // The owner took it off the card; it stays off, said where the file changed it since.
            Some(before) => conflict |= *before != entry,
            None => result.push(entry.clone()),
        }
    }
    (result, conflict)
}

/// What becomes of an entry of the owner's list, and whether it is in conflict.
fn weighed<T: Entry>(last: Option<&T>, own: &T, now: Option<&T>) -> (Option<T>, bool) {
    match (last, now) {
        (None, None) => (Some(own.clone()), false),
        (None, Some(now)) => {
            let (filled, contradicts) = own.filled(now);
            (Some(filled), contradicts)
        }
        (Some(last), None) if last == own => (None, false),
        (Some(_), None) => (Some(own.clone()), true),
        (Some(last), Some(now)) if last == now || own == now => (Some(own.clone()), false),
        (Some(last), Some(now)) if last == own => (Some(now.clone()), false),
        (Some(_), Some(_)) => (Some(own.clone()), true),
    }
}

/// `own`, or `other` where it is empty; and whether both say something and differ.
fn fill(own: &str, other: &str) -> (String, bool) {
    let taken = if own.trim().is_empty() { other } else { own };
    let said = !own.trim().is_empty() && !other.trim().is_empty();
    (taken.to_owned(), said && own.trim() != other.trim())
}

impl Entry for Phone {
    fn key(&self, region: Region) -> String {
        phone_key(&self.value, region)
    }

    fn filled(&self, other: &Self) -> (Self, bool) {
        let (label, _) = fill(&self.label, &other.label);
        (Self { value: self.value.clone(), label }, false)
    }
}

impl Entry for Email {
    fn key(&self, _: Region) -> String {
        email_key(&self.value)
    }

    fn filled(&self, other: &Self) -> (Self, bool) {
        let (label, _) = fill(&self.label, &other.label);
        (Self { value: self.value.clone(), label }, false)
    }
}

impl Entry for Link {
    fn key(&self, _: Region) -> String {
        self.value.trim().trim_end_matches('/').to_owned()
    }

    fn filled(&self, other: &Self) -> (Self, bool) {
        let (label, _) = fill(&self.label, &other.label);
        (Self { value: self.value.clone(), label }, false)
    }
}

impl Entry for Address {
    fn key(&self, _: Region) -> String {
        let Self { po_box, extended, street, city, region, postal_code, country, label: _ } = self;
        [po_box, extended, street, city, region, postal_code, country]
            .map(|part| fold(part))
            .join("\n")
    }

    fn filled(&self, other: &Self) -> (Self, bool) {
        let (label, _) = fill(&self.label, &other.label);
        (Self { label, ..self.clone() }, false)
    }
}

impl Entry for Membership {
    fn key(&self, _: Region) -> String {
        fold(&self.organisation)
    }

    fn filled(&self, other: &Self) -> (Self, bool) {
        let (department, one) = fill(&self.department, &other.department);
        let (role, two) = fill(&self.role, &other.role);
        (Self { organisation: self.organisation.clone(), department, role }, one || two)
    }
}

impl Entry for CustomField {
    fn key(&self, _: Region) -> String {
        fold(&self.label)
    }

    fn filled(&self, other: &Self) -> (Self, bool) {
        let (value, contradicts) = fill(&self.value, &other.value);
        (Self { label: self.label.clone(), value }, contradicts)
    }
}

/// Tags, and lines kept verbatim.
impl Entry for String {
    fn key(&self, _: Region) -> String {
        self.trim().to_lowercase()
    }

    fn filled(&self, _: &Self) -> (Self, bool) {
        (self.clone(), false)
    }
}
