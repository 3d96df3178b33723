//! The main window: how it is made and raised; and how every window is kept to its own pages.

use crate::first_screen::FirstScreen;
use crate::kept::Kept;
use crate::launch::Launch;
use crate::{calls, events, log, pop, screen, shell, tray};
use kartoteka_app::Error;
use serde_json::json;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::{
    AppHandle, DragDropEvent, Manager as _, PhysicalPosition, Runtime, WebviewUrl,
    WebviewWindowBuilder, WindowEvent, Wry,
};
use tauri_plugin_window_state::StateFlags;

/// Keeps place, size and being maximised for the next start, a file for each box. A place that is
/// on no screen any more is not taken up.
pub(crate) fn remembered<R: Runtime>(instance: &str) -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::default()
        .with_filename(format!("{instance}.json"))
        // The caller window stands where it is needed.
        .with_denylist(&[pop::LABEL])
        .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the main window.
pub(crate) fn open_main(app: &AppHandle) -> tauri::Result<()> {
    if app.try_state::<Kept>().is_none() {
        let own = format!("{}.page.json", shell::of(app).instance_name());
        app.manage(Kept::read(app.path().app_config_dir()?.join(own)));
    }
    let builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Kartoteka")
        .inner_size(1280.0, 800.0)
        .min_inner_size(800.0, 560.0)
        .initialization_script(app.state::<Kept>().script());
    let window = kept_to_its_pages(app, builder).build()?;
    let handle = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(drag) => follow_drag(&handle, drag),
        WindowEvent::CloseRequested { api, .. } => {
            let goes_on = tray::goes_on(&handle);
            tray::say_once(&handle, goes_on);
            if goes_on {
                api.prevent_close();
                hide(&handle);
            } else if begin_to_leave(&handle, false) {
                api.prevent_close();
            }
        }
        WindowEvent::Destroyed => pop::main_has_gone(&handle),
        _ => {}
    });
    draw_as_set(app);
    Ok(())
}

/// A window that goes nowhere but to its own pages, and opens no others. Where the clock stands
/// still, the page's own clock does too.
pub(crate) fn kept_to_its_pages<'a>(
    app: &'a AppHandle,
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let shell = shell::of(app);
    let stopped = shell.stopped_at().map(|at| format!("window.kartotekaStoppedAt = {at};"));
    let kept = builder.initialization_script(stopped.unwrap_or_default()).on_navigation(|url| {
        matches!(url.scheme(), "tauri")
            || url.host_str() == Some("tauri.localhost")
            || (cfg!(dev) && url.host_str() == Some("localhost"))
    });
    match app.path().app_cache_dir() {
        // What the web view stores belongs to its box, not to all of them.
        Ok(cache) => kept.data_directory(cache.join(shell.instance_name())),
        Err(_) => kept,
    }
}

/// Files over the window: it says that they can be dropped, and takes those that are.
fn follow_drag(app: &AppHandle, drag: &DragDropEvent) {
    match drag {
        DragDropEvent::Enter { paths, position } => {
            let at = within(app, *position);
            events::emit(app, "dragged", &json!({ "files": paths.len(), "at": at }));
        }
        DragDropEvent::Over { position } => {
            events::emit(app, "dragged_on", &json!({ "at": within(app, *position) }));
        }
        DragDropEvent::Drop { paths, position } => {
            events::emit(app, "dragged", &json!({ "files": 0 }));
            // Where they were let go decides what becomes of them.
            if !shell::of(app).offer(paths).is_empty() {
                events::emit(app, "dropped", &json!({ "at": within(app, *position) }));
            }
        }
        DragDropEvent::Leave => events::emit(app, "dragged", &json!({ "files": 0 })),
        _ => {}
    }
}

/// A place in the window as the page counts it, before its text size.
fn within(app: &AppHandle, position: PhysicalPosition<f64>) -> [f64; 2] {
    let window = app.get_webview_window("main").filter(|_| screen::TELLS_PIXELS);
    let scale = window.and_then(|window| window.scale_factor().ok()).unwrap_or(1.0);
    [position.x / scale, position.y / scale]
}

/// Draws everything as large as the settings say, now and whenever they change.
pub(crate) fn draw_as_set(app: &AppHandle) {
    let app = app.clone();
    // Away from whoever has just changed them, and may still hold the box.
    tauri::async_runtime::spawn_blocking(move || {
        let Ok(percent) = text_size(&app) else { return };
        for window in app.webview_windows().values() {
            if let Err(fault) = window.set_zoom(f64::from(percent) / 100.0) {
                log::line(&format!("text size: {fault}"));
            }
        }
    });
}

/// How large everything is drawn, in percent.
pub(crate) fn text_size(app: &AppHandle) -> Result<u32, Error> {
    let kartoteka = shell::of(app).kartoteka()?;
    let settings = calls::ask(&kartoteka, "settings_get", json!({}))?;
    let percent = settings.get("text_size").and_then(serde_json::Value::as_u64);
    Ok(percent.and_then(|percent| u32::try_from(percent).ok()).unwrap_or(100))
}

/// The program was started a second time on the same box: shows the window that is there, or the
/// caller window where a call is told.
pub(crate) fn came_again(app: &AppHandle, arguments: &[String], folder: &str) {
    match Launch::from_arguments(arguments.iter().map(OsString::from), Path::new(folder)) {
        Ok(Launch { asked: Some(asked), .. }) => calls::answer(app, asked),
        Ok(launch) => {
            raise(app);
            bring_in(app, &launch.files);
            if let Some(link) = launch.link {
                shell::of(app).follow(link);
                events::emit(app, "wanted", &json!({}));
            }
        }
        Err(sentence) => log::line(&sentence),
    }
}

/// Shows the main window and gives it the keyboard; makes it where only the caller window was
/// there.
pub(crate) fn raise(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else {
        if let Err(fault) = open_main(app) {
            log::line(&format!("The window can't be opened: {fault}"));
        }
        return;
    };
    // A window manager that refuses leaves the window where it is.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}

fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main")
        && let Err(fault) = window.hide()
    {
        log::line(&format!("The window can't be put away: {fault}"));
    }
    // It may stay in the tray for weeks; what was opened need not.
    if let Ok(kartoteka) = shell::of(app).kartoteka() {
        kartoteka.clear_opened();
    }
}

/// Ends the program, whatever windows are open or put away.
#[tauri::command]
pub(crate) fn quit(app: AppHandle) {
    if !begin_to_leave(&app, true) {
        app.exit(0);
    }
}

/// Asks the page to save what is typed, and waits no longer than it may take. False where there
/// is nothing to ask: no page, no box, or it was asked already.
fn begin_to_leave(app: &AppHandle, ends: bool) -> bool {
    let leaving = app.state::<Leaving>();
    leaving.ends.fetch_or(ends, Ordering::AcqRel);
    let can_ask = app.get_webview_window("main").is_some() && shell::of(app).kartoteka().is_ok();
    if !can_ask || leaving.is_asked.swap(true, Ordering::AcqRel) {
        return false;
    }
    events::emit(app, "closing", &json!({}));
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PAGE_SAVES);
        leave(app);
    });
    true
}

/// The first screen is drawn: what else the program needs may take the processor now.
#[tauri::command]
pub(crate) fn drawn(app: AppHandle) {
    app.state::<FirstScreen>().is_drawn();
    pop::prepare(&app);
}

/// The page has saved what was typed: the window goes, or the program.
#[tauri::command]
pub(crate) fn leave(app: AppHandle) {
    let leaving = app.state::<Leaving>();
    if !leaving.is_asked.swap(false, Ordering::AcqRel) {
        return;
    }
    if leaving.ends.swap(false, Ordering::AcqRel) {
        app.exit(0);
    } else if let Some(window) = app.get_webview_window("main")
        && let Err(fault) = window.destroy()
    {
        log::line(&format!("The window can't be closed: {fault}"));
    }
}

/// A window that is about to go, managed by Tauri.
#[derive(Default)]
pub(crate) struct Leaving {
    is_asked: AtomicBool,
    /// The program ends with it.
    ends: AtomicBool,
}

/// So long the page may take to save what is typed; one that hangs goes all the same.
const PAGE_SAVES: Duration = Duration::from_secs(3);

fn bring_in(app: &AppHandle, paths: &[PathBuf]) {
    if !shell::of(app).offer(paths).is_empty() {
        events::emit(app, "dropped", &json!({}));
    }
}
