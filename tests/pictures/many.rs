//! The screens that look otherwise where the box holds many cards: at a thousand and at a hundred
//! thousand, numbers are longer, lists never end and a search takes a while.

use super::tour;
use kartoteka_tests::{Desk, Key, Window};

/// Looks at each of them in a box of so many cards.
pub(crate) fn visit(
    desk: &mut Desk,
    language: &str,
    cards: &str,
    look: &impl Fn(&Window<'_>, &str),
) {
    tour::furnish(desk, language, cards);
    let window = desk.open();
    let _ = window.wait_for("[data-follow-up]");
    window.press(Key::Escape);
    look(&window, "today");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("[role=option]");
    tour::open_shown(&window);
    look(&window, "cards");
    window.press(Key::Char('6').ctrl());
    let _ = window.wait_for("[role=grid]:focus [role=gridcell][aria-selected=true]");
    look(&window, "table");
    window.press(Key::Char('3').ctrl());
    let _ = window.wait_for("main [data-follow-up]");
    look(&window, "follow-ups");
    tour::month(&window, look);
    tour::go(&window, "duplicates");
    let _ = window.wait_for("main [data-group]");
    look(&window, "duplicates");
    tour::go(&window, "export");
    let _ = window.wait_for("main table td");
    look(&window, "export");
}
