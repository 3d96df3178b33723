//! Making, reading, editing and putting away cards.

use crate::api::contact::{
    ChosenCards, ContactCard, ContactCreate, ContactDraft, ContactSave, ContactTag, MatchingCards,
    PutBack, QuickText, RelationCreate, ShownMember, ShownPhone, ShownRelation,
};
use crate::api::interaction::CallCounts;
use crate::api::{ById, Done, Saved};
use crate::call::Call;
use crate::convert::{apply_draft, draft_of, tags};
use crate::error::{Code, Result};
use crate::follow_up::{Telling, several};
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use crate::plan;
use crate::stay_in_touch::{touch, wished};
use kartoteka_domain::contact::{Contact, PartialDate};
use kartoteka_domain::ids::ContactId;
use std::collections::HashSet;

pub(crate) fn guess(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: QuickText,
) -> Result<ContactDraft> {
    let region = kartoteka.region()?;
    Ok(draft_of(&kartoteka_domain::quick_add::contact_of_text(&request.text, region)))
}

pub(crate) fn create(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ContactCreate,
) -> Result<Saved> {
    let mut content = Contact { uid: new_uid(), ..Contact::default() };
    dated(kartoteka, &request.draft)?;
    wished(kartoteka, &request.draft)?;
    apply_draft(request.draft, &mut content);
    named(kartoteka, &content)?;
    let subject = content.shown_name();
    let plan_of = |name: String| Ok((plan::named(kartoteka, &name)?, kartoteka.days_off()?));
    let plan = request.plan.map(plan_of).transpose()?;
    let (id, operation) = kartoteka.write(call, "contact_create", &subject, |box_| {
        let id = box_.insert_contact(&content)?;
        if let Some((plan, days_off)) = &plan {
            plan::course::begin(box_, id, plan, call.now.today(), days_off)?;
        }
        Ok(id)
    })?;
    Ok(Saved { id: id.0, operation })
}

pub(crate) fn save(kartoteka: &Kartoteka, call: &Call<'_>, request: ContactSave) -> Result<Saved> {
    let id = ContactId(request.id);
    let stored = kartoteka.read(|box_| box_.contact(id))?;
    let mut content = stored.content;
    dated(kartoteka, &request.draft)?;
    wished(kartoteka, &request.draft)?;
    apply_draft(request.draft, &mut content);
    named(kartoteka, &content)?;
    let subject = content.shown_name();
    let ((), operation) = kartoteka.write(call, "contact_save", &subject, |box_| {
        box_.update_contact(id, Some(request.revision), &content).map(|_| ())
    })?;
    Ok(Saved { id: id.0, operation })
}

pub(crate) fn resolve(kartoteka: &Kartoteka, _: &Call<'_>, request: QuickText) -> Result<ById> {
    let text = request.text.trim();
    let by_uid = kartoteka.read(|box_| box_.contact_by_uid(text))?;
    let by_id = || {
        let id = text.parse().ok()?;
        kartoteka.read(|box_| box_.contact(ContactId(id))).ok().map(|_| id)
    };
    let id = by_uid.map(|id| id.0).or_else(by_id);
    id.map(|id| ById { id }).ok_or_else(|| {
        kartoteka.error(Code::NotFound, "error-no-such-card", &[("text", text.into())])
    })
}

pub(crate) fn get(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<ContactCard> {
    let id = ContactId(request.id);
    let (telling, region) = (Telling::of(kartoteka)?, kartoteka.region()?);
    kartoteka.read(|box_| {
        let row = box_.contact(id)?;
        let draft = with_organisation_cards(draft_of(&row.content), &row.organisation_ids);
        let understood = box_.e164_of_phones(id)?;
        let phones = row.content.phones.iter().zip(understood).map(|(phone, e164)| ShownPhone {
            value: phone.value.clone(),
            label: phone.label.clone(),
            e164,
        });
        Ok(ContactCard {
            id: id.0,
            uid: row.content.uid.clone(),
            revision: row.revision,
            shown_name: row.content.shown_name(),
            list_name: row.content.list_name(),
            phones: phones.collect(),
            address_lines: row.content.addresses.iter().map(|one| one.lines(region)).collect(),
            draft,
            touch: touch(box_, &row, &call.now)?,
            relations: box_.relations(id)?.into_iter().map(shown_relation).collect(),
            members: box_.members(id)?.into_iter().map(shown_member).collect(),
            photo: row.photo_sha256,
            follow_ups: telling.follow_ups(box_.open_follow_ups_of(id)?),
            unknown: row.content.unknown,
            created_at: row.created_at.0,
            changed_at: row.changed_at.0,
            trashed_at: row.trashed_at.map(|at| at.0),
            last_contact_at: row.last_contact_at.map(|at| at.0),
            calls: shown_calls(box_.call_counts(id)?),
        })
    })
}

pub(crate) fn trash(kartoteka: &Kartoteka, call: &Call<'_>, request: ChosenCards) -> Result<Done> {
    let ids = chosen(kartoteka, request.ids, request.matching)?;
    set_trashed(kartoteka, call, "contact_trash", &ids, true)
}

pub(crate) fn put_back(kartoteka: &Kartoteka, call: &Call<'_>, request: PutBack) -> Result<Done> {
    let mut ids = contact_ids(&request.ids);
    if let Some(find) = request.find {
        let found = kartoteka.read(|box_| box_.trash_ids(&find))?;
        ids.extend(found.into_iter().filter(|id| !request.ids.contains(&id.0)));
    }
    set_trashed(kartoteka, call, "contact_put_back", &ids, false)
}

fn set_trashed(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    kind: &'static str,
    ids: &[ContactId],
    into: bool,
) -> Result<Done> {
    let subject = subject_of(kartoteka, ids)?;
    let at = into.then_some(call.now.at);
    let (_, operation) =
        kartoteka.write(call, kind, &subject, |box_| box_.set_all_trashed(ids, at))?;
    Ok(Done { operation })
}

pub(crate) fn tag(kartoteka: &Kartoteka, call: &Call<'_>, request: ContactTag) -> Result<Done> {
    let ids = chosen(kartoteka, request.ids, request.matching)?;
    let subject = subject_of(kartoteka, &ids)?;
    let (add, remove) = (tags(request.add), tags(request.remove));
    let (_, operation) = kartoteka
        .write(call, "contact_tag", &subject, |box_| box_.change_tags(&ids, &add, &remove))?;
    Ok(Done { operation })
}

pub(crate) fn relate(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: RelationCreate,
) -> Result<Saved> {
    let RelationCreate { contact_id, other_id, label, reverse_label } = request;
    let (label, reverse) = (label.trim(), reverse_label.trim());
    if contact_id == other_id {
        return Err(kartoteka.invalid("other_id", "error-relation-self", &[]));
    }
    if label.is_empty() {
        return Err(kartoteka.invalid("label", "error-relation-label", &[]));
    }
    let reverse = if reverse.is_empty() { label } else { reverse };
    let one = card_at_hand(kartoteka, contact_id)?;
    let other = card_at_hand(kartoteka, other_id)?;
    let subject = subject_of(kartoteka, &[one, other])?;
    let (id, operation) = kartoteka.write(call, "relation_create", &subject, |box_| {
        box_.insert_relation(one, other, label, reverse)
    })?;
    Ok(Saved { id, operation })
}

pub(crate) fn unrelate(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let (one, other) = kartoteka.read(|box_| box_.relation_ends(request.id))?;
    let subject = subject_of(kartoteka, &[one, other])?;
    let ((), operation) = kartoteka
        .write(call, "relation_delete", &subject, |box_| box_.delete_relation(request.id))?;
    Ok(Done { operation })
}

/// A uid for a card that is made here.
pub(crate) fn new_uid() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// What an operation on these cards is about: the first name, and how many more.
pub(crate) fn subject_of(kartoteka: &Kartoteka, ids: &[ContactId]) -> Result<String> {
    let Some(first) = ids.first() else { return Ok(String::new()) };
    let names = kartoteka.read(|box_| box_.shown_names(&[*first]))?;
    Ok(several(kartoteka, names.into_iter().next().unwrap_or_default(), ids.len()))
}

/// The cards named, and after them all that match and are not left out.
pub(crate) fn chosen(
    kartoteka: &Kartoteka,
    ids: Vec<i64>,
    matching: Option<MatchingCards>,
) -> Result<Vec<ContactId>> {
    let mut chosen = contact_ids(&ids);
    let Some(MatchingCards { find, except }) = matching else { return Ok(chosen) };
    let known: HashSet<i64> = ids.into_iter().chain(except).collect();
    let found = kartoteka.stored(kartoteka.store().find_ids(&find, &kartoteka.now()))?;
    chosen.extend(found.into_iter().filter(|id| !known.contains(&id.0)));
    Ok(chosen)
}

fn contact_ids(ids: &[i64]) -> Vec<ContactId> {
    ids.iter().copied().map(ContactId).collect()
}

/// A card has to be recognisable by something.
fn named(kartoteka: &Kartoteka, content: &Contact) -> Result<()> {
    if content.shown_name().is_empty() {
        return Err(kartoteka.invalid("formatted_name", "error-no-name", &[]));
    }
    Ok(())
}

/// A birthday has to be a day of the calendar.
fn dated(kartoteka: &Kartoteka, draft: &ContactDraft) -> Result<()> {
    match &draft.birthday {
        Some(day) if PartialDate::new(day.year, day.month, day.day).is_none() => {
            Err(kartoteka.invalid("birthday", "error-no-such-day", &[]))
        }
        _ => Ok(()),
    }
}

fn with_organisation_cards(mut draft: ContactDraft, ids: &[Option<ContactId>]) -> ContactDraft {
    for (membership, id) in draft.memberships.iter_mut().zip(ids) {
        membership.organisation_id = id.map(|id| id.0);
    }
    draft
}

fn shown_calls(calls: kartoteka_store::CallCounts) -> CallCounts {
    let kartoteka_store::CallCounts { incoming, outgoing, missed } = calls;
    CallCounts { incoming, outgoing, missed }
}

fn shown_relation(relation: kartoteka_store::Relation) -> ShownRelation {
    ShownRelation {
        id: relation.id,
        contact_id: relation.other.0,
        name: relation.name,
        label: relation.label,
    }
}

fn shown_member(member: kartoteka_store::Member) -> ShownMember {
    ShownMember { contact_id: member.contact.0, name: member.name, role: member.role }
}
