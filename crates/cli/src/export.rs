//! Files going out: what, how, and the presets that keep it under a name.

mod choice;

use crate::session::{Answer, Session};
use crate::transfer::{not_written, replaced};
use choice::{Encoding, Format, Order, Period, Rows, spell};
use clap::Args;
use kartoteka_app::Result;
use kartoteka_app::api::Done;
use kartoteka_app::api::export::{
    ExportContent, ExportEncoding, ExportFormat, ExportLost, ExportPresetList, ExportPresetName,
    ExportPresetSave, ExportRequest, ExportWhat, Exported, VcardVersion,
};
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The file to write
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The format; told from the file's name when not said
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The vCard version: 3.0 (the usual) or 4.0
    #[arg(long, value_parser = ["3.0", "4.0"])]
    vcard: Option<String>,
    /// Only these columns, in this order: family,phone_1,email_1,address_1_city
    #[arg(long, value_delimiter = ',')]
    columns: Vec<String>,
    /// Only cards that this finds
    #[arg(long, default_value = "")]
    find: String,
    /// What the rows of a table are: cards (the usual), households, interactions or sales
    #[arg(long, value_enum)]
    rows: Option<Rows>,
    /// Of interactions and sales only those of a period that moves on by itself
    #[arg(long, value_enum)]
    period: Option<Period>,
    /// The order of cards in a table
    #[arg(long, value_enum)]
    order: Option<Order>,
    /// The encoding of a CSV file: windows-1250 and windows-1252 are for older programs, and what
    /// they lack is told
    #[arg(long, value_enum)]
    encoding: Option<Encoding>,
    /// What stands between the cells of a spreadsheet's CSV; as the region has it when not said
    #[arg(long, value_name = "SIGN", value_parser = [",", ";", "tab", "|"])]
    delimiter: Option<String>,
    /// The decimal sign of a spreadsheet's CSV; as the region has it when not said
    #[arg(long, value_name = "SIGN", value_parser = [",", "."])]
    decimal: Option<String>,
    /// What goes out by a preset's name; `karto presets` lists them
    #[arg(long, value_name = "NAME")]
    preset: Option<String>,
    /// Keeps what goes out as a preset of this name
    #[arg(long, value_name = "NAME")]
    save_preset: Option<String>,
    /// Replaces a file that is there
    #[arg(long)]
    force: bool,
}

pub(crate) fn export(session: &Session, export: Export) -> Result<Answer> {
    let what = what(session, &export)?;
    if let Some(name) = export.save_preset {
        let request = ExportPresetSave { name, what: what.clone(), before: None, replace: true };
        session.ask::<Done>("export_preset_save", &request)?;
    }
    let encoding = what.encoding;
    let done = done(&what);
    let request = ExportRequest { what, to: session.file(&export.to), overwrite: export.force };
    let exported: Exported = session
        .ask("export_run", &request)
        .map_err(|error| not_written(session, &export.to, error))?;
    let json = json!({
        "path": exported.path,
        "kept": exported.kept,
        "records": exported.records,
        "plainly_written": exported.plainly_written,
        "csv": exported.csv,
    });
    let args = [("count", exported.records.into()), ("name", (&exported.path).into())];
    let lost = exported.csv.map(|csv| csv.lost).map(|lost| told(session, &lost, encoding));
    let replaced = replaced(session, exported.kept.as_deref());
    Ok(Answer::new(json, session.say(done, &args) + &replaced + &lost.unwrap_or_default()))
}

/// The words that count what a file holds.
fn done(what: &ExportWhat) -> &'static str {
    let is_table =
        matches!(what.format, ExportFormat::Csv | ExportFormat::CsvExact | ExportFormat::Xlsx);
    match what.content {
        _ if what.format == ExportFormat::Ics => "export-done-entries",
        ExportContent::Cards => "export-done",
        _ if is_table => "export-done-rows",
        _ => "export-done",
    }
}

/// What the encoding lacked, in a sentence, and where.
fn told(session: &Session, lost: &ExportLost, encoding: ExportEncoding) -> String {
    if lost.count == 0 {
        return String::new();
    }
    let encoding = match encoding {
        ExportEncoding::Windows1250 => "Windows-1250",
        ExportEncoding::Windows1252 => "Windows-1252",
        ExportEncoding::Utf8 => "UTF-8",
    };
    let args = [("count", lost.count.into()), ("encoding", encoding.into())];
    let mut text = format!("\n{}\n", session.say("export-lost", &args));
    for place in &lost.places {
        let id = match (place.row, place.instead.as_str()) {
            (0, "") => "export-lost-heading-unseen",
            (0, _) => "export-lost-heading",
            (_, "") => "export-lost-place-unseen",
            _ => "export-lost-place",
        };
        let args = [
            ("row", place.row.into()),
            ("column", (&place.column).into()),
            ("character", (&place.character).into()),
            ("instead", (&place.instead).into()),
        ];
        text.push_str(&format!("  {}\n", session.say(id, &args)));
    }
    let told: u32 = lost.places.iter().map(|place| place.times).sum();
    if told < lost.count {
        text.push_str(&format!(
            "  {}\n",
            session.say("export-lost-more", &[("count", (lost.count - told).into())])
        ));
    }
    text
}

/// The preset named, with what else the command line says; all cards without one.
fn what(session: &Session, export: &Export) -> Result<ExportWhat> {
    let preset = export.preset.as_deref().map(|name| preset(session, name)).transpose()?;
    let of_preset = preset.as_ref().map(|what| what.format);
    let format = match (format(session, export), export.format, of_preset) {
        (Err(_), None, Some(format)) => format,
        (format, _, _) => format?,
    };
    let mut what =
        preset.map_or_else(|| ExportWhat::all_cards(format), |what| ExportWhat { format, ..what });
    match export.vcard.as_deref() {
        Some("4.0") => what.vcard = VcardVersion::V4,
        Some(_) => what.vcard = VcardVersion::V3,
        None => {}
    }
    if !export.find.is_empty() {
        what.find.clone_from(&export.find);
    }
    if !export.columns.is_empty() {
        what.columns.clone_from(&export.columns);
    }
    spell(export, &mut what);
    Ok(what)
}

/// A preset by its name, or by its title whatever its case.
fn preset(session: &Session, name: &str) -> Result<ExportWhat> {
    let list: ExportPresetList = session.ask("export_preset_list", &json!({}))?;
    let lower = name.to_lowercase();
    let named = list.presets.iter().find(|preset| preset.name == name);
    let titled = || list.presets.iter().find(|preset| preset.title.to_lowercase() == lower);
    let found = named.or_else(titled).map(|preset| preset.what.clone());
    found.ok_or_else(|| session.refusal("karto-no-preset", name))
}

pub(crate) fn presets(session: &Session, delete: Option<String>) -> Result<Answer> {
    if let Some(name) = delete {
        let request = ExportPresetName { name };
        let done: Done = session.ask("export_preset_delete", &request)?;
        let json = json!({ "preset": request.name, "operation": done.operation });
        return Ok(Answer::new(json, request.name));
    }
    let list: ExportPresetList = session.ask("export_preset_list", &json!({}))?;
    let lines = list.presets.iter().map(|preset| format!("{}  {}\n", preset.name, preset.title));
    Ok(Answer::new(json!({ "presets": list.presets }), lines.collect::<String>()))
}

fn format(session: &Session, export: &Export) -> Result<ExportFormat> {
    let named = export.to.extension().and_then(|end| end.to_str()).unwrap_or_default();
    match (export.format, named.to_ascii_lowercase().as_str()) {
        (Some(Format::Csv), _) | (None, "csv") => Ok(ExportFormat::Csv),
        (Some(Format::CsvExact), _) => Ok(ExportFormat::CsvExact),
        (Some(Format::Xlsx), _) | (None, "xlsx") => Ok(ExportFormat::Xlsx),
        (Some(Format::Vcf), _) | (None, "vcf") => Ok(ExportFormat::Vcf),
        (Some(Format::Ics), _) | (None, "ics") => Ok(ExportFormat::Ics),
        (Some(Format::Json), _) | (None, "json") => Ok(ExportFormat::Json),
        _ => Err(session.refusal("karto-no-format", &export.to.display().to_string())),
    }
}
