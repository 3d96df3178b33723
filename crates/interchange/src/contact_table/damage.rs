//! What a spreadsheet has done to telephone numbers that it took for numbers.

use kartoteka_domain::phone::parse_phone;
use kartoteka_domain::region::Region;
use std::collections::HashMap;

/// What happened to a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Damage {
    None,
    /// `4.86E+10`: its digits are gone.
    Rounded,
    /// `601234567.0`: the number without what was added.
    Decimals(String),
    LostPlus,
    LostZero,
}

/// Looks at numbers. Whether a sign is missing hangs on the first digits and the length, so each
/// kind of number is only understood once.
pub(super) struct Numbers {
    region: Region,
    /// The home country is one of those that share the code 1.
    is_american: bool,
    seen: HashMap<(String, usize), Damage>,
}

/// The digits at a number's beginning that tell its kind.
const TELLING: usize = 4;

impl Numbers {
    pub(super) fn of(region: Region) -> Self {
        let washington = parse_phone("2025550123", region).e164;
        let is_american = washington.is_some_and(|e164| e164.starts_with("+1"));
        Self { region, is_american, seen: HashMap::new() }
    }

    pub(super) fn look(&mut self, value: &str) -> Damage {
        if is_rounded(value) {
            return Damage::Rounded;
        }
        if let Some(bare) = without_decimals(value) {
            return Damage::Decimals(bare.to_owned());
        }
        // A spreadsheet makes numbers of digits alone, and none begins with a zero.
        let is_bare = value.bytes().all(|byte| byte.is_ascii_digit()) && !value.starts_with('0');
        let is_whole = self.is_american && is_american(value);
        if !is_bare || is_whole || !(8..=15).contains(&value.len()) {
            return Damage::None;
        }
        let start: String = value.chars().take(TELLING).collect();
        let region = self.region;
        self.seen.entry((start, value.len())).or_insert_with(|| lost_sign(value, region)).clone()
    }
}

fn lost_sign(value: &str, region: Region) -> Damage {
    let known = |text: &str| parse_phone(text, region).e164;
    let (with_plus, with_zero) = (format!("+{value}"), format!("0{value}"));
    match (known(value), known(&with_zero)) {
        // Understood as if its plus were there; in North America 1 is dialled without one.
        (Some(e164), _) if e164 == with_plus && !value.starts_with('1') => Damage::LostPlus,
        (Some(bare), Some(zero)) if bare == zero && writes_zero(region) => Damage::LostZero,
        (Some(_), _) => Damage::None,
        (None, Some(_)) => Damage::LostZero,
        (None, None) if value.len() > 9 && known(&with_plus).is_some() => Damage::LostPlus,
        (None, None) => Damage::None,
    }
}

/// Whether digits are a whole number of the North American plan, with its 1 or without: all have
/// ten, and neither area nor exchange begins with 0 or 1. It lacks nothing, even where no such
/// area is known; as a number of abroad without its plus it would be a guess.
fn is_american(value: &str) -> bool {
    let national = if value.len() == 11 { value.strip_prefix('1') } else { Some(value) };
    national.is_some_and(|number| {
        let begins = |place: usize| matches!(number.as_bytes().get(place), Some(b'2'..=b'9'));
        number.len() == 10 && begins(0) && begins(3)
    })
}

/// Countries that write a zero before the area code (ITU-T E.164, national trunk prefixes);
/// Poland's is let go since 2005.
fn writes_zero(region: Region) -> bool {
    const ZERO: [&str; 25] = [
        "DE", "AT", "CH", "LI", "GB", "IE", "FR", "NL", "BE", "SE", "FI", "SK", "RO", "HR", "SI",
        "BG", "RS", "UA", "TR", "AU", "NZ", "ZA", "JP", "KR", "IL",
    ];
    ZERO.contains(&region.as_str())
}

/// One digit, decimals or not, `E+` and digits.
pub(crate) fn is_rounded(value: &str) -> bool {
    let Some((mantissa, power)) = value.split_once(['E', 'e']) else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    power.strip_prefix('+').is_some_and(is_digits) && is_digits(whole) && is_digits(rest)
}

fn without_decimals(value: &str) -> Option<&str> {
    let (whole, rest) = value.split_once(['.', ','])?;
    let is_number = whole.len() > 6 && whole.bytes().all(|byte| byte.is_ascii_digit());
    let is_nought = !rest.is_empty() && rest.len() < 3 && rest.bytes().all(|byte| byte == b'0');
    (is_number && is_nought).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn damage(value: &str, region: &str) -> Damage {
        Numbers::of(Region::parse(region).unwrap()).look(value)
    }

    #[test]
    fn rounded_numbers_are_noticed_in_every_spelling() {
        for value in ["4.86E+10", "4,86E+10", "4.8601234567e+10", "5E+8", "48601E+3"] {
            assert_eq!(damage(value, "PL"), Damage::Rounded, "{value}");
        }
        for value in ["E+10", "4.86E10", "601 234 567", "Pawel@example.com", "4.86E+", "1e-5"] {
            assert_eq!(damage(value, "PL"), Damage::None, "{value}");
        }
        assert_eq!(damage("601234567.0", "PL"), Damage::Decimals("601234567".to_owned()));
        assert_eq!(damage("601234567,00", "PL"), Damage::Decimals("601234567".to_owned()));
        assert_eq!(damage("601.234.567", "PL"), Damage::None);
    }

    #[test]
    fn a_whole_number_of_north_america_has_lost_nothing_whatever_its_area() {
        for region in ["US", "CA", "JM"] {
            let mut numbers = Numbers::of(Region::parse(region).unwrap());
            for area in 200..1000 {
                for exchange in ["212", "555", "973"] {
                    for value in [format!("{area}{exchange}0142"), format!("1{area}{exchange}0142")]
                    {
                        assert_eq!(numbers.look(&value), Damage::None, "{value} in {region}");
                    }
                }
            }
            assert_eq!(numbers.look("48601234567"), Damage::LostPlus, "{region}");
        }
    }

    #[test]
    fn a_lost_plus_and_a_lost_zero_are_noticed_where_the_number_is_none_without() {
        for (value, region, expected) in [
            ("601234567", "PL", Damage::None),
            ("48601234567", "PL", Damage::LostPlus),
            ("+48601234567", "PL", Damage::None),
            ("1711234567", "DE", Damage::LostZero),
            ("01711234567", "DE", Damage::None),
            ("7700900142", "GB", Damage::LostZero),
            ("2025550123", "US", Damage::None),
            ("12025550123", "US", Damage::None),
            ("447700900142", "PL", Damage::LostPlus),
            ("12345", "PL", Damage::None),
        ] {
            assert_eq!(damage(value, region), expected, "{value} in {region}");
        }
    }
}
