//! Each plain text of the card goes the whole way: written, found, taken out and brought in by
//! every format, joined, weighed against a file, taken back. A layer that forgets a field fails here.

use crate::desk::Desk;
use kartoteka_app::api::setting::Language;
use kartoteka_app::text::said_in;
use kartoteka_domain::contact::TextField;
use kartoteka_domain::contact::text_field::Searched;
use serde_json::{Value, json};

/// What a card says in a field: a text that no other field has, and that no search finds elsewhere.
fn said(field: TextField) -> String {
    format!("Żółw, {} 7", field.key().replace('_', ""))
}

/// A card whose plain texts all say something.
fn full(desk: &Desk) -> i64 {
    let id = desk.card("Jan Nowak 602 123 456");
    for field in TextField::ALL.iter().copied() {
        save(desk, id, field, &said(field));
    }
    id
}

fn card(desk: &Desk, id: i64) -> Value {
    desk.ask("contact_get", json!({ "id": id }))
}

fn text(desk: &Desk, id: i64, field: TextField) -> Value {
    card(desk, id)["draft"][field.key()].clone()
}

fn save(desk: &Desk, id: i64, field: TextField, words: &str) {
    let card = card(desk, id);
    let mut draft = card["draft"].clone();
    draft[field.key()] = json!(words);
    desk.ask("contact_save", json!({ "id": id, "revision": card["revision"], "draft": draft }));
}

fn exported(desk: &Desk, what: &Value) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    let to = desk.kartoteka().offer_file(&path).handle;
    desk.ask("export_run", json!({ "what": what, "to": to }));
    std::fs::read(path).unwrap()
}

fn import(desk: &Desk, name: &str, bytes: &[u8]) -> Value {
    let file = desk.file(name, bytes);
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

#[test]
fn every_text_is_kept_found_as_it_should_be_and_taken_back() {
    let desk = Desk::new();
    let id = desk.card("Jan Nowak 602 123 456");
    for field in TextField::ALL.iter().copied() {
        save(&desk, id, field, &format!("  {} \n", said(field)));
        let kept = text(&desk, id, field);
        assert_eq!(kept.as_str().unwrap().trim(), said(field));
        let word = field.key().replace('_', "");
        let answer = desk.ask("contact_find", json!({ "text": word, "from": 0, "limit": 5 }));
        let expected = match field.searched() {
            Searched::AsName => json!("name"),
            Searched::AsText => json!("note"),
            Searched::Never => Value::Null,
        };
        assert_eq!(answer["rows"][0]["matched"]["field"], expected, "{field:?}");
        desk.ask("operation_undo", json!({}));
        assert_eq!(text(&desk, id, field), "", "{field:?}");
        desk.ask("operation_redo", json!({}));
        assert_eq!(text(&desk, id, field), kept, "{field:?}");
    }
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn every_text_goes_out_and_comes_back_in_every_format() {
    let desk = Desk::new();
    full(&desk);
    let formats = [
        ("a.vcf", json!({ "format": "vcf", "vcard": "3.0" })),
        ("a.vcf", json!({ "format": "vcf", "vcard": "4.0" })),
        ("a.csv", json!({ "format": "csv" })),
        ("a.csv", json!({ "format": "csv_exact" })),
        ("a.json", json!({ "format": "json" })),
    ];
    for (name, what) in formats {
        let other = Desk::new();
        import(&other, name, &exported(&desk, &what));
        let card = card(&other, 1);
        for field in TextField::ALL {
            assert_eq!(card["draft"][field.key()], said(*field), "{what}");
        }
        assert_eq!(card["unknown"], json!([]), "{what}");
        assert_eq!(card["draft"]["custom_fields"], json!([]), "{what}");
    }
}

#[test]
fn every_text_of_a_joined_card_stands_on_the_one_that_is_kept() {
    for field in TextField::ALL.iter().copied() {
        let desk = Desk::new();
        let (kept, gone) = (desk.card("Ewa Nowak 601 000 001"), full(&desk));
        desk.ask("contact_merge", json!({ "kept": kept, "merged": [gone] }));
        assert!(text(&desk, kept, field).as_str().unwrap().contains(&said(field)), "{field:?}");
        desk.ask("operation_undo", json!({}));
        let (one, other) = (desk.card("Jan Nowak 601 000 002"), full(&desk));
        save(&desk, one, field, "own");
        let choice = json!([{ "field": field.key(), "contact_id": other }]);
        desk.ask("contact_merge", json!({ "kept": one, "merged": [other], "choices": choice }));
        assert_eq!(text(&desk, one, field), said(field), "{field:?}");
    }
}

#[test]
fn a_text_that_the_owner_and_a_file_both_changed_stays_and_is_named() {
    for field in TextField::ALL.iter().copied() {
        let (phone, desk) = (Desk::new(), Desk::new());
        let theirs = full(&phone);
        let vcard = |desk: &Desk| exported(desk, &json!({ "format": "vcf" }));
        import(&desk, "a.vcf", &vcard(&phone));
        save(&phone, theirs, field, "from the phone");
        import(&desk, "a.vcf", &vcard(&phone));
        assert_eq!(text(&desk, 1, field), "from the phone", "{field:?}");
        save(&desk, 1, field, "mine");
        save(&phone, theirs, field, "theirs");
        let file = desk.file("a.vcf", &vcard(&phone));
        let read = desk.ask("import_preview", json!({ "files": [file] }));
        let reason =
            read["files"][0]["verdicts"][0]["reason"].as_str().unwrap_or_default().to_owned();
        let label = said_in(Language::En, &format!("field-{}", field.dashed())).unwrap();
        assert!(reason.contains(&label), "{field:?}: {read}");
        import(&desk, "a.vcf", &vcard(&phone));
        assert_eq!(text(&desk, 1, field), "mine", "{field:?}");
    }
}

#[test]
fn every_text_has_its_words_in_every_language() {
    for field in TextField::ALL {
        for language in [Language::En, Language::Pl, Language::De] {
            for id in ["card", "column", "field"].map(|of| format!("{of}-{}", field.dashed())) {
                assert!(said_in(language, &id).is_some(), "{id} is not said in {language:?}");
            }
        }
    }
}
