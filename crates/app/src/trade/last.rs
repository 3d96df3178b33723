//! What a card last ordered: told while its telephone rings.

use super::order::in_brief;
use super::shown::money;
use crate::api::caller::CallerOrder;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::order::{OrderState, Side};
use kartoteka_domain::time::day_text;
use kartoteka_store::{OrderFilter, OrderRow, Reader, Result};

/// So many orders are read at once until there is one that counts.
const PAGE: u32 = 5;

/// The newest order that was neither cancelled nor only an offer.
pub(crate) fn of_card(box_: &Reader<'_>, card: ContactId) -> Result<Option<CallerOrder>> {
    let of_card = OrderFilter { contact: Some(card), side: Some(Side::Sale), only_open: false };
    let counts =
        |one: &OrderRow| !matches!(one.head.state, OrderState::Quote | OrderState::Cancelled);
    let mut after = None;
    loop {
        let (page, next) = box_.order_list(of_card, after, PAGE)?;
        if let Some(order) = page.into_iter().find(counts) {
            return shown(box_, &order).map(Some);
        }
        if next.is_none() {
            return Ok(None);
        }
        after = next;
    }
}

fn shown(box_: &Reader<'_>, order: &OrderRow) -> Result<CallerOrder> {
    Ok(CallerOrder {
        number: order.number(),
        on: day_text(order.head.ordered_on),
        what: in_brief(box_, order.id)?,
        gross: money(order.gross, order.head.currency),
    })
}
