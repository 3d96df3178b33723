//! Finding cards by what the owner types.

use crate::api::find::{
    FindCount, FindCountRequest, FindMatch, FindRequest, FindResult, FindRow, MatchField,
};
use crate::call::Call;
use crate::count::count as units;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::list::{WINDOW, row};

pub(crate) fn find(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: FindRequest,
) -> Result<FindResult> {
    let limit = request.limit.min(WINDOW);
    let found = kartoteka.store().find(&request.text, &call.now, request.from, limit);
    let hits = kartoteka.stored(found)?;
    let shown = |hit: kartoteka_store::FindRow| FindRow {
        row: row(hit.row),
        phones: hit.phones,
        emails: hit.emails,
        town: hit.town,
        matched: hit.matched.map(matched),
    };
    let (total, is_all) = (hits.total, hits.is_all);
    Ok(FindResult { total, is_all, rows: hits.rows.into_iter().map(shown).collect() })
}

pub(crate) fn count(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: FindCountRequest,
) -> Result<FindCount> {
    let total = kartoteka.stored(kartoteka.store().count_found(&request.text, &call.now))?;
    Ok(FindCount { total })
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
    let ranges = found.ranges.iter().map(|range| (units(range.start), units(range.end))).collect();
    FindMatch { field, text: found.text, ranges }
}
