//! The next step that words carry: "fri 10 call back" beside a call, or a line that begins with
//! `>` in its text. Owns the splitting of text into what stays and what becomes follow-ups.

use crate::call::Call;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use crate::setting::spoken;
use kartoteka_domain::follow_up::Due;
use kartoteka_domain::ids::{ContactId, FollowUpId, InteractionId};
use kartoteka_domain::recurrence::{Recurrence, Rule};
use kartoteka_domain::time::Now;
use kartoteka_domain::when::{NoSuchMoment, When, parse_when};
use kartoteka_store::{FollowUpContent, NewFollowUp, Writer};

/// The first moment of what words ask for, and how it recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Begun {
    /// The moment.
    pub(crate) due: Due,
    /// How it recurs, where it does.
    pub(crate) recurrence: Option<Recurrence>,
}

impl Begun {
    /// What the words say.
    pub(crate) fn of(kartoteka: &Kartoteka, when: &When) -> Result<Self> {
        Self::with_rule(kartoteka, when.due, when.repeat)
    }

    /// A moment, or the first one from it on that is one of the rule's.
    pub(crate) fn with_rule(kartoteka: &Kartoteka, due: Due, rule: Option<Rule>) -> Result<Self> {
        let Some(rule) = rule else { return Ok(Self { due, recurrence: None }) };
        let days_off = kartoteka.days_off()?;
        let Due { on, time } = due;
        Ok(match Recurrence::beginning(rule, on, time, &days_off) {
            Some((recurrence, on)) => Self { due: Due { on, time }, recurrence: Some(recurrence) },
            // The calendar ends before the rule begins.
            None => Self { due, recurrence: None },
        })
    }
}

/// What the words of the request's `field` mean as a moment, read in the owner's language;
/// nothing when they say none.
pub(crate) fn moment(
    kartoteka: &Kartoteka,
    now: &Now,
    field: &str,
    words: &str,
) -> Result<Option<When>> {
    parse_when(words, now, spoken(kartoteka.language())).map_err(|NoSuchMoment(given)| {
        kartoteka.invalid(field, "follow-up-wrong-moment", &[("given", (&given).into())])
    })
}

/// The follow-up that `words` of the request's `field` ask for.
pub(crate) fn of_words(
    kartoteka: &Kartoteka,
    now: &Now,
    field: &str,
    words: &str,
) -> Result<FollowUpContent> {
    step(kartoteka, some_moment(kartoteka, now, field, words)?)
}

/// As [`moment`], and an error when the words say none.
pub(crate) fn some_moment(
    kartoteka: &Kartoteka,
    now: &Now,
    field: &str,
    words: &str,
) -> Result<When> {
    moment(kartoteka, now, field, words)?.ok_or_else(|| {
        kartoteka.invalid(field, "follow-up-no-moment", &[("words", words.trim().into())])
    })
}

/// Words that say only a moment still need something to do.
fn step(kartoteka: &Kartoteka, found: When) -> Result<FollowUpContent> {
    let rest = found.rest.trim();
    let text =
        if rest.is_empty() { kartoteka.say("follow-up-no-words", &[]) } else { rest.to_owned() };
    let Begun { due, recurrence } = Begun::of(kartoteka, &found)?;
    Ok(FollowUpContent { recurrence, ..FollowUpContent::task(due, text) })
}

/// What is written down of a call or message: the text that stays, and its next steps, the one that
/// `next` says and those within `text`.
pub(crate) fn of_entry(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    next: &str,
    text: &str,
) -> Result<(String, Vec<FollowUpContent>)> {
    let mut steps = Vec::new();
    if !next.trim().is_empty() {
        steps.push(of_words(kartoteka, &call.now, "next", next)?);
    }
    let (text, more) = split(kartoteka, &call.now, text)?;
    steps.extend(more);
    Ok((text, steps))
}

/// Splits `text` into what stays and the follow-ups in it. A line that begins with `>` is one
/// and has to say when; a `>` after a blank begins one only where the words behind it say when,
/// since "7 > 5" is no promise.
pub(crate) fn split(
    kartoteka: &Kartoteka,
    now: &Now,
    text: &str,
) -> Result<(String, Vec<FollowUpContent>)> {
    let mut kept = Vec::new();
    let mut steps = Vec::new();
    for line in text.lines() {
        match line.trim_start().strip_prefix('>').map(str::trim) {
            Some("") => {}
            Some(words) => steps.push(of_words(kartoteka, now, "text", words)?),
            None => match within(kartoteka, now, line)? {
                Some((before, found)) => {
                    kept.push(before);
                    steps.push(step(kartoteka, found)?);
                }
                None => kept.push(line),
            },
        }
    }
    Ok((kept.join("\n").trim().to_owned(), steps))
}

/// The first `>` after a blank whose words say when, and what stands before it.
fn within<'t>(kartoteka: &Kartoteka, now: &Now, line: &'t str) -> Result<Option<(&'t str, When)>> {
    for (at, _) in line.match_indices('>') {
        let (before, words) = (line.get(..at), line.get(at + 1..));
        let Some(before) = before.filter(|before| before.ends_with(char::is_whitespace)) else {
            continue;
        };
        if let Some(found) = moment(kartoteka, now, "text", words.unwrap_or_default())? {
            return Ok(Some((before.trim_end(), found)));
        }
    }
    Ok(None)
}

/// Writes the steps as follow-ups, and gives the first.
pub(crate) fn add(
    box_: &Writer<'_>,
    steps: &[FollowUpContent],
    contact_id: Option<ContactId>,
    interaction_id: Option<InteractionId>,
) -> kartoteka_store::Result<Option<FollowUpId>> {
    let mut first = None;
    for content in steps {
        let id = box_.add_follow_up(&NewFollowUp {
            uid: crate::contact::new_uid(),
            contact_id,
            content: content.clone(),
            interaction_id,
        })?;
        first = first.or(Some(id));
    }
    Ok(first)
}

/// The follow-up as it now stands.
pub(crate) fn shown(
    kartoteka: &Kartoteka,
    id: Option<FollowUpId>,
) -> Result<Option<crate::api::follow_up::FollowUp>> {
    id.map(|id| crate::follow_up::stored(kartoteka, id)).transpose()
}

/// The card of a request: there, and not in the trash.
pub(crate) fn card_at_hand(kartoteka: &Kartoteka, id: i64) -> Result<ContactId> {
    let id = ContactId(id);
    let card = kartoteka.read(|box_| box_.contact(id))?;
    if card.trashed_at.is_some() {
        let name = card.content.shown_name();
        let args = [("name", (&name).into())];
        return Err(kartoteka.error(Code::NotFound, "error-card-in-trash", &args));
    }
    Ok(id)
}
