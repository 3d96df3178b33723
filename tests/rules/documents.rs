//! The documents that a reader looks for, and the files that make a build repeatable.

use std::collections::BTreeSet;

use crate::tree::root;

#[path = "../pictures/lists.rs"]
mod lists;
use lists::{CALLERS, GUIDE, LANGUAGES, MORE, PAGES, SIZES};

#[test]
fn the_documents_are_there_and_say_something() {
    let documents = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "PRIVACY.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
    ];
    let missing: Vec<&str> = documents
        .into_iter()
        .filter(|name| {
            std::fs::read_to_string(root().join(name)).is_ok_and(|t| t.len() > 400).eq(&false)
        })
        .collect();
    assert!(missing.is_empty(), "missing or nearly empty: {missing:?}");
    assert!(root().join("docs/decisions").is_dir(), "decisions are kept in docs/decisions");
}

#[test]
fn builds_are_pinned() {
    for lock in ["Cargo.lock", "ui/package-lock.json"] {
        assert!(root().join(lock).is_file(), "{lock} is kept");
    }
}

/// Every line of the README that names a file of ours names one that is there.
#[test]
fn the_readme_links_to_files_that_exist() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md is there");
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let own = links.filter(|link| !link.contains("://") && !link.starts_with('#'));
    let broken: Vec<&str> = own
        .filter(|link| !root().join(link.split('#').next().unwrap_or_default()).exists())
        .collect();
    assert!(broken.is_empty(), "broken links: {broken:?}");
}

/// The names of the pictures that `cargo xtask pictures` takes.
fn listed() -> BTreeSet<String> {
    let wide = SIZES[0].0;
    let each = |names: &[&str], ending: &str| {
        let of = |name: &&str| LANGUAGES.map(|language| format!("{name}-{language}{ending}.png"));
        names.iter().flat_map(of).collect::<Vec<_>>()
    };
    let guide = each(&GUIDE, &format!("-light-{wide}"));
    let paper = each(&PAGES.map(|(name, ..)| name), "");
    let more = MORE.map(|(language, stop, (width, _), theme)| {
        format!("{stop}-{language}-{theme}-{width}.png")
    });
    let callers = CALLERS.map(|(language, stop, theme)| format!("{stop}-{language}-{theme}.png"));
    guide.into_iter().chain(paper).chain(more).chain(callers).collect()
}

#[test]
fn each_listed_picture_was_taken_and_no_other_is_kept() {
    let folder = std::fs::read_dir(root().join("docs/pictures")).expect("pictures are kept");
    let kept: BTreeSet<String> =
        folder.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    let listed = listed();
    let missing: Vec<&String> = listed.difference(&kept).collect();
    let needless: Vec<&String> = kept.difference(&listed).collect();
    assert!(
        missing.is_empty() && needless.is_empty(),
        "`cargo xtask pictures` takes what is missing: {missing:?}; in no list: {needless:?}"
    );
}
