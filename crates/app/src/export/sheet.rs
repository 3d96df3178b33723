//! What goes out as a table: which columns, under which headings, spelt for whom.

use super::count;
use super::heading::told;
use crate::api::export::{
    ExportColumn, ExportContent, ExportCsv, ExportDecimal, ExportDelimiter, ExportEncoding,
    ExportFormat, ExportLoss, ExportLost, ExportWhat,
};
use crate::grid::GridColumn;
use crate::host::Kartoteka;
use kartoteka_domain::direction::unturned;
use kartoteka_interchange::charset::{Charset, Loss};
use kartoteka_interchange::columns::Key;
use kartoteka_interchange::csv::{self, Delimiter, Dialect, Spelling};
use kartoteka_interchange::table::{Cell, Column, PackedTable, Tabular};
use kartoteka_interchange::xlsx;
use std::collections::HashMap;
use std::io::{Seek, Write};

/// A table that goes out.
pub(super) struct Sheet {
    format: ExportFormat,
    spelling: Spelling,
    name: String,
    /// The columns that go out, in their order, then the others that say something.
    all: Vec<ExportColumn>,
    /// The columns that go out, by their headings.
    columns: Vec<Column>,
    /// Where they lie in the table.
    places: Vec<usize>,
    /// For each of them the words that stand for those of the box.
    words: Vec<HashMap<&'static str, String>>,
    table: PackedTable,
}

impl Sheet {
    /// A table with stable headings as one of the columns asked for; where none are, all that say
    /// something, of what happened or was sold all: whoever reads such a file month after month goes by its
    /// columns.
    pub(super) fn of(kartoteka: &Kartoteka, mut table: PackedTable, what: &ExportWhat) -> Self {
        table.require(&what.required);
        let filled = match what.content {
            ExportContent::Interactions | ExportContent::Sales => {
                (0..table.columns.len()).collect()
            }
            ExportContent::Cards | ExportContent::Households => table.filled(),
        };
        let places = chosen_columns(&table, &filled, &what.columns);
        let in_words = what.format != ExportFormat::CsvExact;
        let heading =
            |stable: &str| if in_words { words(kartoteka, stable) } else { stable.to_owned() };
        let rest = filled.iter().filter(|place| !places.contains(place));
        let all = places.iter().chain(rest).filter_map(|place| {
            let name = table.columns.get(*place)?.heading.clone();
            let heading = unturned(&heading(&name)).into_owned();
            let is_chosen = places.contains(place);
            Some(ExportColumn { name, heading, is_chosen })
        });
        let all = all.collect();
        let own = || places.iter().filter_map(|place| table.columns.get(*place));
        let column = |one: &Column| Column { heading: heading(&one.heading), kind: one.kind };
        let said =
            |one: &Column| if in_words { said(kartoteka, &one.heading) } else { HashMap::new() };
        let region = kartoteka.settings().map(|settings| settings.region).unwrap_or_default();
        Self {
            format: what.format,
            spelling: spelling(what, &region),
            name: kartoteka.say(sheet_name(what.content), &[]),
            all,
            columns: own().map(column).collect(),
            words: own().map(said).collect(),
            places,
            table,
        }
    }

    /// How many rows it has.
    pub(super) fn len(&self) -> usize {
        self.table.len()
    }

    /// Every column that could go out.
    pub(super) fn columns(&self) -> Vec<ExportColumn> {
        self.all.clone()
    }

    /// The first rows, cells as they will stand in the file.
    pub(super) fn first_rows(
        &self,
        count: usize,
    ) -> Result<Vec<Vec<String>>, kartoteka_interchange::Error> {
        let decimal = decimal_of(self.spelling.dialect);
        let spelt = |cell: &Cell| match self.format {
            ExportFormat::Xlsx => cell.spelt(decimal).into_owned(),
            _ => self.spelling.spelt(cell).into_owned(),
        };
        let mut rows = Vec::new();
        self.rows(count, |row| {
            rows.push(row.iter().map(spelt).collect());
            Ok(())
        })?;
        Ok(rows)
    }

    /// Shows the first rows in the owner's words; an own label stays.
    fn rows(
        &self,
        most: usize,
        mut see: impl FnMut(&[Cell]) -> Result<(), kartoteka_interchange::Error>,
    ) -> Result<(), kartoteka_interchange::Error> {
        self.table.each(&self.places, most, |row| {
            for (cell, words) in row.iter_mut().zip(&self.words) {
                if let Cell::Text(text) = cell
                    && let Some(said) = words.get(text.as_str())
                {
                    text.clone_from(said);
                }
            }
            see(row)
        })
    }

    /// Writes the table in its format; of CSV it tells what was done to the cells.
    pub(super) fn write(
        &self,
        out: &mut (impl Write + Seek + Send),
    ) -> Result<Option<ExportCsv>, kartoteka_interchange::Error> {
        if self.format == ExportFormat::Xlsx {
            xlsx::write(self, &self.name, &mut *out)?;
        }
        self.write_csv(out)
    }

    /// The same where it is CSV; any other table is not written.
    pub(super) fn write_csv(
        &self,
        out: impl Write,
    ) -> Result<Option<ExportCsv>, kartoteka_interchange::Error> {
        if self.format == ExportFormat::Xlsx {
            return Ok(None);
        }
        let told = csv::write(self, self.spelling, out)?;
        let places = told.losses.places.into_iter().map(|place| self.loss(place)).collect();
        Ok(Some(ExportCsv {
            delimiter: delimiter_of(self.spelling.dialect),
            decimal: match decimal_of(self.spelling.dialect) {
                ',' => ExportDecimal::Comma,
                _ => ExportDecimal::Point,
            },
            formulas: count(told.formulas),
            numbers: count(told.numbers),
            lost: ExportLost { count: count(told.losses.count), places },
        }))
    }

    fn loss(&self, Loss { row, column, character, instead, times }: Loss) -> ExportLoss {
        let column = self.columns.get(column);
        ExportLoss {
            row: count(row),
            column: column.map(|column| unturned(&column.heading).into_owned()).unwrap_or_default(),
            character: character.to_string(),
            instead,
            times: count(times),
        }
    }
}

impl Tabular for Sheet {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn each_row(
        &self,
        see: &mut dyn FnMut(&[Cell]) -> Result<(), kartoteka_interchange::Error>,
    ) -> Result<(), kartoteka_interchange::Error> {
        self.rows(usize::MAX, see)
    }
}

fn sheet_name(content: ExportContent) -> &'static str {
    match content {
        ExportContent::Sales => "export-sheet-name-sales",
        _ => "export-sheet-name",
    }
}

/// As the request says, else as spreadsheets of the region have it.
fn spelling(what: &ExportWhat, region: &str) -> Spelling {
    let dialect = match (what.format, Dialect::spreadsheet(region)) {
        (ExportFormat::CsvExact, _) => Dialect::Exact,
        (_, Dialect::Spreadsheet { delimiter, decimal }) => Dialect::Spreadsheet {
            delimiter: what.delimiter.map_or(delimiter, |asked| match asked {
                ExportDelimiter::Comma => Delimiter::Comma,
                ExportDelimiter::Semicolon => Delimiter::Semicolon,
                ExportDelimiter::Tab => Delimiter::Tab,
                ExportDelimiter::Bar => Delimiter::Bar,
            }),
            decimal: what.decimal.map_or(decimal, |asked| match asked {
                ExportDecimal::Comma => ',',
                ExportDecimal::Point => '.',
            }),
        },
        (_, exact) => exact,
    };
    let charset = match what.encoding {
        ExportEncoding::Utf8 => Charset::Utf8,
        ExportEncoding::Windows1250 => Charset::Windows1250,
        ExportEncoding::Windows1252 => Charset::Windows1252,
    };
    Spelling { dialect, charset }
}

fn delimiter_of(dialect: Dialect) -> ExportDelimiter {
    match dialect {
        Dialect::Exact => ExportDelimiter::Comma,
        Dialect::Spreadsheet { delimiter, .. } => match delimiter {
            Delimiter::Comma => ExportDelimiter::Comma,
            Delimiter::Semicolon => ExportDelimiter::Semicolon,
            Delimiter::Tab => ExportDelimiter::Tab,
            Delimiter::Bar => ExportDelimiter::Bar,
        },
    }
}

fn decimal_of(dialect: Dialect) -> char {
    match dialect {
        Dialect::Exact => '.',
        Dialect::Spreadsheet { decimal, .. } => decimal,
    }
}

/// The places asked for by their stable names, in the order asked; all filled ones for none.
fn chosen_columns(table: &PackedTable, filled: &[usize], asked: &[String]) -> Vec<usize> {
    if asked.is_empty() {
        return filled.to_vec();
    }
    let place = |name: &String| table.columns.iter().position(|column| column.heading == *name);
    asked.iter().filter_map(place).collect()
}

/// The owner's words for those of the box in a column.
fn said(kartoteka: &Kartoteka, heading: &str) -> HashMap<&'static str, String> {
    Key::of(heading).map(|key| told(kartoteka, key)).unwrap_or_default()
}

/// A stable heading in the owner's words.
fn words(kartoteka: &Kartoteka, stable: &str) -> String {
    match GridColumn::of(stable).or_else(|| Key::of(stable).map(GridColumn::Field)) {
        Some(column) => column.exported_heading(kartoteka),
        None => kartoteka.say(&format!("export-column-{stable}"), &[]),
    }
}
