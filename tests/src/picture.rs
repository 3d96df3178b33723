//! Pictures small enough to be kept: PNG with at most 256 colours and no dithering.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

type Colour = [u8; 3];

/// The most colours that a PNG palette holds.
const MOST: usize = 256;

/// By how much, squared, colours are set further apart until all find room.
const STEP: usize = 12;

/// What a window showed.
#[derive(Debug)]
pub(crate) struct Picture {
    /// In px.
    pub(crate) width: u32,
    /// Row by row from the top.
    pub(crate) pixels: Vec<Colour>,
}

impl Picture {
    /// Writes it as PNG. Where there are more than 256 colours, those that differ least are joined:
    /// they are shades at the edges of letters.
    pub(crate) fn save(&self, file: &Path) -> Result<(), png::EncodingError> {
        let palette = self.palette();
        let places = self.places(&palette);
        let height = u32::try_from(self.pixels.len()).unwrap_or(u32::MAX) / self.width.max(1);
        let mut png = png::Encoder::new(File::create(file)?, self.width, height);
        png.set_color(png::ColorType::Indexed);
        png.set_depth(png::BitDepth::Eight);
        png.set_palette(palette.concat());
        png.set_compression(png::Compression::High);
        png.set_filter(png::Filter::NoFilter);
        png.write_header()?.write_image_data(&places)
    }

    /// At most 256 colours, in an order that the same picture always gives: the frequent ones, none
    /// nearer to another than it must be for all to find room.
    fn palette(&self) -> Vec<Colour> {
        let mut counts: HashMap<Colour, u32> = HashMap::new();
        self.pixels.iter().for_each(|pixel| *counts.entry(*pixel).or_default() += 1);
        let mut colours: Vec<(Colour, u32)> = counts.into_iter().collect();
        colours.sort_by(|(a, times_a), (b, times_b)| times_b.cmp(times_a).then(a.cmp(b)));
        let palettes = (0..).step_by(STEP).map(|apart| thinned(&colours, apart));
        palettes.into_iter().find(|palette| palette.len() <= MOST).unwrap_or_default()
    }

    /// For each pixel the place of its colour, or of the nearest one, in the palette.
    fn places(&self, palette: &[Colour]) -> Vec<u8> {
        let mut known: HashMap<Colour, u8> = HashMap::new();
        let place =
            |pixel: &Colour| *known.entry(*pixel).or_insert_with(|| nearest(palette, pixel));
        self.pixels.iter().map(place).collect()
    }
}

/// The colours that are further than `apart` from every more frequent one.
fn thinned(colours: &[(Colour, u32)], apart: u32) -> Vec<Colour> {
    let mut kept: Vec<Colour> = Vec::new();
    for (colour, _) in colours {
        if kept.len() > MOST {
            break;
        }
        if kept.iter().all(|other| distance(other, colour) > apart) {
            kept.push(*colour);
        }
    }
    kept
}

fn nearest(palette: &[Colour], wanted: &Colour) -> u8 {
    let far = |place: &usize| distance(&palette[*place], wanted);
    let place = (0..palette.len()).min_by_key(far).unwrap_or_default();
    u8::try_from(place).unwrap_or_default()
}

/// How far two colours lie apart, squared.
fn distance(a: &Colour, b: &Colour) -> u32 {
    let steps = a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(*b)));
    steps.map(|step| step * step).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_too_many_becomes_its_nearest_and_a_rare_strong_one_stays() {
        let mut pixels: Vec<Colour> = (0..=255).flat_map(|grey| [[grey; 3]; 2]).collect();
        pixels.push([200, 30, 40]);
        let picture = Picture { width: 1, pixels };
        let palette = picture.palette();
        assert!(palette.len() <= MOST);
        let places = picture.places(&palette);
        let shown = |place: usize| palette[usize::from(places[place])];
        assert_eq!(shown(512), [200, 30, 40]);
        assert!(distance(&shown(201), &[100; 3]) <= 12);
    }
}
