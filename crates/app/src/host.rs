//! `Kartoteka`: the open box as a host sees it. Owns the store, the clock, the sink and the
//! files that the host has offered; every command is a function of it.

use crate::api::FileHandle;
use crate::api::setting::{Language, Settings};
use crate::call::Call;
use crate::clock::Clock;
use crate::count::count;
use crate::error::{Code, Error, Result};
use crate::text::{Arg, say};
use crate::underway::Underway;
use kartoteka_domain::holiday::DaysOff;
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::region::Region;
use kartoteka_domain::time::Now;
use kartoteka_store::{BackupSource, Changed, NewOperation, Places, Reader, Store, Writer};
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Told of every commit, by this program or another.
pub trait Sink: Send + Sync {
    /// Tables, and where few enough rows, that changed.
    fn changed(&self, changed: &Changed);
}

/// A sink for hosts that don't follow changes.
pub struct NoSink;

impl Sink for NoSink {
    fn changed(&self, _: &Changed) {}
}

/// The open card box.
pub struct Kartoteka {
    store: Store,
    clock: Box<dyn Clock>,
    sink: Box<dyn Sink>,
    files: Mutex<Vec<PathBuf>>,
    underway: Underway,
    language: Option<Language>,
    /// Held for as long as a window program is open on the folder.
    window: Option<File>,
}

/// How to open the box.
pub struct Opening {
    /// The folder with the box; [`crate::places::data_folder`] knows the usual one.
    pub folder: PathBuf,
    /// Tells the time.
    pub clock: Box<dyn Clock>,
    /// Told of commits.
    pub sink: Box<dyn Sink>,
    /// A language for this program run instead of the one in the settings.
    pub language: Option<Language>,
    /// True for the window program, of which there may be one a folder.
    pub as_window: bool,
}

impl Kartoteka {
    /// Opens the box in a folder, making both when there is none yet.
    ///
    /// # Errors
    /// When the folder can't be written, the file is damaged, foreign, locked or too new. The
    /// file is never changed then.
    pub fn open(opening: Opening) -> Result<Self> {
        Self::open_by(opening, None, Store::open)
    }

    /// Opens the folder with a backup in the place of a box that is gone or can't be read:
    /// `backup` is a file, or a name of the folder's own list of backups. The old file stays in
    /// the folder under another name.
    ///
    /// # Errors
    /// When the backup is damaged, foreign or too new, or there is no room. Nothing is changed
    /// then.
    pub fn open_with_backup(opening: Opening, backup: &Path) -> Result<Self> {
        let name = backup.to_str().filter(|name| !backup.exists() && !name.contains('/'));
        Self::open_from(opening, name.map_or(BackupSource::File(backup), BackupSource::Named))
    }

    /// The same with a backup of the folder's own list and no other file: for hosts that must
    /// not be told paths.
    ///
    /// # Errors
    /// As [`Kartoteka::open_with_backup`].
    pub fn open_with_listed_backup(opening: Opening, name: &str) -> Result<Self> {
        Self::open_from(opening, BackupSource::Named(name))
    }

    /// Opens with a backup while no window is open on the folder: one that is would go on
    /// writing to the file that is put aside.
    fn open_from(opening: Opening, from: BackupSource<'_>) -> Result<Self> {
        let spoken = opening.language.unwrap_or_else(crate::setting::proposed_language);
        let places = Places::prepare(&opening.folder);
        let places = places.map_err(|error| Error::of_store(spoken, &error))?;
        let held = hold_window(&places.window_lock(), spoken)?;
        Self::open_by(opening, Some(held), |folder, how| Store::open_with_backup(folder, from, how))
    }

    fn open_by(
        opening: Opening,
        held: Option<File>,
        open: impl FnOnce(&Path, &kartoteka_store::OpenOptions) -> kartoteka_store::Result<Store>,
    ) -> Result<Self> {
        let Opening { folder, clock, sink, language, as_window } = opening;
        let how = kartoteka_store::OpenOptions {
            app_version: env!("CARGO_PKG_VERSION"),
            now: clock.now(),
        };
        let spoken = language.unwrap_or_else(crate::setting::proposed_language);
        let store = open(&folder, &how).map_err(|error| Error::of_store(spoken, &error))?;
        let window = match held {
            Some(held) => as_window.then_some(held),
            None if as_window => Some(hold_window(&store.places().window_lock(), spoken)?),
            None => None,
        };
        let (files, underway) = (Mutex::default(), Underway::default());
        let kartoteka = Self { store, clock, sink, files, underway, language, window };
        crate::setting::propose_first(&kartoteka)?;
        if kartoteka.is_window() {
            kartoteka.clear_opened();
        }
        Ok(kartoteka)
    }

    /// The language of words for the owner.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.or_else(|| crate::setting::language(self)).unwrap_or_default()
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// Whether this is the window's box: its page is trusted with less than the owner's terminal.
    pub(crate) fn is_window(&self) -> bool {
        self.window.is_some()
    }

    /// Registers a file that the owner chose, and gives the handle that commands take.
    pub fn offer_file(&self, path: &Path) -> FileHandle {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.push(path.to_owned());
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        FileHandle { handle: count(files.len()), name }
    }

    /// The path behind a handle.
    ///
    /// # Errors
    /// [`Code::NotFound`] for a handle that was never given.
    pub fn file(&self, handle: u32) -> Result<PathBuf> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let place = usize::try_from(handle).ok().and_then(|number| number.checked_sub(1));
        place
            .and_then(|place| files.get(place).cloned())
            .ok_or_else(|| self.error(Code::NotFound, "error-file-handle", &[]))
    }

    /// Reads what find, the lists and the numbers of callers need into memory, so that the first
    /// key or call finds it there.
    /// Takes a moment in a large box: to be called off the window's thread.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn warm_up(&self) -> Result<()> {
        kartoteka_domain::phone::warm_up();
        self.stored(self.store.warm_up())
    }

    /// Looks for commits of another program and tells the sink. Hosts that stay open call it
    /// every second or so.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn notice_other_programs(&self) -> Result<()> {
        if let Some(changed) = self.stored(self.store.poll_foreign_changes())? {
            self.sink.changed(&changed);
        }
        Ok(())
    }

    /// Every row of the box as text, for comparing two states of it: an object of tables.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn dump(&self) -> Result<serde_json::Value> {
        let tables = self.read(|box_| box_.dump())?;
        serde_json::to_value(tables).map_err(|fault| Error::internal(&fault.to_string()))
    }

    /// Keeps windows from opening on the folder for as long as the answer lives; the program that
    /// has the window needs none.
    ///
    /// # Errors
    /// When a window of another program is open.
    pub(crate) fn hold_off_windows(&self) -> Result<Option<File>> {
        match self.window {
            Some(_) => Ok(None),
            None => hold_window(&self.store.places().window_lock(), self.language()).map(Some),
        }
    }

    /// The folder of the box.
    pub(crate) fn folder(&self) -> &Path {
        &self.store.places().folder
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn underway(&self) -> &Underway {
        &self.underway
    }

    /// All settings as they are now.
    pub(crate) fn settings(&self) -> Result<Settings> {
        crate::setting::current(self)
    }

    /// The home country, by whose customs numbers are read.
    pub(crate) fn region(&self) -> Result<Region> {
        self.read_at_home(|_, region| Ok(region))
    }

    /// Reads with the home country at hand.
    pub(crate) fn read_at_home<T>(
        &self,
        query: impl FnOnce(&Reader<'_>, Region) -> kartoteka_store::Result<T>,
    ) -> Result<T> {
        let answer = self.read(|box_| {
            let set = crate::setting::region(box_)?;
            match Region::parse(&set) {
                Ok(region) => query(box_, region).map(Ok),
                Err(_) => Ok(Err(set)),
            }
        })?;
        answer.map_err(|set| {
            let args = [("key", "region".into()), ("value", (&set).into())];
            self.error(Code::Invalid, "error-setting", &args)
        })
    }

    /// Where the owner keeps 29 February.
    pub(crate) fn leap_day(&self) -> Result<LeapDay> {
        let set = self.read(|box_| box_.setting("leap_day"))?;
        Ok(set.and_then(|word| LeapDay::parse(&word)).unwrap_or_default())
    }

    /// The days off of the home country, with where 29 February is kept.
    pub(crate) fn days_off(&self) -> Result<DaysOff> {
        Ok(DaysOff::of(self.region()?).keeping(self.leap_day()?))
    }

    /// Reads; every query inside sees the same state of the box.
    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Reader<'_>) -> kartoteka_store::Result<T>,
    ) -> Result<T> {
        self.stored(self.store.read(query))
    }

    /// Writes as one operation named after the command, and tells the sink. Gives the value and
    /// the operation; no operation when nothing changed.
    pub(crate) fn write<T>(
        &self,
        call: &Call<'_>,
        kind: &'static str,
        subject: &str,
        change: impl FnOnce(&mut Writer<'_>) -> kartoteka_store::Result<T>,
    ) -> Result<(T, Option<i64>)> {
        let cancelled = || call.cancel.is_cancelled();
        let operation = NewOperation {
            kind,
            subject: subject.to_owned(),
            origin: call.origin,
            now: call.now,
            request_id: call.request_id,
            cancel: Some(&cancelled),
        };
        let written = self.stored(self.store.write(&operation, change))?;
        if let Some(changed) = &written.changed {
            self.sink.changed(changed);
        }
        Ok((written.value, written.changed.map(|changed| changed.operation.0)))
    }

    /// Tells the sink of a change that is no operation (settings, backups).
    pub(crate) fn tell(&self, changed: &Changed) {
        self.sink.changed(changed);
    }

    /// A sentence in the owner's language.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        say(self.language(), id, args)
    }

    /// An error with a sentence in the owner's language.
    pub(crate) fn error(&self, code: Code, id: &str, args: &[(&str, Arg<'_>)]) -> Error {
        Error { code, message: self.say(id, args), field: None, details: None }
    }

    /// An error about a field of the request.
    pub(crate) fn invalid(&self, field: &str, id: &str, args: &[(&str, Arg<'_>)]) -> Error {
        Error { field: Some(field.to_owned()), ..self.error(Code::Invalid, id, args) }
    }

    /// A store's answer with its error in the owner's language.
    pub(crate) fn stored<T>(&self, answer: kartoteka_store::Result<T>) -> Result<T> {
        answer.map_err(|error| Error::of_store(self.language(), &error))
    }
}

/// Takes the lock that one window program a folder may hold; the system lets go of it when the
/// program ends, however it ends.
fn hold_window(path: &Path, spoken: Language) -> Result<File> {
    let refused = |code, id, details: String| Error {
        code,
        message: say(spoken, id, &[("path", Arg::Text(&path.display().to_string()))]),
        field: None,
        details: Some(details),
    };
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    let file =
        file.map_err(|fault| refused(Code::ReadOnly, "error-read-only", fault.to_string()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fault) => Err(refused(Code::FileLocked, "error-window-open", fault.to_string())),
    }
}
