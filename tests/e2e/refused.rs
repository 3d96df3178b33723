//! A box that cannot be opened: the window says which file, why, and what to do, and leaves every
//! byte of it as it is.

use kartoteka_tests::Desk;

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
