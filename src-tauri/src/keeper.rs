//! Keeps the box: notices what other programs wrote, and makes the backups of the day and of
//! the end.

use crate::{log, shell};
use std::time::Duration;
use tauri::AppHandle;

/// How often another program's writing is looked for.
const GLANCE: Duration = Duration::from_secs(1);

/// Looks around every second, for as long as the program runs.
pub(crate) fn start(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(GLANCE);
            look_around(&app);
        }
    });
}

fn look_around(app: &AppHandle) {
    let shell = shell::of(app);
    let Ok(kartoteka) = shell.kartoteka() else { return };
    if let Err(error) = kartoteka.notice_other_programs() {
        log::line(error.details.as_deref().unwrap_or(&error.message));
    }
    // Its outcome is told in the sidebar.
    kartoteka.back_up_if_due();
}

/// Makes the backup of the end.
pub(crate) fn close(app: &AppHandle) {
    if let Ok(kartoteka) = shell::of(app).kartoteka() {
        kartoteka.back_up_on_quit();
    }
}
