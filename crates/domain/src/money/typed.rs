//! Amounts and other decimal numbers as people type them: with comma or point, with the thousands
//! apart or not. Owns what is refused, and why.

use super::{Currency, MOST_MINOR};
use crate::region::Language;

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountFault {
    /// It is no number.
    #[error("not a number")]
    NoNumber,
    /// It has more decimal places than there are.
    #[error("more than {places} decimal places")]
    TooManyPlaces {
        /// How many there are.
        places: u32,
    },
    /// Nobody has so much.
    #[error("too large")]
    TooLarge,
    /// Below zero, where that makes no sense.
    #[error("below zero")]
    Negative,
}

/// An amount in minor units, as typed; its currency may stand before or behind it. Never below zero.
///
/// # Errors
/// Says what is wrong with it.
pub fn amount(text: &str, currency: Currency, language: Language) -> Result<i64, AmountFault> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let letters = currency.code().to_lowercase();
    let strip = |mark: &str| {
        lower.strip_prefix(mark).or_else(|| lower.strip_suffix(mark)).map(str::to_owned)
    };
    let number = strip(&letters).or_else(|| strip(currency.sign())).unwrap_or(lower.clone());
    decimal_of(&number, currency.places(), MOST_MINOR, language)
}

/// A number of `places` decimal places, as typed, in units of the last place: `1,5` with three is
/// 1500. Never below zero and never above `most`.
///
/// # Errors
/// Says what is wrong with it.
pub fn decimal_of(
    text: &str,
    places: u32,
    most: i64,
    language: Language,
) -> Result<i64, AmountFault> {
    let text = text.trim();
    let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = parts(text, language).ok_or(AmountFault::NoNumber)?;
    let wanted = usize::try_from(places).unwrap_or_default();
    // Three digits that are too many may be thousands: never guessed, not even where all are zeros.
    let may_be_thousands = part.len() == 3 && wanted < 3;
    let part = part.trim_end_matches('0');
    if may_be_thousands || part.len() > wanted {
        return Err(AmountFault::TooManyPlaces { places });
    }
    let digits = format!("{whole}{part:0<wanted$}");
    let digits = digits.trim_start_matches('0');
    if digits.len() > 18 {
        return Err(AmountFault::TooLarge);
    }
    let number = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(i64::MAX) };
    match number {
        0 => Ok(0),
        _ if is_negative => Err(AmountFault::Negative),
        number if number > most => Err(AmountFault::TooLarge),
        number => Ok(number),
    }
}

/// The digits before and behind the decimal mark; none when it is no number.
fn parts(text: &str, language: Language) -> Option<(String, String)> {
    let (whole, part) = match decimal_mark(text, language) {
        Some(at) => {
            let (whole, rest) = text.split_at(at);
            (whole, rest.get(1..)?)
        }
        None => (text, ""),
    };
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = ungrouped(whole)?;
    let is_number = is_digits(part) && !(whole.is_empty() && part.is_empty());
    is_number.then(|| (whole, part.to_owned()))
}

/// Where the decimal mark stands. Of comma and point the last is one, unless it comes again or
/// sets thousands apart as the language does.
fn decimal_mark(text: &str, language: Language) -> Option<usize> {
    let last = text.rfind([',', '.'])?;
    let mark = text.get(last..)?.chars().next()?;
    if text.matches(mark).count() > 1 {
        return None;
    }
    let has_both = text.contains(',') && text.contains('.');
    let group = match language {
        Language::En => Some(','),
        Language::De => Some('.'),
        Language::Pl => None,
    };
    let is_group = Some(mark) == group && text.len() - last == 4 && !text.starts_with(['0', mark]);
    (has_both || !is_group).then_some(last)
}

/// A whole number's digits; where they stand in groups, these have three digits and one mark.
fn ungrouped(text: &str) -> Option<String> {
    let is_mark = |letter: char| {
        matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}' | ',' | '.')
    };
    let marks: Vec<char> = text.chars().filter(|letter| is_mark(*letter)).collect();
    let is_one_mark = marks.windows(2).all(|pair| pair.first() == pair.last());
    let mut groups = text.split(is_mark);
    let first = groups.next()?;
    let is_first = marks.is_empty() || (1..=3).contains(&first.len());
    let is_grouped = is_one_mark && is_first && groups.all(|group| group.len() == 3);
    let digits: String = text.chars().filter(|letter| !is_mark(*letter)).collect();
    (is_grouped && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::AmountFault::{Negative, NoNumber, TooLarge, TooManyPlaces};
    use super::*;
    use crate::money::{Money, decimal, shown, shown_decimal};
    use proptest::prelude::*;

    fn of(text: &str, code: &str, language: Language) -> Result<i64, AmountFault> {
        amount(text, Currency::parse(code).unwrap(), language)
    }

    #[test]
    fn comma_and_point_and_thousands_are_read_as_they_are_meant() {
        use Language::{De, En, Pl};
        for (text, code, language, minor) in [
            ("19.99", "PLN", Pl, 1_999),
            ("19,99", "PLN", Pl, 1_999),
            ("19,9 zł", "PLN", Pl, 1_990),
            ("1 234,50", "PLN", Pl, 123_450),
            ("1\u{a0}234,50 PLN", "PLN", Pl, 123_450),
            ("1.234,50", "EUR", De, 123_450),
            ("1.234", "EUR", De, 123_400),
            ("1,234", "GBP", En, 123_400),
            ("£1,234.5", "GBP", En, 123_450),
            ("1,234,567", "GBP", En, 123_456_700),
            ("1.234.567,8", "EUR", De, 123_456_780),
            ("1'234.50", "CHF", De, 123_450),
            ("€ 20", "EUR", En, 2_000),
            ("12.5000", "PLN", Pl, 1_250),
            (".5", "PLN", Pl, 50),
            ("5,", "PLN", Pl, 500),
            ("0.00", "GBP", En, 0),
            ("-0", "GBP", En, 0),
            ("1500", "JPY", En, 1_500),
            ("1,500", "JPY", En, 1_500),
            ("1.234", "TND", En, 1_234),
            ("0,125", "TND", En, 125),
            ("1,234", "TND", De, 1_234),
            ("99999999999,99", "PLN", Pl, MOST_MINOR),
        ] {
            assert_eq!(of(text, code, language), Ok(minor), "{text} {code} {language:?}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_with_the_reason() {
        use Language::{De, En, Pl};
        for (text, code, language, fault) in [
            ("", "PLN", Pl, NoNumber),
            (".", "PLN", Pl, NoNumber),
            ("zł", "PLN", Pl, NoNumber),
            ("twenty", "GBP", En, NoNumber),
            ("1e5", "GBP", En, NoNumber),
            ("NaN", "GBP", En, NoNumber),
            ("--5", "GBP", En, NoNumber),
            ("5-", "GBP", En, NoNumber),
            ("12 34", "GBP", En, NoNumber),
            ("1,23,456", "GBP", En, NoNumber),
            ("1.2.3", "PLN", Pl, NoNumber),
            ("1,234.567.8", "GBP", En, NoNumber),
            ("١٢", "GBP", En, NoNumber),
            ("20 EUR", "PLN", Pl, NoNumber),
            ("1.234", "PLN", Pl, TooManyPlaces { places: 2 }),
            ("12.500", "PLN", Pl, TooManyPlaces { places: 2 }),
            ("12.500", "GBP", En, TooManyPlaces { places: 2 }),
            ("1,000", "EUR", De, TooManyPlaces { places: 2 }),
            ("0.5", "JPY", En, TooManyPlaces { places: 0 }),
            ("1.2345", "TND", En, TooManyPlaces { places: 3 }),
            ("-5", "PLN", Pl, Negative),
            ("\u{2212}5", "PLN", Pl, Negative),
            ("12345678901234567890", "PLN", Pl, TooLarge),
            ("100000000000", "PLN", Pl, TooLarge),
        ] {
            assert_eq!(of(text, code, language), Err(fault), "{text} {code} {language:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed(number in 0..=MOST_MINOR, places in 0_u32..4) {
            for language in [Language::En, Language::Pl, Language::De] {
                let text = shown_decimal(number, places, language);
                prop_assert_eq!(decimal_of(&text, places, MOST_MINOR, language), Ok(number), "{}", text);
                for code in ["GBP", "PLN", "JPY", "CHF"] {
                    let currency = Currency::parse(code).unwrap();
                    let text = shown(Money { minor: number, currency }, language);
                    prop_assert_eq!(amount(&text, currency, language), Ok(number), "{}", text);
                }
            }
            let plain = decimal(number, places);
            prop_assert_eq!(decimal_of(&plain, places, MOST_MINOR, Language::En), Ok(number));
        }

        #[test]
        fn whatever_is_typed_never_panics(text in "[-+0-9., '€złPLN]{0,24}|\\PC{0,12}", places in 0_u32..4) {
            for language in [Language::En, Language::Pl, Language::De] {
                if let Ok(number) = decimal_of(&text, places, MOST_MINOR, language) {
                    prop_assert!((0..=MOST_MINOR).contains(&number));
                }
            }
        }
    }
}
