//! Boxes that are refused: not a byte of them changes, and nothing is put beside them.

use crate::desk::{Desk, karto, refusal, refused};
use kartoteka_app::{Call, Cancel, Kartoteka, NoSink, Opening, Origin, SystemClock};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Names and contents of a folder's files.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file());
    let named = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    entries
        .map(|entry| (named(entry), ()))
        .map(|(name, ())| {
            let content = fs::read(folder.join(&name)).unwrap();
            (name, content)
        })
        .collect()
}

/// The bytes of a healthy box.
fn healthy() -> Vec<u8> {
    let desk = Desk::new();
    desk.ask(&["demo", "--contacts", "50"]);
    fs::read(desk.data().join("box.db")).unwrap()
}

/// Tries to read and to write a box of these bytes.
fn is_refused_untouched(bytes: &[u8], code: &str) {
    let desk = Desk::new();
    fs::create_dir(desk.data()).unwrap();
    fs::set_permissions(desk.data(), fs::Permissions::from_mode(0o700)).unwrap();
    let file = desk.data().join("box.db");
    fs::write(&file, bytes).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let before = files(&desk.data());
    let verbs: [&[&str]; 4] = [&["find", ""], &["add", "Jan Nowak"], &["check"], &["undo"]];
    for verb in verbs {
        let (told, message) = desk.refusal(verb);
        assert_eq!(told, code, "{message}");
        assert!(files(&desk.data()) == before, "{verb:?} changed something: {message}");
    }
}

#[test]
fn a_newer_box_is_refused_untouched() {
    let mut bytes = healthy();
    bytes[60..64].copy_from_slice(&9999u32.to_be_bytes());
    is_refused_untouched(&bytes, "file_too_new");
}

#[test]
fn an_empty_file_is_no_fresh_start() {
    is_refused_untouched(b"", "file_corrupt");
}

#[test]
fn another_programs_database_is_refused_untouched() {
    let mut bytes = healthy();
    bytes[68..72].copy_from_slice(&0u32.to_be_bytes());
    is_refused_untouched(&bytes, "file_corrupt");
}

#[test]
fn a_text_file_is_refused_untouched() {
    is_refused_untouched("Dear Sir,\n".repeat(1000).as_bytes(), "file_corrupt");
}

#[test]
fn a_truncated_box_is_refused_untouched() {
    let bytes = healthy();
    for length in [60, 100, 5000, bytes.len() / 2, bytes.len() - 4096] {
        is_refused_untouched(&bytes[..length], "file_corrupt");
    }
}

#[test]
fn a_folder_that_can_not_be_written_is_told() {
    let desk = Desk::new();
    desk.add("Jan Nowak");
    let open_to_all = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let folder = desk.path("read-only");
    fs::create_dir(&folder).unwrap();
    open_to_all(&desk.path(""), 0o755);
    open_to_all(&folder, 0o555);
    // Root may write anywhere, so a nobody tries, with a program that it may run.
    let is_root = fs::write(folder.join("probe"), "").is_ok();
    let _ = fs::remove_file(folder.join("probe"));
    let program = desk.path("karto");
    fs::copy(env!("CARGO_BIN_EXE_karto"), &program).unwrap();
    let mut command = Command::new(if is_root { "setpriv".as_ref() } else { program.as_path() });
    if is_root {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
    }
    command.args(["add", "Ewa Nowak", "--data"]).arg(folder.join("data"));
    let (code, message) = refusal(&mut command);
    assert_eq!(code, "read_only");
    assert!(message.contains("read-only"), "names the place: {message}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

/// Whether a child has the box open.
fn has_open(child: &Child, file: &Path) -> bool {
    let entries = fs::read_dir(format!("/proc/{}/fd", child.id()));
    let mut links = entries.into_iter().flatten().flatten();
    links.any(|entry| fs::read_link(entry.path()).is_ok_and(|to| to == file))
}

/// Imports in this process, and while that write holds the lock does `meanwhile` once.
fn while_another_writes(desk: &Desk, meanwhile: impl FnOnce() + Send) {
    let opening = Opening {
        folder: desk.data(),
        clock: Box::new(SystemClock),
        sink: Box::new(NoSink),
        language: None,
        as_window: false,
    };
    let kartoteka = Kartoteka::open(opening).unwrap();
    let file = kartoteka.offer_file(&desk.path("cards.vcf")).handle;
    let cancel = Cancel::default();
    let meanwhile = Mutex::new(Some(meanwhile));
    let progress = |step: kartoteka_app::api::exchange::Progress| {
        let is_writing = step.stage == kartoteka_app::api::exchange::ProgressStage::Writing;
        let now = is_writing.then(|| meanwhile.lock().unwrap().take()).flatten();
        if let Some(meanwhile) = now {
            meanwhile();
        }
    };
    let call = Call {
        request_id: None,
        origin: Origin::Person,
        now: kartoteka.now(),
        cancel: &cancel,
        progress: &progress,
    };
    kartoteka.dispatch("import_run", json!({ "files": [file] }), &call).unwrap();
    assert!(meanwhile.lock().unwrap().is_none(), "the write was interrupted");
}

#[test]
fn a_second_writer_waits_and_loses_nothing() {
    let desk = Desk::new();
    desk.file("cards.vcf", crate::desk::cards(3));
    let file = desk.data().join("box.db");
    let waiting = Mutex::new(None);
    while_another_writes(&desk, || {
        let mut child =
            karto(&desk.data(), &["add", "Ewa Nowak"]).stdout(Stdio::null()).spawn().unwrap();
        let deadline = Instant::now() + Duration::from_secs(20);
        while !has_open(&child, &file) {
            assert!(child.try_wait().unwrap().is_none(), "it did not wait");
            assert!(Instant::now() < deadline, "it never came to the box");
            std::thread::yield_now();
        }
        *waiting.lock().unwrap() = Some(child);
    });
    let mut child = waiting.into_inner().unwrap().unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(desk.ask(&["find", ""])["total"], 4);
}

#[test]
fn a_writer_that_waited_in_vain_says_who_holds_the_box() {
    let desk = Desk::new();
    desk.file("cards.vcf", crate::desk::cards(3));
    while_another_writes(&desk, || {
        let output = karto(&desk.data(), &["add", "Ewa Nowak", "--json"]).output().unwrap();
        let (code, message) = refused(&output);
        assert_eq!(code, "file_locked");
        assert!(message.contains("Another program"), "{message}");
    });
    assert_eq!(desk.ask(&["find", ""])["total"], 3);
}
