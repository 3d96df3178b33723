//! What a card, a number or a mail address is recognised by when it comes in again. Owns the rule
//! for two cards; the search for candidates is the store's.

use crate::contact::Contact;
use crate::fold::fold;
use crate::phone::{Certainty, PhoneForm, compare, parse_phone};
use crate::region::Region;

/// What a number is known by, however it is spelled: its E.164 form, else its digits, else the
/// folded text; and its extension.
#[must_use]
pub fn phone_key(value: &str, region: Region) -> String {
    let form = parse_phone(value, region);
    let number = match form.e164 {
        Some(number) => number,
        None if form.digits.is_empty() => return fold(value),
        None => form.digits,
    };
    if form.extension.is_empty() { number } else { format!("{number};ext={}", form.extension) }
}

/// What a mail address is known by: no blanks around it, no case.
#[must_use]
pub fn email_key(value: &str) -> String {
    value.trim().to_lowercase()
}

/// What a name is known by: its folded words in alphabetical order, so that "Nowak, Jan" and
/// "Jan Nowak" meet.
#[must_use]
pub fn name_key(shown: &str) -> String {
    let name = fold(shown);
    let mut words: Vec<&str> = name.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// What a card is recognised by when it comes in again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatchKeys {
    /// The shown name by [`name_key`]; empty when the card has none.
    pub name: String,
    /// The numbers, understood.
    pub phones: Vec<PhoneForm>,
    /// Mail addresses by [`email_key`].
    pub emails: Vec<String>,
}

impl MatchKeys {
    /// The keys of a card; numbers without a country are those of `region`.
    #[must_use]
    pub fn of(contact: &Contact, region: Region) -> Self {
        let phones = contact.phones.iter().map(|phone| phone.value.as_str());
        let emails = contact.emails.iter().map(|email| email.value.as_str());
        Self::of_values(name_key(&contact.shown_name()), phones, emails, region)
    }

    /// The keys of a card by its [`name_key`], its numbers and its mail addresses.
    #[must_use]
    pub fn of_values<'v>(
        name: String,
        phones: impl Iterator<Item = &'v str>,
        emails: impl Iterator<Item = &'v str>,
        region: Region,
    ) -> Self {
        Self {
            name,
            phones: phones.map(|phone| parse_phone(phone, region)).collect(),
            emails: emails.map(email_key).collect(),
        }
    }

    /// The rule by which a card without a known UID is the same one: the same name, and a same
    /// number or mail. A card without a name is never recognised by it.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        !self.name.is_empty() && self.name == other.name && self.shares_reach(other)
    }

    /// The rule by which a card of a known UID is another one all the same: nothing in common,
    /// neither the name nor a number or mail.
    #[must_use]
    pub fn is_another(&self, other: &Self) -> bool {
        self.name != other.name && !self.shares_reach(other)
    }

    fn shares_reach(&self, other: &Self) -> bool {
        self.shares_number(other) || self.shares_email(other)
    }

    /// Whether the two have a number in common, to the country where both say it.
    fn shares_number(&self, other: &Self) -> bool {
        let same = |a: &PhoneForm, b: &PhoneForm| {
            compare(a, b).is_some_and(|certainty| certainty < Certainty::Suffix)
        };
        self.phones.iter().any(|a| other.phones.iter().any(|b| same(a, b)))
    }

    /// Whether the two have a mail address in common.
    fn shares_email(&self, other: &Self) -> bool {
        self.emails.iter().any(|email| !email.is_empty() && other.emails.contains(email))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Email, Phone};

    fn keys(name: &str, phones: &[&str], emails: &[&str]) -> MatchKeys {
        let contact = Contact {
            formatted_name: name.to_owned(),
            phones: phones
                .iter()
                .map(|v| Phone { value: (*v).into(), ..Phone::default() })
                .collect(),
            emails: emails
                .iter()
                .map(|v| Email { value: (*v).into(), ..Email::default() })
                .collect(),
            ..Contact::default()
        };
        MatchKeys::of(&contact, Region::PL)
    }

    #[test]
    fn the_same_name_and_a_same_number_or_mail_is_the_same_card() {
        let own = keys("Łukasz Nowak", &["601 234 567"], &["L@firm.example"]);
        let rows = [
            (keys("lukasz  nowak", &["+48601234567"], &[]), true),
            (keys("Nowak, Łukasz", &["0048 601234567"], &[]), true),
            (keys("Łukasz Nowak", &[], &[" l@FIRM.example "]), true),
            (keys("Łukasz Nowak", &["602 234 567"], &["x@firm.example"]), false),
            (keys("Łukasz Nowak", &[], &[]), false),
            (keys("Łukasz Kos", &["601 234 567"], &["L@firm.example"]), false),
            (keys("Łukasz Nowak", &["1234567"], &[]), false),
        ];
        for (other, expected) in rows {
            assert_eq!(own.is_same(&other), expected, "{other:?}");
            assert_eq!(other.is_same(&own), expected, "{other:?}");
        }
        let nameless = keys("", &[], &[]);
        assert!(!nameless.is_same(&nameless));
    }

    #[test]
    fn one_thing_in_common_is_enough_for_a_known_uid() {
        let own = keys("Ewa Łoś", &["601 234 567"], &["e@x.example"]);
        let rows = [
            (keys("Łoś, Ewa", &[], &[]), false),
            (keys("Ewa Nowak", &["+48 601234567"], &[]), false),
            (keys("Ewa Nowak", &[], &["E@x.example"]), false),
            (keys("Ewa Nowak", &["601 234 568"], &[]), true),
            (keys("", &[], &[]), true),
        ];
        for (other, expected) in rows {
            assert_eq!(own.is_another(&other), expected, "{other:?}");
        }
    }

    #[test]
    fn a_number_is_known_by_what_it_dials() {
        let rows = [
            ("601 234 567", "+48601234567"),
            ("22 123 45 67 w. 12", "+48221234567;ext=12"),
            ("112", "112"),
            ("1-2-3", "123"),
            ("ask Anna", "ask anna"),
            ("", ""),
        ];
        for (value, expected) in rows {
            assert_eq!(phone_key(value, Region::PL), expected);
        }
    }
}
