//! The `.rpm`, packed by `rpmbuild` from the same tree; which libraries the programs need is found
//! by its own scripts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{DESCRIPTION, Package, Profile, SUMMARY, VERSION, layout, said, write};
use crate::shell;

/// What the package is called, and the folders that are its own.
const NAME: &str = "kartoteka";

/// Makes the package.
pub(super) fn make(package: &Package, folder: &Path) -> Result<PathBuf, String> {
    let tree = folder.join("rpm");
    shell::run(Command::new("cp").arg("-a").arg(&package.tree).arg(&tree))?;
    layout::complete_zsh(&tree, "site-functions")?;
    let spec = folder.join("kartoteka.spec");
    write(&spec, specification(&tree, &layout::files(&tree)?, package.profile))?;
    let machine = said(Command::new("rpm").args(["--eval", "%{_target_cpu}"]))?;
    let mut pack = Command::new("rpmbuild");
    pack.args(["-bb", "--quiet", "--define"])
        .arg(format!("_topdir {}", folder.join("work").display()));
    pack.arg("--define").arg(format!("_rpmdir {}", folder.display()));
    pack.args(["--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm"]).arg(&spec);
    shell::run(&mut pack)?;
    Ok(folder.join(format!("kartoteka-{VERSION}-1.{machine}.rpm")))
}

fn specification(tree: &Path, files: &[PathBuf], profile: Profile) -> String {
    let press = if profile == Profile::Dev { "w1.gzdio" } else { "w9.xzdio" };
    // Of the folders, only those that nobody else has: rpm leaves behind what no package owns.
    let own = files.iter().filter_map(|file| file.parent()).filter(|folder| folder.ends_with(NAME));
    let own: BTreeSet<&Path> = own.collect();
    let mut list = String::new();
    for folder in own {
        list.push_str(&format!("%dir \"/{}\"\n", folder.display()));
    }
    for file in files {
        let mark = if file.starts_with("usr/share/doc") { "%doc " } else { "" };
        list.push_str(&format!("{mark}\"/{}\"\n", file.display()));
    }
    format!(
        "Name: {NAME}\nVersion: {VERSION}\nRelease: 1\nSummary: {SUMMARY}\n\
         License: MIT OR Apache-2.0\n\
         Requires: desktop-file-utils hicolor-icon-theme shared-mime-info\n\n\
         # The tree is ready: nothing is to be built, stripped or pressed again.\n\
         %global debug_package %{{nil}}\n%global __os_install_post %{{nil}}\n\
         %global _build_id_links none\n\
         %define _binary_payload {press}\n\n\
         %description\n{}\n\n\
         %install\nmkdir -p %{{buildroot}}\ncp -a \"{}/.\" %{{buildroot}}/\n\n\
         %files\n%defattr(-,root,root)\n{list}",
        DESCRIPTION.join("\n"),
        tree.display(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_and_papers_are_marked() {
        let files = ["usr/bin/karto", "usr/share/doc/kartoteka/copyright"].map(PathBuf::from);
        let spec = specification(Path::new("/w/rpm"), &files, Profile::Release);
        assert!(
            spec.ends_with("%dir \"/usr/share/doc/kartoteka\"\n\"/usr/bin/karto\"\n%doc \"/usr/share/doc/kartoteka/copyright\"\n")
        );
        assert!(spec.contains("%global debug_package %{nil}\n"), "{spec}");
    }
}
