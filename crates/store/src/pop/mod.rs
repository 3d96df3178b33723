//! The calls that the caller window holds, with the words typed for each. Owns the `pop_call`
//! rows, which are not journaled: what becomes of a call is written as an interaction.

mod carry;

pub(crate) use carry::carry_over;

use crate::{Error, Reader, Result, Store, Writer, row};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::Direction;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Connection, Row, named_params};

/// How far a call has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PopPhase {
    /// The telephone rings.
    Ringing,
    /// The two speak.
    Talking,
    /// It is over.
    Ended,
    /// Nobody answered.
    Missed,
}

impl PopPhase {
    /// The word it is stored as.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ringing => "ringing",
            Self::Talking => "talking",
            Self::Ended => "ended",
            Self::Missed => "missed",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Ringing, Self::Talking, Self::Ended, Self::Missed]
            .into_iter()
            .find(|phase| phase.as_str() == word)
    }

    /// Whether more of the call may follow.
    #[must_use]
    pub fn is_live(self) -> bool {
        matches!(self, Self::Ringing | Self::Talking)
    }
}

/// The words typed for a call, and the card chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PopWords {
    /// The card.
    pub contact_id: Option<ContactId>,
    /// What it was about.
    pub text: String,
    /// Who it is, where no card is chosen.
    pub who: String,
}

/// A call that the window holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PopCall {
    /// Its row; 0 for one to be added.
    pub id: i64,
    /// The hook that told of it.
    pub source: String,
    /// How far it has got.
    pub phase: PopPhase,
    /// The number as it arrived; empty for a withheld one.
    pub number: String,
    /// The name that came with it.
    pub name: String,
    /// Who began it; none for a call that is only shown.
    pub direction: Option<Direction>,
    /// When it began.
    pub at: Timestamp,
    /// When it was answered.
    pub talking_at: Option<Timestamp>,
    /// When it was over.
    pub ended_at: Option<Timestamp>,
    /// The record written of it.
    pub interaction_id: Option<InteractionId>,
    /// What was typed.
    pub words: PopWords,
    /// Saved or put away while it goes on.
    pub is_closed: bool,
}

impl Reader<'_> {
    /// Every call that the window holds, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn pop_calls(&self) -> Result<Vec<PopCall>> {
        let mut query = self.connection.prepare_cached(include_str!("select.sql"))?;
        let rows = query.query_map([], call_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is no longer held.
    pub fn pop_call(&self, id: i64) -> Result<PopCall> {
        let held = self.pop_calls()?.into_iter().find(|call| call.id == id);
        held.ok_or(Error::NotFound { what: "pop_call", id })
    }
}

impl Writer<'_> {
    /// Begins to hold a call.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_pop_call(&self, call: &PopCall) -> Result<i64> {
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        Ok(insert.insert(named_params! {
            ":source": call.source,
            ":phase": call.phase.as_str(),
            ":number": call.number,
            ":name": call.name,
            ":direction": call.direction.map(Direction::as_str),
            ":at": call.at.0,
            ":talking_at": call.talking_at.map(|at| at.0),
            ":ended_at": call.ended_at.map(|at| at.0),
            ":interaction_id": call.interaction_id.map(|id| id.0),
            ":contact_id": call.words.contact_id.map(|id| id.0),
        })?)
    }

    /// Notes how far a call has got; its words stay.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn advance_pop_call(&self, call: &PopCall) -> Result<()> {
        let mut update = self.connection.prepare_cached(include_str!("advance.sql"))?;
        update.execute(named_params! {
            ":id": call.id,
            ":source": call.source,
            ":phase": call.phase.as_str(),
            ":name": call.name,
            ":direction": call.direction.map(Direction::as_str),
            ":talking_at": call.talking_at.map(|at| at.0),
            ":ended_at": call.ended_at.map(|at| at.0),
            ":interaction_id": call.interaction_id.map(|id| id.0),
        })?;
        Ok(())
    }

    /// Lets a call go; one that still goes on is held out of sight until it is over.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn close_pop_call(&self, call: &PopCall, goes_on: bool) -> Result<()> {
        if !goes_on {
            return self.forget_pop_call(call.id);
        }
        let sql = "UPDATE pop_call SET is_closed = 1, interaction_id = ?2 WHERE id = ?1";
        let record = call.interaction_id.map(|id| id.0);
        self.connection.prepare_cached(sql)?.execute((call.id, record))?;
        Ok(())
    }

    /// Lets a call go.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn forget_pop_call(&self, id: i64) -> Result<()> {
        let sql = "DELETE FROM pop_call WHERE id = ?1";
        self.connection.prepare_cached(sql)?.execute([id])?;
        Ok(())
    }
}

impl Store {
    /// Keeps what was typed for a call; does nothing for one that is no longer held.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_pop_words(&self, id: i64, words: &PopWords) -> Result<()> {
        self.write_unjournaled(|connection| keep(connection, id, words))
    }
}

fn keep(connection: &Connection, id: i64, words: &PopWords) -> Result<()> {
    let sql = "UPDATE pop_call SET contact_id = ?2, text = ?3, who = ?4 WHERE id = ?1";
    let card = words.contact_id.map(|card| card.0);
    connection.prepare_cached(sql)?.execute((id, card, &words.text, &words.who))?;
    Ok(())
}

fn call_of(row: &Row<'_>) -> rusqlite::Result<PopCall> {
    let moment =
        |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(Timestamp));
    let direction = match row.get_ref("direction")? {
        rusqlite::types::ValueRef::Null => None,
        _ => Some(row::word(row, "direction", Direction::parse)?),
    };
    Ok(PopCall {
        id: row.get("id")?,
        source: row.get("source")?,
        phase: row::word(row, "phase", PopPhase::parse)?,
        number: row.get("number")?,
        name: row.get("name")?,
        direction,
        at: Timestamp(row.get("at")?),
        talking_at: moment("talking_at")?,
        ended_at: moment("ended_at")?,
        interaction_id: row.get::<_, Option<i64>>("interaction_id")?.map(InteractionId),
        words: PopWords {
            contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
            text: row.get("text")?,
            who: row.get("who")?,
        },
        is_closed: row.get("is_closed")?,
    })
}

#[cfg(test)]
mod tests;
