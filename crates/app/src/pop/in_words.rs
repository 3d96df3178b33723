//! A call in few words, for desktops on which no window may stand over the others: a notification
//! says who it may be and what was said last.

use super::held;
use crate::api::caller::{CallPhase, CallerMatch, PopCall};
use crate::api::find::Certainty;
use crate::api::interaction::Direction;
use crate::brief::brief;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::timeline::last_word;
use kartoteka_domain::ids::ContactId;

/// Of several who share the number, so many are named.
const NAMED: usize = 3;

/// A call in the owner's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallInWords {
    /// Who calls.
    pub title: String,
    /// How sure that is, where they work, what was said last and what is to do; a line each.
    pub body: String,
    /// The word on the button that opens the caller window.
    pub open: String,
}

impl Kartoteka {
    /// Says a call that the caller window holds; nothing for one that it holds no longer, or that
    /// is over and was not missed.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn call_in_words(&self, id: i64) -> Result<Option<CallInWords>> {
        let is_it = |call: &PopCall| call.id == id && call.phase != CallPhase::Ended;
        let Some(call) = held::calls(self)?.into_iter().find(is_it) else {
            return Ok(None);
        };
        let name = caller_name(self, &call);
        Ok(Some(CallInWords {
            title: self.say(title_of(&call), &[("name", (&name).into())]),
            body: lines(self, &call)?.join("\n"),
            open: self.say("reminder-open", &[]),
        }))
    }
}

fn title_of(call: &PopCall) -> &'static str {
    match (call.phase, call.direction) {
        _ if call.is_asked => "pop-told-asked",
        (CallPhase::Missed, _) | (_, Some(Direction::Missed)) => "pop-told-missed",
        (_, Some(Direction::Out)) => "pop-told-out",
        _ => "pop-dialog",
    }
}

/// The name of the one card that it can only be, else the number.
fn caller_name(kartoteka: &Kartoteka, call: &PopCall) -> String {
    match only(call) {
        Some(one) => one.row.shown_name.clone(),
        None if call.caller.is_withheld => kartoteka.say("pop-withheld", &[]),
        None => call.caller.number.clone(),
    }
}

/// The caller where it is one card, and that card's own number.
fn only(call: &PopCall) -> Option<&CallerMatch> {
    let [one] = call.caller.matches.as_slice() else { return None };
    let is_own = call.contact_id.is_some()
        || matches!(one.certainty, Certainty::Exact | Certainty::National);
    is_own.then_some(one)
}

fn lines(kartoteka: &Kartoteka, call: &PopCall) -> Result<Vec<String>> {
    let told = (!call.name.is_empty() && only(call).is_none())
        .then(|| kartoteka.say("pop-name-told", &[("name", (&call.name).into())]));
    let matches = call.caller.matches.as_slice();
    let known = match (matches, only(call)) {
        (_, Some(one)) => known(kartoteka, one)?,
        ([], None) if call.caller.is_withheld => Vec::new(),
        ([], None) => vec![kartoteka.say("pop-unknown", &[])],
        ([one], None) => vec![unsure(kartoteka, one)],
        (several, None) => vec![shared(kartoteka, several, call.caller.total)],
    };
    Ok(known.into_iter().chain(told).collect())
}

fn known(kartoteka: &Kartoteka, one: &CallerMatch) -> Result<Vec<String>> {
    let card = ContactId(one.row.id);
    let said = last_word(kartoteka, card)?;
    let next = |text: &str| kartoteka.say("pop-next", &[("text", (&brief(text)).into())]);
    let next = one.follow_ups.first().map(|due| next(&due.text));
    let place = (!one.row.organisation.is_empty()).then(|| one.row.organisation.clone());
    let how = (one.certainty == Certainty::National && !one.number.is_empty())
        .then(|| kartoteka.say("pop-national", &[("number", (&one.number).into())]));
    Ok(place.into_iter().chain(how).chain(said).chain(next).collect())
}

/// Somebody with a number like it: not a name to greet the caller with.
fn unsure(kartoteka: &Kartoteka, one: &CallerMatch) -> String {
    let is_firm = one.certainty == Certainty::Switchboard;
    let how = if is_firm { "pop-firm" } else { "pop-guess" };
    let how = kartoteka.say(how, &[("number", (&one.number).into())]);
    format!("{}: {how}", one.row.shown_name)
}

fn shared(kartoteka: &Kartoteka, several: &[CallerMatch], total: u32) -> String {
    let count = kartoteka.say("pop-shared", &[("count", total.into())]);
    let names: Vec<_> = several.iter().take(NAMED).map(|one| one.row.shown_name.as_str()).collect();
    format!("{count}: {}", names.join(", "))
}
