//! What operating systems do differently with files: whose they are, and how their names are
//! saved. Owns every such difference of the store.
//!
//! On Windows a user's data folder is closed to others by the rights it inherits, and names are
//! saved with the files.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Options for writing a file that only its owner may read.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder, and those above it, that only its owner may enter.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Takes the rights of others from a file or folder; `mode` is what Unix leaves its owner.
#[cfg(unix)]
pub(crate) fn close_to_others(path: &Path, mode: u32) -> io::Result<()> {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    if metadata(path)?.permissions().mode() & 0o077 == 0 {
        return Ok(());
    }
    set_permissions(path, Permissions::from_mode(mode))
}

/// Nothing is to be taken here.
#[cfg(not(unix))]
pub(crate) fn close_to_others(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

/// Makes a folder's new and changed names survive a power cut.
pub(crate) fn save_names(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Makes a file's content survive a power cut.
pub(crate) fn save_content(file: &Path) -> io::Result<()> {
    // Windows lets only those save a file who may write it.
    File::options().write(true).open(file)?.sync_all()
}

/// Makes a file that is only looked at: nobody may write it, and only its owner read it.
pub(crate) fn close_to_writing(path: &Path) -> io::Result<()> {
    let mut rights = std::fs::metadata(path)?.permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut rights, 0o400);
    #[cfg(not(unix))]
    rights.set_readonly(true);
    std::fs::set_permissions(path, rights)
}
