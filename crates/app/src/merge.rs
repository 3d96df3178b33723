//! Several cards made one, as one operation.

use crate::api::duplicate::{
    ContactMerge, MergeField, MergeHistory, MergePreview, MergeRevision, SureMerged,
};
use crate::api::exchange::{Progress, ProgressStage};
use crate::api::{Nothing, Saved};
use crate::call::Call;
use crate::contact::subject_of;
use crate::convert::draft_of;
use crate::count::count;
use crate::duplicate::groups;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::import::field_message;
use crate::next_step::card_at_hand;
use crate::text::Arg;
use kartoteka_domain::contact::duplicate::Certainty;
use kartoteka_domain::contact::merge::{Joined, LeftOut, Side, Wishes, join};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::order::Terms;
use kartoteka_domain::region::Region;
use kartoteka_domain::three_way::Field;
use kartoteka_store::Error::Stale;
use kartoteka_store::{ContactRow, Reader, TermsRow, Writer};

pub(crate) fn merge(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ContactMerge,
) -> Result<Saved> {
    let region = kartoteka.region()?;
    let ids = cards(kartoteka, &request)?;
    let wishes = wishes(&request);
    let subject = subject_of(kartoteka, &ids)?;
    let ((), operation) = kartoteka.write(call, "contact_merge", &subject, |box_| {
        check_unchanged(box_, &request.revisions)?;
        merge_all(kartoteka, box_, &ids, (&wishes, region))
    })?;
    Ok(Saved { id: request.kept, operation })
}

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: ContactMerge,
) -> Result<MergePreview> {
    let region = kartoteka.region()?;
    let ids = cards(kartoteka, &request)?;
    let wishes = wishes(&request);
    kartoteka.read(|box_| {
        let joined = join(&sides(box_, &ids)?, &wishes, region);
        let photo = joined.photo.clone();
        let content = with_what_is_lost(kartoteka, joined);
        let histories = ids.iter().map(|id| history(box_, *id));
        Ok(MergePreview {
            shown_name: content.shown_name(),
            draft: draft_of(&content),
            address_lines: content.addresses.iter().map(|one| one.lines(region)).collect(),
            photo,
            histories: histories.collect::<kartoteka_store::Result<_>>()?,
            notes: terms_given_up(kartoteka, box_, &ids)?,
        })
    })
}

/// What is sure is looked for within the write, so that no card has changed in between.
pub(crate) fn merge_sure(kartoteka: &Kartoteka, call: &Call<'_>, _: Nothing) -> Result<SureMerged> {
    let region = kartoteka.region()?;
    let known = kartoteka.read(|box_| sure(box_, call))?;
    let Some(first) = known.first() else {
        return Ok(SureMerged { groups: 0, cards: 0, operation: None });
    };
    let subject = subject_of(kartoteka, first)?;
    kartoteka.back_up_before_merge(call)?;
    let (merged, operation) = kartoteka.write(call, "duplicate_merge_sure", &subject, |box_| {
        let groups = sure(box_, call)?;
        for (ids, done) in groups.iter().zip(0..) {
            (call.progress)(Progress {
                done,
                total: count(groups.len()),
                stage: ProgressStage::Writing,
            });
            merge_all(kartoteka, box_, ids, (&Wishes::default(), region))?;
        }
        Ok(groups)
    })?;
    let cards: usize = merged.iter().map(|ids| ids.len().saturating_sub(1)).sum();
    Ok(SureMerged { groups: count(merged.len()), cards: count(cards), operation })
}

/// The cards of each sure group, the oldest first.
fn sure(box_: &Reader<'_>, call: &Call<'_>) -> kartoteka_store::Result<Vec<Vec<ContactId>>> {
    let groups = groups(box_, call)?.into_iter();
    Ok(groups.filter(|g| g.certainty == Certainty::Sure).map(|group| group.cards).collect())
}

/// Joins the cards after the first to it.
fn merge_all(
    kartoteka: &Kartoteka,
    box_: &Writer<'_>,
    ids: &[ContactId],
    (wishes, region): (&Wishes, Region),
) -> kartoteka_store::Result<()> {
    let Some((kept, others)) = ids.split_first() else { return Ok(()) };
    let joined = join(&sides(box_, ids)?, wishes, region);
    for gone in others {
        box_.go_on()?;
        box_.absorb_contact(*kept, *gone)?;
    }
    box_.take_photo(*kept, joined.photo.as_deref())?;
    box_.update_contact(*kept, None, &with_what_is_lost(kartoteka, joined))?;
    box_.untie_members_of_person(*kept)
}

/// Choices name entries by their places: they hold for the cards that were read only.
fn check_unchanged(box_: &Reader<'_>, read: &[MergeRevision]) -> kartoteka_store::Result<()> {
    for &MergeRevision { contact_id: id, revision } in read {
        if box_.contact(ContactId(id))?.revision != revision {
            return Err(Stale { what: "contact", id });
        }
    }
    Ok(())
}

fn history(box_: &Reader<'_>, id: ContactId) -> kartoteka_store::Result<MergeHistory> {
    let hanging = box_.hanging_on(id)?;
    Ok(MergeHistory {
        contact_id: id.0,
        interactions: hanging.interactions,
        notes: hanging.notes,
        follow_ups: hanging.follow_ups,
        enrolments: hanging.enrolments,
        attachments: hanging.attachments,
        orders: hanging.orders,
        payments: hanging.payments,
        tickets: hanging.tickets,
        wants: hanging.wants,
        relations: hanging.relations,
    })
}

/// Says which terms of payment give way: of each side the first card's that has any stand.
fn terms_given_up(
    kartoteka: &Kartoteka,
    box_: &Reader<'_>,
    ids: &[ContactId],
) -> kartoteka_store::Result<Vec<String>> {
    let mut standing: Vec<Terms> = Vec::new();
    let mut notes = Vec::new();
    for &id in ids {
        for TermsRow { terms, .. } in box_.terms_of(id)? {
            match standing.iter().find(|one| one.side == terms.side) {
                None => standing.push(terms),
                Some(stands) if *stands == terms => {}
                Some(_) => {
                    let names = box_.shown_names(&[id])?;
                    let name = names.first().map(String::as_str).unwrap_or_default();
                    let args = [("name", name.into()), ("days", terms.days.into())];
                    notes.push(kartoteka.say("merge-terms-give-way", &args));
                }
            }
        }
    }
    Ok(notes)
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
        keeps_rest: request.keeps_rest,
    }
}

/// The joined content; what found no place stands below the note in words.
fn with_what_is_lost(kartoteka: &Kartoteka, joined: Joined) -> kartoteka_domain::contact::Contact {
    let mut content = joined.content;
    let lines = joined.lost.iter().map(|(field, value)| {
        let field = kartoteka.say(&field_message(*field), &[]);
        kartoteka.say("merge-also", &[("field", (&field).into()), ("value", Arg::Verbatim(value))])
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
