//! The `phone_index` rows: what numbers mean, for callers and for matching.

use super::affected::Ids;
use super::{Context, chunks};
use crate::Result;
use crate::row::text;
use crate::rows::insert_keyed_rows;
use kartoteka_domain::phone::{PhoneForm, parse_phone};
use rusqlite::Connection;
use rusqlite::types::ToSqlOutput::{self, Owned};

const COLUMNS: [&str; 5] = ["phone_id", "contact_id", "digits", "e164", "tail"];

/// Rewrites the index rows of these phone rows; takes away those of rows that are gone.
pub(super) fn refresh_phones(connection: &Connection, context: &Context, ids: &Ids) -> Result<()> {
    let mut read = connection.prepare_cached(
        "SELECT id, contact_id, value FROM phone WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut delete = connection.prepare_cached(
        "DELETE FROM phone_index WHERE phone_id IN (SELECT value FROM json_each(?1))",
    )?;
    for chunk in chunks(ids) {
        if !chunk.is_new {
            delete.execute([&chunk.list])?;
        }
        let mut made = Rows::new();
        let mut rows = read.query([&chunk.list])?;
        while let Some(row) = rows.next()? {
            let (id, contact_id): (i64, i64) = (row.get("id")?, row.get("contact_id")?);
            let form = parse_phone(text(row, "value")?, context.region);
            push_row(id, contact_id, form, &mut made);
        }
        write(connection, &made)?;
    }
    Ok(())
}

pub(super) type Rows = Vec<ToSqlOutput<'static>>;

pub(super) fn push_row(id: i64, contact_id: i64, form: PhoneForm, rows: &mut Rows) {
    let (digits, e164, tail) = (form.digits.into(), form.e164.into(), form.tail.into());
    rows.extend([id.into(), contact_id.into(), digits, e164, tail].map(Owned));
}

pub(super) fn write(connection: &Connection, rows: &Rows) -> Result<()> {
    insert_keyed_rows(connection, "phone_index", &COLUMNS, rows)
}
