//! The one way in for calls, whatever tells of them: it keeps the record and opens the caller
//! window. A hook makes a [`CallEvent`] and hands it to [`hear`]; it knows nothing else.

use crate::told::Asked;
use crate::{call_notice, events, log, pop, screen, shell, window};
use kartoteka_app::{CallEvent, CallSource, Error, Heard, Kartoteka, Origin};
use serde_json::{Value, json};
use tauri::{AppHandle, Manager as _};

/// Takes in what is told of a call. Waits for the box, so never on the window's thread.
pub(crate) fn hear(app: &AppHandle, event: &CallEvent) {
    let shell = shell::of(app);
    let heard = shell.kartoteka().and_then(|kartoteka| kartoteka.hear_call(event));
    match heard {
        Ok(Heard { id: Some(id), is_new: true }) if would_disturb(app, event.source) => {
            call_notice::say(app, id);
        }
        Ok(heard) if heard.is_new => pop::show(app),
        Ok(_) => pop::tell(app),
        Err(error) => {
            log::line(&format!("call: {}", error.for_log()));
            // Started by the call, there may be no window yet: the main one says what is wrong.
            if app.webview_windows().is_empty() {
                window::raise(app);
            }
        }
    }
}

/// Whether the caller window would come up over the owner's work and take the keyboard. Started by
/// the call, the program has nothing else to show; a link was clicked to see it.
fn would_disturb(app: &AppHandle, source: CallSource) -> bool {
    let is_at_work = !app.webview_windows().is_empty();
    let is_asked = matches!(source, CallSource::Link | CallSource::Hand);
    is_at_work && !is_asked && !screen::keeps_windows_on_top() && !pop::is_shown(app)
}

/// Does what a second start of the program, or a link, asks of the caller window.
pub(crate) fn answer(app: &AppHandle, asked: Asked) {
    match asked {
        Asked::Find => pop::find(app),
        Asked::Call(told) if !is_switched_on(app, told.source()) => say_unheard(app, told.source()),
        Asked::Call(told) => {
            let now = shell::of(app).kartoteka().map(|kartoteka| kartoteka.now().at.0);
            hear(app, &told.at(now.unwrap_or_default()));
        }
    }
}

/// A box that can't be read says so in its own place.
fn is_switched_on(app: &AppHandle, source: CallSource) -> bool {
    let kartoteka = shell::of(app).kartoteka();
    kartoteka.and_then(|kartoteka| kartoteka.is_switched_on(source)).unwrap_or(true)
}

/// Says in the main window that a call was told of and not shown, and where that is switched on. A
/// link was clicked, and says it at each click; a command says it once, and raises nothing.
fn say_unheard(app: &AppHandle, source: CallSource) {
    let is_link = source == CallSource::Link;
    if !shell::of(app).keep_unheard(is_link) {
        return;
    }
    if is_link || app.webview_windows().is_empty() {
        window::raise(app);
    }
    events::emit(app, "wanted", &json!({}));
}

/// The same for the start that makes the program. It has no other window: where there is nothing
/// to show, as of the end of a call that nobody told of, it ends.
pub(crate) fn begin_with(app: &AppHandle, asked: Asked) {
    answer(app, asked);
    if pop::is_shown(app) || !app.webview_windows().is_empty() {
        return;
    }
    if pop::holds_calls(app) {
        pop::show(app);
    } else {
        end_unless_called(app);
    }
}

/// Ends once what was on its way is done: meanwhile another call may have been handed over.
fn end_unless_called(app: &AppHandle) {
    let handle = app.clone();
    let asked = app.run_on_main_thread(move || {
        if !pop::is_shown(&handle) && handle.webview_windows().is_empty() {
            handle.exit(0);
        }
    });
    if let Err(fault) = asked {
        log::line(&format!("end: {fault}"));
    }
}

/// Opens the caller window by a key of the main one, to find somebody.
#[tauri::command]
pub(crate) fn find_caller(app: AppHandle) {
    pop::find(&app);
}

/// Calls a command in the owner's name.
pub(crate) fn ask(kartoteka: &Kartoteka, name: &str, request: Value) -> Result<Value, Error> {
    kartoteka.unwatched(Origin::Person, None, |call| kartoteka.dispatch(name, request, call))
}
