//! An open box and how it is asked.

use crate::arguments::Arguments;
use kartoteka_app::api::setting::Language;
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
}

impl Answer {
    /// An answer that is no refusal.
    pub(crate) fn new(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), is_refusal: false }
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
    pub(crate) fn open(arguments: &Arguments) -> Result<Self> {
        let kartoteka = Kartoteka::open(Opening {
            folder: places::data_folder(arguments.data.clone()),
            clock: clock(arguments.now.as_deref())?,
            sink: Box::new(NoSink),
            language: language(arguments.lang.as_deref())?,
            as_window: false,
        })?;
        let session = Self { kartoteka, is_json: arguments.json };
        if let Some(region) = &arguments.region {
            session.ask::<Value>("setting_set", &json!({ "key": "region", "value": region }))?;
        }
        Ok(session)
    }

    /// Carries out a command of the list.
    pub(crate) fn ask<T: DeserializeOwned>(&self, name: &str, request: &impl Serialize) -> Result<T> {
        let cancel = Cancel::default();
        let progress = |step| {
            if !self.is_json {
                crate::out::progress(&step);
            }
        };
        let call = Call {
            request_id: None,
            origin: Origin::Person,
            now: self.kartoteka.now(),
            cancel: &cancel,
            progress: &progress,
        };
        let request = serde_json::to_value(request).map_err(|fault| Error::internal(&fault.to_string()))?;
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

    /// An instant as the contract writes it.
    pub(crate) fn instant(&self, ms: i64) -> String {
        crate::shapes::instant(ms, self.kartoteka.now().zone)
    }
}

fn clock(now: Option<&str>) -> Result<Box<dyn Clock>> {
    match now {
        None => Ok(Box::new(SystemClock)),
        Some(text) => FixedClock::at(text).map(|clock| Box::new(clock) as Box<dyn Clock>).map_err(|_| {
            refusal(format!("“{text}” is no instant; write it like 2026-11-12T09:00:00Z"))
        }),
    }
}

fn language(tag: Option<&str>) -> Result<Option<Language>> {
    match tag {
        None => Ok(None),
        Some(tag) => setting::parse_language(tag)
            .map(Some)
            .ok_or_else(|| refusal(format!("“{tag}” is no language of Kartoteka; take en or pl"))),
    }
}

/// A refusal in a sentence.
pub(crate) fn refusal(message: String) -> Error {
    Error { code: Code::Invalid, message, field: None, details: None }
}
