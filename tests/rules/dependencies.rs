//! Who may import whom. Read from `cargo metadata`, so that it holds for what is built.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::process::Command;

use serde_json::Value;

use crate::tree::{none, root};

/// Our crates, and which of ours each may name.
const ALLOWED: [(&str, &[&str]); 7] = [
    ("kartoteka-domain", &[]),
    ("kartoteka-interchange", &["kartoteka-domain"]),
    ("kartoteka-store", &["kartoteka-domain"]),
    ("kartoteka-app", &["kartoteka-domain", "kartoteka-interchange", "kartoteka-store"]),
    ("kartoteka-cli", &["kartoteka-app"]),
    ("kartoteka", &["kartoteka-app"]),
    ("xtask", &[]),
];

/// All that the words and rules may lean on.
const DOMAIN: [&str; 6] =
    ["chrono", "chrono-tz", "phonenumber", "serde", "thiserror", "unicode-normalization"];

/// Crates that open connections; none may be in a program we ship.
const NETWORK: [&str; 14] = [
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "ureq",
];

/// The programs we ship.
const PROGRAMS: [&str; 2] = ["kartoteka", "kartoteka-cli"];

/// What cargo says of the workspace and everything it is built from on this platform.
pub(crate) fn metadata() -> Value {
    let version = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    // Not `--offline`: the graph names a few optional crates that no build has fetched.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", host])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The packages of a graph, by id.
pub(crate) fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().unwrap().iter()
}

pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// Our own packages: those without a registry.
fn own(metadata: &Value) -> Vec<&Value> {
    packages(metadata).filter(|package| package["source"].is_null()).collect()
}

/// Names that a package declares, of every kind unless `kind` says which (`""` is the normal one).
fn declared<'a>(package: &'a Value, kind: Option<&str>) -> Vec<&'a str> {
    let all = package["dependencies"].as_array().unwrap().iter();
    let of_kind = all.filter(|dependency| kind.is_none_or(|kind| text(dependency, "kind") == kind));
    of_kind.map(|dependency| text(dependency, "name")).collect()
}

/// Ids of everything a program is linked from.
pub(crate) fn linked(metadata: &Value, program: &str) -> HashSet<String> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes: HashMap<&str, &Value> = nodes.iter().map(|node| (text(node, "id"), node)).collect();
    let start = packages(metadata).find(|package| text(package, "name") == program);
    let mut open = vec![text(start.expect("the program is a package"), "id")];
    let mut seen = HashSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id.to_owned()) {
            continue;
        }
        let deps = nodes[id]["deps"].as_array().unwrap().iter();
        let is_linked = |kind: &Value| kind["kind"].is_null();
        let normal = deps.filter(|dep| dep["dep_kinds"].as_array().unwrap().iter().any(is_linked));
        open.extend(normal.map(|dep| text(dep, "pkg")));
    }
    seen
}

#[test]
fn our_crates_import_each_other_downwards_only() {
    let metadata = metadata();
    let own = own(&metadata);
    let names: BTreeSet<&str> = own.iter().map(|package| text(package, "name")).collect();
    let known = ALLOWED.iter().map(|(name, _)| *name).chain(["kartoteka-tests"]);
    assert_eq!(names, known.collect(), "the house has these crates and no others");

    let mut offenders = Vec::new();
    for (name, allowed) in ALLOWED {
        let package = own.iter().find(|package| text(package, "name") == name).unwrap();
        let ours = declared(package, None).into_iter().filter(|other| names.contains(other));
        let forbidden = ours.filter(|other| !allowed.contains(other));
        offenders.extend(forbidden.map(|other| format!("{name} names {other}")));
    }
    none(&offenders, "who may import whom");
}

#[test]
fn sqlite_is_named_by_the_store_alone_and_tauri_by_the_window_alone() {
    let metadata = metadata();
    let mut offenders = Vec::new();
    for package in own(&metadata) {
        let name = text(package, "name");
        for other in declared(package, None) {
            let is_sqlite = other == "rusqlite" || other == "libsqlite3-sys";
            let is_tauri = other.starts_with("tauri") || other == "wry" || other == "tao";
            let is_kept =
                (!is_sqlite || name == "kartoteka-store") && (!is_tauri || name == "kartoteka");
            if !is_kept {
                offenders.push(format!("{name} names {other}"));
            }
        }
    }
    none(&offenders, "rusqlite is the store's, tauri is the window's");
}

#[test]
fn the_domain_leans_on_few_and_xtask_on_nothing() {
    let metadata = metadata();
    for package in own(&metadata) {
        let allowed: &[&str] = match text(package, "name") {
            "kartoteka-domain" => &DOMAIN,
            "xtask" => &[],
            _ => continue,
        };
        let normal = declared(package, Some(""));
        let forbidden: Vec<_> = normal.iter().filter(|name| !allowed.contains(name)).collect();
        assert!(forbidden.is_empty(), "{} names {forbidden:?}", text(package, "name"));
    }
}

#[test]
fn no_program_can_speak_to_a_network() {
    let metadata = metadata();
    for program in PROGRAMS {
        let linked = linked(&metadata, program);
        let names = packages(&metadata).filter(|package| linked.contains(text(package, "id")));
        let names: BTreeSet<&str> = names.map(|package| text(package, "name")).collect();
        assert!(names.len() > 20, "{program}: the graph was read");
        let forbidden: Vec<_> = NETWORK.iter().filter(|name| names.contains(*name)).collect();
        assert!(forbidden.is_empty(), "{program} is linked from {forbidden:?}");
    }
}

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let metadata = metadata();
    let registry = "registry+https://github.com/rust-lang/crates.io-index";
    let foreign =
        |package: &&Value| !package["source"].is_null() && text(package, "source") != registry;
    let foreign = packages(&metadata).filter(foreign);
    let foreign: Vec<String> = foreign.map(|package| text(package, "id").to_owned()).collect();
    none(&foreign, "crates.io is the only source");
    for package in own(&metadata) {
        let file = std::path::Path::new(text(package, "manifest_path"));
        assert!(file.starts_with(root()), "{} lies outside the house", file.display());
    }
}
