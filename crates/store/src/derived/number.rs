//! The `phone_index` and `email_index` rows: what numbers and addresses mean, for callers and
//! for matching.

use super::affected::Ids;
use super::{Context, chunks};
use crate::Result;
use kartoteka_domain::fold::fold;
use kartoteka_domain::phone::parse_phone;
use rusqlite::{Connection, params};

/// Rewrites the index rows of these phone rows; takes away those of rows that are gone.
pub(super) fn refresh_phones(connection: &Connection, context: &Context, ids: &Ids) -> Result<()> {
    let mut read = connection.prepare_cached(
        "SELECT id, contact_id, value FROM phone WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO phone_index (phone_id, contact_id, digits, e164, tail)
        VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut delete = connection.prepare_cached(
        "DELETE FROM phone_index WHERE phone_id IN (SELECT value FROM json_each(?1))",
    )?;
    for chunk in chunks(ids) {
        if !chunk.is_new {
            delete.execute([&chunk.list])?;
        }
        let mut rows = read.query([&chunk.list])?;
        while let Some(row) = rows.next()? {
            let (id, contact_id): (i64, i64) = (row.get("id")?, row.get("contact_id")?);
            let form = parse_phone(&row.get::<_, String>("value")?, context.region);
            insert.execute(params![id, contact_id, form.digits, form.e164, form.tail])?;
        }
    }
    Ok(())
}

/// The same for mail addresses, which are compared folded.
pub(super) fn refresh_emails(connection: &Connection, ids: &Ids) -> Result<()> {
    let mut read = connection.prepare_cached(
        "SELECT id, contact_id, value FROM email WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO email_index (email_id, contact_id, address) VALUES (?1, ?2, ?3)",
    )?;
    let mut delete = connection.prepare_cached(
        "DELETE FROM email_index WHERE email_id IN (SELECT value FROM json_each(?1))",
    )?;
    for chunk in chunks(ids) {
        if !chunk.is_new {
            delete.execute([&chunk.list])?;
        }
        let mut rows = read.query([&chunk.list])?;
        while let Some(row) = rows.next()? {
            let (id, contact_id): (i64, i64) = (row.get("id")?, row.get("contact_id")?);
            let address = fold(&row.get::<_, String>("value")?);
            insert.execute(params![id, contact_id, address])?;
        }
    }
    Ok(())
}
