//! The calls that the window holds: kept over a restart, no operations, and the migration that
//! brought them.

use super::*;
use crate::testing::{NOW, TestBox, options};
use crate::{derived, migrate};

fn ringing(number: &str) -> PopCall {
    PopCall {
        id: 0,
        source: "command".to_owned(),
        phase: PopPhase::Ringing,
        number: number.to_owned(),
        name: "Ewa".to_owned(),
        direction: Some(Direction::In),
        at: NOW.at,
        talking_at: None,
        ended_at: None,
        interaction_id: Some(InteractionId(4)),
        words: PopWords { contact_id: Some(ContactId(3)), ..PopWords::default() },
        is_closed: false,
    }
}

fn held(test: &TestBox) -> Vec<PopCall> {
    test.store.read(|box_| box_.pop_calls()).unwrap()
}

#[test]
fn a_call_and_its_words_outlast_the_program_and_are_no_operation() {
    let test = TestBox::new();
    let call = ringing("602123456");
    let written = test.write("call_heard", |box_| box_.add_pop_call(&call));
    assert_eq!(written.changed, None);
    let words = PopWords { text: "40 mounts\n> fri".into(), who: "Ewa".into(), contact_id: None };
    test.store.keep_pop_words(written.value, &words).unwrap();
    let test = test.reopened();
    assert_eq!(held(&test), [PopCall { id: written.value, words, ..call }]);
    assert_eq!(test.count("operation"), 0);
}

#[test]
fn a_call_goes_on_and_is_let_go() {
    let test = TestBox::new();
    let id = test.write("call_heard", |box_| box_.add_pop_call(&ringing(""))).value;
    let talking = PopCall {
        id,
        phase: PopPhase::Talking,
        talking_at: Some(Timestamp(NOW.at.0 + 9_000)),
        ..ringing("")
    };
    test.write("call_heard", |box_| box_.advance_pop_call(&talking));
    assert_eq!(held(&test), std::slice::from_ref(&talking));
    test.write("call_heard", |box_| box_.close_pop_call(&talking, true));
    assert_eq!(held(&test), [PopCall { is_closed: true, ..talking.clone() }]);
    test.write("call_heard", |box_| box_.close_pop_call(&talking, false));
    assert_eq!(held(&test), []);
    let gone = test.store.read(|box_| box_.pop_call(id));
    assert!(matches!(gone, Err(Error::NotFound { what: "pop_call", .. })));
}

#[test]
fn calls_of_before_are_found_by_number_after_the_migration() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate::apply(&mut connection, 1, &options()).unwrap();
    let sql = "INSERT INTO interaction (kind, direction, at, number, created_at)
        VALUES ('call', 'in', ?1, ?2, 0)";
    let numbers = ["+48 602 123 456", "602/123-456", "", "602\u{A0}123\u{A0}456 w. 12"];
    for (at, number) in (1..).zip(numbers) {
        let at: i64 = at;
        connection.execute(sql, (at, number)).unwrap();
    }
    migrate::apply(&mut connection, migrate::newest(), &options()).unwrap();
    assert!(derived::rebuild_if_outdated(&connection).unwrap(), "as each opening does");
    let found = Reader { connection: &connection }.interactions_by_number("2123456", 9).unwrap();
    let numbers: Vec<_> = found.into_iter().map(|row| row.content.number).collect();
    assert_eq!(numbers, ["602\u{A0}123\u{A0}456 w. 12", "602/123-456", "+48 602 123 456"]);
}
