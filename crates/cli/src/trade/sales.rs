//! `sales`: the register as a table, as JSON, and as CSV for programs.

use super::{Sold, contract, said, side};
use crate::session::{Answer, Session};
use kartoteka_app::api::balance::{PaymentKind, Sales, SalesOrder, SalesPayment, SalesRequest};
use kartoteka_app::api::order::RateTotal;
use kartoteka_app::{Result, exact_amount, exact_csv, typed_percent};
use serde_json::Value;

pub(crate) fn sales(session: &Session, sold: Sold) -> Result<Answer> {
    let request = SalesRequest { from: sold.from, to: sold.to, side: side(sold.bought) };
    let sales: Sales = session.ask("sales_list", &request)?;
    let text = match (sold.csv, sold.payments) {
        (true, false) => orders_csv(&sales.orders),
        (true, true) => payments_csv(&sales.payments),
        (false, _) => table(session, &sales, sold.payments),
    };
    Ok(Answer::new(with_names(contract(&sales)?), text))
}

/// Payments spelt as everywhere, with the name of their card.
fn with_names(mut sales: Value) -> Value {
    let payments = sales.get_mut("payments").and_then(Value::as_array_mut);
    for one in payments.into_iter().flatten() {
        let mut payment = one.get_mut("payment").map(Value::take).unwrap_or_default();
        if let (Some(fields), Some(name)) = (payment.as_object_mut(), one.get_mut("name")) {
            fields.insert("name".to_owned(), name.take());
        }
        *one = payment;
    }
    sales
}

fn table(session: &Session, sales: &Sales, only_payments: bool) -> String {
    let mut text = String::new();
    if only_payments {
        text.extend(sales.payments.iter().map(|one| payment_line(session, one)));
    } else {
        text.extend(sales.orders.iter().map(|one| order_line(session, one)));
    }
    for total in &sales.totals {
        for rate in &total.rates {
            let percent = typed_percent(session.kartoteka.language(), rate.tax_rate);
            let (net, tax) = (said(session, &rate.net), said(session, &rate.amount));
            text.push_str(&format!("+{percent}%  {net}  {tax}\n"));
        }
        let sums = [&total.net, &total.tax, &total.gross, &total.paid];
        let [net, tax, gross, paid] = sums.map(|amount| said(session, amount));
        let args = [
            ("net", (&net).into()),
            ("tax", (&tax).into()),
            ("gross", (&gross).into()),
            ("paid", (&paid).into()),
        ];
        text.push_str(&format!("{}\n", session.say("karto-sales-total", &args)));
    }
    for (id, numbers) in
        [("karto-sales-missing", &sales.missing), ("karto-sales-twice", &sales.twice)]
    {
        if !numbers.is_empty() {
            let numbers = numbers.join(", ");
            text.push_str(&format!("{}\n", session.say(id, &[("numbers", (&numbers).into())])));
        }
    }
    text
}

fn order_line(session: &Session, one: &SalesOrder) -> String {
    let [net, tax, gross] = [&one.net, &one.tax, &one.gross].map(|amount| said(session, amount));
    format!("{}  {}  {}  {}  {net}  {tax}  {gross}\n", one.number, one.on, one.name, one.tax_number)
}

fn payment_line(session: &Session, one: &SalesPayment) -> String {
    let paid = &one.payment;
    let sign = if paid.kind == PaymentKind::Refund { "-" } else { "" };
    let amount = said(session, &paid.amount);
    format!("{}  {}  {}  {sign}{amount}\n", paid.on, one.name, paid.order_number)
}

/// A row for each order and tax rate. The amounts of all rows add up to the sums.
fn orders_csv(orders: &[SalesOrder]) -> String {
    let head =
        ["number", "on", "name", "tax_number", "tax", "tax_rate", "net", "tax_amount", "currency"];
    let row = |one: &SalesOrder, rate: &RateTotal| {
        [
            one.number.clone(),
            one.on.clone(),
            one.name.clone(),
            one.tax_number.clone(),
            rate.tax.clone(),
            format!("{}.{:02}", rate.tax_rate / 100, rate.tax_rate % 100),
            exact_amount(&rate.net),
            exact_amount(&rate.amount),
            rate.net.currency.clone(),
        ]
    };
    let rows = orders.iter().flat_map(|one| one.rates.iter().map(move |rate| row(one, rate)));
    exact_csv(head, rows)
}

fn payments_csv(payments: &[SalesPayment]) -> String {
    let head = ["on", "name", "order", "kind", "way", "amount", "currency", "text"];
    let word = |value: serde_json::Result<Value>| {
        value.ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let row = |one: &SalesPayment| {
        let paid = &one.payment;
        let sign = if paid.kind == PaymentKind::Refund { "-" } else { "" };
        [
            paid.on.clone(),
            one.name.clone(),
            paid.order_number.clone(),
            word(serde_json::to_value(paid.kind)),
            word(serde_json::to_value(paid.way)),
            format!("{sign}{}", exact_amount(&paid.amount)),
            paid.amount.currency.clone(),
            paid.text.clone(),
        ]
    };
    exact_csv(head, payments.iter().map(row))
}
