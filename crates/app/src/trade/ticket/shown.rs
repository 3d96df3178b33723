//! Tickets as responses say them.

use super::super::shown::{
    came_by, money, mood, rates, ticket_line_kind, ticket_status, ticket_status_of,
};
use crate::api::order::RateTotal;
use crate::api::setting::Language;
use crate::api::ticket as dto;
use crate::brief::brief;
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::text::say;
use kartoteka_domain::ids::{ContactId, TicketId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Line, Priced, totals};
use kartoteka_domain::ticket::{TicketHead, TicketStatus, days_late, days_since};
use kartoteka_domain::time::{Now, day_text};
use kartoteka_store::{Reader, TicketFilter, TicketGroup, TicketLineRow, TicketMove, TicketRow};

/// The message that names a status.
pub(crate) fn status_message(status: TicketStatus) -> &'static str {
    match status {
        TicketStatus::New => "ticket-status-new",
        TicketStatus::Open => "ticket-status-open",
        TicketStatus::Waiting => "ticket-status-waiting",
        TicketStatus::Ready => "ticket-status-ready",
        TicketStatus::Collected => "ticket-status-collected",
        TicketStatus::Rejected => "ticket-status-rejected",
    }
}

/// The message that names a status, for hosts that say it themselves.
#[must_use]
pub fn ticket_status_message(status: dto::TicketStatus) -> &'static str {
    status_message(ticket_status_of(status))
}

/// What was brought and what is wrong with it, in one line.
pub(crate) fn what(language: Language, head: &TicketHead) -> String {
    let TicketHead { item, fault, .. } = head;
    let said = if item.is_empty() || fault.is_empty() {
        format!("{item}{fault}")
    } else {
        say(
            language,
            "ticket-what",
            &[("item", item.as_str().into()), ("fault", fault.as_str().into())],
        )
    };
    brief(&said)
}

/// A ticket in a list.
pub(crate) fn row(
    box_: &Reader<'_>,
    language: Language,
    row: TicketRow,
    now: &Now,
) -> kartoteka_store::Result<dto::TicketRow> {
    let names = box_.shown_names(&[row.contact_id])?;
    Ok(dto::TicketRow {
        id: row.id.0,
        number: row.number_text(),
        contact_id: row.contact_id.0,
        contact_name: names.into_iter().next().unwrap_or_default(),
        status: ticket_status(row.status),
        moved_at: row.moved_at.0,
        days: days_since(row.moved_at, now),
        at: row.head.at.0,
        age: days_since(row.head.at, now),
        what: what(language, &row.head),
        last_word: brief(&box_.last_ticket_word(row.id)?),
        is_untold: box_.is_untold(&row)?,
        fault: brief(&row.head.fault),
        promised_on: row.head.promised_on.map(day_text),
        days_late: days_late(row.status, row.head.promised_on, now.today()),
        mood: mood(row.head.mood),
        gross: money(row.gross, row.head.currency),
        revision: row.revision,
        may_become: may_become(row.status),
        item: row.head.item,
    })
}

/// The first tickets of cards with which something is still to be done or to be fetched, card by card; and
/// how many there are.
pub(crate) fn undone_of(
    box_: &Reader<'_>,
    language: Language,
    contacts: &[ContactId],
    now: &Now,
    limit: u32,
) -> kartoteka_store::Result<(Vec<dto::TicketRow>, u32)> {
    let (mut shown, mut total) = (Vec::new(), 0);
    for contact in contacts {
        let (group, today) = (TicketGroup::Undone, now.today());
        let filter = TicketFilter { contact: Some(*contact), group, today };
        total += box_.count_tickets(filter)?;
        let left = limit.saturating_sub(count(shown.len()));
        for one in box_.ticket_list(filter, None, left)?.0 {
            shown.push(row(box_, language, one, now)?);
        }
    }
    Ok((shown, total))
}

/// A ticket with its moves and lines.
pub(super) fn one(kartoteka: &Kartoteka, call: &Call<'_>, id: TicketId) -> Result<dto::Ticket> {
    kartoteka.read(|box_| {
        let row = box_.ticket(id)?;
        let (lines, moves) = (box_.ticket_lines(id)?, box_.ticket_moves(id)?);
        let names = box_.shown_names(&[row.contact_id])?;
        let is_untold = box_.is_untold(&row)?;
        let phones = box_.contact(row.contact_id)?.content.phones;
        let phone = phones.into_iter().next().map(|one| one.value).unwrap_or_default();
        let ticket = whole(row, lines, moves, &call.now);
        let contact_name = names.into_iter().next().unwrap_or_default();
        Ok(dto::Ticket { contact_name, phone, is_untold, ..ticket })
    })
}

fn whole(
    row: TicketRow,
    lines: Vec<TicketLineRow>,
    moves: Vec<TicketMove>,
    now: &Now,
) -> dto::Ticket {
    let currency = row.head.currency;
    dto::Ticket {
        id: row.id.0,
        number: row.number_text(),
        contact_id: row.contact_id.0,
        contact_name: String::new(),
        phone: String::new(),
        status: ticket_status(row.status),
        moved_at: row.moved_at.0,
        days: days_since(row.moved_at, now),
        may_become: may_become(row.status),
        at: row.head.at.0,
        age: days_since(row.head.at, now),
        promised_on: row.head.promised_on.map(day_text),
        days_late: days_late(row.status, row.head.promised_on, now.today()),
        mood: mood(row.head.mood),
        came_by: came_by(row.head.came_by),
        interaction_id: row.interaction_id.map(|id| id.0),
        is_untold: false,
        rates: rates_of(&lines, &row),
        lines: lines.into_iter().map(|one| line(one, currency)).collect(),
        net: money(row.net, currency),
        tax: money(row.tax, currency),
        gross: money(row.gross, currency),
        moves: moves.into_iter().map(moved).collect(),
        revision: row.revision,
        item: row.head.item,
        serial: row.head.serial,
        fault: row.head.fault,
    }
}

fn may_become(status: TicketStatus) -> Vec<dto::TicketStatus> {
    status.may_become().iter().map(|one| ticket_status(*one)).collect()
}

fn rates_of(lines: &[TicketLineRow], row: &TicketRow) -> Vec<RateTotal> {
    let priced: Vec<Priced> = lines.iter().map(|one| one.content.line.priced.clone()).collect();
    let sums = totals(&priced, 0, row.head.rounding).unwrap_or_default();
    rates(&sums.rates, row.head.currency)
}

fn moved(one: TicketMove) -> dto::TicketMove {
    dto::TicketMove { status: ticket_status(one.status), at: one.at.0, text: one.text }
}

fn line(one: TicketLineRow, currency: Currency) -> dto::TicketLine {
    let Line { text, unit, priced } = one.content.line;
    dto::TicketLine {
        kind: ticket_line_kind(one.content.kind),
        product_id: one.product_id.map(|id| id.0),
        text,
        unit,
        quantity: priced.quantity,
        price: money(priced.price, currency),
        discount: priced.discount,
        tax: priced.tax,
        tax_rate: priced.tax_rate,
        net: money(one.net, currency),
    }
}
