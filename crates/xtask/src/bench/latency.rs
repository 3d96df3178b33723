//! Commands timed inside one process, in rounds with the same questions to a peer's database.

use super::field::Field;
use super::spread::{Spread, ratio};
use super::tools::Tools;
use super::words::BenchWords;

/// One command at one size; all times in microseconds, the median of the rounds.
#[derive(Debug, Clone)]
pub(crate) struct Latency {
    pub(crate) name: String,
    pub(crate) size: usize,
    pub(crate) samples: usize,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    pub(crate) cpu50: f64,
    pub(crate) cpu99: f64,
    pub(crate) floor: Option<FloorLatency>,
    pub(crate) peer: Option<PeerLatency>,
}

/// The floor of a command, timed in turn with it.
#[derive(Debug, Clone)]
pub(crate) struct FloorLatency {
    pub(crate) name: String,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    /// How many times the floor ours takes, the median of the pairs'.
    pub(crate) ratio: f64,
    /// The same of processor time.
    pub(crate) cpu_ratio: f64,
}

/// The same questions to a peer.
#[derive(Debug, Clone)]
pub(crate) struct PeerLatency {
    pub(crate) name: String,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    /// Rows it gives back on the average; ours gives 20 at most.
    pub(crate) rows: f64,
    /// How many times ours the peer takes: of the medians, and of the 99th percentiles.
    pub(crate) ratio50: f64,
    pub(crate) ratio99: f64,
}

/// Questions to the peer, and the command of ours that is asked the same.
const PEER: [(&str, &str, &str, &str); 2] = [
    ("keystroke, top 20", "find", "queries.txt", "EDS in-process"),
    ("caller look-up", "number", "numbers.txt", "EDS in-process, same writing"),
];

/// Times all commands of the filled box.
pub(crate) fn measure(
    field: &Field<'_>,
    tools: &Tools,
    words: &BenchWords,
) -> Result<Vec<Latency>, String> {
    let (folder, files) = (field.path("filled"), field.path("files"));
    agree(field, tools)?;
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for _ in 0..words.rounds() {
        let said = tools.measures(&["latency", &folder, &files])?;
        ours.push(said.lines().filter_map(|line| read(line, field.size)).collect::<Vec<_>>());
        peers.push(ask_peer(field, tools)?);
    }
    let names: Vec<String> = ours.iter().flatten().map(|one| one.name.clone()).collect();
    let mut seen = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    Ok(seen.iter().filter_map(|name| middle(name, &ours, &peers)).collect())
}

/// Our hits have to be among the peer's.
fn agree(field: &Field<'_>, tools: &Tools) -> Result<(), String> {
    let db = field.path("eds/contacts.db");
    if tools.peers.eds.is_none() || !std::path::Path::new(&db).exists() {
        return Ok(());
    }
    tools.measures(&["hits", &field.path("filled"), &field.path("files")])?;
    let said = driver(tools, &["agree", &db, &field.file("hits.txt")])?;
    let counts: Vec<&str> = said.trim().split('\t').skip(1).collect();
    println!(
        "hits of ours by name that EDS finds too: {} of them, {} missing",
        counts.first().unwrap_or(&"0"),
        counts.get(1).unwrap_or(&"?")
    );
    Ok(())
}

fn driver(tools: &Tools, words: &[&str]) -> Result<String, String> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let driver = tools.peers.eds_driver.display().to_string();
    tools.stopwatch.run(&[&[driver], &words[..]].concat(), &[])?;
    Ok(tools.stopwatch.output())
}

fn ask_peer(field: &Field<'_>, tools: &Tools) -> Result<Vec<(String, [f64; 3])>, String> {
    let db = field.path("eds/contacts.db");
    let mut answers = Vec::new();
    if tools.peers.eds.is_none() || !std::path::Path::new(&db).exists() {
        return Ok(answers);
    }
    for (name, what, file, _) in PEER {
        let said = driver(tools, &[what, &db, &field.file(file)])?;
        let words: Vec<&str> = said.trim().split('\t').collect();
        let number = |place: usize| words.get(place).and_then(|word| word.parse().ok());
        let read = || Some([number(3)?, number(4)?, number(5)?]);
        answers.push((name.to_owned(), read().ok_or(format!("EDS says {said:?}."))?));
    }
    Ok(answers)
}

fn read(line: &str, size: usize) -> Option<Latency> {
    let mut words = line.strip_prefix("latency\t")?.split('\t');
    let name = words.next()?.to_owned();
    let samples = words.next()?.parse().ok()?;
    let mut next = || words.next()?.parse::<f64>().ok();
    let (p50, p99, cpu50, cpu99) = (next()?, next()?, next()?, next()?);
    let floor = words.next().and_then(|name| {
        let mut next = || words.next()?.parse::<f64>().ok();
        let (p50, p99, ratio, cpu_ratio) = (next()?, next()?, next()?, next()?);
        Some(FloorLatency { name: name.to_owned(), p50, p99, ratio, cpu_ratio })
    });
    Some(Latency { name, size, samples, p50, p99, cpu50, cpu99, floor, peer: None })
}

/// The medians over the rounds.
fn middle(name: &str, ours: &[Vec<Latency>], peers: &[Vec<(String, [f64; 3])>]) -> Option<Latency> {
    let own: Vec<&Latency> = ours.iter().flatten().filter(|one| one.name == name).collect();
    let first = *own.first()?;
    let of = |part: fn(&Latency) -> f64| Spread::of(own.iter().map(|one| part(one))).median;
    let floors: Vec<&FloorLatency> = own.iter().filter_map(|one| one.floor.as_ref()).collect();
    let floor_of =
        |part: fn(&FloorLatency) -> f64| Spread::of(floors.iter().map(|one| part(one))).median;
    let floor = floors.first().map(|floor| FloorLatency {
        name: floor.name.clone(),
        p50: floor_of(|one| one.p50),
        p99: floor_of(|one| one.p99),
        ratio: floor_of(|one| one.ratio),
        cpu_ratio: floor_of(|one| one.cpu_ratio),
    });
    Some(Latency {
        p50: of(|one| one.p50),
        p99: of(|one| one.p99),
        cpu50: of(|one| one.cpu50),
        cpu99: of(|one| one.cpu99),
        floor,
        peer: peer(name, &own, peers),
        ..first.clone()
    })
}

fn peer(name: &str, own: &[&Latency], peers: &[Vec<(String, [f64; 3])>]) -> Option<PeerLatency> {
    let (_, _, _, shown) = PEER.into_iter().find(|(of, ..)| *of == name)?;
    let answers: Vec<[f64; 3]> =
        peers.iter().flatten().filter(|(of, _)| of == name).map(|(_, times)| *times).collect();
    let of = |place: usize| -> Vec<f64> {
        answers.iter().filter_map(|times| times.get(place).copied()).collect()
    };
    let (p50s, p99s): (Vec<f64>, Vec<f64>) = own.iter().map(|one| (one.p50, one.p99)).unzip();
    Some(PeerLatency {
        name: shown.to_owned(),
        p50: Spread::of(of(0)).median,
        p99: Spread::of(of(1)).median,
        rows: Spread::of(of(2)).median,
        ratio50: ratio(&of(0), &p50s)?,
        ratio99: ratio(&of(1), &p99s)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_with_and_without_a_floor() {
        let with = read(
            "latency\tlist\t300\t50.0\t90.0\t49.0\t80.0\trows by id\t25.0\t30.0\t2.0\t1.9",
            10,
        );
        assert_eq!(with.unwrap().floor.unwrap().ratio, 2.0);
        let without = read("latency\tstart\t30\t900.0\t990.0\t800.0\t900.0", 10).unwrap();
        assert!(without.floor.is_none());
        assert_eq!(without.p99, 990.0);
    }
}
