//! The source_interaction table: what files said of the interactions that they brought. Owns its
//! rows and what is known of a stretch of time, by which a call that comes again is known; the
//! rule for that is the use-cases'.

#[cfg(test)]
pub(crate) mod tests;

use crate::interaction::InteractionContent;
use crate::rows::insert_rows;
use crate::{Reader, Result, Writer, row};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::{Brought, Direction, InteractionKind};
use kartoteka_domain::time::Timestamp;
use rusqlite::types::ToSqlOutput::{self, Owned};
use rusqlite::{Row, params};
use std::collections::HashSet;

/// An interaction to be written, as a file brings it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBrought {
    /// What it says in the box.
    pub content: InteractionContent,
    /// For a missed call: it needs no calling back.
    pub is_returned: bool,
    /// For a call that was had: the owner may still say what was said.
    pub is_awaiting_word: bool,
    /// What the file said.
    pub brought: Brought,
}

/// Something that passed, as far as it tells whether it is known: an interaction in the box, or
/// what a file once said of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dealing {
    /// The way the two met or spoke.
    pub kind: InteractionKind,
    /// Who began it.
    pub direction: Direction,
    /// When.
    pub at: Timestamp,
    /// How nearly its instant is known.
    pub precision: Precision,
    /// The number or address.
    pub number: String,
    /// What else tells it apart.
    pub key: String,
    /// Whose card it is on; none for what a file once said.
    pub contact_id: Option<ContactId>,
    /// The two spoke, or the owner tried to.
    pub is_spoken: bool,
}

/// How nearly an instant is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// To the second: a file says so.
    Second,
    /// To the minute: the file knows no more.
    Minute,
    /// About: the owner, or a program that tells of calls as they ring, wrote it down.
    ByHand,
}

impl Reader<'_> {
    /// Everything between two instants, both included: the interactions of the box, and what
    /// files said of those that they brought.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn dealings_between(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Dealing>> {
        let mut query = self.connection.prepare_cached(include_str!("dealings.sql"))?;
        let rows = query.query_map([from.0, to.0], dealing)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The keys of all mail that files ever brought.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn brought_mail_keys(&self) -> Result<HashSet<String>> {
        let sql = "SELECT key FROM source_interaction WHERE kind = 'mail'";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([], |row| row.get("key"))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest call of the box up to an instant.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn newest_call(&self, until: Timestamp) -> Result<Option<Timestamp>> {
        let sql = "SELECT max(at) AS at FROM interaction WHERE kind = 'call' AND at <= ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        let at: Option<i64> = query.query_row([until.0], |row| row.get("at"))?;
        Ok(at.map(Timestamp))
    }
}

fn dealing(row: &Row<'_>) -> rusqlite::Result<Dealing> {
    Ok(Dealing {
        kind: row::word(row, "kind", InteractionKind::parse)?,
        direction: row::word(row, "direction", Direction::parse)?,
        at: Timestamp(row.get("at")?),
        precision: match (row.get("is_by_hand")?, row.get("is_to_the_minute")?) {
            (true, _) => Precision::ByHand,
            (false, true) => Precision::Minute,
            (false, false) => Precision::Second,
        },
        number: row.get("number")?,
        key: row.get("key")?,
        contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
        is_spoken: row.get("is_spoken")?,
    })
}

const INTERACTION: [&str; 13] = [
    "contact_id",
    "kind",
    "direction",
    "at",
    "number",
    "minutes",
    "text",
    "outcome",
    "subject",
    "attachments",
    "is_returned",
    "is_awaiting_word",
    "created_at",
];

const SOURCE: [&str; 9] = [
    "interaction_id",
    "kind",
    "direction",
    "at",
    "is_to_the_minute",
    "number",
    "name",
    "seconds",
    "key",
];

impl Writer<'_> {
    /// Adds interactions that a file brings, and what it said of each.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn insert_brought(&self, all: &[NewBrought]) -> Result<()> {
        let attachments: Vec<String> = all.iter().map(|one| one.content.attached()).collect();
        let mut rows = Vec::with_capacity(all.len() * INTERACTION.len());
        for (one, attachments) in all.iter().zip(&attachments) {
            self.push_interaction(one, attachments, &mut rows);
        }
        insert_rows(self.connection, "interaction", &INTERACTION, &rows)?;
        // Their ids follow each other.
        let newest = self.connection.last_insert_rowid();
        let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let mut rows = Vec::with_capacity(all.len() * SOURCE.len());
        for (one, id) in all.iter().zip(newest.saturating_sub(count) + 1..) {
            push_source(Some(id), &one.brought, &mut rows);
        }
        insert_rows(self.connection, "source_interaction", &SOURCE, &rows)
    }

    fn push_interaction<'v>(
        &self,
        one: &'v NewBrought,
        attachments: &'v str,
        row: &mut Vec<ToSqlOutput<'v>>,
    ) {
        let content = &one.content;
        row.push(Owned(content.contact_id.map(|id| id.0).into()));
        row.extend([content.kind.as_str().into(), content.direction.as_str().into()]);
        row.extend([content.at.0.into(), content.number.as_str().into()]);
        row.push(Owned(content.minutes.into()));
        row.extend(
            [&content.text, &content.outcome, &content.subject].map(|text| text.as_str().into()),
        );
        row.push(attachments.into());
        row.push(Owned(one.is_returned.into()));
        row.extend([Owned(one.is_awaiting_word.into()), self.now.at.0.into()]);
    }

    /// Remembers what a file said of an interaction, or of one that is no more.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_brought(&self, id: Option<InteractionId>, brought: &Brought) -> Result<()> {
        let mut row = Vec::with_capacity(SOURCE.len());
        push_source(id.map(|id| id.0), brought, &mut row);
        insert_rows(self.connection, "source_interaction", &SOURCE, &row)
    }

    /// Lets go of an interaction that is about to be taken away: what files said of it stays.
    pub(crate) fn let_go_of_brought(&self, id: InteractionId) -> Result<()> {
        let sql = "UPDATE source_interaction SET interaction_id = NULL WHERE interaction_id = ?1";
        self.connection.prepare_cached(sql)?.execute(params![id.0])?;
        Ok(())
    }
}

fn push_source<'v>(id: Option<i64>, brought: &'v Brought, row: &mut Vec<ToSqlOutput<'v>>) {
    row.push(Owned(id.into()));
    row.extend([brought.kind.as_str().into(), brought.direction.as_str().into()]);
    row.extend([brought.at.0.into(), Owned(brought.is_to_the_minute.into())]);
    row.extend([brought.number.as_str().into(), brought.name.as_str().into()]);
    row.extend([Owned(brought.seconds.into()), brought.key.as_str().into()]);
}
