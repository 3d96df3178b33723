//! A race: programs that do the same work in turn, those with a check verified before they are
//! timed.

use super::spread::{Spread, ratio};
use super::stopwatch::Run;
use super::tools::Tools;
use super::words::BenchWords;
use crate::Outcome;

/// What a program is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Ours,
    /// Another program for the same purpose.
    Peer,
    /// The least work that gives the same.
    Floor,
}

type Prepare<'f> = Box<dyn Fn() -> Outcome + 'f>;
type Check<'f> = Box<dyn Fn(&str) -> Outcome + 'f>;

/// One that takes part.
pub(crate) struct Runner<'f> {
    name: &'static str,
    side: Side,
    words: Vec<String>,
    surroundings: Vec<(String, String)>,
    prepare: Prepare<'f>,
    check: Check<'f>,
    most: usize,
    writes: Option<String>,
}

impl<'f> Runner<'f> {
    /// A program with its arguments.
    pub(crate) fn new(side: Side, name: &'static str, words: &[&str]) -> Self {
        Self {
            name,
            side,
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            surroundings: Vec::new(),
            prepare: Box::new(|| Ok(())),
            check: Box::new(|_| Ok(())),
            most: usize::MAX,
            writes: None,
        }
    }

    /// The file that it writes, of which the size counts.
    pub(crate) fn writes(mut self, file: String) -> Self {
        self.writes = Some(file);
        self
    }

    /// Done before each run, untimed.
    pub(crate) fn after(mut self, prepare: impl Fn() -> Outcome + 'f) -> Self {
        self.prepare = Box::new(prepare);
        self
    }

    /// Looks at what the first run, which does not count, printed and left.
    pub(crate) fn check(mut self, check: impl Fn(&str) -> Outcome + 'f) -> Self {
        self.check = Box::new(check);
        self
    }

    /// Variables for this program alone.
    pub(crate) fn within(mut self, surroundings: Vec<(String, String)>) -> Self {
        self.surroundings = surroundings;
        self
    }

    /// Runs that a slow one makes at most.
    pub(crate) fn most(mut self, runs: usize) -> Self {
        self.most = runs;
        self
    }

    fn run(&self, tools: &Tools) -> Result<Run, String> {
        (self.prepare)()?;
        tools.stopwatch.run(&self.words, &self.surroundings)
    }
}

/// A race before it is run.
pub(crate) struct Start<'f> {
    pub(crate) name: &'static str,
    pub(crate) size: usize,
    pub(crate) runners: Vec<Runner<'f>>,
}

impl Start<'_> {
    /// Runs everyone once, verified and not counted, then in turn. Another program that fails is
    /// said to have failed and left out; ours and the floors have to do their work.
    pub(crate) fn run(&self, tools: &Tools, words: &BenchWords) -> Result<Race, String> {
        let mut fit = Vec::new();
        for runner in &self.runners {
            match self.try_out(runner, tools) {
                Ok(()) => fit.push(runner),
                Err(fault) if runner.side == Side::Peer => println!("Left out: {fault}"),
                Err(fault) => return Err(fault),
            }
        }
        let mut runs: Vec<Vec<Run>> = vec![Vec::new(); fit.len()];
        for turn in 0..words.runs() {
            for (runner, runs) in fit.iter().zip(&mut runs) {
                if turn < runner.most {
                    runs.push(runner.run(tools)?);
                }
            }
        }
        let places = fit.iter().zip(runs);
        let done = places.map(|(one, runs)| {
            let file = one.writes.as_ref().and_then(|file| std::fs::metadata(file).ok());
            let bytes = file.map(|known| known.len());
            Done { name: one.name, side: one.side, runs, bytes }
        });
        Ok(Race { name: self.name, size: self.size, done: done.collect() })
    }

    fn try_out(&self, runner: &Runner<'_>, tools: &Tools) -> Outcome {
        let said = runner.run(tools).map(|_| tools.stopwatch.output());
        let checked = said.and_then(|said| (runner.check)(&said));
        checked.map_err(|e| format!("{}, {}, {}: {e}", self.name, self.size, runner.name))
    }
}

/// What one of them took.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) name: &'static str,
    pub(crate) side: Side,
    pub(crate) runs: Vec<Run>,
    /// The size of the file that it wrote, where that counts.
    pub(crate) bytes: Option<u64>,
}

impl Done {
    /// Bytes written a millisecond of its median run.
    pub(crate) fn pace(&self) -> Option<f64> {
        Some(self.bytes? as f64 / self.wall().median)
    }

    /// Wall time, ms.
    pub(crate) fn wall(&self) -> Spread {
        Spread::of(self.walls())
    }

    /// User and system time, ms.
    pub(crate) fn cpu(&self) -> Spread {
        Spread::of(self.runs.iter().map(|run| run.cpu))
    }

    /// The largest of all runs, MiB.
    pub(crate) fn rss(&self) -> f64 {
        Spread::of(self.runs.iter().map(|run| run.rss as f64 / 1024.0)).max
    }

    fn walls(&self) -> Vec<f64> {
        self.runs.iter().map(|run| run.wall).collect()
    }

    fn cpus(&self) -> Vec<f64> {
        self.runs.iter().map(|run| run.cpu).collect()
    }
}

/// A race that was run.
#[derive(Debug)]
pub(crate) struct Race {
    pub(crate) name: &'static str,
    pub(crate) size: usize,
    pub(crate) done: Vec<Done>,
}

impl Race {
    /// Ours.
    pub(crate) fn ours(&self) -> Option<&Done> {
        self.done.iter().find(|one| one.side == Side::Ours)
    }

    /// Of a floor: how many times its wall time ours is. Of a peer: how many times ours its is.
    pub(crate) fn ratio(&self, other: &Done) -> Option<f64> {
        self.compare(other, Done::walls)
    }

    /// The same of processor time.
    pub(crate) fn cpu_ratio(&self, other: &Done) -> Option<f64> {
        self.compare(other, Done::cpus)
    }

    fn compare(&self, other: &Done, part: fn(&Done) -> Vec<f64>) -> Option<f64> {
        let (ours, others) = (part(self.ours()?), part(other));
        match other.side {
            Side::Ours => None,
            Side::Floor => ratio(&ours, &others),
            Side::Peer => ratio(&others, &ours),
        }
    }

    /// The ratio to the one of this name.
    pub(crate) fn ratio_to(&self, name: &str) -> Option<f64> {
        self.ratio(self.done.iter().find(|one| one.name == name)?)
    }

    /// The floor, if there is one.
    pub(crate) fn floor(&self) -> Option<&Done> {
        self.done.iter().find(|one| one.side == Side::Floor)
    }
}
