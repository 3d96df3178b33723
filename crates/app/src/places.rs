//! Where the owner's data lies, for hosts that were not told.

use std::path::{Path, PathBuf};

/// Whether there is a card box in the folder.
#[must_use]
pub fn has_box(folder: &Path) -> bool {
    kartoteka_store::Places { folder: folder.to_owned() }.card_box().exists()
}

/// The usual folder of the card box: `--data` or `KARTOTEKA_DATA` where given, else
/// `kartoteka` in the user's data directory (on Linux `~/.local/share/kartoteka`).
#[must_use]
pub fn data_folder(given: Option<PathBuf>) -> PathBuf {
    let from_environment = || std::env::var_os("KARTOTEKA_DATA").map(PathBuf::from);
    given.or_else(from_environment).unwrap_or_else(|| {
        directories::BaseDirs::new()
            .map_or_else(|| PathBuf::from("kartoteka"), |dirs| dirs.data_dir().join("kartoteka"))
    })
}
