//! A file with duplicates comes in; they are looked at, made one, taken apart again and told apart, and
//! cards that say nothing are cleared. By keys alone.

use crate::ways::{self, choose_first, go_to_cards, palette, whole};
use kartoteka_tests::{Desk, Key, Window};

const DUPLICATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/duplicates.vcf");

/// A desk in Poland with nothing in its box.
fn empty() -> Desk {
    let desk = ways::desk(&[]);
    desk.karto(&["settings", "region", "PL"]);
    desk
}

/// The same with the duplicates in its box.
fn desk() -> Desk {
    let desk = empty();
    desk.karto(&["import", DUPLICATES]);
    desk
}

/// Goes to Duplicates by the palette.
fn go(window: &Window<'_>) {
    let _ = window.wait_for("main h1");
    palette(window, "duplicates");
    let _ = window.wait_for("main [data-group]");
}

/// Opens the pair of Ewa, the surest.
fn compare_ewa(window: &Window<'_>) {
    go(window);
    window.press(Key::Char('j'));
    window.wait_for_focus("Compare Ewa Głowacka, Ewa Maria Głowacka");
    window.press(Key::Enter);
    let _ = window.wait_for("[data-merge-row] [role=radio]:focus");
    let _ = window.wait_for("[data-field=phones] .result p");
}

fn groups(desk: &Desk) -> u64 {
    desk.karto(&["duplicates"])["total"].as_u64().unwrap()
}

#[test]
fn a_file_with_duplicates_is_looked_through_from_the_end_of_its_import() {
    let desk = empty();
    let window = desk.open();
    choose_first(&window, DUPLICATES);
    window.wait_for_text("Import 9 cards");
    window.press(Key::Right.alt());
    window.wait_for_text("9 cards added");
    window.wait_for_text("2 blank cards: look");
    window.tab_to("3 possible duplicates: look");
    window.press(Key::Enter);
    window.wait_for_text("Surely the same");
    window.wait_for_text("Same number, same e-mail, similar name");
    window.close();
}

#[test]
fn two_cards_are_made_one_by_keys_and_two_again_to_the_byte() {
    let desk = desk();
    desk.karto(&["note", "2", "asked for ivory"]);
    let before = whole(&desk);
    let window = desk.open();
    compare_ewa(&window);
    window.screenshot("merge");
    window.axe("merge");
    window.wait_for_text("Also nickname: Ewka");
    // The name of the other card, and its number no more.
    window.press(Key::Char('j'));
    window.wait_for_focus("Ewa Głowacka");
    window.press(Key::Char('2'));
    window.wait_for_focus("Ewa Maria Głowacka");
    window.wait_until_said("the name of the other", || {
        window.wait_for("[data-field=formatted_name] .result").text() == "Ewa Maria Głowacka"
    });
    window.tab_to("+48 42 632 11 22 Home");
    window.press(Key::Char(' '));
    window.wait_until_said("the number is left out", || {
        !window.wait_for("[data-field=phones] .result").text().contains("632 11 22")
    });
    assert_eq!(whole(&desk), before, "nothing is written before the merge");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Merged: Ewa Maria Głowacka");
    let card = desk.karto(&["show", "1"]);
    assert_eq!(card["name"], "Ewa Maria Głowacka", "{card}");
    assert_eq!(card["phones"].as_array().unwrap().len(), 1, "{card}");
    assert_eq!(card["emails"][0]["value"], "ewa@ramy.example");
    let note = card["note"].as_str().unwrap();
    for piece in ["Back door, ring twice", "Likes ivory mounts", "Also nickname: Ewka"] {
        assert!(note.contains(piece), "{piece} in {note}");
    }
    assert!(card.to_string().contains("asked for ivory"), "{card}");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Cards merged");
    assert_eq!(whole(&desk), before);

    // Merged again, it stands in the card's history and goes back from there, too.
    window.press(Key::Char('z').ctrl().shift());
    window.wait_for_text("Brought back: “Cards merged");
    go_to_cards(&window);
    window.press(Key::Char('/'));
    window.keys("Ewa Maria");
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus("Ewa Maria Głowacka");
    window.tab_to("Undo the merge: Ewa Maria Głowacka");
    window.screenshot("merge-in-history");
    window.press(Key::Enter);
    window.wait_for_text("Taken back: “Cards merged");
    assert_eq!(whole(&desk), before);
    window.close();
}

#[test]
fn what_is_not_the_same_stays_so_over_a_restart_until_it_is_taken_back() {
    let desk = desk();
    let window = desk.open();
    compare_ewa(&window);
    window.press(Key::Char('x'));
    window.wait_for_text("Not the same: Ewa Głowacka, Ewa Maria Głowacka");
    assert_eq!(groups(&desk), 2);
    window.close();

    let window = desk.open();
    window.wait_until_said("two groups left", || window.all("main [data-group]").len() == 2);
    window.press(Key::Char('j'));
    window.wait_for_focus("Compare Jan Kowalczyk, Jan Piotr Kowalczyk, Jan Adam Kowalczyk");
    window.press(Key::Char('z').ctrl());
    window.wait_for_focus("Compare Jan Kowalczyk, Jan Piotr Kowalczyk, Jan Adam Kowalczyk");
    window.wait_until_said("all are back", || window.all("main [data-group]").len() == 3);
    assert_eq!(groups(&desk), 3);
    window.close();
}

#[test]
fn of_three_each_is_asked_for_by_itself_and_skipping_goes_on() {
    let desk = desk();
    let window = desk.open();
    compare_ewa(&window);
    window.press(Key::Char('s'));
    window.wait_for_text("2 of 3");
    window.wait_for_text("Jan Kowalczyk and Jan Piotr Kowalczyk");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Jan Kowalczyk and Jan Adam Kowalczyk");
    let _ = window.wait_for("[data-merge-row] [role=radio]:focus");
    window.wait_until_said("the result is shown", || {
        window.wait_for("[data-field=emails] .result").text().contains("jan@kowalczyk.example")
    });
    window.press(Key::Enter.ctrl());
    window.wait_for_text("3 of 3");
    window.press(Key::Escape);
    window.wait_until_none("[data-merge-row]");
    window.wait_until_said("the merged are gone", || window.all("main [data-group]").len() == 2);
    window.close();
}

#[test]
fn all_that_are_sure_are_merged_at_once_and_taken_apart_at_once() {
    let desk = desk();
    let before = whole(&desk);
    let window = desk.open();
    go(&window);
    window.tab_to("Merge the sure one");
    window.press(Key::Enter);
    window.wait_for_text("1 sure group merged");
    window.wait_until_said("what is sure is gone", || window.all("main [data-group]").len() == 2);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Sure duplicates merged");
    assert_eq!(whole(&desk), before);
    window.close();
}

#[test]
fn two_selected_cards_are_merged_and_the_card_that_stays_is_shown() {
    let desk = ways::desk(&["Anna Nowak 602 111 222", "Anna Nowakowska anna@firm.example"]);
    let window = desk.open();
    go_to_cards(&window);
    window.press(Key::Home);
    window.press(Key::Down.shift());
    window.wait_for_text("2 selected");
    window.tab_to("Merge…");
    window.press(Key::Enter);
    let _ = window.wait_for("[data-merge-row] [role=radio]:focus");
    window.wait_for_text("Also name: Anna Nowakowska");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Merged: Anna Nowak");
    window.wait_for_focus("Anna Nowak");
    let card = desk.karto(&["show", "1"]);
    assert_eq!(card["emails"][0]["value"], "anna@firm.example", "{card}");
    window.close();
}

#[test]
fn blank_cards_are_cleared_by_keys_one_by_one_or_all_and_come_back() {
    let desk = desk();
    let blank = || desk.karto(&["blank"])["total"].as_u64().unwrap();
    let window = desk.open();
    go(&window);
    window.wait_for_text("2 blank cards");
    window.tab_to("Look at them");
    window.press(Key::Enter);
    let _ = window.wait_for("main [data-blank]");
    window.press(Key::Char('j'));
    window.press(Key::Delete);
    window.wait_for_text("Card moved to the trash");
    window.wait_until_said("one is left", || window.all("main [data-blank]").len() == 1);
    window.press(Key::Delete.shift());
    window.wait_for_text("No blank cards. Every card says something.");
    assert_eq!(blank(), 0);
    window.press(Key::Char('z').ctrl());
    window.wait_until_said("one is back", || window.all("main [data-blank]").len() == 1);
    window.press(Key::Char('z').ctrl());
    window.wait_until_said("both are back", || window.all("main [data-blank]").len() == 2);
    assert_eq!(blank(), 2);
    window.close();
}
