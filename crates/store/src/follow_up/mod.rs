//! The follow-up table: things to do by a local day. Owns its rows and the marks of reminders
//! already shown (in `reminder`); when one falls due is the domain's rule.

mod reminder;

use crate::derived::json_list;
use crate::row::{by_id, columns};
use crate::{Error, Reader, Result, Writer, row};
use chrono::{NaiveDate, NaiveTime};
use kartoteka_domain::follow_up::{Due, FollowUpKind, FollowUpState};
use kartoteka_domain::ids::{ContactId, FollowUpId, InteractionId};
use kartoteka_domain::recurrence::Recurrence;
use kartoteka_domain::time::{Timestamp, day_text, time_text};
use rusqlite::{OptionalExtension, Params, Row, Statement, named_params};
use std::collections::HashMap;

#[cfg(test)]
mod tests;

/// What a follow-up says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpContent {
    /// The moment it is for.
    pub due: Due,
    /// What to do.
    pub text: String,
    /// What that is.
    pub kind: FollowUpKind,
    /// Where; empty when that doesn't matter.
    pub place: String,
    /// How long it will take, in minutes.
    pub minutes: Option<u32>,
    /// How it recurs.
    pub recurrence: Option<Recurrence>,
}

impl FollowUpContent {
    /// A thing to do once.
    #[must_use]
    pub fn task(due: Due, text: String) -> Self {
        let (kind, place) = (FollowUpKind::Task, String::new());
        Self { due, text, kind, place, minutes: None, recurrence: None }
    }
}

/// A thing to do by a day, to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFollowUp {
    /// UUID, for calendar files.
    pub uid: String,
    /// Whose, if anyone's.
    pub contact_id: Option<ContactId>,
    /// What it says.
    pub content: FollowUpContent,
    /// The interaction it came of.
    pub interaction_id: Option<InteractionId>,
}

/// A follow-up as it stands in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Its row.
    pub id: FollowUpId,
    /// Whose, if anyone's.
    pub contact_id: Option<ContactId>,
    /// The card's name; empty without a card.
    pub contact_name: String,
    /// What it says.
    pub content: FollowUpContent,
    /// Its reminder rests until then.
    pub snoozed_until: Option<Timestamp>,
    /// Where it stands.
    pub state: FollowUpState,
    /// The interaction it came of.
    pub interaction_id: Option<InteractionId>,
    /// When it was done or dropped.
    pub closed_at: Option<Timestamp>,
    /// The number to call: that of the call it came of, else the card's first; empty for none.
    pub number: String,
}

/// A day with open follow-ups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpDay {
    /// The day.
    pub on: NaiveDate,
    /// How many it has.
    pub open: u32,
    /// The first of them.
    pub first: Vec<FollowUp>,
}

const NEXT_STEPS: &str = concat!(
    include_str!("select.sql"),
    "WHERE f.interaction_id IN (SELECT value FROM json_each(?1)) ",
    "ORDER BY f.state <> 'open', f.due_on, f.due_time, f.id",
);

/// The first day that a follow-up can be for.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).expect("the calendar has it");

/// The last day that a follow-up can be for; the table writes years with four digits.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("the calendar has it");

impl Reader<'_> {
    /// One follow-up.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn follow_up(&self, id: FollowUpId) -> Result<FollowUp> {
        let found = self.follow_ups_of_ids([id.0].into_iter())?;
        found.into_iter().next().ok_or_else(|| not_found(id))
    }

    /// The follow-ups of these ids in their order; ids without one are left out.
    pub(crate) fn follow_ups_of_ids(
        &self,
        ids: impl Iterator<Item = i64>,
    ) -> Result<Vec<FollowUp>> {
        let sql = concat!(include_str!("select.sql"), "WHERE f.id = ?1");
        Ok(by_id(self.connection, sql, ids, Columns::of, follow_up_of)?)
    }

    /// The follow-up that came of each of these interactions, of those with any: of several the
    /// first that is open, else the first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn next_steps(&self, of: &[InteractionId]) -> Result<HashMap<InteractionId, FollowUp>> {
        let ids: Vec<i64> = of.iter().map(|id| id.0).collect();
        let mut first = HashMap::new();
        for follow_up in self.follow_ups(NEXT_STEPS, [json_list(&ids)])? {
            if let Some(interaction) = follow_up.interaction_id {
                first.entry(interaction).or_insert(follow_up);
            }
        }
        Ok(first)
    }

    /// Open follow-ups for the days `from` to `to`, the soonest first; those of cards in the
    /// trash are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn open_follow_ups(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<FollowUp>> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE f.state = 'open' AND f.due_on BETWEEN ?1 AND ?2 AND ifnull(c.is_trashed, 0) = 0 ",
            "ORDER BY f.due_on, f.due_time, f.id LIMIT ?4 OFFSET ?3",
        );
        self.follow_ups(sql, (stored_day(from), stored_day(to), skip, limit))
    }

    /// How many [`Reader::open_follow_ups`] would give without a limit.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_open_follow_ups(&self, from: NaiveDate, to: NaiveDate) -> Result<u32> {
        let mut query = self.connection.prepare_cached(include_str!("count_open.sql"))?;
        Ok(query.query_row((stored_day(from), stored_day(to)), |row| row.get("number"))?)
    }

    /// The follow-up of a UID, and what a calendar last said of it: marks of the interchange.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn follow_up_by_uid(&self, uid: &str) -> Result<Option<(FollowUp, String)>> {
        let sql = "SELECT id, brought FROM follow_up WHERE uid = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        let found = query
            .query_row([uid], |row| Ok((FollowUpId(row.get("id")?), row.get("brought")?)))
            .optional()?;
        found.map(|(id, brought)| Ok((self.follow_up(id)?, brought))).transpose()
    }

    /// The first `each` open follow-ups of every day from `from` to `to` that has any, with how
    /// many it has; those of cards in the trash are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn open_follow_ups_by_day(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        each: u32,
    ) -> Result<Vec<FollowUpDay>> {
        let mut query = self.connection.prepare_cached(include_str!("month.sql"))?;
        let at = Columns::of(&query)?;
        let open = query.column_index("open")?;
        let mut days: Vec<FollowUpDay> = Vec::new();
        let mut rows = query.query((stored_day(from), stored_day(to), each))?;
        while let Some(row) = rows.next()? {
            let first = follow_up_of(row, &at)?;
            let on = first.content.due.on;
            match days.last_mut().filter(|day| day.on == on) {
                Some(day) => day.first.push(first),
                None => days.push(FollowUpDay { on, open: row.get(open)?, first: vec![first] }),
            }
        }
        Ok(days)
    }

    /// A card's open follow-ups, the soonest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn open_follow_ups_of(&self, contact: ContactId) -> Result<Vec<FollowUp>> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE f.contact_id = ?1 AND f.state = 'open' ORDER BY f.due_on, f.due_time, f.id",
        );
        self.follow_ups(sql, [contact.0])
    }

    fn follow_ups(&self, sql: &str, params: impl Params) -> Result<Vec<FollowUp>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let at = Columns::of(&query)?;
        let rows = query.query_map(params, |row| follow_up_of(row, &at))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Adds an open follow-up.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_follow_up(&self, new: &NewFollowUp) -> Result<FollowUpId> {
        let content = &new.content;
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = insert.insert(named_params! {
            ":uid": new.uid,
            ":contact_id": new.contact_id.map(|id| id.0),
            ":due_on": stored_day(content.due.on),
            ":due_time": content.due.time.map(stored_time),
            ":text": content.text,
            ":kind": content.kind.as_str(),
            ":place": content.place,
            ":minutes": content.minutes,
            ":recurrence": content.recurrence.as_ref().map(stored_recurrence),
            ":interaction_id": new.interaction_id.map(|id| id.0),
            ":created_at": self.now.at.0,
        })?;
        Ok(FollowUpId(id))
    }

    /// Changes what it says. A new moment ends the rest of the reminder.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn save_follow_up(&self, id: FollowUpId, content: &FollowUpContent) -> Result<()> {
        let mut update = self.connection.prepare_cached(include_str!("update.sql"))?;
        let changed = update.execute(named_params! {
            ":id": id.0,
            ":text": content.text,
            ":kind": content.kind.as_str(),
            ":place": content.place,
            ":minutes": content.minutes,
            ":recurrence": content.recurrence.as_ref().map(stored_recurrence),
            ":due_on": stored_day(content.due.on),
            ":due_time": content.due.time.map(stored_time),
        })?;
        if changed == 0 { Err(not_found(id)) } else { Ok(()) }
    }

    /// Lets the follow-ups that came of an interaction and are on the card `from` go with it to
    /// the card `to`.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn move_follow_ups(
        &self,
        interaction: InteractionId,
        from: Option<ContactId>,
        to: Option<ContactId>,
    ) -> Result<()> {
        let sql =
            "UPDATE follow_up SET contact_id = ?3 WHERE interaction_id = ?1 AND contact_id IS ?2";
        let mut update = self.connection.prepare_cached(sql)?;
        update.execute((interaction.0, from.map(|id| id.0), to.map(|id| id.0)))?;
        Ok(())
    }

    /// Keeps what a calendar said of a follow-up when it brought or changed it.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_said(&self, id: FollowUpId, brought: &str) -> Result<()> {
        let sql = "UPDATE follow_up SET brought = ?2 WHERE id = ?1";
        self.connection.prepare_cached(sql)?.execute((id.0, brought))?;
        Ok(())
    }

    /// Closes an open follow-up as done or dropped; one that is closed stays as it is.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn close_follow_up(&self, id: FollowUpId, state: FollowUpState) -> Result<()> {
        self.close_follow_up_at(id, state, self.now.at)
    }

    /// The same where it was closed at another moment.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn close_follow_up_at(
        &self,
        id: FollowUpId,
        state: FollowUpState,
        at: Timestamp,
    ) -> Result<()> {
        self.follow_up(id)?;
        let sql =
            "UPDATE follow_up SET state = ?2, closed_at = ?3 WHERE id = ?1 AND state = 'open'";
        let mut update = self.connection.prepare_cached(sql)?;
        update.execute((id.0, state.as_str(), at.0))?;
        Ok(())
    }

    /// Lets the reminder of an open follow-up rest until an instant; what it is for stays.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn rest_reminder(&self, id: FollowUpId, until: Timestamp) -> Result<()> {
        self.follow_up(id)?;
        let sql = "UPDATE follow_up SET snoozed_until = ?2 WHERE id = ?1 AND state = 'open'";
        self.connection.prepare_cached(sql)?.execute((id.0, until.0))?;
        Ok(())
    }
}

/// A day as the table writes it.
pub(crate) fn stored_day(day: NaiveDate) -> String {
    day_text(day.clamp(FIRST_DAY, LAST_DAY))
}

/// A time of day as the table writes it.
pub(crate) fn stored_time(time: NaiveTime) -> String {
    time_text(time)
}

/// A recurrence as the table writes it.
pub(crate) fn stored_recurrence(recurrence: &Recurrence) -> String {
    serde_json::to_string(recurrence).expect("days, numbers and words are JSON")
}

fn not_found(id: FollowUpId) -> Error {
    Error::NotFound { what: "follow_up", id: id.0 }
}

/// Where the columns stand.
struct Columns {
    content: ContentColumns,
    own: OwnColumns,
}

impl Columns {
    fn of(statement: &Statement<'_>) -> rusqlite::Result<Self> {
        Ok(Self { content: ContentColumns::of(statement)?, own: OwnColumns::of(statement)? })
    }
}

columns!(OwnColumns {
    id,
    contact_id,
    contact_name,
    snoozed_until,
    state,
    interaction_id,
    closed_at,
    number,
});

fn follow_up_of(row: &Row<'_>, at: &Columns) -> rusqlite::Result<FollowUp> {
    let Columns { content, own } = at;
    Ok(FollowUp {
        id: FollowUpId(row.get(own.id)?),
        contact_id: row.get::<_, Option<i64>>(own.contact_id)?.map(ContactId),
        contact_name: row.get(own.contact_name)?,
        content: content_of(row, content)?,
        snoozed_until: row.get::<_, Option<i64>>(own.snoozed_until)?.map(Timestamp),
        state: row::word(row, own.state, FollowUpState::parse)?,
        interaction_id: row.get::<_, Option<i64>>(own.interaction_id)?.map(InteractionId),
        closed_at: row.get::<_, Option<i64>>(own.closed_at)?.map(Timestamp),
        number: row.get::<_, Option<String>>(own.number)?.unwrap_or_default(),
    })
}

columns!(pub(crate) ContentColumns { due_on, due_time, text, kind, place, minutes, recurrence });

/// What a row of the table says.
pub(crate) fn content_of(row: &Row<'_>, at: &ContentColumns) -> rusqlite::Result<FollowUpContent> {
    Ok(FollowUpContent {
        due: Due { on: row::day(row, at.due_on)?, time: row::time(row, at.due_time)? },
        text: row.get(at.text)?,
        kind: row::word(row, at.kind, FollowUpKind::parse)?,
        place: row.get(at.place)?,
        minutes: row.get(at.minutes)?,
        recurrence: row::json(row, at.recurrence)?,
    })
}
