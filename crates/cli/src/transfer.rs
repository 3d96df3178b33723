//! Files coming in.

use crate::arguments::{Import, OnMatch};
use crate::session::{Answer, Session};
use crate::tables;
use kartoteka_app::api::exchange::{
    self, ImportContent, ImportPreview, ImportPreviewRequest, ImportResult, ImportUnread,
    ImportUnreadRequest, ImportedFile, RecordVerdict, Verdict,
};
use kartoteka_app::{Code, Error, Result};
use serde_json::{Value, json};
use std::path::Path;

/// Of more records than this a rehearsal names only those that would do something.
const MOST_TOLD: usize = 50;

pub(crate) fn import(session: &Session, import: &Import) -> Result<Answer> {
    let files: Vec<u32> = import.files.iter().map(|path| session.file(path)).collect();
    let tables = import.tables.choices(session, &files)?;
    let request = ImportPreviewRequest {
        files,
        on_match: match import.on_match {
            OnMatch::Update => exchange::OnMatch::Update,
            OnMatch::Skip => exchange::OnMatch::Skip,
            OnMatch::New => exchange::OnMatch::New,
        },
        encoding: import.encoding.clone(),
        format: import.format.clone(),
        tables,
        known: Vec::new(),
        all_verdicts: import.dry_run,
    };
    if let Some(name) = &import.tables.save_profile {
        let files = session.ask::<ImportPreview>("import_preview", &request)?.files;
        tables::keep(session, name, request.tables.first(), &files)?;
    }
    let bad = import.bad_records.as_deref().map(|to| bad_records(session, import, &request, to));
    let bad = bad.transpose()?;
    let (operation, files) = if import.dry_run {
        (None, session.ask::<ImportPreview>("import_preview", &request)?.files)
    } else {
        let result: ImportResult = session.ask("import_run", &request)?;
        (result.operation, result.files)
    };
    let read = files.iter().filter(|file| file.refusal.is_none());
    let mut text: String =
        read.map(|file| told(session, file) + &rehearsed(session, file, import.dry_run)).collect();
    let refused = refused(&files);
    let files: Vec<Value> = files
        .iter()
        .zip(&import.files)
        .map(|(file, path)| shape(file, path, import.dry_run))
        .collect();
    let mut json = json!({ "operation": operation, "files": files });
    if let (Some(bad), Some(json)) = (bad, json.as_object_mut()) {
        text.push_str(&kept_apart(session, &bad));
        json.insert("bad_records".to_owned(), json!(bad.path.is_some().then_some(bad)));
    }
    Ok(Answer { refused, ..Answer::new(json, text) })
}

/// Saves what can't be taken before the rest comes in: a name that is taken stops the import.
fn bad_records(
    session: &Session,
    import: &Import,
    what: &ImportPreviewRequest,
    to: &Path,
) -> Result<ImportUnread> {
    let request =
        ImportUnreadRequest { what: what.clone(), to: session.file(to), overwrite: import.force };
    session.ask("import_unread", &request).map_err(|error| not_written(session, to, error))
}

/// What became of what could not be taken.
fn kept_apart(session: &Session, bad: &ImportUnread) -> String {
    let Some(path) = &bad.path else { return session.say("import-unread-none", &[]) + "\n" };
    let args = [("count", bad.records.into()), ("name", path.into())];
    session.say("import-unread-saved", &args) + &replaced(session, bad.kept.as_deref()) + "\n"
}

/// On a line of its own, under which name the file that was there before is kept; nothing where none was.
pub(crate) fn replaced(session: &Session, kept: Option<&str>) -> String {
    let line = |name: &str| format!("\n{}", session.say("file-replaced", &[("name", name.into())]));
    kept.map(line).unwrap_or_default()
}

/// A file that can't be written, in the words of the command line.
pub(crate) fn not_written(session: &Session, to: &Path, error: Error) -> Error {
    match error.code {
        Code::FileExists => {
            let path = to.display().to_string();
            let message = session.say("karto-file-exists", &[("path", (&path).into())]);
            Error { message, ..error }
        }
        _ => error,
    }
}

/// What is said of the files that can't be read, where others came in.
fn refused(files: &[ImportedFile]) -> Option<Error> {
    let sentences = files.iter().filter_map(|file| file.refusal.as_deref());
    let message = sentences.collect::<Vec<_>>().join("\n");
    let (code, field, details) = (Code::FileUnreadable, None, None);
    (!message.is_empty()).then_some(Error { code, message, field, details })
}

fn shape(file: &ImportedFile, path: &Path, with_verdicts: bool) -> Value {
    let mut shape = json!({
        "path": path.display().to_string(),
        "format": file.format,
        "records": file.records,
        "added": file.added,
        "updated": file.updated,
        "unchanged": file.unchanged,
        "skipped": file.skipped,
        "content": file.content,
        "waiting": file.waiting,
        "conflicts": file.conflicts,
        "problems": file.problems,
    });
    if let (Some(table), Some(shape)) = (&file.table, shape.as_object_mut()) {
        shape.insert("table".to_owned(), json!(table));
    }
    if with_verdicts && let Some(shape) = shape.as_object_mut() {
        let verdicts = file.verdicts.iter().map(|verdict| {
            json!({
                "record": verdict.record,
                "verdict": verdict.verdict,
                "contact": verdict.contact,
                "name": verdict.name,
                "dealing": verdict.dealing,
                "reason": verdict.reason,
            })
        });
        shape.insert("verdicts".to_owned(), verdicts.collect());
    }
    shape
}

fn told(session: &Session, file: &ImportedFile) -> String {
    let counts = [
        ("path", (&file.path).into()),
        ("records", file.records.into()),
        ("added", file.added.into()),
        ("updated", file.updated.into()),
        ("unchanged", file.unchanged.into()),
        ("skipped", file.skipped.into()),
        ("waiting", file.waiting.into()),
    ];
    let is_cards = file.content == ImportContent::Cards;
    let id = if is_cards { "karto-import" } else { "karto-import-calls" };
    let mut text = session.say(id, &counts);
    text.push('\n');
    for problem in &file.problems {
        let args = [("line", problem.line.into()), ("message", (&problem.message).into())];
        // Not every problem lies in a line of its own.
        let words = match problem.line {
            0 => problem.message.clone(),
            _ => session.say("import-problem-line", &args),
        };
        text.push_str(&format!("  {words}\n"));
    }
    text
}

/// What would happen to each record, a line each.
fn rehearsed(session: &Session, file: &ImportedFile, is_asked: bool) -> String {
    let is_long = file.verdicts.len() > MOST_TOLD;
    let is_told = |one: &&RecordVerdict| is_asked && !(is_long && one.verdict == Verdict::Same);
    let told = file.verdicts.iter().filter(is_told);
    told.map(|one| {
        let said = [&one.name, &one.phone, &one.email].into_iter().find(|said| !said.is_empty());
        let who = said.map_or_else(|| session.say("import-no-name", &[]), Clone::clone);
        format!("{:>6}  {}: {who}: {}\n", one.record, verdict(session, one.verdict), one.reason)
    })
    .collect()
}

fn verdict(session: &Session, verdict: Verdict) -> String {
    let id = match verdict {
        Verdict::New => "import-new",
        Verdict::Update => "import-update",
        Verdict::Same => "import-same",
        Verdict::Conflict => "import-conflict",
        Verdict::Skipped => "import-skipped",
    };
    session.say(id, &[])
}
