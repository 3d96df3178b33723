//! Shows a file that is kept in the program that the desktop has for it. Owns the handing over; which
//! files may be shown at all is decided where they are laid out.

use crate::{log, screen, shell};
use kartoteka_app::{Code, Error, Kartoteka};
use std::path::Path;
use std::process::{Command, Stdio};
use tauri::AppHandle;

/// What opens a file as a double click would, with the words before its name.
const OPENER: &[&str] = if cfg!(windows) {
    &["rundll32", "url.dll,FileProtocolHandler"]
} else if cfg!(target_os = "macos") {
    &["open"]
} else {
    &["xdg-open"]
};

/// Opens a file; the window has asked before.
#[tauri::command]
pub(crate) async fn open_attachment(app: AppHandle, id: i64) -> Result<(), Error> {
    let work = move || {
        let kartoteka = shell::of(&app).kartoteka()?;
        let path = kartoteka.lay_out_attachment(id)?;
        start(&path).map_err(|fault| told(&kartoteka, &fault.to_string()))
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
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

fn told(kartoteka: &Kartoteka, fault: &str) -> Error {
    log::line(&format!("opening a file: {fault}"));
    let message = kartoteka_app::text::say(kartoteka.language(), "attachment-no-opener", &[]);
    Error { code: Code::Invalid, message, field: None, details: Some(fault.to_owned()) }
}
