//! Which cards say nothing.

use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::{Contact, PartialDate, Phone, TextField};
use kartoteka_domain::ids::ContactId;

fn blank(uid: &str) -> Contact {
    Contact { uid: uid.to_owned(), ..Contact::default() }
}

fn blank_ids(test: &TestBox) -> Vec<ContactId> {
    let cards = test.store.read(|r| r.blank_cards()).unwrap();
    cards.into_iter().map(|(id, _)| id).collect()
}

#[test]
fn a_card_of_nothing_but_a_uid_or_blanks_is_blank() {
    let test = TestBox::new();
    let spaces = Contact { formatted_name: "  ".to_owned(), ..blank("b") };
    let ids = test.write("contact_create", |w| {
        Ok([w.insert_contact(&blank("a"))?, w.insert_contact(&spaces)?])
    });
    assert_eq!(blank_ids(&test), ids.value);
    test.write("contact_trash", |w| w.set_all_trashed(&ids.value, Some(NOW.at)));
    assert_eq!(blank_ids(&test), []);
}

#[test]
fn whatever_a_card_says_it_is_not_blank() {
    let test = TestBox::new();
    let texts = TextField::ALL.iter().map(|field| {
        let mut card = blank(field.key());
        *card.text_mut(*field) = "x".to_owned();
        card
    });
    let phone = Phone { value: "112".to_owned(), label: String::new() };
    let others = [
        Contact { formatted_name: "x".to_owned(), ..blank("name") },
        Contact { phones: vec![phone], ..blank("phone") },
        Contact { tags: vec!["vip".to_owned()], ..blank("tag") },
        Contact { birthday: PartialDate::new(None, 5, 17), ..blank("birthday") },
        Contact { unknown: vec!["X-SHOE-SIZE:38".to_owned()], ..blank("unknown") },
    ];
    let cards: Vec<Contact> = texts.chain(others).collect();
    test.write("contact_create", |w| cards.iter().try_for_each(|c| w.insert_contact(c).map(drop)));
    assert_eq!(blank_ids(&test), []);
}

#[test]
fn what_happened_with_a_card_keeps_it_too() {
    let test = TestBox::new();
    let made = test.write("contact_create", |w| {
        let (noted, tied) = (w.insert_contact(&blank("a"))?, w.insert_contact(&blank("b"))?);
        w.add_note(noted, NOW.at, "called, no name yet")?;
        let other = w.insert_contact(&blank("c"))?;
        w.insert_relation(tied, other, "twin", "twin")?;
        w.insert_contact(&blank("d"))
    });
    assert_eq!(blank_ids(&test), [made.value]);
}

#[test]
fn a_card_with_an_order_a_payment_terms_a_ticket_or_something_it_waits_for_is_not_blank() {
    let test = TestBox::new();
    test.write("contact_create", |w| {
        for uid in ["order", "payment", "terms"] {
            let card = w.insert_contact(&blank(uid))?;
            crate::order::tests::about(w.connection, uid, card);
        }
        let card = w.insert_contact(&blank("ticket"))?;
        crate::ticket::tests::about(w.connection, card);
        let card = w.insert_contact(&blank("want"))?;
        crate::stock::tests::wants(w.connection, card, 1);
        Ok(())
    });
    assert_eq!(blank_ids(&test), []);
}
