//! Notes: dated entries in the owner's own words.

use crate::api::interaction::{NoteCreate, NoteCreated, NoteSave};
use crate::api::{ById, Done, Saved};
use crate::call::Call;
use crate::contact::subject_of;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::{self, card_at_hand};
use kartoteka_domain::ids::NoteId;
use kartoteka_store::Error::Stale;

pub(crate) fn create(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: NoteCreate,
) -> Result<NoteCreated> {
    let card = card_at_hand(kartoteka, request.contact_id)?;
    let (text, steps) = next_step::split(kartoteka, &call.now, &request.text)?;
    if text.is_empty() && steps.is_empty() {
        return Err(kartoteka.invalid("text", "note-empty", &[]));
    }
    let subject = subject_of(kartoteka, &[card])?;
    let ((note, follow_up), operation) =
        kartoteka.write(call, "note_create", &subject, |box_| {
            let said = !text.is_empty();
            let note = said.then(|| box_.add_note(card, call.now.at, &text)).transpose()?;
            Ok((note, next_step::add(box_, &steps, Some(card), None)?))
        })?;
    let follow_up = next_step::shown(kartoteka, follow_up)?;
    Ok(NoteCreated { note: note.map(|id| id.0), follow_up, operation })
}

pub(crate) fn save(kartoteka: &Kartoteka, call: &Call<'_>, request: NoteSave) -> Result<Saved> {
    let id = NoteId(request.id);
    let note = kartoteka.read(|box_| box_.note(id))?;
    let text = request.text.trim();
    if text.is_empty() {
        return Err(kartoteka.invalid("text", "note-empty", &[]));
    }
    let subject = subject_of(kartoteka, &[note.contact_id])?;
    let ((), operation) = kartoteka.write(call, "note_save", &subject, |box_| {
        let now = box_.note(id)?;
        if request.before.as_ref().is_some_and(|before| *before != now.text) {
            return Err(Stale { what: "note", id: id.0 });
        }
        box_.save_note(id, text)
    })?;
    Ok(Saved { id: id.0, operation })
}

pub(crate) fn delete(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = NoteId(request.id);
    let note = kartoteka.read(|box_| box_.note(id))?;
    let subject = subject_of(kartoteka, &[note.contact_id])?;
    let ((), operation) =
        kartoteka.write(call, "note_delete", &subject, |box_| box_.delete_note(id))?;
    Ok(Done { operation })
}
