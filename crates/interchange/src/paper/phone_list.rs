//! A phone list: names and numbers in two columns under their letters. Owns the columns; a row is
//! never split, and no letter stands alone at a column's foot.

use super::fit;
use super::font::{self, Face};
use super::{Ink, Layout, MM_OF_POINT, Mark, Page, Size};

/// A name and its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneEntry {
    /// The divider it stands behind.
    pub letter: String,
    /// The name in list order.
    pub name: String,
    /// The numbers as they are shown.
    pub numbers: Vec<String>,
}

/// What stands around a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListWords {
    /// At the top of the first page.
    pub title: String,
    /// At the foot of each page, left.
    pub foot: String,
}

/// The margin of the page.
pub(super) const MARGIN: f32 = 12.0;
/// Between the columns.
const BETWEEN: f32 = 6.0;
/// The size of text, in points, and the least a number gets.
const TEXT: f32 = 8.5;
const NUMBER_FLOOR: f32 = 6.5;
/// A line of text.
const LINE: f32 = 4.1;
/// The head of a letter.
const HEAD: f32 = 8.0;
/// The title's height, on the first page.
const TITLE: f32 = 12.0;
/// The foot's height.
const FOOT: f32 = 6.0;

/// The list page by page.
#[must_use]
pub fn phone_list(entries: &[PhoneEntry], words: &ListWords, paper: Size) -> Layout {
    let mut flow = Flow::new(paper, words);
    let mut letter = None;
    for (place, entry) in entries.iter().enumerate() {
        let row = Row::of(entry, flow.column(), flow.most_lines());
        flow.shortened.extend(row.is_cut.then_some(place));
        let is_new = letter != Some(&entry.letter);
        let head = if is_new { HEAD } else { 0.0 };
        if flow.break_before(head + row.height()) || is_new {
            flow.head(&entry.letter);
        }
        letter = Some(&entry.letter);
        flow.row(&row);
    }
    let mut layout = Layout { pages: flow.pages, shortened: flow.shortened };
    number_pages(&mut layout.pages, &words.foot);
    layout
}

/// Puts the foot and the page's number on each page.
pub(super) fn number_pages(pages: &mut [Page], foot: &str) {
    let count = pages.len();
    for (place, page) in pages.iter_mut().enumerate() {
        let number = format!("{} / {count}", place + 1);
        let Size { width, height } = page.size;
        let (y, size) = (height - MARGIN + 3.0, 7.0);
        let x = width - MARGIN - font::width(Face::Text, &number, size);
        let foot = fit::line(Face::Text, foot, x - MARGIN - 4.0, size, 6.0);
        page.marks.push(Mark::grey((MARGIN, y), foot.size, foot.text));
        page.marks.push(Mark::grey((x, y), size, number));
    }
}

/// The title and the red line beneath it, on a new page.
pub(super) fn titled(paper: Size, title: &str) -> Page {
    let room = paper.width - 2.0 * MARGIN;
    let title = fit::line(Face::CardStrong, title, room, 16.0, 9.0);
    let y = MARGIN + 8.0;
    let mut page = Page::new(paper);
    page.marks.push(Mark::text((MARGIN, MARGIN + 5.5), title.size, Face::CardStrong, title.text));
    page.marks.push(Mark::rule((MARGIN, y), (paper.width - MARGIN, y), 0.5, Ink::Red));
    page
}

/// A row with its lines.
struct Row {
    name: Vec<String>,
    /// Each with its size.
    numbers: Vec<(String, f32)>,
    is_cut: bool,
}

/// The share of a column that names have.
const NAMES: f32 = 0.56;

impl Row {
    fn of(entry: &PhoneEntry, column: f32, most: usize) -> Self {
        let name = fit::wrap(Face::Text, &entry.name, column * NAMES - 2.0, TEXT);
        let (name, is_name_cut) = fit::at_most(name, most, Face::Text, column * NAMES - 2.0, TEXT);
        let room = column * (1.0 - NAMES);
        let fitted = entry.numbers.iter().take(most);
        let fitted = fitted.map(|one| fit::line(Face::Text, one, room, TEXT, NUMBER_FLOOR));
        let fitted: Vec<_> = fitted.collect();
        let is_cut =
            is_name_cut || entry.numbers.len() > most || fitted.iter().any(|number| number.is_cut);
        let numbers = fitted.into_iter().map(|number| (number.text, number.size)).collect();
        Self { name, numbers, is_cut }
    }

    fn height(&self) -> f32 {
        lines(self.name.len().max(self.numbers.len()).max(1)) + 0.6
    }
}

fn lines(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX)) * LINE
}

/// Where the next row goes.
struct Flow<'a> {
    paper: Size,
    words: &'a ListWords,
    pages: Vec<Page>,
    shortened: Vec<usize>,
    is_right: bool,
    y: f32,
}

impl<'a> Flow<'a> {
    fn new(paper: Size, words: &'a ListWords) -> Self {
        let pages = vec![titled(paper, &words.title)];
        let (is_right, y) = (false, MARGIN + TITLE);
        Self { paper, words, pages, shortened: Vec::new(), is_right, y }
    }

    fn column(&self) -> f32 {
        (self.paper.width - 2.0 * MARGIN - BETWEEN) / 2.0
    }

    fn x(&self) -> f32 {
        if self.is_right { MARGIN + self.column() + BETWEEN } else { MARGIN }
    }

    fn top(&self) -> f32 {
        let has_title = self.pages.len() == 1 && !self.words.title.is_empty();
        if has_title { MARGIN + TITLE } else { MARGIN }
    }

    fn bottom(&self) -> f32 {
        self.paper.height - MARGIN - FOOT
    }

    /// The most lines of one row: a column with its letter.
    fn most_lines(&self) -> usize {
        let room = self.bottom() - MARGIN - TITLE - HEAD - 1.0;
        (1..200_usize).take_while(|count| lines(*count) <= room).last().unwrap_or(1)
    }

    /// Goes to the next column where this one has no room; true where it did.
    fn break_before(&mut self, height: f32) -> bool {
        if self.y + height <= self.bottom() {
            return false;
        }
        if self.is_right {
            self.pages.push(Page::new(self.paper));
        }
        self.is_right = !self.is_right;
        self.y = self.top();
        true
    }

    fn push(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    fn head(&mut self, letter: &str) {
        let (x, y) = (self.x(), self.y + HEAD - 2.0);
        let end = x + self.column();
        self.push(Mark::text((x, y - 1.2), 11.0, Face::CardStrong, fit::plain(letter)));
        self.push(Mark::rule((x, y), (end, y), 0.15, Ink::Blue));
        self.y += HEAD;
    }

    fn row(&mut self, row: &Row) {
        let x = self.x();
        let end = x + self.column();
        let base = self.y + TEXT * MM_OF_POINT;
        for (place, line) in row.name.iter().enumerate() {
            self.push(Mark::text((x, base + lines(place)), TEXT, Face::Text, line.clone()));
        }
        for (place, (number, size)) in row.numbers.iter().enumerate() {
            let at = (end - font::width(Face::Text, number, *size), base + lines(place));
            self.push(Mark::text(at, *size, Face::Text, number.clone()));
        }
        self.y += row.height();
    }
}
