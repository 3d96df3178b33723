//! Lines of an order as typed, made whole from products and from what was last asked of the card.

use super::Typed;
use super::line_product::{OnSale, can_be_kept};
use super::shown::in_words;
use crate::api::order::OrderLineDraft;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Line, MOST_LINES, Priced, Side};
use kartoteka_store::{LastPrice, ProductRow};
use std::rc::Rc;

/// The most characters of a line's text.
const LONGEST: usize = 500;

/// For whom the lines are.
#[derive(Clone, Copy)]
pub(super) struct For<'a> {
    /// What a text may name.
    pub(super) on_sale: &'a OnSale<'a>,
    pub(super) contact: ContactId,
    pub(super) side: Side,
    pub(super) currency: Currency,
    pub(super) on: NaiveDate,
    /// The order, where it is one that is being changed.
    pub(super) order: Option<OrderId>,
}

/// The lines, and what the owner should know of them.
pub(super) struct Read {
    pub(super) lines: Vec<Whole>,
    /// Of each line, whether a product is to be made of it.
    pub(super) kept: Vec<bool>,
    pub(super) notes: Vec<String>,
}

/// Reads the lines of an order.
pub(super) fn read(typed: &Typed<'_>, drafts: Vec<OrderLineDraft>, of: For<'_>) -> Result<Read> {
    let mut read = Read { lines: Vec::new(), kept: Vec::new(), notes: Vec::new() };
    if drafts.is_empty() || drafts.len() > MOST_LINES {
        let args = [("most", MOST_LINES.into())];
        return Err(typed.kartoteka.invalid("lines", "error-order-lines", &args));
    }
    for draft in drafts {
        let is_asked = draft.is_kept;
        let line = line(typed, draft, of, &mut read.notes)?;
        read.kept.push(is_asked && is_new(&line, of));
        read.lines.push(line);
    }
    Ok(read)
}

/// A line with its product, where it is one.
pub(super) type Whole = (Option<ProductId>, Line);

/// Reads one line; what the owner should know of it is added to `notes`.
pub(super) fn line(
    typed: &Typed<'_>,
    draft: OrderLineDraft,
    of: For<'_>,
    notes: &mut Vec<String>,
) -> Result<Whole> {
    let kartoteka = typed.kartoteka;
    let text = draft.text.trim();
    let product = match draft.product_id {
        Some(id) => Some(Rc::new(kartoteka.read(|box_| box_.product(ProductId(id)))?)),
        None => of.on_sale.named(text)?,
    };
    let of_product = |of: fn(&ProductRow) -> &String| product.as_ref().map_or("", |row| of(row));
    let or = |text: &str, otherwise: &str| {
        if text.trim().is_empty() { otherwise.to_owned() } else { text.trim().to_owned() }
    };
    let text = or(text, of_product(|row| &row.product.name));
    if text.is_empty() || text.chars().count() > LONGEST {
        let args = [("most", LONGEST.into())];
        return Err(kartoteka.invalid("text", "error-order-line-text", &args));
    }
    let quantity = typed.quantity("quantity", &or(&draft.quantity, "1"))?;
    let agreed = agreed(kartoteka, &draft, product.as_ref().map(|row| row.id), of)?;
    let priced = match agreed {
        Some(own) => {
            let tax_rate = typed.rules.rate(&own.tax, of.on).unwrap_or(own.tax_rate);
            Priced { quantity, tax_rate, ..own }
        }
        None => {
            let price = price(typed, &draft.price, (&text, product.as_deref()), of, notes)?;
            let (tax, tax_rate) = match &product {
                Some(row) if draft.tax.trim().is_empty() => tax_of(typed, row, of.on),
                _ => typed.tax(&draft.tax, of.on)?,
            };
            let discount = typed.discount(&draft.discount)?;
            Priced { quantity, price, discount, tax, tax_rate }
        }
    };
    let unit = or(&draft.unit, of_product(|row| &row.product.unit));
    let whole = (product.map(|row| row.id), Line { text, unit, priced });
    if draft.is_kept && is_new(&whole, of) {
        can_be_kept(kartoteka, &whole.1)?;
    }
    Ok(whole)
}

/// Whether a product can be made of the line: it is sold, and no product yet. What something that was
/// bought is sold for is not known.
fn is_new((product, _): &Whole, of: For<'_>) -> bool {
    product.is_none() && of.side == Side::Sale
}

/// What the order that is being changed says of the product, where the line says nothing of price,
/// discount and tax: what was agreed stays.
fn agreed(
    kartoteka: &Kartoteka,
    draft: &OrderLineDraft,
    product: Option<ProductId>,
    of: For<'_>,
) -> Result<Option<Priced>> {
    let said = [&draft.price, &draft.discount, &draft.tax];
    let is_said = said.iter().any(|text| !text.trim().is_empty());
    let (Some(order), Some(product), false) = (of.order, product, is_said) else {
        return Ok(None);
    };
    kartoteka.read(|box_| {
        if box_.order(order)?.head.currency != of.currency {
            return Ok(None);
        }
        let lines = box_.order_lines(order)?.into_iter();
        let mut own = lines.filter(|line| line.product_id == Some(product));
        Ok(own.next().map(|line| line.line.priced))
    })
}

/// The product's tax on a day: that of its word, else its own rate.
fn tax_of(typed: &Typed<'_>, row: &ProductRow, on: NaiveDate) -> (String, u32) {
    let one = &row.product;
    (one.tax.clone(), typed.rules.rate(&one.tax, on).unwrap_or(one.tax_rate))
}

/// The price typed; else what was last asked of the card, which is said; else the product's own, or
/// of what is bought what it cost.
fn price(
    typed: &Typed<'_>,
    text: &str,
    (name, product): (&str, Option<&ProductRow>),
    of: For<'_>,
    notes: &mut Vec<String>,
) -> Result<i64> {
    let kartoteka = typed.kartoteka;
    if !text.trim().is_empty() {
        return typed.amount("price", text, of.currency);
    }
    let refused = || {
        let args = [("name", name.into()), ("currency", of.currency.code().into())];
        Err(kartoteka.invalid("price", "error-order-price", &args))
    };
    let Some(row) = product else { return refused() };
    let last = LastPrice {
        contact: of.contact,
        side: of.side,
        currency: of.currency,
        until: of.on,
        but_of: of.order,
    };
    let asked = kartoteka.read(|box_| box_.last_price(row.id, last))?;
    let own = match of.side {
        Side::Sale => Some(row.product.price),
        Side::Purchase => row.product.cost,
    };
    let own = own.filter(|_| row.product.currency == of.currency);
    match asked {
        Some(asked) => {
            if own != Some(asked) {
                let price = in_words(kartoteka, asked, of.currency);
                let args = [("name", name.into()), ("price", (&price).into())];
                notes.push(kartoteka.say("order-last-price", &args));
            }
            Ok(asked)
        }
        None => own.map_or_else(refused, Ok),
    }
}
