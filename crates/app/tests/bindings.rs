//! The generated bindings are current. `cargo xtask bindings` rewrites them.

use std::path::Path;

#[test]
fn typescript_bindings_are_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/bindings.ts");
    let made = kartoteka_app::bindings::typescript();
    if std::env::var_os("KARTOTEKA_WRITE_BINDINGS").is_some() {
        std::fs::write(&path, &made).expect("the bindings file can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("the bindings file is there");
    assert!(
        kept == made,
        "the command list changed: run `cargo xtask bindings`"
    );
}
