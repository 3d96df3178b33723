//! A softphone that tells each moment of a call: the caller window follows it, and the call is one
//! entry with its length. One of which nothing more is told rests there; its words stay.

use kartoteka_tests::{Desk, Key};
use serde_json::Value;

const NUMBER: &str = "602111222";
const NOTE: &str = "Call note";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["settings", "record_calls", "true"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk
}

/// What the softphone starts: it hands over and ends.
fn tell(desk: &Desk, words: &[&str]) {
    let told = desk.command("kartoteka").arg("pop").args(words).status().unwrap();
    assert!(told.success(), "{words:?}: {told}");
}

/// The entries of the card, the newest first: way, minutes, text.
fn calls(desk: &Desk) -> Vec<(String, Option<i64>, String)> {
    let shown = desk.karto(&["show", "1"]);
    let calls = shown["timeline"].as_array().unwrap().iter().filter(|item| item["kind"] == "call");
    let word = |item: &Value, field: &str| item[field].as_str().unwrap().to_owned();
    calls
        .map(|item| (word(item, "direction"), item["minutes"].as_i64(), word(item, "text")))
        .collect()
}

#[test]
fn each_moment_is_shown_and_the_call_is_one_entry_with_its_length() {
    let desk = desk();
    let window = desk.open_with(&["pop", "--dir", "in", "--event", "ringing", NUMBER]);
    window.wait_for_text("Calling now");
    let told = desk.command("kartoteka").status().unwrap();
    assert!(told.success(), "{told}");
    tell(&desk, &["--event", "answered", NUMBER]);
    window.wait_for_text("Talking, ");
    // MicroSIP tells the same again: the line stands.
    tell(&desk, &["--event", "answered", NUMBER]);
    tell(&desk, &["--event", "ended", NUMBER]);
    window.wait_for_text("Call ended, 0:00");
    window.wait_for_focus(NOTE);
    window.keys("wants 40 mounts");
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    assert_eq!(calls(&desk), [("in".into(), Some(1), "wants 40 mounts".into())]);

    tell(&desk, &["--dir", "in", "--event", "ringing", NUMBER]);
    window.wait_for_text("Calling now");
    tell(&desk, &["--event", "ended", NUMBER]);
    window.wait_for_text("Missed call");
    window.press(Key::Escape);
    window.wait_until_gone("Ewa Głowacka");
    window.close();
    assert_eq!(calls(&desk)[0], ("missed".into(), None, String::new()));
    assert_eq!(calls(&desk).len(), 2);
}

#[test]
fn the_timer_goes_on_while_the_two_speak() {
    // By the computer's own clock.
    let desk = Desk::new();
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["settings", "record_calls", "true"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    let window = desk.open_with(&["pop", "--dir", "in", "--event", "answered", NUMBER]);
    window.wait_for_text("Talking, ");
    let timer = || {
        let text = window.text();
        text.lines().find(|line| line.starts_with("Talking, ")).unwrap_or_default().to_owned()
    };
    let mut read = timer();
    for _ in 0..2 {
        window.wait_until_said(&format!("more than {read:?}"), || {
            let now = timer();
            now.len() >= read.len() && now > read
        });
        read = timer();
    }
    tell(&desk, &["--event", "ended", NUMBER]);
    window.wait_for_text("Call ended, ");
}

#[test]
fn how_it_went_is_chosen_by_keys_and_saved_with_the_call() {
    let desk = desk();
    let outcomes = || -> Vec<String> {
        let shown = desk.karto(&["show", "1"]);
        let items = shown["timeline"].as_array().unwrap().iter();
        items.map(|item| item["outcome"].as_str().unwrap().to_owned()).collect()
    };
    let window = desk.open_with(&["pop", NUMBER, "--dir", "in"]);
    window.wait_for_text("Ewa Głowacka");
    let told = desk.command("kartoteka").status().unwrap();
    assert!(told.success(), "{told}");
    window.wait_for_focus(NOTE);
    window.keys("forty mounts");
    window.press(Key::Char('5').alt());
    let _ = window.wait_for("[role=radio][aria-checked=true]");
    window.press(Key::Char('4').alt());
    window.wait_until_said("an order is chosen", || {
        window.wait_for("[role=radio][aria-checked=true]").text() == "Order"
    });
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    assert_eq!(outcomes(), ["order"]);

    // By Tab and the arrows too, and Enter saves from there.
    tell(&desk, &[NUMBER, "--dir", "out"]);
    window.wait_for_text("Ewa Głowacka");
    window.wait_for_focus(NOTE);
    window.press(Key::Tab);
    window.wait_for_focus("Order");
    for _ in 0..3 {
        window.press(Key::Right);
    }
    window.wait_for_focus("No answer");
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    window.close();
    assert_eq!(outcomes(), ["no answer", "order"]);
}

#[test]
fn a_call_of_which_nothing_more_is_told_rests_until_its_end_is_told_after_all() {
    let mut desk = desk();
    let window = desk.open_with(&["pop", "--dir", "in", "--event", "answered", NUMBER]);
    window.wait_for_text("Talking, 0:00");
    window.wait_for_focus(NOTE);
    window.keys("forty");
    window.wait_until_said("the words are in the box", || {
        let read = std::fs::read(desk.data().join("box.db-wal")).unwrap_or_default();
        read.windows(5).any(|part| part == b"forty")
    });
    drop(window);

    desk.set("KARTOTEKA_NOW", "2026-11-12T12:12:45Z");
    let window = desk.open_with(&["pop", "603999888", "--dir", "in"]);
    window.wait_for_text("Calling now");
    window.wait_for_text("Since 10:00, end unknown");
    assert!(!window.text().contains("3:12:45"), "{}", window.text());
    window.press(Key::Tab.ctrl());
    window.wait_for_value(NOTE, "forty");
    tell(&desk, &["--event", "ended", NUMBER]);
    window.wait_for_text("Call ended, 3:12:45");
    window.wait_for_value(NOTE, "forty");
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    assert_eq!(calls(&desk), [("in".into(), Some(193), "forty".into())]);
}

#[test]
fn the_end_of_a_call_that_nobody_told_of_leaves_no_program_behind() {
    let desk = desk();
    // None runs: this one is the program, and has nothing to show.
    tell(&desk, &["--event", "ended", NUMBER]);
    assert_eq!(calls(&desk), []);
}

#[test]
fn how_sure_a_match_is_stands_in_the_window() {
    let desk = desk();
    let window = desk.open_with(&["pop", "--dir", "in", NUMBER]);
    window.wait_for_text("Ewa Głowacka");
    assert!(!window.text().contains("last digits"), "the same number is sure");
    // The same digits in another country.
    tell(&desk, &["--dir", "in", "+420602111222"]);
    window.wait_for_text("Only the last digits agree");
    window.close();
}
