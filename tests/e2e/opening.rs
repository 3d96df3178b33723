//! The window opens, says what to do next on an empty box, and leaves a backup when it is closed.

use kartoteka_tests::{Desk, Key, accept, program};
use std::fs;
use std::net::TcpListener;
use std::process::Command;

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

#[test]
fn a_box_that_is_brought_back_goes_by_its_settings_and_takes_the_file_it_was_opened_with() {
    let desk = Desk::new();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    desk.karto(&["settings", "fritz_box", &server.local_addr().unwrap().to_string()]);
    desk.karto(&["backup"]);
    for end in ["-wal", "-shm"] {
        drop(fs::remove_file(desk.data().join(format!("box.db{end}"))));
    }
    fs::write(desk.data().join("box.db"), [0xA5; 8192]).unwrap();
    let file = desk.files().join("ewa.vcf");
    fs::write(&file, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Lis\r\nEND:VCARD\r\n").unwrap();
    let window = desk.open_with(&[file.to_str().unwrap()]);
    window.wait_for_text("Bring back a backup");
    window.tab_to_start("Bring back");
    window.press(Key::Enter);
    window.wait_for_text("ewa.vcf");
    drop(accept(&server));
    window.close();
}

#[test]
fn help_and_version_need_no_display() {
    for (arguments, said) in [
        (&["--help"][..], "kartoteka pop"),
        (&["pop", "--help"], "--dir in|out|missed"),
        (&["--version"], env!("CARGO_PKG_VERSION")),
    ] {
        let mut kartoteka = Command::new(program("kartoteka"));
        kartoteka.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        let told = kartoteka.args(arguments).output().unwrap();
        let words = String::from_utf8_lossy(&told.stdout);
        assert!(told.status.success() && words.contains(said), "{arguments:?}: {told:?}");
    }
}
