//! Drafts of mails and text messages: filled from the card, handed over, never sent or written down.

use crate::desk::{Desk, int};
use kartoteka_app::{Code, DraftPlace};
use serde_json::{Value, json};

/// A card with a mail address and a mobile number.
fn jan(desk: &Desk, name: &str, mail: &str) -> i64 {
    let draft = json!({
        "name": { "given": name, "family": "Nowak", "prefix": "", "additional": "", "suffix": "" },
        "emails": [{ "value": mail, "label": "" }],
        "phones": [
            { "value": "22 630 10 10", "label": "work" }, { "value": "602 123 456", "label": "mobile" },
        ],
    });
    int(&desk.ask("contact_create", json!({ "draft": draft }))["id"])
}

/// The follow-up that a plan of one step makes of that draft.
fn step(desk: &Desk, card: i64, kind: &str, draft: Value) -> i64 {
    let steps = json!([{ "kind": kind, "days": 0, "text": "Send it", "draft": draft }]);
    desk.ask("plan_save", json!({ "name": "Fair", "steps": steps }));
    desk.ask("plan_start", json!({ "plan": "Fair", "ids": [card] }));
    int(&desk.ask("follow_up_list", json!({ "limit": 1 }))["rows"][0]["id"])
}

#[test]
fn the_mail_of_a_shipped_plan_is_filled_from_the_card_and_done_says_that_it_was_sent() {
    let desk = Desk::new();
    let card = jan(&desk, "Jan", "jan@los.example");
    desk.ask("plan_start", json!({ "plan": "New enquiry", "ids": [card] }));
    let rows = desk.ask("follow_up_list", json!({ "limit": 9 }))["rows"].clone();
    let mail = rows.as_array().unwrap().iter().find(|row| row["kind"] == "mail").unwrap();
    let before = desk.operations();
    let draft = desk.ask("draft_get", json!({ "id": mail["id"] }));
    assert_eq!((&draft["to"], &draft["empty"]), (&json!("jan@los.example"), &json!([])));
    assert_eq!(draft["subject"], "Our offer for Jan Nowak");
    assert!(draft["text"].as_str().unwrap().starts_with("Hello Jan,\n\nthank you"), "{draft}");
    let link = draft["link"].as_str().unwrap();
    assert!(link.starts_with("mailto:jan@los.example?subject=Our%20offer"), "{link}");
    let timeline = || {
        let page = json!({ "contact_id": card, "filter": "everything", "limit": 9 });
        desk.ask("timeline_page", page)["items"].clone()
    };
    assert_eq!(desk.operations(), before, "a draft is no operation");
    assert_eq!(timeline(), json!([]));
    desk.ask("follow_up_done", json!({ "ids": [mail["id"]] }));
    assert_eq!(timeline()[0]["text"], "Send the offer");
}

#[test]
fn a_text_message_goes_to_the_mobile_number_without_a_subject() {
    let desk = Desk::new();
    let card = jan(&desk, "Jan", "");
    let draft = json!({ "subject": "not kept", "text": "Hello {first name}, 10:00 & ok?" });
    let id = step(&desk, card, "message", draft);
    let made = desk.ask("draft_get", json!({ "id": id }));
    assert_eq!(made["link"], "sms:+48602123456?body=Hello%20Jan%2C%2010%3A00%20%26%20ok%3F");
    assert_eq!(made["subject"], "");
    let (place, empty) = desk.kartoteka().draft_to_open(id).unwrap();
    assert!(
        matches!(&place, DraftPlace::Link(link) if link.starts_with("sms:")) && empty.is_empty()
    );
    assert_eq!(place.unopened(), "draft-no-texter", "it names no file to save");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.eml");
    let to = desk.kartoteka().offer_file(&path).handle;
    assert_eq!(desk.refusal("draft_save", json!({ "id": id, "to": to })).code, Code::Invalid);
}

#[test]
fn no_message_goes_to_a_fax_whatever_else_its_label_says() {
    let desk = Desk::new();
    let to = |phones: Value| {
        let draft = json!({ "formatted_name": "Jan", "phones": phones });
        let card = int(&desk.ask("contact_create", json!({ "draft": draft }))["id"]);
        desk.ask(
            "follow_up_create",
            json!({ "contact_id": card, "when": "today", "text": "Hello", "kind": "message" }),
        )["follow_up"]["id"]
            .clone()
    };
    let phone = |value: &str, label: &str| json!({ "value": value, "label": label });
    let (fax, office) = (phone("22 630 10 11", "work fax"), phone("22 630 10 10", "work"));
    let mobile = phone("602 123 456", "iphone mobile");
    for (phones, number) in
        [(json!([fax, office]), "+48226301010"), (json!([fax, office, mobile]), "+48602123456")]
    {
        let made = desk.ask("draft_get", json!({ "id": to(phones) }));
        assert_eq!(made["to"], number);
    }
    let alone = desk.refusal("draft_get", json!({ "id": to(json!([fax])) }));
    assert!(alone.message.contains("Jan"), "{alone:?}");
}

#[test]
fn a_place_that_is_none_is_said_when_the_plan_is_saved() {
    let desk = Desk::new();
    for (draft, named) in [
        (json!({ "text": "Dear {fist name}" }), "{fist name}"),
        (json!({ "subject": "For {frim}", "text": "" }), "{frim}"),
        (json!({ "text": "Dear {name" }), "{"),
        (json!({ "subject": "a".repeat(201), "text": "" }), "200"),
    ] {
        let steps = json!([{ "kind": "mail", "days": 0, "text": "Send it", "draft": draft }]);
        let refusal = desk.refusal("plan_save", json!({ "name": "Fair", "steps": steps }));
        assert_eq!(refusal.field.as_deref(), Some("draft"));
        assert!(
            refusal.message.contains(named) && refusal.message.contains("Send it"),
            "{refusal:?}"
        );
    }
}

#[test]
fn the_places_that_are_told_are_those_that_are_understood() {
    for language in ["en", "pl", "de"] {
        let desk = Desk::by_settings();
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
        let places = kartoteka_app::text::say(desk.kartoteka().language(), "draft-places", &[]);
        assert_eq!(places.matches('{').count(), 8, "{places}");
        let steps =
            json!([{ "kind": "mail", "days": 0, "text": "x", "draft": { "text": places } }]);
        desk.ask("plan_save", json!({ "name": "Fair", "steps": steps }));
    }
}

#[test]
fn nobody_and_nothing_to_write_to_is_said() {
    let desk = Desk::new();
    let hostile = jan(&desk, "Jan", "jan@a.example\r\nBcc: eve@b.example");
    let id = step(&desk, hostile, "mail", json!({ "text": "Hello" }));
    let refusal = desk.refusal("draft_get", json!({ "id": id }));
    assert!(refusal.message.contains("Jan Nowak"), "{refusal:?}");
    let of_nobody = desk.follow_up(None, "today");
    assert_eq!(desk.refusal("draft_get", json!({ "id": of_nobody })).code, Code::Invalid);
    let call = desk.follow_up(Some(hostile), "today");
    assert_eq!(desk.refusal("draft_get", json!({ "id": call })).code, Code::Invalid);
}

#[test]
fn a_hostile_name_brings_no_header_and_a_long_mail_is_a_file() {
    let desk = Desk::new();
    let card = jan(&desk, "Jan\r\nBcc: eve@b.example\r\n\r\n", "jan@los.example");
    let text = format!("Dear {{first name}}\n{}", "Zażółć gęślą jaźń. ".repeat(100));
    let id = step(&desk, card, "mail", json!({ "subject": "For {name}: żółw", "text": text }));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("draft.eml");
    let to = desk.kartoteka().offer_file(&path).handle;
    desk.ask("draft_save", json!({ "id": id, "to": to }));
    let again = desk.ask("draft_save", json!({ "id": id, "to": to, "overwrite": true }));
    assert_eq!(again["kept"], "draft.eml.bak");
    let (place, _) = desk.kartoteka().draft_to_open(id).unwrap();
    assert_eq!(place.unopened(), "draft-no-opener");
    let DraftPlace::File(laid) = place else { panic!("a link of {} bytes", text.len()) };
    assert_eq!(laid.extension().unwrap(), "eml");
    for file in [path, laid] {
        let written = std::fs::read_to_string(file).unwrap();
        assert!(written.starts_with("X-Unsent: 1\r\n"), "{written}");
        let head = written.split("\r\n\r\n").next().unwrap();
        assert!(head.lines().all(|line| !line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Subject: =?utf-8?"), "{head}");
    }
    desk.kartoteka().clear_opened();
}
