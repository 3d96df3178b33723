//! The words shown: each language says the same with the same numbers and names in it, Polish
//! counts in all its ways, and nothing is worded that nobody says.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{none, root, sources};

/// Messages of a language: id and whole text.
fn messages(language: &str) -> BTreeMap<String, String> {
    let file = root().join(format!("assets/text/{language}.ftl"));
    let text = std::fs::read_to_string(file).unwrap();
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let is_start = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((id, text)) = line.split_once('=').filter(|_| is_start) {
            let id = id.trim().to_owned();
            messages.insert(id.clone(), text.to_owned());
            current = Some(id);
        } else if let Some(message) = current.as_ref().and_then(|id| messages.get_mut(id)) {
            message.push('\n');
            message.push_str(line);
        }
    }
    messages
}

/// The variables that a text names.
fn variables(text: &str) -> BTreeSet<&str> {
    let after = text.split('$').skip(1);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    after.map(|rest| rest.split(|c| !is_name(c)).next().unwrap_or_default()).collect()
}

#[test]
fn both_languages_name_the_same_things() {
    let (english, polish) = (messages("en"), messages("pl"));
    assert!(english.len() > 100, "the texts were read");
    let differ = english.iter().filter(|(id, text)| {
        polish.get(*id).is_none_or(|other| variables(other) != variables(text))
    });
    let differ: Vec<String> = differ.map(|(id, _)| id.clone()).collect();
    none(&differ, "missing in Polish, or with other variables there");
    let extra = polish.keys().filter(|id| !english.contains_key(*id)).cloned();
    none(&extra.collect::<Vec<_>>(), "missing in English");
}

#[test]
fn polish_counts_by_one_few_many_and_other() {
    let counting = messages("pl")
        .into_iter()
        .filter(|(_, text)| ["[one]", "[few]", "[many]"].iter().any(|form| text.contains(form)));
    let forms = ["[one]", "[few]", "[many]", "*[other]"];
    let lacking = counting.filter(|(_, text)| forms.iter().any(|form| !text.contains(form)));
    none(&lacking.map(|(id, _)| id).collect::<Vec<_>>(), "a plural form is missing");
}

/// A message counts as said if its id stands in a source, or the beginning of it before a `{` or
/// `${` that completes it there.
#[test]
fn every_message_is_said_somewhere() {
    let folders =
        [("ui/src", [".ts", ".svelte"]), ("crates", [".rs", ".rs"]), ("src-tauri", [".rs", ".rs"])];
    let files = folders.iter().flat_map(|(folder, endings)| sources(folder, endings));
    let product = files.filter(|source| !source.path.contains("generated"));
    let said: String = product.map(|source| source.text).collect();
    let is_said = |id: &str| {
        let quoted = ["'", "\"", "`"].iter().any(|q| said.contains(&format!("{q}{id}{q}")));
        let mut starts = id.match_indices('-').map(|(at, _)| &id[..=at]);
        quoted
            || starts.any(|start| {
                said.contains(&format!("`{start}${{")) || said.contains(&format!("\"{start}{{"))
            })
    };
    let unsaid = messages("en").into_keys().filter(|id| !is_said(id));
    none(&unsaid.collect::<Vec<_>>(), "nobody says these");
}
