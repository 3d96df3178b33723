//! Call logs as tables with heads: iMazing, Logger, the extractor of SMS Backup & Restore, and the
//! journal of a FRITZ!Box. What a row means may hang on the others (which number means "called",
//! whether days or months come first), so all rows are looked at before the first is handed out.

use super::values::{Draft, clock, milliseconds, seconds, wall};
use super::{Format, ProblemKind, Sink, Way, When};
use crate::Error;
use crate::rows::{self, Item, Layout, Limits, Row};
use std::io::BufRead;

/// Heads by which a table is known, and what stands under them.
struct Heads {
    format: Format,
    /// Every one of these is there, by any of its names.
    needed: &'static [&'static [&'static str]],
}

const KNOWN: [Heads; 4] = [
    Heads {
        format: Format::Imazing,
        needed: &[
            &["call type"],
            &["date"],
            &["duration"],
            &["number"],
            &["contact"],
            &["service"],
        ],
    },
    Heads {
        format: Format::Logger,
        needed: &[&["name"], &["duration"], &["number"], &["call_type"], &["timestamp"]],
    },
    Heads {
        format: Format::SmsBackupTable,
        needed: &[
            &["call date (timestamp)"],
            &["call type"],
            &["caller #"],
            &["call duration (s)"],
        ],
    },
    Heads {
        format: Format::FritzBox,
        needed: &[
            &["typ", "type"],
            &["datum", "date"],
            &["name"],
            &["rufnummer", "number", "telephone number"],
            &["nebenstelle", "extension"],
            &["dauer", "duration"],
        ],
    },
];

/// The call log whose heads are among these rows.
pub(super) fn of_rows(rows: &[Row]) -> Option<Format> {
    rows.iter().find_map(|row| {
        let found = KNOWN.iter().find(|heads| Columns::of(row, heads.needed).is_some());
        found.map(|heads| heads.format)
    })
}

/// Where the needed columns stand, in their order.
struct Columns {
    at: Vec<usize>,
    /// How many there are in all.
    width: usize,
}

impl Columns {
    fn of(row: &Row, needed: &[&[&str]]) -> Option<Self> {
        let named = |names: &&[&str]| {
            let is =
                |cell: &String| names.iter().any(|name| cell.trim().eq_ignore_ascii_case(name));
            row.cells.iter().position(is)
        };
        let at = needed.iter().map(named).collect::<Option<Vec<usize>>>()?;
        Some(Self { at, width: row.cells.len() })
    }

    /// The cells of a row in the order of the needed columns.
    fn cells<'r>(&self, row: &'r Row) -> Vec<&'r str> {
        self.at.iter().map(|at| row.cells.get(*at).map_or("", String::as_str)).collect()
    }
}

/// All rows of a table that say something; what was wrong in its spelling goes to the sink.
pub(super) fn all_rows(
    input: &mut dyn BufRead,
    layout: Layout,
    sink: &mut Sink<'_>,
) -> Result<Vec<Row>, Error> {
    let limits = Limits {
        cell_bytes: sink.limits.value_bytes,
        // One more, so that it is here that too many are told.
        rows: sink.limits.records.saturating_add(2),
        ..Limits::default()
    };
    let mut all = Vec::new();
    for item in rows::read(input, layout, limits) {
        match item? {
            Item::Row(row) if row.is_blank() => {}
            Item::Row(row) => all.push(row),
            Item::Problem(problem) => {
                let kind = ProblemKind::Spelling(problem.kind);
                sink.problem(problem.line, 0, kind, &problem.text);
            }
        }
    }
    Ok(all)
}

pub(super) fn read(
    format: Format,
    input: &mut dyn BufRead,
    layout: Layout,
    sink: &mut Sink<'_>,
) -> Result<(), Error> {
    let rows = all_rows(input, layout, sink)?;
    let Some(heads) = KNOWN.iter().find(|heads| heads.format == format) else { return Ok(()) };
    let found =
        rows.iter().enumerate().find_map(|(at, row)| Some((at, Columns::of(row, heads.needed)?)));
    let Some((at, columns)) = found else { return Ok(()) };
    let rows = rows.get(at + 1..).unwrap_or_default();
    match format {
        Format::Imazing => imazing(rows, &columns, sink),
        Format::Logger => logger(rows, &columns, sink),
        Format::SmsBackupTable => sms_backup(rows, &columns, sink),
        _ => fritz_box(rows, &columns, sink),
    }
    Ok(())
}

const DATES: [&str; 2] = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"];
const MONTH_FIRST: [&str; 2] = ["%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M"];
const DAY_FIRST: [&str; 4] =
    ["%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M"];

fn imazing(rows: &[Row], columns: &Columns, sink: &mut Sink<'_>) {
    let dates = |row: &Row| columns.cells(row).get(1).map(|words| (*words).to_owned());
    let is_day_first = rows
        .iter()
        .filter_map(dates)
        .any(|words| wall(&words, &MONTH_FIRST).is_none() && wall(&words, &DAY_FIRST).is_some());
    let slashed: &[&str] = if is_day_first { &DAY_FIRST } else { &MONTH_FIRST };
    for row in rows {
        let [way_word, date, length, number, name, _service] = columns.cells(row)[..] else {
            continue;
        };
        if !sink.begin(row.line) {
            return;
        }
        let draft = Draft {
            way: way_of(way_word),
            way_word,
            number,
            when: wall(date, &DATES).or_else(|| wall(date, slashed)),
            when_words: date,
            seconds: clock(length),
            length_words: length,
            name,
            ..Draft::default()
        };
        sink.finish(row.line, draft);
    }
}

/// Older versions wrote names without quotes, so that one with a comma pushes the rest on.
fn logger(rows: &[Row], columns: &Columns, sink: &mut Sink<'_>) {
    for row in rows {
        let surplus = row.cells.len().saturating_sub(columns.width);
        let joined = row.cells.get(..=surplus).unwrap_or_default().join(",");
        let rest = row.cells.get(surplus + 1..).unwrap_or_default().iter().cloned();
        let row = Row { line: row.line, cells: std::iter::once(joined).chain(rest).collect() };
        let [name, length, number, way_word, date] = columns.cells(&row)[..] else { continue };
        if !sink.begin(row.line) {
            return;
        }
        let draft = Draft {
            way: way_of(way_word),
            way_word,
            number,
            when: milliseconds(date),
            when_words: date,
            seconds: seconds(length),
            length_words: length,
            name,
            ..Draft::default()
        };
        sink.finish(row.line, draft);
    }
}

fn sms_backup(rows: &[Row], columns: &Columns, sink: &mut Sink<'_>) {
    for row in rows {
        let [date, way_word, number, length] = columns.cells(row)[..] else { continue };
        if !sink.begin(row.line) {
            return;
        }
        let heads = columns.width;
        // The name stands before the number, under a head of its own.
        let name = columns.at.get(2).and_then(|at| at.checked_sub(1)).filter(|at| *at < heads);
        let draft = Draft {
            way: super::android::way(way_word).or_else(|| way_of(way_word)),
            way_word,
            number,
            when: milliseconds(&super::values::in_milliseconds(date)),
            when_words: date,
            seconds: seconds(length),
            length_words: length,
            name: name.and_then(|at| row.cells.get(at)).map_or("", String::as_str),
            ..Draft::default()
        };
        sink.finish(row.line, draft);
    }
}

/// A way in an English word, with whatever stands around it.
fn way_of(words: &str) -> Option<Way> {
    let word: String =
        words.to_ascii_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    let word = word.strip_prefix("calltype").unwrap_or(&word);
    let known = [
        ("missed", Way::Missed),
        ("unanswered", Way::Missed),
        ("voicemail", Way::Voicemail),
        ("reject", Way::Rejected),
        ("declined", Way::Rejected),
        ("block", Way::Blocked),
        ("refused", Way::Blocked),
        ("external", Way::Elsewhere),
        ("outgoing", Way::Outgoing),
        ("cancel", Way::Outgoing),
        ("placed", Way::Outgoing),
        ("incoming", Way::Incoming),
        ("received", Way::Incoming),
    ];
    known.into_iter().find(|(part, _)| word.contains(part)).map(|(_, way)| way)
}

/// A FRITZ!Box's words for instants; whole minutes.
const FRITZ_DATES: [&str; 2] = ["%d.%m.%y %H:%M", "%d.%m.%Y %H:%M"];

/// Older boxes write 3 for a call that the owner made, newer ones 4, and 3 for one that was
/// declined. Which, only the whole file can tell.
fn fritz_box(rows: &[Row], columns: &Columns, sink: &mut Sink<'_>) {
    let types = || rows.iter().map(|row| columns.cells(row).first().copied().unwrap_or("").trim());
    let is_new = types().any(|word| word == "4");
    let threes = types().filter(|word| *word == "3").count();
    if threes > 0 {
        let kind = ProblemKind::TypeThree { is_declined: is_new, count: threes };
        sink.problem(0, 0, kind, "");
    }
    for row in rows {
        let [way_word, date, name, number, _extension, length] = columns.cells(row)[..] else {
            continue;
        };
        if !sink.begin(row.line) {
            return;
        }
        let draft = Draft {
            way: fritz_way(way_word.trim(), is_new),
            way_word,
            number,
            when: fritz_date(date),
            when_words: date,
            is_to_the_minute: true,
            // Hours and minutes, where others have minutes and seconds.
            seconds: clock(length).and_then(|minutes| minutes.checked_mul(60)),
            length_words: length,
            name,
            ..Draft::default()
        };
        sink.finish(row.line, draft);
    }
}

/// `%Y` also takes two digits for a year of the first century.
fn fritz_date(words: &str) -> Option<When> {
    FRITZ_DATES.iter().find_map(|one| wall(words, &[one]))
}

fn fritz_way(word: &str, is_new: bool) -> Option<Way> {
    Some(match word {
        "1" | "9" => Way::Incoming,
        "2" => Way::Missed,
        "3" if is_new => Way::Rejected,
        "3" | "4" | "11" => Way::Outgoing,
        "10" => Way::Rejected,
        _ => return None,
    })
}
