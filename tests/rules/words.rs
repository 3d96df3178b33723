//! The house's words: names that say what a thing is, and nothing of one developer's machine.

use crate::tree::{Source, none, root, rust, sources};

/// Names that say nothing.
const EMPTY: [&str; 6] = ["Manager", "Service", "Helper", "Util", "Utils", "Handler"];

#[test]
fn types_are_named_for_what_they_are() {
    let mut offenders = Vec::new();
    for source in rust() {
        for (number, line) in (1..).zip(source.text.lines()) {
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            let named = words.windows(2).find_map(|pair| match pair {
                ["struct" | "enum" | "trait" | "type", name] => Some(*name),
                _ => None,
            });
            if named.is_some_and(|name| EMPTY.iter().any(|word| name.ends_with(word))) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "say what it is");
}

#[test]
fn no_file_is_called_helpers_or_utils() {
    let names = ["util.", "utils.", "helper.", "helpers.", "common.", "misc."];
    let ui = sources("ui/src", &[".ts", ".svelte"]);
    let vague = |source: &Source| {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        names.iter().any(|vague| name.starts_with(vague))
    };
    let offenders = rust().into_iter().chain(ui).filter(vague).map(|source| source.path);
    none(&offenders.collect::<Vec<_>>(), "say what it holds");
}

/// Every text of ours: sources, documents, settings.
fn texts() -> Vec<Source> {
    let endings =
        [".rs", ".ts", ".svelte", ".css", ".sql", ".md", ".toml", ".ftl", ".sh", ".yml", ".html"];
    let folders =
        ["crates", "src-tauri", "tests", "ui/src", "assets", "docs", ".github", ".cargo", ".ci"];
    let mut texts: Vec<Source> = folders.iter().flat_map(|f| sources(f, &endings)).collect();
    for entry in std::fs::read_dir(root()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
            texts.push(Source { text: std::fs::read_to_string(&path).unwrap(), path: name });
        }
    }
    texts
}

#[test]
fn nothing_tells_of_the_machine_it_was_written_on() {
    // Written in two halves, so that this file does not find itself.
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/Use", "rs/"),
        concat!("C:\\\\Us", "ers"),
    ];
    let mut offenders = Vec::new();
    for source in texts() {
        for (number, line) in (1..).zip(source.text.lines()) {
            if places.iter().any(|place| line.contains(place)) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "the project speaks of the product alone");
}

#[test]
fn no_marks_of_a_merge_are_left() {
    // Written in two halves, so that this file does not find itself.
    let marks = [concat!("<<<", "<<<< "), concat!(">>>", ">>>> ")];
    let mut offenders = Vec::new();
    for source in texts() {
        for (number, line) in (1..).zip(source.text.lines()) {
            if marks.iter().any(|mark| line.starts_with(mark)) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "settle the merge");
}
