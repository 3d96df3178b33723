//! What they bought and what they owe: orders from the quote to the last payment.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

pub(crate) const ANNA: &str = "Anna Kowalska 602 123 456";

/// An order of one line; what `order_save` answers.
pub(crate) fn order(desk: &Desk, card: i64, price: &str) -> Value {
    desk.ask(
        "order_save",
        json!({ "contact_id": card, "lines": [{ "text": "tap", "price": price, "tax": "0" }] }),
    )
}

/// What the card owes on its first account, in minor units.
pub(crate) fn owed(desk: &Desk, card: i64) -> i64 {
    let found = desk.ask("balance_get", json!({ "id": card }));
    found["balances"][0]["balance"]["minor"].as_i64().unwrap_or(0)
}

#[test]
fn an_order_is_written_paid_in_part_repeated_and_taken_back() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    desk.ask("product_save", json!({ "name": "Tap", "price": "19,99", "unit": "pc" }));
    let saved = desk.ask(
        "order_save",
        json!({ "contact_id": anna, "lines": [{ "text": "tap", "quantity": "2", "discount": "10" }] }),
    );
    let order = &saved["order"];
    assert_eq!(order["number"], "2026/1");
    assert_eq!((&order["net"]["minor"], &order["tax"]["minor"]), (&json!(3_598), &json!(828)));
    assert_eq!(order["gross"], json!({ "minor": 4_426, "currency": "PLN" }));
    assert_eq!((&order["on"], &order["due_on"]), (&json!("2026-11-12"), &json!("2026-11-26")));
    let line = &order["lines"][0];
    assert_eq!(
        (&line["text"], &line["unit"], &line["tax"]),
        (&json!("tap"), &json!("pc"), &json!("standard"))
    );
    let paid =
        desk.ask("payment_add", json!({ "contact_id": anna, "amount": "20", "way": "cash" }));
    assert_eq!(paid["balance"]["balance"]["minor"], 2_426);
    let again = desk.ask("order_repeat", json!({ "id": order["id"], "on": "2026-12-01" }));
    assert_eq!(
        (&again["order"]["number"], &again["order"]["on"]),
        (&json!("2026/2"), &json!("2026-12-01"))
    );
    assert_eq!(again["order"]["lines"], order["lines"]);
    assert_eq!(owed(&desk, anna), 2_426 + 4_426);
    for owes in [2_426, 4_426, 0] {
        desk.ask("operation_undo", json!({}));
        assert_eq!(owed(&desk, anna), owes);
    }
    assert_eq!(desk.ask("order_list", json!({ "limit": 9 }))["total"], 0);
    for owes in [4_426, 2_426, 6_852] {
        desk.ask("operation_redo", json!({}));
        assert_eq!(owed(&desk, anna), owes);
    }
}

#[test]
fn a_quote_owes_nothing_until_it_is_ordered_and_nothing_once_cancelled() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let quote = desk.ask(
        "order_save",
        json!({ "contact_id": anna, "state": "quote", "lines": [{ "text": "kitchen", "price": "1 234,50", "tax": "0" }] }),
    );
    let id = &quote["order"]["id"];
    let mut owes = Vec::new();
    for state in ["ordered", "making", "ready", "delivered", "cancelled"] {
        owes.push(owed(&desk, anna));
        desk.ask("order_state", json!({ "id": id, "state": state }));
    }
    owes.push(owed(&desk, anna));
    assert_eq!(owes, [0, 123_450, 123_450, 123_450, 123_450, 0]);
}

#[test]
fn what_was_last_asked_of_the_card_is_asked_again_and_said() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 999 888"));
    let tap =
        desk.ask("product_save", json!({ "name": "Tap", "price": "120" }))["product"]["id"].clone();
    let buy = |card: i64, price: &str| {
        let line = json!({ "product_id": tap, "price": price });
        desk.ask("order_save", json!({ "contact_id": card, "lines": [line] }))
    };
    buy(anna, "99,50");
    let second = buy(anna, "");
    assert_eq!(second["order"]["lines"][0]["price"]["minor"], 9_950);
    assert_eq!(second["notes"], json!(["Tap: 99.50\u{a0}zł, as last time."]));
    let of_jan = buy(jan, "");
    assert_eq!(of_jan["order"]["lines"][0]["price"]["minor"], 12_000);
    assert_eq!(of_jan["notes"], json!([]));
    let list = desk.ask("product_list", json!({ "text": "ta", "contact_id": anna }));
    assert_eq!(list["products"][0]["last_price"]["minor"], 9_950);
}

#[test]
fn payments_go_to_the_oldest_or_the_chosen_order_and_each_currency_stands_apart() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let (first, second) = (order(&desk, anna, "100"), order(&desk, anna, "50"));
    let open = |which: &Value| {
        desk.ask("order_get", json!({ "id": which["order"]["id"] }))["open"]["minor"].clone()
    };
    desk.ask(
        "payment_add",
        json!({ "contact_id": anna, "order_id": second["order"]["id"], "amount": "20" }),
    );
    assert_eq!((open(&first), open(&second)), (json!(10_000), json!(3_000)));
    desk.ask("payment_add", json!({ "contact_id": anna, "amount": "110" }));
    assert_eq!((open(&first), open(&second)), (json!(0), json!(2_000)));
    // Without an amount, all that is open; more than that is an advance.
    let rest = desk.ask("payment_add", json!({ "contact_id": anna }));
    assert_eq!(
        (&rest["payment"]["amount"]["minor"], &rest["balance"]["balance"]["minor"]),
        (&json!(2_000), &json!(0))
    );
    let advance = desk.ask("payment_add", json!({ "contact_id": anna, "amount": "5" }));
    assert_eq!(advance["balance"]["balance"]["minor"], -500);
    assert_eq!(
        advance["notes"],
        json!(["5.00\u{a0}zł was paid in advance and waits for an order."])
    );
    let back = desk.ask("payment_add", json!({ "contact_id": anna, "kind": "refund" }));
    assert_eq!(back["payment"]["amount"]["minor"], 500);
    let refused = desk
        .refusal("payment_add", json!({ "contact_id": anna, "kind": "refund", "amount": "151" }));
    assert_eq!(refused.message, "No more can come back than was paid: 150.00\u{a0}zł.");
    desk.ask("order_save", json!({
        "contact_id": anna, "currency": "JPY", "lines": [{ "text": "fan", "price": "1500", "tax": "0" }],
    }));
    desk.ask("order_save", json!({
        "contact_id": anna, "side": "purchase", "lines": [{ "text": "pipes", "price": "30", "tax": "0" }],
    }));
    let found = desk.ask("balance_get", json!({ "id": anna }));
    let balances: Vec<_> = found["balances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["side"].as_str().unwrap(),
                one["balance"]["currency"].as_str().unwrap(),
                one["balance"]["minor"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(balances, [("sale", "JPY", 1_500), ("sale", "PLN", 0), ("purchase", "PLN", 3_000)]);
}

#[test]
fn an_order_changed_after_it_was_paid_leaves_a_credit_and_says_so() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = order(&desk, anna, "100");
    let id = made["order"]["id"].clone();
    desk.ask("payment_add", json!({ "contact_id": anna, "order_id": id, "amount": "100" }));
    let line = json!({ "text": "tap", "price": "60", "tax": "0" });
    let less = desk.ask("order_save", json!({ "id": id, "contact_id": anna, "lines": [line] }));
    assert_eq!(
        less["notes"],
        json!(["Order 2026/1 was paid for already; 40.00\u{a0}zł is a credit now."])
    );
    assert_eq!(owed(&desk, anna), -4_000);
    let refused = desk.refusal("order_delete", json!({ "id": id }));
    assert!(refused.message.contains("Cancel it instead"), "{}", refused.message);
    desk.ask("order_state", json!({ "id": id, "state": "cancelled" }));
    assert_eq!(owed(&desk, anna), -10_000);
    // Somebody else changed it since it was read: nothing is saved.
    let stale = json!({ "id": id, "revision": 1, "contact_id": anna, "lines": [line] });
    assert_eq!(desk.refusal("order_save", stale).code, Code::StaleEdit);
}

#[test]
fn a_product_that_stands_on_orders_goes_off_sale_and_orders_stay() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let id =
        desk.ask("product_save", json!({ "name": "Tap", "price": "10" }))["product"]["id"].clone();
    let twice = desk.refusal("product_save", json!({ "name": "TAP", "price": "10" }));
    assert_eq!(twice.field.as_deref(), Some("name"));
    desk.ask("order_save", json!({ "contact_id": anna, "lines": [{ "product_id": id }] }));
    let gone = desk.ask("product_delete", json!({ "id": id }));
    let note = "Tap is used by orders, tickets, its stock or those who wait for it (once), so it stays, \
        off sale.";
    assert_eq!(gone["note"], note);
    assert_eq!(desk.ask("product_list", json!({}))["products"], json!([]));
    let all = desk.ask("product_list", json!({ "off_sale": true }));
    assert_eq!(all["products"][0]["is_off_sale"], true);
    assert_eq!(desk.ask("order_list", json!({ "limit": 1 }))["rows"][0]["what"], "Tap");
    let other =
        desk.ask("product_save", json!({ "name": "Hose", "price": "10" }))["product"]["id"].clone();
    assert_eq!(desk.ask("product_delete", json!({ "id": other }))["uses"], 0);
    assert_eq!(
        desk.ask("product_list", json!({ "off_sale": true }))["products"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_rate_that_changes_leaves_old_orders_as_they_were() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let line = json!([{ "text": "tap", "price": "100" }]);
    let write = |on: &str| {
        desk.ask("order_save", json!({ "contact_id": anna, "on": on, "lines": line }))["order"]
            .clone()
    };
    let old = write("2026-11-12");
    desk.ask("setting_set", json!({ "key": "tax_rates", "value": "2027-01-01 standard 24" }));
    assert_eq!(desk.ask("order_get", json!({ "id": old["id"] }))["tax"]["minor"], 2_300);
    assert_eq!(write("2026-12-31")["tax"]["minor"], 2_300);
    assert_eq!(write("2027-01-01")["tax"]["minor"], 2_400);
    let again = desk.ask("order_repeat", json!({ "id": old["id"], "on": "2027-02-01" }));
    assert_eq!(again["order"]["tax"]["minor"], 2_400);
    let refused = desk.refusal("setting_set", json!({ "key": "tax_rates", "value": "24" }));
    assert_eq!(refused.code, Code::Invalid);
}

#[test]
fn terms_say_when_an_order_is_due_and_a_limit_is_watched() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    desk.ask("terms_set", json!({ "contact_id": anna, "days": 30, "credit_limit": "150" }));
    let first = order(&desk, anna, "100");
    assert_eq!((&first["order"]["due_on"], &first["notes"]), (&json!("2026-12-12"), &json!([])));
    let second = order(&desk, anna, "100");
    assert_eq!(
        second["notes"],
        json!(["200.00\u{a0}zł is owed, more than the limit of 150.00\u{a0}zł."])
    );
    desk.ask("terms_set", json!({ "contact_id": anna }));
    assert_eq!(order(&desk, anna, "1")["order"]["due_on"], "2026-11-26");
    for days in [366, 9_999, u32::MAX] {
        let refused = desk.refusal("terms_set", json!({ "contact_id": anna, "days": days }));
        assert_eq!(refused.message, "Terms are from 0 to 365 days.");
        assert_eq!(refused.field.as_deref(), Some("days"));
    }
}

#[test]
fn debts_are_listed_by_how_late_they_are() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 999 888"));
    let late = |card: i64, due: &str, price: &str| {
        let line = json!({ "text": "tap", "price": price, "tax": "0" });
        desk.ask(
            "order_save",
            json!({ "contact_id": card, "on": "2026-06-01", "due_on": due, "lines": [line] }),
        )
    };
    late(anna, "2026-11-13", "1");
    late(anna, "2026-11-12", "2");
    late(anna, "2026-10-12", "4");
    late(jan, "2026-09-01", "8");
    late(jan, "2026-06-01", "16");
    let list = desk.ask("ageing_list", json!({}));
    let ages = |one: &Value| {
        ["not_due", "to_30", "to_60", "to_90", "over"]
            .map(|age| one[age]["minor"].as_i64().unwrap())
    };
    let rows: Vec<_> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["contact_id"].as_i64().unwrap(),
                row["days_late"].as_i64().unwrap(),
                ages(&row["ageing"]),
            )
        })
        .collect();
    assert_eq!(rows, [(jan, 164, [0, 0, 0, 800, 1_600]), (anna, 31, [100, 200, 400, 0, 0])]);
    assert_eq!(ages(&list["totals"][0]), [100, 200, 400, 800, 1_600]);
    desk.ask("payment_add", json!({ "contact_id": jan }));
    assert_eq!(desk.ask("ageing_list", json!({}))["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn of_the_cards_of_a_page_those_that_owe_are_told_each_with_how_much() {
    let desk = Desk::new();
    let [anna, jan, ewa] = [ANNA, "Jan Nowak 602 999 888", "Ewa Kos 603 111 222"];
    let [anna, jan, ewa] = [anna, jan, ewa].map(|line| desk.card(line));
    let order = |card: i64, side: &str, price: &str| {
        let line = json!({ "text": "tap", "price": price, "tax": "0" });
        let order = json!({ "contact_id": card, "side": side, "lines": [line] });
        desk.ask("order_save", order);
    };
    order(anna, "sale", "4");
    order(anna, "sale", "8");
    order(jan, "purchase", "16");
    order(ewa, "sale", "32");
    desk.ask("payment_add", json!({ "contact_id": anna, "amount": "3" }));
    desk.ask("payment_add", json!({ "contact_id": ewa }));
    let owed = |ids: &[i64]| desk.ask("owed_list", json!({ "ids": ids }))["rows"].clone();
    let nine = json!({ "minor": 900, "currency": "PLN" });
    assert_eq!(owed(&[jan, anna, ewa]), json!([{ "contact_id": anna, "owed": nine }]));
    assert_eq!(owed(&[jan, ewa, 9_999]), json!([]));
    desk.ask("operation_undo", json!({}));
    assert_eq!(owed(&[ewa])[0]["owed"]["minor"], 3_200);
}

#[test]
fn amounts_that_make_no_sense_are_refused_in_a_sentence_and_nothing_is_written() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let before = desk.dump();
    let line = |more: Value| {
        let mut line = json!({ "text": "tap", "price": "10" });
        line.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "contact_id": anna, "lines": [line] })
    };
    for (more, field) in [
        (json!({ "price": "-5" }), "price"),
        (json!({ "price": "12345678901234567890" }), "price"),
        (json!({ "price": "ten" }), "price"),
        (json!({ "price": "1.234" }), "price"),
        (json!({ "price": "" }), "price"),
        (json!({ "quantity": "0" }), "quantity"),
        (json!({ "quantity": "-1" }), "quantity"),
        (json!({ "quantity": "0.0001" }), "quantity"),
        (json!({ "discount": "101" }), "discount"),
        (json!({ "tax": "high" }), "tax"),
        (json!({ "text": " " }), "text"),
        (json!({ "price": "99999999999.99", "quantity": "999999" }), "lines"),
    ] {
        let error = desk.refusal("order_save", line(more.clone()));
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::Invalid, Some(field)),
            "{more}: {error}"
        );
    }
    for (more, field) in [
        (json!({ "lines": [] }), "lines"),
        (json!({ "currency": "XYZ" }), "currency"),
        (json!({ "currency": "JPY", "lines": [{ "text": "fan", "price": "0.5" }] }), "price"),
        (json!({ "on": "2026-13-01" }), "on"),
        (json!({ "on": "1826-01-01" }), "on"),
        (json!({ "due_on": "2026-11-11" }), "due_on"),
        (json!({ "deposit": "12,31" }), "deposit"),
    ] {
        let mut request = line(json!({}));
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let error = desk.refusal("order_save", request);
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::Invalid, Some(field)),
            "{more}: {error}"
        );
    }
    for amount in ["0", "-3", "", "99999999999999999999"] {
        let error = desk.refusal("payment_add", json!({ "contact_id": anna, "amount": amount }));
        assert_eq!(error.field.as_deref(), Some("amount"), "{amount}: {error}");
    }
    assert_eq!(desk.dump(), before);
    // Three places, where the currency has them.
    let dinars = json!({ "contact_id": anna, "currency": "TND", "lines": [{ "text": "oil", "price": "1.234", "tax": "0" }] });
    assert_eq!(desk.ask("order_save", dinars)["order"]["gross"]["minor"], 1_234);
}

#[test]
fn who_calls_is_shown_with_what_they_owe() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let caller =
        || desk.ask("caller_get", json!({ "number": "0048 602-123-456" }))["matches"][0].clone();
    assert_eq!((&caller()["balances"], &caller()["terms"]), (&json!([]), &json!([])));
    desk.ask("terms_set", json!({ "contact_id": anna, "days": 14 }));
    order(&desk, anna, "120");
    desk.wait_minutes(1);
    order(&desk, anna, "40");
    desk.wait_minutes(1);
    desk.ask("payment_add", json!({ "contact_id": anna, "amount": "100" }));
    let found = caller();
    assert_eq!(found["balances"][0]["balance"], json!({ "minor": 6_000, "currency": "PLN" }));
    assert_eq!(found["terms"][0]["days"], 14);
    assert_eq!(found["last_order"]["number"], "2026/2");
    assert_eq!(found["last_order"]["gross"], json!({ "minor": 4_000, "currency": "PLN" }));
    // An order that was cancelled is not what they last had.
    desk.ask("order_state", json!({ "id": 2, "state": "cancelled" }));
    assert_eq!(caller()["last_order"]["number"], "2026/1");
    for _ in 0..6 {
        desk.wait_minutes(1);
        let offer = json!({ "contact_id": anna, "state": "quote", "lines": [{ "text": "tap", "price": "5", "tax": "0" }] });
        desk.ask("order_save", offer);
    }
    assert_eq!(caller()["last_order"]["number"], "2026/1");
    for _ in 0..6 {
        desk.ask("operation_undo", json!({}));
    }
    desk.ask("operation_undo", json!({}));
    assert_eq!(found["recent"][0]["kind"], "payment");
    let timeline =
        desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9, "filter": "orders" }));
    let lines: Vec<_> = timeline["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["kind"].clone(), item["subject"].clone(), item["text"].clone()))
        .collect();
    assert_eq!(
        lines,
        [
            (json!("payment"), json!("100.00\u{a0}zł"), json!("")),
            (json!("order"), json!("2026/2 · 40.00\u{a0}zł"), json!("tap")),
            (json!("order"), json!("2026/1 · 120.00\u{a0}zł"), json!("tap")),
        ]
    );
}

#[test]
fn a_card_is_found_by_what_was_ordered_and_by_the_number() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let line = json!({ "text": "Zlewozmywak granitowy", "price": "400" });
    let made =
        desk.ask("order_save", json!({ "contact_id": anna, "text": "by Friday", "lines": [line] }));
    desk.ask(
        "payment_add",
        json!({ "contact_id": anna, "amount": "5", "text": "deposit in cash" }),
    );
    for text in ["granitowy", "2026/1", "friday", "deposit"] {
        let found = desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 9 }));
        assert_eq!(found["total"], 1, "{text}: {found}");
        assert_eq!(found["rows"][0]["matched"]["field"], "history", "{text}: {found}");
    }
    let other = json!([{ "text": "brass tap", "price": "1" }]);
    desk.ask(
        "order_save",
        json!({ "id": made["order"]["id"], "contact_id": anna, "lines": other }),
    );
    assert_eq!(desk.ask("contact_find", json!({ "text": "granitowy", "limit": 9 }))["total"], 0);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.ask("contact_find", json!({ "text": "granitowy", "limit": 9 }))["total"], 1);
}

#[test]
fn the_newest_order_is_cancelled_and_not_deleted_and_an_order_is_named_by_its_id_too() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let (first, second) = (order(&desk, anna, "1"), order(&desk, anna, "2"));
    let id = |made: &Value| made["order"]["id"].clone();
    let refused = desk.refusal("order_delete", json!({ "id": id(&second) }));
    assert!(refused.message.contains("2026/2 is the newest"), "{}", refused.message);
    desk.ask("order_delete", json!({ "id": id(&first) }));
    assert_eq!(order(&desk, anna, "3")["order"]["number"], "2026/3");
    let by_id = desk.ask("order_resolve", json!({ "number": id(&second).to_string() }));
    assert_eq!(by_id["id"], id(&second));
    let unknown = desk.refusal("order_resolve", json!({ "number": id(&first).to_string() }));
    assert_eq!(unknown.code, Code::NotFound);
}

#[test]
fn the_last_price_is_of_the_currency_of_another_order_and_of_no_later_day() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let tap =
        desk.ask("product_save", json!({ "name": "Tap", "price": "120" }))["product"]["id"].clone();
    let buy = |price: &str, more: Value| {
        let mut request =
            json!({ "contact_id": anna, "lines": [{ "product_id": tap, "price": price }] });
        let both = request.as_object_mut().unwrap();
        both.extend(more.as_object().unwrap().clone());
        desk.ask("order_save", request)["order"].clone()
    };
    let price = |order: &Value| order["lines"][0]["price"]["minor"].clone();
    let first = buy("90", json!({ "on": "2026-11-01" }));
    buy("20", json!({ "currency": "EUR", "on": "2026-11-02" }));
    buy("70", json!({ "on": "2026-11-30" }));
    // Not the euros of the day after, nor what is asked at the end of the month.
    assert_eq!(price(&buy("", json!({}))), 9_000);
    // What was agreed in it stays where nothing else is said.
    assert_eq!(price(&buy("", json!({ "id": first["id"] }))), 9_000);
    assert_eq!(price(&buy("85", json!({ "id": first["id"] }))), 8_500);
}
