//! Starting with the desktop, without the window. The system's own list of such programs keeps
//! whether the owner wants it.

use crate::shell;
use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use tauri::AppHandle;

/// What the program is told when it starts with the desktop.
pub(crate) const IN_TRAY: &str = "--in-tray";

/// Whether the program starts with the desktop.
#[tauri::command]
pub(crate) fn starts_at_login(app: AppHandle) -> Result<bool, String> {
    entry(&app).and_then(|entry| entry.is_enabled()).map_err(|fault| fault.to_string())
}

/// Has it start with the desktop, or not any more; answers how it is then.
#[tauri::command]
pub(crate) fn start_at_login(app: AppHandle, is_wanted: bool) -> Result<bool, String> {
    let entry = entry(&app).map_err(|fault| fault.to_string())?;
    let done = if is_wanted { entry.enable() } else { entry.disable() };
    done.and_then(|()| entry.is_enabled()).map_err(|fault| fault.to_string())
}

fn entry(app: &AppHandle) -> auto_launch::Result<AutoLaunch> {
    let program = std::env::current_exe()?;
    let folder = shell::of(app).folder().to_owned();
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    AutoLaunchBuilder::new()
        .set_app_name("kartoteka")
        .set_app_path(&quoted(&program.to_string_lossy()))
        .set_args(&[IN_TRAY, "--data", &quoted(&folder.to_string_lossy())])
        .build()
}

/// A path as one word, whatever is in it.
fn quoted(path: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in path.chars() {
        if cfg!(unix) && matches!(letter, '"' | '\\' | '$' | '`') {
            // Once for the quotes, once for the file's own escapes.
            quoted.push_str(r"\\");
        }
        if cfg!(unix) && letter == '%' {
            quoted.push('%');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    #[cfg(unix)]
    fn a_path_stays_one_word() {
        assert_eq!(quoted("/home/Anna K/box"), "\"/home/Anna K/box\"");
        assert_eq!(quoted("/a$b%c"), r#""/a\\$b%%c""#);
    }
}
