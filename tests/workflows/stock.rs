//! Enough stock to answer a telephone: how much there is, what moved it, what is low, and who waits for
//! what.

use crate::desk::Desk;
use crate::orders::ANNA;
use kartoteka_app::Code;
use serde_json::{Value, json};

const JAN: &str = "Jan Nowak 602 999 888";

/// A product whose stock is kept.
pub(crate) fn product(desk: &Desk, name: &str, reorder_at: &str) -> i64 {
    let saved = desk.ask(
        "product_save",
        json!({ "name": name, "price": "20", "cost": "12", "is_stocked": true, "reorder_at": reorder_at }),
    );
    saved["product"]["id"].as_i64().unwrap()
}

pub(crate) fn receive(desk: &Desk, product: i64, quantity: &str) -> Value {
    desk.ask(
        "stock_move",
        json!({ "product_id": product, "kind": "receipt", "quantity": quantity }),
    )
}

/// An order of a product; what `order_save` answers.
pub(crate) fn order(desk: &Desk, card: i64, product: i64, quantity: &str, more: Value) -> Value {
    let mut request = json!({
        "contact_id": card, "lines": [{ "product_id": product, "quantity": quantity }],
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    desk.ask("order_save", request)
}

fn state(desk: &Desk, order: &Value, state: &str) -> Value {
    desk.ask("order_state", json!({ "id": order["order"]["id"], "state": state }))
}

/// How much of a product lies there, is free, and is on its way, in thousandths.
fn stock(desk: &Desk, product: i64) -> (i64, i64, i64) {
    let rows = desk.ask("stock_list", json!({ "off_sale": true }))["rows"].clone();
    let rows = rows.as_array().unwrap().clone();
    let row = rows.iter().find(|row| row["product_id"] == product).unwrap();
    let of = |key: &str| row[key].as_i64().unwrap();
    assert_eq!(of("free"), of("on_hand") - of("promised"));
    (of("on_hand"), of("free"), of("coming"))
}

fn low(desk: &Desk) -> Vec<String> {
    let rows = desk.ask("stock_list", json!({ "only_low": true }))["rows"].clone();
    let rows = rows.as_array().unwrap().clone();
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_order_of_more_than_there_is_is_written_and_said_and_cancelled_it_is_all_there_again() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap = product(&desk, "Tap", "");
    receive(&desk, tap, "2");
    let two = order(&desk, anna, tap, "2", json!({}));
    assert_eq!((&two["notes"], low(&desk)), (&json!([]), Vec::new()));
    desk.ask("operation_undo", json!({}));
    let three = order(&desk, anna, tap, "3", json!({}));
    assert_eq!(three["notes"], json!(["Tap: -1 left (2 in stock, 3 sold and not delivered)."]));
    assert_eq!((stock(&desk, tap), low(&desk)), ((2_000, -1_000, 0), vec!["Tap".to_owned()]));
    let delivered = state(&desk, &three, "delivered");
    assert_eq!(
        delivered["notes"],
        json!(["Tap: -1 left (-1 in stock, 0 sold and not delivered)."])
    );
    assert_eq!((stock(&desk, tap), low(&desk).len()), ((-1_000, -1_000, 0), 1));
    let cancelled = state(&desk, &three, "cancelled");
    assert_eq!(cancelled["notes"], json!([]));
    assert_eq!((stock(&desk, tap), low(&desk)), ((2_000, 2_000, 0), Vec::new()));
    for expected in [-1_000, 2_000] {
        desk.ask("operation_undo", json!({}));
        assert_eq!(stock(&desk, tap).0, expected);
    }
    for expected in [-1_000, 2_000] {
        desk.ask("operation_redo", json!({}));
        assert_eq!(stock(&desk, tap).0, expected);
    }
}

#[test]
fn what_an_order_would_leave_is_said_at_its_line_while_it_is_typed() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap = product(&desk, "Tap", "");
    receive(&desk, tap, "2");
    let note = |id: Value, quantity: &str| {
        let lines = json!([{ "product_id": tap, "quantity": quantity }, { "text": "fitting", "price": "5" }]);
        let reckoned =
            desk.ask("order_reckon", json!({ "id": id, "contact_id": anna, "lines": lines }));
        assert_eq!(reckoned["lines"][1]["note"], Value::Null);
        reckoned["lines"][0]["note"].clone()
    };
    assert_eq!(note(Value::Null, "2"), Value::Null);
    assert_eq!(note(Value::Null, "3,5"), "Leaves -1.5.");
    let two = order(&desk, anna, tap, "2", json!({}));
    assert_eq!(note(two["order"]["id"].clone(), "2"), Value::Null, "it is its own");
    assert_eq!(note(two["order"]["id"].clone(), "3"), "Leaves -1.");
    assert_eq!(note(Value::Null, "1"), "Leaves -1.");
}

#[test]
fn what_was_delivered_is_out_what_was_bought_is_in_and_reopened_it_is_as_it_was() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap = product(&desk, "Tap", "");
    let bought = order(
        &desk,
        anna,
        tap,
        "10",
        json!({ "side": "purchase", "lines": [
        { "product_id": tap, "quantity": "10", "price": "12" } ] }),
    );
    assert_eq!(stock(&desk, tap), (0, 0, 10_000));
    desk.wait_minutes(5);
    state(&desk, &bought, "delivered");
    assert_eq!(stock(&desk, tap), (10_000, 10_000, 0));
    let sold = order(&desk, anna, tap, "2,5", json!({ "state": "delivered" }));
    assert_eq!(stock(&desk, tap), (7_500, 7_500, 0));
    let back = json!({ "product_id": tap, "kind": "return", "quantity": "0,5", "contact_id": anna, "text": "too short" });
    assert_eq!(desk.ask("stock_move", back)["stock"]["on_hand"], 8_000);
    let history = desk.ask("stock_history", json!({ "product_id": tap, "limit": 9 }));
    let rows = history["rows"].as_array().unwrap();
    let moved: i64 = rows.iter().map(|row| row["quantity"].as_i64().unwrap()).sum();
    assert_eq!((rows.len(), moved), (3, 8_000));
    let of_order = rows.iter().find(|row| row["order_id"] == sold["order"]["id"]).unwrap();
    assert_eq!(
        (&of_order["quantity"], &of_order["order_number"], &of_order["contact_name"]),
        (&json!(-2_500), &json!("2026/1"), &json!("Anna Kowalska"))
    );
    state(&desk, &sold, "ready");
    assert_eq!(stock(&desk, tap), (10_500, 8_000, 0));
    let taken = desk.ask("stock_history", json!({ "product_id": tap, "limit": 9 }));
    assert_eq!(taken["rows"].as_array().unwrap().len(), 2);
    state(&desk, &sold, "delivered");
    let mut again = json!({ "id": sold["order"]["id"], "contact_id": anna });
    again["lines"] =
        json!([{ "product_id": tap, "quantity": "1" }, { "product_id": tap, "quantity": "1" }]);
    desk.ask("order_save", again);
    assert_eq!(stock(&desk, tap), (8_500, 8_500, 0));
}

#[test]
fn what_was_delivered_before_the_stock_was_kept_moves_nothing_then_or_later() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let plain =
        desk.ask("product_save", json!({ "name": "Tap", "price": "20" }))["product"].clone();
    let tap = plain["id"].as_i64().unwrap();
    let old = order(&desk, anna, tap, "100", json!({ "state": "delivered" }));
    let open = order(&desk, anna, tap, "3", json!({}));
    desk.ask(
        "product_save",
        json!({ "id": tap, "name": "Tap", "price": "20", "is_stocked": true }),
    );
    assert_eq!(stock(&desk, tap), (0, -3_000, 0));
    let mend = json!({ "id": old["order"]["id"], "contact_id": anna, "lines": [
        { "product_id": tap, "quantity": "100", "price": "18" } ] });
    desk.ask("order_save", mend);
    assert_eq!(stock(&desk, tap).0, 0, "a price that is mended moves no stock");
    for (to, expected) in [("ready", 0), ("delivered", 0)] {
        state(&desk, &old, to);
        assert_eq!(stock(&desk, tap).0, expected, "{to}");
    }
    state(&desk, &open, "delivered");
    assert_eq!(stock(&desk, tap).0, -3_000);
}

#[test]
fn a_correction_says_why_and_what_was_counted_is_what_there_is() {
    let desk = Desk::new();
    let tap = product(&desk, "Tap", "");
    receive(&desk, tap, "10");
    let correct = |quantity: &str, is_counted: bool, text: &str| json!({ "product_id": tap, "kind": "correction", "quantity": quantity, "is_counted": is_counted, "text": text });
    let refused = desk.refusal("stock_move", correct("-1", false, " "));
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("text")));
    for (quantity, is_counted) in
        [("0", false), ("-3", true), ("x", false), ("1.0005", false), ("", false)]
    {
        let refused = desk.refusal("stock_move", correct(quantity, is_counted, "broken"));
        assert_eq!(refused.field.as_deref(), Some("quantity"), "{quantity} {is_counted}");
    }
    let refused = desk
        .refusal("stock_move", json!({ "product_id": tap, "kind": "receipt", "quantity": "-1" }));
    assert_eq!(refused.field.as_deref(), Some("quantity"));
    assert_eq!(stock(&desk, tap).0, 10_000);
    assert_eq!(desk.ask("stock_move", correct("-1,5", false, "broken"))["quantity"], -1_500);
    let counted = desk.ask("stock_move", correct("7", true, "counted"));
    assert_eq!(
        (&counted["quantity"], &counted["stock"]["on_hand"]),
        (&json!(-1_500), &json!(7_000))
    );
    let same = desk.ask("stock_move", correct("7", true, "counted"));
    assert_eq!(
        (&same["operation"], &same["notes"]),
        (&Value::Null, &json!(["Tap: as much as was counted was known."]))
    );
    let less = desk.ask("stock_move", correct("-9", false, "lost"));
    assert_eq!(less["notes"], json!(["Tap: -2 left (-2 in stock, 0 sold and not delivered)."]));
    assert_eq!(desk.ask("stock_move", correct("0", true, "counted"))["stock"]["on_hand"], 0);
    let plain =
        desk.ask("product_save", json!({ "name": "Hose", "price": "2" }))["product"]["id"].clone();
    let not_kept = json!({ "product_id": plain, "kind": "receipt", "quantity": "1" });
    let refused = desk.refusal("stock_move", not_kept);
    assert!(refused.message.contains("The stock of Hose is not kept"), "{refused:?}");
}

#[test]
fn what_is_at_its_level_is_low_and_what_is_on_its_way_is_told_beside() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let (tap, hose) = (product(&desk, "Tap", "2"), product(&desk, "Hose", "0"));
    assert_eq!(low(&desk), ["Hose", "Tap"]);
    receive(&desk, tap, "2.001");
    receive(&desk, hose, "0.001");
    assert_eq!(low(&desk), Vec::<String>::new());
    order(&desk, anna, tap, "0.001", json!({}));
    let lines = json!([{ "product_id": tap, "quantity": "6", "price": "12" }]);
    order(&desk, anna, tap, "6", json!({ "side": "purchase", "lines": lines }));
    assert_eq!((low(&desk), stock(&desk, tap)), (vec!["Tap".to_owned()], (2_001, 2_000, 6_000)));
    let row = desk.ask("stock_list", json!({ "text": "ta" }))["rows"][0].clone();
    assert_eq!((&row["reorder_at"], &row["is_low"]), (&json!(2_000), &json!(true)));
    desk.ask("product_delete", json!({ "id": tap }));
    assert_eq!(low(&desk), Vec::<String>::new(), "nobody orders more of what is off sale");
}

/// The open follow-ups: whose, and what is to be done.
fn to_do(desk: &Desk) -> Vec<(String, String)> {
    let list = desk.ask("follow_up_list", json!({ "limit": 50 }))["rows"].clone();
    let list = list.as_array().unwrap().clone();
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let mut rows: Vec<_> =
        list.iter().map(|row| (text(row, "contact_name"), text(row, "text"))).collect();
    rows.sort();
    rows
}

#[test]
fn when_it_comes_in_each_card_that_waited_has_a_follow_up_that_goes_with_it() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card(JAN));
    let (tap, hose) = (product(&desk, "Tap", ""), product(&desk, "Hose", ""));
    let want = |card: i64, product: i64, quantity: &str, note: &str| {
        let request = json!({ "contact_id": card, "product_id": product, "quantity": quantity, "note": note });
        desk.ask("want_add", request)
    };
    want(anna, tap, "2", "the blue one");
    want(jan, tap, "", "");
    want(anna, tap, "0,5", "");
    want(jan, hose, "1", "");
    let waits = |desk: &Desk| desk.ask("want_list", json!({ "limit": 9 }))["total"].clone();
    let row = desk.ask("stock_list", json!({ "text": "tap" }))["rows"][0].clone();
    assert_eq!(
        (&row["waiting"], &row["wanted"], waits(&desk)),
        (&json!(2), &json!(3_500), json!(4))
    );
    let came = receive(&desk, tap, "5");
    assert_eq!(came["follow_ups"].as_array().unwrap().len(), 2);
    assert_eq!(came["notes"], json!(["2 cards waited for it: a follow-up was made for each."]));
    let expected = vec![
        ("Anna Kowalska".to_owned(), "Tap is in: 2.5 wanted\nthe blue one".to_owned()),
        ("Jan Nowak".to_owned(), "Tap is in: 1 wanted".to_owned()),
    ];
    assert_eq!((to_do(&desk), waits(&desk)), (expected.clone(), json!(1)));
    assert_eq!(receive(&desk, tap, "1")["follow_ups"], json!([]), "nobody waits any more");
    desk.ask("operation_undo", json!({}));
    desk.ask("operation_undo", json!({}));
    assert_eq!((to_do(&desk), waits(&desk), stock(&desk, tap).0), (Vec::new(), json!(4), 0));
    desk.ask("operation_redo", json!({}));
    assert_eq!((to_do(&desk), waits(&desk), stock(&desk, tap).0), (expected, json!(1), 5_000));
    let all = desk.ask("want_list", json!({ "product_id": tap, "with_arrived": true, "limit": 9 }));
    let all = all["rows"].as_array().unwrap();
    assert!(all.len() == 3 && all.iter().all(|row| row["follow_up_id"].is_i64()), "{all:?}");
}

#[test]
fn a_delivered_purchase_brings_it_in_too_and_a_card_in_the_trash_is_not_told() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card(JAN));
    let tap = product(&desk, "Tap", "");
    for card in [anna, jan] {
        desk.ask("want_add", json!({ "contact_id": card, "product_id": tap }));
    }
    desk.ask("contact_trash", json!({ "ids": [jan] }));
    let lines = json!([{ "product_id": tap, "quantity": "6", "price": "12" }]);
    let bought = order(&desk, anna, tap, "6", json!({ "side": "purchase", "lines": lines }));
    assert_eq!(to_do(&desk), Vec::new());
    let delivered = state(&desk, &bought, "delivered");
    assert_eq!(delivered["notes"], json!(["One card waited for it: a follow-up was made."]));
    assert_eq!(to_do(&desk), [("Anna Kowalska".to_owned(), "Tap is in: 1 wanted".to_owned())]);
    desk.ask("operation_undo", json!({}));
    assert_eq!((to_do(&desk), stock(&desk, tap)), (Vec::new(), (0, 0, 6_000)));
}

#[test]
fn who_wants_what_is_on_the_card_is_found_and_is_taken_away() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap = product(&desk, "Łódź tap", "");
    receive(&desk, tap, "3");
    let back = json!({ "product_id": tap, "kind": "return", "quantity": "1", "contact_id": anna, "text": "dripping" });
    desk.ask("stock_move", back);
    let request =
        json!({ "contact_id": anna, "product_id": tap, "quantity": "2", "note": "brushed" });
    let made = desk.ask("want_add", request);
    assert_eq!(made["notes"], json!(["Łódź tap: 4 can be had at once."]));
    for word in ["lodz", "brushed", "dripping"] {
        let found = desk.ask("contact_find", json!({ "text": word, "from": 0, "limit": 5 }));
        assert_eq!(found["total"], 1, "{word}: {found}");
    }
    let page =
        desk.ask("timeline_page", json!({ "contact_id": anna, "filter": "orders", "limit": 9 }));
    let shown: Vec<_> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                item["kind"].as_str().unwrap(),
                item["subject"].as_str().unwrap(),
                item["text"].as_str().unwrap(),
            )
        })
        .collect();
    assert!(shown.contains(&("want", "2 × Łódź tap", "brushed")), "{shown:?}");
    assert!(
        shown.contains(&("stock_movement", "Came back · 1 × Łódź tap", "dripping")),
        "{shown:?}"
    );
    desk.ask("want_delete", json!({ "id": made["want"]["id"] }));
    assert_eq!(desk.ask("want_list", json!({ "limit": 9 }))["rows"], json!([]));
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.ask("want_list", json!({ "contact_id": anna, "limit": 9 }))["total"], 1);
}
