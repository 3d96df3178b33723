//! Journeys of the owner's day, by keys alone and each within its budget: presses beyond the words
//! that are typed, where a key with others held down is one.

use crate::ways::{budget, desk, open_first, opened, palette};
use kartoteka_tests::Key;

/// The day before.
const WEDNESDAY: &str = "2026-11-11T09:00:00Z";

const ABOUT: &str = "What was it about?";

/// Journey 2, the phone rings: the last digits or some letters, Enter. It begins at the field on
/// Today, or with C on another screen; the caller's own window has its own tests.
#[test]
fn a_caller_is_found_by_the_last_digits_or_by_letters_in_two_presses() {
    let desk =
        desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444", "Janina Nowak 22 845 12 12"]);
    let window = opened(&desk);
    window.journey(&budget("2, on Today", 2, Some(3.0)), || {
        window.keys("1222");
        window.press(Key::Enter);
        window.wait_for_focus(ABOUT);
    });
    window.wait_for_value("Who", "Ewa Głowacka");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");

    window.press(Key::Char('3').ctrl());
    window.wait_for_text("Nothing planned");
    window.journey(&budget("2, on another screen", 2, Some(3.0)), || {
        window.press(Key::Char('c'));
        window.wait_for_focus("Who");
        window.keys("glo");
        window.press(Key::Enter);
        window.wait_for_focus(ABOUT);
    });
    window.wait_for_value("Who", "Ewa Głowacka");
    let _ = window.keys_pressed();
    window.close();
}

/// Journey 2 with several who may be meant: the list says where they belong and when they last
/// spoke, and an arrow chooses.
#[test]
fn namesakes_are_told_apart_by_firm_number_and_last_contact() {
    let desk = desk(&["Jan Nowak 602 333 444", "Jan Nowak 22 845 12 12"]);
    desk.karto(&["call", "228451212", "--note", "Ramki", "--at", WEDNESDAY]);
    let window = opened(&desk);
    window.keys("nowak");
    window.wait_for_text("22 845 12 12, Yesterday");
    window.journey(&budget("2, of namesakes", 3, None), || {
        window.press(Key::Down);
        window.press(Key::Enter);
        window.wait_for_focus(ABOUT);
    });
    window.keys("Oprawa");
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    palette(&window, "333444");
    window.wait_for_focus("Jan Nowak");
    window.wait_for_text("Oprawa");
    window.close();
}

/// Journey 3, an unknown caller: written down now, named later, on the card or from the list of cards
/// without a name.
#[test]
fn an_unknown_caller_is_written_down_in_two_presses_and_named_later() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = opened(&desk);
    window.journey(&budget("3, on Today", 4, None), || {
        window.keys("58 300 99 88");
        window.press(Key::Enter);
        window.wait_for_focus(ABOUT);
        window.keys("Asks for oak frames");
        window.press(Key::Enter.ctrl());
        window.wait_for_focus("58 300 99 88");
    });
    window.wait_for_text("Asks for oak frames");

    window.journey(&budget("3, named on its card", 4, None), || {
        window.press(Key::Char('e'));
        window.wait_for_focus("First name");
        window.keys("Ida");
        window.press(Key::Tab);
        window.keys("Forsberg");
        window.press(Key::Enter.ctrl());
        window.wait_for_focus("Ida Forsberg");
    });
    window.wait_for_text("Asks for oak frames");
    window.wait_for_text("Card saved: ");
    let found = desk.karto(&["find", "3009988"]);
    assert_eq!(found["contacts"][0]["name"], "Ida Forsberg", "{found}");

    desk.karto(&["call", "58 300 77 66", "--note", "Asks for glass"]);
    window.journey(&budget("3, named in the list of those without a name", 5, None), || {
        window.press(Key::Char('4').ctrl());
        window.wait_for_text("Cards without a name");
        window.press(Key::Char('j'));
        window.wait_for_focus("Choose a card for 58 300 77 66");
        window.press(Key::Enter);
        window.wait_for_text("Save the name");
        window.press(Key::Tab);
        window.wait_for_focus("Name on the card");
        window.keys("Ola Kos");
        window.press(Key::Enter);
        window.wait_for_text("Named Ola Kos");
    });
    window.wait_until_gone("Cards without a name");
    window.close();
}

/// Journey 5, a new prospect at the counter: one line. The same with a plan is in `plans`.
#[test]
fn a_new_prospect_is_one_line_and_two_presses() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = opened(&desk);
    window.journey(&budget("5, without a plan", 4, None), || {
        window.press(Key::Char('n').ctrl());
        window.wait_for_focus("Name, number, mail, in one line");
        window.keys("Jan Nowak 602 123 456 jan@firm.example boiler quote");
        window.press(Key::Enter.ctrl());
        window.wait_for_focus("Jan Nowak");
    });
    let found = desk.karto(&["find", "602123456"]);
    let card = desk.karto(&["show", &found["contacts"][0]["id"].to_string()]);
    let said = card.to_string();
    for piece in ["Nowak", "602 123 456", "jan@firm.example", "boiler quote"] {
        assert!(said.contains(piece), "{piece} in {said}");
    }
    window.close();
}

/// Journey 8, a broken item at the counter: on the open card what is wrong, a promise in working days, and the
/// slip of the ticket that was just saved.
#[test]
fn a_broken_item_is_taken_in_with_its_slip_in_four_presses() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = opened(&desk);
    open_first(&window);
    let slip = desk.files().join("slip.pdf");
    desk.chooser.will_choose(&slip);
    window.journey(&budget("8, a broken item", 5, None), || {
        window.press(Key::Char('t'));
        window.wait_for_focus("Fault");
        window.keys("Tap drips");
        window.press(Key::Tab);
        window.wait_for_focus("Promised for");
        window.keys("+5");
        window.press(Key::Enter);
        window.wait_until_none("dialog[open]");
        window.wait_for_text("Ticket 1 saved");
        let asked = window.press_for_file(Key::Char('p').ctrl());
        assert!(asked.is_save);
        window.wait_for_text("Saved slip.pdf");
    });
    assert!(std::fs::read(&slip).unwrap().starts_with(b"%PDF-"));
    let ticket = desk.karto(&["ticket", "show", "1"])["ticket"].clone();
    assert_eq!(ticket["fault"], "Tap drips", "{ticket}");
    // Thursday: a weekend lies between.
    assert_eq!(ticket["promised_on"], "2026-11-19", "{ticket}");
    window.close();
}
