//! The documents that a reader looks for, and the files that make a build repeatable.

use crate::tree::root;

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
