//! The owner's key that opens the finder from any program. Owns taking it of the display, off until
//! the owner chooses one, and how that went; which keys may be chosen is decided elsewhere.

use crate::{calls, log, pop, screen, shell};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::mpsc::channel;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager as _};
use tauri_plugin_global_shortcut::{Builder, GlobalShortcut, GlobalShortcutExt as _};
use tauri_plugin_global_shortcut::{ShortcutEvent, ShortcutState};

/// What has become of the owner's wish.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum HotKeyState {
    /// No key is chosen.
    #[default]
    Off,
    /// It is heard everywhere.
    On,
    /// It is heard only over programs that draw by X: Wayland hands no key to all.
    Partly,
    /// Another program has it.
    Taken,
    /// Programs get no such key here.
    Nowhere,
}

/// The key that was asked for last and what came of it, managed by Tauri.
#[derive(Default)]
pub(crate) struct HotKey(Mutex<(String, HotKeyState)>);

/// Takes the key that the settings say, in place of the one before.
pub(crate) fn follow(app: &AppHandle) {
    let app = app.clone();
    // Away from whoever has just changed them, and may still hold the box.
    std::thread::spawn(move || settle(&app));
}

/// How the key that is chosen stands, once it is settled.
#[tauri::command]
pub(crate) async fn hot_key_state(app: AppHandle) -> HotKeyState {
    settle(&app)
}

fn settle(app: &AppHandle) -> HotKeyState {
    let held = app.state::<HotKey>().inner();
    let mut held = held.0.lock().unwrap_or_else(PoisonError::into_inner);
    let wanted = chosen(app);
    // What another program had may be free by now.
    if wanted != held.0 || held.1 == HotKeyState::Taken {
        if matches!(held.1, HotKeyState::On | HotKeyState::Partly) {
            give_back(app, &held.0);
        }
        *held = (wanted.clone(), take(app, &wanted));
    }
    held.1
}

fn give_back(app: &AppHandle, key: &str) {
    if let Err(fault) = app.global_shortcut().unregister(key) {
        log::line(&format!("hot key: {fault}"));
    }
    // On X the plugin leaves its word to the display lying (global-hotkey 0.8.0) until it asks that
    // something, as it does when it is told a second time. What is not there can't be given back.
    let _ = app.global_shortcut().unregister(key);
}

fn chosen(app: &AppHandle) -> String {
    let kartoteka = shell::of(app).kartoteka();
    let settings =
        kartoteka.and_then(|kartoteka| calls::ask(&kartoteka, "settings_get", json!({})));
    let settings = settings.unwrap_or_default();
    settings.get("hot_key").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn take(app: &AppHandle, key: &str) -> HotKeyState {
    let reached = screen::hands_out_keys();
    if key.is_empty() || reached == HotKeyState::Nowhere {
        return if key.is_empty() { HotKeyState::Off } else { reached };
    }
    // Without a display that it can ask the plugin says yes; that was looked at before.
    let taken = begin(app).and_then(|()| {
        app.global_shortcut().on_shortcut(key, heard).map_err(|fault| fault.to_string())
    });
    match taken {
        Ok(()) => reached,
        Err(fault) => {
            log::line(&format!("hot key: {fault}"));
            HotKeyState::Taken
        }
    }
}

/// Sets the plugin up at the first key: it looks for presses twenty times a second from then on, so
/// whoever wants none has none of that.
fn begin(app: &AppHandle) -> Result<(), String> {
    if app.try_state::<GlobalShortcut<tauri::Wry>>().is_some() {
        return Ok(());
    }
    let (handle, (told, heard)) = (app.clone(), channel());
    app.run_on_main_thread(move || {
        // Whoever asked waits below.
        let _ = told.send(handle.plugin(Builder::new().build()));
    })
    .map_err(|fault| fault.to_string())?;
    let done = heard.recv().map_err(|fault| fault.to_string())?;
    done.map_err(|fault| fault.to_string())
}

fn heard(app: &AppHandle, _: &tauri_plugin_global_shortcut::Shortcut, event: ShortcutEvent) {
    if event.state == ShortcutState::Pressed {
        let app = app.clone();
        // Away from the plugin, which holds its keys meanwhile.
        std::thread::spawn(move || pop::find(&app));
    }
}
