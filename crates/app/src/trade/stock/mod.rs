//! Stock that moves without an order. Owns what is typed of it and which movement is refused; what
//! follows where something comes in is `arrived`'s, how much there is and what is short `shown`'s.

mod arrived;
mod list;
mod shown;
mod want;

pub(super) use arrived::{of_order, told};
pub(crate) use list::{history, list, resolve};
pub(crate) use shown::kind_message;
pub(super) use shown::{short, short_of};
pub(crate) use want::{add as want_add, delete as want_delete, list as want_list};

use super::shown::movement_kind_of;
use super::{Typed, decided, instant_on};
use crate::api::stock as dto;
use crate::call::Call;
use crate::contact::new_uid;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use kartoteka_domain::ids::ProductId;
use kartoteka_domain::stock::{LONGEST_TEXT, Movement, MovementKind};

/// How much is said to have moved.
#[derive(Clone, Copy)]
enum Asked {
    /// So much came in.
    By(i64),
    /// So much lies there.
    Counted(i64),
}

pub(crate) fn record(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::StockMove,
) -> Result<dto::StockMoved> {
    let typed = Typed::new(kartoteka)?;
    let id = ProductId(request.product_id);
    let contact = request.contact_id.map(|id| card_at_hand(kartoteka, id)).transpose()?;
    let name = kartoteka.read(|box_| box_.product(id))?.product.name;
    let kind = movement_kind_of(request.kind);
    let text = said(kartoteka, "text", &request.text)?;
    if kind == MovementKind::Correction && text.is_empty() {
        return Err(kartoteka.invalid("text", "error-stock-reason", &[]));
    }
    let asked = asked(&typed, &request)?;
    let on = typed.day("on", request.on.as_deref(), call.now.today(), call)?;
    let at = instant_on(on, call);
    let ((quantity, made), operation) = decided(kartoteka, call, "stock_move", &name, |box_| {
        let kept = kartoteka.stored(box_.stock(id))?;
        let args = [("name", (&name).into())];
        let not_kept = || kartoteka.invalid("product_id", "error-stock-not-kept", &args);
        let there = kept.ok_or_else(not_kept)?;
        let quantity = match asked {
            Asked::By(quantity) => quantity,
            Asked::Counted(counted) => counted - there.on_hand,
        };
        if quantity == 0 {
            return Ok((quantity, Vec::new()));
        }
        let one = Movement { kind, quantity, at, text };
        if !one.is_sound() {
            let args = [("text", request.quantity.trim().into())];
            return Err(kartoteka.invalid("quantity", "error-quantity", &args));
        }
        kartoteka.stored(box_.add_movement(id, contact, &new_uid(), &one, call.now.at))?;
        let made = match kind {
            MovementKind::Correction => Vec::new(),
            _ => arrived::tell(kartoteka, call, box_, (id, &name))?,
        };
        Ok((quantity, made))
    })?;
    let stock = shown::row_of(kartoteka, id)?;
    let mut notes: Vec<String> = told(kartoteka, &made).into_iter().collect();
    if operation.is_none() {
        notes.push(kartoteka.say("stock-as-counted", &[("name", (&name).into())]));
    } else {
        notes.extend(shown::below_none(kartoteka, &stock));
    }
    let follow_ups = made.into_iter().map(|id| crate::follow_up::stored(kartoteka, id));
    let follow_ups = follow_ups.collect::<Result<_>>()?;
    Ok(dto::StockMoved { stock, quantity, follow_ups, notes, operation })
}

/// The quantity that was typed: none only where it was counted, below none only for a correction.
fn asked(typed: &Typed<'_>, request: &dto::StockMove) -> Result<Asked> {
    let is_correction = movement_kind_of(request.kind) == MovementKind::Correction;
    let text = request.quantity.trim();
    if is_correction && request.is_counted {
        return typed.level("quantity", text).map(Asked::Counted);
    }
    let (text, is_less) = match text.strip_prefix(['-', '\u{2212}']).filter(|_| is_correction) {
        Some(rest) => (rest, true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let quantity = typed.quantity("quantity", text)?;
    Ok(Asked::By(if is_less { -quantity } else { quantity }))
}

/// What is said besides, without blanks around it.
fn said(kartoteka: &Kartoteka, field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > LONGEST_TEXT {
        let args = [("most", LONGEST_TEXT.into())];
        return Err(kartoteka.invalid(field, "error-stock-text", &args));
    }
    Ok(text.to_owned())
}
