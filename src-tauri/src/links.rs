//! What a desktop hands the program as an argument: a file's name, a `file:` address, or a link.
//! Owns telling them apart; what a link may ask is decided by its grammar.

use kartoteka_app::Link;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use tauri::Url;

/// An argument, told apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Handed {
    /// A file to bring in.
    File(PathBuf),
    /// A link to follow.
    Link(Link),
}

/// Tells an argument apart; a relative file's name begins `here`.
pub(crate) fn read(argument: &OsStr, here: &Path) -> Handed {
    if let Some(link) = argument.to_str().and_then(Link::read) {
        return Handed::Link(link);
    }
    Handed::File(of_address(argument).unwrap_or_else(|| here.join(argument)))
}

/// The file of a `file:` address on this computer.
fn of_address(argument: &OsStr) -> Option<PathBuf> {
    let url = Url::parse(argument.to_str()?).ok()?;
    if url.scheme() == "file" { url.to_file_path().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(argument: &str) -> Handed {
        read(OsStr::new(argument), Path::new("/home/ola"))
    }

    #[test]
    fn names_and_addresses_lead_to_the_same_file() {
        let expected = || Handed::File("/home/ola/my cards.vcf".into());
        assert_eq!(file("my cards.vcf"), expected());
        assert_eq!(file("/home/ola/my cards.vcf"), expected());
        assert_eq!(file("file:///home/ola/my%20cards.vcf"), expected());
    }

    #[test]
    fn another_computers_address_leads_nowhere_there() {
        let handed = file("file://server/share/cards.vcf");
        assert_eq!(handed, Handed::File("/home/ola/file://server/share/cards.vcf".into()));
        assert_eq!(file("http://h/a.vcf"), Handed::File("/home/ola/http://h/a.vcf".into()));
    }

    #[test]
    fn links_are_no_files() {
        assert_eq!(file("tel:117"), Handed::Link(Link::Number("117".into())));
        assert_eq!(file("kartoteka:"), Handed::Link(Link::Window));
    }
}
