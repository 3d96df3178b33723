//! The first screen of the main window comes before everything that can wait: reading the box into
//! memory, reminders, the tray's count, the caller window. Owns who waits for it.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager as _};

/// A page that has drawn nothing by now is not waited for any longer.
const LONGEST: Duration = Duration::from_secs(5);

/// Whether it is drawn, managed by Tauri.
#[derive(Default)]
pub(crate) struct FirstScreen {
    is_drawn: Mutex<bool>,
    told: Condvar,
}

impl FirstScreen {
    /// It is drawn; said again by each page that is loaded.
    pub(crate) fn is_drawn(&self) {
        *self.is_drawn.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.told.notify_all();
    }
}

/// Waits until it is drawn, where there is a main window that draws it.
pub(crate) fn wait(app: &AppHandle) {
    if app.get_webview_window("main").is_none() {
        return;
    }
    let screen = app.state::<FirstScreen>();
    let is_drawn = screen.is_drawn.lock().unwrap_or_else(PoisonError::into_inner);
    // A page that hangs is not worth more than the time given.
    drop(screen.told.wait_timeout_while(is_drawn, LONGEST, |is_drawn| !*is_drawn));
}
