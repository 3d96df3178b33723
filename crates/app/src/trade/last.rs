//! What a card last ordered: told while its telephone rings.

use super::order::in_brief;
use super::shown::money;
use crate::api::caller::CallerOrder;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::order::{OrderState, Side};
use kartoteka_domain::time::day_text;
use kartoteka_store::{OrderFilter, OrderRow, Reader, Result};

/// So many of the newest orders are looked at for one that counts.
const LOOKED_AT: u32 = 5;

/// The newest order that was neither cancelled nor only an offer.
pub(crate) fn of_card(box_: &Reader<'_>, card: ContactId) -> Result<Option<CallerOrder>> {
    let of_card = OrderFilter { contact: Some(card), side: Some(Side::Sale), only_open: false };
    let (newest, _) = box_.order_list(of_card, None, LOOKED_AT)?;
    let is_none =
        |one: &OrderRow| matches!(one.head.state, OrderState::Quote | OrderState::Cancelled);
    let Some(order) = newest.into_iter().find(|one| !is_none(one)) else { return Ok(None) };
    Ok(Some(CallerOrder {
        number: order.number(),
        on: day_text(order.head.ordered_on),
        what: in_brief(box_, order.id)?,
        gross: money(order.gross, order.head.currency),
    }))
}
