//! Reading whole cards, one or many at a time.

use super::detail::{self, Detail, Stored};
use super::detail_rows::LinkedMembership;
use super::{CHUNK, id_list, tag};
use crate::row::word;
use crate::{Error, Reader, Result};
use kartoteka_domain::contact::{Contact, ContactKind, NameParts, PartialDate};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::HashMap;

/// A card as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// The card.
    pub id: ContactId,
    /// Counts changes of the content.
    pub revision: i64,
    /// The whole content; `photo` is left out, see `photo_sha256`.
    pub content: Contact,
    /// The organisations' own cards, in the order of `content.memberships`.
    pub organisation_ids: Vec<Option<ContactId>>,
    /// The photo's name in `blob`.
    pub photo_sha256: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its content last changed.
    pub changed_at: Timestamp,
    /// When it was put in the trash.
    pub trashed_at: Option<Timestamp>,
    /// When they last met or spoke; an organisation's people count for it.
    pub last_contact_at: Option<Timestamp>,
}

impl Reader<'_> {
    /// The whole card, in the trash or not.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such card.
    pub fn contact(&self, id: ContactId) -> Result<ContactRow> {
        let rows = self.contacts(&[id])?;
        rows.into_iter().next().ok_or(Error::NotFound { what: "contact", id: id.0 })
    }

    /// The whole cards in the order asked for; ids without a card are left out. All are held in
    /// memory: whoever walks the whole box asks some hundreds at a time.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn contacts(&self, ids: &[ContactId]) -> Result<Vec<ContactRow>> {
        let mut rows = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let mut found = read_chunk(self.connection, chunk)?;
            rows.extend(chunk.iter().filter_map(|id| found.remove(id)));
        }
        Ok(rows)
    }

    /// The card with this UID, in the trash or not.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn contact_by_uid(&self, uid: &str) -> Result<Option<ContactId>> {
        let mut statement =
            self.connection.prepare_cached("SELECT id FROM contact WHERE uid = ?1")?;
        let id = statement.query_row([uid], |row| row.get("id").map(ContactId)).optional()?;
        Ok(id)
    }
}

type Found = HashMap<ContactId, ContactRow>;

fn read_chunk(connection: &Connection, ids: &[ContactId]) -> Result<Found> {
    let mut statement = connection.prepare_cached(include_str!("read.sql"))?;
    let rows = statement.query_map([id_list(ids)], from_row)?;
    let mut found: Found =
        rows.map(|row| row.map(|row| (row.id, row))).collect::<rusqlite::Result<_>>()?;
    fill(connection, ids, &mut found, |row, value| row.content.phones.push(value))?;
    fill(connection, ids, &mut found, |row, value| row.content.emails.push(value))?;
    fill(connection, ids, &mut found, |row, value| row.content.addresses.push(value))?;
    fill(connection, ids, &mut found, |row, value| row.content.links.push(value))?;
    fill(connection, ids, &mut found, |row, value| row.content.custom_fields.push(value))?;
    fill(connection, ids, &mut found, |row, value: LinkedMembership| {
        row.content.memberships.push(value.written);
        row.organisation_ids.push(value.organisation_id.map(ContactId));
    })?;
    for (id, name) in tag::of_cards(connection, ids)? {
        if let Some(row) = found.get_mut(&id) {
            row.content.tags.push(name);
        }
    }
    Ok(found)
}

fn fill<T: Detail>(
    connection: &Connection,
    ids: &[ContactId],
    found: &mut Found,
    mut put: impl FnMut(&mut ContactRow, T),
) -> Result<()> {
    for Stored { contact_id, value, .. } in detail::read::<T>(connection, ids)? {
        if let Some(row) = found.get_mut(&contact_id) {
            put(row, value);
        }
    }
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    let unknown: String = row.get("unknown_lines")?;
    let content = Contact {
        uid: row.get("uid")?,
        kind: word(row, "kind", ContactKind::parse)?,
        formatted_name: row.get("formatted_name")?,
        name: NameParts {
            prefix: row.get("name_prefix")?,
            given: row.get("name_given")?,
            additional: row.get("name_additional")?,
            family: row.get("name_family")?,
            suffix: row.get("name_suffix")?,
        },
        nickname: row.get("nickname")?,
        tax_number: row.get("tax_number")?,
        birthday: birthday(row)?,
        note: row.get("note")?,
        how_met: row.get("how_met")?,
        unknown: serde_json::from_str(&unknown).unwrap_or_default(),
        ..Contact::default()
    };
    Ok(ContactRow {
        id: ContactId(row.get("id")?),
        revision: row.get("revision")?,
        content,
        organisation_ids: Vec::new(),
        photo_sha256: row.get("photo_sha256")?,
        created_at: Timestamp(row.get("created_at")?),
        changed_at: Timestamp(row.get("changed_at")?),
        trashed_at: row.get::<_, Option<i64>>("trashed_at")?.map(Timestamp),
        last_contact_at: row.get::<_, Option<i64>>("last_contact_at")?.map(Timestamp),
    })
}

fn birthday(row: &Row<'_>) -> rusqlite::Result<Option<PartialDate>> {
    let month: Option<u32> = row.get("birthday_month")?;
    let day: Option<u32> = row.get("birthday_day")?;
    let year = row.get("birthday_year")?;
    Ok(month.zip(day).map(|(month, day)| PartialDate { year, month, day }))
}
