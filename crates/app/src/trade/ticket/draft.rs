//! A ticket as its owner would type it, to be changed.

use super::super::Typed;
use super::super::reckon::typed_line;
use super::super::shown::{came_by, mood, ticket_line_kind};
use crate::api::ById;
use crate::api::order::OrderLineDraft;
use crate::api::ticket as dto;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::TicketId;
use kartoteka_domain::time::{Now, day_text};
use kartoteka_store::{OrderLine, TicketLineRow};

pub(crate) fn draft(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ById,
) -> Result<dto::TicketSave> {
    let typed = Typed::new(kartoteka)?;
    let (row, lines) = kartoteka.read(|box_| {
        let id = TicketId(request.id);
        Ok((box_.ticket(id)?, box_.ticket_lines(id)?))
    })?;
    let taken_in = Now { at: row.head.at, zone: call.now.zone };
    let of = (row.head.currency, taken_in.today());
    let lines = lines.into_iter().map(|one| {
        let TicketLineRow { product_id, content, net } = one;
        let line = OrderLine { product_id, line: content.line, net };
        let OrderLineDraft { product_id, text, unit, quantity, price, discount, tax, .. } =
            typed_line(&typed, kartoteka.language(), line, of);
        let kind = ticket_line_kind(content.kind);
        dto::TicketLineDraft { kind, product_id, text, unit, quantity, price, discount, tax }
    });
    Ok(dto::TicketSave {
        id: Some(row.id.0),
        revision: Some(row.revision),
        contact_id: row.contact_id.0,
        promised_on: Some(row.head.promised_on.map(day_text).unwrap_or_default()),
        mood: Some(mood(row.head.mood)),
        came_by: Some(came_by(row.head.came_by)),
        interaction_id: row.interaction_id.map(|id| id.0),
        currency: Some(row.head.currency.code().to_owned()),
        lines: Some(lines.collect()),
        item: Some(row.head.item),
        serial: Some(row.head.serial),
        fault: Some(row.head.fault),
    })
}
