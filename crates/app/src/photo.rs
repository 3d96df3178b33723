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
/// The most pixels of a picture that is taken in, decoded or shown; more is a bomb.
const MAX_PIXELS: u64 = 40_000_000;
/// The most memory that decoding a picture may take, in bytes: four for each pixel.
const DECODING: u64 = MAX_PIXELS * 4;

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
    /// JPEG). A picture that can't be decoded is given as it came; one that says that it has too
    /// many pixels is kept and never given out, since the window would decode it.
    ///
    /// # Errors
    /// When there is no such photo, or it has too many pixels.
    pub fn photo(&self, sha256: &str, thumbnail: bool) -> Result<Vec<u8>> {
        if thumbnail && let Some(kept) = self.read(|box_| box_.thumbnail(sha256))? {
            return Ok(kept);
        }
        let original = self.read(|box_| box_.blob(sha256))?;
        if has_too_many_pixels(&original) {
            return Err(self.invalid("sha256", "error-picture-pixels", &[]));
        }
        if !thumbnail {
            return Ok(original);
        }
        let Some(small) = small_square(&original) else { return Ok(original) };
        self.stored(self.store().keep_thumbnail(sha256, &small))?;
        Ok(small)
    }
}

impl Kartoteka {
    /// A photo as it came, for export; nothing when its bytes are gone or no picture.
    pub(crate) fn original_photo(&self, sha256: &str) -> Result<Option<Photo>> {
        let bytes = self.stored(self.kept_bytes(sha256))?;
        Ok(bytes.and_then(|bytes| Some(Photo { kind: PhotoType::sniff(&bytes)?, bytes })))
    }

    /// The bytes of a photo or file; nothing when they are gone, as what an import once brought may
    /// be.
    pub(crate) fn kept_bytes(&self, sha256: &str) -> kartoteka_store::Result<Option<Vec<u8>>> {
        match self.store().read(|box_| box_.blob(sha256)) {
            Err(kartoteka_store::Error::NotFound { .. }) => Ok(None),
            read => read.map(Some),
        }
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
    if has_too_many_pixels(&bytes) {
        return Err(refuse("error-picture-pixels"));
    }
    Ok(Photo { kind, bytes })
}

/// Whether a picture's head, of which alone this reads, says that it is larger than is decoded.
pub(crate) fn has_too_many_pixels(bytes: &[u8]) -> bool {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    size.is_some_and(|(width, height)| u64::from(width) * u64::from(height) > MAX_PIXELS)
}

/// The middle of the picture as a square JPEG without its metadata; nothing when the bytes can't
/// be decoded within the limits.
fn small_square(original: &[u8]) -> Option<Vec<u8>> {
    if has_too_many_pixels(original) {
        return None;
    }
    let mut reader = ImageReader::new(Cursor::new(original)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODING);
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
    use image::ImageFormat;

    #[test]
    fn a_picture_becomes_a_small_square_jpeg() {
        let mut png = Cursor::new(Vec::new());
        image::RgbImage::new(300, 200).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let small = small_square(png.get_ref()).expect("a PNG can be decoded");
        assert_eq!(PhotoType::sniff(&small), Some(PhotoType::Jpeg));
        let small = image::load_from_memory(&small).unwrap();
        assert_eq!((small.width(), small.height()), (THUMBNAIL, THUMBNAIL));
    }

    /// A PNG that says it has this many pixels, and holds none.
    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let chunk = |name: &[u8], data: &[u8]| {
            let body = [name, data].concat();
            let mut crc = u32::MAX;
            for byte in &body {
                crc ^= u32::from(*byte);
                for _ in 0..8 {
                    crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
                }
            }
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], &body, &(!crc).to_be_bytes()].concat()
        };
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        let head = chunk(b"IHDR", &[&size[..], &[8, 0, 0, 0, 0]].concat());
        [&b"\x89PNG\r\n\x1a\n"[..], &head, &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat()
    }

    #[test]
    fn a_picture_of_more_than_forty_million_pixels_is_told_by_its_head() {
        for (width, height, is_too_large) in [
            (8_000, 4_999, false),
            (8_000, 5_000, false),
            (8_000, 5_001, true),
            (30_000, 30_000, true),
            (40_000_001, 1, true),
        ] {
            let png = png_of(width, height);
            assert_eq!(has_too_many_pixels(&png), is_too_large, "{width} x {height}");
        }
        assert_eq!(small_square(&png_of(30_000, 30_000)), None);
    }

    /// A picture whose head says that it has this many pixels, and which holds one.
    fn headed(format: ImageFormat, width: u16, height: u16) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::RgbImage::new(1, 1).write_to(&mut bytes, format).unwrap();
        let mut bytes = bytes.into_inner();
        let after = |mark: &[u8]| bytes.windows(mark.len()).position(|own| own == mark).unwrap();
        match format {
            ImageFormat::Gif => {
                bytes[6..8].copy_from_slice(&width.to_le_bytes());
                bytes[8..10].copy_from_slice(&height.to_le_bytes());
            }
            ImageFormat::Jpeg => {
                let frame = after(b"\xFF\xC0");
                bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
                bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
            }
            _ => {
                // Both less one, in 14 bits each, behind the sign of a picture without loss.
                let size = after(b"VP8L") + 9;
                let both = u32::from(width - 1) | u32::from(height - 1) << 14;
                bytes[size..size + 4].copy_from_slice(&both.to_le_bytes());
            }
        }
        bytes
    }

    #[test]
    fn every_kind_of_picture_tells_by_its_head_that_it_has_too_many_pixels() {
        for format in [ImageFormat::Gif, ImageFormat::Jpeg, ImageFormat::WebP] {
            for (width, height, is_too_large) in [
                (8_000, 4_999, false),
                (8_000, 5_000, false),
                (8_000, 5_001, true),
                (16_000, 16_000, true),
            ] {
                let bytes = headed(format, width, height);
                assert!(PhotoType::sniff(&bytes).is_some(), "{format:?}");
                let told = has_too_many_pixels(&bytes);
                assert_eq!(told, is_too_large, "{format:?} {width} x {height}");
            }
        }
        for format in [ImageFormat::Gif, ImageFormat::Jpeg] {
            assert!(has_too_many_pixels(&headed(format, u16::MAX, u16::MAX)), "{format:?}");
        }
    }

    #[test]
    fn of_an_animation_the_first_picture_is_taken_and_of_webp_its_own() {
        use image::{Delay, Frame, Rgba, RgbaImage};
        let frame = |colour| {
            let picture = RgbaImage::from_pixel(120, 120, Rgba(colour));
            Frame::from_parts(picture, 0, 0, Delay::from_numer_denom_ms(100, 1))
        };
        let mut gif = Vec::new();
        image::codecs::gif::GifEncoder::new(&mut gif)
            .encode_frames([frame([250, 0, 0, 255]), frame([0, 0, 250, 255])])
            .unwrap();
        let mut webp = Cursor::new(Vec::new());
        let red = image::RgbImage::from_pixel(120, 120, image::Rgb([250, 0, 0]));
        red.write_to(&mut webp, image::ImageFormat::WebP).unwrap();
        for bytes in [gif, webp.into_inner()] {
            let small = image::load_from_memory(&small_square(&bytes).unwrap()).unwrap().to_rgb8();
            let [red, _, blue] = small.get_pixel(40, 40).0;
            assert!(red > 200 && blue < 60, "{red} {blue}");
        }
    }

    #[test]
    fn what_hangs_on_a_picture_is_not_in_its_small_square() {
        let mut png = Cursor::new(Vec::new());
        image::RgbImage::new(100, 100).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let polyglot = [png.get_ref(), &b"<script>alert(1)</script>PK\x03\x04"[..]].concat();
        let small = small_square(&polyglot).expect("the picture in front can be decoded");
        assert!(!small.windows(7).any(|bytes| bytes == b"<script"));
        assert_eq!(PhotoType::sniff(b"<svg onload=alert(1)>"), None);
    }

    #[test]
    fn a_photo_whose_bytes_are_gone_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let kartoteka = Kartoteka::open(crate::Opening {
            folder: folder.path().join("box"),
            clock: Box::new(crate::FixedClock::at("2026-11-12T09:00:00Z").unwrap()),
            sink: Box::new(crate::NoSink),
            language: None,
            as_window: false,
        });
        assert_eq!(kartoteka.unwrap().original_photo(&"0".repeat(64)).unwrap(), None);
    }

    #[test]
    fn bytes_that_are_no_picture_have_no_small_square() {
        assert_eq!(small_square(b"\xFF\xD8\xFFnot really"), None);
    }
}
