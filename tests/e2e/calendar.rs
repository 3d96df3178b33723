//! The calendar of the phone comes back by the mouse: looked at first, then what was done there is
//! done here, and one undo takes it back.

use kartoteka_tests::{Desk, Key};
use std::path::PathBuf;

/// A fitting that somebody else put into the calendar, with Ewa.
const OTHERS: &str = "BEGIN:VEVENT\r\nUID:v-1\r\nSUMMARY:Fitting\r\n\
    ATTENDEE:mailto:ewa@shop.example\r\nDTSTART:20261116T130000Z\r\nDTEND:20261116T140000Z\r\nEND:VEVENT\r\n";

/// A box with three follow-ups of Ewa, and the phone's calendar of them: one is done there, one
/// put off there and otherwise here, and a fitting was added.
fn desk() -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", "Ewa Kot 602 111 222 ewa@shop.example"]);
    for [when, what] in
        [["2026-11-20 10:00", "send swatches"], ["2026-11-21", "measure"], ["2026-11-23", "fair"]]
    {
        desk.karto(&["follow-up", "add", "1", when, what]);
    }
    let file = desk.files().join("phone.ics");
    desk.karto(&["export", "--to", file.to_str().unwrap()]);
    desk.karto(&["follow-up", "snooze", "2", "2026-11-25"]);
    let went = std::fs::read_to_string(&file).unwrap();
    let is_done = |entry: &str| entry.contains("send swatches");
    let entries = went.split_inclusive("END:VTODO\r\n").map(|entry| match is_done(entry) {
        true => entry.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED"),
        false => entry.to_owned(),
    });
    let back = entries
        .collect::<String>()
        .replace("20261121", "20261122")
        .replace("END:VCALENDAR", &format!("{OTHERS}END:VCALENDAR"));
    std::fs::write(&file, back).unwrap();
    (desk, file)
}

/// What is open, in the order of its days.
fn open(desk: &Desk) -> Vec<String> {
    let rows = desk.karto(&["follow-up", "list"])["follow_ups"].clone();
    let text = |row: &serde_json::Value| row["text"].as_str().unwrap().to_owned();
    rows.as_array().unwrap().iter().map(text).collect()
}

#[test]
fn a_calendar_is_dropped_looked_at_taken_in_and_taken_back() {
    let (desk, file) = desk();
    let window = desk.open();
    window.wait_for_text("send swatches");
    let held = window.drag(&[&file]);
    window.wait_for_text("Drop to import");
    held.drop_here();
    window.wait_for_text("phone.ics: 4 entries");
    let verdicts: Vec<String> =
        window.all("main table tbody .verdict").iter().map(|cell| cell.text()).collect();
    assert_eq!(verdicts, ["Changed", "Yours kept", "Already here", "New"]);
    for words in ["send swatches", "Changed there and here, yours stays: when", "fair", "Fitting"] {
        window.wait_for_text(words);
    }
    window.axe("import, look at a calendar");
    assert_eq!(open(&desk), ["send swatches", "fair", "measure"], "nothing is written yet");

    window.press(Key::Right.alt());
    window.wait_for_text("came in");
    assert_eq!(open(&desk), ["Fitting", "fair", "measure"]);
    window.press(Key::Char('1').ctrl());
    window.wait_for_text("Fitting");
    assert!(!window.text().contains("send swatches"), "{}", window.text());

    window.press(Key::Char('z').ctrl());
    window.wait_for_text("send swatches");
    window.wait_until_gone("Fitting");
    assert_eq!(open(&desk), ["send swatches", "fair", "measure"]);
    window.close();
}
