//! The phone book and the calls come from the telephone itself, over Bluetooth; and whatever the
//! telephone does instead is said, with nothing taken in.

use kartoteka_tests::{Desk, Key, Mood, Telephones, Window, wait_until};

const CONTACTS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:\r\nTEL;TYPE=CELL:\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nowak;Anna;;;\r\nFN:Anna Nowak\r\nTEL;TYPE=CELL:+48601234567\r\nEND:VCARD\r\n";
const CALLS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Nowak\r\nN:Nowak;Anna;;;\r\n\
    TEL;TYPE=CELL:601234567\r\nX-IRMC-CALL-DATETIME;TYPE=MISSED:20261111T162000\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nN:\r\nTEL;TYPE=CELL:700100200\r\n\
    X-IRMC-CALL-DATETIME;TYPE=RECEIVED:20261111T170000\r\nEND:VCARD\r\n";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    desk
}

fn pair(desk: &Desk, names: &[&str], mood: Mood) -> Telephones {
    Telephones::pair(desk.bus(), names, mood, [CONTACTS, CALLS])
}

fn press_button(window: &Window<'_>, name: &str) {
    window.tab_to(name);
    window.press(Key::Enter);
}

/// Opens the screen where things come in, and asks the telephone.
fn ask(window: &Window<'_>) {
    go(window);
    press_button(window, "Get from my phone");
}

fn go(window: &Window<'_>) {
    let _ = window.wait_for("main");
    window.press(Key::Char(',').ctrl());
    window.put_focus("main [data-screen=import]");
    window.press(Key::Enter);
    let _ = window.wait_for("main .choose");
}

fn take_in(window: &Window<'_>) {
    window.press(Key::Right.alt());
    window.wait_for_text("Undo this import");
}

/// What is left of what the telephone gave, in the folder for it.
fn left_over(desk: &Desk) -> usize {
    let folders = std::fs::read_dir(desk.files().parent().unwrap().join("cache"));
    let folders = folders.unwrap().flatten().flat_map(|folder| std::fs::read_dir(folder.path()));
    let boxes = folders.flatten().flatten();
    boxes.filter(|one| one.path().join("phone_book").exists()).count()
}

#[test]
fn contacts_and_calls_come_in_from_the_only_telephone() {
    let desk = desk();
    let telephones = pair(&desk, &["Ewa's phone"], Mood::GivesAndGoes);
    let window = desk.open();
    go(&window);
    assert_eq!(telephones.asked(), 0, "no telephone is looked for before it is wanted");
    press_button(&window, "Get from my phone");
    window.wait_for_text("On the card of Anna Nowak");
    assert!(telephones.asked() > 0);
    take_in(&window);
    let shown = desk.karto(&["show", "1"]);
    assert_eq!(shown["timeline"][0]["direction"], "missed");
    assert_eq!(desk.karto(&["inbox"])["numbers"][0]["number"], "700100200");
    wait_until(
        || "what the telephone gave to go".to_owned(),
        || (left_over(&desk) == 0).then_some(()),
    );
}

/// As an iPhone writes them: its owner first, numbers with types of its own, times without a zone.
#[test]
fn an_iphones_books_come_in_and_a_computer_that_cannot_fetch_says_so() {
    let contacts = concat!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;My Number;;;\r\nFN:My Number\r\nTEL;TYPE=VOICE:+48600000001\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Brandt;Léa;;;\r\nFN:Léa Brandt\r\nORG:Atelier Brandt;\r\n",
        "TEL;TYPE=CELL;TYPE=VOICE;TYPE=pref:+49 160 5554321\r\nitem1.TEL:+49 89 5550001\r\n",
        "item1.X-ABLabel:_$!<Work>!$_\r\nEND:VCARD\r\n",
    );
    let calls = concat!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Brandt;Léa;;;\r\nFN:Léa Brandt\r\nTEL;TYPE=CELL:+491605554321\r\n",
        "X-IRMC-CALL-DATETIME;TYPE=DIALED:20261111T101500\r\nEND:VCARD\r\n",
    );
    let desk = desk();
    let fetcher = Telephones::without_fetcher(desk.bus(), &["iPhone (Ewa)"]);
    let window = desk.open();
    ask(&window);
    window.wait_for_text("fetches phone books is not installed");
    drop(fetcher);
    let books = [contacts, calls];
    let _telephones = Telephones::pair(desk.bus(), &["iPhone (Ewa)"], Mood::GivesAndGoes, books);
    press_button(&window, "Get from my phone");
    window.wait_for_text("On the card of Léa Brandt");
    take_in(&window);
    let card = desk.karto(&["find", "Brandt"])["contacts"][0].clone();
    let shown = desk.karto(&["show", &card["id"].to_string()]);
    assert_eq!(shown["timeline"][0]["direction"], "out", "{shown}");
    assert_eq!(shown["phones"].as_array().unwrap().len(), 2, "{shown}");
}

#[test]
fn of_several_one_is_chosen_and_one_that_keeps_its_calls_gives_its_contacts() {
    let desk = desk();
    let _telephones = pair(&desk, &["Adam's phone", "Ewa's phone"], Mood::KeepsCalls);
    let window = desk.open();
    ask(&window);
    let _ = window.wait_for("[aria-label='Which phone?']");
    window.axe("import, which phone");
    press_button(&window, "Ewa's phone");
    window.wait_for_text("Anna Nowak");
    take_in(&window);
    assert_eq!(desk.karto(&["inbox"])["number_count"], 0);
}

#[test]
fn what_goes_wrong_is_said_and_nothing_comes_in() {
    for (mood, said) in [
        (Mood::Refuses, "The phone did not give its phone book."),
        (Mood::HasNoBook, "The phone did not give its phone book."),
        (Mood::KeepsBook, "The phone did not give its phone book."),
        (Mood::BreaksOff, "The phone broke off. Nothing was taken in."),
        (Mood::GoesAway, "The phone broke off. Nothing was taken in."),
        (Mood::Stalls, "Nothing more came from the phone."),
    ] {
        let desk = desk();
        let _telephones = pair(&desk, &["Ewa's phone"], mood);
        let window = desk.open();
        ask(&window);
        window.wait_for_text(said);
        window.wait_for_focus("Get from my phone");
        assert_eq!(desk.karto(&["find", ""])["total"], 0);
    }
}

/// Two minutes in daily use; the rehearsal's own wait is two seconds.
#[test]
fn a_telephone_that_never_answers_is_not_waited_for_for_ever_and_may_answer_later() {
    let mut desk = desk();
    desk.set("KARTOTEKA_PHONE_WAIT", "2");
    let telephones = pair(&desk, &["Ewa's phone"], Mood::Silent);
    let window = desk.open();
    ask(&window);
    window.wait_for_text("Waiting for Ewa's phone. It may ask whether this computer may");
    window.wait_for_text("The phone did not answer. Nothing was taken in. Unlock it, allow");
    window.wait_for_focus("Get from my phone");
    window.axe("import, the phone did not answer");
    assert_eq!(desk.karto(&["find", ""])["total"], 0);
    drop(telephones);
    let _telephones = pair(&desk, &["Ewa's phone"], Mood::GivesAndGoes);
    press_button(&window, "Get from my phone");
    window.wait_for_text("On the card of Anna Nowak");
    assert!(!window.text().contains("did not answer"), "what went wrong before is not said now");
}

#[test]
fn waiting_can_be_given_up_and_a_computer_without_bluetooth_says_so() {
    let desk = desk();
    let telephones = pair(&desk, &["Ewa's phone"], Mood::Stalls);
    let window = desk.open();
    ask(&window);
    window.wait_for_text("Waiting for Ewa's phone.");
    window.axe("import, waiting for the phone");
    press_button(&window, "Cancel");
    window.wait_until_none("[role=status] + button");
    drop(telephones);
    let telephones = pair(&desk, &["Ewa's phone"], Mood::Gives);
    press_button(&window, "Get from my phone");
    window.wait_for_text("On the card of Anna Nowak");
    window.press(Key::Left.alt());
    drop(telephones);
    press_button(&window, "Get from my phone");
    window.wait_for_text("Bluetooth is off, or this computer has none.");
    let _none = pair(&desk, &[], Mood::Gives);
    press_button(&window, "Get from my phone");
    window.wait_for_text("No phone is paired with this computer.");
}
