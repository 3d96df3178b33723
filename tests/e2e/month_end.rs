//! A month's end as one day at the desk: what the phone gave is dropped on the window, looked at and
//! taken in, two cards are made one and two again, and the accountant gets each month's file.

use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use chrono::{Days, NaiveDate};
use kartoteka_tests::{Desk, Key, Window};

/// Two cards of one person, as phones keep them, and another's.
const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Nowak\r\nTEL:+48 601 234 567\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Maria Nowak\r\nTEL:601234567\r\nEMAIL:anna@shop.example\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tap Fitters\r\nTEL:700100200\r\nEND:VCARD\r\n";

/// A call of 5 October and one of 10 November.
const CALLS: &str = "<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"2\">\n\
    <call number=\"700100200\" duration=\"62\" date=\"1791192600000\" type=\"1\" contact_name=\"(Unknown)\" />\n\
    <call number=\"0048700100200\" duration=\"30\" date=\"1794297600000\" type=\"2\" contact_name=\"(Unknown)\" />\n</calls>\n";

const NOVEMBER: &str = "2026-11-12T09:00:00Z";
const DECEMBER: &str = "2026-12-02T09:00:00Z";

/// A desk whose clock is a file, and what the phone gave.
fn desk() -> (Desk, PathBuf, [PathBuf; 2]) {
    let mut desk = Desk::new();
    let clock = desk.files().join("clock");
    std::fs::write(&clock, NOVEMBER).unwrap();
    desk.set("KARTOTEKA_CLOCK", clock.to_str().unwrap());
    desk.karto(&["settings", "region", "PL"]);
    let files = [("calls.xml", CALLS), ("phone.vcf", CARDS)].map(|(name, text)| {
        let path = desk.files().join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    (desk, clock, files)
}

/// Goes where a few letters lead, from anywhere.
fn palette(window: &Window<'_>, words: &str, place: &str) {
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys(words);
    window.wait_until_said(place, || {
        window.all("dialog [role=option]").iter().any(|one| one.name().contains(place))
    });
    window.press(Key::Enter);
}

/// The names of all cards.
fn names(desk: &Desk) -> Vec<String> {
    let found = desk.karto(&["find", ""]);
    let cards = found["contacts"].as_array().unwrap();
    cards.iter().map(|card| card["name"].as_str().unwrap().to_owned()).collect()
}

/// Saves the accountant's file under a name; gives the name that was proposed.
fn save(window: &Window<'_>, file: &Path) -> String {
    window.desk().chooser.will_choose(file);
    let asked = window.press_for_file(Key::Enter.ctrl());
    window.wait_for_text(&format!("Saved {}", file.file_name().unwrap().to_string_lossy()));
    asked.proposed.unwrap_or_default()
}

/// The days of the calls in a workbook, which counts them from the end of 1899.
fn days(file: &Path) -> Vec<String> {
    let whole = |days: f64| days.trunc().to_string().parse().unwrap();
    let nought: NaiveDate = "1899-12-30".parse().unwrap();
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let day = |row: &[Data]| match &row[0] {
        Data::DateTime(day) => (nought + Days::new(whole(day.as_f64()))).to_string(),
        other => panic!("{other:?} is no day"),
    };
    sheet.rows().skip(1).map(day).collect()
}

#[test]
fn dropped_files_come_in_a_pair_is_merged_and_parted_and_each_month_goes_to_the_accountant() {
    let (desk, clock, files) = desk();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    window.drag(&[&files[0], &files[1]]).drop_here();
    window.wait_for_text("Take in 5 entries");
    window.wait_for_text("On the card of Tap Fitters");
    assert!(names(&desk).is_empty(), "nothing is written before it is asked for");
    window.press(Key::Right.alt());
    window.wait_for_text("5 entries came in");
    assert_eq!(names(&desk).len(), 3);

    palette(&window, "duplicates", "Duplicates");
    let _ = window.wait_for("main [data-group]");
    window.press(Key::Char('j'));
    window.wait_until_said("the pair has the focus", || {
        window.focused().name().starts_with("Compare")
    });
    window.press(Key::Enter);
    let _ = window.wait_for("[data-merge-row] [role=radio]:focus");
    // What the merge would make is seen before it is made.
    window.wait_for_text("Also name: Anna Maria Nowak");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Merged:");
    assert_eq!(names(&desk).len(), 2);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Cards merged");
    assert_eq!(names(&desk).len(), 3);

    palette(&window, "acc", "Accountant: by month");
    let (october, november) = (desk.files().join("10.xlsx"), desk.files().join("11.xlsx"));
    window.wait_for_text("1 row");
    assert_eq!(save(&window, &october), "calls-and-visits-2026-10.xlsx");
    let next = clock.with_extension("next");
    std::fs::write(&next, DECEMBER).unwrap();
    std::fs::rename(&next, &clock).unwrap();
    desk.karto(&["--now", DECEMBER, "note", "1", "wakes the window"]);
    window.wait_for_value("File name", "calls-and-visits-2026-11.xlsx");
    assert_eq!(save(&window, &november), "calls-and-visits-2026-11.xlsx");
    window.close();
    assert_eq!(days(&october), ["2026-10-05"]);
    assert_eq!(days(&november), ["2026-11-10"]);
}
