//! The list of cards narrowed to a tag or to those gone quiet: by the button beside the search field,
//! by what is typed, and from Today.

use kartoteka_tests::{Desk, Key, Window};

#[test]
fn the_list_is_narrowed_by_the_button_and_by_what_is_typed() {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    let then = ["--now", "2026-08-01T09:00:00Z"];
    let karto = |arguments: &[&str]| desk.karto(&[&then, arguments].concat());
    karto(&["add", "Ewa Głowacka 602 111 222"]);
    karto(&["tag", "1", "Net 14"]);
    karto(&["add", "Jan Kot 602 333 444"]);
    karto(&["tag", "2", "Net 14"]);
    karto(&["add", "Ola Bąk 602 555 666"]);
    karto(&["stay-in-touch", "set", "1", "30", "60"]);
    desk.karto(&["call", "2", "--out", "--note", "asked about the frames"]);

    let window = desk.open();
    window.wait_for_text("Going quiet");
    // From Today to all that have gone quiet.
    window.tab_to("See all: Going quiet");
    window.press(Key::Enter);
    window.wait_for_text("1 card found");
    asked(&window, "quiet>usual");
    window.press(Key::Escape);
    window.wait_for_text("3 cards");

    // By the button: for longer than 90 days, then the tag beside.
    window.press(Key::Char('f').ctrl().shift());
    window.wait_for_focus("Quiet for longer than usual");
    for _ in 0..3 {
        window.press(Key::Down);
    }
    window.wait_for_focus("Quiet for more than 90 days");
    window.press(Key::Enter);
    window.wait_for_text("2 cards found");
    window.wait_for_focus("Narrow the list");
    window.press(Key::Enter);
    window.press(Key::End);
    window.wait_for_focus("Tag: Net 14 (2)");
    window.press(Key::Enter);
    window.wait_for_text("1 card found");
    asked(&window, "quiet>90 tag:\"Net 14\"");
    window.press(Key::Enter);
    let _ = window.wait_for(".menu [aria-pressed=true]");
    assert_eq!(window.all(".menu [aria-pressed=true]").len(), 2, "what is chosen is said");
    window.press(Key::Escape);

    // Typed, in another language; what nobody wears finds nothing, and no card is called so.
    window.press(Key::Char('f').ctrl());
    window.keys("kot etykieta:net");
    window.wait_for_text("1 card found");
    window.press(Key::Char('a').ctrl());
    window.keys("tag:none");
    window.wait_for_text("No card has “tag:none”");
    window.tab_to("Clear the search");
    assert!(window.all("main button").iter().all(|one| !one.text().contains("called")));
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(desk.karto(&["find", "tag:\"net 14\""])["total"], 2);
}

/// Waits until the search field says it.
fn asked(window: &Window<'_>, text: &str) {
    window.wait_until_said(text, || window.wait_for("search input").value() == text);
}
