//! The first minutes with an empty box, by keys alone: the phone's cards come in, or demo cards do
//! and go again.

use kartoteka_tests::{Budget, Desk, Key};

const PHONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");

/// From the program's first start to the cards of a telephone whose file lies on the computer. The
/// two minutes that a newcomer has are for the telephone's side, too.
const FIRST: Budget = Budget { name: "first run", presses: 6, seconds: Some(120.0) };

fn desk(locale: &str) -> Desk {
    let mut desk = Desk::new();
    desk.set("LANG", locale);
    desk
}

#[test]
fn from_nothing_to_the_phones_cards() {
    let desk = desk("de_AT.UTF-8");
    let window = desk.open();
    window.wait_for_text("Ihre Kartei ist leer");
    window.wait_for_value("Sprache", "de");
    window.wait_for_value("Heimatland", "AT");
    window.wait_for_value("Währung", "EUR");
    window.wait_for_text("So bekommen Sie die Datei");
    window.wait_for_focus("Wer hat angerufen? Name oder Nummer");
    window.journey(&FIRST, || {
        window.press(Key::Tab);
        window.press(Key::Tab);
        window.wait_for_focus("Vom Telefon importieren");
        window.press(Key::Enter);
        window.wait_for_focus("Dateien auswählen…");
        desk.chooser.will_choose(PHONE);
        let _ = window.press_for_file(Key::Enter);
        window.wait_for_text("12 Karten importieren");
        // What goes on is a press of Enter, wherever on the step the focus is.
        window.press(Key::Enter);
        window.wait_for_text("12 Karten neu");
        window.press(Key::Enter);
        window.wait_for_text("Dąbrowski");
    });
    assert!(!window.text().contains("Ihre Kartei ist leer"));
    window.close();
}

#[test]
fn another_system_is_met_in_its_language_with_its_country_and_money() {
    let desk = desk("pl_PL.UTF-8");
    let window = desk.open();
    window.wait_for_text("Kartoteka jest pusta");
    window.wait_for_value("Język", "pl");
    window.wait_for_value("Kraj", "PL");
    window.wait_for_value("Waluta", "PLN");
    window.wait_for_text("Skąd wziąć plik");
    window.close();
}

#[test]
fn demo_cards_come_and_go_and_the_owners_stay() {
    let desk = desk("en_GB.UTF-8");
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    window.tab_to("Try with demo cards");
    window.press(Key::Enter);
    window.wait_for_text("There are demo cards in the box.");
    let own = desk.karto(&["add", "Ewa Głowacka 602 111 222"])["contact"].clone();
    let demo = desk.karto(&["find", ""])["contacts"][0].clone();
    let edited = demo["id"].to_string();
    desk.karto(&["edit", &edited, "note=Mine now"]);

    window.tab_to("Remove the demo cards");
    window.press(Key::Enter);
    window.wait_for_text("What was changed since stays as it is");
    window.wait_for_text(demo["name"].as_str().unwrap());
    let left = desk.karto(&["find", ""]);
    let ids: Vec<_> =
        left["contacts"].as_array().unwrap().iter().map(|c| c["id"].clone()).collect();
    assert_eq!(ids.len(), 2, "{left}");
    assert!(ids.contains(&own) && ids.contains(&demo["id"]), "{left}");
    window.wait_until_gone("There are demo cards in the box.");

    window.press(Key::Char('z').ctrl().shift());
    window.wait_for_text("There are demo cards in the box.");
    assert!(window.keys_pressed() > 3);
    window.close();
}
