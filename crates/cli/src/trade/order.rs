//! `order`.

use super::{OrderSays, OrderVerb, contract, line, said, side, told};
use crate::session::{Answer, Session};
use kartoteka_app::api::order::{
    Order, OrderLine, OrderList, OrderListRequest, OrderNumber, OrderRepeat, OrderRow, OrderSave,
    OrderSaved, OrderState, OrderStateSet, Side,
};
use kartoteka_app::api::{ById, Done};
use kartoteka_app::{Result, typed_amount, typed_percent, typed_quantity};
use serde_json::{Value, json};

pub(crate) fn order(session: &Session, verb: OrderVerb) -> Result<Answer> {
    match verb {
        OrderVerb::Add { id, says } => add(session, &id, says),
        OrderVerb::Change { number, says } => change(session, &number, says),
        OrderVerb::State { number, state } => {
            let request = OrderStateSet { id: numbered(session, &number)?, state: state.into() };
            saved(session, &session.ask("order_state", &request)?)
        }
        OrderVerb::Repeat { number, on } => {
            let request = OrderRepeat { id: numbered(session, &number)?, on };
            saved(session, &session.ask("order_repeat", &request)?)
        }
        OrderVerb::Delete { number } => {
            let id = numbered(session, &number)?;
            let order = session.ask("order_get", &ById { id })?;
            let Done { operation } = session.ask("order_delete", &ById { id })?;
            let json = order_json(&OrderSaved { order, notes: Vec::new(), operation })?;
            Ok(Answer::new(json, number))
        }
        OrderVerb::Show { number } => {
            let id = numbered(session, &number)?;
            let order: Order = session.ask("order_get", &ById { id })?;
            Ok(Answer::new(json!({ "order": contract(&order)? }), whole(session, &order)))
        }
        OrderVerb::List { id, open, bought, limit } => {
            let contact_id = id.map(|id| session.contact(&id)).transpose()?;
            let side = bought.then_some(Side::Purchase);
            let request =
                OrderListRequest { contact_id, side, only_open: open, after: None, limit };
            let list = list(session, request)?;
            let text = list.rows.iter().map(|one| row(session, one)).collect::<String>();
            let json = json!({ "total": list.total, "orders": contract(&list.rows)? });
            Ok(Answer::new(json, text))
        }
    }
}

/// As many orders as are asked for, a page after another.
fn list(session: &Session, mut request: OrderListRequest) -> Result<OrderList> {
    let mut list: OrderList = session.ask("order_list", &request)?;
    let wanted = usize::try_from(request.limit).unwrap_or(usize::MAX);
    while let Some(next) = list.next.take().filter(|_| list.rows.len() < wanted) {
        let left = wanted.saturating_sub(list.rows.len());
        request.limit = u32::try_from(left).unwrap_or(u32::MAX);
        request.after = Some(next);
        let page: OrderList = session.ask("order_list", &request)?;
        list.rows.extend(page.rows);
        list.next = page.next;
    }
    list.rows.truncate(wanted);
    Ok(list)
}

/// The order that a number names.
pub(super) fn numbered(session: &Session, number: &str) -> Result<i64> {
    let found: ById = session.ask("order_resolve", &OrderNumber { number: number.to_owned() })?;
    Ok(found.id)
}

fn add(session: &Session, id: &str, says: OrderSays) -> Result<Answer> {
    let request = OrderSave {
        id: None,
        revision: None,
        contact_id: session.contact(id)?,
        side: side(says.bought),
        state: says.state.map(OrderState::from),
        on: says.on,
        due_on: says.due,
        currency: says.currency,
        discount: says.discount,
        deposit: says.deposit,
        text: says.note,
        lines: says.lines.iter().map(|text| line(text)).collect(),
    };
    saved(session, &session.ask("order_save", &request)?)
}

fn change(session: &Session, number: &str, says: OrderSays) -> Result<Answer> {
    let id = numbered(session, number)?;
    let old: Order = session.ask("order_get", &ById { id })?;
    let request = OrderSave {
        id: Some(id),
        revision: Some(old.revision),
        contact_id: old.contact_id,
        side: old.side,
        state: says.state.map(OrderState::from),
        on: says.on,
        due_on: says.due,
        currency: says.currency,
        discount: says.discount,
        deposit: says.deposit,
        text: says.note,
        lines: says.lines.iter().map(|text| line(text)).collect(),
    };
    saved(session, &session.ask("order_save", &request)?)
}

fn saved(session: &Session, saved: &OrderSaved) -> Result<Answer> {
    Ok(Answer::new(order_json(saved)?, whole(session, &saved.order) + &told(&saved.notes)))
}

fn order_json(saved: &OrderSaved) -> Result<Value> {
    let OrderSaved { order, notes, operation } = saved;
    Ok(json!({ "order": contract(order)?, "notes": notes, "operation": operation }))
}

fn whole(session: &Session, order: &Order) -> String {
    let of = |id: &str, amount| session.say(id, &[("amount", (&said(session, amount)).into())]);
    let mut text = format!("{}  {}  {}\n", order.number, order.contact_name, order.on);
    text.extend(order.lines.iter().map(|line| line_text(session, line)));
    text.push_str(&format!("{}\n", of("karto-order-net", &order.net)));
    for rate in &order.rates {
        let percent = typed_percent(session.kartoteka.language(), rate.tax_rate);
        text.push_str(&format!("+{percent}%  {}\n", said(session, &rate.amount)));
    }
    text.push_str(&format!("{}\n", of("karto-order-gross", &order.gross)));
    let (open, state) = (said(session, &order.open), session.say(state_message(order.state), &[]));
    let args =
        [("amount", (&open).into()), ("day", (&order.due_on).into()), ("state", (&state).into())];
    text + &session.say("karto-order-open", &args) + "\n"
}

fn line_text(session: &Session, line: &OrderLine) -> String {
    let language = session.kartoteka.language();
    let quantity = typed_quantity(language, line.quantity);
    let discount = match line.discount {
        0 => String::new(),
        discount => format!(" -{}%", typed_percent(language, discount)),
    };
    let price = typed_amount(language, &line.price);
    let net = said(session, &line.net);
    format!("  {quantity} {} x {} @ {price}{discount}  {net}\n", line.unit, line.text)
        .replace("  x ", " x ")
}

fn row(session: &Session, one: &OrderRow) -> String {
    let (gross, open) = (said(session, &one.gross), said(session, &one.open));
    let state = session.say(state_message(one.state), &[]);
    let args = [("open", (&open).into()), ("gross", (&gross).into())];
    let sums = session.say("karto-order-sums", &args);
    format!("{}  {}  {}  {}  {state}  {sums}\n", one.number, one.on, one.contact_name, one.what)
}

fn state_message(state: OrderState) -> &'static str {
    match state {
        OrderState::Quote => "order-state-quote",
        OrderState::Ordered => "order-state-ordered",
        OrderState::Making => "order-state-making",
        OrderState::Ready => "order-state-ready",
        OrderState::Delivered => "order-state-delivered",
        OrderState::Cancelled => "order-state-cancelled",
    }
}
