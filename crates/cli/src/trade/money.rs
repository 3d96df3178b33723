//! `pay`, `balance` and `terms`.

use super::order::numbered;
use super::{Pay, Way, contract, said, side, told};
use crate::session::{Answer, Session};
use kartoteka_app::api::balance::{
    Ageing, AgeingList, AgeingListRequest, AgeingRow, Balance, Balances, Ledgers, PaymentAdd,
    PaymentKind, PaymentList, PaymentSaved, PaymentWay, Terms, TermsSet,
};
use kartoteka_app::api::order::Side;
use kartoteka_app::api::{ById, Done};
use kartoteka_app::{Result, balance_words};
use serde_json::json;

pub(crate) fn pay(session: &Session, pay: Pay) -> Result<Answer> {
    if let Some(id) = pay.delete {
        return delete(session, session.contact(&pay.id)?, id);
    }
    let order_id = pay.order.map(|number| numbered(session, &number)).transpose()?;
    let request = PaymentAdd {
        contact_id: session.contact(&pay.id)?,
        side: side(pay.bought),
        kind: if pay.refund { PaymentKind::Refund } else { PaymentKind::Payment },
        way: way(pay.way),
        amount: pay.amount.unwrap_or_default(),
        currency: pay.currency,
        order_id,
        on: pay.on,
        text: pay.note,
    };
    let saved: PaymentSaved = session.ask("payment_add", &request)?;
    let json = json!({
        "payment": contract(&saved.payment)?, "balance": contract(&saved.balance)?,
        "notes": saved.notes, "operation": saved.operation,
    });
    let amount = said(session, &saved.payment.amount);
    let text = format!("{amount}\n{}{}", line(session, &saved.balance), told(&saved.notes));
    Ok(Answer::new(json, text))
}

/// Takes a payment of a card away; what is owed then is null where nothing is left of that account.
fn delete(session: &Session, card: i64, id: i64) -> Result<Answer> {
    let list: PaymentList = session.ask("payment_list", &ById { id: card })?;
    let Some(payment) = list.payments.into_iter().find(|one| one.id == id) else {
        return Err(session.refusal("error-not-this-card", &id.to_string()));
    };
    let done: Done = session.ask("payment_delete", &ById { id })?;
    let left: Balances = session.ask("balance_get", &ById { id: card })?;
    let account = (payment.side, &payment.amount.currency);
    let of_account = |one: &Balance| (one.side, &one.balance.currency) == account;
    let balance = left.balances.into_iter().find(of_account);
    let json = json!({
        "payment": contract(&payment)?, "balance": contract(&balance)?, "notes": [],
        "operation": done.operation,
    });
    Ok(Answer::new(json, id.to_string()))
}

fn way(way: Way) -> PaymentWay {
    match way {
        Way::Cash => PaymentWay::Cash,
        Way::Transfer => PaymentWay::Transfer,
        Way::Card => PaymentWay::Card,
        Way::Other => PaymentWay::Other,
    }
}

/// A card's balances, or who owes.
pub(crate) fn balance(session: &Session, id: Option<&str>, bought: bool) -> Result<Answer> {
    let Some(id) = id else { return ageing(session, side(bought)) };
    let id = session.contact(id)?;
    let found: Balances = session.ask("balance_get", &ById { id })?;
    let ledgers: Ledgers = session.ask("ledger_get", &ById { id })?;
    let mut text: String = found.balances.iter().map(|one| line(session, one)).collect();
    text.extend(found.terms.iter().map(|one| terms_line(session, one)));
    if found.balances.is_empty() {
        text.push_str(&session.say("karto-balance-none", &[]));
    }
    let json = json!({
        "contact": id, "balances": contract(&found.balances)?, "terms": contract(&found.terms)?,
        "ledgers": contract(&ledgers.ledgers)?, "notes": found.notes,
    });
    Ok(Answer::new(json, text + &told(&found.notes)))
}

fn line(session: &Session, one: &Balance) -> String {
    let mut text = balance_words(session.kartoteka.language(), one) + "\n";
    for order in &one.open {
        let open = said(session, &order.open);
        text.push_str(&format!("  {}  {}  {open}\n", order.number, order.due_on));
    }
    text
}

fn ageing(session: &Session, side: Side) -> Result<Answer> {
    let list: AgeingList = session.ask("ageing_list", &AgeingListRequest { side })?;
    let mut text: String = list.rows.iter().map(|row| ageing_line(session, row)).collect();
    text.extend(list.totals.iter().map(|one| format!("        {}\n", ages(session, one))));
    if list.rows.is_empty() {
        text = session.say("karto-ageing-none", &[]);
    }
    let json = json!({ "ageing": contract(&list.rows)?, "totals": contract(&list.totals)? });
    Ok(Answer::new(json, text))
}

fn ageing_line(session: &Session, row: &AgeingRow) -> String {
    let balance = said(session, &row.balance);
    format!("{:>6}  {}  {balance}  {}\n", row.contact_id, row.name, ages(session, &row.ageing))
}

fn ages(session: &Session, one: &Ageing) -> String {
    let shown = [&one.not_due, &one.to_30, &one.to_60, &one.to_90, &one.over];
    let [not_due, to_30, to_60, to_90, over] = shown.map(|amount| said(session, amount));
    let args = [
        ("not_due", (&not_due).into()),
        ("to_30", (&to_30).into()),
        ("to_60", (&to_60).into()),
        ("to_90", (&to_90).into()),
        ("over", (&over).into()),
    ];
    session.say("karto-ageing", &args)
}

/// A card's terms; sets them where days are said, takes them away where that is.
pub(crate) fn terms(
    session: &Session,
    id: &str,
    (days, is_none): (Option<u32>, bool),
    limit: Option<String>,
    is_bought: bool,
) -> Result<Answer> {
    let contact_id = session.contact(id)?;
    if days.is_none() && limit.is_some() {
        return Err(session.refusal("error-terms-limit", ""));
    }
    let mut operation = None;
    if days.is_some() || is_none {
        let credit_limit = limit.unwrap_or_default();
        let side = side(is_bought);
        let before: Balances = session.ask("balance_get", &ById { id: contact_id })?;
        let own = before.terms.iter().find(|one| one.side == side);
        let revision = Some(own.map_or(0, |one| one.revision));
        let request = TermsSet { contact_id, side, revision, days, credit_limit, currency: None };
        operation = session.ask::<Done>("terms_set", &request)?.operation;
    }
    let found: Balances = session.ask("balance_get", &ById { id: contact_id })?;
    let json = json!({
        "contact": contact_id, "terms": contract(&found.terms)?, "notes": found.notes,
        "operation": operation,
    });
    let mut text: String = found.terms.iter().map(|one| terms_line(session, one)).collect();
    if text.is_empty() {
        text = session.say("karto-terms-none", &[]);
    }
    Ok(Answer::new(json, text))
}

fn terms_line(session: &Session, terms: &Terms) -> String {
    let id = if terms.side == Side::Sale { "balance-terms" } else { "balance-terms-own" };
    let days = session.say(id, &[("days", terms.days.into())]);
    let limit = terms.credit_limit.as_ref().map(|limit| format!("  {}", said(session, limit)));
    format!("{days}{}\n", limit.unwrap_or_default())
}
