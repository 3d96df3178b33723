//! What a `tel:` or `kartoteka:` link may ask: to show a number (`kartoteka:601234567`,
//! `kartoteka://call?number=601234567`), or only the window. Owns the grammar; a link never writes,
//! dials or starts anything.
//!
//! Whoever writes a web page or a mail chooses what a link says, so the whole text must fit a
//! narrow grammar, after the `%2B` of RFC 3986 is undone:
//! `\+?[0-9 ().\-/*#;a-z=]{1,64}`, of which the part before the first `;` is the number
//! (what follows are the parameters of RFC 3966, such as `ext=12`).

/// The longest link looked at, in bytes.
const LONGEST: usize = 2048;
/// The longest number with its parameters, in characters, the `+` not counted.
const LONGEST_NUMBER: usize = 64;

/// What a link asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Show this number, as it was written.
    Number(String),
    /// Show the window.
    Window,
    /// Holds nothing that may be shown.
    Refused,
}

impl Link {
    /// Reads an argument; `None` where it is no link of ours at all (a file's name, say).
    #[must_use]
    pub fn read(argument: &str) -> Option<Self> {
        let (scheme, rest) = argument.split_once(':')?;
        let is_own = scheme.eq_ignore_ascii_case("kartoteka");
        if !is_own && !scheme.eq_ignore_ascii_case("tel") {
            return None;
        }
        if is_own && rest.trim_matches('/').is_empty() {
            return Some(Self::Window);
        }
        let rest = if is_own { asked_number(rest) } else { Some(rest) };
        let rest = rest.filter(|_| argument.len() <= LONGEST);
        let number = rest.and_then(undo_percents).and_then(|text| number_of(&text));
        Some(number.map_or(Self::Refused, Self::Number))
    }
}

/// The number in `//call?number=601234567&name=Ewa`; anything else stands for itself.
fn asked_number(rest: &str) -> Option<&str> {
    let query =
        ["//call?", "//call/?", "call?"].into_iter().find_map(|head| rest.strip_prefix(head));
    let Some(query) = query else { return Some(rest) };
    query.split('&').find_map(|pair| pair.strip_prefix("number="))
}

/// The number of a text that fits the grammar as a whole and holds a digit.
pub(crate) fn number_of(text: &str) -> Option<String> {
    let after_plus = text.strip_prefix('+').unwrap_or(text);
    let is_known =
        |c: char| c.is_ascii_digit() || c.is_ascii_lowercase() || " ().-/*#;=".contains(c);
    if !(1..=LONGEST_NUMBER).contains(&after_plus.chars().count())
        || !after_plus.chars().all(is_known)
    {
        return None;
    }
    let number = text.split(';').next().unwrap_or_default().trim();
    let is_number = |c: char| !c.is_ascii_lowercase() && c != '=';
    let is_one = number.chars().all(is_number) && number.contains(|c: char| c.is_ascii_digit());
    is_one.then(|| number.to_owned())
}

/// Undoes `%20` and the like; `None` where a `%` begins nothing, or the bytes are no text.
fn undo_percents(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2)?;
        // `from_str_radix` alone would take "+2".
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        bytes.push(is_hex.then(|| u8::from_str_radix(digits, 16).ok()).flatten()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Option<Link> {
        Some(Link::Number(text.to_owned()))
    }

    #[test]
    fn a_number_is_shown_as_it_was_written() {
        assert_eq!(Link::read("tel:+48601234567"), number("+48601234567"));
        assert_eq!(Link::read("TEL:601-234-567"), number("601-234-567"));
        assert_eq!(Link::read("kartoteka:(61) 852.10/20"), number("(61) 852.10/20"));
        assert_eq!(Link::read("tel:*100#"), number("*100#"));
    }

    #[test]
    fn escapes_of_browsers_are_undone() {
        assert_eq!(Link::read("tel:%2B48%20601%20234%20567"), number("+48 601 234 567"));
    }

    #[test]
    fn a_call_is_asked_for_by_name() {
        let asked = number("+48 601 234 567");
        assert_eq!(Link::read("kartoteka://call?number=%2B48%20601%20234%20567"), asked);
        assert_eq!(Link::read("kartoteka://call/?name=Ewa&number=+48 601 234 567&dir=in"), asked);
        for none in ["kartoteka://call?", "kartoteka://call?name=Ewa", "kartoteka://call?number="] {
            assert_eq!(Link::read(none), Some(Link::Refused), "{none}");
        }
        assert_eq!(Link::read("tel://call?number=601234567"), Some(Link::Refused));
    }

    #[test]
    fn parameters_are_left_out_whatever_they_say() {
        assert_eq!(Link::read("tel:+48601234567;ext=12"), number("+48601234567"));
        assert_eq!(Link::read("tel:+48601234567;rm -rf"), number("+48601234567"));
    }

    #[test]
    fn the_bare_scheme_shows_the_window() {
        assert_eq!(Link::read("kartoteka:"), Some(Link::Window));
        assert_eq!(Link::read("kartoteka://"), Some(Link::Window));
    }

    #[test]
    fn hostile_texts_are_refused() {
        let texts = [
            "tel:",
            "tel:+",
            "tel:;ext=1",
            "tel:rm -rf",
            "tel:+48601$(reboot)",
            "tel:601`id`",
            "tel:601&calc",
            "tel:601|sh",
            "tel:601\n602",
            "tel:601%0A602",
            "tel:601%00",
            "tel:601%",
            "tel:601%+2",
            "tel:%ff%fe",
            "tel:++48601234567",
            "tel:<script>alert(1)</script>",
            "tel:../../etc/passwd",
            "tel:601;ext=A",
            "tel:٦٠١",
            "kartoteka:--data=/tmp",
            "kartoteka:undo",
            "kartoteka://card/17",
        ];
        for text in texts {
            assert_eq!(Link::read(text), Some(Link::Refused), "{text:?}");
        }
    }

    #[test]
    fn the_limits_are_where_they_are_said_to_be() {
        for count in 63..=65 {
            let digits = "1".repeat(count);
            let link = if count <= 64 { number(&digits) } else { Some(Link::Refused) };
            assert_eq!(Link::read(&format!("tel:{digits}")), link, "{count} digits");
        }
        for bytes in 2_047..=2_049 {
            let asked = "kartoteka://call?number=601234567&name=";
            let link = format!("{asked}{}", "x".repeat(bytes - asked.len()));
            let wanted = if bytes <= 2_048 { number("601234567") } else { Some(Link::Refused) };
            assert_eq!(Link::read(&link), wanted, "{bytes} bytes");
        }
        assert_eq!(Link::read(&"tel:1".repeat(200_000)), Some(Link::Refused));
    }

    #[test]
    fn file_names_and_other_schemes_are_no_links() {
        for text in ["phone.vcf", "/home/ola/phone.vcf", "file:///a.vcf", "telnet:1", "--data", ""]
        {
            assert_eq!(Link::read(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn only_marks_of_the_grammar_are_ever_shown(text in "\\PC{0,80}") {
            if let Some(Link::Number(number)) = Link::read(&format!("tel:{text}")) {
                prop_assert!(number.chars().all(|c| c.is_ascii_digit() || "+ ().-/*#".contains(c)));
                prop_assert!(number.chars().count() <= LONGEST_NUMBER + 1);
            }
        }
    }
}
