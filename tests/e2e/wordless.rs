//! Calls that nothing is written of, in the inbox: gone through by keys, each given a word or said to
//! need none; kept so when the program ends, and taken back.

use kartoteka_tests::{Desk, Key, Window};
use serde_json::{Value, json};

/// Three calls with Ewa and Jan on Tuesday and Wednesday, the newest Ewa's, and one years ago.
const CALLS: &str = "<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"4\">\n\
    <call number=\"602111222\" duration=\"62\" date=\"1394301200000\" type=\"1\" contact_name=\"(Unknown)\" />\n\
    <call number=\"602111222\" duration=\"362\" date=\"1794301200000\" type=\"1\" contact_name=\"(Unknown)\" />\n\
    <call number=\"601234567\" duration=\"30\" date=\"1794301800000\" type=\"2\" contact_name=\"(Unknown)\" />\n\
    <call number=\"602111222\" duration=\"90\" date=\"1794380000000\" type=\"1\" contact_name=\"(Unknown)\" />\n</calls>\n";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Kos 602 111 222"]);
    desk.karto(&["add", "Jan Lis 601 234 567"]);
    let file = desk.files().join("calls.xml");
    std::fs::write(&file, CALLS).unwrap();
    desk.karto(&["import", file.to_str().unwrap()]);
    desk
}

/// The inbox, with the focus nowhere yet.
fn opened(desk: &Desk) -> Window<'_> {
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    window.wait_for_text("calls without a word");
    window.press(Key::Char('4').ctrl());
    window.wait_for_text("Calls without a word");
    window
}

fn write_of(who: &str) -> String {
    format!("Write a word about the call: {who}")
}

/// The names of those who wait, and of the follow-ups that are open.
fn left(desk: &Desk) -> (Vec<String>, Vec<String>) {
    let texts = |rows: &Value, key: &str| -> Vec<String> {
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row[key].as_str().unwrap().to_owned()).collect()
    };
    let (inbox, list) = (desk.karto(&["inbox"]), desk.karto(&["follow-up", "list"]));
    (texts(&inbox["calls"], "name"), texts(&list["follow_ups"], "text"))
}

fn wait_left(window: &Window<'_>, names: &[&str]) {
    window.wait_until_said(&format!("{names:?} wait"), || left(window.desk()).0 == names);
}

#[test]
fn a_list_of_calls_without_a_word_is_cleared_by_keys() {
    let desk = desk();
    let window = opened(&desk);
    window.axe("inbox, calls without a word");
    window.screenshot("wordless");
    window.press(Key::Char('j'));
    window.wait_for_focus(&write_of("Ewa Kos"));
    window.press(Key::Enter);
    window.wait_for_focus("What was it about?");
    window.keys("Wants a quote > fri 10 call back");
    window.wait_for_text("Tomorrow 10:00");
    window.press(Key::Char('2').alt());
    window.axe("inbox, a word being written");
    window.screenshot("wordless-form");
    window.press(Key::Enter);
    window.wait_for_focus(&write_of("Jan Lis"));
    wait_left(&window, &["Jan Lis", "Ewa Kos"]);
    assert_eq!(left(&desk).1, ["call back"]);

    window.press(Key::Char('d'));
    window.wait_for_focus(&write_of("Ewa Kos"));
    wait_left(&window, &["Ewa Kos"]);
    window.press(Key::Char('z').ctrl());
    wait_left(&window, &["Jan Lis", "Ewa Kos"]);
    window.wait_for_text("Jan Lis");
    window.press(Key::Char('k'));
    window.wait_for_focus(&write_of("Jan Lis"));
    window.press(Key::Char('d').shift());
    window.wait_for_text("Nothing waits");
    assert!(window.keys_pressed() > 30);
    window.close();
    assert_eq!(left(&desk).0, Vec::<String>::new());
    desk.karto(&["undo"]);
    assert_eq!(left(&desk).0, ["Jan Lis", "Ewa Kos"]);
}

#[test]
fn a_word_half_written_is_there_again_after_a_restart() {
    let desk = desk();
    let window = opened(&desk);
    window.press(Key::Char('j'));
    window.press(Key::Char('j'));
    window.wait_for_focus(&write_of("Jan Lis"));
    window.press(Key::Enter);
    window.wait_for_focus("What was it about?");
    window.keys("Half a w");
    window.press(Key::Escape);
    window.wait_for_focus(&write_of("Jan Lis"));
    let _ = window.keys_pressed();
    window.close();

    let window = desk.open();
    window.wait_for_value("What was it about?", "Half a w");
    window.press(Key::Char('j'));
    window.wait_for_focus(&write_of("Ewa Kos"));
    window.close();
    assert_eq!(desk.karto(&["inbox"])["call_count"], json!(3));
}
