//! Cards that may be of one person: the search, and the owner's word that they are two.

use crate::api::duplicate::{
    DuplicateCertainty, DuplicateContact, DuplicateGroup, DuplicateList, DuplicateListRequest,
    DuplicateReason,
};
use crate::api::exchange::{Progress, ProgressStage};
use crate::api::{ByIds, Done};
use crate::call::Call;
use crate::contact::subject_of;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use kartoteka_domain::contact::duplicate::{self, Certainty, Group, Reason};
use kartoteka_domain::ids::ContactId;
use kartoteka_store::{ContactRow, Reader};

/// The most groups in one window.
const WINDOW: u32 = 500;
/// The most cards that are told apart at once: every two of them are a pair of their own.
const APART: usize = 100;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: DuplicateListRequest,
) -> Result<DuplicateList> {
    kartoteka.read(|box_| {
        let groups = groups(box_, call)?;
        let sure = groups.iter().filter(|group| group.certainty == Certainty::Sure).count();
        let window = groups.iter().skip(request.from as usize);
        let window = window.take(request.limit.min(WINDOW) as usize);
        let shown: kartoteka_store::Result<Vec<_>> =
            window.map(|group| shown(kartoteka, box_, group)).collect();
        Ok(DuplicateList {
            total: count(groups.len()),
            sure: count(sure),
            likely: count(groups.len() - sure),
            groups: shown?,
        })
    })
}

/// All groups, the sure ones first. Tells how the search is getting on, and ends when asked.
pub(crate) fn groups(box_: &Reader<'_>, call: &Call<'_>) -> kartoteka_store::Result<Vec<Group>> {
    // Reading the cards is a step of its own.
    let go_on = |done: u32| {
        let (total, stage) = (duplicate::STEPS + 1, ProgressStage::Comparing);
        (call.progress)(Progress { done, total, stage });
        !call.cancel.is_cancelled()
    };
    go_on(0);
    let (cards, distinct) = (box_.duplicate_cards()?, box_.distinct_pairs()?);
    let found = duplicate::find_watched(&cards, &distinct, &mut |done| go_on(done + 1));
    found.ok_or(kartoteka_store::Error::Cancelled)
}

pub(crate) fn dismiss(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Done> {
    if request.ids.len() < 2 {
        return Err(kartoteka.invalid("ids", "error-merge-one", &[]));
    }
    if request.ids.len() > APART {
        let args = [("limit", APART.into())];
        return Err(kartoteka.invalid("ids", "error-apart-too-many", &args));
    }
    let ids = request.ids.iter().map(|id| card_at_hand(kartoteka, *id));
    let ids: Vec<ContactId> = ids.collect::<Result<_>>()?;
    let subject = subject_of(kartoteka, &ids)?;
    let ((), operation) = kartoteka.write(call, "duplicate_dismiss", &subject, |box_| {
        for (at, one) in ids.iter().enumerate() {
            box_.go_on()?;
            for other in ids.iter().skip(at + 1).filter(|other| *other != one) {
                box_.keep_apart(*one, *other)?;
            }
        }
        Ok(())
    })?;
    Ok(Done { operation })
}

fn shown(
    kartoteka: &Kartoteka,
    box_: &Reader<'_>,
    group: &Group,
) -> kartoteka_store::Result<DuplicateGroup> {
    let words = group.reasons.iter().map(|reason| kartoteka.say(message(*reason), &[]));
    Ok(DuplicateGroup {
        certainty: match group.certainty {
            Certainty::Sure => DuplicateCertainty::Sure,
            Certainty::Likely => DuplicateCertainty::Likely,
        },
        reason: words.collect::<Vec<_>>().join(", "),
        reasons: group.reasons.iter().copied().map(reason).collect(),
        contacts: box_.contacts(&group.cards)?.into_iter().map(contact).collect(),
    })
}

fn contact(row: ContactRow) -> DuplicateContact {
    let content = row.content;
    let organisation = content.memberships.first().map(|place| place.organisation.clone());
    DuplicateContact {
        id: row.id.0,
        shown_name: content.shown_name(),
        organisation: organisation.unwrap_or_default(),
        phones: content.phones.into_iter().map(|phone| phone.value).collect(),
        emails: content.emails.into_iter().map(|email| email.value).collect(),
        changed_at: row.changed_at.0,
    }
}

fn reason(reason: Reason) -> DuplicateReason {
    match reason {
        Reason::SameNumber => DuplicateReason::SameNumber,
        Reason::SameMail => DuplicateReason::SameMail,
        Reason::SameName => DuplicateReason::SameName,
        Reason::SwappedName => DuplicateReason::SwappedName,
        Reason::Initials => DuplicateReason::Initials,
        Reason::SimilarName => DuplicateReason::SimilarName,
    }
}

fn message(reason: Reason) -> &'static str {
    match reason {
        Reason::SameNumber => "duplicate-same-number",
        Reason::SameMail => "duplicate-same-mail",
        Reason::SameName => "duplicate-same-name",
        Reason::SwappedName => "duplicate-swapped-name",
        Reason::Initials => "duplicate-initials",
        Reason::SimilarName => "duplicate-similar-name",
    }
}
