//! Photos: values that are more than text.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use kartoteka_domain::contact::{Photo, PhotoType};

/// Base64 as it is found: with or without padding, with loose last bits.
const FORGIVING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

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
