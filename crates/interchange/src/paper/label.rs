//! Labels on their sheets: one address a label, smaller where it doesn't fit, never over the edge.

use super::fit::{self, Fitted};
use super::font::{self, Face};
use super::sheet::LabelSheet;
use super::{Layout, MM_OF_POINT, Mark, Page, Size};

/// The sizes of text, in points: the usual and the least.
const USUAL: f32 = 11.0;
const FLOOR: f32 = 6.0;
/// A line's height as a share of its size.
const LEADING: f32 = 1.2;
/// How far below a line's upper edge its letters stand, as a share of its size.
const RISE: f32 = 0.95;
/// What most printers leave white at the paper's edge.
const EDGE: f32 = 5.0;

/// What stands on one label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// The lines, the name first.
    pub lines: Vec<String>,
}

/// Where printing begins.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Placing {
    /// Labels of the first sheet that are used up.
    pub skip: usize,
    /// How far all is moved right and down, in millimetres.
    pub nudge: (f32, f32),
}

/// The labels, sheet by sheet.
#[must_use]
pub fn labels(labels: &[Label], sheet: &LabelSheet, placing: Placing) -> Layout {
    let mut layout = Layout::default();
    let each = sheet.count().max(1);
    let skip = placing.skip % each;
    for (place, label) in labels.iter().enumerate() {
        let on_sheet = (skip + place) % each;
        if layout.pages.is_empty() || on_sheet == 0 {
            layout.pages.push(Page::new(sheet.paper));
        }
        let (marks, is_cut) = marks(label, sheet);
        let (x, y) = sheet.corner(on_sheet);
        let (right, down) = placing.nudge;
        let moved = marks.into_iter().map(|mark| mark.moved(x + right, y + down));
        if let Some(page) = layout.pages.last_mut() {
            page.marks.extend(moved);
        }
        layout.shortened.extend(is_cut.then_some(place));
    }
    layout
}

/// A page with the outline and the number of each label, to hold against a sheet.
#[must_use]
pub fn outline(sheet: &LabelSheet, placing: Placing) -> Layout {
    let mut page = Page::new(sheet.paper);
    let (right, down) = placing.nudge;
    for place in 0..sheet.count() {
        let (x, y) = sheet.corner(place);
        let (x, y) = (x + right, y + down);
        page.marks.push(Mark::Frame { x, y, size: sheet.label });
        let middle = (x + sheet.label.width / 2.0, y + sheet.label.height / 2.0);
        let number = (place + 1).to_string();
        page.marks.push(Mark::grey((middle.0 - 1.5, middle.1 + 1.2), 9.0, number));
    }
    Layout { pages: vec![page], shortened: Vec::new() }
}

/// The room for text: away from the label's edge, and from the paper's.
fn room(sheet: &LabelSheet) -> (f32, f32, Size) {
    let Size { width, height } = sheet.label;
    let x = (if width < 45.0 { 2.0_f32 } else { 4.0 }).max(EDGE - sheet.left);
    let y = 2.0_f32.max(EDGE - sheet.top);
    (x, y, Size { width: width - 2.0 * x, height: height - 2.0 * y })
}

/// A label's marks from its own corner, and whether something of it is missing.
fn marks(label: &Label, sheet: &LabelSheet) -> (Vec<Mark>, bool) {
    let (x, y, room) = room(sheet);
    let lines: Vec<String> = label.lines.iter().map(|line| fit::plain(line)).collect();
    let lines: Vec<&String> = lines.iter().filter(|line| !line.is_empty()).collect();
    let (size, fitted) = fitted(&lines, room);
    let step = size * LEADING * MM_OF_POINT;
    let kept = fitted.iter().scan(0.0, |used, line| {
        *used += step;
        (*used <= room.height).then_some(line)
    });
    let kept: Vec<&Fitted> = kept.collect();
    let is_cut = kept.len() < lines.len() || kept.iter().any(|line| line.is_cut);
    let mut base = y + (room.height - height(kept.len(), size)) / 2.0;
    let mut marks = Vec::new();
    for line in kept {
        let at = (x, base + RISE * size * MM_OF_POINT);
        marks.push(Mark::text(at, size, Face::Text, line.text.clone()));
        base += step;
    }
    (marks, is_cut)
}

/// The largest size at which all lines fit, and the lines at it.
fn fitted(lines: &[&String], room: Size) -> (f32, Vec<Fitted>) {
    let widths = lines.iter().map(|line| font::width(Face::Text, line, 1.0));
    let widest = widths.fold(0.0, f32::max);
    let fits = |size: f32| height(lines.len(), size) <= room.height && widest * size <= room.width;
    let mut size = USUAL;
    while size > FLOOR && !fits(size) {
        size -= 0.5;
    }
    let at = |line: &&String| fit::line(Face::Text, line, room.width, size, size);
    (size, lines.iter().map(at).collect())
}

fn height(lines: usize, size: f32) -> f32 {
    let lines = f32::from(u16::try_from(lines).unwrap_or(u16::MAX));
    lines * size * LEADING * MM_OF_POINT
}
