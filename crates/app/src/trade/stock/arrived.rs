//! What follows where something comes in that cards wait for: a follow-up for each card, in the same
//! operation, so that they are taken back together.

use super::shown::quantity_of;
use crate::call::Call;
use crate::contact::new_uid;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::follow_up::Due;
use kartoteka_domain::ids::{ContactId, FollowUpId, OrderId, ProductId};
use kartoteka_domain::order::{OrderState, Side};
use kartoteka_store::{FollowUpContent, NewFollowUp, WantFilter, WantRow, Writer};
use std::collections::BTreeSet;

/// Makes a follow-up for each card that waits for a product that came in, who waited longest first.
pub(super) fn tell(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    box_: &Writer<'_>,
    (product, name): (ProductId, &str),
) -> Result<Vec<FollowUpId>> {
    let filter = WantFilter { product: Some(product), ..WantFilter::default() };
    let (wants, _) = kartoteka.stored(box_.want_list(filter, None, u32::MAX))?;
    let mut made = Vec::new();
    for (contact, wants) in by_card(wants) {
        let text = words(kartoteka, name, &wants);
        let due = Due { on: call.now.today(), time: None };
        let new = NewFollowUp {
            uid: new_uid(),
            contact_id: Some(contact),
            content: FollowUpContent::task(due, text),
            interaction_id: None,
        };
        let id = kartoteka.stored(box_.add_follow_up(&new))?;
        for want in wants {
            kartoteka.stored(box_.want_arrived(want.id, id))?;
        }
        made.push(id);
    }
    Ok(made)
}

/// The wants of each card, in the order in which the first of them stand.
fn by_card(wants: Vec<WantRow>) -> Vec<(ContactId, Vec<WantRow>)> {
    let mut cards: Vec<(ContactId, Vec<WantRow>)> = Vec::new();
    for want in wants {
        match cards.iter_mut().find(|(card, _)| *card == want.contact_id) {
            Some((_, own)) => own.push(want),
            None => cards.push((want.contact_id, vec![want])),
        }
    }
    cards
}

fn words(kartoteka: &Kartoteka, name: &str, wants: &[WantRow]) -> String {
    let wanted = quantity_of(kartoteka, wants.iter().map(|one| one.want.quantity).sum());
    let args = [("name", name.into()), ("quantity", (&wanted).into())];
    let notes = wants.iter().map(|one| one.want.note.as_str()).filter(|note| !note.is_empty());
    let lines = std::iter::once(kartoteka.say("stock-arrived", &args));
    lines.chain(notes.map(str::to_owned)).collect::<Vec<_>>().join("\n")
}

/// The same for what an order brought that was bought and is delivered now; it stood elsewhere before.
pub(in crate::trade) fn of_order(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    box_: &Writer<'_>,
    (id, before): (OrderId, Option<OrderState>),
) -> Result<Vec<FollowUpId>> {
    let now = kartoteka.stored(box_.order(id))?.head;
    let is_new = before != Some(OrderState::Delivered);
    if !is_new || now.side != Side::Purchase || now.state != OrderState::Delivered {
        return Ok(Vec::new());
    }
    let lines = kartoteka.stored(box_.order_lines(id))?;
    let products: BTreeSet<ProductId> = lines.iter().filter_map(|line| line.product_id).collect();
    let mut made = Vec::new();
    for product in products {
        // Also where its stock is not kept: who waits is waiting all the same.
        let name = kartoteka.stored(box_.product(product))?.product.name;
        made.extend(tell(kartoteka, call, box_, (product, &name))?);
    }
    Ok(made)
}

/// Says that follow-ups were made.
pub(in crate::trade) fn told(kartoteka: &Kartoteka, made: &[FollowUpId]) -> Option<String> {
    let args = [("count", made.len().into())];
    (!made.is_empty()).then(|| kartoteka.say("stock-told", &args))
}
