//! Calls cargo. Owns the one selection of packages and features that every build uses, because
//! another selection would build the large dependencies a second time.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Outcome, shell};

/// A program that a build has made.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Program {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// The folder of its package: where tests expect to be started.
    pub(crate) folder: PathBuf,
    pub(crate) is_test: bool,
}

/// cargo itself, as it started us.
pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.arg(subcommand);
    command
}

/// A subcommand over the whole workspace with every target, the tests of the real window included.
pub(crate) fn everything(subcommand: &str, outside: bool) -> Command {
    let mut command = cargo(subcommand);
    command.args(["--workspace", "--all-targets", "--locked", "--features"]);
    command.arg(test_features(outside));
    command
}

/// Has clippy read the project's own crates while they are compiled, its warnings being errors.
/// `cargo clippy` would first have every dependency checked apart from the build, which on a fresh
/// machine takes minutes. What is built so is kept apart by cargo: whatever goes on with these
/// programs has to ask for them in the same way.
pub(crate) fn with_clippy(command: &mut Command) -> &mut Command {
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", "-Dwarnings")
}

/// Which tests are built beside the plain ones: `cargo t` alone builds neither.
pub(crate) fn test_features(outside: bool) -> &'static str {
    if outside { "kartoteka-tests/e2e,kartoteka-tests/outside" } else { "kartoteka-tests/e2e" }
}

/// Builds, and names the programs that came out.
pub(crate) fn build(command: &mut Command) -> Result<Vec<Program>, String> {
    command.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|e| format!("cargo could not be started: {e}."))?;
    let messages = child.stdout.take().map(BufReader::new);
    let programs = messages
        .into_iter()
        .flat_map(BufRead::lines)
        .map_while(Result::ok)
        .filter_map(|line| program(&line))
        .collect();
    match child.wait() {
        Ok(status) if status.success() => Ok(programs),
        _ => Err("The build failed; cargo's words above say where.".to_owned()),
    }
}

/// The program of this name that is no test.
pub(crate) fn find<'a>(programs: &'a [Program], name: &str) -> Result<&'a Path, String> {
    let found = programs.iter().find(|program| program.name == name && !program.is_test);
    found.map(|program| program.path.as_path()).ok_or(format!("The build made no {name}."))
}

/// Rewrites the generated files, by the tests that else compare them.
pub(crate) fn write_bindings() -> Outcome {
    let mut command = cargo("test");
    command.args(["--package", "kartoteka-app", "--test", "bindings"]);
    shell::run(command.env("KARTOTEKA_WRITE_BINDINGS", "1"))?;
    shell::run(Command::new("node").arg("ui/scripts/messages.mjs"))?;
    shell::run(Command::new("node").arg("ui/scripts/licences.mjs"))
}

/// Reads one of cargo's `compiler-artifact` messages. Keys keep their order there, which spares
/// this program a JSON library.
fn program(message: &str) -> Option<Program> {
    let (head, tail) = message.split_once("\"profile\":")?;
    let (head, target) = head.split_once("\"target\":")?;
    if target.contains("\"kind\":[\"custom-build\"]") {
        return None;
    }
    let is_bench = target.contains("\"kind\":[\"bench\"]");
    let manifest = PathBuf::from(text_of(head, "manifest_path")?);
    Some(Program {
        name: text_of(target, "name")?,
        path: text_of(tail, "executable")?.into(),
        folder: manifest.parent()?.to_owned(),
        is_test: tail.contains("\"test\":true") && !is_bench,
    })
}

/// The text of a key, its escapes undone.
fn text_of(json: &str, key: &str) -> Option<String> {
    let (_, rest) = json.split_once(&format!("\"{key}\":\""))?;
    let mut text = String::new();
    let mut letters = rest.chars();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => text.push(letters.next()?),
            letter => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = r#"{"reason":"compiler-artifact","package_id":"path+file:///w/tests#0.1.0","manifest_path":"/w/te\"sts/Cargo.toml","target":{"kind":["test"],"crate_types":["bin"],"name":"rules","src_path":"/w/tests/rules.rs","edition":"2024","doc":false,"doctest":false,"test":true},"profile":{"opt_level":"0","debuginfo":1,"debug_assertions":true,"overflow_checks":true,"test":true},"features":[],"filenames":["/w/target/debug/deps/rules-1"],"executable":"/w/target/debug/deps/rules-1","fresh":true}"#;

    #[test]
    fn a_test_program_is_read_from_cargos_message() {
        let expected = Program {
            name: "rules".into(),
            path: "/w/target/debug/deps/rules-1".into(),
            folder: "/w/te\"sts".into(),
            is_test: true,
        };
        assert_eq!(program(MESSAGE), Some(expected));
    }

    #[test]
    fn the_profile_decides_what_is_a_test_and_not_the_target() {
        let plain = MESSAGE.replace("\"overflow_checks\":true,\"test\":true", "\"test\":false");
        assert!(!program(&plain).unwrap().is_test);
    }

    #[test]
    fn a_library_is_no_program() {
        let library = MESSAGE
            .replace("\"executable\":\"/w/target/debug/deps/rules-1\"", "\"executable\":null");
        assert_eq!(program(&library), None);
    }
}
