//! What the window holds: the open box, or the reason why it can't be opened; the calls that
//! are running; the files that wait for the window.

use crate::events::Events;
use crate::launch::Launch;
use kartoteka_app::api::FileHandle;
use kartoteka_app::{Cancel, Code, Error, Kartoteka, Link, Opening};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use tauri::{AppHandle, Manager as _};

/// The state of the program, managed by Tauri.
pub(crate) struct Shell {
    app: AppHandle,
    launch: Launch,
    opened: RwLock<Result<Arc<Kartoteka>, Error>>,
    running: Mutex<HashMap<String, Cancel>>,
    waiting: Mutex<Vec<FileHandle>>,
    early: Mutex<Vec<PathBuf>>,
    link: Mutex<Option<Link>>,
    card: Mutex<Option<i64>>,
    unheard: Mutex<Unheard>,
}

/// Calls told of by what is not switched on.
#[derive(Default)]
struct Unheard {
    waits: Option<&'static str>,
    was_command_said: bool,
}

impl Shell {
    /// Opens the box. A box that can't be opened is no reason to show no window: the window then
    /// says why and what to do.
    pub(crate) fn open(app: &AppHandle, launch: Launch) -> Self {
        let opened = Kartoteka::open(opening(app, &launch)).map(Arc::new);
        if let Err(error) = &opened {
            crate::log::line(error.details.as_deref().unwrap_or(&error.message));
        }
        let shell = Self {
            app: app.clone(),
            opened: RwLock::new(opened),
            running: Mutex::default(),
            waiting: Mutex::default(),
            early: Mutex::default(),
            link: Mutex::new(launch.link.clone()),
            card: Mutex::default(),
            unheard: Mutex::default(),
            launch,
        };
        shell.offer(&shell.launch.files);
        shell
    }

    /// The box, or why there is none.
    pub(crate) fn kartoteka(&self) -> Result<Arc<Kartoteka>, Error> {
        self.opened.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A name that is the same for every window on the same folder.
    pub(crate) fn instance_name(&self) -> String {
        self.launch.instance_name()
    }

    /// The folder of the box, opened or not.
    pub(crate) fn folder(&self) -> &Path {
        &self.launch.folder
    }

    /// Opens the folder with one of its backups, where its box is gone or damaged. A box that is
    /// only locked, too new or out of room is whole, and stays.
    pub(crate) fn open_with_backup(&self, name: &str) -> Result<(), Error> {
        {
            let mut opened = self.opened.write().unwrap_or_else(PoisonError::into_inner);
            match opened.as_ref().err().cloned() {
                None => return Ok(()),
                Some(error) if error.code != Code::FileCorrupt => return Err(error),
                Some(_) => {
                    let opening = opening(&self.app, &self.launch);
                    *opened = Ok(Arc::new(Kartoteka::open_with_listed_backup(opening, name)?));
                }
            }
        }
        let early = std::mem::take(&mut *lock(&self.early));
        self.offer(&early);
        Ok(())
    }

    /// Registers a call that can be cancelled.
    pub(crate) fn begin(&self, request_id: &str) -> Cancel {
        let cancel = Cancel::default();
        lock(&self.running).insert(request_id.to_owned(), cancel.clone());
        cancel
    }

    /// Forgets a call.
    pub(crate) fn end(&self, request_id: &str) {
        lock(&self.running).remove(request_id);
    }

    /// Asks a call to stop.
    pub(crate) fn cancel(&self, request_id: &str) {
        if let Some(cancel) = lock(&self.running).get(request_id) {
            cancel.cancel();
        }
    }

    /// Offers files that were named or dropped; they wait until the window asks, and before that
    /// until there is a box.
    pub(crate) fn offer(&self, paths: &[PathBuf]) -> Vec<FileHandle> {
        let Ok(kartoteka) = self.kartoteka() else {
            lock(&self.early).extend_from_slice(paths);
            return Vec::new();
        };
        let handles: Vec<_> = paths.iter().map(|path| kartoteka.offer_file(path)).collect();
        lock(&self.waiting).extend(handles.iter().cloned());
        handles
    }

    /// The files that wait, each given once.
    pub(crate) fn take_waiting(&self) -> Vec<FileHandle> {
        std::mem::take(&mut lock(&self.waiting))
    }

    /// Keeps a link until the window asks; the last one of several.
    pub(crate) fn follow(&self, link: Link) {
        *lock(&self.link) = Some(link);
    }

    /// Keeps a card to show until the window asks.
    pub(crate) fn show_card(&self, contact: i64) {
        *lock(&self.card) = Some(contact);
    }

    /// The card that waits, given once.
    pub(crate) fn take_card(&self) -> Option<i64> {
        lock(&self.card).take()
    }

    /// Keeps that a link or a command told of a call and is not switched on, until the window asks;
    /// false where that was said already.
    pub(crate) fn keep_unheard(&self, is_link: bool) -> bool {
        let mut unheard = lock(&self.unheard);
        if !is_link && std::mem::replace(&mut unheard.was_command_said, true) {
            return false;
        }
        unheard.waits = Some(if is_link { "link" } else { "command" });
        true
    }

    /// What told of a call unheard, given once.
    pub(crate) fn take_unheard(&self) -> Option<&'static str> {
        lock(&self.unheard).waits.take()
    }

    /// Where the clock stands still, the instant in UTC ms.
    pub(crate) fn stopped_at(&self) -> Option<i64> {
        self.launch.now.map(|clock| clock.0.at.0)
    }

    /// The link that waits, given once.
    pub(crate) fn take_link(&self) -> Option<Link> {
        lock(&self.link).take()
    }
}

fn opening(app: &AppHandle, launch: &Launch) -> Opening {
    Opening {
        folder: launch.folder.clone(),
        clock: launch.clock(),
        sink: Box::new(Events::new(app.clone())),
        language: None,
        as_window: true,
    }
}

/// The shell of a running program.
pub(crate) fn of(app: &AppHandle) -> tauri::State<'_, Shell> {
    app.state::<Shell>()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
