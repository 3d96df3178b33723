//! The part of `cargo xtask bench` that needs a real window: its start and the caller window as seen
//! on the display from outside, and keys, scrolling, long cards and long work as seen from within the page. Prints Markdown.
//!
//! Software rendering on a display without a screen, by keys that WebDriver presses: what an
//! owner's graphics card does faster is not credited here.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measuring program speaks to its terminal and stops where it cannot go on"
)]

mod callers;
mod page;
mod pop;
mod start;
mod work;

use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [folder, cards, part @ ..] => {
            println!("### The window on {cards} cards\n");
            let folder = Path::new(folder);
            let is_wanted = |name: &str| part.is_empty() || part == [name];
            if is_wanted("start") {
                start::print(folder);
                println!();
            }
            if is_wanted("pop") {
                pop::print(folder);
                println!();
            }
            if is_wanted("keys") {
                page::print_keys(folder);
                println!();
            }
            if is_wanted("frames") {
                page::print_frames(folder);
                println!();
            }
            if is_wanted("work") {
                work::print(folder);
            }
        }
        _ => {
            println!(
                "window BOX CARDS [start|pop|keys|frames|work]   measure the window on a copy of this box"
            )
        }
    }
}

/// Lays a copy of a box where a desk keeps its own.
fn lay(folder: &Path, to: &Path) {
    let copied = std::process::Command::new("cp").arg("-r").arg(folder).arg(to).status();
    assert!(copied.is_ok_and(|status| status.success()), "{} can be copied", folder.display());
}

/// A line for the table of goals.
fn figure(of: &str, value: f64) {
    println!("figure\t{of}\t{value}");
}

/// Median and the largest.
fn middle(values: &[f64]) -> (f64, f64) {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.last().copied().unwrap_or_default();
    (sorted.get(sorted.len() / 2).copied().unwrap_or_default(), last)
}
