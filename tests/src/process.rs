//! Child programs that end with the test: each leads a process group, and the group is ended whole,
//! because a driver that dies alone leaves its window behind.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A running program and everything it started.
#[derive(Debug)]
pub struct Group {
    leader: Child,
}

impl Group {
    /// Starts a program as the leader of its own group.
    pub(crate) fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let leader =
            command.process_group(0).stdin(Stdio::null()).spawn().unwrap_or_else(|e| {
                panic!("{name} cannot be started: {e}; cargo xtask test sets up")
            });
        Self { leader }
    }

    /// The same without a word on the test's terminal.
    pub(crate) fn start_quietly(command: &mut Command) -> Self {
        Self::start(command.stdout(Stdio::null()).stderr(Stdio::null()))
    }

    /// The group's number, which is its leader's.
    pub(crate) fn id(&self) -> u32 {
        self.leader.id()
    }

    /// The leader itself, to read from.
    pub(crate) fn leader(&mut self) -> &mut Child {
        &mut self.leader
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        end_group(self.id());
        // The leader was ended just now: waiting only takes its remains away.
        drop(self.leader.wait());
    }
}

/// Ends every program of a group at once.
pub(crate) fn end_group(id: u32) {
    let ended = Command::new("kill")
        .args(["-KILL", "--", &format!("-{id}")])
        .stderr(Stdio::null())
        .status();
    ended.expect("every Linux has kill");
}

/// The programs that a process has started itself.
pub(crate) fn children(process: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let lists = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().map(str::parse).collect::<Vec<_>>())
        .filter_map(Result::ok)
        .collect()
}

/// Whether a process still does anything; one that only waits to be taken away does not.
pub(crate) fn lives(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat"));
    let state = status.as_deref().ok().and_then(|line| line.rsplit_once(") "));
    state.is_some_and(|(_, rest)| !rest.starts_with('Z'))
}
