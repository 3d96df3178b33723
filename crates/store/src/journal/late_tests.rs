//! Undoing an operation while others came after it: what they touched stays, the rest goes back.

use super::tests::{changed_since, done, person, phone, redo, run, undo, undo_by_id};
use crate::testing::TestBox;
use crate::{Result, Writer};
use kartoteka_domain::ids::{ContactId, OperationId};

fn call(w: &Writer<'_>, card: i64) -> Result<()> {
    let sql = "INSERT INTO interaction (contact_id, kind, direction, at, text, created_at)
        VALUES (?1, 'call', 'in', 1, 'mounts', 1)";
    w.connection.execute(sql, [card])?;
    let sql = "INSERT INTO follow_up (uid, contact_id, due_on, text, interaction_id, created_at)
        VALUES (?1, ?1, '2026-12-01', 'call back', ?2, 1)";
    w.connection.execute(sql, [card, w.connection.last_insert_rowid()])?;
    Ok(())
}

/// A box with this many cards.
fn with_cards(count: usize) -> TestBox {
    let test = TestBox::new();
    done(&test, |w| (0..count).try_for_each(|n| person(w, &n.to_string()).map(|_| ())));
    test
}

/// Changes a card as saving its form does: with the marks of the change.
fn save(test: &TestBox, sql: &str) -> OperationId {
    done(test, |w| {
        run(w, sql)?;
        w.touch_contact(ContactId(1))
    })
}

#[test]
fn a_call_goes_back_from_under_a_later_note() {
    let test = with_cards(1);
    let before = test.dump();
    let logged = done(&test, |w| call(w, 1));
    done(&test, |w| run(w, "INSERT INTO note (contact_id, at, text) VALUES (1, 2, 'later')"));
    assert_eq!(undo_by_id(&test, logged).kept, []);
    assert_eq!((test.count("interaction"), test.count("follow_up"), test.count("note")), (0, 0, 1));
    redo(&test).unwrap();
    assert_eq!(test.count("interaction"), 1);
    undo(&test).unwrap();
    undo(&test).unwrap();
    assert_eq!(test.dump(), before);
}

#[test]
fn a_call_stays_where_its_follow_up_was_done_since() {
    let test = with_cards(1);
    let logged = done(&test, |w| call(w, 1));
    done(&test, |w| run(w, "UPDATE follow_up SET text = 'twice'"));
    assert_eq!(changed_since(&test, logged), [ContactId(1)]);
}

#[test]
fn fields_of_one_row_go_back_each_for_itself() {
    let test = with_cards(1);
    let first = save(&test, "UPDATE contact SET formatted_name = 'Ada', note = 'first'");
    save(&test, "UPDATE contact SET note = 'second'");
    assert_eq!(undo_by_id(&test, first).kept, [ContactId(1)]);
    assert_eq!(test.texts("SELECT formatted_name || '/' || note FROM contact"), ["/second"]);
}

#[test]
fn a_later_tag_is_no_change_of_the_name_but_the_card_is_another_than_before() {
    let test = with_cards(1);
    let renamed = save(&test, "UPDATE contact SET formatted_name = 'Ada'");
    save(
        &test,
        "INSERT INTO tag (name) VALUES ('t'); INSERT INTO contact_tag (contact_id, tag_id) VALUES (1, 1)",
    );
    let revision = || test.texts("SELECT CAST(revision AS TEXT) FROM contact");
    let tagged = revision();
    assert_eq!(undo_by_id(&test, renamed).kept, []);
    assert_eq!(test.texts("SELECT formatted_name FROM contact"), [""]);
    assert_eq!(test.count("contact_tag"), 1);
    assert!(!["0".to_owned(), "2".to_owned()].contains(&revision()[0]) && revision() != tagged);
}

#[test]
fn what_later_deletes_and_adds_again_stays_so() {
    let test = with_cards(1);
    done(&test, |w| phone(w, 1, "1"));
    let removed = done(&test, |w| run(w, "DELETE FROM phone; UPDATE contact SET note = 'x'"));
    let again = done(&test, |w| phone(w, 1, "1"));
    assert_eq!(undo_by_id(&test, removed).kept, []);
    assert_eq!(test.ids("phone"), [1, 2]);
    undo_by_id(&test, again);
    assert_eq!(test.ids("phone"), [1]);
}

#[test]
fn a_card_brought_back_from_the_trash_and_used_since_is_not_thrown_there_again() {
    let test = with_cards(2);
    done(&test, |w| run(w, "UPDATE contact SET trashed_at = 1"));
    let put_back = done(&test, |w| run(w, "UPDATE contact SET trashed_at = NULL"));
    done(&test, |w| call(w, 1));
    assert_eq!(undo_by_id(&test, put_back).kept, [ContactId(1)]);
    let trashed = test.texts("SELECT CAST(id AS TEXT) FROM contact WHERE trashed_at IS NOT NULL");
    assert_eq!(trashed, ["2"]);
}

#[test]
fn a_card_thrown_away_comes_back_whatever_was_done_to_it_since() {
    let test = with_cards(1);
    let trashed = save(&test, "UPDATE contact SET trashed_at = 1");
    save(&test, "UPDATE contact SET note = 'x'");
    assert_eq!(undo_by_id(&test, trashed).kept, []);
    assert_eq!(test.texts("SELECT note FROM contact WHERE trashed_at IS NULL"), ["x"]);
}

#[test]
fn a_card_made_and_thrown_away_since_stays_in_the_trash() {
    let test = TestBox::new();
    let made = done(&test, |w| person(w, "a"));
    done(&test, |w| run(w, "UPDATE contact SET trashed_at = 1"));
    assert_eq!(changed_since(&test, made), [ContactId(1)]);
}

#[test]
fn of_an_update_of_many_cards_only_what_was_edited_since_stays() {
    let test = with_cards(3);
    let import = done(&test, |w| run(w, "UPDATE contact SET note = 'brought', how_met = 'fair'"));
    done(&test, |w| run(w, "UPDATE contact SET note = 'own' WHERE id = 2"));
    assert_eq!(undo_by_id(&test, import).kept, [ContactId(2)]);
    let rows = test.texts("SELECT note || '/' || how_met FROM contact ORDER BY id");
    assert_eq!(rows, ["/", "own/", "/"]);
}

#[test]
fn what_the_schema_forbids_in_part_stays_as_a_whole() {
    let test = with_cards(1);
    done(&test, |w| call(w, 1));
    let moved = done(&test, |w| {
        run(w, "UPDATE follow_up SET due_on = '2026-12-02', due_time = '09:00', text = 'a'")
    });
    done(&test, |w| run(w, "UPDATE follow_up SET text = 'b'"));
    assert_eq!(undo_by_id(&test, moved).kept, [ContactId(1)]);
    let rows = test.texts("SELECT due_on || ifnull(due_time, '-') || text FROM follow_up");
    assert_eq!(rows, ["2026-12-01-b"]);
}
