//! Ways that many tests take: a desk with some cards, and the first of them open.

use kartoteka_tests::{Budget, Desk, Key, Window};

/// A Thursday, 12 November, ten in the morning in Warsaw.
pub(crate) const THURSDAY: &str = "2026-11-12T09:00:00Z";

/// The field on Today.
pub(crate) const CAPTURE: &str = "Who called? Type a name or number";

/// A desk on Thursday with these cards in the box.
pub(crate) fn desk(cards: &[&str]) -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", THURSDAY);
    for card in cards {
        desk.karto(&["add", card]);
    }
    desk
}

/// What a part of a journey may cost.
pub(crate) const fn budget(name: &'static str, presses: u64, seconds: Option<f64>) -> Budget {
    Budget { name, presses, seconds }
}

/// Goes to the cards, once their list is there.
pub(crate) fn go_to_cards(window: &Window<'_>) {
    let _ = window.wait_for("main h1");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("main [role=option]");
}

/// Opens the first card of the list.
pub(crate) fn open_first(window: &Window<'_>) {
    go_to_cards(window);
    window.press(Key::Home);
    let _ = window.wait_for("article h2");
}

/// Goes where a few letters lead.
pub(crate) fn palette(window: &Window<'_>, words: &str) {
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys(words);
    window.press(Key::Enter);
}
