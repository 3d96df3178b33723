//! The programs that measure and are measured: built or compiled before anything starts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::peers::Peers;
use super::stopwatch::Stopwatch;
use super::words::BenchWords;
use crate::{Outcome, cargo, shell};

/// What the measuring works with.
#[derive(Debug)]
pub(crate) struct Tools {
    pub(crate) karto: PathBuf,
    pub(crate) measures: PathBuf,
    pub(crate) stopwatch: Stopwatch,
    pub(crate) peers: Peers,
    /// Where files and boxes are made.
    pub(crate) folder: PathBuf,
}

impl Tools {
    /// Builds ours as they are shipped, compiles the small C programs, looks for the peers.
    pub(crate) fn make(words: &BenchWords) -> Result<Self, String> {
        let mut build = cargo::cargo("build");
        build.args(["--release", "--locked", "--package", "kartoteka-cli", "--bin", "karto"]);
        build.args(["--package", "kartoteka-tests", "--bench", "measures"]);
        let programs = cargo::build(&mut build)?;
        let found = |name: &str| cargo::find(&programs, name).map(Path::to_owned);
        let (karto, measures) = (found("karto")?, found("measures")?);
        let built = karto.parent().and_then(Path::parent).ok_or("karto lies in no folder.")?;
        let folder = built.join("bench");
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let watch = folder.join("stopwatch");
        compile("tests/benches/peers/stopwatch.c", &watch, &[])?;
        let peers = if words.floors { Peers::none() } else { Peers::look(&folder) };
        let stopwatch = Stopwatch::new(watch, &folder);
        Ok(Self { karto, measures, stopwatch, peers, folder })
    }

    /// Runs `measures`, untimed, and gives what it prints.
    pub(crate) fn measures(&self, words: &[&str]) -> Result<String, String> {
        let output = Command::new(&self.measures).args(words).output();
        let output = output.map_err(|e| format!("measures could not be started: {e}."))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(format!("measures {} ended: {said}", words.join(" ")));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// Compiles one C file.
pub(crate) fn compile(source: &str, to: &Path, flags: &[&str]) -> Outcome {
    let mut command = Command::new("cc");
    command.args(["-O2", "-w", "-o"]).arg(to).arg(source).args(flags);
    shell::run(&mut command)
}
