//! The letters of paper: shaping and measuring them, and which they have not.

use super::MM_OF_POINT;
use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Direction, UnicodeBuffer};
use std::ops::Range;
use std::sync::LazyLock;

/// Letters of one weight of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Inter.
    Text,
    /// Inter, semibold.
    Strong,
    /// The serif.
    Card,
    /// The serif, semibold.
    CardStrong,
}

/// A letter in its place; lengths are shares of the size.
pub(super) struct Glyph {
    pub(super) id: u32,
    pub(super) advance: f32,
    pub(super) offset: (f32, f32),
    /// The bytes of the text that it stands for.
    pub(super) range: Range<usize>,
}

impl Face {
    /// Every face, in the order in which they are kept.
    pub(super) const ALL: [Self; 4] = [Self::Text, Self::Strong, Self::Card, Self::CardStrong];

    /// The font's file.
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Text => include_bytes!("../../../../assets/fonts/Inter-Regular.ttf"),
            Self::Strong => include_bytes!("../../../../assets/fonts/Inter-SemiBold.ttf"),
            Self::Card => include_bytes!("../../../../assets/fonts/KartotekaSerif-Regular.ttf"),
            Self::CardStrong => {
                include_bytes!("../../../../assets/fonts/KartotekaSerif-SemiBold.ttf")
            }
        }
    }

    fn read(self) -> Option<&'static rustybuzz::Face<'static>> {
        static READ: LazyLock<Vec<Option<rustybuzz::Face<'static>>>> = LazyLock::new(|| {
            let all = Face::ALL.into_iter();
            all.map(|face| rustybuzz::Face::from_slice(face.bytes(), 0)).collect()
        });
        let place = Self::ALL.into_iter().position(|face| face == self)?;
        READ.get(place)?.as_ref()
    }
}

/// A line's glyphs in order.
pub(super) fn shape(face: Face, text: &str) -> Vec<Glyph> {
    let Some(font) = face.read() else { return Vec::new() };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    let shaped = rustybuzz::shape(font, &[], buffer);
    let unit = 1.0 / as_length(font.units_per_em());
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|one| at(one.cluster)).collect();
    starts.sort_unstable();
    let placed = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    placed
        .map(|(info, position)| {
            let start = at(info.cluster);
            let next = starts.get(starts.partition_point(|other| *other <= start)).copied();
            Glyph {
                id: info.glyph_id,
                advance: as_length(position.x_advance) * unit,
                offset: (as_length(position.x_offset) * unit, as_length(position.y_offset) * unit),
                range: start..next.unwrap_or(text.len()),
            }
        })
        .collect()
}

/// How wide a line is, in millimetres, at a size in points.
pub(super) fn width(face: Face, text: &str, size: f32) -> f32 {
    shape(face, text).iter().map(|glyph| glyph.advance).sum::<f32>() * size * MM_OF_POINT
}

/// How many bytes of a line have room.
pub(super) fn fitting(face: Face, text: &str, room: f32, size: f32) -> usize {
    let mut wide = 0.0;
    for glyph in shape(face, text) {
        wide += glyph.advance * size * MM_OF_POINT;
        if wide > room {
            return glyph.range.start;
        }
    }
    text.len()
}

/// The letters of a line that the face has not.
pub(super) fn missing(face: Face, text: &str) -> Vec<char> {
    let glyphs = shape(face, text);
    let unknown = glyphs.into_iter().filter(|glyph| GlyphId(0) == GlyphId(number(glyph.id)));
    let unknown = unknown.filter_map(|glyph| text.get(glyph.range));
    unknown.flat_map(str::chars).filter(|letter| !has(face, *letter)).collect()
}

fn has(face: Face, letter: char) -> bool {
    face.read().is_some_and(|font| font.glyph_index(letter).is_some())
}

fn number(id: u32) -> u16 {
    u16::try_from(id).unwrap_or(0)
}

fn at(cluster: u32) -> usize {
    usize::try_from(cluster).unwrap_or(usize::MAX)
}

/// A length in a font's units; these are far below what the fraction can tell apart.
fn as_length(units: i32) -> f32 {
    f32::from(i16::try_from(units).unwrap_or(i16::MAX))
}
