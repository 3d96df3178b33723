//! Files coming in: read, matched with what is there, and written as one operation.
//!
//! Reading and matching happen outside the write, which is short. The rule for a card that is
//! already in the box is [`kartoteka_domain::three_way`]; which card that is, is decided in
//! `plan`.

mod plan;
mod source;
mod whole;
mod whole_faults;
mod words;
mod write;

use crate::api::exchange::{
    ImportPreview, ImportPreviewRequest, ImportResult, ImportedFile, Severity,
};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_interchange::vcard::{Item, ProblemKind};
use plan::Plan;
use source::Source;
use std::path::{Path, PathBuf};
pub(crate) use words::field_message;

/// The most verdicts that a preview gives for one file.
const SHOWN_VERDICTS: usize = 200;
/// The most problems that are listed for one file.
const SHOWN_PROBLEMS: usize = 1000;
/// How often an import is planned beside other writes before it holds them off.
const TRIES: usize = 3;

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ImportPreviewRequest,
) -> Result<ImportPreview> {
    let (files, _) = read_all(kartoteka, call, &request)?;
    Ok(ImportPreview { files })
}

pub(crate) fn run(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ImportPreviewRequest,
) -> Result<ImportResult> {
    for _ in 0..TRIES {
        match run_beside(kartoteka, call, &request) {
            // Something was written while the files were read: a card the owner typed, or the
            // same file by the other program.
            Err(Error { code: Code::StaleEdit, .. }) => {}
            settled => return settled,
        }
    }
    run_alone(kartoteka, call, &request)
}

/// Plans outside the write; refused as stale where anything was written meanwhile.
fn run_beside(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: &ImportPreviewRequest,
) -> Result<ImportResult> {
    let standing = kartoteka.read(|box_| box_.standing())?;
    let (files, plan) = read_all(kartoteka, call, request)?;
    if plan.changes_nothing() {
        return Ok(ImportResult { operation: None, files });
    }
    kartoteka.back_up_before_import(call)?;
    let (_, operation) = kartoteka.write(call, "import_run", &subject(&files), |box_| {
        write::refuse_if_moved(box_, standing)?;
        write::write(box_, plan, call)
    })?;
    Ok(ImportResult { operation, files })
}

/// Plans within the write, which holds off every other.
fn run_alone(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: &ImportPreviewRequest,
) -> Result<ImportResult> {
    let mut refused = None;
    let written = kartoteka.write(call, "import_run", "", |box_| {
        let (files, plan) = read_all(kartoteka, call, request).map_err(|error| {
            refused = Some(error);
            kartoteka_store::Error::Cancelled
        })?;
        box_.set_subject(subject(&files));
        write::write(box_, plan, call)?;
        Ok(files)
    });
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
) -> Result<(Vec<ImportedFile>, Plan)> {
    let region = kartoteka.region()?;
    let known = kartoteka.read(|box_| box_.match_index(region))?;
    let mut plan = Plan::new(known, region, request.on_match);
    let mut files = Vec::new();
    let mut refusals: Vec<Error> = Vec::new();
    for (place, path, is_whole) in in_turn(kartoteka, request)? {
        match read_file(kartoteka, call, &path, is_whole, &mut plan, request) {
            Ok(file) => files.push((place, file)),
            Err(error) if error.code == Code::FileUnreadable => {
                files.push((place, unreadable(&path, &error)));
                refusals.push(error);
            }
            Err(error) => return Err(error),
        }
    }
    match refusals.pop() {
        Some(error) if refusals.len() + 1 == files.len() => Err(error),
        _ => {
            files.sort_by_key(|(place, _)| *place);
            Ok((files.into_iter().map(|(_, file)| file).collect(), plan))
        }
    }
}

/// The files with their places, and whether each is a whole box; those come last, so that they
/// find what the others bring.
fn in_turn(
    kartoteka: &Kartoteka,
    request: &ImportPreviewRequest,
) -> Result<Vec<(usize, PathBuf, bool)>> {
    let mut files = Vec::with_capacity(request.files.len());
    for (place, handle) in request.files.iter().enumerate() {
        let path = kartoteka.file(*handle)?;
        let is_whole = whole::is_whole(&path);
        files.push((place, path, is_whole));
    }
    files.sort_by_key(|(_, _, is_whole)| *is_whole);
    Ok(files)
}

/// One file by its content: a whole box, or cards.
fn read_file(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    path: &Path,
    is_whole: bool,
    plan: &mut Plan,
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    if is_whole {
        let (file, read) = whole::read(kartoteka, path, plan, request)?;
        plan.wholes.push(read);
        return Ok(file);
    }
    let source = Source::open(kartoteka, path, request.encoding.as_deref())?;
    read_one(kartoteka, call, source, plan, request)
}

fn read_one(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    mut source: Source,
    plan: &mut Plan,
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let mut file = empty_report(&source.name, "vcard");
    source.each(kartoteka, call, |item| {
        match item {
            Item::Problem(problem) if is_news(&mut file, &problem.kind) => {
                file.problem_count += 1;
                if file.problems.len() < SHOWN_PROBLEMS {
                    file.problems.push(words::problem(kartoteka, &problem));
                }
            }
            Item::Problem(_) => {}
            Item::Record(record) => {
                file.records += 1;
                let decided = plan.add(kartoteka, *record)?;
                words::count(&mut file, decided.verdict);
                if request.all_verdicts || file.verdicts.len() < SHOWN_VERDICTS {
                    file.verdicts.push(words::verdict(kartoteka, file.records, decided));
                }
            }
        }
        Ok(())
    })?;
    if file.records == 0 && file.problems.is_empty() {
        return Err(source.refusal(kartoteka, "error-no-cards"));
    }
    Ok(file)
}

/// False for what was said before: a file that does not name its encoding would say so in every
/// line with a letter beyond ASCII. Keeps the encoding that was guessed.
fn is_news(file: &mut ImportedFile, problem: &ProblemKind) -> bool {
    let ProblemKind::CharsetGuessed { charset } = problem else { return true };
    let is_first = file.encoding.is_none();
    file.encoding.get_or_insert_with(|| charset.clone());
    is_first
}

/// The file's name without its folders.
fn own_name(file: &ImportedFile) -> String {
    let name = Path::new(&file.path).file_name();
    name.map_or_else(|| file.path.clone(), |name| name.to_string_lossy().into_owned())
}

fn unreadable(path: &Path, error: &Error) -> ImportedFile {
    let mut file = empty_report(&path.display().to_string(), "unknown");
    file.problem_count = 1;
    file.problems.push(crate::api::exchange::ImportProblem {
        line: 0,
        record: 0,
        severity: Severity::Error,
        message: error.message.clone(),
    });
    file
}

fn empty_report(path: &str, format: &str) -> ImportedFile {
    ImportedFile {
        path: path.to_owned(),
        format: format.to_owned(),
        encoding: None,
        records: 0,
        added: 0,
        updated: 0,
        unchanged: 0,
        skipped: 0,
        conflicts: 0,
        problems: Vec::new(),
        problem_count: 0,
        verdicts: Vec::new(),
    }
}
