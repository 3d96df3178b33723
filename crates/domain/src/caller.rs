//! What another program hands over of a call: the number and the name of who calls. Owns their
//! grammar: a hook's words come from whoever rings, so they are shown and looked up, nothing else.

use crate::direction::is_unseen;
use crate::link::number_of;

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// What telephone programs say in place of a number that is withheld.
const WITHHELD: [&str; 12] = [
    "",
    "-",
    "anonymous",
    "anonym",
    "blocked",
    "nieznany",
    "private",
    "restricted",
    "unavailable",
    "unbekannt",
    "unknown",
    "withheld",
];

/// The number that `text` says, as it was written; empty for a withheld one, `None` for what is
/// no number. A SIP address (`sip:601234567@host`) gives the number before the `@`.
#[must_use]
pub fn handed_number(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = ["sip:", "sips:", "tel:"].into_iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..))?
    });
    let text = bare.unwrap_or(text);
    let user = text.split('@').next().unwrap_or_default().to_ascii_lowercase();
    if WITHHELD.contains(&user.as_str()) { Some(String::new()) } else { number_of(&user) }
}

/// A name as it may be shown: one line, not too long, without marks that hide text or turn it
/// round. One that says no more than the number is none.
#[must_use]
pub fn handed_name(text: &str, number: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let shown: String = spaced.filter(|c| !is_hidden(*c)).take(LONGEST_NAME).collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    let name = words.join(" ");
    let is_number = !name.chars().any(char::is_alphabetic) || name == number;
    if is_number { String::new() } else { name }
}

fn is_hidden(c: char) -> bool {
    c == '\u{61C}' || is_unseen(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_telephone_programs_are_read() {
        for (text, number) in [
            ("+48601234567", "+48601234567"),
            (" 0048 601-234-567 ", "0048 601-234-567"),
            ("sip:601234567@pbx.example", "601234567"),
            ("SIPS:+48601234567@10.0.0.1:5061", "+48601234567"),
            ("601234567@pbx.example", "601234567"),
            ("tel:+48601234567;ext=12", "+48601234567"),
            ("*43", "*43"),
        ] {
            assert_eq!(handed_number(text).as_deref(), Some(number), "{text:?}");
        }
    }

    #[test]
    fn a_withheld_number_is_told_from_nonsense() {
        for text in ["", "  ", "anonymous", "Anonymous@anonymous.invalid", "Unavailable", "-"] {
            assert_eq!(handed_number(text).as_deref(), Some(""), "{text:?}");
        }
        for text in [
            "rm -rf",
            "601`id`",
            "601$(reboot)",
            "601&calc",
            "601\n602",
            "--data=/tmp",
            "<script>",
            "601%00",
            "٦٠١",
            "../../etc/passwd",
        ] {
            assert_eq!(handed_number(text), None, "{text:?}");
        }
        assert_eq!(handed_number(&"1".repeat(64)).map(|number| number.len()), Some(64));
        assert_eq!(handed_number(&"1".repeat(65)), None);
        assert_eq!(handed_number(&"1".repeat(1_000_000)), None);
    }

    #[test]
    fn a_name_is_one_short_line_that_reads_as_it_is() {
        assert_eq!(handed_name("Ewa  Głowacka", ""), "Ewa Głowacka");
        assert_eq!(handed_name("Ewa\n\t\u{0}G", ""), "Ewa G");
        assert_eq!(handed_name("\u{202E}awE\u{2066}", ""), "awE");
        assert_eq!(handed_name("+48 601 234 567", "+48601234567"), "");
        assert_eq!(handed_name("  ", ""), "");
        assert_eq!(handed_name(&"ż".repeat(500), "").chars().count(), LONGEST_NAME);
    }
}
