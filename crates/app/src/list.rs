//! The list of all cards: windows of it, its dividers, tags and the trash.

use crate::api::ById;
use crate::api::Nothing;
use crate::api::contact::{
    ContactIds, ContactIdsRequest, ContactLetters, ContactListRequest, ContactPage, ContactPlace,
    ContactRow, LetterPlace, ListOrder, TagCount, TagList, TrashList, TrashListRequest, TrashRow,
};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;

/// The most rows in one window.
pub(crate) const WINDOW: u32 = 500;

pub(crate) fn page(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: ContactListRequest,
) -> Result<ContactPage> {
    let order = order(request.order);
    let limit = request.limit.min(WINDOW);
    let answer = kartoteka.store().list(order, request.tag.as_deref(), request.from, limit);
    let (total, rows) = kartoteka.stored(answer)?;
    Ok(ContactPage { total, rows: rows.into_iter().map(row).collect() })
}

pub(crate) fn ids(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ContactIdsRequest,
) -> Result<ContactIds> {
    let store = kartoteka.store();
    let all = match request.find.trim() {
        "" => store.list_ids(order(request.order)),
        find => store.find_ids(find, &call.now),
    };
    let (from, limit) = (request.from as usize, request.limit as usize);
    let ids = kartoteka.stored(all)?.into_iter().skip(from).take(limit);
    Ok(ContactIds { ids: ids.map(|id| id.0).collect() })
}

fn order(order: ListOrder) -> kartoteka_store::ListOrder {
    match order {
        ListOrder::Name => kartoteka_store::ListOrder::Name,
        ListOrder::Recent => kartoteka_store::ListOrder::Recent,
    }
}

pub(crate) fn letters(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<ContactLetters> {
    let letters = kartoteka.stored(kartoteka.store().letters())?;
    let shown = |place: kartoteka_store::LetterPlace| LetterPlace {
        letter: place.letter,
        from: place.from,
        count: place.count,
    };
    Ok(ContactLetters { letters: letters.into_iter().map(shown).collect() })
}

pub(crate) fn place(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<ContactPlace> {
    let place = kartoteka.stored(kartoteka.store().place_of(ContactId(request.id)))?;
    Ok(ContactPlace { place })
}

pub(crate) fn trash(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: TrashListRequest,
) -> Result<TrashList> {
    let TrashListRequest { find, from, limit } = request;
    let (total, rows) = kartoteka.read(|box_| box_.trash(&find, from, limit.min(WINDOW)))?;
    let shown = |row: kartoteka_store::TrashRow| TrashRow {
        id: row.id.0,
        shown_name: row.shown_name,
        trashed_at: row.trashed_at.0,
    };
    Ok(TrashList { total, rows: rows.into_iter().map(shown).collect() })
}

pub(crate) fn tags(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<TagList> {
    let tags = kartoteka.read(|box_| box_.tags())?;
    let shown = |(name, count)| TagCount { name, count };
    Ok(TagList { tags: tags.into_iter().map(shown).collect() })
}

/// A row of the store as hosts see it.
pub(crate) fn row(row: kartoteka_store::ListRow) -> ContactRow {
    ContactRow {
        id: row.id.0,
        list_name: row.list_name,
        shown_name: row.shown_name,
        organisation: row.organisation,
        letter: row.letter,
        kind: row.kind.into(),
        photo: row.photo_sha256,
        last_contact_at: row.last_contact_at.map(|at| at.0),
    }
}
