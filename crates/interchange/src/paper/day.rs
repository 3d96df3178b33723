//! The sheet of a day: what is to be done, each with a box to tick. Owns the page; which follow-ups
//! they are is asked elsewhere. An entry is never split.

use super::fit;
use super::font::{self, Face};
use super::phone_list::{ListWords, MARGIN, number_pages, titled};
use super::{Ink, Layout, MM_OF_POINT, Mark, Page, Size};

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayEntry {
    /// "09:30", or the day where it is late; empty for any time.
    pub when: String,
    /// What to do.
    pub text: String,
    /// For whom, with the number.
    pub who: String,
    /// The last contact, in a line.
    pub last: String,
    /// What is owed and on which terms, in a line.
    pub money: String,
}

/// Entries under a head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaySection {
    /// "Late", "Today".
    pub head: String,
    /// What stands under it.
    pub entries: Vec<DayEntry>,
}

/// Where texts begin, after the box and the time.
const INDENT: f32 = 22.0;
/// The sizes of text, in points.
const TEXT: f32 = 9.5;
const SMALL: f32 = 8.0;
/// The heights of a line, a small one, a head, and the room after an entry.
const LINE: f32 = 4.6;
const SMALL_LINE: f32 = 3.9;
const HEAD: f32 = 9.0;
const AFTER: f32 = 2.4;
/// The most lines of one entry's text.
const MOST: usize = 6;

/// The sheet page by page.
#[must_use]
pub fn day(sections: &[DaySection], words: &ListWords, paper: Size) -> Layout {
    let mut flow = Flow { y: MARGIN + 12.0, paper, pages: vec![titled(paper, &words.title)] };
    let mut shortened = Vec::new();
    let mut place = 0;
    for section in sections {
        for (number, entry) in section.entries.iter().enumerate() {
            let row = Row::of(entry, paper.width - 2.0 * MARGIN - INDENT);
            shortened.extend(row.is_cut.then_some(place));
            place += 1;
            let head = if number == 0 { HEAD } else { 0.0 };
            if flow.break_before(head + row.height()) || number == 0 {
                flow.head(&section.head);
            }
            flow.row(&row);
        }
    }
    let mut layout = Layout { pages: flow.pages, shortened };
    number_pages(&mut layout.pages, &words.foot);
    layout
}

struct Row {
    when: String,
    text: Vec<String>,
    /// Who, the last contact, and the money.
    small: Vec<String>,
    is_cut: bool,
}

impl Row {
    fn of(entry: &DayEntry, room: f32) -> Self {
        let text = fit::wrap(Face::Text, &entry.text, room, TEXT);
        let (text, is_text_cut) = fit::at_most(text, MOST, Face::Text, room, TEXT);
        let small = [&entry.who, &entry.last, &entry.money].map(|line| {
            fit::at_most(fit::wrap(Face::Text, line, room, SMALL), 2, Face::Text, room, SMALL)
        });
        let is_cut = is_text_cut || small.iter().any(|(_, is_cut)| *is_cut);
        let small = small.into_iter().flat_map(|(lines, _)| lines).collect();
        Self { when: entry.when.clone(), text, small, is_cut }
    }

    fn height(&self) -> f32 {
        length(self.text.len().max(1), LINE) + length(self.small.len(), SMALL_LINE) + AFTER
    }
}

fn length(count: usize, line: f32) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX)) * line
}

struct Flow {
    y: f32,
    paper: Size,
    pages: Vec<Page>,
}

impl Flow {
    /// Goes to the next page where this one has no room; true where it did.
    fn break_before(&mut self, height: f32) -> bool {
        if self.y + height <= self.paper.height - MARGIN - 6.0 {
            return false;
        }
        self.pages.push(Page::new(self.paper));
        self.y = MARGIN;
        true
    }

    fn push(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    fn head(&mut self, head: &str) {
        let y = self.y + HEAD - 3.0;
        let end = self.paper.width - MARGIN;
        self.push(Mark::text((MARGIN, y - 1.2), 11.0, Face::CardStrong, fit::plain(head)));
        self.push(Mark::rule((MARGIN, y), (end, y), 0.15, Ink::Blue));
        self.y += HEAD;
    }

    fn row(&mut self, row: &Row) {
        let mut base = self.y + TEXT * MM_OF_POINT;
        self.push(Mark::Frame { x: MARGIN, y: base - 3.1, size: Size::new(3.4, 3.4) });
        let when = fit::line(Face::Text, &row.when, INDENT - 6.5, TEXT, 6.0);
        let width = font::width(Face::Text, &when.text, when.size);
        let x = MARGIN + INDENT - 2.0 - width;
        self.push(Mark::text((x, base), when.size, Face::Text, when.text));
        for line in &row.text {
            self.push(Mark::text((MARGIN + INDENT, base), TEXT, Face::Text, line.clone()));
            base += LINE;
        }
        for line in &row.small {
            self.push(Mark::grey((MARGIN + INDENT, base - 0.4), SMALL, line.clone()));
            base += SMALL_LINE;
        }
        self.y += row.height();
    }
}
