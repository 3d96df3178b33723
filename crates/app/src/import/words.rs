//! Verdicts and problems in the owner's words.

use super::plan::{Decided, Reason};
use crate::api::exchange::{ImportProblem, RecordVerdict, Severity};
use crate::count::count;
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_domain::three_way::Field;
use kartoteka_interchange::problem;
use kartoteka_interchange::vcard::{Problem, ProblemKind};
use std::borrow::Cow;

/// A decision as the owner sees it.
pub(super) fn verdict(kartoteka: &Kartoteka, record: u32, decided: Decided) -> RecordVerdict {
    let reason = reason(kartoteka, &decided.reason);
    let [name, phone, email] = decided.shown;
    let contact = decided.contact.map(|id| id.0);
    let verdict = decided.verdict;
    RecordVerdict { record, verdict, contact, name, phone, email, dealing: None, due: None, reason }
}

fn reason(kartoteka: &Kartoteka, reason: &Reason) -> String {
    let (id, changed) = match reason {
        Reason::Unknown => ("verdict-unknown", None),
        Reason::AskedForNew => ("verdict-asked-for-new", None),
        Reason::UidOfAnother => ("verdict-uid-of-another", None),
        Reason::Same => ("verdict-same", None),
        Reason::AskedToSkip => ("verdict-asked-to-skip", None),
        Reason::InTrash => ("verdict-in-trash", None),
        Reason::Changes(changed) => ("verdict-changes", Some(changed)),
        Reason::Stays(changed) => ("verdict-stays", Some(changed)),
        Reason::FirstStays(changed) => ("verdict-first-stays", Some(changed)),
    };
    let fields = changed.map(|changed| fields(kartoteka, changed)).unwrap_or_default();
    kartoteka.say(id, &[("fields", (&fields).into())])
}

fn fields(kartoteka: &Kartoteka, changed: &[Field]) -> String {
    let mut words: Vec<String> =
        changed.iter().map(|field| kartoteka.say(&field_message(*field), &[])).collect();
    // A name whole and in parts is one to its owner.
    words.dedup();
    words.join(", ")
}

/// The message that names a field.
pub(crate) fn field_message(field: Field) -> Cow<'static, str> {
    let message = match field {
        Field::Text(text) => return format!("field-{}", text.dashed()).into(),
        Field::Kind => "field-kind",
        Field::FormattedName | Field::Name => "field-name",
        Field::Memberships => "field-organisation",
        Field::Phones => "field-phones",
        Field::Emails => "field-emails",
        Field::Addresses => "field-addresses",
        Field::Links => "field-links",
        Field::Birthday => "field-birthday",
        Field::Tags => "field-tags",
        Field::StayInTouch => "field-stay-in-touch",
        Field::CustomFields => "field-custom-fields",
        Field::Photo => "field-photo",
        Field::Uid | Field::Unknown => "field-unknown",
    };
    message.into()
}

/// A problem as the owner sees it: what, and what was done instead.
pub(super) fn problem(kartoteka: &Kartoteka, problem: &Problem) -> ImportProblem {
    let (id, more) = message(&problem.kind);
    let mut args: Vec<(&str, Arg<'_>)> = vec![("text", (&problem.text).into())];
    args.extend(more);
    ImportProblem {
        line: count(problem.line),
        record: count(problem.record),
        severity: severity(problem.severity),
        message: kartoteka.say(id, &args),
    }
}

/// A card's photo is larger than is decoded.
pub(super) fn photo_not_drawn(kartoteka: &Kartoteka, line: usize, record: u32) -> ImportProblem {
    let message = kartoteka.say("problem-photo-not-drawn", &[]);
    ImportProblem { line: count(line), record, severity: Severity::Note, message }
}

/// How much it matters, as the hosts have it.
pub(super) fn severity(severity: problem::Severity) -> Severity {
    match severity {
        problem::Severity::Note => Severity::Note,
        problem::Severity::Error => Severity::Error,
    }
}

fn message(kind: &ProblemKind) -> (&'static str, Vec<(&'static str, Arg<'_>)>) {
    let plain = |id| (id, Vec::new());
    match kind {
        ProblemKind::OutsideCard => plain("problem-outside-card"),
        ProblemKind::NotALine => plain("problem-not-a-line"),
        ProblemKind::MissingEnd => plain("problem-missing-end"),
        ProblemKind::EmptyCard => plain("problem-empty-card"),
        ProblemKind::CardTooLarge { limit } => ("problem-card-too-large", vec![megabytes(*limit)]),
        ProblemKind::TooManyCards { limit } => {
            ("problem-too-many-cards", vec![("limit", (*limit).into())])
        }
        ProblemKind::LineTooLong { name, limit } => {
            ("problem-line-too-long", vec![("name", name.into()), ("limit", (*limit).into())])
        }
        ProblemKind::TextCut { name, limit } => {
            ("problem-text-cut", vec![("name", name.into()), ("limit", (*limit).into())])
        }
        ProblemKind::ControlCharacters => plain("problem-control-characters"),
        ProblemKind::DirectionMarks => plain("problem-direction-marks"),
        ProblemKind::CharsetGuessed { charset } => {
            ("problem-charset-guessed", vec![("charset", charset.into())])
        }
        ProblemKind::BrokenCharacters => plain("problem-broken-characters"),
        ProblemKind::CharsetUnknown { named } => {
            ("problem-charset-unknown", vec![("charset", named.into())])
        }
        ProblemKind::PhotoByAddress => plain("problem-photo-by-address"),
        ProblemKind::PhotoTooLarge { limit } => {
            ("problem-photo-too-large", vec![megabytes(*limit)])
        }
        ProblemKind::PhotoNotShown => plain("problem-photo-not-shown"),
        ProblemKind::BirthdayNotADate => plain("problem-birthday-not-a-date"),
        ProblemKind::BirthdayTime => plain("problem-birthday-time"),
        ProblemKind::NestedCard => plain("problem-nested-card"),
        ProblemKind::NestedTooDeep { limit } => {
            ("problem-nested-too-deep", vec![("limit", (*limit).into())])
        }
    }
}

fn megabytes(bytes: usize) -> (&'static str, Arg<'static>) {
    ("limit", (bytes / (1024 * 1024)).into())
}
