//! Import profiles: how a table is read, kept by a name of the owner's.

use crate::api::table::{
    ImportProfile, ImportProfileList, ImportProfileName, TableChoice, TableReading,
};
use crate::api::{Done, Nothing};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::whole::Named;

/// The most characters of a profile's name.
const LONGEST: usize = 80;

pub(crate) fn list(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<ImportProfileList> {
    let kept = kartoteka.read(|box_| box_.import_profiles())?;
    Ok(ImportProfileList { profiles: kept.into_iter().filter_map(profile).collect() })
}

pub(crate) fn save(kartoteka: &Kartoteka, call: &Call<'_>, request: ImportProfile) -> Result<Done> {
    let name = request.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(kartoteka.invalid("name", "error-profile-name", &[]));
    }
    super::table::refuse_unknown(kartoteka, &request.reading)?;
    let reading = serde_json::to_string(&request.reading).unwrap_or_default();
    let ((), operation) = kartoteka.write(call, "import_profile_save", &name, |box_| {
        box_.keep_import_profile(&name, &reading)
    })?;
    Ok(Done { operation })
}

pub(crate) fn delete(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ImportProfileName,
) -> Result<Done> {
    let name = request.name;
    let (was_there, operation) = kartoteka
        .write(call, "import_profile_delete", &name, |box_| box_.delete_import_profile(&name))?;
    if was_there { Ok(Done { operation }) } else { Err(unknown(kartoteka, &name)) }
}

/// How a table shall be read: what is said now, and what its profile says beside.
pub(super) fn reading(kartoteka: &Kartoteka, choice: &TableChoice) -> Result<TableReading> {
    let said = choice.reading.clone();
    let Some(name) = &choice.profile else { return Ok(said) };
    let kept = kartoteka.read(|box_| box_.import_profiles())?;
    let lower = name.trim().to_lowercase();
    let named = kept.into_iter().filter_map(profile);
    let found = named.into_iter().find(|profile| profile.name.to_lowercase() == lower);
    let kept = found.ok_or_else(|| unknown(kartoteka, name))?.reading;
    // Of one heading the first choice counts.
    let columns = said.columns.into_iter().chain(kept.columns).collect();
    let ways = said.ways.into_iter().chain(kept.ways).collect();
    Ok(TableReading {
        encoding: said.encoding.or(kept.encoding),
        delimiter: said.delimiter.or(kept.delimiter),
        has_literal_quotes: said.has_literal_quotes.or(kept.has_literal_quotes),
        has_headings: said.has_headings.or(kept.has_headings),
        is_day_first: said.is_day_first.or(kept.is_day_first),
        columns,
        content: said.content.or(kept.content),
        ways,
        length_unit: said.length_unit.or(kept.length_unit),
    })
}

/// A profile; one that a newer program wrote and this one can't read is left out.
fn profile(named: Named) -> Option<ImportProfile> {
    Some(ImportProfile { reading: serde_json::from_str(&named.value).ok()?, name: named.name })
}

fn unknown(kartoteka: &Kartoteka, name: &str) -> Error {
    kartoteka.error(Code::NotFound, "error-no-profile", &[("name", name.into())])
}
