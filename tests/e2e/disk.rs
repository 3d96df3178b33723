//! A disk without room and a folder that can't be written: the window says so, and nothing is lost.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kartoteka_tests::{Desk, Key};

use crate::refused::can_be_read;

/// A disk of a few MiB in the place of the card box's folder; gone with the test. Only root may
/// mount one: elsewhere the tests of `karto` stand for the full disk.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: PathBuf) -> Option<Self> {
        std::fs::create_dir_all(&at).unwrap();
        let is_mounted = mount(&["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs"], &at);
        is_mounted.then_some(Self(at))
    }

    /// Fills it to the last byte.
    fn fill(&self) -> PathBuf {
        let ballast = self.0.join("ballast");
        let mut fill = Command::new("dd");
        fill.args(["if=/dev/zero", "bs=4096"]).arg(format!("of={}", ballast.display()));
        fill.stderr(Stdio::null()).status().unwrap();
        ballast
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn mount(arguments: &[&str], at: &Path) -> bool {
    let mounted = Command::new("mount").args(arguments).arg(at).stderr(Stdio::null()).status();
    mounted.is_ok_and(|status| status.success())
}

#[test]
fn what_finds_no_room_is_told_and_can_be_saved_once_there_is() {
    let desk = Desk::new();
    let Some(disk) = SmallDisk::mount(desk.data()) else { return };
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    let window = desk.open();
    window.wait_for_text("Nothing due");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    let ballast = disk.fill();
    window.press(Key::Char('j'));
    let _ = window.wait_for("article");
    window.press(Key::Char('n'));
    window.wait_for_focus("Write a note");
    window.keys("keeps forty frames");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("No room to save. Nothing was lost. Free some space, then try again.");
    window.wait_for_value("Write a note", "keeps forty frames");
    assert_eq!(desk.karto(&["find", "frames"])["total"], 0);
    assert_eq!(desk.karto(&["find", "ewa"])["total"], 1, "what is there can be read");

    std::fs::remove_file(ballast).unwrap();
    window.press(Key::Enter.ctrl());
    window.wait_until_gone("No room to save.");
    window.wait_until_said("the note in the box", || desk.karto(&["find", "frames"])["total"] == 1);
    assert_eq!(desk.karto(&["check"])["ok"], true);
    window.close();
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_its_box_stays_as_it_is() {
    let mut desk = Desk::new();
    let disk = SmallDisk::mount(desk.data());
    desk.karto(&["add", "Ewa Głowacka 602 111 222"]);
    let before = std::fs::read(desk.data().join("box.db")).unwrap();
    protect(&desk, disk.as_ref(), true);

    for (machine, sentence) in [
        ("en_GB.UTF-8", "can’t be written. Check the folder’s permissions"),
        ("pl_PL.UTF-8", "Sprawdź uprawnienia folderu albo wybierz inny."),
        ("de_DE.UTF-8", "Prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen."),
    ] {
        desk.set("LANG", machine);
        let window = desk.open();
        window.wait_for_text(sentence);
        can_be_read(&window, machine);
        assert_eq!(window.keys_pressed(), 0);
        window.close();
    }
    assert!(std::fs::read(desk.data().join("box.db")).unwrap() == before, "the file was changed");

    protect(&desk, disk.as_ref(), false);
    desk.set("LANG", "en_GB.UTF-8");
    let window = desk.open();
    window.wait_for_text("Nothing due");
    window.press(Key::Char('2').ctrl());
    window.wait_for_text("Głowacka, Ewa");
    window.close();
}

/// Takes or gives the right to write: by the disk where root runs the test, whom no mode stops.
fn protect(desk: &Desk, disk: Option<&SmallDisk>, is_protected: bool) {
    use std::os::unix::fs::PermissionsExt as _;
    if let Some(SmallDisk(at)) = disk {
        let how = if is_protected { "remount,ro" } else { "remount,rw" };
        assert!(mount(&["-o", how], at), "{how}");
    } else {
        let (folder, file) = if is_protected { (0o500, 0o400) } else { (0o700, 0o600) };
        let set = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        set(&desk.data().join("box.db"), file);
        set(&desk.data(), folder);
    }
}
