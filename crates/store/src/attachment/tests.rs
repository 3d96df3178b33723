//! Files kept with cards: once in the box however often, streamed, there for undo.

use super::*;
use crate::testing::{NOW, TestBox};
use crate::{BackupReason, BackupSource, Finding, InteractionContent, Origin};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::interaction::{Direction, InteractionKind};

fn card(w: &Writer<'_>, uid: &str) -> Result<ContactId> {
    w.insert_contact(&Contact { uid: uid.to_owned(), ..Contact::default() })
}

fn keep(w: &Writer<'_>, to: AttachedTo, name: &str, content: &[u8]) -> Result<AttachmentId> {
    let bytes = KeptBytes::of(content).unwrap();
    assert!(w.keep_bytes(&bytes, content)?.unwrap());
    w.add_attachment(to, name, &bytes, NOW.at)
}

/// A box with one card that has one file.
fn with_file(content: &[u8]) -> (TestBox, ContactId, AttachmentId) {
    let test = TestBox::new();
    let added = |w: &mut Writer<'_>| {
        let card = card(w, "a")?;
        Ok((card, keep(w, AttachedTo::Contact(card), "offer.pdf", content)?))
    };
    let (card, id) = test.write("attachment_add", added).value;
    (test, card, id)
}

fn bytes_of(test: &TestBox, id: AttachmentId) -> Vec<u8> {
    let mut out = Vec::new();
    let read = |r: &Reader<'_>| r.copy_out(&r.attachment(id)?.bytes.sha256, &mut out);
    test.store.read(read).unwrap().unwrap();
    out
}

fn undo(test: &TestBox) {
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
}

#[test]
fn bytes_larger_than_a_piece_come_out_as_they_went_in() {
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
        let content: Vec<u8> = (0..=250_u8).cycle().take(length).collect();
        let (test, _, id) = with_file(&content);
        assert_eq!(bytes_of(&test, id), content);
        assert_eq!(test.store.check().unwrap(), []);
    }
}

#[test]
fn a_file_is_in_the_box_once_however_often_it_is_kept() {
    let (test, one, _) = with_file(b"offer");
    let other = test.write("attachment_add", |w| {
        let other = card(w, "b")?;
        keep(w, AttachedTo::Contact(other), "the same.pdf", b"offer")?;
        keep(w, AttachedTo::Contact(one), "again.pdf", b"offer")?;
        Ok(other)
    });
    assert_eq!((test.count("attachment"), test.count("blob")), (3, 1));
    let names = |card| {
        let files = test.store.read(|r| r.attachments(card)).unwrap();
        files.into_iter().map(|file| file.name).collect::<Vec<_>>()
    };
    assert_eq!(names(one), ["offer.pdf", "again.pdf"]);
    assert_eq!(names(other.value), ["the same.pdf"]);
}

#[test]
fn a_file_that_changes_while_it_is_read_is_noticed() {
    let test = TestBox::new();
    for other in [&b"shorter"[..], b"longer than it was before", b"12345678901"] {
        let bytes = KeptBytes::of(&b"hello world"[..]).unwrap();
        let kept = |w: &mut Writer<'_>| {
            let kept = w.keep_bytes(&bytes, other)?.unwrap();
            assert!(!kept);
            Err::<(), _>(Error::Cancelled)
        };
        assert!(test.store.write(&test.operation("attachment_add"), kept).is_err());
        assert_eq!(test.count("blob"), 0);
    }
}

#[test]
fn files_go_with_what_they_are_kept_with_and_come_back_with_it() {
    let test = TestBox::new();
    let (contact, call, note) = test
        .write("contact_create", |w| {
            let contact = card(w, "a")?;
            let call = w.add_interaction(
                &InteractionContent {
                    contact_id: Some(contact),
                    kind: InteractionKind::Call,
                    direction: Direction::In,
                    at: NOW.at,
                    number: String::new(),
                    minutes: None,
                    text: String::new(),
                    outcome: String::new(),
                    subject: String::new(),
                    attachments: Vec::new(),
                },
                false,
            )?;
            Ok((contact, call, w.add_note(contact, NOW.at, "note")?))
        })
        .value;
    test.write("attachment_add", |w| {
        keep(w, AttachedTo::Interaction(call), "1", b"1")?;
        keep(w, AttachedTo::Note(note), "2", b"2")?;
        keep(w, AttachedTo::Contact(contact), "3", b"3")
    });
    let files = || test.store.read(|r| r.attachments(contact)).unwrap();
    let before = files();
    assert_eq!(before.len(), 3);
    for file in &before {
        let owner = test.store.read(|r| r.attached_card(file.to)).unwrap();
        assert_eq!(owner, Some(contact));
    }
    test.write("interaction_delete", |w| w.delete_interaction(call));
    test.write("note_delete", |w| w.delete_note(note));
    test.write("attachment_remove", |w| w.delete_attachment(before[2].id));
    assert_eq!(files(), []);
    for _ in 0..3 {
        undo(&test);
    }
    assert_eq!(files(), before);
}

#[test]
fn what_was_logged_stays_where_a_file_was_added_to_it_since() {
    let test = TestBox::new();
    let contact = test.write("contact_create", |w| card(w, "a")).value;
    let made = test.write("note_create", |w| w.add_note(contact, NOW.at, "note"));
    let note = AttachedTo::Note(made.value);
    test.write("attachment_add", |w| keep(w, note, "plan.txt", b"x"));
    let operation = made.changed.unwrap().operation;
    let refused = test.store.undo(Some(operation), NOW, Origin::Person, None);
    assert!(matches!(refused, Err(Error::ChangedSince { .. })), "{refused:?}");
    assert_eq!((test.count("note"), test.count("attachment")), (1, 1));
}

#[test]
fn a_card_that_stays_whole_keeps_the_files_of_its_entries() {
    let test = TestBox::new();
    let brought = test.write("import_run", |w| {
        let [a, b] = [card(w, "a")?, card(w, "b")?];
        let note = w.add_note(a, NOW.at, "note")?;
        keep(w, AttachedTo::Note(note), "plan.txt", b"x")?;
        let other = w.add_note(b, NOW.at, "note")?;
        keep(w, AttachedTo::Note(other), "plan.txt", b"x")?;
        Ok((a, note))
    });
    let (a, note) = brought.value;
    test.write("note_create", |w| w.add_note(a, NOW.at, "used since"));
    let operation = brought.changed.unwrap().operation;
    test.store.undo(Some(operation), NOW, Origin::Person, None).unwrap();
    assert_eq!((test.count("contact"), test.count("note")), (1, 2));
    let left = test.store.read(|r| r.attachments(a)).unwrap();
    assert_eq!(left.len(), 1, "the file of the card that stays");
    assert_eq!(left[0].to, AttachedTo::Note(note));
    assert_eq!(bytes_of(&test, left[0].id), b"x");
}

#[test]
fn the_removal_of_a_file_from_an_entry_is_a_use_of_the_card() {
    let test = TestBox::new();
    let brought = test.write("import_run", |w| {
        let a = card(w, "a")?;
        let note = w.add_note(a, NOW.at, "note")?;
        keep(w, AttachedTo::Note(note), "plan.txt", b"x")
    });
    test.write("attachment_remove", |w| w.delete_attachment(brought.value));
    let operation = brought.changed.unwrap().operation;
    let _ = test.store.undo(Some(operation), NOW, Origin::Person, None);
    assert_eq!(test.count("contact"), 1, "it was used since");
}

#[test]
fn bytes_stay_while_undo_may_need_them_and_go_after() {
    let (test, _, id) = with_file(b"offer");
    test.write("attachment_remove", |w| w.delete_attachment(id));
    let test = test.reopened();
    undo(&test);
    assert_eq!(bytes_of(&test, id), b"offer");
    test.store.redo(NOW, Origin::Person, None).unwrap();
    test.used_on(1..91);
    let test = test.reopened_after(91);
    assert_eq!(test.count("blob"), 0);
    let (test, _, id) = with_file(b"offer");
    test.used_on(1..91);
    assert_eq!(bytes_of(&test.reopened_after(91), id), b"offer");
}

#[test]
fn a_backup_has_the_files_and_brings_them_back() {
    let (test, _, id) = with_file(b"offer");
    let backup = test.store.backup(BackupReason::Asked, None, NOW).unwrap();
    test.write("attachment_remove", |w| w.delete_attachment(id));
    test.store.restore(BackupSource::Named(&backup.name), NOW).unwrap();
    assert_eq!(bytes_of(&test, id), b"offer");
}

#[test]
fn bytes_that_are_gone_or_others_are_found_by_the_check() {
    for spoil in ["DELETE FROM blob", "UPDATE blob SET bytes = x'00'"] {
        let (test, _, _) = with_file(b"offer");
        test.store.writer().unwrap().execute_batch(spoil).unwrap();
        assert_eq!(test.store.check().unwrap(), [Finding::Attachment("offer.pdf".to_owned())]);
        // Keeping the same file once more mends it.
        let bytes = KeptBytes::of(&b"offer"[..]).unwrap();
        let again = test.write("attachment_add", |w| w.keep_bytes(&bytes, &b"offer"[..]));
        assert!(again.value.unwrap());
        assert_eq!(test.store.check().unwrap(), []);
    }
}
