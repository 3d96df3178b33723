//! What belongs to no card, by number.

use super::*;
use crate::source_interaction::tests::call;
use crate::testing::TestBox;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::interaction::{Direction, InteractionKind};

fn filled() -> TestBox {
    let test = TestBox::new();
    let mut mail = call("a@x.example", Direction::In, 25);
    mail.content.kind = InteractionKind::Mail;
    mail.content.subject = "Tap".to_owned();
    mail.content.attachments = vec!["a.pdf".to_owned(), "b.png".to_owned()];
    let mut nameless = call("603", Direction::Missed, 40);
    nameless.brought.name.clear();
    let all = [
        call("602", Direction::In, 10),
        call("602", Direction::Missed, 20),
        mail,
        call("", Direction::Missed, 30),
        nameless,
    ];
    test.write("import_run", |w| w.insert_brought(&all));
    test
}

#[test]
fn what_waits_is_counted_without_what_can_belong_to_nobody() {
    let test = filled();
    assert_eq!(test.store.read(|box_| box_.count_waiting()).unwrap(), 4);
}

#[test]
fn numbers_wait_with_their_counts_the_newest_first() {
    let test = filled();
    let waiting = test.store.read(|r| r.waiting_numbers()).unwrap();
    let shown: Vec<_> = waiting
        .iter()
        .map(|w| (w.number.as_str(), w.calls, w.missed, w.mails, w.last_at.0, w.name.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("603", 1, 1, 0, 40, ""),
            ("a@x.example", 0, 0, 1, 25, "Anna"),
            ("602", 2, 1, 0, 20, "Anna")
        ]
    );
    assert_eq!(test.store.read(|r| r.waiting_counts()).unwrap(), (1, 1));
    let mails = test.store.read(|r| r.waiting_mails(9)).unwrap();
    assert_eq!(mails[0].content.attachments, ["a.pdf", "b.png"]);
    assert_eq!(test.store.read(|r| r.brought_name(mails[0].id)).unwrap(), "Anna");
}

#[test]
fn what_is_assigned_waits_no_more() {
    let test = filled();
    let new = Contact { uid: "1".to_owned(), ..Contact::default() };
    let card = test.write("contact_create", |w| w.insert_contact(&new)).value;
    let of = |test: &TestBox| test.store.read(|r| r.waiting_of("602")).unwrap();
    let ids: Vec<InteractionId> = of(&test).iter().map(|one| one.id).collect();
    test.write("inbox_assign", |w| ids.iter().try_for_each(|id| w.assign_interaction(*id, card)));
    assert_eq!(of(&test), []);
    let again =
        test.store.write(&test.operation("inbox_assign"), |w| w.assign_interaction(ids[0], card));
    assert!(matches!(again, Err(Error::NotFound { .. })));
}

#[test]
fn waiting_rows_are_found_by_their_index() {
    let test = filled();
    for sql in [
        include_str!("numbers.sql"),
        include_str!("mails.sql"),
        include_str!("of_number.sql"),
        include_str!("counts.sql"),
    ] {
        let plan = test.store.read(|r| Ok(crate::fixture::plan(r.connection, sql))).unwrap();
        assert!(plan.contains("interaction_waiting"), "{plan}");
        assert!(!plan.contains("SCAN source_interaction"), "{plan}");
    }
}
