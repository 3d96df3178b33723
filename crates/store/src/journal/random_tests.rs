//! Undo against chance: whatever is written to whichever tables, undoing all of it and redoing
//! all of it passes through the same states, row for row, also after opening the file again.

use super::TABLES;
use crate::testing::{NOW, TestBox, dump};
use crate::{Error, Origin, Result, Writer, derived, migrate};
use kartoteka_domain::ids::{ContactId, OperationId};
use proptest::prelude::*;
use rusqlite::{Connection, ErrorCode};
use std::collections::BTreeMap;

/// One deed; numbers choose among the rows there are.
#[derive(Debug, Clone)]
enum Deed {
    AddCard { is_organisation: bool, text: String },
    Edit { table: usize, row: usize, column: usize, text: String },
    EditAll { table: usize, column: usize, text: String },
    Add { table: usize, card: usize, other: usize, text: String },
    Move { table: usize, row: usize, card: usize },
    Delete { table: usize, row: usize },
    Replace { table: usize, row: usize },
    DeleteCard { card: usize },
    DeleteAll { table: usize },
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{0,2}",
        Just("Łódź \"ul. 'x'\"\n\\\t\u{1}\u{1F600}".to_owned()),
        Just("-0.10e5".to_owned()),
        Just("null".to_owned()),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let table = 0..TABLES.len();
    let some = 0..100usize;
    prop_oneof![
        3 => (any::<bool>(), text()).prop_map(|(is_organisation, text)| Deed::AddCard { is_organisation, text }),
        6 => (table.clone(), some.clone(), some.clone(), text())
            .prop_map(|(table, row, column, text)| Deed::Edit { table, row, column, text }),
        1 => (table.clone(), some.clone(), text())
            .prop_map(|(table, column, text)| Deed::EditAll { table, column, text }),
        10 => (table.clone(), some.clone(), some.clone(), text())
            .prop_map(|(table, card, other, text)| Deed::Add { table, card, other, text }),
        2 => (table.clone(), some.clone(), some.clone())
            .prop_map(|(table, row, card)| Deed::Move { table, row, card }),
        3 => (table.clone(), some.clone()).prop_map(|(table, row)| Deed::Delete { table, row }),
        2 => (table.clone(), some.clone()).prop_map(|(table, row)| Deed::Replace { table, row }),
        1 => some.prop_map(|card| Deed::DeleteCard { card }),
        1 => table.prop_map(|table| Deed::DeleteAll { table }),
    ]
}

fn operations() -> impl Strategy<Value = Vec<Vec<Deed>>> {
    prop::collection::vec(prop::collection::vec(deed(), 1..6), 1..10)
}

fn nth_id(w: &Writer<'_>, table: &str, place: usize) -> Result<Option<i64>> {
    let sql = format!("SELECT count(*) FROM {table}");
    let count: i64 = w.connection.query_row(&sql, [], |row| row.get(0))?;
    let count = usize::try_from(count).unwrap();
    let Some(place) = place.checked_rem(count) else { return Ok(None) };
    let sql = format!("SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET {place}");
    Ok(Some(w.connection.query_row(&sql, [], |row| row.get(0))?))
}

/// A column that takes any text.
fn text_column(w: &Writer<'_>, table: &str, place: usize) -> Result<Option<String>> {
    let sql = "SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT' AND name NOT IN
        ('kind', 'direction', 'due_on', 'due_time', 'state', 'unknown_lines', 'brought', 'uid', 'side', 'way',
         'rounding', 'ordered_on', 'paid_on', 'status', 'promised_on', 'mood', 'came_by')";
    let mut query = w.connection.prepare(sql)?;
    let names =
        query.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(place.checked_rem(names.len()).map(|place| names[place].clone()))
}

/// What a row of a table of trade is made of.
fn trade_columns(table: &str) -> Option<(&'static str, &'static str)> {
    Some(match table {
        "product" => ("uid, name, currency, price, created_at", "?3 || ?1 || ?2, ?3, 'PLN', ?2, 1"),
        "trade_order" => (
            "uid, contact_id, side, series, place, state, at, ordered_on, due_on, currency, rounding, net, tax, gross, text, created_at",
            "hex(randomblob(8)), ?1, 'sale', '2026', ?2, 'ordered', 1, '2026-11-22', '2026-12-06', 'PLN', 'total', 1, 1, 2, ?3, 1",
        ),
        "order_line" => (
            "contact_id, order_id, position, product_id, text, quantity, price, net, at",
            "?1, (SELECT max(id) FROM trade_order WHERE ?2), 0, (SELECT max(id) FROM product), ?3, 1, 1, 1, 1",
        ),
        "payment" => (
            "uid, contact_id, order_id, side, kind, way, at, paid_on, currency, amount, text, created_at",
            "hex(randomblob(8)), ?1, (SELECT max(id) FROM trade_order WHERE ?2), 'sale', 'payment', 'cash', 1, '2026-11-22', 'PLN', 5, ?3, 1",
        ),
        "ticket" => (
            "uid, contact_id, number, follows_id, status, moved_at, at, item, fault, came_by, interaction_id, currency, rounding, net, tax, gross, created_at",
            "hex(randomblob(8)), ?1, 1 + ifnull((SELECT max(number) FROM ticket), 0), (SELECT max(id) FROM ticket WHERE ?2), 'new', 1, 1, ?3, ?3, 'call', (SELECT max(id) FROM interaction), 'PLN', 'total', 1, 1, 2, 1",
        ),
        "ticket_move" => (
            "contact_id, ticket_id, status, at, text",
            "?1, (SELECT max(id) FROM ticket WHERE ?2), 'open', 1, ?3",
        ),
        "ticket_line" => (
            "contact_id, ticket_id, position, kind, product_id, text, quantity, price, net, at",
            "?1, (SELECT max(id) FROM ticket WHERE ?2), 0, 'part', (SELECT max(id) FROM product), ?3, 1, 1, 1, 1",
        ),
        "stock_movement" => (
            "uid, product_id, contact_id, kind, quantity, at, text, created_at",
            "hex(randomblob(8)), (SELECT max(id) FROM product), nullif(?1, ?2), 'receipt', 1, 1, ?3, 1",
        ),
        "want" => (
            "uid, contact_id, product_id, quantity, at, text, follow_up_id",
            "hex(randomblob(8)), ?1, (SELECT max(id) FROM product), 1, ?2, ?3, (SELECT max(id) FROM follow_up)",
        ),
        "terms" => ("contact_id, side, days", "?1, 'sale', ?2 * 0 + length(?3)"),
        _ => return None,
    })
}

fn add(
    w: &Writer<'_>,
    table: &str,
    card: Option<i64>,
    other: Option<i64>,
    text: &str,
) -> Result<()> {
    let Some(card) = card else { return Ok(()) };
    let (columns, values) = match table {
        "contact" => return Ok(()),
        "tag" => ("name", "?3 || ?1 || ?2"),
        "contact_tag" => {
            ("contact_id, tag_id", "?1, (SELECT max(id) FROM tag WHERE ?2 + length(?3))")
        }
        "relation" => ("contact_id, other_id, label, reverse_label", "?1, ?2, ?3, ?3"),
        "former_uid" => ("contact_id, uid, name", "?1, ?3 || ?2, ?3"),
        "distinct_pair" => ("contact_id, other_id", "min(?1, ?2), max(?1, ?2) + 0 * length(?3)"),
        "export_preset" => ("name, what", "?3 || ?1 || ?2, ?3"),
        "plan" => ("name, steps", "?3 || ?1 || ?2, '[]'"),
        "enrolment" => {
            ("contact_id, plan, steps, started_on, created_at", "?1, ?3, '[]', '2026-11-22', ?2")
        }
        "attachment" => ("contact_id, name, size, sha256, at", "?1, ?3, 1, ?3 || ?2, 1"),
        "import_profile" => ("name, reading", "?3 || ?1 || ?2, ?3"),
        "source_card" => ("contact_id, source_hash, brought", "?1, ?3 || ?2, '{}'"),
        "interaction" => (
            "contact_id, kind, direction, at, text, created_at",
            "nullif(?1, ?2), 'call', 'in', 1, ?3, 1",
        ),
        "source_interaction" => (
            "interaction_id, kind, direction, at, number, name",
            "(SELECT max(id) FROM interaction WHERE ?1 + ?2), 'call', 'in', 1, ?3, ?3",
        ),
        "note" => ("contact_id, at, text", "?1, ?2, ?3"),
        "follow_up" => (
            "uid, contact_id, due_on, text, interaction_id, created_at",
            "hex(randomblob(8)), nullif(?1, ?2), '2026-11-22', ?3, (SELECT max(id) FROM interaction), 1",
        ),
        "membership" => ("contact_id, position, organisation, organisation_id", "?1, 0, ?3, ?2"),
        "address" => ("contact_id, position, street, label", "?1, ?2, ?3, ''"),
        "custom_field" => ("contact_id, position, label, value", "?1, ?2, ?3, ?3"),
        _ => trade_columns(table).unwrap_or(("contact_id, position, value", "?1, ?2, ?3")),
    };
    w.connection.execute(
        &format!("INSERT INTO {table} ({columns}) VALUES ({values})"),
        (card, other, text),
    )?;
    Ok(())
}

fn carry_out(w: &Writer<'_>, deed: &Deed) -> Result<()> {
    let card = |place: usize| nth_id(w, "contact", place);
    match deed {
        Deed::AddCard { is_organisation, text } => {
            let kind = if *is_organisation { "organisation" } else { "person" };
            let sql = "INSERT INTO contact (uid, kind, formatted_name, created_at, changed_at)
                VALUES (hex(randomblob(8)), ?1, ?2, 1, 1)";
            w.connection.execute(sql, [kind, text])?;
        }
        Deed::Edit { table, row, column, text } => {
            let table = TABLES[*table].name;
            if let (Some(id), Some(column)) =
                (nth_id(w, table, *row)?, text_column(w, table, *column)?)
            {
                w.connection.execute(
                    &format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1"),
                    (id, text),
                )?;
            }
        }
        Deed::EditAll { table, column, text } => {
            let table = TABLES[*table].name;
            if let Some(column) = text_column(w, table, *column)? {
                w.connection.execute(&format!("UPDATE {table} SET {column} = ?1 || id"), [text])?;
            }
        }
        Deed::Add { table, card: place, other, text } => {
            add(w, TABLES[*table].name, card(*place)?, card(*other)?, text)?;
        }
        Deed::Move { table, row, card: place } => {
            let table = TABLES[*table];
            if let (super::Belongs::ToCard, Some(id)) =
                (table.belongs, nth_id(w, table.name, *row)?)
            {
                let sql = format!("UPDATE {} SET contact_id = ?2 WHERE id = ?1", table.name);
                w.connection.execute(&sql, (id, card(*place)?))?;
            }
        }
        Deed::Delete { table, row } => {
            let table = TABLES[*table].name;
            if let Some(id) = nth_id(w, table, *row)? {
                w.connection.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [id])?;
            }
        }
        // The row goes and another comes in its place, under the same id.
        Deed::Replace { table, row } => {
            let table = TABLES[*table].name;
            if let Some(id) = nth_id(w, table, *row)? {
                let sql = format!("REPLACE INTO {table} SELECT * FROM {table} WHERE id = ?1");
                w.connection.execute(&sql, [id])?;
            }
        }
        Deed::DeleteCard { card: place } => {
            if let Some(id) = card(*place)? {
                delete_card(w, id)?;
            }
        }
        Deed::DeleteAll { table } => {
            w.connection.execute(&format!("DELETE FROM {}", TABLES[*table].name), [])?;
        }
    }
    Ok(())
}

fn delete_card(w: &Writer<'_>, id: i64) -> Result<()> {
    for table in TABLES.iter().filter(|table| table.belongs == super::Belongs::ToCard) {
        w.connection.execute(&format!("DELETE FROM {} WHERE contact_id = ?1", table.name), [id])?;
    }
    w.connection.execute("DELETE FROM relation WHERE other_id = ?1", [id])?;
    w.connection.execute("DELETE FROM distinct_pair WHERE other_id = ?1", [id])?;
    w.connection
        .execute("UPDATE membership SET organisation_id = NULL WHERE organisation_id = ?1", [id])?;
    w.connection.execute("DELETE FROM contact WHERE id = ?1", [id])?;
    Ok(())
}

fn is_refused(error: &Error) -> bool {
    matches!(error, Error::Sqlite(rusqlite::Error::SqliteFailure(code, _))
        if code.code == ErrorCode::ConstraintViolation)
}

/// What a card's form shows of each card, and the card's revision.
fn contents(connection: &Connection) -> Result<BTreeMap<i64, (i64, String)>> {
    let mut contents = BTreeMap::new();
    let mut query = connection.prepare("SELECT id, revision FROM contact")?;
    let ids = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (id, revision) in ids.collect::<rusqlite::Result<Vec<(i64, i64)>>>()? {
        let mut shown = String::new();
        for table in [
            "contact",
            "phone",
            "email",
            "address",
            "link",
            "custom_field",
            "membership",
            "contact_tag",
        ] {
            let mut columns = super::columns(connection, table)?;
            columns.retain(|column| !["revision", "changed_at"].contains(&column.as_str()));
            let own = if table == "contact" { "id" } else { "contact_id" };
            let sql = format!(
                "SELECT json_group_array(json_array({})) FROM (SELECT * FROM {table} WHERE {own} = ?1 ORDER BY id)",
                columns.join(", ")
            );
            shown += &connection.query_row(&sql, [id], |row| row.get::<_, String>(0))?;
        }
        contents.insert(id, (revision, shown));
    }
    Ok(contents)
}

/// Marks the cards that are others than they were, as every change to a card does.
fn mark(w: &Writer<'_>, before: &BTreeMap<i64, (i64, String)>) -> Result<()> {
    for (id, (_, shown)) in contents(w.connection)? {
        if before.get(&id).is_some_and(|(_, was)| *was != shown) {
            w.touch_contact(ContactId(id))?;
        }
    }
    Ok(())
}

/// A revision means one content, and no other ever.
fn note_revisions(test: &TestBox, known: &mut BTreeMap<(i64, i64), String>) {
    let connection = test.store.writer().unwrap();
    for (id, (revision, shown)) in contents(&connection).unwrap() {
        let known = known.entry((id, revision)).or_insert_with(|| shown.clone());
        assert_eq!(*known, shown, "card {id}, revision {revision}");
    }
}

/// Carries out one operation. What the schema refuses is left out; where it refuses the whole,
/// nothing was done.
fn operate(test: &TestBox, deeds: &[Deed]) -> Option<OperationId> {
    let written = test.store.write(&test.operation("test"), |w| {
        let before = contents(w.connection)?;
        for deed in deeds {
            match carry_out(w, deed) {
                Err(error) if !is_refused(&error) => return Err(error),
                _ => {}
            }
        }
        mark(w, &before)
    });
    match written {
        Ok(written) => written.changed.map(|changed| changed.operation),
        Err(error) => {
            assert!(is_refused(&error), "{error}");
            None
        }
    }
}

/// All rows; on the way, no row points to nothing.
fn state(test: &TestBox) -> Vec<String> {
    let connection = test.store.writer().unwrap();
    migrate::foreign_keys_hold(&connection).unwrap();
    dump(&connection).unwrap()
}

fn assert_derived_tables_agree(test: &TestBox) {
    let mut connection = test.store.writer().unwrap();
    assert_eq!(derived::check(&mut connection).unwrap(), Vec::<&str>::new());
}

fn undo(test: &TestBox, which: Option<OperationId>) -> Result<super::Undone> {
    test.store.undo(which, NOW, Origin::Person, None)
}

fn redo(test: &TestBox) {
    test.store.redo(NOW, Origin::Person, None).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        // Each try plays a whole box through: a failure is to be told within a minute.
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    })]

    #[test]
    fn undoing_all_and_redoing_all_passes_through_the_same_states(operations in operations()) {
        let mut test = TestBox::new();
        let mut states = vec![state(&test)];
        for deeds in &operations {
            if operate(&test, deeds).is_some() {
                states.push(state(&test));
            }
        }
        assert_derived_tables_agree(&test);
        for (step, expected) in states.iter().rev().skip(1).enumerate() {
            undo(&test, None).unwrap();
            prop_assert_eq!(&state(&test), expected);
            if step == 1 {
                test = test.reopened();
            }
        }
        prop_assert!(matches!(undo(&test, None), Err(Error::NothingToUndo)));
        assert_derived_tables_agree(&test);
        for (step, expected) in states.iter().skip(1).enumerate() {
            redo(&test);
            prop_assert_eq!(&state(&test), expected);
            if step == 1 {
                test = test.reopened();
            }
        }
        assert_derived_tables_agree(&test);
    }

    #[test]
    fn undoing_any_operation_leaves_no_row_pointing_to_nothing_and_redo_brings_it_back(
        operations in operations(),
        picks in prop::collection::vec(0..100usize, 1..6),
    ) {
        let test = TestBox::new();
        let done: Vec<_> = operations.iter().filter_map(|deeds| operate(&test, deeds)).collect();
        for pick in picks.iter().filter_map(|pick| pick.checked_rem(done.len())) {
            let before = state(&test);
            let answer = undo(&test, Some(done[pick]));
            if answer.is_err() {
                let is_refused =
                    matches!(answer, Err(Error::NothingToUndo | Error::ChangedSince { .. }));
                prop_assert!(is_refused);
                prop_assert_eq!(&state(&test), &before);
            } else {
                state(&test);
                assert_derived_tables_agree(&test);
                redo(&test);
                prop_assert_eq!(&state(&test), &before);
                undo(&test, Some(done[pick])).unwrap();
            }
        }
        state(&test);
    }

    #[test]
    fn whatever_is_undone_in_part_no_revision_stands_for_two_contents(
        operations in operations(),
        picks in prop::collection::vec((0..100usize, any::<bool>()), 1..8),
    ) {
        let test = TestBox::new();
        let mut known = BTreeMap::new();
        for deeds in &operations {
            operate(&test, deeds);
            note_revisions(&test, &mut known);
        }
        for (pick, is_redo) in picks {
            let rows = test.store.read(|r| r.history(None, 200)).unwrap();
            let Some(pick) = pick.checked_rem(rows.len()) else { continue };
            // What can't be done changes nothing.
            let _ = match is_redo {
                true => test.store.redo(NOW, Origin::Person, None),
                false => undo(&test, Some(rows[pick].id)),
            };
            note_revisions(&test, &mut known);
            assert_derived_tables_agree(&test);
        }
        state(&test);
    }
}
