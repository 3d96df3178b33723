//! The program goes on in the tray while its window is closed, says there how much is due, and
//! starts there at login. Where there is no tray it ends with its window.

use std::fs;

use kartoteka_tests::{Desk, Key};

const NOW: &str = "2026-11-12T09:00:00Z";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", NOW);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk
}

#[test]
fn a_closed_window_comes_back_from_the_tray_as_it_was() {
    let desk = desk();
    let tray = desk.show_tray();
    let window = desk.open();
    window.wait_for_text("Today");
    tray.wait_for("Nothing due");
    let without = tray.picture();
    desk.karto(&["call", "602111222", "--next", "today send the quote"]);
    tray.wait_for("1 follow-up due");
    assert_ne!(tray.picture(), without, "the picture carries the number");

    window.press(Key::Char('3').ctrl());
    window.wait_for_text("send the quote");
    window.ask_to_close();
    let said = desk.notices.wait_for("goes on in the tray");
    window.wait_until_hidden();
    tray.click();
    window.wait_until_shown();
    assert!(window.text().contains("send the quote"));

    window.ask_to_close();
    window.wait_until_hidden();
    let told = desk.notices.shown();
    let again = told.iter().filter(|notice| notice.summary == said.summary);
    assert_eq!(again.count(), 1, "that is said once");
    tray.choose("Quit Kartoteka");
    window.wait_until_ended();
}

#[test]
fn the_program_ends_with_its_window_where_that_is_wanted_and_where_there_is_no_tray() {
    let desk = desk();
    let window = desk.open();
    window.wait_for_text("Today");
    window.close();
    let _ = desk.notices.wait_for("This desktop shows no tray");

    let tray = desk.show_tray();
    desk.karto(&["settings", "stays_in_tray", "false"]);
    let window = desk.open();
    window.wait_for_text("Today");
    tray.wait_for("Nothing due");
    window.close();
    assert_eq!(desk.notices.shown().len(), 1);
}

#[test]
fn a_tray_that_goes_gives_the_window_back_and_keys_end_the_program() {
    let desk = desk();
    let tray = desk.show_tray();
    let window = desk.open();
    window.wait_for_text("Today");
    tray.wait_for("Nothing due");
    window.ask_to_close();
    window.wait_until_hidden();
    drop(tray);
    window.wait_until_shown();
    window.press_to_end(Key::Char('q').ctrl());
}

#[test]
fn at_login_it_starts_in_the_tray_alone() {
    let desk = desk();
    let tray = desk.show_tray();
    let window = desk.open_with(&["--in-tray"]);
    tray.wait_for("Nothing due");
    window.wait_until_hidden();
    tray.click();
    window.wait_until_shown();
    tray.choose("Quit Kartoteka");
    window.wait_until_ended();
}

/// Reminders and calls go on coming for one whose window was not opened since login.
#[test]
fn begun_in_the_tray_it_stays_there_when_a_call_is_put_away() {
    let desk = desk();
    desk.karto(&["settings", "call_commands", "true"]);
    let tray = desk.show_tray();
    let window = desk.open_with(&["--in-tray"]);
    tray.wait_for("Nothing due");
    let told = desk.command("kartoteka").args(["pop", "602111222"]).status().unwrap();
    assert!(told.success(), "{told}");
    window.wait_for_text("Ewa Głowacka");
    window.wait_until_shown();
    window.press(Key::Escape);
    window.wait_until_hidden();
    desk.karto(&["call", "602111222", "--next", "today send the quote"]);
    tray.wait_for("1 follow-up due");
    tray.click();
    window.wait_until_shown();
    tray.choose("Quit Kartoteka");
    window.wait_until_ended();
}

#[test]
fn the_owner_says_whether_it_starts_at_login() {
    let desk = desk();
    let window = desk.open();
    window.wait_for_text("Today");
    window.press(Key::Char(',').ctrl());
    window.tab_to("Start when I log in to this computer");
    window.press(Key::Char(' '));
    let entry = desk.home().join(".config/autostart/kartoteka.desktop");
    window.wait_until_said("the desktop's list has it", || entry.exists());
    let entry_text = fs::read_to_string(&entry).unwrap();
    assert!(entry_text.contains(" --in-tray --data \""), "{entry_text}");
    window.press(Key::Char(' '));
    window.wait_until_said("the desktop's list has it no more", || !entry.exists());
    window.close();
}
