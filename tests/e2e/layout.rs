//! Every word can be read: no text is cut off or runs out of its box, on any screen, at any size,
//! in any language.

use std::cell::RefCell;
use std::time::Duration;

use kartoteka_tests::{Desk, Window};

use crate::tour;

const SIZES: [(u32, u32); 3] = [(1280, 800), (960, 640), (800, 560)];

#[test]
fn every_word_can_be_read_in_english() {
    walk("en");
}

#[test]
fn every_word_can_be_read_in_polish() {
    walk("pl");
}

#[test]
fn every_word_can_be_read_in_german() {
    walk("de");
}

#[test]
fn every_word_can_be_read_in_a_language_two_fifths_longer() {
    walk("en-XA");
}

#[test]
fn a_text_too_long_for_its_box_is_found() {
    let desk = Desk::new();
    let window = desk.open();
    let _ = window.wait_for("main h1");
    assert_eq!(window.cut_texts(), Vec::<String>::new());
    window.plant_cut_text();
    let found = window.cut_texts();
    assert!(found.iter().any(|line| line.starts_with("cut off sideways")), "{found:?}");
    window.close();
}

fn walk(language: &str) {
    let mut desk = Desk::lasting(Duration::from_secs(900));
    tour::furnish(&mut desk, language, "200");
    let found = RefCell::new(Vec::new());
    let look = |window: &Window<'_>, stop: &str| {
        for (width, height) in SIZES {
            window.resize(width, height);
            let lines = window.cut_texts();
            let lines = lines.into_iter().map(|line| format!("{stop} at {width}: {line}"));
            found.borrow_mut().extend(lines);
        }
        window.resize(SIZES[0].0, SIZES[0].1);
    };
    tour::walk(&desk.open(), &look);
    let mut bare = Desk::lasting(Duration::from_secs(300));
    bare.set("KARTOTEKA_NOW", tour::NOW);
    bare.karto(&["settings", "language", language]);
    tour::walk_empty(&bare.open(), &look);
    let found = found.into_inner();
    assert!(found.is_empty(), "text that cannot be read whole:\n{}", found.join("\n"));
}
