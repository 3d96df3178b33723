//! Orders and money in the window, by keys: an order with two lines, a payment of a part, what the card
//! says of them, the screen of orders, and all of it taken back.

use crate::ways::{budget, desk, open_first, opened, palette};
use kartoteka_tests::{Desk, Key};
use serde_json::Value;

/// A desk with a card and two products; the card has paid another price for one of them.
fn shop() -> Desk {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    desk.karto(&["settings", "region", "GB"]);
    for (name, price) in [("Ivory mount", "8"), ("Oak frame", "24.50")] {
        desk.karto(&["product", "save", name, price]);
    }
    desk
}

/// What is owed, in minor units; nothing where there is no account.
fn owed(desk: &Desk) -> Value {
    desk.karto(&["balance", "1"])["balances"][0]["balance"]["minor"].clone()
}

#[test]
fn an_order_of_two_lines_is_taken_paid_in_part_and_taken_back() {
    let desk = shop();
    let window = desk.open();
    open_first(&window);
    window.journey(&budget("6, an order of two lines", 8, None), || {
        window.press(Key::Char('o'));
        window.wait_for_focus("What, line 1");
        window.keys("ivo");
        window.press(Key::Enter);
        window.wait_for_focus("Quantity");
        window.keys("10");
        window.press(Key::Enter);
        window.wait_for_focus("What, line 2");
        window.keys("oak");
        window.press(Key::Enter);
        window.wait_for_focus("Quantity");
        window.keys("2");
        window.wait_for_text("£154.80");
        window.press(Key::Char('s').ctrl());
        window.wait_until_none("dialog[open]");
    });
    // 10 x 8.00 and 2 x 24.50, and a fifth of it in tax.
    window.wait_for_text("Order 2026/1 saved, £154.80");
    window.wait_for_text("£154.80 owed");
    assert_eq!(owed(&desk), 15_480);
    window.screenshot("order-on-card");

    window.press(Key::Char('p'));
    window.wait_for_focus("Amount");
    window.keys("54,80");
    window.press(Key::Enter);
    window.wait_until_none("dialog[open]");
    window.wait_for_text("£100.00 owed");
    assert_eq!(owed(&desk), 10_000);
    window.journey(&budget("7, all that is open is paid", 2, None), || {
        window.press(Key::Char('p'));
        window.wait_for_focus("Amount");
        window.press(Key::Enter);
        window.wait_until_none("dialog[open]");
    });
    window.wait_until_gone("£100.00 owed");
    assert_eq!(owed(&desk), 0);
    for words in ["£100.00 owed", "£154.80 owed"] {
        window.press(Key::Char('z').ctrl());
        window.wait_for_text(words);
    }
    window.press(Key::Char('z').ctrl());
    window.wait_until_gone("£154.80 owed");
    assert_eq!(owed(&desk), Value::Null);
    window.close();
}

#[test]
fn the_screen_of_orders_is_gone_through_moved_on_and_repeated_by_keys() {
    let desk = shop();
    desk.karto(&["order", "add", "1", "2 x Oak frame", "--due", "2026-11-20"]);
    let late = ["--on", "2026-10-01", "--due", "2026-10-15"];
    desk.karto(&[&["order", "add", "1", "5 x Ivory mount @ 7"][..], &late].concat());
    let window = opened(&desk);
    palette(&window, "orders");
    window.wait_for_focus("2026/2");
    window.wait_for_text("28 days late");
    window.wait_for_text("Total £100.80");
    window.press(Key::Char('j'));
    window.wait_for_focus("2026/1");
    window.press(Key::Char('s'));
    window.wait_for_text("Order 2026/1: In making");
    assert_eq!(desk.karto(&["order", "show", "2026/1"])["order"]["state"], "making");
    window.press(Key::Char('r'));
    window.wait_for_text("Order 2026/1 repeated as 2026/3");
    window.screenshot("orders");

    // What was typed wrong is said at its field, and changes nothing.
    window.press(Key::Char('e'));
    window.wait_for_focus("What, line 1");
    window.tab_to("Price");
    window.keys("x");
    window.press(Key::Char('s').ctrl());
    window.wait_for_text("is not an amount");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    assert_eq!(desk.karto(&["order", "show", "2026/3"])["order"]["gross"]["minor"], 5_880);
    window.press(Key::Enter);
    window.wait_for_focus("Ewa Głowacka");
    window.close();
}
