//! A whole box as one JSON file, and back without loss. Owns the spelling: the name and version
//! of the format, photos in base64 by their SHA-256; the shape of the rest is `domain::whole`.

use crate::Error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kartoteka_domain::whole::Whole;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{Read, Write};

/// The name by which the format is recognised.
const FORMAT: &str = "kartoteka-box";
/// The version that is written; a higher one is refused.
const SCHEMA: u32 = 1;

/// Photos by their SHA-256.
pub type Photos = BTreeMap<String, Vec<u8>>;

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

/// Reads what [`write`] wrote. A photo whose base64 is broken is left out.
///
/// # Errors
/// [`Error::TooNew`] for a file of a later version; when it is broken or `input` fails.
pub fn read(mut input: impl Read) -> Result<(Whole, Photos), Error> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    if head.format != FORMAT || head.schema > SCHEMA {
        return Err(Error::TooNew { schema: head.schema });
    }
    let document: Document<Whole> = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    let photos = document.photos.into_iter();
    let photos = photos.filter_map(|(name, text)| Some((name, STANDARD.decode(text).ok()?)));
    Ok((document.whole, photos.collect()))
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
        assert_eq!(read(out.as_slice()).unwrap(), (Whole::default(), Photos::new()));
    }

    #[test]
    fn a_later_version_and_a_broken_file_are_refused() {
        let later = br#"{"format":"kartoteka-box","schema":2,"contacts":7}"#;
        assert!(matches!(read(later.as_slice()), Err(Error::TooNew { schema: 2 })));
        let broken = br#"{"format":"kartoteka-box","schema":1,"contacts":[{]}"#;
        assert!(matches!(read(broken.as_slice()), Err(Error::Io(_))));
    }
}
