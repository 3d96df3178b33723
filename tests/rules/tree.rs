//! The house's files as the rules read them.

use std::path::{Path, PathBuf};

/// Folders that hold nothing we wrote.
const NOT_OURS: [&str; 6] = ["target", "node_modules", "dist", "gen", "fixtures", ".git"];

/// The workspace's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// One file: its path from the root, with `/`, and its text.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The lines that are built into the product, numbered from one: those before the inline
    /// tests, and none of a file that is all tests.
    pub(crate) fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test = self.path.ends_with("tests.rs") || self.path.contains("/tests/");
        let all = (1..).zip(self.text.lines());
        all.take_while(move |(_, line)| !is_test && line.trim() != "#[cfg(test)]")
    }

    /// `path:number: line`, for a list of offenders.
    pub(crate) fn at(&self, number: usize, line: &str) -> String {
        format!("{}:{number}: {}", self.path, line.trim())
    }
}

/// All our files below a folder whose names end so, sorted by path.
pub(crate) fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let text = std::fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            found.push(Source { path, text });
        }
    }
}

/// Every Rust file of the house.
pub(crate) fn rust() -> Vec<Source> {
    ["crates", "src-tauri", "tests"].iter().flat_map(|folder| sources(folder, &[".rs"])).collect()
}

/// Fails with the offenders, one a line.
pub(crate) fn none(offenders: &[String], rule: &str) {
    assert!(offenders.is_empty(), "{rule}:\n{}", offenders.join("\n"));
}
