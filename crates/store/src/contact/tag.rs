//! Tags. A tag's row is made on first use and stays when the last card loses it: undoing the
//! loss by the operation's id then never meets another row of the same name. Lists show only
//! tags that a card wears.

use super::{CHUNK, json_list};
use crate::{Result, Writer};
use kartoteka_domain::ids::ContactId;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// Each tag of these cards, in the order they were put on.
pub(super) fn of_cards(
    connection: &Connection,
    ids: &[ContactId],
) -> Result<Vec<(ContactId, String)>> {
    let mut statement = connection.prepare_cached(include_str!("tags_read.sql"))?;
    let rows = statement.query_map([json_list(ids)], |row| {
        Ok((ContactId(row.get("contact_id")?), row.get("name")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl Writer<'_> {
    /// Puts tags on cards and takes others off; answers how many cards changed.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`]; [`crate::Error::Cancelled`] once stopping was asked for.
    pub fn change_tags(
        &self,
        ids: &[ContactId],
        add: &[String],
        remove: &[String],
    ) -> Result<usize> {
        let mut changed = 0;
        for chunk in ids.chunks(CHUNK) {
            self.go_on()?;
            let list = json_list(chunk);
            let mut cards = added(self.connection, &list, add)?;
            cards.extend(removed(self.connection, &list, remove)?);
            let cards: Vec<ContactId> = cards.into_iter().map(ContactId).collect();
            self.touch_contacts(&cards)?;
            changed += cards.len();
        }
        Ok(changed)
    }
}

/// Makes the card wear exactly `tags`; true when anything changed.
pub(super) fn replace(connection: &Connection, id: ContactId, tags: &[String]) -> Result<bool> {
    let worn = of_cards(connection, &[id])?;
    let lost: Vec<String> =
        worn.into_iter().map(|(_, name)| name).filter(|name| !tags.contains(name)).collect();
    let is_poorer = !removed(connection, &json_list(&[id]), &lost)?.is_empty();
    Ok(add_tags(connection, id, tags)? || is_poorer)
}

/// Puts tags on a card; true when it did not wear all of them.
pub(super) fn add_tags(connection: &Connection, id: ContactId, tags: &[String]) -> Result<bool> {
    let mut changed = false;
    for name in tags {
        let tag = tag_row(connection, name)?;
        let mut statement = connection.prepare_cached(
            "INSERT INTO contact_tag (contact_id, tag_id) SELECT ?1, ?2
            WHERE NOT EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = ?1 AND tag_id = ?2)",
        )?;
        changed |= statement.execute(params![id.0, tag])? > 0;
    }
    Ok(changed)
}

/// Puts tags on the cards of a list; gives those that did not wear all of them.
fn added(connection: &Connection, list: &str, tags: &[String]) -> Result<BTreeSet<i64>> {
    let mut changed = BTreeSet::new();
    for name in tags {
        let tag = tag_row(connection, name)?;
        let mut statement = connection.prepare_cached(include_str!("tags_add.sql"))?;
        let ids = statement.query_map(params![list, tag], |row| row.get::<_, i64>("contact_id"))?;
        changed.extend(ids.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(changed)
}

/// Takes tags off the cards of a list; gives those that wore one of them.
fn removed(connection: &Connection, list: &str, tags: &[String]) -> Result<BTreeSet<i64>> {
    let mut changed = BTreeSet::new();
    for name in tags {
        let mut statement = connection.prepare_cached(include_str!("tags_remove.sql"))?;
        let ids =
            statement.query_map(params![list, name], |row| row.get::<_, i64>("contact_id"))?;
        changed.extend(ids.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(changed)
}

/// The row of a tag, made when there is none.
pub(crate) fn tag_row(connection: &Connection, name: &str) -> Result<i64> {
    let known = connection
        .prepare_cached("SELECT id FROM tag WHERE name = ?1")?
        .query_row([name], |row| row.get("id"))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let mut statement = connection.prepare_cached("INSERT INTO tag (name) VALUES (?1)")?;
    Ok(statement.insert([name])?)
}
