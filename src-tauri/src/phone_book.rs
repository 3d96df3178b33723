//! The phone book and the calls of a telephone over Bluetooth, where the owner asks for them: from
//! one that is paired with this computer, by BlueZ and its obexd on the desktop's buses. Owns the
//! talk with them and the files that they write; what stands in those is read as any other file is.
//! <https://github.com/bluez/bluez/blob/master/doc/org.bluez.obex.PhonebookAccess.rst>

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
use elsewhere::{fetch, paired};
#[cfg(target_os = "linux")]
use linux::{fetch, paired};

use crate::{log, shell};
use kartoteka_app::api::FileHandle;
use kartoteka_app::text::say;
use kartoteka_app::{Code, Error, Kartoteka};
use serde::Serialize;
use std::fs::DirBuilder;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tauri::{AppHandle, Manager as _};

/// A telephone that is paired with this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Telephone {
    /// Its address, such as `00:1A:7D:DA:71:13`.
    address: String,
    /// What its owner calls it.
    name: String,
}

/// Why nothing came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// This computer has no Bluetooth, or nothing that speaks it.
    NoBluetooth,
    /// The program that fetches is not installed.
    NoFetcher,
    /// The telephone did not let us in.
    Refused,
    /// Neither it nor its owner answered the question whether we may.
    Silent,
    /// It said nothing more.
    Stalled,
    /// It broke off on the way.
    BrokenOff,
    /// The owner has had enough.
    Cancelled,
}

/// Nothing came.
struct Fault {
    why: Why,
    /// For the log and the details.
    words: String,
}

impl Fault {
    fn new(why: Why, words: impl ToString) -> Self {
        Self { why, words: words.to_string() }
    }
}

/// The telephones to choose from.
#[tauri::command]
pub(crate) async fn telephones(app: AppHandle) -> Result<Vec<Telephone>, Error> {
    in_background(move || {
        let kartoteka = shell::of(&app).kartoteka()?;
        paired().map_err(|fault| told(&kartoteka, &fault))
    })
    .await
}

/// Fetches phone book and calls, as files to be looked at before anything is written. Where the
/// telephone keeps its calls to itself, the phone book alone.
#[tauri::command]
pub(crate) async fn fetch_phone_book(
    app: AppHandle,
    address: String,
    request_id: String,
) -> Result<Vec<FileHandle>, Error> {
    in_background(move || {
        let shell = shell::of(&app);
        let kartoteka = shell.kartoteka()?;
        let cancel = shell.begin(&request_id);
        let fetched = folder(&app)
            .map_err(|fault| Fault::new(Why::BrokenOff, fault))
            .and_then(|folder| fetch(&address, &folder, &cancel));
        shell.end(&request_id);
        let files = fetched.map_err(|fault| told(&kartoteka, &fault))?;
        Ok(files.iter().map(|file| kartoteka.offer_file(file)).collect())
    })
    .await
}

async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}

/// The sentence for the owner; the fault goes to the log and the details.
fn told(kartoteka: &Kartoteka, fault: &Fault) -> Error {
    let (code, sentence) = match fault.why {
        Why::NoBluetooth => (Code::Invalid, "phone-book-no-bluetooth"),
        Why::NoFetcher => (Code::Invalid, "phone-book-no-fetcher"),
        Why::Refused => (Code::Invalid, "phone-book-refused"),
        Why::Silent => (Code::Invalid, "phone-book-silent"),
        Why::Stalled => (Code::Invalid, "phone-book-stalled"),
        Why::BrokenOff => (Code::Invalid, "phone-book-broken-off"),
        Why::Cancelled => (Code::Cancelled, "phone-book-cancelled"),
    };
    log::line(&format!("phone book: {:?}: {}", fault.why, fault.words));
    let message = say(kartoteka.language(), sentence, &[]);
    Error { code, message, field: None, details: Some(fault.words.clone()) }
}

/// Where the files of one fetch lie until they are taken in: the owner's alone, and empty. One that
/// was given up may still be writing to its own.
fn folder(app: &AppHandle) -> std::io::Result<PathBuf> {
    static FETCHES: AtomicU32 = AtomicU32::new(0);
    let place = place(app).ok_or_else(|| std::io::Error::other("no folder for caches"))?;
    let folder = place.join(FETCHES.fetch_add(1, Ordering::Relaxed).to_string());
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder)
}

/// What was fetched has come in, or never will.
#[tauri::command]
pub(crate) async fn forget_phone_book(app: AppHandle) {
    clear(&app);
}

/// Removes what was fetched.
pub(crate) fn clear(app: &AppHandle) {
    if let Some(folder) = place(app)
        && let Err(fault) = std::fs::remove_dir_all(folder)
        && fault.kind() != std::io::ErrorKind::NotFound
    {
        log::line(&format!("phone book: {fault}"));
    }
}

fn place(app: &AppHandle) -> Option<PathBuf> {
    let cache = app.path().app_cache_dir().ok()?;
    Some(cache.join(shell::of(app).instance_name()).join("phone_book"))
}
