//! Keeps the box: has it in memory before the first key, notices what other programs wrote, and
//! makes the backups of the day and of the end. Has what the page keeps written meanwhile.

use crate::{first_screen, kept, log, shell};
use kartoteka_app::Error;
use std::time::Duration;
use tauri::AppHandle;

/// How often another program's writing is looked for.
const GLANCE: Duration = Duration::from_secs(1);
/// So many glances between two questions whether the backup of the day is due: where there is no
/// room for it, trying every second would wear out the disk.
const BACKUP_GLANCES: u32 = 600;

/// Looks around every second, for as long as the program runs. The first screen of a main window
/// comes before that: reading a large box into memory would take the processor from it.
pub(crate) fn start(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        first_screen::wait(&app);
        let warmed = shell::of(&app).kartoteka().and_then(|kartoteka| kartoteka.warm_up());
        tell(&warmed);
        for glance in (0..BACKUP_GLANCES).cycle() {
            std::thread::sleep(GLANCE);
            kept::write(&app);
            look_around(&app, glance == 0);
        }
    });
}

fn look_around(app: &AppHandle, may_back_up: bool) {
    let shell = shell::of(app);
    let Ok(kartoteka) = shell.kartoteka() else { return };
    tell(&kartoteka.notice_other_programs());
    if may_back_up {
        // Its outcome is told in the sidebar.
        kartoteka.back_up_if_due();
    }
}

fn tell(done: &Result<(), Error>) {
    if let Err(error) = done {
        log::line(&error.for_log());
    }
}

/// Writes what is left to write, and makes the backup of the end.
pub(crate) fn close(app: &AppHandle) {
    kept::write(app);
    if let Ok(kartoteka) = shell::of(app).kartoteka() {
        kartoteka.clear_opened();
        kartoteka.back_up_on_quit();
        kartoteka.gather();
    }
}
