//! Tickets listed, group by group, page by page. Owns the paging by key over their indexes and what a
//! group is.

use super::{SELECT, TicketRow};
use crate::place::{self, NotAPlace};
use crate::{Reader, Result};
use chrono::{Datelike as _, NaiveDate};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::ticket::TicketStatus;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Row, named_params};
use std::fmt;
use std::str::FromStr;

/// Which tickets are listed, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TicketGroup {
    /// All, the newest first.
    #[default]
    All,
    /// With which something is still to be done or to be fetched, by the day they are promised for.
    Undone,
    /// New or open, by that day.
    Working,
    /// Waiting, by that day.
    Waiting,
    /// Promised for a day before this one and not ready, by that day.
    Late,
    /// Ready, those that lie the longest first.
    Ready,
    /// Ready, and neither the card nor one of a firm's people was told since.
    Untold,
    /// Collected or rejected, the latest first.
    Done,
}

/// Which tickets are listed.
#[derive(Debug, Clone, Copy)]
pub struct TicketFilter {
    /// Of one card.
    pub contact: Option<ContactId>,
    /// Of which group.
    pub group: TicketGroup,
    /// The owner's day: what is late is late by it.
    pub today: NaiveDate,
}

/// How many tickets a group has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TicketCounts {
    /// New or open.
    pub working: u32,
    /// Waiting.
    pub waiting: u32,
    /// Of those, late.
    pub late: u32,
    /// Ready.
    pub ready: u32,
    /// Of those, the ones of which nobody was told since.
    pub untold: u32,
    /// Collected or rejected.
    pub done: u32,
}

/// A ticket's place in a list; a page begins after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TicketKey {
    place: i64,
    id: i64,
}

impl fmt::Display for TicketKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&place::written([self.place, self.id]))
    }
}

impl FromStr for TicketKey {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let [place, id] = place::read(text)?;
        Ok(Self { place, id })
    }
}

/// A page of tickets, and where the page after it begins; nothing at the end.
pub type TicketPage = (Vec<TicketRow>, Option<TicketKey>);

/// The day a ticket is promised for as a number, as its index has it.
const DUE: &str = "CAST(replace(ifnull(promised_on, '9999-12-31'), '-', '') AS INTEGER)";
/// What the index of promises holds.
const UNDONE: &str = "status IN ('new', 'open', 'waiting', 'ready')";
/// No day.
const NEVER: i64 = 99_991_231;
/// What tells a customer: whatever went out to them, and a call, a visit or a meeting of either side, where
/// somebody was had. What they write tells them nothing.
const TELLS: &str = "said.outcome <> 'no answer' AND said.direction <> 'missed'
  AND (said.direction = 'out' OR said.kind IN ('call', 'visit', 'meeting'))";

/// Whether a card, or one of a firm's people, was told something since an instant.
fn told(card: &str, since: &str) -> String {
    format!(
        "(EXISTS (SELECT 1 FROM interaction AS said
          WHERE said.contact_id = {card} AND said.at >= {since} AND {TELLS})
        OR EXISTS (SELECT 1 FROM membership AS place
          CROSS JOIN interaction AS said ON said.contact_id = place.contact_id
          WHERE place.organisation_id = {card} AND said.at >= {since} AND {TELLS}))"
    )
}

/// Ready, and nobody was told since.
fn untold() -> String {
    format!("status = 'ready' AND NOT {}", told("ticket.contact_id", "ticket.moved_at"))
}

impl TicketGroup {
    /// By which column it is listed, and whether the highest come first.
    fn order(self) -> (&'static str, bool) {
        match self {
            Self::All => ("at", true),
            Self::Done => ("moved_at", true),
            Self::Ready | Self::Untold => ("moved_at", false),
            Self::Undone | Self::Working | Self::Waiting | Self::Late => (DUE, false),
        }
    }

    /// As a condition, worded as its index is.
    fn condition(self) -> String {
        match self {
            Self::All => "1".to_owned(),
            Self::Undone => UNDONE.to_owned(),
            Self::Working => format!("{UNDONE} AND status IN ('new', 'open')"),
            Self::Waiting => format!("{UNDONE} AND status = 'waiting'"),
            Self::Late => format!("{UNDONE} AND status <> 'ready' AND {DUE} < :today"),
            Self::Ready => "status = 'ready'".to_owned(),
            Self::Untold => untold(),
            Self::Done => "status IN ('collected', 'rejected')".to_owned(),
        }
    }
}

impl TicketFilter {
    /// As a condition. Card and day are spoken of in any case, so that they can always be handed over.
    fn condition(self) -> String {
        let contact = self.contact.map_or(":contact IS :contact", |_| "contact_id = :contact");
        format!("{contact} AND :today IS :today AND {}", self.group.condition())
    }

    fn key_of(self, row: &TicketRow) -> TicketKey {
        let place = match self.group.order().0 {
            "at" => row.head.at.0,
            "moved_at" => row.moved_at.0,
            _ => row.head.promised_on.map_or(NEVER, as_number),
        };
        TicketKey { place, id: row.id.0 }
    }

    /// Before the first row.
    fn first(self) -> TicketKey {
        let edge = if self.group.order().1 { i64::MAX } else { i64::MIN };
        TicketKey { place: edge, id: edge }
    }
}

/// A day as a number that is in the order of days.
fn as_number(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

impl Reader<'_> {
    /// The first tickets of a group, or those after `after`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn ticket_list(
        &self,
        filter: TicketFilter,
        after: Option<TicketKey>,
        limit: u32,
    ) -> Result<TicketPage> {
        let after = after.unwrap_or(filter.first());
        let mut rows = self.tickets_by(
            &page_sql(filter),
            named_params! {
                ":contact": filter.contact.map_or(0, |id| id.0), ":today": as_number(filter.today),
                ":place": after.place, ":id": after.id, ":limit": limit.saturating_add(1),
            },
        )?;
        let has_more = place::leave_a_page(&mut rows, limit);
        let next = rows.last().map(|row| filter.key_of(row)).filter(|_| has_more);
        Ok((rows, next))
    }

    /// The ids of all tickets of a group, in its order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn ticket_ids(&self, filter: TicketFilter) -> Result<Vec<i64>> {
        let mut query = self.connection.prepare_cached(&ids_sql(filter))?;
        let params = named_params! {
            ":contact": filter.contact.map_or(0, |id| id.0), ":today": as_number(filter.today),
        };
        let ids = query.query_map(params, |row| row.get("id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// How many tickets are listed in all.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_tickets(&self, filter: TicketFilter) -> Result<u32> {
        let mut query = self.connection.prepare_cached(&count_sql(filter))?;
        let params = named_params! {
            ":contact": filter.contact.map_or(0, |id| id.0), ":today": as_number(filter.today),
        };
        Ok(query.query_row(params, total)?)
    }

    /// Whether there is a ticket.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn has_tickets(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM ticket) AS has";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("has"))?)
    }

    /// How many tickets each group has.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn ticket_counts(&self, today: NaiveDate) -> Result<TicketCounts> {
        let count = |group| self.count_tickets(TicketFilter { contact: None, group, today });
        Ok(TicketCounts {
            working: count(TicketGroup::Working)?,
            waiting: count(TicketGroup::Waiting)?,
            late: count(TicketGroup::Late)?,
            ready: count(TicketGroup::Ready)?,
            untold: count(TicketGroup::Untold)?,
            done: count(TicketGroup::Done)?,
        })
    }

    /// Whether a ticket waits for its card to be told.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn is_untold(&self, row: &TicketRow) -> Result<bool> {
        let is_ready = row.status == TicketStatus::Ready;
        Ok(is_ready && !self.was_told_since(row.contact_id, row.moved_at)?)
    }

    /// Whether the card, or one of its people, was told something since an instant.
    pub(crate) fn was_told_since(&self, contact: ContactId, at: Timestamp) -> Result<bool> {
        let mut query = self.connection.prepare_cached(&told_sql())?;
        Ok(query.query_row([contact.0, at.0], |row| row.get("is_told"))?)
    }
}

fn total(row: &Row<'_>) -> rusqlite::Result<u32> {
    row.get("total")
}

/// The statement that says whether a card was told something since an instant.
pub(super) fn told_sql() -> String {
    format!("SELECT {} AS is_told", told("?1", "?2"))
}

/// The statement that gives a page.
pub(super) fn page_sql(filter: TicketFilter) -> String {
    let condition = filter.condition();
    let (column, is_descending) = filter.group.order();
    let (bound, beyond, way) = if is_descending { ("<=", "<", "DESC") } else { (">=", ">", "ASC") };
    format!(
        "{SELECT} WHERE {condition} AND {column} {bound} :place AND ({column}, id) {beyond} (:place, :id)
        ORDER BY {column} {way}, id {way} LIMIT :limit"
    )
}

/// The statement that gives all ids.
pub(super) fn ids_sql(filter: TicketFilter) -> String {
    let (column, is_descending) = filter.group.order();
    let way = if is_descending { "DESC" } else { "ASC" };
    let condition = filter.condition();
    format!("SELECT id FROM ticket WHERE {condition} ORDER BY {column} {way}, id {way}")
}

/// The statement that counts.
pub(super) fn count_sql(filter: TicketFilter) -> String {
    format!("SELECT count(*) AS total FROM ticket WHERE {}", filter.condition())
}
