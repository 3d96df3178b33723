//! Tax numbers: whether a text is one by its form and check digits. Owns no register: a number
//! that is well formed may still belong to nobody.

/// Whether `text` is a tax number: a Polish NIP with its check digit, or a number of the EU's
/// VAT system by form (two letters of a country, then 8 to 12 letters and digits; ISO 3166, the
/// lengths of Council Directive 2006/112/EC's national numbers). Blanks and dashes do not count.
#[must_use]
pub fn is_tax_number(text: &str) -> bool {
    let plain = normalised(text);
    match plain.strip_prefix("PL") {
        Some(digits) => is_nip(digits),
        None if plain.bytes().all(|byte| byte.is_ascii_digit()) => is_nip(&plain),
        None => is_foreign(&plain),
    }
}

/// A tax number without blanks, dots and dashes, in capitals: the form in which two are compared.
#[must_use]
pub fn normalised(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_uppercase).collect()
}

/// Ten digits whose weighted sum modulo 11 is the last one (Polish tax identification act,
/// 13 October 1995).
#[must_use]
pub fn is_nip(digits: &str) -> bool {
    const WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
    let values: Option<Vec<u32>> = digits.chars().map(|c| c.to_digit(10)).collect();
    let Some(values) = values.filter(|values| values.len() == 10) else {
        return false;
    };
    let sum: u32 = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    values.last() == Some(&(sum % 11)) && values.iter().any(|value| *value != 0)
}

fn is_foreign(plain: &str) -> bool {
    let (country, number) = plain.split_at_checked(2).unwrap_or(("", ""));
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (8..=12).contains(&number.len())
        && number.is_ascii()
        && digits >= 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tax_number_is_known_by_form_and_check_digit() {
        for yes in
            ["5260001246", "526-000-12-46", "PL 526 000 12 46", "pl5260001246", "DE123456789"]
        {
            assert!(is_tax_number(yes), "{yes}");
        }
        for no in
            ["", "5260001247", "526000124", "0000000000", "PL123", "DE12", "1234567890123", "żó"]
        {
            assert!(!is_tax_number(no), "{no}");
        }
    }

    #[test]
    fn spelling_does_not_tell_two_numbers_apart() {
        assert_eq!(normalised("pl 526-000-12-46"), "PL5260001246");
    }
}
