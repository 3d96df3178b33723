//! Between a card's content in the domain and its draft in requests and responses.

use crate::api::contact as dto;
use kartoteka_domain::contact as domain;

impl From<dto::ContactKind> for domain::ContactKind {
    fn from(kind: dto::ContactKind) -> Self {
        match kind {
            dto::ContactKind::Person => Self::Person,
            dto::ContactKind::Organisation => Self::Organisation,
        }
    }
}

impl From<domain::ContactKind> for dto::ContactKind {
    fn from(kind: domain::ContactKind) -> Self {
        match kind {
            domain::ContactKind::Person => Self::Person,
            domain::ContactKind::Organisation => Self::Organisation,
        }
    }
}

/// Writes `content` over what the owner can edit in `onto`; uid, photo and unknown lines stay.
/// Values without text are left out.
pub(crate) fn apply_draft(draft: dto::ContactDraft, onto: &mut domain::Contact) {
    let trimmed = |text: String| text.trim().to_owned();
    for field in domain::TextField::ALL.iter().copied() {
        *onto.text_mut(field) = field.tidy(draft.text(field));
    }
    onto.kind = draft.kind.into();
    onto.formatted_name = trimmed(draft.formatted_name);
    onto.name = name_parts(draft.name);
    onto.memberships =
        draft.memberships.into_iter().map(membership).filter(says_something).collect();
    onto.phones = labelled(draft.phones, |value, label| domain::Phone { value, label });
    onto.emails = labelled(draft.emails, |value, label| domain::Email { value, label });
    onto.links = labelled(draft.links, |value, label| domain::Link { value, label });
    let empty = domain::Address::default();
    let addresses = draft.addresses.into_iter().map(address);
    onto.addresses = addresses
        .filter(|a| domain::Address { label: String::new(), ..a.clone() } != empty)
        .collect();
    onto.birthday = draft.birthday.and_then(|d| domain::PartialDate::new(d.year, d.month, d.day));
    onto.tags = tags(draft.tags);
    onto.stay_in_touch = draft.stay_in_touch.into();
    let fields = draft.custom_fields.into_iter();
    onto.custom_fields = fields
        .map(|field| domain::CustomField { label: trimmed(field.label), value: field.value })
        .filter(|field| !field.value.trim().is_empty())
        .collect();
}

/// What the owner can edit of `content`.
pub(crate) fn draft_of(content: &domain::Contact) -> dto::ContactDraft {
    let mut draft = dto::ContactDraft {
        kind: content.kind.into(),
        formatted_name: content.formatted_name.clone(),
        name: dto::NameParts {
            prefix: content.name.prefix.clone(),
            given: content.name.given.clone(),
            additional: content.name.additional.clone(),
            family: content.name.family.clone(),
            suffix: content.name.suffix.clone(),
        },
        memberships: content.memberships.iter().map(membership_dto).collect(),
        phones: content.phones.iter().map(|p| labelled_dto(&p.value, &p.label)).collect(),
        emails: content.emails.iter().map(|e| labelled_dto(&e.value, &e.label)).collect(),
        links: content.links.iter().map(|l| labelled_dto(&l.value, &l.label)).collect(),
        addresses: content.addresses.iter().map(address_dto).collect(),
        birthday: content.birthday.map(|d| dto::PartialDate {
            year: d.year,
            month: d.month,
            day: d.day,
        }),
        tags: content.tags.clone(),
        stay_in_touch: content.stay_in_touch.into(),
        custom_fields: content
            .custom_fields
            .iter()
            .map(|field| dto::CustomField {
                label: field.label.clone(),
                value: field.value.clone(),
            })
            .collect(),
        ..dto::ContactDraft::default()
    };
    for field in domain::TextField::ALL.iter().copied() {
        draft.text_mut(field).clone_from(content.text(field));
    }
    draft
}

/// Tags trimmed, each once, in the order given.
pub(crate) fn tags(given: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for tag in given {
        let tag = tag.trim();
        if !tag.is_empty() && !kept.iter().any(|known| known == tag) {
            kept.push(tag.to_owned());
        }
    }
    kept
}

fn name_parts(name: dto::NameParts) -> domain::NameParts {
    domain::NameParts {
        prefix: name.prefix.trim().to_owned(),
        given: name.given.trim().to_owned(),
        additional: name.additional.trim().to_owned(),
        family: name.family.trim().to_owned(),
        suffix: name.suffix.trim().to_owned(),
    }
}

fn labelled<T>(values: Vec<dto::Labelled>, make: impl Fn(String, String) -> T) -> Vec<T> {
    values
        .into_iter()
        .filter(|value| !value.value.trim().is_empty())
        .map(|value| make(value.value.trim().to_owned(), value.label.trim().to_owned()))
        .collect()
}

fn labelled_dto(value: &str, label: &str) -> dto::Labelled {
    dto::Labelled { value: value.to_owned(), label: label.to_owned() }
}

fn membership(given: dto::Membership) -> domain::Membership {
    domain::Membership {
        organisation: given.organisation.trim().to_owned(),
        department: given.department.trim().to_owned(),
        role: given.role.trim().to_owned(),
    }
}

fn says_something(membership: &domain::Membership) -> bool {
    *membership != domain::Membership::default()
}

fn membership_dto(membership: &domain::Membership) -> dto::Membership {
    dto::Membership {
        organisation: membership.organisation.clone(),
        organisation_id: None,
        department: membership.department.clone(),
        role: membership.role.clone(),
    }
}

fn address(given: dto::Address) -> domain::Address {
    domain::Address {
        label: given.label.trim().to_owned(),
        po_box: given.po_box.trim().to_owned(),
        extended: given.extended.trim().to_owned(),
        street: given.street.trim().to_owned(),
        city: given.city.trim().to_owned(),
        region: given.region.trim().to_owned(),
        postal_code: given.postal_code.trim().to_owned(),
        country: given.country.trim().to_owned(),
    }
}

fn address_dto(address: &domain::Address) -> dto::Address {
    dto::Address {
        label: address.label.clone(),
        po_box: address.po_box.clone(),
        extended: address.extended.clone(),
        street: address.street.clone(),
        city: address.city.clone(),
        region: address.region.clone(),
        postal_code: address.postal_code.clone(),
        country: address.country.clone(),
    }
}
