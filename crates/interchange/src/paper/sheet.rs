//! Sheets of labels: where each label lies. Owns the sheets that are sold (`assets/labels`) and
//! what a sheet of the owner's own may be.

use super::Size;
use std::sync::LazyLock;

/// A sheet of labels, in millimetres.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelSheet {
    /// What it is called: "L7160".
    pub name: String,
    /// The paper.
    pub paper: Size,
    /// Labels across.
    pub columns: u16,
    /// Labels down.
    pub rows: u16,
    /// One label.
    pub label: Size,
    /// Left edge of the first label.
    pub left: f32,
    /// Upper edge of the first label.
    pub top: f32,
    /// From a label's left edge to the next one's.
    pub across: f32,
    /// From a label's upper edge to the next one's.
    pub down: f32,
}

/// Why labels can't lie so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// No label, or more than 400.
    Count,
    /// Labels smaller than text can be.
    TooSmall,
    /// Labels that overlap.
    Overlap,
    /// Labels over the paper's edge.
    OffPaper,
}

/// The least a label measures across and down.
const LEAST: Size = Size { width: 15.0, height: 8.0 };
/// The most labels on a sheet.
const MOST: u32 = 400;
/// What makers' figures may be off.
const SLACK: f32 = 0.3;

impl LabelSheet {
    /// How many labels it has.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::from(self.columns) * usize::from(self.rows)
    }

    /// The upper left corner of a label, counted from 0 along the rows.
    #[must_use]
    pub fn corner(&self, label: usize) -> (f32, f32) {
        let columns = usize::from(self.columns).max(1);
        let steps = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        let (row, column) = (steps(label / columns), steps(label % columns));
        (self.left + column * self.across, self.top + row * self.down)
    }

    /// Whether labels can lie so.
    ///
    /// # Errors
    /// With the reason, where they can't.
    pub fn check(&self) -> Result<(), Misfit> {
        let count = u32::from(self.columns) * u32::from(self.rows);
        let all =
            [self.label.width, self.label.height, self.left, self.top, self.across, self.down];
        if count == 0 || count > MOST {
            return Err(Misfit::Count);
        }
        if self.label.width < LEAST.width || self.label.height < LEAST.height {
            return Err(Misfit::TooSmall);
        }
        let overlaps = |count: u16, pitch: f32, size: f32| count > 1 && pitch < size - SLACK;
        if overlaps(self.columns, self.across, self.label.width)
            || overlaps(self.rows, self.down, self.label.height)
        {
            return Err(Misfit::Overlap);
        }
        let (x, y) = self.corner(self.count().saturating_sub(1));
        let is_on = x + self.label.width <= self.paper.width + SLACK
            && y + self.label.height <= self.paper.height + SLACK
            && self.left >= 0.0
            && self.top >= 0.0
            && all.iter().all(|length| length.is_finite());
        if is_on { Ok(()) } else { Err(Misfit::OffPaper) }
    }
}

/// The sheets that are sold.
#[must_use]
pub fn label_sheets() -> &'static [LabelSheet] {
    static SHEETS: LazyLock<Vec<LabelSheet>> = LazyLock::new(|| {
        let lines = include_str!("../../../../assets/labels/sheets.txt").lines();
        lines.filter(|line| !line.starts_with('#')).filter_map(read).collect()
    });
    &SHEETS
}

/// The sheet of that name, whatever its case.
#[must_use]
pub fn label_sheet(name: &str) -> Option<&'static LabelSheet> {
    let name = name.trim();
    label_sheets().iter().find(|sheet| sheet.name.eq_ignore_ascii_case(name))
}

fn read(line: &str) -> Option<LabelSheet> {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let [name, paper, grid, size, corner, pitch] = parts.as_slice() else { return None };
    let (columns, rows) = pair(grid)?;
    let (width, height) = pair(size)?;
    let (left, top) = pair(corner)?;
    let (across, down) = pair(pitch)?;
    let paper = if *paper == "Letter" { Size::LETTER } else { Size::A4 };
    let (name, label) = ((*name).to_owned(), Size { width, height });
    Some(LabelSheet { name, paper, columns, rows, label, left, top, across, down })
}

fn pair<T: std::str::FromStr>(text: &str) -> Option<(T, T)> {
    let (first, second) = text.split_once(' ')?;
    Some((first.trim().parse().ok()?, second.trim().parse().ok()?))
}
