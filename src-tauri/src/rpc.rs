//! The one command of the windows: routes a name and a request to the command list, off the
//! window's thread. Which window may call what is decided here.

use crate::{pop, shell};
use kartoteka_app::api::exchange::Progress;
use kartoteka_app::{Call, Error, Origin};
use serde_json::Value;
use tauri::ipc::{Channel, Invoke};
use tauri::{AppHandle, WebviewWindow};

/// Whether a call may be made at all: the caller window has few of the shell's commands.
pub(crate) fn may_call(invoke: &Invoke) -> bool {
    let message = &invoke.message;
    message.webview_ref().label() != pop::LABEL || pop::SHELL_COMMANDS.contains(&message.command())
}

/// Runs a command of the list.
#[tauri::command]
pub(crate) async fn rpc(
    app: AppHandle,
    window: WebviewWindow,
    name: String,
    request: Value,
    request_id: String,
    progress: Channel<Progress>,
) -> Result<Value, Error> {
    if window.label() == pop::LABEL && !pop::COMMANDS.contains(&name.as_str()) {
        return Err(Error::internal(&format!("{name} is no command of the caller window")));
    }
    let work = move || {
        let shell = shell::of(&app);
        let kartoteka = shell.kartoteka()?;
        let cancel = shell.begin(&request_id);
        let on_progress = |step: Progress| {
            // A window that has gone needs no progress.
            let _ = progress.send(step);
        };
        let call = Call {
            request_id: Some(&request_id),
            origin: Origin::Person,
            now: kartoteka.now(),
            cancel: &cancel,
            progress: &on_progress,
        };
        let answer = kartoteka.dispatch(&name, request, &call);
        shell.end(&request_id);
        if let Err(error) = &answer {
            crate::log::line(&format!("{name}: {}", error.for_log()));
        }
        answer
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}

/// Asks a running command to stop.
#[tauri::command]
pub(crate) fn cancel(app: AppHandle, request_id: String) {
    shell::of(&app).cancel(&request_id);
}
