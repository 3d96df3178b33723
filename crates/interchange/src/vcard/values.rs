//! Values that are more than text: birthdays and photos.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use kartoteka_domain::contact::{PartialDate, Photo, PhotoType};

/// Base64 as it is found: with or without padding, with loose last bits.
const FORGIVING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// A birthday, and whether it came with a time of day that the date leaves out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Birthday {
    pub(super) date: PartialDate,
    pub(super) has_time: bool,
}

/// A day in any of the ways RFC 2426, RFC 6350 §4.3 and phones write it. `unknown_year` is the
/// year that stands for none (Apple's `X-APPLE-OMIT-YEAR`, 1604).
pub(super) fn birthday(text: &str, unknown_year: Option<i32>) -> Option<Birthday> {
    let text = text.trim();
    let (day, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, ""));
    let (year, month, day) = day_parts(day)?;
    let year = year.filter(|year| *year != 0 && Some(*year) != unknown_year);
    let clock = time.split(['Z', 'z', '+', '-']).next().unwrap_or_default();
    let has_time = clock.contains(|c: char| ('1'..='9').contains(&c));
    Some(Birthday { date: PartialDate::new(year, month, day)?, has_time })
}

fn day_parts(text: &str) -> Option<(Option<i32>, u32, u32)> {
    let number = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
    };
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = match rest.split_once('-') {
            Some(parts) => parts,
            None if rest.len() == 4 => rest.split_at_checked(2)?,
            None => return None,
        };
        return Some((None, number(month)?, number(day)?));
    }
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = match rest.strip_prefix(['-', '/', '.']) {
        Some(rest) => rest.split_once(['-', '/', '.'])?,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => return None,
    };
    Some((Some(i32::try_from(number(year)?).ok()?), number(month)?, number(day)?))
}

/// What a PHOTO line holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PhotoValue {
    Picture(Photo),
    Nothing,
    Address,
    TooLarge,
    NotShown,
}

/// Looks at a photo's value. Nothing is opened or fetched: only bytes within the card count.
pub(super) fn photo(value: &str, is_base64: bool, most: usize) -> PhotoValue {
    let value = value.trim();
    if value.is_empty() {
        return PhotoValue::Nothing;
    }
    let data = match value.split_at_checked(5) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("data:") => {
            rest.split_once(',').map_or(rest, |(_, data)| data)
        }
        _ if is_base64 => value,
        _ if is_address(value) => return PhotoValue::Address,
        _ => value,
    };
    decode_photo(data, most)
}

fn decode_photo(data: &str, most: usize) -> PhotoValue {
    // Four letters make three bytes; what is clearly too large is not decoded at all.
    if data.len() / 4 * 3 > most.saturating_add(most / 8).saturating_add(1024) {
        return PhotoValue::TooLarge;
    }
    let letters: Vec<u8> = data.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let Ok(bytes) = FORGIVING.decode(letters) else {
        return PhotoValue::NotShown;
    };
    match PhotoType::sniff(&bytes) {
        Some(_) if bytes.len() > most => PhotoValue::TooLarge,
        Some(kind) => PhotoValue::Picture(Photo { kind, bytes }),
        None => PhotoValue::NotShown,
    }
}

/// A URI of any scheme, or a Windows share.
fn is_address(value: &str) -> bool {
    let is_scheme = |scheme: &str| {
        scheme.len() > 1
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    };
    value.starts_with("\\\\")
        || value.starts_with('/')
        || value.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<(Option<i32>, u32, u32)> {
        birthday(text, Some(1604)).map(|found| (found.date.year, found.date.month, found.date.day))
    }

    #[test]
    fn a_birthday_is_read_however_it_is_written() {
        for text in ["1980-05-17", "19800517", "1980-05-17T00:00:00Z", "1980/05/17"] {
            assert_eq!(day(text), Some((Some(1980), 5, 17)), "{text}");
        }
        for text in ["--0517", "--05-17", "--5-17", "1604-05-17", "0000-05-17"] {
            assert_eq!(day(text), Some((None, 5, 17)), "{text}");
        }
        assert_eq!(day("--0229"), Some((None, 2, 29)));
    }

    #[test]
    fn what_is_no_date_is_not_made_into_one() {
        for text in [
            "circa 1800",
            "19723101",
            "1981-02-29",
            "1980",
            "1980-05",
            "---17",
            "02-10",
            "70-7-14",
            "",
            "--",
            "1980-+5-17",
            "łłłł",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_of_day_is_told_apart_from_midnight_and_from_a_zone() {
        let has_time = |text| birthday(text, None).unwrap().has_time;
        assert!(has_time("1953-10-15T23:10:00Z") && has_time("19870927T083000-0600"));
        assert!(!has_time("1985-01-28T00:00:00+02:00") && !has_time("1985-01-28"));
    }

    #[test]
    fn addresses_are_known_and_never_taken_for_pictures() {
        for value in [
            "http://x/y.gif",
            "file:///etc/passwd",
            r"\\host\share\a.jpg",
            "/etc/passwd",
            "cid:part1",
        ] {
            assert_eq!(photo(value, false, 100), PhotoValue::Address, "{value}");
        }
        assert_eq!(photo("", true, 100), PhotoValue::Nothing);
        assert_eq!(photo("val\nue", false, 100), PhotoValue::NotShown);
    }

    #[test]
    fn a_photo_is_kept_up_to_its_limit() {
        let bytes = [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[7; 96]].concat();
        let text = FORGIVING.encode(&bytes);
        let picture = Photo { kind: PhotoType::Jpeg, bytes };
        assert_eq!(photo(&text, true, 99), PhotoValue::TooLarge);
        assert_eq!(photo(&text, true, 100), PhotoValue::Picture(picture.clone()));
        assert_eq!(photo(&text, true, 101), PhotoValue::Picture(picture.clone()));
        let uri = format!("data:image/jpeg;base64,{text}");
        assert_eq!(photo(&uri, false, 100), PhotoValue::Picture(picture));
    }

    #[test]
    fn svg_is_not_shown() {
        let text = FORGIVING.encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
        assert_eq!(photo(&text, true, 1000), PhotoValue::NotShown);
    }
}
