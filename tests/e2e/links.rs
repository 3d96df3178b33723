//! What a desktop hands over: a file's address, a `tel:` link, and links that are no numbers; at
//! the start of the window and while it is open.

use kartoteka_tests::{Desk, Key};

fn desk_with_a_card() -> Desk {
    let desk = Desk::new();
    desk.karto(&["settings", "call_links", "true"]);
    desk.karto(&["--region", "PL", "add", "Ewa Głowacka 602 111 222"]);
    desk
}

/// What the desktop starts when a link is clicked.
fn click(desk: &Desk, arguments: &[&str]) {
    let second = desk.command("kartoteka").args(arguments).status().unwrap();
    assert!(second.success(), "{second}");
}

#[test]
fn a_file_address_opens_import_with_what_it_would_do() {
    let desk = Desk::new();
    let file = desk.files().join("my cards.vcf");
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf"), &file)
        .unwrap();
    let address = format!("file://{}", file.display()).replace(' ', "%20");
    let window = desk.open_with(&[&address]);
    window.wait_for_text("Import 12 cards");
    window.close();
    assert_eq!(desk.karto(&["find", ""])["contacts"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_link_shows_who_has_the_number_and_writes_nothing() {
    let desk = desk_with_a_card();
    let window = desk.open_with(&["tel:+48602111222"]);
    window.wait_for_text("Ewa Głowacka");
    window.wait_for_text("Looked up");
    assert_eq!(window.keys_pressed(), 0);

    click(&desk, &["kartoteka://call?number=603%20111%20222"]);
    window.wait_for_text("603 111 222");
    window.close();
    let history = desk.karto(&["history"]);
    assert_eq!(history["operations"].as_array().map(Vec::len), Some(1), "{history}");
}

#[test]
fn a_hostile_link_shows_a_sentence_and_nothing_else() {
    let desk = desk_with_a_card();
    let window = desk.open();
    window.wait_for_text("Nothing due");
    for link in ["tel:<script>alert(1)</script>", "kartoteka:--data=/tmp", "tel:602$(reboot)"] {
        click(&desk, &[link]);
        window.wait_for_text("That link holds no phone number");
        window.wait_for_value("Who called? Type a name or number", "");
        // Its words go before the next link comes, or they would speak for that one too.
        window.tab_to_any(".toast button");
        window.press(Key::Enter);
        window.wait_until_none(".toast");
    }
    let smuggled = desk.command("kartoteka").args(["--undo", "tel:602111222"]).status().unwrap();
    assert_eq!(smuggled.code(), Some(2));
    window.close();
    let history = desk.karto(&["history"]);
    assert_eq!(history["operations"].as_array().map(Vec::len), Some(1), "{history}");
}
