//! The caller window: over everything without the keyboard while the telephone rings, and from the
//! call to what was said and the next step in a press or two, no word ever lost. A press is counted
//! as in the other journeys; the desktop's own key for `kartoteka pop` is one too.

use kartoteka_tests::{Budget, Desk, Key, Window};
use serde_json::Value;

/// Thursday 12 November, ten in the morning in Warsaw.
const THURSDAY: &str = "2026-11-12T09:00:00Z";
const MAIN: &str = "Kartoteka";
const POP: &str = "Who is calling";
const NOTE: &str = "Call note";
const FIND: &str = "Last digits of the number, or a name";
const CAPTURE: &str = "Who called? Type a name or number";
/// X's symbols of the keys.
const ENTER: &[u32] = &[0xFF0D];
const ESCAPE: &[u32] = &[0xFF1B];
const F8: &[u32] = &[0xFFC5];

fn desk(cards: &[&str]) -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", THURSDAY);
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["settings", "record_calls", "true"]);
    for card in cards {
        desk.karto(&["add", card]);
    }
    desk
}

/// What a softphone, or the desktop by its key, starts: it hands over and ends.
fn pop(desk: &Desk, words: &[&str]) {
    let told = desk.command("kartoteka").arg("pop").args(words).status().unwrap();
    assert!(told.success(), "{words:?}: {told}");
}

/// What is written down on a card: way, number and text of each call, the newest first.
fn calls(desk: &Desk, card: &str) -> Vec<(String, String, String)> {
    let shown = desk.karto(&["show", card]);
    let calls = shown["timeline"].as_array().unwrap().iter().filter(|item| item["kind"] == "call");
    let word = |item: &Value, field: &str| item[field].as_str().unwrap().to_owned();
    calls.map(|item| (word(item, "direction"), word(item, "number"), word(item, "text"))).collect()
}

fn call(way: &str, number: &str, text: &str) -> (String, String, String) {
    (way.to_owned(), number.to_owned(), text.to_owned())
}

fn letters(word: &str) -> Vec<u32> {
    word.chars().map(u32::from).collect()
}

/// Whether a text stands in the file of the box, or in what is still to be put into it.
fn holds(desk: &Desk, text: &str) -> bool {
    ["box.db", "box.db-wal"].iter().any(|name| {
        let bytes = std::fs::read(desk.data().join(name)).unwrap_or_default();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

/// A journey that begins with the desktop's key, answered once `field` has the focus.
fn journey(budget: &Budget, window: &Window<'_>, field: &str, walk: impl FnOnce()) {
    let call = || {
        pop(window.desk(), &[]);
        window.wait_for_focus(field);
    };
    window.journey_called(budget, call, walk);
}

/// The main window stays open behind, so that the program does not end with the last call.
fn open_main_too(desk: &Desk, window: &Window<'_>) {
    let told = desk.command("kartoteka").status().unwrap();
    assert!(told.success(), "{told}");
    let _ = window.wait_for("main");
}

#[test]
fn a_call_comes_up_over_everything_and_the_keyboard_stays_where_it_is() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let screen = desk.manage();
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    screen.wait_for_active(MAIN);

    pop(&desk, &["602111222", "--dir", "in"]);
    screen.wait_for_top(POP);
    assert_eq!(screen.active(), MAIN);
    letters("nowak").iter().for_each(|letter| screen.press(&[*letter]));
    window.wait_for_value(CAPTURE, "nowak");
    assert_eq!(screen.shown().last().map(String::as_str), Some(POP), "over what is typed in");

    // The owner's own key gives it the keyboard; saving gives that back.
    screen.press(F8);
    screen.wait_for_active(POP);
    letters("mounts").iter().for_each(|letter| screen.press(&[*letter]));
    screen.press(ENTER);
    screen.wait_until_gone(POP);
    screen.wait_for_active(MAIN);
    window.wait_for_value(CAPTURE, "nowak");
    window.close();
    assert_eq!(calls(&desk, "1"), [call("in", "602111222", "mounts")]);
}

#[test]
fn the_owners_key_gives_the_finder_the_keyboard_at_once() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let screen = desk.manage();
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    screen.wait_for_active(MAIN);
    for round in 0..3 {
        if round == 1 {
            pop(&desk, &[]);
        } else {
            screen.press(F8);
        }
        screen.wait_for_active(POP);
        letters("1222").iter().for_each(|letter| screen.press(&[*letter]));
        // The digits go first, then the window.
        screen.press(ESCAPE);
        screen.press(ESCAPE);
        screen.wait_until_gone(POP);
        screen.wait_for_active(MAIN);
    }
    // Not a letter went to the window behind.
    window.wait_for_value(CAPTURE, "");
    window.close();
}

/// Journey 1, the telephone rings: at most three presses beyond the words.
#[test]
fn a_call_is_written_down_with_its_next_step_in_two_presses() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = desk.open_with(&["pop", "+48 602 111 222", "--dir", "in"]);
    window.wait_for_text("Ewa Głowacka");
    window.wait_for_text("Calling now");
    open_main_too(&desk, &window);
    journey(&Budget { name: "1", presses: 3, seconds: Some(10.0) }, &window, NOTE, || {
        window.keys("wants 40 mounts > fri 10 call back");
        window.wait_for_text("Tomorrow 10:00 call back");
        window.press(Key::Enter);
        window.wait_until_gone("Calling now");
    });
    let _ = window.keys_pressed();
    window.close();
    let shown = desk.karto(&["show", "1"]);
    assert_eq!(calls(&desk, "1"), [call("in", "+48 602 111 222", "wants 40 mounts")]);
    let due = &shown["follow_ups"][0];
    let step = ["text", "due_on", "due_time"].map(|part| due[part].as_str().unwrap_or_default());
    assert_eq!(step, ["call back", "2026-11-13", "10:00"], "{due}");
    assert_eq!(shown["timeline"][0]["at"], "2026-11-12T10:00:00+01:00", "{shown}");
}

/// Tomorrow is Independence Day in Warsaw: that is said before the reminder is kept.
#[test]
fn a_reminder_says_its_day_and_that_it_is_one_off() {
    let mut desk = desk(&["Ewa Głowacka 602 111 222"]);
    desk.set("KARTOTEKA_NOW", "2026-11-10T09:00:00Z");
    let window = desk.open_with(&["pop", "602111222", "--dir", "in"]);
    window.wait_for_text("Ewa Głowacka");
    open_main_too(&desk, &window);
    pop(&desk, &[]);
    window.wait_for_focus(NOTE);
    window.press(Key::Char('1').alt());
    window.wait_for_text("day off: Narodowe Święto Niepodległości");
    window.press(Key::Char('1').alt());
    window.wait_until_gone("day off: Narodowe Święto Niepodległości");
    window.press(Key::Escape);
    window.wait_until_gone("Ewa Głowacka");
    let _ = window.keys_pressed();
    window.close();
    let calls = desk.karto(&["show", "1"]);
    assert_eq!(calls["follow_ups"], serde_json::json!([]));
}

/// Journey 2, no hook: the desktop's key, the last digits or some letters, Enter.
#[test]
fn a_caller_is_found_by_the_last_digits_or_by_letters() {
    let desk = desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444"]);
    let window = desk.open_with(&["pop"]);
    open_main_too(&desk, &window);
    for (typed, name) in [("1222", "Ewa Głowacka"), ("now", "Jan Nowak")] {
        let budget = Budget { name: "2", presses: 2, seconds: Some(3.0) };
        journey(&budget, &window, FIND, || {
            window.keys(typed);
            window.press(Key::Enter);
            window.wait_for_focus(NOTE);
        });
        assert_eq!(window.wait_for("h1").text(), name);
        window.press(Key::Escape);
        window.wait_until_gone(name);
    }
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(calls(&desk, "1"), [], "looking writes nothing down");
}

/// Journey 3, an unknown caller: log now, name later.
#[test]
fn an_unknown_caller_is_written_down_now_and_named_the_next_time() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = desk.open_with(&["pop"]);
    open_main_too(&desk, &window);
    journey(&Budget { name: "3", presses: 4, seconds: None }, &window, FIND, || {
        window.keys("58 300 99 88");
        window.press(Key::Enter);
        window.wait_for_focus(NOTE);
        window.keys("Asks for oak frames");
        window.press(Key::Enter);
        window.wait_until_gone("58 300 99 88");
    });
    let unnamed = desk.karto(&["inbox"])["unnamed"].clone();
    assert_eq!(unnamed.as_array().map(Vec::len), Some(1), "{unnamed}");

    pop(&desk, &["0048583009988", "--dir", "in"]);
    window.wait_for_text("Unknown number");
    window.wait_for_text("Asks for oak frames");
    window.tab_to("Who is it? Type a name");
    window.keys("Ida Forsberg");
    window.press(Key::Enter.ctrl());
    window.wait_until_gone("Unknown number");
    let _ = window.keys_pressed();
    window.close();
    let found = desk.karto(&["find", "forsberg"]);
    let card = found["contacts"][0]["id"].as_i64().unwrap().to_string();
    let texts: Vec<String> = calls(&desk, &card).into_iter().map(|(.., text)| text).collect();
    assert_eq!(texts, ["", "Asks for oak frames"]);
}

#[test]
fn esc_puts_a_call_away_and_its_record_stays() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = desk.open_with(&["pop", "602111222", "--dir", "missed"]);
    window.wait_for_text("Missed call");
    open_main_too(&desk, &window);
    window.press(Key::Escape);
    window.wait_until_gone("Ewa Głowacka");
    assert_eq!(calls(&desk, "1"), [call("missed", "602111222", "")]);

    pop(&desk, &["602111222"]);
    window.wait_for_text("Ewa Głowacka");
    window.press(Key::Escape);
    window.wait_until_gone("Ewa Głowacka");
    window.close();
    assert_eq!(calls(&desk, "1").len(), 1, "a call that is only shown is not written down");
}

#[test]
fn a_second_call_moves_no_word_and_each_is_saved_as_it_was_typed() {
    let desk = desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444"]);
    let window = desk.open_with(&["pop", "602111222", "--dir", "in"]);
    window.wait_for_text("Ewa Głowacka");
    open_main_too(&desk, &window);
    pop(&desk, &[]);
    window.wait_for_focus(NOTE);
    window.keys("forty ivory ");

    pop(&desk, &["602333444", "--dir", "in"]);
    window.wait_for_text("Jan Nowak");
    assert_eq!(window.wait_for("h1").text(), "Ewa Głowacka");
    window.keys("mounts");
    window.wait_for_value(NOTE, "forty ivory mounts");
    window.press(Key::Tab.ctrl());
    window.wait_for_focus(NOTE);
    window.wait_for_value(NOTE, "");
    assert_eq!(window.wait_for("h1").text(), "Jan Nowak");
    window.keys("where is he");
    window.press(Key::Enter);
    window.wait_until_gone("Jan Nowak");
    window.wait_for_value(NOTE, "forty ivory mounts");
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(calls(&desk, "1"), [call("in", "602111222", "forty ivory mounts")]);
    assert_eq!(calls(&desk, "2"), [call("in", "602333444", "where is he")]);
}

#[test]
fn words_typed_before_the_program_was_stopped_stand_there_again() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let window = desk.open_with(&["pop", "602111222", "--dir", "in"]);
    window.wait_for_text("Ewa Głowacka");
    window.wait_for_focus(NOTE);
    window.keys("half a sent");
    window.wait_until_said("the words are in the box", || holds(&desk, "half a sent"));
    drop(window);

    let window = desk.open_with(&["pop", "603999888"]);
    window.wait_for_text("Ewa Głowacka");
    window.press(Key::Tab.ctrl());
    window.wait_for_value(NOTE, "half a sent");
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    assert_eq!(calls(&desk, "1"), [call("in", "602111222", "half a sent")]);
}

#[test]
fn of_several_with_the_number_one_is_chosen_by_arrows_and_comes_first_the_next_time() {
    let desk = desk(&["Anna Kowal 602 111 222", "Bo Kowal 602 111 222", "Cyd Kowal 602 111 222"]);
    let window = desk.open_with(&["pop", "602111222", "--dir", "in"]);
    window.wait_for_text("3 cards have this number");
    open_main_too(&desk, &window);
    window.wait_for_focus("Who is it?");
    let first = window.wait_for("[role=option] b").text();
    window.press(Key::Down);
    let second = window.wait_for("[role=option][aria-selected=true] b").text();
    assert_ne!(first, second);
    window.press(Key::Enter);
    window.wait_for_focus(NOTE);
    assert_eq!(window.wait_for("h1").text(), second);
    window.keys("frames");
    window.press(Key::Enter);
    window.wait_until_gone(&second);

    pop(&desk, &["602111222", "--dir", "in"]);
    window.wait_for_text("last time");
    assert_eq!(window.wait_for("[role=option][aria-selected=true] b").text(), second);
    window.press(Key::Escape);
    window.wait_until_gone("3 cards have this number");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn a_withheld_number_is_written_down_all_the_same() {
    let desk = desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444"]);
    let window = desk.open_with(&["pop", "anonymous", "--dir", "in"]);
    window.wait_for_text("Number withheld");
    open_main_too(&desk, &window);
    window.tab_to("Who is it? Type a name");
    let choose = |typed: &str, name: &str| {
        window.keys(typed);
        window.wait_for_text(name);
        window.press(Key::Enter);
        window.wait_for_focus(NOTE);
        assert_eq!(window.wait_for("h1").text(), name);
    };
    choose("now", "Jan Nowak");
    window.tab_to("Somebody else");
    window.press(Key::Enter);
    window.wait_for_focus("Who is it? Type a name");
    choose("glo", "Ewa Głowacka");
    window.keys("rings from the shop");
    window.press(Key::Enter);
    window.wait_until_gone("Ewa Głowacka");
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(calls(&desk, "1"), [call("in", "", "rings from the shop")]);
}

#[test]
fn the_settings_play_one_call_which_writes_nothing() {
    let desk = desk(&["Ewa Głowacka 602 111 222"]);
    let screen = desk.manage();
    let window = desk.open();
    window.wait_for_focus(CAPTURE);
    window.press(Key::Char(',').ctrl());
    window.tab_to("Try it");
    window.press(Key::Enter);
    screen.wait_for_top(POP);
    assert_eq!(screen.active(), MAIN);
    screen.press(F8);
    screen.wait_for_active(POP);
    screen.press(ESCAPE);
    screen.wait_until_gone(POP);
    screen.wait_for_active(MAIN);
    window.close();
    assert_eq!(calls(&desk, "1"), []);
}

/// KDE Connect on the bus, and the signal that its telephony plugin gives of a call: as version
/// 22.12 of its daemon gave it for a paired phone.
struct Mobile(zbus::blocking::Connection);

impl Mobile {
    fn of(desk: &Desk) -> Self {
        let connection = zbus::blocking::connection::Builder::address(desk.bus().address());
        let named = connection.and_then(|builder| builder.name("org.kde.kdeconnect"));
        Self(named.and_then(zbus::blocking::connection::Builder::build).unwrap())
    }

    fn tell(&self, event: &str, number: &str, name: &str) {
        let path = "/modules/kdeconnect/devices/_0a1b2c3d/telephony";
        let interface = "org.kde.kdeconnect.device.telephony";
        let told = (event, number, name);
        self.0.emit_signal(None::<()>, path, interface, "callReceived", &told).unwrap();
    }
}

#[test]
fn a_mobile_is_heard_over_kde_connect_once_that_is_switched_on() {
    let desk = desk(&["Ewa Głowacka 602 111 222", "Jan Nowak 602 333 444"]);
    let mobile = Mobile::of(&desk);
    let window = desk.open_with(&["pop", "602333444"]);
    window.wait_for_text("Jan Nowak");
    open_main_too(&desk, &window);
    mobile.tell("callReceived", "+48602111222", "Ewa");
    pop(&desk, &["602333444", "--dir", "in"]);
    window.wait_for_text("Calling now");
    assert!(!window.text().contains("Ewa"), "nothing is heard while it is off");

    desk.karto(&["settings", "kde_connect", "true"]);
    window.wait_until_said("the mobile is heard", || {
        // The same call told again is the same.
        mobile.tell("callReceived", "+48602111222", "Ewa");
        window.text().contains("Ewa Głowacka")
    });
    mobile.tell("sms", "+48602333444", "Jan");
    mobile.tell("missedCall", "+48602111222", "Ewa");
    window.wait_for_text("Missed call");
    window.press(Key::Escape);
    window.wait_until_gone("Ewa Głowacka");
    window.close();
    assert_eq!(calls(&desk, "1"), [call("missed", "+48602111222", "")]);
    assert_eq!(calls(&desk, "2").len(), 1);
}
