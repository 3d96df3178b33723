//! Tables as XLSX: text cells that stay text, numbers and dates typed, so that no spreadsheet
//! guesses. Owns the file's look, which is plain: a bold first row that stays in view.

use std::io::{Seek, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, RowNum, Workbook, Worksheet};

use crate::Error;
use crate::table::{Cell, Column, Tabular};

/// The most UTF-16 units a cell may hold; what is longer goes on in a further column.
pub const CELL_UNITS: usize = 32_767;

/// Writes a table as one sheet.
///
/// # Errors
/// When `out` fails, or the table has more rows or columns than a sheet may have.
pub fn write(
    table: &impl Tabular,
    sheet: &str,
    out: impl Write + Seek + Send,
) -> Result<(), Error> {
    let mut workbook = Workbook::new();
    let places = places(table)?;
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet_name(sheet))?;
    worksheet.set_freeze_panes(1, 0)?;
    let mut writer = Writer { worksheet, formats: Formats::new(), places };
    writer.headings(table.columns())?;
    let mut at: RowNum = 0;
    table.each_row(&mut |row| {
        at = at.saturating_add(1);
        writer.row(at, row)
    })?;
    workbook.save_to_writer(out)?;
    Ok(())
}

/// A sheet's name: at most 31 characters, none that Excel forbids, never empty.
fn sheet_name(name: &str) -> String {
    let name: String = name.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect();
    let name = name.trim_matches('\'').trim();
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}

/// Where each column of the table lies in the sheet, and how many sheet columns it needs.
fn places(table: &impl Tabular) -> Result<Vec<(usize, usize)>, Error> {
    let mut widths = vec![1; table.columns().len()];
    table.each_row(&mut |row| {
        for (width, cell) in widths.iter_mut().zip(row) {
            if let Cell::Text(text) = cell
                && text.len() > CELL_UNITS
            {
                *width = chunks(text).len().max(*width);
            }
        }
        Ok(())
    })?;
    let mut next = 0;
    let place = |width: usize| {
        let first = next;
        next += width;
        (first, width)
    };
    Ok(widths.into_iter().map(place).collect())
}

/// A text in pieces that fit a cell, no character cut in two.
fn chunks(text: &str) -> Vec<&str> {
    if text.len() <= CELL_UNITS {
        return vec![text];
    }
    let mut chunks = Vec::new();
    let (mut start, mut units) = (0, 0);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > CELL_UNITS {
            chunks.extend(text.get(start..at));
            (start, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    chunks.extend(text.get(start..));
    chunks
}

struct Formats {
    heading: Format,
    text: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            heading: Format::new().set_bold(),
            text: Format::new().set_num_format("@"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

struct Writer<'a> {
    worksheet: &'a mut Worksheet,
    formats: Formats,
    places: Vec<(usize, usize)>,
}

impl Writer<'_> {
    fn headings(&mut self, columns: &[Column]) -> Result<(), Error> {
        for (column, (first, width)) in columns.iter().zip(&self.places) {
            for more in 0..*width {
                let heading = match more {
                    0 => column.heading.clone(),
                    more => format!("{} ({})", column.heading, more + 1),
                };
                let place = column_number(first + more);
                let format = &self.formats.heading;
                self.worksheet.write_string_with_format(0, place, heading, format)?;
            }
        }
        Ok(())
    }

    fn row(&mut self, at: RowNum, row: &[Cell]) -> Result<(), Error> {
        for (number, cell) in row.iter().enumerate() {
            let Some((first, _)) = self.places.get(number).copied() else { break };
            let place = column_number(first);
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    for (more, piece) in chunks(text).into_iter().enumerate() {
                        let place = column_number(first + more);
                        let format = &self.formats.text;
                        self.worksheet.write_string_with_format(at, place, piece, format)?;
                    }
                }
                Cell::Number { units, decimals } => self.number(at, place, *units, *decimals)?,
                Cell::Date(date) => self.date(at, place, *date)?,
            }
        }
        Ok(())
    }

    /// A number up to 15 digits is exact in a spreadsheet; a longer one goes in as text.
    fn number(&mut self, at: RowNum, place: ColNum, units: i64, decimals: u8) -> Result<(), Error> {
        const EXACT: u64 = 999_999_999_999_999;
        let spelt = Cell::Number { units, decimals }.spelt('.').into_owned();
        match spelt.parse::<f64>() {
            Ok(number) if units.unsigned_abs() <= EXACT => {
                let behind = "0".repeat(usize::from(decimals));
                let pattern = if decimals == 0 { "0".to_owned() } else { format!("0.{behind}") };
                let format = Format::new().set_num_format(pattern);
                self.worksheet.write_number_with_format(at, place, number, &format)?;
            }
            _ => {
                let format = &self.formats.text;
                self.worksheet.write_string_with_format(at, place, spelt, format)?;
            }
        }
        Ok(())
    }

    /// A day from 1900 on is a date to a spreadsheet; an earlier one goes in as text.
    fn date(&mut self, at: RowNum, place: ColNum, date: NaiveDate) -> Result<(), Error> {
        let parts =
            (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()));
        let known = match parts {
            (Ok(year), Ok(month), Ok(day)) if year >= 1900 => {
                ExcelDateTime::from_ymd(year, month, day).ok()
            }
            _ => None,
        };
        match known {
            Some(known) => {
                let format = &self.formats.date;
                self.worksheet.write_datetime_with_format(at, place, &known, format)?;
            }
            None => {
                let text = Cell::Date(date).spelt('.').into_owned();
                let format = &self.formats.text;
                self.worksheet.write_string_with_format(at, place, text, format)?;
            }
        }
        Ok(())
    }
}

/// A column's number; beyond what a sheet has, one that the library refuses.
fn column_number(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}
