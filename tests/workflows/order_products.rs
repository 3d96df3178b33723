//! Products that lines of orders name, and those that are made of lines that the owner keeps.

use crate::desk::Desk;
use crate::orders::ANNA;
use kartoteka_app::Code;
use serde_json::{Value, json};

/// A line of this text that is to be kept as a product.
fn kept(text: &str, price: &str) -> Value {
    json!({ "text": text, "price": price, "unit": "m", "tax": "8", "is_kept": true })
}

/// All products, also those off sale.
fn products(desk: &Desk) -> Vec<Value> {
    let list = desk.ask("product_list", json!({ "off_sale": true }));
    list["products"].as_array().unwrap().clone()
}

fn names(list: &Value) -> Vec<&str> {
    let products = list["products"].as_array().unwrap().iter();
    products.map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn lines_that_are_kept_become_products_with_their_order_and_go_with_it() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let before = desk.dump();
    let permit = json!({ "text": "Permit", "price": "5" });
    let lines = json!([kept(" Glass, cut ", "12,50"), permit, kept("glass, CUT", "13")]);
    let saved = desk.ask("order_save", json!({ "contact_id": anna, "lines": lines }));
    let made = products(&desk);
    let [glass] = made.as_slice() else { panic!("one product: {made:?}") };
    assert_eq!(glass["price"], json!({ "minor": 1_250, "currency": "PLN" }));
    assert_eq!(
        (&glass["name"], &glass["unit"], &glass["tax_rate"], &glass["cost"]),
        (&json!("Glass, cut"), &json!("m"), &json!(800), &Value::Null)
    );
    let of_lines = saved["order"]["lines"].as_array().unwrap().iter();
    let of_lines: Vec<_> = of_lines.map(|line| &line["product_id"]).collect();
    assert_eq!(of_lines, [&glass["id"], &Value::Null, &glass["id"]]);
    let typed = desk.ask("order_draft", json!({ "id": saved["order"]["id"] }));
    assert_eq!(typed["lines"][0]["is_kept"], false);
    // What is kept is kept once.
    let more = json!({ "contact_id": anna, "lines": [kept("Glass, cut", "14")] });
    assert_eq!(desk.ask("order_save", more)["order"]["lines"][0]["product_id"], glass["id"]);
    assert_eq!(products(&desk), made);
    desk.ask("operation_undo", json!({}));
    let after = desk.dump();
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
    desk.ask("operation_redo", json!({}));
    assert_eq!(desk.dump(), after);
}

#[test]
fn an_order_that_is_changed_keeps_lines_too_and_one_that_is_refused_keeps_none() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let line = json!({ "text": "Glass", "price": "10" });
    let order =
        desk.ask("order_save", json!({ "contact_id": anna, "lines": [line] }))["order"].clone();
    let request = |revision: &Value, more: Value| {
        json!({
            "id": order["id"], "contact_id": anna, "revision": revision, "lines": [more],
        })
    };
    desk.ask("order_state", json!({ "id": order["id"], "state": "ready" }));
    let before = desk.dump();
    // It was changed since it was read.
    let stale = desk.refusal("order_save", request(&order["revision"], kept("Glass", "10")));
    assert_eq!((stale.code, desk.dump()), (Code::StaleEdit, before.clone()));
    let mut deposit = request(&Value::Null, kept("Glass", "10"));
    deposit["deposit"] = json!("900");
    let refused = desk.refusal("order_save", deposit);
    assert_eq!((refused.field.as_deref(), desk.dump()), (Some("deposit"), before));
    let saved = desk.ask("order_save", request(&Value::Null, kept("Glass", "10")));
    assert_eq!(saved["order"]["lines"][0]["product_id"], products(&desk)[0]["id"]);
}

#[test]
fn what_can_be_no_product_is_said_of_its_line_and_a_purchase_makes_none() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let long = "glass ".repeat(40);
    for (line, field) in [
        (kept(&long, "10"), "text"),
        (kept("Glass\ncut", "10"), "text"),
        (json!({ "text": "Glass", "unit": long, "price": "10", "is_kept": true }), "unit"),
    ] {
        let request = json!({ "contact_id": anna, "lines": [line] });
        let refused = desk.refusal("order_save", request.clone());
        assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some(field)));
        let reckoned = desk.ask("order_reckon", request);
        assert_eq!(reckoned["lines"][0]["problem"]["field"], field);
    }
    let request = json!({ "contact_id": anna, "lines": [kept("Glass", "10")] });
    let reckoned = desk.ask("order_reckon", request);
    assert_eq!((&reckoned["lines"][0]["problem"], products(&desk).len()), (&Value::Null, 0));
    let request = json!({ "contact_id": anna, "side": "purchase", "lines": [kept("Glass", "10"), kept(&long, "1")] });
    let bought = desk.ask("order_save", request);
    assert_eq!(
        (&bought["order"]["lines"][0]["product_id"], products(&desk).len()),
        (&Value::Null, 0)
    );
}

#[test]
fn a_product_that_is_offered_no_more_is_not_taken_for_a_line_that_is_kept() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let old = json!({ "name": "Glass", "price": "1", "is_off_sale": true });
    let old = desk.ask("product_save", old)["product"]["id"].clone();
    let request = json!({ "contact_id": anna, "lines": [kept("glass", "10")] });
    let made = desk.ask("order_save", request)["order"]["lines"][0]["product_id"].clone();
    assert!(made.is_i64() && made != old, "{made}");
    assert_eq!(names(&desk.ask("product_list", json!({}))), ["glass"]);
}

#[test]
fn an_order_that_stays_when_it_is_taken_back_stays_with_its_products() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let request = json!({ "contact_id": anna, "lines": [kept("Glass", "10")] });
    let saved = desk.ask("order_save", request);
    desk.ask("payment_add", json!({ "contact_id": anna, "order_id": saved["order"]["id"] }));
    let before = desk.dump();
    let refused = desk.refusal("operation_undo", json!({ "id": saved["operation"] }));
    assert_eq!((refused.code, desk.dump()), (Code::NothingToUndo, before));
}

#[test]
fn a_number_of_several_products_is_said_of_its_line_and_the_others_are_added_up() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    for name in ["Tap", "Hose"] {
        desk.ask("product_save", json!({ "name": name, "code": "T1", "price": "10" }));
    }
    let lines = json!([{ "text": "t1" }, { "text": "hose" }, { "text": "T1", "quantity": "many" }]);
    let request = json!({ "contact_id": anna, "lines": lines });
    let reckoned = desk.ask("order_reckon", request.clone());
    let problem = |at: usize| reckoned["lines"][at]["problem"]["field"].clone();
    assert_eq!([problem(0), problem(1), problem(2)], [json!("text"), Value::Null, json!("text")]);
    assert_eq!(reckoned["net"]["minor"], 1_000);
    let refused = desk.refusal("order_save", request);
    assert_eq!(refused.field.as_deref(), Some("text"));
    assert_eq!(refused.message, "Several products are called t1.");
}

#[test]
fn what_a_card_had_before_is_among_the_first_products() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 999 888"));
    for name in ["Tap 1", "Tap 2", "Tap 3", "Tap 4"] {
        desk.ask("product_save", json!({ "name": name, "price": "10", "code": name }));
    }
    let buy = |card: i64, side: &str, text: &str| {
        let lines = json!([{ "text": text, "price": "9" }]);
        desk.ask("order_save", json!({ "contact_id": card, "side": side, "lines": lines }));
    };
    buy(anna, "sale", "Tap 4");
    buy(anna, "sale", "Tap 3");
    buy(anna, "purchase", "Tap 2");
    buy(jan, "sale", "Tap 1");
    let list = |more: Value| {
        let mut request = json!({ "text": "tap" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ask("product_list", request)
    };
    let of_anna = list(json!({ "contact_id": anna, "limit": 3 }));
    assert_eq!(names(&of_anna), ["Tap 3", "Tap 4", "Tap 1"]);
    let last = |at: usize| of_anna["products"][at]["last_price"]["minor"].clone();
    assert_eq!([last(0), last(1), last(2)], [json!(900), json!(900), Value::Null]);
    assert_eq!(names(&list(json!({ "limit": 3 }))), ["Tap 1", "Tap 2", "Tap 3"]);
    assert_eq!(names(&list(json!({}))).len(), 4);
}
