//! Cards that say nothing, as an import of another program's list leaves them: shown, and put in
//! the trash all at once. What counts as nothing is the store's.

use crate::api::Nothing;
use crate::api::blank::{BlankCard, BlankList, BlankListRequest, BlankTrashed};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;

/// The most cards in one window.
const WINDOW: u32 = 500;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: BlankListRequest,
) -> Result<BlankList> {
    let blank = kartoteka.read(|box_| box_.blank_cards())?;
    let window = blank.iter().take(request.limit.min(WINDOW) as usize);
    let cards = window.map(|(id, at)| BlankCard { id: id.0, created_at: at.0 });
    Ok(BlankList { total: count(blank.len()), cards: cards.collect() })
}

/// Looks for them within the write: a card that got a name in between stays.
pub(crate) fn trash(kartoteka: &Kartoteka, call: &Call<'_>, _: Nothing) -> Result<BlankTrashed> {
    let subject = kartoteka.read(|box_| box_.blank_cards())?.len().to_string();
    let (cards, operation) = kartoteka.write(call, "blank_trash", &subject, |box_| {
        let ids: Vec<ContactId> = box_.blank_cards()?.into_iter().map(|(id, _)| id).collect();
        box_.set_all_trashed(&ids, Some(call.now.at))?;
        Ok(count(ids.len()))
    })?;
    Ok(BlankTrashed { cards, operation })
}
