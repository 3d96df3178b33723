//! The interaction table: calls, visits, meetings, messages, mails and letters. Owns its rows
//! and the lists of calls; what a call does to other rows is decided by the use-cases.

mod between;
mod call_counts;

pub use between::InteractionEntry;
pub use call_counts::CallCounts;

use crate::row::{by_id, columns};
use crate::{AttachedTo, Error, Reader, Result, Writer, row};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::time::Timestamp;
use rusqlite::{Params, Row, RowIndex, Statement, named_params};

#[cfg(test)]
mod tests;

/// What an interaction says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InteractionContent {
    /// Whose card; none for a call that could not be assigned.
    pub contact_id: Option<ContactId>,
    /// The way the two met or spoke.
    pub kind: InteractionKind,
    /// Who began it.
    pub direction: Direction,
    /// When.
    pub at: Timestamp,
    /// The number or mail address as it arrived; empty when none was told.
    pub number: String,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// What it was about.
    pub text: String,
    /// How it went.
    pub outcome: String,
    /// A mail's subject.
    pub subject: String,
    /// The names of what came with a mail.
    pub attachments: Vec<String>,
}

impl InteractionContent {
    /// The attachments' names as the table keeps them, one a line.
    pub(crate) fn attached(&self) -> String {
        self.attachments.join("\n")
    }
}

/// The attachments' names out of the table.
pub(crate) fn attachments_of(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Vec<String>> {
    let names: String = row.get(column)?;
    Ok(names.lines().map(str::to_owned).collect())
}

/// An interaction as it stands in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interaction {
    /// Its row.
    pub id: InteractionId,
    /// What it says.
    pub content: InteractionContent,
    /// For a missed call: it needs no calling back any more.
    pub is_returned: bool,
}

/// A call in a list of calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    /// Its row.
    pub id: InteractionId,
    /// Whose card.
    pub contact_id: Option<ContactId>,
    /// The card's name; empty without a card.
    pub name: String,
    /// The number.
    pub number: String,
    /// Who began it.
    pub direction: Direction,
    /// When.
    pub at: Timestamp,
    /// How long, in minutes.
    pub minutes: Option<u32>,
}

/// A missed call not yet returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissedCall {
    /// Its row.
    pub id: InteractionId,
    /// Whose card.
    pub contact_id: Option<ContactId>,
    /// The number.
    pub number: String,
    /// When.
    pub at: Timestamp,
}

impl Reader<'_> {
    /// One interaction.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn interaction(&self, id: InteractionId) -> Result<Interaction> {
        let found = self.interactions([id.0].into_iter())?;
        found.into_iter().next().ok_or_else(|| not_found(id))
    }

    /// The interactions of these ids in their order; ids without one are left out.
    pub(crate) fn interactions(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<Interaction>> {
        Ok(by_id(self.connection, include_str!("get.sql"), ids, Columns::of, interaction_of)?)
    }

    /// Missed calls not yet returned, newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn calls_to_return(&self, limit: u32) -> Result<Vec<CallRow>> {
        self.calls(include_str!("to_return.sql"), [limit])
    }

    /// The last calls, newest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn recent_calls(&self, limit: u32) -> Result<Vec<CallRow>> {
        self.calls(include_str!("recent_calls.sql"), [limit])
    }

    pub(crate) fn calls(&self, sql: &str, params: impl Params) -> Result<Vec<CallRow>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let at = CallColumns::of(&query)?;
        let rows = query.query_map(params, |row| call_of(row, &at))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest interactions whose number ends in `end`: seven digits, or the whole of a
    /// shorter number. Digits alone are compared; whether it is the same line is for the caller
    /// to say.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn interactions_by_number(&self, end: &str, limit: u32) -> Result<Vec<Interaction>> {
        let mut query = self.connection.prepare_cached(include_str!("by_number.sql"))?;
        let at = Columns::of(&query)?;
        let rows = query.query_map((end, limit), |row| interaction_of(row, &at))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Missed calls not yet returned, up to an instant, oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn missed_until(&self, at: Timestamp) -> Result<Vec<MissedCall>> {
        let mut query = self.connection.prepare_cached(include_str!("missed_until.sql"))?;
        let rows = query.query_map([at.0], |row| {
            Ok(MissedCall {
                id: InteractionId(row.get("id")?),
                contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
                number: row.get("number")?,
                at: Timestamp(row.get("at")?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether an instant's missed calls of the contact are answered: since then the two spoke on the
    /// telephone, or the owner tried to
    /// ([`InteractionKind::answers_missed_calls`](kartoteka_domain::interaction::InteractionKind)).
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn has_spoken_since(&self, contact: ContactId, at: Timestamp) -> Result<bool> {
        let mut query = self.connection.prepare_cached(include_str!("answered_since.sql"))?;
        Ok(query.query_row((contact.0, at.0), |row| row.get("is_answered"))?)
    }
}

impl Writer<'_> {
    /// Adds an interaction. `is_returned` says that a missed call needs no calling back.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_interaction(
        &self,
        content: &InteractionContent,
        is_returned: bool,
    ) -> Result<InteractionId> {
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = insert.insert(named_params! {
            ":contact_id": content.contact_id.map(|id| id.0),
            ":kind": content.kind.as_str(),
            ":direction": content.direction.as_str(),
            ":at": content.at.0,
            ":number": content.number,
            ":minutes": content.minutes,
            ":text": content.text,
            ":outcome": content.outcome,
            ":subject": content.subject,
            ":attachments": content.attached(),
            ":is_returned": is_returned,
            ":is_awaiting_word": false,
            ":created_at": self.now.at.0,
        })?;
        Ok(InteractionId(id))
    }

    /// Replaces what an interaction says.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn save_interaction(&self, id: InteractionId, content: &InteractionContent) -> Result<()> {
        let mut update = self.connection.prepare_cached(include_str!("update.sql"))?;
        let changed = update.execute(named_params! {
            ":id": id.0,
            ":contact_id": content.contact_id.map(|id| id.0),
            ":kind": content.kind.as_str(),
            ":direction": content.direction.as_str(),
            ":at": content.at.0,
            ":number": content.number,
            ":minutes": content.minutes,
            ":text": content.text,
            ":outcome": content.outcome,
            ":subject": content.subject,
            ":attachments": content.attached(),
        })?;
        if changed == 0 { Err(not_found(id)) } else { Ok(()) }
    }

    /// Takes an interaction away with the files kept with it; follow-ups and tickets that came of it
    /// stay, on their own.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_interaction(&self, id: InteractionId) -> Result<()> {
        for table in ["follow_up", "ticket"] {
            let unlink =
                format!("UPDATE {table} SET interaction_id = NULL WHERE interaction_id = ?1");
            self.connection.prepare_cached(&unlink)?.execute([id.0])?;
        }
        self.let_go_of_brought(id)?;
        self.delete_attachments_of(AttachedTo::Interaction(id))?;
        let delete = "DELETE FROM interaction WHERE id = ?1";
        let gone = self.connection.prepare_cached(delete)?.execute([id.0])?;
        if gone == 0 { Err(not_found(id)) } else { Ok(()) }
    }

    /// Strikes a missed call from the list of calls to return; other interactions stay as they
    /// are.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such interaction.
    pub fn mark_returned(&self, id: InteractionId) -> Result<()> {
        self.interaction(id)?;
        let sql = "UPDATE interaction SET is_returned = 1 WHERE id = ?1 AND direction = 'missed'";
        self.connection.prepare_cached(sql)?.execute([id.0])?;
        Ok(())
    }
}

/// A statement in which `{is_contact}` stands for the domain's rule over a row of the table
/// ([`kartoteka_domain::interaction::is_contact`]).
pub(crate) fn with_contact(sql: &str) -> String {
    sql.replace("{is_contact}", "direction <> 'missed' AND outcome <> 'no answer'")
}

fn not_found(id: InteractionId) -> Error {
    Error::NotFound { what: "interaction", id: id.0 }
}

/// Where the columns stand.
pub(crate) struct Columns {
    content: ContentColumns,
    own: OwnColumns,
}

impl Columns {
    pub(crate) fn of(statement: &Statement<'_>) -> rusqlite::Result<Self> {
        Ok(Self { content: ContentColumns::of(statement)?, own: OwnColumns::of(statement)? })
    }
}

columns!(OwnColumns { id, is_returned });

pub(crate) fn interaction_of(row: &Row<'_>, at: &Columns) -> rusqlite::Result<Interaction> {
    Ok(Interaction {
        id: InteractionId(row.get(at.own.id)?),
        content: content_of(row, &at.content)?,
        is_returned: row.get(at.own.is_returned)?,
    })
}

columns!(pub(crate) ContentColumns {
    contact_id,
    kind,
    direction,
    at,
    number,
    minutes,
    text,
    outcome,
    subject,
    attachments,
});

/// What a row of the table says.
pub(crate) fn content_of(
    row: &Row<'_>,
    at: &ContentColumns,
) -> rusqlite::Result<InteractionContent> {
    Ok(InteractionContent {
        contact_id: row.get::<_, Option<i64>>(at.contact_id)?.map(ContactId),
        kind: row::word(row, at.kind, InteractionKind::parse)?,
        direction: row::word(row, at.direction, Direction::parse)?,
        at: Timestamp(row.get(at.at)?),
        number: row.get(at.number)?,
        minutes: row.get(at.minutes)?,
        text: row.get(at.text)?,
        outcome: row.get(at.outcome)?,
        subject: row.get(at.subject)?,
        attachments: attachments_of(row, at.attachments)?,
    })
}

columns!(CallColumns { id, contact_id, name, number, direction, at, minutes });

fn call_of(row: &Row<'_>, at: &CallColumns) -> rusqlite::Result<CallRow> {
    Ok(CallRow {
        id: InteractionId(row.get(at.id)?),
        contact_id: row.get::<_, Option<i64>>(at.contact_id)?.map(ContactId),
        name: row.get(at.name)?,
        number: row.get(at.number)?,
        direction: row::word(row, at.direction, Direction::parse)?,
        at: Timestamp(row.get(at.at)?),
        minutes: row.get(at.minutes)?,
    })
}
