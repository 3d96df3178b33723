//! What macOS opens with the program: files and links come there as events of the one running
//! program, also of one that was started for them, and never as its arguments.

use tauri::{AppHandle, RunEvent};

/// What was opened before the shell stood: macOS tells of what it started the program for first.
#[cfg(target_os = "macos")]
static EARLY: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());

/// Takes over what the system hands to the running program; elsewhere a new one brings it.
#[cfg(not(target_os = "macos"))]
pub(crate) fn take(_: &AppHandle, _: &RunEvent) {}

/// Takes over what the system hands to the running program.
#[cfg(target_os = "macos")]
pub(crate) fn take(app: &AppHandle, event: &RunEvent) {
    use tauri::Manager as _;

    let stands = app.try_state::<crate::shell::Shell>().is_some();
    match event {
        // As from a program started on them.
        RunEvent::Opened { urls } if stands => {
            crate::window::came_again(app, &arguments(urls), "/");
        }
        RunEvent::Opened { urls } => {
            let mut early = EARLY.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            early.extend(urls.iter().map(|url| url.as_str().to_owned()));
        }
        // The owner called a window that is put away, by the Dock.
        RunEvent::Reopen { has_visible_windows: false, .. } if stands => {
            crate::window::raise(app);
        }
        _ => {}
    }
}

/// Goes on with what was opened before the shell stood; elsewhere the arguments have said it.
#[cfg(not(target_os = "macos"))]
pub(crate) fn take_early(_: &AppHandle) {}

/// Goes on with what was opened before the shell stood.
#[cfg(target_os = "macos")]
pub(crate) fn take_early(app: &AppHandle) {
    let mut early = EARLY.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let urls = std::mem::take(&mut *early);
    drop(early);
    if !urls.is_empty() {
        crate::window::came_again(app, &arguments(&urls), "/");
    }
}

/// The arguments with which another system would have started the program.
#[cfg(any(target_os = "macos", test))]
fn arguments(urls: &[impl ToString]) -> Vec<String> {
    let urls = urls.iter().map(ToString::to_string);
    std::iter::once("kartoteka".to_owned()).chain(urls).collect()
}

#[cfg(test)]
mod tests {
    use super::arguments;
    use crate::launch::Launch;
    use std::ffi::OsString;
    use std::path::Path;
    use tauri::Url;

    fn launch(urls: &[&str]) -> Launch {
        let urls: Vec<Url> = urls.iter().map(|url| Url::parse(url).unwrap()).collect();
        let arguments = arguments(&urls).into_iter().map(OsString::from);
        Launch::from_arguments(arguments, Path::new("/")).ok().unwrap()
    }

    #[test]
    fn what_is_opened_is_what_arguments_would_have_said() {
        let files = launch(&["file:///srv/my%20cards.vcf", "file:///srv/b.vcf"]).files;
        assert_eq!(files, [Path::new("/srv/my cards.vcf"), Path::new("/srv/b.vcf")]);
        assert!(launch(&["kartoteka:601234567"]).asked.is_some());
        assert!(launch(&["kartoteka:"]).link.is_some());
    }
}
