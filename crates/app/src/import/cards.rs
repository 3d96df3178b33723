//! vCards coming in: each card of a file decided about, and what was wrong with it told.

use super::making::Making;
use super::opened::Opened;
use super::plan::{Candidate, Plan};
use super::{report, words};
use crate::api::exchange::{ImportPreviewRequest, ImportedFile};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::photo::has_too_many_pixels;
use kartoteka_interchange::vcard::{self, Item, Problem, ProblemKind, ReadHint};
use kartoteka_store::SourceCard;

/// What stands next in the file.
enum Found {
    Problem(Problem),
    /// A card, and the line on which it begins where its photo is too large to be drawn.
    Card(Box<Candidate>, Option<usize>),
}

/// Reads the file and decides about each card.
pub(super) fn read(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    (plan, making): (&mut Plan, Option<&Making<'_>>),
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let reader = vcard::read(opened.input(kartoteka)?, &hint(kartoteka, request));
    let mut file = report::empty(&opened.name, opened.format.name());
    let (region, deriver) = (plan.region, making.map(Making::deriver));
    let prepare = |item| match item {
        Item::Problem(problem) => Found::Problem(problem),
        Item::Record(record) => {
            let photo = record.contact.photo.as_ref();
            let is_undrawn = photo.is_some_and(|photo| has_too_many_pixels(&photo.bytes));
            let source = SourceCard::of(&record.contact, &record.source_hash);
            let candidate = Candidate::of(record.contact, source, region, deriver);
            let candidate = if record.is_whole { candidate } else { candidate.partial() };
            Found::Card(Box::new(candidate), is_undrawn.then_some(record.line))
        }
    };
    opened.each(kartoteka, call, reader, prepare, |found| {
        match found {
            Found::Problem(problem) if is_news(&mut file, &problem.kind) => {
                file.tell(|| words::problem(kartoteka, &problem));
            }
            Found::Problem(_) => {}
            Found::Card(candidate, undrawn) => {
                file.records += 1;
                if let Some(line) = undrawn {
                    let record = file.records;
                    file.tell(|| words::photo_not_drawn(kartoteka, line, record));
                }
                let decided = plan.decide(kartoteka, making, *candidate)?;
                file.decide(kartoteka, decided, request);
            }
        }
        Ok(())
    })?;
    if file.records == 0 && file.problems.is_empty() {
        return Err(opened.refusal(kartoteka, "error-no-cards"));
    }
    Ok(file)
}

/// What is known of a file beforehand.
pub(super) fn hint(kartoteka: &Kartoteka, request: &ImportPreviewRequest) -> ReadHint {
    let language = crate::setting::spoken(kartoteka.language());
    let encoding = request.encoding.clone();
    ReadHint { encoding, ..ReadHint::for_language(language.as_str()) }
}

/// False for what was said before: a file that does not name its encoding would say so in every
/// line with a letter beyond ASCII. Keeps the encoding that was guessed.
fn is_news(file: &mut ImportedFile, problem: &ProblemKind) -> bool {
    let ProblemKind::CharsetGuessed { charset } = problem else { return true };
    let is_first = file.encoding.is_none();
    file.encoding.get_or_insert_with(|| charset.clone());
    is_first
}
