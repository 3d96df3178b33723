//! Printing, through the dialog that the desktop has for it.

use std::process::Command;

use crate::ways::go_to_cards;
use kartoteka_tests::{Desk, Key, Managed, wait_until};

/// X's symbols for the keys.
const TAB: u32 = 0xFF09;
const DOWN: u32 = 0xFF54;
const CTRL: u32 = 0xFFE3;
const ALT: u32 = 0xFFE9;
const P: u32 = 0x70;

#[test]
fn the_list_goes_to_the_printer() {
    let desk = Desk::new();
    desk.karto(&["demo", "--contacts", "100"]);
    let printed = print(&desk, &[]);
    assert!(printed.contains("100 cards"), "{printed}");
}

#[test]
fn the_open_card_goes_to_the_printer() {
    let desk = Desk::new();
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.karto(&["follow-up", "add", "1", "tomorrow", "Send the price list"]);
    desk.karto(&["call", "1", "--in", "--note", "wants oak frames"]);
    desk.karto(&["add", "Jan Kot 602 333 444"]);
    let printed = print(&desk, &[Key::Home]);
    // Figures of one width are shapes without letters in the file.
    for words in ["Ewa Głowacka", "Send the price list", "wants oak frames"] {
        assert!(printed.contains(words), "{words:?} in: {printed}");
    }
    assert!(!printed.contains("Jan Kot"), "the card alone: {printed}");
    assert_eq!(printed.matches('\u{c}').count(), 1, "one page: {printed}");
}

/// Prints what Cards shows after these keys to a file, and reads the words on it. The window is left
/// there and opened again without a driver, which would keep the dialog from coming.
fn print(desk: &Desk, keys: &[Key]) -> String {
    let window = desk.open();
    go_to_cards(&window);
    for key in keys {
        window.press(*key);
        let _ = window.wait_for("article h2");
    }
    window.close();
    let managed = desk.manage();
    let _window = desk.open_undriven();
    managed.wait_for_active("Kartoteka");
    // A page that is not ready yet misses keys, and so does a dialog.
    press_until(&managed, &[&[CTRL, P]], || managed.active() == "Print");
    // The first printer of all is the one that writes a file.
    press_until(&managed, &[&[TAB], &[DOWN], &[ALT, P]], || managed.active() != "Print");
    let file = desk.files().join("output.pdf");
    wait_until(
        || format!("{} is written", file.display()),
        || std::fs::read(&file).ok().filter(|bytes| bytes.ends_with(b"%%EOF\n")),
    );
    let read = Command::new("pdftotext").arg(&file).arg("-").output();
    let read = read.expect("poppler is there; cargo xtask test sets up");
    String::from_utf8(read.stdout).unwrap()
}

/// Presses keys one after another, again and again, until they are heard.
fn press_until(managed: &Managed<'_>, keys: &[&[u32]], is_heard: impl Fn() -> bool) {
    let press = || {
        keys.iter().for_each(|symbols| managed.press(symbols));
        is_heard().then_some(())
    };
    wait_until(|| format!("the keys are heard, with {:?} in front", managed.active()), press);
}
