//! `cargo xtask dev`: the window with its pages served live by Vite, so that an edit shows at once.

use std::process::Command;

use crate::{Outcome, cargo, install, node, packages::Need, shell};

/// What differs from tauri.conf.json while developing: where Vite serves.
const SETTINGS: &str = "src-tauri/tauri.dev.conf.json";

/// Serves the pages and opens the window on them; ends when the window closes.
pub(crate) fn dev() -> Outcome {
    node::check()?;
    install::ensure(Need::Run, false)?;
    let settings = std::fs::read_to_string(SETTINGS).map_err(|e| format!("{SETTINGS}: {e}"))?;
    // Node starts Vite itself: npm would leave it running when stopped.
    let mut pages = Command::new("node")
        .args(["node_modules/vite/bin/vite.js", "--port", "5173", "--strictPort"])
        .current_dir("ui")
        .spawn()
        .map_err(|e| format!("Node could not be started: {e}."))?;
    let mut window = cargo::cargo("run");
    window.args(["--package", "kartoteka", "--no-default-features"]);
    let ended = shell::run(window.env("TAURI_CONFIG", settings));
    let stopped = pages.kill().and_then(|()| pages.wait());
    stopped.map_err(|e| format!("The page server could not be stopped: {e}."))?;
    ended
}
