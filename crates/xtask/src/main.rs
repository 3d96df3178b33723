//! `cargo xtask`: the commands a developer types. Owns the set-up of a fresh machine, running the
//! window and running every check; knows nothing of the product's own code.
//!
//! The oldest Rust that will do is `rust-version` in Cargo.toml: cargo refuses an older one before
//! it builds anything, this program included.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks to its terminal"
)]

mod bench;
mod cargo;
mod install;
mod machine;
mod node;
mod options;
mod package;
mod packages;
mod run;
mod shell;
mod steps;
mod tally;
mod testing;
mod watch;

use std::process::ExitCode;

use options::{Command, Options};

/// What a command hands back: nothing, or the sentence to end on.
type Outcome = Result<(), String>;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--yes] [--data DIR]   install what is missing, build, open the window
  test [--yes] [--outside]   the same set-up, then every check and test
  e2e [NAME...]              the tests of the real window alone, or those whose names match
  ui                         the window's own checks and tests
  dev                        the window with its pages served live
  package [--yes] [--profile release|dev] [--outside]
                             make the .deb and the .rpm, in target/package; --outside tries them
  bindings                   rewrite the generated files: commands, messages, licences
  pictures [paper | DIR [--cards N] LANGUAGE...]
                             take the pictures of docs/pictures anew, from the real window, or all
                             there are into DIR; --cards makes the box so large
  bench [--sizes 1k,10k,100k] [--only NAME] [--quick] [--floors] [--write]
                             measure beside floors and other programs; --only latency or window
                             takes what is timed within one process, or the window; --floors
                             judges 1k and 10k; --write renews docs/benchmarks.md

  --yes      ask no questions
  --data DIR the folder of the card box
  --outside  also check exports with LibreOffice and Python's vobject, and the packages on a bare
             Debian, installing what that needs
";

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(wrong) => {
            eprintln!("error: {wrong}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match enter_workspace().and_then(|()| start(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn start(options: &Options) -> Outcome {
    match options.command {
        Command::Run => run::run(options),
        Command::Test => testing::test(options),
        Command::E2e => testing::e2e(options),
        Command::Ui => testing::ui(),
        Command::Dev => watch::dev(),
        Command::Bindings => cargo::write_bindings(),
        Command::Pictures => testing::pictures(options),
        Command::Bench => bench::bench(&options.bench),
        Command::Package => package::package(options),
        Command::Help => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

/// Every command works from the workspace's root, wherever it was typed.
fn enter_workspace() -> Outcome {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("Start this as: cargo xtask")?;
    let root = std::path::Path::new(&own).join("../..");
    std::env::set_current_dir(&root)
        .map_err(|e| format!("The workspace {} cannot be entered: {e}", root.display()))
}
