//! A box that cannot be opened: the window says which file, why, and what to do, and leaves every
//! byte of it as it is.

use kartoteka_tests::{Desk, Key, Window};

const SIZES: [(u32, u32); 3] = [(1280, 800), (960, 640), (800, 560)];

/// The machine's languages, which speak where no box says another.
const MACHINES: [(&str, &str); 3] = [
    ("en_GB.UTF-8", "Another program is holding the card box."),
    ("pl_PL.UTF-8", "Kartotekę trzyma inny program."),
    ("de_DE.UTF-8", "Ein anderes Programm hält die Kartei fest."),
];

/// At each size nothing of what is said is cut off, and by day and lamplight everybody can use it.
pub(crate) fn can_be_read(window: &Window<'_>, what: &str) {
    for (width, height) in SIZES {
        window.resize(width, height);
        assert_eq!(window.cut_texts(), Vec::<String>::new(), "{what} at {width}");
    }
    for theme in ["light", "dark"] {
        window.show_theme(theme);
        window.axe(what);
    }
}

#[track_caller]
fn is_refused(content: &[u8], sentence: &str) {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.data()).unwrap();
    let file = desk.data().join("box.db");
    std::fs::write(&file, content).unwrap();
    let before = std::fs::metadata(&file).unwrap().modified().unwrap();

    let window = desk.open();
    window.wait_for_text(sentence);
    window.wait_for_text("box.db");
    window.axe(sentence);
    assert_eq!(window.keys_pressed(), 0);
    window.close();

    assert!(std::fs::read(&file).unwrap() == content, "the file was changed");
    assert_eq!(std::fs::metadata(&file).unwrap().modified().unwrap(), before);
}

#[test]
fn an_empty_file_is_no_card_box() {
    is_refused(b"", "is not a card box, or it is empty");
}

#[test]
fn a_foreign_file_is_no_card_box() {
    is_refused(b"Dear diary, today was quiet.", "is not a card box");
}

#[test]
fn a_box_of_a_newer_version_is_left_alone() {
    let desk = Desk::new();
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    let mut content = std::fs::read(desk.data().join("box.db")).unwrap();
    // user_version, as the file's header holds it: <https://www.sqlite.org/fileformat.html>, 1.3.
    content[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    is_refused(&content, "was written by a newer Kartoteka");
}

/// Opening waits for the other program as long as a write does; the three wait side by side.
#[test]
fn a_box_that_another_program_holds_is_named_and_opens_once_it_is_free() {
    std::thread::scope(|desks| {
        for (machine, sentence) in MACHINES {
            desks.spawn(move || is_held(machine, sentence));
        }
    });
}

fn is_held(machine: &str, sentence: &str) {
    let mut desk = Desk::new();
    desk.set("LANG", machine);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    let held = desk.hold_unopened();
    let window = desk.open();
    window.wait_for_text(sentence);
    can_be_read(&window, machine);
    window.close();
    drop(held);
    let window = desk.open();
    let _ = window.wait_for("main [role=combobox]");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    window.close();
}
