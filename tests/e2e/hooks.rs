//! What tells of calls is off until the owner switches it on: one sentence says where, and nothing
//! else happens. Each can be tried by its own way, and that writes nothing.

use std::net::TcpListener;

use kartoteka_tests::{Desk, Key, Managed, Window, accept};

const MAIN: &str = "Kartoteka";
const POP: &str = "Who is calling";
const UNHEARD: &str = "A program told of a call.";
const COMMANDS: &str = "Show the calls that a telephone program tells of";
const LINKS: &str = "Show who has the number of a link";
const KDE: &str = "Show the calls of an Android phone, by KDE Connect";
/// X's symbols of the keys.
const ESCAPE: &[u32] = &[0xFF1B];
const F8: &[u32] = &[0xFFC5];

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk
}

fn start(desk: &Desk, words: &[&str]) {
    let told = desk.command("kartoteka").args(words).status().unwrap();
    assert!(told.success(), "{words:?}: {told}");
}

/// How many calls the box knows of.
fn operations(desk: &Desk) -> usize {
    desk.karto(&["history"])["operations"].as_array().unwrap().len()
}

#[test]
fn a_command_that_is_not_switched_on_says_one_sentence_and_does_nothing() {
    let desk = desk();
    desk.karto(&["settings", "record_calls", "false"]);
    let screen = desk.manage();
    let window = desk.open();
    window.wait_for_text("Nothing due");
    for _ in 0..2 {
        start(&desk, &["pop", "602111222", "--dir", "in"]);
    }
    window.wait_for_text(UNHEARD);
    assert_eq!(window.text().matches(UNHEARD).count(), 1);
    assert!(!window.text().contains("602111222"));
    assert_eq!(screen.shown(), [MAIN]);
    // A link says so, too; the owner's own key needs no switch.
    start(&desk, &["tel:+48602111222"]);
    window.wait_for_text("A number was clicked.");
    assert_eq!(screen.shown(), [MAIN]);
    start(&desk, &["pop"]);
    screen.wait_for_active(POP);
    screen.press(ESCAPE);
    screen.wait_until_gone(POP);
    window.close();
    assert_eq!(operations(&desk), 1, "the card alone");
}

#[test]
fn a_command_that_starts_the_program_opens_its_window_with_the_sentence() {
    let desk = desk();
    let window = desk.open_with(&["pop", "602111222", "--dir", "in"]);
    window.wait_for_text("Nothing due");
    window.wait_for_text(UNHEARD);
    window.close();
    assert_eq!(operations(&desk), 1);
}

/// Presses the button, sees the call come up without the keyboard, and puts it away.
fn try_it(window: &Window<'_>, screen: &Managed<'_>, of: &str) {
    let name = format!("Try it {of}");
    let _ = window.wait_for_role("button", &name);
    window.tab_to(&name);
    window.press(Key::Enter);
    screen.wait_for_top(POP);
    assert_eq!(screen.active(), MAIN);
    screen.press(F8);
    screen.wait_for_active(POP);
    screen.press(ESCAPE);
    screen.wait_until_gone(POP);
    screen.wait_for_active(MAIN);
}

#[test]
fn each_hook_is_switched_on_and_tried_by_its_own_way() {
    let desk = desk();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let screen = desk.manage();
    let window = desk.open();
    window.wait_for_text("Nothing due");
    window.press(Key::Char(',').ctrl());
    for (hook, of) in [(COMMANDS, COMMANDS), (LINKS, LINKS), (KDE, "KDE Connect")] {
        window.tab_to(hook);
        window.press(Key::Char(' '));
        try_it(&window, &screen, of);
    }
    let address = server.local_addr().unwrap().to_string();
    desk.karto(&["settings", "fritz_box", &address]);
    let _ = accept(&server);
    window.wait_for_value("Address of a FRITZ!Box", &address);
    try_it(&window, &screen, "FRITZ!Box");
    window.close();
    assert_eq!(desk.karto(&["show", "1"])["timeline"].as_array().map(Vec::len), Some(0));
    let settings = desk.karto(&["settings"]);
    for key in ["call_commands", "call_links", "kde_connect"] {
        assert_eq!(settings[key], true, "{key}");
    }
}
