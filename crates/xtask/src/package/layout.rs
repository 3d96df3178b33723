//! The tree of files as it will lie on the owner's system. Owns which files there are and where.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{notices, write};
use crate::cargo::{self, Program};
use crate::{Outcome, shell};

/// Sizes of the icon as pictures; `hicolor` also has it as a drawing.
const ICONS: [u32; 8] = [16, 24, 32, 48, 64, 128, 256, 512];

/// Plain copies: where a file lies here, and there.
const COPIES: [(&str, &str); 4] = [
    ("src-tauri/linux/kartoteka.desktop", "usr/share/applications/kartoteka.desktop"),
    (
        "src-tauri/linux/net.kartoteka.Kartoteka.metainfo.xml",
        "usr/share/metainfo/net.kartoteka.Kartoteka.metainfo.xml",
    ),
    ("icons/icon.svg", "usr/share/icons/hicolor/scalable/apps/kartoteka.svg"),
    ("src-tauri/linux/copyright", "usr/share/doc/kartoteka/copyright"),
];

/// Lays everything out below `tree`. What the systems place differently (zsh) is theirs.
pub(super) fn lay_out(tree: &Path, programs: &[Program]) -> Outcome {
    for name in ["kartoteka", "karto"] {
        let place = tree.join("usr/bin").join(name);
        copy(cargo::find(programs, name)?, &place)?;
        // A release is stripped already; a build for tests is a third of its size without symbols.
        shell::run(Command::new("strip").arg("--strip-unneeded").arg(place))?;
    }
    for (here, there) in COPIES {
        copy(Path::new(here), &tree.join(there))?;
    }
    for size in ICONS {
        let name = format!("{size}x{size}");
        let there = format!("usr/share/icons/hicolor/{name}/apps/kartoteka.png");
        copy(&Path::new("icons").join(format!("{name}.png")), &tree.join(there))?;
    }
    pages_and_completions(tree, cargo::find(programs, "reference")?)?;
    let papers = tree.join("usr/share/doc/kartoteka");
    copy(Path::new("CHANGELOG.md"), &papers.join("NEWS"))?;
    write(&papers.join("third-party-licences"), notices::text()?)?;
    press(&papers.join("NEWS"))?;
    press(&papers.join("third-party-licences"))
}

/// Man pages and completions, as `reference` makes them from the command line's definition.
fn pages_and_completions(tree: &Path, reference: &Path) -> Outcome {
    let made = tree.with_file_name("reference");
    shell::run(Command::new(reference).arg(&made))?;
    let pages = tree.join("usr/share/man/man1");
    copy(Path::new("src-tauri/linux/kartoteka.1"), &pages.join("kartoteka.1"))?;
    for page in entries(&made.join("man1"))? {
        let name = page.file_name().unwrap_or_default();
        copy(&page, &pages.join(name))?;
    }
    for page in entries(&pages)? {
        press(&page)?;
    }
    let completions = [
        ("karto.bash", "bash-completion/completions/karto"),
        ("karto.fish", "fish/vendor_completions.d/karto.fish"),
    ];
    for (here, there) in completions {
        copy(&made.join(here), &tree.join("usr/share").join(there))?;
    }
    Ok(())
}

/// Puts zsh's completion where a system looks for it.
pub(super) fn complete_zsh(tree: &Path, folder: &str) -> Outcome {
    let made = tree.with_file_name("reference");
    copy(&made.join("_karto"), &tree.join("usr/share/zsh").join(folder).join("_karto"))
}

/// Every file of the tree, from its root, sorted.
pub(super) fn files(tree: &Path) -> Result<Vec<PathBuf>, String> {
    let mut open = vec![tree.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for path in entries(&folder)? {
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path.strip_prefix(tree).unwrap_or(&path).to_owned());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let told = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(told.filter_map(Result::ok).map(|entry| entry.path()).collect())
}

fn copy(here: &Path, there: &Path) -> Outcome {
    let copied = there.parent().map_or(Ok(()), std::fs::create_dir_all);
    let copied = copied.and_then(|()| std::fs::copy(here, there));
    copied.map_err(|e| format!("{} to {}: {e}", here.display(), there.display()))?;
    Ok(())
}

/// Presses a file as Debian wants its papers: `-n` leaves out the day, so that the same sources
/// give the same package.
fn press(file: &Path) -> Outcome {
    shell::run(Command::new("gzip").args(["-9", "-n", "-f"]).arg(file))
}
