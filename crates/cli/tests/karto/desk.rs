//! A card box of a test's own, and `karto` at work on it.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The moment at which everything here happens, a Thursday.
pub(crate) const NOW: &str = "2026-11-12T09:00:00+01:00";

/// A card box that goes away with the test.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A place beside the box.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The box's own folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// Writes a file beside the box and gives its path as an argument.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).unwrap();
        self.argument(name)
    }

    /// A place beside the box as an argument.
    pub(crate) fn argument(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// `karto` on this box, in English, in Warsaw.
    pub(crate) fn karto(&self, arguments: &[&str]) -> Command {
        karto(&self.data(), arguments)
    }

    /// What `karto --json` answers; the test ends if it refuses.
    pub(crate) fn ask(&self, arguments: &[&str]) -> Value {
        answer(&mut self.karto(arguments))
    }

    /// What `karto` says to a person.
    pub(crate) fn say(&self, arguments: &[&str]) -> String {
        let output = self.karto(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// The code and the sentence of a refusal.
    pub(crate) fn refusal(&self, arguments: &[&str]) -> (String, String) {
        refusal(&mut self.karto(arguments))
    }

    /// Adds a card from a line and gives its id as an argument.
    pub(crate) fn add(&self, line: &str) -> String {
        self.ask(&["add", line])["contact"].to_string()
    }

    /// The whole card.
    pub(crate) fn show(&self, id: &str) -> Value {
        self.ask(&["show", id])
    }
}

/// `karto` on the box in this folder.
pub(crate) fn karto(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_karto"));
    command.args(arguments).env("KARTOTEKA_DATA", data).env("KARTOTEKA_NOW", NOW);
    command.env("TZ", "Europe/Warsaw").env("LC_ALL", "en_GB.UTF-8").stdin(Stdio::null());
    command
}

/// What `karto --json` answers; the test ends if it refuses.
pub(crate) fn answer(karto: &mut Command) -> Value {
    let output = karto.arg("--json").output().unwrap();
    assert!(output.status.success(), "{karto:?}: {}", text(&output.stderr));
    json(&output.stdout)
}

/// The code and the sentence of a refusal by `karto --json`.
pub(crate) fn refusal(karto: &mut Command) -> (String, String) {
    let output = karto.arg("--json").output().unwrap();
    refused(&output)
}

/// The code and the sentence of a refusal.
pub(crate) fn refused(output: &Output) -> (String, String) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(text(&output.stdout), "", "an error leaves standard output alone");
    let told = json(&output.stderr);
    let word = |key: &str| told["error"][key].as_str().unwrap().to_owned();
    assert!(word("message").ends_with(['.', ')']), "a sentence: {told}");
    (word("code"), word("message"))
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// One JSON value and nothing else.
fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|fault| panic!("{fault}: {}", text(bytes)))
}

/// So many made-up cards as a vCard file.
pub(crate) fn cards(count: u32) -> String {
    (0..count)
        .map(|number| {
            format!(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:made-up-{number}\r\nN:Maker{number};Ada;;;\r\n\
                 FN:Ada Maker{number}\r\nORG:Frame Works {}\r\nTEL:+48 601 {:03} {:03}\r\n\
                 EMAIL:ada{number}@mail.example\r\nNOTE:Wants {number} walnut frames\r\n\
                 END:VCARD\r\n",
                number % 50,
                number / 1000,
                number % 1000
            )
        })
        .collect()
}
