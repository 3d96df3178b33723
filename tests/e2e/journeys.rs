//! Journeys of the owner's day, by keys alone and each within its budget: presses beyond the words
//! that are typed, where a key with others held down is one.

use kartoteka_tests::{Desk, Key, Window};
use serde_json::Value;

/// Thursday 12 November, ten in the morning in Warsaw, and the days before and after.
const WEDNESDAY: &str = "2026-11-11T09:00:00Z";
const THURSDAY: &str = "2026-11-12T09:00:00Z";
const FRIDAY: &str = "2026-11-13T09:00:00Z";

const CAPTURE: &str = "Who called? Type a name or number";
const ABOUT: &str = "What was it about?";

/// A desk on Thursday with some cards in the box.
fn desk(cards: &[&str]) -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", THURSDAY);
    for card in cards {
        desk.karto(&["add", card]);
    }
    desk
}

fn palette(window: &Window<'_>, words: &str) {
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys(words);
    window.press(Key::Enter);
}

fn within(budget: u64, window: &Window<'_>, journey: impl FnOnce()) {
    let presses = window.presses(journey);
    // The page saw these presses and nothing else.
    let _ = window.keys_pressed();
    assert!(presses <= budget, "{presses} presses, the budget is {budget}");
}

/// Journey 2, the phone rings: the last digits or some letters, Enter. It begins at the field on
/// Today, or with C on another screen; the caller's own window has its own tests.
#[test]
fn a_caller_is_found_by_the_last_digits_or_by_letters_in_two_presses() {
    let desk =
        desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444", "Janina Nowak 22 845 12 12"]);
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    within(2, &window, || {
        window.keys("1222");
        window.press(Key::Enter);
        window.wait_for_focus(ABOUT);
    });
    window.wait_for_value("Who", "Ewa Głowacka");
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");

    window.press(Key::Char('3').ctrl());
    window.wait_for_text("Nothing planned");
    within(2, &window, || {
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
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    window.keys("nowak");
    window.wait_for_text("22 845 12 12, Yesterday");
    within(3, &window, || {
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
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    within(4, &window, || {
        window.keys("58 300 99 88");
        window.press(Key::Enter);
        window.wait_for_focus(ABOUT);
        window.keys("Asks for oak frames");
        window.press(Key::Enter.ctrl());
        window.wait_for_focus("58 300 99 88");
    });
    window.wait_for_text("Asks for oak frames");

    within(4, &window, || {
        window.press(Key::Char('e'));
        window.wait_for_focus("First name");
        window.keys("Ida");
        window.press(Key::Tab);
        window.keys("Forsberg");
        window.press(Key::Enter.ctrl());
        window.wait_for_focus("Ida Forsberg");
    });
    window.wait_for_text("Asks for oak frames");
    window.wait_for_text("Kept: ");
    let found = desk.karto(&["find", "3009988"]);
    assert_eq!(found["contacts"][0]["name"], "Ida Forsberg", "{found}");

    desk.karto(&["call", "58 300 77 66", "--note", "Asks for glass"]);
    within(5, &window, || {
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

/// Journey 4, the morning: a press an item, two for all that are late, and each can be undone.
#[test]
fn fifteen_follow_ups_are_done_by_a_press_each_and_the_late_ones_moved_by_two() {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", WEDNESDAY);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    let id = desk.karto(&["find", "ewa"])["contacts"][0]["id"].to_string();
    for number in 1..=15 {
        desk.karto(&["follow-up", "add", &id, "2026-11-11", &format!("errand {number:02}")]);
    }
    desk.set("KARTOTEKA_NOW", THURSDAY);
    let window = desk.open();
    window.wait_for_text("15 to do today, 15 of them late");
    window.wait_for_focus(CAPTURE);
    within(16, &window, || {
        window.press(Key::Down);
        for number in 1..=15 {
            window.wait_for_focus(&format!("errand {number:02}, Ewa Głowacka"));
            window.press(Key::Char('d'));
        }
        window.wait_for_text("Nothing due. Enjoy the quiet.");
    });
    for number in (1..=15).rev() {
        window.press(Key::Char('z').ctrl());
        let _ = window.wait_for_role("checkbox", &format!("errand {number:02}, Ewa Głowacka"));
    }
    window.wait_for_text("15 to do today, 15 of them late");
    within(2, &window, || {
        window.press(Key::Char('s').shift());
        window.wait_for_focus("Tomorrow");
        window.press(Key::Enter);
        window.wait_for_text("15 follow-ups moved");
    });
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("15 to do today, 15 of them late");
    window.close();
}

/// Journey 5, a new prospect at the counter: one line. The same with a plan is in `plans`.
#[test]
fn a_new_prospect_is_one_line_and_two_presses() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    within(4, &window, || {
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
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    trash_the_first(&window);
    assert_ne!(state(&desk), before);
    within(1, &window, || {
        window.press(Key::Char('z').ctrl());
        window.wait_for_text("Taken back: Moved to the trash: Ewa Głowacka");
    });
    assert_eq!(state(&desk), before);
    trash_the_first(&window);
    window.close();

    desk.set("KARTOTEKA_NOW", FRIDAY);
    let window = desk.open();
    window.wait_for_text("Nowak, Jan");
    within(4, &window, || {
        window.press(Key::Char('k').ctrl());
        window.wait_for_focus("Find anything");
        window.keys("history");
        window.press(Key::Enter);
        let _ = window.wait_for("main li button");
        window.press(Key::Char('j'));
        window.wait_for_focus("Undo: Moved to the trash: Ewa Głowacka");
        window.press(Key::Enter);
        window.wait_for_text("Taken back: Moved to the trash: Ewa Głowacka");
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
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    window.press(Key::Home);
    let _ = window.wait_for("article h2");
    window.press(Key::Delete);
    window.wait_for_text("Card moved to the trash");
    window.wait_until_gone("Głowacka, Ewa");
}
