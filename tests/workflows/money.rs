//! What the accounts say agrees with what was written down, to the cent: in whatever order, after
//! undo and redo, and in the register.

use crate::chance_orders::trade;
use crate::desk::{Desk, ask};
use crate::dice::Dice;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Sums by side and currency.
type Sums = BTreeMap<(String, String), i64>;

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn key(row: &Value, amount: &Value) -> (String, String) {
    (text(&row["side"]), text(&amount["currency"]))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Orders that are owed for less payments, from the rows as they were written down.
fn written(desk: &Desk, cards: &[i64]) -> Sums {
    let mut sums = Sums::new();
    for row in list(&desk.ask("order_list", json!({ "limit": 500 }))["rows"]) {
        if !["quote", "cancelled"].contains(&row["state"].as_str().unwrap()) {
            *sums.entry(key(row, &row["gross"])).or_default() +=
                row["gross"]["minor"].as_i64().unwrap();
        }
    }
    for card in cards {
        for row in list(&desk.ask("payment_list", json!({ "id": card }))["payments"]) {
            let sign = if row["kind"] == "refund" { 1 } else { -1 };
            *sums.entry(key(row, &row["amount"])).or_default() +=
                sign * row["amount"]["minor"].as_i64().unwrap();
        }
    }
    sums
}

/// What the cards' balances and ledgers say; they have to say the same.
fn owed(desk: &Desk, cards: &[i64]) -> Sums {
    let (mut sums, mut ledgers) = (Sums::new(), Sums::new());
    for card in cards {
        for one in list(&desk.ask("balance_get", json!({ "id": card }))["balances"]) {
            let minor = one["balance"]["minor"].as_i64().unwrap();
            *sums.entry(key(one, &one["balance"])).or_default() += minor;
        }
        for one in list(&desk.ask("ledger_get", json!({ "id": card }))["ledgers"]) {
            let entries = list(&one["entries"])
                .iter()
                .map(|entry| entry["amount"]["minor"].as_i64().unwrap());
            let sum: i64 = entries.sum();
            assert_eq!(one["balance"]["minor"], sum);
            *ledgers.entry(key(one, &one["balance"])).or_default() += sum;
        }
    }
    assert_eq!(sums, ledgers);
    sums
}

#[test]
fn accounts_are_orders_less_payments_whatever_was_done_and_undone() {
    for seed in 0..25 {
        let desk = Desk::new();
        let cards = [desk.card("Anna Kowalska 602 123 456"), desk.card("Jan Nowak 602 999 888")];
        let mut dice = Dice(seed);
        for step in 0..30 {
            match dice.below(6) {
                // There may be nothing to take back or to bring back.
                0 => {
                    drop(ask(desk.kartoteka(), "operation_undo", json!({})));
                    // The cards are not to go.
                    while cards.iter().any(|id| {
                        ask(desk.kartoteka(), "contact_get", json!({ "id": id })).is_err()
                    }) {
                        desk.ask("operation_redo", json!({}));
                    }
                }
                1 => drop(ask(desk.kartoteka(), "operation_redo", json!({}))),
                _ => trade(&desk, &mut dice, cards[step % 2]),
            }
            assert_eq!(owed(&desk, &cards), written(&desk, &cards), "seed {seed}, step {step}");
        }
        assert_eq!(desk.ask("box_check", json!({}))["ok"], true, "seed {seed}");
    }
}

/// A box with some of everything.
fn shop() -> (Desk, i64) {
    let desk = Desk::new();
    let anna = desk.card("Anna Kowalska 602 123 456");
    desk.ask("product_save", json!({ "name": "Tap", "price": "19,99", "cost": "11", "code": "T1", "is_stocked": true, "reorder_at": "5" }));
    desk.ask("terms_set", json!({ "contact_id": anna, "days": 30, "credit_limit": "1000" }));
    let save = |request: Value| desk.ask("order_save", request)["order"]["id"].clone();
    let first = save(json!({
        "contact_id": anna, "on": "2026-10-30", "discount": "10", "text": "by Friday",
        "lines": [{ "text": "Tap", "quantity": "2" }, { "text": "fitting", "price": "100", "tax": "8" }],
    }));
    save(
        json!({ "contact_id": anna, "on": "2026-11-02", "lines": [{ "text": "Tap", "quantity": "0,333", "tax": "exempt" }] }),
    );
    save(
        json!({ "contact_id": anna, "state": "quote", "lines": [{ "text": "kitchen", "price": "9000" }] }),
    );
    save(
        json!({ "contact_id": anna, "side": "purchase", "lines": [{ "text": "pipes", "price": "70" }] }),
    );
    desk.ask("payment_add", json!({ "contact_id": anna, "order_id": first, "amount": "50", "way": "card", "on": "2026-11-05" }));
    desk.ask(
        "payment_add",
        json!({ "contact_id": anna, "amount": "10", "kind": "refund", "text": "too much" }),
    );
    (desk, anna)
}

#[test]
fn the_register_agrees_with_the_accounts() {
    let (desk, anna) = shop();
    let year = desk.ask("sales_list", json!({ "from": "2026-01-01", "to": "2026-12-31" }));
    let total = &year["totals"][0];
    let sum = |rows: &Value, of: &str| {
        list(rows).iter().map(|row| row[of]["minor"].as_i64().unwrap()).sum::<i64>()
    };
    for of in ["net", "tax", "gross"] {
        assert_eq!(total[of]["minor"], sum(&year["orders"], of), "{of}");
    }
    assert_eq!(total["net"]["minor"], sum(&total["rates"], "net"));
    assert_eq!(total["tax"]["minor"], sum(&total["rates"], "amount"));
    let owed =
        desk.ask("balance_get", json!({ "id": anna }))["balances"][0]["balance"]["minor"].as_i64();
    let [gross, paid] = ["gross", "paid"].map(|of| total[of]["minor"].as_i64().unwrap());
    assert_eq!(owed, Some(gross - paid));
    let november = desk.ask("sales_list", json!({ "from": "2026-11-01", "to": "2026-11-30" }));
    assert_eq!(list(&november["orders"]).len(), 1);
    assert_eq!(november["totals"][0]["paid"]["minor"], 4_000);
    assert_eq!((&november["missing"], &november["twice"]), (&json!([]), &json!([])));
    let refused = desk.refusal("sales_list", json!({ "from": "2026-11-30", "to": "2026-11-01" }));
    assert_eq!(refused.field.as_deref(), Some("to"));
}

#[test]
fn a_number_that_is_missing_is_told() {
    let desk = Desk::new();
    let anna = desk.card("Anna Kowalska 602 123 456");
    let write = || {
        desk.ask(
            "order_save",
            json!({ "contact_id": anna, "lines": [{ "text": "tap", "price": "1" }] }),
        )
    };
    let first = write();
    write();
    desk.ask("order_delete", json!({ "id": first["order"]["id"] }));
    let sales = desk.ask("sales_list", json!({ "from": "2026-11-01", "to": "2026-11-30" }));
    assert_eq!(sales["missing"], json!(["2026/1"]));
    assert_eq!(write()["order"]["number"], "2026/3");
}
