//! The licences of everything inside the two programs, as their authors wrote them. A text that
//! several share is given once, with all their names.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::said;
use crate::cargo;

/// Packages of the page: what Vite puts into it.
const PAGE: [&str; 6] = [
    "@fluent/bundle",
    "@fontsource-variable/inter",
    "@fontsource-variable/source-serif-4",
    "@tauri-apps/api",
    "clsx",
    "svelte",
];

/// How files with licences begin.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// Somebody else's work inside ours.
struct Work {
    /// Name and version.
    name: String,
    /// SPDX expression.
    licence: String,
    folder: PathBuf,
}

/// The whole paper: first the list, then the texts.
pub(super) fn text() -> Result<String, String> {
    let mut works = crates()?;
    works.extend(PAGE.into_iter().map(page).collect::<Result<Vec<_>, _>>()?);
    let mut list = String::from("Kartoteka is built with the work of others:\n\n");
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for work in &works {
        list.push_str(&format!("{}: {}\n", work.name, work.licence));
        for text in licences_in(&work.folder)? {
            texts.entry(text).or_default().push(&work.name);
        }
    }
    for (text, names) in texts {
        list.push_str(&format!("\n{}\n{}\n\n{text}\n", "=".repeat(80), names.join(", ")));
    }
    Ok(list)
}

/// The crates that the programs are linked from.
fn crates() -> Result<Vec<Work>, String> {
    let mut tree = cargo::cargo("tree");
    tree.args(["--package", "kartoteka", "--package", "kartoteka-cli", "--locked"]);
    tree.args(["--edges", "normal", "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"]);
    let lines = said(&mut tree)?;
    let sources = sources()?;
    let mut seen: Vec<&str> = lines.lines().filter(|line| !line.contains("(/")).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.into_iter().filter_map(|line| named(line, &sources)).collect()
}

/// One line of the tree: `name v1.2.3 (proc-macro)|MIT`.
fn named(line: &str, sources: &[PathBuf]) -> Option<Result<Work, String>> {
    let (package, licence) = line.split_once('|')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.trim_start_matches('v'));
    let folder = sources.iter().map(|source| source.join(format!("{name}-{version}")));
    let folder = folder.into_iter().find(|folder| folder.is_dir());
    let folder = folder.ok_or(format!("The sources of {name} {version} are not unpacked."));
    let (name, licence) = (format!("{name} {version}"), licence.to_owned());
    Some(folder.map(|folder| Work { name, licence, folder }))
}

/// Where cargo unpacks crates.
fn sources() -> Result<Vec<PathBuf>, String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folder = home.ok_or("There is no home folder.")?.join("registry/src");
    let told = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(told.filter_map(Result::ok).map(|entry| entry.path()).collect())
}

fn page(name: &str) -> Result<Work, String> {
    let folder = Path::new("ui/node_modules").join(name);
    let manifest = folder.join("package.json");
    let told =
        std::fs::read_to_string(&manifest).map_err(|e| format!("{}: {e}", manifest.display()))?;
    let value = |key: &str| {
        let (_, rest) = told.split_once(&format!("\"{key}\":"))?;
        rest.split('"').nth(1).map(str::to_owned)
    };
    let lacks = || format!("{} lacks its version or licence.", manifest.display());
    let (version, licence) = value("version").zip(value("license")).ok_or_else(lacks)?;
    Ok(Work { name: format!("{name} {version}"), licence, folder })
}

/// The texts in a folder, in the order of their names.
fn licences_in(folder: &Path) -> Result<Vec<String>, String> {
    let told = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = told
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| is_licence(path))
        .collect();
    files.sort();
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim().to_owned())
    };
    files.into_iter().map(read).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    path.is_file() && NAMES.iter().any(|begin| name.starts_with(begin)) && !name.ends_with(".RS")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_its_sources_is_no_silent_gap() {
        let missing = named("nothing v1.2.3 (proc-macro)|MIT OR Apache-2.0", &[]).unwrap();
        assert_eq!(missing.err().unwrap(), "The sources of nothing 1.2.3 are not unpacked.");
    }

    #[test]
    fn licences_are_known_by_their_names() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(is_licence(&here.join("../../LICENSE-MIT")));
        assert!(!is_licence(&here.join("../../README.md")));
    }
}
