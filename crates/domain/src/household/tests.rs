//! Who gets one letter, and what stands on it.

use super::*;
use crate::contact::{Email, NameParts};

fn card(given: &str, family: &str, street: &str, label: &str) -> Contact {
    let address = Address {
        label: label.to_owned(),
        street: street.to_owned(),
        postal_code: "61-131".to_owned(),
        city: "Poznań".to_owned(),
        ..Address::default()
    };
    Contact {
        name: NameParts { given: given.into(), family: family.into(), ..NameParts::default() },
        addresses: vec![address],
        ..Contact::default()
    }
}

fn and(first: &str, last: &str) -> String {
    format!("{first} and {last}")
}

fn names(cards: Vec<Contact>) -> Vec<String> {
    households(cards).iter().map(|one| one.name(and)).collect()
}

#[test]
fn people_of_one_home_are_one_however_it_is_spelt() {
    let ewa = card("Ewa", "Kowalczyk", "ul. Długa 5/3", "home");
    let jan = card("Jan", "Kowalczyk", "Ul Dluga 5 / 3", "");
    let ola = card("Ola", "Kowalczyk", "ul. Długa 5/3", "");
    let next_door = card("Adam", "Kos", "ul. Długa 5/4", "");
    let cards = vec![ewa.clone(), next_door, jan, ola];
    assert_eq!(names(cards.clone()), ["Ewa, Jan and Ola Kowalczyk", "Adam Kos"]);
    assert_eq!(households(cards)[0].salutation(and), "Ewa, Jan and Ola");
    assert_eq!(households(vec![ewa])[0].salutation(and), "Ewa");
}

#[test]
fn names_that_differ_stand_in_full() {
    let street = "Długa 5";
    let cards = vec![card("Ewa", "Kowalska", street, ""), card("Jan", "Kowalski", street, "")];
    assert_eq!(names(cards), ["Ewa Kowalska and Jan Kowalski"]);
    let nameless = Contact {
        name: NameParts::default(),
        formatted_name: "Neighbour".to_owned(),
        ..card("", "", street, "")
    };
    let cards = vec![card("Ewa", "Kos", street, ""), nameless];
    assert_eq!(households(cards)[0].salutation(and), "Ewa and Neighbour");
}

#[test]
fn firms_and_who_is_written_to_at_work_get_a_letter_each() {
    let street = "Rynek 1";
    let firm = Contact { kind: ContactKind::Organisation, ..card("", "Ramy", street, "") };
    let cards = vec![
        card("Ewa", "Kos", street, "work"),
        card("Jan", "Kos", street, "work"),
        firm,
        card("Ola", "Kos", street, ""),
    ];
    assert_eq!(households(cards).len(), 4);
}

#[test]
fn without_a_house_or_a_town_nobody_lives_together() {
    let town_alone = || card("Ewa", "Kos", "", "");
    let mut no_town = card("Ewa", "Kos", "Długa 5", "");
    no_town.addresses[0].city.clear();
    no_town.addresses[0].postal_code.clear();
    let nowhere = Contact::default();
    let cards =
        vec![town_alone(), town_alone(), no_town.clone(), no_town, nowhere.clone(), nowhere];
    assert_eq!(households(cards).len(), 6);
}

#[test]
fn the_home_counts_before_the_first_address_and_each_mail_once() {
    let mail = |value: &str| Email { value: value.to_owned(), label: String::new() };
    let mut ewa = card("Ewa", "Kos", "Rynek 1", "work");
    ewa.addresses.extend(card("", "", "Długa 5", "home").addresses);
    ewa.emails = vec![mail("kos@mail.example")];
    let mut jan = card("Jan", "Kos", "Długa 5", "");
    jan.emails = vec![mail("kos@mail.example"), mail("jan@mail.example")];
    let all = households(vec![ewa, jan]);
    let [one] = all.as_slice() else { panic!("{all:?}") };
    let card = one.card(and);
    assert_eq!(card.formatted_name, "Ewa and Jan Kos");
    assert_eq!(card.addresses.len(), 1);
    assert_eq!(card.addresses[0].street, "Długa 5");
    assert_eq!(card.emails.len(), 2);
}
