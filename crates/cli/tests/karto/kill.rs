//! `karto import` and `karto export` killed at random moments: the box opens, is whole, holds what it
//! held before, and the import is there whole or not at all; so is the file that goes out.

use crate::desk::{Desk, answer, cards, karto};
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

const CARDS: u32 = 5000;
const KILLS: u64 = 32;

/// What an import has come to.
#[derive(Debug, Clone, Copy)]
struct Reached {
    /// Nanoseconds on the processor.
    computed: u64,
    /// Bytes in the log that a commit writes.
    logged: u64,
}

fn reached(child: &Child, data: &Path) -> Reached {
    let times = fs::read_to_string(format!("/proc/{}/schedstat", child.id()));
    let first = times.ok().and_then(|times| times.split(' ').next()?.parse().ok());
    let log = fs::metadata(data.join("box.db-wal"));
    Reached { computed: first.unwrap_or(0), logged: log.map_or(0, |log| log.len()) }
}

fn start(data: &Path, file: &str) -> Child {
    karto(data, &["import", file]).stdout(Stdio::null()).spawn().unwrap()
}

/// Copies a folder with its files, and the folders in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)
        } else {
            drop(fs::copy(entry.path(), to))
        }
    }
}

/// The largest of what an import that nobody stops comes to.
fn undisturbed(data: &Path, file: &str) -> Reached {
    let mut child = start(data, file);
    let mut most = Reached { computed: 0, logged: 0 };
    while child.try_wait().unwrap().is_none() {
        let now = reached(&child, data);
        most.computed = most.computed.max(now.computed);
        most.logged = most.logged.max(now.logged);
        std::thread::yield_now();
    }
    most
}

#[test]
fn a_killed_import_is_there_whole_or_not_at_all() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", cards(CARDS));
    let earlier = desk.add("Jan Nowak 602 123 456");
    let most = {
        let data = desk.path("undisturbed");
        copy(&desk.data(), &data);
        undisturbed(&data, &file)
    };
    let mut inside = 0;
    let mut whole = 0;
    for kill in 0..KILLS {
        let data = desk.path(&format!("kill-{kill}"));
        copy(&desk.data(), &data);
        // Every other kill falls into the commit, the rest anywhere in the run.
        let part = |of: u64| of / 1000 * (kill * 617 % 1000);
        let mut child = start(&data, &file);
        loop {
            let now = reached(&child, &data);
            let is_there = match kill % 2 {
                0 => now.computed >= part(most.computed),
                _ => now.logged > part(most.logged),
            };
            if is_there || child.try_wait().unwrap().is_some() {
                break;
            }
            std::thread::yield_now();
        }
        child.kill().unwrap();
        inside += u32::from(!child.wait().unwrap().success());
        whole += u32::from(is_whole(&data, &earlier));
        fs::remove_dir_all(data).unwrap();
    }
    assert!(inside > 20, "only {inside} kills met an import");
    println!("{inside} of {KILLS} kills met the import; {whole} imports were there whole");
}

/// Errs unless the box is whole with what was there before; answers whether the import is there.
fn is_whole(data: &Path, earlier: &str) -> bool {
    let ask = |arguments: &[&str]| answer(&mut karto(data, arguments));
    assert_eq!(ask(&["check"])["ok"], true);
    assert_eq!(ask(&["show", earlier])["name"], "Jan Nowak");
    let total = ask(&["find", "", "--limit", "1"])["total"].as_u64().unwrap();
    let operations = ask(&["history"])["operations"].as_array().unwrap().len();
    let is_there = total == u64::from(CARDS) + 1;
    assert!(is_there || total == 1, "{total} cards");
    assert_eq!(operations, 1 + usize::from(is_there));
    is_there
}

const EXPORT_KILLS: u64 = 16;

#[test]
fn a_killed_export_leaves_the_file_that_was_there_or_the_new_one() {
    let desk = Desk::new();
    let file = desk.file("cards.vcf", cards(CARDS));
    let out = desk.path("out.vcf");
    let folder = out.parent().unwrap().to_owned();
    let words = ["export", "--force", "--to", out.to_str().unwrap()];
    let start = || karto(&desk.data(), &words).stdout(Stdio::null()).spawn().unwrap();
    desk.add("Jan Nowak 602 123 456");
    assert!(start().wait().unwrap().success());
    let before = fs::read(&out).unwrap();
    desk.ask(&["import", &file]);
    let mut whole = start();
    let mut computed = 0;
    while whole.try_wait().unwrap().is_none() {
        computed = computed.max(reached(&whole, &desk.data()).computed);
        std::thread::yield_now();
    }
    let after = fs::read(&out).unwrap();
    assert!(after.len() > 100 * before.len());
    let mut inside = 0;
    for kill in 0..EXPORT_KILLS {
        fs::write(&out, &before).unwrap();
        let mut child = start();
        let end = computed / EXPORT_KILLS * (kill + 1);
        while reached(&child, &desk.data()).computed < end && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        inside += u32::from(!child.wait().unwrap().success());
        let found = fs::read(&out).unwrap();
        assert!(found == before || found == after, "kill {kill}: {} bytes", found.len());
    }
    assert!(inside > 8, "only {inside} kills met an export");
    assert!(start().wait().unwrap().success());
    assert_eq!(fs::read(&out).unwrap(), after);
    let names = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.file_name());
    let left: Vec<_> = names.filter(|name| name.to_string_lossy().contains(".partial")).collect();
    assert_eq!(left, [""; 0], "what the killed ones left goes with the next");
    assert_eq!(desk.ask(&["check"])["ok"], true);
}
