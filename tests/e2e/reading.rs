//! What each screen says while the box is slow to answer and when it cannot be read, and that it
//! works again afterwards: the box is held by another program, and then damaged, under the open
//! window.

use kartoteka_tests::{Desk, Key, Window};

use crate::tour;
use crate::ways::palette;

/// A screen: how it is gone to, and what stands on it once it has been read.
type Screen = (&'static str, fn(&Window<'_>), &'static str);

const SCREENS: [Screen; 16] = [
    ("today", |window| window.press(Key::Char('1').ctrl()), "main [data-follow-up]"),
    ("cards", |window| window.press(Key::Char('2').ctrl()), "main [role=option]"),
    ("table", |window| window.press(Key::Char('6').ctrl()), "main [role=gridcell]"),
    ("follow-ups", |window| window.press(Key::Char('3').ctrl()), "main [data-follow-up]"),
    ("month", month, "main [role=grid] .all:not(:empty), main [role=grid] [data-follow-up]"),
    ("orders", |window| window.press(Key::Char('7').ctrl()), "main [role=table] [data-row]"),
    ("tickets", |window| window.press(Key::Char('8').ctrl()), "main [role=table] [data-row]"),
    ("stock", |window| window.press(Key::Char('9').ctrl()), "main [role=table] [data-row]"),
    ("inbox", |window| tour::go(window, "inbox"), "main li.entry"),
    ("plans", |window| window.press(Key::Char('5').ctrl()), "main ol [data-row]"),
    ("export", |window| tour::go(window, "export"), "main table td"),
    ("history", |window| tour::go(window, "history"), "main li time"),
    ("duplicates", |window| tour::go(window, "duplicates"), "main [data-group]"),
    ("blank", |window| palette(window, "blank"), "main [data-blank]"),
    ("trash", |window| tour::go(window, "trash"), "main [role=listitem] .avatar"),
    ("card", |window| window.press(Key::Char('j')), "article ol li"),
];

/// Screens that say how far a search has come in place of a thin bar.
const SEARCHES: [&str; 1] = ["duplicates"];

fn month(window: &Window<'_>) {
    window.press(Key::Char('3').ctrl());
    window.press(Key::Char('m'));
}

/// Goes to where the screen is one step away: Help, which reads nothing, or the list of cards.
fn ready(window: &Window<'_>, name: &str) {
    if name == "card" {
        window.press(Key::Char('2').ctrl());
        let _ = window.wait_for("main [role=option]");
    } else {
        window.press(Key::F(1));
        let _ = window.wait_for("main .help");
    }
}

/// A box in which every screen has something to show, and Help, which reads nothing, is open.
fn furnished() -> Desk {
    let mut desk = Desk::new();
    tour::furnish(&mut desk, "en", "60");
    for file in ["mail.mbox", "calls.xml"] {
        desk.karto(&["import", desk.files().join(file).to_str().unwrap()]);
    }
    desk.karto(&["import", tour::DUPLICATES]);
    desk
}

#[test]
fn a_slow_answer_shows_a_bar_and_then_words_and_comes() {
    let desk = furnished();
    let window = desk.open();
    let _ = window.wait_for("[data-follow-up]");
    for (name, go, content) in SCREENS {
        ready(&window, name);
        let held = desk.hold_box();
        go(&window);
        if SEARCHES.contains(&name) {
            let _ = window.wait_for("main progress");
        } else {
            let _ = window.wait_for("main .bar[aria-hidden]");
            window.wait_until_said(&format!("{name} says what it does"), || {
                let words = window.all("main .reading[role=status]");
                words.iter().any(|one| one.text().starts_with("Reading"))
            });
        }
        assert!(window.all("main .empty").is_empty(), "{name} claims to be empty before it knows");
        drop(held);
        let _ = window.wait_for(content);
        window.wait_until_none("main .bar[aria-hidden], main progress");
        assert!(window.all("main [role=alert]").is_empty(), "{name}");
    }
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn a_box_held_too_long_is_named_and_can_be_tried_again() {
    let desk = furnished();
    let window = desk.open();
    let _ = window.wait_for("[data-follow-up]");
    let held = desk.hold_box();
    tour::go(&window, "history");
    window.wait_for_text(
        "Another program is holding the card box. Close it, then try again; nothing was lost.",
    );
    drop(held);
    again(&window, "main li time");
    window.close();
}

#[test]
fn what_cannot_be_read_is_said_on_every_screen_and_all_is_there_once_it_can() {
    let desk = furnished();
    let window = desk.open();
    let _ = window.wait_for("[data-follow-up]");
    let damage = desk.damage();
    for (name, go, content) in SCREENS {
        ready(&window, name);
        damage.strike();
        go(&window);
        let _ = window.wait_for("main [role=alert]");
        window.wait_for_text(
            "The card box can’t be read in full. Your file is untouched; bring back a backup.",
        );
        assert!(
            !window.all("main [role=alert] details button").is_empty(),
            "{name}: details, to be copied"
        );
        assert!(window.all("main .empty").is_empty(), "{name} claims to be empty");
        window.wait_until_none("main .bar[aria-hidden]");
        assert_eq!(window.axe_finds(), Vec::<String>::new(), "{name}");
        damage.heal();
        again(&window, content);
    }
    let _ = window.keys_pressed();
    window.close();
    assert_eq!(desk.karto(&["check"])["ok"], true);
}

/// Presses [Try again], unless the screen noticed by itself just now, and waits until it is as it
/// should be.
fn again(window: &Window<'_>, content: &str) {
    const FOCUS: &str = "const again = document.querySelector('main [role=alert] .ways button');
        again?.focus();
        arguments[arguments.length - 1](again?.textContent.trim() ?? '');";
    let said = window.measure(FOCUS);
    if said != "" {
        assert_eq!(said, "Try again");
        window.press(Key::Enter);
    }
    let _ = window.wait_for(content);
    window.wait_until_none("main [role=alert]");
}
