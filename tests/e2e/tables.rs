//! A list of the owner's own comes in through the dialog, by keys alone: its columns are said,
//! kept as a profile, and its cards found.

use crate::ways::choose_first;
use kartoteka_tests::{Desk, Key};
use serde_json::json;

/// "Łucja Święch", "Żaneta Kos" and their towns in Windows 1250, under headings that nobody can
/// guess.
const LIST: &[u8] = b"Kto;Kontakt A;Gdzie;Klasa\r\n\
    \xA3ucja \x8Cwi\xEAch;601555010;\xA3\xF3d\x9F;A\r\n\
    \xAFaneta Kos;4,86E+10;\xAFory;B\r\n\
    ;;;\r\n";

#[test]
fn a_list_comes_in_by_what_its_columns_are() {
    let desk = Desk::new();
    let file = desk.files().join("klienci.csv");
    std::fs::write(&file, LIST).unwrap();
    let window = desk.open();
    let asked = choose_first(&window, &file);
    assert!(asked.patterns.iter().any(|pattern| pattern == "*.csv"), "{:?}", asked.patterns);

    window.wait_for_text("whose card a row is");
    window.screenshot("import-columns-unsaid");
    window.axe("import, columns");
    window.wait_for_focus("“Kto” is");
    window.keys("Name");
    window.wait_until_gone("whose card a row is");
    window.tab_to("“Kontakt A” is");
    window.keys("Phone");
    window.wait_for_value("“Kontakt A” is", "phone");
    window.tab_to("Letters");
    window.wait_for_text("Łucja Święch");
    window.press(Key::Down);
    window.wait_until_gone("Łucja Święch");
    window.press(Key::Up);
    window.wait_for_text("Łucja Święch");
    window.tab_to("Keep as profile");
    window.keys("Klienci");
    window.press(Key::Enter);
    window.wait_for_text("Profile “Klienci” kept");
    window.screenshot("import-columns");

    window.press(Key::Right.alt());
    window.wait_for_text("“4,86E+10” in “Kontakt A”");
    window.wait_for_text("One blank row was passed over");
    window.press(Key::Left.alt());
    window.wait_for_text("First values");
    window.press(Key::Right.alt());
    window.wait_for_text("Import 2 cards");
    window.press(Key::Right.alt());
    window.wait_for_text("2 cards added");
    window.close();

    let found = desk.karto(&["find", "święch"]);
    assert_eq!(found["contacts"][0]["phones"][0], "601555010", "{found}");
    let kept = desk.karto(&["profiles"])["profiles"][0].clone();
    assert_eq!(
        (&kept["name"], &kept["reading"]["columns"][1]["field"]),
        (&"Klienci".into(), &"phone".into())
    );
}

/// Calls under headings that are known, with words for the way that are not.
const CALLS: &str = "Number,When,Direction,Seconds\n\
    601555010,2026-11-12 10:45:00,przyjął,185\n\
    602555020,2026-11-12 11:00:00,out,60\n";

#[test]
fn a_list_of_calls_is_noticed_and_comes_in_by_what_its_words_mean() {
    let desk = Desk::new();
    let file = desk.files().join("calls.csv");
    std::fs::write(&file, CALLS).unwrap();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    window.drag(&[&file]).drop_here();
    window.wait_for_text("Which way the calls went");
    window.wait_for_value("“Number” is", "call_number");
    window.wait_for_value("“Seconds” is", "call_length");
    window.wait_for_value("“out” means", "out");
    window.tab_to("“przyjął” means");
    window.keys("Incoming");
    window.wait_for_value("“przyjął” means", "in");
    window.screenshot("import-columns-calls");
    window.axe("import, columns of calls");
    window.tab_to("Keep as profile");
    window.keys("Centrala");
    window.press(Key::Enter);
    window.wait_for_text("Profile “Centrala” kept");
    window.press(Key::Right.alt());
    window.wait_for_text("601555010");
    window.press(Key::Right.alt());
    window.wait_for_text("2 calls");
    window.close();

    assert_eq!(desk.karto(&["find", "601555010"])["total"], 0, "a call makes no card");
    let kept = desk.karto(&["profiles"])["profiles"][0]["reading"].clone();
    assert_eq!((&kept["content"], &kept["ways"][0]["way"]), (&"calls".into(), &"in".into()));
}

#[test]
fn what_could_not_be_read_is_saved_mended_and_brought_in() {
    let desk = Desk::new();
    let good = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Kos\r\nTEL:601234567\r\nEND:VCARD\r\n";
    let bad = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:2\r\nFN:Jan Lis\r\nno colon here\r\nEND:VCARD\r\n";
    let file = desk.files().join("old phone.vcf");
    std::fs::write(&file, format!("{good}{bad}")).unwrap();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    window.drag(&[&file]).drop_here();
    window.wait_for_text("Import 2 cards");
    let mend = desk.files().join("mend.vcf");
    desk.chooser.will_choose(&mend);
    window.tab_to("Save what could not be read…");
    window.screenshot("import-could-not-be-read");
    window.axe("import, problems");
    let asked = window.press_for_file(Key::Enter);
    assert!(asked.is_save);
    assert_eq!(asked.proposed.as_deref(), Some("old phone (not read).vcf"));
    window.wait_for_text("Saved 1 record to mend.vcf");
    assert_eq!(std::fs::read_to_string(&mend).unwrap(), bad);
    window.press(Key::Right.alt());
    window.wait_for_text("2 cards added");
    window.tab_to("Save what could not be read…");

    std::fs::write(&mend, bad.replace("no colon here", "TEL:602345678")).unwrap();
    window.drag(&[&mend]).drop_here();
    window.wait_for_text("Next: 1 looks familiar");
    window.press(Key::Right.alt());
    window.wait_for_text("1 card looks familiar");
    // Skipped it changes nothing; as the same person it does.
    window.choose("Skip");
    window.wait_for_text("Nothing to import");
    window.choose("Same person");
    window.wait_for_text("Import 1 card");
    window.press(Key::Right.alt());
    window.wait_for_text("1 card updated");
    let found = desk.karto(&["find", "602345678"]);
    assert_eq!((&found["total"], &found["contacts"][0]["name"]), (&json!(1), &json!("Jan Lis")));
    window.close();
}

#[test]
fn letters_and_quotation_marks_are_read_as_the_owner_says_and_so_are_the_cards() {
    let desk = Desk::new();
    let old = desk.files().join("old phone.vcf");
    let card =
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Kos;Ond\xF8ej;;;\r\nTEL:601555010\r\nEND:VCARD\r\n";
    std::fs::write(&old, card).unwrap();
    let window = desk.open();
    choose_first(&window, &old);
    window.wait_for_text("Ondøej Kos");
    window.tab_to("Letters");
    window.keys("Central");
    window.wait_for_text("Ondřej Kos");
    window.wait_until_gone("Ondøej Kos");
    window.press(Key::Right.alt());
    window.wait_for_text("1 card added");

    let list = desk.files().join("list.csv");
    std::fs::write(&list, "Name,Phone\r\n\"Ewa\" Lis,602555020\r\n").unwrap();
    window.drag(&[&list]).drop_here();
    window.wait_for_text("Ewa Lis");
    window.choose("Are letters");
    window.wait_for_text("\"Ewa\" Lis");
    window.press(Key::Right.alt());
    window.wait_for_text("Import 1 card");
    window.press(Key::Right.alt());
    window.wait_for_text("1 card added");
    window.close();

    let name = |number: &str| desk.karto(&["find", number])["contacts"][0]["name"].clone();
    assert_eq!((name("601555010"), name("602555020")), ("Ondřej Kos".into(), "\"Ewa\" Lis".into()));
}
