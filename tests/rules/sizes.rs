//! Sizes that keep a file readable in one sitting. (Functions: clippy's `too_many_lines`, 60.)

use crate::tree::{Source, none, rust, sources};

fn longer_than(limit: impl Fn(&Source) -> usize, files: &[Source]) -> Vec<String> {
    let length = |source: &Source| source.text.lines().count();
    let long = files.iter().filter(|source| length(source) > limit(source));
    long.map(|s| format!("{}: {} lines, the limit is {}", s.path, length(s), limit(s))).collect()
}

fn is_generated(path: &str) -> bool {
    path == "ui/src/ipc/bindings.ts" || path.contains(".generated.")
}

#[test]
fn rust_files_stay_below_500_lines() {
    none(&longer_than(|_| 500, &rust()), "split by subject, not by size");
}

#[test]
fn components_stay_below_250_lines_and_other_ui_files_below_500() {
    let files = sources("ui/src", &[".svelte", ".ts", ".css"]);
    let ours: Vec<Source> =
        files.into_iter().filter(|source| !is_generated(&source.path)).collect();
    assert!(ours.iter().any(|source| source.path.ends_with(".svelte")), "the UI has components");
    let limit = |source: &Source| {
        if source.path.ends_with(".svelte") { 250 } else { 500 }
    };
    none(&longer_than(limit, &ours), "split by subject, not by size");
}

#[test]
fn statements_stay_below_25_lines_but_for_migrations() {
    let files = sources("crates", &[".sql"]);
    assert!(!files.is_empty(), "the store has statements");
    let statements: Vec<Source> =
        files.into_iter().filter(|source| !source.path.contains("/migrations/")).collect();
    none(&longer_than(|_| 25, &statements), "a statement this long is two");
}
