//! `cargo xtask run`: set up, build, open the window; without a display, say what works instead.

use std::path::Path;
use std::process::Command;

use crate::cargo;
use crate::options::Options;
use crate::packages::Need;
use crate::{Outcome, install, node, shell};

/// Brings the window up, from whatever state the machine is in.
pub(crate) fn run(options: &Options) -> Outcome {
    node::check()?;
    install::ensure(Need::Run, options.yes)?;
    println!("Building the window and karto; the first time takes some minutes.");
    let programs = cargo::build(cargo::cargo("build").args(["--workspace", "--locked"]))?;
    let window = cargo::find(&programs, "kartoteka")?;
    let karto = cargo::find(&programs, "karto")?;
    if has_display() {
        return open(window, options.data.as_deref());
    }
    print!("{}", without_display(karto, options.data.as_deref()));
    Ok(())
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn open(window: &Path, data: Option<&Path>) -> Outcome {
    println!("Opening the window: {}", window.display());
    let mut command = Command::new(window);
    if let Some(folder) = data {
        command.env("KARTOTEKA_DATA", folder);
    }
    shell::run(&mut command)
}

fn without_display(karto: &Path, data: Option<&Path>) -> String {
    let karto = quoted(&karto.display().to_string());
    let data = data.map(|folder| format!(" --data {}", quoted(&folder.display().to_string())));
    let data = data.unwrap_or_default();
    let line = |verb: &str, what: &str| format!("  {karto}{data} {verb:<18} {what}\n");
    [
        "There is no display here (DISPLAY and WAYLAND_DISPLAY are unset), so the window stays shut.\n\
         karto does the same work from the command line:\n"
            .to_owned(),
        line("demo", "fill an empty card box with believable cards"),
        line("import FILE.vcf", "bring in the phone's cards"),
        line("find 600", "look in names, numbers, notes and calls"),
        line("today", "what is due, and whom to call back"),
        line("--help", "everything else"),
    ]
    .concat()
}

/// A word as a shell takes it whole.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+".contains(c);
    if word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_whole_commands_are_named() {
        let words = without_display(Path::new("/w/target/debug/karto"), Some(Path::new("/my box")));
        assert!(words.contains("/w/target/debug/karto --data '/my box' today"), "{words}");
    }
}
