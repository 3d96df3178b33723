//! Cards on paper: each on a page of its own size, or several on a sheet with marks to cut by. Their
//! backs lie on the next page, mirrored: for a sheet that is turned like the page of a book.

use super::index_card::Sides;
use super::{Ink, Layout, Mark, Page, Size};

/// The most cards on a sheet.
const MOST: usize = 4;
/// What is left white at a sheet's edge, where there is a way.
const EDGE: f32 = 5.0;
/// How long a mark is, and how far from the card.
const LENGTH: f32 = 4.0;
const GAP: f32 = 1.0;

/// How cards lie on a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Grid {
    sheet: Size,
    card: Size,
    columns: u8,
    rows: u8,
}

impl Grid {
    /// The way that takes the most cards, up to four: first one with a white edge that takes
    /// three, else whatever the paper takes.
    fn of(paper: Size, card: Size) -> Self {
        let ways = |edge: f32| {
            let sheets = [paper, paper.turned()];
            sheets.map(|sheet| Self {
                sheet,
                card,
                columns: times(card.width, sheet.width - 2.0 * edge),
                rows: times(card.height, sheet.height - 2.0 * edge),
            })
        };
        let most = |ways: [Self; 2]| {
            let [upright, lying] = ways.map(Self::small);
            if lying.count() > upright.count() { lying } else { upright }
        };
        let with_edge = most(ways(EDGE));
        let without = most(ways(0.0));
        if with_edge.count() >= 3 || with_edge.count() == without.count() {
            with_edge
        } else {
            without
        }
    }

    /// No more than four cards.
    fn small(mut self) -> Self {
        while self.count() > MOST && self.rows > 1 {
            self.rows -= 1;
        }
        self
    }

    fn count(self) -> usize {
        usize::from(self.columns) * usize::from(self.rows)
    }

    fn corner(self) -> (f32, f32) {
        let used = |count: u8, size: f32| f32::from(count) * size;
        (
            (self.sheet.width - used(self.columns, self.card.width)) / 2.0,
            (self.sheet.height - used(self.rows, self.card.height)) / 2.0,
        )
    }

    /// The corner of a card, counted from 0; on the back from the other side.
    fn place(self, card: usize, is_back: bool) -> (f32, f32) {
        let columns = usize::from(self.columns).max(1);
        let small = |count: usize| f32::from(u8::try_from(count).unwrap_or(u8::MAX));
        let (row, column) = (card / columns, card % columns);
        let column = if is_back { columns - 1 - column } else { column };
        let (left, top) = self.corner();
        (left + small(column) * self.card.width, top + small(row) * self.card.height)
    }

    /// Short lines at the sheet's edges, in line with the cuts.
    fn marks(self) -> Vec<Mark> {
        let (left, top) = self.corner();
        let mut marks = Vec::new();
        let mark = |from, to| Mark::rule(from, to, 0.1, Ink::Grey);
        for column in 0..=self.columns {
            let x = left + f32::from(column) * self.card.width;
            for (from, to) in ends(top, self.sheet.height, 0 < column && column < self.columns) {
                marks.push(mark((x, from), (x, to)));
            }
        }
        for row in 0..=self.rows {
            let y = top + f32::from(row) * self.card.height;
            for (from, to) in ends(left, self.sheet.width, 0 < row && row < self.rows) {
                marks.push(mark((from, y), (to, y)));
            }
        }
        marks
    }
}

/// Where marks stand along a cut: beside the cards, or where those reach the edge, on it.
fn ends(margin: f32, length: f32, is_inner: bool) -> Vec<(f32, f32)> {
    if margin > GAP + 1.0 {
        let from = (margin - GAP - LENGTH).max(0.0);
        return vec![(from, margin - GAP), (length - margin + GAP, length - from)];
    }
    if is_inner { vec![(0.0, LENGTH), (length - LENGTH, length)] } else { Vec::new() }
}

/// How many times a size fits.
fn times(size: f32, room: f32) -> u8 {
    let fits = |count: &u8| f32::from(*count) * size <= room + 0.01;
    (1_u8..=20).take_while(fits).last().unwrap_or(0)
}

/// The cards page by page: on pages of their own size where there is no paper, else on sheets.
#[must_use]
pub fn on_sheets(cards: Vec<Sides>, paper: Option<Size>) -> Layout {
    let shortened = cards.iter().enumerate().filter(|(_, card)| card.is_cut);
    let shortened = shortened.map(|(place, _)| place).collect();
    // Where one has a back all have: a printer that turns the paper counts pages.
    let has_backs = cards.iter().any(|card| card.back.is_some());
    let pages = match (paper, cards.first()) {
        (Some(paper), Some(first)) => sheets(&cards, Grid::of(paper, first.front.size), has_backs),
        _ => cards.into_iter().flat_map(|card| both(card, has_backs)).collect(),
    };
    Layout { pages, shortened }
}

fn both(card: Sides, has_backs: bool) -> impl Iterator<Item = Page> {
    let blank = Page { size: card.front.size, marks: Vec::new() };
    let back = card.back.or(has_backs.then_some(blank));
    std::iter::once(card.front).chain(back)
}

fn sheets(cards: &[Sides], grid: Grid, has_backs: bool) -> Vec<Page> {
    let mut pages = Vec::new();
    for together in cards.chunks(grid.count().max(1)) {
        let mut front = Page { size: grid.sheet, marks: grid.marks() };
        let mut back = front.clone();
        for (place, card) in together.iter().enumerate() {
            let (x, y) = grid.place(place, false);
            front.marks.extend(card.front.marks.iter().map(|mark| mark.clone().moved(x, y)));
            let (x, y) = grid.place(place, true);
            let behind = card.back.iter().flat_map(|page| &page.marks);
            back.marks.extend(behind.map(|mark| mark.clone().moved(x, y)));
        }
        pages.push(front);
        pages.extend(has_backs.then_some(back));
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::CardSize;

    fn grid(paper: Size, card: CardSize) -> (u8, u8, f32) {
        let grid = Grid::of(paper, card.size());
        (grid.columns, grid.rows, grid.sheet.width)
    }

    #[test]
    fn three_or_four_cards_lie_on_a_sheet_where_they_can() {
        assert_eq!(grid(Size::A4, CardSize::Inches), (2, 2, 297.0));
        assert_eq!(grid(Size::LETTER, CardSize::Inches), (2, 2, 279.4));
        assert_eq!(grid(Size::A4, CardSize::A6), (2, 2, 297.0));
        assert_eq!(grid(Size::A4, CardSize::A7), (2, 2, 297.0));
        assert_eq!(grid(Size::LETTER, CardSize::A6), (1, 2, 215.9));
    }

    #[test]
    fn a_back_lies_behind_its_front() {
        let grid = Grid::of(Size::A4, CardSize::Inches.size());
        let (front, back) = (grid.place(0, false), grid.place(0, true));
        let mirrored = grid.sheet.width - front.0 - grid.card.width;
        assert!((mirrored - back.0).abs() < 0.001, "{front:?} {back:?}");
        assert_eq!(front.1, back.1);
    }
}
