//! Hands a place to the program that the desktop has for it, as a double click would. Owns how that
//! program is started; which files may be opened at all is decided where they are laid out.

use crate::{log, screen, shell};
use kartoteka_app::{Code, Error, Kartoteka};
use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use tauri::AppHandle;

/// What opens a place, with the words before its name.
const OPENER: &[&str] = if cfg!(windows) {
    &["rundll32", "url.dll,FileProtocolHandler"]
} else if cfg!(target_os = "macos") {
    &["open"]
} else {
    &["xdg-open"]
};

/// An opener that finds nothing has ended by then.
const AT_ONCE: Duration = Duration::from_secs(2);

/// Opens the folder of a file that was written. It takes handles, so that the page can have no other
/// place opened than one that the owner chose.
#[tauri::command]
pub(crate) async fn show_in_folder(app: AppHandle, handle: u32) -> Result<(), Error> {
    let work = move || {
        let kartoteka = shell::of(&app).kartoteka()?;
        let file = kartoteka.file(handle)?;
        open(&kartoteka, file.parent().unwrap_or(&file), "file-no-folder")
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}

/// Opens a place; the message is what the owner is told when nothing on the desktop can.
pub(crate) fn open(
    kartoteka: &Kartoteka,
    place: impl AsRef<OsStr>,
    message: &str,
) -> Result<(), Error> {
    start(place.as_ref()).map_err(|fault| {
        log::line(&format!("opening a file: {fault}"));
        let message = kartoteka_app::text::say(kartoteka.language(), message, &[]);
        Error { code: Code::Invalid, message, field: None, details: Some(fault.to_string()) }
    })
}

/// Starts the opener, no shell between; the name can't be taken for one of its options, since a path
/// is whole and a link begins with its kind. One that ends at once with an error found nothing to
/// open the place with.
fn start(place: &OsStr) -> std::io::Result<()> {
    let [program, words @ ..] = OPENER else { return Ok(()) };
    let mut command = Command::new(program);
    command.args(words).arg(place);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    screen::leave_to_itself(&mut command);
    let mut child = command.spawn()?;
    let (tell, told) = mpsc::channel();
    // So that nothing is left of it when it ends, however long what it opened is shown.
    std::thread::spawn(move || tell.send(child.wait()));
    match told.recv_timeout(AT_ONCE) {
        Ok(Ok(status)) if !status.success() => Err(std::io::Error::other(status.to_string())),
        _ => Ok(()),
    }
}
