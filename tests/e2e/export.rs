//! What goes out by a preset, by keys alone: month's end for the accountant, the owner's own preset,
//! and the letters of an older program.

use std::path::Path;

use crate::ways::open_first;
use calamine::{Data, Reader, Xlsx, open_workbook};
use kartoteka_tests::{Desk, Key, Window};

/// Thursday 12 November, and a month on.
const NOVEMBER: &str = "2026-11-12T09:00:00Z";
const DECEMBER: &str = "2026-12-02T09:00:00Z";

/// A desk in November whose owner dealt with somebody in October and in November.
fn desk() -> Desk {
    let desk = Desk::new();
    let karto = |arguments: &[&str]| desk.karto(&[&["--now", NOVEMBER], arguments].concat());
    karto(&["settings", "region", "PL"]);
    karto(&["add", "Ewa Głowacka 602 111 222"]);
    for (at, note) in [
        ("2026-09-30T09:00:00Z", "september"),
        ("2026-10-01T09:00:00Z", "first of october"),
        ("2026-10-31T20:00:00Z", "last of october"),
        ("2026-11-05T09:00:00Z", "november"),
    ] {
        karto(&["call", "1", "--in", "--at", at, "--note", note]);
    }
    desk
}

/// Finds a preset by a few letters from anywhere.
fn palette(window: &Window<'_>, words: &str) {
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys(words);
    window.wait_until_said("the palette offers it", || {
        window.all("dialog [role=option]").iter().any(|one| one.name().contains("Accountant"))
    });
    window.press(Key::Enter);
}

/// The preset chosen in the list.
fn chosen(window: &Window<'_>) -> String {
    let chosen = window.all("main [role=option][aria-selected=true]");
    chosen.first().map(|one| one.text()).unwrap_or_default()
}

fn wait_chosen(window: &Window<'_>, name: &str) {
    window.wait_until_said(name, || chosen(window).starts_with(name));
}

/// Goes to Export by the palette, and waits for the list to have the focus.
fn go(window: &Window<'_>) {
    let _ = window.wait_for("main h1");
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys("Export");
    window.press(Key::Enter);
    let _ = window.wait_for("main [role=option]:focus");
}

/// Saves with the keys, to a file of this name; gives the name that was proposed.
fn save_to(window: &Window<'_>, file: &Path) -> String {
    window.desk().chooser.will_choose(file);
    let asked = window.press_for_file(Key::Enter.ctrl());
    window.wait_for_text(&format!("Saved {}", file.file_name().unwrap().to_string_lossy()));
    asked.proposed.unwrap_or_default()
}

/// The notes of the calls in a workbook.
fn notes(file: &Path) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let mut rows = sheet.rows();
    let head: Vec<String> = rows.next().unwrap().iter().map(Data::to_string).collect();
    let about = head.iter().position(|heading| heading == "About").unwrap();
    rows.map(|row| row[about].to_string()).collect()
}

#[test]
fn month_after_month_the_accountant_gets_that_month_in_three_presses() {
    let mut desk = desk();
    let clock = desk.files().join("clock");
    std::fs::write(&clock, NOVEMBER).unwrap();
    desk.set("KARTOTEKA_CLOCK", clock.to_str().unwrap());
    let (october, november) = (desk.files().join("10.xlsx"), desk.files().join("11.xlsx"));
    let window = desk.open();
    let _ = window.wait_for("main h1");
    let presses = window.presses(|| {
        palette(&window, "acc");
        wait_chosen(&window, "Accountant: by month");
        window.wait_for_text("2 rows");
        assert_eq!(save_to(&window, &october), "calls-and-visits-2026-10.xlsx");
    });
    assert_eq!(presses, 3);
    window.wait_for_text("Saved 10.xlsx, 2 rows");
    assert_eq!(notes(&october), ["first of october", "last of october"]);

    let next = clock.with_extension("next");
    std::fs::write(&next, DECEMBER).unwrap();
    std::fs::rename(&next, &clock).unwrap();
    let karto = |arguments: &[&str]| desk.karto(&[&["--now", DECEMBER], arguments].concat());
    karto(&["call", "1", "--in", "--note", "december"]);
    window.wait_for_value("File name", "calls-and-visits-2026-11.xlsx");
    assert_eq!(save_to(&window, &november), "calls-and-visits-2026-11.xlsx");
    window.wait_for_text("Saved 11.xlsx, 1 row");
    assert_eq!(notes(&november), ["november"]);
    assert_eq!(notes(&october).len(), 2, "the file of before is as it was");
    window.close();
}

#[test]
fn the_owners_preset_is_kept_over_a_restart_and_a_name_that_is_taken_is_asked_about() {
    let mut desk = desk();
    desk.set("KARTOTEKA_NOW", NOVEMBER);
    let window = desk.open();
    go(&window);
    wait_chosen(&window, "Everything");
    window.press(Key::Down);
    wait_chosen(&window, "Phone list");
    window.choose("Exact CSV");
    window.wait_for_text("changed");
    window.wait_for_text("This differs from the preset “Phone list”.");
    window.press(Key::Char('s').ctrl().shift());
    window.wait_for_focus("Name of the preset");
    window.keys("Fair");
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    wait_chosen(&window, "Fair");
    window.wait_until_gone("changed");
    window.close();

    let window = desk.open();
    go(&window);
    window.press(Key::End);
    wait_chosen(&window, "Fair");
    let file = desk.files().join("fair.csv");
    save_to(&window, &file);
    let exact = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        exact,
        "family,given,formatted_name,phone_1\r\nGłowacka,Ewa,Ewa Głowacka,602 111 222\r\n"
    );
    window.press(Key::Home);
    wait_chosen(&window, "Everything");
    window.press(Key::Char('s').ctrl().shift());
    window.wait_for_focus("Name of the preset");
    window.keys("Fair");
    window.press(Key::Enter);
    window.wait_for_text("You already have a preset “Fair”.");
    window.screenshot("export-preset-taken");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    let kept = || desk.karto(&["presets"])["presets"].as_array().unwrap().last().cloned().unwrap();
    assert_eq!(kept()["what"]["format"], "csv_exact", "asking replaces nothing");
    window.press(Key::Char('s').ctrl().shift());
    window.wait_for_focus("Name of the preset");
    window.keys("Fair");
    window.press(Key::Enter);
    window.wait_for_text("You already have a preset “Fair”.");
    window.press(Key::Enter);
    window.wait_until_none("dialog[open]");
    window.wait_for_text("Preset “Fair” kept");
    assert_eq!(kept()["what"]["format"], "xlsx");
    window.put_focus("main [role=option][aria-selected=true]");
    window.press(Key::Delete);
    window.wait_for_text("Preset “Fair” deleted");
    assert_eq!(kept()["name"], "household-labels");
    window.press(Key::Char('z').ctrl());
    wait_chosen(&window, "Fair");
    assert_eq!(kept()["name"], "Fair");
    window.close();
}

#[test]
fn a_character_that_windows_1250_lacks_is_said_before_and_after() {
    let mut desk = desk();
    desk.set("KARTOTEKA_NOW", NOVEMBER);
    desk.karto(&["edit", "1", "note=Żółte ramy, 漢"]);
    let window = desk.open();
    go(&window);
    window.choose("Spreadsheet");
    window.wait_for_text("Between cells: Semicolon. Decimal sign: Comma.");
    window.wait_for_text("1 number gets a tab that is not seen");
    window.tab_to("Letters");
    window.keys("Windows 1250");
    window.wait_for_value("Letters", "windows-1250");
    window.wait_for_text("1 character that Windows-1250 does not have is replaced.");
    window.tab_to_start("Which and where");
    window.press(Key::Enter);
    window.wait_for_text("Row 1, Note: “漢” becomes “?”");
    window.screenshot("export-lost");
    let file = desk.files().join("old.csv");
    save_to(&window, &file);
    window.wait_for_text("Saved; 1 character that Windows-1250 does not have was replaced.");
    let bytes = std::fs::read(&file).unwrap();
    let note = b"\xAF\xF3\xB3te ramy, ?";
    assert!(bytes.windows(note.len()).any(|part| part == note), "{bytes:?}");
    window.close();
}

#[test]
fn every_format_goes_out_from_the_window() {
    let mut desk = desk();
    desk.set("KARTOTEKA_NOW", NOVEMBER);
    desk.karto(&["edit", "1", "birthday=--05-17"]);
    desk.karto(&["follow-up", "add", "1", "2026-12-01", "send the offer"]);
    let window = desk.open();
    go(&window);
    let version = "4.0, the newer one";
    let formats = [
        ("Excel", None, "PK", ""),
        ("Spreadsheet", None, "\u{FEFF}", "\"Głowacka\";"),
        ("Exact CSV", None, "kind,", "602 111 222"),
        ("vCard", None, "BEGIN:VCARD\r\nVERSION:3.0\r\n", "602 111 222"),
        ("vCard", Some(version), "BEGIN:VCARD\r\nVERSION:4.0\r\n", "Głowacka"),
        ("Calendar", None, "BEGIN:VCALENDAR\r\n", "BEGIN:VTODO\r\n"),
        ("Calendar", None, "BEGIN:VCALENDAR\r\n", "RRULE:FREQ=YEARLY\r\n"),
        ("Whole box", None, "{\n  \"format\": \"kartoteka-box\"", "\"schema\": "),
    ];
    for (number, (format, more, begins, holds)) in formats.into_iter().enumerate() {
        window.put_focus("main [role=option][tabindex='0']");
        window.choose(format);
        if let Some(name) = more {
            window.choose(name);
        }
        let pressed = more.unwrap_or(format);
        window.wait_until_said(pressed, || {
            let on = window.all("main [role=radio][aria-checked=true]");
            on.iter().any(|one| one.name() == pressed)
        });
        let file = desk.files().join(format!("out-{number}"));
        save_to(&window, &file);
        let bytes = std::fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with(begins) && text.contains(holds), "{format}: {text}");
    }
    window.close();
}

#[test]
fn chosen_cards_and_no_others_go_out_by_a_key() {
    let desk = Desk::new();
    for name in ["Anna Lis", "Ewa Kos", "Jan Nowak", "Piotr Wilk"] {
        desk.karto(&["add", name]);
    }
    let window = desk.open();
    open_first(&window);
    window.press(Key::Down.shift());
    window.press(Key::Down.shift());
    window.wait_for_text("3 selected");
    window.press(Key::Char('x'));
    let _ = window.wait_for("main table td");
    let file = desk.files().join("three.xlsx");
    save_to(&window, &file);
    window.close();
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let words = sheet.rows().flatten().map(Data::to_string).collect::<Vec<_>>().join(" ");
    assert_eq!(sheet.rows().count(), 4, "headings and three cards: {words}");
    let missing = ["Lis", "Kos", "Nowak", "Wilk"].iter().filter(|name| !words.contains(**name));
    assert_eq!(missing.count(), 1, "{words}");
}
