//! Cards by a column: numbers, words, days, what says nothing, and what was written since.

use super::*;
use crate::operation::NewOperation;
use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, PartialDate, Phone,
};
use kartoteka_domain::stay_in_touch::StayInTouch;
use kartoteka_domain::time::Timestamp;

/// Four cards: with numbers, with words, with nothing.
fn filled() -> TestBox {
    let test = TestBox::new();
    test.store.set_setting("language", "pl").unwrap();
    let own = |value: &str| CustomField { label: "Points".to_owned(), value: value.to_owned() };
    let card = |name: &str, points: Option<&str>, town: &str| {
        let mut card = Contact { uid: name.to_owned(), ..Contact::default() };
        card.formatted_name = name.to_owned();
        card.custom_fields = points.map(own).into_iter().collect();
        card.phones = vec![Phone { value: town.to_owned(), label: "work".to_owned() }];
        card
    };
    let mut dated = card("Ala", Some("9,2815"), "b");
    dated.birthday = PartialDate::new(Some(1980), 5, 17);
    dated.tags = vec!["vip".to_owned()];
    let cards = [
        dated,
        card("Żak", Some("10,5"), "Ź"),
        card("Lis", Some("many"), "z"),
        card("Łoś", None, "ź"),
        card("112", Some("-3"), "a"),
    ];
    test.write("contact_create", |w| w.insert_contacts(&cards));
    test
}

fn order(test: &TestBox, find: &str, by: &SortedBy) -> Vec<String> {
    let ids = test.store.sorted_ids(find, by, ',', &NOW).unwrap();
    test.store.read(|reader| reader.shown_names(&ids)).unwrap()
}

fn field(field: &str, number: usize, is_descending: bool) -> SortedBy {
    SortedBy::field(field, number, is_descending).unwrap()
}

#[test]
fn numbers_come_before_words_and_nothing_comes_last_either_way() {
    let test = filled();
    let by = |is_descending| SortedBy::own_field("Points", is_descending);
    assert_eq!(order(&test, "", &by(false)), ["112", "Ala", "Żak", "Lis", "Łoś"]);
    assert_eq!(order(&test, "", &by(true)), ["Lis", "Żak", "Ala", "112", "Łoś"]);
}

#[test]
fn words_are_sorted_by_the_language_and_equals_by_name() {
    let test = filled();
    assert_eq!(order(&test, "", &field("phone", 1, false)), ["112", "Ala", "Lis", "Łoś", "Żak"]);
    assert_eq!(order(&test, "", &field("phone", 1, true)), ["Żak", "Łoś", "Lis", "Ala", "112"]);
    let by_name = ["Ala", "Lis", "Łoś", "Żak", "112"];
    assert_eq!(order(&test, "", &field("phone_label", 1, false)), by_name);
    assert_eq!(order(&test, "", &field("phone_label", 1, true)), by_name);
    assert_eq!(order(&test, "", &field("formatted_name", 0, false)), by_name);
    let back: Vec<&str> = by_name.into_iter().rev().collect();
    assert_eq!(order(&test, "", &field("formatted_name", 0, true)), back);
    assert_eq!(order(&test, "", &field("birthday", 0, true)).first().unwrap(), "Ala");
}

#[test]
fn only_what_is_found_is_in_the_order() {
    let test = filled();
    assert_eq!(order(&test, "tag:vip", &field("family", 0, false)), ["Ala"]);
    assert_eq!(order(&test, "nobody", &field("family", 0, false)), [""; 0]);
}

#[test]
fn the_order_kept_in_memory_knows_what_was_written_since() {
    let test = filled();
    let by = SortedBy::own_field("Points", false);
    let before = order(&test, "", &by);
    let ids = test.store.sorted_ids("", &by, ',', &NOW).unwrap();
    test.write("grid_save", |w| {
        let mut card = w.contact(ids[0])?.content;
        card.custom_fields[0].value = "50".to_owned();
        w.update_contact(ids[0], None, &card)
    });
    assert_eq!(order(&test, "", &by), ["Ala", "Żak", "112", "Lis", "Łoś"]);
    test.write("contact_trash", |w| w.set_trashed(ids[1], Some(NOW.at)));
    assert_eq!(order(&test, "", &by), ["Żak", "112", "Lis", "Łoś"]);
    assert_eq!(before.len(), 5);
}

#[test]
fn pages_and_sums_are_cut_from_one_list_until_something_is_written() {
    let test = filled();
    let listed = |find: &str, is_descending: bool, now: &Now| {
        let by = SortedBy::own_field("Points", is_descending);
        test.store.sorted_ids(find, &by, ',', now).unwrap()
    };
    let first = listed("tag:vip", false, &NOW);
    assert!(Arc::ptr_eq(&first, &listed("tag:vip ", false, &NOW)));
    let tomorrow = Now { at: Timestamp(NOW.at.0 + 24 * 60 * 60 * 1000), ..NOW };
    for other in [
        listed("", false, &NOW),
        listed("tag:vip", true, &NOW),
        listed("tag:vip", false, &tomorrow),
    ] {
        assert!(!Arc::ptr_eq(&first, &other));
    }
    let again = listed("tag:vip", false, &NOW);
    let other =
        test.store.sorted_ids("nobody", &SortedBy::own_field("Points", false), ',', &NOW).unwrap();
    assert_eq!(other.len(), 0);
    test.write("contact_trash", |w| w.set_trashed(again[0], Some(NOW.at)));
    assert_eq!(listed("tag:vip", false, &NOW).len(), 0);
    test.write("contact_put_back", |w| w.set_trashed(again[0], None));
    assert_eq!(listed("tag:vip", false, &NOW), again);
}

#[test]
fn what_is_found_and_its_order_are_of_one_moment() {
    let test = filled();
    let by = SortedBy::own_field("Points", false);
    let all = test.store.sorted_ids("", &by, ',', &NOW).unwrap();
    // Of two cards that a word finds, one is in the trash at any moment.
    let (one, other) = (all[0], all[1]);
    let note = |w: &mut crate::Writer<'_>, id| {
        let mut card = w.contact(id)?.content;
        card.tags = vec!["turn".to_owned()];
        w.update_contact(id, None, &card)
    };
    test.write("grid_save", |w| {
        Ok((note(w, one)?, note(w, other)?, w.set_trashed(other, Some(NOW.at))?))
    });
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for turn in 0..60 {
                let (goes, comes) = if turn % 2 == 0 { (one, other) } else { (other, one) };
                test.write("contact_trash", |w| {
                    w.set_trashed(goes, Some(NOW.at))?;
                    w.set_trashed(comes, None)
                });
            }
        });
        while !writing.is_finished() {
            let found = test.store.sorted_ids("turn", &by, ',', &NOW).unwrap();
            assert_eq!(found.len(), 1);
        }
    });
}

/// Cards whose ids, names and values are each in another order: three values, one of them twice, and
/// two cards without any.
fn with_values(fill: &dyn Fn(&mut Contact, usize)) -> TestBox {
    let test = TestBox::new();
    test.store.set_setting("language", "pl").unwrap();
    let values = [
        ("Lis", Some(0)),
        ("Kos", None),
        ("Ala", Some(2)),
        ("Wrona", Some(1)),
        ("Bąk", None),
        ("Sowa", Some(1)),
    ];
    let cards = values.map(|(name, value)| {
        let mut card = Contact { uid: name.to_owned(), ..Contact::default() };
        card.formatted_name = name.to_owned();
        if let Some(value) = value {
            fill(&mut card, value);
        }
        card
    });
    test.write("contact_create", |w| w.insert_contacts(&cards));
    test
}

/// Equals and what says nothing stand by name whichever way the column is sorted.
const GROWING: [&str; 6] = ["Lis", "Sowa", "Wrona", "Ala", "Bąk", "Kos"];
const FALLING: [&str; 6] = ["Ala", "Sowa", "Wrona", "Lis", "Bąk", "Kos"];

#[track_caller]
fn is_sorted(test: &TestBox, name: &str, number: usize) {
    assert_eq!(order(test, "", &field(name, number, false)), GROWING, "{name}");
    assert_eq!(order(test, "", &field(name, number, true)), FALLING, "{name}");
}

fn word(value: usize) -> String {
    ["b", "ć", "d"][value].to_owned()
}

#[test]
fn what_a_card_says_once_sorts_it() {
    for text in TextField::ALL.iter().copied() {
        is_sorted(&with_values(&|card, value| *card.text_mut(text) = word(value)), text.key(), 0);
    }
    type Part = fn(&mut Contact) -> &mut String;
    let parts: [(&str, Part); 4] = [
        ("prefix", |card| &mut card.name.prefix),
        ("given", |card| &mut card.name.given),
        ("additional", |card| &mut card.name.additional),
        ("suffix", |card| &mut card.name.suffix),
    ];
    for (name, part) in parts {
        is_sorted(&with_values(&|card, value| *part(card) = word(value)), name, 0);
    }
    let family = |card: &mut Contact, value: usize| {
        card.name.given = card.uid.clone();
        card.name.family = word(value);
    };
    is_sorted(&with_values(&family), "family", 0);
    // Tags as they stand on the card, whichever there was first in the box.
    let tags =
        |card: &mut Contact, value: usize| card.tags = vec![word(value), word((value + 2) % 3)];
    is_sorted(&with_values(&tags), "tags", 0);
    let wish = |card: &mut Contact, value: usize| {
        card.stay_in_touch = StayInTouch::parse(["7", "30", "never"][value]).unwrap();
    };
    is_sorted(&with_values(&wish), "stay_in_touch", 0);
    let birthdays = [(None, 12, 31), (Some(1979), 2, 1), (Some(1980), 1, 1)];
    let born = |card: &mut Contact, value: usize| {
        let (year, month, day) = birthdays[value];
        card.birthday = PartialDate::new(year, month, day);
    };
    is_sorted(&with_values(&born), "birthday", 0);
    let firm = |card: &mut Contact, value: usize| {
        card.kind = if value == 0 { ContactKind::Organisation } else { ContactKind::Person };
    };
    let firms = with_values(&firm);
    let people = ["Ala", "Bąk", "Kos", "Sowa", "Wrona"];
    assert_eq!(order(&firms, "", &field("kind", 0, false)), [&["Lis"][..], &people].concat());
    assert_eq!(order(&firms, "", &field("kind", 0, true)), [&people[..], &["Lis"]].concat());
    let by_name = ["Ala", "Bąk", "Kos", "Lis", "Sowa", "Wrona"];
    assert_eq!(order(&firms, "", &field("formatted_name", 0, false)), by_name);
    let backwards: Vec<&str> = by_name.into_iter().rev().collect();
    assert_eq!(order(&firms, "", &field("formatted_name", 0, true)), backwards);
}

#[test]
fn what_a_card_has_several_of_sorts_it_by_the_one_asked_for() {
    type Fill = fn(&mut Contact, String);
    let fills: [(&str, Fill); 17] = [
        ("organisation", |card, it| {
            card.memberships.push(Membership { organisation: it, ..work() })
        }),
        ("department", |card, it| card.memberships.push(Membership { department: it, ..work() })),
        ("role", |card, it| card.memberships.push(Membership { role: it, ..work() })),
        ("phone", |card, it| card.phones.push(Phone { value: it, label: String::new() })),
        ("phone_label", |card, it| card.phones.push(Phone { value: "1".to_owned(), label: it })),
        ("email", |card, it| card.emails.push(Email { value: it, label: String::new() })),
        ("email_label", |card, it| card.emails.push(Email { value: "e".to_owned(), label: it })),
        ("link", |card, it| card.links.push(Link { value: it, label: String::new() })),
        ("link_label", |card, it| card.links.push(Link { value: "l".to_owned(), label: it })),
        ("address_label", |card, it| card.addresses.push(Address { label: it, ..town() })),
        ("address_box", |card, it| card.addresses.push(Address { po_box: it, ..town() })),
        ("address_extended", |card, it| card.addresses.push(Address { extended: it, ..town() })),
        ("address_street", |card, it| card.addresses.push(Address { street: it, ..town() })),
        ("address_city", |card, it| card.addresses.push(Address { city: it, ..town() })),
        ("address_region", |card, it| card.addresses.push(Address { region: it, ..town() })),
        ("address_code", |card, it| card.addresses.push(Address { postal_code: it, ..town() })),
        ("address_country", |card, it| card.addresses.push(Address { country: it, ..town() })),
    ];
    for (name, fill) in fills {
        let test = with_values(&|card, value| {
            // The first would sort them the other way round.
            fill(card, word(2 - value));
            fill(card, word(value));
        });
        is_sorted(&test, name, 2);
        assert_eq!(order(&test, "", &field(name, 1, false)), FALLING, "{name}");
    }
    assert_eq!(SortedBy::field("uid", 0, false), None);
    assert_eq!(SortedBy::field("colour", 1, false), None);
}

fn work() -> Membership {
    Membership { organisation: "Huta".to_owned(), ..Membership::default() }
}

fn town() -> Address {
    Address { city: "Opole".to_owned(), ..Address::default() }
}

#[test]
fn what_was_done_when_sorts_cards() {
    let test = TestBox::new();
    let at = |minutes: i64| Now { at: Timestamp(NOW.at.0 + 60_000 * minutes), ..NOW };
    let made = |name: &str, minutes: i64| {
        let card =
            Contact { uid: name.to_owned(), formatted_name: name.to_owned(), ..Contact::default() };
        let operation = NewOperation { now: at(minutes), ..test.operation("contact_create") };
        test.store.write(&operation, |w| w.insert_contact(&card)).unwrap().value
    };
    let lis = made("Lis", 0);
    let (wrona, sowa, ala) = (made("Wrona", 1), made("Sowa", 1), made("Ala", 2));
    for column in ["created_on", "changed_on"] {
        assert_eq!(order(&test, "", &field(column, 0, false)), ["Lis", "Sowa", "Wrona", "Ala"]);
        assert_eq!(order(&test, "", &field(column, 0, true)), ["Ala", "Sowa", "Wrona", "Lis"]);
    }
    let changing = NewOperation { now: at(3), ..test.operation("contact_save") };
    test.store
        .write(&changing, |w| {
            let mut card = w.contact(lis)?.content;
            card.note = "x".to_owned();
            w.update_contact(lis, None, &card)
        })
        .unwrap();
    assert_eq!(order(&test, "", &field("created_on", 0, false))[0], "Lis");
    let changed = order(&test, "", &field("changed_on", 0, false));
    assert_eq!(changed, ["Sowa", "Wrona", "Ala", "Lis"]);
    let call = "INSERT INTO interaction (contact_id, kind, direction, at, created_at)
        VALUES (?1, 'call', 'in', ?2, 0)";
    test.write("interaction_log", |w| {
        for (id, at) in [(lis, 50), (sowa, 60), (wrona, 60), (ala, 70)] {
            w.connection.execute(call, (id.0, at))?;
        }
        Ok(())
    });
    for name in ["Kos", "Bąk"] {
        made(name, 4);
    }
    is_sorted(&test, "last_contact_on", 0);
}
