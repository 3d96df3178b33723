//! Where newcomers stumbled: letters typed on Today, a red message that stays, a menu over several
//! cards, a file that replaces another.

use std::path::Path;

use kartoteka_tests::{Key, Window, argument};

use crate::tour;
use crate::ways::{CAPTURE, PHONE, desk, desk_of_phone, open_first, opened};

const SWATCHES: &str = "Send swatches, Ewa Głowacka";

#[test]
fn letters_write_in_todays_field_and_are_keys_once_it_is_left() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    desk.karto(&["follow-up", "add", "1", "today", "Send swatches"]);
    let window = opened(&desk);
    let _ = window.wait_for_role("checkbox", SWATCHES);
    window.keys("dsjkne?");
    window.wait_for_value(CAPTURE, "dsjkne?");
    assert!(window.all("dialog[open]").is_empty(), "nothing was opened by what was typed");
    assert_eq!(desk.karto(&["follow-up", "list"])["follow_ups"].as_array().unwrap().len(), 1);
    // Once to empty it, once to leave it.
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.press(Key::Char('j'));
    window.press(Key::Char('d'));
    window.wait_for_text("Nothing due");
    window.wait_for_value(CAPTURE, "");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn escape_closes_a_message_that_stays_and_what_went_wrong_is_still_there() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    fail_to_save(&window);
    window.press(Key::Escape);
    window.wait_until_none(".toast.alert");
    let _ = window.wait_for("main table td");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn escape_closes_the_message_before_a_sheet_and_a_form_that_came_after_it() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    fail_to_save(&window);
    window.press(Key::Char('k').ctrl());
    let _ = window.wait_for("dialog[open]");
    window.press(Key::Escape);
    window.wait_until_none(".toast.alert");
    assert_eq!(window.all("dialog[open]").len(), 1, "the sheet stays");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    fail_to_save(&window);
    open_first(&window);
    window.press(Key::Char('e'));
    let _ = window.wait_for("article form");
    window.press(Key::Escape);
    window.wait_until_none(".toast.alert");
    assert_eq!(window.all("article form").len(), 1, "the form stays");
    window.press(Key::Escape);
    window.wait_until_none("article form");
    let _ = window.keys_pressed();
    window.close();
}

/// Goes to Export and has it save where no file can be.
fn fail_to_save(window: &Window<'_>) {
    tour::go(window, "export");
    let _ = window.wait_for("main table td");
    // A file in the place of a folder.
    window.desk().chooser.will_choose(Path::new(PHONE).join("cards.csv"));
    let _ = window.press_for_file(Key::Enter.ctrl());
    let _ = window.wait_for(".toast.alert");
}

#[test]
fn a_file_that_replaces_another_says_where_the_other_one_is() {
    let desk = desk_of_phone();
    let file = desk.files().join("out.csv");
    std::fs::write(&file, "what was there").unwrap();
    let window = opened(&desk);
    tour::go(&window, "export");
    let _ = window.wait_for("main table td");
    desk.chooser.will_choose(argument(&file));
    let _ = window.press_for_file(Key::Enter.ctrl());
    window.wait_for_text("What was there before is kept as out.csv.bak.");
    let kept = std::fs::read_to_string(desk.files().join("out.csv.bak")).unwrap();
    assert_eq!(kept, "what was there");
    window.close();
}

#[test]
fn what_a_key_does_with_several_cards_the_menus_say_and_do_too() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("12 cards");
    window.put_focus("[role=listbox]");
    window.press(Key::Down);
    let _ = window.wait_for("article h2");
    window.press(Key::Down.shift());
    window.wait_for_text("2 selected");
    window.put_focus("article .acts [popovertarget]");
    window.press(Key::Enter);
    let _ = window.wait_for("article .acts [aria-expanded=true]");
    window.wait_for_text("Start a plan for 2 cards");
    window.wait_for_text("Move 2 cards to the trash");
    window.press(Key::Escape);
    window.press(Key::Char('l').shift());
    window.wait_for_text("First label");
    let _ = window.wait_for("dialog[open]");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    window.put_focus(".pane .bar .ways button:last-child");
    window.press(Key::Enter);
    window.wait_for_focus("Cards");
    window.wait_for_text("10 cards");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("12 cards");
    let _ = window.keys_pressed();
    window.close();
}
