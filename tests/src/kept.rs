//! What a page keeps for the next start, as it lies on the disk. It owns no file: it only looks.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Whether a text that a page keeps has reached a file under `folder`. The web view writes half a
/// second late, in UTF-16 (WebKit's `SQLiteStorageArea`).
pub(crate) fn is_kept(folder: &Path, text: &str) -> bool {
    let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if is_storage(&path) && holds(&path, &wanted) {
                return true;
            }
        }
    }
    false
}

fn is_storage(path: &Path) -> bool {
    path.parent().and_then(Path::file_name) == Some(OsStr::new("localstorage"))
}

fn holds(path: &Path, wanted: &[u8]) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.windows(wanted.len()).any(|part| part == wanted))
}
