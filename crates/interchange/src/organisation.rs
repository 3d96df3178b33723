//! Whether a record is a person or an organisation, for every format alike.

use kartoteka_domain::contact::{Contact, ContactKind, Membership};

/// A card that names an organisation and no person is the organisation's own.
pub(crate) fn looks_like_organisation(contact: &Contact) -> bool {
    let organisation = contact.memberships.first().map_or("", |own| own.organisation.as_str());
    let name = contact.formatted_name.as_str();
    contact.name.is_empty()
        && !organisation.is_empty()
        && (name.is_empty() || name == organisation)
        && contact.memberships.first().is_some_and(|own| own.role.is_empty())
}

/// Makes the card what it says it is, else what it looks like; an organisation is not its own
/// employer.
pub(crate) fn settle_kind(contact: &mut Contact, said: Option<ContactKind>) {
    let seen = if looks_like_organisation(contact) {
        ContactKind::Organisation
    } else {
        ContactKind::Person
    };
    contact.kind = said.unwrap_or(seen);
    if contact.kind == ContactKind::Person {
        return;
    }
    if let Some(first) = contact.memberships.first_mut() {
        if contact.formatted_name.is_empty() {
            contact.formatted_name.clone_from(&first.organisation);
        }
        if first.organisation == contact.formatted_name {
            first.organisation.clear();
        }
    }
    contact.memberships.retain(|own| *own != Membership::default());
}
