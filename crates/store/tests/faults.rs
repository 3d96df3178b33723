//! The box against a killed program, a full disk and a folder that can't be written. Each fault
//! happens to a second process: this test program started again with a task.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test")]

use kartoteka_domain::contact::{Contact, Phone};
use kartoteka_domain::time::{Now, Timestamp};
use kartoteka_store::{
    BackupReason, Error, NewOperation, OpenOptions, Origin, Result, Store, Written,
};
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const NOW: Now = Now { at: Timestamp(1_795_000_000_000), zone: chrono_tz::UTC };
/// Cards of one import.
const BATCH: usize = 40;
const KILLS: u32 = 40;

fn open(folder: &Path) -> Result<Store> {
    Store::open(folder, &OpenOptions { app_version: "0.0.0", now: NOW })
}

fn import(store: &Store, number: usize) -> Result<Written<()>> {
    let operation = NewOperation {
        kind: "import_run",
        subject: number.to_string(),
        origin: Origin::Person,
        now: NOW,
        request_id: None,
        cancel: None,
    };
    store.write(&operation, |w| {
        for card in 0..BATCH {
            let content = Contact {
                uid: format!("{number}-{card}"),
                formatted_name: format!("Ada {number} {card}"),
                phones: vec![Phone {
                    value: format!("+4860{number:04}{card:03}"),
                    ..Phone::default()
                }],
                ..Contact::default()
            };
            w.insert_contact(&content)?;
        }
        Ok(())
    })
}

/// Cards and operations.
fn counts(store: &Store) -> (usize, usize) {
    let (cards, operations) =
        store.read(|r| Ok((r.count_contacts()?, r.history(None, u32::MAX)?.len()))).unwrap();
    (usize::try_from(cards).unwrap(), operations)
}

fn assert_whole(store: &Store) {
    assert_eq!(store.check().unwrap(), []);
    let (cards, operations) = counts(store);
    assert_eq!(cards, operations * BATCH, "an import is there whole or not at all");
}

/// What the second process does.
#[test]
fn task() {
    let Ok(task) = std::env::var("KARTOTEKA_TEST_TASK") else { return };
    let folder = PathBuf::from(std::env::var_os("KARTOTEKA_TEST_FOLDER").unwrap());
    match task.as_str() {
        "import" => import_for_ever(&folder),
        "back up" => back_up_for_ever(&folder),
        "back up in vain" => back_up_in_vain(&folder),
        "fill" => fill(&folder),
        "rescue" => rescue(&folder),
        "refused" => {
            assert!(matches!(open(&folder).err(), Some(Error::ReadOnly { .. })));
        }
        other => panic!("no task {other}"),
    }
}

/// The command for a task, run by a shell that first does `before`.
fn second(task: &str, folder: &Path, before: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("{before} exec \"$0\" --exact task --nocapture"))
        .arg(std::env::current_exe().unwrap())
        .env("KARTOTEKA_TEST_TASK", task)
        .env("KARTOTEKA_TEST_FOLDER", folder)
        .stdout(Stdio::piped());
    command
}

/// Runs a task to its end.
fn run(task: &str, folder: &Path, before: &str) {
    let ended = second(task, folder, before).stderr(Stdio::piped()).output().unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
}

fn import_for_ever(folder: &Path) {
    let store = open(folder).unwrap();
    for number in 0.. {
        import(&store, number).unwrap();
        println!("done {number}");
    }
}

fn back_up_for_ever(folder: &Path) {
    let store = open(folder).unwrap();
    loop {
        let made = store.backup(BackupReason::Asked, None, NOW).unwrap();
        println!("done {}", made.name);
    }
}

/// Kills the process after so many acknowledged deeds and a moment more; gives how many there
/// were.
fn kill_after(mut child: Child, deeds: u32, moment: Duration) -> usize {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = 0;
    let is_deed = |line: &String| line.contains("done");
    for _ in 0..deeds {
        acknowledged += usize::from(lines.by_ref().map(|line| line.unwrap()).any(|l| is_deed(&l)));
    }
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    acknowledged + lines.map_while(std::result::Result::ok).filter(is_deed).count()
}

#[test]
fn a_killed_import_is_there_whole_or_not_at_all_and_nothing_acknowledged_is_lost() {
    let mut killed_inside = 0;
    for kill in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        let child = second("import", folder.path(), "").spawn().unwrap();
        // Moments spread over the length of an import, in no step with it.
        let acknowledged =
            kill_after(child, kill % 4, Duration::from_micros(u64::from(kill * 1709 % 23_000)));
        killed_inside += u32::from(folder.path().join("box.db-wal").exists());
        let store = open(folder.path()).unwrap();
        assert_whole(&store);
        assert!(counts(&store).1 >= acknowledged, "an acknowledged import is lost");
    }
    assert!(killed_inside > KILLS / 4, "only {killed_inside} kills met an open box");
}

#[test]
fn a_killed_backup_leaves_no_half_backup_under_a_backups_name() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).unwrap();
    import(&store, 0).unwrap();
    for kill in 0..10u32 {
        let child = second("back up", folder.path(), "").spawn().unwrap();
        kill_after(child, 1, Duration::from_micros(u64::from(kill * 1709 % 17_000)));
    }
    let backups = store.backups().unwrap();
    assert!(backups.len() >= 10);
    for backup in backups {
        assert!(backup.is_verified);
        store.verify_backup(&backup.name).unwrap();
    }
    assert_whole(&store);
}

/// Imports until there is no room.
fn fill(folder: &Path) {
    let store = open(folder).unwrap();
    let full = (0..10_000).find_map(|number| import(&store, number).err());
    assert!(matches!(full, Some(Error::DiskFull)), "{full:?}");
    let (cards, _) = counts(&store);
    assert!(cards > 0);
    assert_whole(&store);
}

/// Finds no room for a backup.
fn back_up_in_vain(folder: &Path) {
    let store = open(folder).unwrap();
    let backup = store.backup(BackupReason::Asked, None, NOW);
    assert!(matches!(backup, Err(Error::DiskFull)), "{backup:?}");
    assert_eq!(store.backups().unwrap(), []);
}

#[test]
fn a_full_disk_is_told_and_what_was_saved_stays() {
    let folder = tempfile::tempdir().unwrap();
    // Files may grow to 1 MB, then to 200 kB; more is an error, not a signal.
    run("fill", folder.path(), "trap '' XFSZ; ulimit -f 2048;");
    run("back up in vain", folder.path(), "trap '' XFSZ; ulimit -f 400;");
    let store = open(folder.path()).unwrap();
    assert_whole(&store);
    let (_, operations) = counts(&store);
    import(&store, 20_000).unwrap();
    assert_eq!(counts(&store).1, operations + 1, "there is room again");
    let files = fs::read_dir(folder.path().join("backups")).unwrap().count();
    assert_eq!(files, 0, "no litter");
}

/// Reads where not a byte can be written.
fn rescue(folder: &Path) {
    let store = open(folder).unwrap();
    assert_eq!(counts(&store), (BATCH, 1));
    assert!(matches!(import(&store, 1), Err(Error::DiskFull)));
    assert!(matches!(store.set_setting("theme", "dark"), Err(Error::DiskFull)));
}

#[test]
fn without_a_free_byte_the_box_can_still_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).unwrap();
    import(&store, 0).unwrap();
    drop(store);
    run("rescue", folder.path(), "trap '' XFSZ; ulimit -f 0;");
    assert_whole(&open(folder.path()).unwrap());
}

#[test]
fn a_folder_that_can_not_be_written_is_told_and_nothing_is_put_there() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("kartoteka");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(outer.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let is_root = fs::write(folder.join("probe"), "").is_ok();
    let _ = fs::remove_file(folder.join("probe"));
    // Root may write anywhere, so there a nobody tries.
    if is_root {
        let program = outer.path().join("program");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
        command.args(["--exact", "task", "--nocapture"]);
        command.env("KARTOTEKA_TEST_TASK", "refused").env("KARTOTEKA_TEST_FOLDER", &folder);
        let ended = command.output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    } else {
        run("refused", &folder, "");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}
