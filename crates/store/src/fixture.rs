//! A box in memory for the tests of single tables.

use crate::{Reader, Writer, migrate};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::{Now, Timestamp};
use rusqlite::Connection;

/// The moment of every write here.
pub(crate) const NOW: Now = Now { at: Timestamp(1_000), zone: chrono_tz::UTC };

/// A box without rows.
pub(crate) fn empty_box() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    migrate::statements().for_each(|sql| connection.execute_batch(sql).unwrap());
    connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    connection
}

/// A card of this name with its index row, in the trash or not.
pub(crate) fn card(connection: &Connection, name: &str, is_trashed: bool) -> ContactId {
    let trashed_at = is_trashed.then_some(1);
    let sql = "INSERT INTO contact (uid, kind, formatted_name, created_at, changed_at, trashed_at)
        VALUES (?1, 'person', ?1, 0, 0, ?2)";
    connection.execute(sql, (name, trashed_at)).unwrap();
    let id = connection.last_insert_rowid();
    let sql = "INSERT INTO contact_index
        (contact_id, shown_name, list_name, sort_key, letter, folded, is_trashed)
        VALUES (?1, ?2, ?2, CAST(?2 AS BLOB), '', '', ?3)";
    connection.execute(sql, (id, name, is_trashed)).unwrap();
    ContactId(id)
}

/// Reads.
pub(crate) fn read(connection: &Connection) -> Reader<'_> {
    Reader { connection }
}

/// Writes, outside any operation.
pub(crate) fn write(connection: &Connection) -> Writer<'_> {
    Writer::new(connection, NOW, String::new(), None)
}

/// How SQLite carries out a statement, a step a line.
pub(crate) fn plan(connection: &Connection, sql: &str) -> String {
    let sql = crate::contact::texts::with_texts(sql);
    let mut query = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let mut steps = Vec::new();
    // Raw, since a plan asks for no parameters to be bound.
    let mut rows = query.raw_query();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>("detail").unwrap());
    }
    steps.join("\n")
}
