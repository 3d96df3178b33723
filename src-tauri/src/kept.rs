//! What the page keeps for the next start (the screen, the card, how far its list was scrolled):
//! short texts by name in a file for each box. The web view's own store writes half a second late
//! and loses what came last; this is written every second and when the program ends.

use crate::log;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager as _};

/// More than any of it needs.
const LONGEST: usize = 1000;

/// The texts and where they lie, managed by Tauri.
#[derive(Debug)]
pub(crate) struct Kept {
    file: PathBuf,
    texts: Mutex<Texts>,
}

#[derive(Debug, Default)]
struct Texts {
    by_name: BTreeMap<String, String>,
    is_written: bool,
    /// That they can't be written was said.
    is_told: bool,
}

impl Kept {
    /// Reads what was kept; a file that is not there or says something else keeps nothing.
    pub(crate) fn read(file: PathBuf) -> Self {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let by_name = serde_json::from_str(&text).unwrap_or_default();
        Self { file, texts: Mutex::new(Texts { by_name, is_written: true, is_told: false }) }
    }

    /// Hands the texts to the page before its own script runs.
    pub(crate) fn script(&self) -> String {
        let texts = serde_json::to_string(&self.lock().by_name).unwrap_or_else(|_| "{}".to_owned());
        format!("window.kartotekaKept = {texts};")
    }

    fn keep(&self, name: String, text: String) {
        if name.len() + text.len() > LONGEST {
            return;
        }
        let mut texts = self.lock();
        texts.is_written &= texts.by_name.get(&name) == Some(&text);
        texts.by_name.insert(name, text);
    }

    /// Whether this happens for the first time; from now on it does not.
    pub(crate) fn is_first(&self, what: &str) -> bool {
        let is_first = !self.lock().by_name.contains_key(what);
        if is_first {
            self.keep(what.to_owned(), "said".to_owned());
        }
        is_first
    }

    fn write(&self) {
        let mut texts = self.lock();
        if texts.is_written {
            return;
        }
        let text = serde_json::to_string(&texts.by_name).unwrap_or_default();
        let beside = self.file.with_extension("partial");
        let folder = self.file.parent().map_or(Ok(()), std::fs::create_dir_all);
        let done = folder
            .and_then(|()| std::fs::write(&beside, text))
            .and_then(|()| std::fs::rename(&beside, &self.file));
        match done {
            Ok(()) => (texts.is_written, texts.is_told) = (true, false),
            Err(_) if std::mem::replace(&mut texts.is_told, true) => {}
            Err(fault) => log::line(&format!("where the window was can't be kept: {fault}")),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Texts> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps a text of the page under a name.
#[tauri::command]
pub(crate) fn keep(app: AppHandle, name: String, text: String) {
    app.state::<Kept>().keep(name, text);
}

/// Writes what was kept since the last time.
pub(crate) fn write(app: &AppHandle) {
    if let Some(kept) = app.try_state::<Kept>() {
        kept.write();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("kartoteka-kept-{}-{name}.json", std::process::id()))
    }

    #[test]
    fn texts_come_back_at_the_next_start() {
        let file = file("back");
        let kept = Kept::read(file.clone());
        assert_eq!(kept.script(), "window.kartotekaKept = {};");
        kept.keep("place".into(), r#"{"screen":"cards"}"#.into());
        kept.write();
        let script = Kept::read(file.clone()).script();
        assert_eq!(script, r#"window.kartotekaKept = {"place":"{\"screen\":\"cards\"}"};"#);
        std::fs::remove_file(file).unwrap();
    }

    #[test]
    fn texts_that_could_not_be_written_are_written_as_soon_as_they_can_be() {
        let folder = file("folder");
        std::fs::write(&folder, "no folder").unwrap();
        let kept = Kept::read(folder.join("place.json"));
        kept.keep("place".into(), "here".into());
        kept.write();
        std::fs::remove_file(&folder).unwrap();
        kept.write();
        let script = Kept::read(folder.join("place.json")).script();
        std::fs::remove_dir_all(folder).unwrap();
        assert_eq!(script, r#"window.kartotekaKept = {"place":"here"};"#);
    }

    #[test]
    fn a_file_that_says_something_else_keeps_nothing_and_a_long_text_is_left_out() {
        let file = file("odd");
        std::fs::write(&file, "[1]").unwrap();
        let kept = Kept::read(file.clone());
        kept.keep("place".into(), "x".repeat(LONGEST));
        assert_eq!(kept.script(), "window.kartotekaKept = {};");
        kept.write();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "[1]", "nothing new, nothing written");
        std::fs::remove_file(file).unwrap();
    }
}
