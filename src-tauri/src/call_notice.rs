//! A call as a notification, where no window may stand over the others: its button opens the caller
//! window, which then has the keyboard as the owner asked for it. It is taken back with the call,
//! and says anew what has become of it.

use crate::notice::{self, Shown};
use crate::{log, pop, shell};
use kartoteka_app::{CallInWords, Error};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, Manager as _};

/// The notifications of calls, managed by Tauri.
#[derive(Default)]
pub(crate) struct CallNotices(Mutex<Shown>);

fn notices(app: &AppHandle) -> MutexGuard<'_, Shown> {
    let notices = app.state::<CallNotices>().inner();
    notices.0.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says a call that the caller window holds. Waits for the box and the desktop, so never on the
/// window's thread.
pub(crate) fn say(app: &AppHandle, call: i64) {
    if let Ok(Some(words)) = words_of(app, call) {
        show(app, call, &words);
    }
}

fn words_of(app: &AppHandle, call: i64) -> Result<Option<CallInWords>, Error> {
    let said = shell::of(app).kartoteka().and_then(|kartoteka| kartoteka.call_in_words(call));
    said.inspect_err(|error| log::line(&format!("call: {}", error.for_log())))
}

fn show(app: &AppHandle, call: i64, words: &CallInWords) {
    let handle = app.clone();
    let notification = notice::with_button(&words.title, &words.body, &words.open);
    let shown =
        notices(app).show_of(Some(call), &notification, move |_| pop::show_to_owner(&handle));
    if let Err(fault) = shown {
        log::line(&format!("no notification could be shown: {fault}"));
        // Better over the owner's work than not at all.
        pop::show(app);
    }
}

/// The calls have changed: what is told of one that is over, or written down, is taken back; one
/// that was missed meanwhile is said to be. Waits for nobody.
pub(crate) fn follow(app: &AppHandle) {
    let app = app.clone();
    // Away from whoever has just changed them, and may still hold the box: a desktop that hangs
    // holds the notifications too.
    tauri::async_runtime::spawn_blocking(move || {
        let told = notices(&app).told();
        for (call, title) in told {
            match words_of(&app, call) {
                Ok(None) => notices(&app).take_back(call),
                Ok(Some(words)) if words.title != title => show(&app, call, &words),
                Ok(Some(_)) | Err(_) => {}
            }
        }
    });
}
