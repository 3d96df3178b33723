//! What is wrong in a table, in the owner's words.

use crate::api::exchange::{ImportProblem, ImportedFile, Severity};
use crate::api::table::TableContent;
use crate::count::count;
use crate::error::{Code, Error};
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_interchange::contact_table::{Problem, ProblemKind};
use kartoteka_interchange::rows;

/// A message with what goes into it beside the text.
type Message<'a> = (&'static str, Vec<(&'static str, Arg<'a>)>);

/// A problem: what, and what was done instead.
pub(super) fn problem(kartoteka: &Kartoteka, problem: &Problem) -> ImportProblem {
    let (id, more) = message(&problem.kind);
    let mut args: Vec<(&str, Arg<'_>)> = vec![("text", (&problem.text).into())];
    args.extend(more);
    ImportProblem {
        line: count(problem.line),
        record: count(problem.record),
        severity: super::words::severity(problem.severity),
        message: kartoteka.say(id, &args),
    }
}

/// Keeps how many blank rows there were.
pub(super) fn count_blank(file: &mut ImportedFile, problem: &Problem) {
    if let (ProblemKind::BlankRows { count }, Some(table)) = (&problem.kind, &mut file.table) {
        table.blank_rows = crate::count::count(*count);
    }
}

/// That no column says whose card a row is.
pub(super) fn nobody(kartoteka: &Kartoteka, file: &ImportedFile) -> ImportProblem {
    let message = refusal(kartoteka, file).message;
    ImportProblem { line: 0, record: 0, severity: Severity::Error, message }
}

/// The same as a refusal.
pub(super) fn refusal(kartoteka: &Kartoteka, file: &ImportedFile) -> Error {
    let columns = file.table.iter().flat_map(|table| &table.columns);
    let all: Vec<&str> = columns.map(|column| column.heading.as_str()).collect();
    let all = all.join(", ");
    let args = [("name", (&file.path).into()), ("all", (&all).into())];
    let are_calls = file.table.as_ref().is_some_and(|own| own.content == TableContent::Calls);
    let id = if are_calls { "error-table-no-calls" } else { "error-table-unnamed" };
    kartoteka.error(Code::FileUnreadable, id, &args)
}

/// That the encoding was guessed.
pub(super) fn encoding_guessed(kartoteka: &Kartoteka, charset: &str, text: &str) -> ImportProblem {
    let args = [("charset", charset.into()), ("text", text.into())];
    let message = kartoteka.say("problem-charset-guessed", &args);
    ImportProblem { line: 0, record: 0, severity: Severity::Note, message }
}

fn message(kind: &ProblemKind) -> Message<'_> {
    let plain = |id| (id, Vec::new());
    match kind {
        ProblemKind::Spelling { fault } => spelling(fault),
        ProblemKind::BeforeHeadings => plain("problem-table-before-headings"),
        ProblemKind::BlankRows { count } => {
            ("problem-table-blank-rows", vec![("count", (*count).into())])
        }
        ProblemKind::NobodyInRow => plain("problem-table-nobody"),
        ProblemKind::MoreCells { count } => {
            ("problem-table-more-cells", vec![("count", (*count).into())])
        }
        ProblemKind::TextCut { column, limit } => {
            ("problem-text-cut", vec![("name", column.into()), ("limit", (*limit).into())])
        }
        ProblemKind::RoundedNumber { column } => {
            ("problem-table-rounded", vec![("column", column.into())])
        }
        ProblemKind::LostPlus { column } => {
            ("problem-table-lost-plus", vec![("column", column.into())])
        }
        ProblemKind::LostZero { column } => {
            ("problem-table-lost-zero", vec![("column", column.into())])
        }
        ProblemKind::Decimals { column } => {
            ("problem-table-decimals", vec![("column", column.into())])
        }
        ProblemKind::BirthdayNotADate => plain("problem-table-birthday"),
        ProblemKind::NoGap => plain("problem-table-gap"),
    }
}

pub(super) fn spelling(fault: &rows::ProblemKind) -> Message<'static> {
    let plain = |id| (id, Vec::new());
    match fault {
        rows::ProblemKind::UnclosedQuote => plain("problem-table-unclosed-quote"),
        rows::ProblemKind::CellCut { limit } => {
            ("problem-table-cell-cut", vec![("limit", (*limit / 1024).into())])
        }
        rows::ProblemKind::TooManyColumns { limit, more } => (
            "problem-table-too-many-columns",
            vec![("limit", (*limit).into()), ("count", (*more).into())],
        ),
        rows::ProblemKind::TooManyRows { limit } => {
            ("problem-table-too-many-rows", vec![("limit", (*limit).into())])
        }
        rows::ProblemKind::BrokenCharacters => plain("problem-broken-characters"),
        rows::ProblemKind::ControlCharacters => plain("problem-control-characters"),
        rows::ProblemKind::DirectionMarks => plain("problem-direction-marks"),
        rows::ProblemKind::DayOrderOpen { is_day_first: true } => plain("problem-day-first"),
        rows::ProblemKind::DayOrderOpen { is_day_first: false } => plain("problem-month-first"),
    }
}
