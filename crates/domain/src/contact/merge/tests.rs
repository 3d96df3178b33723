//! What a joined card says.

use super::*;
use crate::contact::{CustomField, Email, Membership, PartialDate, Phone};
use proptest::prelude::*;

fn phone(value: &str, label: &str) -> Phone {
    Phone { value: value.to_owned(), label: label.to_owned() }
}

fn side(id: i64, content: Contact) -> Side {
    Side { id: ContactId(id), content, photo: None, changed_at: Timestamp(id) }
}

fn join_all(sides: &[Side]) -> Joined {
    join(sides, &Wishes::default(), Region::PL)
}

fn ewa() -> Contact {
    Contact {
        uid: "kept".to_owned(),
        formatted_name: "Ewa Głowacka".to_owned(),
        phones: vec![phone("601 234 567", "")],
        note: "old".to_owned(),
        nickname: "Ewka".to_owned(),
        ..Contact::default()
    }
}

fn e() -> Contact {
    Contact {
        uid: "gone".to_owned(),
        formatted_name: "E. Glowacka".to_owned(),
        phones: vec![phone("+48 601-234-567", "mobile"), phone("61 852 10 20", "work")],
        emails: vec![Email { value: "ewa@mail.example".to_owned(), label: String::new() }],
        note: "new".to_owned(),
        nickname: "Ewunia".to_owned(),
        birthday: PartialDate::new(None, 5, 17),
        ..Contact::default()
    }
}

#[test]
fn equal_numbers_become_one_and_the_rest_is_joined() {
    let joined = join_all(&[side(1, ewa()), side(2, e())]);
    let card = joined.content;
    assert_eq!(card.uid, "kept");
    assert_eq!(card.formatted_name, "Ewa Głowacka");
    assert_eq!(card.phones, [phone("601 234 567", "mobile"), phone("61 852 10 20", "work")]);
    assert_eq!(card.emails.len(), 1);
    assert_eq!(card.note, "new\n\nold");
    assert_eq!(card.birthday, PartialDate::new(None, 5, 17));
    assert_eq!(card.nickname, "Ewka");
    assert_eq!(joined.lost, [(Field::Text(TextField::Nickname), "Ewunia".to_owned())]);
}

#[test]
fn the_owner_chooses_whose_value_stands_and_what_is_left_out() {
    let gone = ContactId(2);
    let wishes = Wishes {
        from: vec![(Field::Text(TextField::Nickname), gone), (Field::Text(TextField::Note), gone)],
        left_out: vec![LeftOut { card: gone, field: Field::Phones, place: 1 }],
        keeps_rest: false,
    };
    let joined = join(&[side(1, ewa()), side(2, e())], &wishes, Region::PL);
    assert_eq!(joined.content.nickname, "Ewunia");
    assert_eq!(joined.content.note, "new");
    assert_eq!(joined.content.phones, [phone("601 234 567", "mobile")]);
    assert_eq!(joined.lost, []);
}

#[test]
fn what_a_choice_passes_over_is_lost_in_words_where_the_rest_is_kept() {
    let gone = ContactId(2);
    let (mut one, mut other) = (ewa(), e());
    one.birthday = PartialDate::new(Some(1980), 5, 18);
    other.stay_in_touch = StayInTouch::Never;
    let fields = [TextField::Nickname, TextField::TaxNumber].map(Field::Text);
    let fields = fields.into_iter().chain([Field::FormattedName, Field::Birthday]);
    let from = fields.map(|field| (field, gone)).collect();
    let wishes = Wishes { from, keeps_rest: true, ..Wishes::default() };
    let joined = join(&[side(1, one), side(2, other)], &wishes, Region::PL);
    assert_eq!(joined.content.formatted_name, "E. Glowacka");
    assert_eq!(joined.content.birthday, PartialDate::new(None, 5, 17));
    let lost = |field, value: &str| (field, value.to_owned());
    assert_eq!(
        joined.lost,
        [
            lost(Field::Text(TextField::Nickname), "Ewka"),
            lost(Field::Birthday, "1980-05-18"),
            lost(Field::FormattedName, "Ewa Głowacka"),
        ]
    );
}

#[test]
fn a_long_text_is_left_out_by_its_card() {
    let out = LeftOut { card: ContactId(1), field: Field::Text(TextField::Note), place: 0 };
    let wishes = Wishes { left_out: vec![out], ..Wishes::default() };
    let joined = join(&[side(1, ewa()), side(2, e())], &wishes, Region::PL);
    assert_eq!(joined.content.note, "new");
}

#[test]
fn what_contradicts_stays_twice() {
    let with = |role: &str, field: &str| Contact {
        memberships: vec![Membership {
            organisation: "Ramy".to_owned(),
            department: String::new(),
            role: role.to_owned(),
        }],
        custom_fields: vec![CustomField { label: "size".to_owned(), value: field.to_owned() }],
        ..Contact::default()
    };
    let card = join_all(&[side(1, with("buyer", "38")), side(2, with("owner", "39"))]).content;
    assert_eq!(card.memberships.len(), 2);
    assert_eq!(card.custom_fields.len(), 2);
    let card = join_all(&[side(1, with("buyer", "38")), side(2, with("", "38"))]).content;
    assert_eq!((card.memberships.len(), card.custom_fields.len()), (1, 1));
}

#[test]
fn another_name_and_another_day_are_told_as_lost() {
    let one = Contact { birthday: PartialDate::new(Some(1980), 5, 17), ..ewa() };
    let mum = Contact {
        formatted_name: "Mama".to_owned(),
        birthday: PartialDate::new(None, 5, 18),
        ..Contact::default()
    };
    let lost = join_all(&[side(1, one), side(2, mum)]).lost;
    let told = [(Field::Birthday, "--05-18".to_owned()), (Field::FormattedName, "Mama".to_owned())];
    assert_eq!(lost, told);
}

#[test]
fn the_kept_photo_stands_unless_another_is_chosen() {
    let with = |id, photo: &str| Side { photo: Some(photo.to_owned()), ..side(id, ewa()) };
    let none = side(3, ewa());
    assert_eq!(join_all(&[none, with(1, "a"), with(2, "b")]).photo.as_deref(), Some("a"));
    let wishes = Wishes { from: vec![(Field::Photo, ContactId(2))], ..Wishes::default() };
    let joined = join(&[with(1, "a"), with(2, "b")], &wishes, Region::PL);
    assert_eq!(joined.photo.as_deref(), Some("b"));
}

fn some_card() -> impl Strategy<Value = Contact> {
    let word = || "[a-zżł]{0,4}";
    let numbers = prop::collection::vec(prop_oneof!["60[0-9] ?234 ?567", "[0-9]{3}"], 0..3);
    let texts = prop::collection::vec(word(), 0..3);
    let day = prop::option::of((prop::option::of(1950..1953i32), 5..7u32, 1..3u32));
    let plain = prop::collection::vec(word(), TextField::ALL.len());
    (word(), plain, numbers, texts.clone(), texts.clone(), texts, day).prop_map(
        |(name, plain, numbers, mails, tags, unknown, day)| {
            let mut card = Contact {
                formatted_name: name,
                phones: numbers.iter().map(|value| phone(value, "")).collect(),
                emails: mails
                    .into_iter()
                    .map(|value| Email { value, label: String::new() })
                    .collect(),
                tags,
                unknown,
                birthday: day.and_then(|(year, month, day)| PartialDate::new(year, month, day)),
                ..Contact::default()
            };
            for (field, text) in TextField::ALL.iter().zip(plain) {
                *card.text_mut(*field) = text;
            }
            card
        },
    )
}

proptest! {
    #[test]
    fn nothing_that_a_card_says_is_dropped(cards in prop::collection::vec(some_card(), 1..4)) {
        let sides: Vec<Side> = (1..).zip(cards).map(|(id, card)| side(id, card)).collect();
        let Joined { content, lost, .. } = join_all(&sides);
        let was_lost = |value: &str| lost.iter().any(|(_, text)| fold(text) == fold(value));
        for side in &sides {
            let card = &side.content;
            let key = |phone: &Phone| phone.key(Region::PL);
            prop_assert!(card.phones.iter().all(|p| content.phones.iter().any(|q| key(p) == key(q))));
            let key = |mail: &Email| mail.key(Region::PL);
            prop_assert!(card.emails.iter().all(|p| content.emails.iter().any(|q| key(p) == key(q))));
            prop_assert!(card.tags.iter().all(|tag| content.tags.contains(tag)));
            prop_assert!(card.unknown.iter().all(|line| content.unknown.contains(line)));
            let has = |kept: &str, value: &str| {
                value.is_empty() || fold(kept).starts_with(&fold(value)) || was_lost(value)
            };
            for field in TextField::ALL.iter().copied() {
                let (kept, own) = (content.text(field), card.text(field));
                let is_there = if field.is_long() { kept.contains(own.trim()) } else { has(kept, own) };
                prop_assert!(is_there, "{:?}", field);
            }
            prop_assert!(has(&content.formatted_name, &card.formatted_name));
        }
    }

    #[test]
    fn a_card_joined_with_its_twin_says_what_it_said(card in some_card()) {
        let twins = [side(1, card.clone()), side(2, card.clone())];
        let joined = join_all(&twins);
        prop_assert_eq!(joined.lost, []);
        prop_assert_eq!(joined.content, Contact { note: joined_note(&card), ..card });
    }
}

/// Two equal notes are one, as written.
fn joined_note(card: &Contact) -> String {
    if card.note.trim().is_empty() { String::new() } else { card.note.clone() }
}
