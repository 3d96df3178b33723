//! A card with years of calls: drawn as far as it is in view, from the newest to the oldest, and back.

use crate::ways::open_first;
use kartoteka_tests::{Chord, Desk, Key, Window};
use std::fmt::Write as _;

/// Entries; the oldest is some nine months old.
const CALLS: i64 = 300;
/// The newest call, 10 November 2026, ten in the morning in Warsaw, in ms; and one a day before it.
const NEWEST: i64 = 1_794_301_200_000;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// More entries than a screen and what lies near it hold.
const FEW: usize = 130;

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Kos 602 111 222"]);
    let mut list = "<?xml version='1.0' encoding='UTF-8'?>\n<calls>\n".to_owned();
    for call in 0..CALLS {
        let at = NEWEST - call * DAY;
        // Each is told apart by its length: the newest an hour, the oldest six.
        let seconds = 3600 + call * 60;
        writeln!(
            list,
            "<call number=\"602111222\" duration=\"{seconds}\" date=\"{at}\" type=\"1\" />"
        )
        .unwrap();
    }
    list.push_str("</calls>\n");
    let file = desk.files().join("calls.xml");
    std::fs::write(&file, list).unwrap();
    desk.karto(&["import", file.to_str().unwrap()]);
    desk
}

/// The entries that are drawn.
fn drawn(window: &Window<'_>) -> usize {
    window.all("section[data-pane] ol ol > li").len()
}

/// Whether an entry of this length is drawn.
fn has(window: &Window<'_>, length: &str) -> bool {
    // "60 min" is also the end of "160 min".
    let text = window.text();
    let is_whole = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_digit());
    text.match_indices(length).any(|(at, _)| is_whole(at))
}

/// Presses a key again and again until an entry is drawn; never is much drawn at once.
fn go_on_until(window: &Window<'_>, key: impl Into<Chord>, length: &str) {
    let key = key.into();
    window.wait_until_said(length, || {
        window.press(key.clone());
        assert!(drawn(window) < FEW, "{} entries are drawn", drawn(window));
        has(window, length)
    });
}

#[test]
fn a_long_history_is_drawn_as_far_as_it_is_in_view_to_its_oldest_entry_and_back() {
    let desk = desk();
    let window = desk.open();
    open_first(&window);
    window.wait_for_text("60 min");
    window.put_focus("section[data-pane] ol ol > li");
    go_on_until(&window, Key::Char(' '), "359 min");
    window.screenshot("history-oldest");
    // The entry that has the focus is drawn still; the rest of the newest is not.
    assert!(has(&window, "60 min"), "what has the focus stays");
    assert!(!has(&window, "200 min"), "what is far off is not drawn");
    go_on_until(&window, Key::Char(' ').shift(), "75 min");
    assert!(!has(&window, "359 min"), "the oldest are let go of again");
    window.close();
}
