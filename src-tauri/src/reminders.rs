//! Reminders as desktop notifications. What is due is decided by the command list; this shows
//! it, once, and carries out the button that was pressed.
//!
//! The clock is polled: a timer would sleep through a suspended computer.

use crate::{events, log, shell, window};
use kartoteka_app::api::follow_up::FollowUp;
use kartoteka_app::api::today::RemindersDue;
use kartoteka_app::{Call, Cancel, Error, Kartoteka, Origin};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tauri::{AppHandle, Manager as _};

/// The longest time between two looks at the clock.
const LOOK: Duration = Duration::from_secs(30);

/// Wakes the thread of the reminders.
struct Wake(Mutex<Sender<()>>);

/// Starts looking for reminders: at once, whenever a follow-up changes, and every half minute.
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
    loop {
        let wait = show_due(app).unwrap_or_else(|error| {
            log::line(error.details.as_deref().unwrap_or(&error.message));
            LOOK
        });
        // Several changes at once are one reason to look.
        if changes.recv_timeout(wait).is_ok() {
            while changes.try_recv().is_ok() {}
        }
    }
}

/// Shows what is due and tells how long to wait before looking again.
fn show_due(app: &AppHandle) -> Result<Duration, Error> {
    let shell = shell::of(app);
    let kartoteka = shell.kartoteka()?;
    let due: RemindersDue = ask(&kartoteka, "reminders_due", json!({}))?;
    if !due.follow_ups.is_empty() && show(app, &due) {
        let ids: Vec<i64> = due.follow_ups.iter().map(|follow_up| follow_up.id).collect();
        ask::<Value>(&kartoteka, "reminders_shown", json!({ "ids": ids }))?;
    }
    let left = due.next_at.map(|at| at.saturating_sub(kartoteka.now().at.0));
    let left = left.and_then(|ms| u64::try_from(ms).ok()).map(Duration::from_millis);
    Ok(left.map_or(LOOK, |left| left.clamp(Duration::from_millis(200), LOOK)))
}

/// Shows one notification for all; false when the desktop can't show any now.
fn show(app: &AppHandle, due: &RemindersDue) -> bool {
    let mut notification = notify_rust::Notification::new();
    notification.appname("Kartoteka").summary(&due.title).body(&due.body).icon("kartoteka");
    for (button, word) in ["done", "later", "open"].iter().zip(&due.actions) {
        notification.action(button, word);
    }
    // A click on the text itself.
    notification.action("default", due.actions.last().map_or("", String::as_str));
    match notification.show() {
        Ok(shown) => {
            let (app, follow_ups) = (app.clone(), due.follow_ups.clone());
            std::thread::spawn(move || {
                shown.wait_for_action(|button| carry_out(&app, button, &follow_ups));
            });
            true
        }
        Err(fault) => {
            log::line(&format!("no notification could be shown: {fault}"));
            false
        }
    }
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
            let only = if let [one] = follow_ups { one.contact_id } else { None };
            events::emit(app, "opened", &json!({ "contact": only }));
            return;
        }
        _ => return,
    };
    if let Err(error) = done {
        log::line(error.details.as_deref().unwrap_or(&error.message));
    }
}

/// Calls a command in the owner's name.
fn ask<T: DeserializeOwned>(kartoteka: &Kartoteka, name: &str, request: Value) -> Result<T, Error> {
    let cancel = Cancel::default();
    let call = Call {
        request_id: None,
        origin: Origin::Person,
        now: kartoteka.now(),
        cancel: &cancel,
        progress: &|_| {},
    };
    let answer = kartoteka.dispatch(name, request, &call)?;
    serde_json::from_value(answer).map_err(|fault| Error::internal(&fault.to_string()))
}
