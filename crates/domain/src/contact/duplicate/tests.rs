//! Who is one, who may be, and who is not.

use super::*;
use crate::phone::parse_phone;
use crate::region::Region;
use proptest::prelude::*;

fn card(id: i64, name: &str, numbers: &[&str], mails: &[&str]) -> Card {
    made(id, ContactKind::Person, name, numbers, mails)
}

fn made(id: i64, kind: ContactKind, name: &str, numbers: &[&str], mails: &[&str]) -> Card {
    let mut card = Card::new(ContactId(id), kind, name, &NameParts::default(), None);
    for number in numbers {
        let form = parse_phone(number, Region::PL);
        card.add_number(number, form.e164.as_deref(), &form.digits);
    }
    mails.iter().for_each(|mail| card.add_mail(mail));
    card
}

fn firm(id: i64, name: &str, numbers: &[&str]) -> Card {
    made(id, ContactKind::Organisation, name, numbers, &[])
}

fn born(mut card: Card, year: Option<i32>, month: u32, day: u32) -> Card {
    card.birthday = PartialDate::new(year, month, day);
    card
}

fn found(cards: &[Card]) -> Vec<(Certainty, Vec<Reason>, Vec<i64>)> {
    let groups = find(cards, &HashSet::new()).into_iter();
    groups.map(|g| (g.certainty, g.reasons, g.cards.iter().map(|id| id.0).collect())).collect()
}

#[test]
fn two_cards_are_judged_by_what_they_share() {
    use Certainty::{Likely, Sure};
    use Reason::{Initials, SameMail, SameName, SameNumber, SimilarName};
    let ewa = || card(1, "Ewa Głowacka", &["601 234 567"], &["ewa@mail.example"]);
    let rows = [
        (
            card(2, "EWA GLOWACKA", &["+48 601-234-567"], &[]),
            Some((Sure, vec![SameNumber, SameName])),
        ),
        (
            card(2, "Głowacka, Ewa", &[], &["ewa@mail.example"]),
            Some((Sure, vec![SameMail, SameName])),
        ),
        (
            card(2, "Głowacka Ewa", &["0048601234567"], &[]),
            Some((Sure, vec![SameNumber, SameName])),
        ),
        (card(2, "Ewa Głowacka", &["602 000 000"], &[]), Some((Likely, vec![SameName]))),
        (card(2, "E. Głowacka", &["601234567"], &[]), Some((Likely, vec![SameNumber, Initials]))),
        (card(2, "E. Głowacka", &[], &[]), Some((Likely, vec![Initials]))),
        (
            card(2, "E. Głowacka", &["601234567"], &["ewa@mail.example"]),
            Some((Sure, vec![SameNumber, SameMail, Initials])),
        ),
        (
            card(2, "Ewa Maria Głowacka", &["601234567"], &[]),
            Some((Likely, vec![SameNumber, SimilarName])),
        ),
        (card(2, "Ewa Maria Głowacka", &[], &[]), None),
        (card(2, "", &["601234567"], &[]), Some((Likely, vec![SameNumber]))),
        (card(2, "Jan Głowacki", &["601234567"], &[]), Some((Likely, vec![SameNumber]))),
        (card(2, "Jan Głowacki", &["601234568"], &[]), None),
        (firm(2, "Ewa Głowacka", &["601234567"]), Some((Likely, vec![SameNumber, SameName]))),
        (firm(2, "Tin Chapel", &["601234567"]), None),
    ];
    for (other, expected) in rows {
        let told = format!("{other:?}");
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(certainty, reasons)| (certainty, reasons, vec![1, 2]))
            .collect();
        assert_eq!(found(&[ewa(), other]), expected, "{told}");
    }
}

#[test]
fn swapped_names_are_one() {
    let cards =
        [card(1, "Abc Xyz", &["601 234 567"], &[]), card(2, "Xyz Abc", &["601 234 567"], &[])];
    let reasons = vec![Reason::SameNumber, Reason::SwappedName];
    assert_eq!(found(&cards), [(Certainty::Sure, reasons, vec![1, 2])]);
}

#[test]
fn the_number_of_a_shop_makes_nobody_one() {
    let shop = "61 852 10 20";
    let with_card = [
        firm(1, "Ramy Sp. z o.o.", &[shop]),
        card(2, "Jan Nowak", &[shop], &[]),
        card(3, "Ewa Kos", &[shop], &[]),
    ];
    assert_eq!(found(&with_card), []);
    let without = [
        card(1, "Jan Nowak", &[shop], &[]),
        card(2, "Ewa Kos", &[shop], &[]),
        card(3, "Adam Lis", &[shop], &["info@ramy.example"]),
        card(4, "Ola Wilk", &[], &["info@ramy.example"]),
    ];
    assert_eq!(found(&without), []);
    let namesakes = [
        card(9, "Jan Nowak", &[shop], &[]),
        without[0].clone(),
        without[1].clone(),
        without[2].clone(),
    ];
    let groups = found(&namesakes);
    assert_eq!(groups.len(), 1);
    assert_eq!((groups[0].0, groups[0].2.as_slice()), (Certainty::Likely, [1, 9].as_slice()));
}

#[test]
fn father_and_son_and_two_birthdays_are_never_sure() {
    let number = &["601 234 567"][..];
    let father = || card(1, "Jan Nowak", number, &[]);
    let son = card(2, "Jan Nowak jr", number, &[]);
    assert_eq!(found(&[father(), son])[0].0, Certainty::Likely);
    let (one, other) =
        (born(father(), Some(1950), 5, 1), born(card(2, "Jan Nowak", number, &[]), None, 5, 2));
    assert_eq!(found(&[one, other])[0].0, Certainty::Likely);
    let namesake = born(card(2, "Jan Nowak", &[], &[]), Some(1980), 5, 1);
    assert_eq!(found(&[born(father(), Some(1950), 5, 1), namesake]), []);
}

#[test]
fn a_name_that_many_bear_and_an_initial_of_several_say_nothing() {
    let many: Vec<Card> = (1..=9).map(|id| card(id, "Jan Nowak", &[], &[])).collect();
    assert_eq!(found(&many), []);
    let initial = [
        card(1, "J. Nowak", &[], &[]),
        card(2, "Jan Nowak", &[], &[]),
        card(3, "Jerzy Nowak", &[], &[]),
    ];
    assert_eq!(found(&initial), []);
    assert_eq!(found(&[card(1, "Anna", &[], &[]), card(2, "Anna", &[], &[])]), []);
}

#[test]
fn an_extension_makes_another_line() {
    let cards = [
        card(1, "Jan Nowak", &["22 123 45 67 w. 12"], &[]),
        card(2, "Ewa Kos", &["22 123 45 67 w. 13"], &[]),
    ];
    assert_eq!(found(&cards), []);
}

#[test]
fn a_likely_card_stands_beside_a_sure_group_and_hides_it_not() {
    let cards = [
        card(1, "Ewa Głowacka", &["601 234 567"], &[]),
        card(2, "Ewa Glowacka", &["601 234 567"], &["ewa@mail.example"]),
        card(3, "Ewa Glowacka", &[], &["ewa@mail.example"]),
        card(4, "E. Głowacka", &[], &[]),
    ];
    let groups: Vec<_> = found(&cards).into_iter().map(|group| (group.0, group.2)).collect();
    assert_eq!(groups, [(Certainty::Sure, vec![1, 2, 3]), (Certainty::Likely, vec![1, 4])]);
}

#[test]
fn what_was_said_to_be_two_is_not_asked_again() {
    let cards = [
        card(1, "Ewa Głowacka", &["601 234 567"], &[]),
        card(2, "Ewa Glowacka", &["601 234 567"], &[]),
    ];
    let distinct = HashSet::from([(ContactId(1), ContactId(2))]);
    assert_eq!(find(&cards, &distinct), []);
}

proptest! {
    #[test]
    fn groups_are_the_same_in_any_order_of_cards(
        cards in proptest::collection::vec((0..4usize, 0..4usize, 0..4usize), 2..12),
        turn in 0..12usize,
    ) {
        let names = ["Ewa Kos", "E. Kos", "Kos Ewa", ""];
        let numbers = ["601 234 567", "602 345 678", "603 456 789", ""];
        let mails = ["a@x.example", "b@x.example", "info@x.example", ""];
        let mut made: Vec<Card> = (1..).zip(&cards)
            .map(|(id, (n, p, m))| card(id, names[*n], &[numbers[*p]], &[mails[*m]]))
            .collect();
        let mut one: Vec<_> = found(&made).into_iter().filter(|g| g.0 == Certainty::Sure).collect();
        let turn = turn % made.len();
        made.rotate_left(turn);
        let mut other: Vec<_> = found(&made).into_iter().filter(|g| g.0 == Certainty::Sure).collect();
        one.sort();
        other.sort();
        prop_assert_eq!(one, other);
    }
}
