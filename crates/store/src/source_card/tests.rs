//! What a file brought last, and how its cards are known again.

use super::*;
use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::{Email, Phone, Photo, PhotoType};
use kartoteka_domain::recognition::MatchKeys;
use kartoteka_domain::region::Region;

fn content(uid: &str, name: &str, phones: &[&str], emails: &[&str]) -> Contact {
    let label = String::new;
    Contact {
        uid: uid.to_owned(),
        formatted_name: name.to_owned(),
        phones: phones.iter().map(|v| Phone { value: (*v).to_owned(), label: label() }).collect(),
        emails: emails.iter().map(|v| Email { value: (*v).to_owned(), label: label() }).collect(),
        ..Contact::default()
    }
}

fn keys(content: &Contact) -> MatchKeys {
    MatchKeys::of(content, Region::PL)
}

#[test]
fn what_was_brought_reads_back_and_is_kept_once_a_source() {
    let test = TestBox::new();
    let mut from_phone = content("phone-1", "Ewa", &["601 234 567"], &[]);
    from_phone.photo = Some(Photo { kind: PhotoType::Gif, bytes: b"GIF89a".to_vec() });
    let first = SourceCard::of(&from_phone, &[1; 32]);
    let id = test
        .write("import_run", |w| {
            let id = w.insert_contact(&from_phone)?;
            w.keep_source_card(id, &first)?;
            Ok(id)
        })
        .value;
    let last = |uid: &str| test.store.read(|r| r.last_brought(id, uid, "")).unwrap();
    assert_eq!(last("phone-1").as_ref(), Some(&first));
    assert_eq!(first.photo_sha256().map(|sha256| sha256.len()), Some(64));
    assert_eq!(first.content(), Contact { photo: None, ..from_phone });

    let again = test.write("import_run", |w| w.keep_source_card(id, &first));
    assert!(again.changed.is_none(), "the same again changes nothing");

    let from_mail = SourceCard::of(&content("mail-9", "Ewa", &[], &["e@x"]), &[2; 32]);
    test.write("import_run", |w| w.keep_source_card(id, &from_mail));
    let unnamed = SourceCard::of(&content("", "Ewa M.", &[], &["e@x"]), &[3; 32]);
    test.write("import_run", |w| w.keep_source_card(id, &unnamed));
    assert_eq!(test.count("source_card"), 2);
    assert_eq!(last("phone-1").as_ref(), Some(&first));
    let continued = last("mail-9").unwrap();
    assert_eq!(&*continued.uid, "mail-9", "a record without UID continues the latest source");
    assert_eq!(continued.content(), unnamed.content());
    assert_eq!(last("elsewhere"), None, "another source has brought nothing yet");
}

#[test]
fn which_of_several_sources_without_uid_it_is_can_not_be_told() {
    let test = TestBox::new();
    let ewa = |phone: &str| content("", "Ewa", &[phone], &[]);
    let source = |phone: &str, hash| SourceCard::of(&ewa(phone), &[hash; 32]);
    let id = test
        .write("import_run", |w| {
            let id = w.insert_contact(&ewa("1"))?;
            w.keep_source_card(id, &source("1", 1))?;
            w.add_source_card(id, &source("2", 2))?;
            Ok(id)
        })
        .value;
    assert_eq!(test.store.read(|r| r.last_brought(id, "", "")).unwrap(), None);
    assert_eq!(test.store.read(|r| r.last_brought(id, "new", "")).unwrap(), None);
    test.write("import_run", |w| w.keep_source_card(id, &source("3", 3)));
    assert_eq!(test.count("source_card"), 3);
}

#[test]
fn each_kind_of_table_is_a_source_of_its_own_beside_the_cards() {
    let test = TestBox::new();
    let ewa = |phone: &str| content("", "Ewa", &[phone], &[]);
    let row =
        |phone: &str, hash, table: &str| SourceCard::of_table(&ewa(phone), &[hash; 32], table);
    let card = SourceCard::of(&content("phone-1", "Ewa", &["1"], &[]), &[1; 32]);
    let list = row("2", 2, "csv:email,formatted_name,phone");
    let id = test
        .write("import_run", |w| {
            let id = w.insert_contact(&ewa("1"))?;
            w.keep_source_card(id, &card)?;
            w.keep_source_card(id, &list)?;
            w.keep_source_card(id, &row("3", 3, "csv-google"))?;
            Ok(id)
        })
        .value;
    let last =
        |uid: &str, table: &str| test.store.read(|r| r.last_brought(id, uid, table)).unwrap();
    assert_eq!(test.count("source_card"), 3);
    assert_eq!(last("phone-1", ""), Some(card));
    for alike in ["csv:formatted_name,phone", "csv:email,formatted_name,phone,role"] {
        assert_eq!(last("", alike), Some(list.clone()), "{alike}");
    }
    assert_eq!(last("", "csv:email,organisation"), None);
    assert_eq!(last("", "csv-outlook"), None);
    let shorter = row("4", 4, "csv:formatted_name,phone");
    test.write("import_run", |w| w.keep_source_card(id, &shorter));
    assert_eq!(test.count("source_card"), 3);
    assert_eq!(last("", "csv:email,formatted_name,phone"), Some(shorter));
}

#[test]
fn a_card_is_known_by_uid_by_name_with_reach_and_by_its_lines() {
    let test = TestBox::new();
    let ewa = content("u-ewa", "Ewa Łoś", &["+48 601 234 567"], &["Ewa@X.example"]);
    let source = SourceCard::of(&content("s-ewa", "Ewa Łoś", &[], &[]), &[7; 32]);
    let short = content("u-112", "112", &["112"], &[]);
    let (id, emergency) = test
        .write("import_run", |w| {
            let id = w.insert_contact(&ewa)?;
            w.keep_source_card(id, &source)?;
            Ok((id, w.insert_contact(&short)?))
        })
        .value;
    let index = test.store.read(|r| r.match_index(Region::PL)).unwrap();
    assert_eq!(index.by_uid("u-ewa"), [id]);
    assert_eq!(index.by_uid("s-ewa"), [id]);
    assert!(index.by_uid("").is_empty());
    assert_eq!(index.by_hash(&source.hash), Some(id));
    assert!(index.has_hash(id, &source.hash));
    assert!(!index.has_hash(emergency, &source.hash));
    let rows = [
        (content("", "EWA LOS", &["601234567"], &[]), Some(id)),
        (content("", "Łoś, Ewa", &["234 567 8"], &["ewa@x.EXAMPLE"]), Some(id)),
        (content("", "Ewa Łoś", &["123 4567"], &[]), None),
        (content("", "Ewa Łoś", &["+49 601 234 567"], &[]), None),
        (content("", "Ewa Łoś", &[], &[]), None),
        (content("", "Ewa", &["601234567"], &[]), None),
        (content("", "112", &["112"], &[]), Some(emergency)),
        (content("", "", &["112"], &[]), Some(emergency)),
        (content("", "", &[], &[]), None),
    ];
    for (asked, expected) in rows {
        assert_eq!(index.by_keys(&keys(&asked)), expected, "{asked:?}");
    }
    assert!(index.agrees(id, &keys(&content("", "Ewa Łoś", &[], &[]))));
    assert!(index.agrees(id, &keys(&content("", "Other", &["601234567"], &[]))));
    assert!(!index.agrees(id, &keys(&content("", "Other", &["601234568"], &[]))));
}

#[test]
fn a_card_outside_the_trash_goes_before_its_twin_inside() {
    let test = TestBox::new();
    let twin = |uid: &str| content(uid, "Ewa", &["601 234 567"], &[]);
    let source = SourceCard::of(&twin(""), &[9; 32]);
    let (old, new) = test
        .write("import_run", |w| {
            let (old, new) = (w.insert_contact(&twin("a"))?, w.insert_contact(&twin("b"))?);
            w.keep_source_card(old, &source)?;
            w.keep_source_card(new, &source)?;
            w.set_trashed(old, Some(NOW.at))?;
            Ok((old, new))
        })
        .value;
    let mut index = test.store.read(|r| r.match_index(Region::PL)).unwrap();
    assert!(index.is_trashed(old) && !index.is_trashed(new));
    assert_eq!(index.by_keys(&keys(&twin(""))), Some(new));
    assert_eq!(index.by_hash(&source.hash), Some(new));

    let mut planned = content("c", "Jan", &["602"], &["jan@x"]);
    let source = SourceCard::of(&planned, &[4; 32]);
    planned.uid = "fresh-uid".to_owned();
    index.add(ContactId(-1), &planned, &keys(&planned), &source);
    assert_eq!(index.by_uid("c"), [ContactId(-1)]);
    assert_eq!(index.by_uid("fresh-uid"), [ContactId(-1)]);
    assert_eq!(index.by_keys(&keys(&planned)), Some(ContactId(-1)));
    assert_eq!(index.by_hash(&source.hash), Some(ContactId(-1)));
}
