//! What the figures depend on beside the programs: the machine, its load, the file system.

use std::fs;

use crate::shell;

/// One paragraph about the machine as it is now.
pub(crate) fn describe() -> String {
    let first = |path: &str, start: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(start)).unwrap_or_default();
        line.split_once(':').map_or(line, |(_, rest)| rest).trim().to_owned()
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let asked = |program: &str, args: &[&str]| shell::ask(program, args).unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split(' ').take(3).collect();
    format!(
        "{}; {} cores, {}; {}; file system {}; load average at the start {}; {}; commit {}. \
         Caches warm, the box in WAL with synchronous FULL, release builds.",
        asked("date", &["-u", "+%Y-%m-%d %H:%M UTC"]),
        cores,
        first("/proc/cpuinfo", "model name"),
        first("/proc/meminfo", "MemTotal") + " of memory",
        asked("stat", &["--file-system", "--format=%T", "."]),
        load.join(" "),
        asked("rustc", &["--version"]),
        asked("git", &["rev-parse", "--short", "HEAD"]),
    )
}
