//! An open box and how it is asked.

use crate::arguments::Global;
use kartoteka_app::api::setting::Language;
use kartoteka_app::text::{Arg, label_words, say};
use kartoteka_app::{
    Call, Cancel, Clock, Code, Error, FixedClock, Kartoteka, NoSink, Opening, Origin, Result,
    SystemClock, places, setting,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;

/// What a verb answers: JSON for programs, lines for people.
pub(crate) struct Answer {
    /// The contract's JSON.
    pub(crate) json: Value,
    /// What a person reads.
    pub(crate) text: String,
    /// True when the answer is a "no" (a check that found something), for the exit code.
    pub(crate) is_refusal: bool,
    /// A part that was refused while the rest was done.
    pub(crate) refused: Option<Error>,
}

impl Answer {
    /// An answer that is no refusal.
    pub(crate) fn new(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), is_refusal: false, refused: None }
    }
}

/// An open box.
pub(crate) struct Session {
    /// The box.
    pub(crate) kartoteka: Kartoteka,
    is_json: bool,
}

impl Session {
    /// Opens the box as the arguments say.
    pub(crate) fn open(global: &Global) -> Result<Self> {
        Self::of(Kartoteka::open(opening(global)?)?, global)
    }

    /// Opens a backup in the place of a box that can't be opened.
    pub(crate) fn rescue(global: &Global, backup: &Path) -> Result<Self> {
        Self::of(Kartoteka::open_with_backup(opening(global)?, backup)?, global)
    }

    fn of(kartoteka: Kartoteka, global: &Global) -> Result<Self> {
        let session = Self { kartoteka, is_json: global.json };
        if let Some(region) = &global.region {
            session.ask::<Value>("setting_set", &json!({ "key": "region", "value": region }))?;
        }
        Ok(session)
    }

    /// A message in the owner's language.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        say(self.kartoteka.language(), id, args)
    }

    /// A label of a number, mail, address or link as the owner reads it.
    pub(crate) fn label_words(&self, label: &str) -> String {
        label_words(self.kartoteka.language(), label)
    }

    /// A refusal of a word on the command line.
    pub(crate) fn refusal(&self, id: &str, text: &str) -> Error {
        refusal(self.kartoteka.language(), id, text)
    }

    /// A refusal of one part of what was to be written, which says that no other part was either.
    pub(crate) fn refused_whole(&self, error: Error) -> Error {
        if error.code != Code::Invalid {
            return error;
        }
        let message = self.say("karto-nothing-written", &[("message", (&error.message).into())]);
        Error { message, ..error }
    }

    /// Carries out a command of the list.
    pub(crate) fn ask<T: DeserializeOwned>(
        &self,
        name: &str,
        request: &impl Serialize,
    ) -> Result<T> {
        let cancel = Cancel::default();
        let language = self.kartoteka.language();
        let progress = |step| {
            if !self.is_json {
                crate::out::progress(language, &step);
            }
        };
        let call = Call {
            request_id: None,
            origin: Origin::Person,
            now: self.kartoteka.now(),
            cancel: &cancel,
            progress: &progress,
        };
        let request =
            serde_json::to_value(request).map_err(|fault| Error::internal(&fault.to_string()))?;
        let answer = self.kartoteka.dispatch(name, request, &call)?;
        serde_json::from_value(answer).map_err(|fault| Error::internal(&fault.to_string()))
    }

    /// The id of the card that an id or uid names.
    pub(crate) fn contact(&self, id_or_uid: &str) -> Result<i64> {
        let found: kartoteka_app::api::ById =
            self.ask("contact_resolve", &json!({ "text": id_or_uid }))?;
        Ok(found.id)
    }

    /// The handle of a file named on the command line.
    pub(crate) fn file(&self, path: &Path) -> u32 {
        self.kartoteka.offer_file(path).handle
    }

    /// An instant as people read it: the wall clock's, "2026-11-12 16:40".
    pub(crate) fn wall(&self, ms: i64) -> String {
        crate::shapes::wall(ms, self.kartoteka.now().zone)
    }

    /// An instant as the contract writes it.
    pub(crate) fn instant(&self, ms: i64) -> String {
        crate::shapes::instant(ms, self.kartoteka.now().zone)
    }
}

/// The most rows that the box gives at once.
const WINDOW: u32 = 500;

/// The first rows of a list, up to `limit`: `page` asks the box for so many from a place on.
pub(crate) fn pages<T>(
    limit: u32,
    mut page: impl FnMut(u32, u32) -> Result<Vec<T>>,
) -> Result<Vec<T>> {
    let mut rows = Vec::new();
    loop {
        let from = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let wanted = limit.saturating_sub(from).min(WINDOW);
        // Asked once where none are wanted: how many there are is told too.
        if wanted == 0 && from > 0 {
            return Ok(rows);
        }
        let more = page(from, wanted)?;
        let is_last = wanted == 0 || more.len() < wanted as usize;
        rows.extend(more);
        if is_last {
            return Ok(rows);
        }
    }
}

fn opening(global: &Global) -> Result<Opening> {
    let language = language(global.lang.as_deref())?;
    Ok(Opening {
        folder: places::data_folder(global.data.clone()),
        clock: clock(global.now.as_deref(), language)?,
        sink: Box::new(NoSink),
        language,
        as_window: false,
    })
}

fn clock(now: Option<&str>, language: Option<Language>) -> Result<Box<dyn Clock>> {
    let from_environment = std::env::var("KARTOTEKA_NOW").ok();
    let Some(text) = now.or(from_environment.as_deref()) else { return Ok(Box::new(SystemClock)) };
    let spoken = language.unwrap_or_else(setting::proposed_language);
    let fixed = FixedClock::at(text).map_err(|_| refusal(spoken, "karto-no-instant", text))?;
    Ok(Box::new(fixed))
}

fn language(tag: Option<&str>) -> Result<Option<Language>> {
    let Some(tag) = tag else { return Ok(None) };
    let known = setting::parse_language(tag);
    let spoken = setting::proposed_language();
    known.map(Some).ok_or_else(|| refusal(spoken, "karto-no-language", tag))
}

/// A refusal in a sentence about a word on the command line.
fn refusal(language: Language, id: &str, text: &str) -> Error {
    let message = say(language, id, &[("text", text.into())]);
    Error { code: Code::Invalid, message, field: None, details: None }
}
