//! Ways that many tests take: a desk with some cards or with a file's, its window, the first card of
//! the list, the first file that comes in, and all that the box holds.

use std::path::Path;

use kartoteka_tests::{Asked, Budget, Desk, Key, Window, argument};
use serde_json::Value;

/// Twelve cards, as a telephone writes them.
pub(crate) const PHONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");

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

/// A desk on Thursday with the cards of a telephone in the box.
pub(crate) fn desk_of_phone() -> Desk {
    let desk = desk(&[]);
    desk.karto(&["import", PHONE]);
    desk
}

/// The whole box as it goes out, but for when that was.
pub(crate) fn whole(desk: &Desk) -> Value {
    let file = desk.files().join("whole-box.json");
    desk.karto(&["export", "--to", argument(&file), "--force"]);
    let mut whole: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    whole.as_object_mut().unwrap().remove("exported_at");
    whole
}

/// The window, once the field on Today takes keys.
pub(crate) fn opened(desk: &Desk) -> Window<'_> {
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    window
}

/// From the first steps of an empty box to the dialog in which this file is chosen; answers as
/// `press_for_file`.
pub(crate) fn choose_first(window: &Window<'_>, file: impl AsRef<Path>) -> Asked {
    window.wait_for_text("Your box is empty");
    window.tab_to("Import from phone");
    window.press(Key::Enter);
    window.wait_for_focus("Choose files…");
    window.desk().chooser.will_choose(file);
    window.press_for_file(Key::Enter)
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
