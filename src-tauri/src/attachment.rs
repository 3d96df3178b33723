//! Shows a file that is kept in the program that the desktop has for it.

use crate::{opener, shell};
use kartoteka_app::Error;
use tauri::AppHandle;

/// Opens a file; the window has asked before.
#[tauri::command]
pub(crate) async fn open_attachment(app: AppHandle, id: i64) -> Result<(), Error> {
    let work = move || {
        let kartoteka = shell::of(&app).kartoteka()?;
        let path = kartoteka.lay_out_attachment(id)?;
        opener::open(&kartoteka, &path, "attachment-no-opener")
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}
