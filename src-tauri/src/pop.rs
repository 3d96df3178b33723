//! The caller window: made hidden, shown over everything when the telephone rings, out of the way
//! again once the call is written down. It takes the keyboard only when the owner asks for it, by
//! a key or a click. Owns the window; what stands in it is the page's.

use crate::{calls, events, log, shell, tray, window};
use kartoteka_app::text::say;
use serde::Serialize;
use serde_json::{Value, json};
#[cfg(target_os = "linux")]
use std::cell::Cell;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
#[cfg(target_os = "linux")]
use tauri::webview::PlatformWebview;
use tauri::{
    AppHandle, LogicalSize, Manager as _, Monitor, PhysicalPosition, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

/// The window's label; its capability and the list of its commands go by it.
pub(crate) const LABEL: &str = "pop";
/// The commands of the list that its page may call.
pub(crate) const COMMANDS: [&str; 8] = [
    "pop_get",
    "pop_show",
    "pop_keep",
    "pop_save",
    "pop_dismiss",
    "contact_find",
    "when_guess",
    "settings_get",
];
/// The shell's own commands that its page may call.
pub(crate) const SHELL_COMMANDS: [&str; 8] =
    ["rpc", "cancel", "photo", "pop_wish", "pop_fit", "pop_keyboard", "pop_hide", "pop_open"];

/// Its size at a text size of 100 percent, and its distance from the edges of the screen.
const WIDTH: f64 = 404.0;
const HIGHEST: f64 = 720.0;
const AT_FIRST: f64 = 420.0;
const MARGIN: f64 = 24.0;
/// The first screen of the main window comes before it.
const AFTER_THE_FIRST_SCREEN: Duration = Duration::from_millis(700);

/// What is wanted of the window, also before its page can listen.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Wish {
    /// It is to be seen.
    is_shown: bool,
    /// With its find field open.
    is_finding: bool,
    /// With the keyboard.
    has_keyboard: bool,
}

/// The wishes, managed by Tauri.
#[derive(Default)]
pub(crate) struct Wishes(Mutex<Wish>);

fn wish(app: &AppHandle) -> MutexGuard<'_, Wish> {
    let wishes = app.state::<Wishes>().inner();
    wishes.0.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes the window a moment after the first screen of the main one; shows it where calls with
/// words were left when the program was stopped.
pub(crate) fn prepare(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(AFTER_THE_FIRST_SCREEN);
        let has_words = left_over(&app);
        wish(&app).is_shown |= has_words;
        make(&app);
    });
}

/// Whether words of before wait to be saved.
fn left_over(app: &AppHandle) -> bool {
    let calls = held(app).and_then(|held| held.get("calls")?.as_array().cloned());
    calls.unwrap_or_default().iter().any(|call| {
        ["text", "who"].iter().any(|field| call.get(field).is_some_and(|words| *words != ""))
    })
}

/// Makes the window where there is none yet; its page then asks what is wanted.
pub(crate) fn make(app: &AppHandle) {
    let handle = app.clone();
    let made = app.run_on_main_thread(move || {
        if handle.get_webview_window(LABEL).is_some() {
            return;
        }
        match handle.get_webview_window("main") {
            Some(main) => beside(&handle, &main),
            None => finish(&handle, builder(&handle)),
        }
    });
    if let Err(fault) = made {
        log::line(&format!("caller window: {fault}"));
    }
}

#[cfg(target_os = "linux")]
thread_local! {
    /// On its way from the main window to the one beside it.
    static MAIN_VIEW: Cell<Option<PlatformWebview>> = const { Cell::new(None) };
}

/// In the main window's web process, which saves the memory and the start of another one.
fn beside(app: &AppHandle, main: &WebviewWindow) {
    #[cfg(target_os = "linux")]
    {
        // Looked at on the main thread, so at once; made only afterwards: Tauri holds the main
        // view's lock meanwhile, and who emits holds the list of views and waits for that lock.
        let asked = main.with_webview(|view| MAIN_VIEW.set(Some(view)));
        if let Err(fault) = asked {
            log::line(&format!("caller window: {fault}"));
        }
        let builder = builder(app);
        finish(
            app,
            match MAIN_VIEW.take() {
                Some(view) => builder.with_related_view(view.inner()),
                None => builder,
            },
        );
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = main;
        finish(app, builder(app));
    }
}

fn builder(app: &AppHandle) -> WebviewWindowBuilder<'_, tauri::Wry, AppHandle> {
    let title = shell::of(app).kartoteka().map(|box_| say(box_.language(), "pop-title", &[]));
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("pop.html".into()))
        .title(title.unwrap_or_else(|_| "Kartoteka".to_owned()))
        .inner_size(WIDTH, AT_FIRST)
        .decorations(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .visible(false)
        .focused(false)
        .focusable(false);
    window::kept_to_its_pages(app, builder)
}

fn finish(app: &AppHandle, builder: WebviewWindowBuilder<'_, tauri::Wry, AppHandle>) {
    match builder.build() {
        Ok(made) => {
            let handle = app.clone();
            made.on_window_event(move |event| {
                if let WindowEvent::CloseRequested { api, .. } = event {
                    api.prevent_close();
                    hide(&handle);
                }
            });
            window::draw_as_set(app);
        }
        Err(fault) => log::line(&format!("caller window: {fault}")),
    }
}

/// Shows the calls that the window holds, over everything and without taking the keyboard.
pub(crate) fn show(app: &AppHandle) {
    wish(app).is_shown = true;
    make(app);
    tell(app);
}

/// Shows the calls that the window holds with the keyboard in it, as the owner asked. Calls that
/// are put away by now leave nothing to show. Waits for the box, so never on the window's thread.
pub(crate) fn show_to_owner(app: &AppHandle) {
    if holds_calls(app) {
        show_with_keyboard(app);
        tell(app);
    }
}

/// Whether there are calls to show.
pub(crate) fn holds_calls(app: &AppHandle) -> bool {
    let calls = held(app).and_then(|held| held.get("calls")?.as_array().cloned());
    calls.is_some_and(|calls| !calls.is_empty())
}

fn show_with_keyboard(app: &AppHandle) {
    {
        let mut wish = wish(app);
        (wish.is_shown, wish.has_keyboard) = (true, true);
    }
    make(app);
    take_keyboard(app);
}

/// Whether the window is to be seen.
pub(crate) fn is_shown(app: &AppHandle) -> bool {
    wish(app).is_shown
}

/// Tells the page how its calls stand now.
pub(crate) fn tell(app: &AppHandle) {
    if let Some(held) = held(app) {
        events::emit_to(app, LABEL, "pop", &held);
    }
}

/// The calls that the window holds, as its page is told them.
fn held(app: &AppHandle) -> Option<Value> {
    let kartoteka = shell::of(app).kartoteka().ok()?;
    let held = calls::ask(&kartoteka, "pop_get", json!({}));
    held.inspect_err(|error| log::line(&format!("pop_get: {}", error.for_log()))).ok()
}

/// Opens the window by the owner's own key: with the call that stands there, else to find
/// somebody.
pub(crate) fn find(app: &AppHandle) {
    {
        let mut wish = wish(app);
        wish.is_finding = !wish.is_shown;
    }
    show_with_keyboard(app);
    let wished = *wish(app);
    events::emit_to(app, LABEL, "pop-keyboard", &json!(wished));
}

/// What is wanted of the window: asked by its page once it can listen.
#[tauri::command]
pub(crate) fn pop_wish(app: AppHandle) -> Wish {
    *wish(&app)
}

/// The page is so high now: the window becomes as high, stands in its corner, and is shown if it
/// is wanted.
#[tauri::command]
pub(crate) fn pop_fit(app: AppHandle, height: f64) {
    let Some(pop) = app.get_webview_window(LABEL) else { return };
    let done = place(&app, &pop, height).and_then(|()| {
        let wished = *wish(&app);
        if wished.is_shown && !pop.is_visible()? {
            pop.set_focusable(wished.has_keyboard)?;
            pop.show()?;
            // Without a window manager, or with one that forgets, it would come up beneath.
            pop.set_always_on_top(true)?;
        }
        Ok(())
    });
    if let Err(fault) = done {
        log::line(&format!("caller window: {fault}"));
    }
}

/// Bottom right of the screen in use.
fn place(app: &AppHandle, pop: &WebviewWindow, height: f64) -> tauri::Result<()> {
    let zoom = f64::from(window::text_size(app).unwrap_or(100)) / 100.0;
    let Some(monitor) = in_use(pop)? else { return Ok(()) };
    let (scale, area) = (monitor.scale_factor(), monitor.work_area());
    let room = area.size.to_logical::<f64>(scale);
    let width = (WIDTH * zoom).min(room.width);
    let height = height.min(HIGHEST) * zoom;
    let height = height.min(room.height - 2.0 * MARGIN).max(1.0);
    let corner = area.position.to_logical::<f64>(scale);
    let x = corner.x + (room.width - width - MARGIN).max(0.0);
    let y = corner.y + (room.height - height - MARGIN).max(0.0);
    pop.set_size(LogicalSize::new(width, height))?;
    pop.set_position(PhysicalPosition::new(x * scale, y * scale))
}

/// The screen that the pointer is on.
fn in_use(pop: &WebviewWindow) -> tauri::Result<Option<Monitor>> {
    let pointer = pop.cursor_position()?;
    Ok(pop.monitor_from_point(pointer.x, pointer.y)?.or(pop.primary_monitor()?))
}

/// The owner has clicked into the window, or asked for it by a key.
#[tauri::command]
pub(crate) fn pop_keyboard(app: AppHandle) {
    wish(&app).has_keyboard = true;
    take_keyboard(&app);
}

fn take_keyboard(app: &AppHandle) {
    let Some(pop) = app.get_webview_window(LABEL) else { return };
    // A hidden one takes none: its page asks again once it is seen.
    let done = pop.set_focusable(true).and_then(|()| pop.set_focus());
    if let Err(fault) = done {
        log::line(&format!("caller window: {fault}"));
    }
}

/// Nothing is left to show.
#[tauri::command]
pub(crate) fn pop_hide(app: AppHandle) {
    hide(&app);
}

fn hide(app: &AppHandle) {
    *wish(app) = Wish::default();
    let Some(pop) = app.get_webview_window(LABEL) else { return };
    // Hidden first: the window that had the keyboard before gets it back.
    let done = pop.hide().and_then(|()| pop.set_focusable(false));
    if let Err(fault) = done {
        log::line(&format!("caller window: {fault}"));
    }
    if app.get_webview_window("main").is_none() && !tray::goes_on_alone(app) {
        app.exit(0);
    }
}

/// The main window was closed: with it goes the program, unless the caller window is in use.
pub(crate) fn main_has_gone(app: &AppHandle) {
    tray::ends_with_windows(app);
    if !is_shown(app) {
        app.exit(0);
    }
}

/// Shows a card in the main window.
#[tauri::command]
pub(crate) async fn pop_open(app: AppHandle, contact: i64) {
    shell::of(&app).show_card(contact);
    window::raise(&app);
    events::emit(&app, "wanted", &json!({}));
}
