//! Takes the pictures that README and the guide show, from the real window over the demo box:
//! the same cards and the same moment each time. `cargo xtask pictures` starts it.
//!
//! With a folder and languages after it, it writes every state of every screen at every size and
//! theme there, and once more with text twice as large.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool for developers ends where it cannot go on"
)]

#[path = "../e2e/tour.rs"]
mod tour;

use std::path::{Path, PathBuf};
use std::time::Duration;

use kartoteka_tests::{Desk, Window};

/// A walk with pictures takes its time.
const LONGEST: Duration = Duration::from_secs(600);

const SIZES: [(u32, u32); 3] = [(1280, 800), (960, 640), (800, 560)];
const THEMES: [&str; 2] = ["light", "dark"];

/// The languages of the guide.
const LANGUAGES: [&str; 3] = ["en", "pl", "de"];

/// What the guide shows, in each language by day.
const GUIDE: [&str; 12] = [
    "today",
    "cards",
    "follow-ups",
    "plans",
    "month",
    "log-call",
    "import-look",
    "import-columns",
    "inbox",
    "export",
    "palette",
    "settings-bring-back",
];

/// What is kept beside, by language: the stop of the tour, the size and the theme.
const MORE: [(&str, &str, (u32, u32), &str); 14] = [
    ("en", "cards", SIZES[0], "dark"),
    ("en", "cards", SIZES[1], "light"),
    ("en", "today", SIZES[0], "dark"),
    ("en", "month", SIZES[0], "dark"),
    ("en", "plans", SIZES[0], "dark"),
    ("en", "plan-start", SIZES[0], "light"),
    ("en", "history", SIZES[0], "light"),
    ("en", "follow-up-edit", SIZES[0], "light"),
    ("en", "help", SIZES[0], "light"),
    ("en", "cards-compact", SIZES[0], "light"),
    ("en", "rescue", SIZES[0], "light"),
    ("en", "palette", SIZES[0], "dark"),
    ("pl", "today", SIZES[0], "dark"),
    ("de", "cards", SIZES[0], "dark"),
];

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = words.next().map(PathBuf::from);
    let languages: Vec<String> = words.collect();
    match folder {
        None => {
            let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures");
            for language in LANGUAGES {
                let look = |window: &Window<'_>, stop: &str| keep(window, &docs, language, stop);
                visit(language, "100", look);
                if language == LANGUAGES[0] {
                    visit_spoilt(language, look);
                }
            }
        }
        Some(folder) => {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            for language in &languages {
                let look = |window: &Window<'_>, stop: &str| all(window, &folder, language, stop);
                visit(language, "100", look);
                visit_empty(language, "100", look);
                visit_spoilt(language, look);
                let look = |window: &Window<'_>, stop: &str| large(window, &folder, language, stop);
                visit(language, "200", look);
                visit_empty(language, "200", look);
            }
        }
    }
}

fn visit(language: &str, text_size: &str, look: impl Fn(&Window<'_>, &str)) {
    let mut desk = Desk::lasting(LONGEST);
    tour::furnish(&mut desk, language, "1000");
    desk.karto(&["settings", "text_size", text_size]);
    tour::walk(&desk.open(), &look);
    desk.karto(&["settings", "density", "compact"]);
    tour::walk_compact(&desk.open(), &look);
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
    window.show_theme(theme);
    let file = folder.join(format!("{stop}-{language}-{theme}-{width}.png"));
    window.picture(&file);
    println!("{}", file.display());
}
