//! The log: lines on standard error, for whoever started the program from a terminal or reads
//! the desktop's journal. Nothing of a card's content goes here.

use std::io::Write as _;

/// Makes a panic tell its place and nothing else: its words can quote a card's.
pub(crate) fn keep_panics_short() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => line(&format!("panic at {place}")),
        None => line("panic"),
    }));
}

/// Writes one line. A closed standard error is no reason to stop.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "kartoteka: {text}");
}
