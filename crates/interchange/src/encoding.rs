//! What encoding a text file is in, and its bytes as UTF-8. vCards, whose lines may each name
//! their own charset, decide line by line (`vcard::normal`); every other text file is in one
//! encoding throughout, which is found here.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};

/// The mark by which a text says that it is UTF-8.
pub(crate) const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The size of one step of reading.
const CHUNK: usize = 64 * 1024;

/// What is known of a file beforehand.
#[derive(Debug, Clone, Default)]
pub struct Hint {
    /// The country's top-level domain, lower-case ("pl"), to guess a charset by.
    pub top_level_domain: Option<String>,
    /// What the owner says bytes are that carry no mark and are not UTF-8, by any of the
    /// encoding's labels ("windows-1250").
    pub chosen: Option<String>,
}

/// A file's encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// It.
    pub encoding: &'static Encoding,
    /// True where nothing in the file says so: neither a mark nor UTF-8's own shape.
    pub is_guess: bool,
}

/// Finds the encoding of a whole text, in bounded memory: by its byte-order mark, by UTF-16's zero
/// bytes, as UTF-8 where that is what it is (a few broken characters or not), else by what the
/// owner chose, else by its letters.
///
/// # Errors
/// When `input` fails.
pub fn guess(mut input: impl Read, hint: &Hint) -> io::Result<Guess> {
    let mut chunk = Vec::with_capacity(CHUNK);
    read_chunk(&mut input, &mut chunk)?;
    let said = |encoding| Guess { encoding, is_guess: false };
    if let Some((encoding, _)) = Encoding::for_bom(&chunk) {
        return Ok(said(encoding));
    }
    if let Some(encoding) = wide_encoding(&chunk) {
        return Ok(Guess { encoding, is_guess: true });
    }
    let mut shape = Utf8Shape::default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut letters = Letters::default();
    while !chunk.is_empty() {
        letters.feed(&chunk);
        shape.feed(&chunk);
        detector.feed(&chunk, false);
        read_chunk(&mut input, &mut chunk)?;
    }
    detector.feed(&[], true);
    if shape.is_utf8() {
        return Ok(said(UTF_8));
    }
    let chosen = hint.chosen.as_deref().and_then(|name| Encoding::for_label(name.as_bytes()));
    let domain = hint.top_level_domain.as_deref().filter(|domain| is_usable(domain));
    let guessed = || match detector.guess(domain.map(str::as_bytes), Utf8Detection::Deny) {
        encoding if encoding == ISO_8859_2 && letters.are_of_windows(domain) => WINDOWS_1250,
        encoding => encoding,
    };
    Ok(chosen.map_or_else(|| Guess { encoding: guessed(), is_guess: true }, said))
}

fn read_chunk(input: &mut impl Read, chunk: &mut Vec<u8>) -> io::Result<()> {
    chunk.clear();
    input.by_ref().take(CHUNK as u64).read_to_end(chunk)?;
    Ok(())
}

/// The letters that tell Windows 1250 from ISO 8859-2, which the detector takes for each other in
/// short texts: a list of a few names.
#[derive(Default)]
struct Letters {
    /// Where ISO 8859-2 has control characters, Windows has letters ("Ś", "ś", "ź").
    has_middle: bool,
    /// "Ł" or "ł", alike in both, which only Polish has.
    has_polish: bool,
    /// Windows' "Ą" and "ą", which would be "Ľ" and "š".
    windows: usize,
    /// The other's "Ą", "Ś", "Ź", "ą", "ś" and "ź", which would be signs and "Ľ".
    iso: usize,
}

impl Letters {
    fn feed(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                0x80..=0x9F => self.has_middle = true,
                0xA3 | 0xB3 => self.has_polish = true,
                0xA5 | 0xB9 => self.windows += 1,
                0xA1 | 0xA6 | 0xAC | 0xB1 | 0xB6 | 0xBC => self.iso += 1,
                _ => {}
            }
        }
    }

    /// Polish has neither "Ľ" nor "š".
    fn are_of_windows(&self, domain: Option<&str>) -> bool {
        let is_polish = self.has_polish || domain == Some("pl");
        self.has_middle || (is_polish && self.windows > self.iso)
    }
}

/// What the detector takes for a domain without complaint.
pub(crate) fn is_usable(domain: &str) -> bool {
    !domain.is_empty() && domain.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// How many characters beyond ASCII are whole, and how many broken, as UTF-8.
#[derive(Default)]
struct Utf8Shape {
    whole: usize,
    broken: usize,
    /// The beginning of a character that the next bytes may complete.
    carried: Vec<u8>,
}

impl Utf8Shape {
    fn feed(&mut self, bytes: &[u8]) {
        let joined;
        let bytes = if self.carried.is_empty() {
            bytes
        } else {
            joined = [self.carried.as_slice(), bytes].concat();
            joined.as_slice()
        };
        let mut carried = Vec::new();
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            self.whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
            at += chunk.valid().len() + chunk.invalid().len();
            if chunk.invalid().is_empty() {
                continue;
            }
            let is_cut_off = at == bytes.len()
                && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
            if is_cut_off {
                carried.extend_from_slice(chunk.invalid());
            } else {
                self.broken += 1;
            }
        }
        self.carried = carried;
    }

    fn is_utf8(&self) -> bool {
        let broken = self.broken + usize::from(!self.carried.is_empty());
        broken == 0 || self.whole > broken
    }
}

/// UTF-16 by its mark, or by a zero byte beside the first letters.
pub(crate) fn wide_encoding(head: &[u8]) -> Option<&'static Encoding> {
    match Encoding::for_bom(head) {
        Some((encoding, _)) => (encoding != UTF_8).then_some(encoding),
        None => match head {
            [1..=255, 0, 1..=255, 0, ..] => Some(UTF_16LE),
            [0, 1..=255, 0, 1..=255, ..] => Some(UTF_16BE),
            _ => None,
        },
    }
}

/// Appends `bytes` to `out` as UTF-8; tells whether any were broken.
pub(crate) fn decode(decoder: &mut Decoder, bytes: &[u8], out: &mut Vec<u8>, last: bool) -> bool {
    let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len() * 3 + 16);
    let start = out.len();
    out.resize(start + room, 0);
    let target = out.get_mut(start..).unwrap_or_default();
    let (_, _, written, had_errors) = decoder.decode_to_utf8(bytes, target, last);
    out.truncate(start + written);
    had_errors
}

/// The country whose texts an owner of this language ("pl", "de-AT") most likely has.
#[must_use]
pub fn top_level_domain(language: &str) -> Option<String> {
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let domain = match primary.as_str() {
        "cs" => "cz",
        "uk" => "ua",
        "el" => "gr",
        "he" => "il",
        "ja" => "jp",
        "ko" => "kr",
        "zh" => "cn",
        "sl" => "si",
        "et" => "ee",
        "da" => "dk",
        "sv" => "se",
        "pl" | "de" | "sk" | "hu" | "ro" | "ru" | "bg" | "tr" | "fr" | "it" | "es" | "pt"
        | "nl" | "fi" | "lt" | "lv" | "hr" => primary.as_str(),
        _ => "",
    };
    (!domain.is_empty()).then(|| domain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(bytes: &[u8], language: &str, chosen: Option<&str>) -> (&'static str, bool) {
        let hint = Hint {
            top_level_domain: top_level_domain(language),
            chosen: chosen.map(str::to_owned),
        };
        let Guess { encoding, is_guess } = guess(bytes, &hint).unwrap();
        (encoding.name(), is_guess)
    }

    #[test]
    fn a_mark_or_utf8s_own_shape_settles_it() {
        for (bytes, expected) in [
            (&b"\xEF\xBB\xBFa"[..], "UTF-8"),
            (b"\xFF\xFEa\0", "UTF-16LE"),
            (b"\xFE\xFF\0a", "UTF-16BE"),
            (b"plain", "UTF-8"),
            (b"", "UTF-8"),
            ("Łęcki".as_bytes(), "UTF-8"),
            ("Łęcki, Żółć\u{20AC} \u{FFFD}".as_bytes(), "UTF-8"),
        ] {
            assert_eq!(name(bytes, "pl", Some("windows-1250")), (expected, false));
        }
        assert_eq!(name(b"a\0b\0", "pl", None), ("UTF-16LE", true));
        let broken = [("Łęcki Żółć").as_bytes(), b"\xFF"].concat();
        assert_eq!(name(&broken, "pl", None), ("UTF-8", false));
    }

    #[test]
    fn a_character_over_two_chunks_is_whole() {
        for shift in 0..4 {
            let text = format!("{}{}", "a".repeat(shift), "ż".repeat(CHUNK));
            assert_eq!(name(text.as_bytes(), "pl", None), ("UTF-8", false), "{shift}");
        }
    }

    #[test]
    fn letters_of_one_byte_are_guessed_by_the_owners_language_unless_chosen() {
        let text = "Imię;Nazwisko;Miejscowość\nŁukasz;Wójcik;Świętochłowice\nZofia;Gęś;Łódź\n";
        let (polish, _, _) = encoding_rs::WINDOWS_1250.encode(text);
        assert_eq!(name(&polish, "pl", None), ("windows-1250", true));
        assert_eq!(name(&polish, "pl", Some("cp1252")), ("windows-1252", false));
        let text = "Vorname;Straße;Ort\nJürgen;Große Straße;Köln\nBjörn;Hauptstraße;München\n";
        let (german, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(name(&german, "de", None), ("windows-1252", true));
    }

    #[test]
    fn a_letter_where_iso_8859_2_has_none_is_of_windows() {
        assert_eq!(
            name(b"\x8Cwi\xEAch;\xA3\xF3d\x9F\n\xAFory;x\n", "en", None),
            ("windows-1250", true)
        );
    }

    #[test]
    fn a_single_polish_name_is_told_from_its_neighbour_encoding() {
        for (text, language) in [
            ("Jan Wąsik;601555010", "pl"),
            ("Maria Sąsiadek;601555010", "pl"),
            ("Ąbc Firma;601555010", "pl"),
            ("Władysław Gąsior;601555010", "pl"),
            ("Władysław Gąsior;601555010", "en"),
            ("Świętosława Ząbek;601555010", "en"),
        ] {
            let (windows, _, _) = WINDOWS_1250.encode(text);
            let (iso, _, _) = ISO_8859_2.encode(text);
            assert_eq!(name(&windows, language, None), ("windows-1250", true), "{text}");
            assert_eq!(name(&iso, language, None), ("ISO-8859-2", true), "{text}");
        }
        // Czech and Slovak do have them.
        let (czech, _, _) = ISO_8859_2.encode("Tomáš Žížala;Plzeň\nLukáš Šťastný;Košice\n");
        assert_eq!(name(&czech, "cs", None), ("ISO-8859-2", true));
    }

    #[test]
    fn nobody_is_hindered_by_a_label_that_is_none() {
        assert_eq!(name("a".as_bytes(), "pl", Some("klingon")), ("UTF-8", false));
    }
}
