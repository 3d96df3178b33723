//! `cargo xtask dev`: the window with its pages served live by Vite, so that an edit shows at once.

use std::net::TcpStream;
use std::process::{Child, Command};
use std::time::Duration;

use crate::{Outcome, cargo, install, node, packages::Need, shell, testing};

/// What differs from tauri.conf.json while developing: where Vite serves.
const SETTINGS: &str = "src-tauri/tauri.dev.conf.json";

/// Serves the pages and opens the window on them; ends when the window closes.
pub(crate) fn dev() -> Outcome {
    node::check()?;
    install::ensure(Need::Run, false)?;
    testing::fetch_pages_tools()?;
    let settings = std::fs::read_to_string(SETTINGS).map_err(|e| format!("{SETTINGS}: {e}"))?;
    // Without its default features the window looks for the server instead of its own pages.
    let mut build = cargo::cargo("build");
    build.args(["--workspace", "--locked", "--no-default-features"]);
    let programs = cargo::build(build.env("TAURI_CONFIG", settings))?;
    let window = cargo::find(&programs, "kartoteka")?;
    // Node starts Vite itself: npm would leave it running when stopped.
    let mut pages = Command::new("node")
        .args(["node_modules/vite/bin/vite.js", "--port", "5173", "--strictPort"])
        .current_dir("ui")
        .spawn()
        .map_err(|e| format!("Node could not be started: {e}."))?;
    let ended = wait_for_pages(&mut pages).and_then(|()| shell::run(&mut Command::new(window)));
    // A server that has ended by itself needs no stopping.
    let stopped = pages.kill().and_then(|()| pages.wait());
    ended?;
    stopped.map_err(|e| format!("The page server could not be stopped: {e}."))?;
    Ok(())
}

/// A window that opens before the pages are served would stay empty.
fn wait_for_pages(pages: &mut Child) -> Outcome {
    while TcpStream::connect(("localhost", 5173)).is_err() {
        if let Ok(Some(status)) = pages.try_wait() {
            return Err(format!("The page server ended with {status}."));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
