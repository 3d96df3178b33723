//! `cargo xtask package`: the `.deb` and the `.rpm`, from one tree laid out as it will lie on the
//! owner's system. Owns their order; what is in the tree is `layout`'s.

mod deb;
mod layout;
mod notices;
mod rpm;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{self, Program};
use crate::options::Options;
use crate::packages::Need;
use crate::steps::{Steps, count};
use crate::tally::Tally;
use crate::{Outcome, install, node};

/// Where packages come to lie, cleared before each making.
const FOLDER: &str = "target/package";
/// The workspace's version is the packages'.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// One line of what it is.
const SUMMARY: &str = "card box of a one-person shop";
/// The same in a few lines, none longer than a terminal.
const DESCRIPTION: &[&str] = &[
    "Kartoteka keeps customers, calls, notes and follow-ups on index cards",
    "that find themselves, on one computer, offline, for one person. It takes",
    "in the phone's vCard files, and everything it does can be undone. karto",
    "works on the same box from the command line.",
];

/// How the programs are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As they are passed on.
    Release,
    /// As the tests built them already, to try the packages themselves.
    Dev,
}

/// What goes into a package, and how it is pressed together.
struct Package {
    /// The tree of files, from the system's root.
    tree: PathBuf,
    profile: Profile,
}

/// Sets up, builds the programs, makes both packages, and tries them where that is asked for.
pub(crate) fn package(options: &Options) -> Outcome {
    node::check()?;
    let need = if options.outside { Need::Outside } else { Need::Package };
    install::ensure(need, options.yes)?;
    make(options.profile)?;
    if !options.outside {
        return Ok(());
    }
    let mut steps = Steps::default();
    steps.step("Packages on a bare Debian", try_installed);
    steps.end()
}

/// Builds the programs and makes both packages.
pub(crate) fn make(profile: Profile) -> Outcome {
    let programs = build(profile)?;
    let folder = absolute(FOLDER)?;
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    let tree = folder.join("tree");
    layout::lay_out(&tree, &programs)?;
    let package = Package { tree, profile };
    for made in [deb::make(&package, &folder)?, rpm::make(&package, &folder)?] {
        println!("Made {}", made.display());
    }
    Ok(())
}

/// Puts the packages on a bare Debian 12, and tries them there.
pub(crate) fn try_installed(tally: &mut Tally) -> Outcome {
    let drill = "crates/xtask/installed.sh";
    count(install::root_command(drill)?.arg(FOLDER), tally)
}

fn build(profile: Profile) -> Result<Vec<Program>, String> {
    let mut command = cargo::cargo("build");
    command.args(["--workspace", "--locked", "--bins", "--example", "reference"]);
    match profile {
        Profile::Release => cargo::build(command.arg("--release")),
        Profile::Dev => cargo::build(cargo::with_clippy(&mut command)),
    }
}

fn absolute(path: &str) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|e| format!("{path}: {e}"))
}

/// Writes a file, and the folders it lies in.
fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let written = written.and_then(|()| std::fs::write(path, bytes));
    written.map_err(|e| format!("{}: {e}", path.display()))
}

/// What a program says on standard output; a failure comes back with its own words.
fn said(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|e| format!("{name} could not be started: {e}."))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    Err(format!("{name} failed:\n{}", String::from_utf8_lossy(&output.stderr)))
}
