//! The rows by which numbers are found: of cards, what they mean, for callers and for matching
//! (`phone_index`); of calls and messages, what they end in (`number_index`).

use super::affected::Ids;
use super::{Context, chunks};
use crate::Result;
use crate::row::text;
use crate::rows::insert_keyed_rows;
use kartoteka_domain::phone::{PhoneForm, end_of, parse_phone};
use rusqlite::types::ToSqlOutput::{self, Owned};
use rusqlite::{Connection, Row};

/// A table with its columns, the key first.
type Index = (&'static str, &'static [&'static str]);

const PHONES: Index = ("phone_index", &["phone_id", "contact_id", "digits", "e164", "tail"]);
const INTERACTIONS: Index = ("number_index", &["interaction_id", "ending", "at"]);

/// Rewrites the index rows of these phone rows; takes away those of rows that are gone.
pub(super) fn refresh_phones(connection: &Connection, context: &Context, ids: &Ids) -> Result<()> {
    let sql =
        "SELECT id, contact_id, value FROM phone WHERE id IN (SELECT value FROM json_each(?1))";
    rewrite(connection, ids, (PHONES, sql), |row, made| {
        let (id, contact_id): (i64, i64) = (row.get("id")?, row.get("contact_id")?);
        push_row(id, contact_id, parse_phone(text(row, "value")?, context.region), made);
        Ok(())
    })
}

/// The same of the numbers of these interactions; a mail's address is none.
pub(super) fn refresh_interactions(connection: &Connection, ids: &Ids) -> Result<()> {
    let sql = "SELECT id, number, at FROM interaction
        WHERE id IN (SELECT value FROM json_each(?1)) AND number <> '' AND instr(number, '@') = 0";
    rewrite(connection, ids, (INTERACTIONS, sql), |row, made| {
        let (id, ending, at): (i64, _, i64) =
            (row.get("id")?, end_of(text(row, "number")?), row.get("at")?);
        if !ending.is_empty() {
            made.extend([id.into(), ending.into(), at.into()].map(Owned));
        }
        Ok(())
    })
}

/// Writes what `push` makes of each row that the statement finds.
fn rewrite(
    connection: &Connection,
    ids: &Ids,
    ((table, columns), sql): (Index, &str),
    push: impl Fn(&Row<'_>, &mut Rows) -> Result<()>,
) -> Result<()> {
    let mut read = connection.prepare_cached(sql)?;
    let key = columns.first().copied().unwrap_or_default();
    let sql = format!("DELETE FROM {table} WHERE {key} IN (SELECT value FROM json_each(?1))");
    let mut delete = connection.prepare_cached(&sql)?;
    for chunk in chunks(ids) {
        if !chunk.is_new {
            delete.execute([&chunk.list])?;
        }
        let mut made = Rows::new();
        let mut rows = read.query([&chunk.list])?;
        while let Some(row) = rows.next()? {
            push(row, &mut made)?;
        }
        insert_keyed_rows(connection, table, columns, &made)?;
    }
    Ok(())
}

pub(super) type Rows = Vec<ToSqlOutput<'static>>;

pub(super) fn push_row(id: i64, contact_id: i64, form: PhoneForm, rows: &mut Rows) {
    let (digits, e164, tail) = (form.digits.into(), form.e164.into(), form.tail.into());
    rows.extend([id.into(), contact_id.into(), digits, e164, tail].map(Owned));
}

pub(super) fn write(connection: &Connection, rows: &Rows) -> Result<()> {
    let (table, columns) = PHONES;
    insert_keyed_rows(connection, table, columns, rows)
}
