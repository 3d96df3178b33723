//! What a card has several of stays in its columns, whatever is written in others.

use kartoteka_domain::contact::Contact;
use kartoteka_interchange::columns::{self, Key};

/// Whether a cell is one of those by which a detail would move up into the column of one that says
/// nothing: those that emptied that one, else those that filled the one behind it.
pub(super) fn moves_one(key: Key, before: &Contact, laid: &Contact) -> bool {
    let Some([silent, next]) = columns::gap(laid, key) else { return false };
    match (columns::says(before, silent), columns::says(before, next)) {
        (true, _) => key.number == silent.number,
        (false, false) => key.number == next.number,
        // The gap was there before.
        (false, true) => true,
    }
}

/// Details that nothing was written in stay as they were, also such as say nothing.
pub(super) fn leave_details(content: &mut Contact, laid: &Contact, before: &Contact) {
    fn leave<T: Clone + PartialEq>(list: &mut Vec<T>, laid: &[T], before: &[T]) {
        if laid == before {
            before.clone_into(list);
        }
    }
    leave(&mut content.memberships, &laid.memberships, &before.memberships);
    leave(&mut content.phones, &laid.phones, &before.phones);
    leave(&mut content.emails, &laid.emails, &before.emails);
    leave(&mut content.addresses, &laid.addresses, &before.addresses);
    leave(&mut content.links, &laid.links, &before.links);
    leave(&mut content.custom_fields, &laid.custom_fields, &before.custom_fields);
}
