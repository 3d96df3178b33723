//! How a text table is spelt, found from its beginning: the delimiter is the one by which most
//! rows come out equally wide.

use std::io::Read;

use encoding_rs::Encoding;

use super::{Item, Limits, read};
use crate::Error;
use crate::csv::Delimiter;
use crate::encoding::{self, Guess, Hint};

/// How much of a file is looked at to find its delimiter, in bytes.
const HEAD_BYTES: usize = 64 * 1024;
/// How many rows are weighed.
const WEIGHED_ROWS: usize = 100;

/// What quotes around a cell mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Quotes {
    /// They enclose it: delimiters and line ends within are text, two quotes are one.
    #[default]
    Enclose,
    /// The same, but only those that enclose all of a cell.
    EncloseAll,
    /// They are letters like others.
    Literal,
}

/// How a text table is spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Its encoding.
    pub encoding: &'static Encoding,
    /// True where nothing in the file names its encoding.
    pub is_encoding_guessed: bool,
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// What quotes mean.
    pub quotes: Quotes,
}

impl Layout {
    /// Looks through a file for how it is spelt, in bounded memory.
    ///
    /// # Errors
    /// When `input` fails.
    pub fn guess(mut input: impl Read, hint: &Hint) -> Result<Self, Error> {
        let mut head = Vec::new();
        input.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut head)?;
        let guess = encoding::guess(head.as_slice().chain(input), hint)?;
        Ok(Self::with(&head, guess))
    }

    /// The same from a file's first bytes alone.
    #[must_use]
    pub fn of_head(head: &[u8], hint: &Hint) -> Self {
        let utf8 = Guess { encoding: encoding_rs::UTF_8, is_guess: false };
        Self::with(head, encoding::guess(head, hint).unwrap_or(utf8))
    }

    fn with(head: &[u8], Guess { encoding, is_guess }: Guess) -> Self {
        let quotes = Quotes::default();
        let layout =
            |delimiter| Self { encoding, is_encoding_guessed: is_guess, delimiter, quotes };
        let named = first_line(head, encoding).as_deref().and_then(separator_line);
        let delimiter = named.unwrap_or_else(|| {
            let weighed = Delimiter::ALL.map(|one| (evenness(head, layout(one)), one));
            // The most usual comes first, so it stands where two weigh the same.
            let best = weighed.into_iter().rev().max_by_key(|(weight, _)| *weight);
            best.map_or(Delimiter::Comma, |(_, delimiter)| delimiter)
        });
        layout(delimiter)
    }
}

/// The delimiter that a line `sep=;` names.
pub(super) fn separator_line(line: &str) -> Option<Delimiter> {
    let rest = line.get(..4).filter(|head| head.eq_ignore_ascii_case("sep="));
    let named = rest.and_then(|_| line.get(4..))?;
    let [byte] = named.as_bytes() else { return None };
    Delimiter::of(*byte)
}

fn first_line(head: &[u8], encoding: &'static Encoding) -> Option<String> {
    let start = head.get(..64).unwrap_or(head);
    let (text, _) = encoding.decode_with_bom_removal(start);
    let line = text.split(['\r', '\n']).next()?;
    Some(line.trim_matches('"').to_owned())
}

/// How evenly a delimiter divides the rows: how many are of the most frequent width above one,
/// then that width.
fn evenness(head: &[u8], layout: Layout) -> (usize, usize) {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in widths(head, layout) {
        match counts.iter_mut().find(|(known, _)| *known == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((width, 1)),
        }
    }
    let best = counts.into_iter().filter(|(width, _)| *width > 1);
    best.map(|(width, count)| (count, width)).max().unwrap_or_default()
}

fn widths(head: &[u8], layout: Layout) -> impl Iterator<Item = usize> {
    let rows = read(head, layout, Limits::default());
    let rows = rows.filter_map(|item| match item {
        Ok(Item::Row(row)) => Some(row),
        _ => None,
    });
    rows.take(WEIGHED_ROWS).filter(|row| !row.is_blank()).map(|row| row.cells.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> Delimiter {
        Layout::guess(text.as_bytes(), &Hint::default()).unwrap().delimiter
    }

    #[test]
    fn the_delimiter_is_the_one_that_divides_evenly() {
        for (text, expected) in [
            ("a,b,c\n1,2,3\n", Delimiter::Comma),
            ("a;b;c\n1,5;2,5;3,5\n", Delimiter::Semicolon),
            ("a\tb\n1, 2, 3\t4\n", Delimiter::Tab),
            ("a|b\nx;y|z\n", Delimiter::Bar),
            ("a,b\n\"x;y;z\",\"1\n;;;\n2\"\n", Delimiter::Comma),
            ("Note, with commas, in prose.\n\na;b;c\n1;2;3\n4;5;6\n", Delimiter::Semicolon),
            ("one column\nof words\n", Delimiter::Comma),
            ("", Delimiter::Comma),
        ] {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }

    #[test]
    fn a_separator_line_settles_it() {
        assert_eq!(delimiter("sep=;\na,b,c\n1,2,3\n"), Delimiter::Semicolon);
        assert_eq!(delimiter("\u{FEFF}\"SEP=|\"\r\na,b\r\n"), Delimiter::Bar);
        assert_eq!(delimiter("sep=x\na;b\n"), Delimiter::Semicolon);
        assert_eq!(delimiter("September;a\n1;2\n"), Delimiter::Semicolon);
    }

    #[test]
    fn wide_text_is_divided_too() {
        let text = "Name;Straße\nJürgen;x\n";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let layout = Layout::of_head(&wide, &Hint::default());
        assert_eq!((layout.encoding.name(), layout.delimiter), ("UTF-16LE", Delimiter::Semicolon));
    }
}
