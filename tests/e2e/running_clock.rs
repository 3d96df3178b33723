//! Reminders while the program runs and its clock goes on: by a file that the test sets.

use std::path::{Path, PathBuf};

use kartoteka_tests::{Desk, Key, Window, wait_until};

/// What is said of one that is put off.
const RESTS: &str = "reminds again";
const CARD: &str = "Ewa Głowacka 602 111 222";

/// What `karto` goes by where the window's clock is a file: nine in the morning in Warsaw.
const EARLY: [&str; 2] = ["--now", "2026-11-12T08:00:00Z"];

/// A box with one card, and the file that is the window's clock: two seconds before ten.
fn desk_before_ten() -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    let clock = desk.files().join("clock");
    set_clock(&clock, "2026-11-12T08:59:58Z");
    desk.set("KARTOTEKA_CLOCK", clock.to_str().unwrap());
    desk.karto(&[&EARLY[..], &["add", CARD]].concat());
    (desk, clock)
}

/// A box with one card, at ten, where the clock stands.
fn desk_at_ten() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["add", CARD]);
    desk
}

fn open_on_today(desk: &Desk) -> Window<'_> {
    let window = desk.open();
    window.wait_for_text("Today");
    window
}

fn set_clock(file: &Path, instant: &str) {
    // In one step: the program may read it at any moment.
    let next = file.with_extension("next");
    std::fs::write(&next, instant).unwrap();
    std::fs::rename(&next, file).unwrap();
}

#[test]
fn a_follow_up_falls_due_while_the_window_is_open_and_is_shown_once() {
    let (desk, clock) = desk_before_ten();
    let karto = |arguments: &[&str]| desk.karto(&[&EARLY[..], arguments].concat());
    karto(&["call", "602111222", "--note", "Ramki", "--next", "today 10:00 send the quote"]);
    karto(&["call", "602111222", "--note", "Ramki", "--next", "today 13:00 ask about the frames"]);
    karto(&["call", "602111222", "--note", "Ramki", "--next", "today 14:00 ring the printer"]);
    let window = desk.open();
    window.wait_for_text("send the quote");
    assert_eq!(desk.notices.shown(), []);

    set_clock(&clock, "2026-11-12T09:00:00Z");
    let first = desk.notices.wait_for("send the quote");
    assert_eq!(first.summary, "A follow-up is due");
    assert!(!first.body.contains("frames"), "{first:?}");

    // The computer sleeps from eleven to half past three; at waking both come as one.
    set_clock(&clock, "2026-11-12T14:30:00Z");
    wake(&window, "lock up");
    let second = desk.notices.wait_for("ask about the frames");
    assert_eq!(second.summary, "2 follow-ups are due");
    assert!(second.body.contains("ring the printer"), "{second:?}");

    // Set back to before ten, and on: nothing comes again.
    set_clock(&clock, "2026-11-12T08:59:58Z");
    wake(&window, "water the plants");
    set_clock(&clock, "2026-11-12T15:00:00Z");
    karto(&["call", "602111222", "--note", "Ramki", "--next", "today 15:30 the last one"]);
    let last = desk.notices.wait_for("the last one");
    assert_eq!(last.summary, "A follow-up is due");
    assert_eq!(desk.notices.shown().len(), 3);
    window.close();
}

#[test]
fn on_a_desktop_that_never_closes_any_the_oldest_notifications_are_taken_back() {
    let desk = desk_at_ten();
    let window = open_on_today(&desk);
    for number in 1..=9 {
        let text = format!("matter {number}");
        desk.karto(&["follow-up", "add", "1", "today 9:00", &text]);
        assert_eq!(desk.notices.wait_for(&text).summary, "A follow-up is due");
    }
    let closed = || desk.notices.shown().iter().map(|notice| notice.is_closed).collect::<Vec<_>>();
    wait_until(|| format!("the first is closed: {:?}", closed()), || closed()[0].then_some(()));
    assert_eq!(closed()[1..], [false; 8]);
    let second = desk.notices.shown()[1].clone();
    desk.notices.press(&second, "Done");
    window.wait_until_said("the button of one that is left works", || {
        desk.karto(&["follow-up", "list"]).to_string().matches("matter").count() == 8
    });
    window.close();
}

#[test]
fn a_cards_words_are_no_markup_in_a_notification() {
    let desk = desk_at_ten();
    let window = open_on_today(&desk);
    let add = |text: &str| desk.karto(&["follow-up", "add", "1", "today 9:00", text]);
    add("first <b>&</b> plain");
    let plain = desk.notices.wait_for("first");
    assert_eq!(plain.body, "Ewa Głowacka: first <b>&</b> plain · 602 111 222");
    desk.notices.read_markup();
    add("second <a href=\"https://example.org\">&lt;</a>");
    let read = desk.notices.wait_for("second");
    let escaped = "second &lt;a href=\"https://example.org\"&gt;&amp;lt;&lt;/a&gt;";
    assert_eq!(read.body, format!("Ewa Głowacka: {escaped} · 602 111 222"));
    window.close();
}

#[test]
fn done_on_several_does_what_is_left_of_them() {
    let (desk, clock) = desk_before_ten();
    let karto = |arguments: &[&str]| desk.karto(&[&EARLY[..], arguments].concat());
    karto(&["follow-up", "add", "1", "today 10:00", "send the quote"]);
    karto(&["follow-up", "add", "1", "today 10:00", "ring the printer"]);
    let window = desk.open();
    window.wait_for_text("send the quote");
    set_clock(&clock, "2026-11-12T09:00:00Z");
    let both = desk.notices.wait_for("ring the printer");
    assert_eq!(both.summary, "2 follow-ups are due");
    karto(&["undo"]);
    desk.notices.press(&both, "Done");
    window.wait_until_gone("send the quote");
    assert_eq!(karto(&["follow-up", "list"]).to_string().matches("10:00").count(), 0);
    window.close();
}

#[test]
fn open_on_several_shows_today() {
    let (desk, clock) = desk_before_ten();
    let karto = |arguments: &[&str]| desk.karto(&[&EARLY[..], arguments].concat());
    karto(&["follow-up", "add", "1", "today 10:00", "send the quote"]);
    karto(&["follow-up", "add", "1", "today 10:00", "ring the printer"]);
    let window = desk.open();
    window.wait_for_text("send the quote");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    set_clock(&clock, "2026-11-12T09:00:00Z");
    let both = desk.notices.wait_for("ring the printer");
    desk.notices.press_until(&both, "Open", || window.text().contains("send the quote"));
    window.close();
}

#[test]
fn a_button_that_can_do_nothing_says_why() {
    let desk = desk_at_ten();
    let window = open_on_today(&desk);
    desk.karto(&["follow-up", "add", "1", "today 9:00", "send the quote"]);
    let notice = desk.notices.wait_for("send the quote");
    desk.karto(&["undo"]);
    desk.notices.press(&notice, "Done");
    let why = desk.notices.wait_for("not in the box any more");
    assert_eq!(why.actions, []);
    window.close();
}

/// Each button of one notification, pressed, and what has become of the box then.
#[test]
fn later_open_and_done_do_what_they_say() {
    let desk = desk_at_ten();
    let window = open_on_today(&desk);
    let listed = || desk.karto(&["follow-up", "list"]).to_string();
    let told = |text: &str| {
        desk.karto(&["follow-up", "add", "1", "today 9:00", text]);
        let notice = desk.notices.wait_for(text);
        let buttons: Vec<&str> = notice.actions.iter().map(|(_, label)| label.as_str()).collect();
        for button in ["Done", "Later", "Open"] {
            assert!(buttons.contains(&button), "{buttons:?}");
        }
        notice
    };

    // Put off, not moved: it is due as before, and reminds later.
    let quote = told("send the quote");
    assert!(!window.text().contains(RESTS));
    desk.notices.press_until(&quote, "Later", || window.text().contains(RESTS));
    assert!(listed().contains("\"due_on\":\"2026-11-12\""), "{}", listed());
    window.wait_for_text("send the quote");

    let frames = told("ask about the frames");
    desk.notices.press_until(&frames, "Open", || {
        window.all("article h2").iter().any(|name| name.text().contains("Ewa Głowacka"))
    });
    assert!(listed().contains("ask about the frames"), "opening closes nothing");

    let printer = told("ring the printer");
    desk.notices.press_until(&printer, "Done", || !listed().contains("ring the printer"));
    assert!(desk.karto(&["show", "1"]).to_string().contains("ring the printer"), "in its history");
    let done = desk.karto(&["undo"]).to_string();
    assert!(listed().contains("ring the printer"), "{done}");
    window.close();
}

/// Makes the program look at its clock now and not only within half a minute: a follow-up that
/// another program adds is a reason to.
fn wake(window: &Window<'_>, text: &str) {
    let add = ["follow-up", "add", "1", "today 23:00", text];
    window.desk().karto(&[&EARLY[..], &add].concat());
    window.wait_for_text(text);
}
