//! On a desktop that is Wayland and nothing else no window may stand over the others: a call is a
//! notification there, and the caller window comes when its button is pressed.

use kartoteka_tests::{Desk, Key, Spoken};

fn pop(desk: &Desk, words: &[&str]) {
    let told = desk.command("kartoteka").arg("pop").args(words).status().unwrap();
    assert!(told.success(), "{words:?}: {told}");
}

#[test]
fn a_call_is_a_notification_that_opens_the_caller_window() {
    let mut desk = Desk::new();
    desk.karto(&["settings", "call_commands", "true"]);
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.karto(&["call", "1", "--out", "--note", "wants 40 <b>mounts</b>"]);
    desk.karto(&["follow-up", "add", "1", "tomorrow", "send the price"]);
    desk.have_only_wayland();
    let reader = desk.listen();
    let window = desk.open();
    window.wait_for_text("send the price");

    // Nobody is named who only might be calling.
    pop(&desk, &["601999888", "--name", "Kowalski"]);
    let notice = desk.notices.wait_for("601999888");
    assert_eq!(notice.summary, "Calling: 601999888");
    assert_eq!(notice.body, "Unknown number\nThe telephone says “Kowalski”");
    pop(&desk, &["anonymous"]);
    assert_eq!(desk.notices.wait_for("Calling: Number withheld").body, "");

    pop(&desk, &["+48602111222", "--dir", "in"]);
    let notice = desk.notices.wait_for("Calling: Ewa Głowacka");
    assert_eq!(notice.body, "Last time: wants 40 <b>mounts</b>\nTo do: send the price");
    let is_caller = |one: &Spoken| one.role == "heading" && one.name == "Ewa Głowacka";
    assert!(!reader.tree().iter().any(is_caller), "{}", reader.drawn());
    desk.notices.press_until(&notice, "Open", || reader.tree().iter().any(is_caller));
    window.press_to_end(Key::Char('q').ctrl());
}

#[test]
fn a_call_that_starts_the_program_shows_itself() {
    let mut desk = Desk::new();
    desk.karto(&["settings", "call_commands", "true"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.have_only_wayland();
    let window = desk.open_with(&["pop", "602111222"]);
    window.wait_for_text("Ewa Głowacka");
    window.press(Key::Escape);
    assert_eq!(desk.notices.shown(), []);
    window.wait_until_ended();
}

/// Whether the newest notification of these words was taken back.
fn is_taken_back(desk: &Desk, words: &str) -> bool {
    let shown = desk.notices.shown();
    shown.iter().rev().find(|one| one.summary == words).is_some_and(|one| one.is_closed)
}

#[test]
fn the_notification_goes_with_the_call_and_says_that_it_was_missed() {
    let mut desk = Desk::new();
    desk.karto(&["settings", "call_commands", "true"]);
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["settings", "record_calls", "true"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.have_only_wayland();
    let window = desk.open();
    let _ = window.wait_for("main h1");

    // Over: the two have spoken, and its end was told.
    pop(&desk, &["--dir", "in", "--event", "ringing", "602111222"]);
    let _ = desk.notices.wait_for("Calling: Ewa Głowacka");
    pop(&desk, &["--event", "answered", "602111222"]);
    pop(&desk, &["--event", "ended", "602111222"]);
    window.wait_until_said("it is taken back", || is_taken_back(&desk, "Calling: Ewa Głowacka"));

    // Not answered: said so, in place of the other.
    pop(&desk, &["--dir", "in", "--event", "ringing", "602111222"]);
    pop(&desk, &["--event", "ended", "602111222"]);
    let missed = desk.notices.wait_for("Missed call: Ewa Głowacka");
    assert!(!missed.is_closed, "{missed:?}");
    window.wait_until_said("it is taken back", || is_taken_back(&desk, "Calling: Ewa Głowacka"));

    window.press_to_end(Key::Char('q').ctrl());
}
