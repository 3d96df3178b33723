//! What we may pass on: every crate's licence expression must be met by licences of this list.

use crate::dependencies::{linked, metadata, packages, text};
use crate::tree::{none, root};

/// Licences that ask for no more than their text and a notice. MPL-2.0 asks for the sources of
/// its own files, which we take unchanged from the registry.
const ALLOWED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether an SPDX expression is met. `/` is the old way to write OR; AND binds stronger.
fn is_met(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    if let Some((before, inner, after)) = bracketed(&expression) {
        let verdict = if is_met(inner) { "0BSD" } else { "none" };
        return is_met(&format!("{before}{verdict}{after}"));
    }
    expression.split(" OR ").any(|way| {
        way.split(" AND ").all(|licence| {
            let licence = licence.split_whitespace().collect::<Vec<_>>().join(" ");
            ALLOWED.contains(&licence.as_str())
        })
    })
}

/// The innermost bracket, and what stands around it.
fn bracketed(expression: &str) -> Option<(&str, &str, &str)> {
    let close = expression.find(')')?;
    let open = expression[..close].rfind('(')?;
    Some((&expression[..open], &expression[open + 1..close], &expression[close + 1..]))
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    assert!(is_met("MIT OR GPL-3.0"));
    assert!(is_met("Unlicense/MIT"));
    assert!(is_met("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(is_met("Apache-2.0 WITH LLVM-exception OR GPL-2.0"));
    assert!(!is_met("MIT AND GPL-3.0"));
    assert!(!is_met("(MIT OR Apache-2.0) AND AGPL-3.0"));
    assert!(!is_met(""));
}

#[test]
fn everything_we_ship_may_be_passed_on() {
    let metadata = metadata();
    let mut shipped = linked(&metadata, "kartoteka");
    shipped.extend(linked(&metadata, "kartoteka-cli"));
    let mut offenders = Vec::new();
    for package in packages(&metadata).filter(|package| shipped.contains(text(package, "id"))) {
        let licence = text(package, "license");
        if !is_met(licence) {
            offenders.push(format!("{}: {licence:?}", text(package, "id")));
        }
    }
    none(&offenders, "licences that the list does not meet");
}

/// What About shows: `name version: licence`, a line each, before the texts.
fn named_in_about() -> Vec<String> {
    let shown = std::fs::read_to_string(root().join("assets/licences.txt")).unwrap();
    shown.lines().take_while(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn about_names_everything_we_ship_with_its_licence() {
    let named = named_in_about();
    let metadata = metadata();
    let mut shipped = linked(&metadata, "kartoteka");
    shipped.extend(linked(&metadata, "kartoteka-cli"));
    let crates = packages(&metadata).filter(|package| shipped.contains(text(package, "id")));
    let others = crates.filter(|package| !package["source"].is_null());
    let line = |package| {
        let part = |key| text(package, key);
        format!("{} {}: {}", part("name"), part("version"), part("license"))
    };
    let missing: Vec<_> = others.map(line).filter(|line| !named.contains(line)).collect();
    none(&missing, "missing in assets/licences.txt; `cargo xtask bindings` writes it");
}

#[test]
fn about_names_what_the_pages_are_made_of() {
    let named = named_in_about();
    let pages = std::fs::read_to_string(root().join("ui/package.json")).unwrap();
    let pages: serde_json::Value = serde_json::from_str(&pages).unwrap();
    let mut missing = Vec::new();
    let svelte = ("svelte".to_owned(), pages["devDependencies"]["svelte"].clone());
    let declared = pages["dependencies"].as_object().unwrap().clone();
    for (name, version) in declared.into_iter().chain([svelte]) {
        let line = format!("{name} {}: ", version.as_str().unwrap());
        if !named.iter().any(|one| one.starts_with(&line) && one.len() > line.len()) {
            missing.push(line);
        }
    }
    none(&missing, "missing in assets/licences.txt; `cargo xtask bindings` writes it");
}
