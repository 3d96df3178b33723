//! The window opens, says what to do next on an empty box, and leaves a backup when it is closed.

use kartoteka_tests::Desk;

#[test]
fn an_empty_box_says_what_to_do_next() {
    let desk = Desk::new();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    window.screenshot("empty-box");
    window.axe("an empty box");
    assert_eq!(window.keys_pressed(), 0);
    window.close();
}

#[test]
fn closing_leaves_a_backup() {
    let desk = Desk::new();
    desk.karto(&["demo", "--contacts", "30"]);
    let backups = || desk.karto(&["backups"])["backups"].as_array().map_or(0, Vec::len);
    let before = backups();
    let window = desk.open();
    window.wait_for_text("to do today");
    window.close();
    assert!(backups() > before, "{before} backups before");
}
