//! Who has gone quiet is seen on Today and on the card, and changed there by keys.

use kartoteka_tests::{Desk, Key};

#[test]
fn the_quiet_are_told_in_words_and_a_card_is_muted_by_keys() {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    let then = ["--now", "2026-10-01T09:00:00Z"];
    let karto = |arguments: &[&str]| desk.karto(&[&then, arguments].concat());
    karto(&["add", "Ewa Głowacka 602 111 222"]);
    karto(&["tag", "1", "VIP"]);
    karto(&["stay-in-touch", "tag", "VIP", "7", "14"]);
    karto(&["add", "Jan Kot 602 333 444"]);
    karto(&["stay-in-touch", "set", "2", "30", "60"]);
    let window = desk.open();
    window.wait_for_text("Going quiet");
    window.wait_for_text("42 days, at most 14 days");
    window.wait_for_text("42 days, best every 30 days");
    assert_eq!(window.wait_for("svg[role=img]").name(), "No contact in the last 12 months");

    window.tab_to("Ewa Głowacka");
    window.press(Key::Enter);
    window.wait_for_text("Quiet too long: best every 7 days, now 42 days (VIP)");
    window.put_focus("article header p button");
    window.press(Key::Enter);
    window.tab_to("As the tags say");
    window.press(Key::Right);
    window.press(Key::Right);
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Not to be reminded of");
    assert_eq!(desk.karto(&["show", "1"])["stay_in_touch"], "never");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Quiet too long");

    desk.karto(&["call", "1", "--out", "--note", "asked how she is"]);
    window.wait_for_text("In touch: best every 7 days, now 0 days");
    window.close();
}

#[test]
fn a_tag_gets_its_gap_in_the_settings() {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.karto(&["tag", "1", "VIP"]);
    let window = desk.open();
    window.wait_for_text("Today");
    window.press(Key::Char(',').ctrl());
    window.wait_for_text("No tag has a gap yet.");
    window.tab_to("Ideal, days");
    window.keys("14");
    window.press(Key::Enter);
    window.wait_for_text("14 days, at most 28 days");
    let gap = desk.karto(&["stay-in-touch", "tag"])["tags"][0]["gap"].clone();
    assert_eq!((gap["ideal"].as_i64(), gap["longest"].as_i64()), (Some(14), Some(28)));
    window.tab_to("Take the gap of VIP away");
    window.press(Key::Enter);
    window.wait_for_text("No tag has a gap yet.");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("14 days, at most 28 days");
    window.close();
}
