//! Cards going out as vCards, in the order of their names.

use super::{unwritable, walk};
use crate::api::export::VcardVersion;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_interchange::Error;
use kartoteka_interchange::vcard::{Version, Written, write_card};
use std::io::Write;
use std::ops::Range;
use std::path::Path;

/// Cards whose text is held in memory until it can be written in order.
const HELD: usize = 50_000;

/// A card that is to be written.
#[derive(Clone)]
enum Held {
    /// There is none, or it was asked for twice.
    Nothing,
    /// Where its text lies.
    Text(Range<usize>),
    /// It has a photo, which is too large to be held: it is read once more when its turn comes.
    WithPhoto,
}

/// Writes the cards in the order of `ids`.
pub(super) fn write(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
    version: VcardVersion,
    path: &Path,
    out: &mut impl Write,
) -> Result<Written> {
    let failed = |fault: Error| unwritable(kartoteka, path, &fault);
    let version = match version {
        VcardVersion::V3 => Version::V3,
        VcardVersion::V4 => Version::V4,
    };
    let mut written = Written::default();
    let mut within = 0..ids.len();
    for ids in ids.chunks(HELD) {
        let (mut texts, mut held) = (Vec::new(), vec![Held::Nothing; ids.len()]);
        walk::by_id(kartoteka, call, ids, within.clone(), |place, row| {
            let Some(held) = held.get_mut(place) else { return Ok(()) };
            if row.photo_sha256.is_some() {
                *held = Held::WithPhoto;
                return Ok(());
            }
            let begin = texts.len();
            written += write_card(&row.content, version, &mut texts).map_err(failed)?;
            *held = Held::Text(begin..texts.len());
            Ok(())
        })?;
        within.start += ids.len();
        for (id, held) in ids.iter().zip(held) {
            match held {
                Held::Nothing => {}
                Held::Text(place) => {
                    let text = texts.get(place).unwrap_or_default();
                    out.write_all(text).map_err(|fault| failed(fault.into()))?;
                }
                Held::WithPhoto => {
                    kartoteka.go_on(call)?;
                    for row in kartoteka.read(|box_| box_.contacts(&[*id]))? {
                        let mut content = row.content;
                        if let Some(sha256) = &row.photo_sha256 {
                            content.photo = kartoteka.original_photo(sha256)?;
                        }
                        written += write_card(&content, version, out).map_err(failed)?;
                    }
                }
            }
        }
    }
    Ok(written)
}
