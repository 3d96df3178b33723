//! Who waits for what: written down, taken away, listed.

use super::shown::{quantity_of, row_of};
use super::{Typed, said};
use crate::api::stock as dto;
use crate::api::{ById, Done};
use crate::call::Call;
use crate::contact::{new_uid, subject_of};
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use kartoteka_domain::ids::{ContactId, ProductId, WantId};
use kartoteka_domain::stock::Want;
use kartoteka_store::{Reader, WantFilter, WantRow};

/// The most rows of a list at once.
const MOST: u32 = 500;

pub(crate) fn add(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::WantAdd,
) -> Result<dto::WantSaved> {
    let typed = Typed::new(kartoteka)?;
    let contact = card_at_hand(kartoteka, request.contact_id)?;
    let id = ProductId(request.product_id);
    let text = kartoteka.read(|box_| box_.product(id))?.product.name;
    let quantity = match request.quantity.trim() {
        "" => typed.quantity("quantity", "1")?,
        given => typed.quantity("quantity", given)?,
    };
    let note = said(kartoteka, "note", &request.note)?;
    let one = Want { quantity, at: call.now.at, text, note };
    let subject = subject_of(kartoteka, &[contact])?;
    let (want, operation) = kartoteka.write(call, "want_add", &subject, |box_| {
        box_.add_want((contact, id), &new_uid(), &one, None)
    })?;
    let notes = there(kartoteka, id)?.into_iter().collect();
    let want = kartoteka.read(|box_| shown(box_, box_.want(want)?))?;
    Ok(dto::WantSaved { want, notes, operation })
}

/// Says that there is some of it that can be sold.
fn there(kartoteka: &Kartoteka, id: ProductId) -> Result<Option<String>> {
    if kartoteka.read(|box_| box_.stock(id))?.is_none() {
        return Ok(None);
    }
    let stock = row_of(kartoteka, id)?;
    let free = quantity_of(kartoteka, stock.free);
    let args = [("name", (&stock.name).into()), ("free", (&free).into())];
    Ok((stock.free > 0).then(|| kartoteka.say("stock-there", &args)))
}

pub(crate) fn delete(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = WantId(request.id);
    let old = kartoteka.read(|box_| box_.want(id))?;
    let subject = subject_of(kartoteka, &[old.contact_id])?;
    let ((), operation) =
        kartoteka.write(call, "want_delete", &subject, |box_| box_.delete_want(id))?;
    Ok(Done { operation })
}

pub(crate) fn list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::WantListRequest,
) -> Result<dto::WantList> {
    let filter = WantFilter {
        contact: request.contact_id.map(ContactId),
        product: request.product_id.map(ProductId),
        with_arrived: request.with_arrived,
    };
    let after = request.after.as_deref().map(str::parse).transpose();
    let after = after.map_err(|_| kartoteka.invalid("after", "error-list-place", &[]))?;
    kartoteka.read(|box_| {
        let total = box_.count_wants(filter)?;
        let (rows, next) = box_.want_list(filter, after, request.limit.clamp(1, MOST))?;
        let rows = rows.into_iter().map(|one| shown(box_, one));
        let rows = rows.collect::<kartoteka_store::Result<_>>()?;
        Ok(dto::WantList { total, rows, next: next.map(|key| key.to_string()) })
    })
}

fn shown(box_: &Reader<'_>, row: WantRow) -> kartoteka_store::Result<dto::Want> {
    let names = box_.shown_names(&[row.contact_id])?;
    let one = row.want;
    Ok(dto::Want {
        id: row.id.0,
        contact_id: row.contact_id.0,
        contact_name: names.into_iter().next().unwrap_or_default(),
        product_id: row.product_id.0,
        unit: box_.product(row.product_id)?.product.unit,
        text: one.text,
        quantity: one.quantity,
        at: one.at.0,
        note: one.note,
        follow_up_id: row.follow_up_id.map(|id| id.0),
    })
}
