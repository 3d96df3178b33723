//! The stored form of a record's content: JSON without what is empty, the photo by its hash.

use super::SourceCard;
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, NameParts, PartialDate,
    Phone,
};
use serde::{Deserialize, Serialize};

/// A record's content. Fields that are new to a version are empty in older rows.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Brought {
    #[serde(skip_serializing_if = "is_empty")]
    uid: String,
    kind: ContactKind,
    #[serde(skip_serializing_if = "is_empty")]
    formatted_name: String,
    #[serde(skip_serializing_if = "is_empty")]
    name: NameParts,
    #[serde(skip_serializing_if = "is_empty")]
    nickname: String,
    #[serde(skip_serializing_if = "is_empty")]
    memberships: Vec<Membership>,
    #[serde(skip_serializing_if = "is_empty")]
    phones: Vec<Phone>,
    #[serde(skip_serializing_if = "is_empty")]
    emails: Vec<Email>,
    #[serde(skip_serializing_if = "is_empty")]
    addresses: Vec<Address>,
    #[serde(skip_serializing_if = "is_empty")]
    links: Vec<Link>,
    #[serde(skip_serializing_if = "is_empty")]
    tax_number: String,
    #[serde(skip_serializing_if = "is_empty")]
    birthday: Option<PartialDate>,
    #[serde(skip_serializing_if = "is_empty")]
    tags: Vec<String>,
    #[serde(skip_serializing_if = "is_empty")]
    note: String,
    #[serde(skip_serializing_if = "is_empty")]
    how_met: String,
    #[serde(skip_serializing_if = "is_empty")]
    custom_fields: Vec<CustomField>,
    #[serde(skip_serializing_if = "is_empty")]
    unknown: Vec<String>,
    #[serde(skip_serializing_if = "is_empty")]
    pub(super) photo_sha256: Option<String>,
}

fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Brought {
    pub(super) fn of(source: &SourceCard) -> Self {
        let content = source.content.clone();
        Self {
            uid: content.uid,
            kind: content.kind,
            formatted_name: content.formatted_name,
            name: content.name,
            nickname: content.nickname,
            memberships: content.memberships,
            phones: content.phones,
            emails: content.emails,
            addresses: content.addresses,
            links: content.links,
            tax_number: content.tax_number,
            birthday: content.birthday,
            tags: content.tags,
            note: content.note,
            how_met: content.how_met,
            custom_fields: content.custom_fields,
            unknown: content.unknown,
            photo_sha256: source.photo_sha256.clone(),
        }
    }

    pub(super) fn into_content(self) -> Contact {
        Contact {
            uid: self.uid,
            kind: self.kind,
            formatted_name: self.formatted_name,
            name: self.name,
            nickname: self.nickname,
            memberships: self.memberships,
            phones: self.phones,
            emails: self.emails,
            addresses: self.addresses,
            links: self.links,
            tax_number: self.tax_number,
            birthday: self.birthday,
            tags: self.tags,
            note: self.note,
            how_met: self.how_met,
            custom_fields: self.custom_fields,
            photo: None,
            unknown: self.unknown,
        }
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("texts, numbers and lists of them are always JSON")
    }

    pub(super) fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}
