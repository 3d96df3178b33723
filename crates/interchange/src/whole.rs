//! A whole box as one JSON file, and back without loss. Owns the spelling: the name and version
//! of the format, photos in base64 by their SHA-256; the shape of the rest is `domain::whole`.

use crate::Error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kartoteka_domain::whole::Whole;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};

/// The name by which the format is recognised.
const FORMAT: &str = "kartoteka-box";
/// The version that is written; a higher one is refused.
const SCHEMA: u32 = 1;

/// Photos by their SHA-256.
pub type Photos = BTreeMap<String, Vec<u8>>;

/// Sizes up to which a file is still accepted, so that none can fill the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Cards in the file.
    pub cards: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 512 * 1024 * 1024, cards: 200_000 }
    }
}

/// What a file holds.
#[derive(Debug, PartialEq, Default)]
pub struct Content {
    /// Everything but the photos.
    pub whole: Whole,
    /// The photos that are what their names say.
    pub photos: Photos,
    /// The names of those that are not: no base64, or other bytes than those named.
    pub broken_photos: BTreeSet<String>,
}

/// The head and the body as they stand in the file; the head comes first, to be recognised by.
#[derive(Serialize, Deserialize)]
struct Document<W> {
    format: String,
    schema: u32,
    #[serde(flatten)]
    whole: W,
    #[serde(default)]
    photos: BTreeMap<String, String>,
}

/// The head alone.
#[derive(Deserialize)]
struct Head {
    format: String,
    schema: u32,
}

/// Whether a file's first bytes are such a file.
#[must_use]
pub fn sniff(first_bytes: &[u8]) -> bool {
    let text = first_bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first_bytes);
    let mut start = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let expected = format!("{{\"format\":\"{FORMAT}\"");
    expected.bytes().all(|byte| start.next() == Some(byte))
}

/// Writes a whole box.
///
/// # Errors
/// When `out` fails.
pub fn write(whole: &Whole, photos: &Photos, mut out: impl Write) -> Result<(), Error> {
    let photos = photos.iter().map(|(name, bytes)| (name.clone(), STANDARD.encode(bytes)));
    let document =
        Document { format: FORMAT.to_owned(), schema: SCHEMA, whole, photos: photos.collect() };
    serde_json::to_writer_pretty(&mut out, &document).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// Reads what [`write`] wrote.
///
/// # Errors
/// [`Error::TooNew`] for a file of a later version; [`Error::TooLarge`] and
/// [`Error::TooManyCards`] for one beyond the limits; when it is broken or `input` fails.
pub fn read(input: impl Read, limits: &Limits) -> Result<Content, Error> {
    let mut bytes = Vec::new();
    input.take(limits.bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.bytes {
        return Err(Error::TooLarge { limit: limits.bytes });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    if head.format != FORMAT || head.schema > SCHEMA {
        return Err(Error::TooNew { schema: head.schema });
    }
    let document: Document<Whole> = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    if document.whole.contacts.len() > limits.cards {
        return Err(Error::TooManyCards { limit: limits.cards });
    }
    let mut content = Content { whole: document.whole, ..Content::default() };
    for (name, text) in document.photos {
        match STANDARD.decode(text) {
            Ok(bytes) if format!("{:x}", Sha256::digest(&bytes)) == name => {
                content.photos.insert(name, bytes);
            }
            _ => {
                content.broken_photos.insert(name);
            }
        }
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_recognised_by_its_first_words() {
        let mut out = Vec::new();
        write(&Whole::default(), &Photos::new(), &mut out).unwrap();
        assert!(sniff(&out));
        assert!(!sniff(b"{\"format\":\"other\"}"));
        assert!(!sniff(b"[]"));
        assert_eq!(read(out.as_slice(), &Limits::default()).unwrap(), Content::default());
    }

    #[test]
    fn a_later_version_and_a_broken_file_are_refused() {
        let later = br#"{"format":"kartoteka-box","schema":2,"contacts":7}"#;
        assert!(matches!(
            read(later.as_slice(), &Limits::default()),
            Err(Error::TooNew { schema: 2 })
        ));
        let broken = br#"{"format":"kartoteka-box","schema":1,"contacts":[{]}"#;
        assert!(matches!(read(broken.as_slice(), &Limits::default()), Err(Error::Io(_))));
    }

    #[test]
    fn a_file_is_taken_up_to_the_limits_and_refused_beyond_them() {
        let whole = Whole { contacts: vec![Default::default(); 3], ..Whole::default() };
        let mut out = Vec::new();
        write(&whole, &Photos::new(), &mut out).unwrap();
        let size = u64::try_from(out.len()).unwrap();
        let with = |bytes, cards| read(out.as_slice(), &Limits { bytes, cards });
        for (bytes, cards) in [(size, 3), (size + 1, 4)] {
            assert_eq!(with(bytes, cards).unwrap().whole, whole);
        }
        assert!(matches!(with(size - 1, 3), Err(Error::TooLarge { limit }) if limit == size - 1));
        assert!(matches!(with(size, 2), Err(Error::TooManyCards { limit: 2 })));
    }

    #[test]
    fn a_photo_of_broken_base64_or_of_other_bytes_is_named() {
        let name = format!("{:x}", Sha256::digest(b"picture"));
        let photos = Photos::from([(name.clone(), b"picture".to_vec())]);
        let mut out = Vec::new();
        write(&Whole::default(), &photos, &mut out).unwrap();
        assert_eq!(read(out.as_slice(), &Limits::default()).unwrap().photos, photos);
        let text = String::from_utf8(out).unwrap();
        for instead in ["%%%".to_owned(), STANDARD.encode("another")] {
            let file = text.replace(&STANDARD.encode("picture"), &instead);
            let content = read(file.as_bytes(), &Limits::default()).unwrap();
            assert_eq!(content.broken_photos, BTreeSet::from([name.clone()]));
            assert!(content.photos.is_empty());
        }
    }
}
