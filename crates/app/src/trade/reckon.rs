//! An order that is being typed: what it would come to, and an order as its owner would type it.

use super::line_product::OnSale;
use super::lines::{self, For};
use super::order::{added_up, read_head, shown_line};
use super::shown::{money, rates, side, side_of, state};
use super::{Typed, stock, typed_amount, typed_percent, typed_quantity};
use crate::api::ById;
use crate::api::order as dto;
use crate::api::order_table::{FieldProblem, LineReckoned, OrderReckoned};
use crate::api::setting::Language;
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::ids::{ContactId, OrderId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Head, Side, totals};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::time::day_text;
use kartoteka_store::{OrderLine, OrderRow};

pub(crate) fn reckon(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderSave,
) -> Result<OrderReckoned> {
    let typed = Typed::new(kartoteka)?;
    let old = request.id.map(|id| kartoteka.read(|box_| box_.order(OrderId(id)))).transpose()?;
    let contact = old.as_ref().map_or(ContactId(request.contact_id), |old| old.contact_id);
    let (head, problem) = match read_head(&typed, call, &request, contact, old.as_ref()) {
        Ok(head) => (Some(head), None),
        Err(error) => (None, Some(problem_of(error)?)),
    };
    let currency = head.as_ref().map_or(typed.currency, |head| head.currency);
    let on_sale = OnSale::new(kartoteka);
    let of = For {
        on_sale: &on_sale,
        contact,
        side: head.as_ref().map_or(side_of(request.side), |head| head.side),
        currency,
        on: head.as_ref().map_or_else(|| call.now.today(), |head| head.ordered_on),
        order: old.as_ref().map(|old| old.id),
    };
    let read = request.lines.into_iter().map(|draft| one_line(&typed, draft, of));
    let mut read = read.collect::<Result<Vec<_>>>()?;
    if of.side == Side::Sale && head.as_ref().is_none_or(|head| head.state.is_owed()) {
        tell_short(kartoteka, old.as_ref(), &mut read)?;
    }
    let problem = problem.or(match &head {
        Some(head) => too_much(kartoteka, &read, head)?,
        None => None,
    });
    let (discount, rounding) =
        head.as_ref().map_or((0, typed.rules.rounding), |head| (head.discount, head.rounding));
    let (shown, _) = reckoned(read, discount, rounding, currency);
    Ok(OrderReckoned { problem, due_on: head.map(|head| day_text(head.due_on)), ..shown })
}

/// Adds to the notes of lines of which more is sold than is free.
fn tell_short(kartoteka: &Kartoteka, old: Option<&OrderRow>, read: &mut [OneLine]) -> Result<()> {
    let short = stock::short_of(kartoteka, old, read.iter().filter_map(|one| one.0.as_ref()))?;
    for (line, note, _) in read {
        let product = line.as_ref().and_then(|(product, _)| *product);
        let left = product.and_then(|product| short.get(&product));
        if let Some(left) = left {
            let notes: Vec<&str> = note.as_deref().into_iter().chain([left.as_str()]).collect();
            *note = Some(notes.join(" "));
        }
    }
    Ok(())
}

/// What lines that are being typed come to, as far as they can be taken, whatever else is wrong; and
/// whether that is too much.
pub(super) fn reckoned(
    read: Vec<OneLine>,
    discount: u32,
    rounding: Rounding,
    currency: Currency,
) -> (OrderReckoned, bool) {
    let priced: Vec<_> =
        read.iter().filter_map(|(line, ..)| Some(line.as_ref()?.1.priced.clone())).collect();
    let summed = totals(&priced, discount, rounding);
    let is_too_much = summed.is_err();
    let sums = summed.unwrap_or_default();
    let mut nets = sums.lines.iter().map(|line| line.net);
    let lines = read.into_iter().map(|(line, note, problem)| LineReckoned {
        line: line.map(|(product_id, line)| {
            let net = nets.next().unwrap_or_default();
            shown_line(OrderLine { product_id, line, net }, currency)
        }),
        problem,
        note,
    });
    let shown = OrderReckoned {
        lines: lines.collect(),
        problem: None,
        due_on: None,
        rates: rates(&sums.rates, currency),
        net: money(sums.net, currency),
        tax: money(sums.tax, currency),
        gross: money(sums.gross, currency),
    };
    (shown, is_too_much)
}

/// A line that can be taken with what is to be known of it, or why it can't.
pub(super) type OneLine = (Option<lines::Whole>, Option<String>, Option<FieldProblem>);

pub(super) fn one_line(
    typed: &Typed<'_>,
    draft: dto::OrderLineDraft,
    of: For<'_>,
) -> Result<OneLine> {
    let mut notes = Vec::new();
    Ok(match lines::line(typed, draft, of, &mut notes) {
        Ok(line) => (Some(line), notes.pop(), None),
        Err(error) => (None, None, Some(problem_of(error)?)),
    })
}

/// What can't be taken of what was typed; all else is an error.
pub(super) fn problem_of(error: Error) -> Result<FieldProblem> {
    match error {
        Error { code: Code::Invalid, field: Some(field), message, .. } => {
            Ok(FieldProblem { field, message })
        }
        other => Err(other),
    }
}

/// A deposit, or a sum, that is too much; lines that can't be taken yet may still come to it.
fn too_much(kartoteka: &Kartoteka, read: &[OneLine], head: &Head) -> Result<Option<FieldProblem>> {
    let whole: Option<Vec<_>> = read.iter().map(|(line, ..)| line.clone()).collect();
    let Some(whole) = whole.filter(|lines| !lines.is_empty()) else { return Ok(None) };
    added_up(kartoteka, &whole, head).err().map(problem_of).transpose()
}

pub(crate) fn draft(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<dto::OrderSave> {
    let typed = Typed::new(kartoteka)?;
    let (row, lines) = kartoteka.read(|box_| {
        let id = OrderId(request.id);
        Ok((box_.order(id)?, box_.order_lines(id)?))
    })?;
    let language = kartoteka.language();
    let of = (row.head.currency, row.head.ordered_on);
    let lines = lines.into_iter().map(|line| typed_line(&typed, language, line, of));
    let amount = |minor| typed_amount(language, &money(minor, row.head.currency));
    Ok(dto::OrderSave {
        id: Some(row.id.0),
        revision: Some(row.revision),
        contact_id: row.contact_id.0,
        side: side(row.head.side),
        state: Some(state(row.head.state)),
        on: Some(day_text(row.head.ordered_on)),
        due_on: Some(day_text(row.head.due_on)),
        currency: Some(row.head.currency.code().to_owned()),
        discount: Some(unless_none(row.head.discount, language)),
        deposit: Some(if row.head.deposit == 0 { String::new() } else { amount(row.head.deposit) }),
        text: Some(row.head.text.clone()),
        lines: lines.collect(),
    })
}

/// A line of a currency and a day as its owner would type it.
pub(super) fn typed_line(
    typed: &Typed<'_>,
    language: Language,
    one: OrderLine,
    (currency, on): (Currency, NaiveDate),
) -> dto::OrderLineDraft {
    let priced = one.line.priced;
    dto::OrderLineDraft {
        product_id: one.product_id.map(|id| id.0),
        text: one.line.text,
        unit: one.line.unit,
        quantity: typed_quantity(language, priced.quantity),
        price: typed_amount(language, &money(priced.price, currency)),
        discount: unless_none(priced.discount, language),
        tax: typed_tax(typed, language, (&priced.tax, priced.tax_rate), on),
        is_kept: false,
    }
}

fn unless_none(rate: u32, language: Language) -> String {
    if rate == 0 { String::new() } else { typed_percent(language, rate) }
}

/// A tax rate in per cent, or its word where that alone is read as the same rate with the same word:
/// an order keeps the rate that it was written with, whatever was set since.
fn typed_tax(
    typed: &Typed<'_>,
    language: Language,
    (word, rate): (&str, u32),
    on: NaiveDate,
) -> String {
    let percent = typed_percent(language, rate);
    let reads = |text: &str| {
        typed.tax(text, on).is_ok_and(|(as_word, read)| as_word == word && read == rate)
    };
    if !word.is_empty() && !reads(&percent) && reads(word) { word.to_owned() } else { percent }
}
