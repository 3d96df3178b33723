//! The table of orders and payments, and an order while it is being typed.

use crate::desk::Desk;
use crate::orders::{ANNA, order};
use serde_json::{Value, json};

fn numbers(table: &Value) -> Vec<&str> {
    let rows = table["rows"].as_array().unwrap();
    rows.iter().map(|row| row["number"].as_str().unwrap()).collect()
}

/// An order of one line at this price, of a day and to be paid by another.
fn dated(desk: &Desk, card: i64, price: &str, on: &str, due: &str) -> i64 {
    let line = json!({ "text": "tap", "price": price, "tax": "0" });
    let request = json!({ "contact_id": card, "on": on, "due_on": due, "lines": [line] });
    desk.ask("order_save", request)["order"]["id"].as_i64().unwrap()
}

#[test]
fn open_orders_stand_late_ones_first_with_sums_apart_by_currency() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let jan = desk.card("Jan Nowak 602 333 444");
    let later = dated(&desk, anna, "10", "2026-11-01", "2026-11-20");
    let _ = dated(&desk, jan, "20", "2026-11-02", "2026-11-10");
    let _ = dated(&desk, anna, "30", "2026-11-03", "2026-11-05");
    let paid = dated(&desk, jan, "40", "2026-11-04", "2026-11-06");
    let line = json!({ "text": "mount", "price": "7", "tax": "0" });
    let euros = json!({ "contact_id": jan, "currency": "EUR", "lines": [line] });
    desk.ask("order_save", euros);
    desk.ask("payment_add", json!({ "contact_id": jan, "order_id": paid }));
    desk.ask("payment_add", json!({ "contact_id": anna, "order_id": later, "amount": "4" }));
    for id in [paid, later] {
        desk.ask("order_state", json!({ "id": id, "state": "delivered" }));
    }

    let table = desk.ask("order_table", json!({ "limit": 9 }));
    // What is delivered and paid is open no more, what is delivered and not paid is.
    assert_eq!(numbers(&table), ["2026/3", "2026/2", "2026/1", "2026/5"]);
    let row = &table["rows"][2];
    let of = |name: &str| row[name]["minor"].as_i64().unwrap();
    assert_eq!((of("gross"), of("paid"), of("open")), (1_000, 400, 600));
    let sums = table["sums"].as_array().unwrap();
    let sum = |at: usize, name: &str| sums[at][name].clone();
    assert_eq!(sum(0, "gross"), json!({ "minor": 700, "currency": "EUR" }));
    assert_eq!(sum(1, "gross"), json!({ "minor": 6_000, "currency": "PLN" }));
    assert_eq!(sum(1, "open"), json!({ "minor": 5_600, "currency": "PLN" }));
    assert_eq!(sums.len(), 2);

    let part = desk.ask("order_table", json!({ "from": 1, "limit": 2 }));
    assert_eq!((numbers(&part), &part["total"]), (vec!["2026/2", "2026/1"], &json!(4)));
    let all = desk.ask("order_table", json!({ "shown": "all", "limit": 9 }));
    assert_eq!(numbers(&all), ["2026/5", "2026/4", "2026/3", "2026/2", "2026/1"]);
    let part = desk.ask("order_table", json!({ "shown": "all", "from": 3, "limit": 1 }));
    assert_eq!((numbers(&part), &part["total"]), (vec!["2026/2"], &json!(5)));
    assert_eq!(part["rows"][0]["open"]["minor"], 2_000);
}

#[test]
fn a_box_has_orders_once_there_is_an_order_or_a_payment() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let has = || desk.ask("status_get", json!({}))["has_orders"].clone();
    desk.ask("product_save", json!({ "name": "Tap", "price": "19,99" }));
    assert_eq!(has(), false);
    desk.ask("payment_add", json!({ "contact_id": anna, "amount": "5" }));
    assert_eq!(has(), true);
    desk.ask("operation_undo", json!({}));
    order(&desk, anna, "10");
    assert_eq!(has(), true);
}

#[test]
fn orders_in_work_are_placed_with_those_that_are_not_paid() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 333 444"));
    // Late and delivered; late and in work; in work and paid, its day over; a quote, its day over.
    let delivered = dated(&desk, anna, "10", "2026-11-01", "2026-11-09");
    dated(&desk, jan, "20", "2026-11-01", "2026-11-10");
    let paid = dated(&desk, anna, "30", "2026-11-02", "2026-11-03");
    let quote = dated(&desk, jan, "40", "2026-11-02", "2026-11-04");
    dated(&desk, jan, "50", "2026-11-02", "2026-12-04");
    desk.ask("order_state", json!({ "id": delivered, "state": "delivered" }));
    desk.ask("order_state", json!({ "id": quote, "state": "quote" }));
    desk.ask("payment_add", json!({ "contact_id": anna, "order_id": paid }));
    let table = desk.ask("order_table", json!({ "limit": 9 }));
    assert_eq!(numbers(&table), ["2026/1", "2026/2", "2026/3", "2026/4", "2026/5"]);
    let open = table["rows"].as_array().unwrap().iter().map(|row| &row["open"]["minor"]);
    assert_eq!(open.collect::<Vec<_>>(), [1_000, 2_000, 0, 0, 5_000]);
    let sum = |name: &str| table["sums"][0][name]["minor"].clone();
    assert_eq!([sum("gross"), sum("paid"), sum("open")], [11_000, 3_000, 8_000]);
}

#[test]
fn quotes_and_purchases_are_not_summed_with_what_is_sold_and_what_is_cancelled_is_not_open() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let line = json!([{ "text": "tap", "price": "10", "tax": "0" }]);
    let write = |more: Value| {
        let mut request = json!({ "contact_id": anna, "lines": line });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ask("order_save", request);
    };
    write(json!({ "state": "quote" }));
    write(json!({ "side": "purchase" }));
    write(json!({ "state": "cancelled" }));
    write(json!({}));
    let table = desk.ask("order_table", json!({ "limit": 9 }));
    assert_eq!(numbers(&table), ["2026/1", "P2026/1", "2026/3"]);
    let sums = table["sums"].as_array().unwrap().iter();
    let sums: Vec<_> = sums.map(|sum| (&sum["side"], &sum["gross"]["minor"])).collect();
    assert_eq!(sums, [(&json!("sale"), &json!(1_000)), (&json!("purchase"), &json!(1_000))]);
    assert_eq!(table["rows"][0]["paid"]["minor"], 0, "of a quote nothing is paid");
}

#[test]
fn payments_of_all_cards_stand_newest_first() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 333 444"));
    order(&desk, anna, "10");
    order(&desk, jan, "20");
    let pay = |card: i64, amount: &str, on: &str| {
        desk.ask("payment_add", json!({ "contact_id": card, "amount": amount, "on": on }));
    };
    pay(anna, "3", "2026-11-12");
    pay(jan, "5", "2026-11-10");
    let table = desk.ask("payment_table", json!({ "limit": 9 }));
    let rows = table["rows"].as_array().unwrap().iter();
    let said =
        rows.map(|row| (row["contact_name"].clone(), row["payment"]["amount"]["minor"].clone()));
    let said: Vec<_> = said.collect();
    assert_eq!(said, [(json!("Anna Kowalska"), json!(300)), (json!("Jan Nowak"), json!(500))]);
    let part = desk.ask("payment_table", json!({ "from": 1, "limit": 1 }));
    assert_eq!(
        (&part["rows"][0]["contact_name"], &part["total"]),
        (&json!("Jan Nowak"), &json!(2))
    );
}

#[test]
fn an_order_is_reckoned_as_it_is_typed_and_nothing_is_written() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap = desk.ask("product_save", json!({ "name": "Tap", "price": "19,99" }))["product"]["id"]
        .clone();
    let line = json!({ "product_id": tap, "quantity": "2", "discount": "10" });
    let typed = json!({ "contact_id": anna, "lines": [line] });
    let reckoned = desk.ask("order_reckon", typed.clone());
    assert_eq!(desk.ask("order_list", json!({ "limit": 9 }))["total"], 0);
    let saved = desk.ask("order_save", typed)["order"].clone();
    for name in ["net", "tax", "gross", "rates", "due_on"] {
        assert_eq!(reckoned[name], saved[name], "{name}");
    }
    assert_eq!(reckoned["lines"][0]["line"], saved["lines"][0]);

    // A line that can't be taken says why; the others are added up.
    let lines =
        json!([line_of("tap", "many"), { "text": "Tap", "quantity": "3" }, { "text": "Glass" }]);
    let reckoned = desk.ask("order_reckon", json!({ "contact_id": anna, "lines": lines }));
    let problem = |at: usize| reckoned["lines"][at]["problem"]["field"].clone();
    assert_eq!(
        [problem(0), problem(1), problem(2)],
        [json!("quantity"), Value::Null, json!("price")]
    );
    assert_eq!(reckoned["net"]["minor"], 3 * 1_999);
    // And so does the rest.
    let lines = json!([line_of("tap", "1")]);
    let request = json!({ "contact_id": anna, "deposit": "900", "lines": lines });
    assert_eq!(desk.ask("order_reckon", request)["problem"]["field"], "deposit");
    let request = json!({ "contact_id": anna, "due_on": "never", "lines": lines });
    let reckoned = desk.ask("order_reckon", request);
    assert_eq!(
        (&reckoned["problem"]["field"], &reckoned["net"]["minor"]),
        (&json!("due_on"), &json!(1_999))
    );
}

fn line_of(text: &str, quantity: &str) -> Value {
    json!({ "text": text, "quantity": quantity })
}

#[test]
fn the_price_that_a_card_paid_last_is_said_while_it_is_typed() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    desk.ask("product_save", json!({ "name": "Tap", "price": "19,99" }));
    let dear = json!({ "text": "Tap", "price": "18" });
    desk.ask("order_save", json!({ "contact_id": anna, "lines": [dear] }));
    let lines = json!([line_of("tap", "1")]);
    let reckoned = desk.ask("order_reckon", json!({ "contact_id": anna, "lines": lines }));
    assert_eq!(reckoned["lines"][0]["line"]["price"]["minor"], 1_800);
    let note = reckoned["lines"][0]["note"].as_str().unwrap();
    assert!(note.contains("18,00") || note.contains("18.00"), "{note}");
}

#[test]
fn an_order_as_it_would_be_typed_is_saved_as_it_was() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    desk.ask("product_save", json!({ "name": "Tap", "price": "19,99", "unit": "pc", "tax": "8" }));
    let lines = json!([
        { "text": "Tap", "quantity": "1,5", "discount": "12,5" },
        { "text": "Glass, cut", "price": "1 234,5", "tax": "5" },
        { "text": "Permit", "price": "10", "tax": "7,25" },
    ]);
    let request = json!({
        "contact_id": anna, "discount": "3", "deposit": "100", "text": "by hand", "on": "2026-11-02", "lines": lines,
    });
    let before = desk.ask("order_save", request)["order"].clone();
    let typed = desk.ask("order_draft", json!({ "id": before["id"] }));
    assert_eq!(
        typed["lines"][1]["price"].as_str().map(|text| text.ends_with("50")),
        Some(true),
        "{typed}"
    );
    let again = || desk.ask("order_draft", json!({ "id": before["id"] }));
    let after = desk.ask("order_save", typed);
    assert_eq!(after["operation"], Value::Null, "{after}");
    assert_eq!(after["order"], before);
    // The rates of its day are corrected later, or the shop is in a country without a table of rates.
    desk.ask("setting_set", json!({ "key": "tax_rates", "value": "2026-01-01 reduced 9" }));
    assert_eq!(desk.ask("order_save", again())["order"]["gross"], before["gross"]);
    desk.ask("setting_set", json!({ "key": "tax_rates", "value": "" }));
    desk.ask("setting_set", json!({ "key": "region", "value": "FR" }));
    assert_eq!(desk.ask("order_save", again())["order"]["gross"], before["gross"]);
}
