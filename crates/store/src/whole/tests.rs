//! A box read out and put into another is the same box.

use crate::testing::{NOW, TestBox};
use crate::{FollowUpContent, NewFollowUp};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::follow_up::Due;
use kartoteka_domain::whole::{Named, Whole};

#[test]
fn presets_are_kept_under_their_names_and_undone() {
    let test = TestBox::new();
    test.write("export_preset_save", |w| w.keep_export_preset("mine", "{\"format\":\"csv\"}"));
    test.write("export_preset_save", |w| w.keep_export_preset("mine", "{\"format\":\"vcf\"}"));
    let again =
        test.write("export_preset_save", |w| w.keep_export_preset("mine", "{\"format\":\"vcf\"}"));
    assert_eq!(again.changed, None);
    let whole = test.store.read(|r| r.whole(None)).unwrap();
    let mine = |value: &str| vec![Named { name: "mine".to_owned(), value: value.to_owned() }];
    assert_eq!(whole.export_presets, mine("{\"format\":\"vcf\"}"));
    test.write("export_preset_delete", |w| w.delete_export_preset("mine").map(|_| ()));
    assert_eq!(test.count("export_preset"), 0);
    test.store.undo(None, NOW, crate::Origin::Person, None).unwrap();
    assert_eq!(test.count("export_preset"), 1);
}

#[test]
fn only_what_is_about_the_cards_asked_for_is_read() {
    let test = TestBox::new();
    let card = |uid: &str| Contact { uid: uid.to_owned(), ..Contact::default() };
    let one = test
        .write("contact_create", |w| {
            let (one, other) = (w.insert_contact(&card("a"))?, w.insert_contact(&card("b"))?);
            w.add_note(one, NOW.at, "first")?;
            w.add_note(other, NOW.at, "second")?;
            w.insert_relation(one, other, "friend", "friend")?;
            Ok(one)
        })
        .value;
    let all = test.store.read(|r| r.whole(None)).unwrap();
    assert_eq!((all.contacts.len(), all.notes.len(), all.relations.len()), (2, 2, 1));
    let some = test.store.read(|r| r.whole(Some(&[one]))).unwrap();
    assert_eq!((some.contacts.len(), some.notes.len(), some.relations.len()), (1, 1, 0));
    assert_eq!(some.notes.first().map(|note| note.text.as_str()), Some("first"));
}

#[test]
fn what_a_calendar_said_of_a_follow_up_goes_along() {
    let test = TestBox::new();
    let due = Due { on: stored("2026-12-01"), time: None };
    test.write("follow_up_add", |w| {
        for uid in ["brought", "own"] {
            let content = FollowUpContent::task(due, "Call Ewa".to_owned());
            let uid = uid.to_owned();
            let new = NewFollowUp { uid, contact_id: None, content, interaction_id: None };
            let id = w.add_follow_up(&new)?;
            if new.uid == "brought" {
                w.keep_said(id, "marks")?;
            }
        }
        Ok(())
    });
    let whole = test.store.read(|r| r.whole(None)).unwrap();
    let file = serde_json::to_string(&whole).unwrap();
    let read: Whole = serde_json::from_str(&file).unwrap();
    let other = TestBox::new();
    other.write("import_run", |w| {
        read.follow_ups.iter().try_for_each(|one| w.put_follow_up(None, (None, None), one))
    });
    let said = |uid: &str| other.store.read(|r| r.follow_up_by_uid(uid)).unwrap().unwrap().1;
    assert_eq!((said("brought").as_str(), said("own").as_str()), ("marks", ""));
    assert_eq!(other.store.read(|r| r.whole(None)).unwrap(), whole);
    // A file of before has nothing of it.
    assert_eq!(file.matches("marks").count(), 1);
    assert_eq!(file.matches("\"brought\":\"").count(), 1);
}

fn stored(day: &str) -> chrono::NaiveDate {
    kartoteka_domain::time::parse_day(day).unwrap()
}

#[test]
fn of_two_calls_alike_each_finds_itself_when_they_come_again() {
    use kartoteka_domain::interaction::{Direction, InteractionKind};
    let test = TestBox::new();
    let call = |text: &str| kartoteka_domain::whole::Interaction {
        contact: None,
        kind: InteractionKind::Call,
        direction: Direction::In,
        at: NOW.at,
        number: "601234567".to_owned(),
        minutes: None,
        text: text.to_owned(),
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
        is_returned: false,
        is_awaiting_word: false,
        created_at: NOW.at,
    };
    let put = || {
        let put = test.write("import_run", |w| {
            let before = w.newest_rows()?;
            let one = w.put_interaction(None, &call("the roof"), before)?;
            Ok([one, w.put_interaction(None, &call("the stairs"), before)?])
        });
        put.value
    };
    let first = put();
    assert_ne!(first[0], first[1]);
    assert_eq!(put(), first);
    assert_eq!(test.count("interaction"), 2);
}
