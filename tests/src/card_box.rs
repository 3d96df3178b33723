//! A card box without a window: a folder of the test's own, worked on by `karto`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::program;

/// A card box that goes away with the test.
#[derive(Debug)]
pub struct CardBox {
    folder: TempDir,
}

impl CardBox {
    /// An empty box: nothing has been written yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "making a folder is no default value")]
    pub fn new() -> Self {
        let folder = TempDir::with_prefix("kartoteka-box-").expect("there is a temporary folder");
        Self { folder }
    }

    /// A place for a file beside the box.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the box.
    #[must_use]
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let file = self.file(name);
        std::fs::write(&file, text).expect("our own folder");
        file
    }

    /// Runs `karto --json` on the box and gives its answer; ends the test if it refuses.
    pub fn karto(&self, args: &[&str]) -> Value {
        let mut command = Command::new(program("karto"));
        command.env("KARTOTEKA_DATA", self.folder.path().join("box"));
        command.env_remove("LANGUAGE").env("LC_ALL", "en_GB.UTF-8").env("TZ", "Europe/Warsaw");
        command.env_remove("KARTOTEKA_NOW");
        answer(&mut command, args)
    }
}

/// Runs `karto --json` and reads what it prints.
pub(crate) fn answer(karto: &mut Command, args: &[&str]) -> Value {
    let output = karto.arg("--json").args(args).output();
    let Output { status, stdout, stderr } = output.expect("karto is built by cargo xtask test");
    assert!(status.success(), "karto {args:?}: {}", String::from_utf8_lossy(&stderr));
    serde_json::from_slice(&stdout).expect("karto --json prints JSON")
}

/// A path as an argument; our paths are all UTF-8.
#[must_use]
pub fn argument(path: &Path) -> &str {
    path.to_str().expect("a temporary folder has a plain name")
}
