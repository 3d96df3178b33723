//! What knows the operating system is marked: everything else is the same on Linux, Windows and
//! macOS.

use crate::tree::{Source, none, rust};

/// The modules that may know the system, each for what its opening line says.
const MARKED: [&str; 16] = [
    "crates/app/src/export/file.rs",
    "crates/store/src/system.rs",
    "src-tauri/build.rs",
    "src-tauri/src/opened.rs",
    "src-tauri/src/opener.rs",
    "src-tauri/src/handover.rs",
    "src-tauri/src/kde_connect.rs",
    "src-tauri/src/login.rs",
    "src-tauri/src/notice.rs",
    "src-tauri/src/phone_book.rs",
    "src-tauri/src/phone_book/linux.rs",
    "src-tauri/src/pop.rs",
    "src-tauri/src/screen.rs",
    "src-tauri/src/tray.rs",
    "src-tauri/src/tray/badge.rs",
    "src-tauri/src/tray/linux.rs",
];

/// What only one system has, or asks which one this is.
const SIGNS: [&str; 16] = [
    "std::os::",
    "libc::",
    "nix::",
    "\"/proc",
    "\"/dev/",
    "\"/tmp",
    "\"/home",
    "\"/usr",
    "zbus",
    "ksni",
    "dbus::",
    "gtk",
    "(unix",
    "(windows",
    "target_os",
    "target_family",
];

/// Lines of the product that show a sign, comments left out.
fn offenders(source: &Source) -> Vec<String> {
    let code = source.product_lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let signs = code.filter(|(_, line)| SIGNS.iter().any(|sign| line.contains(sign)));
    signs.map(|(number, line)| source.at(number, line)).collect()
}

/// Sources of what is shipped: tests and `xtask` run where we develop.
fn shipped() -> Vec<Source> {
    let is_shipped = |source: &Source| {
        !source.path.starts_with("tests/") && !source.path.starts_with("crates/xtask/")
    };
    rust().into_iter().filter(is_shipped).collect()
}

#[test]
fn only_marked_modules_know_the_system() {
    let unmarked = shipped().into_iter().filter(|source| !MARKED.contains(&&*source.path));
    let found: Vec<String> = unmarked.flat_map(|source| offenders(&source)).collect();
    none(&found, "put what differs between systems into a marked module");
}

/// A mark that is no longer needed would hide the next sign.
#[test]
fn every_mark_is_needed() {
    let needed: Vec<String> = shipped()
        .into_iter()
        .filter(|source| !offenders(source).is_empty())
        .map(|source| source.path)
        .collect();
    let idle = MARKED.iter().filter(|path| !needed.iter().any(|one| one == *path));
    let idle: Vec<String> = idle.map(|path| (*path).to_owned()).collect();
    none(&idle, "these know nothing of the system");
}

#[test]
fn a_planted_sign_is_found() {
    let text =
        "//! Says /proc here.\nuse std::os::unix::fs::PermissionsExt;\n#[cfg(test)]\nuse zbus;\n";
    let planted = Source { path: "crates/store/src/new.rs".into(), text: text.into() };
    let expected = "crates/store/src/new.rs:2: use std::os::unix::fs::PermissionsExt;";
    assert_eq!(offenders(&planted), [expected]);
}
