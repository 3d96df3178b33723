//! The first day with Kartoteka, by keys alone: cards come in from the phone, one is found by its
//! last digits, a call is written down with what comes next, taken back and brought back, kept over
//! a restart, exported, and done from the desktop's notification.

use std::collections::BTreeSet;
use std::io::BufReader;
use std::path::Path;

use crate::ways::{PHONE, THURSDAY, choose_first};
use kartoteka_domain::contact::Contact;
use kartoteka_interchange::vcard::{Item, ReadHint, read};
use kartoteka_tests::{Desk, Key, Window};

/// The next day, half a minute past ten.
const FRIDAY: &str = "2026-11-13T09:00:30Z";

#[test]
fn from_the_phone_to_a_call_done() {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", THURSDAY);
    let window = desk.open();
    bring_in_cards(&window);
    find_by_last_digits(&window);
    log_a_call(&window);
    see_it_on_today(&window);
    take_back_and_bring_back(&window);
    assert!(window.keys_pressed() > 60);
    window.close();
    one_backup_was_made_on_quit(&desk);

    desk.set("KARTOTEKA_NOW", FRIDAY);
    let window = desk.open();
    everything_is_still_there(&window);
    done_from_the_notification(&window);
    export(&window);
    assert!(window.keys_pressed() > 10);
    window.close();
    the_export_says_what_the_phone_said(&desk);
}

fn bring_in_cards(window: &Window<'_>) {
    let asked = choose_first(window, PHONE);
    assert_eq!(asked.title, "Contacts, calls, mail (vCard, CSV, XML, JSON, eml, mbox, ics)");
    assert!(!asked.is_save);
    assert!(asked.patterns.iter().any(|pattern| pattern == "*.vcf"), "{:?}", asked.patterns);

    window.wait_for_text("phone.vcf");
    window.wait_for_text("Import 12 cards");
    window.screenshot("import-look");
    window.press(Key::Right.alt());
    window.wait_for_text("12 cards added");
    window.screenshot("import-done");
}

fn find_by_last_digits(window: &Window<'_>) {
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Dąbrowski");
    window.press(Key::Char('/'));
    window.keys("4040");
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus("Marek Dąbrowski");
}

fn log_a_call(window: &Window<'_>) {
    window.press(Key::Char('c'));
    window.wait_for_focus("What was it about?");
    window.keys("Faktura za 40 pączków");
    window.tab_to("Next step");
    window.keys("fri 10:00 call back");
    window.wait_for_text("Tomorrow 10:00");
    window.screenshot("log-call");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Faktura za 40 pączków");
    window.wait_until_none("dialog[open]");
}

fn see_it_on_today(window: &Window<'_>) {
    window.press(Key::Char('1').ctrl());
    window.wait_for_text("call back");
    window.wait_for_text("Tomorrow");
    window.screenshot("today");
    window.press(Key::Char('3').ctrl());
    let _ = window.wait_for_role("checkbox", "call back, Marek Dąbrowski");
}

fn take_back_and_bring_back(window: &Window<'_>) {
    window.press(Key::Char('1').ctrl());
    window.wait_for_text("call back");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back");
    window.wait_until_gone("call back");
    window.press(Key::Char('z').ctrl().shift());
    window.wait_for_text("Brought back");
    window.wait_for_text("call back");
}

fn one_backup_was_made_on_quit(desk: &Desk) {
    let backups = desk.karto(&["backups"]);
    let made = backups["backups"].as_array().unwrap();
    let on_quit: Vec<_> = made.iter().filter(|backup| backup["reason"] == "quit").collect();
    assert_eq!(on_quit.len(), 1, "{backups}");
    assert_eq!(on_quit[0]["verified"], true);
    assert_eq!(on_quit[0]["contacts"], desk.karto(&["find", ""])["total"]);
    let folder = Path::new(backups["folder"].as_str().unwrap());
    assert!(folder.join(on_quit[0]["name"].as_str().unwrap()).is_file());
}

fn everything_is_still_there(window: &Window<'_>) {
    window.wait_for_text("call back");
    window.press(Key::Char('2').ctrl());
    window.press(Key::Char('/'));
    window.keys("dabrowski");
    window.wait_for_text("1 card found");
    window.press(Key::Enter);
    window.wait_for_focus("Marek Dąbrowski");
    window.wait_for_text("Faktura za 40 pączków");
    window.wait_for_text("call back");
    window.press(Key::Char('1').ctrl());
    let _ = window.wait_for_role("checkbox", "call back, Marek Dąbrowski");
}

fn done_from_the_notification(window: &Window<'_>) {
    let notices = &window.desk().notices;
    let notice = notices.wait_for("Marek Dąbrowski: call back");
    assert_eq!(notice.summary, "A follow-up is due");
    let labels: Vec<&str> = notice.actions.iter().map(|(_, label)| label.as_str()).collect();
    assert_eq!(labels, ["Done", "Later", "Open", "Open"], "the last is a press on the text");

    notices.press(&notice, "Done");
    window.wait_for_text("Done: call back");
    window.wait_for_text("Nothing due");
    window.press(Key::Char('z').ctrl());
    let _ = window.wait_for_role("checkbox", "call back, Marek Dąbrowski");
    window.press(Key::Char('z').ctrl().shift());
    window.wait_for_text("Nothing due");
    let shown = notices.shown().into_iter().filter(|shown| shown.summary == notice.summary);
    assert_eq!(shown.count(), 1, "shown once for its moment");
}

fn export(window: &Window<'_>) {
    let desk = window.desk();
    window.press(Key::Char(',').ctrl());
    window.wait_for_text("Cards in and out");
    window.tab_to("Export A spreadsheet, or vCards for a phone");
    window.press(Key::Enter);
    window.choose("vCard");
    window.wait_for_value("File name", "contacts-2026-11-13.vcf");
    desk.chooser.will_choose(desk.files().join("out.vcf"));
    let asked = window.press_for_file(Key::Enter.ctrl());
    assert!(asked.is_save);
    assert_eq!(asked.title, "Save as");
    assert_eq!(asked.proposed.as_deref(), Some("contacts-2026-11-13.vcf"));
    window.wait_for_text("Saved out.vcf, 12 cards");
}

fn cards_of(file: &Path) -> Vec<Contact> {
    let input = BufReader::new(std::fs::File::open(file).unwrap());
    let items = read(input, &ReadHint::for_language("pl")).map(Result::unwrap);
    let records = items.filter_map(|item| match item {
        Item::Record(record) => Some(record.contact),
        Item::Problem(_) => None,
    });
    records.collect()
}

fn the_export_says_what_the_phone_said(desk: &Desk) {
    let names = |file: &Path| -> BTreeSet<(String, Vec<String>, String)> {
        let cards = cards_of(file).into_iter();
        let said = cards.map(|card| {
            let numbers = card.phones.into_iter().map(|phone| phone.value).collect();
            (card.formatted_name, numbers, card.note)
        });
        said.collect()
    };
    assert_eq!(names(&desk.files().join("out.vcf")), names(Path::new(PHONE)));
}
