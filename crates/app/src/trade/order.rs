//! Orders: written, changed, repeated, moved on, and shown with what is open of them.

use super::line_product::{OnSale, keep};
use super::lines::{self, For, Read};
use super::open::{self, Open, paid};
use super::shown::{in_words, money, rates, side, side_of, state, state_of};
use super::{Typed, decided, instant_on, stock};
use crate::api::order as dto;
use crate::api::{ById, Done};
use crate::brief::brief;
use crate::call::Call;
use crate::contact::{new_uid, subject_of};
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use chrono::{Datelike as _, Days, NaiveDate};
use kartoteka_domain::balance::{OpenOrder, days_late, settle};
use kartoteka_domain::ids::{ContactId, OrderId, ProductId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Head, Line, OrderState, Priced, Side, Totals, parse_number, totals};
use kartoteka_domain::time::{Now, day_text};
use kartoteka_store::{NewOrder, OrderFilter, OrderRow, Reader, Writer};

/// The most rows of a list at once.
const MOST: u32 = 500;

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderSave,
) -> Result<dto::OrderSaved> {
    let typed = Typed::new(kartoteka)?;
    let old = request.id.map(|id| kartoteka.read(|box_| box_.order(OrderId(id)))).transpose()?;
    let contact = match &old {
        Some(old) => old.contact_id,
        None => card_at_hand(kartoteka, request.contact_id)?,
    };
    let revision = request.revision;
    let read = read(&typed, call, request, contact, old.as_ref())?;
    let (head, Read { mut lines, kept, mut notes }) = read;
    let sums = added_up(kartoteka, &lines, &head)?;
    let subject = subject_of(kartoteka, &[contact])?;
    let ((id, made), operation) = decided(kartoteka, call, "order_save", &subject, |box_| {
        let kept_at = (head.currency, call.now.at);
        kartoteka.stored(keep(box_, &mut lines, &kept, kept_at))?;
        let new = NewOrder { head: &head, lines: &lines, totals: &sums };
        let id = match &old {
            None => kartoteka.stored(numbered(box_, contact, new, call))?,
            Some(old) => {
                same_currency(kartoteka, box_, old, head.currency)?;
                // What isn't said was taken from the order as it was read.
                let revision = revision.or(Some(old.revision));
                kartoteka.stored(box_.change_order(old.id, revision, new))?;
                old.id
            }
        };
        let before = old.as_ref().map(|old| old.head.state);
        Ok((id, stock::of_order(kartoteka, call, box_, (id, before))?))
    })?;
    if operation.is_some() {
        if let Some(old) = &old {
            notes.extend(paid_before(kartoteka, old, sums.gross)?);
        }
        notes.extend(stock::short(kartoteka, id)?);
    }
    notes.extend(stock::told(kartoteka, &made));
    notes.extend(super::terms::over_limit(kartoteka, contact, head.side)?);
    Ok(dto::OrderSaved { order: one(kartoteka, call, id)?, notes, operation })
}

/// Adds an order under the next number of its year.
fn numbered(
    box_: &Writer<'_>,
    contact: ContactId,
    new: NewOrder<'_>,
    call: &Call<'_>,
) -> kartoteka_store::Result<OrderId> {
    let series = new.head.ordered_on.year().to_string();
    let place = box_.next_place(new.head.side, &series)?;
    box_.add_order(contact, &new_uid(), (&series, place), new, call.now.at)
}

/// What the request says of an order, made whole.
fn read(
    typed: &Typed<'_>,
    call: &Call<'_>,
    request: dto::OrderSave,
    contact: ContactId,
    old: Option<&OrderRow>,
) -> Result<(Head, Read)> {
    let head = read_head(typed, call, &request, contact, old)?;
    let on_sale = OnSale::new(typed.kartoteka);
    let of = For {
        on_sale: &on_sale,
        contact,
        side: head.side,
        currency: head.currency,
        on: head.ordered_on,
        order: old.map(|old| old.id),
    };
    let read = lines::read(typed, request.lines, of)?;
    Ok((head, read))
}

/// The same of what it says beside its lines.
pub(super) fn read_head(
    typed: &Typed<'_>,
    call: &Call<'_>,
    request: &dto::OrderSave,
    contact: ContactId,
    old: Option<&OrderRow>,
) -> Result<Head> {
    let side = old.map_or(side_of(request.side), |old| old.head.side);
    let currency = match (&request.currency, old) {
        (None, Some(old)) => old.head.currency,
        (code, _) => typed.currency(code.as_deref())?,
    };
    let today = old.map_or_else(|| call.now.today(), |old| old.head.ordered_on);
    let on = typed.day("on", request.on.as_deref(), today, call)?;
    let due = match old.filter(|old| old.head.due_on >= on) {
        Some(old) => old.head.due_on,
        None => due_by_terms(typed, contact, side, on)?,
    };
    let due_on = typed.day("due_on", request.due_on.as_deref(), due, call)?;
    if due_on < on {
        return Err(typed.kartoteka.invalid("due_on", "error-order-due", &[]));
    }
    let given = request.state.map(state_of);
    let deposit = match request.deposit.as_deref().map(str::trim) {
        None => old.map_or(0, |old| old.head.deposit),
        Some("") => 0,
        Some(text) => typed.amount("deposit", text, currency)?,
    };
    let discount = match request.discount.as_deref() {
        None => old.map_or(0, |old| old.head.discount),
        Some(text) => typed.discount(text)?,
    };
    let text = request.text.as_ref().map(|text| text.trim().to_owned());
    Ok(Head {
        side,
        state: given.or(old.map(|old| old.head.state)).unwrap_or(OrderState::Ordered),
        at: match old {
            Some(old) if old.head.ordered_on == on => old.head.at,
            _ => instant_on(on, call),
        },
        ordered_on: on,
        due_on,
        currency,
        discount,
        rounding: old.map_or(typed.rules.rounding, |old| old.head.rounding),
        deposit,
        text: text.or(old.map(|old| old.head.text.clone())).unwrap_or_default(),
    })
}

/// The day by which an order of this day is to be paid.
fn due_by_terms(
    typed: &Typed<'_>,
    contact: ContactId,
    side: Side,
    on: NaiveDate,
) -> Result<NaiveDate> {
    let terms = typed.kartoteka.read(|box_| box_.terms_of(contact))?;
    let own = terms.into_iter().find(|row| row.terms.side == side);
    let days = own.map_or(typed.days, |row| row.terms.days);
    Ok(on.checked_add_days(Days::new(u64::from(days))).unwrap_or(on))
}

/// What the lines come to; refuses a deposit beyond that.
pub(super) fn added_up(
    kartoteka: &Kartoteka,
    lines: &[(Option<ProductId>, Line)],
    head: &Head,
) -> Result<Totals> {
    let priced: Vec<Priced> = lines.iter().map(|(_, line)| line.priced.clone()).collect();
    let sums = totals(&priced, head.discount, head.rounding)
        .map_err(|_| kartoteka.invalid("lines", "error-order-large", &[]))?;
    if head.deposit > sums.gross {
        let gross = in_words(kartoteka, sums.gross, head.currency);
        let args = [("gross", (&gross).into())];
        return Err(kartoteka.invalid("deposit", "error-order-deposit", &args));
    }
    Ok(sums)
}

/// An order that was paid for stays in the currency that it was paid in.
fn same_currency(
    kartoteka: &Kartoteka,
    box_: &Reader<'_>,
    old: &OrderRow,
    now: Currency,
) -> Result<()> {
    let is_another = old.head.currency != now;
    if !is_another || kartoteka.stored(box_.payments_for(old.id))? == 0 {
        return Ok(());
    }
    let number = old.number();
    let args = [("number", (&number).into()), ("currency", old.head.currency.code().into())];
    Err(kartoteka.invalid("currency", "error-order-currency", &args))
}

/// Of an order that was paid for and comes to less now, or to nothing: where the money is.
fn paid_before(kartoteka: &Kartoteka, old: &OrderRow, gross: i64) -> Result<Option<String>> {
    let now = kartoteka.read(|box_| box_.order(old.id))?;
    if !old.head.state.is_owed() {
        return Ok(None);
    }
    if now.head.state.is_owed() && gross >= old.gross {
        return dearer(kartoteka, old, gross);
    }
    let accounts = kartoteka.read(|box_| box_.accounts_of(old.contact_id))?;
    let own = accounts
        .into_iter()
        .find(|one| (one.side, one.currency) == (old.head.side, old.head.currency));
    let credit = own.map_or(0, |own| settle(&own.orders, &own.paid).credit);
    let amount = in_words(kartoteka, credit, old.head.currency);
    let number = old.number();
    let args = [("number", (&number).into()), ("amount", (&amount).into())];
    Ok((credit > 0).then(|| kartoteka.say("order-credit", &args)))
}

/// Of an order that was paid for and comes to more now: what is open.
fn dearer(kartoteka: &Kartoteka, old: &OrderRow, gross: i64) -> Result<Option<String>> {
    let open = kartoteka.read(|box_| match box_.payments_for(old.id)? {
        0 => Ok(0),
        _ => Ok(open::of_card(box_, old.contact_id)?.get(&old.id).map_or(0, |one| one.open)),
    })?;
    let (number, amount) = (old.number(), in_words(kartoteka, open, old.head.currency));
    let args = [("number", (&number).into()), ("amount", (&amount).into())];
    Ok((open > 0 && gross > old.gross).then(|| kartoteka.say("order-dearer", &args)))
}

pub(crate) fn set_state(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderStateSet,
) -> Result<dto::OrderSaved> {
    let id = OrderId(request.id);
    let old = kartoteka.read(|box_| box_.order(id))?;
    let subject = subject_of(kartoteka, &[old.contact_id])?;
    let (made, operation) = decided(kartoteka, call, "order_state", &subject, |box_| {
        let old = kartoteka.stored(box_.set_order_state(id, state_of(request.state)))?;
        stock::of_order(kartoteka, call, box_, (id, Some(old.head.state)))
    })?;
    let mut notes = Vec::new();
    if operation.is_some() {
        notes.extend(paid_before(kartoteka, &old, old.gross)?);
        notes.extend(stock::short(kartoteka, id)?);
        notes.extend(stock::told(kartoteka, &made));
        notes.extend(super::terms::over_limit(kartoteka, old.contact_id, old.head.side)?);
    }
    Ok(dto::OrderSaved { order: one(kartoteka, call, id)?, notes, operation })
}

/// Writes the same lines once more at their prices, for another day.
pub(crate) fn repeat(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderRepeat,
) -> Result<dto::OrderSaved> {
    let typed = Typed::new(kartoteka)?;
    let (old, lines) = kartoteka.read(|box_| {
        let id = OrderId(request.id);
        Ok((box_.order(id)?, box_.order_lines(id)?))
    })?;
    let contact = card_at_hand(kartoteka, old.contact_id.0)?;
    let on = typed.day("on", request.on.as_deref(), call.now.today(), call)?;
    let lines: Vec<_> = lines
        .into_iter()
        .map(|mut one| {
            let priced = &mut one.line.priced;
            priced.tax_rate = typed.rules.rate(&priced.tax, on).unwrap_or(priced.tax_rate);
            (one.product_id, one.line)
        })
        .collect();
    let head = Head {
        state: OrderState::Ordered,
        at: instant_on(on, call),
        ordered_on: on,
        due_on: due_by_terms(&typed, contact, old.head.side, on)?,
        deposit: 0,
        rounding: typed.rules.rounding,
        ..old.head
    };
    let sums = added_up(kartoteka, &lines, &head)?;
    let new = NewOrder { head: &head, lines: &lines, totals: &sums };
    let subject = subject_of(kartoteka, &[contact])?;
    let (id, operation) = kartoteka
        .write(call, "order_repeat", &subject, |box_| numbered(box_, contact, new, call))?;
    let mut notes = stock::short(kartoteka, id)?;
    notes.extend(super::terms::over_limit(kartoteka, contact, head.side)?);
    Ok(dto::OrderSaved { order: one(kartoteka, call, id)?, notes, operation })
}

pub(crate) fn delete(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = OrderId(request.id);
    let old = kartoteka.read(|box_| box_.order(id))?;
    let subject = subject_of(kartoteka, &[old.contact_id])?;
    let ((), operation) = decided(kartoteka, call, "order_delete", &subject, |box_| {
        let (old, payments) =
            kartoteka.stored(box_.order(id).and_then(|old| Ok((old, box_.payments_for(id)?))))?;
        let number = old.number();
        if payments > 0 {
            let args = [("number", (&number).into()), ("count", payments.into())];
            return Err(kartoteka.error(Code::Invalid, "error-order-paid", &args));
        }
        // Its number would be given once more.
        let next = kartoteka.stored(box_.next_place(old.head.side, &old.series))?;
        if old.place + 1 == next {
            let args = [("number", (&number).into())];
            return Err(kartoteka.error(Code::Invalid, "error-order-newest", &args));
        }
        kartoteka.stored(box_.delete_order(id))
    })?;
    Ok(Done { operation })
}

pub(crate) fn get(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<dto::Order> {
    one(kartoteka, call, OrderId(request.id))
}

/// The order of a number, or of an id.
pub(crate) fn resolve(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::OrderNumber,
) -> Result<ById> {
    if let Ok(id) = request.number.trim().parse() {
        return kartoteka.read(|box_| box_.order(OrderId(id))).map(|one| ById { id: one.id.0 });
    }
    let args = [("number", request.number.trim().into())];
    let unknown = || kartoteka.error(Code::NotFound, "error-no-order", &args);
    let (side, series, place) = parse_number(&request.number).ok_or_else(unknown)?;
    let found = kartoteka.read(|box_| box_.orders_of_number(side, &series, place))?;
    match found.as_slice() {
        [] => Err(unknown()),
        [one] => Ok(ById { id: one.id.0 }),
        _ => Err(kartoteka.error(Code::Invalid, "error-order-several", &args)),
    }
}

pub(crate) fn list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::OrderListRequest,
) -> Result<dto::OrderList> {
    let filter = OrderFilter {
        contact: request.contact_id.map(ContactId),
        side: request.side.map(side_of),
        only_open: request.only_open,
    };
    let after = request.after.as_deref().map(str::parse).transpose();
    let after = after.map_err(|_| kartoteka.invalid("after", "error-list-place", &[]))?;
    kartoteka.read(|box_| {
        let total = box_.count_orders(filter)?;
        let (rows, next) = box_.order_list(filter, after, request.limit.clamp(1, MOST))?;
        let rows = shown_rows(box_, rows, &call.now)?;
        Ok(dto::OrderList { total, rows, next: next.map(|key| key.to_string()) })
    })
}

pub(super) fn shown_rows(
    box_: &Reader<'_>,
    rows: Vec<OrderRow>,
    now: &Now,
) -> kartoteka_store::Result<Vec<dto::OrderRow>> {
    let mut open = Open::default();
    let shown = rows.into_iter().map(|row| {
        let own = open.of(box_, &row)?;
        shown_row(box_, row, own, now)
    });
    shown.collect()
}

fn shown_row(
    box_: &Reader<'_>,
    row: OrderRow,
    open: Option<OpenOrder>,
    now: &Now,
) -> kartoteka_store::Result<dto::OrderRow> {
    let names = box_.shown_names(&[row.contact_id])?;
    let what = in_brief(box_, row.id)?;
    let currency = row.head.currency;
    let due = open.map_or(0, |open| open.open);
    Ok(dto::OrderRow {
        id: row.id.0,
        number: row.number(),
        contact_id: row.contact_id.0,
        contact_name: names.into_iter().next().unwrap_or_default(),
        side: side(row.head.side),
        state: state(row.head.state),
        on: day_text(row.head.ordered_on),
        due_on: day_text(row.head.due_on),
        what,
        gross: money(row.gross, currency),
        paid: money(paid(row.head.state, row.gross, due), currency),
        open: money(due, currency),
        days_late: open.map_or(0, |open| days_late(open.on, now.today())),
    })
}

/// The lines of an order in one line.
pub(crate) fn in_brief(box_: &Reader<'_>, id: OrderId) -> kartoteka_store::Result<String> {
    let lines = box_.order_lines(id)?;
    let texts: Vec<&str> = lines.iter().map(|line| line.line.text.as_str()).collect();
    Ok(brief(&texts.join(", ")))
}

fn one(kartoteka: &Kartoteka, call: &Call<'_>, id: OrderId) -> Result<dto::Order> {
    kartoteka.read(|box_| {
        let row = box_.order(id)?;
        let open = open::of_card(box_, row.contact_id)?.remove(&id);
        let names = box_.shown_names(&[row.contact_id])?;
        let name = names.into_iter().next().unwrap_or_default();
        Ok(shown(row, name, box_.order_lines(id)?, open, &call.now))
    })
}

fn shown(
    row: OrderRow,
    contact_name: String,
    lines: Vec<kartoteka_store::OrderLine>,
    open: Option<OpenOrder>,
    now: &Now,
) -> dto::Order {
    let currency = row.head.currency;
    let by_rate = rates_of(&lines, &row.head);
    let due = open.map_or(0, |open| open.open);
    let paid = paid(row.head.state, row.gross, due);
    dto::Order {
        id: row.id.0,
        number: row.number(),
        contact_id: row.contact_id.0,
        contact_name,
        side: side(row.head.side),
        state: state(row.head.state),
        on: day_text(row.head.ordered_on),
        due_on: day_text(row.head.due_on),
        discount: row.head.discount,
        deposit: money(row.head.deposit, currency),
        text: row.head.text,
        lines: lines.into_iter().map(|line| shown_line(line, currency)).collect(),
        rates: by_rate,
        net: money(row.net, currency),
        tax: money(row.tax, currency),
        gross: money(row.gross, currency),
        paid: money(paid, currency),
        open: money(due, currency),
        days_late: open.map_or(0, |open| days_late(open.on, now.today())),
        revision: row.revision,
    }
}

/// What an order's lines come to, by rate.
pub(super) fn rates_of(lines: &[kartoteka_store::OrderLine], head: &Head) -> Vec<dto::RateTotal> {
    let priced: Vec<Priced> = lines.iter().map(|line| line.line.priced.clone()).collect();
    let sums = totals(&priced, head.discount, head.rounding).unwrap_or_default();
    rates(&sums.rates, head.currency)
}

pub(super) fn shown_line(one: kartoteka_store::OrderLine, currency: Currency) -> dto::OrderLine {
    let priced = one.line.priced;
    dto::OrderLine {
        product_id: one.product_id.map(|id| id.0),
        text: one.line.text,
        unit: one.line.unit,
        quantity: priced.quantity,
        price: money(priced.price, currency),
        discount: priced.discount,
        tax: priced.tax,
        tax_rate: priced.tax_rate,
        net: money(one.net, currency),
    }
}
