//! `cargo xtask test`, `e2e` and `ui`: which checks there are, and their order.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use crate::cargo::{self, Program};
use crate::options::Options;
use crate::package::{self, Profile};
use crate::packages::Need;
use crate::steps::{Steps, count};
use crate::tally::Tally;
use crate::{Outcome, install, node, shell};

/// The test target that drives the real window.
const WINDOW: &str = "e2e";
/// The example that takes pictures of the real window.
const PICTURES: &str = "pictures";
/// Names the folder with the sample corpus, which is no part of the project.
const CORPUS: &str = "KARTOTEKA_CORPUS";
/// The test target that needs LibreOffice and Python's vobject; built only with `--outside`.
const OUTSIDE: &str = "outside";

/// Every check and test there is.
pub(crate) fn test(options: &Options) -> Outcome {
    node::check()?;
    let need = if options.outside { Need::Outside } else { Need::Test };
    let mut steps = Steps::default();
    if steps.step("Set-up", |_| set_up(need, options.yes)).is_none() {
        return steps.end();
    }
    steps.step("Format", |_| shell::run(cargo::cargo("fmt").args(["--all", "--check"])));
    if let Some(programs) = build_with_clippy(&mut steps, options) {
        rust_tests(&mut steps, &programs, options);
        ui_steps(&mut steps);
        steps.step("The real window, end to end", |tally| run_tests(&programs, WINDOW, &[], tally));
        if options.outside {
            steps.step("Outside readers", |tally| run_tests(&programs, OUTSIDE, &[], tally));
            let made = steps.step("Packages", |_| package::make(Profile::Dev));
            if made.is_some() {
                steps.step("Packages on a bare Debian", package::try_installed);
            }
        }
    }
    let end = steps.end();
    if let Some(word) = without_corpus(std::env::var_os(CORPUS).as_deref()) {
        println!("{word}");
    }
    end
}

/// Builds everything while clippy reads it; where that fails, without clippy, so that what it finds
/// leaves no test unrun.
fn build_with_clippy(steps: &mut Steps, options: &Options) -> Option<Vec<Program>> {
    let everything = || cargo::everything("build", options.outside);
    let read = steps.step("Build and clippy, warnings are errors", |_| {
        cargo::build(cargo::with_clippy(&mut everything()))
    });
    read.or_else(|| steps.step("Build without clippy", |_| cargo::build(&mut everything())))
}

/// What the sum of a run without the sample corpus must not hide; nothing where it is named.
fn without_corpus(named: Option<&OsStr>) -> Option<String> {
    let unread = "the sample corpus was not read, only the fixtures of the project were";
    named.is_none().then(|| format!("{CORPUS} is not set: {unread}."))
}

/// The tests of the real window alone.
pub(crate) fn e2e(options: &Options) -> Outcome {
    let mut steps = Steps::default();
    let build = |_: &mut Tally| cargo::build(&mut cargo::everything("build", false));
    if let Some(programs) = steps.step("Build", build) {
        steps.step("The real window, end to end", |tally| {
            run_tests(&programs, WINDOW, &options.names, tally)
        });
    }
    steps.end()
}

/// The pictures of the real window that README and the guide show.
pub(crate) fn pictures(options: &Options) -> Outcome {
    let mut steps = Steps::default();
    let build = |_: &mut Tally| cargo::build(&mut cargo::everything("build", false));
    if let Some(programs) = steps.step("Build", build) {
        steps.step("Pictures", |_| {
            let own = programs.iter().find(|program| program.name == PICTURES && !program.is_test);
            let own = own.ok_or(format!("The example {PICTURES} is missing."))?;
            shell::run(Command::new(&own.path).args(&options.names).current_dir(&own.folder))
        });
    }
    steps.end()
}

/// The window's own checks and tests.
pub(crate) fn ui() -> Outcome {
    node::check()?;
    let mut steps = Steps::default();
    ui_steps(&mut steps);
    steps.end()
}

fn set_up(need: Need, yes: bool) -> Outcome {
    install::ensure(need, yes)?;
    for tool in ["fmt", "clippy"] {
        if !shell::succeeds("cargo", &[tool, "--version"]) {
            println!("cargo {tool} is missing; adding it with rustup.");
            let component = if tool == "fmt" { "rustfmt" } else { "clippy" };
            shell::run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn rust_tests(steps: &mut Steps, programs: &[Program], options: &Options) {
    let elsewhere = [WINDOW, OUTSIDE];
    let here = programs.iter().filter(|p| p.is_test && !elsewhere.contains(&p.name.as_str()));
    let here: Vec<&Program> = here.collect();
    steps.step("Rust tests", |tally| {
        let results: Vec<Outcome> =
            here.into_iter().map(|program| run_test(program, &[], tally)).collect();
        results.into_iter().collect::<Outcome>()
    });
    steps.step("Examples in the documentation", |tally| {
        let mut command = cargo::cargo("test");
        command.args(["--quiet", "--doc", "--workspace", "--locked", "--features"]);
        command.arg(cargo::test_features(options.outside));
        count(cargo::with_clippy(&mut command), tally)
    });
}

/// Runs all test programs of one name; that there is one is part of the test.
fn run_tests(programs: &[Program], name: &str, filter: &[String], tally: &mut Tally) -> Outcome {
    let own = programs.iter().find(|program| program.is_test && program.name == name);
    let own = own.ok_or(format!("The test target {name} is missing."))?;
    run_test(own, filter, tally)?;
    some_ran(filter, tally)
}

/// A slip in a name leaves out every test, and nothing fails.
fn some_ran(filter: &[String], tally: &Tally) -> Outcome {
    match tally.passed + tally.failed {
        0 => Err(format!("No test is called so: {}.", filter.join(", "))),
        _ => Ok(()),
    }
}

fn run_test(program: &Program, filter: &[String], tally: &mut Tally) -> Outcome {
    println!("{}", program.name);
    let mut command = Command::new(&program.path);
    command.args(filter).current_dir(&program.folder);
    count(command.env("CARGO_MANIFEST_DIR", &program.folder), tally)
}

/// Fetches what the pages are built and checked with, where it is not there yet.
pub(crate) fn fetch_pages_tools() -> Outcome {
    if Path::new("ui/node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    shell::run(&mut npm(&["ci"]))
}

fn ui_steps(steps: &mut Steps) {
    if steps.step("UI: tools", |_| fetch_pages_tools()).is_none() {
        return;
    }
    steps.step("UI: types", |_| shell::run(&mut npm(&["run", "check"])));
    steps.step("UI: lint", |_| shell::run(&mut npm(&["run", "lint"])));
    steps.step("UI: tests", |tally| count(npm(&["test"]).env("NO_COLOR", "1"), tally));
}

fn npm(args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(args).current_dir("ui");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_no_test_has_is_a_failure() {
        let slip = ["jorney".to_owned()];
        assert!(some_ran(&slip, &Tally::default()).unwrap_err().contains("jorney"));
        assert_eq!(some_ran(&slip, &Tally { passed: 1, failed: 0 }), Ok(()));
    }

    #[test]
    fn a_run_without_the_corpus_says_so() {
        assert!(without_corpus(None).unwrap().starts_with("KARTOTEKA_CORPUS is not set"));
        assert_eq!(without_corpus(Some(OsStr::new("samples"))), None);
    }
}
