//! A trash of more than a thousand cards: only what is in view is drawn, keys go through it, words
//! find in it, and what was put back can be taken back.

use kartoteka_tests::{Desk, Key, argument};

use crate::tour;

#[test]
fn over_a_thousand_cards_in_the_trash_are_found_and_put_back_by_keys() {
    let desk = Desk::new();
    let card = |number: u32| {
        let name = if number == 700 { "Łucja Żak" } else { "Card" };
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name} {number:04}\r\nEND:VCARD\r\n")
    };
    let file = desk.files().join("many.vcf");
    std::fs::write(&file, (1..=1_200).map(card).collect::<String>()).unwrap();
    desk.karto(&["import", argument(&file)]);

    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("1,200 cards");
    window.press(Key::Char('j'));
    let _ = window.wait_for("[role=option].is-chosen");
    window.press(Key::Char('a').ctrl());
    window.press(Key::Delete);
    window.wait_for_text("Your box is empty");
    assert_eq!(desk.karto(&["trash"])["total"], 1_200);

    tour::go(&window, "trash");
    window.wait_for_text("1,200 cards");
    let drawn = || window.all("main [role=listitem]").len();
    assert!(drawn() < 40, "{} rows are drawn", drawn());
    window.press(Key::End);
    window.wait_until_said("the last row", || {
        let last = window.focused();
        last.name().starts_with("Put back: ") && last.text() == "Put back" && drawn() < 40
    });
    window.press(Key::PageUp);
    window.press(Key::Home);
    window.press(Key::Char('/'));
    window.keys("zak lucja");
    window.wait_for_text("1 card");
    window.press(Key::Enter);
    window.wait_for_focus("Put back: Łucja Żak 0700");
    window.press(Key::Enter);
    window.wait_for_text("Nothing in Trash has “zak lucja”");
    assert_eq!(desk.karto(&["find", "zak"])["total"], 1);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Łucja Żak 0700");
    assert_eq!(desk.karto(&["trash"])["total"], 1_200);
    assert_eq!(desk.karto(&["find", "zak"])["total"], 0);
    let _ = window.keys_pressed();
    window.close();
}
