//! Reminders as desktop notifications. What is due and when to look again is decided by the app;
//! this shows it, once, and carries out the button that was pressed.

use crate::calls::ask;
use crate::notice::{self, Shown};
use crate::{events, first_screen, log, shell, tray, window};
use kartoteka_app::api::follow_up::FollowUp;
use kartoteka_app::api::today::RemindersDue;
use kartoteka_app::{Error, Kartoteka};
use serde_json::{Value, json};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tauri::{AppHandle, Manager as _};

/// Before the next look when the box could not be read.
const AFTER_FAULT: Duration = Duration::from_secs(30);

/// Wakes the thread of the reminders.
struct Wake(Mutex<Sender<()>>);

/// Starts looking for reminders: once the first screen is drawn, whenever a follow-up changes, and
/// every half minute.
pub(crate) fn start(app: &AppHandle) {
    let (sender, receiver) = channel();
    app.manage(Wake(Mutex::new(sender)));
    let app = app.clone();
    std::thread::spawn(move || watch(&app, &receiver));
}

/// Looks again soon: something about the follow-ups has changed.
pub(crate) fn look_again(app: &AppHandle) {
    if let Some(wake) = app.try_state::<Wake>()
        && let Ok(sender) = wake.0.lock()
    {
        // The thread has ended only when the program is ending.
        let _ = sender.send(());
    }
}

fn watch(app: &AppHandle, changes: &Receiver<()>) {
    let mut shown = Shown::default();
    first_screen::wait(app);
    loop {
        let look = |kartoteka: Arc<Kartoteka>| {
            kartoteka.look_for_reminders(|due| show(&mut shown, app, due))
        };
        let wait = shell::of(app).kartoteka().and_then(look).unwrap_or_else(|error| {
            log::line(&format!("reminders: {}", error.for_log()));
            AFTER_FAULT
        });
        tray::follow(app);
        // Several changes at once are one reason to look.
        if changes.recv_timeout(wait).is_ok() {
            while changes.try_recv().is_ok() {}
        }
    }
}

/// Shows one notification for all; false when the desktop can't show any now.
fn show(shown: &mut Shown, app: &AppHandle, due: &RemindersDue) -> bool {
    let (app, follow_ups) = (app.clone(), due.follow_ups.clone());
    let done = shown.show(&notice::of(due), move |button| carry_out(&app, button, &follow_ups));
    done.inspect_err(|fault| log::line(&format!("no notification could be shown: {fault}"))).is_ok()
}

fn carry_out(app: &AppHandle, button: &str, follow_ups: &[FollowUp]) {
    let ids: Vec<i64> = follow_ups.iter().map(|follow_up| follow_up.id).collect();
    let shell = shell::of(app);
    let Ok(kartoteka) = shell.kartoteka() else { return };
    let done: Result<Value, Error> = match button {
        "done" => ask(&kartoteka, "follow_up_done", json!({ "ids": ids })),
        "later" => ask(&kartoteka, "reminders_later", json!({ "ids": ids })),
        "open" | "default" => {
            window::raise(app);
            // Several, or one of nobody's, stand on Today.
            let only = if let [one] = follow_ups { one.contact_id } else { None };
            match only {
                Some(contact) => events::emit(app, "opened", &json!({ "contact": contact })),
                None => events::emit(app, "navigate", &json!({ "screen": "today" })),
            }
            return;
        }
        _ => return,
    };
    if let Err(error) = done {
        log::line(&format!("reminders: {}", error.for_log()));
        // The notification is gone with its button; without a word the deed would seem done.
        if let Err(fault) = notice::say(&error.message) {
            log::line(&format!("no notification could be shown: {fault}"));
        }
    }
}
