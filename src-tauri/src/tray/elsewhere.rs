//! Other systems have no tray of ours yet: there the program ends with its window.

use super::Words;
use tauri::AppHandle;

/// No tray.
#[derive(Default)]
pub(crate) struct Tray;

pub(crate) fn start(_: &AppHandle) {}

impl Tray {
    pub(crate) fn show(&self, _: Words) {}

    pub(crate) fn is_there(&self) -> bool {
        false
    }
}
