//! Journey 4, the morning: what is late and due, birthdays, and calls, gone through by keys on Today;
//! each thing done can be taken back.

use kartoteka_tests::{Budget, Desk, Key, Window};
use serde_json::Value;

/// Thursday 12 November, ten in the morning in Warsaw, and the day before.
const WEDNESDAY: &str = "2026-11-11T09:00:00Z";
const THURSDAY: &str = "2026-11-12T09:00:00Z";

const CAPTURE: &str = "Who called? Type a name or number";
const ABOUT: &str = "What was it about?";

const fn budget(name: &'static str, presses: u64, seconds: Option<f64>) -> Budget {
    Budget { name, presses, seconds }
}

/// A desk on Thursday with Ewa's card, whose birthday it is, and as many follow-ups of the day before.
fn desk(errands: usize) -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", WEDNESDAY);
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Głowacka;Ewa;;;\r\nFN:Ewa Głowacka\r\n\
        TEL:602 111 222\r\nBDAY:1980-11-12\r\nEND:VCARD\r\n";
    let file = desk.files().join("ewa.vcf");
    std::fs::write(&file, card).unwrap();
    desk.karto(&["import", file.to_str().unwrap()]);
    for number in 1..=errands {
        desk.karto(&["follow-up", "add", "1", "2026-11-11", &format!("errand {number:02}")]);
    }
    desk.set("KARTOTEKA_NOW", THURSDAY);
    desk
}

fn errand(number: usize) -> String {
    format!("errand {number:02}, Ewa Głowacka")
}

/// Texts and days of the open follow-ups.
fn open(desk: &Desk) -> Vec<(String, String)> {
    let list = desk.karto(&["follow-up", "list"]);
    let rows = list["follow_ups"].as_array().unwrap().iter();
    let word = |row: &Value, part: &str| row[part].as_str().unwrap().to_owned();
    rows.map(|row| (word(row, "text"), word(row, "due_on"))).collect()
}

fn wait_open(window: &Window<'_>, wanted: &[(&str, &str)]) {
    let said = |(text, on): &(&str, &str)| ((*text).to_owned(), (*on).to_owned());
    let wanted: Vec<(String, String)> = wanted.iter().map(said).collect();
    window.wait_until_said(&format!("{wanted:?} are open"), || open(window.desk()) == wanted);
}

/// A press an item, two for all that are late, and each can be undone.
#[test]
fn fifteen_follow_ups_are_done_by_a_press_each_and_the_late_ones_moved_by_two() {
    let desk = desk(15);
    let window = desk.open();
    window.wait_for_text("15 to do today, 15 of them late");
    window.wait_for_focus(CAPTURE);
    window.journey(&budget("4, fifteen items", 16, Some(60.0)), || {
        window.press(Key::Down);
        for number in 1..=15 {
            window.wait_for_focus(&errand(number));
            window.press(Key::Char('d'));
        }
        window.wait_for_text("Nothing due. Enjoy the quiet.");
    });
    for number in (1..=15).rev() {
        window.press(Key::Char('z').ctrl());
        let _ = window.wait_for_role("checkbox", &errand(number));
    }
    window.wait_for_text("15 to do today, 15 of them late");
    window.journey(&budget("4, all that is late", 2, None), || {
        window.press(Key::Char('s').shift());
        window.wait_for_focus("Tomorrow");
        window.press(Key::Enter);
        window.wait_for_text("15 follow-ups moved");
    });
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("15 to do today, 15 of them late");
    window.close();
}

/// J, N and K go through the items, S puts one off, C writes the call down that was one; each is
/// taken back by a press, and the birthday stands beside them.
#[test]
fn a_morning_is_gone_through_by_keys_and_each_step_is_taken_back() {
    const ALL: [(&str, &str); 3] =
        [("errand 01", "2026-11-11"), ("errand 02", "2026-11-11"), ("errand 03", "2026-11-11")];
    const MOVED: (&str, &str) = ("errand 01", "2026-11-13");
    let desk = desk(3);
    let window = desk.open();
    window.wait_for_text("3 to do today, 3 of them late");
    window.wait_for_text("Birthdays");
    window.wait_for_text("turns 46");
    window.wait_for_focus(CAPTURE);
    window.journey(&budget("4, there and back", 5, None), || {
        window.press(Key::Down);
        window.wait_for_focus(&errand(1));
        window.press(Key::Char('n'));
        window.wait_for_focus(&errand(2));
        window.press(Key::Char('j'));
        window.wait_for_focus(&errand(3));
        window.press(Key::Char('k'));
        window.wait_for_focus(&errand(2));
        window.press(Key::Char('k'));
        window.wait_for_focus(&errand(1));
    });
    window.journey(&budget("4, an item put off", 2, None), || {
        window.press(Key::Char('s'));
        window.wait_for_focus("Tomorrow");
        window.press(Key::Enter);
        window.wait_for_focus(&errand(2));
    });
    wait_open(&window, &[ALL[1], ALL[2], MOVED]);
    window.journey(&budget("4, a call written down", 2, None), || {
        window.press(Key::Char('c'));
        window.wait_for_focus(ABOUT);
        window.wait_for_value("Who", "Ewa Głowacka");
        window.keys("not there");
        window.press(Key::Enter.ctrl());
        window.wait_until_none("dialog[open]");
    });
    let told = || desk.karto(&["show", "1"])["timeline"].as_array().unwrap().len();
    window.wait_until_said("the call is on the card", || told() == 1);
    window.wait_for_focus(&errand(2));
    window.press(Key::Char('d'));
    wait_open(&window, &[ALL[2], MOVED]);
    for rest in [&[ALL[1], ALL[2], MOVED][..], &[ALL[1], ALL[2], MOVED], &ALL] {
        window.press(Key::Char('z').ctrl());
        wait_open(&window, rest);
    }
    assert_eq!(told(), 0, "the call is taken back");
    let _ = window.keys_pressed();
    window.close();
}
