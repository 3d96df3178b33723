//! Long work in the window, by keys: all cards tagged, put in the trash, and back; a file of cards and
//! a list of calls taken in; the search for duplicates. From the key that begins it to the frame that says it is done, and the longest time
//! without a frame meanwhile: so long the window would not have heard its owner.

use kartoteka_tests::{Desk, Key, Window};
use serde_json::Value;
use std::path::Path;
use std::time::Duration;

/// Notes when the last key was pressed, when something says that the work is done, and the longest
/// time between two frames up to then.
const WATCH: &str = r"
const seen = { begun: 0, ended: 0, gap: 0 };
window.workSeen = seen;
addEventListener('keydown', (event) => { if (!seen.ended) seen.begun = event.timeStamp; }, true);
const isSaid = () => [...document.querySelectorAll('SELECTOR')].some((one) => one.textContent.includes('WORDS'));
let last = performance.now();
const step = (now) => {
  seen.gap = Math.max(seen.gap, now - last);
  last = now;
  if (isSaid()) seen.ended = performance.now();
  else requestAnimationFrame(step);
};
requestAnimationFrame(step);
arguments[arguments.length - 1](true);
";

const SEEN: &str = "arguments[arguments.length - 1](window.workSeen);";

/// A desk for work that may take its time.
const LONGEST: Duration = Duration::from_secs(600);

/// Prints the table of work done to all cards, and of a file taken in.
pub(crate) fn print(folder: &Path) {
    println!("| work by keys | done, s | longest without a frame, ms | goal |");
    println!("|---|---|---|---|");
    on_all_cards(folder, |window| {
        let tag = || {
            window.put_focus(".bar .ways button");
            window.press(Key::Enter);
            let _ = window.wait_for("dialog[open] input:focus");
            window.keys("walnut");
            window.press(Key::Enter);
            window.press(Key::Enter.ctrl());
        };
        line("tag on all cards", "≤ 5", timed(window, ".toast", "Tags of", tag));
        undo(window, "tag on all cards");
    });
    on_all_cards(folder, |window| {
        let trash = || window.press(Key::Delete);
        line("all cards to the trash", "≤ 5", timed(window, ".toast", "moved to the trash", trash));
        undo(window, "all cards to the trash");
    });
    cards();
    calls(folder);
    on_a_desk(folder, |window| {
        let open = || {
            window.press(Key::Char('k').ctrl());
            let _ = window.wait_for("dialog[open] input:focus");
            window.keys("duplicates");
            window.press(Key::Enter);
        };
        // The groups that were found, or the sentence that there are none.
        let done = "main [data-group], main .empty";
        line("search for duplicates", "≤ 10", timed(window, done, "", open));
    });
}

fn undo(window: &Window<'_>, what: &str) {
    let seen = timed(window, ".toast", "Taken back", || window.press(Key::Char('z').ctrl()));
    line(&format!("undo: {what}"), "–", seen);
}

/// The whole file of cards, into an empty box.
fn cards() {
    let mut desk = Desk::lasting(LONGEST);
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    let window = desk.open();
    let _ = window.wait_for("main .first");
    let (looked, taken) = import(&window, "KARTOTEKA_VCARDS");
    line("import: look at the file", "–", looked);
    line("import: take it in", "–", taken);
    let both = (looked.0 + taken.0, looked.1.max(taken.1));
    line("import, both", "≤ 1.5 at 10,000, ≤ 10 at 100,000", both);
    window.close();
}

/// A telephone's list, into the box with its cards.
fn calls(folder: &Path) {
    on_a_desk(folder, |window| {
        let (looked, taken) = import(window, "KARTOTEKA_CALLS");
        line("import 5,000 calls: look", "–", looked);
        line("import 5,000 calls: take", "–", taken);
        line("import 5,000 calls", "≤ 5", (looked.0 + taken.0, looked.1.max(taken.1)));
    });
}

/// A file, from the key that opens the dialog over the look at it to what has come in.
fn import(window: &Window<'_>, file: &str) -> ((f64, f64), (f64, f64)) {
    let desk = window.desk();
    window.press(Key::Char('k').ctrl());
    let _ = window.wait_for("dialog[open] input:focus");
    window.keys("import");
    window.press(Key::Enter);
    let _ = window.wait_for(".choose button:focus");
    desk.chooser.will_choose(std::env::var(file).expect("cargo xtask bench tells it"));
    let (second, third) =
        ("ol li:nth-child(2)[aria-current=step]", "ol li:nth-child(3)[aria-current=step]");
    let looked = timed(window, second, "", || drop(window.press_for_file(Key::Enter)));
    (looked, timed(window, third, "", || window.press(Key::Right.alt())))
}

fn on_all_cards(folder: &Path, work: impl FnOnce(&Window<'_>)) {
    on_a_desk(folder, |window| {
        window.press(Key::Char('2').ctrl());
        let _ = window.wait_for(".scroller .place");
        window.press(Key::Char('a').ctrl());
        let _ = window.wait_for(".bar");
        work(window);
    });
}

fn on_a_desk(folder: &Path, work: impl FnOnce(&Window<'_>)) {
    let mut desk = Desk::lasting(LONGEST);
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    crate::lay(folder, &desk.data());
    let window = desk.open();
    window.wait_for_text("Follow-ups");
    work(&window);
    window.close();
}

/// Seconds from the last key to the frame that says so, and the longest pause in ms.
fn timed(window: &Window<'_>, css: &str, words: &str, work: impl FnOnce()) -> (f64, f64) {
    let script = WATCH.replace("SELECTOR", css).replace("WORDS", words);
    assert_eq!(window.measure(&script), Value::Bool(true));
    work();
    window.wait_until_said(words, || window.measure(SEEN)["ended"].as_f64() > Some(0.0));
    let seen = window.measure(SEEN);
    let at = |part: &str| seen[part].as_f64().expect("a number of milliseconds");
    ((at("ended") - at("begun")) / 1000.0, at("gap"))
}

fn line(what: &str, goal: &str, (seconds, gap): (f64, f64)) {
    println!("| {what} | {seconds:.2} | {gap:.0} | {goal} |");
    crate::figure(what, seconds);
}
