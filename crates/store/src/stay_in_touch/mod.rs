//! Staying in touch: the cards that have gone quiet, and the gaps of tags. When a card's gap
//! ends is derived (`derived::card`); the rule is the domain's.

use crate::contact::tag::tag_row;
use crate::derived::json_list;
use crate::interaction::with_contact;
use crate::row::word;
use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::stay_in_touch::{Ends, Gap, StayInTouch};
use kartoteka_domain::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;
use std::sync::LazyLock;

#[cfg(test)]
mod tests;

/// A card whose ideal gap has passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietRow {
    /// The card.
    pub contact_id: ContactId,
    /// Its name.
    pub name: String,
    /// Where a person works.
    pub organisation: String,
    /// When they last met or spoke, if ever.
    pub last_contact_at: Option<Timestamp>,
    /// When the gap began: at the last contact, else when the card was made.
    pub since: Timestamp,
    /// When it ended.
    pub ends: Ends,
}

/// The gap of a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagGap {
    /// The tag.
    pub tag: String,
    /// Its gap.
    pub gap: Gap,
}

static MONTHS: LazyLock<String> = LazyLock::new(|| with_contact(include_str!("months.sql")));

/// The gaps of tags, by tag.
pub(crate) fn tag_gaps(connection: &Connection) -> Result<Vec<TagGap>> {
    let sql = "SELECT name, gap FROM tag WHERE gap <> '' ORDER BY name";
    let mut query = connection.prepare_cached(sql)?;
    let rows = query.query_map([], |row| {
        Ok(TagGap { tag: row.get("name")?, gap: word(row, "gap", Gap::parse)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl Reader<'_> {
    /// The gaps of tags, by tag.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn tag_gaps(&self) -> Result<Vec<TagGap>> {
        tag_gaps(self.connection)
    }

    /// Cards whose ideal gap ended before `edge`, those whose longest ended first before the
    /// others.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn gone_quiet(&self, edge: Timestamp, from: u32, limit: u32) -> Result<Vec<QuietRow>> {
        let mut query = self.connection.prepare_cached(include_str!("due.sql"))?;
        let rows = query.query_map((edge.0, from, limit), quiet_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How often each of these cards was in touch in each of the months that begin at `starts`,
    /// ascending; the last goes on. What is a contact is one rule with the gap's.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn contacts_by_month(
        &self,
        ids: &[ContactId],
        starts: &[Timestamp],
    ) -> Result<HashMap<ContactId, Vec<u32>>> {
        let mut counts: HashMap<_, _> = ids.iter().map(|id| (*id, vec![0; starts.len()])).collect();
        let Some(first) = starts.first() else { return Ok(counts) };
        let months: Vec<String> = starts.iter().map(|start| start.0.to_string()).collect();
        let months = format!("[{}]", months.join(","));
        let mut query = self.connection.prepare_cached(&MONTHS)?;
        let mut rows = query.query(params![json_list(ids), months, first.0])?;
        while let Some(row) = rows.next()? {
            let month = usize::try_from(row.get::<_, i64>("month")?).unwrap_or(usize::MAX);
            let of_card = counts.get_mut(&ContactId(row.get("contact_id")?));
            if let Some(count) = of_card.and_then(|months| months.get_mut(month)) {
                *count = row.get("contacts")?;
            }
        }
        Ok(counts)
    }

    /// How many [`Reader::gone_quiet`] gives without a limit.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_gone_quiet(&self, edge: Timestamp) -> Result<u32> {
        let mut query = self.connection.prepare_cached(include_str!("count.sql"))?;
        Ok(query.query_row([edge.0], |row| row.get("quiet"))?)
    }
}

impl Writer<'_> {
    /// Makes cards say this of staying in touch; answers how many said something else.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the first is no card; [`Error::Cancelled`] once stopping was asked for.
    pub fn set_stay_in_touch(&self, ids: &[ContactId], wish: StayInTouch) -> Result<usize> {
        ids.iter().take(1).try_for_each(|id| self.expect_contact(*id))?;
        let text = wish.to_string();
        let mut changed = Vec::new();
        for chunk in ids.chunks(500) {
            self.go_on()?;
            let mut update = self.connection.prepare_cached(include_str!("set.sql"))?;
            let rows = update.query_map(params![json_list(chunk), text], |row| row.get("id"))?;
            let cards = rows.map(|id| id.map(ContactId)).collect::<rusqlite::Result<Vec<_>>>()?;
            self.touch_contacts(&cards)?;
            changed.extend(cards);
        }
        Ok(changed.len())
    }

    /// Gives a tag a gap or takes it away; answers whether that changed anything.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such tag.
    pub fn set_tag_gap(&self, tag: &str, gap: Option<Gap>) -> Result<bool> {
        let sql = "SELECT id FROM tag WHERE name = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        let id = query.query_row([tag], |row| row.get::<_, i64>("id")).optional()?;
        let id = id.ok_or(Error::NotFound { what: "tag", id: 0 })?;
        let gap = gap.map(|gap| gap.to_string()).unwrap_or_default();
        let sql = "UPDATE tag SET gap = ?2 WHERE id = ?1 AND gap <> ?2";
        Ok(self.connection.prepare_cached(sql)?.execute(params![id, gap])? > 0)
    }
}

impl Writer<'_> {
    /// Gives a tag a gap, and makes the tag where there is none.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_tag_gap(&self, tag: &str, gap: Gap) -> Result<()> {
        tag_row(self.connection, tag)?;
        self.set_tag_gap(tag, Some(gap)).map(|_| ())
    }
}

fn quiet_row(row: &Row<'_>) -> rusqlite::Result<QuietRow> {
    let last_contact_at = row.get::<_, Option<i64>>("last_contact_at")?.map(Timestamp);
    let (ideal, longest) = (row.get("quiet_at")?, row.get("too_long_at")?);
    Ok(QuietRow {
        contact_id: ContactId(row.get("contact_id")?),
        name: row.get("shown_name")?,
        organisation: row.get("organisation")?,
        last_contact_at,
        since: last_contact_at.unwrap_or(Timestamp(row.get("created_at")?)),
        ends: Ends { ideal: Timestamp(ideal), longest: Timestamp(longest) },
    })
}
