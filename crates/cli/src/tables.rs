//! What the command line says of tables that come in, and the profiles it is kept in.

use crate::session::{Answer, Session};
use clap::{Args, ValueEnum};
use kartoteka_app::api::Done;
use kartoteka_app::api::exchange::ImportedFile;
use kartoteka_app::api::table::{
    ColumnChoice, ImportProfile, ImportProfileList, ImportProfileName, ImportedTable, ImportedWay,
    LengthUnit, TableChoice, TableContent, TableReading, WayChoice,
};
use kartoteka_app::{Error, Result};
use serde_json::json;

/// How tables are read.
#[derive(Debug, Args)]
pub(crate) struct Tables {
    /// Reads tables by this profile; `karto profiles` lists them
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// What columns of tables are, as in "Telefon=phone:work,Miasto=address_city" or
    /// "Nr=call_number,When=call_when"; a column without heading goes by its number
    #[arg(long, value_name = "COLUMN=FIELD,...")]
    map: Vec<String>,
    /// What the rows of tables are; calls of a known program are read by their columns then
    #[arg(long, value_enum)]
    rows: Option<RowsAre>,
    /// Which way the words in a table of calls mean, as in "we=in,wy=out"
    #[arg(long, value_name = "WORD=WAY,...")]
    ways: Vec<String>,
    /// What the last number of a call's length counts
    #[arg(long, value_enum)]
    lengths: Option<LengthsCount>,
    /// Keeps how the first table is read as a profile of this name
    #[arg(long, value_name = "NAME", conflicts_with = "dry_run")]
    pub(crate) save_profile: Option<String>,
    /// What stands between the cells of tables: a comma, a semicolon, | or tab
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<String>,
    /// Whether tables have a row of headings
    #[arg(long, value_enum)]
    headings: Option<YesNo>,
    /// Takes quotation marks in tables as letters like others
    #[arg(long)]
    literal_quotes: bool,
    /// Which number of 1/2/1980 is the day
    #[arg(long, value_enum)]
    day: Option<DayPlace>,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    /// There is one
    Yes,
    /// There is none
    No,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RowsAre {
    /// Cards
    Cards,
    /// Calls
    Calls,
}

impl RowsAre {
    fn content(self) -> TableContent {
        match self {
            Self::Cards => TableContent::Cards,
            Self::Calls => TableContent::Calls,
        }
    }
}

/// What the last number of a length counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LengthsCount {
    /// Seconds
    Seconds,
    /// Minutes
    Minutes,
}

impl LengthsCount {
    fn unit(self) -> LengthUnit {
        match self {
            Self::Seconds => LengthUnit::Seconds,
            Self::Minutes => LengthUnit::Minutes,
        }
    }
}

/// Which number of a date is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DayPlace {
    /// The first
    First,
    /// The second
    Second,
}

impl Tables {
    /// What is said of these files.
    pub(crate) fn choices(&self, session: &Session, files: &[u32]) -> Result<Vec<TableChoice>> {
        let reading = TableReading {
            encoding: None,
            delimiter: self.delimiter.clone(),
            has_literal_quotes: self.literal_quotes.then_some(true),
            has_headings: self.headings.map(|said| said == YesNo::Yes),
            is_day_first: self.day.map(|said| said == DayPlace::First),
            columns: self.columns(session)?,
            content: self.rows.map(RowsAre::content),
            ways: self.ways(session)?,
            length_unit: self.lengths.map(LengthsCount::unit),
        };
        let choice = |file: &u32| TableChoice {
            file: *file,
            profile: self.profile.clone(),
            reading: reading.clone(),
        };
        Ok(files.iter().map(choice).collect())
    }

    fn columns(&self, session: &Session) -> Result<Vec<ColumnChoice>> {
        let said = pairs(&self.map).map_err(|rest| refusal(session, &rest))?;
        Ok(said.into_iter().map(|(heading, field)| ColumnChoice { heading, field }).collect())
    }

    fn ways(&self, session: &Session) -> Result<Vec<WayChoice>> {
        let unknown = |way: &str| session.refusal("karto-way-unknown", way);
        let said = pairs(&self.ways).map_err(|rest| unknown(&rest))?;
        let choice = |(word, way): (String, String)| match serde_json::from_value(json!(way)) {
            Ok(known) => Ok(WayChoice { word, way: known }),
            Err(_) => Err(unknown(&way)),
        };
        said.into_iter().map(choice).collect()
    }
}

fn refusal(session: &Session, rest: &str) -> Error {
    session.refusal("karto-map-without-field", rest)
}

/// What stands before and after each `=`; a heading may hold commas, so a piece without `=`
/// belongs to the next. Errs with one that has no next.
fn pairs(all: &[String]) -> std::result::Result<Vec<(String, String)>, String> {
    let mut pairs = Vec::new();
    for text in all {
        let mut before = String::new();
        for piece in text.split(',') {
            let whole = format!("{before}{piece}");
            let Some((name, value)) = whole.rsplit_once('=') else {
                before = format!("{whole},");
                continue;
            };
            pairs.push((name.trim().to_owned(), value.trim().to_owned()));
            before.clear();
        }
        if !before.is_empty() {
            return Err(before.trim_end_matches(',').to_owned());
        }
    }
    Ok(pairs)
}

/// Keeps how the first table among the files was read; `said` is the owner's word for all of them.
pub(crate) fn keep(
    session: &Session,
    name: &str,
    said: Option<&TableChoice>,
    files: &[ImportedFile],
) -> Result<()> {
    let Some(table) = files.iter().find_map(|file| file.table.as_ref()) else {
        return Err(session.refusal("karto-no-table", name));
    };
    let guessed = reading_of(table);
    let is_day_first = said.and_then(|said| said.reading.is_day_first).or(guessed.is_day_first);
    let reading = TableReading { is_day_first, ..guessed };
    let request = ImportProfile { name: name.to_owned(), reading };
    session.ask::<Done>("import_profile_save", &request).map(|_| ())
}

/// How a table was read, so that the next one like it is read the same way.
fn reading_of(table: &ImportedTable) -> TableReading {
    let column = |own: &kartoteka_app::api::table::ImportedColumn| ColumnChoice {
        heading: own.heading.clone(),
        field: own.field.clone(),
    };
    let way = |own: &ImportedWay| Some(WayChoice { word: own.word.clone(), way: own.way? });
    TableReading {
        encoding: table.is_encoding_guessed.then(|| table.encoding.clone()),
        delimiter: Some(table.delimiter.clone()),
        has_literal_quotes: Some(table.has_literal_quotes),
        has_headings: Some(table.has_headings),
        // Where nothing shows it, the usual order is a guess, and the next table is guessed at anew.
        is_day_first: (!table.is_day_order_open || !table.is_day_first)
            .then_some(table.is_day_first),
        columns: table.columns.iter().map(column).collect(),
        content: Some(table.content),
        ways: table.ways.iter().filter_map(way).collect(),
        length_unit: table.length_unit,
    }
}

pub(crate) fn profiles(session: &Session, delete: Option<String>) -> Result<Answer> {
    if let Some(name) = delete {
        let request = ImportProfileName { name };
        let done: Done = session.ask("import_profile_delete", &request)?;
        let json = json!({ "profile": request.name, "operation": done.operation });
        return Ok(Answer::new(json, request.name));
    }
    let list: ImportProfileList = session.ask("import_profile_list", &json!({}))?;
    let lines = list.profiles.iter().map(|profile| {
        let columns = profile.reading.columns.iter();
        let columns: Vec<String> =
            columns.map(|column| format!("{}={}", column.heading, column.field)).collect();
        format!("{}  {}\n", profile.name, columns.join(","))
    });
    Ok(Answer::new(json!({ "profiles": list.profiles }), lines.collect::<String>()))
}
