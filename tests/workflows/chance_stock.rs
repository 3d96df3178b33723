//! Stock and wants by chance, for the days that are undone and redone.

use crate::desk::Desk;
use crate::dice::Dice;
use serde_json::{Value, json};

/// The products whose stock is kept.
pub(crate) fn kept(desk: &Desk) -> Vec<Value> {
    let list = desk.ask("stock_list", json!({}));
    list["rows"].as_array().cloned().unwrap_or_default()
}

/// Stock moved, or something that this card waits for or waits for no more.
pub(crate) fn stock(desk: &Desk, dice: &mut Dice, card: i64) {
    let kept = kept(desk);
    if kept.is_empty() || dice.below(6) == 0 {
        return keep(desk, dice);
    }
    let product = dice.one(&kept)["product_id"].clone();
    match dice.below(5) {
        0 | 1 => {
            let of = dice.one(&[Some(card), None]);
            let kind = dice.one(&["receipt", "return"]);
            let quantity = dice.one(&["5", "0,25"]);
            let request = json!({ "product_id": product, "kind": kind, "quantity": quantity, "contact_id": of });
            desk.ask("stock_move", request);
        }
        2 => {
            let (quantity, is_counted) =
                dice.one(&[("-1,5", false), ("2", false), ("7", true), ("0", true)]);
            let request = json!({
                "product_id": product, "kind": "correction", "quantity": quantity, "is_counted": is_counted,
                "text": "one was broken",
            });
            desk.ask("stock_move", request);
        }
        3 => {
            let note = dice.one(&["", "the ivory one"]);
            desk.ask(
                "want_add",
                json!({ "contact_id": card, "product_id": product, "note": note }),
            );
        }
        _ => {
            let list = desk.ask("want_list", json!({ "with_arrived": true, "limit": 100 }));
            let wants = list["rows"].as_array().cloned().unwrap_or_default();
            if !wants.is_empty() {
                desk.ask("want_delete", json!({ "id": dice.one(&wants)["id"] }));
            }
        }
    }
}

/// Lets the stock of a product be kept, or no more; a new one where there is none.
fn keep(desk: &Desk, dice: &mut Dice) {
    let list = desk.ask("product_list", json!({ "off_sale": true }));
    let products = list["products"].as_array().cloned().unwrap_or_default();
    let name = dice.one(&["Tap", "Hose"]);
    let same = products.iter().find(|one| one["name"] == name).map(|one| one["id"].clone());
    let is_stocked = same.is_none() || dice.below(4) > 0;
    let request = json!({
        "id": same, "name": name, "price": "19.99", "is_stocked": is_stocked,
        "reorder_at": dice.one(&["", "0", "3"]),
    });
    desk.ask("product_save", request);
}
