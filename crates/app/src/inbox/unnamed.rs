//! Cards known by a number alone, and their naming.

use super::beginning;
use crate::api::Done;
use crate::api::inbox::{InboxName, InboxUnnamed};
use crate::api::setting::Language;
use crate::call::Call;
use crate::caller::{calls_from, is_unnamed};
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use crate::timeline;
use kartoteka_domain::contact::NameParts;
use kartoteka_domain::phone::{parse_phone, spaced};
use kartoteka_domain::region::Region;
use kartoteka_store::Error::Stale;
use kartoteka_store::{Reader, UnnamedCard};

/// The first of them as they are shown, and how many there are.
pub(super) fn cards(
    box_: &Reader<'_>,
    language: Language,
    region: Region,
    limit: u32,
) -> kartoteka_store::Result<(Vec<InboxUnnamed>, u32)> {
    let (cards, count) = box_.unnamed_cards(limit)?;
    let shown = cards.into_iter().map(|card| shown(box_, language, card, region));
    Ok((shown.collect::<kartoteka_store::Result<_>>()?, count))
}

fn shown(
    box_: &Reader<'_>,
    language: Language,
    card: UnnamedCard,
    region: Region,
) -> kartoteka_store::Result<InboxUnnamed> {
    let newest = timeline::newest(box_, language, card.id, timeline::LOOKED_THROUGH)?;
    // Where another card has the number too, its calls lie on neither.
    let form = parse_phone(&card.number, region);
    let calls = calls_from(box_, &form, region)?;
    let waiting = count(calls.iter().filter(|call| call.content.contact_id.is_none()).count());
    let said = newest.iter().find(|item| timeline::is_said(item));
    Ok(InboxUnnamed {
        revision: box_.contact(card.id)?.revision,
        id: card.id.0,
        shown_number: spaced(&card.number, region),
        number: card.number,
        calls: card.calls + waiting,
        last_at: card.last_at.map(|at| at.0),
        said: said.map(|item| beginning(&item.text)).unwrap_or_default(),
    })
}

pub(crate) fn name(kartoteka: &Kartoteka, call: &Call<'_>, request: InboxName) -> Result<Done> {
    let card = card_at_hand(kartoteka, request.id)?;
    let name = request.name.trim();
    if name.is_empty() {
        return Err(kartoteka.invalid("name", "error-inbox-name", &[]));
    }
    let ((), operation) = kartoteka.write(call, "inbox_name", name, |box_| {
        let row = box_.contact(card)?;
        // Somebody may have named it in between.
        if !is_unnamed(&row.content) {
            return Err(Stale { what: "contact", id: card.0 });
        }
        let mut content = row.content;
        // A telephone may have written the number into the parts of the name, too.
        content.name = NameParts::default();
        name.clone_into(&mut content.formatted_name);
        box_.update_contact(card, Some(row.revision), &content)?;
        Ok(())
    })?;
    Ok(Done { operation })
}
