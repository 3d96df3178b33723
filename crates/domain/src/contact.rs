//! A contact as its card reads: the whole content, without ids. This is what an import brings,
//! what the owner edits and what an export writes.

use crate::fold::fold;
use crate::phone::{PhoneForm, compare, parse_phone};
use crate::region::Region;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whether the card stands for a person or an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// A human being.
    #[default]
    Person,
    /// A firm, school, club or office.
    Organisation,
}

impl ContactKind {
    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }

    /// The kind named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Person, Self::Organisation].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The five parts of a name, after vCard's `N` (RFC 2426 §3.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NameParts {
    /// "Dr", "Pani".
    pub prefix: String,
    /// First name.
    pub given: String,
    /// Further first names.
    pub additional: String,
    /// Last name.
    pub family: String,
    /// "junior", "MD".
    pub suffix: String,
}

impl NameParts {
    /// True when no part says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.in_order().all(str::is_empty)
    }

    /// The parts joined in the order prefix, given, additional, family, suffix.
    #[must_use]
    pub fn joined(&self) -> String {
        let parts: Vec<&str> = self.in_order().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    fn in_order(&self) -> impl Iterator<Item = &str> {
        [&self.prefix, &self.given, &self.additional, &self.family, &self.suffix]
            .into_iter()
            .map(|part| part.trim())
    }
}

/// A telephone number as typed; its E.164 form is derived where needed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Phone {
    /// The text as typed.
    pub value: String,
    /// "mobile", "work", or the owner's word; empty when none was given.
    #[serde(default)]
    pub label: String,
}

/// A mail address as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Email {
    /// The text as typed.
    pub value: String,
    /// "home", "work", or the owner's word; empty when none was given.
    #[serde(default)]
    pub label: String,
}

/// A web address, profile or handle.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Link {
    /// The address as typed; opened only for http, https and mailto, after showing it.
    pub value: String,
    /// What it is; empty when nothing was given.
    #[serde(default)]
    pub label: String,
}

/// A postal address, after vCard's `ADR` (RFC 2426 §3.2.1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// "home", "work", or the owner's word.
    pub label: String,
    /// Post-office box.
    pub po_box: String,
    /// Flat, floor, suite.
    pub extended: String,
    /// Street and number; may have several lines.
    pub street: String,
    /// Town.
    pub city: String,
    /// State, county or province.
    pub region: String,
    /// Postal code as typed.
    pub postal_code: String,
    /// Country as typed.
    pub country: String,
}

/// A day of the year, with the year where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year, when it was said.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31, valid for the month (29 February is, without a year).
    pub day: u32,
}

impl PartialDate {
    /// A date that exists in the calendar, or nothing.
    #[must_use]
    pub fn new(year: Option<i32>, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
        Some(Self { year, month, day })
    }
}

/// Where a person works or belongs; on an organisation's own card only `department` may say
/// something.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The organisation's name as written.
    pub organisation: String,
    /// Department within it.
    pub department: String,
    /// What the person is there ("Events manager").
    pub role: String,
}

/// A field of the owner's own making.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CustomField {
    /// Its name.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// What a photo's first bytes say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoType {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF; its first frame is shown.
    Gif,
    /// WebP.
    Webp,
}

/// The largest photo kept, in bytes.
pub const MAX_PHOTO_BYTES: usize = 8 * 1024 * 1024;

impl PhotoType {
    /// The type by its magic number, whatever a file name or a label says.
    #[must_use]
    pub fn sniff(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ => None,
        }
    }

    /// The MIME type.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
        }
    }
}

/// A picture of the contact: the original bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The type by magic number.
    pub kind: PhotoType,
    /// The bytes as they came.
    pub bytes: Vec<u8>,
}

/// The whole content of a card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// vCard UID as given; empty when the source had none.
    pub uid: String,
    /// Person or organisation.
    pub kind: ContactKind,
    /// vCard FN: the name as the owner or the phone wrote it; may be empty.
    pub formatted_name: String,
    /// The five parts of the name.
    pub name: NameParts,
    /// A pet name.
    pub nickname: String,
    /// Where the person works; the first is the one shown.
    pub memberships: Vec<Membership>,
    /// Numbers, the preferred one first.
    pub phones: Vec<Phone>,
    /// Mail addresses, the preferred one first.
    pub emails: Vec<Email>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Web addresses.
    pub links: Vec<Link>,
    /// VAT or tax number as typed.
    pub tax_number: String,
    /// Birthday, with or without the year.
    pub birthday: Option<PartialDate>,
    /// Tags, each its own word.
    pub tags: Vec<String>,
    /// The standing note on the card.
    pub note: String,
    /// How, where and through whom they met.
    pub how_met: String,
    /// Fields of the owner's own.
    pub custom_fields: Vec<CustomField>,
    /// The picture.
    pub photo: Option<Photo>,
    /// Lines of the source card that nothing here understands, unfolded and verbatim; they go
    /// out again on export.
    pub unknown: Vec<String>,
}

impl Contact {
    /// The name to show: the formatted name, else the parts, else the organisation, nickname,
    /// mail or number. Empty only when the card says nothing of these.
    #[must_use]
    pub fn shown_name(&self) -> String {
        let candidates = [
            self.formatted_name.trim().to_owned(),
            self.name.joined(),
            self.memberships.first().map(|m| m.organisation.trim().to_owned()).unwrap_or_default(),
            self.nickname.trim().to_owned(),
            self.emails.first().map(|e| e.value.trim().to_owned()).unwrap_or_default(),
            self.phones.first().map(|p| p.value.trim().to_owned()).unwrap_or_default(),
        ];
        candidates.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }
}

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

/// What a card is recognised by when it comes in again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatchKeys {
    /// The folded shown name; empty when the card has none.
    pub name: String,
    /// The same words in alphabetical order, so that "Nowak Jan" and "Jan Nowak" meet.
    pub name_words: String,
    /// The numbers, understood.
    pub phones: Vec<PhoneForm>,
    /// Mail addresses by [`email_key`].
    pub emails: Vec<String>,
}

impl MatchKeys {
    /// The keys of a card; numbers without a country are those of `region`.
    #[must_use]
    pub fn of(contact: &Contact, region: Region) -> Self {
        let name = fold(&contact.shown_name());
        let mut words: Vec<&str> = name.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        Self {
            name_words: words.join(" "),
            phones: contact.phones.iter().map(|phone| parse_phone(&phone.value, region)).collect(),
            emails: contact.emails.iter().map(|email| email_key(&email.value)).collect(),
            name,
        }
    }

    /// The rule by which a card without a known UID is the same one: the same name, and a same
    /// number or mail. A card without a name is never recognised by it.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        !self.name_words.is_empty()
            && self.name_words == other.name_words
            && (self.shares_number(other) || self.shares_email(other))
    }

    /// Whether the two have a number in common, to the country where both say it.
    #[must_use]
    pub fn shares_number(&self, other: &Self) -> bool {
        let same = |a: &PhoneForm, b: &PhoneForm| {
            compare(a, b).is_some_and(|certainty| certainty < crate::phone::Certainty::Suffix)
        };
        self.phones.iter().any(|a| other.phones.iter().any(|b| same(a, b)))
    }

    /// Whether the two have a mail address in common.
    #[must_use]
    pub fn shares_email(&self, other: &Self) -> bool {
        self.emails.iter().any(|email| !email.is_empty() && other.emails.contains(email))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
