//! Rows of a table copied under its headings, each with the reason why it is there.

use super::Lost;
use crate::Error;
use crate::encoding::UTF8_MARK;
use crate::rows::{self, Item, Layout, Limits, Row};
use std::io::{BufRead, Write};

/// The heading over the reasons; a table that comes in is read without this column.
pub(crate) const REASON: &str = "kartoteka_problem";

/// Where the reason stands in a row that has more cells than there are headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonPlace {
    /// Under its heading.
    UnderHeading,
    /// After all of them: a log's surplus cells belong to its first.
    Last,
}

/// How the rows are written.
pub struct Rows<'r> {
    /// How the table is spelt; delimiter and quotes stay.
    pub layout: Layout,
    /// Sizes up to which it is read.
    pub limits: Limits,
    /// Which row are the headings; without one there are no reasons either.
    pub is_heading: &'r dyn Fn(&Row) -> bool,
    /// Where the reason stands.
    pub place: ReasonPlace,
    /// Every cell in quotes, as our own table for spreadsheets has them.
    pub is_all_quoted: bool,
}

/// Copies the rows of which something was lost; gives how many there are.
///
/// # Errors
/// When the input or `out` fails.
pub fn copy_rows(
    input: impl BufRead,
    how: &Rows<'_>,
    lost: &Lost,
    mut out: impl Write,
) -> Result<usize, Error> {
    out.write_all(UTF8_MARK)?;
    let style =
        if how.is_all_quoted { ::csv::QuoteStyle::Always } else { ::csv::QuoteStyle::Necessary };
    let writer = ::csv::WriterBuilder::new()
        .delimiter(how.layout.delimiter.byte())
        .terminator(::csv::Terminator::CRLF)
        .quote_style(style)
        .flexible(true)
        .from_writer(out);
    let mut copier = Copier { how, lost, writer, width: None, old: None, count: 0 };
    let mut before: Option<Row> = None;
    for item in rows::read(input, how.layout, how.limits) {
        let Item::Row(row) = item? else { continue };
        if let Some(done) = before.replace(row) {
            let end = before.as_ref().map_or(usize::MAX, |next| next.line);
            copier.take(&done, end)?;
        }
    }
    if let Some(done) = before {
        copier.take(&done, usize::MAX)?;
    }
    copier.writer.flush()?;
    Ok(copier.count)
}

struct Copier<'r, W: Write> {
    how: &'r Rows<'r>,
    lost: &'r Lost,
    writer: ::csv::Writer<W>,
    /// How many headings there are, once they were met.
    width: Option<usize>,
    /// The column of the reasons of an earlier time.
    old: Option<usize>,
    count: usize,
}

impl<W: Write> Copier<'_, W> {
    fn take(&mut self, row: &Row, end: usize) -> Result<(), Error> {
        if self.width.is_none() && (self.how.is_heading)(row) {
            self.old = row.cells.iter().position(|cell| cell == REASON);
            self.width = Some(row.cells.len() - usize::from(self.old.is_some()));
            return self.write(&row.cells, Some(REASON));
        }
        match self.lost.reason(row.line, end) {
            Some(_) if row.is_blank() => Ok(()),
            Some(reason) => {
                self.count += 1;
                self.write(&row.cells, self.width.map(|_| reason))
            }
            None => Ok(()),
        }
    }

    fn write(&mut self, cells: &[String], reason: Option<&str>) -> Result<(), Error> {
        let old = self.old;
        let cells: Vec<&String> = cells
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != old)
            .map(|(_, cell)| cell)
            .collect();
        let width = self.width.unwrap_or_default();
        let place = match self.how.place {
            ReasonPlace::UnderHeading => width,
            ReasonPlace::Last => width.max(cells.len()),
        };
        let (own, more) = cells.split_at_checked(place).unwrap_or((&cells, &[]));
        for cell in own {
            self.writer.write_field(cell)?;
        }
        if let Some(reason) = reason {
            for _ in own.len()..place {
                self.writer.write_field("")?;
            }
            self.writer.write_field(reason)?;
        }
        for cell in more {
            self.writer.write_field(cell)?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }
}
