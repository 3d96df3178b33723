//! Cards as a table: which columns, under which headings, spelt for whom.

use super::count;
use crate::api::export::{
    ExportColumn, ExportCsv, ExportDecimal, ExportDelimiter, ExportEncoding, ExportFormat,
    ExportLoss, ExportLost, ExportWhat,
};
use crate::host::Kartoteka;
use kartoteka_interchange::charset::{Charset, Loss};
use kartoteka_interchange::columns::Key;
use kartoteka_interchange::contact_table::told_words;
use kartoteka_interchange::csv::{self, Delimiter, Dialect, Spelling};
use kartoteka_interchange::table::{Cell, Column, Table};
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
    table: Table,
}

impl Sheet {
    /// A table with stable headings as one of the columns asked for; all that say something when
    /// none are.
    pub(super) fn of(kartoteka: &Kartoteka, full: Table, what: &ExportWhat) -> Self {
        let mut full = with_required(full, &what.required);
        let filled = filled_columns(&full);
        let chosen = chosen_columns(&full, &filled, &what.columns);
        let in_words = what.format != ExportFormat::CsvExact;
        if in_words {
            tell(kartoteka, &mut full);
        }
        let heading =
            |stable: &str| if in_words { words(kartoteka, stable) } else { stable.to_owned() };
        let rest = filled.iter().filter(|place| !chosen.contains(place));
        let all = chosen.iter().chain(rest).filter_map(|place| {
            let name = full.columns.get(*place)?.heading.clone();
            let (heading, is_chosen) = (heading(&name), chosen.contains(place));
            Some(ExportColumn { name, heading, is_chosen })
        });
        let all = all.collect();
        let region = kartoteka.settings().map(|settings| settings.region).unwrap_or_default();
        Self {
            format: what.format,
            spelling: spelling(what, &region),
            name: kartoteka.say("export-sheet-name", &[]),
            all,
            table: project(full, &chosen, heading),
        }
    }

    /// How many rows it has.
    pub(super) fn len(&self) -> usize {
        self.table.rows.len()
    }

    /// Every column that could go out.
    pub(super) fn columns(&self) -> Vec<ExportColumn> {
        self.all.clone()
    }

    /// The first rows, cells as they will stand in the file.
    pub(super) fn first_rows(&self, count: usize) -> Vec<Vec<String>> {
        let decimal = decimal_of(self.spelling.dialect);
        let spelt = |cell: &Cell| match self.format {
            ExportFormat::Xlsx => cell.spelt(decimal).into_owned(),
            _ => self.spelling.spelt(cell).into_owned(),
        };
        let rows = self.table.rows.iter().take(count);
        rows.map(|row| row.iter().map(spelt).collect()).collect()
    }

    /// Writes the table in its format; of CSV it tells what was done to the cells.
    pub(super) fn write(
        &self,
        out: &mut (impl Write + Seek + Send),
    ) -> Result<Option<ExportCsv>, kartoteka_interchange::Error> {
        if self.format == ExportFormat::Xlsx {
            xlsx::write(&self.table, &self.name, &mut *out)?;
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
        let told = csv::write(&self.table, self.spelling, out)?;
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
        let column = self.table.columns.get(column);
        ExportLoss {
            row: count(row),
            column: column.map(|column| column.heading.clone()).unwrap_or_default(),
            character: character.to_string(),
            instead,
            times: count(times),
        }
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

/// Only the rows in which each of the columns says something.
fn with_required(mut table: Table, required: &[String]) -> Table {
    let place = |name: &String| table.columns.iter().position(|column| column.heading == *name);
    let places: Vec<Option<usize>> = required.iter().map(place).collect();
    table.rows.retain(|row| {
        let says = |place: &Option<usize>| {
            place.and_then(|place| row.get(place)).is_some_and(|cell| *cell != Cell::Empty)
        };
        places.iter().all(says)
    });
    table
}

/// The places of columns in which some row says something; of a table without rows all, since
/// a file without headings says nothing at all.
fn filled_columns(table: &Table) -> Vec<usize> {
    if table.rows.is_empty() {
        return (0..table.columns.len()).collect();
    }
    let says = |place: &usize| {
        table.rows.iter().any(|row| row.get(*place).is_some_and(|cell| *cell != Cell::Empty))
    };
    (0..table.columns.len()).filter(says).collect()
}

/// The places asked for by their stable names, in the order asked; all filled ones for none.
fn chosen_columns(table: &Table, filled: &[usize], asked: &[String]) -> Vec<usize> {
    if asked.is_empty() {
        return filled.to_vec();
    }
    let place = |name: &String| table.columns.iter().position(|column| column.heading == *name);
    asked.iter().filter_map(place).collect()
}

fn project(mut table: Table, places: &[usize], heading: impl Fn(&str) -> String) -> Table {
    let column = |place: &usize| {
        let column = table.columns.get(*place)?;
        Some(Column { heading: heading(&column.heading), kind: column.kind })
    };
    let columns = places.iter().filter_map(column).collect();
    for row in &mut table.rows {
        let mut take = |(number, place): (usize, &usize)| {
            // A column may be asked for twice.
            let is_wanted_again = places.iter().skip(number + 1).any(|other| other == place);
            let cell = row.get_mut(*place);
            cell.map(|cell| if is_wanted_again { cell.clone() } else { std::mem::take(cell) })
        };
        *row = places.iter().enumerate().map(|place| take(place).unwrap_or_default()).collect();
    }
    Table { columns, rows: table.rows }
}

/// Says kinds and usual labels in the owner's words; an own label stays.
fn tell(kartoteka: &Kartoteka, table: &mut Table) {
    for (place, column) in table.columns.iter().enumerate() {
        let Some(key) = Key::of(&column.heading) else { continue };
        let of = if key.field == "kind" { "card" } else { "card-label" };
        let words = told_words(key).into_iter();
        let said = words.map(|word| (word, kartoteka.say(&format!("{of}-{word}"), &[])));
        let said: HashMap<&str, String> = said.collect();
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(place)) {
            if let Cell::Text(text) = cell
                && let Some(words) = said.get(text.as_str())
            {
                text.clone_from(words);
            }
        }
    }
}

/// A stable heading in the owner's words: `phone_2_label` is "Phone 2: label".
fn words(kartoteka: &Kartoteka, stable: &str) -> String {
    let Some(key) = Key::of(stable) else {
        return kartoteka.say(&format!("export-column-{stable}"), &[]);
    };
    let message = format!("column-{}", key.field.replace('_', "-"));
    let number = key.number.to_string();
    let number = if key.number > 1 { number.as_str() } else { "" };
    let heading = kartoteka.say(&message, &[("number", number.into())]);
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}
