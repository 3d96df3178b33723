//! A card box in a folder of its own, with a clock that the test sets.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::{Europe::Warsaw, Tz};
use kartoteka_app::api::setting::Language;
use kartoteka_app::{Call, Clock, Error, Kartoteka, NoSink, Opening, Origin};
use kartoteka_domain::time::{Now, instant_of};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

#[derive(Clone)]
struct SetClock(Arc<Mutex<Now>>);

impl Clock for SetClock {
    fn now(&self) -> Now {
        *self.0.lock().unwrap()
    }
}

/// The open box.
pub(crate) struct Desk {
    kartoteka: Kartoteka,
    clock: SetClock,
    folder: TempDir,
}

/// Thursday, nine in the morning.
pub(crate) const MORNING: &str = "2026-11-19 09:00";

impl Desk {
    /// An empty box on a Thursday morning in Warsaw.
    pub(crate) fn new() -> Self {
        Self::at(MORNING, Warsaw)
    }

    /// An empty box at a local time.
    pub(crate) fn at(local: &str, zone: Tz) -> Self {
        Self::speaking(Some(Language::En), local, zone)
    }

    /// An empty box whose language is that of its settings.
    pub(crate) fn by_settings() -> Self {
        Self::speaking(None, MORNING, Warsaw)
    }

    fn speaking(language: Option<Language>, local: &str, zone: Tz) -> Self {
        let clock = SetClock(Arc::new(Mutex::new(moment(local, zone))));
        let folder = tempfile::tempdir().unwrap();
        let kartoteka = open(&folder, &clock, language);
        let desk = Self { kartoteka, clock, folder };
        desk.ask("setting_set", json!({ "key": "region", "value": "PL" }));
        desk.ask("setting_set", json!({ "key": "start_of_day", "value": "08:00" }));
        desk
    }

    /// Closes the program and starts it again.
    pub(crate) fn restarted(self) -> Self {
        let Self { kartoteka, clock, folder } = self;
        drop(kartoteka);
        let kartoteka = open(&folder, &clock, Some(Language::En));
        Self { kartoteka, clock, folder }
    }

    /// Closes the program and opens the same box as its window does.
    pub(crate) fn in_the_window(self) -> Self {
        let Self { kartoteka, clock, folder } = self;
        drop(kartoteka);
        let opening = Opening { as_window: true, ..opening(&folder, &clock, Some(Language::En)) };
        Self { kartoteka: Kartoteka::open(opening).unwrap(), clock, folder }
    }

    /// Sets the clock to a local time.
    pub(crate) fn set_clock(&self, local: &str) {
        let zone = self.clock.now().zone;
        *self.clock.0.lock().unwrap() = moment(local, zone);
    }

    /// Sets the clock to an instant.
    pub(crate) fn set_instant(&self, rfc3339: &str) {
        let at: DateTime<Utc> = rfc3339.parse().unwrap();
        self.clock.0.lock().unwrap().at = at.into();
    }

    /// Moves the clock by so many milliseconds.
    pub(crate) fn move_clock(&self, ms: i64) {
        self.clock.0.lock().unwrap().at.0 += ms;
    }

    /// Takes the computer to another zone.
    pub(crate) fn travel_to(&self, zone: Tz) {
        self.clock.0.lock().unwrap().zone = zone;
    }

    /// The owner's day.
    pub(crate) fn today_on(&self) -> NaiveDate {
        self.clock.now().today()
    }

    /// What the clock on the wall says.
    pub(crate) fn wall(&self) -> String {
        let now = self.clock.now();
        now.at.to_utc().with_timezone(&now.zone).format("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// The open box.
    pub(crate) fn kartoteka(&self) -> &Kartoteka {
        &self.kartoteka
    }

    /// The present instant in milliseconds.
    pub(crate) fn now(&self) -> i64 {
        self.clock.now().at.0
    }

    fn dispatch(&self, command: &str, request: Value) -> Result<Value, Error> {
        self.dispatch_as(None, command, request)
    }

    /// Sends a request under an id of its own.
    pub(crate) fn dispatch_as(
        &self,
        request_id: Option<&str>,
        command: &str,
        request: Value,
    ) -> Result<Value, Error> {
        let dispatched = |call: &Call<'_>| self.kartoteka.dispatch(command, request, call);
        self.kartoteka.unwatched(Origin::Person, request_id, dispatched)
    }

    /// What a command answers.
    #[track_caller]
    pub(crate) fn ask(&self, command: &str, request: Value) -> Value {
        self.dispatch(command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    /// Why a command refuses; nothing may have been written.
    #[track_caller]
    pub(crate) fn refusal(&self, command: &str, request: Value) -> Error {
        let before = self.operations();
        let error = self.dispatch(command, request).unwrap_err();
        assert_eq!(self.operations(), before, "a refused {command} has written");
        error
    }

    /// The newest operation of the history.
    pub(crate) fn operations(&self) -> Value {
        self.ask("history_page", json!({ "limit": 1 }))
    }

    /// A new card with these numbers.
    pub(crate) fn card(&self, name: &str, numbers: &[&str]) -> i64 {
        let phones: Vec<Value> = numbers.iter().map(|number| json!({ "value": number })).collect();
        let draft = json!({ "formatted_name": name, "phones": phones });
        int(&self.ask("contact_create", json!({ "draft": draft }))["id"])
    }

    /// A new follow-up.
    pub(crate) fn follow_up(&self, contact: Option<i64>, when: &str) -> i64 {
        let request = json!({ "contact_id": contact, "when": when, "text": "call back" });
        int(&self.ask("follow_up_create", request)["follow_up"]["id"])
    }

    /// Takes the newest operation back.
    pub(crate) fn undo(&self) {
        self.ask("operation_undo", json!({}));
    }

    /// A card's timeline, newest first.
    pub(crate) fn timeline(&self, card: i64) -> Vec<Value> {
        let page = self.ask("timeline_page", json!({ "contact_id": card, "limit": 200 }));
        page["items"].as_array().unwrap().clone()
    }

    /// The day's page.
    pub(crate) fn today(&self) -> Value {
        self.ask("today_get", json!({}))
    }
}

fn open(folder: &TempDir, clock: &SetClock, language: Option<Language>) -> Kartoteka {
    Kartoteka::open(opening(folder, clock, language)).unwrap()
}

fn opening(folder: &TempDir, clock: &SetClock, language: Option<Language>) -> Opening {
    Opening {
        folder: folder.path().join("box"),
        clock: Box::new(clock.clone()),
        sink: Box::new(NoSink),
        language,
        as_window: false,
    }
}

fn moment(local: &str, zone: Tz) -> Now {
    let wall = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    assert!(zone.from_local_datetime(&wall).earliest().is_some(), "{local} is in a gap");
    Now { at: instant_of(wall, zone), zone }
}

/// A whole number of an answer.
#[track_caller]
pub(crate) fn int(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("no number: {value}"))
}

/// The ids of the rows of an answer.
#[track_caller]
pub(crate) fn ids(rows: &Value) -> Vec<i64> {
    rows.as_array().unwrap().iter().map(|row| int(&row["id"])).collect()
}
