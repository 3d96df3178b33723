//! The part of `cargo xtask bench` that needs the product's own crates: writes the files that every
//! program is measured with, fills a box with them, and times commands inside one process. It
//! prints figures, one a line; `cargo xtask bench` compares them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measuring program speaks to its terminal and stops where it cannot go on"
)]

mod call_log;
mod card;
mod checks;
mod desk;
mod fill;
mod latency;
mod orders;
mod sample;

use std::path::Path;

const USAGE: &str = "\
measures generate DIR COUNT   write contacts.vcf, contacts.csv, calls.xml, calls.csv and the questions
measures fill BOX DIR         a new box with these cards and a history of five calls a card
measures count BOX            print how many cards and numbers the box holds
measures hits BOX DIR         write what the box finds, for a peer to agree with
measures latency BOX DIR      time the commands, beside their floors
";

fn main() {
    // cargo bench adds a flag of its own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["generate", to, count] => {
            let cards = count.parse().expect("a number of cards");
            card::write_all(Path::new(to), cards);
            call_log::write_all(Path::new(to), cards);
        }
        ["fill", folder, data] => fill::fill(Path::new(folder), Path::new(data)),
        ["count", folder] => checks::count(Path::new(folder)),
        ["hits", folder, data] => checks::write_hits(Path::new(folder), Path::new(data)),
        ["latency", folder, data] => latency::print_all(Path::new(folder), Path::new(data)),
        _ => print!("{USAGE}"),
    }
}
