//! A whole box as one JSON file, and back without loss. Owns the spelling: the name and version
//! of the format, photos and kept files in base64 by their SHA-256; the shape of the rest is `domain::whole`.

use crate::Error;
use crate::encoding::UTF8_MARK;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kartoteka_domain::whole::Whole;
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};

/// The name by which the format is recognised.
const FORMAT: &str = "kartoteka-box";
/// The version that is written; a higher one is refused. The second has files, the third orders,
/// the fourth tickets, the fifth stock.
const SCHEMA: u32 = 5;

/// Photos by their SHA-256.
pub type Photos = BTreeMap<String, Vec<u8>>;
/// Kept files by their SHA-256.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The files that go out, one at a time: all of them at once would fill the memory.
pub struct FilesOut<'a> {
    /// Their SHA-256.
    pub names: &'a BTreeSet<String>,
    /// Gives the bytes of one; none where they are gone.
    pub bytes: &'a dyn Fn(&str) -> std::io::Result<Option<Vec<u8>>>,
}

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
    /// The kept files that are what their names say.
    pub files: Files,
    /// The names of those that are not.
    pub broken_files: BTreeSet<String>,
}

/// The body as it stands in a file that is read.
#[derive(Deserialize)]
struct Document {
    #[serde(flatten)]
    whole: Whole,
    #[serde(default)]
    photos: BTreeMap<String, String>,
    #[serde(default)]
    files: BTreeMap<String, String>,
}

/// The head and the body of a file that is written; the head comes first, to be recognised by.
#[derive(Serialize)]
struct Written<'a> {
    format: &'a str,
    schema: u32,
    #[serde(flatten)]
    whole: &'a Whole,
    photos: BTreeMap<&'a str, String>,
    #[serde(serialize_with = "in_turn")]
    files: &'a FilesOut<'a>,
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
    let text = first_bytes.strip_prefix(UTF8_MARK).unwrap_or(first_bytes);
    let mut start = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let expected = format!("{{\"format\":\"{FORMAT}\"");
    expected.bytes().all(|byte| start.next() == Some(byte))
}

/// Writes a whole box.
///
/// # Errors
/// When `out` fails.
pub fn write(
    whole: &Whole,
    photos: &Photos,
    files: &FilesOut<'_>,
    mut out: impl Write,
) -> Result<(), Error> {
    let photos = photos.iter().map(|(name, bytes)| (name.as_str(), STANDARD.encode(bytes)));
    let document =
        Written { format: FORMAT, schema: SCHEMA, whole, photos: photos.collect(), files };
    serde_json::to_writer_pretty(&mut out, &document).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// Files in base64, each let go before the next is fetched.
fn in_turn<S: Serializer>(files: &&FilesOut<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for name in files.names {
        let bytes = (files.bytes)(name).map_err(serde::ser::Error::custom)?;
        if let Some(bytes) = bytes {
            map.serialize_entry(name, &STANDARD.encode(bytes))?;
        }
    }
    map.end()
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
    let bytes = bytes.strip_prefix(UTF8_MARK).unwrap_or(&bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    if head.format != FORMAT || head.schema > SCHEMA {
        return Err(Error::TooNew { schema: head.schema });
    }
    let document: Document = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    if document.whole.contacts.len() > limits.cards {
        return Err(Error::TooManyCards { limit: limits.cards });
    }
    let (photos, broken_photos) = decoded(document.photos);
    let (files, broken_files) = decoded(document.files);
    Ok(Content { whole: document.whole, photos, broken_photos, files, broken_files })
}

/// Bytes that are what their names say, and the names of those that are not.
fn decoded(texts: BTreeMap<String, String>) -> (BTreeMap<String, Vec<u8>>, BTreeSet<String>) {
    let (mut whole, mut broken) = (BTreeMap::new(), BTreeSet::new());
    for (name, text) in texts {
        match STANDARD.decode(text) {
            Ok(bytes) if format!("{:x}", Sha256::digest(&bytes)) == name => {
                whole.insert(name, bytes);
            }
            _ => {
                broken.insert(name);
            }
        }
    }
    (whole, broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes what has no files.
    fn plainly(whole: &Whole, photos: &Photos) -> Vec<u8> {
        let files = FilesOut { names: &BTreeSet::new(), bytes: &|_| Ok(None) };
        let mut out = Vec::new();
        write(whole, photos, &files, &mut out).unwrap();
        out
    }

    #[test]
    fn files_go_out_one_at_a_time_and_come_back() {
        let name = |bytes: &[u8]| format!("{:x}", Sha256::digest(bytes));
        let (offer, plan) = (b"offer".to_vec(), vec![0, 255, 7]);
        let names = BTreeSet::from([name(&offer), name(&plan), name(b"gone")]);
        let bytes =
            |asked: &str| Ok([&offer, &plan].into_iter().find(|b| name(b) == asked).cloned());
        let files = FilesOut { names: &names, bytes: &bytes };
        let mut out = Vec::new();
        write(&Whole::default(), &Photos::new(), &files, &mut out).unwrap();
        let content = read(out.as_slice(), &Limits::default()).unwrap();
        assert_eq!(content.files, Files::from([(name(&offer), offer), (name(&plan), plan)]));
        let text = String::from_utf8(out).unwrap().replace(&STANDARD.encode("offer"), "%%%");
        let content = read(text.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(content.broken_files, BTreeSet::from([name(b"offer")]));
        let failing = |_: &str| Err(std::io::Error::other("unreadable"));
        let files = FilesOut { names: &names, bytes: &failing };
        assert!(write(&Whole::default(), &Photos::new(), &files, Vec::new()).is_err());
    }

    #[test]
    fn a_file_is_recognised_by_its_first_words() {
        let out = plainly(&Whole::default(), &Photos::new());
        assert!(sniff(&out));
        assert!(!sniff(b"{\"format\":\"other\"}"));
        assert!(!sniff(b"[]"));
        assert_eq!(read(out.as_slice(), &Limits::default()).unwrap(), Content::default());
    }

    #[test]
    fn a_later_version_and_a_broken_file_are_refused() {
        let later = br#"{"format":"kartoteka-box","schema":6,"contacts":7}"#;
        assert!(matches!(
            read(later.as_slice(), &Limits::default()),
            Err(Error::TooNew { schema: 6 })
        ));
        let broken = br#"{"format":"kartoteka-box","schema":1,"contacts":[{]}"#;
        assert!(matches!(read(broken.as_slice(), &Limits::default()), Err(Error::Io(_))));
    }

    #[test]
    fn a_file_is_taken_up_to_the_limits_and_refused_beyond_them() {
        let whole = Whole { contacts: vec![Default::default(); 3], ..Whole::default() };
        let out = plainly(&whole, &Photos::new());
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
        let out = plainly(&Whole::default(), &photos);
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
