//! Cards of a file that the box knows already: what becomes of each is said one by one, by keys
//! alone, or for all the others at once.

use kartoteka_tests::{Desk, Key, Window, argument};

use crate::tour;

const NAMES: [&str; 3] = ["Anna Kowalska", "Bo Nowak", "Cyd Wilk"];

/// A telephone's three cards, with this as everybody's job.
fn phone(desk: &Desk, job: &str) -> std::path::PathBuf {
    let card = |(place, name): (usize, &&str)| {
        let (given, family) = name.split_once(' ').unwrap();
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:p-{place}\r\nN:{family};{given};;;\r\nFN:{name}\r\n\
             TEL:602 111 22{place}\r\nTITLE:{job}\r\nEND:VCARD\r\n"
        )
    };
    let file = desk.files().join(format!("{job}.vcf"));
    std::fs::write(&file, NAMES.iter().enumerate().map(card).collect::<String>()).unwrap();
    file
}

/// The jobs of the three cards, by their names.
fn jobs(desk: &Desk) -> Vec<String> {
    let job = |name: &&str| {
        let id = desk.karto(&["find", name])["contacts"][0]["id"].to_string();
        let shown = desk.karto(&["show", &id]);
        shown["title"].as_str().unwrap_or_default().to_owned()
    };
    NAMES.iter().map(job).collect()
}

/// The choice with this name, of which one is made for the card.
fn chosen(window: &Window<'_>, name: &str) -> String {
    let css = format!("[aria-label='What becomes of {name}'] [aria-checked=true]");
    window.wait_for(&css).text()
}

#[test]
fn what_becomes_of_each_known_card_is_said_by_keys() {
    let desk = Desk::new();
    desk.karto(&["import", argument(&phone(&desk, "clerk"))]);
    let window = desk.open();
    let _ = window.wait_for("main h1");
    tour::choose(&window, &phone(&desk, "manager"));
    window.wait_for_text("Next: 3 look familiar");
    window.press(Key::Enter);
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    window.wait_for_text("Import 3 cards");

    // One is left alone, the others are not.
    window.tab_to_any("[aria-label='What becomes of Bo Nowak'] [role=radio]");
    window.press(Key::Left);
    window.wait_until_said("Bo is left alone", || chosen(&window, "Bo Nowak") == "Skip");
    window.wait_for_text("Import 2 cards");
    assert_eq!(chosen(&window, "Anna Kowalska"), "Same person");

    // The same for the others, and then one of them otherwise.
    window.tab_to("The same for the other 2");
    window.press(Key::Enter);
    window.wait_for_text("Nothing to import");
    assert_eq!(chosen(&window, "Cyd Wilk"), "Skip");
    window.tab_to_any("[aria-label='What becomes of Cyd Wilk'] [role=radio]");
    window.press(Key::Right);
    window.wait_for_text("Import 1 card");
    window.screenshot("import-known-each");
    window.press(Key::Right.alt());
    window.wait_for_text("1 card updated");
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(jobs(&desk), ["clerk", "clerk", "manager"]);
    assert_eq!(desk.karto(&["find", ""])["total"], 3);
}

#[test]
fn what_the_owner_changed_stays_and_the_window_says_so_before_and_after() {
    let desk = Desk::new();
    desk.karto(&["import", argument(&phone(&desk, "clerk"))]);
    let id = desk.karto(&["find", NAMES[0]])["contacts"][0]["id"].to_string();
    desk.karto(&["edit", &id, "title=boss"]);
    let window = desk.open();
    let _ = window.wait_for("main h1");
    tour::choose(&window, &phone(&desk, "manager"));
    window.wait_for_text("Next: 3 look familiar");
    window.press(Key::Enter);
    window.wait_until_said("one is said to stay", || {
        let verdicts = window.all("main tbody tr").iter().map(|row| row.text()).collect::<Vec<_>>();
        let stays: Vec<_> = verdicts.iter().filter(|row| row.contains("Yours kept")).collect();
        verdicts.len() == 3 && matches!(stays[..], [row] if row.contains(NAMES[0]))
    });
    window.press(Key::Right.alt());
    window.wait_for_text("Of the updated, your own change stayed");
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(jobs(&desk), ["boss", "manager", "manager"]);
}
