//! What a column of a contact table means: a field of the card, and for details the label they
//! get. In writing (profiles, the command line) `given`, `phone`, `phone:work`,
//! `address_city:home`; a number joins what belongs together, as in `phone_2` and
//! `phone_2_label`. `keep` keeps the cells as own fields under the heading, `skip` leaves them out.

use crate::columns::{self, Key};

/// Fields that a table may part a card's into, beside those that a card has.
const PARTS_ONCE: [&str; 3] = ["birth_year", "birth_month", "birth_day"];
/// House numbers apart from their streets, and whole addresses in one cell.
const PARTS_OF_ADDRESS: [&str; 2] = ["address_number", "address_text"];
/// What becomes of columns that fill no field.
const NO_FIELD: [&str; 2] = ["keep", "skip"];

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Meaning {
    /// The field; number 0 for one that stands by itself.
    pub key: Key,
    /// The label of its values, where no column says it; empty for none.
    pub label: String,
}

impl Meaning {
    /// A field that stands by itself.
    #[must_use]
    pub(super) fn of(field: &'static str) -> Self {
        Self::labelled(field, "")
    }

    pub(super) fn labelled(field: &'static str, label: &str) -> Self {
        Self { key: Key { field, number: 0 }, label: label.to_owned() }
    }

    pub(super) fn numbered(field: &'static str, number: usize) -> Self {
        Self { key: Key { field, number }, label: String::new() }
    }

    /// The cells are kept as own fields under their heading.
    #[must_use]
    pub fn keep() -> Self {
        Self::of("keep")
    }

    /// Whether the cells are kept as own fields.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.key.field == "keep"
    }

    /// Whether the cells are left out.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        self.key.field == "skip"
    }

    /// What is meant in writing.
    #[must_use]
    pub fn named(&self) -> String {
        let name = self.key.stable();
        if self.label.is_empty() { name } else { format!("{name}:{}", self.label) }
    }

    /// The meaning written so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (name, label) = text.split_once(':').unwrap_or((text, ""));
        let (name, label) = (name.trim().to_lowercase(), label.trim());
        let number = columns::number_in(&name)?;
        let repeated = fields_of_details();
        let mut fields = repeated.clone();
        if number == 0 {
            fields.extend(fields_of_one());
        }
        let mut keys = fields.iter().map(|field| Key { field, number });
        let key = keys.find(|key| key.stable() == name)?;
        let takes_label = repeated.contains(&key.field) && group_of(key.field).is_some();
        (label.is_empty() || takes_label).then(|| Self { key, label: label.to_owned() })
    }

    /// Every field that a column can be given, in the order of the card, without labels and
    /// numbers.
    #[must_use]
    pub fn fields() -> Vec<&'static str> {
        [fields_of_one(), fields_of_details()].concat()
    }
}

fn fields_of_one() -> Vec<&'static str> {
    [columns::once(), &PARTS_ONCE, &NO_FIELD].concat()
}

fn fields_of_details() -> Vec<&'static str> {
    [columns::repeated().as_slice(), &PARTS_OF_ADDRESS].concat()
}

/// Which kind of detail with a label a field belongs to.
pub(super) fn group_of(field: &str) -> Option<&'static str> {
    let first = field.split('_').next()?;
    ["phone", "email", "address", "link", "field"].into_iter().find(|group| *group == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_is_read_as_it_is_written() {
        for field in Meaning::fields() {
            let meaning = Meaning::of(field);
            assert_eq!(Meaning::parse(&meaning.named()), Some(meaning), "{field}");
        }
        for text in ["phone:work", "address_city:home", "phone_2", "phone_2_label", "link:My site"]
        {
            assert_eq!(Meaning::parse(text).map(|meaning| meaning.named()).as_deref(), Some(text));
        }
        assert_eq!(Meaning::parse(" Phone : work "), Some(Meaning::labelled("phone", "work")));
    }

    #[test]
    fn what_means_nothing_is_no_meaning() {
        for text in [
            "",
            "colour",
            "given:work",
            "phone_0",
            "given_2",
            "phone_9999",
            "keep:x",
            "organisation:x",
        ] {
            assert_eq!(Meaning::parse(text), None, "{text}");
        }
    }
}
