//! Runs a program and reads what the system accounted for it, through `stopwatch.c`: the standard
//! library tells neither a child's processor time nor its memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One run of a program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Run {
    /// From start to end, ms.
    pub(crate) wall: f64,
    /// User and system time of the program and what it waited for, ms.
    pub(crate) cpu: f64,
    /// The largest resident size of any one of them, KiB.
    pub(crate) rss: u64,
}

/// The program that measures others, and where it writes.
#[derive(Debug)]
pub(crate) struct Stopwatch {
    program: PathBuf,
    result: PathBuf,
    output: PathBuf,
}

impl Stopwatch {
    /// Measures with `program`, which leaves its words in `folder`.
    pub(crate) fn new(program: PathBuf, folder: &Path) -> Self {
        let (result, output) = (folder.join("run.txt"), folder.join("output.txt"));
        Self { program, result, output }
    }

    /// Runs a command line; an exit other than 0 comes back as a sentence with its last words.
    pub(crate) fn run(
        &self,
        words: &[String],
        surroundings: &[(String, String)],
    ) -> Result<Run, String> {
        let mut command = Command::new(&self.program);
        command.arg(&self.result).arg(&self.output).args(words);
        command.envs(surroundings.iter().map(|(name, value)| (name, value)));
        let ended = command.status().map_err(|e| format!("The stopwatch: {e}."))?;
        if !ended.success() {
            return Err(format!("The stopwatch ended with {ended}."));
        }
        let text = fs::read_to_string(&self.result).map_err(|e| format!("The stopwatch: {e}."))?;
        let (run, code) = read(&text).ok_or(format!("The stopwatch says {text:?}."))?;
        if code == 0 {
            return Ok(run);
        }
        let said = self.output();
        let end: Vec<&str> = said.lines().rev().take(5).collect();
        let end: Vec<&str> = end.into_iter().rev().collect();
        Err(format!("{} ended with {code}:\n{}", words.join(" "), end.join("\n")))
    }

    /// What the last program printed.
    pub(crate) fn output(&self) -> String {
        fs::read(&self.output)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }
}

fn read(text: &str) -> Option<(Run, i32)> {
    let mut words = text.split_whitespace();
    let mut next = || words.next();
    let (wall, cpu): (f64, f64) = (next()?.parse().ok()?, next()?.parse().ok()?);
    let (rss, code) = (next()?.parse().ok()?, next()?.parse().ok()?);
    Some((Run { wall: wall / 1e3, cpu: cpu / 1e3, rss }, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microseconds_become_milliseconds() {
        let run = Run { wall: 1.5, cpu: 0.9, rss: 4096 };
        assert_eq!(read("1500 900 4096 0\n"), Some((run, 0)));
        assert_eq!(read("1500 900"), None);
    }
}
