//! The foot of the table: own fields added up over a stretch of rows.

use super::{GridColumn, decimal, ids, known, stretch};
use crate::api::grid::{GridSum, GridSumRequest, GridSums};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::decimal::{Decimal, spelt};
use kartoteka_domain::ids::ContactId;
use std::collections::HashSet;

pub(crate) fn sums(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: GridSumRequest,
) -> Result<GridSums> {
    let GridSumRequest { which, columns, from, limit } = request;
    let mut labels = Vec::new();
    for name in columns {
        if let GridColumn::Own(label) = known(kartoteka, &name)? {
            labels.push((name, label));
        }
    }
    if labels.is_empty() {
        return Ok(GridSums { sums: Vec::new() });
    }
    let all = ids(kartoteka, call, &which)?;
    let rows: HashSet<ContactId> = stretch(&all, from, limit).iter().copied().collect();
    let sign = decimal(kartoteka);
    let mut sums = Vec::with_capacity(labels.len());
    for (column, label) in labels {
        kartoteka.go_on(call)?;
        let values = kartoteka.read(|box_| box_.own_field_values(&label))?;
        let texts = values.iter().filter(|(id, _)| rows.contains(id)).map(|(_, text)| text);
        sums.push(sum(column, texts.map(String::as_str), sign));
    }
    Ok(GridSums { sums })
}

fn sum<'t>(column: String, texts: impl Iterator<Item = &'t str>, sign: char) -> GridSum {
    let texts: Vec<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
    let numbers: Vec<Decimal> =
        texts.iter().filter_map(|text| Decimal::parse(text, sign)).collect();
    GridSum {
        column,
        filled: count(texts.len()),
        numbers: count(numbers.len()),
        sum: (!numbers.is_empty()).then(|| {
            let (units, decimals) = Decimal::sum(&numbers);
            spelt(units, u32::from(decimals), sign)
        }),
    }
}
