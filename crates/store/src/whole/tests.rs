//! A box read out and put into another is the same box.

use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::whole::Named;

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
