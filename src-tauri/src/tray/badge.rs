//! The program's picture with a count in its corner: the tray has no other place for a number.

use tauri::image::Image;

/// The tone of what is due, and the digits on it.
const RED: [u8; 4] = [255, 0xA8, 0x32, 0x25];
const WHITE: [u8; 4] = [255; 4];

/// Digits 0 to 9 and "+", three dots by five, row by row from the top.
const GLYPHS: [[u8; 5]; 11] = [
    [0b111, 0b101, 0b101, 0b101, 0b111],
    [0b010, 0b110, 0b010, 0b010, 0b111],
    [0b111, 0b001, 0b111, 0b100, 0b111],
    [0b111, 0b001, 0b111, 0b001, 0b111],
    [0b101, 0b101, 0b111, 0b001, 0b001],
    [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111],
    [0b111, 0b001, 0b010, 0b010, 0b010],
    [0b111, 0b101, 0b111, 0b101, 0b111],
    [0b111, 0b101, 0b111, 0b001, 0b111],
    [0b000, 0b010, 0b111, 0b010, 0b000],
];
const PLUS: usize = 10;

/// The picture in ARGB, as the tray wants it; a count of none leaves it alone.
pub(super) fn drawn(picture: &Image<'_>, count: u32) -> ksni::Icon {
    let (width, height) = (picture.width(), picture.height());
    let mut data = picture.rgba().to_vec();
    data.chunks_exact_mut(4).for_each(|rgba| rgba.rotate_right(1));
    if count > 0 {
        for (place, pixel) in data.chunks_exact_mut(4).enumerate() {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            if let Some(tone) = tone(place % width, place / width, (width, height), count) {
                pixel.copy_from_slice(&tone);
            }
        }
    }
    let side = |pixels: u32| i32::try_from(pixels).unwrap_or(0);
    ksni::Icon { width: side(width), height: side(height), data }
}

/// The tone of a pixel of the badge; none outside it. It fills the lower right quarter and a bit:
/// at 32 pixels a digit is six by ten.
fn tone(x: u32, y: u32, (width, height): (u32, u32), count: u32) -> Option<[u8; 4]> {
    let scale = (width / 16).max(1);
    let (glyphs, rows) = match usize::try_from(count) {
        Ok(digit) if digit < PLUS => (vec![digit], 5),
        _ => (vec![9, PLUS], 5),
    };
    let columns = 4 * u32::try_from(glyphs.len()).unwrap_or(1) - 1;
    // One dot of margin all around.
    let (left, top) =
        (width.checked_sub((columns + 2) * scale)?, height.checked_sub((rows + 2) * scale)?);
    let (dot_x, dot_y) = (x.checked_sub(left)? / scale, y.checked_sub(top)? / scale);
    let is_lit = (1..=columns).contains(&dot_x) && (1..=rows).contains(&dot_y) && {
        let (column, row) = (dot_x - 1, usize::try_from(dot_y - 1).unwrap_or(0));
        let glyph = glyphs.get(usize::try_from(column / 4).unwrap_or(0));
        let bits = glyph.and_then(|glyph| GLYPHS.get(*glyph)?.get(row)).copied().unwrap_or(0);
        column % 4 < 3 && bits >> (2 - column % 4) & 1 == 1
    };
    Some(if is_lit { WHITE } else { RED })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn_dots(side: u32, count: u32) -> String {
        let picture = Image::new_owned(vec![0; (side * side * 4) as usize], side, side);
        let icon = drawn(&picture, count);
        let dots = icon.data.chunks_exact(4).map(|pixel| match pixel {
            [0, ..] => ' ',
            [_, 255, 255, 255] => '#',
            _ => '.',
        });
        let dots: Vec<char> = dots.collect();
        let rows = dots.chunks(side as usize).map(|row| row.iter().collect::<String>());
        rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_count_stands_in_the_corner() {
        let expected = "\n\n\n\n\n\n\n\n\n           .....\n           .###.\n           .#...\n           \
            .###.\n           ...#.\n           .###.\n           .....";
        assert_eq!(drawn_dots(16, 5), expected);
        assert_eq!(drawn_dots(16, 0).trim(), "");
    }

    #[test]
    fn many_are_nine_and_more_at_any_size() {
        let many = drawn_dots(32, 123);
        assert_eq!(many, drawn_dots(32, 10));
        assert_ne!(many, drawn_dots(32, 9));
        for side in 1..24 {
            drawn_dots(side, 123);
        }
    }
}
