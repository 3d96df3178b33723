//! Cards as a table: columns, windows of rows, sums, and what is written in cells.

use super::data;

data! {
    /// What stands in the cells of a column.
    #[derive(Copy, Eq)]
    pub enum GridKind {
        /// A line of words.
        Words,
        /// Any number of lines.
        Lines,
        /// A number as typed.
        Phone,
        /// A mail address as typed.
        Email,
        /// A day, `YYYY-MM-DD`.
        Day,
        /// A field of the owner's own, which may hold numbers.
        Own,
        /// What the program works out itself: nobody writes there.
        Derived,
    }

    /// A column that can be shown.
    #[derive(Eq)]
    pub struct GridColumn {
        /// Its stable name: `phone_1`, `own:Shoe size`, `last_contact_on`.
        pub name: String,
        /// Its heading in the owner's words.
        pub heading: String,
        /// What stands in it.
        pub kind: GridKind,
    }

    /// What rows are sorted by.
    #[derive(Eq)]
    pub struct GridSort {
        /// The column's stable name.
        pub column: String,
        /// The last comes first. What says nothing comes last either way.
        pub is_descending: bool,
    }

    /// The columns shown in their order, and what their rows are sorted by.
    #[derive(Eq)]
    pub struct GridLayout {
        /// The columns by their stable names; one at least.
        pub columns: Vec<String>,
        /// The order of the rows.
        pub sort: GridSort,
    }

    /// The columns there are, and how the owner has laid them out.
    pub struct GridColumns {
        /// Every column that can be shown.
        pub columns: Vec<GridColumn>,
        /// Those that are.
        pub layout: GridLayout,
    }

    /// Which cards, in which order.
    pub struct GridWhich {
        /// Only cards that this finds; empty means all.
        #[serde(default)]
        pub find: String,
        /// The order.
        pub sort: GridSort,
    }

    /// A window of the table.
    pub struct GridPageRequest {
        /// Which cards.
        pub which: GridWhich,
        /// The columns by their stable names.
        pub columns: Vec<String>,
        /// The first row's place, from 0.
        pub from: u32,
        /// How many rows at most.
        pub limit: u32,
    }

    /// A card as a row.
    pub struct GridRow {
        /// The card.
        pub id: i64,
        /// Names this state of the content; goes back with what is written in a cell.
        pub revision: i64,
        /// The card's name.
        pub name: String,
        /// The cells, a text for each column asked for.
        pub cells: Vec<String>,
    }

    /// Rows of the table.
    pub struct GridPage {
        /// How many rows there are in all.
        pub total: u32,
        /// Those of the window.
        pub rows: Vec<GridRow>,
    }

    /// A stretch of rows to be added up.
    pub struct GridSumRequest {
        /// Which cards.
        pub which: GridWhich,
        /// The columns; only fields of the owner's own are added up.
        pub columns: Vec<String>,
        /// The first row's place, from 0.
        pub from: u32,
        /// How many rows at most.
        pub limit: u32,
    }

    /// A column added up.
    pub struct GridSum {
        /// The column.
        pub column: String,
        /// How many cells say something.
        pub filled: u32,
        /// How many of these are numbers.
        pub numbers: u32,
        /// Their sum, with the decimal sign of the country; nothing where none is a number.
        pub sum: Option<String>,
    }

    /// The columns of own fields added up.
    pub struct GridSums {
        /// Each with its sum.
        pub sums: Vec<GridSum>,
    }

    /// What is written in one cell.
    #[derive(Eq)]
    pub struct GridCell {
        /// The column's stable name.
        pub column: String,
        /// The text; an empty one empties the cell.
        pub text: String,
    }

    /// What is written in the cells of one card.
    #[derive(Eq)]
    pub struct GridRowEdit {
        /// The card.
        pub id: i64,
        /// The revision that was read; another one in the box means a stale edit.
        pub revision: i64,
        /// The cells.
        pub cells: Vec<GridCell>,
    }

    /// Cells to be written as one operation.
    pub struct GridSave {
        /// Card by card, each named once.
        pub rows: Vec<GridRowEdit>,
    }

    /// A cell in which something could not be written.
    pub struct GridRefused {
        /// The card.
        pub id: i64,
        /// Its name.
        pub name: String,
        /// The column's stable name.
        pub column: String,
        /// Its heading.
        pub heading: String,
        /// What was to stand there.
        pub text: String,
        /// Why it does not, in a sentence.
        pub message: String,
    }

    /// A state of a card's content.
    #[derive(Copy, Eq)]
    pub struct GridState {
        /// The card.
        pub id: i64,
        /// The revision that names it.
        pub revision: i64,
    }

    /// What came of writing in cells.
    pub struct GridSaved {
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
        /// How many cards changed.
        pub cards: u32,
        /// The cards that changed as they are now.
        pub states: Vec<GridState>,
        /// The cells that stayed as they were.
        pub refused: Vec<GridRefused>,
    }

    /// A block of cells from the clipboard, to be laid over the table; nothing is written yet.
    pub struct GridPaste {
        /// The block as text: TABs between cells, or lines of CSV.
        pub block: String,
        /// Which cards.
        pub which: GridWhich,
        /// The columns from the block's first on, as shown.
        pub columns: Vec<String>,
        /// The first row's place, from 0.
        pub from: u32,
        /// The cards that were seen there, from the first on, as far as they were; another one, or
        /// another state of it, refuses the block.
        #[serde(default)]
        pub seen: Vec<GridState>,
        /// The card that was seen in the row above, where the block was taken from it.
        #[serde(default)]
        pub above: Option<GridState>,
        /// How many rows are selected: a block that divides them is repeated down.
        pub down: u32,
        /// How many columns are selected: a block that divides them is repeated across.
        pub across: u32,
    }

    /// What a block would do.
    pub struct GridPasted {
        /// What would be written; goes to `grid_save`.
        pub rows: Vec<GridRowEdit>,
        /// How many cells that is.
        pub cells: u32,
        /// How many of these would be emptied.
        pub emptied: u32,
        /// The cells that would stay as they are, and why.
        pub refused: Vec<GridRefused>,
        /// Rows of the block for which there is no card below.
        pub beyond_rows: u32,
        /// Columns of the block for which there is none at the right.
        pub beyond_columns: u32,
        /// The sign that the cells are taken to be divided by where that is a guess: no TAB was there.
        pub guessed: String,
    }
}
