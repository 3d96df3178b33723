//! Photos as raw bytes: JSON would triple them.

use crate::shell;
use kartoteka_app::Error;
use tauri::AppHandle;
use tauri::ipc::Response;

/// The bytes of a photo, as they came or as a small square for lists.
#[tauri::command]
pub(crate) async fn photo(
    app: AppHandle,
    sha256: String,
    thumbnail: bool,
) -> Result<Response, Error> {
    let work = move || shell::of(&app).kartoteka()?.photo(&sha256, thumbnail).map(Response::new);
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}
