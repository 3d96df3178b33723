//! A request that comes twice is answered and not carried out twice, whenever the program was
//! stopped in between; and what no request may hold is refused before anything is done.

use crate::desk::{Desk, MORNING};
use kartoteka_app::api::setting::Language;
use kartoteka_app::{Changed, Code, Error, FixedClock, Kartoteka, Opening, Origin, Sink};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn send(kartoteka: &Kartoteka, id: &str, command: &str, request: Value) -> Result<Value, Error> {
    kartoteka.unwatched(Origin::Person, Some(id), |call| kartoteka.dispatch(command, request, call))
}

#[test]
fn a_repeated_request_gets_the_same_answer_and_writes_once() {
    let desk = Desk::new();
    let request = json!({ "draft": { "formatted_name": "Once Only" } });
    let create = || send(desk.kartoteka(), "the-same", "contact_create", request.clone()).unwrap();
    let first = create();
    assert_eq!(create(), first);
    assert_eq!(cards(desk.kartoteka()), 1);
}

/// Keeps the files as a kill right after a commit leaves them: the answer is not kept yet.
struct KilledAfterCommit {
    from: PathBuf,
    to: PathBuf,
}

impl Sink for KilledAfterCommit {
    fn changed(&self, _: &Changed) {
        for end in ["", "-wal", "-shm"] {
            let name = format!("box.db{end}");
            std::fs::copy(self.from.join(&name), self.to.join(&name)).unwrap();
        }
    }
}

fn open(folder: &Path, sink: Box<dyn Sink>) -> Kartoteka {
    let clock = Box::new(FixedClock::at(MORNING).unwrap());
    let (folder, language) = (folder.to_owned(), Some(Language::En));
    Kartoteka::open(Opening { folder, clock, sink, language, as_window: false }).unwrap()
}

fn cards(kartoteka: &Kartoteka) -> i64 {
    let list = json!({ "from": 0, "limit": 5 });
    send(kartoteka, "list", "contact_list", list).unwrap()["total"].as_i64().unwrap()
}

#[test]
fn a_request_repeated_after_a_kill_is_answered_plainly_and_not_carried_out_again() {
    let (before, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let kill = KilledAfterCommit { from: before.path().into(), to: after.path().into() };
    let kartoteka = open(before.path(), Box::new(kill));
    let request = json!({ "draft": { "formatted_name": "Once Only" } });
    send(&kartoteka, "the-same", "contact_create", request.clone()).unwrap();
    let kartoteka = open(after.path(), Box::new(kartoteka_app::NoSink));
    let error = send(&kartoteka, "the-same", "contact_create", request).unwrap_err();
    assert_eq!(error.code, Code::Invalid, "{error:?}");
    assert_eq!(
        error.message,
        "That was done already and is in the history. Nothing was done twice."
    );
    assert_eq!(cards(&kartoteka), 1);
}

#[test]
fn a_text_fits_up_to_its_limit_and_not_beyond() {
    let desk = Desk::new();
    let name = |length: usize| json!({ "draft": { "formatted_name": "ł".repeat(length) } });
    desk.ask("contact_create", name(65_535));
    desk.ask("contact_create", name(65_536));
    let error = desk.refusal("contact_create", name(65_537));
    assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("formatted_name")));
    assert!(error.message.contains("65536"), "{}", error.message);
    let note = |length: usize| json!({ "contact_id": 1, "text": "ł".repeat(length) });
    desk.ask("note_create", note(1_048_575));
    desk.ask("note_create", note(1_048_576));
    let error = desk.refusal("note_create", note(1_048_577));
    assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("text")));
    assert_eq!(cards(desk.kartoteka()), 2);
}

#[test]
fn an_id_that_the_window_cannot_hold_is_refused() {
    let desk = Desk::new();
    let by_id = |id: i64| json!({ "id": id });
    let largest = (1_i64 << 53) - 1;
    for fits in [largest - 1, largest] {
        assert_eq!(desk.refusal("contact_get", by_id(fits)).code, Code::NotFound);
    }
    let error = desk.refusal("contact_get", by_id(largest + 1));
    assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("id")));
}
