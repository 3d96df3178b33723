//! The `.deb`: Debian's own `dpkg-shlibdeps` says which libraries the programs need, `dpkg-deb`
//! packs the tree.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{DESCRIPTION, Package, Profile, SUMMARY, VERSION, layout, said, write};
use crate::{Outcome, shell};

/// What the programs need beside libraries: handlers and icons are known by these packages' own
/// triggers, so that no script of ours runs as root.
const BESIDE: &str = "desktop-file-utils, hicolor-icon-theme, shared-mime-info";

/// Makes the package.
pub(super) fn make(package: &Package, folder: &Path) -> Result<PathBuf, String> {
    let tree = folder.join("deb");
    shell::run(Command::new("cp").arg("-a").arg(&package.tree).arg(&tree))?;
    // zsh looks beside the tree's own reference folder.
    layout::complete_zsh(&tree, "vendor-completions")?;
    let machine = said(Command::new("dpkg").arg("--print-architecture"))?;
    let files = layout::files(&tree)?;
    let libraries = libraries(&tree, folder)?;
    write(&tree.join("DEBIAN/control"), control(&machine, kilobytes(&tree, &files), &libraries))?;
    write(&tree.join("DEBIAN/md5sums"), sums(&tree, &files)?)?;
    make_readable(&tree)?;
    let made = folder.join(format!("kartoteka_{VERSION}_{machine}.deb"));
    let press = match package.profile {
        Profile::Release => ["-Zxz", "-z6"],
        Profile::Dev => ["-Zgzip", "-z1"],
    };
    let mut pack = Command::new("dpkg-deb");
    pack.args(["--root-owner-group", "--build"]).args(press).arg(&tree).arg(&made);
    shell::run(&mut pack)?;
    Ok(made)
}

/// Debian's names and least versions of the libraries that the programs are linked with.
fn libraries(tree: &Path, folder: &Path) -> Result<String, String> {
    // It reads the name of a source package, though it needs none.
    write(
        &folder.join("debian/control"),
        "Source: kartoteka\n\nPackage: kartoteka\nArchitecture: any\n",
    )?;
    let mut ask = Command::new("dpkg-shlibdeps");
    ask.arg("-O").current_dir(folder);
    let line = said(ask.args(["kartoteka", "karto"].map(|name| tree.join("usr/bin").join(name))))?;
    let depends = line.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    depends.map(str::to_owned).ok_or(format!("dpkg-shlibdeps named no libraries: {line}"))
}

fn control(machine: &str, kilobytes: u64, libraries: &str) -> String {
    format!(
        "Package: kartoteka\nVersion: {VERSION}\nSection: misc\nPriority: optional\n\
         Architecture: {machine}\nInstalled-Size: {kilobytes}\n\
         Maintainer: The Kartoteka authors <authors@kartoteka.invalid>\n\
         Depends: {libraries}, {BESIDE}\n\
         Recommends: default-dbus-session-bus | dbus-session-bus\n\
         Description: {SUMMARY}\n {}\n",
        DESCRIPTION.join("\n ")
    )
}

fn kilobytes(tree: &Path, files: &[PathBuf]) -> u64 {
    let sizes = files.iter().filter_map(|file| tree.join(file).metadata().ok());
    sizes.map(|told| told.len().div_ceil(1024)).sum()
}

fn sums(tree: &Path, files: &[PathBuf]) -> Result<String, String> {
    said(Command::new("md5sum").args(files).current_dir(tree)).map(|sums| sums + "\n")
}

/// The rights of Debian's policy, whatever this user's habits are.
fn make_readable(tree: &Path) -> Outcome {
    shell::run(Command::new("chmod").args(["-R", "u=rwX,go=rX"]).arg(tree))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_control_file_says_what_policy_asks_for() {
        let control = control("amd64", 7, "libc6 (>= 2.36)");
        assert!(control.contains("\nDepends: libc6 (>= 2.36), desktop-file-utils,"), "{control}");
        assert!(control.contains("\nInstalled-Size: 7\n"), "{control}");
        let (_, description) = control.split_once("\nDescription: ").unwrap();
        let mut lines = description.lines().skip(1);
        assert!(lines.all(|line| line.starts_with(' ') && line.len() <= 80), "{control}");
    }
}
