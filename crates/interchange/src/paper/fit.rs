//! Text in the room there is: made smaller, broken into lines, or cut with a mark. Owns no places.

use super::font::{self, Face};

/// What shows that words are missing.
const CUT: char = '…';
/// More letters than any paper has room for in a line, at any size.
const LONGEST_LINE: usize = 2_000;
/// More letters than any page has room for.
const LONGEST_TEXT: usize = 10_000;
/// So many letters of a word without an end are measured at once.
const LETTERS: usize = 400;
/// The step by which text gets smaller, in points.
const STEP: f32 = 0.5;

/// A line that fits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    pub(super) text: String,
    pub(super) size: f32,
    /// Something of it is missing.
    pub(super) is_cut: bool,
}

/// One line without what has no place on paper: breaks become blanks, what can't be seen goes.
pub(super) fn plain(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_unseen(*c));
    let blanks: String = seen.map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    blanks.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Controls, marks of direction and joiners: nothing to print.
fn is_unseen(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A line no wider than `room`: as large as can be between two sizes, and cut where even the
/// smaller is too large.
pub(super) fn line(face: Face, text: &str, room: f32, size: f32, floor: f32) -> Fitted {
    let text = plain(text);
    let text = first_letters(&text, LONGEST_LINE).to_owned();
    let wide = font::width(face, &text, 1.0);
    let mut size = size;
    while size > floor && wide * size > room {
        size = (size - STEP).max(floor);
    }
    if wide * size <= room {
        return Fitted { text, size, is_cut: false };
    }
    Fitted { text: cut(face, &text, room, size), size, is_cut: true }
}

/// As many letters as fit, and the mark.
pub(super) fn cut(face: Face, text: &str, room: f32, size: f32) -> String {
    let letters: Vec<char> = text.chars().collect();
    let with_mark = |count: usize| {
        let kept: String = letters.iter().take(count).collect();
        format!("{}{CUT}", kept.trim_end())
    };
    let fits = |count: &usize| font::width(face, &with_mark(*count), size) <= room;
    let most = (0..letters.len()).step_by(100).find(|count| !fits(count)).unwrap_or(letters.len());
    let least = most.saturating_sub(100);
    (least..=most).rev().find(fits).map_or_else(String::new, with_mark)
}

/// A text in lines no wider than `room`, as far as a page could hold it. Its own breaks stay; a word
/// too long for a line is broken.
pub(super) fn wrap(face: Face, text: &str, room: f32, size: f32) -> Vec<String> {
    let paragraphs =
        first_letters(text, LONGEST_TEXT).lines().map(plain).filter(|line| !line.is_empty());
    paragraphs.flat_map(|line| wrapped(face, &line, room, size)).collect()
}

fn wrapped(face: Face, text: &str, room: f32, size: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut open = String::new();
    for word in text.split(' ') {
        let longer = if open.is_empty() { word.to_owned() } else { format!("{open} {word}") };
        if font::width(face, &longer, size) <= room {
            open = longer;
            continue;
        }
        lines.extend(Some(std::mem::take(&mut open)).filter(|line| !line.is_empty()));
        let (whole, rest) = broken(face, word, room, size);
        lines.extend(whole);
        open = rest;
    }
    lines.extend(Some(open).filter(|line| !line.is_empty()));
    lines
}

/// The lines that a long word fills, and what is left of it.
fn broken(face: Face, word: &str, room: f32, size: f32) -> (Vec<String>, String) {
    let mut lines = Vec::new();
    let mut rest = word;
    loop {
        let piece = first_letters(rest, LETTERS);
        let end = font::fitting(face, piece, room, size);
        if end == rest.len() {
            return (lines, rest.to_owned());
        }
        // A letter at least, however narrow the room.
        let end = end.max(first_letters(rest, 1).len());
        let (line, after) = rest.split_at(end);
        lines.push(line.to_owned());
        rest = after;
    }
}

fn first_letters(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

/// At most so many lines; the last ends with the mark where there were more.
pub(super) fn at_most(
    mut lines: Vec<String>,
    most: usize,
    face: Face,
    room: f32,
    size: f32,
) -> (Vec<String>, bool) {
    let is_cut = lines.len() > most;
    lines.truncate(most);
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        *last = cut(face, last, room, size);
    }
    (lines, is_cut)
}
