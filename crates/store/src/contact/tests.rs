//! The contact tables: whole cards in and out.

use crate::access::Writer;
use crate::contact::ContactRow;
use crate::{Error, Reader};
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, NameParts, PartialDate,
    Phone, Photo, PhotoType, TextField,
};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::{Now, Timestamp};
use rusqlite::Connection;

const NOW: Now = Now { at: Timestamp(1_000), zone: chrono_tz::UTC };

fn empty_box() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    crate::migrate::statements().for_each(|sql| connection.execute_batch(sql).unwrap());
    connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    connection
}

/// Writes, as an operation of its own.
fn write<T>(connection: &mut Connection, work: impl FnOnce(&Writer<'_>) -> T) -> T {
    let transaction = connection.transaction().unwrap();
    let answer = work(&Writer::new(&transaction, NOW, String::new(), None));
    let operation =
        "INSERT INTO operation (kind, origin, at, app_version, schema, first_seq, last_seq)
        VALUES ('test', 'person', 0, '0', 1, 1, 1)";
    transaction.execute(operation, []).unwrap();
    transaction.commit().unwrap();
    answer
}

fn read(connection: &Connection, id: ContactId) -> ContactRow {
    Reader { connection }.contact(id).unwrap()
}

fn phone(value: &str, label: &str) -> Phone {
    Phone { value: value.to_owned(), label: label.to_owned() }
}

fn person(uid: &str, name: &str) -> Contact {
    Contact { uid: uid.to_owned(), formatted_name: name.to_owned(), ..Contact::default() }
}

fn works_at(mut contact: Contact, organisation: &str) -> Contact {
    contact
        .memberships
        .push(Membership { organisation: organisation.to_owned(), ..Membership::default() });
    contact
}

fn organisation(uid: &str, name: &str) -> Contact {
    Contact { kind: ContactKind::Organisation, ..person(uid, name) }
}

fn full() -> Contact {
    Contact {
        uid: "u-1".to_owned(),
        formatted_name: "Marguerite Fielding".to_owned(),
        name: NameParts {
            prefix: "Dr".to_owned(),
            given: "Marguerite".to_owned(),
            additional: "A.".to_owned(),
            family: "Fielding".to_owned(),
            suffix: "MD".to_owned(),
        },
        nickname: "Maggie".to_owned(),
        memberships: vec![Membership {
            organisation: "The Tin Chapel".to_owned(),
            department: "Events".to_owned(),
            role: "Manager".to_owned(),
        }],
        phones: vec![phone("07700 900142", "mobile"), phone("+48 601 234 567", "")],
        emails: vec![Email { value: "m@chapel.example".to_owned(), label: "work".to_owned() }],
        addresses: vec![Address {
            label: "home".to_owned(),
            po_box: "12".to_owned(),
            extended: "flat 3".to_owned(),
            street: "High St 1".to_owned(),
            city: "York".to_owned(),
            region: "Yorks".to_owned(),
            postal_code: "YO1".to_owned(),
            country: "UK".to_owned(),
        }],
        links: vec![Link { value: "https://chapel.example".to_owned(), label: String::new() }],
        tax_number: "GB123".to_owned(),
        birthday: PartialDate::new(None, 2, 29),
        tags: vec!["Wholesale".to_owned(), "Hochzeit".to_owned()],
        note: "ivory\nmounts".to_owned(),
        how_met: "fair".to_owned(),
        custom_fields: vec![CustomField { label: "Hat".to_owned(), value: "57".to_owned() }],
        unknown: vec!["X-FOO:bar".to_owned()],
        ..Contact::default()
    }
}

#[test]
fn a_whole_card_reads_back_as_it_was_written() {
    let mut connection = empty_box();
    let id = write(&mut connection, |w| w.insert_contact(&full()).unwrap());
    let row = read(&connection, id);
    assert_eq!(row.content, full());
    assert_eq!(row.revision, 1);
    assert_eq!(row.created_at, NOW.at);
    assert_eq!(row.organisation_ids, [None]);
    assert_eq!(Reader { connection: &connection }.contact_by_uid("u-1").unwrap(), Some(id));
}

#[test]
fn every_text_is_written_anew_changed_and_read_back_by_itself() {
    let mut connection = empty_box();
    let mut card = person("u-2", "Jan");
    for field in TextField::ALL {
        card.text_mut(*field).push_str(field.key());
    }
    let id = write(&mut connection, |w| w.insert_contact(&card).unwrap());
    assert_eq!(read(&connection, id).content, card);
    for field in TextField::ALL {
        card.text_mut(*field).push('2');
        assert!(write(&mut connection, |w| w.update_contact(id, None, &card).unwrap()));
        assert_eq!(read(&connection, id).content, card);
    }
}

#[test]
fn saving_the_same_content_changes_nothing() {
    let mut connection = empty_box();
    let id = write(&mut connection, |w| w.insert_contact(&full()).unwrap());
    write(&mut connection, |w| {
        let before = w.connection.total_changes();
        assert!(!w.update_contact(id, Some(1), &full()).unwrap());
        assert_eq!(w.connection.total_changes(), before);
    });
    assert_eq!(read(&connection, id).revision, 1);
}

#[test]
fn a_save_over_a_newer_revision_is_refused() {
    let mut connection = empty_box();
    let id = write(&mut connection, |w| w.insert_contact(&full()).unwrap());
    let newer = Contact { note: "new".to_owned(), ..full() };
    assert!(write(&mut connection, |w| w.update_contact(id, Some(1), &newer).unwrap()));
    assert_eq!(read(&connection, id).revision, 2);
    let refused = write(&mut connection, |w| w.update_contact(id, Some(1), &full()));
    assert!(matches!(refused, Err(Error::Stale { .. })), "{refused:?}");
}

#[test]
fn an_edit_writes_only_the_rows_that_differ() {
    let mut connection = empty_box();
    let id = write(&mut connection, |w| w.insert_contact(&full()).unwrap());
    let ids = |connection: &Connection| -> Vec<(i64, String)> {
        let mut statement =
            connection.prepare("SELECT id, value FROM phone ORDER BY position").unwrap();
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let before = ids(&connection);
    let mut edited = full();
    edited.phones =
        vec![phone("+48 601 234 567", ""), phone("07700 900142", "mobile"), phone("112", "")];
    write(&mut connection, |w| w.update_contact(id, None, &edited).unwrap());
    let after = ids(&connection);
    assert_eq!(read(&connection, id).content, edited);
    assert_eq!(after[0], before[1], "a moved number keeps its row");
    assert_eq!(after[1], before[0]);
    edited.phones = vec![phone("112", "")];
    write(&mut connection, |w| w.update_contact(id, None, &edited).unwrap());
    assert_eq!(ids(&connection), [after[2].clone()]);
    edited.phones = vec![phone("999", "x")];
    edited.tags = vec!["Hochzeit".to_owned(), "Neu".to_owned()];
    write(&mut connection, |w| w.update_contact(id, None, &edited).unwrap());
    assert_eq!(ids(&connection), [(after[2].0, "999".to_owned())]);
    assert_eq!(read(&connection, id).content, edited);
}

#[test]
fn a_person_is_tied_to_the_organisation_by_name_whichever_comes_first() {
    let mut connection = empty_box();
    let (early, firm, late) = write(&mut connection, |w| {
        let early = w.insert_contact(&works_at(person("a", "Ewa"), "ŁÓDŹ Szkło")).unwrap();
        let firm = w.insert_contact(&organisation("b", "Łódź  szkło")).unwrap();
        let late = w.insert_contact(&works_at(person("c", "Jan"), "lodz szklo")).unwrap();
        (early, firm, late)
    });
    let later = write(&mut connection, |w| {
        w.insert_contact(&works_at(person("d", "Ola"), "Łódź Szkło")).unwrap()
    });
    for id in [early, late, later] {
        assert_eq!(read(&connection, id).organisation_ids, [Some(firm)]);
    }
    // A rename keeps its people; another card of the old name does not take them.
    write(&mut connection, |w| {
        w.update_contact(firm, None, &organisation("b", "Huta")).unwrap();
        w.insert_contact(&organisation("e", "Łódź Szkło")).unwrap();
    });
    assert_eq!(read(&connection, early).organisation_ids, [Some(firm)]);
    // A save of the person keeps the tie as well.
    write(&mut connection, |w| {
        w.update_contact(early, None, &works_at(person("a", "Ewa M."), "ŁÓDŹ Szkło")).unwrap()
    });
    assert_eq!(read(&connection, early).organisation_ids, [Some(firm)]);
    // No organisation any more: nobody's organisation.
    write(&mut connection, |w| w.update_contact(firm, None, &person("b", "Huta")).unwrap());
    assert_eq!(read(&connection, early).organisation_ids, [None]);
}

#[test]
fn an_organisation_put_back_from_the_trash_finds_people_written_meanwhile() {
    let mut connection = empty_box();
    let firm = write(&mut connection, |w| w.insert_contact(&organisation("b", "Huta")).unwrap());
    write(&mut connection, |w| w.set_trashed(firm, Some(NOW.at)).unwrap());
    let id = write(&mut connection, |w| {
        w.insert_contact(&works_at(person("a", "Ewa"), "huta")).unwrap()
    });
    assert_eq!(read(&connection, id).organisation_ids, [None]);
    assert!(write(&mut connection, |w| w.set_trashed(firm, None).unwrap()));
    assert!(!write(&mut connection, |w| w.set_trashed(firm, None).unwrap()));
    assert_eq!(read(&connection, id).organisation_ids, [Some(firm)]);
}

#[test]
fn tags_go_on_and_off_several_cards_at_once() {
    let mut connection = empty_box();
    let ids = write(&mut connection, |w| {
        [
            w.insert_contact(&person("a", "Ewa")).unwrap(),
            w.insert_contact(&person("b", "Jan")).unwrap(),
        ]
    });
    let tag = |name: &str| vec![name.to_owned()];
    let changed = write(&mut connection, |w| w.change_tags(&ids, &tag("VIP"), &[]).unwrap());
    assert_eq!(changed, 2);
    let again =
        write(&mut connection, |w| w.change_tags(&ids[..1], &tag("VIP"), &tag("none")).unwrap());
    assert_eq!(again, 0);
    write(&mut connection, |w| w.change_tags(&ids[..1], &[], &tag("VIP")).unwrap());
    assert!(read(&connection, ids[0]).content.tags.is_empty());
    assert_eq!(read(&connection, ids[1]).content.tags, ["VIP"]);
    assert_eq!(read(&connection, ids[1]).revision, 2);
}

#[test]
fn cards_come_in_the_order_asked_and_missing_ones_are_left_out() {
    let mut connection = empty_box();
    let ids: Vec<ContactId> = write(&mut connection, |w| {
        (0..1_100).map(|n| w.insert_contact(&person(&n.to_string(), "x")).unwrap()).collect()
    });
    let mut asked: Vec<ContactId> = ids.iter().rev().copied().collect();
    asked.insert(3, ContactId(99_999));
    let reader = Reader { connection: &connection };
    let found: Vec<ContactId> = reader.contacts(&asked).unwrap().iter().map(|row| row.id).collect();
    asked.remove(3);
    assert_eq!(found, asked);
    assert!(matches!(
        reader.contact(ContactId(99_999)),
        Err(Error::NotFound { what: "contact", id: 99_999 })
    ));
}

#[test]
fn equal_photos_are_kept_once() {
    let mut connection = empty_box();
    let photo = Photo { kind: PhotoType::Png, bytes: vec![1, 2, 3] };
    let with_photo = Contact { photo: Some(photo.clone()), ..person("a", "Ewa") };
    let (ewa, jan) = write(&mut connection, |w| {
        let jan = w.insert_contact(&person("b", "Jan")).unwrap();
        w.set_photo(jan, Some(&photo)).unwrap();
        w.set_photo(jan, Some(&photo)).unwrap();
        (w.insert_contact(&with_photo).unwrap(), jan)
    });
    let sha256 = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";
    assert_eq!(read(&connection, ewa).photo_sha256.as_deref(), Some(sha256));
    assert_eq!(read(&connection, jan).photo_sha256.as_deref(), Some(sha256));
    let blobs: i64 = connection.query_row("SELECT count(*) FROM blob", [], |r| r.get(0)).unwrap();
    assert_eq!(blobs, 1);
    write(&mut connection, |w| w.set_photo(ewa, None).unwrap());
    assert_eq!(read(&connection, ewa).photo_sha256, None);
    let missing = write(&mut connection, |w| w.set_photo(ContactId(77), None));
    assert!(matches!(missing, Err(Error::NotFound { .. })));
}

#[test]
fn lines_that_cannot_be_read_are_told_of_and_not_written_over() {
    let mut connection = empty_box();
    let id = write(&mut connection, |w| w.insert_contact(&full()).unwrap());
    let spoil = "UPDATE contact SET unknown_lines = '[\"X-A:1\"'";
    connection.execute(spoil, []).unwrap();
    let told = Reader { connection: &connection }.contact(id);
    assert!(
        matches!(&told, Err(Error::Sqlite(fault)) if fault.to_string().contains("unknown_lines")),
        "{told:?}"
    );
    write(&mut connection, |w| w.update_contact(id, None, &full()).unwrap_err());
    let sql = "SELECT unknown_lines FROM contact";
    let kept: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(kept, "[\"X-A:1\"");
}
