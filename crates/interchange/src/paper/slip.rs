//! The slip of a ticket: a part that stays with the item and one that the customer tears off, each on
//! half a page. Owns where they are torn, and what of a long text has room.

use super::fit;
use super::font::{self, Face};
use super::index_card::Line;
use super::{Ink, Layout, Mark, Page, Size};

/// One part of a slip.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SlipPart {
    /// What it is: "Repair".
    pub title: String,
    /// The ticket's number.
    pub number: String,
    /// What stands on it, line by line.
    pub rows: Vec<Line>,
    /// The text that gets all the room that is left.
    pub long: Line,
    /// What stands beneath a line to be signed; empty where none is.
    pub signature: String,
    /// Small print at the foot.
    pub foot: String,
}

/// The margin of a part.
const MARGIN: f32 = 10.0;
/// Where values begin, from the margin.
const VALUE: f32 = 32.0;
/// The red line, from a part's upper edge.
const RED: f32 = 20.0;
/// The sizes of text, in points: a value, the least a label gets, the number, the foot.
const TEXT: f32 = 10.0;
const LABEL: f32 = 8.0;
const LABEL_FLOOR: f32 = 6.0;
const NUMBER: f32 = 22.0;
const SMALL: f32 = 7.0;
/// From one line of text to the next, and what is left after a row.
const LINE: f32 = 4.8;
const AFTER: f32 = 1.2;
/// The most lines of a row.
const MOST: usize = 2;
/// What a line to be signed and the foot take.
const SIGNED: f32 = 14.0;
const FOOT: f32 = 12.0;
/// How long a dash of the tear is, and from one to the next.
const DASH: f32 = 3.0;
const PITCH: f32 = 5.0;

/// The slip: the upper part stays, the lower one is torn off.
#[must_use]
pub fn slip(parts: &[SlipPart; 2], paper: Size) -> Layout {
    let half = Size::new(paper.width, paper.height / 2.0);
    let mut page = Page::new(paper);
    let mut is_cut = false;
    for (part, top) in parts.iter().zip([0.0, half.height]) {
        let mut drawn = Part { marks: Vec::new(), size: half, y: RED, is_cut: false };
        drawn.draw(part);
        is_cut |= drawn.is_cut;
        page.marks.extend(drawn.marks.into_iter().map(|mark| mark.moved(0.0, top)));
    }
    page.marks.extend(tear(half));
    Layout { pages: vec![page], shortened: if is_cut { vec![0] } else { Vec::new() } }
}

/// Dashes from edge to edge.
fn tear(half: Size) -> impl Iterator<Item = Mark> {
    let starts = (0_u8..=200).map(|dash| f32::from(dash) * PITCH);
    starts.take_while(move |x| *x < half.width).map(move |x| {
        let end = (x + DASH).min(half.width);
        Mark::rule((x, half.height), (end, half.height), 0.2, Ink::Grey)
    })
}

struct Part {
    marks: Vec<Mark>,
    size: Size,
    /// The base line of the row before.
    y: f32,
    is_cut: bool,
}

impl Part {
    fn draw(&mut self, part: &SlipPart) {
        self.head(part);
        self.y += AFTER;
        for row in &part.rows {
            self.row(row, MOST);
        }
        let taken = if part.signature.is_empty() { FOOT } else { FOOT + SIGNED };
        let left = (self.size.height - taken - self.y) / LINE;
        let most = (0_u8..).take_while(|lines| f32::from(*lines) + 1.0 <= left).count();
        self.row(&part.long, most.max(1));
        self.signature(&part.signature);
        self.foot(&part.foot);
    }

    fn right(&self) -> f32 {
        self.size.width - MARGIN
    }

    fn head(&mut self, part: &SlipPart) {
        let whole = self.right() - MARGIN;
        let number = fit::line(Face::CardStrong, &part.number, whole * 0.5, NUMBER, 10.0);
        let wide = font::width(Face::CardStrong, &number.text, number.size);
        let title = fit::line(Face::CardStrong, &part.title, whole - wide - 6.0, 14.0, 8.0);
        self.is_cut |= number.is_cut || title.is_cut;
        let (right, y) = (self.right(), RED - 4.0);
        self.marks.extend([
            Mark::text((MARGIN, y), title.size, Face::CardStrong, title.text),
            Mark::text((right - wide, y), number.size, Face::CardStrong, number.text),
            Mark::rule((MARGIN, RED), (right, RED), 0.5, Ink::Red),
        ]);
    }

    /// A label and what it says, in as many lines at most.
    fn row(&mut self, row: &Line, most: usize) {
        let room = self.right() - MARGIN - VALUE;
        let lines = fit::wrap(Face::Text, &row.value, room, TEXT);
        if lines.is_empty() {
            return;
        }
        let (lines, is_cut) = fit::at_most(lines, most, Face::Text, room, TEXT);
        let label = fit::line(Face::Text, &row.label, VALUE - 2.0, LABEL, LABEL_FLOOR);
        self.is_cut |= is_cut || label.is_cut;
        self.marks.push(Mark::grey((MARGIN, self.y + LINE), label.size, label.text));
        for line in lines {
            self.y += LINE;
            self.marks.push(Mark::text((MARGIN + VALUE, self.y), TEXT, Face::Text, line));
        }
        self.y += AFTER;
    }

    fn signature(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let (right, y) = (self.right(), self.size.height - FOOT);
        let left = right - (right - MARGIN) / 2.0;
        let words = fit::line(Face::Text, words, right - left, SMALL, LABEL_FLOOR);
        self.is_cut |= words.is_cut;
        self.marks.push(Mark::rule((left, y), (right, y), 0.2, Ink::Grey));
        self.marks.push(Mark::grey((left, y + 3.4), words.size, words.text));
    }

    fn foot(&mut self, words: &str) {
        let y = self.size.height - FOOT + 3.4 + LINE - 1.0;
        let words = fit::line(Face::Text, words, self.right() - MARGIN, SMALL, 5.0);
        self.is_cut |= words.is_cut;
        self.marks.push(Mark::grey((MARGIN, y), words.size, words.text));
    }
}
