//! Files kept with cards: `attach`, `attachments`, `attachment save` and `attachment remove`.

use crate::desk::{Desk, text};
use serde_json::json;
use std::fs;

#[test]
fn a_file_is_attached_listed_saved_and_removed() {
    let desk = Desk::new();
    let id = desk.add("Ewa Głowacka 601 234 567");
    let offer = desk.file("offer.pdf", "offer");
    let added = desk.ask(&["attach", &id, &offer]);
    let file = &added["attachments"][0];
    assert_eq!(
        (&file["name"], &file["type"], &file["size"]),
        (&json!("offer.pdf"), &json!("PDF"), &json!(5))
    );
    assert_eq!(file["to"]["kind"], "contact");
    let number = file["id"].to_string();
    assert_eq!(desk.ask(&["attachments", &id])["attachments"], added["attachments"]);
    assert!(desk.say(&["attachments", &id]).contains("5  offer.pdf"));
    let out = desk.argument("out.pdf");
    assert_eq!(desk.ask(&["attachment", "save", &number, &out])["path"], json!(out));
    assert_eq!(fs::read(&out).unwrap(), b"offer");
    let (code, sentence) = desk.refusal(&["attachment", "save", &number, &out]);
    assert!(code == "file_exists" && sentence.contains("--force"), "{sentence}");
    let said = desk.say(&["attachment", "save", &number, &out, "--force"]);
    assert!(said.contains("kept as out.pdf.bak"), "{said}");
    desk.ask(&["attachment", "remove", &number]);
    assert_eq!(desk.ask(&["attachments", &id])["attachments"], json!([]));
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["attachments", &id])["attachments"], added["attachments"]);
    assert_eq!(desk.ask(&["check"])["ok"], true);
}

#[test]
fn a_file_goes_to_a_call_of_the_history_and_what_is_not_there_is_said() {
    let desk = Desk::new();
    let id = desk.add("Ewa Głowacka 601 234 567");
    desk.ask(&["call", &id, "--note", "roof"]);
    desk.ask(&["note", &id, "ivory"]);
    let shown = desk.show(&id);
    let call =
        shown["timeline"].as_array().unwrap().iter().find(|one| one["kind"] == "call").unwrap();
    let (call, roof) = (call["id"].to_string(), desk.file("roof.jpg", "roof"));
    let output = desk.karto(&["attach", &id, &roof, "gone.pdf", "--to", &call]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("gone.pdf"));
    let kept = desk.ask(&["attachments", &id])["attachments"].clone();
    assert_eq!(kept[0]["to"], json!({ "kind": "interaction", "id": call.parse::<i64>().unwrap() }));
    let (_, sentence) = desk.refusal(&["attach", &id, &roof, "--to", "999"]);
    assert!(sentence.contains("no call, mail or note 999"), "{sentence}");
}
