//! The figures as Markdown: on the terminal as they come, and in the page between its marks.

use std::fs;
use std::path::Path;

use super::Figures;
use super::goal_list::GOALS;
use super::goals::{latency_growth, race_growth};
use super::latency::Latency;
use super::race::{Race, Side};
use crate::Outcome;

/// The page that `--write` brings up to date.
pub(crate) const FILE: &str = "docs/benchmarks.md";

const RACE_HEAD: &str = "\
| work | cards | program | runs | wall ms: min / median / max | CPU ms: median | peak MiB | ratio |
|---|---|---|---|---|---|---|---|
";
const LATENCY_HEAD: &str = "\
| command | cards | calls | p50 / p99 µs | CPU p50 / p99 µs | floor | floor p50 / p99 µs | × floor | EDS p50 / p99 µs (rows) | EDS, × ours: p50 / p99 |
|---|---|---|---|---|---|---|---|---|---|
";

/// Everything, in the order of the page.
pub(crate) fn figures(figures: &Figures, machine: &str, peers: &str) -> String {
    let mut text = format!("{machine}\n\nPrograms: {peers}.\n");
    for (size, rows) in &figures.rows {
        text.push_str(&format!("\nThe filled box of {size}: {rows}.\n"));
    }
    text.push_str("\n### Goals\n\n");
    text.push_str(&goals(figures));
    if !figures.races.is_empty() {
        text.push_str("\n### Whole programs\n\n");
        text.push_str(RACE_HEAD);
        text.extend(figures.races.iter().map(race_lines));
    }
    if !figures.latencies.is_empty() {
        text.push_str("\n### Commands within one process\n\n");
        text.push_str(LATENCY_HEAD);
        text.push_str(&latency_lines(&figures.latencies));
    }
    text.push_str("\n### Growth\n\n");
    text.push_str(&growth(figures));
    text
}

/// A race, a line for each program.
pub(crate) fn race_lines(race: &Race) -> String {
    let mut text = String::new();
    for one in &race.done {
        let (wall, cpu) = (one.wall(), one.cpu());
        // What a service does for a program is not the program's own.
        let is_service = one.name.contains("D-Bus");
        let (cpu, rss) = if is_service {
            ("–".to_owned(), "–".to_owned())
        } else {
            (short(cpu.median), short(one.rss()))
        };
        let cpu_ratio = race.cpu_ratio(one).filter(|_| !is_service);
        let cpu_ratio = cpu_ratio.map_or(String::new(), |ratio| format!(" (CPU {})", short(ratio)));
        let ratio = race.ratio(one).map_or(String::new(), |ratio| match one.side {
            Side::Floor => format!("ours takes {}{cpu_ratio} × this", short(ratio)),
            _ => format!("{}{cpu_ratio} × ours", short(ratio)),
        });
        text.push_str(&format!(
            "| {} | {} | {} | {} | {} / {} / {} | {cpu} | {rss} | {ratio} |\n",
            race.name,
            race.size,
            one.name,
            one.runs.len(),
            short(wall.min),
            short(wall.median),
            short(wall.max),
        ));
    }
    text
}

/// A line for each command.
pub(crate) fn latency_lines(latencies: &[Latency]) -> String {
    let line = |one: &Latency| {
        let floor = one.floor.as_ref().map_or("| | |".to_owned(), |floor| {
            let (p50, p99) = (short(floor.p50), short(floor.p99));
            let [ratio, cpu] = [floor.ratio, floor.cpu_ratio].map(short);
            format!("{} | {p50} / {p99} | {ratio} (CPU {cpu}) |", floor.name)
        });
        let peer = one.peer.as_ref().map_or(" | |".to_owned(), |peer| {
            let [p50, p99, rows] = [peer.p50, peer.p99, peer.rows].map(short);
            let [ratio50, ratio99] = [peer.ratio50, peer.ratio99].map(short);
            format!(" {p50} / {p99} ({rows}), {} | {ratio50} / {ratio99} |", peer.name)
        });
        let [p50, p99, cpu50, cpu99] = [one.p50, one.p99, one.cpu50, one.cpu99].map(short);
        let (name, size, samples) = (&one.name, one.size, one.samples);
        format!(
            "| {name} | {size} | {samples} | {p50} / {p99} | {cpu50} / {cpu99} | {floor}{peer}\n"
        )
    };
    latencies.iter().map(line).collect()
}

fn goals(figures: &Figures) -> String {
    let sizes = figures.sizes();
    let mut text = String::from("| work | what | goal |");
    text.extend(sizes.iter().map(|size| format!(" {size} |")));
    text.push_str(&format!("\n|---|---|---|{}\n", "---|".repeat(sizes.len())));
    for goal in GOALS {
        let found: Vec<_> = sizes.iter().map(|size| goal.figure(figures, *size)).collect();
        if found.iter().all(Option::is_none) {
            continue;
        }
        let sign = if goal.is_least() { "≥" } else { "≤" };
        text.push_str(&format!("| {} | {} | {sign} {} |", goal.of, goal.words(), short(goal.goal)));
        for figure in found {
            let cell = figure.map_or(" – |".to_owned(), |figure| {
                let word = if goal.is_met(figure) { "met" } else { "**missed**" };
                format!(" {} {word} |", short(figure))
            });
            text.push_str(&cell);
        }
        text.push('\n');
    }
    text
}

fn growth(figures: &Figures) -> String {
    let mut text =
        String::from("| work | cards | times the time with a tenth of them |\n|---|---|---|\n");
    let races = figures.races.iter().map(|one| (one.name, one.size, race_growth(figures, one)));
    let latencies = figures.latencies.iter();
    let latencies =
        latencies.map(|one| (one.name.as_str(), one.size, latency_growth(figures, one)));
    for (name, size, growth) in races.chain(latencies) {
        if let Some(growth) = growth {
            text.push_str(&format!("| {name} | {size} | {} |\n", short(growth)));
        }
    }
    text
}

/// Three figures that count.
pub(crate) fn short(figure: f64) -> String {
    match figure.abs() {
        f if f >= 100.0 => format!("{figure:.0}"),
        f if f >= 10.0 => format!("{figure:.1}"),
        f if f >= 0.1 || f == 0.0 => format!("{figure:.2}"),
        _ => format!("{figure:.4}"),
    }
}

/// Puts a text between the marks `<!-- NAME: begin -->` and `<!-- NAME: end -->` of a file.
pub(crate) fn write(file: &Path, name: &str, text: &str) -> Outcome {
    let fault = |e: std::io::Error| format!("{}: {e}", file.display());
    let page = fs::read_to_string(file).map_err(fault)?;
    let page = between(&page, name, text)
        .ok_or_else(|| format!("{} has no marks for {name}.", file.display()))?;
    fs::write(file, page).map_err(fault)?;
    println!("{} was written.", file.display());
    Ok(())
}

fn between(page: &str, name: &str, text: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {name}: begin -->"), format!("<!-- {name}: end -->"));
    let (before, rest) = page.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n\n{}\n\n{end}{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_the_marks_stay() {
        let page = "Before\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nAfter\n";
        let wanted = "Before\n<!-- figures: begin -->\n\nnew\n\n<!-- figures: end -->\nAfter\n";
        assert_eq!(between(page, "figures", "new\n").as_deref(), Some(wanted));
        assert_eq!(between("no marks", "figures", "new"), None);
    }

    #[test]
    fn three_figures_count() {
        assert_eq!(
            [1234.5, 12.34, 1.234, 0.1667, 0.0123].map(short),
            ["1234", "12.3", "1.23", "0.17", "0.0123"]
        );
    }
}
