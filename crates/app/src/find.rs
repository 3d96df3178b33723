//! Finding cards by what the owner types, and by a caller's number.

use crate::api::find::{
    Certainty, FindMatch, FindRequest, FindResult, FindRow, MatchField, NumberLookup, NumberMatch,
    NumberMatches,
};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::list::{WINDOW, row};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone;
use kartoteka_domain::region::Region;
use std::collections::HashMap;

pub(crate) fn find(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: FindRequest,
) -> Result<FindResult> {
    let limit = request.limit.min(WINDOW);
    let hits = kartoteka.stored(kartoteka.store().find(&request.text, request.from, limit))?;
    let shown = |hit: kartoteka_store::FindRow| FindRow {
        row: row(hit.row),
        phones: hit.phones,
        emails: hit.emails,
        matched: hit.matched.map(matched),
    };
    Ok(FindResult { total: hits.total, rows: hits.rows.into_iter().map(shown).collect() })
}

fn matched(found: kartoteka_store::FindMatch) -> FindMatch {
    use kartoteka_store::MatchField as Field;
    let field = match found.field {
        Field::Name => MatchField::Name,
        Field::Organisation => MatchField::Organisation,
        Field::Phone => MatchField::Phone,
        Field::Email => MatchField::Email,
        Field::Tag => MatchField::Tag,
        Field::Note => MatchField::Note,
        Field::History => MatchField::History,
    };
    let units = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let ranges = found.ranges.iter().map(|range| (units(range.start), units(range.end))).collect();
    FindMatch { field, text: found.text, ranges }
}

pub(crate) fn number(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: NumberLookup,
) -> Result<NumberMatches> {
    let region = kartoteka.region()?;
    let form = phone::parse_phone(&request.number, region);
    let found = cards_with_number(kartoteka, &request.number, region)?;
    let ids: Vec<ContactId> = found.iter().map(|(id, _)| *id).collect();
    let rows = kartoteka.read(|box_| box_.rows(&ids))?;
    let certainty: HashMap<ContactId, phone::Certainty> = found.into_iter().collect();
    let certain = rows.into_iter().filter_map(|row| Some((*certainty.get(&row.id)?, row)));
    let matches = certain.map(|(certainty, found_row)| NumberMatch {
        certainty: match certainty {
            phone::Certainty::Exact => Certainty::Exact,
            phone::Certainty::National => Certainty::National,
            phone::Certainty::Suffix => Certainty::Suffix,
        },
        row: row(found_row),
    });
    Ok(NumberMatches { number: request.number, e164: form.e164, matches: matches.collect() })
}

/// Cards outside the trash that have a number, the surest first, each once.
pub(crate) fn cards_with_number(
    kartoteka: &Kartoteka,
    number: &str,
    region: Region,
) -> Result<Vec<(ContactId, phone::Certainty)>> {
    let form = phone::parse_phone(number, region);
    let candidates = kartoteka.read(|box_| match form.tail {
        Some(tail) => box_.phones_by_tail(tail),
        None => box_.phones_by_digits(&form.digits),
    })?;
    let mut found: Vec<(ContactId, phone::Certainty)> = candidates
        .into_iter()
        .filter_map(|candidate| {
            let certainty = phone::match_number(number, &candidate.value, region)?;
            Some((candidate.contact, certainty))
        })
        .collect();
    found.sort_by_key(|(id, certainty)| (*certainty, *id));
    let mut seen = std::collections::HashSet::new();
    found.retain(|(id, _)| seen.insert(*id));
    Ok(found)
}
