//! Brings a box to this program's schema. Applied migrations are kept by their SHA-256: one
//! that was edited afterwards is refused.

use crate::error::{Error, Result};
use crate::store::OpenOptions;
use rusqlite::{Connection, named_params};
use sha2::{Digest, Sha256};
use std::path::Path;

/// A step from one schema to the next.
pub(crate) struct Migration {
    name: &'static str,
    sql: &'static str,
    /// True when it only adds: then what was done before can still be undone, with defaults in
    /// the columns that are new.
    only_adds: bool,
}

/// Every migration, oldest first; the number is the place, from 1.
pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_card_box",
    sql: include_str!("../migrations/0001_card_box.sql"),
    only_adds: false,
}];

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
    let schema = schema_of(connection)?;
    if schema > newest() {
        return Err(Error::FileTooNew { path: path.to_owned(), needs: schema });
    }
    let mut query = connection.prepare("SELECT id, sha256 FROM migration ORDER BY id")?;
    let applied = query.query_map([], |row| Ok((row.get("id")?, row.get("sha256")?)))?;
    for step in applied {
        let (id, sha256): (i64, String) = step?;
        let ours = usize::try_from(id - 1).ok().and_then(|place| MIGRATIONS.get(place));
        if let Some(ours) = ours.filter(|ours| hash(ours.sql) != sha256) {
            return Err(Error::MigrationEdited { name: ours.name.to_owned() });
        }
    }
    Ok(schema)
}

/// Applies the steps after `schema` up to `until` in one transaction.
pub(crate) fn apply(
    connection: &mut Connection,
    schema: i64,
    until: i64,
    how: &OpenOptions,
) -> Result<()> {
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
    transaction.execute_batch(include_str!("migration.sql"))?;
    for (id, migration) in (1i64..).zip(MIGRATIONS).filter(|(id, _)| *id > schema && *id <= until) {
        transaction.execute_batch(migration.sql)?;
        let sql = "INSERT INTO migration (id, name, sha256, applied_at, app_version)
            VALUES (:id, :name, :sha256, :applied_at, :app_version)";
        transaction.execute(sql, named_params! {
            ":id": id, ":name": migration.name, ":sha256": hash(migration.sql),
            ":applied_at": how.now.at.0, ":app_version": how.app_version,
        })?;
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
    hex(&Sha256::digest(sql.as_bytes()))
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
