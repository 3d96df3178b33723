//! Numbers as people write them in a field of their own: `1250`, `12,50`, `1 250.5`, `-3`. Owns what is
//! a number and what is only digits (a number that begins with a needless zero names something).

/// The most digits that a number may have.
const MOST_DIGITS: usize = 15;
/// The most of them behind the decimal sign of a sum.
pub const MOST_DECIMALS: u8 = 6;

/// `units` with the last `decimals` digits behind the decimal sign: 1250 and 2 are 12.50.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Decimal {
    /// The digits.
    pub units: i64,
    /// How many of them are behind the decimal sign.
    pub decimals: u8,
}

impl Decimal {
    /// Reads a number. `sign` is the decimal sign of the country; the other of `,` and `.` is one
    /// too where no three digits follow it, and else stands between thousands.
    #[must_use]
    pub fn parse(text: &str, sign: char) -> Option<Self> {
        let text = text.trim();
        let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, behind) = split(text, sign)?;
        let whole = without_groups(whole, if sign == ',' { '.' } else { ',' })?;
        let digits = format!("{whole}{behind}");
        let is_code = whole.len() > 1 && whole.starts_with('0');
        let decimals = u8::try_from(behind.len()).ok().filter(|count| *count <= MOST_DECIMALS)?;
        if is_code || digits.len() > MOST_DIGITS {
            return None;
        }
        let units: i64 = digits.parse().ok()?;
        Some(Self { units: if is_negative { -units } else { units }, decimals })
    }

    /// The same, but no number whose digits something groups: written again it would read otherwise.
    #[must_use]
    pub fn parse_ungrouped(text: &str, sign: char) -> Option<Self> {
        let number = Self::parse(text, sign)?;
        let signs = text.trim().chars().skip(1).filter(|c| !c.is_ascii_digit()).count();
        (signs == usize::from(number.decimals > 0)).then_some(number)
    }

    /// The sum of numbers, as their digits and how many of these are behind the decimal sign.
    #[must_use]
    pub fn sum(numbers: &[Self]) -> (i128, u8) {
        let decimals = numbers.iter().map(|number| number.decimals).max().unwrap_or_default();
        let units = numbers.iter().map(|number| {
            let more = u32::from(decimals - number.decimals);
            i128::from(number.units).saturating_mul(10_i128.saturating_pow(more))
        });
        (units.fold(0, i128::saturating_add), decimals)
    }

    /// The units with so many digits behind the decimal sign, no fewer than it has.
    #[must_use]
    pub fn at(self, decimals: u8) -> Option<i64> {
        let more = u32::from(decimals.checked_sub(self.decimals)?);
        self.units.checked_mul(10_i64.checked_pow(more)?)
    }
}

/// Digits with the decimal sign before the last `decimals` of them, nothing between thousands: 1250 and 2
/// are "12.50".
#[must_use]
pub fn spelt(units: i128, decimals: u32, sign: char) -> String {
    let decimals = usize::try_from(decimals).unwrap_or_default();
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = decimals + 1);
    let (whole, behind) = digits.split_at(digits.len() - decimals);
    let minus = if units < 0 { "-" } else { "" };
    if behind.is_empty() {
        format!("{minus}{whole}")
    } else {
        format!("{minus}{whole}{sign}{behind}")
    }
}

/// What stands before and behind the decimal sign.
fn split(text: &str, sign: char) -> Option<(&str, &str)> {
    let other = if sign == ',' { '.' } else { ',' };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((whole, behind)) = text.rsplit_once(sign) {
        return is_digits(behind).then_some((whole, behind));
    }
    match text.rsplit_once(other) {
        Some((whole, behind)) if !whole.contains(other) && behind.len() != 3 => {
            is_digits(behind).then_some((whole, behind))
        }
        _ => Some((text, "")),
    }
}

/// The digits of a whole number, which spaces, apostrophes or `between` may group by three.
fn without_groups(whole: &str, between: char) -> Option<String> {
    let is_between =
        |c: char| c == between || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    let mut groups = whole.split(is_between);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = rest.iter().all(|group| group.len() == 3 && is_number(group));
    let fits = is_number(first) && is_grouped && (rest.is_empty() || first.len() <= 3);
    fits.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(units: i64, decimals: u8) -> Option<Decimal> {
        Some(Decimal { units, decimals })
    }

    #[test]
    fn numbers_are_read_as_the_country_and_as_others_write_them() {
        for (text, comma, point) in [
            ("1250", number(1250, 0), number(1250, 0)),
            (" 12,50 ", number(1250, 2), number(1250, 2)),
            ("12.50", number(1250, 2), number(1250, 2)),
            ("1 250,5", number(12505, 1), number(12505, 1)),
            ("1.250", number(1250, 0), number(1250, 3)),
            ("1,250", number(1250, 3), number(1250, 0)),
            ("1.250,75", number(125_075, 2), None),
            ("1,250.75", None, number(125_075, 2)),
            ("-3", number(-3, 0), number(-3, 0)),
            ("0,5", number(5, 1), number(5, 1)),
            ("0", number(0, 0), number(0, 0)),
        ] {
            assert_eq!(Decimal::parse(text, ','), comma, "{text:?} with a comma");
            assert_eq!(Decimal::parse(text, '.'), point, "{text:?} with a point");
        }
    }

    #[test]
    fn digits_that_name_something_are_no_number() {
        for text in [
            "",
            "-",
            "007",
            "00-950",
            "12 50",
            "602 11 22",
            "1,2,3",
            "12,",
            ",5",
            "5 kg",
            "1e5",
            "1234567890123456",
            "1.1234567",
            "+5",
        ] {
            assert_eq!(Decimal::parse(text, ','), None, "{text:?}");
            assert_eq!(Decimal::parse(text, '.'), None, "{text:?}");
        }
    }

    #[test]
    fn a_number_without_groups_has_no_sign_but_the_decimal_one() {
        for text in ["1250", "12,50", "12.5", "-3", "\u{2212}0,5", " 7 "] {
            assert_eq!(Decimal::parse_ungrouped(text, ','), Decimal::parse(text, ','), "{text:?}");
        }
        for text in ["1.250", "1 250", "1 250,5", "1.250,75", "-1'250", "5 kg"] {
            assert_eq!(Decimal::parse_ungrouped(text, ','), None, "{text:?}");
        }
    }

    #[test]
    fn a_number_is_spelt_with_all_its_decimals() {
        for (units, decimals, text) in [
            (3050, 2, "30,50"),
            (-5, 1, "-0,5"),
            (-5, 2, "-0,05"),
            (0, 2, "0,00"),
            (18, 0, "18"),
            (-12_000, 3, "-12,000"),
            (i128::from(i64::MIN), 2, "-92233720368547758,08"),
            (i128::from(i64::MAX) * 10, 1, "9223372036854775807,0"),
        ] {
            assert_eq!(spelt(units, decimals, ','), text);
        }
    }

    #[test]
    fn sums_keep_every_digit() {
        let decimal = |units, decimals| Decimal { units, decimals };
        assert_eq!(Decimal::sum(&[decimal(105, 1), decimal(25, 2)]), (1075, 2));
        assert_eq!(Decimal::sum(&[]), (0, 0));
        let most = 999_999_999_999_999;
        let sum = (i128::from(most) * 2_000_000 + 1, 6);
        assert_eq!(Decimal::sum(&[decimal(most, 0), decimal(most, 0), decimal(1, 6)]), sum);
    }
}
