//! Customs of a desktop in the real window: it comes back as it was left, and draws as large as the
//! owner likes.

use kartoteka_tests::{Desk, Key, Window};

const PHONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");

const WIDTH: &str = "arguments[arguments.length - 1](Math.round(innerWidth))";

/// The width of the page in its own pixels, which grow with the text.
fn page_width(window: &Window<'_>) -> i64 {
    window.measure(WIDTH).as_i64().unwrap()
}

fn wait_for_width(window: &Window<'_>, expected: i64) {
    let what = format!("the page is {expected} wide");
    // Whole screen pixels at a scale that is none.
    window.wait_until_said(&what, || (page_width(window) - expected).abs() <= 1);
}

#[test]
fn text_is_drawn_larger_by_keys_and_the_window_comes_back_as_it_was_left() {
    let desk = Desk::new();
    desk.karto(&["import", PHONE]);
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    window.resize(1000, 700);
    wait_for_width(&window, 1000);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 909);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 800);
    window.press(Key::Char('0').ctrl());
    wait_for_width(&window, 1000);
    window.press(Key::Char('=').ctrl());
    wait_for_width(&window, 909);
    assert_eq!(desk.karto(&["settings"])["text_size"], 110);
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("12 cards");
    window.press(Key::End);
    let card = window.wait_for("article h2").text();
    // At once: the last step is kept too.
    window.close();

    let window = desk.open();
    wait_for_width(&window, 909);
    window.wait_for_text("12 cards");
    assert_eq!(window.wait_for("article h2").text(), card);
    let _ = window.wait_for("#cards-list [role=option][aria-selected=true]");
    window.close();
}

#[test]
fn files_dropped_on_the_window_are_looked_at_for_import() {
    let desk = Desk::new();
    let named = desk.files().join("karty ż.vcf");
    std::fs::copy(PHONE, &named).unwrap();
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");

    window.drag(&[&named]).leave();
    window.wait_until_gone("Drop to import");
    let held = window.drag(&[&named]);
    window.wait_for_text("Drop to import");
    window.screenshot("files-held-over-the-window");
    held.drop_here();
    window.wait_for_text("Import 12 cards");
    window.wait_until_gone("Drop to import");
    assert_eq!(desk.karto(&["find", ""])["total"], 0, "nothing is written before it is asked for");
    window.press(Key::Right.alt());
    window.wait_for_text("12 cards added");
    assert_eq!(desk.karto(&["find", ""])["total"], 12);
    window.close();
}
