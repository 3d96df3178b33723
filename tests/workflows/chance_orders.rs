//! Products, orders, payments and terms by chance, for the days that are undone and redone.

use crate::desk::Desk;
use crate::dice::Dice;
use serde_json::{Value, json};

/// Something about money, on this card or on one that has an order.
pub(crate) fn trade(desk: &Desk, dice: &mut Dice, card: i64) {
    let orders = rows(&desk.ask("order_list", json!({ "limit": 100 }))["rows"]);
    let order = (!orders.is_empty()).then(|| dice.one(&orders));
    match (dice.below(10), order) {
        (0, _) => product(desk, dice),
        (1, Some(order)) => change(desk, dice, &order),
        (2, Some(order)) => {
            let state = dice.one(&["quote", "making", "ready", "delivered", "cancelled"]);
            desk.ask("order_state", json!({ "id": order["id"], "state": state }));
        }
        (3, Some(order)) => repeat(desk, &order),
        (4, _) => {
            let limit = dice.one(&["", "500"]);
            let days = dice.one(&[Some(7), Some(30)]);
            desk.ask(
                "terms_set",
                json!({ "contact_id": card, "days": days, "credit_limit": limit }),
            );
        }
        (5 | 6, order) => pay(desk, dice, card, order),
        (7 | 8, Some(_)) => delete(desk, dice, &orders),
        _ => {
            let request = json!({
                "contact_id": card, "lines": lines(desk, dice), "side": dice.one(&["sale", "purchase"]),
                "discount": dice.one(&["", "10"]),
            });
            desk.ask("order_save", request);
        }
    }
}

fn rows(list: &Value) -> Vec<Value> {
    list.as_array().cloned().unwrap_or_default()
}

fn lines(desk: &Desk, dice: &mut Dice) -> Value {
    let own = rows(&desk.ask("product_list", json!({}))["products"]);
    let product = (!own.is_empty()).then(|| dice.one(&own)["id"].clone());
    let line = json!({
        "product_id": product, "text": dice.one(&["tap", "garden hose"]),
        "quantity": dice.one(&["2", "0,5"]), "price": dice.one(&["19.99", "7"]), "tax": dice.one(&["", "8"]),
    });
    json!([line, { "text": "fitting", "price": "100", "is_kept": dice.one(&[true, false]) }])
}

/// A product made, changed or removed.
pub(crate) fn product(desk: &Desk, dice: &mut Dice) {
    let own = rows(&desk.ask("product_list", json!({}))["products"]);
    if !own.is_empty() && dice.below(2) == 0 {
        drop(desk.ask("product_delete", json!({ "id": dice.one(&own)["id"] })));
        return;
    }
    let name = dice.one(&["Tap", "Hose", "Boiler"]);
    let same = own.iter().find(|one| one["name"] == name).map(|one| one["id"].clone());
    let price = dice.one(&["19.99", "21"]);
    desk.ask("product_save", json!({ "id": same, "name": name, "price": price }));
}

fn change(desk: &Desk, dice: &mut Dice, order: &Value) {
    let request = json!({
        "id": order["id"], "contact_id": order["contact_id"], "lines": lines(desk, dice),
        "text": dice.one(&["by Friday", ""]),
    });
    desk.ask("order_save", request);
}

/// Only for a card that is not in the trash.
fn repeat(desk: &Desk, order: &Value) {
    if is_at_hand(desk, &order["contact_id"]) {
        desk.ask("order_repeat", json!({ "id": order["id"] }));
    }
}

fn is_at_hand(desk: &Desk, card: &Value) -> bool {
    desk.ask("contact_get", json!({ "id": card }))["trashed_at"].is_null()
}

fn pay(desk: &Desk, dice: &mut Dice, card: i64, order: Option<Value>) {
    let list = desk.ask("payment_list", json!({ "id": card }));
    let paid = rows(&list["payments"]);
    if !paid.is_empty() && dice.below(2) == 0 {
        desk.ask("payment_delete", json!({ "id": dice.one(&paid)["id"] }));
        return;
    }
    let way = dice.one(&["cash", "transfer", "card"]);
    let amount = dice.one(&["20", "1 234,50"]);
    match order.filter(|order| is_at_hand(desk, &order["contact_id"]) && dice.below(2) == 0) {
        Some(order) => desk.ask(
            "payment_add",
            json!({ "contact_id": order["contact_id"], "order_id": order["id"], "amount": amount, "way": way }),
        ),
        None => desk.ask("payment_add", json!({ "contact_id": card, "amount": amount, "way": way })),
    };
}

/// Whatever order can be: not one that was paid for, nor the newest of its series.
fn delete(desk: &Desk, dice: &mut Dice, orders: &[Value]) {
    let is_paid = |order: &Value| {
        let list = desk.ask("payment_list", json!({ "id": order["contact_id"] }));
        rows(&list["payments"]).iter().any(|one| one["order_id"] == order["id"])
    };
    let place = |order: &Value| {
        let number = order["number"].as_str().and_then(|number| number.split_once('/'));
        number.and_then(|(_, place)| place.parse::<u32>().ok())
    };
    let newest =
        |side: &Value| orders.iter().filter(|one| one["side"] == *side).filter_map(place).max();
    let can_go = |order: &&Value| place(order) < newest(&order["side"]) && !is_paid(order);
    let free: Vec<&Value> = orders.iter().filter(can_go).collect();
    if !free.is_empty() {
        desk.ask("order_delete", json!({ "id": dice.one(&free)["id"] }));
    }
}
