//! Reading whole cards, one or many at a time.

use super::detail::{self, Detail, Stored};
use super::detail_rows::LinkedMembership;
use super::texts::{columns_of, with_texts};
use super::{CHUNK, json_list, not_found, tag};
use crate::row::{columns, json, word};
use crate::{Reader, Result};
use kartoteka_domain::contact::{Contact, ContactKind, NameParts, PartialDate, TextField};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::stay_in_touch::StayInTouch;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A card as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// The card.
    pub id: ContactId,
    /// Names this state of the content: another one has another.
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
    /// [`crate::Error::NotFound`] when there is no such card.
    pub fn contact(&self, id: ContactId) -> Result<ContactRow> {
        let rows = self.contacts(&[id])?;
        rows.into_iter().next().ok_or_else(|| not_found(id))
    }

    /// The whole cards in the order asked for; ids without a card are left out. All are held in
    /// memory: whoever walks the whole box asks some hundreds at a time.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn contacts(&self, ids: &[ContactId]) -> Result<Vec<ContactRow>> {
        let mut rows = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let found = read_chunk(self.connection, chunk)?;
            if found.iter().map(|row| &row.id).eq(chunk) {
                rows.extend(found);
                continue;
            }
            let mut found: HashMap<ContactId, ContactRow> =
                found.into_iter().map(|row| (row.id, row)).collect();
            rows.extend(chunk.iter().filter_map(|id| found.remove(id)));
        }
        Ok(rows)
    }

    /// Makes sure that there is such a card, in the trash or not.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is none.
    pub fn expect_contact(&self, id: ContactId) -> Result<()> {
        let mut query = self.connection.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?;
        if query.exists([id.0])? { Ok(()) } else { Err(not_found(id)) }
    }

    /// The card with this UID, in the trash or not; else the card that one of this UID was
    /// joined to.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn contact_by_uid(&self, uid: &str) -> Result<Option<ContactId>> {
        let sql = "SELECT id, 0 AS former FROM contact WHERE uid = ?1
            UNION ALL SELECT contact_id, 1 FROM former_uid WHERE uid = ?1 ORDER BY former LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let id = statement.query_row([uid], |row| row.get("id").map(ContactId)).optional()?;
        Ok(id)
    }
}

static READ: LazyLock<String> = LazyLock::new(|| with_texts(include_str!("read.sql")));

/// The cards by their ids, however they were asked for.
fn read_chunk(connection: &Connection, ids: &[ContactId]) -> Result<Vec<ContactRow>> {
    let mut statement = connection.prepare_cached(&READ)?;
    let at = Columns::of(&statement)?;
    let texts = columns_of(&statement, TextField::ALL.iter().copied())?;
    let list = json_list(ids);
    let rows = statement.query_map([&list], |row| from_row(row, &at, &texts))?;
    let mut found = rows.collect::<rusqlite::Result<Vec<ContactRow>>>()?;
    found.sort_by_key(|row| row.id);
    let found_ids: Vec<ContactId> = found.iter().map(|row| row.id).collect();
    let mut cards = Cards { rows: &mut found, ids: &found_ids };
    cards.fill(connection, &list, |row, value| row.content.phones.push(value))?;
    cards.fill(connection, &list, |row, value| row.content.emails.push(value))?;
    cards.fill(connection, &list, |row, value| row.content.addresses.push(value))?;
    cards.fill(connection, &list, |row, value| row.content.links.push(value))?;
    cards.fill(connection, &list, |row, value| row.content.custom_fields.push(value))?;
    cards.fill(connection, &list, |row, value: LinkedMembership| {
        row.content.memberships.push(value.written);
        row.organisation_ids.push(value.organisation_id.map(ContactId));
    })?;
    for (id, name) in tag::of_cards(connection, ids)? {
        if let Some(row) = cards.get(id) {
            row.content.tags.push(name);
        }
    }
    Ok(found)
}

/// Cards by their ids.
struct Cards<'c> {
    rows: &'c mut [ContactRow],
    ids: &'c [ContactId],
}

impl Cards<'_> {
    fn get(&mut self, id: ContactId) -> Option<&mut ContactRow> {
        self.rows.get_mut(self.ids.binary_search(&id).ok()?)
    }

    fn fill<T: Detail>(
        &mut self,
        connection: &Connection,
        list: &str,
        mut put: impl FnMut(&mut ContactRow, T),
    ) -> Result<()> {
        detail::each::<T>(connection, list, |Stored { contact_id, value, .. }| {
            if let Some(row) = self.get(contact_id) {
                put(row, value);
            }
        })
    }
}

columns!(Columns {
    id,
    uid,
    kind,
    formatted_name,
    name_prefix,
    name_given,
    name_additional,
    name_family,
    name_suffix,
    birthday_year,
    birthday_month,
    birthday_day,
    stay_in_touch,
    photo_sha256,
    unknown_lines,
    created_at,
    changed_at,
    trashed_at,
    revision,
    last_contact_at,
});

fn from_row(
    row: &Row<'_>,
    at: &Columns,
    texts: &[(TextField, usize)],
) -> rusqlite::Result<ContactRow> {
    let mut content = Contact {
        uid: row.get(at.uid)?,
        kind: word(row, at.kind, ContactKind::parse)?,
        formatted_name: row.get(at.formatted_name)?,
        name: NameParts {
            prefix: row.get(at.name_prefix)?,
            given: row.get(at.name_given)?,
            additional: row.get(at.name_additional)?,
            family: row.get(at.name_family)?,
            suffix: row.get(at.name_suffix)?,
        },
        birthday: birthday(row, at)?,
        stay_in_touch: word(row, at.stay_in_touch, StayInTouch::parse)?,
        unknown: json(row, at.unknown_lines)?.unwrap_or_default(),
        ..Contact::default()
    };
    for (field, at) in texts {
        *content.text_mut(*field) = row.get(*at)?;
    }
    Ok(ContactRow {
        id: ContactId(row.get(at.id)?),
        revision: row.get(at.revision)?,
        content,
        organisation_ids: Vec::new(),
        photo_sha256: row.get(at.photo_sha256)?,
        created_at: Timestamp(row.get(at.created_at)?),
        changed_at: Timestamp(row.get(at.changed_at)?),
        trashed_at: row.get::<_, Option<i64>>(at.trashed_at)?.map(Timestamp),
        last_contact_at: row.get::<_, Option<i64>>(at.last_contact_at)?.map(Timestamp),
    })
}

fn birthday(row: &Row<'_>, at: &Columns) -> rusqlite::Result<Option<PartialDate>> {
    let month: Option<u32> = row.get(at.birthday_month)?;
    let day: Option<u32> = row.get(at.birthday_day)?;
    let year = row.get(at.birthday_year)?;
    Ok(month.zip(day).map(|(month, day)| PartialDate { year, month, day }))
}
