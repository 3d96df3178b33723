//! What of orders is not paid, and what is. Nothing of it is stored: it is reckoned from a card's
//! account each time.

use kartoteka_domain::balance::{OpenOrder, settle};
use kartoteka_domain::ids::{ContactId, OrderId};
use kartoteka_domain::order::OrderState;
use kartoteka_store::{OrderRow, Reader, Result};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What is open of a card's orders.
pub(crate) fn of_card(
    box_: &Reader<'_>,
    contact: ContactId,
) -> Result<HashMap<OrderId, OpenOrder>> {
    let accounts = box_.accounts_of(contact)?;
    let open = accounts.iter().flat_map(|one| settle(&one.orders, &one.paid).open);
    Ok(open.map(|one| (one.order, one)).collect())
}

/// What was paid of an order that comes to this and of which that is open, in minor units.
pub(crate) fn paid(state: OrderState, gross: i64, open: i64) -> i64 {
    if state.is_owed() { gross - open } else { 0 }
}

/// What is open of orders of several cards; each card is read once.
#[derive(Default)]
pub(crate) struct Open(HashMap<ContactId, HashMap<OrderId, OpenOrder>>);

impl Open {
    /// What is open of an order; nothing where it is paid or not owed for.
    pub(crate) fn of(&mut self, box_: &Reader<'_>, row: &OrderRow) -> Result<Option<OpenOrder>> {
        let of_card = match self.0.entry(row.contact_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(of_card(box_, row.contact_id)?),
        };
        Ok(of_card.get(&row.id).copied())
    }
}
