//! Orders and what was paid for them when an operation is taken back and when cards are joined and
//! parted again.

use crate::desk::Desk;
use crate::orders::{ANNA, order, owed};
use kartoteka_app::Code;
use serde_json::{Value, json};

#[test]
fn undoing_an_order_that_was_paid_since_leaves_all_of_it_and_names_the_card() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = order(&desk, anna, "100");
    let id = made["order"]["id"].clone();
    desk.ask("payment_add", json!({ "contact_id": anna, "order_id": id, "amount": "30" }));
    let refused = desk.refusal("operation_undo", json!({ "id": made["operation"] }));
    assert_eq!(refused.code, Code::NothingToUndo);
    let now = desk.ask("order_get", json!({ "id": id }));
    assert_eq!((&now["lines"], &now["open"]["minor"]), (&made["order"]["lines"], &json!(7_000)));
    // A change is taken back whole or not at all: never lines of one writing with sums of another.
    let line = json!([{ "text": "two taps", "price": "200", "tax": "0" }]);
    let changed = desk.ask("order_save", json!({ "id": id, "contact_id": anna, "lines": line }));
    desk.ask("order_state", json!({ "id": id, "state": "ready" }));
    desk.refusal("operation_undo", json!({ "id": changed["operation"] }));
    let now = desk.ask("order_get", json!({ "id": id }));
    assert_eq!(
        (&now["lines"][0]["text"], &now["gross"]["minor"]),
        (&json!("two taps"), &json!(20_000))
    );
}

#[test]
fn joined_cards_owe_together_and_undo_parts_them_again() {
    let desk = Desk::new();
    let (anna, other) = (desk.card(ANNA), desk.card("Anna K. 602 123 456"));
    order(&desk, anna, "100");
    order(&desk, other, "50");
    desk.ask("payment_add", json!({ "contact_id": other, "amount": "20" }));
    desk.ask("terms_set", json!({ "contact_id": anna, "days": 7 }));
    desk.ask("terms_set", json!({ "contact_id": other, "days": 60 }));
    let before = desk.dump();
    desk.ask("contact_merge", json!({ "kept": anna, "merged": [other] }));
    assert_eq!(owed(&desk, anna), 13_000);
    assert_eq!(desk.ask("balance_get", json!({ "id": anna }))["terms"][0]["days"], 7);
    desk.ask("operation_undo", json!({}));
    assert_eq!((owed(&desk, anna), owed(&desk, other)), (10_000, 3_000));
    assert_eq!(desk.dump(), before);
}

#[test]
fn parting_joined_cards_late_keeps_an_order_together_with_its_payments() {
    for is_paid_before in [true, false] {
        let desk = Desk::new();
        let (anna, other) = (desk.card(ANNA), desk.card("Anna K. 602 123 456"));
        let (made, untouched) = (order(&desk, other, "100"), order(&desk, other, "50"));
        let id = made["order"]["id"].clone();
        let pay = |card: i64| {
            desk.ask("payment_add", json!({ "contact_id": card, "order_id": id, "amount": "30" }))
        };
        if is_paid_before {
            pay(other);
        }
        let merged = desk.ask("contact_merge", json!({ "kept": anna, "merged": [other] }));
        if is_paid_before {
            desk.ask("order_state", json!({ "id": id, "state": "ready" }));
        } else {
            pay(anna);
        }
        desk.ask("operation_undo", json!({ "id": merged["operation"] }));
        let card_of = |id: &Value| desk.ask("order_get", json!({ "id": id }))["contact_id"].clone();
        assert_eq!(card_of(&id), anna, "paid before: {is_paid_before}");
        assert_eq!(card_of(&untouched["order"]["id"]), other);
        let paid = desk.ask("payment_list", json!({ "id": anna }));
        assert_eq!(paid["payments"][0]["order_id"], id);
        assert_eq!((owed(&desk, anna), owed(&desk, other)), (7_000, 5_000));
    }
}
