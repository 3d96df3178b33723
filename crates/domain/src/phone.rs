//! Telephone numbers: what a typed number means (E.164, the tail that finds candidates, the
//! extension), whether two numbers are the same line and how surely, and whether they lie behind
//! one switchboard. The text as typed stays the truth and is what is shown; everything here is
//! derived from it. Owns no index.

mod countries;
mod matching;
mod reading;
mod switchboard;

pub use matching::{Certainty, agreeing_digits, compare, match_number};
pub use switchboard::{block_tails, shares_switchboard};

use crate::region::Region;
use countries::Country;
use reading::{Dialled, read};

/// Digits in the tail that finds candidates for a caller.
pub const TAIL_DIGITS: usize = 7;

/// What a number as typed means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneForm {
    /// `+` and digits after ITU-T E.164, when the number is valid; short, service and local
    /// numbers have none.
    pub e164: Option<String>,
    /// The last seven digits as an integer; none when there are fewer.
    pub tail: Option<i64>,
    /// The digits as dialled, without plus and extension.
    pub digits: String,
    /// Digits dialled once the call is answered; mostly empty.
    pub extension: String,
    /// The country code was written, not supplied from the home country. `00` alone says so only
    /// where a number follows: a telephone system's own zero may stand before a trunk zero.
    pub has_country: bool,
    /// A network's service code (`*100#`), no subscriber.
    pub is_service: bool,
}

/// Understands a number as typed, by the customs of `region` where it says no country. A cheap
/// rule settles the common numbers of the nearest countries; only what it cannot settle goes to
/// the phone-number library, which takes 130-230 ms to load once and about 20 µs a number.
#[must_use]
pub fn parse_phone(text: &str, region: Region) -> PhoneForm {
    let dialled = read(text);
    let e164 = cheap_e164(&dialled, region).unwrap_or_else(|| library_e164(&dialled, region));
    form(dialled, e164, region)
}

/// Loads what the library knows, so that the first number it has to settle does not wait for it.
pub fn warm_up() {
    // Settled by the library whatever the home country: what is found does not matter.
    let _ = from_library(None, "+998712000000");
}

/// The same where the cheap rule is enough; else the digits alone, which say where to look for
/// the same number on a card.
///
/// # Errors
/// The form without E.164, when only the library could tell that.
pub fn parse_cheaply(text: &str, region: Region) -> Result<PhoneForm, PhoneForm> {
    let dialled = read(text);
    match cheap_e164(&dialled, region) {
        Some(e164) => Ok(form(dialled, e164, region)),
        None => Err(form(dialled, None, region)),
    }
}

/// The form of a number whose E.164 form is known from an earlier reading.
#[must_use]
pub fn known_phone(text: &str, e164: Option<String>, region: Region) -> PhoneForm {
    form(read(text), e164, region)
}

fn form(dialled: Dialled, e164: Option<String>, region: Region) -> PhoneForm {
    let tail = match (&e164, dialled.service) {
        (Some(number), _) => tail_of(number),
        (None, false) => tail_of(&dialled.digits),
        (None, true) => None,
    };
    let is_international = international(&dialled, region).is_some();
    PhoneForm {
        has_country: is_international && (dialled.plus || e164.is_some()),
        e164,
        tail,
        digits: dialled.digits,
        extension: dialled.extension,
        is_service: dialled.service,
    }
}

/// The E.164 form, where there is one; nothing at all when only the library can tell.
fn cheap_e164(dialled: &Dialled, region: Region) -> Option<Option<String>> {
    if dialled.service || dialled.digits.len() < TAIL_DIGITS {
        return Some(None);
    }
    if let Some(digits) = international(dialled, region) {
        return cheap_international(digits).map(Some);
    }
    let (country, digits) = (Country::of_region(region.as_str())?, &dialled.digits);
    if country.after_trunk(digits).is_none() && digits.len() < country.bare_min {
        return Some(None);
    }
    cheap_national(country, digits).map(Some)
}

fn library_e164(dialled: &Dialled, region: Region) -> Option<String> {
    match international(dialled, region) {
        Some(digits) => from_library(None, &format!("+{digits}")),
        None => from_library(Some(region), &dialled.digits),
    }
}

impl PhoneForm {
    /// What [`end_of`] says of its text.
    #[must_use]
    pub fn end(&self) -> &str {
        end(&self.digits, self.is_service)
    }
}

/// What a number is compared by where it is enough that two end alike: the last seven digits, or
/// all there are of a shorter or a service number; empty when there are none. The extension is
/// none of them.
#[must_use]
pub fn end_of(text: &str) -> String {
    let dialled = read(text);
    end(&dialled.digits, dialled.service).to_owned()
}

fn end(digits: &str, is_service: bool) -> &str {
    let start = match digits.len().checked_sub(TAIL_DIGITS) {
        Some(start) if !is_service => start,
        _ => 0,
    };
    digits.get(start..).unwrap_or_default()
}

/// The digits that are dialled, where the whole of a text reads as a number: with a label before it
/// or an extension behind it, too.
#[must_use]
pub fn dialled_digits(text: &str) -> Option<String> {
    looks_like_phone(text).then(|| read(text).digits)
}

/// How a number that came as digits alone is shown: in the groups of its country, as a person
/// would have typed it, whether it is given out or not. One that is grouped already, or is none, stays as it is. Takes the
/// phone-number library, so it is for lists and not for while the telephone rings.
#[must_use]
pub fn spaced(text: &str, region: Region) -> String {
    let bare = text.strip_prefix('+').unwrap_or(text);
    let is_bare = bare.len() >= TAIL_DIGITS && bare.bytes().all(|byte| byte.is_ascii_digit());
    is_bare.then(|| grouped(text, region)).flatten().unwrap_or_else(|| text.to_owned())
}

fn grouped(text: &str, region: Region) -> Option<String> {
    let country = region.as_str().parse::<phonenumber::country::Id>().ok();
    let number = phonenumber::parse(country, text).ok()?;
    let abroad = number.format().mode(phonenumber::Mode::International).to_string();
    let (_, national) = abroad.split_once(' ')?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let dialled_out = abroad.replacen('+', "00", 1);
    let forms = [abroad.clone(), national.to_owned(), format!("0{national}"), dialled_out];
    let is_it = |form: &String| {
        form.starts_with('+') == text.starts_with('+') && digits(form) == digits(text)
    };
    forms.into_iter().find(is_it)
}

/// Whether the cheap rule alone finds a valid number in `text`.
pub(crate) fn is_cheaply_valid(text: &str, region: Region) -> bool {
    let dialled = read(text);
    match international(&dialled, region) {
        Some(digits) => cheap_international(digits).is_some(),
        None => Country::of_region(region.as_str())
            .is_some_and(|country| cheap_national(country, &dialled.digits).is_some()),
    }
}

/// The extension typed with a number; empty when there is none.
pub(crate) fn extension_of(text: &str) -> String {
    read(text).extension
}

/// True when the whole of `text` reads as a telephone number: three digits or more, no words but
/// labels and extensions, no date.
#[must_use]
pub fn looks_like_phone(text: &str) -> bool {
    let dialled = read(text);
    let plain = text.trim().chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'));
    match dialled.digits.len() {
        _ if dialled.remark || looks_like_date(text.trim()) => false,
        3..TAIL_DIGITS => plain || dialled.service || dialled.plus,
        TAIL_DIGITS..=17 => true,
        _ => false,
    }
}

/// Year, month and day in either order with one kind of sign between them.
fn looks_like_date(text: &str) -> bool {
    ['-', '.', '/'].into_iter().any(|sign| {
        let lengths: Vec<usize> = text.split(sign).map(str::len).collect();
        matches!(lengths.as_slice(), [4, 2, 2] | [1 | 2, 1 | 2, 4])
    })
}

/// The last seven digits as an integer.
fn tail_of(digits: &str) -> Option<i64> {
    digits.get(digits.len().checked_sub(TAIL_DIGITS)?..)?.parse().ok()
}

/// The digits from the country code on, when the number was written with one.
fn international(dialled: &Dialled, region: Region) -> Option<&str> {
    let digits = dialled.digits.as_str();
    let american = matches!(region.as_str(), "US" | "CA");
    let dialled_out = digits.strip_prefix("00").or_else(|| {
        let after = digits.strip_prefix("011")?;
        (american && after.len() > TAIL_DIGITS).then_some(after)
    });
    if dialled.plus { Some(dialled_out.unwrap_or(digits)) } else { dialled_out }
}

fn cheap_international(digits: &str) -> Option<String> {
    let country = Country::of_number(digits)?;
    country.e164_without_trunk(digits.strip_prefix(country.code)?)
}

fn cheap_national(country: &Country, digits: &str) -> Option<String> {
    let bare = if digits.len() < country.bare_min { None } else { country.e164(digits) };
    bare.or_else(|| country.e164(country.after_trunk(digits)?))
        .or_else(|| country.e164(country.after_old_trunk(digits)?))
        .or_else(|| country.e164_without_trunk(digits.strip_prefix(country.code)?))
}

fn from_library(region: Option<Region>, digits: &str) -> Option<String> {
    // Longer than E.164's fifteen digits with trunk and prefixes: no telephone.
    if digits.len() > 18 {
        return None;
    }
    let country = match region {
        Some(region) => Some(region.as_str().parse::<phonenumber::country::Id>().ok()?),
        None => None,
    };
    let number = phonenumber::parse(country, digits).ok()?;
    phonenumber::is_valid(&number)
        .then(|| number.format().mode(phonenumber::Mode::E164).to_string())
}

#[cfg(test)]
mod caller_tests;
#[cfg(test)]
mod tests;
