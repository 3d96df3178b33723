//! A card's timeline: interactions, notes, closed follow-ups, orders, payments, what tickets moved to, what the card
//! waits for, what stock came of it and merges in one line, newest first. Owns the paging by key over their indexes;
//! the rows belong to their own modules.
//!
//! An organisation's timeline shows the interactions of its people too, not their notes.

use crate::place::{self, NotAPlace};
use crate::{
    FollowUp, Interaction, MovementRow, Note, OrderRow, PaymentRow, Reader, Result, TicketMove,
    WantRow,
};
use kartoteka_domain::ids::ContactId;
use rusqlite::{OptionalExtension, Row, named_params};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::str::FromStr;

mod merge;
#[cfg(test)]
mod tests;

pub use merge::MergeRow;

/// What a timeline shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimelineFilter {
    /// All.
    Everything,
    /// Calls only.
    Calls,
    /// Notes only.
    Notes,
    /// Orders and payments, what the card waits for and what stock came of it.
    Orders,
    /// Tickets only.
    Tickets,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineEntry {
    /// A call, visit, message or letter, with the name of the card it belongs to.
    Interaction(Interaction, String),
    /// A note.
    Note(Note),
    /// A follow-up done or dropped.
    FollowUp(FollowUp),
    /// An order.
    Order(OrderRow),
    /// A payment.
    Payment(PaymentRow),
    /// A status that a ticket moved to.
    Ticket(TicketMove),
    /// Something that the card waits for.
    Want(WantRow),
    /// Stock that came of the card.
    Movement(MovementRow),
    /// Cards joined to this one.
    Merge(MergeRow),
}

/// An entry's place in the line; a page begins after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimelineKey {
    at: i64,
    id: i64,
    source: i64,
}

impl TimelineKey {
    const NEWEST: Self = Self { at: i64::MAX, id: i64::MAX, source: i64::MAX };
}

impl fmt::Display for TimelineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&place::written([self.at, self.id, self.source]))
    }
}

impl FromStr for TimelineKey {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let [at, id, source] = place::read(text)?;
        Ok(Self { at, id, source })
    }
}

/// A page of entries, and where the page after it begins; nothing at the end.
pub type TimelinePage = (Vec<TimelineEntry>, Option<TimelineKey>);

impl Reader<'_> {
    /// The newest entries of a card, or those after `after`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn timeline(
        &self,
        contact: ContactId,
        filter: TimelineFilter,
        after: Option<TimelineKey>,
        limit: u32,
    ) -> Result<TimelinePage> {
        let mut keys = self.timeline_keys(contact, filter, after, limit.saturating_add(1))?;
        let merges = match filter {
            TimelineFilter::Everything => self.merges_of(contact)?,
            _ => Vec::new(),
        };
        let after = after.unwrap_or(TimelineKey::NEWEST);
        keys.extend(merges.iter().map(MergeRow::key).filter(|key| *key < after));
        keys.sort_unstable_by_key(|key| Reverse(*key));
        let has_more = place::leave_a_page(&mut keys, limit);
        let next = keys.last().copied().filter(|_| has_more);
        Ok((self.timeline_entries(&keys, &merges)?, next))
    }

    fn timeline_keys(
        &self,
        contact: ContactId,
        filter: TimelineFilter,
        after: Option<TimelineKey>,
        limit: u32,
    ) -> Result<Vec<TimelineKey>> {
        let after = after.unwrap_or(TimelineKey::NEWEST);
        let mut query = self.connection.prepare_cached(keys_sql(filter))?;
        let keys = query.query_map(
            named_params! {
                ":contact": contact.0,
                ":at": after.at,
                ":id": after.id,
                ":source": after.source,
                ":limit": limit,
            },
            key_of,
        )?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }

    fn timeline_entries(
        &self,
        keys: &[TimelineKey],
        merges: &[MergeRow],
    ) -> Result<Vec<TimelineEntry>> {
        let of = |source| keys.iter().filter(move |key| key.source == source).map(|key| key.id);
        let mut interactions = self.interactions(of(3))?.into_iter();
        let mut notes = self.notes(of(2))?.into_iter();
        let mut follow_ups = self.follow_ups_of_ids(of(1))?.into_iter();
        let mut orders = self.orders_of_ids(of(5))?.into_iter();
        let mut payments = self.payments_of_ids(of(4))?.into_iter();
        let mut moves = self.ticket_moves_of_ids(of(6))?.into_iter();
        let mut wants = self.wants_of_ids(of(7))?.into_iter();
        let mut movements = self.movements_of_ids(of(8))?.into_iter();
        let names = self.names_on_timeline(interactions.as_slice())?;
        let named = |interaction: Interaction| {
            let name = interaction.content.contact_id.and_then(|id| names.get(&id));
            TimelineEntry::Interaction(interaction, name.cloned().unwrap_or_default())
        };
        // One statement gave the keys and the rows are of the same state of the box.
        let entries = keys.iter().filter_map(|key| match key.source {
            8 => movements.next().map(TimelineEntry::Movement),
            7 => wants.next().map(TimelineEntry::Want),
            6 => moves.next().map(TimelineEntry::Ticket),
            merge::SOURCE => {
                let row = merges.iter().find(|merge| merge.key() == *key);
                row.cloned().map(TimelineEntry::Merge)
            }
            5 => orders.next().map(TimelineEntry::Order),
            4 => payments.next().map(TimelineEntry::Payment),
            3 => interactions.next().map(named),
            2 => notes.next().map(TimelineEntry::Note),
            _ => follow_ups.next().map(TimelineEntry::FollowUp),
        });
        Ok(entries.collect())
    }

    /// The names of the cards that interactions belong to.
    fn names_on_timeline(
        &self,
        interactions: &[Interaction],
    ) -> Result<HashMap<ContactId, String>> {
        let sql = "SELECT shown_name FROM contact_index WHERE contact_id = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        let mut names = HashMap::new();
        for id in interactions.iter().filter_map(|interaction| interaction.content.contact_id) {
            if let Entry::Vacant(place) = names.entry(id) {
                let name = query.query_row([id.0], |row| row.get("shown_name")).optional()?;
                place.insert(name.unwrap_or_default());
            }
        }
        Ok(names)
    }
}

/// The statement that gives the keys but those of merges; its sources are 8 movement of stock, 7 want, 6 ticket,
/// 5 order, 4 payment, 3 interaction, 2 note, 1 follow-up.
fn keys_sql(filter: TimelineFilter) -> &'static str {
    match filter {
        TimelineFilter::Everything => include_str!("everything.sql"),
        TimelineFilter::Calls => include_str!("calls.sql"),
        TimelineFilter::Notes => include_str!("notes.sql"),
        TimelineFilter::Orders => include_str!("orders.sql"),
        TimelineFilter::Tickets => include_str!("tickets.sql"),
    }
}

fn key_of(row: &Row<'_>) -> rusqlite::Result<TimelineKey> {
    Ok(TimelineKey { at: row.get("at")?, id: row.get("id")?, source: row.get("source")? })
}
