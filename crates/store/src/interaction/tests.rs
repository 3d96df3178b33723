//! The interaction table: rows, lists of calls, and their plans.

use super::*;
use crate::fixture::{card, empty_box, plan, read, write};
use crate::testing::{NOW, TestBox};
use kartoteka_domain::ids::OperationId;

fn call(contact_id: Option<ContactId>, direction: Direction, at: i64) -> InteractionContent {
    InteractionContent {
        contact_id,
        kind: InteractionKind::Call,
        direction,
        at: Timestamp(at),
        number: "+48 602 123 456".to_owned(),
        minutes: Some(4),
        text: "the boiler".to_owned(),
        outcome: "order".to_owned(),
        subject: String::new(),
        attachments: Vec::new(),
    }
}

#[test]
fn what_is_written_down_is_read_back() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let content = call(Some(ada), Direction::In, 5);
    let id = write(&connection).add_interaction(&content, false).unwrap();
    let found = read(&connection).interaction(id).unwrap();
    assert_eq!(found, Interaction { id, content, is_returned: false });
}

#[test]
fn saving_replaces_everything_but_the_mark_of_a_returned_call() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let id = write(&connection).add_interaction(&call(None, Direction::Missed, 5), true).unwrap();
    let content = InteractionContent {
        kind: InteractionKind::Visit,
        number: String::new(),
        minutes: None,
        text: "another".to_owned(),
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
        ..call(Some(ada), Direction::Out, 9)
    };
    write(&connection).save_interaction(id, &content).unwrap();
    let found = read(&connection).interaction(id).unwrap();
    assert_eq!(found, Interaction { id, content, is_returned: true });
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let connection = empty_box();
    let id = InteractionId(7);
    let writer = write(&connection);
    let content = call(None, Direction::In, 1);
    let answers = [
        writer.interaction(id).map(|_| ()),
        writer.save_interaction(id, &content),
        writer.delete_interaction(id),
        writer.mark_returned(id),
    ];
    for answer in answers {
        assert!(matches!(answer, Err(Error::NotFound { what: "interaction", id: 7 })));
    }
}

#[test]
fn deleting_leaves_the_follow_ups_that_came_of_it() {
    let connection = empty_box();
    let id = write(&connection).add_interaction(&call(None, Direction::In, 1), false).unwrap();
    let sql = "INSERT INTO follow_up (uid, due_on, text, interaction_id, created_at)
        VALUES ('u', '2026-12-01', 'call back', ?1, 0)";
    connection.execute(sql, [id.0]).unwrap();
    write(&connection).delete_interaction(id).unwrap();
    let left: Option<i64> =
        connection.query_row("SELECT interaction_id FROM follow_up", [], |row| row.get(0)).unwrap();
    assert_eq!(left, None);
}

#[test]
fn calls_to_return_are_the_missed_ones_newest_first() {
    let connection = empty_box();
    let (ada, gone) = (card(&connection, "Ada", false), card(&connection, "Gone", true));
    let writer = write(&connection);
    let add = |contact, direction, at| {
        writer.add_interaction(&call(contact, direction, at), false).unwrap()
    };
    let old = add(Some(ada), Direction::Missed, 1);
    add(Some(ada), Direction::In, 2);
    let new = add(None, Direction::Missed, 3);
    let returned = add(Some(ada), Direction::Missed, 4);
    add(Some(gone), Direction::Missed, 5);
    writer.mark_returned(returned).unwrap();
    let rows = read(&connection).calls_to_return(50).unwrap();
    let shown: Vec<_> = rows.iter().map(|row| (row.id, row.name.as_str())).collect();
    assert_eq!(shown, [(new, ""), (old, "Ada")]);
    assert_eq!(read(&connection).calls_to_return(1).unwrap().len(), 1);
}

#[test]
fn the_last_calls_are_calls_only() {
    let connection = empty_box();
    let writer = write(&connection);
    let first = writer.add_interaction(&call(None, Direction::Out, 1), false).unwrap();
    let visit = InteractionContent { kind: InteractionKind::Visit, ..call(None, Direction::In, 2) };
    writer.add_interaction(&visit, false).unwrap();
    let last = writer.add_interaction(&call(None, Direction::In, 3), false).unwrap();
    let ids: Vec<_> = read(&connection).recent_calls(8).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(ids, [last, first]);
}

#[test]
fn missed_calls_are_found_up_to_a_moment() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let writer = write(&connection);
    let add = |contact, direction, at| {
        writer.add_interaction(&call(contact, direction, at), false).unwrap()
    };
    let nobodys = add(None, Direction::Missed, 5);
    let hers = add(Some(ada), Direction::Missed, 1);
    add(Some(ada), Direction::Out, 2);
    add(Some(ada), Direction::Missed, 6);
    let found = read(&connection).missed_until(Timestamp(5)).unwrap();
    let ids: Vec<_> = found.iter().map(|missed| missed.id).collect();
    assert_eq!(ids, [hers, nobodys]);
}

#[test]
fn only_a_missed_call_can_be_returned() {
    let connection = empty_box();
    let writer = write(&connection);
    let id = writer.add_interaction(&call(None, Direction::In, 1), false).unwrap();
    writer.mark_returned(id).unwrap();
    assert!(!read(&connection).interaction(id).unwrap().is_returned);
}

#[test]
fn they_have_spoken_by_the_one_rule_of_the_domain() {
    for kind in InteractionKind::ALL {
        for direction in Direction::ALL {
            let connection = empty_box();
            let ada = card(&connection, "Ada", false);
            let writer = write(&connection);
            let without = call(Some(ada), direction, 5);
            let content = InteractionContent { kind, minutes: None, ..without };
            writer.add_interaction(&content, false).unwrap();
            let expected = kind.answers_missed_calls(direction);
            let spoken = |since| writer.has_spoken_since(ada, Timestamp(since)).unwrap();
            assert_eq!((spoken(5), spoken(6)), (expected, false), "{kind:?} {direction:?}");
            let dealings = writer.dealings_between(Timestamp(0), Timestamp(9)).unwrap();
            assert_eq!(dealings[0].is_spoken, expected, "{kind:?} {direction:?}");
        }
    }
}

/// The numbers of the calls that are found by an ending, as they were written.
fn found(test: &TestBox, ending: &str, limit: u32) -> Vec<String> {
    let rows = test.store.read(|box_| box_.interactions_by_number(ending, limit)).unwrap();
    rows.into_iter().map(|row| row.content.number).collect()
}

fn heard(test: &TestBox, at: i64, number: &str) -> (InteractionId, OperationId) {
    let content = InteractionContent { number: number.to_owned(), ..call(None, Direction::In, at) };
    let written = test.write("call_log", |box_| box_.add_interaction(&content, false));
    (written.value, written.changed.unwrap().operation)
}

#[test]
fn calls_are_found_by_the_end_of_their_number_however_it_was_written_newest_first() {
    let test = TestBox::new();
    let numbers = [
        "+48 602-123-456",
        "602123456",
        "(0) 602.123.456",
        "602\u{A0}123\u{202F}456",
        "602\u{2011}123\u{2212}456",
        "６０２１２３４５６",
        "+48 602 123 456 ext. 12",
        "602123456;ext=12",
    ];
    for (at, number) in (1..).zip(numbers) {
        heard(&test, at, number);
    }
    for (at, number) in (20..).zip(["602123457", "112", "", "ewa602123456@mail.example"]) {
        heard(&test, at, number);
    }
    let newest_first: Vec<&str> = numbers.into_iter().rev().collect();
    assert_eq!(found(&test, "2123456", 99), newest_first);
    assert_eq!(found(&test, "2123456", 1), ["602123456;ext=12"]);
    assert_eq!(found(&test, "112", 9), ["112"]);
    assert_eq!(found(&test, "", 9), [""; 0]);
}

#[test]
fn a_call_is_found_by_its_number_as_long_as_it_is_there() {
    let test = TestBox::new();
    let (_, first) = heard(&test, 1, "602 123 456 w. 12");
    let (second, _) = heard(&test, 2, "602123456");
    let content =
        InteractionContent { number: "602123456".to_owned(), ..call(None, Direction::In, 0) };
    test.write("interaction_save", |box_| box_.save_interaction(second, &content));
    assert_eq!(found(&test, "2123456", 9), ["602 123 456 w. 12", "602123456"], "by their time");
    test.store.undo(Some(first), NOW, crate::Origin::Person, None).unwrap();
    assert_eq!(found(&test, "2123456", 9), ["602123456"]);
    test.write("interaction_delete", |box_| box_.delete_interaction(second));
    assert_eq!(found(&test, "2123456", 9), [""; 0]);
}

#[test]
fn lists_of_calls_walk_their_indexes() {
    let connection = empty_box();
    let to_return = plan(&connection, include_str!("to_return.sql"));
    assert!(to_return.contains("USING INDEX interaction_to_return"), "{to_return}");
    let recent = plan(&connection, include_str!("recent_calls.sql"));
    assert!(recent.contains("USING INDEX interaction_at"), "{recent}");
    let missed = plan(&connection, include_str!("missed_until.sql"));
    assert!(missed.contains("USING INDEX interaction_to_return"), "{missed}");
    let spoken = plan(&connection, include_str!("answered_since.sql"));
    assert!(spoken.contains("interaction_contact (contact_id=? AND at>?)"), "{spoken}");
    let unlink = "UPDATE follow_up SET interaction_id = NULL WHERE interaction_id = ?1";
    assert!(plan(&connection, unlink).contains("follow_up_interaction"));
    let by_number = plan(&connection, include_str!("by_number.sql"));
    assert!(by_number.contains("INDEX number_index_ending (ending=?)"), "{by_number}");
    for each in [to_return, recent, missed, spoken, by_number] {
        assert!(!each.contains("TEMP B-TREE"), "{each}");
    }
}
