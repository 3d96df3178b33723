//! What goes out comes back in: any contact, in 3.0 and in 4.0.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/contacts.rs"]
mod contacts;

use kartoteka_domain::contact::Contact;
use kartoteka_interchange::vcard::{Item, ReadHint, Version, Written, read, write_card};
use proptest::prelude::*;

fn back(contact: &Contact, version: Version) -> (Vec<Contact>, Written, Vec<u8>) {
    let mut bytes = Vec::new();
    let written = write_card(contact, version, &mut bytes).unwrap();
    let contacts =
        read(bytes.as_slice(), &ReadHint::default()).filter_map(|item| match item.unwrap() {
            Item::Record(record) => Some(record.contact),
            Item::Problem(_) => None,
        });
    let contacts = contacts.collect();
    (contacts, written, bytes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_card_written_as_3_0_reads_back_as_it_was(contact in contacts::contact()) {
        let (read, _, bytes) = back(&contact, Version::V3);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if contact == Contact::default() {
            prop_assert!(read.is_empty());
        } else {
            prop_assert_eq!(read, vec![contact], "{}", text);
        }
    }

    #[test]
    fn a_card_written_as_4_0_reads_back_as_it_was(contact in contacts::contact()) {
        let (read, _, bytes) = back(&contact, Version::V4);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if contact == Contact::default() {
            prop_assert!(read.is_empty());
        } else {
            prop_assert_eq!(read, vec![contact], "{}", text);
        }
    }

    #[test]
    fn a_line_may_end_in_any_way_inside_a_value(
        contact in contacts::contact(),
        end in prop_oneof!["\r", "\r\n"],
        version in prop_oneof![Just(Version::V3), Just(Version::V4)],
    ) {
        prop_assume!(contact != Contact::default());
        let mut told = contact.clone();
        told.note = told.note.replace('\n', &end);
        for address in &mut told.addresses {
            address.street = address.street.replace('\n', &end);
        }
        let (read, _, bytes) = back(&told, version);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        prop_assert_eq!(read, vec![contact], "{}", text);
        // Where one line is usual, too, none ends the property.
        for link in &mut told.links {
            link.value.push_str("\rEND:VCARD");
        }
        told.nickname.push_str("\rNOTE:slipped in");
        let (read, _, bytes) = back(&told, version);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        prop_assert!(!text.replace("\r\n", "").contains('\r'), "{}", text);
        prop_assert_eq!(read.len(), 1, "{}", text);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(read(bytes.as_slice(), &ReadHint::default()).all(|item| item.is_ok()));
    }

    #[test]
    fn any_lines_in_a_card_are_read_without_a_panic(
        lines in proptest::collection::vec(
            prop_oneof![
                "(N|FN|TEL|ADR|ORG|BDAY|PHOTO|NOTE|AGENT|CATEGORIES|X-ABLABEL|item1\\.TEL)\
                 (;(TYPE|ENCODING|CHARSET|PREF|LABEL|X-A)=\"?[A-Za-z0-9-]{0,8}\"?|;QUOTED-PRINTABLE\
                 |;BASE64){0,2}:[=A-F0-9;,\\\\ -~ł]{0,30}=?",
                "BEGIN:VCARD", "END:VCARD", " .{0,10}", "\\PC{0,20}",
            ],
            0..20,
        ),
        ends in "(\r\n|\n|\r)",
    ) {
        let text = format!("BEGIN:VCARD{ends}{}{ends}END:VCARD", lines.join(&ends));
        prop_assert!(read(text.as_bytes(), &ReadHint::default()).all(|item| item.is_ok()));
    }
}

#[test]
fn an_ordinary_card_goes_through_the_validator_of_4_0() {
    let bytes = include_bytes!("../../../tests/fixtures/vcards/phone.vcf");
    let mut written = Written::default();
    for item in read(bytes.as_slice(), &ReadHint::default()) {
        if let Item::Record(record) = item.unwrap() {
            let (read, one, bytes) = back(&record.contact, Version::V4);
            assert_eq!(read, [record.contact], "{}", String::from_utf8_lossy(&bytes));
            written += one;
        }
    }
    assert_eq!(written, Written { cards: 12, by_own_writer: 0 });
}
