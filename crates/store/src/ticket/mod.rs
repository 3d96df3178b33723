//! Tickets, the statuses they moved to, and their lines. Owns their rows and numbers: a number is given
//! once, the next to the last one that there is, and none is left out.

mod list;
mod write;

#[cfg(test)]
pub(crate) mod tests;

use crate::order::{OrderLine, line_of};
use crate::row::{by_id, day, word};
use crate::{Error, Reader, Result};
use kartoteka_domain::ids::{ContactId, InteractionId, ProductId, TicketId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::ticket::{
    CameBy, Mood, TicketHead, TicketLine, TicketLineKind, TicketStatus, number_text,
};
use kartoteka_domain::time::Timestamp;
use rusqlite::{Params, Row, Statement};
use std::collections::HashMap;

pub use list::{TicketCounts, TicketFilter, TicketGroup, TicketKey, TicketPage};
pub use write::{Moved, NewTicket, TicketNumber};

/// A ticket as it stands in the box, without its moves and lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketRow {
    /// Its row.
    pub id: TicketId,
    /// UUID.
    pub uid: String,
    /// Whose.
    pub contact_id: ContactId,
    /// Its number, from 1.
    pub number: i64,
    /// Which of the tickets of that number it is: 1, unless it came from another box.
    pub copy: i64,
    /// Where it stands: the status of its last move.
    pub status: TicketStatus,
    /// Since when.
    pub moved_at: Timestamp,
    /// What it says.
    pub head: TicketHead,
    /// The interaction it came of.
    pub interaction_id: Option<InteractionId>,
    /// Without tax, in minor units.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// What is to be paid.
    pub gross: i64,
    /// When it was written down.
    pub created_at: Timestamp,
    /// Another one after each change: what an undo brings back has the one it had, and none that comes
    /// after is the same.
    pub revision: i64,
}

impl TicketRow {
    /// Its number as it is shown.
    #[must_use]
    pub fn number_text(&self) -> String {
        number_text(self.number, self.copy)
    }
}

/// A row of parts or time with what it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketLineRow {
    /// What product, where it is one.
    pub product_id: Option<ProductId>,
    /// What it says.
    pub content: TicketLine,
    /// What it comes to without tax, in minor units.
    pub net: i64,
}

/// A status that a ticket moved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketMove {
    /// Its row.
    pub id: i64,
    /// The ticket.
    pub ticket_id: TicketId,
    /// The card.
    pub contact_id: ContactId,
    /// Where it stood then.
    pub status: TicketStatus,
    /// When.
    pub at: Timestamp,
    /// What was said of it.
    pub text: String,
}

pub(crate) const SELECT: &str = include_str!("select.sql");
const MOVES: &str = "SELECT id, ticket_id, contact_id, status, at, text FROM ticket_move";

impl Reader<'_> {
    /// One ticket.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn ticket(&self, id: TicketId) -> Result<TicketRow> {
        let found = self.tickets_by(&format!("{SELECT} WHERE id = ?1"), [id.0])?;
        found.into_iter().next().ok_or(Error::NotFound { what: "ticket", id: id.0 })
    }

    /// The ticket of this number, where there is one.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn ticket_of_number(&self, number: i64, copy: i64) -> Result<Option<TicketRow>> {
        let sql = format!("{SELECT} WHERE number = ?1 AND copy = ?2");
        Ok(self.tickets_by(&sql, [number, copy])?.into_iter().next())
    }

    /// The tickets of these ids in their order; ids without one are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn tickets_of_ids(&self, ids: impl Iterator<Item = i64>) -> Result<Vec<TicketRow>> {
        let sql = format!("{SELECT} WHERE id = ?1");
        let none = |_: &Statement<'_>| Ok(());
        Ok(by_id(self.connection, &sql, ids, none, |row, ()| ticket_of(row))?)
    }

    /// Every ticket, the oldest first.
    pub(crate) fn all_tickets(&self) -> Result<Vec<TicketRow>> {
        self.tickets_by(&format!("{SELECT} ORDER BY id"), [])
    }

    pub(crate) fn tickets_by(&self, sql: &str, params: impl Params) -> Result<Vec<TicketRow>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, ticket_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The lines of a ticket in their order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn ticket_lines(&self, id: TicketId) -> Result<Vec<TicketLineRow>> {
        let mut query = self.connection.prepare_cached(include_str!("lines.sql"))?;
        let rows = query.query_map([id.0], ticket_line_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The lines of every ticket in their order, by ticket.
    pub(crate) fn all_ticket_lines(&self) -> Result<HashMap<TicketId, Vec<TicketLineRow>>> {
        let mut query = self.connection.prepare_cached(include_str!("all_lines.sql"))?;
        let mut rows = query.query([])?;
        let mut lines: HashMap<TicketId, Vec<TicketLineRow>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let ticket = TicketId(row.get("ticket_id")?);
            lines.entry(ticket).or_default().push(ticket_line_of(row)?);
        }
        Ok(lines)
    }

    /// The moves of a ticket, the first one first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn ticket_moves(&self, id: TicketId) -> Result<Vec<TicketMove>> {
        self.moves_by(&format!("{MOVES} WHERE ticket_id = ?1 ORDER BY id"), [id.0])
    }

    /// What was last said of a ticket, at whatever move; empty where nothing was.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn last_ticket_word(&self, id: TicketId) -> Result<String> {
        let sql = format!("{MOVES} WHERE ticket_id = ?1 AND text <> '' ORDER BY id DESC LIMIT 1");
        let found = self.moves_by(&sql, [id.0])?;
        Ok(found.into_iter().next().map(|one| one.text).unwrap_or_default())
    }

    /// The moves of these ids in their order; ids without one are left out.
    pub(crate) fn ticket_moves_of_ids(
        &self,
        ids: impl Iterator<Item = i64>,
    ) -> Result<Vec<TicketMove>> {
        let sql = format!("{MOVES} WHERE id = ?1");
        let none = |_: &Statement<'_>| Ok(());
        Ok(by_id(self.connection, &sql, ids, none, |row, ()| move_of(row))?)
    }

    /// The moves of every ticket, the first one first, by ticket.
    pub(crate) fn all_ticket_moves(&self) -> Result<HashMap<TicketId, Vec<TicketMove>>> {
        let mut moves: HashMap<TicketId, Vec<TicketMove>> = HashMap::new();
        for one in self.moves_by(&format!("{MOVES} ORDER BY id"), [])? {
            moves.entry(one.ticket_id).or_default().push(one);
        }
        Ok(moves)
    }

    fn moves_by(&self, sql: &str, params: impl Params) -> Result<Vec<TicketMove>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, move_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn ticket_of(row: &Row<'_>) -> rusqlite::Result<TicketRow> {
    let promised_on: Option<String> = row.get("promised_on")?;
    Ok(TicketRow {
        id: TicketId(row.get("id")?),
        uid: row.get("uid")?,
        contact_id: ContactId(row.get("contact_id")?),
        number: row.get("number")?,
        copy: row.get("copy")?,
        status: word(row, "status", TicketStatus::parse)?,
        moved_at: Timestamp(row.get("moved_at")?),
        head: TicketHead {
            at: Timestamp(row.get("at")?),
            item: row.get("item")?,
            serial: row.get("serial")?,
            fault: row.get("fault")?,
            promised_on: promised_on.map(|_| day(row, "promised_on")).transpose()?,
            mood: word(row, "mood", Mood::parse)?,
            came_by: word(row, "came_by", CameBy::parse)?,
            currency: word(row, "currency", Currency::stored)?,
            rounding: word(row, "rounding", Rounding::parse)?,
        },
        interaction_id: row.get::<_, Option<i64>>("interaction_id")?.map(InteractionId),
        net: row.get("net")?,
        tax: row.get("tax")?,
        gross: row.get("gross")?,
        created_at: Timestamp(row.get("created_at")?),
        revision: row.get("revision")?,
    })
}

fn ticket_line_of(row: &Row<'_>) -> rusqlite::Result<TicketLineRow> {
    let kind = word(row, "kind", TicketLineKind::parse)?;
    let OrderLine { product_id, line, net } = line_of(row)?;
    Ok(TicketLineRow { product_id, content: TicketLine { kind, line }, net })
}

fn move_of(row: &Row<'_>) -> rusqlite::Result<TicketMove> {
    Ok(TicketMove {
        id: row.get("id")?,
        ticket_id: TicketId(row.get("ticket_id")?),
        contact_id: ContactId(row.get("contact_id")?),
        status: word(row, "status", TicketStatus::parse)?,
        at: Timestamp(row.get("at")?),
        text: row.get("text")?,
    })
}
