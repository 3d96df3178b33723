//! What an import makes of a card, field by field.

use super::*;
use crate::contact::{
    Address, CustomField, Email, Link, Membership, PartialDate, Phone, Photo, PhotoType,
};
use proptest::prelude::*;

fn card(note: &str, phones: &[&str]) -> Contact {
    Contact {
        formatted_name: "Jan Nowak".to_owned(),
        note: note.to_owned(),
        phones: phones.iter().map(|value| phone(value)).collect(),
        ..Contact::default()
    }
}

/// "601234567/work" is a labelled number.
fn phone(text: &str) -> Phone {
    let (value, label) = text.split_once('/').unwrap_or((text, ""));
    Phone { value: value.to_owned(), label: label.to_owned() }
}

fn merged(base: Option<&Contact>, current: &Contact, file: &Contact) -> Merge {
    merge(base, current, file, Region::PL)
}

#[test]
fn a_single_value_follows_the_rule() {
    // last brought, owner's, file's -> result, conflict
    let rows = [
        (Some("a"), "a", "a", "a", false),
        (Some("a"), "a", "b", "b", false),
        (Some("a"), "b", "a", "b", false),
        (Some("a"), "b", "b", "b", false),
        (Some("a"), "b", "c", "b", true),
        (Some("a"), "a", "", "", false),
        (Some("a"), "b", "", "b", true),
        (Some("a"), "", "a", "", false),
        (Some("a"), "", "b", "", true),
        (Some(""), "", "b", "b", false),
        (Some(""), "a", "b", "a", true),
        (Some(""), "a", "", "a", false),
        (Some("a"), "a", " a\r\n", "a", false),
        (None, "", "b", "b", false),
        (None, "a", "", "a", false),
        (None, "a", "a", "a", false),
        (None, "a", "b", "a", true),
        (None, "one\ntwo", "one\r\ntwo", "one\ntwo", false),
    ];
    for (base, current, file, expected, conflict) in rows {
        let base = base.map(|note| card(note, &[]));
        let merge = merged(base.as_ref(), &card(current, &[]), &card(file, &[]));
        let row = format!("{base:?} {current:?} {file:?}");
        assert_eq!(merge.result.note, expected, "{row}");
        assert_eq!(
            merge.conflicts,
            if conflict { vec![Field::Text(TextField::Note)] } else { vec![] },
            "{row}"
        );
        let changed = if expected == current { vec![] } else { vec![Field::Text(TextField::Note)] };
        assert_eq!(merge.changed_fields, changed, "{row}");
    }
}

#[test]
fn every_text_follows_the_rule_and_is_named_by_itself() {
    for field in TextField::ALL.iter().copied() {
        let saying = |text: &str| {
            let mut card = Contact::default();
            text.clone_into(card.text_mut(field));
            card
        };
        let [base, own, file] = ["a", "b", "c"].map(saying);
        let taken = merged(Some(&base), &base, &file);
        assert_eq!((taken.result, taken.changed_fields), (file.clone(), vec![Field::Text(field)]));
        let kept = merged(Some(&base), &own, &file);
        assert_eq!((kept.result, kept.conflicts), (own.clone(), vec![Field::Text(field)]));
        assert_eq!(completed(Contact::default(), &own, Region::PL), own);
        assert_eq!(completed(file.clone(), &own, Region::PL), file);
    }
}

#[test]
fn every_text_is_among_all_fields_once() {
    for field in TextField::ALL.iter().copied() {
        assert_eq!(Field::all().filter(|one| *one == Field::Text(field)).count(), 1);
    }
}

#[test]
fn numbers_are_merged_one_by_one() {
    type List = &'static [&'static str];
    type Row = (Option<List>, List, List, List, bool);
    const A: &str = "601 234 567";
    const A_WORK: &str = "601 234 567/work";
    const A_HOME: &str = "601 234 567/home";
    const A_E164: &str = "+48601234567";
    const B: &str = "602 345 678";
    const C: &str = "603 456 789";
    // last brought, owner's, file's -> result, conflict
    let rows: &[Row] = &[
        (Some(&[A]), &[A], &[A], &[A], false),
        (Some(&[A]), &[A], &[A, B], &[A, B], false),
        (Some(&[A, B]), &[A, B], &[A], &[A], false),
        (Some(&[A, B]), &[A, B], &[B, A], &[B, A], false),
        (Some(&[A]), &[A, B], &[A], &[A, B], false),
        (Some(&[A]), &[A, B], &[A, C], &[A, B, C], false),
        (Some(&[A]), &[A, B], &[], &[B], false),
        (Some(&[A]), &[], &[A], &[], false),
        (Some(&[A]), &[], &[A, C], &[C], false),
        (Some(&[A]), &[B], &[A], &[B], false),
        (Some(&[A]), &[B], &[A, C], &[B, C], false),
        (Some(&[A]), &[A_WORK], &[], &[A_WORK], true),
        (Some(&[A]), &[A, B], &[A_WORK], &[A_WORK, B], false),
        (Some(&[A]), &[A_HOME], &[A_WORK], &[A_HOME], true),
        (Some(&[A]), &[], &[A_WORK], &[], true),
        (Some(&[A]), &[A, B], &[A_E164], &[A_E164, B], false),
        (Some(&[]), &[A], &[A_E164], &[A], false),
        (None, &[A], &[B], &[A, B], false),
        (None, &[A], &[A_E164], &[A], false),
        (None, &[A], &[A_WORK], &[A_WORK], false),
        (None, &[A_HOME], &[A_WORK], &[A_HOME], false),
        (None, &[A, B], &[], &[A, B], false),
        (None, &[], &[A, A], &[A, A], false),
        (None, &[A], &[A, A], &[A, A], false),
    ];
    for (base, current, file, expected, conflict) in rows {
        let base = base.map(|list| card("", list));
        let merge = merged(base.as_ref(), &card("", current), &card("", file));
        let row = format!("{current:?} {file:?}");
        assert_eq!(merge.result.phones, card("", expected).phones, "{row}");
        assert_eq!(merge.conflicts.contains(&Field::Phones), *conflict, "{row}");
    }
}

#[test]
fn the_parts_of_a_name_are_weighed_apart() {
    let named = |prefix: &str, family: &str| Contact {
        name: NameParts { prefix: prefix.into(), family: family.into(), ..NameParts::default() },
        ..Contact::default()
    };
    let merge = merged(Some(&named("", "Nowak")), &named("", "Nowak-Kos"), &named("dr", "Nowak"));
    assert_eq!(merge.result.name, named("dr", "Nowak-Kos").name);
    assert_eq!(merge.conflicts, []);
    let merge = merged(None, &named("", "Nowak"), &named("dr", "Kos"));
    assert_eq!(merge.result.name, named("dr", "Nowak").name);
    assert_eq!(merge.conflicts, [Field::Name]);
}

#[test]
fn a_uid_is_followed_but_never_a_conflict() {
    let with = |uid: &str| Contact { uid: uid.into(), ..Contact::default() };
    let rows = [
        (None, "", "f", "f"),
        (None, "o", "f", "o"),
        (Some("o"), "o", "f", "f"),
        (Some("o"), "o", "", "o"),
        (Some("b"), "o", "f", "o"),
    ];
    for (base, current, file, expected) in rows {
        let base = base.map(with);
        let merge = merged(base.as_ref(), &with(current), &with(file));
        assert_eq!(merge.result.uid, expected);
        assert_eq!(merge.conflicts, []);
    }
}

#[test]
fn a_file_makes_an_organisation_only_of_a_card_without_a_persons_name() {
    let firm = Contact { kind: ContactKind::Organisation, ..Contact::default() };
    let unnamed = Contact::default();
    let person = Contact {
        name: NameParts { given: "Jan".into(), ..NameParts::default() },
        ..Contact::default()
    };
    assert_eq!(merged(None, &unnamed, &firm).result.kind, ContactKind::Organisation);
    assert_eq!(merged(None, &firm, &unnamed).result.kind, ContactKind::Organisation);
    assert_eq!(merged(None, &person, &firm).result.kind, ContactKind::Person);
    assert_eq!(merged(Some(&unnamed), &firm, &unnamed).result.kind, ContactKind::Organisation);
}

#[test]
fn a_first_import_fills_a_role_and_leaves_a_different_one() {
    let at = |role: &str| Contact {
        memberships: vec![Membership {
            organisation: "ABC".into(),
            role: role.into(),
            ..Membership::default()
        }],
        ..Contact::default()
    };
    assert_eq!(merged(None, &at(""), &at("Boss")).result, at("Boss"));
    let merge = merged(None, &at("Clerk"), &at("Boss"));
    assert_eq!(merge.result, at("Clerk"));
    assert_eq!(merge.conflicts, [Field::Memberships]);
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "a", "b", "c", "Ł", "a b"]).prop_map(str::to_owned)
}

fn number() -> impl Strategy<Value = Phone> {
    let numbers = vec!["601234567", "+48601234567", "601 234 567", "602345678", "112", "", "x"];
    (prop::sample::select(numbers), word())
        .prop_map(|(value, label)| Phone { value: value.to_owned(), label })
}

fn lists() -> impl Strategy<Value = Contact> {
    let some = 0..4_usize;
    let emails = prop::collection::vec((word(), word()), some.clone());
    let members = prop::collection::vec((word(), word(), word()), some.clone());
    let custom = prop::collection::vec((word(), word()), some.clone());
    let plain = prop::collection::vec(word(), some.clone());
    let phones = prop::collection::vec(number(), some);
    (phones, emails, members, custom, plain).prop_map(|(phones, emails, members, custom, plain)| {
        Contact {
            phones,
            emails: emails.iter().cloned().map(|(value, label)| Email { value, label }).collect(),
            links: emails.into_iter().map(|(value, label)| Link { value, label }).collect(),
            memberships: members
                .iter()
                .cloned()
                .map(|(organisation, department, role)| Membership {
                    organisation,
                    department,
                    role,
                })
                .collect(),
            addresses: members
                .into_iter()
                .map(|(label, street, city)| Address { label, street, city, ..Address::default() })
                .collect(),
            custom_fields: custom
                .into_iter()
                .map(|(label, value)| CustomField { label, value })
                .collect(),
            tags: plain.clone(),
            unknown: plain,
            ..Contact::default()
        }
    })
}

fn any_card() -> impl Strategy<Value = Contact> {
    let birthday =
        prop::option::of((1_u32..4).prop_map(|day| PartialDate::new(None, 5, day).unwrap()));
    let photo = prop::option::of(
        (0_u8..3).prop_map(|byte| Photo { kind: PhotoType::Png, bytes: vec![byte] }),
    );
    let kind = prop::sample::select(vec![ContactKind::Person, ContactKind::Organisation]);
    let wishes = ["", "never", "7;14"].map(|text| StayInTouch::parse(text).unwrap());
    let stay_in_touch = prop::sample::select(wishes.to_vec());
    let texts = prop::collection::vec(word(), 4 + TextField::ALL.len());
    (lists(), birthday, photo, (kind, stay_in_touch), texts).prop_map(|fields| {
        let (card, birthday, photo, (kind, stay_in_touch), mut texts) = fields;
        let mut text = || texts.pop().unwrap_or_default();
        let mut card = card;
        TextField::ALL.iter().for_each(|field| *card.text_mut(*field) = text());
        Contact {
            uid: text(),
            formatted_name: text(),
            name: NameParts { given: text(), family: text(), ..NameParts::default() },
            stay_in_touch,
            birthday,
            photo,
            kind,
            ..card
        }
    })
}

proptest! {
    #[test]
    fn equal_cards_merge_to_themselves(x in any_card()) {
        for base in [None, Some(&x)] {
            let merge = merged(base, &x, &x);
            prop_assert_eq!(&merge.result, &x);
            prop_assert!(merge.changed_fields.is_empty() && merge.conflicts.is_empty());
        }
    }

    #[test]
    fn a_file_that_brings_nothing_new_changes_nothing(own in any_card(), file in any_card()) {
        let merge = merged(Some(&file), &own, &file);
        prop_assert_eq!(merge.result, own);
        prop_assert!(merge.conflicts.is_empty());
    }

    #[test]
    fn an_untouched_card_becomes_what_the_file_says(base in any_card(), file in any_card()) {
        let merge = merged(Some(&base), &base, &file);
        prop_assert!(merge.conflicts.is_empty());
        let mut expected = file.clone();
        // A UID once known is kept; a kind and spelling of no consequence stay as they were.
        expected.uid.clone_from(&merge.result.uid);
        expected.kind = merge.result.kind;
        prop_assert_eq!(merge.result, expected);
    }

    #[test]
    fn bringing_the_same_file_again_changes_nothing(
        base in prop::option::of(any_card()), own in any_card(), file in any_card(),
    ) {
        let once = merged(base.as_ref(), &own, &file);
        let again = merged(Some(&file), &once.result, &file);
        prop_assert_eq!(&again.result, &once.result);
        prop_assert!(again.conflicts.is_empty());
    }

    #[test]
    fn meeting_the_same_file_twice_as_new_adds_nothing(own in any_card(), file in any_card()) {
        let once = merged(None, &own, &file);
        let again = merged(None, &once.result, &file);
        prop_assert_eq!(&again.result, &once.result);
        prop_assert_eq!(again.conflicts, once.conflicts);
    }

    #[test]
    fn a_first_import_takes_nothing_away(own in any_card(), file in any_card()) {
        let merge = merged(None, &own, &file).result;
        prop_assert!(own.phones.iter().all(|p| merge.phones.iter().any(|q| q.value == p.value)));
        prop_assert!(own.tags.iter().all(|tag| merge.tags.contains(tag)));
        prop_assert!(own.unknown.iter().all(|line| merge.unknown.contains(line)));
        prop_assert!(own.note.is_empty() || merge.note == own.note);
        prop_assert!(own.photo.is_none() || merge.photo == own.photo);
    }
}
