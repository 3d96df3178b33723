//! Calls on cards that wait for the owner's word: a hook or a file told of them, and nothing is
//! written of what was said. Owns how long one waits, the writing of its word, and that there is
//! none to write.

use crate::api::inbox::InboxWord;
use crate::api::interaction::{InteractionLogged, ListedCall};
use crate::api::{ByIds, Done};
use crate::call::Call;
use crate::error::Result;
use crate::follow_up::{Telling, several};
use crate::host::Kartoteka;
use crate::interaction::{end_plans, subject};
use crate::next_step;
use crate::plan::course;
use kartoteka_domain::ids::InteractionId;
use kartoteka_domain::interaction::InteractionKind;
use kartoteka_domain::time::{Now, Timestamp};
use kartoteka_store::Error::{NotFound, Stale};
use kartoteka_store::{InteractionContent, Reader, WordlessSpan};

const HOUR_MS: i64 = 60 * 60 * 1000;

/// After so long nobody knows any more what was said. Two weeks also hold what a call log brings
/// that comes in once a week, and keep years of it, which the first one brings, out of the list.
const REMEMBERED_MS: i64 = 14 * 24 * HOUR_MS;

/// So long a call that the caller window still holds is left to it: its word is being typed there.
/// A window that nobody looks at keeps none from the list for good.
const IN_HAND_MS: i64 = HOUR_MS;

fn span(now: &Now) -> WordlessSpan {
    let before = |ms| Timestamp(now.at.0.saturating_sub(ms));
    WordlessSpan { since: before(REMEMBERED_MS), in_hand_since: before(IN_HAND_MS) }
}

/// The first of the calls that wait, the newest first, and how many there are.
pub(crate) fn calls(
    box_: &Reader<'_>,
    telling: &Telling,
    now: &Now,
    limit: u32,
) -> kartoteka_store::Result<(Vec<ListedCall>, u32)> {
    let calls = telling.calls(box_, box_.wordless_calls(span(now), limit)?)?;
    Ok((calls, count(box_, now)?))
}

/// How many calls wait for a word.
pub(crate) fn count(box_: &Reader<'_>, now: &Now) -> kartoteka_store::Result<u32> {
    box_.count_wordless(span(now))
}

pub(crate) fn word(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: InboxWord,
) -> Result<InteractionLogged> {
    let id = InteractionId(request.id);
    let before = kartoteka.read(|box_| box_.interaction(id))?.content;
    let (text, steps) = next_step::of_entry(kartoteka, call, &request.next, &request.text)?;
    let outcome = request.outcome.trim();
    if text.is_empty() && outcome.is_empty() && steps.is_empty() {
        return Err(kartoteka.invalid("text", "inbox-word-none", &[]));
    }
    let (at, ended) = (before.at, course::outcome(kartoteka, outcome));
    let subject = subject(kartoteka, &before)?;
    let (written, operation) = kartoteka.write(call, "inbox_word", &subject, |box_| {
        let now = box_.interaction(id)?.content;
        if now.kind != InteractionKind::Call {
            return Err(NotFound { what: "interaction", id: id.0 });
        }
        if !(now.text.is_empty() && now.outcome.is_empty()) {
            return Err(Stale { what: "interaction", id: id.0 });
        }
        let contact = now.contact_id;
        let content = InteractionContent { text, outcome: outcome.to_owned(), ..now };
        box_.save_interaction(id, &content)?;
        let follow_up = next_step::add(box_, &steps, contact, Some(id))?;
        end_plans(box_, contact, at, ended)?;
        Ok((contact, follow_up))
    })?;
    let (contact, follow_up) = written;
    Ok(InteractionLogged {
        interaction: id.0,
        contact: contact.map(|card| card.0),
        follow_up: next_step::shown(kartoteka, follow_up)?,
        operation,
    })
}

pub(crate) fn no_word(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Done> {
    let first = kartoteka.read(|box_| {
        Ok(request.ids.iter().find_map(|id| box_.interaction(InteractionId(*id)).ok()))
    })?;
    let first = first.map(|first| subject(kartoteka, &first.content)).transpose()?;
    let subject = several(kartoteka, first.unwrap_or_default(), request.ids.len());
    let ((), operation) = kartoteka.write(call, "inbox_no_word", &subject, |box_| {
        // A call that was taken away since it was shown does not stand in the way of the others.
        request.ids.iter().try_for_each(|id| match box_.await_word(InteractionId(*id), false) {
            Err(NotFound { .. }) => Ok(()),
            marked => marked,
        })
    })?;
    Ok(Done { operation })
}
