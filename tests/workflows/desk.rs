//! An owner's desk for tests: a box in a folder of its own, and a clock that the test sets.

use chrono::{DateTime, Utc};
use kartoteka_app::{Clock, Error, Kartoteka, NoSink, Opening, Origin};
use kartoteka_domain::time::{Now, Timestamp};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;

/// Thursday 12 November 2026, 10:00 in Warsaw.
pub(crate) const MORNING: &str = "2026-11-12T09:00:00Z";

/// A clock that stands until it is moved.
#[derive(Clone)]
pub(crate) struct TestClock(Arc<AtomicI64>);

impl Clock for TestClock {
    fn now(&self) -> Now {
        let at = Timestamp(self.0.load(Ordering::SeqCst));
        Now { at, zone: chrono_tz::Europe::Warsaw }
    }
}

/// A box on a desk.
pub(crate) struct Desk {
    folder: TempDir,
    clock: TestClock,
    kartoteka: Option<Kartoteka>,
}

impl Desk {
    /// An empty box, home country Poland, words in English, on a Thursday morning.
    pub(crate) fn new() -> Self {
        let folder = folder().expect("a folder for the box");
        let at = DateTime::parse_from_rfc3339(MORNING).unwrap().with_timezone(&Utc);
        let clock = TestClock(Arc::new(AtomicI64::new(at.timestamp_millis())));
        let mut desk = Self { folder, clock, kartoteka: None };
        desk.open();
        desk.ask("setting_set", json!({ "key": "region", "value": "PL" }));
        desk.ask("setting_set", json!({ "key": "language", "value": "en" }));
        desk
    }

    fn open(&mut self) {
        self.kartoteka = Some(another(self.folder.path(), &self.clock));
    }

    /// Starts the program on the files as a kill at this moment leaves them: whatever a proper
    /// end would still have written is not there.
    pub(crate) fn restart_after_kill(&mut self) {
        let left = folder().expect("a folder for the box");
        for end in ["", "-wal", "-shm"] {
            let name = format!("box.db{end}");
            std::fs::copy(self.path(&name), left.path().join(&name))
                .expect("an open box has its file, its log and their index");
        }
        self.kartoteka = None;
        self.folder = left;
        self.open();
    }

    /// A second program on the same box.
    pub(crate) fn second_program(&self) -> Kartoteka {
        another(self.folder.path(), &self.clock)
    }

    /// The box.
    pub(crate) fn kartoteka(&self) -> &Kartoteka {
        self.kartoteka.as_ref().expect("the box is open between restarts")
    }

    /// The folder of the box.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Lets time go by.
    pub(crate) fn wait_minutes(&self, minutes: i64) {
        self.clock.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// Carries out a command that has to succeed.
    #[track_caller]
    pub(crate) fn ask(&self, name: &str, request: Value) -> Value {
        ask(self.kartoteka(), name, request).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// Carries out a command that has to be refused.
    #[track_caller]
    pub(crate) fn refusal(&self, name: &str, request: Value) -> Error {
        match ask(self.kartoteka(), name, request) {
            Err(error) => error,
            Ok(answer) => panic!("{name} was not refused: {answer}"),
        }
    }

    /// A card from one line; its id.
    #[track_caller]
    pub(crate) fn card(&self, line: &str) -> i64 {
        let draft = self.ask("contact_guess", json!({ "text": line }));
        let saved = self.ask("contact_create", json!({ "draft": draft }));
        saved["id"].as_i64().expect("a saved card has an id")
    }

    /// Writes a file beside the box and offers it; its handle.
    pub(crate) fn file(&self, name: &str, content: &[u8]) -> u32 {
        let path = self.path(name);
        std::fs::write(&path, content).expect("the folder can be written");
        self.kartoteka().offer_file(&path).handle
    }

    /// A path beside the box.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Every row of the box, as text.
    pub(crate) fn dump(&self) -> Value {
        self.kartoteka().dump().expect("the box can be read")
    }
}

/// A folder in memory where the system has such a thing: the tests ask for thousands of synced
/// commits, and none for what survives a power cut.
fn folder() -> std::io::Result<TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }
}

/// Opens the box in a folder once more.
fn another(folder: &Path, clock: &TestClock) -> Kartoteka {
    Kartoteka::open(Opening {
        folder: folder.to_owned(),
        clock: Box::new(clock.clone()),
        sink: Box::new(NoSink),
        language: None,
        as_window: false,
    })
    .expect("the box opens")
}

/// Carries out a command in the owner's name.
pub(crate) fn ask(kartoteka: &Kartoteka, name: &str, request: Value) -> Result<Value, Error> {
    kartoteka.unwatched(Origin::Person, None, |call| kartoteka.dispatch(name, request, call))
}
