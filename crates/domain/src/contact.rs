//! A contact as its card reads: the whole content, without ids. This is what an import brings,
//! what the owner edits and what an export writes.

mod address;
pub mod duplicate;
pub mod merge;
mod naming;
pub mod text_field;

use crate::stay_in_touch::StayInTouch;
use crate::with_text_fields;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
pub use text_field::TextField;

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
    #[serde(skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// First name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// Further first names.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub additional: String,
    /// Last name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family: String,
    /// "junior", "MD".
    #[serde(skip_serializing_if = "String::is_empty")]
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
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// A mail address as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Email {
    /// The text as typed.
    pub value: String,
    /// "home", "work", or the owner's word; empty when none was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// A web address, profile or handle.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Link {
    /// The address as typed; opened only for http, https and mailto, after showing it.
    pub value: String,
    /// What it is; empty when nothing was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// A postal address, after vCard's `ADR` (RFC 2426 §3.2.1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// "home", "work", or the owner's word.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Post-office box.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub po_box: String,
    /// Flat, floor, suite.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub extended: String,
    /// Street and number; may have several lines.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// Town.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// State, county or province.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// Postal code as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// Country as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
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
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// Department within it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// What the person is there ("Events manager").
    #[serde(skip_serializing_if = "String::is_empty")]
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

macro_rules! contact {
    (
        Name [ $($(#[$name_doc:meta])* $by_name:ident $n:ident $name_facts:tt)* ]
        Facts [ $($(#[$fact_doc:meta])* $fact:ident $f:ident $fact_facts:tt)* ]
        Story [ $($(#[$story_doc:meta])* $story:ident $s:ident $story_facts:tt)* ]
    ) => {
        /// The whole content of a card. Written down without its photo. Its plain texts are those
        /// of [`TextField`].
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Contact {
            /// vCard UID as given; empty when the source had none.
            pub uid: String,
            /// Person or organisation.
            pub kind: ContactKind,
            /// vCard FN: the name as the owner or the phone wrote it; may be empty.
            pub formatted_name: String,
            /// The five parts of the name.
            pub name: NameParts,
            $($(#[$name_doc])* pub $by_name: String,)*
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
            $($(#[$fact_doc])* pub $fact: String,)*
            /// Birthday, with or without the year.
            pub birthday: Option<PartialDate>,
            /// Tags, each its own word.
            pub tags: Vec<String>,
            $($(#[$story_doc])* pub $story: String,)*
            /// How often the owner wants to be in touch, where the card itself says so.
            #[serde(skip_serializing_if = "is_by_tags")]
            pub stay_in_touch: StayInTouch,
            /// Fields of the owner's own.
            pub custom_fields: Vec<CustomField>,
            /// The picture.
            #[serde(skip)]
            pub photo: Option<Photo>,
            /// Lines of the source card that nothing here understands, unfolded and verbatim; they
            /// go out again on export.
            pub unknown: Vec<String>,
        }
    };
}
with_text_fields!(contact);

fn is_by_tags(wish: &StayInTouch) -> bool {
    *wish == StayInTouch::ByTags
}
