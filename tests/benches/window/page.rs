//! Keys and scrolling, from within the page: from the key's own time stamp to the frame after the
//! page's last change, and the time between frames while a list moves.

use kartoteka_tests::{Desk, Key, Window};
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};

/// Notes for each key when the last of its changes had been painted, on the page and in the list of
/// cards, as soon as nothing has changed for a while.
const WATCH_KEYS: &str = r"
const done = arguments[arguments.length - 1];
window.keysPainted = [];
addEventListener('keydown', (event) => {
  const begun = event.timeStamp;
  const painted = { page: -1, rows: -1 };
  let ends;
  const settle = () => {
    clearTimeout(ends);
    ends = setTimeout(() => {
      watcher.disconnect();
      window.keysPainted.push(painted);
    }, 400);
  };
  const isRow = ({ target }) => (target.closest ? target : target.parentElement)?.closest('.scroller');
  const watcher = new MutationObserver((changes) => {
    const hasRows = changes.some(isRow);
    requestAnimationFrame(() => setTimeout(() => {
      painted.page = performance.now() - begun;
      if (hasRows) painted.rows = painted.page;
      settle();
    }));
  });
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
  settle();
}, true);
done(true);
";

const PAINTED: &str = "arguments[arguments.length - 1](window.keysPainted);";

/// Moves the largest thing that scrolls inside a selector and gives the times between frames.
const SCROLL: &str = r"
const done = arguments[arguments.length - 1];
const places = [...document.querySelectorAll('SELECTOR')];
const scroller = places.find((one) => one.scrollHeight > one.clientHeight + 100);
if (!scroller) done(null);
const times = [];
let last = performance.now();
const step = (now) => {
  times.push(now - last);
  last = now;
  scroller.scrollTop += 90;
  if (times.length <= 240) requestAnimationFrame(step); else done(times.slice(1));
};
requestAnimationFrame(step);
";

/// Moves a card's history from its newest entry to its oldest, waiting for pages where they are not
/// there yet, and notes the times between frames and the most that was drawn at once.
const SCROLL_ALL: &str = r"
const done = arguments[arguments.length - 1];
const pane = [...document.querySelectorAll('section[data-pane]')].find((one) => one.querySelector('ol ol'));
const seen = { times: [], most: 0, nodes: 0, height: 0, isDone: false };
window.scrolled = seen;
let last = performance.now();
let turn = 0;
const step = (now) => {
  seen.times.push(now - last);
  last = now;
  const isAtEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2;
  if (turn++ % 20 === 0 || isAtEnd) {
    seen.most = Math.max(seen.most, pane.querySelectorAll('ol ol > li').length);
    seen.nodes = Math.max(seen.nodes, document.querySelectorAll('*').length);
  }
  seen.height = pane.scrollHeight;
  if (isAtEnd && !pane.querySelector('.end')) seen.isDone = true;
  else { pane.scrollTop += 90; requestAnimationFrame(step); }
};
requestAnimationFrame(step);
done(true);
";

const SCROLLED: &str = r"
const { times, most, nodes, height, isDone } = window.scrolled;
arguments[arguments.length - 1]({ times: isDone ? times : [], most, nodes, height, isDone });
";

/// A desk for a way that takes its time: 10,000 entries are some 7,500 frames.
const LONGEST: Duration = Duration::from_secs(600);

/// Prints the table of keys.
pub(crate) fn print_keys(folder: &Path) {
    println!("| key to painted page, ms | keys | median | max | goal |");
    println!("|---|---|---|---|---|");
    // Each measurement has a desk of its own, and nothing is left of the one before.
    on_a_desk(folder, |window| {
        let [rows, pages] = search(window);
        keys("search, letter by letter", &rows);
        line("search, with the number of all found", &pages, "–");
    });
    on_a_desk(folder, |window| keys("jump by the letter rail", &letters(window)));
    on_a_desk(folder, |window| keys("next card (J)", &cards(window)));
    on_a_desk(folder, |window| keys("the card with the longest history", &long_card(window)));
}

/// Prints the table of frames.
pub(crate) fn print_frames(folder: &Path) {
    let mut frames = Vec::new();
    on_a_desk(folder, |window| frames.push(("list of cards", scroll(window, ".scroller"), None)));
    on_a_desk(folder, |window| {
        long_card(window);
        let (times, drawn) = scroll_all(window);
        let third = times.len() / 3;
        frames.push(("the longest history, newest third", times[..third].to_vec(), None));
        frames.push(("the longest history, oldest third", times[2 * third..].to_vec(), None));
        frames.push(("the longest history, all of it", times, Some(drawn)));
    });
    println!(
        "| frames while scrolling | frames | median ms | p95 ms | max ms | over 33 ms | most drawn at once |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (what, times, drawn) in frames {
        frame_line(what, times, drawn.as_deref());
    }
}

fn on_a_desk(folder: &Path, work: impl FnOnce(&Window<'_>)) {
    let mut desk = Desk::lasting(LONGEST);
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    crate::lay(folder, &desk.data());
    let window = desk.open();
    window.wait_for_text("Follow-ups");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for(".scroller .place");
    assert_eq!(window.measure(WATCH_KEYS), Value::Bool(true));
    work(&window);
    window.close();
}

/// Presses keys one by one, each when the one before is painted; the last is given back.
fn press(window: &Window<'_>, key: impl Into<kartoteka_tests::Chord>) -> f64 {
    painted_after(window, key)["page"].as_f64().unwrap_or(-1.0)
}

/// When a key's last change was painted: of the page, and of the rows of the list.
fn painted_after(window: &Window<'_>, key: impl Into<kartoteka_tests::Chord>) -> Value {
    let painted = || window.measure(PAINTED).as_array().cloned().unwrap_or_default();
    let before = painted().len();
    window.press(key);
    window.wait_until_said("the key is painted", || painted().len() > before);
    painted().last().cloned().unwrap_or_default()
}

/// The rows that are found, and the whole page: how many there are in all, notes and calls looked
/// through, is counted only once typing rests for 200 ms, and the letters here are typed one by one.
fn search(window: &Window<'_>) -> [Vec<f64>; 2] {
    press(window, Key::Char('/'));
    let (mut rows, mut pages) = (Vec::new(), Vec::new());
    for word in ["kowal", "smith", "muller"] {
        for letter in word.chars() {
            let painted = painted_after(window, Key::Char(letter));
            rows.extend(painted["rows"].as_f64().filter(|time| *time > 0.0));
            pages.extend(painted["page"].as_f64());
        }
        // Taking letters away asks anew too, but is not what is waited for.
        for _ in word.chars() {
            press(window, Key::Backspace);
        }
    }
    assert!(rows.len() > 12, "most letters change the rows: {rows:?}");
    [rows, pages]
}

fn letters(window: &Window<'_>) -> Vec<f64> {
    window.tab_to_any("nav button[data-letter]");
    press(window, Key::End);
    let jump = |_| {
        press(window, Key::Up);
        press(window, Key::Enter)
    };
    // Near the end of the list there is nothing left to move to.
    (0..16).map(jump).filter(|time| *time > 0.0).collect()
}

fn cards(window: &Window<'_>) -> Vec<f64> {
    (0..20).map(|_| press(window, Key::Char('j'))).collect()
}

/// The first card of the file has a tenth as many calls as there are cards: it is found by its mail
/// address.
fn long_card(window: &Window<'_>) -> Vec<f64> {
    press(window, Key::Char('/'));
    window.keys(&first_mail());
    window.wait_for_text("1 card found");
    let opened = press(window, Key::Enter);
    let _ = window.wait_for("section[data-pane] ol > li");
    vec![opened]
}

fn first_mail() -> String {
    std::env::var("KARTOTEKA_FIRST_MAIL").expect("cargo xtask bench tells it")
}

fn scroll(window: &Window<'_>, css: &str) -> Vec<f64> {
    let times = window.measure(&SCROLL.replace("SELECTOR", css));
    let times = times.as_array().cloned().unwrap_or_default();
    times.iter().filter_map(Value::as_f64).collect()
}

/// The times between frames on the way through a whole history, and the most that was drawn at once.
fn scroll_all(window: &Window<'_>) -> (Vec<f64>, String) {
    assert_eq!(window.measure(SCROLL_ALL), Value::Bool(true));
    let begun = Instant::now();
    // The window's own patience is for a screen, not for so long a way.
    while window.measure(SCROLLED)["isDone"] != true {
        assert!(begun.elapsed() < LONGEST, "the oldest entry is reached");
        std::thread::sleep(Duration::from_secs(2));
    }
    let seen = window.measure(SCROLLED);
    let times = seen["times"].as_array().cloned().unwrap_or_default();
    let drawn = format!("{} entries, {} elements in the window", seen["most"], seen["nodes"]);
    (times.iter().filter_map(Value::as_f64).skip(1).collect(), drawn)
}

fn keys(what: &str, times: &[f64]) {
    assert!(!times.is_empty() && times.iter().all(|time| *time > 0.0), "{what}: {times:?}");
    crate::figure(what, line(what, times, "≤ 50"));
}

/// Prints a row, and gives its median.
fn line(what: &str, times: &[f64], goal: &str) -> f64 {
    let (median, max) = crate::middle(times);
    println!("| {what} | {} | {median:.0} | {max:.0} | {goal} |", times.len());
    median
}

fn frame_line(what: &str, mut times: Vec<f64>, drawn: Option<&str>) {
    assert!(times.len() > 100, "{what} scrolls");
    times.sort_by(f64::total_cmp);
    let slow = times.iter().filter(|time| **time > 33.4).count();
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
    let drawn = drawn.unwrap_or("–");
    println!(
        "| {what} | {} | {:.1} | {:.1} | {:.1} | {slow} | {drawn} |",
        times.len(),
        at(50),
        at(95),
        at(100),
    );
}
