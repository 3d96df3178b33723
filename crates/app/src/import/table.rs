//! Tables of contacts coming in: looked at for how they are spelt and what their columns mean,
//! then read as any file of cards is.

use super::making::Making;
use super::opened::{Opened, Tracked};
use super::plan::{Candidate, Plan};
use super::{call_table, headings, profile, report, table_words};
use crate::api::exchange::{ImportPreviewRequest, ImportedFile};
use crate::api::table::{
    ColumnGround, ImportedColumn, ImportedTable, TableChoice, TableContent, TableReading,
};
use crate::brief::brief;
use crate::call::Call;
use crate::error::{Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::contact::Contact;
use kartoteka_interchange::call_log;
use kartoteka_interchange::contact_table::{
    self, Author, Choice, DayOrder, Ground, Item, Known, Meaning, Problem, Record, Sketch,
};
use kartoteka_interchange::csv::Delimiter;
use kartoteka_interchange::encoding::{Hint, top_level_domain};
use kartoteka_interchange::format::Format;
use kartoteka_interchange::rows::{Layout, Limits, Quotes};
use kartoteka_store::SourceCard;
use std::fs::File;
use std::io::{BufReader, Read as _};

/// How much of a file is looked at to understand its columns, in bytes.
const HEAD: u64 = 256 * 1024;

impl Tracked for contact_table::Reader<BufReader<File>> {
    fn bytes_read(&self) -> u64 {
        self.bytes_read()
    }
}

/// What stands next in the file.
enum Found {
    Problem(Problem),
    Row(Box<Candidate>),
}

/// A table looked at.
pub(super) struct Looked {
    pub(super) layout: Layout,
    pub(super) sketch: Sketch,
}

/// Reads the file and decides about each row.
pub(super) fn read(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    (plan, making): (&mut Plan, Option<&Making<'_>>),
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let choice = choice_for(opened, request);
    let Looked { layout, sketch } = look_by(kartoteka, opened, request)?;
    refuse_missing(kartoteka, &choice.reading, &sketch)?;
    let format = sketch.author.map_or(Format::Table, Format::Contacts);
    let mut file = report::empty(&opened.name, format.name());
    file.encoding = layout.is_encoding_guessed.then(|| layout.encoding.name().to_owned());
    file.table = Some(told(&layout, &sketch, &choice));
    if !sketch.names_somebody() {
        let problem = table_words::nobody(kartoteka, &file);
        file.tell(|| problem);
        return Ok(file);
    }
    if layout.is_encoding_guessed
        && let Some(text) = odd_text(&sketch)
    {
        file.tell(|| table_words::encoding_guessed(kartoteka, layout.encoding.name(), &text));
    }
    let kind = sketch.kind();
    let is_own = sketch.author == Some(Author::Kartoteka);
    let (region, deriver) = (plan.region, making.map(Making::deriver));
    let input = opened.input(kartoteka)?;
    let reader = contact_table::read(input, layout, Limits::default(), sketch, region);
    let prepare = |item| match item {
        Item::Problem(problem) => Found::Problem(problem),
        Item::Record(record) => {
            let (contact, source) = row(*record, &kind, is_own);
            Found::Row(Box::new(Candidate::of(contact, source, region, deriver).partial()))
        }
    };
    opened.each(kartoteka, call, reader, prepare, |found| {
        match found {
            Found::Problem(problem) => {
                table_words::count_blank(&mut file, &problem);
                file.tell(|| table_words::problem(kartoteka, &problem));
            }
            Found::Row(candidate) => {
                file.records += 1;
                let decided = plan.decide(kartoteka, making, *candidate)?;
                file.decide(kartoteka, decided, request);
            }
        }
        Ok(())
    })?;
    if file.records == 0 && file.problems.is_empty() {
        return Err(opened.refusal(kartoteka, "error-no-rows"));
    }
    Ok(file)
}

/// A row of our own table with a UID goes on where the card's own source left off.
fn row(record: Record, kind: &str, is_own: bool) -> (Contact, SourceCard) {
    let table = if is_own && !record.contact.uid.is_empty() { "" } else { kind };
    let source = SourceCard::of_table(&record.contact, &record.source_hash, table);
    (record.contact, source)
}

/// Refuses files that are nothing but tables in which no column says whose card a row is.
pub(super) fn refuse_unnamed(kartoteka: &Kartoteka, files: &[ImportedFile]) -> Result<()> {
    let is_unnamed =
        |file: &ImportedFile| file.table.as_ref().is_some_and(|table| !table.names_somebody);
    match files.first().filter(|_| files.iter().all(is_unnamed)) {
        Some(first) => Err(table_words::refusal(kartoteka, first)),
        None => Ok(()),
    }
}

pub(super) fn choice_for(opened: &Opened, request: &ImportPreviewRequest) -> TableChoice {
    let said = request.tables.iter().find(|choice| choice.file == opened.handle);
    let none =
        || TableChoice { file: opened.handle, profile: None, reading: TableReading::default() };
    said.cloned().unwrap_or_else(none)
}

/// The file with the format that the owner's word makes it: cards may be calls, and calls cards. Calls
/// of a known program are read by their columns where the owner says that they are calls: what is
/// known of its files may not hold for this one.
pub(super) fn by_content(
    kartoteka: &Kartoteka,
    opened: Opened,
    request: &ImportPreviewRequest,
) -> Result<Opened> {
    let calls = Format::CallLog(call_log::Format::Table);
    let is_table = match opened.format {
        Format::Table | Format::Contacts(_) => true,
        Format::CallLog(log) => log.is_table(),
        _ => false,
    };
    if !is_table {
        return Ok(opened);
    }
    let reading = profile::reading(kartoteka, &choice_for(&opened, request))?;
    let format = match content_of(&reading) {
        Some(TableContent::Calls) => calls,
        Some(TableContent::Cards) if opened.format == calls => Format::Table,
        _ => opened.format,
    };
    Ok(opened.taken_for(format))
}

/// What the rows are by the owner's word, or by the fields that they name.
fn content_of(reading: &TableReading) -> Option<TableContent> {
    let fields = || reading.columns.iter().map(|column| column.field.trim());
    let of_calls = |field: &str| field.starts_with("call_");
    reading.content.or_else(|| {
        if fields().any(of_calls) {
            return Some(TableContent::Calls);
        }
        fields().any(|field| field != "skip").then_some(TableContent::Cards)
    })
}

/// Looks at a table as the owner says that it is read.
pub(super) fn look_by(
    kartoteka: &Kartoteka,
    opened: &Opened,
    request: &ImportPreviewRequest,
) -> Result<Looked> {
    let reading = profile::reading(kartoteka, &choice_for(opened, request))?;
    look(kartoteka, opened, &reading, request)
}

fn look(
    kartoteka: &Kartoteka,
    opened: &Opened,
    reading: &TableReading,
    request: &ImportPreviewRequest,
) -> Result<Looked> {
    let broken = |fault: std::io::Error| opened.broken(kartoteka, &fault.into());
    let mut head = Vec::new();
    opened.input(kartoteka)?.take(HEAD).read_to_end(&mut head).map_err(broken)?;
    let mut layout = layout(kartoteka, opened, reading, request)?;
    let own_words = headings::own_words(kartoteka);
    let known = Known {
        own_word: &|heading| own_words.key(heading),
        region: kartoteka.region()?,
        is_our_spelling: head.starts_with(b"\xEF\xBB\xBF\""),
    };
    let is_open = reading.delimiter.is_none() && !head.to_ascii_lowercase().starts_with(b"sep=");
    let author = match (&request.format, opened.format) {
        (Some(_), Format::Contacts(author)) => Some(Some(author)),
        (Some(_), _) => Some(None),
        (None, _) => None,
    };
    let choice = Choice { author, ..chosen_columns(kartoteka, reading)? };
    let sketch = contact_table::look(&head, &mut layout, is_open, &known, &choice);
    Ok(Looked { layout, sketch })
}

/// How the file is spelt, as said or guessed.
pub(super) fn layout(
    kartoteka: &Kartoteka,
    opened: &Opened,
    reading: &TableReading,
    request: &ImportPreviewRequest,
) -> Result<Layout> {
    let language = crate::setting::spoken(kartoteka.language());
    let chosen = reading.encoding.clone().or_else(|| request.encoding.clone());
    let hint = Hint { top_level_domain: top_level_domain(language.as_str()), chosen };
    let guessed = Layout::guess(opened.input(kartoteka)?, &hint);
    let mut layout = guessed.map_err(|fault| opened.broken(kartoteka, &fault))?;
    let delimiter = reading.delimiter.as_deref().and_then(delimiter);
    layout.delimiter = delimiter.unwrap_or(layout.delimiter);
    if reading.has_literal_quotes == Some(true) {
        layout.quotes = Quotes::Literal;
    }
    Ok(layout)
}

fn chosen_columns(kartoteka: &Kartoteka, reading: &TableReading) -> Result<Choice> {
    let meaning = |field: &String| Meaning::parse(field).ok_or_else(|| no_field(kartoteka, field));
    let columns = reading.columns.iter();
    let columns = columns.map(|column| Ok((column.heading.clone(), meaning(&column.field)?)));
    let order = |is_day_first| if is_day_first { DayOrder::DayFirst } else { DayOrder::MonthFirst };
    Ok(Choice {
        author: None,
        has_headings: reading.has_headings,
        columns: columns.collect::<Result<_>>()?,
        day_order: reading.is_day_first.map(order),
    })
}

/// Errs on a reading that says what nothing here knows.
pub(super) fn refuse_unknown(kartoteka: &Kartoteka, reading: &TableReading) -> Result<()> {
    if let Some(sign) = &reading.delimiter
        && delimiter(sign).is_none()
    {
        let args = [("name", sign.into())];
        return Err(kartoteka.invalid("delimiter", "error-table-delimiter", &args));
    }
    match content_of(reading) {
        Some(TableContent::Calls) => call_table::chosen(kartoteka, reading).map(|_| ()),
        _ => chosen_columns(kartoteka, reading).map(|_| ()),
    }
}

/// Errs on a column that the owner names and the file has not.
fn refuse_missing(kartoteka: &Kartoteka, said: &TableReading, sketch: &Sketch) -> Result<()> {
    refuse_unknown(kartoteka, said)?;
    let headings: Vec<&str> = sketch.columns.iter().map(|own| own.heading.as_str()).collect();
    refuse_absent(kartoteka, said, &headings)
}

/// Errs on a column that is not among these headings.
pub(super) fn refuse_absent(
    kartoteka: &Kartoteka,
    said: &TableReading,
    headings: &[&str],
) -> Result<()> {
    let is_there = |name: &str| {
        let name = name.trim().to_lowercase();
        let mut columns = headings.iter().zip(1..);
        columns.any(|(heading, at)| heading.trim().to_lowercase() == name || name == at.to_string())
    };
    let missing = said.columns.iter().find(|column| !is_there(&column.heading));
    missing.map_or(Ok(()), |column| {
        let all = headings.join(", ");
        let args = [("name", (&column.heading).into()), ("all", (&all).into())];
        Err(kartoteka.invalid("columns", "error-table-column", &args))
    })
}

fn no_field(kartoteka: &Kartoteka, field: &str) -> Error {
    refuse_field(kartoteka, field, &Meaning::fields())
}

/// That there is no such field.
pub(super) fn refuse_field(kartoteka: &Kartoteka, field: &str, all: &[&str]) -> Error {
    let all = all.join(", ");
    let args = [("name", field.into()), ("all", (&all).into())];
    kartoteka.invalid("field", "error-table-field", &args)
}

fn delimiter(sign: &str) -> Option<Delimiter> {
    match sign {
        "tab" | "\t" => Some(Delimiter::Tab),
        sign => Delimiter::of(*sign.as_bytes().first().filter(|_| sign.len() == 1)?),
    }
}

/// A text of the table that another encoding would show otherwise.
fn odd_text(sketch: &Sketch) -> Option<String> {
    let mut texts = sketch.columns.iter().flat_map(|own| own.samples.iter().chain([&own.heading]));
    texts.find(|text| !text.is_ascii()).cloned()
}

fn told(layout: &Layout, sketch: &Sketch, choice: &TableChoice) -> ImportedTable {
    let column = |own: &contact_table::Column| ImportedColumn {
        heading: own.heading.clone(),
        field: own.meaning.named(),
        ground: ground(own.ground),
        samples: own.samples.iter().map(|sample| brief(sample)).collect(),
    };
    ImportedTable {
        has_headings: sketch.heading_line.is_some(),
        is_day_first: sketch.day_order == DayOrder::DayFirst,
        is_day_order_open: sketch.is_day_order_open,
        names_somebody: sketch.names_somebody(),
        profile: choice.profile.clone(),
        columns: sketch.columns.iter().map(column).collect(),
        ..spelt(layout, TableContent::Cards)
    }
}

pub(super) fn ground(ground: Ground) -> ColumnGround {
    match ground {
        Ground::Chosen => ColumnGround::Chosen,
        Ground::Author => ColumnGround::Author,
        Ground::Heading => ColumnGround::Heading,
        Ground::Values => ColumnGround::Values,
        Ground::None => ColumnGround::None,
    }
}

/// A table of which nothing is told but how it is spelt.
pub(super) fn spelt(layout: &Layout, content: TableContent) -> ImportedTable {
    ImportedTable {
        content,
        encoding: layout.encoding.name().to_owned(),
        is_encoding_guessed: layout.is_encoding_guessed,
        delimiter: match layout.delimiter {
            Delimiter::Tab => "tab".to_owned(),
            other => char::from(other.byte()).to_string(),
        },
        has_literal_quotes: layout.quotes == Quotes::Literal,
        has_headings: false,
        is_day_first: true,
        is_day_order_open: false,
        names_somebody: false,
        blank_rows: 0,
        profile: None,
        columns: Vec::new(),
        ways: Vec::new(),
        length_unit: None,
    }
}
