//! Writes what a system keeps beside `karto`: its man pages (`man1/`) and its completions for
//! bash, zsh and fish, from the definition that reads the arguments. `reference FOLDER`.

use clap_complete::{Shell, generate_to};
use std::io::{Error, ErrorKind};
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| Error::new(ErrorKind::InvalidInput, "reference FOLDER"))?;
    let pages = folder.join("man1");
    std::fs::create_dir_all(&pages)?;
    clap_mangen::generate_to(kartoteka_cli::definition(), pages)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        generate_to(shell, &mut kartoteka_cli::definition(), "karto", &folder)?;
    }
    Ok(())
}
