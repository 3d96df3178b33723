//! Money: whole minor units of a currency, and how amounts are typed and shown. Owns the limits of
//! what an amount can be; what is owed by whom is `balance`'s. Nothing here has a fraction that a
//! machine rounds by itself.

mod shown;
mod typed;

pub use shown::{decimal, shown, shown_decimal};
pub use typed::{AmountFault, amount, decimal_of};

use crate::region::is_currency;
use serde::{Deserialize, Serialize};

/// The largest amount that is taken, in minor units: a hundred thousand of these still add up.
pub const MOST_MINOR: i64 = 9_999_999_999_999;

/// Currencies without minor units (ISO 4217); all that are in neither list have two places.
pub const WITHOUT_PLACES: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Currencies with three places.
pub const THREE_PLACES: &str = "BHD IQD JOD KWD LYD OMR TND";

/// Signs by which people write currencies, each with its currency; all others go by their letters.
pub const SIGNS: [(&str, &str); 5] =
    [("zł", "PLN"), ("€", "EUR"), ("£", "GBP"), ("$", "USD"), ("¥", "JPY")];

/// A currency by its three ISO 4217 letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// Not a currency that a country pays with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a currency")]
pub struct NotACurrency(pub String);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The currency of three letters, in either case; none when no country pays with it.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        if !is_currency(&code) {
            return None;
        }
        Some(Self(code.as_bytes().try_into().ok()?))
    }

    /// The currency of a code that was written by [`Self::code`]: whether a country pays with it is
    /// not asked again.
    #[must_use]
    pub fn stored(code: &str) -> Option<Self> {
        let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("ASCII letters are UTF-8")
    }

    /// How people write it: `£`, `zł`, or its three letters.
    #[must_use]
    pub fn sign(&self) -> &str {
        let own = SIGNS.iter().find(|(_, code)| *code == self.code());
        own.map_or(self.code(), |(sign, _)| *sign)
    }

    /// How many decimal places an amount has: 0 for yen, 2 for most, 3 for Tunisian dinars.
    #[must_use]
    pub fn places(&self) -> u32 {
        let is_in = |list: &str| list.split(' ').any(|code| code == self.code());
        match () {
            () if is_in(WITHOUT_PLACES) => 0,
            () if is_in(THREE_PLACES) => 3,
            () => 2,
        }
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(code: String) -> Result<Self, NotACurrency> {
        Self::parse(&code).ok_or(NotACurrency(code))
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

/// An amount of a currency. Amounts of two currencies are never added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// In minor units: grosz, pence, whole yen.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

/// `numerator / denominator` as a whole number, halves away from zero.
///
/// The one place where money is rounded. `denominator` is above zero.
#[must_use]
pub fn half_away(numerator: i128, denominator: i128) -> i128 {
    let (quotient, rest) = (numerator / denominator, numerator % denominator);
    let is_half = rest.unsigned_abs().saturating_mul(2) >= denominator.unsigned_abs();
    quotient + if is_half { numerator.signum() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_currency_has_its_own_number_of_places() {
        let places = |code| Currency::parse(code).map(|currency| currency.places());
        assert_eq!((places("pln"), places("JPY"), places("TND")), (Some(2), Some(0), Some(3)));
        assert_eq!((places("XXX"), places(""), places("zł")), (None, None, None));
        let pln = Currency::parse("pln").unwrap();
        assert_eq!(Currency::stored(pln.code()), Some(pln));
        assert_eq!((Currency::stored("pln"), Currency::stored("PL")), (None, None));
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (numerator, denominator, rounded) in [
            (35_982, 1_000, 36),
            (5, 10, 1),
            (-5, 10, -1),
            (4, 10, 0),
            (-4, 10, 0),
            (15, 10, 2),
            (-25, 10, -3),
            (7, 1, 7),
            (1, 3, 0),
            (2, 3, 1),
        ] {
            assert_eq!(half_away(numerator, denominator), rounded, "{numerator}/{denominator}");
        }
    }

    proptest! {
        #[test]
        fn rounding_is_never_more_than_a_half_off_and_the_same_on_both_sides(
            numerator in -1_000_000_000_000_i128..1_000_000_000_000, denominator in 1_i128..1_000_000,
        ) {
            let rounded = half_away(numerator, denominator);
            prop_assert!((rounded * denominator - numerator).abs() * 2 <= denominator);
            prop_assert_eq!(half_away(-numerator, denominator), -rounded);
        }
    }
}
