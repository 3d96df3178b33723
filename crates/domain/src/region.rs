//! The country that numbers and dates are written for, and the language words are read in.

mod country;

pub use country::is_currency;
use serde::{Deserialize, Serialize};

/// A country by its two ISO 3166 letters: how numbers without a country code are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region([u8; 2]);

/// Not two letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a country's two letters")]
pub struct NotARegion(pub String);

impl Region {
    /// Poland, the home of the card box.
    pub const PL: Self = Self(*b"PL");
    /// Germany.
    pub const DE: Self = Self(*b"DE");
    /// The United Kingdom.
    pub const GB: Self = Self(*b"GB");
    /// The United States of America.
    pub const US: Self = Self(*b"US");

    /// The country named by two letters, in either case.
    ///
    /// # Errors
    /// When `code` is anything but two ASCII letters; whether such a country exists is not asked.
    pub fn parse(code: &str) -> Result<Self, NotARegion> {
        match code.trim().as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(NotARegion(code.to_owned())),
        }
    }

    /// The two letters, upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("two ASCII letters are UTF-8")
    }
}

impl std::fmt::Display for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Region {
    type Err = NotARegion;

    fn from_str(code: &str) -> Result<Self, NotARegion> {
        Self::parse(code)
    }
}

impl TryFrom<String> for Region {
    type Error = NotARegion;

    fn try_from(code: String) -> Result<Self, NotARegion> {
        Self::parse(&code)
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.as_str().to_owned()
    }
}

/// A language whose date words are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Polish.
    Pl,
    /// German.
    De,
}

impl Language {
    /// The ISO 639 letters.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pl => "pl",
            Self::De => "de",
        }
    }

    /// The language of a locale such as `pl`, `pl-PL` or `pl_PL.UTF-8`.
    #[must_use]
    pub fn parse(locale: &str) -> Option<Self> {
        let letters = locale.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        [Self::En, Self::Pl, Self::De].into_iter().find(|language| language.as_str() == letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_two_letters_in_either_case() {
        assert_eq!(Region::parse("pl"), Ok(Region::PL));
        assert_eq!(Region::parse(" GB ").map(|region| region.to_string()), Ok("GB".to_owned()));
        for wrong in ["", "P", "POL", "4P", "żó"] {
            assert_eq!(Region::parse(wrong), Err(NotARegion(wrong.to_owned())));
        }
    }

    #[test]
    fn a_language_is_read_from_any_locale_name() {
        assert_eq!(Language::parse("pl_PL.UTF-8"), Some(Language::Pl));
        assert_eq!(Language::parse("EN-gb"), Some(Language::En));
        assert_eq!(Language::parse("de"), Some(Language::De));
        assert_eq!(Language::parse("fr"), None);
        assert_eq!(Language::parse(""), None);
    }
}
