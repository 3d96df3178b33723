//! Call logs and mail coming in, and the inbox.

use crate::desk::Desk;
use serde_json::{Value, json};

const CALLS: &str = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count=\"9\">\n\
    <call number=\"+48601234567\" duration=\"62\" date=\"1794301200000\" type=\"1\" contact_name=\"(Unknown)\" />\n\
    <call number=\"0048601234567\" duration=\"30\" date=\"1794301800000\" type=\"2\" contact_name=\"(Unknown)\" />\n\
    <call number=\"601234567\" duration=\"0\" date=\"1794302400000\" type=\"3\" contact_name=\"(Unknown)\" />\n\
    <call number=\"700100200\" duration=\"9\" date=\"1794302500000\" type=\"1\" contact_name=\"Ola\" />\n</calls>\n";

const MAIL: &str = "From: Ewa Lis <ewa@lis.example>\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n\
    Message-ID: <1@lis.example>\r\nSubject: Tap\r\n\r\nIt drips.\r\n";

fn desk() -> (Desk, String) {
    let desk = Desk::new();
    desk.ask(&["settings", "region", "PL"]);
    let anna = desk.add("Anna Nowak 601 234 567");
    (desk, anna)
}

fn timeline(desk: &Desk, id: &str) -> Vec<Value> {
    desk.show(id)["timeline"].as_array().unwrap().clone()
}

#[test]
fn calls_come_in_once_and_are_told_apart_from_cards() {
    let (desk, anna) = desk();
    let file = desk.file("calls-1.xml", CALLS);
    let rehearsal = desk.ask(&["import", &file, "--dry-run"]);
    let verdicts = rehearsal["files"][0]["verdicts"].as_array().unwrap();
    assert_eq!(verdicts.len(), 4);
    assert_eq!(verdicts[0]["dealing"]["kind"], "call");
    assert_eq!(
        (&verdicts[0]["name"], &verdicts[0]["verdict"]),
        (&json!("Anna Nowak"), &json!("new"))
    );
    assert_eq!(timeline(&desk, &anna).len(), 0);

    let told = desk.ask(&["import", &file]);
    let file_told = &told["files"][0];
    assert_eq!(
        (&file_told["format"], &file_told["content"]),
        (&json!("sms_backup_restore"), &json!("calls"))
    );
    assert_eq!(
        (&file_told["records"], &file_told["added"], &file_told["waiting"]),
        (&json!(4), &json!(4), &json!(1))
    );
    let shown: Vec<Value> = timeline(&desk, &anna)
        .iter()
        .map(|item| json!([item["direction"], item["minutes"]]))
        .collect();
    assert_eq!(shown, [json!(["missed", null]), json!(["out", 1]), json!(["in", 1])]);
    let back = desk.ask(&["today"])["call_back"].clone();
    assert_eq!((&back[0]["number"], back.as_array().unwrap().len()), (&json!("601234567"), 1));

    let again = desk.ask(&["import", &file]);
    assert_eq!((&again["operation"], &again["files"][0]["added"]), (&Value::Null, &json!(0)));
    assert_eq!(again["files"][0]["unchanged"], 4);
    let words = desk.say(&["import", &file]);
    assert!(words.contains("4 known already"), "{words}");
    desk.ask(&["undo"]);
    assert_eq!(timeline(&desk, &anna).len(), 0);
    desk.ask(&["redo"]);
    assert_eq!(desk.ask(&["import", &file])["files"][0]["added"], 0);
}

#[test]
fn the_inbox_lists_numbers_and_mails_and_puts_them_on_cards() {
    let (desk, anna) = desk();
    let files = [desk.file("calls.xml", CALLS), desk.file("mail.eml", MAIL)];
    let told = desk.ask(&["import", &files[0], &files[1]]);
    assert_eq!(
        (&told["files"][1]["format"], &told["files"][1]["content"]),
        (&json!("eml"), &json!("mails"))
    );
    let inbox = desk.ask(&["inbox"]);
    let number = &inbox["numbers"][0];
    assert_eq!(
        (&number["number"], &number["name"], &number["calls"]),
        (&json!("700100200"), &json!("Ola"), &json!(1))
    );
    let mail = &inbox["mails"][0];
    assert_eq!(
        (&mail["address"], &mail["subject"], &mail["text"]),
        (&json!("ewa@lis.example"), &json!("Tap"), &json!("It drips."))
    );
    let words = desk.say(&["inbox"]);
    assert!(words.contains("700 100 200") && words.contains("Tap"), "in groups: {words}");

    let made = desk.ask(&["inbox", "make-card", "+48 700 100 200", "Ola", "Kos"]);
    assert_eq!(made["count"], 1);
    let ola = desk.show(&made["contact"].to_string());
    assert_eq!((&ola["name"], &ola["timeline"][0]["kind"]), (&json!("Ola Kos"), &json!("call")));
    let id = mail["interaction"].to_string();
    desk.ask(&["inbox", "note", &id, &anna]);
    let kinds = |of: &[Value]| of.iter().filter(|item| item["kind"] == "note").count();
    assert_eq!(kinds(&timeline(&desk, &anna)), 1);
    desk.ask(&["undo"]);
    let put = desk.ask(&["inbox", "assign", "ewa@lis.example", &anna, "--add-number"]);
    assert_eq!(put["count"], 1);
    assert_eq!(desk.show(&anna)["emails"][0]["value"], "ewa@lis.example");
    assert!(timeline(&desk, &anna).iter().any(|item| item["subject"] == "Tap"));
    assert_eq!(desk.ask(&["inbox"])["mail_count"], 0);
    let (code, sentence) = desk.refusal(&["inbox", "assign", "999", &anna]);
    assert_eq!(code, "not_found");
    assert!(sentence.contains("999"), "{sentence}");
}

#[test]
fn a_card_with_nothing_but_a_number_is_named_from_the_inbox() {
    let (desk, _) = desk();
    let made = desk.ask(&["call", "58 300 99 88", "--note", "asks for frames"]);
    let card = desk.ask(&["inbox"])["unnamed"][0].clone();
    assert_eq!((&card["contact"], &card["said"]), (&made["contact"], &json!("asks for frames")));
    assert!(desk.say(&["inbox"]).contains("58 300 99 88  1 call  asks for frames"));
    desk.ask(&["inbox", "name", &card["contact"].to_string(), "Ida", "Forsberg"]);
    assert_eq!(desk.ask(&["inbox"])["unnamed_count"], 0);
    assert_eq!(desk.show(&card["contact"].to_string())["name"], "Ida Forsberg");
}

#[test]
fn what_was_said_in_a_call_of_a_withheld_number_is_listed_until_it_lies_on_a_card() {
    let (desk, anna) = desk();
    let log = r#"<calls><call number="" duration="62" date="1794301200000" type="1"/></calls>"#;
    desk.ask(&["import", &desk.file("withheld.xml", log)]);
    assert_eq!(desk.ask(&["inbox"])["withheld_calls"], json!([]), "nothing is said of it yet");
    desk.ask(&["inbox", "word", "1", "asks for frames"]);
    let inbox = desk.ask(&["inbox"]);
    let call = &inbox["withheld_calls"][0];
    assert_eq!(call["text"], "asks for frames");
    assert!(desk.say(&["inbox"]).contains("Number withheld  asks for frames"));
    desk.ask(&["inbox", "assign-call", &call["interaction"].to_string(), &anna]);
    assert_eq!(desk.ask(&["inbox"])["withheld_calls"], json!([]));
    assert!(timeline(&desk, &anna).iter().any(|item| item["text"] == "asks for frames"));
}

#[test]
fn a_document_type_is_refused_in_a_sentence() {
    let (desk, _) = desk();
    let file = desk.file("calls.xml", CALLS.replace("<calls", "<!DOCTYPE calls><calls"));
    let (code, sentence) = desk.refusal(&["import", &file]);
    assert_eq!(code, "file_unreadable");
    assert!(sentence.contains("document type"), "{sentence}");
}

#[test]
fn calls_without_a_word_are_listed_given_one_and_cleared() {
    let (desk, anna) = desk();
    let file = desk.file("calls.xml", CALLS);
    desk.ask(&["import", &file]);
    let inbox = desk.ask(&["inbox"]);
    let count = inbox["call_count"].as_u64().unwrap();
    assert!(count >= 2, "{inbox}");
    let call = &inbox["calls"][0];
    assert_eq!(call["contact"].to_string(), anna);
    let words = desk.say(&["inbox"]);
    let number = call["number"].as_str().unwrap();
    assert!(words.replace(' ', "").contains(number) && words.contains("min"), "in groups: {words}");

    let id = call["interaction"].to_string();
    let written = desk.ask(&[
        "inbox",
        "word",
        &id,
        "Wants a quote",
        "--outcome",
        "question",
        "--next",
        "fri",
    ]);
    assert_eq!(written["follow_up"]["contact"].to_string(), anna);
    assert_eq!(desk.ask(&["inbox"])["call_count"], count - 1);
    assert!(timeline(&desk, &anna).iter().any(|item| item["text"] == "Wants a quote"));
    let (code, _) = desk.refusal(&["inbox", "word", &id, "Again"]);
    assert_eq!(code, "stale_edit");
    let cleared = desk.ask(&["inbox", "no-word", "--all"]);
    assert_eq!(cleared["count"], count - 1);
    assert_eq!(desk.ask(&["inbox"])["call_count"], 0);
    desk.ask(&["undo"]);
    let second = desk.ask(&["inbox"])["calls"][0]["interaction"].to_string();
    desk.ask(&["inbox", "no-word", &second]);
    assert_eq!(desk.ask(&["inbox"])["call_count"], count - 2);
}
