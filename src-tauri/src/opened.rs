//! What macOS opens with the program: files and links come there as events of the one running
//! program, also of one that was started for them, and never as its arguments.

use tauri::{AppHandle, RunEvent};

/// Takes over what the system hands to the running program; elsewhere a new one brings it.
#[cfg(not(target_os = "macos"))]
pub(crate) fn take(_: &AppHandle, _: &RunEvent) {}

/// Takes over what the system hands to the running program.
#[cfg(target_os = "macos")]
pub(crate) fn take(app: &AppHandle, event: &RunEvent) {
    match event {
        // As from a program started on them.
        RunEvent::Opened { urls } => crate::window::came_again(app, &arguments(urls), "/"),
        // The owner called a window that is put away, by the Dock.
        RunEvent::Reopen { has_visible_windows: false, .. } => crate::window::raise(app),
        _ => {}
    }
}

/// The arguments with which another system would have started the program.
#[cfg(any(target_os = "macos", test))]
fn arguments(urls: &[tauri::Url]) -> Vec<String> {
    let urls = urls.iter().map(|url| url.as_str().to_owned());
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
