//! The house's words: names that say what a thing is, and nothing of one developer's machine.

use crate::tree::{Source, none, root, rust, sources};

/// Names that say nothing.
const EMPTY: [&str; 6] = ["Manager", "Service", "Helper", "Util", "Utils", "Handler"];

/// Words for which the house has others, in names of types and tables and in the ids of texts:
/// contact for a customer record, follow-up for a task, interaction for an event with somebody,
/// operation for a transaction of the owner's.
const OTHERS: [&str; 4] = ["customer", "task", "event", "transaction"];

/// Names in which such a word means something else: what a telephone tells of a call, what the shell
/// tells the page, and the kind of a follow-up that is neither a call nor a letter.
const MEANT: [&str; 3] = ["CallEvent", "Events", "follow-kind-task"];

/// The type that a line gives a name.
fn named(line: &str) -> Option<&str> {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    words.windows(2).find_map(|pair| match pair {
        ["struct" | "enum" | "trait" | "type" | "interface" | "class", name]
            if name.starts_with(char::is_uppercase) =>
        {
            Some(*name)
        }
        _ => None,
    })
}

/// The words of "CallEvent", "call_event" or "call-event", each by one of its kind.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
    }
    words.iter().map(|word| word.trim_end_matches('s').to_owned()).collect()
}

#[test]
fn types_are_named_for_what_they_are() {
    let mut offenders = Vec::new();
    for source in rust() {
        for (number, line) in (1..).zip(source.text.lines()) {
            if named(line).is_some_and(|name| EMPTY.iter().any(|word| name.ends_with(word))) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "say what it is");
}

#[test]
fn types_tables_and_ids_of_texts_are_called_by_the_houses_words() {
    let mut offenders = Vec::new();
    let mut met = Vec::new();
    let types = rust().into_iter().chain(sources("ui/src", &[".ts", ".svelte"]));
    let tables = sources("crates/store/migrations", &[".sql"]);
    let texts = sources("assets/text", &["en.ftl"]);
    for source in types.chain(tables).chain(texts) {
        for (number, line) in (1..).zip(source.text.lines()) {
            let name = if source.path.ends_with(".sql") {
                line.split_once(" TABLE ").and_then(|(_, rest)| rest.split_whitespace().next())
            } else if source.path.ends_with(".ftl") {
                line.split_once(" =").map(|(id, _)| id).filter(|id| !id.starts_with([' ', '#']))
            } else {
                named(line)
            };
            let Some(name) = name else { continue };
            if MEANT.contains(&name) {
                met.push(name.to_owned());
            } else if words_of(name).iter().any(|word| OTHERS.contains(&word.as_str())) {
                offenders.push(source.at(number, line));
            }
        }
    }
    none(&offenders, "one word a thing: CONTRIBUTING.md names them");
    let unmet: Vec<String> = MEANT
        .iter()
        .filter(|name| !met.iter().any(|one| one == *name))
        .map(|n| (*n).to_owned())
        .collect();
    none(&unmet, "nothing has this name any more");
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
    // What CI runs has a name without an ending.
    let endings = [
        ".rs", ".ts", ".svelte", ".css", ".sql", ".md", ".toml", ".ftl", ".sh", ".yml", ".html",
        ".js", ".mjs", "run",
    ];
    let folders =
        ["crates", "src-tauri", "tests", "ui", "assets", "docs", ".github", ".cargo", ".ci"];
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
