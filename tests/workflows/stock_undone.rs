//! Stock when operations are taken back, when cards are joined and parted again, and in the box that takes
//! another one in: there is always as much as moved.

use crate::chance_orders::trade;
use crate::chance_stock::{kept, stock};
use crate::desk::Desk;
use crate::dice::Dice;
use crate::orders::ANNA;
use crate::stock::{order, product, receive};
use crate::tickets_undone::{exported, imported, take_back};
use serde_json::{Value, json};

/// Rows of chance that are tried, and the operations of each.
const SEEDS: u64 = 30;
const OPERATIONS: usize = 40;

/// All that moved a product, page by page.
fn moved(desk: &Desk, product: &Value) -> i64 {
    let mut request = json!({ "product_id": product, "limit": 4 });
    let mut sum = 0;
    loop {
        let page = desk.ask("stock_history", request.clone());
        let rows = page["rows"].as_array().unwrap();
        sum += rows.iter().map(|row| row["quantity"].as_i64().unwrap()).sum::<i64>();
        if page["next"].is_null() {
            return sum;
        }
        request["after"] = page["next"].clone();
    }
}

/// Of each product there is what moved, and what open orders say is promised and on its way.
#[track_caller]
fn hold_together(desk: &Desk, seed: u64) {
    let list = desk.ask("order_list", json!({ "only_open": true, "limit": 500 }))["rows"].clone();
    let orders = list.as_array().unwrap().iter().filter(|one| one["state"] != "quote");
    let orders: Vec<Value> =
        orders.map(|one| desk.ask("order_get", json!({ "id": one["id"] }))).collect();
    let open = |product: &Value, side: &str| -> i64 {
        let of_side = orders.iter().filter(|one| one["side"] == side);
        let lines = of_side.flat_map(|one| one["lines"].as_array().unwrap());
        let own = lines.filter(|line| line["product_id"] == *product);
        own.map(|line| line["quantity"].as_i64().unwrap()).sum()
    };
    for row in kept(desk) {
        let product = &row["product_id"];
        assert_eq!(row["on_hand"], moved(desk, product), "seed {seed}: {row}");
        assert_eq!(row["promised"], open(product, "sale"), "seed {seed}: {row}");
        assert_eq!(row["coming"], open(product, "purchase"), "seed {seed}: {row}");
    }
}

#[test]
fn whatever_is_done_and_taken_back_there_is_as_much_as_moved() {
    for seed in 0..SEEDS {
        let (mut desk, mut dice) = (Desk::new(), Dice(seed));
        desk.card(ANNA);
        desk.card("Jan Nowak 602 999 888");
        let restart_at = dice.below(OPERATIONS);
        for step in 0..OPERATIONS {
            desk.wait_minutes(7);
            if step == restart_at {
                desk.restart_after_kill();
            }
            let list = desk.ask("contact_list", json!({ "from": 0, "limit": 9 }));
            let rows = list["rows"].as_array().unwrap();
            let cards: Vec<i64> = rows.iter().map(|row| row["id"].as_i64().unwrap()).collect();
            match dice.below(8) {
                _ if cards.is_empty() => drop(desk.card(ANNA)),
                0 if cards.len() > 1 => {
                    desk.ask("contact_merge", json!({ "kept": cards[0], "merged": [cards[1]] }));
                }
                1 => drop(desk.card("Ewa Głowacka 601 234 567")),
                2 | 3 => take_back(&desk, &mut dice),
                4 | 5 => trade(&desk, &mut dice, cards[step % cards.len()]),
                _ => stock(&desk, &mut dice, cards[step % cards.len()]),
            }
            hold_together(&desk, seed);
        }
        assert_eq!(desk.ask("box_check", json!({}))["ok"], true, "seed {seed}");
    }
}

#[test]
fn a_receipt_taken_back_late_leaves_the_follow_up_that_was_done_and_takes_the_rest() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let jan = desk.card("Jan Nowak 602 999 888");
    let tap = product(&desk, "Tap", "");
    for card in [anna, jan] {
        desk.ask("want_add", json!({ "contact_id": card, "product_id": tap }));
    }
    let came = receive(&desk, tap, "5");
    desk.ask("follow_up_done", json!({ "ids": [came["follow_ups"][0]["id"]] }));
    desk.ask("operation_undo", json!({ "id": came["operation"] }));
    let there = kept(&desk)[0].clone();
    assert_eq!(there["on_hand"], 0);
    let open = desk.ask("follow_up_list", json!({ "limit": 9 }))["rows"].clone();
    assert_eq!(open, json!([]), "Anna's is done, Jan's went");
    let page = desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }));
    let done =
        page["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "follow_up_done");
    assert_eq!(done.count(), 1);
    assert_eq!(there["waiting"], 2);
}

#[test]
fn cards_that_are_joined_wait_together_and_apart_again() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 999 888"));
    let tap = product(&desk, "Tap", "");
    for card in [anna, jan] {
        desk.ask("want_add", json!({ "contact_id": card, "product_id": tap }));
    }
    let preview = desk.ask("merge_preview", json!({ "kept": anna, "merged": [jan] }));
    assert_eq!(preview["histories"][1]["wants"], 1, "{preview}");
    desk.ask("contact_merge", json!({ "kept": anna, "merged": [jan] }));
    let row = kept(&desk)[0].clone();
    assert_eq!((&row["waiting"], &row["wanted"]), (&json!(1), &json!(2_000)));
    let came = receive(&desk, tap, "5");
    assert_eq!(came["follow_ups"].as_array().unwrap().len(), 1);
    desk.ask("operation_undo", json!({}));
    desk.ask("operation_undo", json!({}));
    assert_eq!(kept(&desk)[0]["waiting"], 2);
}

#[test]
fn stock_goes_out_with_the_box_and_comes_back_without_loss() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap = product(&desk, "Tap", "3");
    let early =
        desk.ask("product_save", json!({ "name": "Hose", "price": "5" }))["product"].clone();
    let hose = early["id"].as_i64().unwrap();
    order(&desk, anna, hose, "9", json!({ "state": "delivered" }));
    desk.ask(
        "product_save",
        json!({ "id": hose, "name": "Hose", "price": "5", "is_stocked": true }),
    );
    desk.ask("want_add", json!({ "contact_id": anna, "product_id": tap, "note": "the blue one" }));
    receive(&desk, tap, "5");
    desk.ask("want_add", json!({ "contact_id": anna, "product_id": hose, "quantity": "2" }));
    let sold = order(&desk, anna, tap, "2", json!({}));
    desk.wait_minutes(60);
    desk.ask("order_state", json!({ "id": sold["order"]["id"], "state": "delivered" }));
    let back = json!({ "product_id": tap, "kind": "return", "quantity": "1", "contact_id": anna });
    desk.ask("stock_move", back);
    let file = exported(&desk);
    assert_eq!(
        (
            file["stock_movements"].as_array().unwrap().len(),
            file["wants"].as_array().unwrap().len()
        ),
        (2, 2)
    );
    let other = Desk::new();
    assert_eq!(imported(&other, &file)["problems"], json!([]));
    assert_eq!(exported(&other), file);
    let amounts = |desk: &Desk| -> Vec<Value> {
        let rows = kept(desk).into_iter();
        rows.map(|row| json!([row["name"], row["on_hand"], row["promised"], row["waiting"]]))
            .collect()
    };
    assert_eq!(amounts(&desk), [json!(["Hose", 0, 0, 1]), json!(["Tap", 4_000, 0, 0])]);
    assert_eq!(amounts(&other), amounts(&desk));
    imported(&other, &file);
    assert_eq!(amounts(&other), amounts(&desk), "again, nothing comes twice");
    // What can't be is left out, and said.
    for (list, field, wrong) in [
        ("stock_movements", "quantity", json!(0)),
        ("stock_movements", "quantity", json!(9_000_000_000_000_i64)),
        ("stock_movements", "product", json!("nothing")),
        ("wants", "quantity", json!(-1)),
        ("wants", "contact", json!("nobody")),
        ("wants", "product", json!("nothing")),
    ] {
        let mut edited = file.clone();
        edited[list][0][field] = wrong;
        let empty = Desk::new();
        let told = imported(&empty, &edited);
        assert_eq!(told["problems"].as_array().unwrap().len(), 1, "{list} {field}: {told}");
        assert_eq!(exported(&empty)[list].as_array().unwrap().len(), 1, "{list} {field}");
    }
}
