//! A desktop that has nothing but Wayland: Weston without a screen, and no X server behind it.

use std::path::Path;
use std::process::Command;

use crate::process::Group;
use crate::wait_until;

/// The compositor; goes with the test.
#[derive(Debug)]
pub(crate) struct Wayland {
    server: Group,
}

impl Wayland {
    /// The name for `WAYLAND_DISPLAY`.
    pub(crate) const NAME: &str = "kartoteka-test";

    /// Starts Weston, whose socket lies in the desk's folder for run-time files.
    pub(crate) fn start(weston: &mut Command, run: &Path) -> Self {
        // The shell that other desktops have too; it draws no panel that would want to be looked at.
        weston.args(["--backend=headless-backend.so", "--shell=kiosk-shell.so", "--idle-time=0"]);
        weston.arg(format!("--socket={}", Self::NAME));
        let server = Group::start_quietly(weston);
        let socket = run.join(Self::NAME);
        wait_until(|| "Weston listens".to_owned(), || socket.exists().then_some(()));
        Self { server }
    }

    pub(crate) fn group(&self) -> u32 {
        self.server.id()
    }
}
