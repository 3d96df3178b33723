//! Brings a box to this program's schema. Applied migrations are kept by their SHA-256: one
//! that was edited afterwards is refused.

use crate::digest::sha256_hex;
use crate::error::{Error, Result};
use crate::store::OpenOptions;
use rusqlite::{Connection, named_params};
use std::path::Path;

/// A step from one schema to the next.
pub(crate) struct Migration {
    name: &'static str,
    pub(crate) sql: &'static str,
    /// True when it only adds: then what was done before can still be undone, with defaults in
    /// the columns that are new.
    only_adds: bool,
}

/// A step by the name of its file.
macro_rules! step {
    ($name:literal, only_adds: $only_adds:literal) => {
        Migration {
            name: $name,
            sql: include_str!(concat!("../migrations/", $name, ".sql")),
            only_adds: $only_adds,
        }
    };
}

/// Every migration, oldest first; the number is the place, from 1.
pub(crate) const MIGRATIONS: &[Migration] = &[
    step!("0001_card_box", only_adds: false),
    step!("0002_caller", only_adds: true),
    step!("0003_recurrence", only_adds: true),
    step!("0004_import_profile", only_adds: true),
    step!("0005_follow_up_day", only_adds: true),
    step!("0006_brought_interactions", only_adds: true),
    step!("0007_stay_in_touch", only_adds: true),
    step!("0008_plan", only_adds: true),
    step!("0009_calendar", only_adds: true),
    step!("0010_wordless", only_adds: true),
    step!("0011_attachment", only_adds: true),
    step!("0012_died", only_adds: true),
    step!("0013_order", only_adds: true),
    step!("0014_revision", only_adds: true),
    step!("0015_ticket", only_adds: true),
    step!("0016_stock", only_adds: true),
    step!("0017_number_index", only_adds: true),
];

/// The statements of every migration, for boxes in memory.
#[cfg(test)]
pub(crate) fn statements() -> impl Iterator<Item = &'static str> {
    MIGRATIONS.iter().map(|step| step.sql)
}

/// The schema that this program writes.
pub(crate) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).expect("a handful of migrations")
}

/// Operations of this schema and later ones can be undone.
pub(crate) fn oldest_undoable() -> i64 {
    let steps = (1i64..).zip(MIGRATIONS);
    steps.filter(|(_, step)| !step.only_adds).last().map_or(0, |(id, _)| id)
}

/// The schema of the open file.
pub(crate) fn schema_of(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Checks that the file's history is the beginning of ours; gives how many steps it has taken.
pub(crate) fn check(connection: &Connection, path: &Path) -> Result<i64> {
    check_against(MIGRATIONS, connection, path)
}

/// Applies the steps up to `until` that the file has not taken yet, in one transaction.
pub(crate) fn apply(connection: &mut Connection, until: i64, how: &OpenOptions) -> Result<()> {
    apply_of(MIGRATIONS, connection, until, how)
}

fn check_against(steps: &[Migration], connection: &Connection, path: &Path) -> Result<i64> {
    let schema = schema_of(connection)?;
    if usize::try_from(schema).is_ok_and(|schema| schema > steps.len()) {
        return Err(Error::FileTooNew { path: path.to_owned(), needs: schema });
    }
    let mut query = connection.prepare("SELECT id, sha256 FROM migration ORDER BY id")?;
    let applied = query.query_map([], |row| Ok((row.get("id")?, row.get("sha256")?)))?;
    for step in applied {
        let (id, sha256): (i64, String) = step?;
        let ours = usize::try_from(id - 1).ok().and_then(|place| steps.get(place));
        if let Some(ours) = ours.filter(|ours| hash(ours.sql) != sha256) {
            return Err(Error::MigrationEdited { name: ours.name.to_owned() });
        }
    }
    Ok(schema)
}

fn apply_of(
    steps: &[Migration],
    connection: &mut Connection,
    until: i64,
    how: &OpenOptions,
) -> Result<()> {
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
    // Another program may have taken the steps while this one waited for its turn.
    let schema = schema_of(&transaction)?;
    if schema >= until {
        return Ok(());
    }
    transaction.execute_batch(include_str!("migration.sql"))?;
    let numbered = (1i64..).zip(steps);
    for (id, migration) in numbered.filter(|(id, _)| *id > schema && *id <= until) {
        transaction.execute_batch(migration.sql)?;
        let sql = "INSERT INTO migration (id, name, sha256, applied_at, app_version)
            VALUES (:id, :name, :sha256, :applied_at, :app_version)";
        transaction.execute(
            sql,
            named_params! {
                ":id": id, ":name": migration.name, ":sha256": hash(migration.sql),
                ":applied_at": how.now.at.0, ":app_version": how.app_version,
            },
        )?;
    }
    foreign_keys_hold(&transaction)?;
    transaction.pragma_update(None, "user_version", until)?;
    Ok(transaction.commit()?)
}

/// Errs when a row points to one that is not there.
pub(crate) fn foreign_keys_hold(connection: &Connection) -> Result<()> {
    let mut query = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = query.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => {
            let table: String = row.get("table")?;
            Err(Error::Corrupt { check: format!("a row of {table} points to nothing") })
        }
    }
}

fn hash(sql: &str) -> String {
    sha256_hex(sql.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::options;
    use kartoteka_domain::contact::TextField;

    const FIRST: Migration = Migration {
        name: "0001_a",
        sql: "CREATE TABLE a (id INTEGER PRIMARY KEY);",
        only_adds: false,
    };
    const ADDS: Migration = Migration {
        name: "0002_b",
        sql: "ALTER TABLE a ADD COLUMN b TEXT DEFAULT 'x';",
        only_adds: true,
    };
    const FAILS: Migration = Migration {
        name: "0003_c",
        sql: "CREATE TABLE c (id); DROP TABLE none;",
        only_adds: false,
    };
    const BREAKS: Migration = Migration {
        name: "0003_d",
        sql: "CREATE TABLE d (a INTEGER REFERENCES a); INSERT INTO d VALUES (99);",
        only_adds: false,
    };

    fn at_first() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        apply_of(&[FIRST], &mut connection, 1, &options()).unwrap();
        connection.execute("INSERT INTO a (id) VALUES (7)", []).unwrap();
        connection
    }

    fn tables(connection: &Connection) -> Vec<String> {
        let mut query = connection.prepare("SELECT name FROM sqlite_schema ORDER BY name").unwrap();
        let names = query.query_map([], |row| row.get(0)).unwrap();
        names.collect::<rusqlite::Result<_>>().unwrap()
    }

    #[test]
    fn only_the_steps_not_yet_taken_are_taken_and_rows_stay() {
        let mut connection = at_first();
        let steps = [FIRST, ADDS];
        assert_eq!(check_against(&steps, &connection, Path::new("")).unwrap(), 1);
        apply_of(&steps, &mut connection, 2, &options()).unwrap();
        let row =
            connection.query_row("SELECT id, b FROM a", [], |row| Ok((row.get(0)?, row.get(1)?)));
        assert_eq!(row.unwrap(), (7, "x".to_owned()));
        assert_eq!(check_against(&steps, &connection, Path::new("")).unwrap(), 2);
    }

    #[test]
    fn steps_that_another_program_takes_meanwhile_are_not_taken_twice() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("box.db");
        let mut one = Connection::open(&file).unwrap();
        apply_of(&[FIRST], &mut one, 1, &options()).unwrap();
        let steps = || [FIRST, ADDS];
        let both_read = std::sync::Barrier::new(2);
        let upgrade = || {
            let mut connection = Connection::open(&file).unwrap();
            connection.busy_timeout(std::time::Duration::from_secs(30)).unwrap();
            let schema = check_against(&steps(), &connection, Path::new("")).unwrap();
            both_read.wait();
            (schema, apply_of(&steps(), &mut connection, 2, &options()))
        };
        std::thread::scope(|scope| {
            let both = [scope.spawn(upgrade), scope.spawn(upgrade)];
            for (schema, applied) in both.map(|program| program.join().unwrap()) {
                assert_eq!(schema, 1);
                applied.unwrap();
            }
        });
        assert_eq!(check_against(&steps(), &one, Path::new("")).unwrap(), 2);
    }

    #[test]
    fn a_newer_programs_steps_taken_meanwhile_stay() {
        let mut connection = at_first();
        apply_of(&[FIRST, ADDS], &mut connection, 2, &options()).unwrap();
        apply_of(&[FIRST], &mut connection, 1, &options()).unwrap();
        assert_eq!(schema_of(&connection).unwrap(), 2);
    }

    #[test]
    fn when_one_step_fails_none_is_taken() {
        for last in [FAILS, BREAKS] {
            let mut connection = at_first();
            assert!(apply_of(&[FIRST, ADDS, last], &mut connection, 3, &options()).is_err());
            assert_eq!(schema_of(&connection).unwrap(), 1);
            assert_eq!(tables(&connection), ["a", "migration"]);
            assert_eq!(crate::journal::columns(&connection, "a").unwrap(), Vec::<String>::new());
        }
    }

    #[test]
    fn a_step_that_reads_otherwise_than_when_it_was_taken_is_refused() {
        let connection = at_first();
        let edited = Migration { sql: "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;", ..FIRST };
        let refused = check_against(&[edited], &connection, Path::new(""));
        assert!(matches!(refused, Err(Error::MigrationEdited { name }) if name == "0001_a"));
    }

    #[test]
    fn a_file_with_more_steps_than_we_know_is_too_new() {
        let connection = at_first();
        let refused = check_against(&[], &connection, Path::new(""));
        assert!(matches!(refused, Err(Error::FileTooNew { needs: 1, .. })));
    }

    #[test]
    fn follow_ups_of_before_recurrence_are_tasks_that_come_once() {
        let connection = Connection::open_in_memory().unwrap();
        let steps = MIGRATIONS.iter().take_while(|step| step.name != "0003_recurrence");
        steps.for_each(|step| connection.execute_batch(step.sql).unwrap());
        let sql = "INSERT INTO follow_up (uid, due_on, text, created_at)
            VALUES ('u', '2026-12-01', 'call', 1)";
        connection.execute(sql, []).unwrap();
        let step = MIGRATIONS.iter().find(|step| step.name == "0003_recurrence").unwrap();
        connection.execute_batch(step.sql).unwrap();
        let sql = "SELECT kind || '|' || place || '|' || ifnull(minutes, '-') || '|'
            || ifnull(recurrence, '-') || '|' || text FROM follow_up";
        let row: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(row, "task||-|-|call");
    }

    /// The box as it was before a migration, with what `rows` puts into it.
    fn before(schema: usize, rows: &str) -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        let steps = MIGRATIONS.get(..schema).unwrap();
        let until = i64::try_from(schema).unwrap();
        apply_of(steps, &mut connection, until, &options()).unwrap();
        connection.execute_batch(rows).unwrap();
        connection
    }

    #[test]
    fn open_follow_ups_there_were_before_0005_are_counted_by_day() {
        let rows = "
            INSERT INTO contact (id, uid, kind, created_at, changed_at, trashed_at)
            VALUES (1, 'a', 'person', 0, 0, NULL), (2, 'b', 'person', 0, 0, 5);
            INSERT INTO contact_index
              (contact_id, shown_name, list_name, sort_key, letter, folded, is_trashed)
            VALUES (1, 'Ewa', 'Ewa', x'00', 'E', '', 0), (2, 'Jan', 'Jan', x'01', 'J', '', 1);
            INSERT INTO follow_up (uid, contact_id, due_on, text, state, created_at)
            VALUES ('1', 1, '2026-12-01', '', 'open', 0), ('2', NULL, '2026-12-01', '', 'open', 0),
              ('3', 2, '2026-12-01', '', 'open', 0), ('4', 1, '2026-12-01', '', 'done', 0),
              ('5', 1, '2026-12-02', '', 'open', 0);";
        let mut connection = before(4, rows);
        apply_of(MIGRATIONS, &mut connection, 5, &options()).unwrap();
        let mut query = connection.prepare("SELECT due_on, open FROM follow_up_day").unwrap();
        let days = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let days: Vec<(String, i64)> = days.collect::<rusqlite::Result<_>>().unwrap();
        assert_eq!(days, [("2026-12-01".to_owned(), 2), ("2026-12-02".to_owned(), 1)]);
    }

    #[test]
    fn no_call_there_was_before_0010_waits_for_a_word() {
        let rows = "INSERT INTO interaction (id, kind, direction, at, text, created_at)
            VALUES (1, 'call', 'in', 5, '', 5), (2, 'call', 'out', 6, 'tap', 6);";
        let mut connection = before(9, rows);
        apply_of(MIGRATIONS, &mut connection, 10, &options()).unwrap();
        let sql = "SELECT group_concat(at || text || is_awaiting_word, ';') FROM interaction";
        let rows: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(rows, "50;6tap0");
    }

    #[test]
    fn the_number_of_a_step_is_its_place() {
        for (place, step) in (1..).zip(MIGRATIONS) {
            let number = format!("{place:04}_");
            assert!(step.name.starts_with(&number), "{} is not {number}", step.name);
        }
    }

    #[test]
    fn a_text_that_came_after_a_card_is_empty_on_it() {
        let rows = "INSERT INTO contact (id, uid, kind, formatted_name, created_at, changed_at)
            VALUES (1, 'a', 'person', 'Ewa', 0, 0);";
        let mut came = Vec::new();
        for key in TextField::ALL.iter().map(|field| field.key()) {
            let adds = format!("ALTER TABLE contact ADD COLUMN {key} ");
            let place = MIGRATIONS.iter().position(|step| step.sql.contains(&adds));
            // The others have been there since the first step.
            let Some(place) = place else { continue };
            let mut connection = before(place, rows);
            let until = i64::try_from(place + 1).unwrap();
            apply_of(MIGRATIONS, &mut connection, until, &options()).unwrap();
            let sql = format!("SELECT formatted_name || '|' || {key} FROM contact");
            let row: String = connection.query_row(&sql, [], |row| row.get(0)).unwrap();
            assert_eq!(row, "Ewa|", "{key}");
            came.push(key);
        }
        assert!(came.contains(&"died"), "{came:?}");
    }

    #[test]
    fn products_and_terms_there_were_before_0014_begin_at_the_first_revision() {
        let rows = "INSERT INTO product (uid, name, currency, price, created_at)
              VALUES ('a', 'Tap', 'PLN', 100, 0);
            INSERT INTO contact (id, uid, kind, created_at, changed_at) VALUES (1, 'a', 'person', 0, 0);
            INSERT INTO terms (contact_id, side, days) VALUES (1, 'sale', 14);";
        let mut connection = before(13, rows);
        apply_of(MIGRATIONS, &mut connection, 14, &options()).unwrap();
        let sql = "SELECT name || product.revision || days || terms.revision FROM product, terms";
        let row: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(row, "Tap1141");
    }

    #[test]
    fn texts_there_were_before_0015_are_found_as_they_were() {
        let rows = "INSERT INTO contact (id, uid, kind, created_at, changed_at)
              VALUES (1, 'a', 'person', 0, 0);
            INSERT INTO history_text (id, source, row_id, contact_id, at, folded)
              VALUES (4, 'order', 3, 1, 5, 'ivory mounts');
            INSERT INTO history_fts (rowid, folded) VALUES (4, 'ivory mounts');";
        let mut connection = before(14, rows);
        apply_of(MIGRATIONS, &mut connection, 15, &options()).unwrap();
        let sql = "SELECT h.source || h.row_id || (SELECT count(*) FROM ticket) FROM history_fts
            JOIN history_text AS h ON h.id = history_fts.rowid WHERE history_fts MATCH 'ivory'";
        let row: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(row, "order30");
    }

    #[test]
    fn orders_delivered_before_0016_move_no_stock_and_texts_are_found_as_they_were() {
        let rows = "INSERT INTO contact (id, uid, kind, created_at, changed_at)
              VALUES (1, 'a', 'person', 0, 0);
            INSERT INTO product (id, uid, name, currency, price, is_stocked, created_at)
              VALUES (1, 'p', 'Tap', 'PLN', 100, 1, 0);
            INSERT INTO trade_order (id, uid, contact_id, side, series, place, state, at, ordered_on,
                due_on, currency, rounding, net, tax, gross, created_at)
              VALUES (1, 'd', 1, 'sale', '2026', 1, 'delivered', 1, '2026-11-01', '2026-11-15', 'PLN',
                'total', 1, 1, 2, 1), (2, 'o', 1, 'sale', '2026', 2, 'ready', 1, '2026-11-01',
                '2026-11-15', 'PLN', 'total', 1, 1, 2, 1);
            INSERT INTO order_line (contact_id, order_id, position, product_id, text, quantity, price, net, at)
              VALUES (1, 1, 0, 1, 'Tap', 3000, 1, 1, 1), (1, 2, 0, 1, 'Tap', 1000, 1, 1, 1);
            INSERT INTO history_text (id, source, row_id, contact_id, at, folded)
              VALUES (4, 'ticket', 3, 1, 5, 'ivory mounts');
            INSERT INTO history_fts (rowid, folded) VALUES (4, 'ivory mounts');";
        let mut connection = before(15, rows);
        apply_of(MIGRATIONS, &mut connection, 16, &options()).unwrap();
        let sql = "SELECT group_concat(ifnull(is_counted, '-'), '') FROM order_line";
        let counted: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(counted, "0-");
        let reader = crate::fixture::read(&connection);
        let stock = reader.stock(kartoteka_domain::ids::ProductId(1)).unwrap().unwrap();
        assert_eq!((stock.on_hand, stock.promised), (0, 1_000));
        let sql = "SELECT h.source || h.row_id FROM history_fts
            JOIN history_text AS h ON h.id = history_fts.rowid WHERE history_fts MATCH 'ivory'";
        let row: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(row, "ticket3");
    }
}
