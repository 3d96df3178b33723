//! The name of a file that is kept with a card, made safe: whoever sent the file chose its name.
//! Owns the rule; where the bytes lie is no matter of names.
//!
//! Only the last part of a path is kept, on whichever system it was written; without signs that
//! control, hide or turn text, without those that some system forbids, without a dot or blank at
//! either end; never a name that Windows keeps for a device; 200 bytes at most, its ending kept.

use crate::direction::is_unseen;

/// The longest name, in bytes of UTF-8: what every file system takes, with room for what a
/// program puts behind it.
pub const LONGEST_FILE_NAME: usize = 200;
/// The longest ending that is kept where a name is cut.
const LONGEST_ENDING: usize = 20;
/// The name of what has none.
const NAMELESS: &str = "file";
/// Names of devices on Windows, whatever ending follows.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The name as it may be shown and written.
#[must_use]
pub fn safe_file_name(written: &str) -> String {
    let is_end = |c: char| matches!(c, '/' | '\\');
    let own = written.trim_end_matches(is_end).rsplit(is_end).next().unwrap_or_default();
    let kept =
        own.chars().filter(|c| !is_hidden(*c)).map(|c| if is_forbidden(c) { '_' } else { c });
    let kept: String = kept.collect();
    let name = shortened(trimmed(&kept));
    let name = trimmed(&name);
    match name {
        "" => NAMELESS.to_owned(),
        name if is_device(name) => format!("_{name}"),
        name => name.to_owned(),
    }
}

/// Windows takes dots and blanks at the end away, others hide what begins with a dot.
fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c == '.' || c.is_whitespace())
}

/// Signs that are not seen and change how what is seen reads.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || is_unseen(c)
        || matches!(c, '\u{61C}' | '\u{180E}' | '\u{2028}' | '\u{2029}' | '\u{206A}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn is_forbidden(c: char) -> bool {
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let is_numbered = |port: &str| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| {
            let mut digits = number.chars();
            let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³');
            digits.next().is_some_and(is_digit) && digits.next().is_none()
        })
    };
    DEVICES.contains(&stem.as_str()) || is_numbered("com") || is_numbered("lpt")
}

/// At most the longest name, cut before its ending and between characters.
fn shortened(name: &str) -> String {
    if name.len() < LONGEST_FILE_NAME {
        return name.to_owned();
    }
    let ending = name.rfind('.').and_then(|dot| name.get(dot..)).unwrap_or_default();
    let ending = if ending.len() <= LONGEST_ENDING { ending } else { "" };
    let mut room = LONGEST_FILE_NAME - 1 - ending.len();
    while !name.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}{ending}", name.get(..room).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_from_anywhere_is_safe_everywhere() {
        let long = format!("{}.pdf", "ł".repeat(5000));
        let cut = format!("{}.pdf", "ł".repeat(97));
        let rows = [
            ("offer.pdf", "offer.pdf"),
            ("Oferta dla Łucji (2).pdf", "Oferta dla Łucji (2).pdf"),
            ("../../etc/passwd", "passwd"),
            ("..\\..\\boot.ini", "boot.ini"),
            ("C:\\", "C_"),
            ("C:\\plans\\plan.txt", "plan.txt"),
            ("plan.txt:stream", "plan.txt_stream"),
            ("\\\\host\\share\\plan.txt", "plan.txt"),
            ("CON", "_CON"),
            ("con.txt", "_con.txt"),
            ("Com1", "_Com1"),
            ("LPT².log", "_LPT².log"),
            ("COM10", "COM10"),
            ("console.log", "console.log"),
            ("bill.pdf.", "bill.pdf"),
            ("bill.pdf . .", "bill.pdf"),
            (".hidden", "hidden"),
            ("a\u{202e}gpj.exe", "agpj.exe"),
            ("a\u{200b}b\u{feff}.txt", "ab.txt"),
            ("line\nbreak\0.txt", "linebreak.txt"),
            ("what?*.txt", "what__.txt"),
            ("folder/", "folder"),
            ("..", "file"),
            ("...", "file"),
            ("  ", "file"),
            ("", "file"),
            (long.as_str(), cut.as_str()),
        ];
        for (written, expected) in rows {
            assert_eq!(safe_file_name(written), expected, "{written:?}");
        }
    }

    #[test]
    fn a_name_is_kept_up_to_the_limit() {
        for length in [LONGEST_FILE_NAME - 2, LONGEST_FILE_NAME - 1] {
            assert_eq!(safe_file_name(&"x".repeat(length)).len(), length);
        }
        for length in [LONGEST_FILE_NAME, LONGEST_FILE_NAME + 1] {
            assert_eq!(safe_file_name(&"x".repeat(length)).len(), LONGEST_FILE_NAME - 1);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_one_safe_part_and_stays_so(written in "(?s).{0,300}") {
            let name = safe_file_name(&written);
            prop_assert!(!name.is_empty() && name.len() <= LONGEST_FILE_NAME);
            prop_assert!(!name.contains(['/', '\\', ':', '\0']));
            prop_assert!(!name.chars().any(is_hidden));
            prop_assert_eq!(trimmed(&name), name.as_str());
            prop_assert!(!is_device(&name));
            prop_assert_eq!(safe_file_name(&name), name.clone());
        }
    }
}
