//! `kartoteka --help`, `--version` and `pop --help`: answered before anything of a window is loaded.

use kartoteka_app::setting::proposed_language;
use kartoteka_app::text::say;
use std::ffi::OsString;
use std::io::Write as _;

/// Tells what the arguments ask to be told, where that is all they ask.
pub(crate) fn is_answered(arguments: impl Iterator<Item = OsString>) -> bool {
    let words = asked(arguments);
    if let Some(words) = &words {
        // A reader that has gone is no error.
        let _ = writeln!(std::io::stdout(), "{words}");
    }
    words.is_some()
}

/// What the arguments ask to be told, where that is all they ask. Only before the first number, name
/// or file: a caller's name may be any word.
fn asked(arguments: impl Iterator<Item = OsString>) -> Option<String> {
    let mut words = arguments.skip(1);
    let mut message = "kartoteka-help";
    loop {
        match words.next()?.to_str()? {
            "--data" | "--now" => drop(words.next()),
            "pop" if message == "kartoteka-help" => message = "kartoteka-help-pop",
            "--help" | "-h" => return Some(say(proposed_language(), message, &[])),
            "--version" | "-V" => return Some(format!("kartoteka {}", env!("CARGO_PKG_VERSION"))),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Option<String> {
        asked(line.split(' ').map(OsString::from))
    }

    #[test]
    fn help_is_told_where_it_is_all_that_is_asked() {
        for line in ["kartoteka --help", "kartoteka -h", "kartoteka --data /tmp/x --help"] {
            assert!(told(line).is_some_and(|words| words.contains("kartoteka pop")), "{line}");
        }
        assert!(told("kartoteka pop --help").is_some_and(|words| words.contains("--dir")));
        assert!(told("kartoteka --version").is_some_and(|words| words.starts_with("kartoteka 0")));
        for line in [
            "kartoteka",
            "kartoteka pop",
            "kartoteka pop 601234567 --name --help",
            "kartoteka cards.vcf --help",
            "kartoteka --data --help",
        ] {
            assert_eq!(told(line), None, "{line}");
        }
    }
}
