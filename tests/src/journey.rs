//! What a journey costs its owner: presses counted, and seconds reckoned from them by the
//! keystroke-level model. Owns the counting and the reckoning; what a journey is, the tests say.
//!
//! Card, Moran and Newell, "The Keystroke-Level Model for User Performance Time with Interactive
//! Systems" (1980): K, a key going down, 0.20 s for the average skilled typist of 55 words a minute
//! and 0.28 s for one of 40; M, a thought before a command, 1.35 s; R, what the system lets them
//! wait. A press is a command, a key held with it a K of its own; typed words are Ks alone. The
//! clock runs from the first key on, so the thought before it does not count. R is measured, in the
//! program as the test has it: from each press to the last change it painted, all of it, though
//! most of it passes while the owner thinks.

use crate::page;
use crate::window::Window;
use std::cell::{Cell, RefCell};
use std::io::Write as _;
use std::time::{Duration, Instant};

/// Seconds a key for a skilled typist and for a slow one, and for a thought.
const SKILLED: f64 = 0.20;
const SLOW: f64 = 0.28;
const THOUGHT: f64 = 1.35;
/// Signs that are typed with Shift on most keyboards.
const SHIFTED: &str = "<>?:\"@+";

/// What a journey may cost.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// Its number, and which part of it.
    pub name: &'static str,
    /// Presses beyond the words that are typed, where a key with others held down is one.
    pub presses: u64,
    /// Seconds from the first key on, where that is said.
    pub seconds: Option<f64>,
}

/// What the owner's hands have done since the window opened.
#[derive(Debug, Default)]
pub(crate) struct Hands {
    /// Presses: a key with others held down is one, and typed text is none.
    presses: Cell<u64>,
    /// Keys gone down, and Shift with a capital letter.
    strokes: Cell<u64>,
    commands: RefCell<Vec<Press>>,
}

/// A press: its keys, how many keys of the page had gone down after it, and when it was done.
#[derive(Debug, Clone, Copy)]
struct Press {
    keys: u64,
    downs: u64,
    at: Instant,
}

impl Hands {
    /// A press of so many keys, after which so many have gone down in all.
    pub(crate) fn press(&self, keys: u64, downs: u64) {
        self.presses.set(self.presses.get() + 1);
        self.strokes.set(self.strokes.get() + keys);
        self.commands.borrow_mut().push(Press { keys, downs, at: Instant::now() });
    }

    /// Words typed.
    pub(crate) fn typed(&self, text: &str) {
        let shifted = |letter: &char| letter.is_uppercase() || SHIFTED.contains(*letter);
        let strokes = text.chars().count() + text.chars().filter(shifted).count();
        self.strokes.set(self.strokes.get() + u64::try_from(strokes).expect("few keys"));
    }

    /// Presses so far.
    pub(crate) fn presses(&self) -> u64 {
        self.presses.get()
    }
}

/// What a journey has cost.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cost {
    presses: u64,
    strokes: u64,
    thoughts: u64,
    waited: f64,
}

impl Cost {
    fn seconds(&self, stroke: f64) -> f64 {
        self.strokes as f64 * stroke + self.thoughts as f64 * THOUGHT + self.waited
    }

    fn line(&self, budget: &Budget) -> String {
        let (Budget { name, presses, seconds }, of) = (budget, self.seconds(SKILLED));
        let goal = seconds.map_or(String::new(), |goal| format!(" of {goal:.0}"));
        let Self { presses: own, strokes, thoughts, waited } = self;
        let slow = self.seconds(SLOW);
        format!(
            "journey {name}: {own} keys of {presses}, {of:.1} s{goal} \
             ({strokes} K, {thoughts} M, {waited:.2} s R; {slow:.1} s at 40 words a minute)"
        )
    }
}

impl Window<'_> {
    /// Walks a journey that begins in this window, and says what it cost.
    ///
    /// # Panics
    /// If it takes more presses than its budget, or anything but real key presses reached the page.
    pub fn journey(&self, budget: &Budget, walk: impl FnOnce()) {
        let begun = Instant::now();
        self.walk(budget, None, begun, walk);
    }

    /// The same for one that begins with a key of the desktop's: a press of one key, answered once
    /// `call` returns.
    ///
    /// # Panics
    /// As [`Self::journey`].
    pub fn journey_called(&self, budget: &Budget, call: impl FnOnce(), walk: impl FnOnce()) {
        let begun = Instant::now();
        call();
        self.walk(budget, Some(begun.elapsed()), Instant::now(), walk);
    }

    fn walk(&self, budget: &Budget, called: Option<Duration>, begun: Instant, walk: impl FnOnce()) {
        let first = self.keys_pressed() + 1;
        self.driver.run(page::TIME_ANSWERS, &[]).expect("the page can be watched");
        let (presses, strokes) = (self.hands.presses.get(), self.hands.strokes.get());
        let commands = self.hands.commands.borrow().len();
        walk();
        let ended = begun.elapsed();
        let own = u64::from(called.is_some());
        let presses = self.hands.presses.get() - presses + own;
        let strokes = self.hands.strokes.get() - strokes + own;
        let done = self.hands.commands.borrow()[commands..].to_vec();
        // The page saw these presses and nothing else.
        let _ = self.keys_pressed();
        let opens = |press: &Press| press.downs + 1 - press.keys == first;
        let is_first = called.is_some() || done.first().is_some_and(opens);
        let thoughts = presses - u64::from(is_first && presses > 0);
        let last = done.last().map(|press| ended.saturating_sub(press.at.duration_since(begun)));
        let waited = self.answered(&done, last) + called.unwrap_or_default().as_secs_f64();
        let cost = Cost { presses, strokes, thoughts, waited };
        let line = cost.line(budget);
        // Past the capture of a test's output: these figures are what the journey is walked for.
        writeln!(std::io::stderr().lock(), "{line}").expect("the terminal takes a line");
        assert!(presses <= budget.presses, "{line}");
    }

    /// Seconds that the presses were answered in. A window that goes with the last of them paints
    /// nothing more: then it is the time until the test saw that it had gone.
    fn answered(&self, presses: &[Press], last: Option<Duration>) -> f64 {
        let answers = self.driver.run_async(page::ANSWERS, &[]).expect("the page can be read");
        let of =
            |press: &Press| answers[press.downs.to_string().as_str()].as_f64().unwrap_or_default();
        let painted: f64 = presses.iter().map(|press| of(press) / 1000.0).sum();
        let is_unpainted = presses.last().is_some_and(|press| of(press) == 0.0);
        let gone = last.filter(|_| is_unpainted).unwrap_or_default();
        painted + gone.as_secs_f64()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget { name: "1", presses: 3, seconds: Some(10.0) };

    #[test]
    fn seconds_are_of_keys_thoughts_and_waits() {
        let cost = Cost { presses: 2, strokes: 20, thoughts: 1, waited: 0.25 };
        assert_eq!(
            cost.line(&BUDGET),
            "journey 1: 2 keys of 3, 5.6 s of 10 (20 K, 1 M, 0.25 s R; 7.2 s at 40 words a minute)"
        );
    }

    #[test]
    fn a_capital_letter_is_two_keys_and_a_chord_one_press() {
        let hands = Hands::default();
        hands.typed("Jan > 5");
        hands.press(2, 9);
        assert_eq!((hands.presses(), hands.strokes.get()), (1, 11));
    }
}
