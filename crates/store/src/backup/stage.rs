//! Reads a backup, which may be a stranger's file, into a box of our own making: the rows of the
//! tables we know, nothing of its schema. The file itself is copied first and never opened.

use super::files;
use super::make::check_whole;
use crate::error::{Error, Result};
use crate::journal::{self, BroughtBack};
use crate::partial::{Partial, with_end};
use crate::places::Places;
use crate::store::OpenOptions;
use crate::{bounds, derived, migrate, open, pop};
use rusqlite::{Connection, params};
use std::fs;
use std::path::Path;

/// The one setting that says what to start. A stranger's file must not, so it stays behind.
const PROGRAM_TO_START: &str = "call_program";

/// A backup's rows in a box of this program's schema.
pub(super) struct Stage {
    pub(super) file: Partial,
    /// True when the backup had a checksum beside it, and agreed.
    pub(super) is_verified: bool,
}

/// Reads the backup `from` into a stage.
pub(super) fn make(from: &Path, places: &Places, how: &OpenOptions) -> Result<Stage> {
    let is_verified = files::check_sum(from)?;
    let source = Partial::create(&places.folder, "source")?;
    copy_file(from, &source)?;
    open::check_header(source.path()).map_err(|error| rename(error, from))?;
    let schema = look_through(source.path(), from).map_err(|error| refused(error, from))?;
    let stage = Stage { file: Partial::create(&places.folder, "stage")?, is_verified };
    fill(stage.file.path(), source.path(), schema, how).map_err(|error| refused(error, from))?;
    Ok(stage)
}

/// Reads the copy of a backup from the first page to the last; gives its schema.
fn look_through(copy: &Path, from: &Path) -> Result<i64> {
    let connection = Connection::open(copy)?;
    open::guard(&connection)?;
    let schema = migrate::check(&connection, from)?;
    if let Some(check) = check_whole(&connection)? {
        return Err(Error::BadBackup { path: from.to_owned(), check });
    }
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    connection.close().map_err(|(_, fault)| fault)?;
    Ok(schema)
}

/// The copy's own error, told of the file that the owner chose.
fn rename(error: Error, path: &Path) -> Error {
    let path = path.to_owned();
    match error {
        Error::NotACardBox { .. } => Error::NotABackup { path },
        Error::FileTooNew { needs, .. } => Error::FileTooNew { path, needs },
        other => other,
    }
}

/// What the schema refuses was never written by this program, and what SQLite calls damaged is
/// the backup, not the box.
fn refused(error: Error, path: &Path) -> Error {
    let bad = |check| Error::BadBackup { path: path.to_owned(), check };
    match error {
        Error::Sqlite(fault) => bad(fault.to_string()),
        Error::Corrupt { check } => bad(check),
        other => other,
    }
}

/// Copies a file, and the changes that still lie beside it when it is a copied live box.
fn copy_file(from: &Path, to: &Partial) -> Result<()> {
    let told = fs::metadata(from).map_err(|fault| Error::io("reading", from, fault))?;
    if !told.is_file() {
        return Err(Error::NotABackup { path: from.to_owned() });
    }
    for end in ["", "-wal"] {
        let (from, to) = (with_end(from, end), with_end(to.path(), end));
        if from.exists() {
            fs::copy(&from, &to).map_err(|fault| Error::io("copying", &from, fault))?;
        }
    }
    Ok(())
}

fn fill(stage: &Path, source: &Path, schema: i64, how: &OpenOptions) -> Result<()> {
    let mut connection = open::fresh(stage, schema, how)?;
    bounds::allow_another(&connection)?;
    connection.execute("ATTACH ?1 AS source", [source.to_string_lossy()])?;
    let transaction = connection.transaction()?;
    let journaled = journal::TABLES.iter().map(|table| table.name);
    let others = journal::UNJOURNALED.iter();
    let others = others.filter(|(_, how)| *how == BroughtBack::AsItWas).map(|(name, _)| *name);
    for table in journaled.chain(others) {
        // The stage is as old as the backup: what came later it has not.
        if has_table(&transaction, "main", table)? {
            copy_rows(&transaction, table)?;
        }
    }
    transaction.execute("DELETE FROM setting WHERE key = ?1", [PROGRAM_TO_START])?;
    copy_sequence(&transaction)?;
    migrate::foreign_keys_hold(&transaction)?;
    transaction.commit()?;
    connection.execute("DETACH source", [])?;
    migrate::apply(&mut connection, migrate::newest(), how)?;
    connection.close().map_err(|(_, fault)| fault)?;
    Ok(())
}

/// Whether the main or the attached file has a table of this name, one that holds its rows itself.
fn has_table(connection: &Connection, file: &str, table: &str) -> Result<bool> {
    let sql = format!(
        "SELECT 1 FROM {file}.sqlite_schema
        WHERE type = 'table' AND name = ?1 AND sql NOT LIKE 'CREATE VIRTUAL%'"
    );
    Ok(connection.prepare(&sql)?.exists([table])?)
}

/// Copies the rows of one table, column by column by name.
fn copy_rows(connection: &Connection, table: &str) -> Result<()> {
    if !has_table(connection, "source", table)? {
        return Err(Error::Corrupt { check: format!("it has no table {table}") });
    }
    let mut query = connection.prepare_cached("SELECT name FROM pragma_table_info(?1, 'main')")?;
    let names = query.query_map([table], |row| row.get::<_, String>("name"))?;
    let columns = names.collect::<Result<Vec<_>, _>>()?.join("\", \"");
    let sql = format!(
        "INSERT INTO main.{table} (\"{columns}\") SELECT \"{columns}\" FROM source.{table}"
    );
    connection.execute(&sql, [])?;
    Ok(())
}

/// Ids that were ever handed out stay so.
fn copy_sequence(connection: &Connection) -> Result<()> {
    connection.execute("DELETE FROM main.sqlite_sequence", [])?;
    let sql = "INSERT INTO main.sqlite_sequence (name, seq)
        SELECT name, seq FROM source.sqlite_sequence";
    connection.execute(sql, [])?;
    Ok(())
}

/// Makes the stage's derived tables anew.
pub(super) fn derive(stage: &Connection) -> Result<()> {
    let transaction = stage.unchecked_transaction()?;
    derived::rebuild_all(&transaction)?;
    Ok(transaction.commit()?)
}

/// Makes a stage ready to take the place of `live`. Where the ids of `live` stand further on than
/// those of the stage, moves the stage's on: what still knows a row of today must not find a
/// stranger under its id. The same goes for the number that tells copies of the derived tables
/// apart. The calls that are held now stay, with the words typed for them.
pub(super) fn move_on(stage: &Connection, live: &Connection) -> Result<()> {
    let transaction = stage.unchecked_transaction()?;
    let mut query = live.prepare("SELECT name, seq FROM main.sqlite_sequence")?;
    let mut rows = query.query([])?;
    let on = "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1";
    let first = "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2
        WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)";
    while let Some(row) = rows.next()? {
        let (name, seq): (String, i64) = (row.get("name")?, row.get("seq")?);
        transaction.execute(on, params![name, seq])?;
        transaction.execute(first, params![name, seq])?;
    }
    let generation = derived::generation(live)?.max(derived::generation(stage)?) + 1;
    derived::set_generation(&transaction, generation)?;
    pop::carry_over(live, &transaction)?;
    Ok(transaction.commit()?)
}
