//! A file of more cards than are written in one go: they are written while it is read, and what
//! comes of it is what the preview said.

use crate::desk::Desk;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use kartoteka_app::api::exchange::Progress;
use kartoteka_app::{Call, Cancel, Code, Origin};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// More than twice as many as are written in one go.
const CARDS: usize = 1_100;

fn number(place: usize) -> String {
    format!("601 {:03} {:03}", place / 1000, place % 1000)
}

fn card(place: usize, more: &str) -> String {
    let number = number(place);
    format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {place}\r\nTEL:{number}\r\n{more}END:VCARD\r\n"
    )
}

fn many() -> String {
    (0..CARDS).fold(String::new(), |mut file, place| {
        write!(file, "{}", card(place, "ADR:;;ul. Dluga 5;Lodz;;90-001;\r\n")).unwrap();
        file
    })
}

/// The first and the last once more: the same, with another number, another birthday, a photo.
fn with_duplicates() -> String {
    let pixel = "PHOTO;ENCODING=b;TYPE=GIF:R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=\r\n";
    let more = [
        card(0, "ADR:;;ul. Dluga 5;Lodz;;90-001;\r\n"),
        card(1, "TEL:+48 22 555 01 23\r\nNOTE:oak\r\n"),
        card(2, "BDAY:1970-01-01\r\n"),
        card(2, "BDAY:1980-01-01\r\n"),
        card(3, pixel),
        card(3, pixel),
        card(CARDS - 1, "NOTE:ash\r\n"),
    ];
    many() + &more.concat()
}

fn request(desk: &Desk, text: &str) -> Value {
    let file = desk.file("phone.vcf", text.as_bytes());
    json!({ "files": [file], "all_verdicts": true })
}

fn counts(result: &Value) -> Value {
    let file = &result["files"][0];
    json!(["added", "updated", "unchanged", "conflicts"].map(|count| file[count].clone()))
}

fn found(desk: &Desk, text: &str) -> Value {
    let answer = desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 10 }));
    let id = &answer["rows"][0]["row"]["id"];
    desk.ask("contact_get", json!({ "id": id }))
}

#[test]
fn further_records_of_cards_that_are_written_already_join_them_as_the_preview_says() {
    let desk = Desk::new();
    let before = desk.dump();
    let request = request(&desk, &with_duplicates());
    let preview = desk.ask("import_preview", request.clone());
    let result = desk.ask("import_run", request.clone());
    assert_eq!(result["files"], preview["files"]);
    assert_eq!(counts(&result), json!([CARDS, 5, 2, 1]));
    let first = found(&desk, &number(1));
    assert_eq!(first["draft"]["phones"].as_array().unwrap().len(), 2);
    assert_eq!(first["draft"]["note"], "oak");
    assert_eq!(found(&desk, &number(2))["draft"]["birthday"]["year"], 1970);
    assert_eq!(found(&desk, "22 555 01 23")["id"], first["id"]);
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);

    let after = desk.dump();
    assert_eq!(counts(&desk.ask("import_run", request)), json!([0, 0, CARDS + 7, 0]));
    assert_eq!(desk.dump(), after);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
    desk.ask("operation_redo", json!({}));
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn cards_with_large_photos_are_written_long_before_there_are_many() {
    let desk = Desk::new();
    let mut photo = b"GIF87a".to_vec();
    photo.resize(1024 * 1024, 0);
    let photo = format!("PHOTO;ENCODING=b;TYPE=GIF:{}\r\n", BASE64_STANDARD.encode(photo));
    let cards: String = (0..12).map(|place| card(place, &photo)).collect();
    let request = request(&desk, &(cards + &card(0, "NOTE:oak\r\n")));
    let preview = desk.ask("import_preview", request.clone());
    let result = desk.ask("import_run", request);
    assert_eq!(result["files"], preview["files"]);
    assert_eq!(counts(&result), json!([12, 1, 0, 0]));
    let first = found(&desk, &number(0));
    assert_eq!(first["draft"]["note"], "oak");
    assert_eq!(first["photo"], found(&desk, &number(11))["photo"]);
    assert_ne!(first["photo"], Value::Null);
}

#[test]
fn an_import_stopped_half_way_leaves_nothing() {
    let desk = Desk::new();
    let before = desk.dump();
    let request = request(&desk, &many());
    let cancel = Cancel::default();
    let progress = |step: Progress| {
        if step.done * 4 > step.total * 3 {
            cancel.cancel();
        }
    };
    let call = Call {
        request_id: None,
        origin: Origin::Person,
        now: desk.kartoteka().now(),
        cancel: &cancel,
        progress: &progress,
    };
    let stopped = desk.kartoteka().dispatch("import_run", request.clone(), &call).unwrap_err();
    assert_eq!(stopped.code, Code::Cancelled);
    assert_eq!(desk.dump(), before);
    assert_eq!(counts(&desk.ask("import_run", request)), json!([CARDS, 0, 0, 0]));
}

#[test]
fn a_call_that_waits_goes_to_the_card_that_brings_its_number() {
    let desk = Desk::new();
    let log = format!(
        "<?xml version='1.0'?>\n<calls count=\"1\"><call number=\"{}\" duration=\"60\" \
         date=\"1794301200000\" type=\"1\" presentation=\"1\" /></calls>\n",
        number(7)
    );
    let calls = desk.file("calls.xml", log.as_bytes());
    let waiting = desk.ask("import_run", json!({ "files": [calls] }));
    assert_eq!(waiting["files"][0]["waiting"], 1);
    desk.ask("import_run", request(&desk, &many()));
    let card = found(&desk, &number(7))["id"].clone();
    let page =
        desk.ask("timeline_page", json!({ "contact_id": card, "filter": "calls", "limit": 9 }));
    assert_eq!(page["items"][0]["direction"], "in");
}
