//! How Rust sources are made: modules that say what they own, none forgotten, no clock, no skips.

use std::path::Path;

use crate::tree::{Source, none, root, rust, sources};

#[test]
fn every_module_opens_by_saying_what_it_owns() {
    let silent = rust().into_iter().filter(|source| !source.text.starts_with("//!"));
    let silent: Vec<String> = silent.map(|source| source.path).collect();
    none(&silent, "these do not open with //!");
}

/// A file that no module names is not compiled, so its tests would pass by never running.
#[test]
fn every_file_is_a_module_of_another() {
    let files = rust();
    let orphans = files.iter().filter(|source| !is_root(&source.path) && !is_named(source, &files));
    let orphans: Vec<String> = orphans.map(|source| source.path.clone()).collect();
    none(&orphans, "no `mod` names these files");
}

fn is_root(path: &str) -> bool {
    path.ends_with("/main.rs")
        || path.ends_with("/src/lib.rs")
        || path.ends_with("/build.rs")
        || is_target(path)
}

/// Test files directly in a crate's `tests/` or `benches/` folder are programs of their own.
fn is_target(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(
        parts.as_slice(),
        ["crates", _, "tests" | "benches" | "examples", _] | ["src-tauri", "examples", _]
    )
}

fn is_named(source: &Source, files: &[Source]) -> bool {
    let path = Path::new(&source.path);
    let stem = path.file_stem().unwrap().to_str().unwrap();
    let folder = path.parent().unwrap();
    let (module, folder) = if stem == "mod" {
        (folder.file_name().unwrap().to_str().unwrap(), folder.parent().unwrap())
    } else {
        (stem, folder)
    };
    let beside = folder.with_extension("rs");
    let inside = ["mod.rs", "lib.rs", "main.rs"].map(|name| folder.join(name));
    let parents = files.iter().filter(|other| {
        let path = Path::new(&other.path);
        let is_program_beside = is_target(&other.path) && path.parent() == Some(folder);
        path == beside || inside.iter().any(|name| name == path) || is_program_beside
    });
    let declaration = format!("mod {module};");
    let mut lines = parents.flat_map(|parent| parent.text.lines());
    lines.any(|line| line.trim().ends_with(&declaration)) || is_named_by_path(path, files)
}

/// Whether a `#[path = "..."]` elsewhere leads to the file.
fn is_named_by_path(path: &Path, files: &[Source]) -> bool {
    files.iter().any(|other| {
        let folder = Path::new(&other.path).parent().unwrap();
        let leads = other.text.lines().filter_map(|line| line.trim().strip_prefix("#[path = \""));
        let mut leads = leads.filter_map(|rest| rest.strip_suffix("\"]"));
        leads.any(|lead| folder.join(lead) == path)
    })
}

#[test]
fn the_clock_is_asked_in_one_file() {
    let clock = root().join("crates/app/src/clock.rs");
    assert!(clock.is_file(), "{} asks the system's clock", clock.display());
    let asks = ["Utc::now", "Local::now", "SystemTime::now"];
    let mut offenders = Vec::new();
    for source in rust() {
        if source.path == "crates/app/src/clock.rs" || source.path.starts_with("tests/rules/") {
            continue;
        }
        for (number, line) in source.product_lines() {
            if asks.iter().any(|ask| line.contains(ask)) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "the clock is injected");
}

#[test]
fn statements_do_not_ask_the_clock_either() {
    let asks = ["CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "'now'", "unixepoch()"];
    let mut offenders = Vec::new();
    for source in sources("crates/store", &[".sql", ".rs"]) {
        for (number, line) in source.product_lines() {
            if asks.iter().any(|ask| line.contains(ask)) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "the clock is injected");
}

#[test]
fn no_test_is_skipped_and_nothing_is_left_for_later() {
    // Written in two halves, so that this file does not find itself.
    let words = [
        concat!("#[ig", "nore"),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("describe.sk", "ip("),
        concat!("it.sk", "ip("),
        concat!("test.sk", "ip("),
        concat!("it.on", "ly("),
        concat!("test.on", "ly("),
        concat!("describe.on", "ly("),
    ];
    let ui = sources("ui/src", &[".ts", ".svelte"]);
    let mut offenders = Vec::new();
    for source in rust().into_iter().chain(ui) {
        for (number, line) in (1..).zip(source.text.lines()) {
            let line = without_codes(line);
            if words.iter().any(|word| line.contains(word)) {
                offenders.push(source.at(number, &line));
            }
        }
    }
    none(&offenders, "finish it or leave it out");
}

/// A line without iCalendar's word for a thing to do, and ISO 4217's code for no currency.
fn without_codes(line: &str) -> String {
    let codes = [concat!("VTO", "DO"), concat!("\"XX", "X\""), concat!("“XX", "X”")];
    codes.iter().fold(line.to_owned(), |line, code| line.replace(code, ""))
}
