//! Index cards: head, red line and rules as on a card of the box. Owns what stands on the front,
//! what goes to the back, and what even the back has no room for.

use super::fit;
use super::font::{self, Face};
use super::{Ink, Mark, Page, Size};

/// How large a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardSize {
    /// 148 x 105 mm.
    A6,
    /// 105 x 74 mm.
    A7,
    /// 5 x 3 inches.
    Inches,
}

impl CardSize {
    /// In millimetres.
    #[must_use]
    pub fn size(self) -> Size {
        match self {
            Self::A6 => Size::new(148.0, 105.0),
            Self::A7 => Size::new(105.0, 74.0),
            Self::Inches => Size::new(127.0, 76.0),
        }
    }
}

/// A line with what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// "Mobile", "11 Nov in".
    pub label: String,
    /// What it says.
    pub value: String,
}

/// What stands on a card, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndexCard {
    /// "Fielding, Marguerite".
    pub name: String,
    /// The divider it stands behind.
    pub letter: String,
    /// Role and organisation.
    pub under: String,
    /// Numbers and mail addresses; two share a row where both fit.
    pub reach: Vec<Line>,
    /// The address.
    pub address: Option<Line>,
    /// Terms of payment.
    pub terms: Option<Line>,
    /// What is owed.
    pub balance: Option<Line>,
    /// The last contacts, newest first.
    pub contacts: Vec<Line>,
    /// The next to-do.
    pub to_do: Option<Line>,
    /// Notes, for the back.
    pub notes: String,
    /// Small print at the foot.
    pub foot: String,
}

/// A card's two sides, and whether something of it found no room on either.
#[derive(Debug, Clone, PartialEq)]
pub struct Sides {
    /// The front.
    pub front: Page,
    /// The back, where there is something for it.
    pub back: Option<Page>,
    /// Something is missing.
    pub is_cut: bool,
}

/// From one rule to the next.
pub(super) const PITCH: f32 = 6.4;
/// The red line of the front, from the upper edge.
pub(super) const RED: f32 = 18.25;
/// The red line of the back.
const RED_BEHIND: f32 = 10.25;
/// The margin at the sides.
const SIDE: f32 = 7.0;
/// Where values begin.
const VALUE: f32 = 24.0;
/// How far above its rule text stands.
const ABOVE: f32 = 1.8;
/// The size of text, in points.
const TEXT: f32 = 8.5;
/// The least size of a value, and of a label.
const VALUE_FLOOR: f32 = 7.5;
const LABEL_FLOOR: f32 = 6.0;

/// The cards, each with its sides.
#[must_use]
pub fn index_cards(cards: &[IndexCard], size: CardSize) -> Vec<Sides> {
    cards.iter().map(|card| sides(card, size.size())).collect()
}

fn sides(card: &IndexCard, size: Size) -> Sides {
    let mut front = Front::new(size);
    front.head(card);
    front.rows(card);
    let (back, is_cut) = back(card, &front.over, size);
    Sides { front: front.page, back, is_cut }
}

/// How many rules there are between a red line and the foot.
fn rules(red: f32, size: Size) -> usize {
    let places = (1_u8..).map(|row| red + f32::from(row) * PITCH);
    places.take_while(|y| *y <= size.height - PITCH).count()
}

/// The rule of a row, counted from 0.
fn rule(red: f32, row: usize) -> f32 {
    let row = f32::from(u8::try_from(row).unwrap_or(u8::MAX));
    red + (row + 1.0) * PITCH
}

/// The red line and the rules.
fn ruling(red: f32, size: Size) -> Vec<Mark> {
    let across = |y: f32, width: f32, ink| Mark::rule((0.0, y), (size.width, y), width, ink);
    let rules = (0..rules(red, size)).map(|row| across(rule(red, row), 0.15, Ink::Blue));
    rules.chain([across(red, 0.5, Ink::Red)]).collect()
}

struct Front {
    page: Page,
    /// What found no room, for the back.
    over: Vec<Line>,
    /// The next free row.
    next: usize,
}

impl Front {
    fn new(size: Size) -> Self {
        Self { page: Page { size, marks: ruling(RED, size) }, over: Vec::new(), next: 0 }
    }

    fn head(&mut self, card: &IndexCard) {
        let Size { width, height } = self.page.size;
        let face = Face::CardStrong;
        let letter = fit::plain(&card.letter);
        let letter_width = font::width(face, &letter, 15.0);
        let room = width - 2.0 * SIDE - letter_width - 4.0;
        let name = fit::line(face, &card.name, room, 15.0, 9.0);
        if name.is_cut {
            self.over.push(Line { label: String::new(), value: card.name.clone() });
        }
        let under = fit::line(Face::Text, &card.under, room, TEXT, 7.0);
        if under.is_cut {
            self.over.push(Line { label: String::new(), value: card.under.clone() });
        }
        let foot = fit::line(Face::Text, &card.foot, width - 2.0 * SIDE, 6.0, 5.0);
        let foot_x = width - SIDE - font::width(Face::Text, &foot.text, foot.size);
        self.page.marks.extend([
            Mark::text((SIDE, 9.7), name.size, face, name.text),
            Mark::text((width - SIDE - letter_width, 9.7), 15.0, face, letter),
            Mark::text((SIDE, 14.4), under.size, Face::Text, under.text),
            Mark::grey((foot_x, height - 1.8), foot.size, foot.text),
        ]);
    }

    fn rows(&mut self, card: &IndexCard) {
        let reach = self.shared(&card.reach);
        let room = rules(RED, self.page.size);
        let before = [&card.address, &card.terms, &card.balance].into_iter().flatten();
        let needed = before.clone().count() + usize::from(card.to_do.is_some());
        let left = room.saturating_sub(needed);
        // Two rows of numbers stay in any case, then contacts, then what more numbers there are.
        let sure = reach.len().min(2);
        let contacts = card.contacts.len().min(left.saturating_sub(sure));
        let reached = reach.len().min(left.saturating_sub(contacts));
        for (place, row) in reach.iter().enumerate() {
            if place < reached { self.reach(row) } else { self.over.extend(row.iter().cloned()) }
        }
        before.for_each(|line| self.row(line));
        for (place, contact) in card.contacts.iter().enumerate() {
            if place < contacts { self.row(contact) } else { self.over.push(contact.clone()) }
        }
        if let Some(to_do) = &card.to_do {
            let y = rule(RED, self.next) - ABOVE;
            let size = Size::new(2.5, 2.5);
            self.page.marks.push(Mark::Frame { x: VALUE, y: y - 2.4, size });
            self.line(to_do, SIDE, VALUE + 3.8 - SIDE, self.page.size.width - SIDE);
            self.next += 1;
        }
    }

    /// Numbers and addresses by rows: two where both fit.
    fn shared(&self, reach: &[Line]) -> Vec<Vec<Line>> {
        let half = (self.page.size.width - 2.0 * SIDE) / 2.0 - (VALUE - SIDE) - 1.0;
        let fits = |line: &Line| font::width(Face::Text, &fit::plain(&line.value), TEXT) <= half;
        let mut rows: Vec<Vec<Line>> = Vec::new();
        for line in reach {
            match rows.last_mut() {
                Some(row) if row.len() == 1 && fits(line) && row.iter().all(fits) => {
                    row.push(line.clone());
                }
                _ => rows.push(vec![line.clone()]),
            }
        }
        rows
    }

    fn reach(&mut self, row: &[Line]) {
        let width = self.page.size.width;
        let half = (width - 2.0 * SIDE) / 2.0;
        for (place, line) in row.iter().enumerate() {
            let x = if place == 0 { SIDE } else { SIDE + half };
            let end = if row.len() > 1 && place == 0 { SIDE + half - 1.0 } else { width - SIDE };
            self.line(line, x, VALUE - SIDE, end);
        }
        self.next += 1;
    }

    fn row(&mut self, line: &Line) {
        self.line(line, SIDE, VALUE - SIDE, self.page.size.width - SIDE);
        self.next += 1;
    }

    /// A line in the next row; what doesn't fit is cut, and stands whole on the back.
    fn line(&mut self, line: &Line, x: f32, value: f32, end: f32) {
        let y = rule(RED, self.next) - ABOVE;
        let label = fit::line(Face::Text, &line.label, VALUE - SIDE - 1.0, TEXT, LABEL_FLOOR);
        let text = fit::line(Face::Text, &line.value, end - x - value, TEXT, VALUE_FLOOR);
        if text.is_cut || label.is_cut {
            self.over.push(line.clone());
        }
        self.page.marks.push(Mark::grey((x, y), label.size, label.text));
        self.page.marks.push(Mark::text((x + value, y), text.size, Face::Text, text.text));
    }
}

/// The back, where something goes there, and whether it has no room for all.
fn back(card: &IndexCard, over: &[Line], size: Size) -> (Option<Page>, bool) {
    let notes = fit::wrap(Face::Text, &card.notes, size.width - 2.0 * SIDE, TEXT);
    if over.is_empty() && notes.is_empty() {
        return (None, false);
    }
    let mut page = Page { size, marks: ruling(RED_BEHIND, size) };
    let name = fit::line(Face::CardStrong, &card.name, size.width - 2.0 * SIDE, 11.0, 8.0);
    page.marks.push(Mark::text((SIDE, 7.2), name.size, Face::CardStrong, name.text));
    let mut rows: Vec<(String, f32, String)> = Vec::new();
    for line in over {
        let x = if line.label.is_empty() { SIDE } else { VALUE };
        let values = fit::wrap(Face::Text, &line.value, size.width - SIDE - x, TEXT);
        let labels = [line.label.clone()].into_iter().chain(std::iter::repeat(String::new()));
        rows.extend(labels.zip(values).map(|(label, value)| (label, x, value)));
    }
    rows.extend(notes.into_iter().map(|line| (String::new(), SIDE, line)));
    let room = rules(RED_BEHIND, size);
    let mut is_cut = rows.len() > room;
    rows.truncate(room);
    if let Some((_, x, last)) = rows.last_mut().filter(|_| is_cut) {
        *last = fit::cut(Face::Text, last, size.width - SIDE - *x, TEXT);
    }
    for (row, (label, x, value)) in rows.into_iter().enumerate() {
        let y = rule(RED_BEHIND, row) - ABOVE;
        let label = fit::line(Face::Text, &label, VALUE - SIDE - 1.0, TEXT, LABEL_FLOOR);
        is_cut |= label.is_cut;
        page.marks.push(Mark::grey((SIDE, y), label.size, label.text));
        page.marks.push(Mark::text((x, y), TEXT, Face::Text, value));
    }
    page.marks.retain(|mark| !matches!(mark, Mark::Text { text, .. } if text.is_empty()));
    (Some(page), is_cut)
}
