//! Undoing an operation while others came after it: what they touched stays, the rest goes back.

use super::TABLES;
use super::conflict::touched_units;
use super::tests::{changed_since, done, person, phone, redo, run, undo, undo_by_id};
use crate::testing::TestBox;
use crate::{Error, Result, Writer};
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

fn revision(test: &TestBox) -> String {
    test.texts("SELECT CAST(revision AS TEXT) FROM contact WHERE id = 1").remove(0)
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
    done(&test, |w| run(w, "UPDATE follow_up SET state = 'done', closed_at = 2"));
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
    let first = revision(&test);
    let renamed = save(&test, "UPDATE contact SET formatted_name = 'Ada'");
    save(
        &test,
        "INSERT INTO tag (name) VALUES ('t'); INSERT INTO contact_tag (contact_id, tag_id) VALUES (1, 1)",
    );
    let tagged = revision(&test);
    assert_eq!(undo_by_id(&test, renamed).kept, []);
    assert_eq!(test.texts("SELECT formatted_name FROM contact"), [""]);
    assert_eq!(test.count("contact_tag"), 1);
    assert!(![first, tagged].contains(&revision(&test)));
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
fn what_means_something_only_together_stays_together() {
    let test = with_cards(1);
    done(&test, |w| call(w, 1));
    let moved = done(&test, |w| {
        run(w, "UPDATE follow_up SET due_on = '2026-12-02', text = 'a'")?;
        run(w, "UPDATE contact SET birthday_month = 3, birthday_day = 10, note = 'x'")
    });
    done(&test, |w| {
        run(w, "UPDATE follow_up SET text = 'b'")?;
        run(w, "UPDATE contact SET birthday_day = 31")
    });
    assert_eq!(undo_by_id(&test, moved).kept, [ContactId(1)]);
    assert_eq!(test.texts("SELECT due_on || text FROM follow_up"), ["2026-12-02b"]);
    let card = "SELECT birthday_month || '-' || birthday_day || note FROM contact";
    assert_eq!(test.texts(card), ["3-31"]);
}

#[test]
fn of_a_series_one_is_open_and_never_two() {
    let test = with_cards(1);
    let next = "INSERT INTO follow_up (uid, contact_id, due_on, text, created_at)
        VALUES ('next', 1, '2026-12-08', 'weekly', 1)";
    done(&test, |w| call(w, 1));
    let closed = done(&test, |w| {
        run(w, "UPDATE follow_up SET state = 'done', closed_at = 2")?;
        run(w, next)
    });
    let snoozed =
        done(&test, |w| run(w, "UPDATE follow_up SET due_on = '2026-12-09' WHERE id = 2"));
    assert_eq!(changed_since(&test, closed), [ContactId(1)]);
    undo_by_id(&test, snoozed);
    undo_by_id(&test, closed);
    assert_eq!(test.texts("SELECT state || id FROM follow_up"), ["open1"]);
}

#[test]
fn what_a_part_of_an_undo_left_is_a_field_and_not_the_whole_card() {
    let test = with_cards(1);
    let renamed = save(&test, "UPDATE contact SET formatted_name = 'Ada'");
    let noted = done(&test, |w| {
        run(w, "UPDATE contact SET note = 'a'")?;
        phone(w, 1, "1")
    });
    save(&test, "UPDATE contact SET note = 'b'");
    assert_eq!(undo_by_id(&test, noted).kept, [ContactId(1)]);
    undo_by_id(&test, renamed);
    assert_eq!(test.texts("SELECT formatted_name || note FROM contact"), ["b"]);
}

#[test]
fn a_redo_and_the_owners_own_undo_are_refused_alike_once_others_changed_all_of_it() {
    let test = with_cards(1);
    let script = crate::NewOperation { origin: crate::Origin::Script, ..test.operation("test") };
    done(&test, |w| run(w, "UPDATE contact SET note = 'own'"));
    test.store.write(&script, |w| run(w, "UPDATE contact SET note = 'script'")).unwrap();
    assert!(matches!(undo(&test), Err(Error::ChangedSince { .. })));
    let newest = test.store.read(|r| r.history(None, 1)).unwrap()[0].id;
    undo_by_id(&test, newest);
    undo(&test).unwrap();
    test.store.write(&script, |w| run(w, "UPDATE contact SET note = 'script'")).unwrap();
    assert!(matches!(redo(&test), Err(Error::ChangedSince { .. })));
    assert_eq!(test.texts("SELECT note FROM contact"), ["script"]);
}

#[test]
fn what_later_operations_touched_is_found_by_their_own_changes() {
    let test = with_cards(1);
    let connection = test.store.writer().unwrap();
    for table in TABLES {
        let sql = format!("EXPLAIN QUERY PLAN {}", touched_units(*table));
        let mut query = connection.prepare(&sql).unwrap();
        let plan = query.query_map([table.number], |row| row.get::<_, String>("detail")).unwrap();
        let plan: Vec<String> = plan.map(Result::unwrap).collect();
        let of_changes = plan.iter().filter(|step| step.starts_with("SEARCH h "));
        assert!(of_changes.clone().count() > 0, "{plan:?}");
        for step in of_changes {
            assert!(step.contains("INTEGER PRIMARY KEY (rowid>? AND rowid<?)"), "{plan:?}");
        }
    }
}
