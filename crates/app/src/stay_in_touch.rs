//! Staying in touch: gaps set on cards and tags, and the cards that have gone quiet.

use crate::api::contact::ContactDraft;
use crate::api::stay_in_touch::{
    Gap, Quiet, QuietCard, QuietList, QuietListRequest, StayInTouch, StayInTouchSet, TagGap,
    TagGapSet, TagGaps, Touch,
};
use crate::api::{Done, Nothing};
use crate::call::Call;
use crate::contact::{chosen, subject_of};
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::stay_in_touch as domain;
use kartoteka_domain::time::{DAY_MS, Now, Timestamp};
use kartoteka_store::{ContactRow, QuietRow, Reader};

/// The most rows at once.
const MOST: u32 = 500;
/// Months whose contacts are counted: a year, so that what comes once a year is seen.
const MONTHS: u32 = 12;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: QuietListRequest,
) -> Result<QuietList> {
    let limit = request.limit.min(MOST);
    kartoteka.read(|box_| quiet(box_, &call.now, request.from, limit))
}

/// Cards that have gone quiet.
pub(crate) fn quiet(
    box_: &Reader<'_>,
    now: &Now,
    from: u32,
    limit: u32,
) -> kartoteka_store::Result<QuietList> {
    let edge = domain::edge(now);
    let rows = box_.gone_quiet(edge, from, limit)?;
    let ids: Vec<_> = rows.iter().map(|row| row.contact_id).collect();
    let mut months = box_.contacts_by_month(&ids, &domain::months(now, MONTHS))?;
    let shown = rows.into_iter().map(|row| {
        let months = months.remove(&row.contact_id).unwrap_or_default();
        quiet_card(row, months, now)
    });
    Ok(QuietList { total: box_.count_gone_quiet(edge)?, rows: shown.collect() })
}

fn quiet_card(row: QuietRow, months: Vec<u32>, now: &Now) -> QuietCard {
    QuietCard {
        months,
        contact_id: row.contact_id.0,
        name: row.name,
        organisation: row.organisation,
        gap: Gap {
            ideal: whole_days(row.since, row.ends.ideal),
            longest: whole_days(row.since, row.ends.longest),
        },
        quiet: shown_quiet(row.ends.quiet(now)),
        days: domain::days_since(row.since, now),
        last_contact_at: row.last_contact_at.map(|at| at.0),
    }
}

fn whole_days(from: Timestamp, to: Timestamp) -> u32 {
    u32::try_from((to.0 - from.0) / DAY_MS).unwrap_or(0)
}

/// Where the gap that counts for a card stands; nothing where none counts.
pub(crate) fn touch(
    box_: &Reader<'_>,
    row: &ContactRow,
    now: &Now,
) -> kartoteka_store::Result<Option<Touch>> {
    let worn = |one: &kartoteka_store::TagGap| row.content.tags.contains(&one.tag);
    let tags: Vec<_> = box_.tag_gaps()?.into_iter().filter(worn).collect();
    let Some(gap) = row.content.gap(tags.iter().map(|one| one.gap)) else {
        return Ok(None);
    };
    let is_own = row.content.stay_in_touch != domain::StayInTouch::ByTags;
    let tag = tags.into_iter().find(|one| !is_own && one.gap == gap).map(|one| one.tag);
    let since = row.last_contact_at.unwrap_or(row.created_at);
    let quiet = shown_quiet(gap.ends(since).quiet(now));
    Ok(Some(Touch { gap: shown_gap(gap), tag, quiet, days: domain::days_since(since, now) }))
}

pub(crate) fn set(kartoteka: &Kartoteka, call: &Call<'_>, request: StayInTouchSet) -> Result<Done> {
    let wish = read(kartoteka, request.stay_in_touch)?;
    let ids = chosen(kartoteka, request.ids, request.matching)?;
    let subject = subject_of(kartoteka, &ids)?;
    let (_, operation) = kartoteka
        .write(call, "stay_in_touch_set", &subject, |box_| box_.set_stay_in_touch(&ids, wish))?;
    Ok(Done { operation })
}

pub(crate) fn tag_gaps(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<TagGaps> {
    let gaps = kartoteka.read(|box_| box_.tag_gaps())?.into_iter();
    Ok(TagGaps { gaps: gaps.map(|one| TagGap { tag: one.tag, gap: shown_gap(one.gap) }).collect() })
}

pub(crate) fn set_tag_gap(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: TagGapSet,
) -> Result<Done> {
    let gap = request.gap.map(|gap| read_gap(kartoteka, gap)).transpose()?;
    let tag = request.tag.trim();
    let set = kartoteka.write(call, "tag_gap_set", tag, |box_| box_.set_tag_gap(tag, gap));
    match set {
        Ok((_, operation)) => Ok(Done { operation }),
        Err(Error { code: Code::NotFound, .. }) => {
            Err(kartoteka.error(Code::NotFound, "error-no-such-tag", &[("tag", tag.into())]))
        }
        Err(error) => Err(error),
    }
}

/// The draft's wish has to be a gap in days.
pub(crate) fn wished(kartoteka: &Kartoteka, draft: &ContactDraft) -> Result<()> {
    read(kartoteka, draft.stay_in_touch).map(|_| ())
}

fn read(kartoteka: &Kartoteka, wish: StayInTouch) -> Result<domain::StayInTouch> {
    if let Some(gap) = wish.gap {
        read_gap(kartoteka, gap)?;
    }
    Ok(wish.into())
}

fn read_gap(kartoteka: &Kartoteka, gap: Gap) -> Result<domain::Gap> {
    domain::Gap::new(gap.ideal, gap.longest).ok_or_else(|| {
        let args = [("most", i64::from(domain::MAX_DAYS).into())];
        kartoteka.invalid("stay_in_touch", "error-gap", &args)
    })
}

impl From<StayInTouch> for domain::StayInTouch {
    fn from(wish: StayInTouch) -> Self {
        let own = wish.gap.and_then(|gap| domain::Gap::new(gap.ideal, gap.longest));
        if wish.is_never { Self::Never } else { own.map_or(Self::ByTags, Self::Own) }
    }
}

impl From<domain::StayInTouch> for StayInTouch {
    fn from(wish: domain::StayInTouch) -> Self {
        match wish {
            domain::StayInTouch::ByTags => Self::default(),
            domain::StayInTouch::Own(gap) => Self { gap: Some(shown_gap(gap)), is_never: false },
            domain::StayInTouch::Never => Self { gap: None, is_never: true },
        }
    }
}

fn shown_gap(gap: domain::Gap) -> Gap {
    Gap { ideal: gap.ideal(), longest: gap.longest() }
}

fn shown_quiet(quiet: domain::Quiet) -> Quiet {
    match quiet {
        domain::Quiet::InTouch => Quiet::InTouch,
        domain::Quiet::GoingQuiet => Quiet::GoingQuiet,
        domain::Quiet::TooLong => Quiet::TooLong,
    }
}
