//! Journey 12, oops: a card put away, two made one, a file taken in by mistake. One press takes it
//! back at once, and after a restart; four on the next day.

use crate::ways::{budget, desk, go_to_cards, open_first, opened, palette, whole};
use kartoteka_tests::{Desk, Key, Window};
use serde_json::Value;

/// The day after.
const FRIDAY: &str = "2026-11-13T09:00:00Z";

/// And the one after that.
const SATURDAY: &str = "2026-11-14T09:00:00Z";

/// Everything the cards say, as a spreadsheet would have it.
fn state(desk: &Desk) -> Vec<u8> {
    let file = desk.files().join("state.csv");
    desk.karto(&["export", "--to", file.to_str().unwrap(), "--format", "csv-exact", "--force"]);
    std::fs::read(file).unwrap()
}

fn newest(desk: &Desk) -> Value {
    desk.karto(&["history", "--limit", "1"])["operations"][0].clone()
}

/// Journey 12, oops: one press at once, four on the next day, and it stays so after a restart.
#[test]
fn a_mistake_is_taken_back_by_one_press_or_by_four_on_the_next_day() {
    let mut desk = desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444"]);
    let before = state(&desk);
    let window = opened(&desk);
    trash_the_first(&window);
    assert_ne!(state(&desk), before);
    window.journey(&budget("12, at once", 1, None), || {
        window.press(Key::Char('z').ctrl());
        window.wait_for_text("Taken back: “Moved to the trash: Ewa Głowacka");
    });
    assert_eq!(state(&desk), before);
    trash_the_first(&window);
    window.close();

    desk.set("KARTOTEKA_NOW", FRIDAY);
    let window = desk.open();
    window.wait_for_text("Nowak, Jan");
    window.journey(&budget("12, on the next day", 4, None), || {
        palette(&window, "history");
        let _ = window.wait_for("main li button");
        window.press(Key::Char('j'));
        window.wait_for_focus("Undo: Moved to the trash: Ewa Głowacka");
        window.press(Key::Enter);
        window.wait_for_text("Taken back: “Moved to the trash: Ewa Głowacka");
    });
    let _ = window.wait_for("main li .undone");
    let _ = window.wait_for("main li .state:focus");
    assert_eq!(state(&desk), before);
    window.close();
    assert_eq!(newest(&desk)["kind"], "undo", "{}", newest(&desk));
    let window = desk.open();
    window.wait_for_text("Everything that was done");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    assert_eq!(state(&desk), before);
    window.close();
}

fn trash_the_first(window: &Window<'_>) {
    go_to_cards(window);
    window.wait_for_text("Głowacka, Ewa");
    open_first(window);
    window.press(Key::Delete);
    window.wait_for_text("Card moved to the trash");
    window.wait_until_gone("Głowacka, Ewa");
}

/// Two cards with something said on each, and a file that changes one and brings another.
fn mistaken() -> (Desk, [Vec<String>; 3]) {
    let desk = desk(&["Ewa Głowacka 602 111 222", "Ewa Kos 602 333 444"]);
    desk.karto(&["call", "1", "--note", "Ramki"]);
    desk.karto(&["call", "2", "--note", "Szyba"]);
    let file = desk.files().join("wrong.vcf");
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Głowacka;Ewa;;;\r\nFN:Ewa Głowacka\r\nTEL:602 111 222\r\n\
        EMAIL:wrong@mail.example\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nobody\r\nTEL:602 999 999\r\nEND:VCARD\r\n";
    std::fs::write(&file, cards).unwrap();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let deeds = [
        words(&["delete", "1"]),
        words(&["merge", "1", "2"]),
        words(&["import", file.to_str().unwrap()]),
    ];
    (desk, deeds)
}

#[test]
fn what_was_put_away_joined_or_taken_in_by_mistake_is_taken_back_at_once_and_after_a_restart() {
    let (desk, deeds) = mistaken();
    let before = whole(&desk);
    let window = opened(&desk);
    for deed in &deeds {
        let words: Vec<&str> = deed.iter().map(String::as_str).collect();
        desk.karto(&words);
        assert!(whole(&desk) != before, "{deed:?} changes the box");
        window.journey(&budget("12, by the other program", 1, None), || {
            window.press(Key::Char('z').ctrl());
            window.wait_until_said("it is taken back", || newest(&desk)["kind"] == "undo");
        });
        assert!(whole(&desk) == before, "{deed:?} taken back");
    }
    window.close();

    for deed in &deeds {
        let words: Vec<&str> = deed.iter().map(String::as_str).collect();
        desk.karto(&words);
        let window = opened(&desk);
        window.journey(&budget("12, after a restart", 1, None), || {
            window.press(Key::Char('z').ctrl());
            window.wait_until_said("it is taken back", || newest(&desk)["kind"] == "undo");
        });
        window.close();
        assert!(whole(&desk) == before, "{deed:?} taken back after a restart");
    }
}

#[test]
fn what_was_joined_or_taken_in_by_mistake_is_taken_back_on_the_next_day() {
    let (mut desk, [_, merge, import]) = mistaken();
    let before = whole(&desk);
    let days =
        [(merge, "Undo: Cards merged: ", FRIDAY), (import, "Undo: Imported: wrong.vcf", SATURDAY)];
    for (deed, undo, day) in days {
        let words: Vec<&str> = deed.iter().map(String::as_str).collect();
        desk.karto(&words);
        assert!(whole(&desk) != before, "{deed:?} changes the box");
        desk.set("KARTOTEKA_NOW", day);
        let window = opened(&desk);
        window.journey(&budget("12, on the next day, all of it", 4, None), || {
            palette(&window, "history");
            let _ = window.wait_for("main li button");
            window.press(Key::Char('j'));
            window.wait_until_said(undo, || window.focused().name().starts_with(undo));
            window.press(Key::Enter);
            window.wait_until_said("it is taken back", || newest(&desk)["kind"] == "undo");
        });
        window.close();
        assert!(whole(&desk) == before, "{deed:?} taken back on the next day");
    }
}

/// An import taken back late, out of History: what was done with its cards since stays, and is said
/// by name; everything else goes.
#[test]
fn an_import_taken_back_late_says_whose_card_keeps_what_was_changed_since() {
    let (desk, [_, _, import]) = mistaken();
    let words: Vec<&str> = import.iter().map(String::as_str).collect();
    desk.karto(&words);
    let window = opened(&desk);
    let nobody = "Nobody";
    palette(&window, nobody);
    window.wait_for_focus(nobody);
    window.press(Key::Char('n'));
    window.wait_for_focus("Write a note");
    window.keys("the plumber, it turns out");
    window.press(Key::Enter.ctrl());
    window.wait_until_said("the note in the box", || newest(&desk)["kind"] == "note_create");
    desk.karto(&["call", "2", "--note", "Later on"]);

    palette(&window, "history");
    let _ = window.wait_for("main li button");
    for undo in ["Undo: Written down: ", "Undo: Note added: Nobody", "Undo: Imported: wrong.vcf"] {
        window.press(Key::Char('j'));
        window.wait_until_said(undo, || window.focused().name().starts_with(undo));
    }
    window.press(Key::Enter);
    window.wait_for_text("Taken back: “Imported: wrong.vcf");
    window.wait_for_text("What was changed since stays as it is: Nobody");
    let left = desk.karto(&["find", ""]);
    let names: Vec<&str> = left["contacts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&nobody) && names.len() == 3, "{left}");
    let ewa = desk.karto(&["show", "1"]);
    assert!(!ewa.to_string().contains("wrong@mail.example"), "the file's mail is gone: {ewa}");
    assert!(desk.karto(&["show", "3"]).to_string().contains("the plumber"));

    // And brought back: the mail comes again, the note was never away.
    window.press(Key::Char('z').ctrl().shift());
    window.wait_for_text("Brought back: “Imported: wrong.vcf");
    assert!(desk.karto(&["show", "1"]).to_string().contains("wrong@mail.example"));
    window.close();
}
