//! Printing, through the dialog that the desktop has for it.

use kartoteka_tests::{Desk, Managed, wait_until};

/// X's symbols for the keys.
const TAB: u32 = 0xFF09;
const DOWN: u32 = 0xFF54;
const CTRL: u32 = 0xFFE3;
const ALT: u32 = 0xFFE9;
const TWO: u32 = 0x32;
const P: u32 = 0x70;

#[test]
fn the_list_goes_to_the_printer() {
    let desk = Desk::new();
    desk.karto(&["demo", "--contacts", "100"]);
    let managed = desk.manage();
    let _window = desk.open_undriven();
    managed.wait_for_active("Kartoteka");
    // A page that is not ready yet misses keys, and so does a dialog.
    press_until(&managed, &[&[CTRL, TWO], &[CTRL, P]], || managed.active() == "Print");
    // The first printer of all is the one that writes a file.
    press_until(&managed, &[&[TAB], &[DOWN], &[ALT, P]], || managed.active() != "Print");
    let file = desk.files().join("output.pdf");
    let printed = wait_until(
        || format!("{} is written", file.display()),
        || std::fs::read(&file).ok().filter(|bytes| bytes.ends_with(b"%%EOF\n")),
    );
    assert!(printed.starts_with(b"%PDF-"));
}

/// Presses keys one after another, again and again, until they are heard.
fn press_until(managed: &Managed<'_>, keys: &[&[u32]], is_heard: impl Fn() -> bool) {
    let press = || {
        keys.iter().for_each(|symbols| managed.press(symbols));
        is_heard().then_some(())
    };
    wait_until(|| format!("the keys are heard, with {:?} in front", managed.active()), press);
}
