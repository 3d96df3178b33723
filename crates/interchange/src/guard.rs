//! The formula guard of the spreadsheet CSV: text goes out so that no spreadsheet computes it,
//! rounds it or drops its zeros, and comes back as it was. Owns the rule and its exact reverse.
//!
//! - Text that a spreadsheet may take for a number, a date or a telephone number (digits and
//!   signs only) gets a TAB before it: LibreOffice and Excel then keep it as text, and the TAB
//!   is not seen. There are no letters in it, so there is nothing to compute.
//! - Any other text that would begin a formula (`=`, `+`, `-`, `@`, their wide forms, TAB, CR,
//!   NUL; blanks, zero-width characters and apostrophes before it do not count) gets one `'`.
//!   Text that is already guarded, or looks so, gets one more.

use std::borrow::Cow;

/// The text as it may stand in a spreadsheet's CSV.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_number_like(text) {
        Cow::Owned(format!("\t{text}"))
    } else if is_dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that [`guarded`] was given; any other text as it is.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix('\t').filter(|rest| is_number_like(rest)) {
        return rest;
    }
    let rest = text.strip_prefix('\'');
    rest.filter(|rest| is_dangerous(rest) && !is_number_like(rest)).unwrap_or(text)
}

/// Digits and the signs that numbers, dates, times and telephone numbers are made of. `E` alone
/// may stand among the digits, as in `1E5`.
fn is_number_like(text: &str) -> bool {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let exponents = text.chars().filter(|c| matches!(c, 'e' | 'E')).count();
    let is_part = |c: char| {
        c.is_ascii_digit()
            || matches!(c, ' ' | '\u{A0}' | '\u{202F}' | 'e' | 'E')
            || "+-.,:/()%".contains(c)
    };
    has_digit && exponents <= 1 && text.chars().all(is_part)
}

fn is_dangerous(text: &str) -> bool {
    let is_sign = |c: char| "=+-@＝＋－＠".contains(c);
    let first = text.trim_start_matches('\'').chars().next();
    let bare = text.trim_start_matches(|c: char| c == '\'' || is_invisible(c)).chars().next();
    first.is_some_and(|c| matches!(c, '\t' | '\r' | '\0')) || bare.is_some_and(is_sign)
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_compute_or_round_is_guarded() {
        for (text, wanted) in [
            ("+48600100200", "\t+48600100200"),
            ("007", "\t007"),
            ("-5", "\t-5"),
            ("12345678901234567890", "\t12345678901234567890"),
            ("1E5", "\t1E5"),
            ("1/2", "\t1/2"),
            ("=1+1", "'=1+1"),
            ("'=1", "''=1"),
            (" \u{200B}=1", "' \u{200B}=1"),
            ("＝1", "'＝1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\ttext", "'\ttext"),
            ("\t5", "'\t5"),
            ("'+5", "''+5"),
        ] {
            assert_eq!(guarded(text), wanted);
            assert_eq!(unguarded(wanted), text);
        }
    }

    #[test]
    fn harmless_text_is_left_alone() {
        for text in ["'t Hart", "ł", "", "Anna - sklep", "ul. Długa 12", "'5", "e", "()"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
