//! The card box held by another program, as one holds it that puts it in order after a crash: until
//! it is done, nothing can be read. A process of its own, since a program's locks do not bind it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Takes SQLite's locks for writing and for recovery, and makes the two copies of the index's
/// header differ, which sends every reader to wait for them: <https://www.sqlite.org/walformat.html>,
/// 2.2 and 2.3. A word on standard input ends it; then all is as it was.
const HOLD: &str = r"
import fcntl, os, sys
index = os.open(sys.argv[1], os.O_RDWR)
for lock in (120, 122):
    fcntl.lockf(index, fcntl.LOCK_EX, 1, lock)
second = os.pread(index, 48, 48)
os.pwrite(index, bytes(byte ^ 255 for byte in second), 48)
print('held', flush=True)
sys.stdin.readline()
os.pwrite(index, second, 48)
";

/// Takes SQLite's lock for writing alone: all can be read meanwhile, and who writes waits.
const HOLD_WRITING: &str = r"
import fcntl, os, sys
index = os.open(sys.argv[1], os.O_RDWR)
fcntl.lockf(index, fcntl.LOCK_EX, 1, 120)
print('held', flush=True)
sys.stdin.readline()
";

/// Keeps a box that nobody else has open to itself, as any program with SQLite can.
const HOLD_UNOPENED: &str = r"
import sqlite3, sys
box = sqlite3.connect(sys.argv[1], isolation_level=None)
box.execute('PRAGMA locking_mode = EXCLUSIVE')
box.execute('BEGIN IMMEDIATE')
print('held', flush=True)
sys.stdin.readline()
";

/// Held for as long as this lives.
#[derive(Debug)]
pub struct Held {
    holder: Child,
}

impl Held {
    /// Holds the box of this folder, which a program has open.
    pub(crate) fn take(folder: &Path) -> Self {
        Self::by(HOLD, &folder.join("box.db-shm"))
    }

    /// Holds it as a program that writes.
    pub(crate) fn take_writing(folder: &Path) -> Self {
        Self::by(HOLD_WRITING, &folder.join("box.db-shm"))
    }

    /// Holds the box of this folder, which no program has open, as one that lets nobody else in.
    pub(crate) fn take_unopened(folder: &Path) -> Self {
        Self::by(HOLD_UNOPENED, &folder.join("box.db"))
    }

    fn by(script: &str, file: &Path) -> Self {
        let mut holder = Command::new("python3")
            .args(["-c", script])
            .arg(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 can be started; cargo xtask test sets up");
        let mut said = String::new();
        let out = holder.stdout.take().expect("piped above");
        BufReader::new(out).read_line(&mut said).expect("the holder speaks");
        assert_eq!(said.trim(), "held");
        Self { holder }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(ear) = &mut self.holder.stdin {
            // A holder that has ended holds nothing.
            let _ = ear.write_all(b"let go\n");
        }
        drop(self.holder.wait());
    }
}
