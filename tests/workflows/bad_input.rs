//! Bad files get a sentence, and the rest comes in.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

const GOOD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Good One\r\nTEL:601234567\r\nEND:VCARD\r\n";

fn import(desk: &Desk, bytes: &[u8]) -> Value {
    let file = desk.file("cards.vcf", bytes);
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

#[track_caller]
fn refused(desk: &Desk, handle: u32, word: &str) {
    let error = desk.refusal("import_run", json!({ "files": [handle] }));
    assert_eq!(error.code, Code::FileUnreadable);
    assert!(error.message.contains(word), "{}", error.message);
}

#[test]
fn what_can_not_come_in_is_refused_in_a_sentence_that_says_what_and_where() {
    let desk = Desk::new();
    refused(
        &desk,
        desk.file("holiday.jpg", b"\xFF\xD8\xFF\xE0 picture"),
        "holiday.jpg is none of the files",
    );
    refused(&desk, desk.file("list.xlsx", b"PK\x03\x04\x14\0"), "list.xlsx is a workbook");
    refused(&desk, desk.file("empty.vcf", b""), "empty.vcf is empty");
    refused(&desk, desk.kartoteka().offer_file(desk.folder()).handle, "is a folder");
    refused(
        &desk,
        desk.kartoteka().offer_file(&desk.path("gone.vcf")).handle,
        "gone.vcf can’t be read",
    );
}

#[test]
fn of_several_files_the_good_ones_come_in() {
    let desk = Desk::new();
    let bad = desk.file("bad.vcf", b"nothing");
    let good = desk.file("good.vcf", GOOD.as_bytes());
    let result = desk.ask("import_run", json!({ "files": [bad, good] }));
    assert_eq!(result["files"][1]["added"], 1);
    assert!(result["files"][0]["problems"][0]["message"].as_str().unwrap().contains("bad.vcf"));
}

#[test]
fn a_cut_file_brings_what_it_has_and_says_the_line() {
    let desk = Desk::new();
    let file = import(
        &desk,
        format!("{GOOD}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut Off\r\nTEL:60").as_bytes(),
    );
    assert_eq!(file["added"], 2, "{file}");
    let problem = &file["problems"][0];
    assert_eq!(problem["record"], 2, "{file}");
    assert!(problem["line"].as_u64().unwrap() >= 6, "{file}");
}

#[test]
fn a_broken_line_costs_neither_its_card_nor_the_others() {
    let desk = Desk::new();
    let text = format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:First\r\nno colon here\r\nTEL:111222333\r\nEND:VCARD\r\n{GOOD}"
    );
    let file = import(&desk, text.as_bytes());
    assert_eq!(file["added"], 2, "{file}");
    assert_eq!(file["problems"][0]["line"], 4, "{file}");
}

#[test]
fn names_with_markup_are_text() {
    let desk = Desk::new();
    let name = "<img src=x onerror=alert(1)> & Söhne";
    import(
        &desk,
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:1\r\nEND:VCARD\r\n").as_bytes(),
    );
    let found = desk.ask("contact_find", json!({ "text": "onerror", "from": 0, "limit": 5 }));
    assert_eq!(found["rows"][0]["row"]["shown_name"], name);
}

#[test]
fn a_photo_at_an_address_is_kept_as_text_and_never_opened() {
    let desk = Desk::new();
    let secret = desk.path("secret.jpg");
    std::fs::write(&secret, b"\xFF\xD8\xFFsecret").unwrap();
    let line = format!("PHOTO;VALUE=uri:file://{}", secret.display());
    let file = import(
        &desk,
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Spy\r\n{line}\r\nEND:VCARD\r\n").as_bytes(),
    );
    assert_eq!(file["problems"][0]["severity"], "note", "{file}");
    let card = desk.ask("contact_get", json!({ "id": 1 }));
    assert_eq!(card["photo"], Value::Null);
    assert!(card["unknown"][0].as_str().unwrap().contains("secret.jpg"), "{card}");
}

#[test]
fn a_photo_of_twenty_megabytes_is_left_out_and_said() {
    let desk = Desk::new();
    let mut text =
        String::from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Heavy\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/");
    text.push_str(&"A".repeat(20 * 1024 * 1024));
    text.push_str("\r\nTEL:601234567\r\nEND:VCARD\r\n");
    let file = import(&desk, text.as_bytes());
    assert_eq!(file["added"], 1, "{}", file["problems"]);
    assert_eq!(file["problems"][0]["severity"], "error");
}

#[test]
fn invalid_bytes_cost_no_card() {
    let desk = Desk::new();
    let mut bytes =
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Za\xBF\xF3\xB3\xE6 \xFF\r\nEND:VCARD\r\n".to_vec();
    bytes.extend(GOOD.as_bytes());
    assert_eq!(import(&desk, &bytes)["added"], 2);
}

/// "Żółć" in CP1250, which no line declares.
#[test]
fn a_file_that_hides_its_encoding_is_read_and_says_so_once() {
    let desk = Desk::new();
    let card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;\xAF\xF3\xB3\xE6;;;\r\nFN:\xAF\xF3\xB3\xE6\r\nNOTE:\xAF\xF3\xB3\xE6 g\xEA\x9Cl\xB9 ja\x9F\xF1\r\nEND:VCARD\r\n";
    let file = desk.file("hidden.vcf", card);
    let guessed = desk.ask("import_preview", json!({ "files": [file] }))["files"][0].clone();
    assert!(guessed["encoding"].is_string(), "{guessed}");
    assert_eq!(guessed["problem_count"], 1, "{guessed}");
    desk.ask("import_run", json!({ "files": [file], "encoding": "windows-1250" }));
    let found = desk.ask("contact_find", json!({ "text": "zolc", "from": 0, "limit": 5 }));
    assert_eq!(found["rows"][0]["row"]["shown_name"], "Żółć");
}

#[test]
fn a_photo_too_large_to_be_drawn_is_kept_and_told() {
    // The head of a PNG of 30,000 x 30,000 pixels, and nothing behind it.
    const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAAAAABDTKdmAAAAAUlEQVR4duaE5gAAAABJRU5ErkJggg==\
        ";
    let desk = Desk::new();
    let card = format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nPHOTO;ENCODING=b;TYPE=PNG:{PNG}\r\nEND:VCARD\r\n"
    );
    let plain = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jan\r\nEND:VCARD\r\n";
    let file = desk.file("cards.vcf", (plain.to_owned() + &card).as_bytes());
    let told = desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone();
    assert_eq!((&told["added"], &told["problem_count"]), (&json!(2), &json!(1)), "{told}");
    let problem = &told["problems"][0];
    assert_eq!((&problem["line"], &problem["record"]), (&json!(5), &json!(2)), "{problem}");
    assert!(problem["message"].as_str().unwrap().contains("40 million pixels"), "{problem}");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.vcf");
    let to = desk.kartoteka().offer_file(&out).handle;
    let what = json!({ "format": "vcf" });
    desk.ask("export_run", json!({ "what": what, "to": to, "overwrite": false }));
    let written = std::fs::read_to_string(out).unwrap().replace("\r\n ", "");
    assert!(written.contains(PNG), "{written}");
}
