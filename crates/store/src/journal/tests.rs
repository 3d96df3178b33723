//! Undo and redo over the journal.

use super::*;
use crate::testing::{NOW, TestBox};
use crate::{Error, NewOperation, Origin, Result, Writer};
use kartoteka_domain::ids::{ContactId, OperationId};
use kartoteka_domain::time::{Now, Timestamp};
use std::collections::BTreeSet;

pub(super) fn person(w: &Writer<'_>, uid: &str) -> Result<i64> {
    let sql = "INSERT INTO contact (uid, kind, created_at, changed_at) VALUES (?1, 'person', 1, 1)";
    w.connection.execute(sql, [uid])?;
    Ok(w.connection.last_insert_rowid())
}

pub(super) fn phone(w: &Writer<'_>, card: i64, value: &str) -> Result<i64> {
    let sql = "INSERT INTO phone (contact_id, position, value) VALUES (?1, 0, ?2)";
    w.connection.execute(sql, (card, value))?;
    Ok(w.connection.last_insert_rowid())
}

pub(super) fn run(w: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(w.connection.execute_batch(sql)?)
}

pub(super) fn undo(test: &TestBox) -> Result<Undone> {
    test.store.undo(None, NOW, Origin::Person, None)
}

pub(super) fn undo_by_id(test: &TestBox, id: OperationId) -> Undone {
    test.store.undo(Some(id), NOW, Origin::Person, None).unwrap()
}

/// Tries to undo an operation of which all was changed since; answers the cards named for it.
pub(super) fn changed_since(test: &TestBox, id: OperationId) -> Vec<ContactId> {
    let before = test.dump();
    let answer = test.store.undo(Some(id), NOW, Origin::Person, None);
    let Err(Error::ChangedSince { operation, cards, .. }) = answer else { panic!("{answer:?}") };
    assert_eq!((operation.id, operation.undone_by), (id, None));
    assert_eq!(test.dump(), before);
    cards
}

pub(super) fn redo(test: &TestBox) -> Result<Undone> {
    test.store.redo(NOW, Origin::Person, None)
}

pub(super) fn done<T>(
    test: &TestBox,
    change: impl FnOnce(&mut Writer<'_>) -> Result<T>,
) -> OperationId {
    test.write("test", change).changed.unwrap().operation
}

#[test]
fn every_table_is_journaled_or_listed_as_not() {
    let test = TestBox::new();
    let sql =
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    let there: BTreeSet<String> = test
        .store
        .read(|r| {
            let mut query = r.connection.prepare(sql)?;
            let names = query.query_map([], |row| row.get(0))?;
            Ok(names.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    let others = UNJOURNALED.iter().map(|(name, _)| *name);
    let listed = TABLES.iter().map(|table| table.name).chain(others);
    assert_eq!(there, listed.map(str::to_owned).collect());
}

#[test]
fn journaled_tables_have_ids_never_used_twice_and_values_that_json_can_hold() {
    let test = TestBox::new();
    for table in TABLES {
        let sql = format!("SELECT sql FROM sqlite_schema WHERE name = '{}'", table.name);
        let sql: String =
            test.store.read(|r| Ok(r.connection.query_row(&sql, [], |row| row.get(0))?)).unwrap();
        assert!(sql.contains("id INTEGER PRIMARY KEY AUTOINCREMENT"), "{sql}");
        assert!(!sql.contains("BLOB") && !sql.contains("REAL") && !sql.contains("ANY"), "{sql}");
        assert!(!sql.contains("ON DELETE"), "{sql}");
        let has_card = matches!(table.belongs, Belongs::ToCard | Belongs::ToCardOrEntry);
        assert_eq!(has_card, sql.contains("\n  contact_id "), "{sql}");
    }
}

#[test]
fn undo_takes_a_new_card_away_and_redo_brings_it_back_after_opening_again() {
    let test = TestBox::new();
    done(&test, |w| {
        let card = person(w, "a")?;
        phone(w, card, "1")
    });
    let full = test.dump();
    let undone = undo(&test).unwrap();
    assert_eq!(undone.undone.id, OperationId(1));
    assert_eq!((test.count("contact"), test.count("phone")), (0, 0));
    let test = test.reopened();
    redo(&test).unwrap();
    assert_eq!(test.dump(), full);
}

#[test]
fn undo_goes_back_step_by_step_and_redo_forward_again() {
    let test = TestBox::new();
    let mut states = vec![test.dump()];
    for step in 0..4 {
        done(&test, |w| person(w, &step.to_string()));
        states.push(test.dump());
    }
    for state in states.iter().rev().skip(1) {
        undo(&test).unwrap();
        assert_eq!(test.dump(), *state);
    }
    assert!(matches!(undo(&test), Err(Error::NothingToUndo)));
    for state in states.iter().skip(1) {
        redo(&test).unwrap();
        assert_eq!(test.dump(), *state);
    }
    assert!(matches!(redo(&test), Err(Error::NothingToUndo)));
    undo(&test).unwrap();
    assert_eq!(test.dump(), states[3]);
}

#[test]
fn redo_is_gone_once_something_else_was_done() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    undo(&test).unwrap();
    done(&test, |w| person(w, "b"));
    assert!(matches!(redo(&test), Err(Error::NothingToUndo)));
    undo(&test).unwrap();
    let brought_back = redo(&test).unwrap();
    assert_eq!(brought_back.undone.id, OperationId(3));
    assert!(matches!(redo(&test), Err(Error::NothingToUndo)));
}

#[test]
fn undo_without_a_name_passes_over_what_a_script_did() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    let script = crate::NewOperation { origin: Origin::Script, ..test.operation("test") };
    test.store.write(&script, |w| person(w, "b")).unwrap();
    assert_eq!(undo(&test).unwrap().undone.id, OperationId(1));
    assert_eq!(test.count("contact"), 1);
}

#[test]
fn undo_state_names_what_each_would_take() {
    let test = TestBox::new();
    let nothing = UndoState { undo: None, redo: None };
    assert_eq!(test.store.undo_state().unwrap(), nothing);
    done(&test, |w| {
        w.set_subject("Ada");
        person(w, "a")
    });
    let state = test.store.undo_state().unwrap();
    assert_eq!(state.undo.as_ref().map(|row| row.subject.as_str()), Some("Ada"));
    assert_eq!(state.redo, None);
    undo(&test).unwrap();
    let state = test.store.undo_state().unwrap();
    assert_eq!(state.undo, None);
    assert_eq!(state.redo.map(|row| row.id), Some(OperationId(1)));
}

#[test]
fn an_old_operation_is_undone_but_for_the_cards_touched_since() {
    let test = TestBox::new();
    let import = done(&test, |w| {
        for uid in ["a", "b"] {
            let card = person(w, uid)?;
            phone(w, card, uid)?;
        }
        Ok(())
    });
    done(&test, |w| run(w, "UPDATE phone SET value = '2' WHERE contact_id = 2"));
    let undone = undo_by_id(&test, import);
    assert_eq!(undone.kept, [ContactId(2)]);
    assert_eq!(test.ids("contact"), [2]);
    assert_eq!(test.ids("phone"), [2]);
    redo(&test).unwrap();
    assert_eq!(test.ids("contact"), [1, 2]);
    undo_by_id(&test, import);
    assert_eq!(test.ids("contact"), [2]);
}

#[test]
fn what_an_undone_operation_touched_is_free_again() {
    let test = TestBox::new();
    let import = done(&test, |w| person(w, "a"));
    done(&test, |w| run(w, "UPDATE contact SET note = 'x'"));
    undo(&test).unwrap();
    assert_eq!(undo_by_id(&test, import).kept, []);
    assert_eq!(test.count("contact"), 0);
}

#[test]
fn what_an_undo_kept_still_counts_as_touched() {
    let test = TestBox::new();
    let first = done(&test, |w| person(w, "a"));
    let second = done(&test, |w| {
        phone(w, 1, "1")?;
        run(w, "UPDATE contact SET note = 'second'")
    });
    let third = done(&test, |w| run(w, "UPDATE contact SET note = 'third'"));
    assert_eq!(undo_by_id(&test, second).kept, [ContactId(1)]);
    assert_eq!(test.count("phone"), 0);
    undo_by_id(&test, third);
    assert_eq!(test.texts("SELECT note FROM contact"), ["second"]);
    assert_eq!(changed_since(&test, first), [ContactId(1)]);
    assert_eq!(test.count("contact"), 1);
}

#[test]
fn a_card_that_a_kept_card_points_to_stays() {
    let test = TestBox::new();
    let import = done(&test, |w| {
        person(w, "a")?;
        person(w, "b")?;
        run(
            w,
            "INSERT INTO relation (contact_id, other_id, label, reverse_label)
            VALUES (1, 2, 'mother', 'son')",
        )
    });
    done(&test, |w| run(w, "UPDATE contact SET note = 'x' WHERE id = 1"));
    let undone = changed_since(&test, import);
    assert_eq!(undone, [ContactId(1), ContactId(2)]);
    assert_eq!(test.ids("contact"), [1, 2]);
}

#[test]
fn a_tag_used_by_another_card_since_stays() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    let tagging = done(&test, |w| {
        run(
            w,
            "INSERT INTO tag (name) VALUES ('t');
            INSERT INTO contact_tag (contact_id, tag_id) VALUES (1, 1)",
        )
    });
    done(&test, |w| {
        person(w, "b")?;
        run(w, "INSERT INTO contact_tag (contact_id, tag_id) VALUES (2, 1)")
    });
    let undone = undo_by_id(&test, tagging);
    assert_eq!((undone.kept, undone.kept_loose), (vec![], vec!["t".to_owned()]));
    assert_eq!((test.ids("tag"), test.ids("contact_tag")), (vec![1], vec![2]));
}

#[test]
fn a_name_taken_again_since_keeps_the_card_away() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    let removal = done(&test, |w| run(w, "DELETE FROM contact"));
    done(&test, |w| person(w, "a"));
    assert_eq!(changed_since(&test, removal), [ContactId(1)]);
    assert_eq!(test.ids("contact"), [2]);
}

#[test]
fn a_row_that_would_point_to_a_card_gone_since_is_not_brought_back() {
    let test = TestBox::new();
    let other = done(&test, |w| person(w, "b"));
    done(&test, |w| {
        person(w, "a")?;
        run(
            w,
            "INSERT INTO relation (contact_id, other_id, label, reverse_label)
            VALUES (2, 1, 'mother', 'son')",
        )
    });
    let unrelate = done(&test, |w| run(w, "DELETE FROM relation"));
    undo_by_id(&test, other);
    assert_eq!(test.ids("contact"), [2]);
    assert_eq!(changed_since(&test, unrelate), [ContactId(2)]);
    assert_eq!(test.count("relation"), 0);
}

#[test]
fn a_call_moved_to_another_card_since_stays_there() {
    let test = TestBox::new();
    done(&test, |w| {
        person(w, "a")?;
        person(w, "b")
    });
    let call = done(&test, |w| {
        run(
            w,
            "INSERT INTO interaction (contact_id, kind, direction, at, created_at)
            VALUES (1, 'call', 'in', 1, 1)",
        )
    });
    done(&test, |w| run(w, "UPDATE interaction SET contact_id = 2"));
    assert_eq!(changed_since(&test, call), [ContactId(2)]);
    assert_eq!(test.count("interaction"), 1);
}

#[test]
fn only_changed_columns_are_kept_and_a_change_to_the_same_is_none() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    let same = test.write("test", |w| run(w, "UPDATE contact SET note = ''"));
    assert_eq!(same.changed, None);
    done(&test, |w| run(w, "UPDATE contact SET note = 'x', how_met = 'Łódź \"1\"'"));
    done(&test, |w| run(w, "UPDATE contact SET how_met = ''"));
    let before: Vec<String> = test.texts("SELECT before FROM change WHERE kind = 'U' ORDER BY seq");
    assert_eq!(before, [r#"{"note":"","how_met":""}"#, r#"{"how_met":"Łódź \"1\""}"#]);
}

#[test]
fn an_id_can_not_be_changed() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    let failed = test.store.write(&test.operation("test"), |w| run(w, "UPDATE contact SET id = 7"));
    assert!(failed.is_err());
}

#[test]
fn a_repeated_request_finds_its_answer() {
    let test = TestBox::new();
    let operation = crate::NewOperation { request_id: Some("r1"), ..test.operation("test") };
    test.store.write(&operation, |w| person(w, "a")).unwrap();
    assert_eq!(test.store.replay("r1").unwrap(), Some((OperationId(1), None)));
    assert_eq!(test.store.replay("r2").unwrap(), None);
    test.store.keep_response("r1", "{}").unwrap();
    let test = test.reopened();
    assert_eq!(test.store.replay("r1").unwrap(), Some((OperationId(1), Some("{}".to_owned()))));
    assert!(test.store.write(&operation, |w| person(w, "b")).is_err());
    assert_eq!(test.count("contact"), 1);
}

#[test]
fn answers_are_forgotten_after_a_day_and_undo_is_not() {
    let test = TestBox::new();
    let operation = crate::NewOperation { request_id: Some("r1"), ..test.operation("import_run") };
    test.store.write(&operation, |w| person(w, "a")).unwrap();
    test.store.keep_response("r1", "{}").unwrap();
    let test = test.reopened_after(2);
    assert_eq!(test.store.replay("r1").unwrap(), Some((OperationId(1), None)));
    undo(&test).unwrap();
    assert_eq!(test.count("contact"), 0);
}

#[test]
fn after_ninety_days_an_edit_can_not_be_undone_but_an_import_can() {
    let test = TestBox::new();
    test.write("import_run", |w| {
        person(w, "a")?;
        person(w, "b")
    });
    test.write("contact_save", |w| run(w, "UPDATE contact SET note = 'x' WHERE id = 1"));
    let undoable = |test: &TestBox| {
        let rows = test.store.read(|r| r.history(None, 100)).unwrap();
        rows.iter().map(|row| row.can_undo).collect::<Vec<_>>()
    };
    test.used_on(1..92);
    let test = test.reopened_after(89);
    assert_eq!(undoable(&test)[91..], [true, true]);
    let test = test.reopened_after(91);
    assert_eq!(undoable(&test)[91..], [false, true]);
    assert_eq!(undo_by_id(&test, OperationId(1)).kept, [ContactId(1)]);
    assert_eq!(test.ids("contact"), [1]);
}

#[test]
fn the_old_values_of_an_old_edit_alone_are_forgotten() {
    let test = TestBox::new();
    let noted = |note: &str| format!("UPDATE contact SET note = '{note}' WHERE id = 1");
    done(&test, |w| person(w, "a"));
    test.write("import_run", |w| run(w, &noted("import")));
    test.write("contact_save", |w| run(w, &noted("old")));
    test.write("import_run", |w| run(w, &noted("import again")));
    test.used_on(1..92);
    let at = Timestamp(NOW.at.0 + 60 * 86_400_000);
    let young = NewOperation { now: Now { at, ..NOW }, ..test.operation("contact_save") };
    test.store.write(&young, |w| run(w, &noted("young"))).unwrap();
    let test = test.reopened_after(91);
    let before = "SELECT before FROM change WHERE before IS NOT NULL AND before <> '{}'
        AND before ->> 'note' IS NOT NULL ORDER BY seq";
    let notes: Vec<String> = test.texts(before);
    let of = |note: &str| notes.iter().filter(|one| one.contains(&format!("\"{note}\""))).count();
    assert_eq!(notes.len(), 3, "{notes:?}");
    assert_eq!([of(""), of("import"), of("old"), of("import again")], [1, 0, 1, 1], "{notes:?}");
}

#[test]
fn a_clock_five_years_ahead_takes_no_undo_away() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    test.used_on(1..10);
    let years = 5 * 365;
    let test = test.reopened_after(years);
    // A week of work under the wrong clock.
    test.used_on(years..years + 7);
    let test = test.reopened_after(years + 7);
    let rows = test.store.read(|r| r.history(None, 20)).unwrap();
    assert_eq!(rows.iter().filter(|row| row.can_undo).count(), 17);
}

#[test]
fn the_history_is_paged_newest_first() {
    let test = TestBox::new();
    for uid in ["a", "b", "c"] {
        done(&test, |w| person(w, uid));
    }
    let page = |before| {
        let rows = test.store.read(|r| r.history(before, 2)).unwrap();
        rows.iter().map(|row| row.id.0).collect::<Vec<_>>()
    };
    assert_eq!(page(None), [3, 2]);
    assert_eq!(page(Some(OperationId(2))), [1]);
}

#[test]
fn what_was_done_before_a_column_was_added_can_still_be_undone() {
    let test = TestBox::new();
    done(&test, |w| {
        person(w, "a")?;
        run(w, "INSERT INTO note (contact_id, at, text) VALUES (1, 1, 'x')")
    });
    done(&test, |w| run(w, "DELETE FROM note"));
    let TestBox { store, folder } = test;
    drop(store);
    let file = rusqlite::Connection::open(folder.path().join("box.db")).unwrap();
    file.execute_batch("ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'").unwrap();
    file.close().unwrap();
    let store = crate::Store::open(folder.path(), &crate::testing::options()).unwrap();
    let test = TestBox { store, folder };
    undo(&test).unwrap();
    assert_eq!(test.texts("SELECT text || ' ' || mood FROM note"), ["x calm"]);
    done(&test, |w| run(w, "UPDATE note SET mood = 'glad'"));
    undo(&test).unwrap();
    assert_eq!(test.texts("SELECT mood FROM note"), ["calm"]);
}

#[test]
fn a_strangers_journal_can_not_speak_sql() {
    let test = TestBox::new();
    done(&test, |w| person(w, "a"));
    done(&test, |w| run(w, "UPDATE contact SET note = 'x'"));
    let hostile = r#"{"note\" = '', how_met = 'stolen' --": 1}"#;
    let plant = |connection: &rusqlite::Connection| {
        Ok(connection.execute("UPDATE change SET before = ?1 WHERE kind = 'U'", [hostile])?)
    };
    test.store.write_unjournaled(plant).unwrap();
    assert!(matches!(undo(&test), Err(Error::Corrupt { .. })));
    assert_eq!(test.texts("SELECT note || how_met FROM contact"), ["x"]);
}
