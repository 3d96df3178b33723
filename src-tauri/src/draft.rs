//! Hands the draft of a follow-up to the program that the desktop has for it. What it says and where
//! it goes is decided by the box: the page names a follow-up and no link.

use crate::{opener, shell};
use kartoteka_app::{DraftPlace, Error};
use tauri::AppHandle;

/// Opens the draft; tells for which of its places the card has no words.
#[tauri::command]
pub(crate) async fn open_draft(app: AppHandle, id: i64) -> Result<Vec<String>, Error> {
    let work = move || {
        let kartoteka = shell::of(&app).kartoteka()?;
        let (place, empty) = kartoteka.draft_to_open(id)?;
        let unopened = place.unopened();
        match place {
            DraftPlace::Link(link) => opener::open(&kartoteka, link, unopened),
            DraftPlace::File(path) => opener::open(&kartoteka, path, unopened),
        }?;
        Ok(empty)
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|fault| Error::internal(&fault.to_string()))?
}
