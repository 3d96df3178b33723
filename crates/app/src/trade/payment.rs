//! Payments: written down, taken away, listed.

use super::shown::{in_words, kind, kind_of, money, side, side_of, way, way_of};
use super::{Typed, balance, decided, instant_on};
use crate::api::balance as dto;
use crate::api::{ById, Done};
use crate::call::Call;
use crate::contact::{new_uid, subject_of};
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use kartoteka_domain::balance::settle;
use kartoteka_domain::ids::{ContactId, OrderId, PaymentId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::Side;
use kartoteka_domain::payment::{Payment, PaymentKind};
use kartoteka_domain::time::day_text;
use kartoteka_store::{Account, OrderRow, PaymentRow, Reader};

pub(crate) fn add(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::PaymentAdd,
) -> Result<dto::PaymentSaved> {
    let typed = Typed::new(kartoteka)?;
    let contact = card_at_hand(kartoteka, request.contact_id)?;
    let order = request.order_id.map(|id| kartoteka.read(|box_| box_.order(OrderId(id))));
    let order = order.transpose()?;
    let subject = subject_of(kartoteka, &[contact])?;
    let order_id = order.as_ref().map(|order| order.id);
    let ((id, payment), operation) = decided(kartoteka, call, "payment_add", &subject, |box_| {
        let payment = read((&typed, box_), call, &request, contact, order.as_ref())?;
        let added = box_.add_payment(contact, order_id, &new_uid(), &payment, call.now.at);
        Ok((kartoteka.stored(added)?, payment))
    })?;
    let key = (payment.side, payment.currency);
    let account = kartoteka.read(|box_| account(box_, contact, key))?;
    let settled = settle(&account.orders, &account.paid);
    let credit = in_words(kartoteka, settled.credit, payment.currency);
    let advance = || kartoteka.say("payment-advance", &[("amount", (&credit).into())]);
    let notes = (settled.credit > 0).then(advance).into_iter().collect();
    let (payment, balance) = kartoteka.read(|box_| {
        let row = box_.payment(id)?;
        Ok((shown(box_, row)?, balance::shown(box_, &account, call.now.today())?))
    })?;
    Ok(dto::PaymentSaved { payment, balance, notes, operation })
}

/// What the request says of a payment, made whole.
fn read(
    (typed, box_): (&Typed<'_>, &Reader<'_>),
    call: &Call<'_>,
    request: &dto::PaymentAdd,
    contact: ContactId,
    order: Option<&OrderRow>,
) -> Result<Payment> {
    let kartoteka = typed.kartoteka;
    let currency = match (&request.currency, order) {
        (None, Some(order)) => order.head.currency,
        (code, _) => typed.currency(code.as_deref())?,
    };
    let of_order = order.map(|order| (order.contact_id, order.head.currency));
    if of_order.is_some_and(|of_order| of_order != (contact, currency)) {
        return Err(kartoteka.invalid("order_id", "error-payment-order", &[]));
    }
    let side = order.map_or(side_of(request.side), |order| order.head.side);
    let account = kartoteka.stored(account(box_, contact, (side, currency)))?;
    let settled = settle(&account.orders, &account.paid);
    let kind = kind_of(request.kind);
    let of_one = |order: &OrderRow| settled.open.iter().find(|one| one.order == order.id);
    let open = match (kind, order) {
        (PaymentKind::Refund, _) => settled.credit.max(0),
        (PaymentKind::Payment, Some(order)) => of_one(order).map_or(0, |one| one.open),
        (PaymentKind::Payment, None) => settled.balance().max(0),
    };
    let amount = match request.amount.trim() {
        "" => open,
        text => typed.amount("amount", text, currency)?,
    };
    if amount == 0 {
        return Err(kartoteka.invalid("amount", "error-payment-nothing", &[]));
    }
    let paid: i64 = account.paid.iter().map(|one| one.minor).sum();
    if kind == PaymentKind::Refund && amount > paid {
        let paid = in_words(kartoteka, paid.max(0), currency);
        let args = [("paid", (&paid).into())];
        return Err(kartoteka.invalid("amount", "error-refund", &args));
    }
    let paid_on = typed.day("on", request.on.as_deref(), call.now.today(), call)?;
    Ok(Payment {
        side,
        kind,
        way: way_of(request.way),
        at: instant_on(paid_on, call),
        paid_on,
        currency,
        amount,
        text: request.text.trim().to_owned(),
    })
}

/// The card's account of this side and currency; an empty one where there is none.
fn account(
    box_: &Reader<'_>,
    contact: ContactId,
    (side, currency): (Side, Currency),
) -> kartoteka_store::Result<Account> {
    let accounts = box_.accounts_of(contact)?;
    let own = accounts.into_iter().find(|one| (one.side, one.currency) == (side, currency));
    let empty = || Account { contact, side, currency, orders: Vec::new(), paid: Vec::new() };
    Ok(own.unwrap_or_else(empty))
}

pub(crate) fn delete(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = PaymentId(request.id);
    let old = kartoteka.read(|box_| box_.payment(id))?;
    let subject = subject_of(kartoteka, &[old.contact_id])?;
    let (_, operation) =
        kartoteka.write(call, "payment_delete", &subject, |box_| box_.delete_payment(id))?;
    Ok(Done { operation })
}

pub(crate) fn list(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<dto::PaymentList> {
    let contact = ContactId(request.id);
    kartoteka.read(|box_| {
        box_.expect_contact(contact)?;
        let rows = box_.payments_of(contact)?.into_iter();
        let payments = rows.map(|row| shown(box_, row));
        Ok(dto::PaymentList { payments: payments.collect::<kartoteka_store::Result<_>>()? })
    })
}

pub(super) fn shown(box_: &Reader<'_>, row: PaymentRow) -> kartoteka_store::Result<dto::Payment> {
    let order = row.order_id.map(|id| box_.order(id)).transpose()?;
    let one = row.payment;
    Ok(dto::Payment {
        id: row.id.0,
        contact_id: row.contact_id.0,
        side: side(one.side),
        kind: kind(one.kind),
        way: way(one.way),
        amount: money(one.amount, one.currency),
        order_id: row.order_id.map(|id| id.0),
        order_number: order.map(|order| order.number()).unwrap_or_default(),
        on: day_text(one.paid_on),
        text: one.text,
    })
}
