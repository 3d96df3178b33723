//! Reminders as desktop notifications. What is due and when to look again is decided by the app;
//! this shows it, once, and carries out the button that was pressed.

use crate::{events, log, shell, window};
use kartoteka_app::api::follow_up::FollowUp;
use kartoteka_app::api::today::RemindersDue;
use kartoteka_app::{Call, Cancel, Error, Kartoteka, Origin};
use notify_rust::{Notification, NotificationHandle, NotificationResponse};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tauri::async_runtime::JoinHandle;
use tauri::{AppHandle, Manager as _};

/// Before the next look when the box could not be read.
const AFTER_FAULT: Duration = Duration::from_secs(30);
/// So many notifications are waited for at once.
const WAITING: usize = 8;

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
    let mut shown = Shown::default();
    loop {
        let look =
            |kartoteka: Arc<Kartoteka>| kartoteka.look_for_reminders(|due| shown.show(app, due));
        let wait = shell::of(app).kartoteka().and_then(look).unwrap_or_else(|error| {
            log::line(&format!("reminders: {}", error.for_log()));
            AFTER_FAULT
        });
        // Several changes at once are one reason to look.
        if changes.recv_timeout(wait).is_ok() {
            while changes.try_recv().is_ok() {}
        }
    }
}

/// The notifications that wait for their buttons, oldest first. Some desktops never tell that one
/// has gone: so only the newest few are waited for, and older ones are taken back.
#[derive(Default)]
struct Shown(VecDeque<(Arc<NotificationHandle>, JoinHandle<()>)>);

impl Shown {
    /// Shows one notification for all; false when the desktop can't show any now.
    fn show(&mut self, app: &AppHandle, due: &RemindersDue) -> bool {
        let shown = match notification(due).show() {
            Ok(shown) => Arc::new(shown),
            Err(fault) => {
                log::line(&format!("no notification could be shown: {fault}"));
                return false;
            }
        };
        let waiting = wait_for_button(app.clone(), Arc::clone(&shown), due.follow_ups.clone());
        self.0.retain(|(_, waiting)| !waiting.inner().is_finished());
        self.0.push_back((shown, tauri::async_runtime::spawn(waiting)));
        while self.0.len() > WAITING {
            if let Some((oldest, waiting)) = self.0.pop_front() {
                waiting.abort();
                tauri::async_runtime::spawn(async move { oldest.close_async().await });
            }
        }
        true
    }
}

fn notification(due: &RemindersDue) -> Notification {
    let mut notification = Notification::new();
    notification.appname("Kartoteka").summary(&due.title).body(&due.body).icon("kartoteka");
    for (button, word) in ["done", "later", "open"].iter().zip(&due.actions) {
        notification.action(button, word);
    }
    // A click on the text itself.
    notification.action("default", due.actions.last().map_or("", String::as_str));
    notification
}

async fn wait_for_button(
    app: AppHandle,
    shown: Arc<NotificationHandle>,
    follow_ups: Vec<FollowUp>,
) {
    let mut pressed = None;
    let keep = |response: &NotificationResponse| {
        pressed = match response {
            NotificationResponse::Default => Some("default".to_owned()),
            NotificationResponse::Action(button) => Some(button.clone()),
            _ => None,
        };
    };
    shown.wait_for_action_async(keep).await;
    if let Some(button) = pressed {
        tauri::async_runtime::spawn_blocking(move || carry_out(&app, &button, &follow_ups));
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
        log::line(&format!("reminders: {}", error.for_log()));
    }
}

/// Calls a command in the owner's name.
fn ask(kartoteka: &Kartoteka, name: &str, request: Value) -> Result<Value, Error> {
    let cancel = Cancel::default();
    let call = Call {
        request_id: None,
        origin: Origin::Person,
        now: kartoteka.now(),
        cancel: &cancel,
        progress: &|_| {},
    };
    kartoteka.dispatch(name, request, &call)
}
