//! Hands a place to the program that the desktop has for it, as a double click would. Owns how that
//! program is started; which files may be opened at all is decided where they are laid out.

use crate::{log, screen, shell};
use kartoteka_app::{Code, Error, Kartoteka};
use std::path::Path;
use std::process::{Command, Stdio};
use tauri::AppHandle;

/// What opens a place, with the words before its name.
const OPENER: &[&str] = if cfg!(windows) {
    &["rundll32", "url.dll,FileProtocolHandler"]
} else if cfg!(target_os = "macos") {
    &["open"]
} else {
    &["xdg-open"]
};

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
pub(crate) fn open(kartoteka: &Kartoteka, place: &Path, message: &str) -> Result<(), Error> {
    start(place).map_err(|fault| {
        log::line(&format!("opening a file: {fault}"));
        let message = kartoteka_app::text::say(kartoteka.language(), message, &[]);
        Error { code: Code::Invalid, message, field: None, details: Some(fault.to_string()) }
    })
}

/// Starts the opener, no shell between; the name can't be taken for one of its options, since the path
/// is whole.
fn start(path: &Path) -> std::io::Result<()> {
    let [program, words @ ..] = OPENER else { return Ok(()) };
    let mut command = Command::new(program);
    command.args(words).arg(path);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    screen::leave_to_itself(&mut command);
    let mut child = command.spawn()?;
    // So that nothing is left of it when it ends.
    std::thread::spawn(move || child.wait());
    Ok(())
}
