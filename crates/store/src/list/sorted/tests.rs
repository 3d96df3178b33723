//! Cards by a column: numbers, words, days, what says nothing, and what was written since.

use super::*;
use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::{Contact, CustomField, PartialDate, Phone};

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
fn every_column_of_a_card_has_an_order() {
    let test = filled();
    let once = ["kind", "prefix", "suffix", "given", "additional", "tags", "stay_in_touch"];
    let derived = ["created_on", "changed_on", "last_contact_on", "birthday", "formatted_name"];
    let texts = TextField::ALL.iter().map(|field| field.key());
    for name in once.into_iter().chain(derived).chain(texts) {
        assert_eq!(order(&test, "", &field(name, 0, false)).len(), 5, "{name}");
    }
    for name in [
        "organisation",
        "department",
        "role",
        "email",
        "email_label",
        "link",
        "link_label",
        "address_label",
        "address_street",
        "address_extended",
        "address_box",
        "address_code",
        "address_city",
        "address_region",
        "address_country",
    ] {
        assert_eq!(order(&test, "", &field(name, 2, false)).len(), 5, "{name}");
    }
    assert_eq!(SortedBy::field("uid", 0, false), None);
    assert_eq!(SortedBy::field("colour", 1, false), None);
}
