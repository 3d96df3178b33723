//! Runs steps one after another under printed headings, times them, and sums what they counted.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::tally::Tally;

/// The steps done so far.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    tally: Tally,
    done: Vec<(String, Duration, bool)>,
}

impl Steps {
    /// Does one step. A failure that counted no failed test counts as one itself.
    pub(crate) fn step<T>(
        &mut self,
        heading: &str,
        work: impl FnOnce(&mut Tally) -> Result<T, String>,
    ) -> Option<T> {
        println!("\n== {heading}");
        let start = Instant::now();
        let mut own = Tally::default();
        let result = work(&mut own);
        let took = start.elapsed();
        if let Err(sentence) = &result {
            own.failed = own.failed.max(1);
            println!("{sentence}");
        }
        let good = own.failed == 0;
        println!("-- {}, {:.1} s", if good { "good" } else { "FAILED" }, took.as_secs_f64());
        self.tally.add(own);
        self.done.push((heading.to_owned(), took, good));
        result.ok()
    }

    /// Prints every step with its time and the sum, and fails when anything has.
    pub(crate) fn end(&self) -> Outcome {
        println!();
        for (heading, took, good) in &self.done {
            let mark = if *good { "good  " } else { "FAILED" };
            println!("{mark} {:>7.1} s  {heading}", took.as_secs_f64());
        }
        println!("{} passed, {} failed", self.tally.passed, self.tally.failed);
        if self.tally.failed == 0 { Ok(()) } else { Err("Not everything passed.".to_owned()) }
    }
}

/// Runs a program, shows its words without the roll of passed tests, and counts its closing lines.
pub(crate) fn count(command: &mut Command, tally: &mut Tally) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stdin(Stdio::null())
        .spawn()
        .map_err(|e| format!("{name} could not be started: {e}."))?;
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line.map_err(|e| format!("{name}: {e}"))?;
        if let Some(counted) = Tally::of_line(&line) {
            tally.add(counted);
        }
        let is_roll = line.starts_with("test ") && line.ends_with("... ok");
        if !is_roll && !line.is_empty() {
            println!("{line}");
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}.")),
        Err(e) => Err(format!("{name}: {e}")),
    }
}
