//! Two programs on one box: a second window only raises the first; what `karto` writes shows in the
//! open window by itself.

use kartoteka_tests::{Desk, Key};

#[test]
fn a_second_window_on_the_same_folder_raises_the_first() {
    let desk = Desk::new();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    let cover = window.cover();
    assert!(!window.is_on_top());

    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");
    let second = desk.command("kartoteka").arg(file).status().unwrap();
    assert!(second.success(), "{second}");

    window.wait_for_text("Import 12 cards");
    window.wait_until_said("the first window on top", || window.is_on_top());
    assert_eq!(window.keys_pressed(), 0);
    drop(cover);
    window.close();
}

#[test]
fn what_karto_writes_shows_in_the_open_window() {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.karto(&["call", "602111222", "--note", "Ramki", "--next", "today send the quote"]);
    window.wait_for_text("send the quote");
    let notice = desk.notices.wait_for("Ewa Głowacka: send the quote");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    desk.karto(&["undo"]);
    window.press(Key::Char('1').ctrl());
    window.wait_until_gone("send the quote");

    desk.notices.press(&notice, "Open");
    window.wait_for_text("Głowacka, Ewa");
    // A page that was loaded anew would have forgotten the keys.
    assert_eq!(window.keys_pressed(), 4);
    window.close();
}
