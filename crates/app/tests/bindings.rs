//! The files made from the command list are current. `cargo xtask bindings` rewrites them.

use std::path::Path;

#[test]
fn typescript_bindings_are_current() {
    is_current("ui/src/ipc/bindings.ts", &kartoteka_app::bindings::typescript());
}

#[test]
fn reference_page_is_current() {
    is_current("docs/commands.md", &kartoteka_app::reference::markdown());
}

#[track_caller]
fn is_current(file: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    if std::env::var_os("KARTOTEKA_WRITE_BINDINGS").is_some() {
        std::fs::write(&path, made).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("the file is there");
    assert!(kept == made, "the command list changed: run `cargo xtask bindings`");
}
