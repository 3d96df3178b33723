//! The keyboard in the real window: the palette over any screen, several cards at once, single keys
//! that can be switched off, and the focus that goes back to whoever opened what lay over it.

use crate::ways::{PHONE, desk_of_phone, opened, palette};
use kartoteka_tests::{Key, Window};

/// The field over the list of cards, while nothing is typed in it.
const FIND: &str = "Find a card Name or number…";

fn cards(window: &Window<'_>) {
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("12 cards");
    window.wait_for_text("Dąbrowski");
}

fn selected(window: &Window<'_>) -> usize {
    window.all("#cards-list [role=option][aria-selected=true]").len()
}

#[test]
fn the_palette_finds_cards_actions_screens_and_letters_from_anywhere() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    palette(&window, "4040");
    window.wait_for_focus("Marek Dąbrowski");
    palette(&window, "log call");
    window.wait_for_focus("What was it about?");
    window.wait_for_value("Who", "Marek Dąbrowski");
    // Over the sheet as well: what is typed there is kept.
    window.keys("Oak");
    palette(&window, "history");
    window.wait_for_text("Imported: ");
    window.wait_until_none("dialog[open]");
    palette(&window, "z");
    window.wait_for_text("Zieliński");
    let _ = window.wait_for("#cards-list:focus");
    palette(&window, "xyzzy");
    window.wait_for_text("Nothing found for “xyzzy”");
    window.screenshot("palette-none");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    let _ = window.wait_for("#cards-list:focus");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn several_cards_are_tagged_and_trashed_as_one_operation_each() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Home);
    let _ = window.wait_for("article h2");
    window.press(Key::Down.shift());
    window.press(Key::Down.shift());
    window.wait_for_text("3 selected");
    assert_eq!(selected(&window), 3);
    window.screenshot("selection");

    palette(&window, "tag");
    window.wait_for_text("Tag 3 cards");
    window.keys("vip");
    window.press(Key::Enter);
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Tags of 3 cards changed");
    assert_eq!(desk.karto(&["find", "vip"])["total"], 3);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Tags changed: ");
    assert_eq!(desk.karto(&["find", "vip"])["total"], 0);

    window.press(Key::Char('a').ctrl());
    window.wait_for_text("12 selected");
    window.press(Key::Down.ctrl());
    window.press(Key::Char(' ').ctrl());
    window.wait_for_text("11 selected");
    window.press(Key::Delete);
    window.wait_for_text("11 cards moved to the trash");
    assert_eq!(desk.karto(&["find", ""])["total"], 1);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("12 cards");
    assert_eq!(desk.karto(&["find", ""])["total"], 12);
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn escape_goes_one_step_back_each_time() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Char('/'));
    window.keys("4040");
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus("Marek Dąbrowski");
    window.press(Key::Escape);
    let _ = window.wait_for("#cards-list:focus");
    window.press(Key::Char('a').ctrl());
    window.wait_for_text("1 selected");
    window.press(Key::Escape);
    window.wait_until_gone("1 selected");
    window.press(Key::Escape);
    window.wait_for_text("12 cards");
    window.close();
}

/// Gives what the sheet of the keys, which is open, says of the next card.
const NEXT_CARD: &str = "const rows = [...document.querySelectorAll('dialog tr')]; \
    const texts = rows.map((row) => row.textContent.trim()); \
    arguments[arguments.length - 1](texts.find((text) => text.startsWith('Next card')) ?? '');";

#[test]
fn single_keys_can_be_switched_off_and_the_rest_goes_on() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    let next_card = || {
        window.press(Key::F(1).shift());
        let _ = window.wait_for("dialog tr");
        let said = window.measure(NEXT_CARD).as_str().unwrap_or_default().to_owned();
        window.press(Key::Escape);
        window.wait_until_none("dialog[open]");
        said
    };
    let said = next_card();
    assert!(said.contains('J'), "{said}");
    window.press(Key::Char(',').ctrl());
    window.wait_for_text("Letters and signs are keys");
    window.tab_to("Letters and signs are keys");
    window.press(Key::Char(' '));
    window.wait_until_said("the setting is kept", || {
        desk.karto(&["settings", "single_keys"]).to_string().contains("false")
    });
    cards(&window);
    window.press(Key::Char('j'));
    window.press(Key::Char('/'));
    window.press(Key::Char('f').ctrl());
    window.wait_for_focus(FIND);
    window.press(Key::F(1).shift());
    window.wait_for_text("Single keys are switched off in the settings.");
    window.screenshot("keys-off");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    window.wait_for_focus(FIND);
    let said = next_card();
    assert!(said.starts_with("Next card") && !said.contains('J'), "{said}");
    // By now it would have.
    assert_eq!(window.all("article h2").len(), 0, "J opened a card");
    window.close();
}

#[test]
fn the_focus_goes_back_to_the_opener_of_a_sheet_a_dialog_the_palette_and_a_menu() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Char('/'));
    window.wait_for_focus(FIND);
    for open in [Key::F(1).shift(), Key::Char('n').ctrl(), Key::Char('k').ctrl()] {
        window.press(open);
        let _ = window.wait_for("dialog[open]");
        window.press(Key::Escape);
        window.wait_until_none("dialog[open]");
        window.wait_for_focus(FIND);
    }
    window.keys("4040");
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus("Marek Dąbrowski");
    window.press(Key::Char('c'));
    window.wait_for_focus("What was it about?");
    window.press(Key::Escape);
    window.wait_for_focus("Marek Dąbrowski");

    window.tab_to("More");
    window.press(Key::Enter);
    window.wait_for_focus("Choose a photo…");
    window.screenshot("menu-of-a-card");
    window.press(Key::Escape);
    window.wait_for_focus("More");
    window.tab_to("Log a call");
    window.press(Key::Enter);
    window.wait_for_focus("What was it about?");
    window.press(Key::Escape);
    window.wait_for_focus("Log a call");

    let id = desk.karto(&["find", "4040"])["contacts"][0]["id"].to_string();
    desk.karto(&["follow-up", "add", &id, "2026-11-12", "send the quote"]);
    window.press(Key::Char('1').ctrl());
    window.wait_for_text("send the quote");
    window.press(Key::Escape);
    window.press(Key::Char('j'));
    window.wait_for_focus("send the quote, Marek Dąbrowski");
    window.press(Key::Char('e'));
    window.wait_for_focus("What");
    window.press(Key::Escape);
    window.wait_for_focus("send the quote, Marek Dąbrowski");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn a_choice_is_one_stop_of_tab_and_arrows_go_on_in_it() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Char('c'));
    window.wait_for_focus("Who");
    let presses = window.presses(|| window.tab_to("Nothing"));
    assert!(presses <= 7, "{presses} times Tab from Who to Then");
    window.press(Key::Right);
    window.wait_for_focus("Tomorrow");
    window.wait_for_value("Next step", "tomorrow");
    window.press(Key::Char('3'));
    window.wait_for_value("Next step", "monday");
    window.close();
}

#[test]
fn tab_goes_on_from_a_note_that_nothing_is_written_in() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Char('j'));
    let _ = window.wait_for("article textarea");
    window.press(Key::Char('n'));
    window.wait_for_focus("Write a note");
    window.press(Key::Tab);
    window.wait_for_focus("Save note");
    window.press(Key::Tab);
    window.wait_until_gone("Save note");
    window.press(Key::Tab.shift());
    window.wait_for_focus("Write a note");
    window.close();
}

/// Where a toast begins and what it covers of the screen beneath.
const LAID: &str = "
const done = arguments[arguments.length - 1];
const { top, bottom } = document.querySelector('article').getBoundingClientRect();
done([document.querySelectorAll('.toast').length, Math.round(top), Math.round(bottom)]);";

#[test]
fn toasts_move_nothing_and_what_says_the_same_is_one_with_a_count() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Home);
    let _ = window.wait_for("article h2");
    let before = window.measure(LAID);
    // Each time the card below takes the place of the one that goes.
    for left in (9..12).rev() {
        let name = window.wait_for("article h2").text();
        window.press(Key::Delete);
        window.wait_for_text(&format!("{left} cards"));
        window.wait_until_said("the next card is open", || {
            window.all("article h2").iter().any(|title| title.text() != name)
        });
    }
    window.wait_for_text("Card moved to the trash (3×)");
    // The pane before the first one, from the list of cards. With the focus in it, it does not leave.
    window.press(Key::F(6).shift());
    window.press(Key::F(6).shift());
    window.wait_for_focus("Undo all 3");
    let after = window.measure(LAID);
    assert_eq!((&after[0], &after[1], &after[2]), (&1.into(), &before[1], &before[2]));
    window.screenshot("toasts");
    window.press(Key::Enter);
    window.wait_for_text("12 cards");
    assert_eq!(desk.karto(&["find", ""])["total"], 12);
    window.close();
}

#[test]
fn a_toast_makes_way_for_what_has_the_focus() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Home);
    let _ = window.wait_for("article h2");
    window.tab_to("More");
    window.press(Key::Enter);
    window.wait_for_focus("Choose a photo…");
    desk.chooser.will_choose(PHONE);
    let _ = window.press_for_file(Key::Enter);
    // A failure stays until it is closed.
    window.wait_for_text("is not a picture that can be used");
    for (width, height) in [(1280, 800), (800, 560)] {
        window.resize(width, height);
        assert_eq!(window.tab_stop_faults(), Vec::<String>::new());
        window.screenshot(&format!("toast-at-{width}"));
    }
    assert_eq!(window.all(".toast").len(), 1);
    window.close();
}

#[test]
fn a_card_that_is_trashed_from_its_menu_makes_room_for_the_next() {
    let desk = desk_of_phone();
    let window = opened(&desk);
    cards(&window);
    window.press(Key::Home);
    let first = window.wait_for("article h2").text();
    window.tab_to("More");
    window.press(Key::Enter);
    window.wait_for_focus("Choose a photo…");
    window.press(Key::Up);
    window.press(Key::Home);
    window.wait_for_focus("Choose a photo…");
    window.press(Key::End);
    window.press(Key::Enter);
    window.wait_for_text("11 cards");
    window.wait_until_said("the next card is open", || {
        window.all("article h2").iter().any(|title| title.text() != first)
    });
    let _ = window.wait_for("#cards-list:focus");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn the_history_follows_what_is_done_and_stays_where_it_is_read() {
    let desk = desk_of_phone();
    for number in 1..=30 {
        desk.karto(&["add", &format!("Jan Nowak{number:02}")]);
    }
    let id = desk.karto(&["find", "nowak30"])["contacts"][0]["id"].to_string();
    desk.karto(&["follow-up", "add", &id, "2026-11-12", "send the list"]);
    let window = opened(&desk);
    palette(&window, "history");
    window.wait_for_text("Nowak30");
    window.press(Key::Char('j'));
    let count = || window.all("main li").len();
    let rows = count();
    for number in (6..=30).rev() {
        window.press(Key::Char('j'));
        window.wait_for_focus(&format!("Undo: Card added: Jan Nowak{number:02}"));
    }
    let top = || {
        window.measure(
            "arguments[0](document.activeElement.closest('li').getBoundingClientRect().top)",
        )
    };
    let scrolled = window.measure("arguments[0](document.querySelector('.page').scrollTop)");
    assert!(scrolled.as_f64() > Some(100.0), "{scrolled}");
    let before = top();
    window.press(Key::Enter);
    let _ = window.wait_for("main li .state:focus");
    window.wait_until_said("the row of what was done", || count() == rows + 1);
    assert_eq!(top(), before);
    window.screenshot("history-undone");
    window.press(Key::Char('y').ctrl());
    window.wait_for_focus("Undo: Card added: Jan Nowak06");
    assert_eq!(top(), before);
    // From elsewhere to Today, to its first follow-up, and that is done.
    window.press(Key::Char('1').ctrl());
    window.wait_for_focus("Who called? Type a name or number");
    window.press(Key::Down);
    window.wait_for_focus("send the list, Jan Nowak30");
    window.press(Key::Char('d'));
    window.wait_for_text("Nothing due. Enjoy the quiet.");
    let _ = window.keys_pressed();
    window.close();
}
