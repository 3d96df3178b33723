//! Amounts and other decimal numbers as they are read: for programs with a point, for people with
//! the marks of their language.

use super::Money;
use crate::decimal::spelt;
use crate::region::Language;

/// A number of `places` decimal places as programs read it: 4426 with two is `44.26`.
#[must_use]
pub fn decimal(number: i64, places: u32) -> String {
    spelt(i128::from(number), places, '.')
}

/// The same as people of a language write it, the thousands apart.
#[must_use]
pub fn shown_decimal(number: i64, places: u32, language: Language) -> String {
    let (group, point) = match language {
        Language::En => (',', '.'),
        Language::Pl => ('\u{a0}', ','),
        Language::De => ('.', ','),
    };
    let plain = decimal(number, places);
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |whole| ("-", whole));
    let mut out = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(point);
        out.push_str(part);
    }
    out
}

/// An amount with its currency: `£1,234.50`, `1 234,50 zł`, `1.234,50 CHF`. The one rule of where a
/// sign stands, which the window's `formatMoney` goes by too: in English before the number, where it
/// is no letters.
#[must_use]
pub fn shown(money: Money, language: Language) -> String {
    let number = shown_decimal(money.minor, money.currency.places(), language);
    let sign = money.currency.sign();
    if language != Language::En || sign.chars().all(char::is_alphabetic) {
        return format!("{number}\u{a0}{sign}");
    }
    match number.strip_prefix('-') {
        Some(number) => format!("-{sign}{number}"),
        None => format!("{sign}{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn people_read_the_marks_of_their_language() {
        let money = |minor, code| Money { minor, currency: Currency::parse(code).unwrap() };
        for (amount, language, text) in [
            (money(123_450, "GBP"), Language::En, "£1,234.50"),
            (money(-5, "GBP"), Language::En, "-£0.05"),
            (money(123_450, "GBP"), Language::Pl, "1\u{a0}234,50\u{a0}£"),
            (money(123_450, "PLN"), Language::Pl, "1\u{a0}234,50\u{a0}zł"),
            (money(123_450, "PLN"), Language::En, "1,234.50\u{a0}zł"),
            (money(-123_456_789, "EUR"), Language::De, "-1.234.567,89\u{a0}€"),
            (money(999, "JPY"), Language::De, "999\u{a0}¥"),
            (money(1_000, "TND"), Language::En, "1.000\u{a0}TND"),
        ] {
            assert_eq!(shown(amount, language), text);
        }
    }
}
