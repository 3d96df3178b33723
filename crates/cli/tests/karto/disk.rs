//! A full disk: a sentence, and everything that was there is still there.

use crate::desk::{Desk, NOW, answer, cards, karto, refused};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// `karto` where no file may grow beyond so many KiB: the system answers as a full disk does.
fn karto_within(kib: u32, data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new("sh");
    // POSIX counts in blocks of 512 bytes; the signal is off, so that the write fails instead.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\" --json", kib * 2);
    command.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_karto")).args(arguments);
    command.env("KARTOTEKA_DATA", data).env("KARTOTEKA_NOW", NOW).env("LC_ALL", "en_GB.UTF-8");
    command.stdin(Stdio::null()).output().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<_> = entries.map(|e| e.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn an_import_that_finds_no_room_leaves_the_box_as_it_was() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", cards(3000));
    desk.add("Jan Nowak");
    let room =
        u32::try_from(fs::metadata(desk.data().join("box.db")).unwrap().len() / 1024).unwrap();
    for more in [64, 200, 600] {
        let (code, message) = refused(&karto_within(room + more, &desk.data(), &["import", &file]));
        assert_eq!(code, "disk_full", "{message}");
        assert_eq!(desk.ask(&["find", ""])["total"], 1);
        assert_eq!(desk.ask(&["check"])["ok"], true);
    }
    assert_eq!(desk.ask(&["import", &file])["files"][0]["added"], 3000, "there is room again");
    let litter = names(&desk.data()).into_iter().filter(|name| name.contains(".partial"));
    assert_eq!(litter.count(), 0);
}

#[test]
fn an_export_that_finds_no_room_leaves_the_old_file() {
    let desk = Desk::new();
    desk.ask(&["import", &desk.file("cards.vcf", cards(500))]);
    for name in ["a.csv", "a.vcf", "a.xlsx"] {
        let old = desk.file(name, "the old file");
        let arguments = ["export", "--to", &old, "--force"];
        let (code, message) = refused(&karto_within(8, &desk.data(), &arguments));
        assert_eq!(code, "disk_full", "{name}: {message}");
        assert_eq!(fs::read(&old).unwrap(), b"the old file");
    }
    assert_eq!(names(&desk.path("")), ["a.csv", "a.vcf", "a.xlsx", "cards.vcf", "data"]);
}

/// A disk of a few MiB, where the test may have one; gone with the test.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: PathBuf, mib: u32) -> Option<Self> {
        fs::create_dir(&at).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={mib}m"), "tmpfs"]).arg(&at);
        let mounted = mount.stderr(Stdio::null()).status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

/// Only root may mount; elsewhere the limits above stand for the full disk alone.
#[test]
fn a_small_disk_that_fills_up_keeps_what_it_holds() {
    let desk = Desk::new();
    let Some(disk) = SmallDisk::mount(desk.path("disk"), 4) else { return };
    let data = disk.0.join("data");
    let file = desk.file("cards.vcf", cards(5000));
    let ask = |arguments: &[&str]| answer(&mut karto(&data, arguments));
    ask(&["add", "Jan Nowak"]);
    let (code, _) = refused(&karto(&data, &["import", &file, "--json"]).output().unwrap());
    assert_eq!(code, "disk_full");
    // To the last byte.
    let ballast = disk.0.join("ballast");
    let mut fill = Command::new("dd");
    fill.args(["if=/dev/zero", "bs=4096"]).arg(format!("of={}", ballast.display()));
    fill.stderr(Stdio::null()).status().unwrap();
    assert_eq!(ask(&["find", "nowak"])["total"], 1, "what is there can be read");
    let (code, message) = refused(&karto(&data, &["add", "Ewa Nowak", "--json"]).output().unwrap());
    assert_eq!(code, "disk_full", "{message}");
    fs::remove_file(ballast).unwrap();
    ask(&["add", "Ewa Nowak"]);
    assert_eq!(ask(&["find", "nowak"])["total"], 2);
    assert_eq!(ask(&["check"])["ok"], true);
}
