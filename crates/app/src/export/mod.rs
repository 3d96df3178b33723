//! Cards going out to a file: which ones, as what, written whole or not at all.

pub(crate) mod file;
mod household;
mod period;
pub(crate) mod preset;
pub(crate) mod preview;
mod sheet;
mod whole;

use crate::api::contact::MatchingCards;
use crate::api::exchange::{Progress, ProgressStage};
use crate::api::export::{
    ExportContent, ExportCsv, ExportFormat, ExportOrder, ExportRequest, ExportWhat, Exported,
    VcardVersion,
};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
pub(crate) use file::NewFile;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use kartoteka_interchange::columns::Key;
use kartoteka_interchange::vcard::{Version, Written, write_card};
use sheet::Sheet;
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;
use whole::{Calendar, Everything};

/// Cards read from the box at a time.
const STRIDE: usize = 500;

pub(crate) fn run(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ExportRequest,
) -> Result<Exported> {
    let ExportRequest { what, to, overwrite } = request;
    let path = kartoteka.file(to)?;
    refuse_unknown_columns(kartoteka, &what)?;
    let mut out = NewFile::create(kartoteka, &path, overwrite)?;
    let (written, csv) = write(kartoteka, call, &what, &path, &mut out)?;
    out.finish().map_err(|fault| failed(kartoteka, &path, &fault))?;
    Ok(Exported {
        path: path.display().to_string(),
        records: count(written.cards),
        plainly_written: count(written.by_own_writer),
        csv,
    })
}

fn write(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: &ExportWhat,
    path: &Path,
    out: &mut NewFile,
) -> Result<(Written, Option<ExportCsv>)> {
    let written = |cards| Written { cards, by_own_writer: 0 };
    let failed = |fault| unwritable(kartoteka, path, &fault);
    match what.format {
        ExportFormat::Vcf => {
            let ids = chosen(kartoteka, call, what)?;
            Ok((write_vcards(kartoteka, call, &ids, what, path, out)?, None))
        }
        ExportFormat::Ics => {
            let calendar = Calendar::of(kartoteka, call, what)?;
            calendar.write(call, out).map_err(failed)?;
            Ok((written(calendar.len()), None))
        }
        ExportFormat::Json => {
            let everything = Everything::of(kartoteka, call, what)?;
            everything.write(kartoteka, path, out)?;
            Ok((written(everything.len()), None))
        }
        ExportFormat::Csv | ExportFormat::CsvExact | ExportFormat::Xlsx => {
            let sheet = sheet(kartoteka, call, what)?;
            let csv = sheet.write(out).map_err(failed)?;
            Ok((written(sheet.len()), csv))
        }
    }
}

/// Whether the name in one piece is the shown one: in a table for people always, in one for
/// programs where the parts are not asked for.
fn wants_shown_name(what: &ExportWhat) -> bool {
    let has = |name: &str| what.columns.iter().any(|column| column == name);
    what.format != ExportFormat::CsvExact
        || has("formatted_name") && !has("given") && !has("family")
}

/// Gives a card whose name is told in parts alone the name that it shows.
fn name_all(contacts: &mut [Contact]) {
    for contact in contacts.iter_mut().filter(|one| one.formatted_name.is_empty()) {
        contact.formatted_name = contact.shown_name();
    }
}

/// The table asked for.
fn sheet(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Sheet> {
    let table = match what.content {
        ExportContent::Interactions => period::table(kartoteka, call, what)?,
        ExportContent::Households => {
            let ids = chosen(kartoteka, call, what)?;
            household::table(kartoteka, contents(kartoteka, call, &ids, what.order)?)
        }
        ExportContent::Cards => {
            let ids = chosen(kartoteka, call, what)?;
            let mut contacts = contents(kartoteka, call, &ids, what.order)?;
            if wants_shown_name(what) {
                name_all(&mut contacts);
            }
            kartoteka_interchange::columns::table(&contacts, Key::stable)
        }
    };
    Ok(Sheet::of(kartoteka, table, what))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Errs on a column that no table of cards can have; one that is merely empty is no error.
fn refuse_unknown_columns(kartoteka: &Kartoteka, what: &ExportWhat) -> Result<()> {
    let is_known = |name: &str| match what.content {
        ExportContent::Cards => Key::of(name).is_some(),
        ExportContent::Households => household::is_column(name),
        ExportContent::Interactions => period::is_column(name),
    };
    let unknown = what.columns.iter().chain(&what.required).find(|name| !is_known(name));
    unknown.map_or(Ok(()), |name| {
        Err(kartoteka.invalid("columns", "error-export-column", &[("name", name.into())]))
    })
}

/// The cards that go out, in the order of their names.
fn chosen(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Vec<ContactId>> {
    if let Some(ids) = &what.ids {
        return Ok(ids.iter().copied().map(ContactId).collect());
    }
    if call.cancel.is_cancelled() {
        return Err(kartoteka.error(Code::Cancelled, "error-cancelled", &[]));
    }
    let matching = MatchingCards { find: what.find.clone(), except: what.except.clone() };
    crate::contact::chosen(kartoteka, Vec::new(), Some(matching))
}

/// The content of cards, without photos.
fn contents(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
    order: ExportOrder,
) -> Result<Vec<Contact>> {
    // Cards lie in the box by id, and so do their numbers and mails.
    let mut by_id = ids.to_vec();
    by_id.sort_unstable();
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in by_id.chunks(STRIDE) {
        go_on(kartoteka, call, found.len(), ids.len())?;
        let rows = kartoteka.read(|box_| box_.contacts(chunk))?;
        found.extend(rows.into_iter().map(|row| (row.id, (row.last_contact_at, row.content))));
    }
    let mut contacts: Vec<_> = ids.iter().filter_map(|id| found.remove(id)).collect();
    if order == ExportOrder::Recent {
        contacts.sort_by_key(|(last_contact, _)| std::cmp::Reverse(*last_contact));
    }
    Ok(contacts.into_iter().map(|(_, content)| content).collect())
}

fn write_vcards(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
    what: &ExportWhat,
    path: &Path,
    out: &mut impl Write,
) -> Result<Written> {
    let mut written = Written::default();
    for chunk in ids.chunks(STRIDE) {
        go_on(kartoteka, call, written.cards, ids.len())?;
        for row in kartoteka.read(|box_| box_.contacts(chunk))? {
            let mut content = row.content;
            content.photo = match &row.photo_sha256 {
                Some(sha256) => kartoteka.original_photo(sha256)?,
                None => None,
            };
            written += write_card(&content, version(what.vcard), out)
                .map_err(|fault| unwritable(kartoteka, path, &fault))?;
        }
    }
    Ok(written)
}

fn go_on(kartoteka: &Kartoteka, call: &Call<'_>, done: usize, total: usize) -> Result<()> {
    if call.cancel.is_cancelled() {
        return Err(kartoteka.error(Code::Cancelled, "error-cancelled", &[]));
    }
    let units = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let stage = ProgressStage::Exporting;
    (call.progress)(Progress { done: units(done), total: units(total), stage });
    Ok(())
}

fn version(version: VcardVersion) -> Version {
    match version {
        VcardVersion::V3 => Version::V3,
        VcardVersion::V4 => Version::V4,
    }
}

pub(crate) fn unwritable(
    kartoteka: &Kartoteka,
    path: &Path,
    fault: &kartoteka_interchange::Error,
) -> Error {
    match fault {
        kartoteka_interchange::Error::Io(fault) => failed(kartoteka, path, fault),
        other => failed(kartoteka, path, &std::io::Error::other(other.to_string())),
    }
}

/// A file that can't be written, in words.
pub(crate) fn failed(kartoteka: &Kartoteka, path: &Path, fault: &std::io::Error) -> Error {
    let path = path.display().to_string();
    let (code, id) = match fault.kind() {
        std::io::ErrorKind::StorageFull
        | std::io::ErrorKind::QuotaExceeded
        | std::io::ErrorKind::FileTooLarge => (Code::DiskFull, "error-export-disk-full"),
        std::io::ErrorKind::AlreadyExists => (Code::FileExists, "error-file-exists"),
        _ => (Code::ReadOnly, "error-read-only"),
    };
    let error = kartoteka.error(code, id, &[("path", (&path).into())]);
    Error { details: Some(fault.to_string()), ..error }
}
