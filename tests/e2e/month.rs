//! The month of follow-ups: gone through and changed by keys, and a follow-up carried to another day with
//! the mouse.

use kartoteka_tests::{Desk, Key, Window};

const THURSDAY: &str = "2026-11-12T09:00:00Z";
/// Christmas Day, a holiday of the owner's country.
const CHRISTMAS: &str = "[data-day='2026-12-25'] [title='Christmas Day']";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", THURSDAY);
    desk.karto(&["settings", "region", "GB"]);
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    desk.karto(&["edit", "1", "birthday=1980-11-20"]);
    for (when, what) in [
        ("2026-11-12 14:00", "Confirm sizes"),
        ("every week on friday at 15:00", "Fetch the glass"),
        ("2026-11-20", "Send swatches"),
    ] {
        desk.karto(&["follow-up", "add", "1", when, what]);
    }
    for number in 1..=4 {
        desk.karto(&["follow-up", "add", "1", "2026-11-26", &format!("errand {number}")]);
    }
    desk
}

/// The month, with the focus on today.
fn opened(desk: &Desk) -> Window<'_> {
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    window.press(Key::Char('3').ctrl());
    window.wait_for_text("Agenda");
    window.press(Key::Char('m'));
    let _ = window.wait_for_role("grid", "November 2026");
    wait_for_day(&window, "Thursday 12 November 2026, 1 follow-up");
    window
}

/// Waits for the focus on a day, by what is said of it: after that come the words seen in its cell.
fn wait_for_day(window: &Window<'_>, said: &str) {
    window.wait_until_said(&format!("the focus on {said:?}"), || {
        let name = window.focused().name();
        name.strip_prefix(said).is_some_and(|seen| seen.is_empty() || seen.starts_with(' '))
    });
}

/// The day and time of the follow-up with these words.
fn due(desk: &Desk, text: &str) -> (String, Option<String>) {
    let all = desk.karto(&["follow-up", "list"]);
    let found = all["follow_ups"].as_array().unwrap().iter().find(|one| one["text"] == text);
    let found = found.unwrap_or_else(|| panic!("no follow-up {text:?} in {all}"));
    let word = |name: &str| found[name].as_str().map(str::to_owned);
    (word("due_on").unwrap(), word("due_time"))
}

fn wait_due(window: &Window<'_>, text: &str, day: &str) {
    window.wait_until_said(&format!("{text:?} is due on {day}"), || {
        due(window.desk(), text).0 == day
    });
}

#[test]
fn keys_go_through_the_days_and_the_months() {
    let desk = desk();
    let window = opened(&desk);
    for (key, name) in [
        (Key::Right, "Friday 13 November 2026, 1 follow-up"),
        (Key::Down, "Friday 20 November 2026, Ewa Głowacka turns 46, 1 follow-up"),
        (Key::Left, "Thursday 19 November 2026"),
        (Key::Up, "Thursday 12 November 2026, 1 follow-up"),
        (Key::End, "Monday 30 November 2026"),
        (Key::PageDown, "Wednesday 30 December 2026"),
        (Key::PageUp, "Monday 30 November 2026"),
        (Key::Home, "Thursday 12 November 2026, 1 follow-up"),
    ] {
        window.press(key);
        wait_for_day(&window, name);
    }
    window.wait_for_text("errand 3");
    assert_eq!(window.all("[data-day='2026-11-26'] [data-entry]").len(), 3);
    let busy = window.wait_for("[data-day='2026-11-26']").text();
    assert!(busy.contains("+1"), "{busy}");
    // Weeks begin on Monday here, and on Sunday where they do.
    let first = |window: &Window<'_>| window.all("[role=grid] th")[0].text();
    assert_eq!(first(&window), "Mon");
    window.press(Key::PageDown);
    let _ = window.wait_for_role("grid", "December 2026");
    let _ = window.wait_for(CHRISTMAS);
    desk.karto(&["settings", "region", "US"]);
    window.wait_until_said("Sunday comes first", || first(&window) == "Sun");
    window.close();
}

#[test]
fn a_day_is_worked_through_beside_the_month_by_keys() {
    let desk = desk();
    let window = opened(&desk);
    window.press(Key::Enter);
    window.wait_for_focus("Confirm sizes, Ewa Głowacka");
    window.press(Key::Char('d'));
    window.wait_for_text("Follow-up done");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Follow-up done: Confirm sizes");
    window.put_focus("[data-follow-up]");
    window.press(Key::Escape);
    wait_for_day(&window, "Thursday 12 November 2026, 1 follow-up");

    window.press(Key::Right);
    window.press(Key::Right);
    window.wait_for_text("Nothing planned on this day.");
    window.press(Key::Char('f'));
    window.wait_for_focus("Add a follow-up on this day");
    window.keys("11:30 fetch the frames");
    window.press(Key::Enter);
    window.wait_for_text("Follow-up added: Sat 14 Nov 11:30");
    let (day, time) = due(&desk, "fetch the frames");
    assert_eq!((day.as_str(), time.as_deref()), ("2026-11-14", Some("11:30")));
    // In the field itself the key takes back what was typed.
    window.put_focus("[data-day][tabindex='0']");
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Nothing planned on this day.");
    let _ = window.keys_pressed();
    window.close();
}

#[test]
fn a_follow_up_moves_by_keys_alone_and_its_series_stays() {
    let desk = desk();
    let window = opened(&desk);
    window.press(Key::Right.ctrl());
    wait_due(&window, "Confirm sizes", "2026-11-13");
    wait_for_day(&window, "Friday 13 November 2026, 2 follow-ups");
    window.press(Key::Down.ctrl());
    wait_due(&window, "Confirm sizes", "2026-11-20");
    assert_eq!(due(&desk, "Confirm sizes").1.as_deref(), Some("14:00"), "the time stays");
    for day in ["2026-11-13", "2026-11-12"] {
        window.press(Key::Char('z').ctrl());
        wait_due(&window, "Confirm sizes", day);
    }

    // One of a series moves alone: the next comes when it would have come.
    window.press(Key::Home);
    window.press(Key::Right);
    wait_for_day(&window, "Friday 13 November 2026, 1 follow-up");
    window.press(Key::Enter);
    window.wait_for_focus("Fetch the glass, Ewa Głowacka");
    window.press(Key::Right.ctrl());
    wait_due(&window, "Fetch the glass", "2026-11-14");
    window.wait_for_text("Saturday 14 November 2026");
    window.wait_for_focus("Fetch the glass, Ewa Głowacka");
    window.press(Key::Char('d'));
    wait_due(&window, "Fetch the glass", "2026-11-20");
    window.close();
}

#[test]
fn a_follow_up_is_carried_to_another_day_with_the_mouse_and_taken_back() {
    let desk = desk();
    let window = opened(&desk);
    let sizes = "[data-day='2026-11-12'] [data-entry]";
    window.hold(sizes, "[data-day='2026-11-18']");
    window.wait_for_text("Wednesday 18 November 2026");
    window.screenshot("month-carried");
    assert_eq!(due(&desk, "Confirm sizes").0, "2026-11-12", "nothing moves before it is let go");
    window.release();
    window.wait_for_text("Follow-up moved: Wed 18 Nov");
    assert_eq!(due(&desk, "Confirm sizes").0, "2026-11-18");
    let _ = window.wait_for("[aria-selected=true][data-day='2026-11-18'] [data-entry]");
    window.press(Key::Char('z').ctrl());
    wait_due(&window, "Confirm sizes", "2026-11-12");
    let _ = window.wait_for(sizes);

    // Carried nowhere, or given up, it stays.
    window.hold(sizes, "[data-day='2026-11-19']");
    window.press(Key::Escape);
    window.release();
    window.hold(sizes, "main h1");
    window.release();
    assert_eq!(due(&desk, "Confirm sizes").0, "2026-11-12");
    assert_eq!(window.all("[data-entry]").len(), 6, "all are there still");
    window.close();
}

#[test]
fn the_month_is_shown_again_at_the_next_start() {
    let desk = desk();
    opened(&desk).close();
    let window = desk.open();
    let _ = window.wait_for_role("grid", "November 2026");
    window.choose("Agenda");
    window.wait_until_none("[role=grid]");
    window.close();
    let window = desk.open();
    window.wait_for_text("Tomorrow");
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys("by month");
    window.press(Key::Enter);
    let _ = window.wait_for_role("grid", "November 2026");
    window.close();
}
