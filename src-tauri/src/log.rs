//! The log: lines on standard error, for whoever started the program from a terminal or reads
//! the desktop's journal. Nothing of a card's content goes here.

use std::io::Write as _;

/// Writes one line. A closed standard error is no reason to stop.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "kartoteka: {text}");
}
