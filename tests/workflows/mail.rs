//! Mail comes in, once; each lands on its sender's card, and what no card has the address of
//! waits.

use crate::desk::Desk;
use serde_json::{Value, json};

fn mail(from: &str, id: &str, subject: &str, text: &str) -> String {
    let id = if id.is_empty() { String::new() } else { format!("Message-ID: <{id}>\r\n") };
    format!(
        "From: {from}\r\nTo: shop@x.example\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n{id}\
         Subject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
}

fn import(desk: &Desk, files: &[(&str, &str)]) -> Value {
    let files: Vec<u32> =
        files.iter().map(|(name, text)| desk.file(name, text.as_bytes())).collect();
    desk.ask("import_run", json!({ "files": files }))
}

fn counts(file: &Value) -> [u64; 4] {
    ["added", "waiting", "unchanged", "skipped"].map(|count| file[count].as_u64().unwrap())
}

#[test]
fn a_mail_lands_on_its_senders_card_with_subject_text_and_attachments() {
    let desk = Desk::new();
    let anna = desk.card("Anna Nowak anna@firm.example");
    let with_file = "From: \"Nowak, Anna\" <Anna@FIRM.example>\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n\
        Message-ID: <1@firm.example>\r\nSubject: =?utf-8?Q?Oferta_na_kran_=C5=82azienkowy?=\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
        <p>Dzień dobry</p><script>alert(1)</script><img src=x onerror=alert(1)>\r\n\
        --b\r\nContent-Disposition: attachment; filename=\"../../kran.pdf\"\r\n\r\nx\r\n--b--\r\n";
    let told = import(&desk, &[("a.eml", with_file)]);
    let file = &told["files"][0];
    assert_eq!(
        (counts(file), &file["format"], &file["content"]),
        ([1, 0, 0, 0], &json!("eml"), &json!("mails"))
    );
    let item =
        desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }))["items"][0].clone();
    assert_eq!((&item["kind"], &item["direction"]), (&json!("mail"), &json!("in")));
    assert_eq!(item["subject"], "Oferta na kran łazienkowy");
    assert_eq!(
        (&item["text"], &item["attachments"]),
        (&json!("Dzień dobry"), &json!(["kran.pdf"]))
    );
    assert_eq!(item["at"], 1_794_301_200_000_i64);
    let found = |text: &str| {
        desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 9 }))["total"].clone()
    };
    assert_eq!(
        [found("lazienkowy"), found("kran.pdf"), found("alert")],
        [json!(1), json!(1), json!(0)]
    );

    let again = import(&desk, &[("renamed.eml", with_file)]);
    assert_eq!((counts(&again["files"][0]), &again["operation"]), ([0, 0, 1, 0], &Value::Null));
    // Edited, it keeps what it says of itself and is still known.
    let saved = json!({
        "id": item["id"], "contact_id": anna, "direction": "in", "at": item["at"], "minutes": null,
        "text": "shorter", "outcome": "question",
    });
    desk.ask("interaction_save", saved);
    let item =
        desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }))["items"][0].clone();
    assert_eq!(
        (&item["subject"], &item["attachments"]),
        (&json!("Oferta na kran łazienkowy"), &json!(["kran.pdf"]))
    );
    assert_eq!(counts(&import(&desk, &[("a.eml", with_file)])["files"][0]), [0, 0, 1, 0]);
    desk.ask("operation_undo", json!({ "id": told["operation"] }));
}

/// Any contact counts, mail too: who wrote on Tuesday has not gone quiet on Thursday.
#[test]
fn a_mail_starts_staying_in_touch_anew() {
    let desk = Desk::new();
    let anna = desk.card("Anna Nowak anna@firm.example");
    let said = json!({
        "kind": "call", "direction": "out", "contact_id": anna, "at": 1_790_841_600_000_i64, "text": "tap",
    });
    desk.ask("interaction_log", said);
    let gap = json!({ "gap": { "ideal": 7, "longest": 14 } });
    desk.ask("stay_in_touch_set", json!({ "ids": [anna], "stay_in_touch": gap }));
    let quiet = || desk.ask("quiet_list", json!({ "limit": 5 }))["total"].clone();
    assert_eq!(quiet(), 1);
    let told = import(&desk, &[("a.eml", &mail("anna@firm.example", "1@x", "tap", "it drips"))]);
    assert_eq!(quiet(), 0);
    desk.ask("operation_undo", json!({ "id": told["operation"] }));
    assert_eq!(quiet(), 1);
}

#[test]
fn a_mail_without_identifier_is_known_by_its_bytes_from_a_mailbox_too() {
    let desk = Desk::new();
    desk.card("Anna Nowak anna@firm.example");
    let plain = mail("anna@firm.example", "", "tap", "From here on\r\nit drips");
    let begin = "From anna@firm.example Tue Nov 10 09:00:00 2026\r\n";
    let quoted = plain.replace("\r\nFrom here", "\r\n>From here");
    let second = mail("anna@firm.example", "2@firm.example", "hose", "and the hose");
    let mbox = format!("{begin}{quoted}\r\n{begin}{second}\r\n{begin}{second}\r\n");
    assert_eq!(counts(&import(&desk, &[("a.eml", &plain)])["files"][0]), [1, 0, 0, 0]);
    let told = import(&desk, &[("box.mbox", &mbox)]);
    assert_eq!(
        (counts(&told["files"][0]), &told["files"][0]["format"]),
        ([1, 0, 2, 0], &json!("mbox"))
    );
}

#[test]
fn mail_of_strangers_waits_with_a_guessed_card() {
    let desk = Desk::new();
    let firm = desk.card("Tin Chapel Ltd office@tinchapel.example");
    let jan = desk.card("Jan Kos 602 111 222");
    let files = [
        ("1.eml", mail("Ewa Lis <ewa@tinchapel.example>", "1@x", "Order", "forty mounts")),
        ("2.eml", mail("Jan Kos <jan@gmail.com>", "2@x", "Tap", "drips")),
        ("3.eml", mail("stranger@gmail.com", "3@x", "Hello", "who are you")),
        ("4.eml", mail("stranger@gmail.com", "4@x", "Again", "hello")),
    ];
    let told = import(&desk, &files.each_ref().map(|(name, text)| (*name, text.as_str())));
    assert!(told["files"].as_array().unwrap().iter().all(|file| counts(file) == [1, 1, 0, 0]));
    let inbox = desk.ask("inbox_list", json!({}));
    assert_eq!((&inbox["mail_count"], &inbox["number_count"]), (&json!(4), &json!(0)));
    let of = |subject: &str| {
        let mails = inbox["mails"].as_array().unwrap().iter();
        mails.clone().find(|mail| mail["subject"] == subject).unwrap().clone()
    };
    assert_eq!(of("Order")["guess"]["id"], firm, "by where she works");
    assert_eq!(of("Tap")["guess"]["id"], jan, "by his name");
    assert_eq!(of("Hello")["guess"], Value::Null);

    let made = desk
        .ask("inbox_make_card", json!({ "number": "Stranger@gmail.com", "name": "A Stranger" }));
    assert_eq!(made["count"], 2, "all that came from there");
    let card = desk.ask("contact_get", json!({ "id": made["contact_id"] }));
    assert_eq!(card["draft"]["emails"][0]["value"], "stranger@gmail.com");
    desk.ask(
        "inbox_assign",
        json!({ "number": "jan@gmail.com", "contact_id": jan, "adds_number": true }),
    );
    desk.ask("inbox_note", json!({ "id": of("Order")["id"], "contact_id": firm }));
    assert_eq!(desk.ask("inbox_list", json!({}))["mail_count"], 0);
    let page = desk.ask("timeline_page", json!({ "contact_id": firm, "limit": 9 }));
    assert_eq!(
        (&page["items"][0]["kind"], &page["items"][0]["text"]),
        (&json!("note"), &json!("Order\nforty mounts"))
    );
    // The note's mail is known; the next mail of Jan's finds him.
    let next = mail("jan@gmail.com", "5@x", "Thanks", "works");
    let told = import(&desk, &[("1.eml", &files[0].1), ("5.eml", &next)]);
    assert_eq!(
        told["files"].as_array().unwrap().iter().map(counts).collect::<Vec<_>>(),
        [[0, 0, 1, 0], [1, 0, 0, 0]]
    );
    for _ in 0..4 {
        desk.ask("operation_undo", json!({}));
    }
    assert_eq!(desk.ask("inbox_list", json!({}))["mail_count"], 4);
}

#[test]
fn what_is_wrong_with_one_mail_is_told_and_the_others_come_in() {
    let desk = Desk::new();
    let begin = "From a@x.example Tue Nov 10 09:00:00 2026\n";
    let long = format!("X-Long: {}\n", "x".repeat(1024 * 1024));
    let mbox = format!(
        "{begin}From: a@x.example\n{long}\nbody\n\n{begin}From: b@x.example\nSubject: fine\n\nbody\n"
    );
    let told = import(&desk, &[("box.mbox", &mbox)]);
    let file = &told["files"][0];
    assert_eq!((counts(file), &file["records"]), ([1, 1, 0, 1], &json!(2)));
    let problem = &file["problems"][0];
    assert_eq!(
        (&problem["record"], &problem["line"], &problem["severity"]),
        (&json!(1), &json!(1), &json!("error"))
    );
}
