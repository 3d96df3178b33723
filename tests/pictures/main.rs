//! Takes the pictures that README and the guide show, from the real window over the demo box:
//! the same cards and the same moment each time. `cargo xtask pictures` starts it.
//!
//! With the word `paper` it takes the pages on paper alone. With a folder and languages after it, it
//! writes every state of every screen at every size and theme there, and once more with text twice as
//! large. `--cards 100000` before the languages makes the box so large, and takes the screens that look
//! otherwise for it, alone: `cargo xtask pictures /tmp/many --cards 100000 en pl`. Filling such a box
//! takes minutes, fewer with programs built for release in the folder that `KARTOTEKA_PROGRAMS` names.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool for developers ends where it cannot go on"
)]

mod callers;
mod lists;
mod many;
mod paper;
#[path = "../e2e/tour.rs"]
mod tour;

use std::path::{Path, PathBuf};
use std::time::Duration;

use kartoteka_tests::{Desk, Window};
use lists::{CALLERS, GUIDE, LANGUAGES, MORE, SIZES};

/// A walk with pictures takes its time, and filling a box with very many cards does.
const LONGEST: Duration = Duration::from_secs(600);
const LONGEST_OF_MANY: Duration = Duration::from_secs(3600);

const THEMES: [&str; 2] = ["light", "dark"];

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = words.next().map(PathBuf::from);
    let (cards, languages) = cards_in(words.collect());
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures");
    match folder {
        Some(word) if word == Path::new("paper") => {
            LANGUAGES.iter().for_each(|language| visit_paper(&docs, language));
        }
        None => {
            for language in LANGUAGES {
                let look = |window: &Window<'_>, stop: &str| keep(window, &docs, language, stop);
                visit(language, "100", look);
                visit_callers(language, |window, stop| keep_caller(window, &docs, language, stop));
                if language == LANGUAGES[0] {
                    visit_spoilt(language, look);
                }
                visit_paper(&docs, language);
            }
        }
        Some(folder) => {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            for language in &languages {
                let look = |window: &Window<'_>, stop: &str| all(window, &folder, language, stop);
                if let Some(cards) = &cards {
                    many::visit(&mut Desk::lasting(LONGEST_OF_MANY), language, cards, &look);
                    continue;
                }
                visit(language, "100", look);
                visit_empty(language, "100", look);
                visit_callers(language, |window, stop| caller(window, &folder, language, stop));
                visit_spoilt(language, look);
                let look = |window: &Window<'_>, stop: &str| large(window, &folder, language, stop);
                visit(language, "200", look);
                visit_empty(language, "200", look);
            }
        }
    }
}

/// How many cards the words ask for, where they do, and the other words.
fn cards_in(mut words: Vec<String>) -> (Option<String>, Vec<String>) {
    let Some(place) = words.iter().position(|word| word == "--cards") else {
        return (None, words);
    };
    words.remove(place);
    let cards = words.get(place).is_some_and(|count| count.parse::<u32>().is_ok());
    assert!(cards, "--cards has a number after it");
    (Some(words.remove(place)), words)
}

fn visit(language: &str, text_size: &str, look: impl Fn(&Window<'_>, &str)) {
    let mut desk = Desk::lasting(LONGEST);
    tour::furnish(&mut desk, language, "1000");
    desk.karto(&["settings", "text_size", text_size]);
    tour::walk(&desk.open(), &look);
    desk.karto(&["settings", "density", "compact"]);
    tour::walk_compact(&desk.open(), &look);
}

fn visit_callers(language: &str, look: impl Fn(&Window<'_>, &str)) {
    callers::visit(&mut Desk::lasting(LONGEST), language, look);
}

fn visit_paper(folder: &Path, language: &str) {
    let mut desk = Desk::lasting(LONGEST);
    tour::furnish(&mut desk, language, "1000");
    paper::take(&desk, folder, language);
}

fn visit_empty(language: &str, text_size: &str, look: impl Fn(&Window<'_>, &str)) {
    let mut desk = Desk::lasting(LONGEST);
    desk.set("KARTOTEKA_NOW", tour::NOW);
    desk.karto(&["settings", "language", language]);
    desk.karto(&["settings", "text_size", text_size]);
    tour::walk_empty(&desk.open(), &look);
}

fn visit_spoilt(language: &str, look: impl Fn(&Window<'_>, &str)) {
    let mut desk = Desk::lasting(LONGEST);
    tour::furnish(&mut desk, language, "100");
    tour::spoil(&desk);
    tour::walk_spoilt(&desk.open(), &look);
    tour::outdate(&desk);
    tour::walk_outdated(&desk.open(), &look);
}

/// Takes the kept pictures of one stop.
fn keep(window: &Window<'_>, folder: &Path, language: &str, stop: &str) {
    if GUIDE.contains(&stop) {
        take(window, folder, language, stop, SIZES[0], "light");
    }
    let own = MORE.iter().filter(|(spoken, at, ..)| *spoken == language && *at == stop);
    for (_, _, size, theme) in own {
        take(window, folder, language, stop, *size, theme);
    }
    window.resize(SIZES[0].0, SIZES[0].1);
}

/// Takes the kept pictures of a call.
fn keep_caller(window: &Window<'_>, folder: &Path, language: &str, stop: &str) {
    let own = CALLERS.iter().filter(|(spoken, at, _)| *spoken == language && *at == stop);
    own.for_each(|(_, _, theme)| take_as_it_is(window, folder, language, stop, theme));
}

/// Takes a call in both themes.
fn caller(window: &Window<'_>, folder: &Path, language: &str, stop: &str) {
    THEMES.iter().for_each(|theme| take_as_it_is(window, folder, language, stop, theme));
}

/// Takes one stop at every size and in both themes.
fn all(window: &Window<'_>, folder: &Path, language: &str, stop: &str) {
    for size in SIZES {
        for theme in THEMES {
            take(window, folder, language, stop, size, theme);
        }
    }
    window.resize(SIZES[0].0, SIZES[0].1);
}

/// Takes one stop with text twice as large in the smallest window.
fn large(window: &Window<'_>, folder: &Path, language: &str, stop: &str) {
    take(window, folder, language, &format!("{stop}-large"), SIZES[2], THEMES[0]);
    window.resize(SIZES[0].0, SIZES[0].1);
}

fn take(
    window: &Window<'_>,
    folder: &Path,
    language: &str,
    stop: &str,
    (width, height): (u32, u32),
    theme: &str,
) {
    window.resize(width, height);
    shoot(window, &folder.join(format!("{stop}-{language}-{theme}-{width}.png")), theme);
}

/// Takes a window that has a size of its own.
fn take_as_it_is(window: &Window<'_>, folder: &Path, language: &str, stop: &str, theme: &str) {
    shoot(window, &folder.join(format!("{stop}-{language}-{theme}.png")), theme);
}

fn shoot(window: &Window<'_>, file: &Path, theme: &str) {
    window.show_theme(theme);
    window.picture(file);
    println!("{}", file.display());
}
