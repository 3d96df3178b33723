//! What belongs to no card, by number.

use super::*;
use crate::source_interaction::tests::call;
use crate::testing::{NOW, TestBox};
use crate::{
    FollowUpContent, InteractionContent, NewFollowUp, Origin, PopCall, PopPhase, PopWords,
};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::follow_up::Due;
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
fn of_several_files_the_last_that_gave_a_name_counts_and_each_call_once() {
    let test = TestBox::new();
    let mut calls = [call("602", Direction::In, 10), call("602", Direction::Missed, 20)];
    calls[1].brought.name = "Zofia".to_owned();
    test.write("import_run", |w| w.insert_brought(&calls));
    let mut again = call("602", Direction::In, 10).brought;
    for name in ["Maria", ""] {
        again.name = name.to_owned();
        test.write("import_run", |w| w.keep_brought(Some(InteractionId(1)), &again));
    }
    let waiting = test.store.read(|r| r.waiting_numbers()).unwrap();
    assert_eq!((waiting[0].name.as_str(), waiting[0].calls, waiting[0].missed), ("Maria", 2, 1));
    let name = test.store.read(|r| r.brought_name(InteractionId(1))).unwrap();
    assert_eq!(name, "Maria");
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
        include_str!("said_of_nobody.sql"),
    ] {
        let plan = test.store.read(|r| Ok(crate::fixture::plan(r.connection, sql))).unwrap();
        assert!(plan.contains("interaction_waiting"), "{plan}");
        assert!(!plan.contains("SCAN source_interaction"), "{plan}");
    }
    let sql = include_str!("unnamed.sql");
    let plan = test.store.read(|r| Ok(crate::fixture::plan(r.connection, sql))).unwrap();
    assert!(plan.contains("contact_index_order (sort_key>?)"), "{plan}");
    assert!(!plan.contains("SCAN p"), "{plan}");
    let sql = include_str!("wordless.sql");
    let plan = test.store.read(|r| Ok(crate::fixture::plan(r.connection, sql))).unwrap();
    assert!(plan.contains("interaction_awaiting_word (at>?)"), "{plan}");
    assert!(plan.contains("follow_up_interaction"), "{plan}");
}

/// All that wait, whatever their age.
const ALL: WordlessSpan = WordlessSpan { since: Timestamp(0), in_hand_since: Timestamp(0) };

/// A card with calls of each kind: had at 10 and 20, missed at 30, with a word at 40 and 50, and one
/// that the owner wrote down themself at 60.
fn called() -> (TestBox, ContactId) {
    let test = TestBox::new();
    let new = Contact { uid: "1".to_owned(), ..Contact::default() };
    let card = test.write("contact_create", |w| w.insert_contact(&new)).value;
    let mut all = [
        call("602", Direction::In, 10),
        call("602", Direction::Out, 20),
        call("602", Direction::Missed, 30),
        call("602", Direction::In, 40),
        call("602", Direction::In, 50),
    ];
    all.iter_mut().for_each(|one| one.content.contact_id = Some(card));
    all[3].content.text = "Tap".to_owned();
    all[4].content.outcome = "order".to_owned();
    test.write("import_run", |w| w.insert_brought(&all));
    let by_hand = call("602", Direction::In, 60).content;
    let by_hand = InteractionContent { contact_id: Some(card), ..by_hand };
    test.write("interaction_log", |w| w.add_interaction(&by_hand, false));
    (test, card)
}

fn wordless(test: &TestBox, span: WordlessSpan) -> Vec<i64> {
    let calls = test.store.read(|r| r.wordless_calls(span, 9)).unwrap();
    let counted = test.store.read(|r| r.count_wordless(span)).unwrap();
    assert_eq!(calls.len(), usize::try_from(counted).unwrap());
    calls.iter().map(|call| call.at.0).collect()
}

#[test]
fn calls_that_were_had_and_told_of_wait_for_a_word_the_newest_first() {
    let (test, _) = called();
    assert_eq!(wordless(&test, ALL), [20, 10]);
    let later = WordlessSpan { since: Timestamp(11), ..ALL };
    assert_eq!(wordless(&test, later), [20], "those before waited long enough");
    let one = test.store.read(|r| r.wordless_calls(ALL, 1)).unwrap();
    assert_eq!(one.len(), 1);
}

#[test]
fn a_word_a_next_step_or_the_owners_say_so_ends_the_waiting_and_its_undoing_brings_it_back() {
    let (test, card) = called();
    let [ten, twenty] = test.ids("interaction")[..2] else { panic!("two calls") };
    let due = Due { on: "2026-12-01".parse().unwrap(), time: None };
    let new = NewFollowUp {
        uid: "f".to_owned(),
        contact_id: Some(card),
        content: FollowUpContent::task(due, "call back".to_owned()),
        interaction_id: Some(InteractionId(ten)),
    };
    test.write("follow_up_create", |w| w.add_follow_up(&new));
    assert_eq!(wordless(&test, ALL), [20]);
    test.write("inbox_no_word", |w| w.await_word(InteractionId(twenty), false));
    assert_eq!(wordless(&test, ALL), [0_i64; 0]);
    let test = test.reopened();
    assert_eq!(wordless(&test, ALL), [0_i64; 0], "it is kept");
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(wordless(&test, ALL), [20]);
    let gone = test
        .store
        .write(&test.operation("inbox_no_word"), |w| w.await_word(InteractionId(99), false));
    assert!(matches!(gone, Err(Error::NotFound { .. })));
}

#[test]
fn a_card_in_the_trash_and_a_call_in_hand_wait_for_nothing() {
    let (test, card) = called();
    let twenty = InteractionId(test.ids("interaction")[1]);
    let held = PopCall {
        id: 0,
        source: "kde_connect".to_owned(),
        phase: PopPhase::Talking,
        number: "602".to_owned(),
        name: String::new(),
        direction: Some(Direction::Out),
        at: Timestamp(20),
        talking_at: None,
        ended_at: None,
        interaction_id: Some(twenty),
        words: PopWords::default(),
        is_closed: false,
    };
    test.write("call_heard", |w| w.add_pop_call(&held));
    assert_eq!(wordless(&test, ALL), [10], "the caller window holds the other");
    let later = WordlessSpan { in_hand_since: Timestamp(21), ..ALL };
    assert_eq!(wordless(&test, later), [20, 10], "for too long by now");
    test.write("contact_trash", |w| w.set_trashed(card, Some(NOW.at)));
    assert_eq!(wordless(&test, later), [0_i64; 0]);
}
