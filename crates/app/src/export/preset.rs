//! Export presets: those that come with the program, and the owner's own by name.

use crate::api::export::{
    ExportContent, ExportFormat, ExportPeriod, ExportPreset, ExportPresetList, ExportPresetName,
    ExportPresetSave, ExportWhat,
};
use crate::api::{Done, Nothing};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::whole::Named;

/// The most characters of a preset's name.
const LONGEST: usize = 80;

/// What stands on a label below the name.
const LABEL: [&str; 7] = [
    "address_1_street",
    "address_1_extended",
    "address_1_box",
    "address_1_code",
    "address_1_city",
    "address_1_region",
    "address_1_country",
];

/// The built-in ones: name, and message of the title.
const BUILT_IN: [(&str, &str); 8] = [
    ("everything", "preset-everything"),
    ("phone-list", "preset-phone-list"),
    ("accountant-month", "preset-accountant-month"),
    ("accountant-quarter", "preset-accountant-quarter"),
    ("accountant-sales-month", "preset-accountant-sales-month"),
    ("accountant-sales-quarter", "preset-accountant-sales-quarter"),
    ("mailing-labels", "preset-mailing-labels"),
    ("household-labels", "preset-household-labels"),
];

pub(crate) fn list(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<ExportPresetList> {
    let built_in = BUILT_IN.into_iter().map(|(name, message)| ExportPreset {
        name: name.to_owned(),
        title: kartoteka.say(message, &[]),
        is_built_in: true,
        what: built_in(name),
    });
    let own = kartoteka.read(|box_| box_.export_presets())?;
    let presets = built_in.chain(own.into_iter().filter_map(own_preset)).collect();
    Ok(ExportPresetList { presets })
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ExportPresetSave,
) -> Result<Done> {
    let name = request.name.trim().to_owned();
    let is_taken = BUILT_IN.iter().any(|(known, _)| *known == name);
    if name.is_empty() || is_taken || name.chars().count() > LONGEST {
        return Err(kartoteka.invalid("name", "error-preset-name", &[]));
    }
    // Which cards were chosen by hand is of today; a preset holds for later.
    let what = ExportWhat { ids: None, except: Vec::new(), ..request.what };
    super::refuse_unknown_columns(kartoteka, &what)?;
    let what = serde_json::to_string(&what).unwrap_or_default();
    let own = kartoteka.read(|box_| box_.export_presets())?;
    let has = |wanted: &str| own.iter().any(|preset| preset.name == wanted);
    if let Some(before) = request.before.as_deref().filter(|before| !has(before)) {
        return Err(missing(kartoteka, before));
    }
    if !request.replace && request.before.as_ref() != Some(&name) && has(&name) {
        let args = [("name", (&name).into())];
        return Err(kartoteka.invalid("replace", "error-preset-taken", &args));
    }
    let renamed = request.before.filter(|before| *before != name);
    let kind = if renamed.is_some() { "export_preset_rename" } else { "export_preset_save" };
    let ((), operation) = kartoteka.write(call, kind, &name, |box_| {
        if let Some(before) = &renamed {
            box_.delete_export_preset(before)?;
        }
        box_.keep_export_preset(&name, &what)
    })?;
    Ok(Done { operation })
}

pub(crate) fn delete(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ExportPresetName,
) -> Result<Done> {
    let name = request.name;
    let (was_there, operation) = kartoteka
        .write(call, "export_preset_delete", &name, |box_| box_.delete_export_preset(&name))?;
    if was_there {
        return Ok(Done { operation });
    }
    Err(missing(kartoteka, &name))
}

fn missing(kartoteka: &Kartoteka, name: &str) -> Error {
    kartoteka.error(Code::NotFound, "error-no-preset", &[("name", name.into())])
}

/// A preset of the owner's; one that a newer program wrote and this one can't read is left out.
fn own_preset(named: Named) -> Option<ExportPreset> {
    let what = serde_json::from_str(&named.value).ok()?;
    Some(ExportPreset { title: named.name.clone(), name: named.name, is_built_in: false, what })
}

fn built_in(name: &str) -> ExportWhat {
    let columns = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let all = ExportWhat::all_cards(ExportFormat::Xlsx);
    match name {
        "phone-list" => ExportWhat {
            columns: columns(&[
                "family",
                "given",
                "formatted_name",
                "organisation_1",
                "phone_1",
                "phone_2",
            ]),
            required: columns(&["phone_1"]),
            ..all
        },
        "accountant-month" => ExportWhat {
            content: ExportContent::Interactions,
            period: Some(ExportPeriod::LastMonth),
            ..all
        },
        "accountant-quarter" => ExportWhat {
            content: ExportContent::Interactions,
            period: Some(ExportPeriod::ThisQuarter),
            ..all
        },
        "accountant-sales-month" => ExportWhat {
            content: ExportContent::Sales,
            period: Some(ExportPeriod::LastMonth),
            ..all
        },
        // Tax is told of once a quarter is over.
        "accountant-sales-quarter" => ExportWhat {
            content: ExportContent::Sales,
            period: Some(ExportPeriod::LastQuarter),
            ..all
        },
        "mailing-labels" => ExportWhat {
            columns: columns(
                &["formatted_name", "organisation_1"].into_iter().chain(LABEL).collect::<Vec<_>>(),
            ),
            required: columns(&["address_1_city"]),
            ..all
        },
        "household-labels" => ExportWhat {
            columns: columns(
                &["formatted_name", "salutation"].into_iter().chain(LABEL).collect::<Vec<_>>(),
            ),
            content: ExportContent::Households,
            required: columns(&["address_1_city"]),
            ..all
        },
        _ => all,
    }
}
