//! Problems of call logs, mail and calendars in the owner's words.

use super::table_words;
use crate::api::exchange::ImportProblem;
use crate::count::count;
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_interchange::{call_log, ics, mail, problem};

type Message<'k> = (&'static str, Vec<(&'static str, Arg<'k>)>);

/// A problem of a call log.
pub(super) fn of_call_log(kartoteka: &Kartoteka, problem: &call_log::Problem) -> ImportProblem {
    told(kartoteka, problem, call_log_message(&problem.kind))
}

/// A problem of mail.
pub(super) fn of_mail(kartoteka: &Kartoteka, problem: &mail::Problem) -> ImportProblem {
    told(kartoteka, problem, mail_message(&problem.kind))
}

/// A problem of a calendar.
pub(super) fn of_calendar(kartoteka: &Kartoteka, problem: &ics::Problem) -> ImportProblem {
    told(kartoteka, problem, calendar_message(&problem.kind))
}

fn told<Kind>(
    kartoteka: &Kartoteka,
    problem: &problem::Problem<Kind>,
    (id, more): Message<'_>,
) -> ImportProblem {
    let mut args: Vec<(&str, Arg<'_>)> = vec![("text", (&problem.text).into())];
    args.extend(more);
    ImportProblem {
        line: count(problem.line),
        record: count(problem.record),
        severity: super::words::severity(problem.severity),
        message: kartoteka.say(id, &args),
    }
}

fn plain(id: &'static str) -> Message<'static> {
    (id, Vec::new())
}

fn limited(id: &'static str, limit: usize) -> Message<'static> {
    (id, vec![("limit", limit.into())])
}

fn counted(id: &'static str, count: usize) -> Message<'static> {
    (id, vec![("count", count.into())])
}

fn call_log_message(kind: &call_log::ProblemKind) -> Message<'_> {
    use call_log::ProblemKind as Kind;
    match kind {
        Kind::NoInstant => plain("problem-call-instant"),
        Kind::NoWay => plain("problem-call-way"),
        Kind::WayUnknown => plain("problem-call-way-unknown"),
        Kind::NoLength => plain("problem-call-length"),
        Kind::ValueCut { limit } => limited("problem-value-cut", *limit),
        Kind::BrokenOff => plain("problem-broken-off"),
        Kind::NotARecord => plain("problem-not-a-record"),
        Kind::TooDeep { limit } => limited("problem-too-deep", *limit),
        Kind::TooMany { limit } => limited("problem-too-many-calls", *limit),
        Kind::PictureMessages { count } => counted("problem-picture-messages", *count),
        Kind::Drafts { count } => counted("problem-drafts", *count),
        Kind::Conversation { count } => counted("problem-conversation", *count),
        Kind::TypeThree { is_declined: true, count } => counted("problem-three-declined", *count),
        Kind::TypeThree { is_declined: false, count } => counted("problem-three-outgoing", *count),
        Kind::ColumnsGuessed { columns } => {
            let names = ["caller", "called", "start", "length", "outcome"];
            let args = names.into_iter().zip(columns.iter().map(|column| (*column).into()));
            ("problem-columns-guessed", args.collect())
        }
        Kind::RoundedNumber => plain("problem-call-rounded"),
        Kind::Spelling(kind) => table_words::spelling(kind),
    }
}

fn mail_message(kind: &mail::ProblemKind) -> Message<'_> {
    use mail::ProblemKind as Kind;
    let megabytes = |limit: usize| limit / (1024 * 1024);
    match kind {
        Kind::NoHeaders => plain("problem-mail-no-headers"),
        Kind::HeadersTooLong { limit } => limited("problem-mail-headers", megabytes(*limit)),
        Kind::MessageTooLong { limit } => limited("problem-mail-too-long", megabytes(*limit)),
        Kind::TooManyParts { limit } => limited("problem-mail-parts", *limit),
        Kind::TooDeep { limit } => limited("problem-mail-depth", *limit),
        Kind::TextCut { limit } => limited("problem-mail-text-cut", *limit),
        Kind::NoDate => plain("problem-mail-date"),
        Kind::CharsetGuessed { charset } => {
            ("problem-mail-charset", vec![("charset", charset.into())])
        }
        Kind::TooMany { limit } => limited("problem-too-many-mails", *limit),
    }
}

fn calendar_message(kind: &ics::ProblemKind) -> Message<'_> {
    use ics::ProblemKind as Kind;
    match kind {
        Kind::MissingEnd => plain("problem-entry-end"),
        Kind::LineCut { limit } => limited("problem-entry-line", limit / 1024),
        Kind::BrokenCharacters => plain("problem-entry-characters"),
        Kind::NoMoment => plain("problem-entry-moment"),
        Kind::OneOfSeries => plain("problem-entry-series"),
        Kind::DatesOfSeries { are_left_out: true } => plain("problem-entry-left-out"),
        Kind::DatesOfSeries { are_left_out: false } => plain("problem-entry-besides"),
        Kind::TooMany { limit } => limited("problem-too-many-entries", *limit),
    }
}
