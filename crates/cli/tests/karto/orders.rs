//! Orders, payments and sales on the command line.

use crate::desk::Desk;
use serde_json::{Value, json};
use std::fs;

/// A box at home in Poland with a card.
fn shop() -> (Desk, String) {
    let desk = Desk::new();
    desk.ask(&["--region", "PL", "today"]);
    let anna = desk.add("Anna Kowalska 601 234 567");
    (desk, anna)
}

#[test]
fn an_order_is_written_paid_and_taken_back() {
    let (desk, anna) = shop();
    desk.ask(&["product", "save", "Tap", "19,99", "--unit", "pc"]);
    let added = desk.ask(&["order", "add", &anna, "2 x tap -10%"]);
    assert_eq!(added["order"]["number"], "2026/1");
    assert_eq!(added["order"]["gross"], json!({ "minor": 4426, "currency": "PLN" }));
    assert_eq!(added["order"]["contact"].to_string(), anna);
    let paid = desk.ask(&["pay", &anna, "20", "--way", "cash"]);
    assert_eq!(paid["balance"]["balance"]["minor"], 2426);
    let owes = desk.ask(&["balance", &anna]);
    assert_eq!(owes["balances"][0]["open"][0]["number"], "2026/1");
    assert_eq!(owes["ledgers"][0]["entries"].as_array().unwrap().len(), 2);
    assert!(desk.say(&["balance", &anna]).contains("Owes 24.26\u{a0}zł"));
    assert_eq!(desk.ask(&["balance"])["ageing"][0]["balance"]["minor"], 2426);
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["balance", &anna])["balances"][0]["balance"]["minor"], 4426);
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["balance", &anna])["balances"], json!([]));
    assert!(desk.say(&["balance", &anna]).contains("No orders and no payments."));
}

#[test]
fn an_order_moves_on_is_changed_repeated_and_listed() {
    let (desk, anna) = shop();
    desk.ask(&[
        "order",
        "add",
        &anna,
        "Kitchen @ 9000 +8%",
        "--state",
        "quote",
        "--deposit",
        "1000",
    ]);
    let moved = desk.ask(&["order", "state", "2026/1", "ordered"]);
    assert_eq!(moved["order"]["open"]["minor"], 972_000);
    let changed = desk.ask(&["order", "change", "2026/1", "Kitchen @ 8000 +8%", "--note", "oak"]);
    let order = &changed["order"];
    assert_eq!(
        (&order["gross"]["minor"], &order["deposit"]["minor"]),
        (&json!(864_000), &json!(100_000))
    );
    assert_eq!(order["text"], "oak");
    desk.ask(&["order", "repeat", "2026/1", "--on", "2026-12-24"]);
    let list = desk.ask(&["order", "list", &anna]);
    let numbers: Vec<&str> = list["orders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["number"].as_str().unwrap())
        .collect();
    assert_eq!(numbers, ["2026/2", "2026/1"]);
    let shown = desk.say(&["order", "show", "2026/1"]);
    assert!(shown.contains("Kitchen") && shown.contains("Total 8,640.00\u{a0}zł"), "{shown}");
    let (code, message) = desk.refusal(&["order", "delete", "2026/2"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("Cancel it instead"), "{message}");
    let shown = desk.ask(&["order", "show", "2026/1"])["order"].clone();
    let gone = desk.ask(&["order", "delete", "2026/1"]);
    assert_eq!((&gone["order"], &gone["notes"]), (&shown, &json!([])));
    let (code, message) = desk.refusal(&["order", "show", "2026/1"]);
    assert_eq!((code.as_str(), message.as_str()), ("not_found", "There is no order 2026/1."));
    let (code, message) = desk.refusal(&["pay", &anna, "5", "--currency", "XYZ"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("XYZ"), "{message}");
}

#[test]
fn sales_of_a_month_add_up_in_every_form() {
    let (desk, anna) = shop();
    desk.ask(&["order", "add", &anna, "Tap @ 100 +23%", "Soil @ 10 +8%", "--on", "2026-11-03"]);
    desk.ask(&["order", "add", &anna, "\"Fine\", tap @ 50 +23%", "--on", "2026-11-30"]);
    desk.ask(&["order", "add", &anna, "Tap @ 70", "--on", "2026-12-01"]);
    let pay = ["pay", &anna, "60", "--way", "card", "--on", "2026-11-05", "--order", "2026/1"];
    desk.ask(&[&pay[..], &["--note", "\"half\", she said"]].concat());
    let month = ["sales", "--from", "2026-11-01", "--to", "2026-11-30"];
    let sales = desk.ask(&month);
    let total = &sales["totals"][0];
    let sums = ["net", "tax", "gross", "paid"].map(|of| total[of]["minor"].as_i64().unwrap());
    assert_eq!(sums, [16_000, 3_530, 19_530, 6_000]);
    let csv = desk.say(&[&month[..], &["--csv"]].concat());
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows[1], "2026/1,2026-11-03,Anna Kowalska,,standard,23.00,100.00,23.00,PLN");
    assert!(csv.starts_with("number,on,name,") && csv.ends_with("PLN\r\n"), "{csv}");
    let cents = |row: &&str, at: usize| {
        row.split(',').nth(at).unwrap().replace('.', "").parse::<i64>().unwrap()
    };
    assert_eq!(rows[1..].iter().map(|row| cents(row, 6)).sum::<i64>(), sums[0]);
    assert_eq!(rows[1..].iter().map(|row| cents(row, 7)).sum::<i64>(), sums[1]);
    let payments = desk.say(&[&month[..], &["--csv", "--payments"]].concat());
    assert_eq!(
        payments.lines().nth(1),
        Some("2026-11-05,Anna Kowalska,2026/1,payment,card,60.00,PLN,\"\"\"half\"\", she said\"")
    );
    assert!(desk.say(&month).contains("total 195.30\u{a0}zł"));
}

#[test]
fn terms_and_suppliers_stand_apart() {
    let (desk, anna) = shop();
    desk.ask(&["terms", &anna, "7", "--limit", "50"]);
    let order = desk.ask(&["order", "add", &anna, "Tap @ 100 +0%"]);
    assert_eq!(order["order"]["due_on"], "2026-11-19");
    assert_eq!(order["notes"].as_array().unwrap().len(), 1);
    desk.ask(&["order", "add", &anna, "Pipes @ 30 +0%", "--bought"]);
    let found = desk.ask(&["balance", &anna]);
    let sides: Vec<_> = found["balances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["side"].clone(), one["balance"]["minor"].clone()))
        .collect();
    assert_eq!(sides, [(json!("sale"), json!(10_000)), (json!("purchase"), json!(3_000))]);
    assert_eq!(desk.ask(&["order", "show", "P2026/1"])["order"]["side"], "purchase");
    assert!(desk.say(&["balance", &anna]).contains("You owe 30.00\u{a0}zł"));
    assert_eq!(desk.ask(&["balance", "--bought"])["ageing"][0]["balance"]["minor"], 3_000);
    assert_eq!(desk.ask(&["terms", &anna])["terms"][0]["days"], 7);
    assert_eq!(desk.ask(&["terms", &anna, "--none"])["terms"], json!([]));
}

#[test]
fn what_is_written_shown_listed_and_taken_away_has_one_shape() {
    let (desk, anna) = shop();
    let keys = |value: &Value| {
        value.as_object().unwrap().keys().cloned().collect::<std::collections::BTreeSet<_>>()
    };
    let is_written = |answer: &Value, what: &str| {
        assert!(answer["notes"].is_array() && answer["operation"].is_i64(), "{answer}");
        answer[what].clone()
    };
    let product = is_written(&desk.ask(&["product", "save", "Tap", "19,99"]), "product");
    let listed = desk.ask(&["product", "list"]);
    assert_eq!((&listed["total"], &listed["products"][0]), (&json!(1), &product));
    let order = is_written(&desk.ask(&["order", "add", &anna, "Tap"]), "order");
    assert_eq!(desk.ask(&["order", "show", "2026/1"])["order"], order);
    let row = desk.ask(&["order", "list"])["orders"][0].clone();
    for key in ["id", "number", "contact", "name", "side", "state", "on", "due_on", "gross", "open"]
    {
        assert_eq!(row[key], order[key], "{key}");
    }
    let off_sale =
        is_written(&desk.ask(&["product", "delete", &product["id"].to_string()]), "product");
    assert_eq!((&off_sale["id"], &off_sale["is_off_sale"]), (&product["id"], &json!(true)));
    let paid = desk.ask(&["pay", &anna, "5", "--on", "2026-11-05"]);
    let payment = is_written(&paid, "payment");
    let month = desk.ask(&["sales", "--from", "2026-11-01", "--to", "2026-11-30"]);
    let of_month = &month["payments"][0];
    assert_eq!((&of_month["id"], &of_month["name"]), (&payment["id"], &json!("Anna Kowalska")));
    assert!(keys(&payment).is_subset(&keys(of_month)), "{of_month}");
    let gone = desk.ask(&["pay", &anna, "--delete", &payment["id"].to_string()]);
    assert_eq!((is_written(&gone, "payment"), keys(&gone)), (payment, keys(&paid)));
    assert_eq!(gone["balance"]["balance"], order["gross"]);
}

#[test]
fn more_orders_than_a_page_has_are_listed_as_they_are_asked_for() {
    let (desk, anna) = shop();
    desk.ask(&["order", "add", &anna, "Tap @ 10"]);
    let to = desk.argument("box.json");
    desk.ask(&["export", "--to", &to, "--format", "json"]);
    let mut whole: Value = serde_json::from_slice(&fs::read(&to).unwrap()).unwrap();
    let orders = whole["orders"].as_array_mut().unwrap();
    for place in 2..=503 {
        let mut order = orders[0].clone();
        order["uid"] = json!(format!("order-{place}"));
        order["place"] = json!(place);
        orders.push(order);
    }
    // The head comes first in the file.
    let head = whole.as_object_mut().unwrap().remove("format").unwrap();
    let body = whole.to_string();
    let whole = format!("{{\"format\":{head},{}", body.strip_prefix('{').unwrap());
    desk.ask(&["import", &desk.file("box.json", whole)]);
    for limit in [1, 500, 502, 503, 600] {
        let list = desk.ask(&["order", "list", "--limit", &limit.to_string()]);
        let orders = list["orders"].as_array().unwrap();
        assert_eq!((&list["total"], orders.len()), (&json!(503), limit.min(503)));
        let places = orders.iter().map(|one| one["number"].as_str().unwrap());
        let expected = (1..=503).rev().map(|place| format!("2026/{place}")).take(limit);
        assert!(places.eq(expected), "{limit}");
    }
}
