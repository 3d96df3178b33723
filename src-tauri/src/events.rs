//! Tells the windows and the reminders what has changed.

use crate::{call_notice, fritz_box, hot_key, kde_connect, pop, reminders, window};
use kartoteka_app::{Changed, Sink};
use serde_json::json;
use tauri::{AppHandle, Emitter as _};

/// The sink of the window program.
pub(crate) struct Events {
    app: AppHandle,
}

impl Events {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self { app }
    }
}

impl Sink for Events {
    fn changed(&self, changed: &Changed) {
        let payload = json!({ "operation": changed.operation.0, "tables": changed.tables });
        emit(&self.app, "changed", &payload);
        emit_to(&self.app, pop::LABEL, "changed", &payload);
        if changed.tables.iter().any(|table| ["follow_up", "setting"].contains(table)) {
            reminders::look_again(&self.app);
        }
        if changed.tables.contains(&"pop_call") {
            call_notice::follow(&self.app);
        }
        if changed.tables.contains(&"setting") {
            window::draw_as_set(&self.app);
            follow_settings(&self.app);
        }
    }
}

/// Listens to what the settings say that tells of calls, and to the owner's own key.
pub(crate) fn follow_settings(app: &AppHandle) {
    kde_connect::follow(app);
    fritz_box::follow(app);
    hot_key::follow(app);
}

/// Sends an event to the main window; one that is not there needs none.
pub(crate) fn emit(app: &AppHandle, event: &str, payload: &serde_json::Value) {
    emit_to(app, "main", event, payload);
}

/// Sends an event to a window; one that is not there needs none.
pub(crate) fn emit_to(app: &AppHandle, window: &str, event: &str, payload: &serde_json::Value) {
    if let Err(fault) = app.emit_to(window, event, payload) {
        crate::log::line(&format!("event {event}: {fault}"));
    }
}
