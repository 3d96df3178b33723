//! Calls in the main window. The phone is plugged in: its calls and its cards come in together, what
//! no card has waits in the inbox, and all of it is taken back. Two calls are written down in a row,
//! and what lists say of a call and an appointment.

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

/// The calls written on a card, the newest first.
fn texts(desk: &Desk, card: &str) -> Vec<String> {
    let shown = desk.karto(&["show", card]);
    let items = shown["timeline"].as_array().unwrap().iter();
    items.map(|item| item["text"].as_str().unwrap().to_owned()).collect()
}

fn two_cards() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.karto(&["add", "Jan Nowak 602 333 444"]);
    desk
}

/// The card of the first that is found, with the focus on its name.
fn open_card(window: &Window<'_>, name: &str) {
    window.press(Key::Char('2').ctrl());
    window.press(Key::Char('/'));
    window.keys(name);
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus(name);
}

#[test]
fn save_and_next_writes_a_call_down_and_begins_the_next_at_its_first_empty_field() {
    const WHO: &str = "Who";
    const ABOUT: &str = "What was it about?";
    let desk = two_cards();
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    open_card(&window, "Ewa Głowacka");
    window.press(Key::Char('c'));
    window.wait_for_focus(ABOUT);
    window.keys("forty mounts");
    // An order, by its key; and a question, taken back.
    window.press(Key::Char('1').alt().shift());
    window.press(Key::Char('2').alt().shift());
    window.press(Key::Char('1').alt().shift());
    window.press(Key::Enter.ctrl().shift());
    window.wait_for_focus(WHO);
    window.wait_for_value(WHO, "");
    window.wait_for_value(ABOUT, "");
    window.keys("nowak");
    window.press(Key::Enter);
    window.wait_for_focus(ABOUT);
    window.wait_for_value(WHO, "Jan Nowak");
    window.keys("wants glass");
    press_button(&window, "Save and next");
    window.wait_for_focus(WHO);
    window.wait_for_value(WHO, "");
    window.wait_for_value(ABOUT, "");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    window.close();
    assert_eq!(texts(&desk, "1"), ["forty mounts"]);
    assert_eq!(desk.karto(&["show", "1"])["timeline"][0]["outcome"], "order");
    assert_eq!(texts(&desk, "2"), ["wants glass"]);
}

#[test]
fn words_that_could_mean_another_day_say_so_while_they_are_typed() {
    for (language, about, typed, said) in [
        ("en", "What was it about?", "> thursday call back", "today is such a day too"),
        ("pl", "O czym była mowa?", "> 3/4", "jeśli miesiąc jest pierwszy"),
        ("de", "Worum ging es?", "> 5.", "ist vorbei"),
    ] {
        let desk = two_cards();
        desk.karto(&["settings", "language", language]);
        let window = desk.open();
        let _ = window.wait_for("main");
        window.press(Key::Char('2').ctrl());
        window.press(Key::Char('/'));
        window.keys("Ewa");
        window.wait_for_text("Ewa Głowacka");
        window.press(Key::Enter);
        window.wait_for_focus("Ewa Głowacka");
        window.press(Key::Char('c'));
        window.wait_for_focus(about);
        window.keys(typed);
        window.wait_for_text(said);
    }
}

#[test]
fn a_list_says_where_and_how_long_and_of_a_call_its_number_length_and_next_step() {
    let desk = two_cards();
    let at = ["2026-11-12 11:00", "measure the hall"];
    let where_to = ["--place", "Dworek, Lipowa 4", "--minutes", "90"];
    desk.karto(&[&["follow-up", "add", "1"], &at[..], &where_to[..]].concat());
    let call = ["call", "602 111 222", "--note", "forty mounts", "--minutes", "7"];
    desk.karto(&[&call[..], &["--next", "fri 10:00 send swatches"]].concat());
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    let appointment = ["measure the hall", "Dworek, Lipowa 4, 90 min"];
    let step = "Then tomorrow 10:00: send swatches";
    let says = |words: &[&str]| words.iter().for_each(|words| window.wait_for_text(words));

    says(&appointment);
    says(&["602 111 222 · 7 min", step]);
    window.press(Key::Char('3').ctrl());
    window.wait_for_text("Agenda");
    says(&appointment);
    open_card(&window, "Ewa Głowacka");
    says(&appointment);
    says(&["7 min", "602 111 222", step]);
    window.close();
}
