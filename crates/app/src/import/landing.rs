//! What becomes of each call, message and mail: whether it is known already, and whose it is.
//! Owns the decision; nothing is written here.
//!
//! The same number, direction and second is the same call, however the number is spelt and
//! whichever file brings it; where one of the two knows whole minutes alone, or the owner or a
//! program wrote it down as it rang, up to a minute apart. A mail is known by its Message-ID, else by its bytes. One that no card, or more than
//! one, has the number of lies on no card.

use super::making::Making;
use super::plan::Plan;
use super::reach::{Reaches, Whose, line_of};
use super::report;
use crate::api::exchange::{ImportPreviewRequest, ImportedFile, Verdict};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::{Brought, Direction, InteractionKind};
use kartoteka_domain::phone::{Certainty, end_of, match_number};
use kartoteka_domain::region::Region;
use kartoteka_domain::time::Timestamp;
use kartoteka_store::{Dealing, InteractionContent, NewBrought, Precision};
use std::collections::{HashMap, HashSet};

/// How far apart two programs may put the same instant, in ms: one cuts the second off that
/// another rounds up.
const SAME_MS: i64 = 1000;
/// The same where one of them knows whole minutes alone.
const SAME_MINUTE_MS: i64 = 60_000;
/// A missed call older than this, reckoned from the newest call known, is not called back any
/// more: it comes in as history.
const TO_RETURN_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Something a file brings.
#[derive(Debug)]
pub(super) struct Coming {
    /// What the file says of it.
    pub(super) brought: Brought,
    /// Whole minutes that the two spoke.
    pub(super) minutes: Option<u32>,
    /// How it went.
    pub(super) outcome: &'static str,
    /// A missed call that nobody wants to return.
    pub(super) never_returned: bool,
    /// What was said.
    pub(super) text: String,
    /// A mail's subject.
    pub(super) subject: String,
    /// What came with a mail.
    pub(super) attachments: Vec<String>,
}

impl Coming {
    /// The two spoke, or the owner tried to.
    fn is_spoken(&self) -> bool {
        self.brought.kind.answers_missed_calls(self.brought.direction)
    }

    fn is_missed(&self) -> bool {
        self.brought.direction == Direction::Missed
    }
}

/// What the import will write besides cards.
#[derive(Default)]
pub(super) struct Landing {
    reaches: Option<Reaches>,
    mail_keys: Option<HashSet<String>>,
    planned: Known,
    /// What comes in, with whose it is; cards that the import makes under negative ids.
    new: Vec<(Coming, Whose)>,
    /// New ones that need no calling back.
    returned: Vec<bool>,
    /// Missed calls of the box that what comes in returns.
    struck: Vec<InteractionId>,
    /// What lay on no card and belongs to one that the import makes or changes.
    assigned: Vec<(InteractionId, ContactId)>,
}

/// What is known of who dealt with the owner when.
#[derive(Default)]
struct Known {
    at: HashMap<Line, Vec<(i64, Precision, String)>>,
}

type Line = (InteractionKind, Direction, String);

impl Known {
    fn add(&mut self, line: Line, at: Timestamp, precision: Precision, key: String) {
        self.at.entry(line).or_default().push((at.0, precision, key));
    }

    fn has(&self, line: &Line, one: &Brought) -> bool {
        let same = |(at, precision, key): &(i64, Precision, String)| {
            let apart = at.abs_diff(one.at.0);
            let most = match (*precision, precision_of(one)) {
                (Precision::Second, Precision::Second) => SAME_MS,
                // Two calls of two minutes stay two.
                (Precision::Minute, Precision::Minute) => SAME_MS,
                _ => SAME_MINUTE_MS,
            };
            // An interaction written by hand has no key.
            let same_text = key.is_empty() || one.key.is_empty() || *key == one.key;
            apart <= most.unsigned_abs() && same_text
        };
        self.at.get(line).is_some_and(|known| known.iter().any(same))
    }
}

impl Plan {
    /// Decides about everything of one file, and tells it.
    pub(super) fn land(
        &mut self,
        kartoteka: &Kartoteka,
        file: &mut ImportedFile,
        coming: Vec<(u32, Coming)>,
        request: &ImportPreviewRequest,
    ) -> Result<()> {
        let mut reaches = self.take_reaches(kartoteka)?;
        let known = self.landing.known(kartoteka, &coming, &mut reaches)?;
        for (record, one) in coming {
            let line = line(&one.brought, &mut reaches);
            let is_known = self.landing.is_known(&known, &line, &one.brought);
            let whose = reaches.whose(kartoteka, &one.brought.number)?;
            file.land(if is_known { Verdict::Same } else { Verdict::New }, whose);
            if report::has_room(file, request) {
                let verdict = report::landed(kartoteka, self, record, &one, whose, is_known)?;
                file.verdicts.push(verdict);
            }
            if !is_known {
                self.landing.take(line, one, whose);
            }
        }
        self.landing.reaches = Some(reaches);
        Ok(())
    }

    fn take_reaches(&mut self, kartoteka: &Kartoteka) -> Result<Reaches> {
        match self.landing.reaches.take() {
            Some(reaches) => Ok(reaches),
            None => Reaches::of(kartoteka, None, self),
        }
    }

    /// Whose a number or address is, by what the import makes and changes, too.
    pub(super) fn whose(&mut self, kartoteka: &Kartoteka, number: &str) -> Result<Whose> {
        let mut reaches = self.take_reaches(kartoteka)?;
        let whose = reaches.whose(kartoteka, number);
        self.landing.reaches = Some(reaches);
        whose
    }

    /// Settles what only all files together tell: which missed calls are returned, and which of
    /// the calls that waited belong to the cards that come in.
    pub(super) fn settle(
        &mut self,
        kartoteka: &Kartoteka,
        making: Option<&Making<'_>>,
        call: &Call<'_>,
    ) -> Result<()> {
        self.find_owners_of_waiting(kartoteka, making)?;
        self.landing.find_returned(kartoteka, call)
    }

    /// Calls that waited for a card with their number.
    fn find_owners_of_waiting(
        &mut self,
        kartoteka: &Kartoteka,
        making: Option<&Making<'_>>,
    ) -> Result<()> {
        if !self.changes_cards() {
            return Ok(());
        }
        let waiting = kartoteka.read(|box_| box_.waiting_numbers())?;
        if waiting.is_empty() {
            return Ok(());
        }
        let mut reaches = match self.landing.reaches.take() {
            Some(reaches) => reaches,
            None => Reaches::of(kartoteka, making, self)?,
        };
        for number in waiting {
            let Whose::Card(card) = reaches.whose(kartoteka, &number.number)? else { continue };
            if reaches.is_planned(card) {
                let all = kartoteka.read(|box_| box_.waiting_of(&number.number))?;
                self.landing.assigned.extend(all.into_iter().map(|one| (one.id, card)));
            }
        }
        self.landing.reaches = Some(reaches);
        Ok(())
    }
}

fn precision_of(one: &Brought) -> Precision {
    if one.is_to_the_minute { Precision::Minute } else { Precision::Second }
}

fn line(one: &Brought, reaches: &mut Reaches) -> Line {
    (one.kind, one.direction, reaches.line(&one.number))
}

impl Landing {
    /// Nothing comes in.
    pub(super) fn is_empty(&self) -> bool {
        self.new.is_empty() && self.struck.is_empty() && self.assigned.is_empty()
    }

    /// How many come in.
    pub(super) fn len(&self) -> usize {
        self.new.len()
    }

    /// What the box knows of the time that these are of.
    fn known(
        &mut self,
        kartoteka: &Kartoteka,
        coming: &[(u32, Coming)],
        reaches: &mut Reaches,
    ) -> Result<Known> {
        let instants = || coming.iter().map(|(_, one)| one.brought.at.0);
        let mut known = Known::default();
        if self.mail_keys.is_none() {
            self.mail_keys = Some(kartoteka.read(|box_| box_.brought_mail_keys())?);
        }
        let (Some(first), Some(last)) = (instants().min(), instants().max()) else {
            return Ok(known);
        };
        let from = Timestamp(first.saturating_sub(SAME_MINUTE_MS));
        let to = Timestamp(last.saturating_add(SAME_MINUTE_MS));
        let lines: HashSet<Line> =
            coming.iter().map(|(_, one)| line(&one.brought, reaches)).collect();
        for dealing in kartoteka.read(|box_| box_.dealings_between(from, to))? {
            let Dealing { kind, direction, at, precision, number, key, .. } = dealing;
            let line = (kind, direction, reaches.line(&number));
            if lines.contains(&line) {
                known.add(line, at, precision, key);
            }
        }
        Ok(known)
    }

    fn is_known(&self, known: &Known, line: &Line, one: &Brought) -> bool {
        if one.kind == InteractionKind::Mail {
            return self.mail_keys.as_ref().is_some_and(|keys| keys.contains(&one.key));
        }
        known.has(line, one) || self.planned.has(line, one)
    }

    fn take(&mut self, line: Line, one: Coming, whose: Whose) {
        if one.brought.kind == InteractionKind::Mail {
            self.mail_keys.get_or_insert_default().insert(one.brought.key.clone());
        }
        let (at, precision) = (one.brought.at, precision_of(&one.brought));
        self.planned.add(line, at, precision, one.brought.key.clone());
        self.new.push((one, whose));
    }

    /// Which missed calls need no calling back, of those that come in and of those in the box.
    fn find_returned(&mut self, kartoteka: &Kartoteka, call: &Call<'_>) -> Result<()> {
        let now = call.now.at;
        let calls = || self.new.iter().filter(|(one, _)| one.brought.kind == InteractionKind::Call);
        let Some(first) = calls().map(|(one, _)| one.brought.at).min() else {
            self.returned = vec![false; self.new.len()];
            return Ok(());
        };
        let own = calls().map(|(one, _)| one.brought.at).filter(|at| *at <= now).max();
        let newest = kartoteka.read(|box_| box_.newest_call(now))?.max(own).unwrap_or(now);
        let mut spoken = Spoken::by(kartoteka.region()?);
        for (one, whose) in calls().filter(|(one, _)| one.is_spoken()) {
            spoken.add(whose.card(), &one.brought.number, one.brought.at);
        }
        self.struck = struck(kartoteka, &spoken)?;
        for one in kartoteka.read(|box_| box_.dealings_between(first, Timestamp(i64::MAX)))? {
            if one.is_spoken {
                spoken.add(one.contact_id, &one.number, one.at);
            }
        }
        let is_returned = |(one, whose): &(Coming, Whose)| {
            let is_old = one.brought.at.0 < newest.0.saturating_sub(TO_RETURN_MS);
            let number = &one.brought.number;
            one.is_missed()
                && (one.never_returned
                    || is_old
                    || line_of(number).is_empty()
                    || spoken.is_since(whose.card(), number, one.brought.at))
        };
        self.returned = self.new.iter().map(is_returned).collect();
        Ok(())
    }

    /// What is to be written, cards that were made by their places.
    pub(super) fn into_work(self, made: &[ContactId]) -> LandingWork {
        let real = |card| real(card, made);
        let returned = self.returned.into_iter().chain(std::iter::repeat(false));
        let new = self.new.into_iter().zip(returned);
        let new = new.map(|((one, whose), is_returned)| {
            let Brought { kind, direction, at, ref number, .. } = one.brought;
            let content = InteractionContent {
                contact_id: whose.card().and_then(real),
                kind,
                direction,
                at,
                number: number.clone(),
                minutes: one.minutes,
                text: one.text,
                outcome: one.outcome.to_owned(),
                subject: one.subject,
                attachments: one.attachments,
            };
            let is_awaiting_word = has_more_to_say(&one.brought);
            NewBrought { content, is_returned, is_awaiting_word, brought: one.brought }
        });
        let assigned = self.assigned.into_iter();
        LandingWork {
            new: new.collect(),
            struck: self.struck,
            assigned: assigned.filter_map(|(id, card)| Some((id, real(card)?))).collect(),
        }
    }
}

/// Whether the two spoke, so that the owner may still say what of. A log is told of calls for years:
/// how old a call may be is for the list of those that wait to say.
fn has_more_to_say(one: &Brought) -> bool {
    one.kind == InteractionKind::Call
        && one.direction != Direction::Missed
        && one.seconds != Some(0)
}

/// The card that a plan means: one of those made, by its place, or one of the box.
pub(super) fn real(card: ContactId, made: &[ContactId]) -> Option<ContactId> {
    match usize::try_from(-1 - card.0) {
        Ok(place) => made.get(place).copied(),
        Err(_) => Some(card),
    }
}

/// What an import has to write besides cards.
pub(super) struct LandingWork {
    /// What comes in.
    pub(super) new: Vec<NewBrought>,
    /// Missed calls that are returned.
    pub(super) struck: Vec<InteractionId>,
    /// What lay on no card.
    pub(super) assigned: Vec<(InteractionId, ContactId)>,
}

/// When the owner last spoke with whom.
struct Spoken {
    region: Region,
    cards: HashMap<ContactId, Timestamp>,
    /// By the line, each number as it was spelt: two lines may end alike.
    lines: HashMap<String, HashMap<String, Timestamp>>,
    last: Option<Timestamp>,
}

impl Spoken {
    fn by(region: Region) -> Self {
        Self { region, cards: HashMap::new(), lines: HashMap::new(), last: None }
    }

    fn add(&mut self, card: Option<ContactId>, number: &str, at: Timestamp) {
        self.last = self.last.max(Some(at));
        if let Some(card) = card {
            let known = self.cards.entry(card).or_insert(at);
            *known = at.max(*known);
        }
        let line = line_of(number);
        if !line.is_empty() {
            let numbers = self.lines.entry(line).or_default();
            let known = numbers.entry(number.to_owned()).or_insert(at);
            *known = at.max(*known);
        }
    }

    fn is_since(&self, card: Option<ContactId>, number: &str, missed: Timestamp) -> bool {
        let by_card = card.and_then(|card| self.cards.get(&card));
        let mut by_line = self.lines.get(&line_of(number)).into_iter().flatten();
        by_card.is_some_and(|at| *at >= missed)
            || by_line.any(|(other, at)| *at >= missed && self.is_same(number, other))
    }

    /// Whether two numbers of one line are surely the same; what is no number is, spelt alike.
    fn is_same(&self, one: &str, other: &str) -> bool {
        one == other
            || end_of(one).is_empty()
            || one.contains('@')
            || match_number(one, other, self.region).is_some_and(|sure| sure < Certainty::Suffix)
    }
}

/// Missed calls of the box that were returned by what comes in.
fn struck(kartoteka: &Kartoteka, spoken: &Spoken) -> Result<Vec<InteractionId>> {
    let Some(last) = spoken.last else { return Ok(Vec::new()) };
    let missed = kartoteka.read(|box_| box_.missed_until(last))?.into_iter();
    let returned = missed.filter(|one| spoken.is_since(one.contact_id, &one.number, one.at));
    Ok(returned.map(|one| one.id).collect())
}
