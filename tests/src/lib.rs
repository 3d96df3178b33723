//! What the tests of the real window stand on: a desk of their own (display, desktop bus, folders),
//! the window driven by key presses, and stand-ins for the desktop's notifications and file dialog.
//!
//! Nothing here knows the product's screens; the tests say what they look for.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "support of tests: what cannot go on ends the test with the reason"
)]

mod bus;
mod card_box;
mod chooser;
mod clipboard;
mod damage;
mod desk;
mod display;
mod drag;
mod driver;
mod held;
mod journey;
mod keys;
mod look_settings;
mod looks;
mod managed;
mod mouse;
mod notices;
mod page;
mod picture;
mod process;
mod reader;
mod telephone;
mod traced;
mod tray;
mod wayland;
mod window;

pub use bus::Bus;
pub use card_box::{CardBox, argument};
pub use chooser::{Asked, Chooser};
pub use clipboard::Clipboard;
pub use damage::Damage;
pub use desk::Desk;
pub use display::Cover;
pub use drag::Drag;
pub use held::Held;
pub use journey::Budget;
pub use keys::{Chord, Key};
pub use look_settings::LookSettings;
pub use managed::{Managed, OtherProgram};
pub use notices::{Notice, Notices};
pub use process::Group;
pub use reader::{Reader, Spoken};
pub use telephone::{Mood, Telephones};
pub use traced::Traced;
pub use tray::Tray;
pub use window::{Element, Window};

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long anything may take before a test gives up on it.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Asks again and again until there is an answer; ends the test when there is none in time, saying
/// what was waited for.
pub fn wait_until<T>(what: impl Fn() -> String, mut ask: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain: {}", what());
        std::thread::sleep(Duration::from_millis(15));
    }
}

/// Waits for who connects to a server of the test's own.
pub fn accept(server: &TcpListener) -> TcpStream {
    server.set_nonblocking(true).expect("a socket can be asked without waiting");
    let (stream, _) = wait_until(
        || format!("a connection to {:?}", server.local_addr()),
        || server.accept().ok(),
    );
    stream.set_nonblocking(false).expect("a socket can wait");
    stream
}

/// A program of this workspace: from the folder that `KARTOTEKA_PROGRAMS` names if it is there,
/// else from the folder this test was built into.
pub fn program(name: &str) -> PathBuf {
    let named = std::env::var_os("KARTOTEKA_PROGRAMS").map(|folder| Path::new(&folder).join(name));
    named.filter(|file| file.is_file()).unwrap_or_else(|| built(name))
}

/// A place in the folder this test was built into.
pub(crate) fn built(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("a program knows its file");
    let folder = own.parent().and_then(Path::parent).expect("target/debug/deps/...");
    folder.join(name)
}
