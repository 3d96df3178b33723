//! Opening a box and asking it, as a host does.

use kartoteka_app::{FixedClock, Kartoteka, NoSink, Opening, Origin};
use serde_json::Value;
use std::path::Path;

/// The moment that every measurement happens at: Thursday 12 November 2026, 10:00 in Warsaw.
pub(crate) const NOW: &str = "2026-11-12T09:00:00Z";

/// Opens the box of a folder.
pub(crate) fn open(folder: &Path) -> Kartoteka {
    let clock = FixedClock::at(NOW).expect("a moment");
    let opening = Opening {
        folder: folder.to_owned(),
        clock: Box::new(clock),
        sink: Box::new(NoSink),
        language: None,
        as_window: false,
    };
    Kartoteka::open(opening).expect("the box opens")
}

/// Carries out a command in the owner's name, from JSON to JSON.
pub(crate) fn ask(kartoteka: &Kartoteka, name: &str, request: Value) -> Value {
    let answer =
        kartoteka.unwatched(Origin::Person, None, |call| kartoteka.dispatch(name, request, call));
    answer.unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// The lines of one of the files that are measured with.
pub(crate) fn lines(data: &Path, name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(data.join(name)).expect("measures generate wrote it");
    text.lines().map(str::to_owned).collect()
}

/// How many cards and numbers the files hold.
pub(crate) fn counts(data: &Path) -> (usize, usize) {
    let line = lines(data, "counts.txt").swap_remove(0);
    let (cards, phones) = line.split_once(' ').expect("two numbers");
    (cards.parse().expect("a number"), phones.parse().expect("a number"))
}
