//! The owner's key for the whole screen: from another program to the caller, chosen by pressing it,
//! given back, and said where it can't be had.

use kartoteka_tests::{Desk, Key, Window};

const POP: &str = "Who is calling";
const OTHER: &str = "Another program";
const FIELD: &str = "Key that opens the finder from any program";
const NOTE: &str = "Call note";
const FIND: &str = "Last digits of the number, or a name";
const IS_TAKEN: &str = "Other programs do not get the key any more.";
/// X's symbols of the keys.
const CTRL_ALT_K: &[u32] = &[0xFFE3, 0xFFE9, K];
const K: u32 = 0x6B;
const ESCAPE: &[u32] = &[0xFF1B];
const ENTER: &[u32] = &[0xFF0D];

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk
}

fn open_settings(window: &Window<'_>) {
    let _ = window.wait_for("main h1");
    window.press(Key::Char(',').ctrl());
    window.wait_for_text(FIELD);
}

/// The words of the calls on Ewa's card.
fn notes(desk: &Desk) -> Vec<String> {
    let shown = desk.karto(&["show", "1"]);
    let items = shown["timeline"].as_array().unwrap().iter();
    items.map(|item| item["text"].as_str().unwrap().to_owned()).collect()
}

/// Journey 2, no hook: the key, digits or letters, Enter; then the words, Enter.
#[test]
fn the_key_finds_a_caller_from_another_program_and_gives_the_keyboard_back() {
    let desk = desk();
    desk.karto(&["settings", "hot_key", "alt+ctrl+k"]);
    let screen = desk.manage();
    let window = desk.open_with(&["pop"]);
    window.wait_for_focus(FIND);
    // The program stays with its main window.
    assert!(desk.command("kartoteka").status().unwrap().success());
    screen.wait_for_active("Kartoteka");
    screen.press(CTRL_ALT_K);
    screen.wait_for_active(POP);
    screen.press(ESCAPE);
    screen.wait_until_gone(POP);

    let other = screen.open_other(OTHER);
    screen.wait_for_active(OTHER);
    let typed = |words: &str| words.chars().for_each(|letter| screen.press(&[u32::from(letter)]));
    for (who, note, expected) in
        [("1222", "mounts", &["mounts"][..]), ("ewa", "frames", &["frames", "mounts"])]
    {
        screen.press(CTRL_ALT_K);
        screen.wait_for_active(POP);
        window.wait_for_focus(FIND);
        typed(who);
        screen.press(ENTER);
        window.wait_for_focus(NOTE);
        typed(note);
        screen.press(ENTER);
        screen.wait_until_gone(POP);
        screen.wait_for_active(OTHER);
        let mut written = notes(&desk);
        written.sort();
        assert_eq!(written, expected);
    }
    // Ctrl and Alt reach whoever has the keyboard; K, and what was typed after it, did not.
    assert_eq!(other.keys_heard(), 4);
    assert!(!other.takes(K), "the key is ours");
    window.close();
}

#[test]
fn a_key_is_chosen_by_pressing_it_and_given_back() {
    let desk = desk();
    let screen = desk.manage();
    let other = screen.open_other(OTHER);
    let window = desk.open();
    open_settings(&window);
    window.tab_to(FIELD);
    window.press(Key::Char('k'));
    window.wait_for_text("A letter or digit with Ctrl, Alt or the system key held down");
    screen.wait_for_active("Kartoteka");
    screen.press(CTRL_ALT_K);
    window.wait_for_value(FIELD, "Ctrl+Alt+K");
    window.wait_for_text(IS_TAKEN);
    assert_eq!(desk.karto(&["settings"])["hot_key"], "Ctrl+Alt+K");
    assert!(!other.takes(K));
    window.screenshot("settings-hot-key");

    window.tab_to("No key");
    window.press(Key::Enter);
    window.wait_for_text("None. Press a key here");
    assert!(other.takes(K), "it is given back");
    window.close();
}

#[test]
fn a_key_of_another_program_is_left_to_it_and_said() {
    let desk = desk();
    let screen = desk.manage();
    let other = screen.open_other(OTHER);
    assert!(other.takes(K));
    desk.karto(&["settings", "hot_key", "Ctrl+Alt+K"]);
    let window = desk.open();
    open_settings(&window);
    window.wait_for_text("Another program has Ctrl+Alt+K already.");
    window.close();
}

#[test]
fn a_desktop_that_gives_programs_no_key_is_said_to_be_one() {
    let mut desk = desk();
    desk.karto(&["settings", "hot_key", "Ctrl+Alt+K"]);
    desk.have_only_wayland();
    let window = desk.open();
    open_settings(&window);
    window.wait_for_text("This desktop gives programs no key of their own.");
    window.press_to_end(Key::Char('q').ctrl());
}
