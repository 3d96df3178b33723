//! The formula guard of the spreadsheet CSV: text goes out so that no spreadsheet computes it,
//! rounds it or drops its zeros, and comes back as it was. Owns the rule and its exact reverse.
//!
//! - Text that a spreadsheet may take for a number, an amount, a date or a telephone number (digits
//!   and signs, and no words but of money, months, weekdays and halves of the day) gets a TAB
//!   before it: LibreOffice and Excel then keep it as text, and the TAB is not seen. There is
//!   nothing to compute in it.
//! - Any other text that would begin a formula (`=`, `+`, `-`, `@`, their wide forms, TAB, CR,
//!   NUL; blanks, zero-width characters and apostrophes before it do not count) gets one `'`.
//!   Text that is already guarded, or looks so, gets one more.

use std::borrow::Cow;

/// The longest text that is an amount or a day in words, in bytes.
const LONGEST: usize = 64;
/// The words that stand beside the digits of an amount, a day or a time in English, Polish and
/// German, whole: what only begins like one ("Lipowa 5", "Marktstr. 5") is an address.
const WORDS: &str = "zł pln eur usd gbp chf czk kč kr sek nok dkk huf ft am pm uhr \
    jan feb mar apr may jun jul aug sep sept oct nov dec \
    january february march april june july august september october november december \
    mon tue tues wed thu thur thurs fri sat sun \
    monday tuesday wednesday thursday friday saturday sunday \
    sty lut kwi maj cze lip sie wrz paź lis gru \
    styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad grudzień \
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
    grudnia pon wto śro czw pią sob nie pn wt śr cz pt sb nd \
    poniedziałek wtorek środa czwartek piątek sobota niedziela \
    jän mär mrz mai okt dez januar jänner februar feber märz juni juli oktober dezember \
    mo di mi do fr sa so mit don fre sam son \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag";

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
    rest.filter(|rest| is_dangerous(rest) && !is_number(rest)).unwrap_or(text)
}

/// What a spreadsheet of some language takes for a number or a day.
fn is_number_like(text: &str) -> bool {
    is_number(text) || is_amount_or_day(text)
}

/// A number with money, or with a month, a weekday or a half of the day, around it.
fn is_amount_or_day(text: &str) -> bool {
    let is_money = |c: char| matches!(c, '$' | '£' | '¥' | '\u{20A0}'..='\u{20CF}');
    let is_part = |c: char| is_part_of_number(c) || is_money(c) || c.is_alphabetic();
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    text.len() <= LONGEST && has_digit && text.chars().all(is_part) && words.all(is_known)
}

fn is_known(word: &str) -> bool {
    let word = word.to_lowercase();
    WORDS.split_whitespace().any(|known| known == word)
}

fn is_part_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | '\u{202F}') || "+-.,:/()%".contains(c)
}

/// Digits and the signs that numbers, dates, times and telephone numbers are made of. `E` alone
/// may stand among the digits, as in `1E5`.
fn is_number(text: &str) -> bool {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let exponents = text.chars().filter(|c| matches!(c, 'e' | 'E')).count();
    let is_part = |c: char| is_part_of_number(c) || matches!(c, 'e' | 'E');
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
            ("1\u{A0}234,50 zł", "\t1\u{A0}234,50 zł"),
            ("-5 PLN", "\t-5 PLN"),
            ("€ 12.50", "\t€ 12.50"),
            ("3 March 2026", "\t3 March 2026"),
            ("wtorek, 3 marca", "\twtorek, 3 marca"),
            ("12:30 pm", "\t12:30 pm"),
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
    fn an_apostrophe_before_an_amount_goes_too() {
        assert_eq!(unguarded("'-5 zł"), "-5 zł");
        assert_eq!(unguarded(&guarded("'-5 zł")), "'-5 zł");
    }

    #[test]
    fn harmless_text_is_left_alone() {
        for text in [
            "'t Hart",
            "ł",
            "",
            "Anna - sklep",
            "ul. Długa 12",
            "12 Main Street",
            "5 sztuk",
            "Lipowa 5",
            "Kwiatowa 12",
            "Sienkiewicza 10",
            "Grunwaldzka 3",
            "Majowa 7",
            "Marktstr. 5",
            "Sonnenweg 3",
            "Friedrichstraße 10",
            "March",
            "'5",
            "e",
            "()",
        ] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
