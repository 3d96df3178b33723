//! Words on the terminal: answers on standard output, everything else on standard error.

use crate::session::Answer;
use clap::error::ErrorKind;
use kartoteka_app::api::exchange::{Progress, ProgressStage};
use kartoteka_app::api::setting::Language;
use kartoteka_app::text::say;
use kartoteka_app::{Code, Error};
use serde_json::json;
use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

/// The exit code of wrong usage.
const USAGE: u8 = 2;

/// Writes an answer. A reader that has gone (`karto find | head`) is no error.
pub(crate) fn answer(answer: &Answer, as_json: bool) -> io::Result<()> {
    let text = if as_json { answer.json.to_string() } else { answer.text.clone() };
    // The last line of a table for programs ends as its others do.
    let end = if text.ends_with("\r\n") { "\r\n" } else { "\n" };
    let text = text.trim_end_matches(['\r', '\n']);
    let mut out = io::stdout().lock();
    match write!(out, "{text}{end}").and_then(|()| out.flush()) {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// What is said where an answer could not be written whole.
pub(crate) fn unwritten(language: Language, fault: &io::Error) -> Error {
    let code = match fault.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            Code::DiskFull
        }
        _ => Code::Internal,
    };
    let reason = fault.to_string();
    let message = say(language, "karto-answer-unwritten", &[("reason", (&reason).into())]);
    Error { code, message, field: None, details: Some(reason) }
}

/// Says something beside the answer.
pub(crate) fn remark(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Writes an error.
pub(crate) fn error(error: &Error, as_json: bool) {
    let text = if as_json {
        json!({ "error": { "code": error.code, "message": error.message } }).to_string()
    } else {
        format!("error: {}", error.message)
    };
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Writes what is wrong with the arguments, or the help that they asked for.
pub(crate) fn usage(usage: &clap::Error) -> ExitCode {
    if matches!(usage.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = usage.print();
        return ExitCode::SUCCESS;
    }
    if std::env::args_os().any(|argument| argument == "--json") {
        let message = usage.to_string();
        let error = json!({ "error": { "code": "usage", "message": message.trim_end() } });
        let _ = writeln!(io::stderr().lock(), "{error}");
    } else {
        let _ = usage.print();
    }
    ExitCode::from(USAGE)
}

/// Writes how far a long command is, over the line before; only where somebody watches.
pub(crate) fn progress(language: Language, step: &Progress) {
    let mut stderr = io::stderr().lock();
    if !stderr.is_terminal() {
        return;
    }
    let stage = match step.stage {
        ProgressStage::Reading => "import-reading",
        ProgressStage::BackingUp => "import-backing-up",
        ProgressStage::Writing => "import-writing",
        ProgressStage::Exporting => "export-saving",
        ProgressStage::Comparing => "duplicates-searching",
    };
    let stage = say(language, stage, &[]);
    let _ = write!(stderr, "\r{stage} {} / {}   ", step.done, step.total);
    if step.total > 0 && step.done >= step.total {
        let _ = writeln!(stderr);
    }
}
