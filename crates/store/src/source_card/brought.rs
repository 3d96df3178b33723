//! The stored form of a record's content: JSON without what is empty, the photo by its hash.

use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, NameParts, PartialDate,
    Phone,
};
use kartoteka_domain::stay_in_touch::StayInTouch;
use kartoteka_domain::with_text_fields;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

macro_rules! brought {
    (
        Name [ $($(#[$name_doc:meta])* $by_name:ident $n:ident $name_facts:tt)* ]
        Facts [ $($(#[$fact_doc:meta])* $fact:ident $f:ident $fact_facts:tt)* ]
        Story [ $($(#[$story_doc:meta])* $story:ident $s:ident $story_facts:tt)* ]
    ) => {
        /// A record's content, borrowed where it is written. Fields that are new to a version are empty in
        /// older rows.
        #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub(super) struct Brought<'c> {
            #[serde(skip_serializing_if = "is_empty")]
            uid: Cow<'c, str>,
            kind: ContactKind,
            #[serde(skip_serializing_if = "is_empty")]
            formatted_name: Cow<'c, str>,
            #[serde(skip_serializing_if = "is_empty")]
            name: Cow<'c, NameParts>,
            $(#[serde(skip_serializing_if = "is_empty")] $by_name: Cow<'c, str>,)*
            #[serde(skip_serializing_if = "is_empty")]
            memberships: Cow<'c, [Membership]>,
            #[serde(skip_serializing_if = "is_empty")]
            phones: Cow<'c, [Phone]>,
            #[serde(skip_serializing_if = "is_empty")]
            emails: Cow<'c, [Email]>,
            #[serde(skip_serializing_if = "is_empty")]
            addresses: Cow<'c, [Address]>,
            #[serde(skip_serializing_if = "is_empty")]
            links: Cow<'c, [Link]>,
            $(#[serde(skip_serializing_if = "is_empty")] $fact: Cow<'c, str>,)*
            #[serde(skip_serializing_if = "is_empty")]
            birthday: Option<PartialDate>,
            #[serde(skip_serializing_if = "is_empty")]
            tags: Cow<'c, [String]>,
            $(#[serde(skip_serializing_if = "is_empty")] $story: Cow<'c, str>,)*
            #[serde(skip_serializing_if = "is_empty")]
            stay_in_touch: StayInTouch,
            #[serde(skip_serializing_if = "is_empty")]
            custom_fields: Cow<'c, [CustomField]>,
            #[serde(skip_serializing_if = "is_empty")]
            unknown: Cow<'c, [String]>,
            #[serde(skip_serializing_if = "is_empty")]
            pub(super) photo_sha256: Option<Cow<'c, str>>,
            #[serde(skip_serializing_if = "is_empty")]
            pub(super) table: Cow<'c, str>,
        }

        impl<'c> Brought<'c> {
            pub(super) fn of(content: &'c Contact, photo_sha256: Option<&'c str>, table: &'c str) -> Self {
                Self {
                    uid: content.uid.as_str().into(),
                    kind: content.kind,
                    formatted_name: content.formatted_name.as_str().into(),
                    name: Cow::Borrowed(&content.name),
                    $($by_name: content.$by_name.as_str().into(),)*
                    memberships: content.memberships.as_slice().into(),
                    phones: content.phones.as_slice().into(),
                    emails: content.emails.as_slice().into(),
                    addresses: content.addresses.as_slice().into(),
                    links: content.links.as_slice().into(),
                    $($fact: content.$fact.as_str().into(),)*
                    birthday: content.birthday,
                    tags: content.tags.as_slice().into(),
                    $($story: content.$story.as_str().into(),)*
                    stay_in_touch: content.stay_in_touch,
                    custom_fields: content.custom_fields.as_slice().into(),
                    unknown: content.unknown.as_slice().into(),
                    photo_sha256: photo_sha256.map(Cow::Borrowed),
                    table: table.into(),
                }
            }

            pub(super) fn into_content(self) -> Contact {
                Contact {
                    uid: self.uid.into_owned(),
                    kind: self.kind,
                    formatted_name: self.formatted_name.into_owned(),
                    name: self.name.into_owned(),
                    $($by_name: self.$by_name.into_owned(),)*
                    memberships: self.memberships.into_owned(),
                    phones: self.phones.into_owned(),
                    emails: self.emails.into_owned(),
                    addresses: self.addresses.into_owned(),
                    links: self.links.into_owned(),
                    $($fact: self.$fact.into_owned(),)*
                    birthday: self.birthday,
                    tags: self.tags.into_owned(),
                    $($story: self.$story.into_owned(),)*
                    stay_in_touch: self.stay_in_touch,
                    custom_fields: self.custom_fields.into_owned(),
                    unknown: self.unknown.into_owned(),
                    photo: None,
                }
            }
        }
    };
}
with_text_fields!(brought);

impl Brought<'_> {
    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("texts, numbers and lists of them are always JSON")
    }

    pub(super) fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
