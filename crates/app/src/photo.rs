//! Photos on cards: taking a picture file in, showing it. The original bytes stay; only the
//! small square for lists is made here.

use crate::api::contact::PhotoSet;
use crate::api::{ById, Done};
use crate::call::Call;
use crate::contact::subject_of;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use image::{ImageReader, Limits};
use kartoteka_domain::contact::{MAX_PHOTO_BYTES, Photo, PhotoType};
use kartoteka_domain::ids::ContactId;
use std::io::{Cursor, Read as _};

/// Width and height of the square for lists, in pixels.
const THUMBNAIL: u32 = 96;
/// The most memory that decoding a picture may take, in bytes.
const DECODING: u64 = 256 * 1024 * 1024;
/// The widest and highest picture that is decoded, in pixels.
const MAX_SIDE: u32 = 12_000;

pub(crate) fn set(kartoteka: &Kartoteka, call: &Call<'_>, request: PhotoSet) -> Result<Done> {
    let photo = read_picture(kartoteka, request.file)?;
    let id = ContactId(request.id);
    let subject = subject_of(kartoteka, &[id])?;
    let ((), operation) =
        kartoteka.write(call, "photo_set", &subject, |box_| box_.set_photo(id, Some(&photo)))?;
    Ok(Done { operation })
}

pub(crate) fn remove(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = ContactId(request.id);
    let subject = subject_of(kartoteka, &[id])?;
    let ((), operation) =
        kartoteka.write(call, "photo_remove", &subject, |box_| box_.set_photo(id, None))?;
    Ok(Done { operation })
}

impl Kartoteka {
    /// The bytes of a photo by its SHA-256: as they came, or as a small square for lists (a
    /// JPEG). A picture that can't be decoded is given as it came.
    ///
    /// # Errors
    /// When there is no such photo.
    pub fn photo(&self, sha256: &str, thumbnail: bool) -> Result<Vec<u8>> {
        if !thumbnail {
            return self.read(|box_| box_.blob(sha256));
        }
        if let Some(kept) = self.read(|box_| box_.thumbnail(sha256))? {
            return Ok(kept);
        }
        let original = self.read(|box_| box_.blob(sha256))?;
        let Some(small) = small_square(&original) else { return Ok(original) };
        self.stored(self.store().keep_thumbnail(sha256, &small))?;
        Ok(small)
    }
}

impl Kartoteka {
    /// A photo as it came, for export; nothing when its bytes are gone or no picture.
    pub(crate) fn original_photo(&self, sha256: &str) -> Result<Option<Photo>> {
        let bytes = self.read(|box_| box_.blob(sha256))?;
        Ok(PhotoType::sniff(&bytes).map(|kind| Photo { kind, bytes }))
    }
}

fn read_picture(kartoteka: &Kartoteka, handle: u32) -> Result<Photo> {
    let path = kartoteka.file(handle)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let refuse = |id: &str| kartoteka.invalid("file", id, &[("name", (&name).into())]);
    let limit = u64::try_from(MAX_PHOTO_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    std::fs::File::open(&path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|_| {
            kartoteka.error(
                Code::FileUnreadable,
                "error-file-unreadable",
                &[("name", (&name).into())],
            )
        })?;
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(refuse("error-picture-large"));
    }
    let kind = PhotoType::sniff(&bytes).ok_or_else(|| refuse("error-picture"))?;
    Ok(Photo { kind, bytes })
}

/// The middle of the picture as a square JPEG without its metadata; nothing when the bytes can't
/// be decoded within the limits.
fn small_square(original: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(original)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODING);
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    reader.limits(limits);
    let small = reader.decode().ok()?.resize_to_fill(
        THUMBNAIL,
        THUMBNAIL,
        image::imageops::FilterType::Triangle,
    );
    let mut bytes = Cursor::new(Vec::new());
    small.to_rgb8().write_to(&mut bytes, image::ImageFormat::Jpeg).ok()?;
    Some(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_becomes_a_small_square_jpeg() {
        let mut png = Cursor::new(Vec::new());
        image::RgbImage::new(300, 200).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let small = small_square(png.get_ref()).expect("a PNG can be decoded");
        assert_eq!(PhotoType::sniff(&small), Some(PhotoType::Jpeg));
        let small = image::load_from_memory(&small).unwrap();
        assert_eq!((small.width(), small.height()), (THUMBNAIL, THUMBNAIL));
    }

    #[test]
    fn bytes_that_are_no_picture_have_no_small_square() {
        assert_eq!(small_square(b"\xFF\xD8\xFFnot really"), None);
    }
}
