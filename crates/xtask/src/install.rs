//! Brings a fresh machine to where the workspace builds: says what is missing and installs it.

use std::io::{BufRead, IsTerminal, Write};
use std::process::Command;

use crate::machine::Way;
use crate::packages::{self, Need, Package};
use crate::{Outcome, shell};

const INSTALL: &[&str] = &["apt-get", "install", "--yes", "--no-install-recommends"];

/// Makes sure that everything a need names is installed; `yes` asks no question.
///
/// # Errors
/// A sentence with the exact command where we cannot install, or may not.
pub(crate) fn ensure(need: Need, yes: bool) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !shell::has("apt-get") || !shell::has("dpkg-query") {
        return elsewhere(need);
    }
    let missing = packages::missing(&packages::of(need));
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing from this system:");
    for package in &missing {
        println!("  {:<22} {}", package.name, package.why);
    }
    let way = Way::here();
    if way == Way::Nobody {
        return Err(by_hand("They cannot be installed from here without root's rights.", &missing));
    }
    if way == Way::Sudo && !yes && !agreed("Install them with sudo now? [Y/n] ") {
        return Err(by_hand("Nothing was installed.", &missing));
    }
    install(way, &missing)?;
    let left = packages::missing(&missing);
    if left.is_empty() { Ok(()) } else { Err(by_hand("apt-get did not install all.", &left)) }
}

/// The same for a Linux without apt: only looks, and says what to install.
fn elsewhere(need: Need) -> Outcome {
    let mut lacking = Vec::new();
    if !shell::succeeds("pkg-config", &["--exists", "webkit2gtk-4.1"]) {
        lacking.push("pkg-config and WebKitGTK 4.1 with its headers (Fedora: webkit2gtk4.1-devel; Arch: webkit2gtk-4.1)");
    }
    let tools = [
        (Need::Test, "Xvfb", "Xvfb"),
        (Need::Test, "WebKitWebDriver", "WebKitWebDriver (it comes with WebKitGTK 4.1)"),
        (Need::Test, "dbus-daemon", "dbus-daemon"),
        (Need::Package, "dpkg-shlibdeps", "dpkg-dev"),
        (Need::Package, "rpmbuild", "rpmbuild"),
        (Need::Outside, "soffice", "LibreOffice Calc"),
        (Need::Outside, "python3", "Python 3 with vobject"),
    ];
    for (own, program, name) in tools {
        if need.holds(own) && !shell::has(program) {
            lacking.push(name);
        }
    }
    if lacking.is_empty() {
        return Ok(());
    }
    Err(format!(
        "This system has no apt-get, so nothing was installed. Install these, then start again:\n  {}",
        lacking.join("\n  ")
    ))
}

fn names(packages: &[Package]) -> Vec<&'static str> {
    packages.iter().map(|package| package.name).collect()
}

fn by_hand(why: &str, missing: &[Package]) -> String {
    format!(
        "{why} Run this as root, then start again:\n  apt-get update && {} {}",
        INSTALL.join(" "),
        names(missing).join(" ")
    )
}

fn agreed(question: &str) -> bool {
    print!("{question}");
    let mut answer = String::new();
    let read =
        std::io::stdout().flush().and_then(|()| std::io::stdin().lock().read_line(&mut answer));
    // No answer at all (end of input) is not a yes.
    let is_yes = matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes");
    read.is_ok_and(|bytes| bytes > 0) && is_yes
}

fn install(way: Way, missing: &[Package]) -> Outcome {
    // Once, and before the work: a refused password is no reason to ask again.
    let is_let = || shell::succeeds("sudo", &["-n", "true"]);
    if way == Way::Sudo && !is_let() && shell::run(Command::new("sudo").arg("-v")).is_err() {
        return Err(by_hand("sudo refused, so nothing was installed.", missing));
    }
    println!("Installing them with apt-get.");
    // Stale lists may still do: whether they did shows in the installing.
    if let Err(sentence) = shell::run(as_root(way).args(["apt-get", "update", "--quiet"])) {
        println!("The package lists could not be refreshed: {sentence}");
    }
    let mut command = as_root(way);
    command.args(INSTALL).args(["--quiet", "-o", "DPkg::Lock::Timeout=600"]);
    command.args(["-o", "Acquire::Retries=3"]).args(names(missing));
    shell::run(&mut command).map_err(|sentence| by_hand(&sentence, missing))
}

/// A program of ours that only root may run, as root.
pub(crate) fn root_command(program: &str) -> Result<Command, String> {
    match Way::here() {
        Way::Nobody => Err(format!("Only root can do this. Run {program} as root.")),
        way => {
            let mut command = as_root(way);
            command.arg(program);
            Ok(command)
        }
    }
}

/// `env VARIABLES`, through sudo where we are not root.
fn as_root(way: Way) -> Command {
    let variable = "DEBIAN_FRONTEND=noninteractive";
    let mut command = Command::new(if way == Way::Root { "env" } else { "sudo" });
    match way {
        Way::SilentSudo => command.args(["-n", "env"]),
        Way::Sudo => command.arg("env"),
        Way::Root | Way::Nobody => &mut command,
    };
    command.arg(variable);
    if !std::io::stdin().is_terminal() {
        command.stdin(std::process::Stdio::null());
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_command_can_be_pasted_whole() {
        let missing = [Package { name: "xvfb", why: "" }, Package { name: "dbus-daemon", why: "" }];
        let sentence = by_hand("No.", &missing);
        assert!(sentence.ends_with(
            "\n  apt-get update && apt-get install --yes --no-install-recommends xvfb dbus-daemon"
        ));
    }
}
