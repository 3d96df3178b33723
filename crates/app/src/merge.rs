//! Several cards made one, as one operation.

use crate::api::Saved;
use crate::api::duplicate::{ContactMerge, MergeField};
use crate::call::Call;
use crate::contact::subject_of;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::import::field_message;
use crate::next_step::card_at_hand;
use kartoteka_domain::contact::merge::{Joined, LeftOut, Side, Wishes, join};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::three_way::Field;
use kartoteka_store::{ContactRow, Reader};

pub(crate) fn merge(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ContactMerge,
) -> Result<Saved> {
    let region = kartoteka.region()?;
    let ids = cards(kartoteka, &request)?;
    let wishes = wishes(&request);
    let subject = subject_of(kartoteka, &ids)?;
    let kept = ContactId(request.kept);
    let ((), operation) = kartoteka.write(call, "contact_merge", &subject, |box_| {
        let sides = sides(box_, &ids)?;
        let joined = join(&sides, &wishes, region);
        for gone in ids.iter().filter(|id| **id != kept) {
            box_.go_on()?;
            box_.absorb_contact(kept, *gone)?;
        }
        box_.take_photo(kept, joined.photo.as_deref())?;
        box_.update_contact(kept, None, &with_what_is_lost(kartoteka, joined))?;
        box_.untie_members_of_person(kept)
    })?;
    Ok(Saved { id: request.kept, operation })
}

/// The kept card and those joined to it, each once.
fn cards(kartoteka: &Kartoteka, request: &ContactMerge) -> Result<Vec<ContactId>> {
    let mut ids = vec![card_at_hand(kartoteka, request.kept)?];
    for id in &request.merged {
        let id = card_at_hand(kartoteka, *id)?;
        if ids.contains(&id) {
            return Err(kartoteka.invalid("merged", "error-merge-twice", &[]));
        }
        ids.push(id);
    }
    match ids.len() {
        1 => Err(kartoteka.invalid("merged", "error-merge-one", &[])),
        _ => Ok(ids),
    }
}

fn sides(box_: &Reader<'_>, ids: &[ContactId]) -> kartoteka_store::Result<Vec<Side>> {
    let side = |row: ContactRow| Side {
        id: row.id,
        content: row.content,
        photo: row.photo_sha256,
        changed_at: row.changed_at,
    };
    ids.iter().map(|id| box_.contact(*id).map(side)).collect()
}

fn wishes(request: &ContactMerge) -> Wishes {
    let from = request.choices.iter();
    let out = request.left_out.iter().map(|out| LeftOut {
        card: ContactId(out.contact_id),
        field: field(out.field),
        place: out.place as usize,
    });
    Wishes {
        from: from.map(|choice| (field(choice.field), ContactId(choice.contact_id))).collect(),
        left_out: out.collect(),
    }
}

/// The joined content; what found no place stands below the note in words.
fn with_what_is_lost(kartoteka: &Kartoteka, joined: Joined) -> kartoteka_domain::contact::Contact {
    let mut content = joined.content;
    let lines = joined.lost.iter().map(|(field, value)| {
        let field = kartoteka.say(&field_message(*field), &[]);
        kartoteka.say("merge-also", &[("field", (&field).into()), ("value", value.into())])
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    if !lines.is_empty() {
        let gap = if content.note.is_empty() { "" } else { "\n\n" };
        content.note = format!("{}{gap}{lines}", content.note.trim_end());
    }
    content
}

fn field(field: MergeField) -> Field {
    match field {
        MergeField::Kind => Field::Kind,
        MergeField::FormattedName => Field::FormattedName,
        MergeField::Name => Field::Name,
        MergeField::Memberships => Field::Memberships,
        MergeField::Phones => Field::Phones,
        MergeField::Emails => Field::Emails,
        MergeField::Addresses => Field::Addresses,
        MergeField::Links => Field::Links,
        MergeField::Birthday => Field::Birthday,
        MergeField::Tags => Field::Tags,
        MergeField::StayInTouch => Field::StayInTouch,
        MergeField::CustomFields => Field::CustomFields,
        MergeField::Photo => Field::Photo,
        MergeField::Unknown => Field::Unknown,
        MergeField::Text(text) => Field::Text(text.into()),
    }
}
