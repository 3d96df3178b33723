//! A call as a notification, where no window may stand over the others: its button opens the caller
//! window, which then has the keyboard as the owner asked for it.

use crate::notice::{self, Shown};
use crate::{log, pop, shell};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager as _};

/// The notifications of calls, managed by Tauri.
#[derive(Default)]
pub(crate) struct CallNotices(Mutex<Shown>);

/// Says a call that the caller window holds. Waits for the box and the desktop, so never on the
/// window's thread.
pub(crate) fn say(app: &AppHandle, call: i64) {
    let said = shell::of(app).kartoteka().and_then(|kartoteka| kartoteka.call_in_words(call));
    let words = match said {
        Ok(Some(words)) => words,
        Ok(None) => return,
        Err(error) => return log::line(&format!("call: {}", error.for_log())),
    };
    let handle = app.clone();
    let notices = app.state::<CallNotices>();
    let shown = notices
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .show(&notice::with_button(&words.title, &words.body, &words.open), move |_| {
            pop::show_to_owner(&handle)
        });
    if let Err(fault) = shown {
        log::line(&format!("no notification could be shown: {fault}"));
        // Better over the owner's work than not at all.
        pop::show(app);
    }
}
