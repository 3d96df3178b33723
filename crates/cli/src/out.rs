//! Words on the terminal: answers on standard output, everything else on standard error.

use crate::session::Answer;
use kartoteka_app::Error;
use kartoteka_app::api::exchange::{Progress, ProgressStage};
use serde_json::json;
use std::io::{IsTerminal as _, Write as _};

/// Writes an answer. A reader that has gone (`karto find | head`) is no error.
pub(crate) fn answer(answer: &Answer, as_json: bool) {
    let text = if as_json { answer.json.to_string() } else { answer.text.trim_end().to_owned() };
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Writes an error.
pub(crate) fn error(error: &Error, as_json: bool) {
    let text = if as_json {
        json!({ "error": { "code": error.code, "message": error.message } }).to_string()
    } else {
        format!("error: {}", error.message)
    };
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Writes how far a long command is, over the line before; only where somebody watches.
pub(crate) fn progress(step: &Progress) {
    let mut stderr = std::io::stderr().lock();
    if !stderr.is_terminal() {
        return;
    }
    let stage = match step.stage {
        ProgressStage::Reading => "reading",
        ProgressStage::BackingUp => "backing up",
        ProgressStage::Writing => "writing",
        ProgressStage::Exporting => "exporting",
    };
    let _ = write!(stderr, "\r{stage} {} / {}   ", step.done, step.total);
    if step.total > 0 && step.done >= step.total {
        let _ = writeln!(stderr);
    }
}
