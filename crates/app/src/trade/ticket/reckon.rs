//! A ticket that is being typed: what its parts and time would come to.

use super::super::Typed;
use super::super::line_product::OnSale;
use super::super::lines::For;
use super::super::reckon::{one_line, reckoned};
use super::read::{Terms, as_order_line};
use crate::api::order_table::{FieldProblem, OrderReckoned};
use crate::api::ticket as dto;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::{ContactId, TicketId};
use kartoteka_domain::order::Side;

pub(crate) fn reckon(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    mut request: dto::TicketSave,
) -> Result<OrderReckoned> {
    let typed = Typed::new(kartoteka)?;
    let old = request.id.map(|id| kartoteka.read(|box_| box_.ticket(TicketId(id)))).transpose()?;
    let drafts = request.lines.take().unwrap_or_default();
    let terms = Terms::of(&typed, call, &request, old.as_ref().map(|old| &old.head))?;
    let on_sale = OnSale::new(kartoteka);
    let of = For {
        on_sale: &on_sale,
        contact: old.as_ref().map_or(ContactId(request.contact_id), |old| old.contact_id),
        side: Side::Sale,
        currency: terms.currency,
        on: terms.on(call),
        order: None,
    };
    let read = drafts.into_iter().map(|draft| {
        let line = as_order_line(&typed, draft);
        one_line(&typed, line, of)
    });
    let read = read.collect::<Result<Vec<_>>>()?;
    let too_much = || FieldProblem {
        field: "lines".to_owned(),
        message: kartoteka.say("error-ticket-large", &[]),
    };
    let (shown, is_too_much) = reckoned(read, 0, terms.rounding, terms.currency);
    Ok(OrderReckoned { problem: is_too_much.then(too_much), ..shown })
}
