//! Files coming in: read, matched with what is there, and written as one operation.
//!
//! Reading and matching happen outside the write, which is short; where cards alone come in, new
//! ones are written while the rest is read, which takes half the time of both. The rule for a card that is
//! already in the box is [`kartoteka_domain::three_way`]; which card that is, is decided in
//! `plan`. What a file is, `opened` says; how each kind is read is a module of its own, which
//! [`read_file`] picks.

mod calendar;
mod calendar_entry;
mod call_table;
mod calls;
mod cards;
mod choices;
mod headings;
mod landing;
mod mails;
mod making;
mod new_card;
mod opened;
mod plan;
mod problem_words;
pub(crate) mod profile;
mod reach;
mod report;
mod table;
mod table_words;
pub(crate) mod unread;
mod watched;
mod whole;
mod whole_faults;
mod words;
mod write;

use crate::api::exchange::{ImportPreview, ImportPreviewRequest, ImportResult, ImportedFile};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::follow_up::Closing;
use crate::host::Kartoteka;
use choices::Choices;
use kartoteka_interchange::format::Format;
use kartoteka_store::MatchIndex;
use making::{Backup, Making};
use opened::Opened;
use plan::Plan;
use std::path::{Path, PathBuf};
pub(crate) use words::field_message;

/// How often an import is planned beside other writes before it holds them off.
const TRIES: usize = 3;

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ImportPreviewRequest,
) -> Result<ImportPreview> {
    let (files, _) = read_all(kartoteka, call, &request, None)?;
    Ok(ImportPreview { files })
}

pub(crate) fn run(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ImportPreviewRequest,
) -> Result<ImportResult> {
    if brings_cards_alone(kartoteka, &request)? {
        return run_alone(kartoteka, call, &request, true);
    }
    for _ in 0..TRIES {
        match run_beside(kartoteka, call, &request) {
            // Something was written while the files were read: a card the owner typed, or the
            // same file by the other program.
            Err(Error { code: Code::StaleEdit, .. }) => {}
            settled => return settled,
        }
    }
    run_alone(kartoteka, call, &request, false)
}

fn brings_cards_alone(kartoteka: &Kartoteka, request: &ImportPreviewRequest) -> Result<bool> {
    let files = in_turn(kartoteka, request)?;
    let formats = files.iter().filter_map(|found| found.opened.as_ref().ok());
    Ok(formats.into_iter().all(|file| turn(file.format) == 0))
}

/// Plans outside the write; refused as stale where anything was written meanwhile.
fn run_beside(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: &ImportPreviewRequest,
) -> Result<ImportResult> {
    let standing = kartoteka.read(|box_| box_.standing())?;
    let (files, plan) = read_all(kartoteka, call, request, None)?;
    if plan.changes_nothing() {
        table::refuse_unnamed(kartoteka, &files)?;
        return Ok(ImportResult { operation: None, files });
    }
    kartoteka.back_up_before_import(call)?;
    let closing = Closing::of(kartoteka, call)?;
    let (_, operation) = kartoteka.write(call, "import_run", &subject(&files), |box_| {
        write::refuse_if_moved(box_, standing)?;
        write::write(box_, plan, Vec::new(), (call, &closing))
    })?;
    Ok(ImportResult { operation, files })
}

/// Plans within the write, which holds off every other; with `ahead` new cards are written while
/// the rest is read.
fn run_alone(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: &ImportPreviewRequest,
    ahead: bool,
) -> Result<ImportResult> {
    let backup = Backup::new(kartoteka, call);
    let closing = Closing::of(kartoteka, call)?;
    let mut refused = None;
    let written = kartoteka.write(call, "import_run", "", |box_| {
        let mut refuse = |error| {
            refused = Some(error);
            kartoteka_store::Error::Cancelled
        };
        let read = |making: Option<&Making<'_>>| read_all(kartoteka, call, request, making);
        let (read, made) = match ahead {
            true => making::alongside(&backup, box_, |making| read(Some(making)))?,
            false => (read(None), Vec::new()),
        };
        let (files, plan) = read.map_err(&mut refuse)?;
        if plan.changes_nothing() {
            table::refuse_unnamed(kartoteka, &files).map_err(refuse)?;
            return Ok(files);
        }
        backup.make().map_err(refuse)?;
        write::write(box_, plan, made, (call, &closing))?;
        box_.set_subject(subject(&files));
        Ok(files)
    });
    backup.note();
    if let Some(error) = refused {
        return Err(error);
    }
    let (files, operation) = written?;
    Ok(ImportResult { operation, files })
}

/// The names of the files without their folders.
fn subject(files: &[ImportedFile]) -> String {
    files.iter().map(own_name).collect::<Vec<_>>().join(", ")
}

/// Reads every file and plans what becomes of each record. A file that can't be read is a
/// problem of its own; only when none can is the import refused.
fn read_all(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: &ImportPreviewRequest,
    making: Option<&Making<'_>>,
) -> Result<(Vec<ImportedFile>, Plan)> {
    let region = kartoteka.region()?;
    let found = in_turn(kartoteka, request)?;
    let brings_cards = |one: &Found| one.opened.as_ref().is_ok_and(|file| turn(file.format) < 2);
    // By what all cards are recognised is long to read, and asked of cards alone.
    let known = if found.iter().any(brings_cards) {
        kartoteka.read(|box_| box_.match_index(region))?
    } else {
        MatchIndex::empty(region)
    };
    let mut plan = Plan::new(known, region, Choices::of(request));
    let mut files = Vec::new();
    let mut refusals: Vec<Error> = Vec::new();
    for Found { place, path, opened } in found {
        let read =
            opened.and_then(|file| read_file(kartoteka, call, &file, (&mut plan, making), request));
        match read {
            Ok(file) => files.push((place, file)),
            Err(error) if error.code == Code::FileUnreadable => {
                files.push((place, report::unreadable(&path, &error)));
                refusals.push(error);
            }
            Err(error) => return Err(error),
        }
    }
    plan.settle(kartoteka, making, call)?;
    match refusals.pop() {
        Some(error) if refusals.len() + 1 == files.len() => Err(error),
        _ => {
            files.sort_by_key(|(place, _)| *place);
            Ok((files.into_iter().map(|(_, file)| file).collect(), plan))
        }
    }
}

/// A file of the request, looked into.
struct Found {
    place: usize,
    path: PathBuf,
    opened: Result<Opened>,
}

/// The files in the order in which they are read.
fn in_turn(kartoteka: &Kartoteka, request: &ImportPreviewRequest) -> Result<Vec<Found>> {
    let asked = request.format.as_deref().map(|name| named(kartoteka, name)).transpose()?;
    let mut files = Vec::with_capacity(request.files.len());
    for (place, handle) in request.files.iter().enumerate() {
        let path = kartoteka.file(*handle)?;
        let opened = Opened::look(kartoteka, *handle, &path, asked);
        let opened = match opened {
            Ok(opened) => Ok(table::by_content(kartoteka, opened, request)?),
            refused => refused,
        };
        files.push(Found { place, path, opened });
    }
    files.sort_by_key(|found| found.opened.as_ref().map_or(0, |file| turn(file.format)));
    Ok(files)
}

/// When a format is read: a whole box finds what the others bring; calls and mail find their
/// cards.
fn turn(format: Format) -> u8 {
    match format {
        Format::Vcard | Format::Contacts(_) | Format::Table => 0,
        Format::Whole => 1,
        Format::CallLog(_) | Format::Mail(_) | Format::Calendar => 2,
    }
}

fn named(kartoteka: &Kartoteka, name: &str) -> Result<Format> {
    let unknown = || kartoteka.invalid("format", "error-import-format", &[("name", name.into())]);
    Format::named(name).ok_or_else(unknown)
}

/// One file by its format.
fn read_file(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    file: &Opened,
    (plan, making): (&mut Plan, Option<&Making<'_>>),
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    match file.format {
        Format::Vcard => cards::read(kartoteka, call, file, (plan, making), request),
        Format::Whole => whole::read(kartoteka, file, plan, request),
        Format::Contacts(_) | Format::Table => {
            table::read(kartoteka, call, file, (plan, making), request)
        }
        Format::CallLog(of) => calls::read(kartoteka, call, file, of, plan, request),
        Format::Mail(of) => mails::read(kartoteka, call, file, of, plan, request),
        Format::Calendar => calendar::read(kartoteka, call, file, plan, request),
    }
}

/// The file's name without its folders.
fn own_name(file: &ImportedFile) -> String {
    let name = Path::new(&file.path).file_name();
    name.map_or_else(|| file.path.clone(), |name| name.to_string_lossy().into_owned())
}
