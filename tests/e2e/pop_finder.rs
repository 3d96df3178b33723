//! The finder of the caller window where several may be meant: what tells them apart stands beside
//! each; and a call that ends a plan by how it went.

use kartoteka_tests::{Desk, Key, Window};

const THURSDAY: &str = "2026-11-12T09:00:00Z";
const FIND: &str = "Last digits of the number, or a name";
const NOTE: &str = "Call note";

/// Three of one name; the third is found by the number of the shop, too.
const NAMESAKES: &str = "\
BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nowak;Jan;;;\r\nFN:Jan Nowak\r\nTEL:602 333 444\r\n\
ADR;TYPE=HOME:;;Długa 1;Poznań;;61-131;\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nowak;Jan;;;\r\nFN:Jan Nowak\r\nTEL:602 555 666\r\n\
ORG:Dach-Pol\r\nADR;TYPE=WORK:;;Polna 7;Łódź;;90-001;\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nowak;Jan;;;\r\nFN:Jan Nowak\r\nTEL:602 777 888\r\n\
TEL:22 845 12 12\r\nEND:VCARD\r\n";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", THURSDAY);
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["settings", "record_calls", "true"]);
    desk
}

fn pop(desk: &Desk, words: &[&str]) {
    let told = desk.command("kartoteka").arg("pop").args(words).status().unwrap();
    assert!(told.success(), "{words:?}: {told}");
}

/// The program with its main window too, so that it does not end with the call.
fn opened<'d>(desk: &'d Desk, words: &[&str]) -> Window<'d> {
    let window = desk.open_with(&[&["pop"], words].concat());
    assert!(desk.command("kartoteka").status().unwrap().success());
    window
}

/// What stands beside the names that are offered, in their order.
fn offered(window: &Window<'_>) -> Vec<String> {
    window.all("[role=option] .num").iter().map(|one| one.text()).collect()
}

/// Journey 2 with several of one name.
#[test]
fn namesakes_are_told_apart_by_firm_town_number_and_last_contact() {
    let desk = desk();
    let file = desk.files().join("namesakes.vcf");
    std::fs::write(&file, NAMESAKES).unwrap();
    desk.karto(&["import", file.to_str().unwrap()]);
    desk.karto(&["call", "602 555 666", "--note", "Ramki", "--at", "2026-11-11T09:00:00Z"]);
    let window = opened(&desk, &[]);
    window.wait_for_focus(FIND);
    window.keys("nowak");
    window.wait_until_said("three are offered", || offered(&window).len() == 3);
    let beside = offered(&window);
    assert_eq!(beside[0], "Dach-Pol, Łódź, 602 555 666, Yesterday", "the last dealt-with first");
    let mut others = beside[1..].to_vec();
    others.sort();
    assert_eq!(others, ["602 777 888", "Poznań, 602 333 444"]);
    window.screenshot("pop-namesakes");
    let second = beside[1].clone();
    window.press(Key::Down);
    window.press(Key::Enter);
    window.wait_for_focus(NOTE);
    window.keys("oak");
    window.press(Key::Enter);
    window.wait_until_gone("Jan Nowak");

    // By the digits of one of them alone; of several numbers, the one that was typed is shown.
    pop(&desk, &[]);
    window.wait_for_focus(FIND);
    window.keys("1212");
    window.wait_until_said("one is offered", || offered(&window).len() == 1);
    assert!(offered(&window)[0].starts_with("22 845 12 12"), "{:?}", offered(&window));
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.wait_until_gone("22 845 12 12");
    let _ = window.keys_pressed();
    window.close();
    let number = second.rsplit(", ").next().unwrap().to_owned();
    let found = desk.karto(&["find", &number]);
    let shown = desk.karto(&["show", &found["contacts"][0]["id"].to_string()]);
    assert_eq!(shown["timeline"][0]["text"], "oak", "the second was chosen: {shown}");
}

/// The days on which something is to be done.
fn days(desk: &Desk) -> Vec<String> {
    let open = desk.karto(&["follow-up", "list"]);
    let rows = open["follow_ups"].as_array().unwrap();
    rows.iter().map(|row| row["due_on"].as_str().unwrap().to_owned()).collect()
}

/// How the calls on the card went, of those of which it is said.
fn outcomes(desk: &Desk) -> Vec<String> {
    let shown = desk.karto(&["show", "1"]);
    let items = shown["timeline"].as_array().unwrap().iter();
    let said = items.filter_map(|item| item["outcome"].as_str()).filter(|said| !said.is_empty());
    said.map(str::to_owned).collect()
}

/// An order, and no wish to be asked again, end a plan from the caller window, too; undo brings
/// its steps back.
#[test]
fn a_plan_ends_by_how_the_call_went_and_undo_brings_it_back() {
    let mut desk = desk();
    desk.set("KARTOTEKA_NOW", "2026-11-06T09:00:00Z");
    desk.karto(&["add", "Jan Nowak 602 123 456"]);
    desk.karto(&["plan", "start", "New enquiry", "1"]);
    let all = ["2026-11-06", "2026-11-09", "2026-11-13", "2026-11-20"];
    assert_eq!(days(&desk), all);
    desk.set("KARTOTEKA_NOW", "2026-11-10T10:00:00Z");
    let window = opened(&desk, &["602123456", "--dir", "in"]);
    window.wait_for_text("Jan Nowak");
    for (key, chip, kept) in [('4', "Order", "order"), ('8', "Not interested", "not interested")] {
        pop(&desk, &["602123456", "--dir", "in"]);
        window.wait_for_focus(NOTE);
        window.keys("no more frames");
        window.press(Key::Char(key).alt());
        let is_chosen =
            || window.all("[role=radio][aria-checked=true]").iter().any(|one| one.text() == chip);
        window.wait_until_said(chip, is_chosen);
        window.press(Key::Enter);
        window.wait_until_gone("Jan Nowak");
        assert_eq!(outcomes(&desk), [kept]);
        assert_eq!(days(&desk), Vec::<String>::new(), "{chip} closes the rest");
        desk.karto(&["undo"]);
        assert_eq!(days(&desk), all, "{chip} taken back");
    }
    // An answer that ends nothing.
    pop(&desk, &["602123456", "--dir", "in"]);
    window.wait_for_focus(NOTE);
    window.press(Key::Char('5').alt());
    window.press(Key::Enter);
    window.wait_until_gone("Jan Nowak");
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(outcomes(&desk), ["question"]);
    assert_eq!(days(&desk), all);
}
