//! Tickets written: each with its lines and sums at once, or not at all, and where it stands with the
//! move that took it there.

use super::{TicketLineRow, TicketRow};
use crate::follow_up::stored_day;
use crate::{Error, Result, Writer};
use kartoteka_domain::ids::{ContactId, InteractionId, ProductId, TicketId};
use kartoteka_domain::order::Totals;
use kartoteka_domain::ticket::{TicketHead, TicketLine, TicketStatus};
use kartoteka_domain::time::Timestamp;
use rusqlite::{OptionalExtension, named_params, params};

/// A ticket to be written: what it says and what that comes to.
#[derive(Debug, Clone, Copy)]
pub struct NewTicket<'a> {
    /// What it says.
    pub head: &'a TicketHead,
    /// The interaction it came of.
    pub interaction: Option<InteractionId>,
    /// Its lines, each with its product.
    pub lines: &'a [(Option<ProductId>, TicketLine)],
    /// What it comes to, by line.
    pub totals: &'a Totals,
}

/// A move to be written down.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    /// Where the ticket stands now.
    pub status: TicketStatus,
    /// Since when.
    pub at: Timestamp,
    /// What was said of it.
    pub text: &'a str,
}

/// The number of a new ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TicketNumber {
    /// From 1.
    pub number: i64,
    /// Which of that number.
    pub copy: i64,
    /// The ticket whose number is the one before.
    pub follows: Option<TicketId>,
}

impl Writer<'_> {
    /// The next number.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn next_ticket_number(&self) -> Result<TicketNumber> {
        let mut query = self.connection.prepare_cached(include_str!("last.sql"))?;
        let last = query.query_row([], |row| {
            let follows = Some(TicketId(row.get("id")?));
            Ok(TicketNumber { number: row.get("next")?, copy: 1, follows })
        });
        let first = TicketNumber { number: 1, copy: 1, follows: None };
        Ok(last.optional()?.unwrap_or(first))
    }

    /// A number that was given elsewhere, as the next copy of it that is free here. One that is new here
    /// follows the ticket before it, where that is there.
    pub(crate) fn brought_ticket_number(&self, number: i64, copy: i64) -> Result<TicketNumber> {
        let mut copy = copy;
        while self.ticket_of_number(number, copy)?.is_some() {
            copy += 1;
        }
        let before = if copy == 1 { self.ticket_of_number(number - 1, 1)? } else { None };
        Ok(TicketNumber { number, copy, follows: before.map(|one| one.id) })
    }

    /// Adds a ticket under a number with its first move.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_ticket(
        &self,
        contact: ContactId,
        (uid, number): (&str, TicketNumber),
        new: NewTicket<'_>,
        first: Moved<'_>,
        created_at: Timestamp,
    ) -> Result<TicketId> {
        let NewTicket { head, totals, interaction, .. } = new;
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = TicketId(insert.insert(named_params! {
            ":uid": uid, ":contact_id": contact.0, ":number": number.number, ":copy": number.copy,
            ":follows_id": number.follows.map(|id| id.0), ":status": first.status.as_str(),
            ":moved_at": first.at.0, ":at": head.at.0, ":item": head.item, ":serial": head.serial,
            ":fault": head.fault, ":promised_on": head.promised_on.map(stored_day),
            ":mood": head.mood.as_str(), ":came_by": head.came_by.as_str(),
            ":interaction_id": interaction.map(|id| id.0), ":currency": head.currency.code(),
            ":rounding": head.rounding.as_str(), ":net": totals.net, ":tax": totals.tax,
            ":gross": totals.gross, ":created_at": created_at.0,
        })?);
        self.add_ticket_lines(id, contact, new)?;
        self.add_ticket_move(id, contact, first)?;
        Ok(id)
    }

    /// Writes down a move of a ticket, and leaves it at that status. One to the status where it stands
    /// says a word of it; since when it stands there stays.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Stale`] when it was changed since `revision`.
    pub fn move_ticket(&self, id: TicketId, revision: Option<i64>, to: Moved<'_>) -> Result<()> {
        let old = self.unchanged_ticket(id, revision)?;
        let Moved { status, at, .. } = to;
        self.add_ticket_move(id, old.contact_id, to)?;
        let since = if status == old.status { old.moved_at } else { at };
        let sql = "UPDATE ticket SET status = ?2, moved_at = ?3, revision = ?4 WHERE id = ?1";
        let values = params![id.0, status.as_str(), since.0, self.revision()?];
        self.connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Changes what a ticket says. Its lines are written anew where one of them is another.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Stale`] when it was changed since `revision`.
    pub fn change_ticket(
        &self,
        id: TicketId,
        revision: Option<i64>,
        new: NewTicket<'_>,
    ) -> Result<()> {
        let NewTicket { head, totals, interaction, .. } = new;
        let old = self.unchanged_ticket(id, revision)?;
        let has_lines = is_same(&self.ticket_lines(id)?, new);
        let is_said = old.head == *head && old.interaction_id == interaction;
        if has_lines && is_said && (old.gross, old.tax) == (totals.gross, totals.tax) {
            return Ok(());
        }
        let mut update = self.connection.prepare_cached(include_str!("update.sql"))?;
        update.execute(named_params! {
            ":id": id.0, ":revision": self.revision()?, ":item": head.item, ":serial": head.serial,
            ":fault": head.fault, ":promised_on": head.promised_on.map(stored_day),
            ":mood": head.mood.as_str(), ":came_by": head.came_by.as_str(),
            ":interaction_id": interaction.map(|id| id.0), ":currency": head.currency.code(),
            ":rounding": head.rounding.as_str(), ":net": totals.net, ":tax": totals.tax,
            ":gross": totals.gross,
        })?;
        if has_lines {
            return Ok(());
        }
        let sql = "DELETE FROM ticket_line WHERE ticket_id = ?1";
        self.connection.prepare_cached(sql)?.execute([id.0])?;
        self.add_ticket_lines(id, old.contact_id, new)
    }

    fn add_ticket_move(&self, id: TicketId, contact: ContactId, to: Moved<'_>) -> Result<()> {
        let sql = "INSERT INTO ticket_move (contact_id, ticket_id, status, at, text)
            VALUES (?1, ?2, ?3, ?4, ?5)";
        let values = params![contact.0, id.0, to.status.as_str(), to.at.0, to.text];
        self.connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn unchanged_ticket(&self, id: TicketId, revision: Option<i64>) -> Result<TicketRow> {
        let old = self.ticket(id)?;
        if revision.is_some_and(|revision| revision != old.revision) {
            return Err(Error::Stale { what: "ticket", id: id.0 });
        }
        Ok(old)
    }

    fn add_ticket_lines(&self, id: TicketId, contact: ContactId, new: NewTicket<'_>) -> Result<()> {
        let mut insert = self.connection.prepare_cached(include_str!("line_insert.sql"))?;
        let sums = new.totals.lines.iter();
        for (position, ((product, one), sum)) in (0_i64..).zip(new.lines.iter().zip(sums)) {
            let (line, priced) = (&one.line, &one.line.priced);
            insert.execute(named_params! {
                ":contact_id": contact.0, ":ticket_id": id.0, ":position": position,
                ":kind": one.kind.as_str(), ":product_id": product.map(|id| id.0),
                ":text": line.text, ":unit": line.unit, ":quantity": priced.quantity,
                ":price": priced.price, ":discount": priced.discount, ":tax": priced.tax,
                ":tax_rate": priced.tax_rate, ":net": sum.net, ":at": new.head.at.0,
            })?;
        }
        Ok(())
    }
}

/// Whether the lines are those that stand there.
fn is_same(old: &[TicketLineRow], new: NewTicket<'_>) -> bool {
    let of_new = new.lines.iter().zip(&new.totals.lines);
    old.len() == new.lines.len()
        && old.iter().zip(of_new).all(|(old, ((product, line), sum))| {
            old.product_id == *product && old.content == *line && old.net == sum.net
        })
}
