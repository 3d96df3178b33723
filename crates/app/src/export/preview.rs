//! What would go out, shown before it does: the first rows, how many there are, how large the file
//! will be, and a name for it. Writes nothing.

use super::whole::{Calendar, Everything};
use super::{chosen, count, period, sheet, unwritable, vcards};
use crate::api::export::{ExportContent, ExportFormat, ExportPreview, ExportWhat};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use std::io::{self, Write};
use std::path::Path;

/// Rows that a preview shows.
const SHOWN: usize = 20;

/// The beginning of what is no table.
struct Text {
    records: u32,
    text: String,
    bytes: Option<u32>,
}

/// Counts what would be written.
#[derive(Default)]
struct Size(usize);

impl Write for Size {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: ExportWhat,
) -> Result<ExportPreview> {
    let file_name = file_name(kartoteka, call, &what);
    let path = Path::new(&file_name);
    if let Some(Text { records, text, bytes }) = text_preview(kartoteka, call, &what, path)? {
        let (columns, rows) = (Vec::new(), vec![vec![text]]);
        return Ok(ExportPreview { records, columns, rows, file_name, bytes, csv: None });
    }
    let sheet = sheet(kartoteka, call, &what)?;
    let mut size = Size::default();
    let failed = |fault| unwritable(kartoteka, path, &fault);
    let csv = sheet.write_csv(&mut size).map_err(failed)?;
    Ok(ExportPreview {
        records: count(sheet.len()),
        columns: sheet.columns(),
        rows: sheet.first_rows(SHOWN).map_err(failed)?,
        bytes: csv.is_some().then(|| count(size.0)),
        csv,
        file_name,
    })
}

/// The beginning of what is no table, and how many records it has.
fn text_preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: &ExportWhat,
    path: &Path,
) -> Result<Option<Text>> {
    let mut text = Vec::new();
    let failed = |fault| unwritable(kartoteka, path, &fault);
    let mut bytes = None;
    let records = match what.format {
        ExportFormat::Csv | ExportFormat::CsvExact | ExportFormat::Xlsx => return Ok(None),
        ExportFormat::Vcf => {
            let ids = chosen(kartoteka, call, what)?;
            let first = ids.get(..SHOWN.min(ids.len())).unwrap_or_default();
            vcards::write(kartoteka, call, first, what.vcard, path, &mut text)?;
            ids.len()
        }
        ExportFormat::Ics => {
            let calendar = Calendar::of(kartoteka, call, what)?;
            let records = calendar.len();
            let mut size = Size::default();
            calendar.write(call, &mut size).map_err(failed)?;
            bytes = Some(size.0);
            calendar.shortened(SHOWN).write(call, &mut text).map_err(failed)?;
            records
        }
        ExportFormat::Json => {
            let everything = Everything::of(kartoteka, call, what)?;
            let records = everything.len();
            everything.shortened(SHOWN).write(kartoteka, Path::new(""), &mut text)?;
            records
        }
    };
    let text = String::from_utf8_lossy(&text).into_owned();
    Ok(Some(Text { records: count(records), text, bytes: bytes.map(count) }))
}

/// A name for the file that says what is in it: of which period, else of which day.
fn file_name(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> String {
    let is_table =
        matches!(what.format, ExportFormat::Csv | ExportFormat::CsvExact | ExportFormat::Xlsx);
    let id = match what.content {
        ExportContent::Interactions if is_table => "export-file-name-history",
        ExportContent::Sales if is_table => "export-file-name-sales",
        _ => "export-file-name",
    };
    let stem = kartoteka.say(id, &[]);
    let is_by_day =
        is_table && matches!(what.content, ExportContent::Interactions | ExportContent::Sales);
    let of_period = what.period.filter(|_| is_by_day);
    let when = of_period.and_then(|period| period::named(period, call.now.today()));
    let when = when.unwrap_or_else(|| call.now.today().to_string());
    format!("{stem}-{when}.{}", extension(what.format))
}

fn extension(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Csv | ExportFormat::CsvExact => "csv",
        ExportFormat::Xlsx => "xlsx",
        ExportFormat::Vcf => "vcf",
        ExportFormat::Ics => "ics",
        ExportFormat::Json => "json",
    }
}
