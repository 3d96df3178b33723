//! The plan carried out, inside one operation.

use super::new_card::Waiting;
use super::plan::{ChangedCard, Plan, Work};
use crate::ahead::ahead;
use crate::api::exchange::{Progress, ProgressStage};
use crate::call::Call;
use crate::count::count;
use crate::follow_up::Closing;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use kartoteka_store::{Derived, Deriver, Error, Result, SourceCard, Standing, Writer};

/// Cards written together, between two reports of progress.
pub(super) const STRIDE: usize = 500;

/// Refuses as stale what was planned on a box that has moved on since, by whichever program: the
/// cards that the plan would make may be there by now.
pub(super) fn refuse_if_moved(box_: &Writer<'_>, planned_on: Standing) -> Result<()> {
    let now = box_.standing()?;
    if now == planned_on {
        return Ok(());
    }
    Err(Error::Stale { what: "operation", id: now.operation().0 })
}

/// Writes new and changed cards, of which the first new ones are `ids` already; gives how many
/// there are. Refused as stale where a card was changed since the plan was made.
pub(super) fn write(
    box_: &Writer<'_>,
    plan: Plan,
    mut ids: Vec<ContactId>,
    (call, closing): (&Call<'_>, &Closing),
) -> Result<usize> {
    let Work { new, changed, wholes, landing, agenda } = plan.into_work();
    let made = new.len();
    let cards = made + changed.len();
    let landed = cards + landing.len();
    let total = landed + agenda.len();
    let report = |done: usize| {
        let stage = ProgressStage::Writing;
        (call.progress)(Progress { done: count(done), total: count(total), stage });
    };
    let deriver = box_.deriver()?;
    let waiting: Vec<Waiting> =
        new.into_iter().filter_map(|mut card| card.take_waiting()).collect();
    let written = ids.len();
    ahead(unpacked(waiting, &deriver), |chunks| {
        chunks.into_iter().zip((written..).step_by(STRIDE)).try_for_each(|(cards, done)| {
            report(done);
            box_.go_on()?;
            ids.extend(make(box_, cards)?);
            Ok::<(), Error>(())
        })
    })?;
    for (card, done) in changed.iter().zip(made..) {
        if done.is_multiple_of(STRIDE) {
            report(done);
        }
        box_.go_on()?;
        change(box_, card)?;
    }
    for whole in &wholes {
        whole.write(box_)?;
    }
    let landing = landing.into_work(&ids);
    for (brought, done) in landing.new.chunks(STRIDE).zip((cards..).step_by(STRIDE)) {
        report(done);
        box_.go_on()?;
        box_.insert_brought(brought)?;
    }
    for (id, card) in &landing.assigned {
        box_.assign_interaction(*id, *card)?;
    }
    for id in &landing.struck {
        box_.mark_returned(*id)?;
    }
    for (entry, done) in agenda.into_entries().zip(landed..) {
        if done.is_multiple_of(STRIDE) {
            report(done);
            box_.go_on()?;
        }
        entry.write(box_, &ids, closing)?;
    }
    report(total);
    Ok(total)
}

/// Cards to be made together, what the index will say of each, and the records that brought it.
pub(super) struct Chunk {
    contents: Vec<Contact>,
    derived: Vec<Derived>,
    sources: Vec<Vec<SourceCard>>,
}

impl Chunk {
    pub(super) fn of(mut cards: Vec<Waiting>, deriver: &Deriver) -> Self {
        let contents: Vec<Contact> = cards.iter_mut().map(Waiting::take_content).collect();
        let both = cards.iter_mut().zip(&contents);
        let derived = both
            .map(|(card, content)| card.derived.take().unwrap_or_else(|| deriver.derive(content)));
        let derived = derived.collect();
        Self { contents, derived, sources: cards.into_iter().map(|card| card.sources).collect() }
    }
}

fn unpacked(new: Vec<Waiting>, deriver: &Deriver) -> impl Iterator<Item = Chunk> + Send {
    let mut new = new.into_iter();
    std::iter::from_fn(move || {
        let cards: Vec<Waiting> = new.by_ref().take(STRIDE).collect();
        (!cards.is_empty()).then(|| Chunk::of(cards, deriver))
    })
}

/// Writes new cards; gives their ids.
pub(super) fn make(
    box_: &Writer<'_>,
    Chunk { contents, derived, sources }: Chunk,
) -> Result<Vec<ContactId>> {
    let ids = box_.insert_derived_contacts(&contents, derived)?;
    let first = ids.iter().zip(&sources).filter_map(|(id, own)| Some((*id, own.first()?)));
    box_.add_source_cards(&first.collect::<Vec<_>>())?;
    for (id, own) in ids.iter().zip(&sources) {
        keep_more(box_, *id, own.get(1..).unwrap_or_default())?;
    }
    Ok(ids)
}

/// The first record continues what its source brought before.
fn change(box_: &Writer<'_>, card: &ChangedCard) -> Result<()> {
    if let Some(content) = &card.content {
        box_.update_contact(card.id, Some(card.revision), content)?;
    }
    if card.photo.is_some() {
        box_.set_photo(card.id, card.photo.as_ref())?;
    }
    let Some((first, more)) = card.sources.split_first() else { return Ok(()) };
    box_.keep_source_card(card.id, first)?;
    keep_more(box_, card.id, more)
}

/// Further records of a card stand beside the first.
pub(super) fn keep_more(box_: &Writer<'_>, id: ContactId, more: &[SourceCard]) -> Result<()> {
    more.iter().try_for_each(|source| match &*source.uid {
        "" => box_.add_source_card(id, source),
        _ => box_.keep_source_card(id, source),
    })
}
