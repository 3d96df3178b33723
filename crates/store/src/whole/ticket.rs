//! Tickets, read out and put into a box. What is there already, by its UID, is left as it is.

use crate::{Moved, NewTicket, Reader, Result, TicketLineRow, TicketMove as Row, Writer};
use kartoteka_domain::ids::{ContactId, InteractionId, ProductId, TicketId};
use kartoteka_domain::ticket;
use kartoteka_domain::whole::{Ticket, TicketLine, TicketMove, Whole};
use std::collections::{HashMap, HashSet};

/// UIDs by rows.
type Uids = HashMap<i64, String>;

impl Reader<'_> {
    /// Adds the tickets of the cards that are read, and the products on their lines that are not there
    /// yet; `interactions` says where the interactions stand that are read, from 1.
    pub(super) fn add_tickets(
        &self,
        whole: &mut Whole,
        cards: &Uids,
        interactions: &HashMap<i64, usize>,
    ) -> Result<()> {
        let products = self.products()?;
        let uids: Uids = products.iter().map(|one| (one.id.0, one.uid.clone())).collect();
        let (mut lines, mut moves) = (self.all_ticket_lines()?, self.all_ticket_moves()?);
        let mut used = HashSet::new();
        for row in self.all_tickets()? {
            let Some(contact) = cards.get(&row.contact_id.0).cloned() else { continue };
            let lines = lines.remove(&row.id).unwrap_or_default();
            used.extend(lines.iter().filter_map(|line| line.product_id));
            let line = |line: TicketLineRow| TicketLine {
                product: line.product_id.and_then(|id| uids.get(&id.0).cloned()),
                content: line.content,
            };
            let moved = |Row { status, at, text, .. }| TicketMove { status, at, text };
            let interaction = row.interaction_id.and_then(|id| interactions.get(&id.0).copied());
            whole.tickets.push(Ticket {
                uid: row.uid,
                contact,
                number: row.number,
                copy: row.copy,
                head: row.head,
                interaction,
                moves: moves.remove(&row.id).unwrap_or_default().into_iter().map(moved).collect(),
                lines: lines.into_iter().map(line).collect(),
                created_at: row.created_at,
            });
        }
        super::trade::add_products(whole, products, &used);
        Ok(())
    }
}

impl Writer<'_> {
    /// Adds a ticket with its number, or finds the one that is there; none for one that can't be taken.
    /// Where its number is taken it is the next copy of it.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_ticket(
        &self,
        contact: ContactId,
        one: &Ticket,
        products: &HashMap<&str, ProductId>,
        interaction: Option<InteractionId>,
    ) -> Result<Option<TicketId>> {
        if let Some(id) = self.of_uid("ticket", &one.uid)? {
            return Ok(Some(TicketId(id)));
        }
        let (Some(totals), Some((first, later))) = (one.totals(), one.moves.split_first()) else {
            return Ok(None);
        };
        let product = |line: &TicketLine| products.get(line.product.as_deref()?).copied();
        let lines: Vec<(Option<ProductId>, ticket::TicketLine)> =
            one.lines.iter().map(|line| (product(line), line.content.clone())).collect();
        let new = NewTicket { head: &one.head, interaction, lines: &lines, totals: &totals };
        let number = self.brought_ticket_number(one.number, one.copy)?;
        let id = self.add_ticket(contact, (&one.uid, number), new, moved(first), one.created_at)?;
        later.iter().try_for_each(|one| self.move_ticket(id, None, moved(one)))?;
        Ok(Some(id))
    }
}

fn moved(one: &TicketMove) -> Moved<'_> {
    Moved { status: one.status, at: one.at, text: &one.text }
}
