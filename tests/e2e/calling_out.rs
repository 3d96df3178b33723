//! [Call] on a card: the sheet that writes the call down opens, and the number goes where the owner
//! has it dialled.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use kartoteka_tests::{Desk, Key, Window, wait_until};

const DEVICES: &str = "/modules/kdeconnect/devices";
/// The choice of a program, in the settings.
const PROGRAM: &str = "Program";
const CARD: &str = "Ewa Głowacka 602 111 222";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["add", CARD]);
    desk
}

/// Opens the card and presses its [Call].
fn call(desk: &Desk) -> Window<'_> {
    let window = desk.open();
    window.wait_for_text("Nothing due");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    window.press(Key::Char('j'));
    let _ = window.wait_for("article");
    window.tab_to("Call");
    window.press(Key::Enter);
    window.wait_for_text("602 111 222");
    window
}

/// A telephone program that notes what it is started with, a line a word.
fn telephone(desk: &Desk) -> (PathBuf, PathBuf) {
    let (program, noted) = (desk.files().join("tele phone"), desk.files().join("started with"));
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$@\" > '{0}.part'\nmv '{0}.part' '{0}'\n",
        noted.display()
    );
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    (program, noted)
}

fn set_program(desk: &Desk, program: &Path) {
    let words = format!("'{}' --call NUMBER 'to $(reboot) NUMBER'", program.display());
    desk.karto(&["settings", "call_program", &words]);
    desk.karto(&["settings", "call_out", "program"]);
}

#[test]
fn a_program_is_started_with_the_number_and_the_call_written_down() {
    let desk = desk();
    let (program, noted) = telephone(&desk);
    set_program(&desk, &program);
    let window = call(&desk);
    window.wait_for_text("The number was handed to the telephone program.");
    let words = wait_until(
        || "the program has started".to_owned(),
        || std::fs::read_to_string(&noted).ok(),
    );
    assert_eq!(words, "--call\n+48602111222\nto $(reboot) +48602111222\n");
    window.wait_for_focus("What was it about?");
    window.keys("ordered 12 mounts");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("ordered 12 mounts");
    window.close();
    let shown = desk.karto(&["show", "1"]);
    let written = &shown["timeline"][0];
    assert_eq!((&written["direction"], &written["number"]), (&"out".into(), &"602 111 222".into()));
}

#[test]
fn a_program_that_is_gone_leaves_the_number_to_dial() {
    let desk = desk();
    set_program(&desk, Path::new("/nowhere/telephone"));
    let window = call(&desk);
    window.wait_for_text("/nowhere/telephone could not be started.");
    window.wait_for_text("602 111 222");
    window.axe("log a call, nothing dialled");
    window.close();
}

/// The part of KDE Connect that hands links to a phone.
struct Daemon;

#[zbus::interface(name = "org.kde.kdeconnect.daemon")]
impl Daemon {
    #[zbus(name = "devices")]
    fn devices(&self, is_reachable: bool, is_paired: bool) -> Vec<String> {
        assert!(is_reachable && is_paired, "only a phone that can be had is asked for");
        ["gone", "a_laptop", "a_phone"].map(str::to_owned).to_vec()
    }
}

/// What is paired: its kind.
struct Device(&'static str);

#[zbus::interface(name = "org.kde.kdeconnect.device")]
impl Device {
    #[zbus(property, name = "type")]
    fn kind(&self) -> &str {
        self.0
    }
}

struct Phone(Arc<Mutex<Vec<String>>>);

#[zbus::interface(name = "org.kde.kdeconnect.device.share")]
impl Phone {
    #[zbus(name = "shareUrl")]
    fn share_url(&self, url: String) {
        self.0.lock().unwrap().push(url);
    }
}

#[test]
fn a_phone_is_given_the_number_over_kde_connect() {
    let desk = desk();
    desk.karto(&["settings", "call_out", "kde_connect"]);
    let window = call(&desk);
    window.wait_for_text("No phone could be reached over KDE Connect.");

    let given = Arc::<Mutex<Vec<String>>>::default();
    let not_asked = Arc::<Mutex<Vec<String>>>::default();
    let [laptop, phone] = [&not_asked, &given].map(|links| Phone(Arc::clone(links)));
    let _served = zbus::blocking::connection::Builder::address(desk.bus().address())
        .and_then(|builder| builder.serve_at("/modules/kdeconnect", Daemon))
        .and_then(|builder| builder.serve_at(format!("{DEVICES}/a_laptop"), Device("laptop")))
        .and_then(|builder| builder.serve_at(format!("{DEVICES}/a_laptop/share"), laptop))
        .and_then(|builder| builder.serve_at(format!("{DEVICES}/a_phone"), Device("phone")))
        .and_then(|builder| builder.serve_at(format!("{DEVICES}/a_phone/share"), phone))
        .and_then(|builder| builder.name("org.kde.kdeconnect"))
        .and_then(zbus::blocking::connection::Builder::build)
        .unwrap();
    window.tab_to("Call again");
    window.press(Key::Enter);
    window.wait_for_text("The number is on the phone now");
    window.close();
    assert_eq!(*not_asked.lock().unwrap(), Vec::<String>::new());
    assert_eq!(*given.lock().unwrap(), ["tel:+48602111222"]);
}

#[test]
fn a_page_names_no_program_to_start() {
    let desk = desk();
    let window = desk.open();
    window.wait_for_text("Nothing due");
    window.press(Key::Char(',').ctrl());
    window.wait_for_text("Calling somebody from a card");
    let ways = window.all("[role=radio]").into_iter().filter(|way| way.name() == PROGRAM);
    assert_eq!(ways.count(), 0, "no program, nothing to choose");
    window.close();
    let (program, _) = telephone(&desk);
    set_program(&desk, &program);
    // Where it was left.
    let window = desk.open();
    let _ = window.wait_for_role("radio", PROGRAM);
    window.tab_to("Calls");
    window.press(Key::Enter);
    window.screenshot("settings-call-out");
    window.close();
}

#[test]
fn a_key_or_the_palette_calls_the_open_card_and_of_several_numbers_asks_which() {
    let desk = desk();
    let window = desk.open();
    window.wait_for_text("Nothing due");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    window.press(Key::Char('j'));
    let _ = window.wait_for("article");
    window.press(Key::Char('?'));
    window.wait_until_said("the sheet names the key", || {
        window
            .all("dialog tr")
            .iter()
            .any(|row| row.text().contains("Call") && row.text().contains("Shift+C"))
    });
    window.press(Key::Escape);
    window.press(Key::Char('C').shift());
    window.wait_for_focus("What was it about?");
    assert_eq!(window.wait_for("dialog .number").text(), "602 111 222");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys("call 602");
    window.press(Key::Enter);
    window.wait_for_focus("What was it about?");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");

    desk.karto(&["edit", "1", "phone+=22 765 43 00"]);
    window.wait_for_text("22 765 43 00");
    window.press(Key::Char('C').shift());
    window.wait_for_focus("Phone 602 111 222");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.wait_for_focus("What was it about?");
    window.wait_for_text("22 765 43 00");
    window.close();
}
