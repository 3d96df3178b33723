//! Pages as a PDF, with the letters used of each font in it.

use super::font::{self, Face, Glyph};
use super::{Ink, MM_OF_POINT, Mark, Page};
use crate::Error;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

/// The frame of a box.
const FRAME: f32 = 0.2;

/// The pages as a PDF. It says nothing of when it was made, so the same pages are the same bytes.
///
/// # Errors
/// When a font or a page can't be written.
pub fn write(pages: &[Page], title: &str, language: &str) -> Result<Vec<u8>, Error> {
    let fonts: Option<Vec<Font>> =
        Face::ALL.into_iter().map(|face| Font::new(face.bytes().into(), 0)).collect();
    let fonts = fonts.ok_or_else(|| Error::Pdf("a font can't be read".to_owned()))?;
    let mut document = Document::new();
    let about = Metadata::new().title(title.to_owned()).language(language.to_owned());
    document.set_metadata(about.creator("Kartoteka".to_owned()));
    for page in pages {
        let settings = PageSettings::from_wh(points(page.size.width), points(page.size.height));
        let settings = settings.ok_or_else(|| Error::Pdf("a page has no size".to_owned()))?;
        let mut open = document.start_page_with(settings);
        let mut surface = open.surface();
        for mark in &page.marks {
            draw(&mut surface, mark, &fonts);
        }
        surface.finish();
        open.finish();
    }
    document.finish().map_err(|fault| Error::Pdf(format!("{fault:?}")))
}

fn points(millimetres: f32) -> f32 {
    millimetres / MM_OF_POINT
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, fonts: &[Font]) {
    match mark {
        Mark::Text { x, y, size, face, ink, text } => {
            let place = Face::ALL.iter().position(|one| one == face);
            let Some(font) = place.and_then(|place| fonts.get(place)) else { return };
            surface.set_stroke(None);
            surface.set_fill(Some(Fill {
                paint: colour(*ink).into(),
                opacity: NormalizedF32::ONE,
                rule: krilla::paint::FillRule::default(),
            }));
            let glyphs: Vec<KrillaGlyph> = font::shape(*face, text).iter().map(glyph).collect();
            let start = Point::from_xy(points(*x), points(*y));
            surface.draw_glyphs(start, &glyphs, font.clone(), text, *size, false);
        }
        Mark::Rule { from, to, width, ink } => {
            let mut path = PathBuilder::new();
            path.move_to(points(from.0), points(from.1));
            path.line_to(points(to.0), points(to.1));
            stroke(surface, path, *width, *ink);
        }
        Mark::Frame { x, y, size } => {
            let (width, height) = (points(size.width), points(size.height));
            let mut path = PathBuilder::new();
            if let Some(frame) = Rect::from_xywh(points(*x), points(*y), width, height) {
                path.push_rect(frame);
            }
            stroke(surface, path, FRAME, Ink::Grey);
        }
    }
}

fn stroke(surface: &mut Surface<'_>, path: PathBuilder, width: f32, ink: Ink) {
    surface.set_fill(None);
    let (paint, width) = (colour(ink).into(), points(width));
    surface.set_stroke(Some(Stroke { paint, width, ..Stroke::default() }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn colour(ink: Ink) -> rgb::Color {
    let [red, green, blue] = ink.rgb();
    rgb::Color::new(red, green, blue)
}

fn glyph(glyph: &Glyph) -> KrillaGlyph {
    let (across, up) = glyph.offset;
    let id = GlyphId::new(glyph.id);
    KrillaGlyph::new(id, glyph.advance, across, up, 0.0, glyph.range.clone(), None)
}
