//! Two programs at the same thing in the same moment: the other acts exactly between two steps of
//! this one, which its reports of progress tell, or waits for its end.

use crate::desk::{Desk, ask};
use kartoteka_app::api::exchange::{Progress, ProgressStage};
use kartoteka_app::{Call, Cancel, Error, Kartoteka, Origin};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

/// One card, known by its number alone.
const CARD: &[u8] =
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Glowacka\r\nTEL:+48602777888\r\nEND:VCARD\r\n";

/// A call, with which a file of cards is planned beside other writes.
const CALL: &[u8] = b"<?xml version='1.0'?>\n<calls count=\"1\"><call number=\"+48602777888\" \
    duration=\"9\" date=\"1794301200000\" type=\"1\" presentation=\"1\" /></calls>\n";

/// Brings files in, and tells each step of it.
fn import(
    desk: &Desk,
    files: &[u32],
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Value, Error> {
    let cancel = Cancel::default();
    let call = Call {
        request_id: None,
        origin: Origin::Person,
        now: desk.kartoteka().now(),
        cancel: &cancel,
        progress,
    };
    desk.kartoteka().dispatch("import_run", json!({ "files": files }), &call)
}

fn cards(kartoteka: &Kartoteka) -> Value {
    ask(kartoteka, "contact_list", json!({ "from": 0, "limit": 5 })).unwrap()["total"].clone()
}

#[test]
fn one_file_brought_in_by_both_at_once_makes_no_duplicates() {
    let desk = Desk::new();
    let other = desk.second_program();
    let file = desk.file("phone.vcf", CARD);
    let same = other.offer_file(&desk.path("phone.vcf")).handle;
    let files = [file, desk.file("calls.xml", CALL)];
    // The backup is made when the plan is there and nothing is written yet.
    let imported = import(&desk, &files, &|step| {
        if step.stage == ProgressStage::BackingUp && cards(&other) == 0 {
            ask(&other, "import_run", json!({ "files": [same] })).unwrap();
        }
    });
    assert_eq!(imported.unwrap()["files"][0]["unchanged"], 1);
    assert_eq!((cards(desk.kartoteka()), cards(&other)), (json!(1), json!(1)));
}

#[test]
fn an_import_comes_to_its_end_however_busy_the_other_program_is() {
    let desk = Desk::new();
    let other = desk.second_program();
    let file = desk.file("phone.vcf", CARD);
    let written = AtomicU32::new(0);
    let files = [file, desk.file("calls.xml", CALL)];
    let imported = import(&desk, &files, &|step| {
        // The last try makes its backup while it holds off every other.
        if step.stage == ProgressStage::BackingUp && written.load(Ordering::Relaxed) < 3 {
            let number = written.fetch_add(1, Ordering::Relaxed);
            let draft = json!({ "formatted_name": format!("Card {number}") });
            ask(&other, "contact_create", json!({ "draft": draft })).unwrap();
        }
    });
    assert_eq!(imported.unwrap()["files"][0]["added"], 1);
    assert_eq!(cards(desk.kartoteka()), 1 + written.into_inner());
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn what_another_program_does_while_cards_come_in_waits_for_them() {
    let desk = Desk::new();
    let other = desk.second_program();
    let file = desk.file("phone.vcf", CARD);
    let same = other.offer_file(&desk.path("phone.vcf")).handle;
    let (begun, has_begun) = sync_channel(1);
    let waited = thread::scope(|scope| {
        let other = &other;
        let waiting = scope.spawn(move || {
            has_begun.recv().unwrap();
            let draft = json!({ "formatted_name": "Typed meanwhile" });
            ask(other, "contact_create", json!({ "draft": draft })).unwrap();
            ask(other, "import_run", json!({ "files": [same] })).unwrap()
        });
        let imported = import(&desk, &[file], &|step| {
            if step.stage == ProgressStage::BackingUp {
                begun.send(()).unwrap();
            }
        });
        assert_eq!(imported.unwrap()["files"][0]["added"], 1);
        waiting.join().unwrap()
    });
    assert_eq!(waited["files"][0]["unchanged"], 1);
    assert_eq!((cards(desk.kartoteka()), cards(&other)), (json!(2), json!(2)));
}
