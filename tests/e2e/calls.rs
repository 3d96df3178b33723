//! The phone is plugged in: its calls and its cards come in together, what no card has waits in
//! the inbox, and all of it is taken back.

use kartoteka_tests::{Desk, Key, Window};
use std::path::PathBuf;

const CARDS: &str =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Nowak\r\nTEL:+48 601 234 567\r\nEND:VCARD\r\n";

/// Three spellings of Anna's number, and one that no card has.
const CALLS: &str = "<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"77\">\n\
    <call number=\"+48601234567\" duration=\"62\" date=\"1794301200000\" type=\"1\" contact_name=\"(Unknown)\" />\n\
    <call number=\"0048601234567\" duration=\"30\" date=\"1794301800000\" type=\"2\" contact_name=\"(Unknown)\" />\n\
    <call number=\"601234567\" duration=\"0\" date=\"1794302400000\" type=\"3\" contact_name=\"(Unknown)\" />\n\
    <call number=\"700100200\" duration=\"9\" date=\"1794302500000\" type=\"1\" contact_name=\"Tap Fitters\" />\n</calls>\n";

fn desk() -> (Desk, Vec<PathBuf>) {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    let files = [("calls.xml", CALLS), ("phone.vcf", CARDS)].map(|(name, text)| {
        let path = desk.files().join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    (desk, files.to_vec())
}

fn press_button(window: &Window<'_>, name: &str) {
    window.tab_to(name);
    window.press(Key::Enter);
}

#[test]
fn calls_and_cards_come_in_together_and_go_again() {
    let (desk, files) = desk();
    let paths: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    let window = desk.open_with(&paths);
    window.wait_for_text("Take in 5 entries");
    window.wait_for_text("On the card of Anna Nowak");
    window.wait_for_text("No card has this number; it waits in the inbox");
    window.axe("import, look at calls");
    window.screenshot("import-calls-look");
    window.press(Key::Right.alt());
    window.wait_for_text("5 entries came in");
    window.wait_for_text("Without a card");
    window.axe("import, calls done");
    window.screenshot("import-calls-done");
    assert_eq!(desk.karto(&["today"])["call_back"][0]["number"], "601234567");

    press_button(&window, "Open the inbox");
    window.wait_for_text("Numbers without a card");
    press_button(&window, "Choose a card for 700 100 200");
    window.axe("inbox");
    window.screenshot("inbox");
    press_button(&window, "Make a card of 700 100 200");
    window.wait_until_gone("Numbers without a card");
    window.wait_for_text("Nothing to say about all 3");
    window.press(Key::Char('d').shift());
    window.wait_for_text("Nothing waits");
    assert_eq!(desk.karto(&["find", "tap"])["contacts"][0]["name"], "Tap Fitters");
    assert!(window.keys_pressed() > 5);

    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Nothing to say about all 3");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Numbers without a card");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Nothing waits");
    window.close();
    assert_eq!(desk.karto(&["find", ""])["total"], 0);
    assert_eq!(desk.karto(&["inbox"])["number_count"], 0);
}
