//! Builds the UI before the window is compiled, so that a plain `cargo build` is enough.
//! `KARTOTEKA_UI=prebuilt` takes `ui/dist` as it lies.

use std::path::Path;
use std::process::Command;

/// What the built UI depends on.
const SOURCES: [&str; 12] = [
    "../ui/src",
    "../ui/public",
    "../ui/index.html",
    "../ui/pop.html",
    "../ui/package.json",
    "../ui/package-lock.json",
    "../ui/svelte.config.js",
    "../ui/vite.config.ts",
    "../ui/tsconfig.json",
    "../assets/help",
    "../assets/text",
    "../assets/licences.txt",
];

fn main() {
    for source in SOURCES {
        println!("cargo:rerun-if-changed={source}");
    }
    println!("cargo:rerun-if-env-changed=KARTOTEKA_UI");
    if std::env::var("KARTOTEKA_UI").as_deref() != Ok("prebuilt") {
        build_ui(Path::new("../ui"));
    }
    tauri_build::build();
}

fn build_ui(ui: &Path) {
    if !ui.join("node_modules/.package-lock.json").exists() {
        npm(ui, &["ci", "--no-audit", "--no-fund"]);
    }
    npm(ui, &["run", "build"]);
}

fn npm(ui: &Path, arguments: &[&str]) {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(program).args(arguments).current_dir(ui).status();
    match status {
        Ok(status) if status.success() => {}
        Ok(_) => fail(&format!("`npm {}` in ui/ failed; its words are above", arguments.join(" "))),
        Err(fault) => {
            fail(&format!("npm can't be started ({fault}); install Node.js 20.19 or newer"))
        }
    }
}

fn fail(sentence: &str) -> ! {
    println!("cargo:error={sentence}");
    std::process::exit(1);
}
