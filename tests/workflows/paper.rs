//! Cards, labels, lists and days come on paper at their size, and what doesn't fit is said.

use crate::desk::{Desk, ask};
use kartoteka_app::Code;
use serde_json::{Value, json};

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nN:Kowalska;Anna;;;\r\nFN:Anna Kowalska\r\n\
    TEL;TYPE=CELL:+48601234567\r\nADR;TYPE=HOME:;;ul. Polna 1;Poznań;;61-851;\r\nNOTE:Dog: Rover\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-2\r\nN:Kowalska;Ewa;;;\r\nFN:Ewa Kowalska\r\n\
    ADR;TYPE=HOME:;;ul. Polna 1;Poznań;;61-851;\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-3\r\nN:Nowak 田;Jan;;;\r\nFN:Jan Nowak 田\r\nTEL:602123456\r\nEND:VCARD\r\n";

fn with_cards() -> Desk {
    let desk = Desk::new();
    let file = desk.file("in.vcf", CARDS.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
    desk
}

fn what(output: &str, rest: Value) -> Value {
    let mut what = json!({ "output": output, "cards": { "matching": { "find": "" } } });
    for (key, value) in rest.as_object().unwrap() {
        what[key] = value.clone();
    }
    what
}

fn preview(desk: &Desk, output: &str, rest: Value) -> Value {
    desk.ask("paper_preview", json!({ "what": what(output, rest), "page": 0 }))
}

fn texts(preview: &Value) -> Vec<&str> {
    let texts = preview["page"]["texts"].as_array().unwrap().iter();
    texts.map(|text| text["text"].as_str().unwrap()).collect()
}

#[test]
fn a_household_gets_one_label_and_who_has_no_address_is_named() {
    let desk = with_cards();
    let labels = preview(&desk, "labels", json!({}));
    assert_eq!((&labels["records"], &labels["labels"]), (&json!(1), &json!(21)));
    assert_eq!(texts(&labels), ["Anna and Ewa Kowalska", "ul. Polna 1", "61-851 Poznań"]);
    assert_eq!(labels["left_out"], json!(["Jan Nowak 田"]));
    assert_eq!(preview(&desk, "labels", json!({ "each_card": true }))["records"], 2);
    let whole = preview(&desk, "labels", json!({ "start": 21, "each_card": true }));
    assert_eq!(whole["pages"], 2);
}

#[test]
fn a_card_is_printed_with_its_letter_and_its_notes_on_the_back() {
    let desk = with_cards();
    desk.ask("follow_up_create", json!({ "contact_id": 1, "when": "fri", "text": "call back" }));
    desk.ask(
        "interaction_log",
        json!({ "contact_id": 1, "kind": "call", "direction": "in", "text": "wants oak frames" }),
    );
    let card = preview(&desk, "cards", json!({ "cards": { "ids": [1] }, "card": "3x5" }));
    assert_eq!((&card["pages"], &card["page"]["width"]), (&json!(2), &json!(127.0)));
    for words in ["Kowalska, Anna", "K", "wants oak frames", "ul. Polna 1, 61-851 Poznań"] {
        assert!(texts(&card).contains(&words), "{words}: {:?}", texts(&card));
    }
    let asked = json!({ "what": what("cards", json!({ "cards": { "ids": [1] } })), "page": 1 });
    let back = desk.ask("paper_preview", asked);
    assert!(texts(&back).contains(&"Dog: Rover"), "{:?}", texts(&back));
    let other = preview(&desk, "cards", json!({ "cards": { "ids": [3] } }));
    assert_eq!(other["missing"], "田");
    let day = preview(&desk, "day", json!({ "paper": "a5" }));
    assert_eq!((&day["pages"], &day["records"]), (&json!(0), &json!(0)), "nothing is due today");
}

#[test]
fn terms_and_what_is_owed_are_told_on_the_card_and_on_the_day_in_each_language() {
    let desk = with_cards();
    let tap = |id: u8, on: &str, price: &str| json!({ "contact_id": id, "on": on, "lines": [{ "text": "taps", "price": price, "tax": "0" }] });
    desk.ask("terms_set", json!({ "contact_id": 1, "days": 14, "credit_limit": "1500" }));
    desk.ask("order_save", tap(1, "2026-10-26", "412"));
    let mut bought = tap(1, "2026-11-12", "50");
    bought["side"] = json!("purchase");
    desk.ask("order_save", bought);
    for id in [1, 2] {
        let due = json!({ "contact_id": id, "when": "today", "text": "ring up" });
        desk.ask("follow_up_create", due);
    }
    for (language, terms, pays, balance, owes) in [
        (
            "en",
            "Terms",
            "Pays within 14 days · Up to 1,500.00 zł",
            "Balance",
            "Owes 412.00 zł, 3 days late; You owe 50.00 zł",
        ),
        (
            "pl",
            "Warunki",
            "Termin płatności: 14 dni · Do 1 500,00 zł",
            "Rozliczenia",
            "Do zapłaty: 412,00 zł, po terminie 3 dni; Mamy do zapłaty 50,00 zł",
        ),
        (
            "de",
            "Zahlungsziel",
            "Zahlt innerhalb von 14 Tagen · Bis 1.500,00 zł",
            "Konto",
            "Schuldet 412,00 zł, 3 Tage zu spät; Sie schulden 50,00 zł",
        ),
    ] {
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
        let card = preview(&desk, "cards", json!({ "cards": { "ids": [1] } }));
        let plain: Vec<String> =
            texts(&card).iter().map(|text| text.replace('\u{a0}', " ")).collect();
        for words in [terms, pays, balance, owes] {
            assert!(plain.iter().any(|text| text == words), "{words}: {plain:?}");
        }
        let other = preview(&desk, "cards", json!({ "cards": { "ids": [2] } }));
        assert!(!texts(&other).contains(&terms) && !texts(&other).contains(&balance));
        let day = preview(&desk, "day", json!({}));
        let plain: Vec<String> =
            texts(&day).iter().map(|text| text.replace('\u{a0}', " ")).collect();
        let line = format!("{owes}; {pays}");
        let said = plain.iter().filter(|text| **text == line).count();
        assert_eq!(said, 1, "under Anna's and not under Ewa's: {plain:?}");
    }
}

#[test]
fn the_same_box_prints_the_same_file_and_asks_before_it_replaces_one() {
    let desk = with_cards();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, overwrite: bool| {
        let to = desk.kartoteka().offer_file(&folder.path().join(name)).handle;
        let what = what("phones", json!({ "paper": "letter" }));
        ask(
            desk.kartoteka(),
            "paper_run",
            json!({ "what": what, "to": to, "overwrite": overwrite }),
        )
    };
    let written = write("one.pdf", false).unwrap();
    assert_eq!((&written["pages"], &written["records"]), (&json!(1), &json!(2)));
    write("two.pdf", false).unwrap();
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert_eq!(read("one.pdf"), read("two.pdf"));
    assert_eq!(write("one.pdf", false).unwrap_err().code, Code::FileExists);
    write("one.pdf", true).unwrap();
}

#[test]
fn what_can_not_be_printed_is_refused_in_a_sentence() {
    let desk = with_cards();
    let refused = |output: &str, rest: Value| {
        let asked = json!({ "what": what(output, rest), "page": 0 });
        let error = desk.refusal("paper_preview", asked);
        assert_eq!(error.code, Code::Invalid);
        error.message
    };
    assert!(refused("labels", json!({ "sheet": "L1" })).contains("L7160"));
    assert!(refused("labels", json!({ "start": 22 })).contains("21"));
    assert!(refused("labels", json!({ "nudge_x": 0.3 })).contains("millimetre"));
    assert!(refused("labels", json!({ "nudge_y": 5.5 })).contains("5 mm"));
    let own = json!({ "columns": 3, "rows": 9, "width": 70, "height": 40, "left": 0, "top": 0,
        "across": 70, "down": 40 });
    assert!(refused("labels", json!({ "own_sheet": own })).contains("edge"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.pdf");
    let to = desk.kartoteka().offer_file(&path).handle;
    let what = what("labels", json!({ "cards": { "ids": [3] } }));
    let error = desk.refusal("paper_run", json!({ "what": what, "to": to }));
    assert!(error.message.contains("address") && !path.exists(), "{}", error.message);
}

#[test]
fn a_card_shows_a_code_that_a_phone_reads() {
    let desk = with_cards();
    let code = desk.ask("contact_qr", json!({ "id": 1 }));
    let rows = code["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row.as_array().unwrap().len() == rows.len()));
    assert_eq!((&code["name"], &code["left_out"]), (&json!("Anna Kowalska"), &Value::Null));
}
