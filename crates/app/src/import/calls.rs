//! Call logs coming in: each call and message of a file handed to `landing`, and what was wrong
//! with it told.

use super::landing::Coming;
use super::opened::Opened;
use super::plan::Plan;
use super::watched::Watched;
use super::{call_table, problem_words, report, table_words};
use crate::api::exchange::{ImportContent, ImportPreviewRequest, ImportedFile};
use crate::call::Call;
use crate::count::count;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::interaction::{Brought, Direction, InteractionKind};
use kartoteka_domain::time::{Timestamp, instant_of};
use kartoteka_interchange::Error as Fault;
use kartoteka_interchange::call_log::{
    self, Entry, Format, Item, Limits, Medium, Problem, Way, When,
};
use kartoteka_interchange::encoding::{Hint, top_level_domain};
use kartoteka_interchange::rows::Layout;
use sha2::{Digest, Sha256};

/// Reads the file and decides about each call and message.
pub(super) fn read(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    format: Format,
    plan: &mut Plan,
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let mut file = report::empty(&opened.name, opened.format.name());
    file.content = ImportContent::Calls;
    file.has_assumed_columns = format.is_table() && format != Format::Table;
    let (entries, problems) = match format {
        Format::Table => call_table::entries(kartoteka, call, opened, request, &mut file)?,
        known => entries(kartoteka, call, opened, known, request, &mut file)?,
    };
    for problem in &problems {
        file.tell(|| problem_words::of_call_log(kartoteka, problem));
    }
    let last = entries.iter().map(|entry| entry.record).max();
    file.count_records(
        last.max(problems.iter().map(|problem| problem.record).max()),
        entries.len(),
    );
    let coming = entries.into_iter().map(|entry| coming(entry, call)).collect();
    plan.land(kartoteka, &mut file, coming, request)?;
    let is_told = file.table.as_ref().is_none_or(|table| table.names_somebody);
    if !is_told {
        let problem = table_words::nobody(kartoteka, &file);
        file.tell(|| problem);
    }
    if file.records == 0 && file.problems.is_empty() {
        return Err(opened.refusal(kartoteka, "error-no-calls"));
    }
    Ok(file)
}

/// What was read of a file.
pub(super) type Read = (Vec<Entry>, Vec<Problem>);

/// Everything in the file; nothing of it where it can't be read to its end.
fn entries(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    format: Format,
    request: &ImportPreviewRequest,
    file: &mut ImportedFile,
) -> Result<Read> {
    let layout = match format.is_table() {
        true => Some(layout(kartoteka, opened, request)?),
        false => None,
    };
    let guessed = layout.filter(|layout| layout.is_encoding_guessed);
    file.encoding = guessed.map(|layout| layout.encoding.name().to_owned());
    let mut input = Watched::new(opened.input(kartoteka)?, opened.bytes(), call);
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let read =
        call_log::read(format, &mut input, layout, &Limits::default(), &mut |item| match item {
            Item::Entry(entry) => entries.push(*entry),
            Item::Problem(problem) => problems.push(problem),
        });
    read.map_err(|fault| broken(kartoteka, call, opened, &fault))?;
    Ok((entries, problems))
}

/// Why a file could not be read to its end.
pub(super) fn broken(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    fault: &Fault,
) -> Error {
    match fault {
        _ if call.cancel.is_cancelled() => kartoteka.error(Code::Cancelled, "error-cancelled", &[]),
        Fault::DocumentType => opened.refusal(kartoteka, "error-document-type"),
        fault => opened.broken(kartoteka, fault),
    }
}

/// How a table is spelt.
pub(super) fn layout(
    kartoteka: &Kartoteka,
    opened: &Opened,
    request: &ImportPreviewRequest,
) -> Result<Layout> {
    let language = crate::setting::spoken(kartoteka.language());
    let hint = Hint {
        top_level_domain: top_level_domain(language.as_str()),
        chosen: request.encoding.clone(),
    };
    let layout = Layout::guess(opened.input(kartoteka)?, &hint);
    layout.map_err(|fault| opened.broken(kartoteka, &fault))
}

/// The owner's words for how a call ended, where direction and length don't say it; the window
/// shows them in the owner's language.
fn outcome(way: Way) -> &'static str {
    match way {
        Way::Voicemail => "voicemail",
        Way::Rejected => "declined",
        Way::Blocked => "blocked",
        Way::Elsewhere => "elsewhere",
        Way::Incoming | Way::Outgoing | Way::Missed => "",
    }
}

/// A call or message as the box will have it, on nobody's card yet.
fn coming(entry: Entry, call: &Call<'_>) -> (u32, Coming) {
    let kind = match entry.medium {
        Medium::Call => InteractionKind::Call,
        Medium::Message => InteractionKind::Message,
    };
    let direction = match entry.way {
        Way::Incoming | Way::Elsewhere => Direction::In,
        Way::Outgoing => Direction::Out,
        Way::Missed | Way::Voicemail | Way::Rejected | Way::Blocked => Direction::Missed,
    };
    let at = match entry.when {
        When::Instant(at) => at,
        When::Wall(wall) => instant_of(wall, call.now.zone),
    };
    let is_message = kind == InteractionKind::Message;
    let record = count(entry.record);
    let coming = Coming {
        outcome: outcome(entry.way),
        never_returned: entry.way == Way::Blocked,
        minutes: minutes(direction, entry.seconds),
        subject: String::new(),
        attachments: Vec::new(),
        brought: Brought {
            kind,
            direction,
            at: Timestamp(at.0),
            is_to_the_minute: entry.is_to_the_minute,
            key: if is_message { text_key(&entry.text) } else { String::new() },
            number: entry.number,
            name: entry.name,
            seconds: entry.seconds,
        },
        text: entry.text,
    };
    (record, coming)
}

/// Whole minutes, the first of them as soon as the two spoke; none where they did not.
fn minutes(direction: Direction, seconds: Option<u32>) -> Option<u32> {
    let spoken = seconds.filter(|seconds| *seconds > 0 && direction != Direction::Missed)?;
    Some(spoken.saturating_add(30).checked_div(60)?.max(1))
}

/// What tells two messages of one second apart.
fn text_key(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_lasts_whole_minutes_and_at_least_one() {
        let of = |seconds| minutes(Direction::In, Some(seconds));
        assert_eq!([0, 1, 62, 90, 5100].map(of), [None, Some(1), Some(1), Some(2), Some(85)]);
        assert_eq!(minutes(Direction::Missed, Some(12)), None, "nobody spoke");
        assert_eq!(minutes(Direction::Out, None), None);
    }
}
