//! Stock on the command line.

use crate::desk::Desk;
use serde_json::json;

/// A box at home in Poland with a card and a product whose stock is kept.
fn shop() -> (Desk, String) {
    let desk = Desk::new();
    desk.ask(&["--region", "PL", "today"]);
    let anna = desk.add("Anna Kowalska 601 234 567");
    desk.ask(&[
        "product",
        "save",
        "Tap",
        "19,99",
        "--code",
        "T-1",
        "--unit",
        "pc",
        "--stocked",
        "--reorder-at",
        "2",
    ]);
    (desk, anna)
}

#[test]
fn stock_comes_in_is_corrected_goes_out_by_orders_and_is_taken_back() {
    let (desk, anna) = shop();
    let came = desk.ask(&["stock", "receive", "tap", "5", "--from", &anna, "--note", "by van"]);
    assert_eq!((&came["stock"]["on_hand"], &came["quantity"]), (&json!(5_000), &json!(5_000)));
    assert_eq!((&came["stock"]["product"], &came["stock"]["name"]), (&json!(1), &json!("Tap")));
    let less = desk.ask(&["stock", "correct", "T-1", "-1,5", "one", "was", "broken"]);
    assert_eq!((&less["quantity"], &less["stock"]["on_hand"]), (&json!(-1_500), &json!(3_500)));
    let counted = desk.ask(&["stock", "correct", "1", "4", "counted", "--counted"]);
    assert_eq!((&counted["quantity"], &counted["stock"]["on_hand"]), (&json!(500), &json!(4_000)));
    desk.ask(&["order", "add", &anna, "3 x Tap", "--state", "delivered"]);
    let low = desk.ask(&["stock", "low"]);
    assert_eq!((&low["total"], &low["stock"][0]["free"]), (&json!(1), &json!(1_000)));
    desk.ask(&["stock", "return", "Tap", "2", "--from", &anna]);
    assert_eq!(desk.ask(&["stock", "low"])["total"], 0);
    let history = desk.ask(&["stock", "history", "Tap", "--limit", "4"]);
    let movements = history["movements"].as_array().unwrap();
    assert_eq!((movements.len(), &history["stock"]["on_hand"]), (4, &json!(3_000)));
    let of_order = movements.iter().find(|one| one["kind"].is_null()).unwrap();
    assert_eq!(
        (&of_order["quantity"], &of_order["order_number"], &of_order["name"]),
        (&json!(-3_000), &json!("2026/1"), &json!("Anna Kowalska"))
    );
    assert!(of_order["at"].as_str().unwrap().contains('T'), "{of_order}");
    let all = desk.ask(&["stock", "history", "Tap"]);
    assert_eq!(all["movements"].as_array().unwrap().len(), 5);
    let said = desk.say(&["stock"]);
    assert!(said.contains("Tap  T-1  pc  3 there, 0 sold, 3 left, 0 on the way"), "{said}");
    let csv = desk.say(&["stock", "list", "--csv"]);
    let rows: Vec<&str> = csv.lines().collect();
    assert!(rows[0].starts_with("name,code,unit,price,cost,currency,on_hand"), "{csv}");
    assert_eq!(rows[1], "Tap,T-1,pc,19.99,,PLN,3.000,0.000,3.000,0.000,2.000");
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["stock", "list", "ta"])["stock"][0]["on_hand"], 1_000);
    let (code, message) = desk.refusal(&["stock", "receive", "Hose", "1"]);
    assert_eq!(
        (code.as_str(), message.as_str()),
        ("not_found", "There is no product “Hose” on sale.")
    );
    let (code, _) = desk.refusal(&["stock", "receive", "Tap", "0"]);
    assert_eq!(code, "invalid");
}

#[test]
fn who_waits_is_told_of_when_it_comes_in() {
    let (desk, anna) = shop();
    let wants = desk.ask(&["stock", "want", &anna, "Tap", "2", "--note", "the blue one"]);
    assert_eq!(
        (&wants["want"]["quantity"], &wants["want"]["text"], &wants["want"]["name"]),
        (&json!(2_000), &json!("Tap"), &json!("Anna Kowalska"))
    );
    desk.ask(&["stock", "want", &anna, "Tap"]);
    let waiting = desk.ask(&["stock", "waiting", "Tap", "--limit", "1"]);
    assert_eq!((&waiting["total"], waiting["wants"].as_array().unwrap().len()), (&json!(2), 1));
    desk.ask(&["stock", "unwant", "2"]);
    assert_eq!(desk.ask(&["stock", "waiting", "--of", &anna])["total"], 1);
    let said = desk.say(&["stock", "waiting"]);
    assert!(said.contains("Anna Kowalska  2 pc x Tap") && said.contains("the blue one"), "{said}");
    let came = desk.ask(&["stock", "receive", "Tap", "5"]);
    assert_eq!(came["follow_ups"][0]["text"], "Tap is in: 2 wanted\nthe blue one");
    assert_eq!(desk.ask(&["stock", "waiting"])["total"], 0);
    let all = desk.ask(&["stock", "waiting", "--all"]);
    assert_eq!(all["wants"][0]["follow_up"], came["follow_ups"][0]["id"]);
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["follow-up", "list"])["follow_ups"], json!([]));
    assert_eq!(desk.ask(&["stock", "waiting"])["total"], 1);
}
