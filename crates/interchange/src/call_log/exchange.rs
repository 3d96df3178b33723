//! The call records of an Asterisk exchange (`Master.csv`): a table without heads, in its usual
//! order of columns or with some of them moved from one end to the other. It does not say which
//! numbers are the owner's, so that is guessed, and the guess is told: the longer number is the
//! other's, and an extension or a name the owner's.

use super::values::{Draft, seconds, wall};
use super::{ProblemKind, Sink, Way};
use crate::Error;
use crate::rows::{Layout, Row};
use std::io::BufRead;

/// Columns of a record.
const COLUMNS: usize = 18;
const SOURCE: usize = 1;
const DESTINATION: usize = 2;
const CALLER: usize = 4;
const START: usize = 9;
const TALK: usize = 13;
const OUTCOME: usize = 14;

const STARTS: [&str; 1] = ["%Y-%m-%d %H:%M:%S"];
const OUTCOMES: [&str; 6] = ["ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION", "UNKNOWN"];

/// The shortest number that is no extension, in digits.
const SHORTEST: usize = 6;

/// Whether most of these rows are such records.
pub(super) fn is_rows(rows: &[Row]) -> bool {
    !rows.is_empty() && turn(rows).is_some()
}

/// By how many columns the records are turned, where they are records.
fn turn(rows: &[Row]) -> Option<usize> {
    let fits = |row: &Row, turn: usize| {
        row.cells.len() == COLUMNS
            && wall(cell(row, START, turn), &STARTS).is_some()
            && OUTCOMES.contains(&cell(row, OUTCOME, turn))
    };
    (0..COLUMNS).find(|turn| {
        let fitting = rows.iter().filter(|row| fits(row, *turn)).count();
        fitting > 0 && fitting * 2 >= rows.len()
    })
}

fn cell(row: &Row, column: usize, turn: usize) -> &str {
    row.cells.get((column + turn) % COLUMNS).map_or("", |cell| cell.trim())
}

pub(super) fn read(
    input: &mut dyn BufRead,
    layout: Layout,
    sink: &mut Sink<'_>,
) -> Result<(), Error> {
    let rows = super::table::all_rows(input, layout, sink)?;
    let turn = turn(&rows).unwrap_or(0);
    let shown = |column: usize| (column + turn) % COLUMNS + 1;
    let columns = [SOURCE, DESTINATION, START, TALK, OUTCOME].map(shown);
    sink.problem(0, 0, ProblemKind::ColumnsGuessed { columns }, "");
    for row in &rows {
        if !sink.begin(row.line) {
            return Ok(());
        }
        let (source, destination) = (cell(row, SOURCE, turn), cell(row, DESTINATION, turn));
        let is_answered = cell(row, OUTCOME, turn) == "ANSWERED";
        let is_outgoing = !is_outside(source) && is_outside(destination);
        let way = match (is_outgoing, is_answered) {
            (true, _) => Way::Outgoing,
            (false, true) => Way::Incoming,
            (false, false) => Way::Missed,
        };
        let start = cell(row, START, turn);
        let talk = cell(row, TALK, turn);
        let draft = Draft {
            way: Some(way),
            number: if is_outgoing { destination } else { source },
            when: wall(start, &STARTS),
            when_words: start,
            seconds: if is_answered { seconds(talk) } else { Some(0) },
            length_words: talk,
            name: if is_outgoing { "" } else { name_of(cell(row, CALLER, turn)) },
            ..Draft::default()
        };
        sink.finish(row.line, draft);
    }
    Ok(())
}

/// Whether a number is outside the exchange.
fn is_outside(number: &str) -> bool {
    number.chars().filter(char::is_ascii_digit).count() >= SHORTEST
}

/// The name in `"Test User" <100>`.
fn name_of(caller: &str) -> &str {
    let name = caller.split_once('<').map_or("", |(name, _)| name);
    name.trim().trim_matches('"').trim()
}
