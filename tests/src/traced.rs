//! A program under strace: what it and all its children open and connect to. It is driven by the
//! display's keyboard, since WebDriver itself would speak TCP.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::desk::Desk;
use crate::display::Display;
use crate::process::{Group, children, lives};
use crate::wait_until;

/// Calls that reach for a network or a file.
const CALLS: &str = "trace=socket,connect,bind,sendto,open,openat,openat2";

/// A program being traced.
#[derive(Debug)]
pub struct Traced<'desk> {
    group: Group,
    display: &'desk Display,
    log: PathBuf,
}

impl<'desk> Traced<'desk> {
    pub(crate) fn start(
        desk: &Desk,
        display: &'desk Display,
        log: &Path,
        program: &Path,
        args: &[&str],
    ) -> Self {
        let mut strace = Command::new("strace");
        desk.surround(&mut strace);
        strace.args(["-f", "-qq", "--seccomp-bpf", "-s", "300", "-e", CALLS, "-o"]);
        strace.arg(log).arg(program).args(args).stdout(Stdio::null()).stderr(Stdio::null());
        Self { group: Group::start(&mut strace), display, log: log.to_owned() }
    }

    pub(crate) fn group(&self) -> u32 {
        self.group.id()
    }

    /// Presses keys (X key symbols) down in order and lets them go in reverse.
    pub fn press(&self, symbols: &[u32]) {
        self.display.press(symbols);
    }

    /// Closes its window as the desktop's close button does, then gives the trace.
    #[must_use]
    pub fn close(self) -> Vec<String> {
        self.display.ask_to_close(&children(self.group.id()));
        self.finish()
    }

    /// Waits until the program has ended, then gives the trace, a line for each call.
    #[must_use]
    pub fn finish(self) -> Vec<String> {
        let has_ended = || (!lives(self.group.id())).then_some(());
        wait_until(|| "the traced program ends".to_owned(), has_ended);
        let log = std::fs::read(&self.log).expect("strace has written its log");
        String::from_utf8_lossy(&log).lines().map(str::to_owned).collect()
    }
}
