//! When the box can't be opened: its backups, and opening one of them in its place.

use crate::{events, reminders, shell, window};
use kartoteka_app::api::keeping::Backup;
use kartoteka_app::{Error, Kartoteka};
use tauri::AppHandle;

/// The backups beside the box, newest first.
#[tauri::command]
pub(crate) async fn rescue_backups(app: AppHandle) -> Result<Vec<Backup>, Error> {
    let work = move || Kartoteka::backups_beside(shell::of(&app).folder());
    let listed = tauri::async_runtime::spawn_blocking(work).await;
    listed.map_err(|fault| Error::internal(&fault.to_string()))
}

/// Opens the folder with the backup of this name. The file that couldn't be opened stays in the
/// folder under another name.
#[tauri::command]
pub(crate) async fn rescue_with(app: AppHandle, name: String) -> Result<(), Error> {
    let work = move || {
        shell::of(&app).open_with_backup(&name)?;
        reminders::look_again(&app);
        window::draw_as_set(&app);
        events::follow_settings(&app);
        Ok(())
    };
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.map_err(|fault| Error::internal(&fault.to_string()))?
}
