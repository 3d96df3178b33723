//! What is typed and not saved is there again after the window was closed, or the program killed.

use kartoteka_tests::{Desk, Key};

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk
}

#[test]
fn a_note_a_call_and_an_edit_outlive_the_window() {
    let desk = desk();
    let window = desk.open();
    window.wait_for_text("Today");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka");
    window.press(Key::Char('/'));
    window.keys("602");
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus("Ewa Głowacka");
    window.press(Key::Char('n'));
    window.wait_for_focus("Write a note");
    window.keys("half a note");
    window.press(Key::Escape);
    window.press(Key::Char('e'));
    window.wait_for_focus("First name");
    window.press(Key::End);
    window.keys(" PLUS");
    window.close();
    assert_eq!(desk.karto(&["show", "1"])["name"], "Ewa PLUS Głowacka");

    let window = desk.open();
    window.wait_for_value("Write a note", "half a note");
    window.press(Key::Char('c'));
    window.wait_for_focus("What was it about?");
    window.keys("half a call");
    window.close();

    let window = desk.open();
    window.wait_for_value("Write a note", "half a note");
    window.press(Key::Char('c'));
    window.wait_for_value("What was it about?", "half a call");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("half a call");
    window.close();

    // Once written down it is no longer begun.
    let window = desk.open();
    window.wait_for_value("Write a note", "half a note");
    window.press(Key::Char('c'));
    window.wait_for_value("What was it about?", "");
    window.close();
}

#[test]
fn the_file_alone_is_the_whole_box_once_the_window_is_closed() {
    let desk = desk();
    let window = desk.open();
    window.wait_for_text("Today");
    desk.karto(&["add", "Jan Nowak 602 333 444"]);
    window.wait_for_text("Cards\n2");
    window.close();
    let copy = desk.files().join("copy");
    std::fs::create_dir(&copy).unwrap();
    std::fs::copy(desk.data().join("box.db"), copy.join("box.db")).unwrap();
    let found = desk.karto(&["--data", copy.to_str().unwrap(), "find", ""]);
    assert_eq!(found["total"], 2, "{found}");
}
