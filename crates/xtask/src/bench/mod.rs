//! `cargo xtask bench`: measures the product beside other people's programs and beside floors (the
//! least work that gives the same), and judges the figures by the goals. Owns the running and the
//! comparing; what needs the product's own crates is the program `measures` under `tests/benches`.
//!
//! Every figure comes of runs in turn: ours, a peer, a floor, again and again, after one that does
//! not count. Ratios are the median of the pairs', because the machine's speed drifts.

mod field;
mod goal_list;
mod goals;
mod latency;
mod machine;
mod page;
mod peers;
mod race;
mod races;
mod spread;
mod stopwatch;
mod tools;
mod window;
mod window_goals;
mod words;

pub(crate) use words::BenchWords;

use std::path::Path;

use crate::Outcome;
use field::Field;
use latency::Latency;
use race::Race;
use tools::Tools;

/// All that one run has measured.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    races: Vec<Race>,
    latencies: Vec<Latency>,
    /// What the filled box of each size holds.
    rows: Vec<(usize, String)>,
    /// The file of vCards at each size, MiB.
    file_sizes: Vec<(usize, f64)>,
}

impl Figures {
    /// The sizes measured, the smallest first.
    fn sizes(&self) -> Vec<usize> {
        let races = self.races.iter().map(|race| race.size);
        let mut sizes: Vec<usize> =
            races.chain(self.latencies.iter().map(|one| one.size)).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }
}

/// Measures what the words ask for, prints it, and writes or judges it where that is asked for.
pub(crate) fn bench(words: &BenchWords) -> Outcome {
    // Quickly, it is only looked at by itself.
    let is_whole = !words.quick || words.only.as_deref() == Some("window");
    let wants_window = words.wants("window") && !words.floors && is_whole;
    let wants_rest = words.only.as_deref() != Some("window");
    let begun = machine::describe();
    println!("{begun}");
    let mut text = String::new();
    if wants_rest {
        let tools = Tools::make(words)?;
        println!("{}", tools.peers.describe());
        let figures = measure(&tools, words)?;
        let begun = format!("{begun}\n\n{}", words.described());
        text = page::figures(&figures, &begun, &tools.peers.describe());
        println!("{text}");
        if words.floors {
            goals::gate(&figures)?;
        }
    }
    if words.write && !text.is_empty() {
        page::write(Path::new(page::FILE), "figures", &text)?;
    }
    if wants_window {
        let window = window::measure(words)?;
        if words.write {
            page::write(Path::new(page::FILE), "window", &window)?;
        }
    }
    Ok(())
}

fn measure(tools: &Tools, words: &BenchWords) -> Result<Figures, String> {
    let mut figures = Figures::default();
    for size in &words.sizes {
        let field = Field::prepare(tools, *size)?;
        figures.file_sizes.push((*size, field.file_size()?));
        for race in races::all(&field, words) {
            let done = race.run(tools, words)?;
            print!("{}", page::race_lines(&done));
            figures.races.push(done);
        }
        if words.wants_latencies() {
            figures.rows.push((*size, field.rows.clone()));
            let latencies = latency::measure(&field, tools, words)?;
            print!("{}", page::latency_lines(&latencies));
            figures.latencies.extend(latencies);
        }
        field.clear()?;
    }
    Ok(figures)
}
