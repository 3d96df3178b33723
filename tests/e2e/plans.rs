//! Engagement plans in the window, by keys: shaped, started with a card, with many and with a new
//! one, and ended by an order.

use crate::ways::open_first;
use kartoteka_tests::{Budget, Desk, Key, Window};
use serde_json::{Value, json};

const SIXTH: &str = "2026-11-06T09:00:00Z";
const TENTH: &str = "2026-11-10T10:00:00Z";

/// A desk on Friday 6 November with cards in the box.
fn desk(cards: &[&str]) -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", SIXTH);
    desk.karto(&["settings", "region", "GB"]);
    for card in cards {
        desk.karto(&["add", card]);
    }
    desk
}

/// The days on which something is to be done.
fn days(desk: &Desk) -> Vec<String> {
    let open = desk.karto(&["follow-up", "list"]);
    let rows = open["follow_ups"].as_array().unwrap();
    rows.iter().map(|row| row["due_on"].as_str().unwrap().to_owned()).collect()
}

fn plan(desk: &Desk, name: &str) -> Value {
    let list = desk.karto(&["plan", "list"]);
    let plans = list["plans"].as_array().unwrap();
    plans.iter().find(|plan| plan["name"] == name).cloned().unwrap_or_default()
}

/// What the steps of a plan say, in their order.
fn steps(desk: &Desk, name: &str) -> Vec<String> {
    let plan = plan(desk, name);
    let steps = plan["steps"].as_array().unwrap();
    steps.iter().map(|step| step["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_enquiry_goes_by_working_days_and_a_call_with_an_order_closes_the_rest() {
    let mut desk = desk(&["Jan Nowak 602 123 456"]);
    let window = desk.open();
    open_first(&window);
    window.press(Key::Char('s'));
    let _ = window.wait_for("dialog[open] [role=radio]:focus");
    window.press(Key::Char('3').alt());
    window.wait_for_text("Mon 9 Nov");
    window.wait_for_text("moved: Sun 8 Nov is a day off");
    window.wait_for_text("Fri 20 Nov");
    assert_eq!(days(&desk), Vec::<String>::new(), "the preview writes nothing");
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    window.wait_for_text("New enquiry, step 1 of 4");
    let all = ["2026-11-06", "2026-11-09", "2026-11-13", "2026-11-20"];
    assert_eq!(days(&desk), all);
    window.close();

    desk.set("KARTOTEKA_NOW", TENTH);
    let window = desk.open();
    window.wait_for_text("New enquiry, step 1 of 4");
    window.press(Key::Char('c'));
    window.wait_for_focus("What was it about?");
    window.keys("Takes it");
    window.tab_to("Order");
    window.press(Key::Enter);
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    window.wait_for_text("New enquiry: ended by an order, today");
    assert_eq!(days(&desk), Vec::<String>::new());
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("New enquiry, step 1 of 4");
    assert_eq!(days(&desk), all);
    window.close();
}

#[test]
fn a_plan_is_paused_goes_on_skips_a_step_and_is_stopped_by_keys() {
    let desk = desk(&["Jan Nowak 602 123 456"]);
    desk.karto(&["plan", "start", "New customer", "1"]);
    let window = desk.open();
    open_first(&window);
    window.wait_for_text("New customer, step 1 of 4");
    window.tab_to("Pause the plan New customer");
    window.press(Key::Enter);
    window.wait_for_text("New customer, step 1 of 4, paused");
    window.wait_for_text("Step paused");
    assert_eq!(days(&desk), Vec::<String>::new());
    window.tab_to("Continue the plan New customer");
    window.press(Key::Enter);
    window.wait_until_gone("Step paused");
    assert_eq!(days(&desk).len(), 4);
    window.tab_to("Skip the next step of New customer");
    window.press(Key::Enter);
    window.wait_for_text("New customer, step 2 of 4");
    assert_eq!(days(&desk).len(), 3);
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys("stop the plan");
    window.press(Key::Enter);
    window.wait_for_text("New customer: stopped, today");
    assert_eq!(days(&desk), Vec::<String>::new());
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("New customer, step 2 of 4");
    window.close();
}

#[test]
fn many_begin_at_once_and_who_is_on_it_already_is_named() {
    let desk = desk(&["Jan Nowak 602 123 456", "Ewa Kot 602 123 457", "Ida Mak 602 123 458"]);
    desk.karto(&["plan", "start", "After a complaint", "2"]);
    let window = desk.open();
    open_first(&window);
    window.press(Key::Char('a').ctrl());
    window.wait_for_text("3 selected");
    window.press(Key::Char('s'));
    let _ = window.wait_for("dialog[open] [role=radio]:focus");
    window.wait_for_text("On it already, left as they are: Ewa Kot");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("After a complaint started with 2 cards");
    window.wait_until_none("dialog[open]");
    assert_eq!(plan(&desk, "After a complaint")["cards"], 3);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Plan begun");
    assert_eq!(plan(&desk, "After a complaint")["cards"], 1);
    window.close();
}

#[test]
fn a_plan_is_started_from_its_screen_with_a_card_and_a_day_that_are_chosen_there() {
    let desk = desk(&["Jan Nowak 602 123 456", "Ewa Kot 602 123 457"]);
    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('5').ctrl());
    window.wait_for_text("Quiet customer");
    window.press(Key::Char('s'));
    window.wait_for_focus("With");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Choose a card first.");
    window.keys("kot");
    let _ = window.wait_for("[role=listbox]:not([hidden]) [role=option]");
    window.press(Key::Enter);
    window.wait_for_value("With", "Ewa Kot");
    window.tab_to("Begins on");
    window.keys("31 Feb");
    window.wait_until_none("dialog[open] ol li");
    window.press(Key::Char('a').ctrl());
    window.keys("13 Nov");
    window.wait_for_text("Fri 13 Nov");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Plan started: After a complaint");
    window.wait_until_none("dialog[open]");
    assert_eq!(days(&desk), ["2026-11-13"]);
    window.close();
}

/// Journey 5, a new prospect at the counter: one line and the plan, within four presses.
#[test]
fn a_new_prospect_is_put_on_a_plan_in_one_line_and_three_presses() {
    let desk = desk(&["Ewa Kot 602 111 222"]);
    let window = desk.open();
    window.wait_for_focus("Who called? Type a name or number");
    let budget = Budget { name: "5", presses: 4, seconds: None };
    window.journey(&budget, || {
        window.press(Key::Char('n').ctrl());
        window.wait_for_focus("Name, number, mail, in one line");
        window.keys("Jan Nowak 602 123 456 jan@firm.example boiler quote");
        window.press(Key::Char('3').alt());
        window.wait_for_text("moved: Sun 8 Nov is a day off");
        window.press(Key::Enter.ctrl());
        window.wait_for_focus("Jan Nowak");
    });
    window.wait_for_text("New enquiry, step 1 of 4");
    let said = desk.karto(&["show", "2"]).to_string();
    for piece in ["Nowak", "602 123 456", "jan@firm.example", "boiler quote"] {
        assert!(said.contains(piece), "{piece} in {said}");
    }
    window.press(Key::Char('1').ctrl());
    let _ = window.wait_for_role("checkbox", "Ask what they need, Jan Nowak");
    // The card and its plan are one thing done, and one undo.
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Nothing due. Enjoy the quiet.");
    assert_eq!(desk.karto(&["find", "602123456"])["contacts"], json!([]));
    window.close();
}

#[test]
fn a_plan_is_made_and_its_steps_are_added_changed_moved_and_removed() {
    let desk = desk(&[]);
    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('5').ctrl());
    window.wait_for_text("A plan is a row of follow-ups you start with one click.");
    window.wait_for_text("New enquiry");
    window.press(Key::Char('n'));
    window.wait_for_focus("Name of the plan");
    window.keys("Wedding");
    window.tab_to("What to do");
    window.keys("Ask for the day");
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    let _ = window.wait_for_role("list", "Steps of Wedding");
    add_step(&window, "Half an offer");
    // A form that is closed keeps what was typed.
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
    window.press(Key::Char('a'));
    window.wait_for_value("What to do", "Half an offer");
    window.tab_to("After days");
    window.press(Key::Char('a').ctrl());
    window.keys("7");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Day 0 · 7");
    assert_eq!(steps(&desk, "Wedding"), ["Ask for the day", "Half an offer"]);

    window.put_focus("main ol [data-row][tabindex='0']");
    window.press(Key::Down);
    window.press(Key::Up.alt());
    window.wait_for_text("Day 7 · 0");
    assert_eq!(steps(&desk, "Wedding"), ["Half an offer", "Ask for the day"]);
    window.press(Key::Char('e'));
    window.wait_for_value("What to do", "Half an offer");
    window.wait_for_focus("Kind");
    window.tab_to("What to do");
    window.press(Key::Char('a').ctrl());
    window.keys("Offer");
    window.press(Key::Enter.ctrl());
    window.wait_until_none("dialog[open]");
    window.wait_for_text("Call: Offer");
    window.put_focus("main ol [data-row][tabindex='0']");
    window.press(Key::Delete);
    window.wait_until_gone("Call: Offer");
    assert_eq!(steps(&desk, "Wedding"), ["Ask for the day"]);
    for words in ["Day 7 · 0", "Half an offer", "Day 0 · 7"] {
        window.press(Key::Char('z').ctrl());
        window.wait_for_text(words);
    }
    window.close();
}

#[test]
fn a_plan_is_renamed_not_over_another_and_removed_with_undo() {
    let desk = desk(&[]);
    desk.karto(&["plan", "save", "Wedding", "0 call Ask for the day"]);
    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('5').ctrl());
    window.wait_for_text("Wedding");
    window.put_focus("main ul [data-row][tabindex='0']");
    for _ in 0..4 {
        window.press(Key::Char('j'));
    }
    let _ = window.wait_for_role("list", "Steps of Wedding");
    window.press(Key::Char('r'));
    window.wait_for_focus("Name of the plan");
    window.press(Key::Char('a').ctrl());
    window.keys("New enquiry");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("There is a plan “New enquiry” already.");
    window.keys(" of a firm");
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for_role("list", "Steps of New enquiry of a firm");
    assert_eq!(plan(&desk, "Wedding"), Value::Null);
    window.press(Key::Char('k').ctrl());
    window.wait_for_focus("Find anything");
    window.keys("remove the plan");
    window.press(Key::Enter);
    window.wait_for_text("Plan removed: New enquiry of a firm");
    assert_eq!(plan(&desk, "New enquiry of a firm"), Value::Null);
    window.press(Key::Char('z').ctrl());
    window.wait_for_text("Taken back: “Plan removed: New enquiry of a firm");
    assert_eq!(steps(&desk, "New enquiry of a firm"), ["Ask for the day"]);
    window.close();
}

fn add_step(window: &Window<'_>, text: &str) {
    window.press(Key::Char('a'));
    window.wait_for_focus("Kind");
    window.tab_to("What to do");
    window.keys(text);
}
