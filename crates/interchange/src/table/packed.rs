//! Many rows in little memory: the texts of all cells lie one behind the other, and cells that say
//! nothing take no room. Rows are written once, then looked at as often as need be.

use super::{Cell, Column};
use crate::Error;

/// A cell that says something.
#[derive(Debug, Clone, Copy)]
struct Packed {
    /// In which column, by its code.
    code: u32,
    /// A text's length, or the place among the other values.
    size: u32,
    is_text: bool,
}

/// Where a row ends.
#[derive(Debug, Clone, Copy, Default)]
struct End {
    cells: usize,
    texts: usize,
}

/// Rows of which each cell names its column by a code.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    texts: String,
    /// Numbers and dates, and a text whose length 32 bits can't say.
    others: Vec<Cell>,
    cells: Vec<Packed>,
    ends: Vec<End>,
}

impl Rows {
    /// Adds a text to the row being written; an empty one says nothing.
    pub(crate) fn text(&mut self, code: u32, text: &str) {
        match u32::try_from(text.len()) {
            Ok(0) => {}
            Ok(size) => {
                self.texts.push_str(text);
                self.cells.push(Packed { code, size, is_text: true });
            }
            Err(_) => self.other(code, Cell::text(text)),
        }
    }

    /// Adds any cell to the row being written.
    pub(crate) fn cell(&mut self, code: u32, cell: Cell) {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => self.text(code, &text),
            other => self.other(code, other),
        }
    }

    fn other(&mut self, code: u32, cell: Cell) {
        // More of them than 32 bits count do not fit a computer's memory either.
        let size = u32::try_from(self.others.len()).unwrap_or(u32::MAX);
        self.others.push(cell);
        self.cells.push(Packed { code, size, is_text: false });
    }

    /// Where a row begins.
    fn begin_of(&self, row: usize) -> End {
        row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default()
    }

    fn cells_of(&self, row: usize) -> &[Packed] {
        let end = self.ends.get(row).copied().unwrap_or_default();
        self.cells.get(self.begin_of(row).cells..end.cells).unwrap_or_default()
    }

    /// True before the first row has ended.
    pub(crate) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Ends the row being written.
    pub(crate) fn end_row(&mut self) {
        self.ends.push(End { cells: self.cells.len(), texts: self.texts.len() });
    }
}

/// Rows under their columns.
#[derive(Debug, Clone)]
pub struct PackedTable {
    /// The columns by their stable names, in order.
    pub columns: Vec<Column>,
    /// The code of each column, in the same order; they rise.
    codes: Vec<u32>,
    rows: Rows,
    /// Which rows are shown, in their order.
    order: Vec<usize>,
}

impl PackedTable {
    pub(crate) fn new(columns: Vec<(u32, Column)>, rows: Rows) -> Self {
        let (codes, columns) = columns.into_iter().unzip();
        let order = (0..rows.ends.len()).collect();
        Self { columns, codes, rows, order }
    }

    /// Rows as they come; what stands beyond the columns is left out.
    #[must_use]
    pub fn of(columns: Vec<Column>, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        let mut packed = Rows::default();
        for row in rows {
            for (code, cell) in (0..).zip(row) {
                packed.cell(code, cell);
            }
            packed.end_row();
        }
        Self::new((0..).zip(columns).collect(), packed)
    }

    /// How many rows are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// True where no row is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Shows these rows, counted as they were written, in this order.
    pub fn arrange(&mut self, order: Vec<usize>) {
        self.order = order;
    }

    /// Shows only rows in which each of these columns says something; none where there is no such
    /// column.
    pub fn require(&mut self, names: &[String]) {
        let place = |name: &String| self.columns.iter().position(|one| one.heading == *name);
        let code = |name: &String| self.codes.get(place(name)?).copied();
        let codes: Vec<Option<u32>> = names.iter().map(code).collect();
        let rows = &self.rows;
        self.order.retain(|row| {
            let says = |code: u32| rows.cells_of(*row).iter().any(|cell| cell.code == code);
            codes.iter().all(|code| code.is_some_and(says))
        });
    }

    /// The columns in which some row says something; of a table without rows all, since a file
    /// without headings says nothing at all.
    #[must_use]
    pub fn filled(&self) -> Vec<usize> {
        let mut filled = vec![self.is_empty(); self.columns.len()];
        for cell in self.order.iter().flat_map(|row| self.rows.cells_of(*row)) {
            if let Some(is_filled) = self.column(cell.code).and_then(|at| filled.get_mut(at)) {
                *is_filled = true;
            }
        }
        let places = filled.into_iter().enumerate().filter(|(_, is_filled)| *is_filled);
        places.map(|(place, _)| place).collect()
    }

    /// Shows the first `most` rows one after another, in the same cells, one for each of `places`.
    ///
    /// # Errors
    /// Whatever `see` answers; the rows end there.
    pub fn each(
        &self,
        places: &[usize],
        most: usize,
        mut see: impl FnMut(&mut [Cell]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let at = |column| {
            let asked = places.iter().enumerate().filter(move |(_, place)| **place == column);
            asked.map(|(at, _)| at).collect()
        };
        let wanted: Vec<Vec<usize>> = (0..self.columns.len()).map(at).collect();
        let mut shown = vec![Cell::Empty; places.len()];
        for row in self.order.iter().take(most) {
            shown.fill(Cell::Empty);
            self.show(*row, &wanted, &mut shown);
            see(&mut shown)?;
        }
        Ok(())
    }

    /// Lays a row's cells where they are wanted.
    fn show(&self, row: usize, wanted: &[Vec<usize>], shown: &mut [Cell]) {
        let mut text = self.rows.begin_of(row).texts;
        for cell in self.rows.cells_of(row) {
            let size = usize::try_from(cell.size).unwrap_or(usize::MAX);
            let length = if cell.is_text { size } else { 0 };
            let said = self.rows.texts.get(text..text + length).unwrap_or_default();
            text += length;
            let wanted = self.column(cell.code).and_then(|column| wanted.get(column));
            for at in wanted.into_iter().flatten() {
                if let Some(place) = shown.get_mut(*at) {
                    *place = match self.rows.others.get(size).filter(|_| !cell.is_text) {
                        Some(other) => other.clone(),
                        None => Cell::text(said),
                    };
                }
            }
        }
    }

    fn column(&self, code: u32) -> Option<usize> {
        self.codes.binary_search(&code).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::ColumnKind;
    use super::*;

    fn columns(count: usize) -> Vec<Column> {
        let column = |at: usize| Column { heading: at.to_string(), kind: ColumnKind::Text };
        (0..count).map(column).collect()
    }

    fn seen(table: &PackedTable, places: &[usize]) -> Vec<Vec<Cell>> {
        let mut seen = Vec::new();
        let all = table.each(places, usize::MAX, |row| {
            seen.push(row.to_vec());
            Ok(())
        });
        all.unwrap();
        seen
    }

    #[test]
    fn rows_come_out_as_they_went_in() {
        let number = Cell::Number { units: 5, decimals: 1 };
        let rows = vec![
            vec![Cell::text("ą"), Cell::Empty, number.clone()],
            vec![Cell::Empty, Cell::Empty, Cell::Empty],
            vec![Cell::Empty, Cell::text("b")],
        ];
        let table = PackedTable::of(columns(4), rows);
        assert_eq!(
            seen(&table, &[0, 1, 2]),
            [
                vec![Cell::text("ą"), Cell::Empty, number],
                vec![Cell::Empty, Cell::Empty, Cell::Empty],
                vec![Cell::Empty, Cell::text("b"), Cell::Empty],
            ]
        );
        assert_eq!((table.len(), table.columns.len()), (3, 4));
    }

    #[test]
    fn rows_are_shown_where_they_are_wanted() {
        let row = |first: &str, second: &str| vec![Cell::text(first), Cell::text(second)];
        let rows = vec![row("a", "1"), row("b", ""), row("c", "3")];
        let mut table = PackedTable::of(columns(3), rows);
        table.arrange(vec![2, 1, 0]);
        assert_eq!(seen(&table, &[0]), ["c", "b", "a"].map(|text| vec![Cell::text(text)]));
        assert_eq!(table.filled(), [0, 1]);
        table.require(&["1".to_owned()]);
        assert_eq!(seen(&table, &[0]), ["c", "a"].map(|text| vec![Cell::text(text)]));
        table.require(&["of no column".to_owned()]);
        assert_eq!((table.len(), table.filled()), (0, vec![0, 1, 2]));
    }

    #[test]
    fn columns_come_in_the_order_asked_for_and_as_often() {
        let table = PackedTable::of(columns(2), vec![vec![Cell::text("a"), Cell::text("b")]]);
        let (a, b) = (Cell::text("a"), Cell::text("b"));
        assert_eq!(seen(&table, &[1, 0, 1]), [vec![b.clone(), a, b]]);
    }
}
