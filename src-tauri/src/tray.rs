//! The icon in the desktop's tray: it tells how much is due and opens the window, and while it is
//! there the program goes on when the window is closed, so that reminders and calls come. What it
//! says is the same everywhere; the icon itself is told apart here, by system.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub(crate) use elsewhere::{Tray, start};
#[cfg(target_os = "linux")]
pub(crate) use linux::{Tray, start};

use crate::calls::ask;
use crate::kept::Kept;
use crate::{log, notice, pop, shell, window};
use kartoteka_app::api::setting::Language;
use kartoteka_app::text::say;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager as _};

/// So long a desktop that has just begun may take to show a tray.
const TRAY_COMES: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(200);

/// What the icon says, in the owner's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// Follow-ups late or due today.
    pub(crate) due: u32,
    /// The same as a sentence.
    pub(crate) sentence: String,
    /// What the menu offers: to open the window, to find who calls, to quit.
    pub(crate) menu: [String; 3],
}

fn words(language: Language, due: u32) -> Words {
    let word = |id: &str| say(language, id, &[]);
    Words {
        due,
        sentence: say(language, "tray-due", &[("count", due.into())]),
        menu: [word("tray-open"), word("tray-find"), word("tray-quit")],
    }
}

/// Says how much is due now.
pub(crate) fn follow(app: &AppHandle) {
    let Ok(kartoteka) = shell::of(app).kartoteka() else { return };
    let Ok(status) = ask(&kartoteka, "status_get", json!({})) else { return };
    let due = status.get("due").and_then(Value::as_u64).and_then(|due| u32::try_from(due).ok());
    app.state::<Tray>().show(words(kartoteka.language(), due.unwrap_or_default()));
}

/// Whether the program goes on without its window: the owner wants it, and there is a tray to
/// come back by.
pub(crate) fn goes_on(app: &AppHandle) -> bool {
    app.state::<Tray>().is_there() && is_wanted(app)
}

fn is_wanted(app: &AppHandle) -> bool {
    let Ok(kartoteka) = shell::of(app).kartoteka() else { return false };
    let settings = ask(&kartoteka, "settings_get", json!({}));
    settings.is_ok_and(|settings| settings.get("stays_in_tray") == Some(&Value::Bool(true)))
}

/// Says once what becomes of the program now that its window closes.
pub(crate) fn say_once(app: &AppHandle, goes_on: bool) {
    let Ok(kartoteka) = shell::of(app).kartoteka() else { return };
    let id = if goes_on { "tray-stays" } else { "tray-ends" };
    if !goes_on && !is_wanted(app) || !app.state::<Kept>().is_first(id) {
        return;
    }
    if let Err(fault) = notice::say(&say(kartoteka.language(), id, &[])) {
        log::line(&format!("no notification could be shown: {fault}"));
    }
}

/// Whether the program began in the tray and no window was opened and closed since: then it goes
/// on there without any. Managed by Tauri.
#[derive(Default)]
pub(crate) struct BegunQuietly(AtomicBool);

/// Whether the program goes on in the tray although it has no window.
pub(crate) fn goes_on_alone(app: &AppHandle) -> bool {
    app.state::<BegunQuietly>().0.load(Ordering::Acquire) && app.state::<Tray>().is_there()
}

/// The window was opened and closed: from now on the program ends with the last one.
pub(crate) fn ends_with_windows(app: &AppHandle) {
    app.state::<BegunQuietly>().0.store(false, Ordering::Release);
}

/// Begins without the window, as at login; with it where no tray comes.
pub(crate) fn begin_quietly(app: &AppHandle) {
    app.state::<BegunQuietly>().0.store(true, Ordering::Release);
    pop::prepare(app);
    let app = app.clone();
    std::thread::spawn(move || {
        let begun = Instant::now();
        while begun.elapsed() < TRAY_COMES {
            if app.state::<Tray>().is_there() {
                return;
            }
            std::thread::sleep(GLANCE);
        }
        bring_back(&app);
    });
}

/// Shows the window that nothing else leads back to.
fn bring_back(app: &AppHandle) {
    let handle = app.clone();
    let told = app.run_on_main_thread(move || window::raise(&handle));
    if let Err(fault) = told {
        log::line(&format!("The window can't be opened: {fault}"));
    }
}
