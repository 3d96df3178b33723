//! The draft of a follow-up, opened by a key: the desktop gets a link, and nothing is written down.

use kartoteka_tests::{Desk, Key, wait_until};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

/// A desk whose opener notes what it is given.
fn desk() -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    let (programs, noted) = (desk.files().join("bin"), desk.files().join("opened"));
    std::fs::create_dir(&programs).unwrap();
    let script =
        format!("#!/bin/sh\necho \"$# $1\" > '{0}.part'\nmv '{0}.part' '{0}'\n", noted.display());
    let opener = programs.join("xdg-open");
    std::fs::write(&opener, script).unwrap();
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap();
    desk.set("PATH", &format!("{}:{path}", programs.display()));
    desk.set("KARTOTEKA_NOW", "2026-11-06T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    (desk, noted)
}

#[test]
fn a_steps_mail_is_opened_by_a_key_and_done_once_it_is_sent() {
    let (desk, noted) = desk();
    desk.karto(&["add", "Jan Nowak jan@los.example"]);
    let step = "0 mail Send the offer\n> Offer for {name}\n| Hello {first name}, ok & fine?";
    desk.karto(&["plan", "save", "Fair", step]);
    desk.karto(&["plan", "start", "Fair", "1"]);
    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('3').ctrl());
    window.wait_for_text("Send the offer");
    window.press(Key::Char('j'));
    window.wait_for_text("Open draft");
    window.press(Key::Char('o'));
    window.wait_for_text("Mark this done once it is sent.");
    let given =
        wait_until(|| "the opener has started".to_owned(), || std::fs::read_to_string(&noted).ok());
    let link = "mailto:jan@los.example?subject=Offer%20for%20Jan%20Nowak\
        &body=Hello%20Jan%2C%20ok%20%26%20fine%3F";
    assert_eq!(given, format!("1 {link}\n"));
    let open = || desk.karto(&["follow-up", "list"])["follow_ups"].as_array().unwrap().len();
    assert_eq!(open(), 1, "a draft is not yet a mail");
    window.press(Key::Char('d'));
    window.wait_for_text("Nothing planned.");
    wait_until(|| "the step is done".to_owned(), || (open() == 0).then_some(()));
    window.close();
}
